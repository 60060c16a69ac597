//! What a case tells the room of its desk, found by comparing the case before a turn and after it.
//!
//! Knows: what the board, the audit and the figures go by. Does not know: her words, her chat, or what the room makes of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::concern::Concern;
use crate::content::{CentreId, Lang};
use crate::passage::case::{ReplyState, State};
use crate::passage::effect::Effect;
use crate::passage::erasing::Grave;
use crate::passage::event::{Answer, Event, Role};
use crate::passage::ids::{Chat, Thread, Volunteer};
use crate::passage::turn::Passage;
use crate::passage::waiting;

/// Something that a room is told, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The centre.
    pub centre: CentreId,
    /// Its group.
    pub group: Chat,
    /// The language of its desk.
    pub lang: Lang,
    /// What it is told.
    pub what: Report,
}

/// What a room is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// The case `name` as the board shows it; `None` when it is off the board.
    Stands { name: u16, line: Option<Line> },
    /// The case is over for good, or another took its place.
    Gone { name: u16 },
    /// A member did something that others must be able to look up.
    Did { by: Volunteer, name: u16, deed: Deed },
    /// Something that is only counted.
    Counted(Count),
    /// Nothing was read in this time: the program did not run.
    Away { from: Timestamp, until: Timestamp },
    /// Who coordinates here should look at the answers in a case.
    Wrong(Concern),
}

/// An open case as the board shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The spoken name's number.
    pub name: u16,
    /// Its topic, once it is open.
    pub thread: Option<Thread>,
    /// Who has it.
    pub owner: Option<Volunteer>,
    /// Since when the oldest words without an answer wait, hers or those without her picture.
    pub waits: Option<Timestamp>,
    /// An answer waits for her.
    pub answered: bool,
    /// When she last looked.
    pub looked: Option<Timestamp>,
    /// Somebody under 18.
    pub minor: bool,
    /// It comes first.
    #[serde(default)]
    pub urgent: bool,
    /// Reminders are put off.
    #[serde(default)]
    pub put_off: bool,
}

/// What a member did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// Took a case that nobody had.
    Claimed,
    /// Took a case that another had.
    TookOver,
    /// Gave it back.
    Released,
    /// Left the group while they had it.
    Freed,
    /// Left the group.
    Left,
    /// Gave it to whoever takes it next.
    HandedOn,
    /// Called the coordinators.
    Urgent,
    /// Said that it is not urgent any more.
    NotUrgent,
    /// Noted that the person rang or came by.
    CalledIn,
    /// Closed it.
    Closed,
    /// Wrote an answer: only for the nudge.
    Answered,
    /// Took nothing from the phone behind it any more, for a week.
    Blocked,
    /// Took that back.
    Unblocked,
    /// Asked the person whether it may go to another centre.
    Passed,
    /// Took it from another centre.
    Accepted,
    /// Did not take it from another centre.
    Declined,
    /// Opened it again, closed by mistake.
    Reopened,
    /// Kept the topic of an erased case.
    Kept,
    /// Paused the intake.
    Paused,
    /// Opened the intake again.
    Resumed,
    /// Changed the shifts.
    Shifts,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// A case was opened.
    Opened,
    /// It has its first answer, so many minutes after Send.
    FirstAnswer { minutes: u32 },
    /// The team closed it.
    Closed,
    /// She ended it; `answered` when she had at least one answer.
    Ended { answered: bool },
    /// It was erased, behind the picture or not.
    Erased { with: bool },
    /// Its topic was lost and replaced.
    Replaced,
    /// Something was set aside.
    SetAside,
    /// Somebody who wanted to write was shown the numbers instead: nobody took cases.
    Numbers,
}

/// As much of a passage before a turn as is compared afterwards.
#[derive(Debug)]
pub(in crate::passage) struct Before {
    case: Option<Short>,
    grave: Option<Grave>,
    block: bool,
    behind: bool,
    by: Option<By>,
    lost: bool,
    time: bool,
}

/// Who did it, as what, in which group.
type By = (Volunteer, Role, Chat);

/// A desk: its centre, its group, its language.
type At = (CentreId, Chat, Lang);

/// A case, shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Short {
    at: At,
    line: Line,
    /// Whether the board shows it: it is open, or words without her picture wait in it.
    shows: bool,
    state: State,
    sent: Timestamp,
    replies: u32,
    answered: bool,
    replaced: u32,
    handed: Option<Timestamp>,
    called: Option<Timestamp>,
    passing: Option<At>,
}

impl Short {
    fn of(passage: &Passage) -> Option<Self> {
        let case = passage.case.as_ref()?;
        let beside = waiting::beside(case, passage.aside.as_ref());
        let hers = case.words.iter().filter(|said| said.waits()).map(|said| said.at);
        let out = |state: ReplyState| matches!(state, ReplyState::Waiting | ReplyState::Opened { .. } | ReplyState::Had);
        Some(Self {
            at: (case.centre.clone(), case.group, case.desk_lang),
            line: Line {
                name: case.name,
                thread: case.topic,
                owner: case.owner.map(|(owner, _)| owner),
                waits: hers.chain(beside).min(),
                answered: case.readable().is_some(),
                looked: case.looked,
                minor: case.about.minor(),
                urgent: case.life.urgent.is_some(),
                put_off: case.life.put_off.is_some(),
            },
            shows: case.state == State::Open || beside.is_some(),
            state: case.state,
            sent: case.sent,
            replies: case.answers.last().map_or(0, |reply| reply.number),
            answered: case.answers.iter().any(|reply| out(reply.state)),
            replaced: case.replaced,
            handed: case.life.handed,
            called: case.life.called,
            passing: case.life.passing.as_ref().map(|passing| (passing.to.clone(), passing.group, passing.lang)),
        })
    }
}

/// What stands before `event` takes its turn.
pub(in crate::passage) fn before(passage: &Passage, event: &Event) -> Before {
    let by = match event {
        Event::Desk(desk) => Some((desk.by, desk.role, desk.group)),
        Event::Hers(_) | Event::Retried(_) | Event::Answer(_) | Event::Due | Event::Lost(_) => None,
        Event::Room(_) | Event::Member { .. } | Event::Number(_) => None,
    };
    Before {
        case: Short::of(passage),
        grave: passage.grave.clone(),
        block: passage.block.is_some(),
        behind: passage.visit.behind && !passage.visit.beside,
        by,
        lost: matches!(event, Event::Lost(_)),
        time: matches!(event, Event::Due | Event::Answer(Answer::Unreachable)),
    }
}

/// What the room is told of a turn.
pub(in crate::passage) fn tell(before: &Before, passage: &Passage, now: Timestamp, effects: &mut Vec<Effect>) {
    at_the_grave(before, passage, effects);
    let after = Short::of(passage);
    if let (Some(old), Some(new)) = (&before.case, &after) {
        elsewhere(before, old, new, effects);
    }
    let Some((centre, group, lang)) = after.as_ref().or(before.case.as_ref()).map(|short| short.at.clone()) else { return };
    let mut reports = Vec::new();
    match (&before.case, &after) {
        (Some(old), Some(new)) if old.line.name == new.line.name => {
            let blocked = (before.block, passage.block.is_some());
            between(before, old, new, blocked, now, &mut reports);
        }
        (old, new) => {
            if let Some(old) = old {
                reports.push(Report::Gone { name: old.line.name });
                if new.is_none() && !before.time {
                    reports.push(Report::Counted(Count::Erased { with: before.behind }));
                }
            }
            if let Some(new) = new {
                reports.push(Report::Counted(Count::Opened));
                reports.push(Report::Stands { name: new.line.name, line: Some(new.line.clone()) });
            }
        }
    }
    if before.lost {
        reports.push(Report::Counted(Count::SetAside));
    }
    let told = |what| Effect::Report(Told { centre: centre.clone(), group, lang, what });
    effects.extend(reports.into_iter().map(told));
}

/// What the room of another desk than the case's is told: where the case was, and where it does not go.
fn elsewhere(before: &Before, old: &Short, new: &Short, effects: &mut Vec<Effect>) {
    let name = old.line.name;
    let mut tell = |(centre, group, lang): At, what| effects.push(Effect::Report(Told { centre, group, lang, what }));
    if old.line.name == new.line.name && old.at.0 != new.at.0 {
        tell(old.at.clone(), Report::Gone { name });
    }
    if let (Some(to), None, Some((by, _, group))) = (&old.passing, &new.passing, before.by)
        && to.1 == group
        && old.at.0 == new.at.0
        && new.state == State::Open
    {
        tell(to.clone(), Report::Did { by, name, deed: Deed::Declined });
    }
}

/// What is done in the topic of an erased case.
fn at_the_grave(before: &Before, passage: &Passage, effects: &mut Vec<Effect>) {
    let (Some(old), Some(new), Some((by, ..))) = (&before.grave, &passage.grave, before.by) else { return };
    let Some(centre) = new.centre.clone() else { return };
    let kept = (!old.kept && new.kept).then_some(Deed::Kept);
    let called = (!old.called && new.called).then_some(Deed::CalledIn);
    effects.extend(kept.into_iter().chain(called).map(|deed| {
        let what = Report::Did { by, name: new.name, deed };
        Effect::Report(Told { centre: centre.clone(), group: new.group, lang: new.lang, what })
    }));
}

/// The same case, before and after.
fn between(before: &Before, old: &Short, new: &Short, blocked: (bool, bool), now: Timestamp, reports: &mut Vec<Report>) {
    let name = new.line.name;
    if (&old.line, old.state, old.shows) != (&new.line, new.state, new.shows) {
        reports.push(Report::Stands { name, line: new.shows.then(|| new.line.clone()) });
    }
    if new.answered && !old.answered {
        let minutes = now.duration_since(new.sent).as_mins();
        reports.push(Report::Counted(Count::FirstAnswer { minutes: u32::try_from(minutes).unwrap_or(0) }));
    }
    if new.replaced > old.replaced {
        reports.push(Report::Counted(Count::Replaced));
    }
    match (old.state, new.state) {
        (State::Open, State::Closed) => reports.push(Report::Counted(Count::Closed)),
        (State::Open | State::Closed, State::Ended) => {
            reports.push(Report::Counted(Count::Ended { answered: new.answered }));
        }
        (State::Open | State::Closed | State::Ended, _) => (),
    }
    if let Some((by, role, _)) = before.by {
        reports.extend(deeds((by, role), old, new, blocked).map(|deed| Report::Did { by, name, deed }));
    }
}

/// What `by` did with the case.
fn deeds((by, role): (Volunteer, Role), old: &Short, new: &Short, blocked: (bool, bool)) -> impl Iterator<Item = Deed> {
    let reopened = old.state == State::Closed && new.state == State::Open;
    let claim = match (old.line.owner, new.line.owner) {
        (None | Some(_), None | Some(_)) if reopened => Some(Deed::Reopened),
        (None | Some(_), Some(owner)) if owner == by && old.at.0 != new.at.0 => Some(Deed::Accepted),
        (None, Some(owner)) if owner == by => Some(Deed::Claimed),
        (Some(before), Some(owner)) if owner == by && before != by => Some(Deed::TookOver),
        (Some(_), None) if role == Role::Stranger => Some(Deed::Freed),
        (Some(_), None) if new.handed.is_some() => Some(Deed::HandedOn),
        (Some(_), None) if new.state == State::Open => Some(Deed::Released),
        (None | Some(_), None | Some(_)) => None,
    };
    let block = match blocked {
        (false, true) => Some(Deed::Blocked),
        (true, false) => Some(Deed::Unblocked),
        (true, true) | (false, false) => None,
    };
    // A block closes the case too: that is one deed.
    let closed = (old.state == State::Open && new.state == State::Closed && block.is_none()).then_some(Deed::Closed);
    let passed = (old.passing.is_none() && new.passing.is_some()).then_some(Deed::Passed);
    let answered = (new.replies > old.replies).then_some(Deed::Answered);
    let urgent = match (old.line.urgent, new.line.urgent) {
        (false, true) => Some(Deed::Urgent),
        (true, false) => Some(Deed::NotUrgent),
        (true, true) | (false, false) => None,
    };
    let called = (new.called.is_some() && new.called != old.called).then_some(Deed::CalledIn);
    [claim, closed, block, passed, answered, urgent, called].into_iter().flatten()
}

impl Deed {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::Claimed,
        Self::TookOver,
        Self::Released,
        Self::Freed,
        Self::Left,
        Self::HandedOn,
        Self::Urgent,
        Self::NotUrgent,
        Self::CalledIn,
        Self::Closed,
        Self::Answered,
        Self::Blocked,
        Self::Unblocked,
        Self::Passed,
        Self::Accepted,
        Self::Declined,
        Self::Reopened,
        Self::Kept,
        Self::Paused,
        Self::Resumed,
        Self::Shifts,
    ];

    /// The word in keys: `audit-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::TookOver => "took-over",
            Self::Released => "released",
            Self::Freed => "freed",
            Self::Left => "left",
            Self::HandedOn => "handed-on",
            Self::Urgent => "urgent",
            Self::NotUrgent => "not-urgent",
            Self::CalledIn => "called-in",
            Self::Closed => "closed",
            Self::Answered => "answered",
            Self::Blocked => "blocked",
            Self::Unblocked => "unblocked",
            Self::Passed => "passed",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Reopened => "reopened",
            Self::Kept => "kept",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
            Self::Shifts => "shifts",
        }
    }
}
