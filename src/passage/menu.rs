//! The volunteer's way to a phrase or a question: one message in the topic, from the groups to Send.
//!
//! Knows: who may choose, what is filled in, what Send holds. Does not know: how the message looks (`card::phrase`), or what
//! becomes of an answer once it is held.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::answering::{Said, last_piece, mark_of, way};
use super::case::{Case, Reply, ReplyState, State};
use super::crossing::mark;
use super::effect::{Effect, Errand, HoldLine, Mark, Rank, Row};
use super::form::brussels;
use super::gate;
use super::ids::{Message, Volunteer, Words};
use super::instead;
use super::phrase::{Says, Value};
use super::turn::{Moment, Passage};
use crate::content::phrases::{Manner, Phrase, Slot};
use crate::content::{Content, Lang};

/// The longest address, in signs.
const LONGEST_PLACE: usize = 120;

/// A menu that is open in a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Menu {
    /// Who opened it.
    pub by: Volunteer,
    /// Phrases or questions.
    pub kind: Manner,
    /// The message, once it stands.
    pub message: Option<Message>,
    /// The version that it was opened with; no two menus of a case have the same.
    pub first: u32,
    /// Grows with each change of what it shows.
    pub version: u32,
    /// The number of her words that the answer goes to: the last that stood in the topic.
    pub to: u32,
    /// What it shows.
    pub at: At,
}

/// What a menu shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum At {
    /// The groups.
    Groups,
    /// What stands in a group.
    Group(String),
    /// A phrase or question that is chosen, and what is filled in. `misfit`: the last line that was written does not fit.
    Chosen { id: String, values: Vec<Value>, misfit: bool },
}

/// A press on a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Opens one.
    Open,
    /// Back to the groups.
    Back,
    /// Opens a group.
    Group(String),
    /// Chooses.
    Phrase(String),
    /// Chooses, on the line that asks about something written.
    Instead(String),
    /// Fills in a day.
    Day(Date),
    /// Fills in an hour.
    Hour(Time),
    /// Sends what version so-and-so of the menu shows.
    Send(u32),
    /// Closes the menu.
    Off,
}

impl Pick {
    /// Reads what follows `phrase` or `ask`; whatever is not ours opens a menu.
    pub fn parse(argument: &str) -> Self {
        Self::named(argument).unwrap_or(Self::Open)
    }

    fn named(argument: &str) -> Option<Self> {
        let (word, rest) = argument.split_once('.').unwrap_or((argument, ""));
        Some(match word {
            "back" => Self::Back,
            "off" => Self::Off,
            "in" => Self::Group(rest.to_owned()),
            "is" => Self::Phrase(rest.to_owned()),
            "for" => Self::Instead(rest.to_owned()),
            "day" => Self::Day(rest.parse().ok()?),
            "hour" => Self::Hour(rest.parse().ok()?),
            "send" => Self::Send(rest.parse().ok()?),
            _ => return None,
        })
    }

    /// The callback data: `verb` and what follows it.
    pub fn data(&self, kind: Manner) -> String {
        let verb = match kind {
            Manner::Phrase => "phrase",
            Manner::Question => "ask",
        };
        match self {
            Self::Open => verb.to_owned(),
            Self::Back => format!("{verb}:back"),
            Self::Off => format!("{verb}:off"),
            Self::Group(group) => format!("{verb}:in.{group}"),
            Self::Phrase(id) => format!("{verb}:is.{id}"),
            Self::Instead(id) => format!("{verb}:for.{id}"),
            Self::Day(day) => format!("{verb}:day.{day}"),
            Self::Hour(hour) => format!("{verb}:hour.{:02}:{:02}", hour.hour(), hour.minute()),
            Self::Send(version) => format!("{verb}:send.{version}"),
        }
    }
}

/// Today in Belgium.
pub fn today(now: Timestamp) -> Date {
    now.to_zoned_datetime(brussels()).date()
}

/// Whether everything is filled in that `phrase` asks for.
pub fn whole(phrase: &Phrase, values: &[Value]) -> bool {
    phrase.slots.iter().all(|slot| values.iter().any(|value| value.slot() == *slot))
}

/// A press of `by` on message `on`; what is told about it, and whether in a box.
#[expect(clippy::too_many_arguments, reason = "one call; a struct would only rename them")]
pub(super) fn press(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    on: Message,
    kind: Manner,
    pick: &Pick,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let Some(case) = passage.case.as_mut() else { return (String::new(), false) };
    let lang = case.desk_lang;
    let told = match (case.state, case.owner) {
        (State::Ended, _) => Some("tell-ended"),
        (State::Open, Some((owner, _))) if owner == by && *pick == Pick::Open => {
            open(content, case, by, kind, effects);
            None
        }
        (State::Open, Some((owner, _))) if owner == by => match pick {
            Pick::Instead(id) => instead::press(content, case, (by, on), (kind, id), effects),
            Pick::Open
            | Pick::Back
            | Pick::Group(_)
            | Pick::Phrase(_)
            | Pick::Day(_)
            | Pick::Hour(_)
            | Pick::Send(_)
            | Pick::Off => pressed(content, case, by, on, kind, pick, moment, effects),
        },
        (State::Open | State::Closed, _) => Some("tell-not-yours"),
    };
    (told.map(|key| content.say(lang, key, &[])).unwrap_or_default(), told.is_some())
}

/// Opens a menu at its groups. One that is on its way to the topic shows the groups instead of another being sent.
fn open(content: &Content, case: &mut Case, by: Volunteer, kind: Manner, effects: &mut Vec<Effect>) {
    let to = last_carried(case);
    if let Some(menu) = case.menu.as_mut().filter(|menu| menu.message.is_none() && menu.by == by) {
        (menu.kind, menu.at, menu.to) = (kind, At::Groups, to);
        changed(case, effects);
        return;
    }
    close(content, case, effects);
    let version = next_version(case);
    case.menu = Some(Menu { by, kind, message: None, first: version, version, to, at: At::Groups });
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what: Errand::Menu { version, on: None } }));
}

/// A menu at phrase `id`, as if `by` had chosen it.
pub(super) fn offer(content: &Content, case: &mut Case, by: Volunteer, id: &str, effects: &mut Vec<Effect>) {
    if content.team.find(Manner::Phrase, id).is_some() {
        open(content, case, by, Manner::Phrase, effects);
        let at = At::Chosen { id: id.to_owned(), values: Vec::new(), misfit: false };
        case.menu.iter_mut().for_each(|menu| menu.at = at.clone());
    }
}

/// A press on the menu itself.
#[expect(clippy::too_many_arguments, reason = "one call; a struct would only rename them")]
fn pressed(
    content: &Content,
    case: &mut Case,
    by: Volunteer,
    on: Message,
    kind: Manner,
    pick: &Pick,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> Option<&'static str> {
    let last = last_carried(case);
    let ours = |menu: &&mut Menu| menu.by == by && menu.kind == kind && menu.message.is_none_or(|message| message == on);
    let Some(menu) = case.menu.as_mut().filter(ours) else { return Some("tell-old-button") };
    menu.message = Some(on);
    let mut told = None;
    match pick {
        Pick::Open | Pick::Back => menu.at = At::Groups,
        Pick::Group(group) if content.team.groups.contains(group) => menu.at = At::Group(group.clone()),
        Pick::Phrase(id) if content.team.find(kind, id).is_some() => {
            menu.at = At::Chosen { id: id.clone(), values: Vec::new(), misfit: false };
        }
        Pick::Day(day) => put(&mut menu.at, Value::Day(*day)),
        Pick::Hour(hour) => put(&mut menu.at, Value::Hour(*hour)),
        Pick::Group(_) | Pick::Phrase(_) | Pick::Instead(_) => menu.at = At::Groups,
        Pick::Off => {
            close(content, case, effects);
            return None;
        }
        Pick::Send(version) => {
            if menu.version != *version {
                told = Some("tell-old-button");
            } else if menu.to != last {
                menu.to = last;
                told = Some("tell-new-words");
            } else if let Some(says) = says(content, menu) {
                hold(content, case, by, on, says, moment, effects);
                return None;
            }
        }
    }
    changed(case, effects);
    told
}

/// What Send sends, if everything is filled in.
fn says(content: &Content, menu: &Menu) -> Option<Says> {
    match &menu.at {
        At::Groups | At::Group(_) => None,
        At::Chosen { id, values, .. } => {
            let phrase = content.team.find(menu.kind, id)?;
            whole(phrase, values).then(|| Says::chosen(menu.kind, id.clone(), values.clone()))
        }
    }
}

/// Holds an answer like any other, or asks first about what was filled in; the menu becomes its line.
fn hold(
    content: &Content,
    case: &mut Case,
    by: Volunteer,
    on: Message,
    says: Says,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(menu) = case.menu.take() else { return };
    let number = case.answers.last().map_or(1, |last| last.number + 1);
    let doubts = match &menu.at {
        At::Chosen { values, .. } => gate::filled(content, case, values, &moment.desks.names(case.group)),
        At::Groups | At::Group(_) => Vec::new(),
    };
    let mut reply = Reply {
        number,
        at: moment.now,
        by,
        source: on,
        to: last_piece(case, menu.to),
        words: None,
        says,
        chose: None,
        state: ReplyState::Asked,
        line: Some(on),
        group: None,
    };
    let said = reply.text(content, case, case.desk_lang).unwrap_or_default();
    let (state, line) = way(content, case, menu.to, Said::Chosen(&said), &doubts, moment);
    reply.state = state;
    let what = Errand::HoldHere { message: on, line };
    mark(case.group, on, mark_of(state), effects);
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what }));
    effects.push(Effect::Landmark { group: case.group, message: on });
    case.answers.push(reply);
    // The case card says the same as before: whose turn it is changes once the answer waits for her.
    case.touched = moment.now;
}

/// Whether `to` is a menu of `by` in which something is filled in, so that a reply to it is neither answer nor note.
pub(super) fn takes(passage: &Passage, by: Volunteer, to: Option<Message>) -> bool {
    let menu = passage.case.as_ref().and_then(|case| case.menu.as_ref());
    menu.is_some_and(|menu| {
        let chosen = matches!(menu.at, At::Chosen { .. });
        chosen && menu.by == by && menu.message.is_some() && menu.message == to
    })
}

/// Fills in what stands in `words`, a value a line, in the order in which they are asked for.
pub(super) fn fill(
    content: &Content,
    passage: &mut Passage,
    message: Message,
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(case) = passage.case.as_mut() else { return };
    mark(case.group, message, Mark::Note, effects);
    let lang = case.desk_lang;
    let Some(menu) = case.menu.as_mut() else { return };
    let At::Chosen { id, values, misfit } = &mut menu.at else { return };
    let Some(phrase) = content.team.find(menu.kind, id) else { return };
    let lines: Vec<&str> = words.reveal().lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let missing = |slot: &&Slot| !values.iter().any(|value| value.slot() == **slot);
    let open: Vec<Slot> = match phrase.slots.iter().filter(missing).count() {
        count if count == lines.len() => phrase.slots.iter().filter(missing).copied().collect(),
        _ => phrase.slots.clone(),
    };
    let read: Vec<Option<Value>> =
        open.iter().zip(&lines).map(|(slot, line)| value(content, lang, *slot, line, today(moment.now))).collect();
    *misfit = lines.len() != open.len() || read.iter().any(Option::is_none);
    read.into_iter().flatten().for_each(|value| put(&mut menu.at, value));
    changed(case, effects);
}

/// Puts `value` where it belongs.
fn put(at: &mut At, value: Value) {
    match at {
        At::Groups | At::Group(_) => {}
        At::Chosen { values, .. } => {
            values.retain(|old| old.slot() != value.slot());
            values.push(value);
        }
    }
}

/// Reads one line of a volunteer's.
fn value(content: &Content, lang: Lang, slot: Slot, line: &str, today: Date) -> Option<Value> {
    match slot {
        Slot::Day => day(content, lang, line, today).map(Value::Day),
        Slot::Hour => hour(line).map(Value::Hour),
        Slot::Place => (line.chars().count() <= LONGEST_PLACE).then(|| Value::Place(Words::new(line))),
    }
}

/// `26/11`, `26.11.` or a weekday in the desk's language: the next such day, today included.
fn day(content: &Content, lang: Lang, line: &str, today: Date) -> Option<Date> {
    let small = line.to_lowercase();
    let ahead = |days: i64| today.checked_add(jiff::Span::new().days(days)).ok();
    if small.chars().count() > 1 && small.chars().all(char::is_alphabetic) {
        let named = |date: &Date| {
            let key = format!("weekday-{}", date.weekday().to_monday_one_offset());
            content.say(lang, &key, &[]).to_lowercase().starts_with(&small)
        };
        return (0..7).filter_map(ahead).find(named);
    }
    let numbers: Vec<&str> = small.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [date, month] = numbers.as_slice() else { return None };
    let (date, month): (i8, i8) = (date.parse().ok()?, month.parse().ok()?);
    let in_year = |year: i16| Date::new(year, month, date).ok().filter(|day| *day >= today);
    in_year(today.year()).or_else(|| in_year(today.year().checked_add(1)?))
}

/// `10`, `10:30`, `10.30`, `10u30`, `10h`.
fn hour(line: &str) -> Option<Time> {
    let (hour, minute) = line.split_once([':', '.', 'u', 'h', 'U', 'H']).unwrap_or((line, ""));
    let whole = |text: &str| text.trim().chars().all(|sign| sign.is_ascii_digit()).then(|| text.trim().parse().ok())?;
    let minute = if minute.trim().is_empty() { 0 } else { whole(minute)? };
    Time::new(whole(hour)?, minute, 0, 0).ok()
}

/// The menu stands in the topic as `message`. One that is closed by now is emptied.
pub(super) fn shown(content: &Content, passage: &mut Passage, version: u32, message: Message, effects: &mut Vec<Effect>) {
    let Some(case) = passage.case.as_mut() else { return };
    effects.push(Effect::Landmark { group: case.group, message });
    if case.answers.iter().any(|reply| reply.line == Some(message)) {
        return;
    }
    match case.menu.as_mut().filter(|menu| menu.first == version) {
        Some(menu) => {
            menu.message.get_or_insert(message);
            if menu.version != version {
                changed(case, effects);
            }
        }
        None => empty(content, case, message, effects),
    }
}

/// Closes the menu of a member who has the case no more.
pub(super) fn tidy(content: &Content, passage: &mut Passage, effects: &mut Vec<Effect>) {
    let Some(case) = passage.case.as_mut() else { return };
    let has = |by: Volunteer| case.state == State::Open && case.owner.is_some_and(|(owner, _)| owner == by);
    if case.menu.as_ref().is_some_and(|menu| !has(menu.by)) {
        close(content, case, effects);
    }
}

/// Closes the menu that is open, if there is one.
pub(super) fn close(content: &Content, case: &mut Case, effects: &mut Vec<Effect>) {
    if let Some(message) = case.menu.take().and_then(|menu| menu.message) {
        empty(content, case, message, effects);
    }
}

fn empty(content: &Content, case: &Case, message: Message, effects: &mut Vec<Effect>) {
    let line = HoldLine { text: content.say(case.desk_lang, "menu-closed", &[]), ..HoldLine::default() };
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::Settle { message, line } }));
}

/// The menu shows something else now.
pub(super) fn changed(case: &mut Case, effects: &mut Vec<Effect>) {
    let version = next_version(case);
    let Some(menu) = case.menu.as_mut() else { return };
    menu.version = version;
    // While it is on its way nothing can be edited; it is when it stands.
    if let Some(message) = menu.message {
        let what = Errand::Menu { version, on: Some(message) };
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what }));
    }
}

pub(super) fn next_version(case: &mut Case) -> u32 {
    case.menus = case.menus.wrapping_add(1);
    case.menus
}

/// The number of her last words that stand in the topic; words that came since nobody at the desk can have answered.
pub(super) fn last_carried(case: &Case) -> u32 {
    case.words.iter().rev().find(|said| said.carried.is_some()).map_or(0, |said| said.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped::shipped;

    #[test]
    fn what_a_volunteer_writes_is_read() {
        let content = Content::read(&shipped()).unwrap();
        let (today, nl) = (jiff::civil::date(2026, 11, 24), Lang::parse("nl").unwrap());
        for (line, expected) in [
            ("26/11", Some("2026-11-26")),
            ("26.11.", Some("2026-11-26")),
            ("24-11", Some("2026-11-24")),
            ("3/1", Some("2027-01-03")),
            ("donderdag", Some("2026-11-26")),
            ("Do", Some("2026-11-26")),
            ("dinsdag", Some("2026-11-24")),
            ("31/2", None),
            ("d", None),
            ("morgen misschien", None),
            ("26", None),
        ] {
            let expected = expected.map(|day| day.parse::<Date>().unwrap());
            assert_eq!(day(&content, nl, line, today), expected, "{line}");
        }
        for (line, expected) in [
            ("10", Some("10:00")),
            ("9:30", Some("09:30")),
            ("14u30", Some("14:30")),
            ("14h", Some("14:00")),
            ("14.05", Some("14:05")),
            ("25:00", None),
            ("half tien", None),
            ("", None),
        ] {
            let text = hour(line).map(|hour| Value::Hour(hour).text(&content, nl));
            assert_eq!(text.as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn what_stands_on_a_menus_button_is_read_back() {
        let picks = [
            Pick::Open,
            Pick::Back,
            Pick::Off,
            Pick::Group("first".to_owned()),
            Pick::Phrase("hello".to_owned()),
            Pick::Instead("hello".to_owned()),
            Pick::Day(jiff::civil::date(2026, 11, 26)),
            Pick::Hour(jiff::civil::time(9, 30, 0, 0)),
            Pick::Send(17),
        ];
        for pick in picks {
            for kind in [Manner::Phrase, Manner::Question] {
                let data = pick.data(kind);
                assert_eq!(Pick::parse(data.split_once(':').map_or("", |(_, rest)| rest)), pick, "{data}");
            }
        }
        assert_eq!(Pick::parse("day.tomorrow"), Pick::Open);
    }
}
