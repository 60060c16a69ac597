//! When something happens because nothing happened, and how much is too much for one.
//!
//! Knows: every duration, the most cases of a member, and the next moment that a passage waits for. Does not know: how waiting is done.

use std::time::Duration;

use jiff::Timestamp;

use super::calling;
use super::case::{Case, ReplyState};
use super::notice::notice_at;
use super::room::Room;
use super::turn::Passage;
use super::visit::{Face, Visit};
use super::{lapse, passing, reasons, shut, waiting};

/// Words that were not sent are kept for so long after the card has turned neutral.
const UNSENT_KEPT: Duration = Duration::from_mins(30);

/// A number to come back with shows for so long, and no longer than other words of hers.
const NUMBER: Duration = Duration::from_secs(60);

/// How long things may take, and how many cases one member takes; each from the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patience {
    /// An answer may be taken back for so long.
    pub hold: Duration,
    /// An untouched card turns neutral after this.
    pub hide_after: Duration,
    /// The same, while words of hers or the team's show.
    pub hide_words_after: Duration,
    /// What she types has left her chat after this; what takes longer is logged.
    pub delete_within: Duration,
    /// A case that nobody touches is forgotten after this.
    pub case: Duration,
    /// The topic of an erased case is deleted after this.
    pub erase_grace: Duration,
    /// Notices come from this hour to that, in Belgium.
    pub notice_hours: (i8, i8),
    /// Words without an answer: the desk is reminded.
    pub remind_after: Duration,
    /// Any member may take the case over.
    pub take_over_after: Duration,
    /// The coordinators are told.
    pub coordinators_after: Duration,
    /// A case in which neither side does anything closes by itself after this.
    pub close_after: Duration,
    /// A member claims no more open cases than this, those that are put off left out.
    pub cases_each: u32,
}

impl Default for Patience {
    /// The contract's defaults.
    fn default() -> Self {
        Self {
            hold: Duration::from_secs(8),
            hide_after: Duration::from_mins(5),
            hide_words_after: Duration::from_mins(2),
            delete_within: Duration::from_secs(2),
            case: Duration::from_hours(30 * 24),
            erase_grace: Duration::from_hours(1),
            notice_hours: (8, 22),
            remind_after: Duration::from_mins(10),
            take_over_after: Duration::from_mins(20),
            coordinators_after: Duration::from_mins(30),
            close_after: Duration::from_hours(14 * 24),
            cases_each: 8,
        }
    }
}

/// The next moment that `passage` waits for.
pub fn due(passage: &Passage, patience: &Patience) -> Option<Timestamp> {
    let hide = hide_at(&passage.visit, patience);
    let case = passage.case.as_ref().and_then(|case| forget_at(case, patience));
    let held = passage.case.iter().chain(&passage.aside).filter_map(held_until).min();
    let lapse = passage.case.iter().chain(&passage.aside).filter_map(lapse::due_at).min();
    let remind = passage.case.as_ref().and_then(|case| remind_at(case, passage.aside.as_ref(), patience));
    let anew = passage.case.as_ref().and_then(|case| case.life.anew);
    let calls = passage.case.iter().chain(&passage.aside).filter_map(calling::over_at).min();
    let grave = passage.grave.as_ref().map(|grave| grave.until);
    let close = passage.case.as_ref().and_then(|case| reasons::due_at(case, passage.aside.as_ref(), patience));
    let passing = passage.case.as_ref().and_then(passing::due_at);
    let reopens = passage.case.as_ref().and_then(|case| case.life.reopens);
    let room = passage.room.as_ref().and_then(Room::due);
    let shut = passage.case.as_ref().and_then(shut::due_at);
    let of_case = [case, held, lapse, remind, anew, close, passing, calls, reopens, shut].into_iter().flatten().min();
    let unsent = unsent_over_at(&passage.visit);
    [hide, unsent, of_case, grave, room, passage.block, notice_at(passage, patience)].into_iter().flatten().min()
}

/// When words that were not sent are forgotten.
pub fn unsent_over_at(visit: &Visit) -> Option<Timestamp> {
    let since = visit.unsent_since.filter(|_| visit.unsent.is_some() && !visit.awake())?;
    after_or_max(since, UNSENT_KEPT)
}

/// When her card turns neutral by itself.
pub fn hide_at(visit: &Visit, patience: &Patience) -> Option<Timestamp> {
    let woke = visit.woke?;
    if !visit.awake() {
        return None;
    }
    let after = match (shows_words(visit), visit.face == Face::Number) {
        (true, true) => patience.hide_words_after.min(NUMBER),
        (true, false) => patience.hide_words_after,
        (false, _) => patience.hide_after,
    };
    after_or_max(woke, after)
}

/// When a case is forgotten.
pub fn forget_at(case: &Case, patience: &Patience) -> Option<Timestamp> {
    after_or_max(case.touched, patience.case)
}

fn held_until(case: &Case) -> Option<Timestamp> {
    let held = case.answers.iter().filter_map(|reply| match reply.state {
        ReplyState::Held { until } => Some(until),
        ReplyState::Asked | ReplyState::Waiting => None,
        ReplyState::Opened { .. } | ReplyState::Had | ReplyState::Withdrawn => None,
    });
    held.min()
}

/// When the desk is told next that words in the topic have no answer. Counted from the date of the message that they came in.
pub fn remind_at(case: &Case, aside: Option<&Case>, patience: &Patience) -> Option<Timestamp> {
    let since = waiting::since(case, aside)?;
    let since = case.life.counts_from.map_or(since, |from| since.max(from));
    let after = match case.reminded {
        0 => patience.remind_after,
        1 => patience.take_over_after,
        2 => patience.coordinators_after,
        _ => return None,
    };
    after_or_max(since, after)
}

/// Whether words of hers or the team's stand on the card.
fn shows_words(visit: &Visit) -> bool {
    match visit.face {
        Face::Unsent | Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Number => true,
        Face::Form => visit.form.line.is_some(),
        Face::Neutral | Face::Languages { .. } | Face::Safety | Face::Step(_) | Face::Danger | Face::Help => false,
        // The receipt empties itself as soon as words do.
        Face::Erased => true,
        Face::Paused | Face::Keep | Face::Enter { .. } => false,
        Face::NotCarried(_) | Face::Return | Face::Ended | Face::Erase | Face::Phrases { .. } => false,
    }
}

pub(super) fn after_or_max(from: Timestamp, after: Duration) -> Option<Timestamp> {
    Some(from.checked_add(after).unwrap_or(Timestamp::MAX))
}
