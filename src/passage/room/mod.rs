//! A desk as a whole: what all its cases share, from the first case that is sent there.
//!
//! Knows: open cases as the board shows them, intake, shifts, members, audit, figures. Does not know: any word or chat of a
//! person's. A room is a passage of its own, which leads to nobody's chat.

mod acts;
pub mod command;
pub mod concern;
mod digest;
pub mod figures;
mod members;
pub mod mine;
pub mod report;
mod tonight;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::effect::{Effect, Errand, Rank, Row};
use super::event::{Answer, Desk};
use super::ids::{Chat, Message, Thread, Volunteer};
use super::text::{Target, Text};
use super::turn::{Moment, Passage};
use crate::content::{Arg, Attendance, CentreId, Content, Hours, Lang};
use concern::Concern;
use figures::Figures;
use report::{Count, Deed, Line, Report, Told};

/// The board changes at most so often, in seconds: a group's messages and edits are counted.
const BOARD_SECONDS: i64 = 10;

/// What is for the audit topic is gathered for so long, in seconds.
const AUDIT_SECONDS: i64 = 60;

/// The most entries that wait for the audit topic; it can't be opened if there are more.
const AUDIT_MOST: usize = 500;

/// Who has been at it for so long, with breaks no longer than that, is told so.
const SITTING_MINUTES: i64 = 90;
const BREAK_MINUTES: i64 = 15;

/// So many times in which the program did not run are said; more make no difference.
const AWAY_MOST: usize = 10;

/// Weeks whose figures are kept.
const WEEKS: usize = 60;

/// Everything that is kept of a desk as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// The centre.
    pub centre: CentreId,
    /// Its group.
    pub group: Chat,
    /// The language of its desk.
    pub lang: Lang,
    /// Open cases, the oldest first.
    pub lines: Vec<Line>,
    /// Cases that are not open any more, while their topics are there.
    pub past: Vec<Past>,
    /// The pinned message.
    pub board: Board,
    /// The intake is paused.
    pub pause: Option<Pause>,
    /// Shifts; without any, the centre's hours count.
    pub shifts: Option<Hours>,
    /// Who has done something here.
    pub members: BTreeMap<Volunteer, Member>,
    /// The highest number that a member has had: none is given twice.
    #[serde(default)]
    pub numbers: u32,
    /// When somebody who was new was last told how things go here.
    #[serde(default)]
    pub welcomed: Option<Timestamp>,
    /// What lies there for those who coordinate.
    #[serde(default)]
    pub concerns: Vec<Concern>,
    /// Who did what.
    pub audit: Audit,
    /// When the next digest comes.
    pub digest: Option<Timestamp>,
    /// Since when `fresh` counts.
    pub since: Timestamp,
    /// What was counted since the last digest.
    pub fresh: Figures,
    /// When the program did not run since the last digest, from and until.
    #[serde(default)]
    pub away: Vec<(Timestamp, Timestamp)>,
    /// What was counted, by the Monday of each week.
    pub weeks: BTreeMap<Date, Figures>,
}

/// A case that is not open any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// The spoken name's number.
    pub name: u16,
    /// Its topic.
    pub thread: Thread,
    /// When it left the board.
    pub at: Timestamp,
}

/// The pinned message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// The message, once it stands.
    pub message: Option<Message>,
    /// Grows with each change of what it shows.
    pub version: u32,
    /// The version that stands there.
    pub shown: u32,
    /// When it was changed last.
    pub changed: Option<Timestamp>,
    /// It changes then.
    pub due: Option<Timestamp>,
    /// It asks until when the intake is paused.
    pub asks: bool,
}

/// The intake is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Since then.
    pub since: Timestamp,
    /// Until then; `None` until somebody opens it.
    pub until: Option<Timestamp>,
}

/// Somebody who has done something here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The how manieth they were.
    pub number: u32,
    /// What they want to be called here.
    pub label: Option<String>,
    /// Since when they have been at it without a break, and when they last did something.
    pub sitting: Option<(Timestamp, Timestamp)>,
    /// They were told that it has been long.
    pub nudged: bool,
    /// Cases that they have not said anything about yet, on stopping for tonight.
    pub tonight: BTreeSet<u16>,
}

/// Who did what, on its way to a topic of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// The topic, once it is open.
    pub thread: Option<Thread>,
    /// It has been asked for.
    pub asked: bool,
    /// What is not there yet.
    pub entries: Vec<Entry>,
    /// Who has left the group, and is forgotten once what they did is there.
    #[serde(default)]
    pub gone: BTreeSet<Volunteer>,
    /// It goes there then.
    pub due: Option<Timestamp>,
}

/// One deed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Who.
    pub by: Volunteer,
    /// When.
    pub at: Timestamp,
    /// With which case.
    pub name: Option<u16>,
    /// What.
    pub deed: Deed,
}

/// What a member is called: as they want to be, else by number.
pub fn called(content: &Content, lang: Lang, number: u32, label: Option<&str>) -> String {
    let by_number = || content.say(lang, "room-member", &[("number", Arg::Number(number.into()))]);
    label.map_or_else(by_number, str::to_owned)
}

impl Room {
    /// The room of a desk that nothing has happened at yet.
    pub fn new(centre: CentreId, group: Chat, lang: Lang, now: Timestamp) -> Self {
        Self {
            centre,
            group,
            lang,
            lines: Vec::new(),
            past: Vec::new(),
            board: Board::default(),
            pause: None,
            shifts: None,
            members: BTreeMap::new(),
            numbers: 0,
            welcomed: None,
            concerns: Vec::new(),
            audit: Audit::default(),
            digest: None,
            since: now,
            fresh: Figures::default(),
            away: Vec::new(),
            weeks: BTreeMap::new(),
        }
    }

    /// Whether the board has to be sent or edited.
    pub fn board_unconfirmed(&self) -> bool {
        self.board.message.is_none() || self.board.shown != self.board.version
    }

    /// The next moment that it waits for.
    pub fn due(&self) -> Option<Timestamp> {
        let pause = self.pause.and_then(|pause| pause.until);
        [self.board.due, self.audit.due, self.digest, pause, concern::due_at(self)].into_iter().flatten().min()
    }

    /// When somebody sits here: its shifts, else the centre's hours.
    pub fn hours<'a>(&'a self, content: &'a Content) -> Option<&'a Hours> {
        self.shifts.as_ref().or_else(|| content.centres.get(&self.centre).map(|centre| &centre.hours))
    }

    /// What a member is called here.
    pub fn label(&self, content: &Content, who: Volunteer) -> String {
        let member = self.members.get(&who);
        called(content, self.lang, member.map_or(0, |member| member.number), member.and_then(|member| member.label.as_deref()))
    }

    fn member(&mut self, who: Volunteer) -> &mut Member {
        let highest = self.members.values().map(|member| member.number).max().unwrap_or(0).max(self.numbers);
        let number = highest.saturating_add(1);
        if !self.members.contains_key(&who) {
            self.numbers = number;
        }
        let fresh = || Member { number, label: None, sitting: None, nudged: false, tonight: BTreeSet::new() };
        self.members.entry(who).or_insert_with(fresh)
    }

    /// The cases of `who`.
    pub fn cases_of(&self, who: Volunteer) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.owner == Some(who))
    }

    /// The board shows something else from now on, or as soon as it may.
    fn redraw(&mut self, now: Timestamp) {
        let pause = SignedDuration::from_secs(BOARD_SECONDS);
        let earliest = self.board.changed.and_then(|changed| changed.checked_add(pause).ok());
        match earliest.filter(|earliest| *earliest > now) {
            Some(earliest) => self.board.due = Some(earliest),
            None => {
                self.board.version = self.board.version.wrapping_add(1);
                (self.board.changed, self.board.due) = (Some(now), None);
            }
        }
    }

    fn count(&mut self, count: Count, now: Timestamp) {
        self.fresh.count(count);
        self.weeks.entry(figures::monday(now)).or_default().count(count);
        while self.weeks.len() > WEEKS {
            self.weeks.pop_first();
        }
    }

    /// The program did not run. What is heard twice, because it ended again at once, is one time.
    fn was_away(&mut self, from: Timestamp, until: Timestamp) {
        match self.away.last_mut().filter(|(known, _)| *known == from) {
            Some((_, last)) => *last = until,
            None => self.away.push((from, until)),
        }
        if self.away.len() > AWAY_MOST {
            self.away.remove(0);
        }
    }

    /// Somebody did something that others must be able to look up.
    fn note(&mut self, by: Volunteer, name: Option<u16>, deed: Deed, now: Timestamp) {
        // Whoever does something for the first time gets a number: the topic would call them all "member 0".
        self.member(by);
        if self.audit.entries.len() < AUDIT_MOST {
            self.audit.entries.push(Entry { by, at: now, name, deed });
        }
        let later = now.saturating_add(SignedDuration::from_secs(AUDIT_SECONDS)).unwrap_or(now);
        self.audit.due.get_or_insert(later);
    }
}

/// What the room of a desk is told by a case. The first time makes the room.
pub(super) fn told(content: &Content, passage: &mut Passage, told: Told, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let now = moment.now;
    let Told { centre, group, lang, what } = told;
    let room = enter(content, passage, &centre, group, lang, now);
    match what {
        Report::Stands { name, line } => stands(room, name, line, now),
        Report::Gone { name } => {
            stands(room, name, None, now);
            room.past.retain(|past| past.name != name);
        }
        Report::Counted(count) => room.count(count, now),
        Report::Away { from, until } => room.was_away(from, until),
        Report::Wrong(concern) => concern::comes(room, concern, now),
        Report::Did { by, name, deed } => {
            if deed != Deed::Answered {
                room.note(by, Some(name), deed, now);
            }
            sits(content, room, by, now, effects);
        }
    }
}

/// What a member of the desk of `centre`, which reads `lang`, does outside of every case, or asks of the room. A desk that is
/// asked before its first case has a room from then on. Of several in one
/// group one `speaks`.
pub(super) fn turn(
    content: &Content,
    passage: &mut Passage,
    (centre, lang, speaks): (&CentreId, Lang, bool),
    event: &Desk,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let room = enter(content, passage, centre, event.group, lang, moment.now);
    acts::turn(content, room, event, speaks, moment, effects);
}

/// The room of this passage, made if it is not there, and moved if the desk is.
fn enter<'a>(
    content: &Content,
    passage: &'a mut Passage,
    centre: &CentreId,
    group: Chat,
    lang: Lang,
    now: Timestamp,
) -> &'a mut Room {
    let room = passage.room.get_or_insert_with(|| Room::new(centre.clone(), group, lang, now));
    if room.group != group {
        // Another group: nothing of ours stands there.
        (room.group, room.board, room.audit.thread, room.audit.asked) = (group, Board::default(), None, false);
    }
    room.lang = lang;
    if room.digest.is_none() {
        digest::plan(content, room, now);
    }
    room
}

/// A case is on the board, or off it.
fn stands(room: &mut Room, name: u16, line: Option<Line>, now: Timestamp) {
    let there = room.lines.iter_mut().find(|line| line.name == name);
    match (there, line) {
        (Some(there), Some(line)) => *there = line,
        (None, Some(line)) => {
            room.past.retain(|past| past.name != name);
            room.lines.push(line);
        }
        (Some(there), None) => {
            room.past.extend(there.thread.map(|thread| Past { name, thread, at: now }));
            room.lines.retain(|line| line.name != name);
            room.members.values_mut().for_each(|member| {
                member.tonight.remove(&name);
            });
        }
        (None, None) => return,
    }
    room.redraw(now);
}

/// Somebody is at it; after a long time without a break they are told so, once.
fn sits(content: &Content, room: &mut Room, by: Volunteer, now: Timestamp, effects: &mut Vec<Effect>) {
    let member = room.member(by);
    let goes_on = member.sitting.filter(|(_, last)| now.duration_since(*last).as_mins() < BREAK_MINUTES);
    let since = goes_on.map_or(now, |(since, _)| since);
    member.sitting = Some((since, now));
    member.nudged &= goes_on.is_some();
    let long = now.duration_since(since).as_mins();
    if long >= SITTING_MINUTES && !std::mem::replace(&mut member.nudged, true) {
        let label = room.label(content, by);
        let args = [("member", Arg::Text(&label)), ("minutes", Arg::Number(long))];
        let mut text = Text::default();
        text.line(&content.say(room.lang, "room-nudge", &args), &[(&label, Target::Member(by))]);
        effects.push(tell(room.group, text));
    }
}

/// A time has come that the room waits for.
pub(super) fn due(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(room) = passage.room.as_mut() else { return };
    let now = moment.now;
    let kept = SignedDuration::try_from(moment.patience.case).unwrap_or(SignedDuration::MAX);
    room.past.retain(|past| now.duration_since(past.at) < kept);
    concern::due(room, now, moment.patience);
    if room.pause.and_then(|pause| pause.until).is_some_and(|until| until <= now) {
        room.pause = None;
        effects.push(tell(room.group, Text::plain(content.say(room.lang, "room-resumed", &[]))));
        room.redraw(now);
    }
    if room.board.due.is_some_and(|due| due <= now) {
        room.redraw(now);
    }
    if room.audit.due.is_some_and(|due| due <= now) {
        audit(content, room, effects);
    }
    if room.digest.is_some_and(|due| due <= now) {
        digest::digest(content, room, now, effects);
        digest::plan(content, room, now);
        room.redraw(now);
    }
}

/// What Telegram answered about the board and the audit topic.
pub(super) fn answered(content: &Content, passage: &mut Passage, answer: &Answer, effects: &mut Vec<Effect>) {
    let Some(room) = passage.room.as_mut() else { return };
    match answer {
        Answer::Board { message, version } => {
            let first = room.board.message != Some(*message);
            (room.board.message, room.board.shown) = (Some(*message), *version);
            if first {
                effects.push(Effect::Landmark { group: room.group, message: *message });
                let pin = Errand::Pin { message: *message };
                effects.push(Effect::Send(Row { to: room.group, rank: Rank::Cosmetics, what: pin }));
            }
        }
        Answer::BoardGone => room.board.message = None,
        Answer::TopicOpened { group, thread } if *group == room.group && room.audit.thread.is_none() => {
            (room.audit.thread, room.audit.asked) = (Some(*thread), false);
            effects.push(Effect::Topic { group: *group, thread: *thread, ours: true });
            audit(content, room, effects);
        }
        Answer::TopicLost { group, thread }
            if room.audit.thread == Some(*thread) && group.is_none_or(|group| group == room.group) =>
        {
            room.audit.thread = None;
            effects.push(Effect::Topic { group: room.group, thread: *thread, ours: false });
            // What met the loss waits for the next one.
            open_deeds(content, room, effects);
        }
        Answer::TopicOpened { .. } | Answer::TopicLost { .. } | Answer::FreshCard { .. } | Answer::Neutral { .. } => (),
        Answer::CardGone { .. } | Answer::Unreachable | Answer::CaseCard { .. } | Answer::CaseCardGone => (),
        Answer::Carried { .. } | Answer::HoldShown { .. } | Answer::DeskLost | Answer::Stays => (),
        Answer::Offered { .. } | Answer::MenuShown { .. } | Answer::CallStands { .. } => (),
    }
}

/// What has been gathered goes to the audit topic, which is opened for it.
fn audit(content: &Content, room: &mut Room, effects: &mut Vec<Effect>) {
    room.audit.due = None;
    if room.audit.entries.is_empty() {
        return;
    }
    if room.audit.thread.is_none() {
        open_deeds(content, room, effects);
        return;
    }
    let mut text = Text::default();
    for entry in std::mem::take(&mut room.audit.entries) {
        let label = room.label(content, entry.by);
        let name = entry.name.map(|name| content.spoken_name(room.lang, name)).unwrap_or_default();
        let time = super::form::clock(entry.at);
        let args = [("time", Arg::Text(&time)), ("member", Arg::Text(&label)), ("name", Arg::Text(&name))];
        let line = content.say(room.lang, &format!("audit-{}", entry.deed.word()), &args);
        text.line(&line, &[(&label, Target::Member(entry.by))]);
    }
    effects.push(Effect::Send(Row { to: room.group, rank: Rank::Cosmetics, what: Errand::Deeds { text } }));
    members::forget(room);
}

/// Asks for the topic of deeds, once.
fn open_deeds(content: &Content, room: &mut Room, effects: &mut Vec<Effect>) {
    if !std::mem::replace(&mut room.audit.asked, true) {
        let centre = content.centres.get(&room.centre).map_or("", |centre| centre.name.as_str());
        let title = content.say(room.lang, "audit-title", &[("centre", Arg::Text(centre))]);
        let what = Errand::OpenTopic { title };
        effects.push(Effect::Send(Row { to: room.group, rank: Rank::Cosmetics, what }));
    }
}

/// A row that says `text` in the group, outside of all topics.
fn tell(group: Chat, text: Text) -> Effect {
    let what = Errand::Tell { thread: None, to: None, text, buttons: Vec::new() };
    Effect::Send(Row { to: group, rank: Rank::Cosmetics, what })
}

/// Until when somebody is there, or from when, in the desk's words.
pub fn presence(content: &Content, room: &Room, now: Timestamp) -> String {
    let day = |at| super::form::day_and_clock(content, room.lang, at, now);
    match room.hours(content).map_or(Attendance::ClosedUntil(None), |hours| hours.attendance(now)) {
        Attendance::OpenUntil(until) => content.say(room.lang, "room-here-until", &[("time", Arg::Text(&day(until)))]),
        Attendance::ClosedUntil(Some(from)) => content.say(room.lang, "room-nobody-before", &[("time", Arg::Text(&day(from)))]),
        Attendance::ClosedUntil(None) => content.say(room.lang, "room-nobody-known", &[]),
    }
}
