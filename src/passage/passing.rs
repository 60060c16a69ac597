//! A case is passed on to another centre: she is asked first, then its desk accepts, then the old topic closes.
//!
//! Knows: what the other desk gets, and when. Does not know: how her card asks (`card::hers`). Until that desk accepts, the
//! case is the old one's, and her words go there.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::case::{Case, CaseCard, Reply, ReplyState, State};
use super::crossing::{self, mark, say};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::{Desk, DeskAct, Role};
use super::form::{Sent, clock, facts};
use super::ids::{Chat, Message, Thread, Volunteer, Words};
use super::patience::after_or_max;
use super::tap::DeskTap;
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{calling, menu, owning};
use crate::content::{Arg, CentreId, Content, Lang};

/// She has so long to say yes, and the other desk so long to accept.
const WAITS: Duration = Duration::from_hours(48);

/// A case on its way to another centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passing {
    /// The other centre.
    pub to: CentreId,
    /// Its group.
    pub group: Chat,
    /// Its language.
    pub lang: Lang,
    /// When she was asked, then when she agreed.
    pub since: Timestamp,
    /// Whether she has agreed, and what goes.
    pub agreed: Option<Goes>,
    /// The topic at the other desk.
    pub topic: Option<Thread>,
    /// The offer stands in it.
    #[serde(default)]
    pub stands: bool,
}

/// What goes to the other desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goes {
    /// What she chose to send at first.
    Form,
    /// That, and her words that nobody has answered.
    Words,
}

/// A topic that a case has left behind: it goes when the case goes.
pub type Left = (Chat, Thread);

/// Asks her whether the case may go to `to`, or has a phrase with its number ready where it has no desk that takes cases. Gives
/// what the member `by` is told, and whether in a box.
pub(super) fn ask(
    content: &Content,
    case: &mut Case,
    by: Volunteer,
    to: &CentreId,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let Some(centre) = content.centres.get(to).filter(|centre| centre.id != case.centre) else {
        return (content.say(case.desk_lang, "tell-old-button", &[]), false);
    };
    let args = [("centre", Arg::Text(&centre.name))];
    let lang = case.desk_lang;
    let tell = |key: &str, alert: bool| (content.say(lang, key, &args), alert);
    if case.life.passing.is_some() {
        return tell("tell-pass-waits", true);
    }
    let Some(desk) = moment.desks.0.get(to).filter(|_| moment.desks.takes(to, moment.now)) else {
        menu::offer(content, case, by, &format!("centre-{}", to.0), effects);
        return tell("tell-pass-no-desk", true);
    };
    let told = tell("tell-pass-asked", false);
    let (group, lang, since) = (desk.group, desk.lang, moment.now);
    case.life.passing = Some(Passing { to: to.clone(), group, lang, since, agreed: None, topic: None, stands: false });
    super::notice::asked(case, moment.now);
    case.changed(moment.now);
    told
}

/// Her yes or no. Nothing has gone to the other desk before it.
pub(super) fn answer(
    content: &Content,
    passage: &mut Passage,
    goes: Option<Goes>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let asked = passage.shown().is_some_and(|case| !case.is_aside() && asks(case));
    if let Some(case) = passage.case.as_mut().filter(|_| asked) {
        case.looked = Some(moment.now);
        let open = case.life.passing.as_ref().is_some_and(|passing| moment.desks.open(&passing.to));
        let key = match (goes, open) {
            (None, _) => "pass-refused",
            (Some(_), false) => "pass-no-desk",
            (Some(_), true) => "pass-agreed",
        };
        told(content, case, key, effects);
        if let Some(passing) = case.life.passing.as_mut().filter(|_| open) {
            (passing.agreed, passing.since) = (goes, moment.now);
        }
        if goes.is_none() || !open {
            case.life.passing = None;
        }
        case.changed(moment.now);
        open_topic(content, case, effects);
    }
    let face = if passage.shown().is_some() { Face::Case } else { super::behind::menu() };
    passage.visit.show(face);
}

/// Whether she is asked now.
pub fn asks(case: &Case) -> bool {
    case.state == State::Open && case.life.passing.as_ref().is_some_and(|passing| passing.agreed.is_none())
}

/// Asks for the topic at the other desk, if she has agreed and there is none.
pub(super) fn open_topic(content: &Content, case: &Case, effects: &mut Vec<Effect>) {
    let Some(passing) = case.life.passing.as_ref().filter(|passing| passing.agreed.is_some() && passing.topic.is_none()) else {
        return;
    };
    let name = content.spoken_name(passing.lang, case.name);
    let key = if case.about.minor() { "topic-title-minor" } else { "topic-title" };
    let title = content.say(passing.lang, key, &[("name", Arg::Text(&name))]);
    effects.push(Effect::Send(Row { to: passing.group, rank: Rank::HandOff, what: Errand::OfferTopic { title } }));
}

/// The topic at the other desk is open: what she agreed to goes there. Gives whether it was waited for.
pub(super) fn topic_opened(content: &Content, case: &mut Case, group: Chat, thread: Thread, effects: &mut Vec<Effect>) -> bool {
    let fits = |passing: &&mut Passing| passing.group == group && passing.agreed.is_some() && passing.topic.is_none();
    let Some(passing) = case.life.passing.as_mut().filter(fits) else { return false };
    passing.topic = Some(thread);
    effects.push(Effect::Topic { group, thread, ours: true });
    offer(content, case, effects);
    true
}

/// What waited for the other desk was withdrawn: it is asked for anew, the topic or what is said in it.
pub(super) fn again(content: &Content, case: &Case, effects: &mut Vec<Effect>) {
    open_topic(content, case, effects);
    if case.life.passing.as_ref().is_some_and(|passing| !passing.stands) {
        offer(content, case, effects);
    }
}

/// Says in the topic at the other desk what it may take, as far as she agreed.
fn offer(content: &Content, case: &Case, effects: &mut Vec<Effect>) {
    let Some((passing, thread)) = case.life.passing.as_ref().and_then(|passing| Some((passing, passing.topic?))) else { return };
    let (group, lang, with_words) = (passing.group, passing.lang, passing.agreed == Some(Goes::Words));
    let from = content.centres.get(&case.centre).map_or("", |centre| centre.name.as_str());
    let ticks = case.ticks.iter().map(String::as_str).collect();
    let sent = Sent { name: case.name, place: &case.place, about: case.about, lang: case.lang, ticks };
    let mut lines = vec![content.say(lang, "pass-offer", &[("centre", Arg::Text(from))])];
    lines.extend(facts(content, &sent, lang).into_iter().skip(1));
    if case.about.minor() {
        lines.push(content.say(lang, "card-minor", &[]));
    }
    let words = case.hers().filter(|_| with_words).filter_map(|said| said.words.as_ref()).map(Words::reveal);
    let words = words.collect::<Vec<_>>().join("\n");
    let accept = content.say(lang, "button-accept", &[]);
    let decline = content.say(lang, "button-decline", &[]);
    let words = (!words.is_empty()).then(|| Words::new(words));
    let what = Errand::Offer { thread, text: lines.join("\n"), words, accept, decline };
    effects.push(Effect::Send(Row { to: group, rank: Rank::HandOff, what }));
}

/// The offer stands at the other desk as `message`.
pub(super) fn offered(case: &mut Case, message: Message, effects: &mut Vec<Effect>) {
    if let Some(passing) = &mut case.life.passing {
        passing.stands = true;
        effects.push(Effect::Landmark { group: passing.group, message });
    }
}

/// Where something happened, as seen from a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// In its desk's group: its own topic, or a message of ours there.
    Home,
    /// In a topic that it left, or at the desk that it is offered to.
    Other,
    /// In a group that has nothing to do with it.
    Nowhere,
}

/// Where `event` happened. What led here may be an old message of ours: the group decides who may act.
pub(super) fn at(case: &Case, event: &Desk) -> At {
    let here = |there: Thread| event.thread.is_none_or(|thread| thread == there);
    let other = others(case).into_iter().any(|(group, thread)| group == event.group && here(thread));
    let own = event.group == case.group && (event.thread.is_none() || event.thread == case.topic);
    match (own, other) {
        (true, _) => At::Home,
        (false, true) => At::Other,
        (false, false) if event.group == case.group => At::Home,
        (false, false) => At::Nowhere,
    }
}

/// What a member does in another topic of the case: the other desk accepts or declines; everything else stays there.
pub(super) fn turn(content: &Content, passage: &mut Passage, event: Desk, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(case) = passage.case.as_mut() else { return };
    let offer = case.life.passing.as_ref().filter(|passing| {
        passing.group == event.group && passing.topic.is_some() && event.thread.is_none_or(|thread| passing.topic == Some(thread))
    });
    let (offered, lang) = offer.map_or((false, case.desk_lang), |passing| (true, passing.lang));
    let full = offered && owning::too_many(case, event.by, event.role, moment);
    let (key, query) = match event.act {
        DeskAct::Changed { .. } | DeskAct::Tonight { .. } | DeskAct::Shifts { .. } => return,
        DeskAct::Joined | DeskAct::Left => return,
        DeskAct::Wrote { message, .. } | DeskAct::Showed { message, .. } | DeskAct::Unnamed { message } => {
            mark(event.group, message, Mark::Note, effects);
            return;
        }
        DeskAct::Press { data, query, .. } => match (event.role, DeskTap::parse(&data)) {
            (Role::Stranger, _) => ("tell-members-only", query),
            (Role::Member | Role::Coordinator, Some(DeskTap::Accept)) if full => {
                let text = owning::refused(content, lang, event.by, moment);
                effects.push(Effect::Tell { query, text, alert: true });
                return;
            }
            (Role::Member | Role::Coordinator, Some(DeskTap::Accept)) if offered => {
                accept(content, passage, event.by, moment, effects);
                ("tell-claimed", query)
            }
            (Role::Member | Role::Coordinator, Some(DeskTap::Decline)) if offered => {
                told(content, case, "pass-declined", effects);
                give_up(case, Some(content.say(lang, "pass-over", &[])), effects);
                case.changed(moment.now);
                ("tell-pass-declined", query)
            }
            (Role::Member | Role::Coordinator, Some(_) | None) => ("tell-passed-on", query),
        },
    };
    effects.push(Effect::Tell { query, text: content.say(lang, key, &[]), alert: false });
}

/// The other desk has the case from now on, and `by` has claimed it; the old topic closes.
fn accept(content: &Content, passage: &mut Passage, by: Volunteer, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(case) = passage.case.as_mut() else { return };
    let Some(Passing { to, group, lang, agreed, topic, .. }) = case.life.passing.take() else { return };
    effects.push(Effect::Withdraw);
    menu::close(content, case, effects);
    let waited = case.waits();
    if let Some(thread) = case.topic {
        let name = content.centres.get(&to).map_or("", |centre| centre.name.as_str());
        let args = [("centre", Arg::Text(name)), ("time", Arg::Text(&clock(moment.now)))];
        leave(case, (case.group, thread), Some(content.say(case.desk_lang, "passed-on", &args)), effects);
    }
    for reply in &mut case.answers {
        settle_at(reply, case.group);
    }
    case.life.call_left |= calling::left_behind(case, effects);
    let with_words = agreed == Some(Goes::Words);
    let stayed = case.hers().filter(|said| !with_words && said.words.is_some() && said.carried.is_none());
    let stayed = stayed.map(|said| said.at).max();
    let kept = case.hers().filter(|_| with_words).filter_map(|said| Some((said.words.clone()?, said.at)));
    let kept: Vec<(Words, Timestamp)> = kept.collect();
    case.words.clear();
    (case.centre, case.group, case.desk_lang, case.topic, case.replaced) = (to, group, lang, topic, 0);
    let version = case.card.version.wrapping_add(1);
    case.card = CaseCard { version, ..CaseCard::default() };
    (case.reminded, case.taken_over, case.life.urgent, case.life.handed) = (0, None, None, None);
    // Her words may be old: whoever accepts has time to answer, and comes by the hours of another desk.
    (case.life.put_off, case.life.counts_from, case.life.anew) = (None, Some(moment.now), None);
    case.life.minor_listed = false;
    case.life.interpreter = None;
    super::urgent::under_18(content, case, effects);
    owning::take(case, by, moment.now);
    case.wordless = kept.is_empty();
    for (words, at) in &kept {
        let head = crossing::head(content, case, *at, moment);
        crossing::say_words(content, case, None, words, *at, &head, effects);
    }
    if kept.is_empty() {
        let nothing = Words::new(content.say(lang, "no-words-yet", &[]));
        let head = crossing::head(content, case, moment.now, moment);
        crossing::say_words(content, case, None, &nothing, moment.now, &head, effects);
        if let Some(said) = case.words.last_mut().filter(|_| !waited) {
            said.words = None;
        }
    }
    stayed.into_iter().for_each(|at| case.stayed_behind(at));
    if let Some(aside) = passage.aside.as_mut() {
        calling::stop(aside, effects);
        // What came without her picture was for the other desk alone: its words stay there, and their buttons lead nowhere.
        let theirs = std::mem::replace(&mut aside.group, group);
        aside.answers.iter_mut().for_each(|reply| settle_at(reply, theirs));
        let stayed = aside.hers().filter(|said| said.words.is_some() && said.carried.is_none()).map(|said| said.at).max();
        let bare = aside.words.drain(..).filter_map(|said| said.carried).map(|(message, _)| Errand::Strip { message });
        effects.extend(bare.map(|what| Effect::Send(Row { to: theirs, rank: Rank::Status, what })));
        (aside.desk_lang, aside.owner, aside.wordless) = (lang, None, false);
        stayed.into_iter().for_each(|at| aside.stayed_behind(at));
        if aside.state == State::Open {
            aside.state = State::Closed;
        }
    }
}

/// An answer that was on its way goes on; its marks stay where it was written.
fn settle_at(reply: &mut Reply, group: Chat) {
    if matches!(reply.state, ReplyState::Held { .. }) {
        reply.state = ReplyState::Waiting;
    }
    reply.line = None;
    reply.group.get_or_insert(group);
}

/// Nobody has answered for too long, here or there: the old desk is told, and the case stays.
pub(super) fn due(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if due_at(case).is_none_or(|at| at > moment.now) {
        return;
    }
    let Some(passing) = &case.life.passing else { return };
    let (key, lang) = (if passing.agreed.is_some() { "pass-not-accepted" } else { "pass-not-answered" }, passing.lang);
    told(content, case, key, effects);
    give_up(case, Some(content.say(lang, "pass-over", &[])), effects);
    case.card.version = case.card.version.wrapping_add(1);
}

/// When it is given up.
pub(super) fn due_at(case: &Case) -> Option<Timestamp> {
    case.life.passing.as_ref().and_then(|passing| after_or_max(passing.since, WAITS))
}

/// The case does not go to the other desk: the topic there closes, with `text` where somebody is to be told.
pub(super) fn give_up(case: &mut Case, text: Option<String>, effects: &mut Vec<Effect>) {
    if let Some((group, thread)) = case.life.passing.take().and_then(|passing| Some((passing.group, passing.topic?))) {
        leave(case, (group, thread), text, effects);
    }
}

/// The topic at the other desk was deleted: nobody there wants it. Gives whether it was that topic.
pub(super) fn topic_lost(
    content: &Content,
    case: &mut Case,
    (group, thread): (Option<Chat>, Thread),
    effects: &mut Vec<Effect>,
) -> bool {
    let there = |passing: &Passing| passing.topic == Some(thread) && group.is_none_or(|group| group == passing.group);
    let offered = case.life.passing.as_ref().is_some_and(there);
    if offered {
        told(content, case, "pass-declined", effects);
        case.life.passing = None;
        case.card.version = case.card.version.wrapping_add(1);
    }
    offered
}

/// Topics of the case besides its own: left behind, or at a desk that has not accepted.
pub(super) fn others(case: &Case) -> Vec<Left> {
    let offered = case.life.passing.as_ref().and_then(|passing| Some((passing.group, passing.topic?)));
    case.life.left.iter().copied().chain(offered).collect()
}

fn leave(case: &mut Case, (to, thread): Left, text: Option<String>, effects: &mut Vec<Effect>) {
    let what = match text {
        Some(text) => Errand::Farewell { thread, text, keep: None, called: None },
        None => Errand::CloseTopic { thread },
    };
    effects.push(Effect::Send(Row { to, rank: Rank::Status, what }));
    case.life.left.push((to, thread));
}

/// Tells the old desk how it stands.
fn told(content: &Content, case: &Case, key: &str, effects: &mut Vec<Effect>) {
    let to = case.life.passing.as_ref().and_then(|passing| content.centres.get(&passing.to));
    let name = to.map_or("", |centre| centre.name.as_str());
    say(case.group, content.say(case.desk_lang, key, &[("centre", Arg::Text(name))]), None, effects);
}
