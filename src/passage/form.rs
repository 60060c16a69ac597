//! What she is about to send: place, for whom, how to reach her, her first line; and the exact preview of it.
//!
//! Knows: the defaults, the words that the desk will get. Does not know: how the form card is laid out.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::ids::{Message, Words};
use super::turn::{Desks, Moment};
use super::visit::Visit;
use crate::content::{self, Arg, Attendance, Centre, CentreId, Content, Lang, Region};

/// Days within which the name of a weekday says which day is meant; a whole week ahead it would be today's.
const WEEK: i64 = 6;

/// The form, with a default for every field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// Roughly where.
    pub place: Place,
    /// For whom.
    pub about: About,
    /// Whether the ticked signs go with it.
    pub with: With,
    /// Whether she wants to hear of an answer.
    pub reach: Option<Reach>,
    /// What is to be said about a place that she typed.
    pub note: Option<PlaceNote>,
    /// She typed a place where people speak German.
    pub german: bool,
    /// Her first line.
    pub line: Option<Words>,
    /// The message that she wrote it in, for a correction.
    pub line_from: Option<Message>,
    /// The spoken name that is kept for her, and until when.
    pub name: Option<(u16, Timestamp)>,
}

/// Roughly where she is, as far as she says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The region that the centre is chosen by.
    pub region: Option<Region>,
    /// The city that she named.
    pub city: Option<String>,
    /// She wants a centre that is far from there.
    pub far: bool,
}

/// Why a typed place could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceNote {
    /// The number is no place.
    NoPlace,
    /// It looks like a place in another country.
    Abroad,
}

/// For whom she asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// Herself.
    #[default]
    Me,
    /// Herself, under 18.
    MeMinor,
    /// Somebody else.
    Other,
    /// Somebody else under 18.
    OtherMinor,
}

/// What goes with the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum With {
    /// Nothing.
    #[default]
    Nothing,
    /// The signs that she ticked.
    Signs,
}

/// How she wants to hear of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    /// Nothing shows: she comes back by herself.
    Quiet,
    /// A fresh neutral card says that there is something.
    Notice,
}

impl About {
    /// Whether secrecy has limits that must be said.
    pub fn minor(self) -> bool {
        matches!(self, Self::MeMinor | Self::OtherMinor)
    }

    /// The contract's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::MeMinor => "me-minor",
            Self::Other => "other",
            Self::OtherMinor => "other-minor",
        }
    }
}

impl Reach {
    /// The contract's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Notice => "notice",
        }
    }
}

impl Form {
    /// Whether the line of somebody who writes about another seems to name them, or to say where they are.
    pub fn names_somebody(&self, content: &Content) -> bool {
        let other = matches!(self.about, About::Other | About::OtherMinor);
        other && self.line.as_ref().is_some_and(|line| !content.tells(line.reveal()).is_empty())
    }

    /// How she is reached: quiet for oneself, a notice for a bystander's own phone, unless she says otherwise.
    pub fn reached(&self) -> Reach {
        self.reach.unwrap_or(match self.about {
            About::Me | About::MeMinor => Reach::Quiet,
            About::Other | About::OtherMinor => Reach::Notice,
        })
    }
}

/// What she typed, if the whole line is a place and nothing else: her words must not vanish into one.
pub(super) fn typed_place(content: &Content, text: &str) -> Option<content::Place> {
    let plain = |sign: char| sign.is_alphanumeric() || sign.is_whitespace() || matches!(sign, '-' | ',' | '\'' | '’');
    if !text.chars().all(plain) {
        return None;
    }
    let place = content.place(text);
    let digits = text.chars().filter(|sign| sign.is_numeric()).count();
    let rest: String = text.chars().filter(|sign| sign.is_alphabetic() || sign.is_whitespace()).collect();
    let letters = rest.chars().filter(|sign| sign.is_alphabetic()).count();
    let whole = match (&place, digits) {
        (content::Place::Here { .. }, 4) => letters <= 2 || content.is_town(rest.trim()),
        (content::Place::Here { .. }, 0) => content.is_town(rest.trim()),
        (content::Place::NoPlace, 4) => letters <= 2,
        (content::Place::Abroad, 4) => letters == 2,
        (content::Place::Abroad, 5) => letters <= 2,
        (content::Place::Here { .. } | content::Place::NoPlace | content::Place::Abroad | content::Place::Unknown, _) => false,
    };
    whole.then_some(place)
}

/// The centre that the form would go to, among those with a desk that works.
pub fn centre<'c>(content: &'c Content, place: &Place, moment: &Moment<'_>) -> Option<&'c Centre> {
    content.route(place.region, place.far, &|id| moment.desks.takes(id, moment.now))
}

/// Whether the centre that would be asked has a desk that works, and takes nothing new for now.
pub fn pauses(content: &Content, place: &Place, moment: &Moment<'_>) -> bool {
    centre(content, place, moment).is_none() && content.route(place.region, place.far, &|id| moment.desks.open(id)).is_some()
}

/// The facts that the team gets, line by line, in language `lang`: the same words on her card and at the desk.
pub fn facts(content: &Content, sent: &Sent<'_>, lang: Lang) -> Vec<String> {
    let place = place_words(content, sent.place, lang);
    let mut lines = vec![
        content.say(lang, "preview-name", &[("name", Arg::Text(&content.spoken_name(lang, sent.name)))]),
        content.say(lang, "preview-place", &[("place", Arg::Text(&place))]),
        content.say(lang, &format!("preview-about-{}", sent.about.as_str()), &[]),
        content.say(lang, "preview-language", &[("language", Arg::Text(&content.own_name(sent.lang)))]),
    ];
    lines.extend(sent.ticks.iter().map(|sign| format!("– {}", content.say(lang, sign, &[]))));
    lines
}

/// Whether the desk of `centre` needs somebody else to read `lang`.
pub fn needs_interpreter(content: &Content, centre: &CentreId, lang: Lang) -> bool {
    !content.centres.get(centre).is_some_and(|centre| centre.languages.iter().any(|tag| tag == lang.as_str()))
}

/// Whether the words of a case wait for an interpreter whom its desk has not found yet.
pub fn lacks_interpreter(content: &Content, case: &Case) -> bool {
    case.life.interpreter.is_none() && needs_interpreter(content, &case.centre, case.lang)
}

/// What a desk must know beside them, as keys: that an interpreter is needed, that secrecy has limits.
pub fn needs(content: &Content, centre: &CentreId, lang: Lang, about: About) -> impl Iterator<Item = &'static str> {
    let interpreter = needs_interpreter(content, centre, lang).then_some("card-interpreter");
    [interpreter, about.minor().then_some("card-minor")].into_iter().flatten()
}

/// What the facts are made of.
#[derive(Debug)]
pub struct Sent<'a> {
    /// The spoken name's number.
    pub name: u16,
    /// Roughly where.
    pub place: &'a Place,
    /// For whom.
    pub about: About,
    /// Her language.
    pub lang: Lang,
    /// The signs that go with it.
    pub ticks: Vec<&'a str>,
}

/// What the form of `visit` would send.
pub fn sent(visit: &Visit) -> Option<Sent<'_>> {
    let (name, _) = visit.form.name?;
    let ticks = match visit.form.with {
        With::Signs => visit.ticks.iter().map(String::as_str).collect(),
        With::Nothing => Vec::new(),
    };
    Some(Sent { name, place: &visit.form.place, about: visit.form.about, lang: visit.speaks(None), ticks })
}

/// Signs everything that the form card shows, so that `send` sends what she read.
pub fn fingerprint(content: &Content, visit: &Visit, moment: &Moment<'_>) -> [u8; 8] {
    let lang = visit.speaks(None);
    let mut parts = sent(visit).map(|sent| facts(content, &sent, lang)).unwrap_or_default();
    parts.push(visit.form.line.as_ref().map_or_else(String::new, |line| line.reveal().to_owned()));
    parts.push(visit.form.reached().as_str().to_owned());
    match centre(content, &visit.form.place, moment) {
        Some(centre) => {
            parts.push(centre.id.0.clone());
            parts.push(hours(content, centre, lang, moment.desks, moment.now));
        }
        None => parts.push(String::new()),
    }
    let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    crate::seal::mac8(&visit.secret, &parts)
}

/// Until when somebody is there, or who reads when.
pub fn hours(content: &Content, centre: &Centre, lang: Lang, desks: &Desks, now: Timestamp) -> String {
    hours_of(content, centre, lang, desks, now, false)
}

/// The same for a case that somebody has `taken`: who has it may read at any hour, and need not.
pub fn hours_of(content: &Content, centre: &Centre, lang: Lang, desks: &Desks, now: Timestamp, taken: bool) -> String {
    let before = if taken { "taken-before" } else { "nobody-before" };
    match desks.attendance(centre, now) {
        Attendance::OpenUntil(until) => content.say(lang, "here-until", &[("time", Arg::Text(&clock(until)))]),
        Attendance::ClosedUntil(None) => content.say(lang, "nobody-known", &[]),
        Attendance::ClosedUntil(Some(opens)) => {
            content.say(lang, before, &[("time", Arg::Text(&day_and_clock(content, lang, opens, now)))])
        }
    }
}

/// Roughly where, in words.
fn place_words(content: &Content, place: &Place, lang: Lang) -> String {
    // A city that is not offered any more is its region.
    let city = place.city.as_ref().filter(|city| content.cities.iter().any(|known| known.id == **city));
    let near = match (city, place.region) {
        (Some(city), _) => content.say(lang, &format!("city-{city}"), &[]),
        (None, Some(region)) => content.say(lang, &format!("region-{}", region.as_str()), &[]),
        (None, None) if place.far => return content.say(lang, "place-far", &[]),
        (None, None) => return content.say(lang, "place-unsaid", &[]),
    };
    let key = if place.far { "place-far-from" } else { "place-near" };
    content.say(lang, key, &[("place", Arg::Text(&near))])
}

/// The hour in Belgium, as people write it.
pub fn clock(at: Timestamp) -> String {
    let at = at.to_zoned_datetime(brussels());
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The weekday and the hour.
pub fn day_with_clock(content: &Content, lang: Lang, at: Timestamp) -> String {
    content.say(lang, "when-day", &[("day", Arg::Text(&weekday(content, lang, at))), ("time", Arg::Text(&clock(at)))])
}

/// The day, its number in the month, and the hour: for a card that stands for days and is not drawn again because a day begins.
pub fn date_and_clock(content: &Content, lang: Lang, at: Timestamp) -> String {
    let (day, date, time) = (weekday(content, lang, at), at.to_zoned_datetime(brussels()).day().to_string(), clock(at));
    content.say(lang, "when-date", &[("day", Arg::Text(&day)), ("date", Arg::Text(&date)), ("time", Arg::Text(&time))])
}

fn weekday(content: &Content, lang: Lang, at: Timestamp) -> String {
    let number = at.to_zoned_datetime(brussels()).weekday().to_monday_one_offset();
    content.say(lang, &format!("weekday-{number}"), &[])
}

/// The hour, with the day when it is not today, and the date when it is not this week.
pub fn day_and_clock(content: &Content, lang: Lang, at: Timestamp, now: Timestamp) -> String {
    let there = at.to_zoned_datetime(brussels());
    if there.date() == now.to_zoned_datetime(brussels()).date() {
        return clock(at);
    }
    let ahead = at.duration_since(now).as_hours() / 24;
    if ahead.abs() < WEEK {
        return day_with_clock(content, lang, at);
    }
    date_and_clock(content, lang, at)
}

/// Belgium's time zone.
pub(super) fn brussels() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Europe/Brussels").unwrap_or(jiff::tz::TimeZone::UTC)
}
