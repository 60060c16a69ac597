//! Regions, cities, centres: who is asked for which place, and when somebody is there.
//!
//! Knows: the fallback orders, opening hours, Belgian holidays. Does not know: whether a desk works.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ZonedDateTime};
use serde::{Deserialize, Serialize};

use super::lang::Lang;

/// One of Belgium's three regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Region {
    /// Flanders.
    Flanders,
    /// Brussels.
    Brussels,
    /// Wallonia.
    Wallonia,
}

/// A centre's name in settings and content: `payoke`, `pag-asa`, `surya`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CentreId(pub String);

/// A city on the form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Its name, as in `city-<id>`.
    pub id: String,
    /// Where it lies.
    pub region: Region,
}

/// An accredited centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// Its name in settings and content.
    pub id: CentreId,
    /// Its own name.
    pub name: String,
    /// The city of its office.
    pub city: String,
    /// The region that it answers for.
    pub region: Region,
    /// Its telephone number's name.
    pub number: String,
    /// The languages that its desk reads without an interpreter.
    pub languages: Vec<String>,
    /// The language of its desk's cards, unless the settings say another.
    pub desk_lang: Lang,
    /// The address of its office as it is published, in each way that it is written: nobody is asked about it.
    pub offices: Vec<String>,
    /// When somebody sits at its desk.
    pub hours: Hours,
}

/// Opening hours: a span a weekday (Monday first), and on holidays. An end before its start runs into the next day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    week: [Option<(Time, Time)>; 7],
    holiday: Option<(Time, Time)>,
}

/// Whether somebody sits at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// Somebody is there until then.
    OpenUntil(Timestamp),
    /// Nobody is there before then; `None` when no opening is known in the next two weeks.
    ClosedUntil(Option<Timestamp>),
}

/// A centre as the file has it.
#[derive(Debug, Deserialize)]
pub(super) struct Written {
    name: String,
    city: String,
    region: Region,
    number: String,
    languages: Vec<String>,
    desk_lang: Lang,
    #[serde(default)]
    offices: Vec<String>,
    hours: BTreeMap<String, String>,
}

/// Who is asked for which place, in order.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Routing {
    flanders: Vec<CentreId>,
    brussels: Vec<CentreId>,
    wallonia: Vec<CentreId>,
    unknown: Vec<CentreId>,
}

impl Region {
    /// Reads the contract's word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Flanders, Self::Brussels, Self::Wallonia].into_iter().find(|region| region.as_str() == word)
    }

    /// The contract's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flanders => "flanders",
            Self::Brussels => "brussels",
            Self::Wallonia => "wallonia",
        }
    }
}

impl Routing {
    /// The order for a region, or for a place that was not said.
    pub(super) fn order(&self, region: Option<Region>) -> &[CentreId] {
        match region {
            Some(Region::Flanders) => &self.flanders,
            Some(Region::Brussels) => &self.brussels,
            Some(Region::Wallonia) => &self.wallonia,
            None => &self.unknown,
        }
    }
}

impl Written {
    /// The centre `id`; the day whose hours can't be read, otherwise.
    pub(super) fn centre(self, id: CentreId) -> Result<Centre, String> {
        let hours = hours(&self.hours)?;
        let Self { name, city, region, number, languages, desk_lang, offices, .. } = self;
        Ok(Centre { id, name, city, region, number, languages, desk_lang, offices, hours })
    }
}

/// Whether somebody is there at `now`, and until or from when.
pub(super) fn attendance(hours: &Hours, now: Timestamp) -> Attendance {
    let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
    let today = now.to_zoned_datetime(zone.clone()).date();
    let days = (-1..=14).filter_map(|ahead| today.checked_add(Span::new().days(ahead)).ok());
    let mut open_until: Option<Timestamp> = None;
    for (from, until) in days.filter_map(|day| span(hours, day, &zone)) {
        match open_until {
            // Two spans that touch are one presence.
            Some(end) if from <= end => open_until = Some(end.max(until)),
            Some(end) => return Attendance::OpenUntil(end),
            None if until <= now => (),
            None if from <= now => open_until = Some(until),
            None => return Attendance::ClosedUntil(Some(from)),
        }
    }
    open_until.map_or(Attendance::ClosedUntil(None), Attendance::OpenUntil)
}

/// When somebody is there on `day`.
fn span(hours: &Hours, day: Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
    let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    let (from, until) = if holiday(day) { hours.holiday? } else { (*hours.week.get(weekday)?)? };
    let last = if until <= from { day.tomorrow().ok()? } else { day };
    let at = |day: Date, time: Time| {
        day.to_datetime(time).to_zoned_datetime(zone.clone()).map(|at: ZonedDateTime| at.timestamp()).ok()
    };
    Some((at(day, from)?, at(last, until)?))
}

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

/// Hours as the file has them: `mon` to `sun` and `holidays`, each "HH:MM-HH:MM" or "closed".
fn hours(written: &BTreeMap<String, String>) -> Result<Hours, String> {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut hours = Hours::default();
    for (day, text) in written {
        let span = if text == "closed" { None } else { Some(times(text).ok_or_else(|| day.clone())?) };
        match days.iter().position(|known| known == day) {
            Some(place) => hours.week.iter_mut().skip(place).take(1).for_each(|slot| *slot = span),
            None if day == "holidays" => hours.holiday = span,
            None => return Err(day.clone()),
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
            assert_eq!(attendance(&hours, at(now)), expected, "{now}");
        }
        assert_eq!(attendance(&Hours::default(), at("2026-11-24T12:40")), Attendance::ClosedUntil(None));
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
}
