//! What members ask of the room: commands and presses.
//!
//! Knows: who may do what, and what they are told. Does not know: any case but by its line on the board.

use jiff::civil::{Time, Weekday};
use jiff::{Span, Timestamp};

use super::command::{Command, RoomTap, Until};
use super::report::Deed;
use super::{Pause, Room, concern, digest, figures, members, mine, tonight};
use crate::content::{Arg, Content, DAYS, Hours};
use crate::passage::effect::{Effect, Errand, Rank, Row};
use crate::passage::event::{Desk, DeskAct, Role};
use crate::passage::form::{brussels, day_and_clock};
use crate::passage::text::{Target, Text};
use crate::passage::turn::Moment;

/// The longest name that a member may have here, in signs.
const LONGEST_LABEL: usize = 24;

/// The hour at which "tomorrow" and "Monday" begin.
pub(super) const MORNING: i8 = 9;

/// Takes one turn on what a member did.
pub(super) fn turn(
    content: &Content,
    room: &mut Room,
    event: &Desk,
    speaks: bool,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    match &event.act {
        DeskAct::Press { data, query, on } => {
            let (key, alert) = match (event.role, RoomTap::parse(data)) {
                (Role::Stranger, _) => (content.say(room.lang, "tell-members-only", &[]), true),
                (Role::Member | Role::Coordinator, None) => {
                    room.redraw(moment.now);
                    (content.say(room.lang, "tell-old-button", &[]), false)
                }
                (Role::Member | Role::Coordinator, Some(tap)) => press(content, room, event, *on, &tap, moment, effects),
            };
            effects.push(Effect::Tell { query: query.clone(), text: key, alert });
        }
        DeskAct::Wrote { message, words, .. } => {
            let Some(command) = Command::parse(words.reveal()).filter(|_| event.role != Role::Stranger) else { return };
            // Each desk of the group does it; one says so.
            let text = asked(content, room, event, &command, moment, effects);
            if let Some(text) = text.filter(|_| speaks) {
                let what = Errand::Tell { thread: event.thread, to: Some(*message), text, buttons: Vec::new() };
                effects.push(Effect::Send(Row { to: room.group, rank: Rank::Status, what }));
            }
        }
        DeskAct::Showed { .. } | DeskAct::Changed { .. } | DeskAct::Tonight { .. } | DeskAct::Shifts { .. } => (),
        DeskAct::Joined => members::joined(content, room, event.by, moment.now, effects),
        DeskAct::Left => members::left(room, event.by, moment.now),
        DeskAct::Unnamed { .. } if !speaks => (),
        DeskAct::Unnamed { message } => {
            let text = Text::plain(content.say(room.lang, "refuse-unnamed", &[]));
            let what = Errand::Tell { thread: event.thread, to: Some(*message), text, buttons: Vec::new() };
            effects.push(Effect::Send(Row { to: room.group, rank: Rank::Status, what }));
        }
    }
}

/// A press, and what the member is told about it.
fn press(
    content: &Content,
    room: &mut Room,
    event: &Desk,
    on: crate::passage::ids::Message,
    tap: &RoomTap,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let now = moment.now;
    let coordinates = event.role == Role::Coordinator;
    let tell = |room: &Room, key: &str| content.say(room.lang, key, &[]);
    match tap {
        RoomTap::Mine => (mine::short(content, room, event.by, moment), true),
        RoomTap::Tonight => (tonight::begin(content, room, event.by, effects), false),
        RoomTap::Concerns => (concern::press(content, room, event, now), true),
        RoomTap::Leave(leave, name) => tonight::leave(content, room, event, on, (*leave, *name), now, effects),
        RoomTap::Pause | RoomTap::PauseUntil(_) | RoomTap::NoPause | RoomTap::Resume if !coordinates => {
            (tell(room, "tell-coordinators-only"), true)
        }
        RoomTap::Pause => {
            room.board.asks = true;
            redraw_now(room, now);
            (tell(room, "tell-pause-until"), false)
        }
        RoomTap::NoPause => {
            room.board.asks = false;
            redraw_now(room, now);
            (String::new(), false)
        }
        RoomTap::PauseUntil(until) => {
            let until = pause_until(content, room, *until, now);
            room.pause = Some(Pause { since: now, until });
            room.board.asks = false;
            room.note(event.by, None, Deed::Paused, now);
            redraw_now(room, now);
            (tell(room, "tell-paused"), true)
        }
        RoomTap::Resume => {
            if room.pause.take().is_some() {
                room.note(event.by, None, Deed::Resumed, now);
            }
            redraw_now(room, now);
            (tell(room, "tell-resumed"), true)
        }
    }
}

/// Whoever presses sees what has changed at once.
fn redraw_now(room: &mut Room, now: Timestamp) {
    room.board.changed = None;
    room.redraw(now);
}

/// A command, and what is said to it.
fn asked(
    content: &Content,
    room: &mut Room,
    event: &Desk,
    command: &Command,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> Option<Text> {
    let now = moment.now;
    Some(match command {
        Command::Help => Text::plain(content.say(room.lang, "room-help", &[])),
        Command::Board => {
            // A fresh one, at the bottom, where whoever asks looks.
            room.board.message = None;
            redraw_now(room, now);
            return None;
        }
        Command::Mine => mine::long(content, room, event.by, moment),
        Command::Find(words) => mine::find(content, room, words, moment),
        Command::Tonight => {
            let said = tonight::begin(content, room, event.by, effects);
            let elsewhere = moment.desks.beside(&room.centre, room.group);
            let asks = elsewhere.flat_map(|desk| &desk.lines).any(|line| line.owner == Some(event.by));
            if said.is_empty() || asks {
                return None;
            }
            Text::plain(said)
        }
        Command::IAm(label) => {
            let label: String = label.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_LABEL).collect();
            room.member(event.by).label = Some(label).filter(|label| !label.is_empty());
            room.redraw(now);
            let label = room.label(content, event.by);
            let mut text = Text::default();
            let line = content.say(room.lang, "room-i-am", &[("member", Arg::Text(&label))]);
            text.line(&line, &[(&label, Target::Member(event.by))]);
            text
        }
        Command::Figures => Text::plain(figures::last_weeks(content, room)),
        Command::Shifts => Text::plain(shifts(content, room, now)),
        Command::Shift { .. } if event.role != Role::Coordinator => {
            Text::plain(content.say(room.lang, "tell-coordinators-only", &[]))
        }
        Command::Shift { day, spans } => {
            let mut hours = room.hours(content).cloned().unwrap_or_default();
            if !hours.set(*day, spans) {
                return Some(Text::plain(how(content, room)));
            }
            room.shifts = Some(hours);
            room.note(event.by, None, Deed::Shifts, now);
            digest::plan(content, room, now);
            room.redraw(now);
            effects.extend(told_to_cases(room, event));
            Text::plain(shifts(content, room, now))
        }
    })
}

/// The week's shifts, and when nobody is there in the next seven days.
fn shifts(content: &Content, room: &Room, now: Timestamp) -> String {
    let hours = room.hours(content).cloned().unwrap_or_default();
    let title = if room.shifts.is_some() { "room-shifts" } else { "room-shifts-hours" };
    let mut lines = vec![content.say(room.lang, title, &[])];
    lines.extend(DAYS.iter().enumerate().map(|(number, day)| {
        let name = match number {
            7 => content.say(room.lang, "room-holidays", &[]),
            _ => content.say(room.lang, &format!("weekday-{}", number + 1), &[]),
        };
        format!("{day} · {name}: {}", spans(content, room, &hours, number))
    }));
    lines.push(String::new());
    lines.extend(gaps(content, room, &hours, now));
    lines.push(how(content, room));
    lines.join("\n")
}

/// The cases in which something waits hear when somebody comes now: the desk is reminded of them then.
fn told_to_cases(room: &Room, event: &Desk) -> Vec<Effect> {
    let act = DeskAct::Shifts { comes: room.digest };
    let tell = |thread| Desk { group: room.group, thread: Some(thread), act: act.clone(), ..event.clone() };
    let waiting = room.lines.iter().filter(|line| line.waits.is_some());
    waiting.filter_map(|line| line.thread).map(|thread| Effect::Act(tell(thread))).collect()
}

/// How a day's shifts are changed.
fn how(content: &Content, room: &Room) -> String {
    let args = [("spans", Arg::Text("/shift sat 10:00-14:00 20:00-02:00")), ("closed", Arg::Text("/shift sat closed"))];
    content.say(room.lang, "room-shift-how", &args)
}

fn spans(content: &Content, room: &Room, hours: &Hours, day: usize) -> String {
    let time = |at: &Time| format!("{:02}:{:02}", at.hour(), at.minute());
    let spans: Vec<String> = hours.on(day).iter().map(|(from, until)| format!("{}-{}", time(from), time(until))).collect();
    if spans.is_empty() { content.say(room.lang, "room-nobody", &[]) } else { spans.join(", ") }
}

/// When nobody is there in the next seven days: a line each.
pub(super) fn gaps(content: &Content, room: &Room, hours: &Hours, now: Timestamp) -> Vec<String> {
    let when = |at: Timestamp| day_and_clock(content, room.lang, at, now);
    let line = |(from, until): &(Timestamp, Timestamp)| format!("{} – {}", when(*from), when(*until));
    let gaps: Vec<String> = hours.gaps(now).iter().map(line).collect();
    let title = content.say(room.lang, "room-gaps", &[]);
    if gaps.is_empty() { Vec::new() } else { std::iter::once(title).chain(gaps).collect() }
}

/// When the intake opens again by itself.
fn pause_until(content: &Content, room: &Room, until: Until, now: Timestamp) -> Option<Timestamp> {
    let days = match until {
        Until::Opened => return None,
        Until::Shift => return room.hours(content).and_then(|hours| hours.next_shift(now)),
        Until::Tomorrow => 1,
        Until::Monday => {
            let today = now.to_zoned_datetime(brussels()).date().weekday();
            i64::from(today.until(Weekday::Monday)).max(if today == Weekday::Monday { 7 } else { 1 })
        }
    };
    morning(now, days)
}

/// Nine o'clock in Belgium, in so many days.
pub(super) fn morning(now: Timestamp, days: i64) -> Option<Timestamp> {
    let day = now.to_zoned_datetime(brussels()).date().checked_add(Span::new().days(days)).ok()?;
    Some(day.at(MORNING, 0, 0, 0).to_zoned_datetime(brussels()).ok()?.timestamp())
}
