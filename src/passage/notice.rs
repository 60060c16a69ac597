//! Notices: a fresh neutral card, with sound, for those who chose one.
//!
//! Knows: when one may come. Does not know: how it is sent. Never while the card shows something, never soon after a Close,
//! never after a Close by a letter until she opens again, never twice before she comes back.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::case::{Case, Notice, State};
use super::form::{Reach, brussels};
use super::patience::Patience;
use super::turn::{Moment, Passage};

/// Minutes after a Close in which none comes.
const QUIET_MINUTES: i64 = 30;

/// How she closed her card, or opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Did {
    /// The button.
    Closed,
    /// A letter, a sign, a sticker.
    Hushed,
    /// A press that made the card speak.
    Opened,
}

/// When the next notice comes, if one is to come and nothing happens before.
pub fn notice_at(passage: &Passage, patience: &Patience) -> Option<Timestamp> {
    if passage.visit.awake() || passage.visit.unreachable {
        return None;
    }
    passage.case.iter().chain(&passage.aside).filter_map(|case| case_notice_at(case, patience)).min()
}

fn case_notice_at(case: &Case, patience: &Patience) -> Option<Timestamp> {
    let Notice { way: Some(_), wanted: Some(wanted), sent: false, closed, hushed: false } = &case.notice else { return None };
    let quiet = closed.and_then(|at| at.checked_add(SignedDuration::from_mins(QUIET_MINUTES)).ok());
    Some(in_hours(quiet.map_or(*wanted, |quiet| quiet.max(*wanted)), patience.notice_hours, &brussels()))
}

/// `at`, or the next time within the hours.
fn in_hours(at: Timestamp, (from, until): (i8, i8), zone: &TimeZone) -> Timestamp {
    let there = at.to_zoned_datetime(zone.clone());
    let open = |hour: i8| if from <= until { (from..until).contains(&hour) } else { hour >= from || hour < until };
    if open(there.hour()) || from == until {
        return at;
    }
    let day = if there.hour() < from { Some(there.date()) } else { there.date().tomorrow().ok() };
    day.and_then(|day| day.at(from, 0, 0, 0).to_zoned_datetime(zone.clone()).ok()).map_or(at, |opens| opens.timestamp())
}

/// Whether a card may sound now.
pub fn may_sound(now: Timestamp, patience: &Patience) -> bool {
    in_hours(now, patience.notice_hours, &brussels()) == now
}

/// Sends the notice whose time has come: the fresh card takes the place of the one that stands. What comes too late for the
/// hours, since nothing ran or the card was open, waits for the next ones.
pub(super) fn due(passage: &mut Passage, moment: &Moment<'_>) {
    if notice_at(passage, moment.patience).is_none_or(|at| at > moment.now) {
        return;
    }
    if !may_sound(moment.now, moment.patience) {
        let opens = in_hours(moment.now, moment.patience.notice_hours, &brussels());
        let late = |case: &&mut Case| case_notice_at(case, moment.patience).is_some_and(|at| at <= moment.now);
        passage.both_mut().filter(late).for_each(|case| case.notice.wanted = Some(opens));
        return;
    }
    let mut way = None;
    for case in passage.both_mut().filter(|case| case_notice_at(case, moment.patience).is_some_and(|at| at <= moment.now)) {
        case.notice.sent = true;
        case.notice.wanted = None;
        way = case.notice.way;
    }
    if let Some((chat, card)) = way {
        passage.visit.chat = Some(chat);
        passage.visit.card.message = passage.visit.card.message.or(card);
        passage.visit.ask_fresh();
        passage.visit.card.loud = true;
    }
}

/// An answer has gone out to `case`: she is told, unless her card shows the case, or she has been told and has not come since.
pub(super) fn answered(case: &mut Case, shows: bool, now: Timestamp) {
    (case.complained, case.lapsed) = (false, false);
    case.looked_at.clear();
    if case.reach == Reach::Notice && case.state != State::Ended && !shows && !case.notice.sent {
        case.notice.wanted.get_or_insert(now);
    }
}

/// She is asked something: that is told as an answer is.
pub(super) fn asked(case: &mut Case, now: Timestamp) {
    if case.reach == Reach::Notice && !case.notice.sent {
        case.notice.wanted.get_or_insert(now);
    }
}

/// She stands behind the picture of `case`: what a notice would say she knows.
pub(super) fn came_back(case: &mut Case) {
    (case.notice.wanted, case.notice.sent) = (None, false);
}

/// She closed or opened her card.
pub(super) fn did(passage: &mut Passage, what: Did, now: Timestamp) {
    for case in passage.both_mut().filter(|case| case.reach == Reach::Notice) {
        match what {
            Did::Closed => case.notice.closed = Some(now),
            Did::Hushed => (case.notice.closed, case.notice.hushed) = (Some(now), true),
            Did::Opened => case.notice.hushed = false,
        }
    }
}

/// No notices any more: the case forgets the way to her chat.
pub(super) fn off(case: &mut Case) {
    case.reach = Reach::Quiet;
    case.notice = Notice::default();
}

/// Keeps the way to her chat in the cases that may have to give notice; the visit is gone after some days.
pub(super) fn remember(passage: &mut Passage) {
    let (chat, card) = (passage.visit.chat, passage.visit.card.message);
    for case in passage.both_mut().filter(|case| case.reach == Reach::Notice) {
        if let Some(chat) = chat.filter(|_| card.is_some() || case.notice.way.is_none()) {
            case.notice.way = Some((chat, card));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_open_the_same_day_or_the_next() {
        let zone = brussels();
        let at = |text: &str| text.parse::<jiff::civil::DateTime>().unwrap().to_zoned_datetime(zone.clone()).unwrap().timestamp();
        for (asked, hours, comes) in [
            ("2026-11-24T12:40", (8, 22), "2026-11-24T12:40"),
            ("2026-11-24T22:00", (8, 22), "2026-11-25T08:00"),
            ("2026-11-24T03:10", (8, 22), "2026-11-24T08:00"),
            ("2026-11-24T12:40", (20, 6), "2026-11-24T20:00"),
            ("2026-11-24T23:40", (20, 6), "2026-11-24T23:40"),
            ("2026-11-24T12:40", (9, 9), "2026-11-24T12:40"),
        ] {
            assert_eq!(in_hours(at(asked), hours, &zone), at(comes), "{asked} {hours:?}");
        }
    }
}
