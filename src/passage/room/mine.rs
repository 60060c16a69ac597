//! Whose turn it is: the cases of one member, and a case by its name.
//!
//! Knows: the lines of the board, and of the boards of other desks in the group, so that one answer holds all. Does not know:
//! who asks, beyond whose cases they are.

use jiff::Timestamp;

use super::report::Line;
use super::{Past, Room};
use crate::content::{Arg, Content};
use crate::passage::form::day_and_clock;
use crate::passage::ids::Volunteer;
use crate::passage::text::{Target, Text};
use crate::passage::turn::Moment;

/// What fits in the box that answers a press.
pub(super) const BOX: usize = 200;

/// A name that is looked for finds so many cases at the most.
const FOUND: usize = 10;

/// Whose turn a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Her words have no answer.
    Ours,
    /// An answer waits for her, or she has it.
    Theirs,
}

impl Line {
    /// Whose turn it is.
    pub fn turn(&self) -> Turn {
        if self.waits.is_some() { Turn::Ours } else { Turn::Theirs }
    }
}

/// The cases of `who` in one line that fits in a box.
pub(super) fn short(content: &Content, room: &Room, who: Volunteer, moment: &Moment<'_>) -> String {
    let (lines, now) = (sorted(room, who, moment), moment.now);
    if lines.is_empty() {
        return content.say(room.lang, "mine-none", &[]);
    }
    let words: Vec<String> = lines.iter().map(|line| words(content, room, line, now)).collect();
    let mut said = String::new();
    for (number, words) in words.iter().enumerate() {
        let more = content.say(room.lang, "mine-more", &[("count", Arg::Number((lines.len() - number).try_into().unwrap_or(0)))]);
        let joined = if said.is_empty() { words.clone() } else { format!("{said}\n{words}") };
        let last = number + 1 == lines.len();
        if joined.chars().count() + if last { 0 } else { more.chars().count() + 1 } > BOX {
            return format!("{said}\n{more}");
        }
        said = joined;
    }
    said
}

/// The cases of `who`, each leading to its topic.
pub(super) fn long(content: &Content, room: &Room, who: Volunteer, moment: &Moment<'_>) -> Text {
    let lines = sorted(room, who, moment);
    if lines.is_empty() {
        return Text::plain(content.say(room.lang, "mine-none", &[]));
    }
    let mut text = Text::default();
    lines.into_iter().for_each(|line| add(content, room, line, moment.now, &mut text));
    text
}

/// Open and past cases whose name begins with `words`, or holds them.
pub(super) fn find(content: &Content, room: &mut Room, words: &str, moment: &Moment<'_>) -> Text {
    let (wanted, now, lang) = (words.to_lowercase(), moment.now, room.lang);
    let fits = |name: u16| !wanted.is_empty() && content.spoken_name(lang, name).to_lowercase().contains(&wanted);
    let beside = || moment.desks.beside(&room.centre, room.group);
    let lines: Vec<Line> = room.lines.iter().chain(beside().flat_map(|desk| &desk.lines)).cloned().collect();
    let past: Vec<Past> = room.past.iter().chain(beside().flat_map(|desk| &desk.past)).cloned().collect();
    let mut text = Text::default();
    for line in lines.iter().filter(|line| fits(line.name)).take(FOUND) {
        // Who has a case at another desk of the group has a number here too.
        line.owner.into_iter().for_each(|owner| {
            room.member(owner);
        });
        add(content, room, line, now, &mut text);
    }
    for past in past.iter().filter(|past| fits(past.name)).take(FOUND) {
        let (name, day) = (content.spoken_name(room.lang, past.name), day_and_clock(content, room.lang, past.at, now));
        let line = content.say(room.lang, "find-past", &[("name", Arg::Text(&name)), ("time", Arg::Text(&day))]);
        text.line(&line, &[(&name, Target::Topic(room.group, past.thread))]);
    }
    if text.plain.is_empty() { Text::plain(content.say(room.lang, "find-none", &[])) } else { text }
}

/// One line of the board, leading to its topic and its owner.
pub fn add(content: &Content, room: &Room, line: &Line, now: Timestamp, text: &mut Text) {
    let name = content.spoken_name(room.lang, line.name);
    let label = line.owner.map(|owner| (owner, room.label(content, owner)));
    let said = match &label {
        Some((_, label)) => format!("{}, {label}", words(content, room, line, now)),
        None => format!("{}, {}", words(content, room, line, now), content.say(room.lang, "room-free", &[])),
    };
    let topic = line.thread.map(|thread| (name.as_str(), Target::Topic(room.group, thread)));
    let owner = label.as_ref().map(|(owner, label)| (label.as_str(), Target::Member(*owner)));
    let links: Vec<(&str, Target)> = topic.into_iter().chain(owner).collect();
    text.line(&said, &links);
}

/// A case in a line: what comes first, its name, whose turn it is and since when.
fn words(content: &Content, room: &Room, line: &Line, now: Timestamp) -> String {
    let name = content.spoken_name(room.lang, line.name);
    let (key, at) = match (line.waits, line.looked) {
        (Some(since), _) => ("line-ours", Some(since)),
        (None, Some(looked)) => ("line-theirs-looked", Some(looked)),
        (None, None) => ("line-theirs", None),
    };
    let time = at.map(|at| day_and_clock(content, room.lang, at, now)).unwrap_or_default();
    let said = content.say(room.lang, key, &[("name", Arg::Text(&name)), ("time", Arg::Text(&time))]);
    let mark = |on: bool, key: &str| if on { format!("{} ", content.say(room.lang, key, &[])) } else { String::new() };
    format!("{}{}{said}", mark(line.urgent, "line-urgent"), mark(line.minor, "line-minor"))
}

/// Our turn before theirs, urgent ones first, then whoever has waited longest.
fn sorted<'a>(room: &'a Room, who: Volunteer, moment: &Moment<'a>) -> Vec<&'a Line> {
    let beside = moment.desks.beside(&room.centre, room.group).flat_map(|desk| &desk.lines);
    let beside = beside.filter(|line| line.owner == Some(who));
    let mut lines: Vec<&Line> = room.cases_of(who).chain(beside).collect();
    lines.sort_by_key(|line| order(line));
    lines
}

/// Where a line stands among others.
pub fn order(line: &Line) -> (bool, Turn, Option<Timestamp>, u16) {
    (!line.urgent, line.turn(), line.waits, line.name)
}
