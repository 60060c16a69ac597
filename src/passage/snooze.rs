//! Reminders of words without an answer are put off until a time that the owner chooses.
//!
//! Knows: the choices, and what ends it. Does not know: how the desk is reminded (`answers`, `patience`).

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};

use super::case::Case;
use super::form::{brussels, day_with_clock};
use super::turn::Moment;
use super::waiting;
use crate::content::{Arg, Content};

/// Until when reminders may be put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nap {
    /// An hour from now.
    Hour,
    /// Six in the evening, Belgium's time.
    Evening,
    /// Nine in the morning of the next day.
    Morning,
}

impl Nap {
    /// All of them, in the order of the card.
    pub const ALL: [Self; 3] = [Self::Hour, Self::Evening, Self::Morning];

    /// The word in callback data and in the names of texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Evening => "evening",
            Self::Morning => "morning",
        }
    }

    /// Reads that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nap| nap.as_str() == word)
    }

    /// When it is over, for who presses `now`. An evening that has come already is tomorrow's.
    fn until(self, now: Timestamp) -> Timestamp {
        let there = now.to_zoned_datetime(brussels());
        let at = |hour: i8, days: i64| {
            let date = there.date().checked_add(jiff::Span::new().days(days)).ok()?;
            Some(date.to_datetime(Time::new(hour, 0, 0, 0).ok()?).to_zoned_datetime(brussels()).ok()?.timestamp())
        };
        let time = match self {
            Self::Hour => now.checked_add(SignedDuration::from_hours(1)).ok(),
            Self::Evening => at(18, 0).filter(|evening| *evening > now).or_else(|| at(18, 1)),
            Self::Morning => at(9, 1),
        };
        time.unwrap_or(now)
    }
}

/// The owner puts reminders off. Gives what they are told, and whether in a box.
pub(super) fn put_off(content: &Content, case: &mut Case, aside: Option<&Case>, nap: Nap, moment: &Moment<'_>) -> (String, bool) {
    let say = |key: &str| content.say(case.desk_lang, key, &[]);
    if case.life.urgent.is_some() {
        return (say("tell-urgent-not-put-off"), true);
    }
    if waiting::since(case, aside).is_none() {
        return (say("tell-nothing-to-put-off"), true);
    }
    let until = nap.until(moment.now);
    let time = day_with_clock(content, case.desk_lang, until);
    let told = content.say(case.desk_lang, "tell-put-off", &[("time", Arg::Text(&time))]);
    case.life.put_off = Some(until);
    // The first reminder comes at that time, the others after it as always.
    case.life.counts_from = Some(until.checked_sub(moment.patience.remind_after).unwrap_or(until));
    case.reminded = 0;
    case.changed(moment.now);
    (told, false)
}

/// It is over before its time: reminders count from now.
pub(super) fn end(case: &mut Case, now: Timestamp) {
    if case.life.put_off.take().is_some() {
        (case.life.counts_from, case.reminded) = (Some(now), 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nap_ends_at_its_hour_also_when_clocks_change() {
        let at = |text: &str| text.parse::<jiff::civil::DateTime>().unwrap().to_zoned_datetime(brussels()).unwrap().timestamp();
        for (nap, now, until) in [
            (Nap::Hour, "2026-11-24T12:40", "2026-11-24T13:40"),
            (Nap::Evening, "2026-11-24T12:40", "2026-11-24T18:00"),
            (Nap::Evening, "2026-11-24T18:00", "2026-11-25T18:00"),
            (Nap::Morning, "2026-11-24T00:10", "2026-11-25T09:00"),
            (Nap::Morning, "2026-10-24T22:00", "2026-10-25T09:00"),
            (Nap::Morning, "2026-12-31T22:00", "2027-01-01T09:00"),
        ] {
            assert_eq!(nap.until(at(now)), at(until), "{nap:?} at {now}");
        }
    }
}
