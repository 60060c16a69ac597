//! What Telegram answered, and what happens because time went by.
//!
//! Knows: which of our wishes have come true. Does not know: how they were asked for.

use jiff::Timestamp;

use super::answering;
use super::case::{BESIDE, Case, ReplyState, State};
use super::crossing::{self, mark};
use super::desk::tell_her;
use super::effect::{Alarm, Effect, Errand, Mark, Rank, Row};
use super::event::Answer;
use super::ids::{Chat, Message, Thread, Words};
use super::patience::{Patience, after_or_max, forget_at, hide_at, unsent_over_at};
use super::turn::{Moment, Passage};
use super::visit::{Face, Visit};
use super::{calling, early, erasing, lapse, menu, notice, passing, reasons, room, shut, waiting};
use crate::content::{Arg, Content};

/// Telegram's clock and ours may differ by so much.
const AHEAD_SECONDS: i64 = 60;

/// What she did so lately may be answered by a new message.
const JUST_NOW_SECONDS: i64 = 10;

/// Takes one turn on an answer of Telegram's.
pub(super) fn turn(content: &Content, passage: &mut Passage, answer: Answer, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    match answer {
        Answer::FreshCard { message } => fresh_card(passage, message, effects),
        Answer::Neutral { message, version } => {
            if passage.visit.card.message == Some(message) {
                passage.visit.card.neutral = version;
                // The receipt has gone: so does the way to her chat.
                if passage.visit.erased && !passage.visit.awake() && passage.visit.card.version == version {
                    passage.visit = Visit::default();
                }
            }
        }
        Answer::Stays => {
            passage.visit.stays = true;
            if passage.visit.awake() {
                passage.visit.show_again();
            }
        }
        Answer::CardGone { message } => card_gone(passage, message, moment),
        Answer::Unreachable => crossing::unreachable(content, passage, moment, effects),
        answer if passage.room.is_some() => room::answered(content, passage, &answer, effects),
        Answer::TopicOpened { group, thread } => topic_opened(content, passage, group, thread, moment, effects),
        Answer::TopicLost { group, thread } => topic_lost(content, passage, (group, thread), moment, effects),
        Answer::CaseCard { message, version } => case_card(passage, message, version, effects),
        Answer::CaseCardGone => {
            if let Some(case) = passage.case.as_mut() {
                case.card.message = None;
            }
        }
        Answer::Carried { first, last, message } => {
            for case in passage.both_mut() {
                case.stuck = false;
                for said in case.words.iter_mut().filter(|said| (first..=last).contains(&said.number)) {
                    said.before.extend(said.carried.map(|(before, _)| before).filter(|before| *before != message));
                    (said.carried, said.refused) = (Some((message, moment.now)), false);
                    // An aside has no card of its own: it is in the room once its words are.
                    if said.number > BESIDE {
                        case.card.message.get_or_insert(message);
                    }
                }
            }
            early::heard(content, passage, message, moment, effects);
            tell_her(passage);
        }
        Answer::Offered { message } => passage.case.iter_mut().for_each(|case| passing::offered(case, message, effects)),
        Answer::CallStands { group, number, message } => {
            calling::stands(passage, group, number, message, effects);
            tell_her(passage);
        }
        Answer::HoldShown { number, message } => hold_shown(content, passage, number, message, effects),
        Answer::MenuShown { version, message } => menu::shown(content, passage, version, message, effects),
        Answer::Board { .. } | Answer::BoardGone => (),
        Answer::DeskLost => {
            if passage.case.as_ref().is_some_and(|case| !case.stuck) {
                passage.both_mut().for_each(|case| case.stuck = true);
                effects.push(Effect::Alarm(Alarm::DeskLost));
                tell_her(passage);
            }
        }
    }
}

/// Takes one turn because a moment that the passage waits for has come.
pub(super) fn due(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if unsent_over_at(&passage.visit).is_some_and(|at| at <= moment.now) {
        passage.visit.forget_unsent();
    }
    if woke_in_the_future(&passage.visit, moment) {
        passage.visit.woke = Some(Timestamp::UNIX_EPOCH);
    }
    hide(passage, moment.now, moment.patience);
    if passage.case.as_ref().and_then(|case| forget_at(case, moment.patience)).is_some_and(|at| at <= moment.now) {
        forget(passage, effects);
        return;
    }
    erasing::due(passage, moment, effects);
    room::due(content, passage, moment, effects);
    let shows = passage.visit.awake() && passage.visit.behind;
    let beside = passage.visit.beside;
    let waited = waiting::before(passage);
    let mut went_out = false;
    for case in passage.both_mut() {
        let group = case.group;
        went_out |= calling::due(content, case, moment, effects);
        went_out |= lapse::due(content, case, moment, effects);
        let mut lines = Vec::new();
        for reply in &mut case.answers {
            // Longer than it can be held: the clock was put back.
            let longest = after_or_max(moment.now, moment.patience.hold).unwrap_or(moment.now);
            if matches!(reply.state, ReplyState::Held { until } if until <= moment.now || until > longest) {
                reply.state = ReplyState::Waiting;
                for said in case.words.iter_mut().filter(|said| said.number <= reply.to) {
                    (said.words, said.unanswered) = (None, false);
                }
                mark(reply.group.unwrap_or(group), reply.source, Mark::Waiting, effects);
                lines.push(reply.line);
            }
        }
        if !lines.is_empty() {
            went_out = true;
            case.changed(moment.now);
            notice::answered(case, shows && beside == case.is_aside(), moment.now);
        }
        for line in lines {
            answering::left(content, case, line, effects);
        }
    }
    if went_out {
        tell_her(passage);
    }
    notice::due(passage, moment);
    waiting::show(passage, waited, moment);
    waiting::remind(content, passage, moment, effects);
    if let Some(case) = passage.case.as_mut() {
        passing::due(content, case, moment, effects);
        reasons::settled(case, moment.now);
        shut::due(case, moment.now);
        reasons::due(content, case, passage.aside.as_mut(), moment, effects);
    }
    // A case that closes by itself has nobody who could choose.
    menu::tidy(content, passage, effects);
}

/// Her card turns neutral, if its time was over `at` then.
pub(super) fn hide(passage: &mut Passage, at: Timestamp, patience: &Patience) {
    if hide_at(&passage.visit, patience).is_some_and(|over| over <= at) {
        let open = crossing::carries(passage);
        passage.visit.hide();
        passage.visit.hid = Some(at).filter(|_| open);
    }
}

/// Whether the clock was put back since she last did something: how long her card has shown is not known any more.
fn woke_in_the_future(visit: &Visit, moment: &Moment<'_>) -> bool {
    let ahead = visit.woke.filter(|_| visit.awake()).map(|woke| woke.duration_since(moment.now).as_secs());
    ahead.is_some_and(|seconds| seconds > AHEAD_SECONDS)
}

/// The fresh card stands: it is the one card, and the old ones go. If she has gone on from another card since, it goes.
fn fresh_card(passage: &mut Passage, message: Message, effects: &mut Vec<Effect>) {
    let Some(to) = passage.visit.chat else { return };
    let card = &mut passage.visit.card;
    let gone: Vec<Message> = if card.fresh {
        card.fresh = false;
        card.message = Some(message);
        if passage.visit.face == Face::Neutral {
            card.neutral = card.version;
        }
        card.old.drain(..).filter(|old| *old != message).collect()
    } else if card.message == Some(message) {
        Vec::new()
    } else {
        vec![message]
    };
    if !gone.is_empty() {
        effects.push(Effect::Send(Row { to, rank: Rank::Danger, what: Errand::Delete { messages: gone } }));
    }
}

/// Her card can't be edited: in answer to what she just did a fresh one is sent, otherwise nothing is.
fn card_gone(passage: &mut Passage, message: Message, moment: &Moment<'_>) {
    let visit = &mut passage.visit;
    if visit.card.message != Some(message) {
        return;
    }
    visit.card.message = None;
    let just_now = visit.woke.is_some_and(|woke| moment.now.duration_since(woke).as_secs() < JUST_NOW_SECONDS);
    if visit.awake() && just_now {
        visit.ask_fresh();
    } else {
        visit.show(Face::Neutral);
        visit.behind = false;
    }
}

fn topic_opened(
    content: &Content,
    passage: &mut Passage,
    group: Chat,
    thread: Thread,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let elsewhere = passage.case.as_mut().filter(|case| case.topic.is_some() || case.group != group);
    if elsewhere.is_some_and(|case| passing::topic_opened(content, case, group, thread, effects)) {
        return;
    }
    let Some(case) = passage.case.as_mut().filter(|case| case.group == group && case.topic.is_none()) else {
        effects.push(Effect::Send(Row { to: group, rank: Rank::Cosmetics, what: Errand::DeleteTopic { thread } }));
        return;
    };
    case.topic = Some(thread);
    case.stuck = false;
    case.changed(moment.now);
    effects.push(Effect::Topic { group: case.group, thread, ours: true });
    if case.state == State::Ended {
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::CloseTopic { thread } }));
    }
}

/// A lost topic is replaced: a new one, the case card again, and, in their order, her words that nobody has answered.
/// What waited is withdrawn and asked for anew, so that nothing overtakes.
fn topic_lost(
    content: &Content,
    passage: &mut Passage,
    (group, thread): (Option<Chat>, Thread),
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let own = |case: &Case| case.topic == Some(thread) && group.is_none_or(|group| group == case.group);
    let lost = |case: &mut Case| !own(case) && passing::topic_lost(content, case, (group, thread), effects);
    if passage.case.as_mut().is_some_and(lost) {
        return;
    }
    let Some(case) = passage.case.as_mut().filter(|case| own(case)) else { return };
    effects.push(Effect::Topic { group: case.group, thread, ours: false });
    case.topic = None;
    case.card.message = None;
    case.menu = None;
    for reply in &mut case.answers {
        reply.line = None;
        // The question went with the topic, so nobody can answer it.
        if reply.state == ReplyState::Asked {
            reply.state = ReplyState::Withdrawn;
            reply.forget();
        }
    }
    if case.state == State::Ended {
        return;
    }
    case.replaced += 1;
    case.changed(moment.now);
    effects.push(Effect::Alarm(Alarm::TopicReplaced));
    effects.push(Effect::Withdraw);
    crossing::open_topic(content, case, effects);
    passing::again(content, case, effects);
    let name = content.spoken_name(case.desk_lang, case.name);
    let again = content.say(case.desk_lang, "carry-head-again", &[("name", Arg::Text(&name))]);
    let (mut rows, mut calls) = (Vec::new(), Vec::new());
    for case in passage.case.iter_mut().chain(passage.aside.iter_mut()) {
        if case.is_aside() {
            let what = Errand::Say { text: super::aside::facts(content, case), to: None };
            rows.push(Row { to: case.group, rank: Rank::Status, what });
        }
        let before = rows.len();
        rows.extend(words_again(content, case, &again, moment));
        calls.extend(calling::again(case));
        case.card.message = None;
        if rows.len() == before && !case.is_aside() {
            let nothing = Words::new(content.say(case.desk_lang, "no-words-yet", &[]));
            crossing::say_words(content, case, None, &nothing, moment.now, &again, effects);
            if let Some(said) = case.words.last_mut() {
                said.words = None;
            }
        }
    }
    effects.extend(rows.into_iter().map(Effect::Send));
    effects.extend(calls.into_iter().map(Effect::Send));
}

/// Her words that nobody has answered, once more, in their order.
fn words_again(content: &Content, case: &mut Case, again: &str, moment: &Moment<'_>) -> Vec<Row> {
    let heads: Vec<String> = case.words.iter().map(|said| crossing::head(content, case, said.at, moment)).collect();
    let (to, anyway, aside) = (case.group, crossing::anyway(content, case), case.is_aside());
    let mut rows = Vec::new();
    for (said, fresh) in case.words.iter_mut().zip(heads) {
        let Some(words) = said.words.clone() else { continue };
        let carried = said.carried.take().is_some();
        said.before.clear();
        let head = if carried && !aside { again.to_owned() } else { fresh };
        let what = Errand::Carry { number: said.number, head, words, anyway: anyway.clone() };
        rows.push(Row { to, rank: Rank::Relay, what });
    }
    rows
}

/// The case card stands: pinned once, and her card may say that she is in the team's room.
fn case_card(passage: &mut Passage, message: Message, version: u32, effects: &mut Vec<Effect>) {
    let Some(case) = passage.case.as_mut() else { return };
    case.stuck = false;
    let first = case.card.message != Some(message);
    case.card.message = Some(message);
    case.card.shown = version;
    if first {
        if let Some(aside) = passage.aside.as_mut() {
            aside.card.message.get_or_insert(message);
        }
        effects.push(Effect::Landmark { group: case.group, message });
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::Pin { message } }));
        tell_her(passage);
    }
}

fn hold_shown(content: &Content, passage: &mut Passage, number: u32, message: Message, effects: &mut Vec<Effect>) {
    let of = if number > BESIDE { passage.aside.as_mut() } else { passage.case.as_mut() };
    let Some(case) = of else { return };
    // Something ready has taken the place of what was asked about there.
    let number = number & !BESIDE;
    let other = case.answers.iter().any(|reply| reply.line == Some(message) && reply.number != number);
    if other || case.menu.as_ref().is_some_and(|menu| menu.message == Some(message)) {
        return;
    }
    let Some(reply) = case.answers.iter_mut().find(|reply| reply.number == number) else { return };
    reply.line = Some(message);
    effects.push(Effect::Landmark { group: case.group, message });
    match reply.state {
        ReplyState::Asked | ReplyState::Held { .. } => (),
        ReplyState::Waiting | ReplyState::Opened { .. } | ReplyState::Had => {
            answering::left(content, case, Some(message), effects);
        }
        ReplyState::Withdrawn => answering::settle(content, case, Some(message), "hold-undone", effects),
    }
}

/// Retention is over: the topic goes, then the case.
fn forget(passage: &mut Passage, effects: &mut Vec<Effect>) {
    let topic = passage.case.as_ref().and_then(|case| case.topic.map(|thread| (case.group, thread)));
    let others = passage.case.as_ref().map(passing::others).unwrap_or_default();
    crossing::forget(passage, effects);
    for (to, thread) in topic.into_iter().chain(others) {
        effects.push(Effect::Send(Row { to, rank: Rank::Cosmetics, what: Errand::DeleteTopic { thread } }));
    }
    passage.visit.behind = false;
    if super::desk::shows_case(&passage.visit.face) {
        passage.visit.show(Face::Neutral);
    }
}
