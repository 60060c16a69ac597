//! What goes between the ferry, the poller and the courier.
//!
//! Knows: the two closed lists, and that everything in them counts as under way. Does not know: what is made of it.

use std::sync::Arc;

use tokio::sync::{mpsc, oneshot};

use super::letter::Letter;
use super::numbers::Worked;
use super::port::Update;
use super::tally::{Held, Tally};
use crate::passage::Passage;
use crate::passage::effect::Row;
use crate::passage::event::{Answer, Desk};
use crate::passage::ids::Chat;
use crate::store::Id;

/// Something that has come to the ferry.
#[derive(Debug)]
pub(super) enum Arrival {
    /// Updates; once they are committed, `taken` hears where to go on.
    Updates { batch: Arc<Vec<Update>>, taken: oneshot::Sender<i64> },
    /// The courier is about to send these rows in one message, which must not be sent twice unawares.
    Leaving { passage: Id, rows: Vec<i64> },
    /// The row was surely not taken.
    NotTaken { row: i64 },
    /// The row is done, where there was one; Telegram's answer, where it says something.
    Answered { passage: Id, row: Option<i64>, answer: Option<Answer> },
    /// Somebody's role is known now.
    Vetted { passage: Id, row: i64, event: Desk },
    /// The row was refused three times for no reason that we know.
    Refused { passage: Id, row: Waiting },
    /// The group `from` (its first id) goes on as `to`.
    Moved { from: Chat, to: Chat },
    /// Something that was set aside is to be tried again.
    Again { passage: Id, letter: i64, what: Letter },
    /// A number has been worked out.
    Number { passage: Id, job: Worked },
    /// Nothing that leaves from now on for the case that was in this passage comes back under it.
    Crossed { from: Id },
}

/// Something that the courier is to know.
#[derive(Debug)]
pub(super) enum Order {
    /// A passage as it has been committed, and what has become of its rows.
    Passage { id: Id, passage: Arc<Passage>, rows: Vec<Waiting>, gone: Vec<i64> },
    /// The rows may leave in one message: it is written down that they may have.
    Leave { passage: Id, rows: Vec<i64> },
    /// Something left for this chat past the courier.
    Charged { chat: Chat },
    /// A card of this chat was drawn from memory over what was committed: it is drawn again.
    Overdrawn { chat: Chat },
    /// A Close of this passage is committed: what she did after it may show.
    Closed { passage: Id },
    /// What came while nobody listened has been heard of: a Close among it is on its way.
    Heard,
    /// The case of `from` is in `to` now, with everything that is on its way for the desk.
    Crossed { from: Id, to: Id },
}

/// A row that waits.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    /// Its number.
    pub(super) id: i64,
    /// How often it may have left already.
    pub(super) attempts: i64,
    /// What it is.
    pub(super) row: Row,
}

/// An end of a channel whose things count as under way until they have been dealt with.
#[derive(Debug)]
pub(super) struct Sender<T> {
    to: mpsc::UnboundedSender<(T, Held)>,
    tally: Tally,
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Self {
        Self { to: self.to.clone(), tally: self.tally.clone() }
    }
}

impl<T> Sender<T> {
    /// Hands `thing` over; whether anybody is there to take it.
    pub(super) fn send(&self, thing: T) -> bool {
        self.to.send((thing, self.tally.hold())).is_ok()
    }
}

/// The other end.
pub(super) type Receiver<T> = mpsc::UnboundedReceiver<(T, Held)>;

/// A channel that is counted by `tally`. Unbounded: what goes in is bounded by what has been committed and by one poll.
pub(super) fn channel<T>(tally: &Tally) -> (Sender<T>, Receiver<T>) {
    let (to, from) = mpsc::unbounded_channel();
    (Sender { to, tally: tally.clone() }, from)
}
