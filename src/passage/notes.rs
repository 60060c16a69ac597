//! What stays at the desk: notes, the one line that tells newcomers so and makes an answer of a note, and the word that takes an
//! answer back.
//!
//! Knows: how a note begins, who has been told. Does not know: what becomes of an answer (`answering`).

use jiff::Timestamp;

use super::case::{Case, Note, ReplyState, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::ids::{Message, Volunteer, Words};
use super::tap::DeskTap;
use super::text::Text;
use super::turn::{Moment, Passage};
use super::{answering, menu, owning};
use crate::content::{Arg, Content, Lang};

/// For so long a note can be made an answer by its button.
const KEPT_HOURS: i64 = 24;

/// The word that takes an answer back, as a reply to it or to the line below it.
const UNDO: &str = "//undo";

/// A line that begins so never goes out, even as a reply.
pub(super) fn is_note(words: &Words) -> bool {
    let text = words.reveal().trim_start();
    text.starts_with("//") || text.starts_with('@')
}

/// A message that stays here: it gets its mark. Whoever has not answered in this case yet, and does not say that it is a note,
/// is told how an answer is written: once while nobody has the case, once while somebody has.
pub(super) fn note(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    (message, to): (Message, Option<Message>),
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if words.reveal().trim().eq_ignore_ascii_case(UNDO) {
        undo(content, passage, by, (message, to), moment, effects);
        return;
    }
    let answered = passage.case.iter().chain(&passage.aside).any(|case| case.answers.iter().any(|reply| reply.by == by));
    let Some(case) = passage.case.as_mut() else { return };
    mark(case.group, message, Mark::Note, effects);
    if is_note(words) || case.state != State::Open || answered {
        return;
    }
    // A reply to something else in the topic is not for her.
    let hers = to.is_none() || to == case.card.message;
    let told = if case.owner.is_some() { &mut case.told } else { &mut case.told_free };
    if told.contains(&by) || (case.owner.is_none() && !hers) {
        return;
    }
    told.push(by);
    match case.owner {
        Some((owner, _)) if owner != by => {
            say(case.group, owning::is_of(content, case, owner, "note-stays-other", moment), Some(message), effects);
        }
        Some(_) if hers => offer(content, case, (by, message), "note-stays-send", words, moment, effects),
        Some(_) => say(case.group, content.say(case.desk_lang, "note-stays", &[]), Some(message), effects),
        None => offer(content, case, (by, message), "note-stays-free", words, moment, effects),
    }
}

/// The line below a note that was perhaps meant as an answer, with the button that makes it one.
fn offer(
    content: &Content,
    case: &mut Case,
    (by, source): (Volunteer, Message),
    key: &str,
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let name = content.spoken_name(case.desk_lang, case.name);
    let label = content.say(case.desk_lang, "button-send-note", &[("name", Arg::Text(&name))]);
    let buttons = vec![vec![(label, DeskTap::SendNote(source).data())]];
    let text = Text::plain(content.say(case.desk_lang, key, &[]));
    let what = Errand::Tell { thread: case.topic, to: Some(source), text, buttons };
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what }));
    case.notes.push(Note { at: moment.now, by, group: case.group, source, words: words.clone() });
}

/// The note in `source` becomes an answer to her last words, on the line `on` that offered it: by its writer, who has the case.
pub(super) fn send(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    (source, on): (Message, Message),
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let lang = passage.case.as_ref().map_or(Lang::EN, |case| case.desk_lang);
    let tell = |key: &str, alert: bool| (content.say(lang, key, &[]), alert);
    let Some(case) = passage.case.as_mut() else { return tell("tell-old-button", false) };
    let Some(place) = case.notes.iter().position(|note| note.source == source) else { return tell("tell-old-button", false) };
    match (case.notes.get(place), case.owner) {
        (None, _) => tell("tell-old-button", false),
        (Some(note), _) if note.by != by => tell("tell-note-not-yours", true),
        (Some(_), None) => tell("tell-claim-first", true),
        (Some(_), Some((owner, _))) if owner != by => {
            (owning::is_of(content, case, owner, "tell-claimed-by-other", moment), true)
        }
        (Some(_), Some(_)) => {
            let note = case.notes.remove(place);
            let to = menu::last_carried(case);
            answering::begin(content, case, (by, moment.now), (source, Some(on)), to, &note.words, moment, effects);
            tell("tell-going", false)
        }
    }
}

/// The writer of a note has changed it: that is what its button sends; what says now that it is a note is not sent.
pub(super) fn changed(passage: &mut Passage, by: Volunteer, message: Message, words: &Words) {
    let Some(case) = passage.case.as_mut() else { return };
    let theirs = |note: &Note| note.source == message && note.by == by;
    if is_note(words) {
        case.notes.retain(|note| !theirs(note));
    } else {
        case.notes.iter_mut().filter(|note| theirs(note)).for_each(|note| note.words = words.clone());
    }
}

/// Notes that can't be made answers any more are not kept.
pub(super) fn forget(passage: &mut Passage, now: Timestamp) {
    let Some(case) = passage.case.as_mut() else { return };
    let (open, group) = (case.state == State::Open, case.group);
    case.notes.retain(|note| open && note.group == group && now.duration_since(note.at).as_hours() < KEPT_HOURS);
}

/// `//undo`: the answer that it replies to is taken back, or why it can't be is said.
fn undo(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    (message, to): (Message, Option<Message>),
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some((group, lang)) = passage.case.as_ref().map(|case| (case.group, case.desk_lang)) else { return };
    let named = |case: &Case| {
        let reply = case.answers.iter().rev().find(|reply| to.is_some_and(|to| reply.source == to || reply.line == Some(to)));
        reply.map(|reply| (reply.number, reply.by, reply.state))
    };
    let found = passage.both_mut().find_map(|case| named(case).map(|named| (case, named)));
    let refusal = match found {
        None => "refuse-undo-what",
        Some((_, (_, writer, _))) if writer != by => "refuse-undo-not-yours",
        Some((_, (_, _, ReplyState::Opened { .. } | ReplyState::Had))) => "tell-too-late",
        Some((_, (_, _, ReplyState::Withdrawn))) => "tell-undone",
        Some((case, (number, _, ReplyState::Asked | ReplyState::Held { .. } | ReplyState::Waiting))) => {
            answering::undo(content, case, number, moment, effects);
            mark(group, message, Mark::Withdrawn, effects);
            passage.case.iter_mut().for_each(|case| case.changed(moment.now));
            return;
        }
    };
    say(group, content.say(lang, refusal, &[]), Some(message), effects);
}
