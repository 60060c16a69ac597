//! Erase: what goes at once, and the little that is left of a case until the desk's grace is over.
//!
//! Knows: that every phone sees the same, and what a desk may do at a grave. Does not know: her chat, once she has erased.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::crossing::{self, mark};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::{Desk, DeskAct, Role};
use super::form::{clock, day_and_clock};
use super::ids::{Chat, Message, Thread};
use super::passing::{self, Left};
use super::patience::after_or_max;
use super::tap::DeskTap;
use super::turn::{Moment, Passage};
use crate::content::{Arg, Content, Lang};

/// What is left of an erased case, or of one that another replaced: its topic, its name and its hour. It is sealed under a key of its own and knows no chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grave {
    /// The desk's group.
    pub group: Chat,
    /// The topic, closed.
    pub thread: Thread,
    /// The spoken name's number.
    pub name: u16,
    /// The desk's language.
    pub lang: Lang,
    /// When it was erased or replaced.
    pub at: Timestamp,
    /// When the topic is deleted.
    pub until: Timestamp,
    /// A coordinator keeps it.
    pub kept: bool,
}

/// Erases everything. Behind her picture it is *with*, from every other card *without*; the phone shows the same.
pub(super) fn erase(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let with = passage.visit.behind && !passage.visit.beside;
    let buried = passage.case.as_ref().map(|case| bury(content, case, with, moment)).unwrap_or_default();
    crossing::forget(passage, effects);
    effects.extend(buried);
    let old = std::mem::take(&mut passage.visit.card.old);
    if let Some(to) = passage.visit.chat.filter(|_| !old.is_empty()) {
        effects.push(Effect::Send(Row { to, rank: Rank::Danger, what: Errand::Delete { messages: old } }));
    }
    passage.visit.erase();
}

/// What is left of `case`, and what the desk is told; the same for each topic that it left at another desk.
fn bury(content: &Content, case: &Case, with: bool, moment: &Moment<'_>) -> Vec<Effect> {
    let own = case.topic.map(|thread| (case.group, thread));
    let all = own.into_iter().chain(passing::others(case));
    all.filter_map(|topic| bury_topic(content, case, topic, with, moment)).collect()
}

fn bury_topic(content: &Content, case: &Case, (group, thread): Left, with: bool, moment: &Moment<'_>) -> Option<Effect> {
    let ours = moment.desks.0.values().find(|desk| desk.group == group);
    let lang = if group == case.group { case.desk_lang } else { ours.map_or(case.desk_lang, |desk| desk.lang) };
    let until = after_or_max(moment.now, moment.patience.erase_grace)?;
    let name = content.spoken_name(lang, case.name);
    let (time, goes) = (clock(moment.now), day_and_clock(content, lang, until, moment.now));
    let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&time)), ("goes", Arg::Text(&goes))];
    let say = |key: &str| content.say(lang, key, &args);
    let (told, general) =
        if with { ("erased-with", "erased-with-general") } else { ("erased-without", "erased-without-general") };
    let keep = Some(content.say(lang, "button-urgent", &[]));
    let rows = [Errand::Farewell { thread, text: say(told), keep, called: None }, Errand::General { text: say(general) }];
    let rows = rows.into_iter().map(|what| Row { to: group, rank: Rank::Status, what }).collect();
    let grave = Grave { group, thread, name: case.name, lang, at: moment.now, until, kept: false };
    Some(Effect::Bury { grave, rows })
}

/// What is left of an ended case whose place a new one takes: its topic is deleted when the case would have been.
pub(super) fn inter(case: &Case, moment: &Moment<'_>) -> Vec<Effect> {
    let Some(until) = after_or_max(case.touched, moment.patience.case) else { return Vec::new() };
    let topics = case.topic.map(|thread| (case.group, thread)).into_iter().chain(passing::others(case));
    let grave =
        |(group, thread)| Grave { group, thread, name: case.name, lang: case.desk_lang, at: moment.now, until, kept: true };
    topics.map(|topic| Effect::Bury { grave: grave(topic), rows: Vec::new() }).collect()
}

/// What a member of the desk does in the topic of an erased case: a coordinator may keep it; nothing goes anywhere.
pub(super) fn at_the_grave(
    content: &Content,
    passage: &mut Passage,
    event: Desk,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(grave) = passage.grave.as_mut() else { return };
    match event.act {
        DeskAct::Press { data, query, .. } => {
            let (key, alert) = match (event.role, DeskTap::parse(&data)) {
                (Role::Stranger, _) => ("tell-members-only", true),
                (Role::Coordinator, Some(DeskTap::Urgent)) => {
                    keep(content, grave, moment, effects);
                    ("tell-kept", true)
                }
                (Role::Coordinator, Some(DeskTap::CalledIn)) => {
                    called_in(content, grave, moment, effects);
                    ("tell-called-in", false)
                }
                (Role::Member, Some(DeskTap::Urgent | DeskTap::CalledIn)) => ("tell-coordinators-only", true),
                (Role::Member | Role::Coordinator, Some(_) | None) => ("tell-erased", true),
            };
            effects.push(Effect::Tell { query, text: content.say(grave.lang, key, &[]), alert });
        }
        DeskAct::Wrote { message, .. } | DeskAct::Showed { message, .. } | DeskAct::Unnamed { message } => {
            note(grave, message, effects);
        }
    }
}

fn note(grave: &Grave, message: Message, effects: &mut Vec<Effect>) {
    mark(grave.group, message, Mark::Note, effects);
}

/// A coordinator keeps the topic for as long as the case would have been kept.
fn keep(content: &Content, grave: &mut Grave, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if std::mem::replace(&mut grave.kept, true) {
        return;
    }
    grave.until = after_or_max(grave.at, moment.patience.case).unwrap_or(grave.until).max(grave.until);
    let time = clock(moment.now);
    let text = content.say(grave.lang, "erased-kept", &[("time", Arg::Text(&time))]);
    let called = Some(content.say(grave.lang, "button-called-in", &[]));
    let what = Errand::Farewell { thread: grave.thread, text, keep: None, called };
    effects.push(Effect::Send(Row { to: grave.group, rank: Rank::Status, what }));
}

/// The person rang or came by and said the spoken name: the team knows. Nothing shows on any phone, and no way leads to one.
fn called_in(content: &Content, grave: &Grave, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let text = content.say(grave.lang, "called-in", &[("time", Arg::Text(&clock(moment.now)))]);
    let what = Errand::Farewell { thread: grave.thread, text, keep: None, called: None };
    effects.push(Effect::Send(Row { to: grave.group, rank: Rank::Status, what }));
}

/// The grace is over: the topic is deleted, and nothing is left.
pub(super) fn due(passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(grave) = passage.grave.take_if(|grave| grave.until <= moment.now) else { return };
    let (to, thread) = (grave.group, grave.thread);
    effects.push(Effect::Topic { group: to, thread, ours: false });
    effects.push(Effect::Withdraw);
    effects.push(Effect::Forget);
    effects.push(Effect::Send(Row { to, rank: Rank::Cosmetics, what: Errand::DeleteTopic { thread } }));
}
