//! Erase: what goes at once, and the little that is left of a case until the desk's grace is over.
//!
//! Knows: that every phone sees the same, and what a desk may do at a grave. Does not know: her chat, once she has erased.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::case::{Case, ReplyState};
use super::crossing::{self, mark};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::{Desk, DeskAct, Role};
use super::form::{clock, day_and_clock};
use super::ids::{Chat, Message, Thread};
use super::passing::{self, Left};
use super::patience::after_or_max;
use super::tap::DeskTap;
use super::turn::{Moment, Passage};
use crate::content::{Arg, CentreId, Content, Lang};

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
    /// The person ended the case and did not erase it; another has taken its place.
    #[serde(default)]
    pub ended: bool,
    /// She has telephoned, by her name from here, since she erased.
    #[serde(default)]
    pub called: bool,
    /// The centre whose desk it is, where that is known.
    #[serde(default)]
    pub centre: Option<CentreId>,
}

/// Erases everything. Behind her picture it is *with*, from every other card *without*; the phone shows the same.
pub(super) fn erase(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let with = passage.visit.behind && !passage.visit.beside;
    let aside = passage.aside.as_ref();
    let buried = passage.case.as_ref().map(|case| bury(content, case, aside, with, moment)).unwrap_or_default();
    crossing::forget(passage, effects);
    effects.extend(buried);
    let old = std::mem::take(&mut passage.visit.card.old);
    if let Some(to) = passage.visit.chat.filter(|_| !old.is_empty()) {
        effects.push(Effect::Send(Row { to, rank: Rank::Danger, what: Errand::Delete { messages: old } }));
    }
    passage.visit.erase();
}

/// What is left of `case`, and what the desk is told; the same for each topic that it left at another desk.
fn bury(content: &Content, case: &Case, aside: Option<&Case>, with: bool, moment: &Moment<'_>) -> Vec<Effect> {
    let own = case.topic.map(|thread| (case.group, thread));
    let all = own.into_iter().chain(passing::others(case));
    all.filter_map(|topic| bury_topic(content, (case, aside), topic, with, moment)).collect()
}

fn bury_topic(
    content: &Content,
    (case, aside): (&Case, Option<&Case>),
    (group, thread): Left,
    with: bool,
    moment: &Moment<'_>,
) -> Option<Effect> {
    let ours = moment.desks.0.iter().find(|(_, desk)| desk.group == group);
    let here = group == case.group;
    let lang = if here { case.desk_lang } else { ours.map_or(case.desk_lang, |(_, desk)| desk.lang) };
    let centre = if here { Some(case.centre.clone()) } else { ours.map(|(centre, _)| centre.clone()) };
    let until = after_or_max(moment.now, moment.patience.erase_grace)?;
    let name = content.spoken_name(lang, case.name);
    let (time, goes) = (clock(moment.now), day_and_clock(content, lang, until, moment.now));
    let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&time)), ("goes", Arg::Text(&goes))];
    let say = |key: &str| content.say(lang, key, &args);
    let (told, general) =
        if with { ("erased-with", "erased-with-general") } else { ("erased-without", "erased-without-general") };
    let keep = Some(content.say(lang, "button-urgent", &[]));
    let called = Some(content.say(lang, "button-called-in", &[]));
    let said = [Errand::Farewell { thread, text: say(told), keep, called }, Errand::General { text: say(general) }];
    // A message's number means something in its own group only.
    let own = here && case.topic == Some(thread);
    let bare = buttons_of(case).chain(aside.into_iter().flat_map(buttons_of)).filter(|_| own);
    let rows = said
        .into_iter()
        .chain(bare.map(|message| Errand::Strip { message }))
        .map(|what| Row { to: group, rank: Rank::Status, what })
        .collect();
    let (name, at) = (case.name, moment.now);
    let grave = Grave { group, thread, name, lang, at, until, kept: false, ended: false, called: false, centre };
    Some(Effect::Bury { grave, rows })
}

/// The messages in the case's own topic whose buttons lead nowhere once the case is gone: its card, held answers, an aside's words.
fn buttons_of(case: &Case) -> impl Iterator<Item = Message> {
    let held = case.answers.iter().filter(|reply| matches!(reply.state, ReplyState::Held { .. }));
    let words = case.words.iter().filter(|_| case.is_aside()).filter_map(|said| said.carried.map(|(message, _)| message));
    // An aside has no card of its own; what it names as one is the case's.
    let card = case.card.message.filter(|_| !case.is_aside());
    card.into_iter().chain(held.filter_map(|reply| reply.line)).chain(words)
}

/// What is left of an ended case whose place a new one takes: its topic is deleted when the case would have been.
pub(super) fn inter(case: &Case, moment: &Moment<'_>) -> Vec<Effect> {
    let Some(until) = after_or_max(case.touched, moment.patience.case) else { return Vec::new() };
    let topics = case.topic.map(|thread| (case.group, thread)).into_iter().chain(passing::others(case));
    let (name, lang, at) = (case.name, case.desk_lang, moment.now);
    let grave =
        |(group, thread)| Grave { group, thread, name, lang, at, until, kept: true, ended: true, called: false, centre: None };
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
    let Some(grave) = passage.grave.as_mut().filter(|grave| grave.group == event.group) else { return };
    match event.act {
        DeskAct::Press { data, query, .. } => {
            let (key, alert) = match (event.role, DeskTap::parse(&data)) {
                (Role::Stranger, _) => ("tell-members-only", true),
                (Role::Member | Role::Coordinator, _) if grave.ended => ("tell-ended", true),
                (Role::Coordinator, Some(DeskTap::Urgent)) => {
                    keep(content, grave, moment, effects);
                    ("tell-kept", true)
                }
                (Role::Coordinator, Some(DeskTap::CalledIn)) => {
                    called_in(content, grave, moment, effects);
                    ("tell-called-in", true)
                }
                (Role::Member, Some(DeskTap::Urgent | DeskTap::CalledIn)) => ("tell-coordinators-only", true),
                (Role::Member | Role::Coordinator, Some(_) | None) => ("tell-erased", true),
            };
            effects.push(Effect::Tell { query, text: content.say(grave.lang, key, &[]), alert });
        }
        DeskAct::Tonight { .. } | DeskAct::Shifts { .. } | DeskAct::Joined | DeskAct::Left => (),
        DeskAct::Wrote { message, .. } | DeskAct::Showed { message, .. } | DeskAct::Unnamed { message } => {
            note(grave, message, effects);
        }
        DeskAct::Changed { .. } => (),
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
    let called = (!grave.called).then(|| content.say(grave.lang, "button-called-in", &[]));
    let what = Errand::Farewell { thread: grave.thread, text, keep: None, called };
    effects.push(Effect::Send(Row { to: grave.group, rank: Rank::Status, what }));
}

/// She has telephoned and said her name from here: the team knows, in the topic and by the name in General. The topic goes or
/// stays as before, and nothing shows on any phone.
fn called_in(content: &Content, grave: &mut Grave, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if std::mem::replace(&mut grave.called, true) {
        return;
    }
    let name = content.spoken_name(grave.lang, grave.name);
    let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&clock(moment.now)))];
    let text = content.say(grave.lang, "erased-called-in", &args);
    let here = Errand::Farewell { thread: grave.thread, text: text.clone(), keep: None, called: None };
    effects.extend([here, Errand::General { text }].map(|what| Effect::Send(Row { to: grave.group, rank: Rank::Status, what })));
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
