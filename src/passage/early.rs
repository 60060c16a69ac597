//! A reply that is quicker than what Telegram answers us: it waits until it is known whether her words stand in what it replies to.
//!
//! Knows: such replies, for a minute. Does not know: what becomes of an answer (`answering`).

use jiff::Timestamp;

use super::case::{Case, State};
use super::desk::said_in;
use super::effect::Effect;
use super::event::{Desk, DeskAct};
use super::ids::Message;
use super::turn::{Moment, Passage};
use super::{answering, notes};
use crate::content::Content;

/// For so long, in seconds, a reply may be an answer to words that are on their way.
const KEPT: i64 = 60;

/// The most that wait at once.
const MOST: usize = 8;

/// A member has replied to a message of which nothing is known, while words of hers are on their way.
pub(super) fn keep(passage: &mut Passage, event: &Desk) {
    let under_way = |case: &Case| case.words.iter().any(|said| said.carried.is_none() && said.words.is_some() && !said.refused);
    let waits = passage.case.iter().chain(&passage.aside).any(under_way);
    let DeskAct::Wrote { to: Some(to), words, .. } = &event.act else { return };
    let Some(case) = passage.case.as_mut().filter(|case| case.state == State::Open && waits) else { return };
    if case.card.message != Some(*to) && !notes::is_note(words) && case.early.len() < MOST {
        case.early.push(event.clone());
    }
}

/// Her words stand in `message`: what was a reply to it is an answer, as if it had come now.
pub(super) fn heard(content: &Content, passage: &mut Passage, message: Message, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let replies = |event: &Desk| matches!(&event.act, DeskAct::Wrote { to, .. } if *to == Some(message));
    let Some(case) = passage.case.as_mut() else { return };
    let early: Vec<Desk> = case.early.extract_if(.., |event| replies(event)).collect();
    for event in early {
        if let (Some((case, number)), DeskAct::Wrote { message: source, words, .. }) = (said_in(passage, message), &event.act) {
            answering::answer(content, case, &event, *source, number, words, moment, effects);
        }
    }
}

/// What replied to something else is a note and stays one.
pub(super) fn forget(passage: &mut Passage, now: Timestamp) {
    let Some(case) = passage.case.as_mut() else { return };
    let group = case.group;
    case.early.retain(|event| event.group == group && now.duration_since(event.at).as_secs() < KEPT);
}
