//! What becomes of an answer at the desk, from the reply that it is written as until she opens it.
//!
//! Knows: the hold, its one line with Undo, the marks. Does not know: who may reply to what (`desk`), or what is an answer.

use jiff::Timestamp;
use unicode_segmentation::UnicodeSegmentation;

use super::case::{Case, Reply, ReplyState, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Errand, HoldLine, Mark, Rank, Row};
use super::event::Desk;
use super::ids::{Message, Volunteer, Words};
use super::phrase::Says;
use super::turn::{Moment, Passage};
use super::{gate, notes, owning};
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
    let why = |key: &str| Some(content.say(case.desk_lang, key, &[]));
    let refusal = match (case.state, case.owner) {
        (State::Ended, _) => why("refuse-ended"),
        (State::Closed, _) => why("refuse-closed"),
        (State::Open, None) if case.is_aside() => why("refuse-anyway"),
        (State::Open, None) => why("refuse-unclaimed"),
        (State::Open, Some((owner, _))) if owner != event.by => {
            Some(owning::is_of(content, case, owner, "refuse-not-owner", moment))
        }
        (State::Open, Some(_)) => None,
    };
    if let Some(text) = refusal {
        say(case.group, text, Some(source), effects);
        return;
    }
    begin(content, case, (event.by, event.at), (source, None), to, words, moment, effects);
}

/// What `by` wrote in `source` is an answer to words number `to` from now on, held or asked about below it or on the line `on`.
#[expect(clippy::too_many_arguments, reason = "two calls; a struct would only rename them")]
pub(super) fn begin(
    content: &Content,
    case: &mut Case,
    (by, at): (Volunteer, Timestamp),
    (source, on): (Message, Option<Message>),
    to: u32,
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let number = case.answers.last().map_or(1, |last| last.number + 1);
    let doubts = gate::doubts(content, case, words, &moment.desks.names(case.group));
    let (state, line) = way(content, case, to, Said::Written(words), &doubts, moment);
    // The mark costs the group nothing of its pace, so it is there even while the line has to wait.
    mark(case.group, source, mark_of(state), effects);
    let what = match on {
        Some(message) => Errand::HoldHere { message, line },
        None => Errand::Hold { number: case.held_as(number), line, to: source },
    };
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what }));
    effects.extend(on.map(|message| Effect::Landmark { group: case.group, message }));
    let to = last_piece(case, to);
    let (words, says, chose) = (Some(words.clone()), Says::Free, None);
    case.answers.push(Reply { number, at, by, source, to, words, says, chose, state, line: on, group: None });
    // The case card says the same as before: whose turn it is changes once the answer waits for her.
    case.touched = moment.now;
}

/// What an answer says, for the line below it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said<'a> {
    /// It was written, and stands in the topic.
    Written(&'a Words),
    /// It was chosen from a menu, and stands nowhere else.
    Chosen(&'a str),
}

/// The way of an answer from here, held or asked about, and the line that says so; with what it `said` where that stands
/// nowhere else.
pub(super) fn way(
    content: &Content,
    case: &Case,
    to: u32,
    said: Said<'_>,
    doubts: &[gate::Doubt],
    moment: &Moment<'_>,
) -> (ReplyState, HoldLine) {
    let (written, chosen) = match said {
        Said::Written(words) => (Some(words), None),
        Said::Chosen(said) => (None, Some(said)),
    };
    if doubts.is_empty() {
        let until = moment.now.checked_add(moment.patience.hold).unwrap_or(moment.now);
        (ReplyState::Held { until }, hold_line(content, case, to, chosen, moment))
    } else {
        let mut line = gate::question(content, case, written, doubts);
        line.text = chosen.map_or(String::new(), |said| format!("“{said}”\n")) + &line.text;
        (ReplyState::Asked, line)
    }
}

/// The mark that says it before the line is there.
pub(super) fn mark_of(state: ReplyState) -> Mark {
    match state {
        ReplyState::Asked => Mark::Asked,
        ReplyState::Held { .. } => Mark::Held,
        ReplyState::Waiting => Mark::Waiting,
        ReplyState::Opened { .. } => Mark::Opened,
        ReplyState::Had => Mark::Had,
        ReplyState::Withdrawn => Mark::Withdrawn,
    }
}

/// *Send anyway*: what was asked about on the line `on` is held after all; from another message, the newest of `by`.
pub(super) fn confirm(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    on: Message,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let lang = passage.case.as_ref().map_or(Lang::EN, |case| case.desk_lang);
    let tell = |key: &str, alert: bool| (content.say(lang, key, &[]), alert);
    let asked = |reply: &&Reply| reply.state == ReplyState::Asked && reply.line.is_none_or(|line| line == on);
    let Some(case) = passage.both_mut().find(|case| case.answers.iter().any(|reply| asked(&reply))) else {
        return tell("tell-old-button", false);
    };
    let Some(reply) = case.answers.iter().rev().find(asked).cloned() else { return tell("tell-old-button", false) };
    if case.state != State::Open || reply.by != by || case.owner.is_none_or(|(owner, _)| owner != by) {
        return tell("tell-not-yours", true);
    }
    go_on(content, case, reply.number, &[], moment, effects);
    tell("tell-going", false)
}

/// Answer `number` goes on from where it stands: its state, its mark and its line change as `doubts` say.
fn go_on(
    content: &Content,
    case: &mut Case,
    number: u32,
    doubts: &[gate::Doubt],
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(reply) = case.answers.iter().find(|reply| reply.number == number).cloned() else { return };
    let chosen = (reply.says != Says::Free).then(|| reply.text(content, case, case.desk_lang)).flatten();
    let none = Words::new("");
    let said = match &chosen {
        Some(chosen) => Said::Chosen(chosen),
        None => Said::Written(reply.words.as_ref().unwrap_or(&none)),
    };
    let (state, line) = way(content, case, reply.to, said, doubts, moment);
    mark(reply.group.unwrap_or(case.group), reply.source, mark_of(state), effects);
    // The line of an answer that is still held says the same as before.
    let same = matches!((reply.state, state), (ReplyState::Held { .. }, ReplyState::Held { .. }));
    if !same {
        let what = match reply.line {
            Some(message) => Errand::Settle { message, line },
            None => Errand::Hold { number: case.held_as(number), line, to: reply.source },
        };
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what }));
    }
    case.answers.iter_mut().filter(|reply| reply.number == number).for_each(|reply| reply.state = state);
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
    let other = case.owner.filter(|(owner, _)| *owner != by);
    let not_owner = other.map(|(owner, _)| owning::is_of(content, case, owner, "refuse-not-owner", moment));
    let (group, lang, ended) = (case.group, case.desk_lang, case.state == State::Ended);
    let Some(reply) = case.answers.iter_mut().find(|reply| theirs(reply)) else { return };
    let unopened = matches!(reply.state, ReplyState::Asked | ReplyState::Held { .. } | ReplyState::Waiting);
    let why = |key: &str| content.say(lang, key, &[]);
    let refusal = match (reply.state, not_owner) {
        _ if unopened && reply.words.as_ref() == Some(words) => return,
        _ if unopened && ended => why("refuse-ended"),
        (_, Some(text)) if unopened => text,
        (ReplyState::Asked | ReplyState::Held { .. } | ReplyState::Waiting, _) => {
            reply.words = Some(words.clone());
            let number = reply.number;
            if notes::is_note(words) {
                undo(content, case, number, moment, effects);
            } else {
                let doubts = gate::doubts(content, case, words, &moment.desks.names(case.group));
                go_on(content, case, number, &doubts, moment, effects);
            }
            return;
        }
        (ReplyState::Opened { .. } | ReplyState::Had, _) => why("refuse-edit-opened"),
        (ReplyState::Withdrawn, _) => why("refuse-edit-withdrawn"),
    };
    say(group, refusal, Some(message), effects);
}

/// Long words of hers stand in several messages: a reply to any of them answers all.
pub(super) fn last_piece(case: &Case, to: u32) -> u32 {
    let of = |number: u32| case.words.iter().find(|said| said.number == number).map(|said| (said.at, said.from));
    let pieces = case.words.iter().filter(|said| of(to).is_some_and(|piece| piece == (said.at, said.from)));
    pieces.map(|said| said.number).max().unwrap_or(to)
}

/// The line that holds an answer to words number `to`, with what it `said` where that stands nowhere else; what it quotes of
/// her words is hidden.
pub(super) fn hold_line(content: &Content, case: &Case, to: u32, said: Option<&str>, moment: &Moment<'_>) -> HoldLine {
    let name = content.spoken_name(case.desk_lang, case.name);
    let seconds = i64::try_from(moment.patience.hold.as_secs()).unwrap_or(i64::MAX);
    let mut args = vec![("name", Arg::Text(&name)), ("seconds", Arg::Number(seconds))];
    args.extend(said.map(|said| ("said", Arg::Text(said))));
    let (key, bare) = if said.is_some() { ("hold-phrase", "hold-phrase-bare") } else { ("hold-line", "hold-line-bare") };
    let (mut text, (from, until)) = quoting(content, case, key, to, &args);
    let hidden = (from < until).then_some((from, until));
    if hidden.is_none() {
        // Words that were answered are not kept: nothing is quoted rather than nothing between two marks.
        text = content.say(case.desk_lang, bare, &args);
    }
    let undo = Some(content.say(case.desk_lang, "button-undo", &[]));
    HoldLine { text, hidden, undo, ..HoldLine::default() }
}

/// Text `key` of the desk's with the beginning of her words number `to` in it, as far as they are still there, and from where to
/// where (UTF-16 units) that stands.
pub fn quoting(content: &Content, case: &Case, key: &str, to: u32, args: &[(&str, Arg<'_>)]) -> (String, (usize, usize)) {
    let said = case.words.iter().find(|said| said.number == to).and_then(|said| said.words.as_ref());
    let quote: String = said.map(|words| words.reveal().graphemes(true).take(QUOTE).collect()).unwrap_or_default();
    let mut args = args.to_vec();
    args.push(("quote", Arg::Text(HERE)));
    let line = content.say(case.desk_lang, key, &args);
    let (before, after) = line.split_once(HERE).unwrap_or((&line, ""));
    let from = before.encode_utf16().count();
    (format!("{before}{quote}{after}"), (from, from + quote.encode_utf16().count()))
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
    let wrote = |case: &Case| case.answers.iter().any(|reply| reply.by == by);
    if all().all(|case| case.owner.is_none_or(|(owner, _)| owner != by) && !wrote(case)) {
        return tell("tell-not-yours", true);
    }
    let named = all().any(|case| case.answers.iter().any(|reply| reply.line == Some(on)));
    let fits = |reply: &Reply| {
        let undoable = matches!(reply.state, ReplyState::Asked | ReplyState::Held { .. } | ReplyState::Waiting);
        undoable && reply.by == by && reply.line == named.then_some(on)
    };
    let newest = |case: &Case| case.answers.iter().rev().find(|reply| fits(reply)).map(|reply| (reply.at, reply.number));
    let of = |case: &Case| case.answers.iter().find(|reply| reply.line == Some(on)).map(|reply| (reply.by, reply.state));
    let why = match all().find_map(of) {
        Some((writer, _)) if writer != by => tell("tell-not-yours", true),
        Some((_, ReplyState::Withdrawn)) => tell("tell-undone", false),
        Some(_) | None => tell("tell-too-late", true),
    };
    match passage.both_mut().filter(|case| newest(case).is_some()).max_by_key(|case| newest(case)) {
        Some(case) => {
            if let Some((_, number)) = newest(case) {
                undo(content, case, number, moment, effects);
            }
            passage.case.iter_mut().for_each(|case| case.changed(moment.now));
            tell("tell-undone", false)
        }
        None => why,
    }
}

/// Takes back answer `number`.
pub(super) fn undo(content: &Content, case: &mut Case, number: u32, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let group = case.group;
    let Some(reply) = case.answers.iter_mut().find(|reply| reply.number == number) else { return };
    let to = reply.to;
    reply.state = ReplyState::Withdrawn;
    reply.forget();
    mark(reply.group.unwrap_or(group), reply.source, Mark::Withdrawn, effects);
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
        let line = HoldLine { text: said(content, case, key), ..HoldLine::default() };
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::Settle { message, line } }));
    }
}

/// The hold is over: the line quotes nothing of hers any more, so that nobody replies to it instead of to her; Undo stays until
/// she opens the answer. It can wait, since the mark says the same.
pub(super) fn left(content: &Content, case: &Case, line: Option<Message>, effects: &mut Vec<Effect>) {
    if let Some(message) = line {
        let undo = Some(content.say(case.desk_lang, "button-undo", &[]));
        let chosen = case.answers.iter().find(|reply| reply.line == Some(message) && reply.says != Says::Free);
        let text = match chosen.and_then(|reply| reply.text(content, case, case.desk_lang)) {
            // What was chosen from a menu stands nowhere else in the topic.
            Some(chosen) => {
                let name = content.spoken_name(case.desk_lang, case.name);
                content.say(case.desk_lang, "hold-phrase-waiting", &[("name", Arg::Text(&name)), ("said", Arg::Text(&chosen))])
            }
            None => said(content, case, "hold-waiting"),
        };
        let line = HoldLine { text, undo, ..HoldLine::default() };
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Cosmetics, what: Errand::Settle { message, line } }));
    }
}

fn said(content: &Content, case: &Case, key: &str) -> String {
    let name = content.spoken_name(case.desk_lang, case.name);
    content.say(case.desk_lang, key, &[("name", Arg::Text(&name))])
}
