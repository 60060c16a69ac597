//! When somebody sits at a desk: hours, days and Belgian holidays.
//!
//! Knows: a week, the ten public holidays. Does not know: whose desk it is, or whether it works.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp, ZonedDateTime};
use serde::{Deserialize, Serialize};

/// The days of a week as files and desks write them, Monday first, and what counts on holidays.
pub const DAYS: [&str; 8] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holidays"];

/// Opening hours or shifts: spans for each weekday (Monday first), and for holidays, which count instead. An end before its
/// start runs into the next day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    days: [Vec<(Time, Time)>; 8],
}

/// Whether somebody sits at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// Somebody is there until then.
    OpenUntil(Timestamp),
    /// Nobody is there before then; `None` when no opening is known in the next two weeks.
    ClosedUntil(Option<Timestamp>),
}

impl Hours {
    /// Whether somebody is there at `now`, and until or from when.
    pub fn attendance(&self, now: Timestamp) -> Attendance {
        match self.presences(now).find(|(_, until)| *until > now) {
            Some((from, until)) if from <= now => Attendance::OpenUntil(until),
            Some((from, _)) => Attendance::ClosedUntil(Some(from)),
            None => Attendance::ClosedUntil(None),
        }
    }

    /// When somebody comes next, after `now`; `None` when that is not in the next two weeks.
    pub fn next_start(&self, now: Timestamp) -> Option<Timestamp> {
        self.presences(now).map(|(from, _)| from).find(|from| *from > now)
    }

    /// When the next span begins after `now`, whether or not somebody is there already; `None` when that is not in the next two
    /// weeks.
    pub fn next_shift(&self, now: Timestamp) -> Option<Timestamp> {
        self.all(now).map(|(from, _)| from).find(|from| *from > now)
    }

    /// When nobody is there from `now` on, for seven days.
    pub fn gaps(&self, now: Timestamp) -> Vec<(Timestamp, Timestamp)> {
        let end = now.saturating_add(SignedDuration::from_hours(7 * 24)).unwrap_or(Timestamp::MAX);
        let mut gaps = Vec::new();
        let mut free = now;
        for (from, until) in self.presences(now).filter(|(_, until)| *until > now) {
            if from >= end {
                break;
            }
            if from > free {
                gaps.push((free, from));
            }
            free = until;
        }
        if free < end {
            gaps.push((free, end));
        }
        gaps
    }

    /// The spans of day number `day` (as in [`DAYS`]).
    pub fn on(&self, day: usize) -> &[(Time, Time)] {
        self.days.get(day).map_or(&[], Vec::as_slice)
    }

    /// Sets day number `day` to what `text` says: `closed`, or spans `HH:MM-HH:MM` with blanks or commas between them.
    /// Whether it could be read; otherwise nothing changes.
    pub fn set(&mut self, day: usize, text: &str) -> bool {
        let words = || text.split([' ', ',']).filter(|word| !word.is_empty());
        let spans = if words().eq(["closed"]) { Some(Vec::new()) } else { words().map(times).collect::<Option<Vec<_>>>() };
        let (Some(mut spans), Some(slot)) = (spans.filter(|_| words().next().is_some()), self.days.get_mut(day)) else {
            return false;
        };
        spans.sort_unstable();
        *slot = spans;
        true
    }

    /// Presences from yesterday on for two weeks, in order; what touches or overlaps is one.
    fn presences(&self, now: Timestamp) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let mut whole: Vec<(Timestamp, Timestamp)> = Vec::new();
        for (from, until) in self.all(now) {
            match whole.last_mut() {
                Some((_, end)) if from <= *end => *end = until.max(*end),
                Some(_) | None => whole.push((from, until)),
            }
        }
        whole.into_iter()
    }

    /// Every span from yesterday on for two weeks, in order.
    fn all(&self, now: Timestamp) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
        let today = now.to_zoned_datetime(zone.clone()).date();
        let days = (-1..=14).filter_map(move |ahead| today.checked_add(Span::new().days(ahead)).ok());
        days.flat_map(move |day| self.spans(day, &zone))
    }

    /// When somebody is there on `day`.
    fn spans(&self, day: Date, zone: &TimeZone) -> Vec<(Timestamp, Timestamp)> {
        let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        let at = |day: Date, time: Time| {
            day.to_datetime(time).to_zoned_datetime(zone.clone()).map(|at: ZonedDateTime| at.timestamp()).ok()
        };
        let span = |(from, until): &(Time, Time)| {
            let last = if until <= from { day.tomorrow().ok()? } else { day };
            Some((at(day, *from)?, at(last, *until)?))
        };
        self.on(if holiday(day) { HOLIDAYS } else { weekday }).iter().filter_map(span).collect()
    }
}

/// The place of holidays in [`DAYS`].
const HOLIDAYS: usize = 7;

/// Belgium's ten public holidays (law of 4 January 1974, royal decree of 18 April 1974).
fn holiday(day: Date) -> bool {
    let fixed = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
    let moving = [1, 39, 50];
    fixed.contains(&(day.month(), day.day()))
        || moving
            .iter()
            .any(|after| easter(day.year()).and_then(|easter| easter.checked_add(Span::new().days(*after)).ok()) == Some(day))
}

/// Easter Sunday in the Gregorian calendar, by the usual arithmetic of golden number, century and epact.
fn easter(year: i16) -> Option<Date> {
    let year32 = i32::from(year);
    let (golden, century, of_century) = (year32 % 19, year32 / 100, year32 % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let shift = (golden + 11 * moon + 22 * week) / 451;
    let day = moon + week - 7 * shift + 114;
    Date::new(year, i8::try_from(day / 31).ok()?, i8::try_from(day % 31 + 1).ok()?).ok()
}

/// Hours as the file has them: a text for each of [`DAYS`]; what is left out is closed. The day that can't be read, otherwise.
pub(super) fn hours(written: &BTreeMap<String, String>) -> Result<Hours, String> {
    let mut hours = Hours::default();
    for (day, text) in written {
        let read = DAYS.iter().position(|known| known == day).is_some_and(|place| hours.set(place, text));
        if !read {
            return Err(day.clone());
        }
    }
    Ok(hours)
}

fn times(text: &str) -> Option<(Time, Time)> {
    let (from, until) = text.split_once('-')?;
    let time = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
    };
    Some((time(from)?, time(until)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekdays() -> Hours {
        let mut written: BTreeMap<String, String> =
            ["mon", "tue", "wed", "thu", "fri"].iter().map(|day| ((*day).to_owned(), "09:00-18:00".to_owned())).collect();
        written.insert("sat".to_owned(), "22:00-06:00".to_owned());
        hours(&written).unwrap()
    }

    fn at(text: &str) -> Timestamp {
        format!("{text}[Europe/Brussels]").parse::<ZonedDateTime>().unwrap().timestamp()
    }

    #[test]
    fn hours_days_nights_and_holidays() {
        let hours = weekdays();
        let table = [
            ("2026-11-24T12:40", Attendance::OpenUntil(at("2026-11-24T18:00"))),
            ("2026-11-24T08:59", Attendance::ClosedUntil(Some(at("2026-11-24T09:00")))),
            ("2026-11-24T18:00", Attendance::ClosedUntil(Some(at("2026-11-25T09:00")))),
            ("2026-11-29T02:40", Attendance::OpenUntil(at("2026-11-29T06:00"))),
            ("2026-11-29T07:00", Attendance::ClosedUntil(Some(at("2026-11-30T09:00")))),
            ("2026-12-25T10:00", Attendance::ClosedUntil(Some(at("2026-12-26T22:00")))),
        ];
        for (now, expected) in table {
            assert_eq!(hours.attendance(at(now)), expected, "{now}");
        }
        assert_eq!(Hours::default().attendance(at("2026-11-24T12:40")), Attendance::ClosedUntil(None));
    }

    #[test]
    fn easter_and_what_hangs_on_it() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), Some(jiff::civil::date(year, month, day)));
        }
        for (year, month, day) in [(2026, 4, 6), (2026, 5, 14), (2026, 5, 25), (2026, 7, 21)] {
            assert!(holiday(jiff::civil::date(year, month, day)));
        }
        assert!(!holiday(jiff::civil::date(2026, 5, 15)));
        assert_eq!(jiff::civil::date(2026, 11, 24).weekday(), jiff::civil::Weekday::Tuesday);
    }

    #[test]
    fn hours_that_are_none_name_their_day() {
        for (day, text) in [("mon", "9-18"), ("mon", "25:00-26:00"), ("someday", "09:00-10:00")] {
            let written = BTreeMap::from([(day.to_owned(), text.to_owned())]);
            assert_eq!(hours(&written), Err(day.to_owned()), "{text}");
        }
    }

    #[test]
    fn shifts_join_and_what_is_left_between_them_is_a_gap() {
        let mut hours = Hours::default();
        assert!(hours.set(1, "13:00-18:00 09:00-13:00, 20:00-02:00"), "Tuesday");
        assert!(!hours.set(1, "9-18") && !hours.set(1, "") && !hours.set(8, "09:00-10:00"));
        assert_eq!(hours.attendance(at("2026-11-24T10:00")), Attendance::OpenUntil(at("2026-11-24T18:00")));
        assert_eq!(hours.next_start(at("2026-11-24T10:00")), Some(at("2026-11-24T20:00")));
        assert_eq!(hours.next_shift(at("2026-11-24T09:00")), Some(at("2026-11-24T13:00")), "shifts that touch are two");
        let gaps = hours.gaps(at("2026-11-24T10:00"));
        assert_eq!(gaps[0], (at("2026-11-24T18:00"), at("2026-11-24T20:00")));
        assert_eq!(gaps[1], (at("2026-11-25T02:00"), at("2026-12-01T09:00")));
        assert_eq!(gaps.len(), 2);
        assert_eq!(Hours::default().gaps(at("2026-11-24T10:00")).len(), 1);
        assert!(hours.set(1, "closed") && hours.on(1).is_empty());
    }
}
