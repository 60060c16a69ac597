//! How a case is closed at the desk: by a member who says why, or by itself when nothing is done in it for long.
//!
//! Knows: that a reason is kept with the case, that a mistake can be mended for a while, and that nothing closes without a warning or while her words wait. Does not know:
//! who may close (`desk`), or what opens it again (`crossing`).

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::case::{Case, State};
use super::crossing::{self, say};
use super::effect::{Effect, Errand, Rank, Row};
use super::form::{clock, day_and_clock};
use super::ids::Volunteer;
use super::life::{Panel, Reason};
use super::patience::{Patience, after_or_max};
use super::turn::Moment;
use super::{passing, waiting};
use crate::content::{Arg, Content};

/// Whoever has closed a case by mistake sees it soon.
const MISTAKE: SignedDuration = SignedDuration::from_mins(10);

/// A member closes `case`: for a short time it can be opened again by a button.
pub(super) fn close_by_hand(case: &mut Case, aside: Option<&mut Case>, why: Reason, now: Timestamp, effects: &mut Vec<Effect>) {
    close(case, aside, why, now, effects);
    case.life.reopens = now.checked_add(MISTAKE).ok();
    case.touched = now;
}

/// It was closed by mistake, a member says: it is theirs again if they had it, else free. Gives the key of what they are told,
/// and whether in a box.
pub(super) fn open_again(
    content: &Content,
    case: &mut Case,
    aside: Option<&mut Case>,
    by: Volunteer,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (&'static str, bool) {
    let open = case.life.reopens.is_some_and(|until| until > moment.now);
    if case.state != State::Closed || !open {
        return ("tell-not-opened-again", true);
    }
    crossing::reopen(content, case, effects);
    aside.into_iter().filter(|aside| aside.state == State::Closed).for_each(|aside| aside.state = State::Open);
    case.owner = Some((by, moment.now)).filter(|_| case.life.before == Some(by));
    // Her words have waited meanwhile, and nobody was told of it.
    case.life.counts_from = Some(moment.now);
    case.reminded = 0;
    case.changed(moment.now);
    let time = clock(moment.now);
    say(case.group, content.say(case.desk_lang, "opened-again", &[("time", Arg::Text(&time))]), None, effects);
    ("tell-opened-again", false)
}

/// The time in which it can be opened again is over.
pub(super) fn settled(case: &mut Case, now: Timestamp) {
    if case.life.reopens.take_if(|until| *until <= now).is_some() {
        case.card.version = case.card.version.wrapping_add(1);
    }
}

/// Closes `case`, and `aside` with it. Her next words open it again.
pub(super) fn close(case: &mut Case, aside: Option<&mut Case>, why: Reason, now: Timestamp, effects: &mut Vec<Effect>) {
    for closed in std::iter::once(&mut *case).chain(aside.filter(|aside| aside.state == State::Open)) {
        closed.state = State::Closed;
        closed.owner = None;
    }
    passing::give_up(case, None, effects);
    case.life.closed = Some((why, now));
    (case.life.put_off, case.life.counts_from) = (None, None);
    case.card.version = case.card.version.wrapping_add(1);
    (case.life.panel, case.life.urgent) = (Panel::Main, None);
    if let Some(thread) = case.topic {
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::CloseTopic { thread } }));
    }
}

/// The longest time between the warning and the close.
const WARNING: Duration = Duration::from_hours(24);

/// When the desk is warned, or `case` closes by itself.
pub(super) fn due_at(case: &Case, aside: Option<&Case>, patience: &Patience) -> Option<Timestamp> {
    if case.state != State::Open {
        return None;
    }
    let ahead = WARNING.min(patience.close_after / 2);
    match case.life.warned {
        Some((touched, _)) if touched == case.touched && waiting::since(case, aside).is_some() => None,
        Some((touched, warned)) if touched == case.touched => after_or_max(warned, ahead),
        Some(_) | None => after_or_max(case.touched, patience.close_after - ahead),
    }
}

/// Warns the desk of a case in which neither side has done anything for long; a warning later closes it. Words that wait for
/// an answer, also without her picture, keep it open: then the coordinators are told.
pub(super) fn due(content: &Content, case: &mut Case, aside: Option<&mut Case>, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if due_at(case, aside.as_deref(), moment.patience).is_none_or(|at| at > moment.now) {
        return;
    }
    let lang = case.desk_lang;
    let since = day_and_clock(content, lang, case.touched, moment.now);
    if case.life.warned.is_some_and(|(touched, _)| touched == case.touched) {
        say(case.group, content.say(lang, "closed-by-itself", &[("since", Arg::Text(&since))]), None, effects);
        close(case, aside, Reason::Untouched, moment.now, effects);
        return;
    }
    case.life.warned = Some((case.touched, moment.now));
    let text = if case.waits() {
        content.say(lang, "not-closed-waits", &[("since", Arg::Text(&since))])
    } else if waiting::beside(case, aside.as_deref()).is_some() {
        content.say(lang, "not-closed-waits-beside", &[("since", Arg::Text(&since))])
    } else {
        let closes =
            due_at(case, None, moment.patience).map_or_else(String::new, |at| day_and_clock(content, lang, at, moment.now));
        content.say(lang, "closes-by-itself", &[("since", Arg::Text(&since)), ("closes", Arg::Text(&closes))])
    };
    say(case.group, text, None, effects);
}
