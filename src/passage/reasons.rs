//! How the desk closes a case: why it does is asked for first.
//!
//! Knows: that a reason is kept with the case. Does not know: who may close (`desk`), or what opens it again (`crossing`).

use jiff::Timestamp;

use super::case::{Case, State};
use super::effect::{Effect, Errand, Rank, Row};
use super::life::{Panel, Reason};

/// Closes `case`, and `aside` with it. Her next words open it again.
pub(super) fn close(case: &mut Case, aside: Option<&mut Case>, why: Reason, now: Timestamp, effects: &mut Vec<Effect>) {
    for closed in std::iter::once(&mut *case).chain(aside.filter(|aside| aside.state == State::Open)) {
        closed.state = State::Closed;
        closed.owner = None;
    }
    case.life.closed = Some((why, now));
    (case.life.put_off, case.life.counts_from) = (None, None);
    case.card.version = case.card.version.wrapping_add(1);
    (case.life.panel, case.life.urgent) = (Panel::Main, None);
    if let Some(thread) = case.topic {
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::CloseTopic { thread } }));
    }
}
