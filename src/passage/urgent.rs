//! A life may be in danger, or the person is under 18: who is told, and what the topic shows.
//!
//! Knows: the two lists, and that each is shown once. Does not know: what is decided; that is a note of the desk's.

use super::case::Case;
use super::crossing::say;
use super::effect::{Alarm, Effect};
use super::event::Role;
use super::form::clock;
use super::snooze;
use super::turn::Moment;
use crate::content::{Arg, Content};

/// Any member calls for the coordinators. Gives the key of what the member is told.
pub(super) fn call(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) -> &'static str {
    if case.life.urgent.is_some() {
        return "tell-urgent-already";
    }
    case.life.urgent = Some(moment.now);
    snooze::end(case, moment.now);
    case.changed(moment.now);
    effects.push(Effect::Alarm(Alarm::Urgent));
    let time = clock(moment.now);
    let mut lines = vec![content.say(case.desk_lang, "urgent-called", &[("time", Arg::Text(&time))])];
    lines.push(content.say(case.desk_lang, "urgent-list", &[]));
    if !std::mem::replace(&mut case.life.decided_asked, true) {
        lines.push(content.say(case.desk_lang, "urgent-decided", &[]));
    }
    say(case.group, lines.join("\n"), None, effects);
    under_18(content, case, effects);
    "tell-urgent"
}

/// A coordinator says that it is not urgent any more. Gives the key of what the member is told, and whether in a box.
pub(super) fn lift(
    content: &Content,
    case: &mut Case,
    role: Role,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (&'static str, bool) {
    match role {
        Role::Stranger | Role::Member => ("tell-coordinators-only", true),
        Role::Coordinator => {
            if case.life.urgent.take().is_some() {
                case.changed(moment.now);
                let text = content.say(case.desk_lang, "urgent-lifted", &[("time", Arg::Text(&clock(moment.now)))]);
                say(case.group, text, None, effects);
            }
            ("tell-urgent-lifted", false)
        }
    }
}

/// The list for a case marked under 18, once: when it is claimed, or when somebody calls it urgent.
pub(super) fn under_18(content: &Content, case: &mut Case, effects: &mut Vec<Effect>) {
    if case.about.minor() && !std::mem::replace(&mut case.life.minor_listed, true) {
        say(case.group, content.say(case.desk_lang, "minor-list", &[]), None, effects);
    }
}
