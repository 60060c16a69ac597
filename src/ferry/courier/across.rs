//! What is on its way for a case that goes to another passage.
//!
//! Knows: that a request under way can't be told where it belongs, so that its landing is. Does not know: why a case goes.

use std::sync::Arc;

use super::lane::{Lane, Side};
use super::{Courier, Flight};
use crate::ferry::channel::Arrival;
use crate::ferry::port::Messenger;
use crate::passage::Passage;
use crate::passage::effect::Errand;
use crate::store::Id;

/// The sides that go along with a case; the others are her chat's.
const OF_CASE: [Side; 2] = [Side::Vet, Side::Desk];

impl<M: Messenger> Courier<M> {
    /// The case of `from` is in `to` now: its rows and what is remembered of its topic go along.
    pub(super) fn cross(&mut self, from: Id, to: Id) {
        if let Some(old) = self.lanes.get_mut(&from) {
            let left = old.rows.extract_if(.., |_, waiting| !matches!(waiting.row.what, Errand::Delete { .. }));
            let rows: Vec<_> = left.collect();
            let (cleared, paid) = (std::mem::take(&mut old.cleared), old.paid.take());
            let (carded, told) = (old.carded.take(), old.case_told.take());
            // A row that waits to be written down has not left: nothing of it will land.
            let written = paid.is_some_and(|row| !cleared.contains(&row));
            let tracks = OF_CASE.map(|side| {
                let track = old.track(side);
                let moved = *track;
                track.queued = None;
                if side == Side::Desk && written {
                    track.busy = false;
                } else if track.busy {
                    self.landing.insert((from, side), to);
                }
                (side, moved)
            });
            let new = self.lanes.entry(to).or_insert_with(|| Lane::new(Arc::new(Passage::default())));
            new.rows.extend(rows);
            (new.cleared, new.paid, new.carded, new.case_told) = (cleared, paid, carded, told);
            for (side, moved) in tracks {
                let track = new.track(side);
                let queued = track.queued;
                *track = moved;
                track.queued = queued;
            }
        }
        self.arrivals.send(Arrival::Crossed { from });
    }

    /// A request that left before its case went lands where the case is.
    pub(super) fn landing_of(&mut self, flight: Flight) -> Flight {
        let Some(to) = self.landing.remove(&(flight.id, flight.side)) else { return flight };
        if let Some(old) = self.lanes.get_mut(&flight.id) {
            old.track(flight.side).busy = false;
        }
        self.consider(flight.id);
        Flight { id: to, ..flight }
    }
}
