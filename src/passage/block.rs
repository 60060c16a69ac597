//! A phone from which nothing is taken for a week.
//!
//! Knows: who may block, that it ends by itself, and that her card says no more of it than of a desk that pauses. Does not
//! know: why; that is a note of the desk's.

use jiff::{SignedDuration, Timestamp};

use super::case::{Case, State};
use super::crossing::say;
use super::effect::Effect;
use super::event::Role;
use super::form::day_with_clock;
use super::life::Reason;
use super::reasons;
use super::turn::{Moment, Passage};
use crate::content::{Arg, Content};

/// How long nothing is taken.
const DAYS: i64 = 7;

/// Whether words that are written now are taken by no desk: this phone is blocked, or every desk that works pauses.
pub(super) fn shut(passage: &Passage, moment: &Moment<'_>) -> bool {
    passage.block.is_some() || moment.desks.paused(moment.now)
}

/// A coordinator blocks the phone behind the case, which closes. Gives the key of what they are told, and whether in a box.
pub(super) fn block(
    content: &Content,
    passage: &mut Passage,
    role: Role,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (&'static str, bool) {
    let Some(case) = passage.case.as_mut() else { return ("tell-old-button", false) };
    if role != Role::Coordinator {
        return ("tell-coordinators-only", true);
    }
    let until = moment.now.checked_add(SignedDuration::from_hours(24 * DAYS)).unwrap_or(moment.now);
    passage.block = Some(until);
    let time = day_with_clock(content, case.desk_lang, until);
    say(case.group, content.say(case.desk_lang, "blocked", &[("time", Arg::Text(&time))]), None, effects);
    case.touched = moment.now;
    if case.state == State::Open {
        reasons::close(case, passage.aside.as_mut(), Reason::Blocked, moment.now, effects);
    }
    ("tell-blocked", false)
}

/// A coordinator takes it back: her next words open the case again.
pub(super) fn lift(
    content: &Content,
    passage: &mut Passage,
    role: Role,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (&'static str, bool) {
    if role != Role::Coordinator {
        return ("tell-coordinators-only", true);
    }
    if let Some(case) = passage.case.as_ref().filter(|_| passage.block.is_some()) {
        say(case.group, content.say(case.desk_lang, "unblocked", &[]), None, effects);
    }
    end(passage, moment.now, effects);
    ("tell-unblocked", false)
}

/// Its time is over.
pub(super) fn due(passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if passage.block.is_some_and(|until| until <= moment.now) {
        end(passage, moment.now, effects);
    }
}

fn end(passage: &mut Passage, now: Timestamp, effects: &mut Vec<Effect>) {
    if passage.block.take().is_none() {
        return;
    }
    let Some(case) = passage.case.as_mut() else {
        // The case was erased meanwhile: the key that sealed the block alone goes too.
        effects.push(Effect::Forget);
        return;
    };
    if blocked(case) {
        case.life.closed = Some((Reason::Untouched, now));
        case.card.version = case.card.version.wrapping_add(1);
    }
}

/// Whether `case` was closed by a block that has not ended.
pub fn blocked(case: &Case) -> bool {
    case.state == State::Closed && matches!(case.life.closed, Some((Reason::Blocked, _)))
}
