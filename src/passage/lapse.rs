//! Answers that were not opened, or not put away, within a week: their words go.
//!
//! Knows: how long words of the team's are kept at rest. Does not know: what is on her card. It turns silent here: nothing is
//! sent to her for it, and a case is kept no longer because of it.

use std::time::Duration;

use jiff::Timestamp;

use super::answering::settle;
use super::case::{Case, Reply, ReplyState};
use super::crossing::mark;
use super::effect::{Effect, Mark};
use super::patience::after_or_max;
use super::turn::Moment;
use crate::content::Content;

/// An answer can be read again for so long.
const KEPT: Duration = Duration::from_hours(7 * 24);

/// When the next answer's words go.
pub(super) fn due_at(case: &Case) -> Option<Timestamp> {
    case.answers.iter().filter_map(over_at).min()
}

fn over_at(reply: &Reply) -> Option<Timestamp> {
    match reply.state {
        ReplyState::Asked | ReplyState::Held { .. } | ReplyState::Waiting | ReplyState::Opened { .. } => {
            after_or_max(reply.at, KEPT)
        }
        ReplyState::Had | ReplyState::Withdrawn => None,
    }
}

/// The words of answers that are a week old go. Of one that she has opened nothing else changes; of one that she never opened
/// the desk is told on its line, and her case says so until there is another. Gives whether any went.
pub(super) fn due(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) -> bool {
    let (group, mut lines, mut any) = (case.group, Vec::new(), false);
    for reply in &mut case.answers {
        if over_at(reply).is_none_or(|at| at > moment.now) {
            continue;
        }
        any = true;
        reply.forget();
        if matches!(reply.state, ReplyState::Opened { .. }) {
            reply.state = ReplyState::Had;
            continue;
        }
        case.lapsed |= reply.state != ReplyState::Asked;
        reply.state = ReplyState::Withdrawn;
        mark(reply.group.unwrap_or(group), reply.source, Mark::Failed, effects);
        lines.push(reply.line);
    }
    for line in lines {
        settle(content, case, line, "hold-lapsed", effects);
    }
    if any {
        case.card.version = case.card.version.wrapping_add(1);
    }
    any
}
