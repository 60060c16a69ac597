//! The person rang or came by and said the spoken name: the team knows, and no phone shows anything.
//!
//! Knows: who may note it. Does not know: erased cases; `erasing` notes it at theirs.

use super::case::Case;
use super::crossing::say;
use super::effect::Effect;
use super::event::Role;
use super::form::clock;
use super::ids::Volunteer;
use super::turn::Moment;
use crate::content::{Arg, Content};

/// The owner or a coordinator notes it. Gives the key of what they are told, and whether in a box.
pub(super) fn note(
    content: &Content,
    case: &mut Case,
    (by, role): (Volunteer, Role),
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (&'static str, bool) {
    if role != Role::Coordinator && case.owner.is_none_or(|(owner, _)| owner != by) {
        return ("tell-owner-or-coordinator", true);
    }
    case.life.called = Some(moment.now);
    case.changed(moment.now);
    let text = content.say(case.desk_lang, "called-in", &[("time", Arg::Text(&clock(moment.now)))]);
    say(case.group, text, None, effects);
    ("tell-called-in", false)
}
