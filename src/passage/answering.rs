//! What becomes of an answer at the desk, from the reply that it is written as until she opens it.
//!
//! Knows: the hold, its one line with Undo, the marks. Does not know: who may reply to what (`desk`), or what is an answer.

use unicode_segmentation::UnicodeSegmentation;

use super::case::{Case, Reply, ReplyState, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::Desk;
use super::ids::{Message, Volunteer, Words};
use super::turn::{Moment, Passage};
use crate::content::{Arg, Content, Lang};

/// How much of her words a hold line quotes, in letters as people count them.
const QUOTE: usize = 40;

/// Stands for the quote until it is known where in a line the quote begins.
const HERE: &str = "\u{FFFC}";

/// A reply to her words: an answer, if it is the claimer's.
#[expect(clippy::too_many_arguments, reason = "one call; a struct would only rename them")]
pub(super) fn answer(
    content: &Content,
    case: &mut Case,
    event: &Desk,
    source: Message,
    to: u32,
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let refusal = match (case.state, case.owner) {
        (State::Ended, _) => Some("refuse-ended"),
        (State::Closed, _) => Some("refuse-closed"),
        (State::Open, None) if case.is_aside() => Some("refuse-anyway"),
        (State::Open, None) => Some("refuse-unclaimed"),
        (State::Open, Some((owner, _))) if owner != event.by => Some("refuse-not-owner"),
        (State::Open, Some(_)) => None,
    };
    if let Some(key) = refusal {
        say(case.group, content.say(case.desk_lang, key, &[]), Some(source), effects);
        return;
    }
    let number = case.answers.last().map_or(1, |last| last.number + 1);
    let (text, hidden) = hold_line(content, case, to, moment);
    let undo = content.say(case.desk_lang, "button-undo", &[]);
    let hold = Errand::Hold { number: case.held_as(number), text, hidden, undo, to: source };
    // The mark costs the group nothing of its pace, so it is there even while the line has to wait.
    mark(case.group, source, Mark::Held, effects);
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what: hold }));
    case.answers.push(Reply {
        number,
        at: event.at,
        by: event.by,
        source,
        to: last_piece(case, to),
        words: Some(words.clone()),
        state: ReplyState::Held { until: held_until(moment) },
        line: None,
    });
    // The case card says the same as before: whose turn it is changes once the answer waits for her.
    case.touched = moment.now;
}

/// The writer of an answer has changed its text: while she has not opened it, the new one is held and goes out in its place.
pub(super) fn change(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    message: Message,
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let theirs = |reply: &Reply| reply.source == message && reply.by == by;
    let Some(case) = passage.both_mut().find(|case| case.answers.iter().any(theirs)) else { return };
    let other = case.owner.is_some_and(|(owner, _)| owner != by);
    let (group, lang, ended) = (case.group, case.desk_lang, case.state == State::Ended);
    let Some(reply) = case.answers.iter_mut().find(|reply| theirs(reply)) else { return };
    let refusal = match reply.state {
        ReplyState::Held { .. } | ReplyState::Waiting if reply.words.as_ref() == Some(words) => return,
        ReplyState::Held { .. } | ReplyState::Waiting if ended => "refuse-ended",
        ReplyState::Held { .. } | ReplyState::Waiting if other => "refuse-not-owner",
        ReplyState::Held { .. } | ReplyState::Waiting if is_note(words) => {
            let number = reply.number;
            undo(content, case, number, moment, effects);
            return;
        }
        ReplyState::Held { .. } | ReplyState::Waiting => {
            reply.words = Some(words.clone());
            reply.state = ReplyState::Held { until: held_until(moment) };
            mark(group, message, Mark::Held, effects);
            case.touched = moment.now;
            return;
        }
        ReplyState::Opened { .. } | ReplyState::Had => "refuse-edit-opened",
        ReplyState::Withdrawn => "refuse-edit-withdrawn",
    };
    say(group, content.say(lang, refusal, &[]), Some(message), effects);
}

/// Until when an answer that begins to be held now can be taken back unheard.
fn held_until(moment: &Moment<'_>) -> jiff::Timestamp {
    moment.now.checked_add(moment.patience.hold).unwrap_or(moment.now)
}

/// Long words of hers stand in several messages: a reply to any of them answers all.
fn last_piece(case: &Case, to: u32) -> u32 {
    let of = |number: u32| case.words.iter().find(|said| said.number == number).map(|said| (said.at, said.from));
    let pieces = case.words.iter().filter(|said| of(to).is_some_and(|piece| piece == (said.at, said.from)));
    pieces.map(|said| said.number).max().unwrap_or(to)
}

/// The line that holds an answer to words number `to`, and from where to where (UTF-16 units) it quotes them.
fn hold_line(content: &Content, case: &Case, to: u32, moment: &Moment<'_>) -> (String, Option<(usize, usize)>) {
    let said = case.words.iter().find(|said| said.number == to).and_then(|said| said.words.as_ref());
    let quote: String = said.map(|words| words.reveal().graphemes(true).take(QUOTE).collect()).unwrap_or_default();
    let name = content.spoken_name(case.desk_lang, case.name);
    let seconds = i64::try_from(moment.patience.hold.as_secs()).unwrap_or(i64::MAX);
    let args = [("name", Arg::Text(&name)), ("quote", Arg::Text(HERE)), ("seconds", Arg::Number(seconds))];
    let line = content.say(case.desk_lang, "hold-line", &args);
    let Some((before, after)) = line.split_once(HERE) else { return (line, None) };
    let from = before.encode_utf16().count();
    (format!("{before}{quote}{after}"), Some((from, from + quote.encode_utf16().count())))
}

/// Undo: the answer that the pressed line holds, if `by` has written it; from another message, their newest.
pub(super) fn take_back(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    on: Message,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let lang = passage.case.as_ref().map_or(Lang::EN, |case| case.desk_lang);
    let tell = |key: &str, alert: bool| (content.say(lang, key, &[]), alert);
    let all = || passage.case.iter().chain(&passage.aside);
    if all().all(|case| case.owner.is_none_or(|(owner, _)| owner != by)) {
        return tell("tell-not-yours", true);
    }
    let named = all().any(|case| case.answers.iter().any(|reply| reply.line == Some(on)));
    let fits = |reply: &Reply| {
        let undoable = matches!(reply.state, ReplyState::Held { .. } | ReplyState::Waiting);
        undoable && reply.by == by && (!named || reply.line == Some(on))
    };
    let newest = |case: &Case| case.answers.iter().rev().find(|reply| fits(reply)).map(|reply| (reply.at, reply.number));
    match passage.both_mut().filter(|case| newest(case).is_some()).max_by_key(|case| newest(case)) {
        Some(case) => {
            if let Some((_, number)) = newest(case) {
                undo(content, case, number, moment, effects);
            }
            passage.case.iter_mut().for_each(|case| case.changed(moment.now));
            tell("tell-undone", false)
        }
        None => tell("tell-too-late", true),
    }
}

/// Takes back answer `number`.
fn undo(content: &Content, case: &mut Case, number: u32, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let group = case.group;
    let Some(reply) = case.answers.iter_mut().find(|reply| reply.number == number) else { return };
    let to = reply.to;
    reply.state = ReplyState::Withdrawn;
    reply.words = None;
    mark(group, reply.source, Mark::Withdrawn, effects);
    let line = reply.line;
    settle(content, case, line, "hold-undone", effects);
    // Her words are gone from here once their answer waits; if there is no other, they have none again.
    let went = |reply: &Reply| matches!(reply.state, ReplyState::Waiting | ReplyState::Opened { .. } | ReplyState::Had);
    let answered = case.answers.iter().any(|reply| reply.to >= to && went(reply));
    let theirs = case.words.iter_mut().filter(|said| said.number == to && said.words.is_none() && !said.taken_back);
    theirs.for_each(|said| said.unanswered = !answered);
    case.changed(moment.now);
}

/// Replaces the hold line by what became of the answer.
pub(super) fn settle(content: &Content, case: &Case, line: Option<Message>, key: &str, effects: &mut Vec<Effect>) {
    if let Some(message) = line {
        let name = content.spoken_name(case.desk_lang, case.name);
        let text = content.say(case.desk_lang, key, &[("name", Arg::Text(&name))]);
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::Settle { message, text } }));
    }
}

/// A line that begins so never goes out, even as a reply.
pub(super) fn is_note(words: &Words) -> bool {
    let text = words.reveal().trim_start();
    text.starts_with("//") || text.starts_with('@')
}
