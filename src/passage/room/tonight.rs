//! "I stop for tonight": each case of whoever stops is handed on, told of tomorrow, or kept.
//!
//! Knows: which cases are left to be said something about. Does not know: how a case is handed on.

use jiff::{SignedDuration, Timestamp};

use super::acts::{MORNING, morning};
use super::command::{Leave, RoomTap};
use super::{Room, mine};
use crate::content::{Arg, Content};
use crate::passage::effect::{Effect, Errand, Rank, Row};
use crate::passage::event::{Desk, DeskAct};
use crate::passage::ids::{Message, Volunteer};
use crate::passage::text::{Target, Text};

/// Asks about each case of `who`; what is said at once, empty where a message says it.
pub(super) fn begin(content: &Content, room: &mut Room, who: Volunteer, effects: &mut Vec<Effect>) -> String {
    let names: Vec<u16> = room.cases_of(who).map(|line| line.name).collect();
    if names.is_empty() {
        return content.say(room.lang, "mine-none", &[]);
    }
    room.member(who).tonight = names.into_iter().collect();
    let (text, buttons) = question(content, room, who);
    let what = Errand::Tell { thread: None, to: None, text, buttons };
    effects.push(Effect::Send(Row { to: room.group, rank: Rank::Status, what }));
    String::new()
}

/// What becomes of one case; what the member is told.
pub(super) fn leave(
    content: &Content,
    room: &mut Room,
    event: &Desk,
    on: Message,
    (leave, name): (Leave, u16),
    now: Timestamp,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let owned = room.cases_of(event.by).find(|line| line.name == name).map(|line| line.thread);
    let Some(thread) = owned else { return (content.say(room.lang, "tell-not-yours", &[]), true) };
    let until = match leave {
        Leave::HandOn => Some(None),
        Leave::Tell => Some(next_day(content, room, now)),
        Leave::Keep => None,
    };
    if let (Some(until), Some(thread)) = (until, thread) {
        let act = DeskAct::Tonight { until };
        let event = Desk { group: room.group, thread: Some(thread), act, ..event.clone() };
        effects.push(Effect::Act(event));
    }
    room.member(event.by).tonight.remove(&name);
    let (text, buttons) = question(content, room, event.by);
    let what = Errand::Redraw { message: on, text, buttons };
    effects.push(Effect::Send(Row { to: room.group, rank: Rank::Status, what }));
    let spoken = content.spoken_name(room.lang, name);
    (content.say(room.lang, &format!("tonight-done-{}", leave.word()), &[("name", Arg::Text(&spoken))]), false)
}

/// When somebody comes next on a later day, or tomorrow at nine.
fn next_day(content: &Content, room: &Room, now: Timestamp) -> Option<Timestamp> {
    let tomorrow = morning(now, 1)?;
    let midnight = tomorrow.checked_sub(SignedDuration::from_hours(MORNING.into())).ok()?;
    let just_before = midnight.checked_sub(SignedDuration::from_secs(1)).ok()?;
    room.hours(content).and_then(|hours| hours.next_start(just_before)).or(Some(tomorrow))
}

/// The question, as far as it is still open.
fn question(content: &Content, room: &mut Room, who: Volunteer) -> (Text, Vec<Vec<(String, String)>>) {
    let left = room.member(who).tonight.clone();
    let label = room.label(content, who);
    let key = if left.is_empty() { "tonight-done" } else { "tonight-ask" };
    let mut text = Text::default();
    text.line(&content.say(room.lang, key, &[("member", Arg::Text(&label))]), &[(&label, Target::Member(who))]);
    let mut lines: Vec<_> = room.cases_of(who).filter(|line| left.contains(&line.name)).collect();
    lines.sort_by_key(|line| mine::order(line));
    let mut rows = Vec::new();
    for line in lines {
        let name = content.spoken_name(room.lang, line.name);
        let button = |leave: Leave| {
            let label = content.say(room.lang, &format!("tonight-{}", leave.word()), &[("name", Arg::Text(&name))]);
            (label, RoomTap::Leave(leave, line.name).data())
        };
        rows.push(Leave::ALL.map(button).to_vec());
    }
    (text, rows)
}
