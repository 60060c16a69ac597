//! What a trip is made of: updates, other arrivals and timers, one by one.
//!
//! Knows: what can be carried alone, and what has lain beside the store. Does not know: how anything is carried.

use jiff::{SignedDuration, Timestamp};

use super::channel::Arrival;
use super::port::{Happened, Update};
use crate::store::Id;

/// What was heard of longer ago has lain beside the store.
const LAY: SignedDuration = SignedDuration::from_secs(1);

/// One thing of a trip that can be carried alone.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'a> {
    /// One of a batch.
    Update(&'a Update),
    /// Anything else that came.
    Arrival(&'a Arrival),
    /// A timer.
    Due(Id),
}

impl Step<'_> {
    /// Whether it is a number that has been worked out.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::Arrival(Arrival::Number { .. }))
    }
}

/// What an arrival is made of, each of which can be carried alone.
pub(super) fn steps(arrival: &Arrival) -> Vec<Step<'_>> {
    match arrival {
        Arrival::Updates { batch, .. } => batch.iter().map(Step::Update).collect(),
        Arrival::Leaving { .. } | Arrival::NotTaken { .. } | Arrival::Answered { .. } | Arrival::Vetted { .. } => {
            vec![Step::Arrival(arrival)]
        }
        Arrival::Refused { .. } | Arrival::Again { .. } | Arrival::Moved { .. } => vec![Step::Arrival(arrival)],
        Arrival::Number { .. } | Arrival::Crossed { .. } => vec![Step::Arrival(arrival)],
    }
}

/// Whether she did something of it so long ago that it has lain beside a store that did not answer.
pub(super) fn lay(arrival: &Arrival, now: Timestamp) -> bool {
    let Arrival::Updates { batch, .. } = arrival else { return false };
    let heard = batch.iter().filter_map(|update| match &update.what {
        Happened::Person { event, .. } => Some(event.heard),
        Happened::Group { .. } | Happened::Membership { .. } | Happened::Member { .. } => None,
        Happened::Migrated { .. } | Happened::Stray { .. } | Happened::Other => None,
    });
    heard.min().is_some_and(|heard| now.duration_since(heard) > LAY)
}
