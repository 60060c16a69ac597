//! What stays at the desk: notes, the one line that tells newcomers so, and the word that takes an answer back.
//!
//! Knows: how a note begins, who has been told. Does not know: what becomes of an answer (`answering`).

use super::answering;
use super::case::{Case, ReplyState, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Mark};
use super::ids::{Message, Volunteer, Words};
use super::turn::{Moment, Passage};
use crate::content::Content;

/// The word that takes an answer back, as a reply to it or to the line below it.
const UNDO: &str = "//undo";

/// A line that begins so never goes out, even as a reply.
pub(super) fn is_note(words: &Words) -> bool {
    let text = words.reveal().trim_start();
    text.starts_with("//") || text.starts_with('@')
}

/// A message that stays here: it gets its mark. Whoever has not answered in this case yet, and does not say that it is a note,
/// is told once how an answer is written.
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
    let plain = !is_note(words) && case.state == State::Open && case.owner.is_some();
    if plain && !answered && !case.told.contains(&by) {
        case.told.push(by);
        say(case.group, content.say(case.desk_lang, "note-stays", &[]), Some(message), effects);
    }
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
