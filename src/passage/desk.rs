//! What a member of the desk does in her topic.
//!
//! Knows: who may press what, and which text is an answer. Does not know: her chat, or what becomes of an answer
//! (`answering`).

use jiff::Timestamp;

use super::case::{Case, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::{Desk, DeskAct, Role};
use super::ids::{Message, Volunteer};
use super::tap::DeskTap;
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{answering, aside, calling, notes};
use crate::content::Content;

/// Takes one turn on what a member of the desk did.
pub(super) fn turn(content: &Content, passage: &mut Passage, event: Desk, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some((group, lang)) = passage.case.as_ref().map(|case| (case.group, case.desk_lang)) else {
        if let DeskAct::Press { query, .. } = event.act {
            effects.push(Effect::Tell { query, text: String::new(), alert: false });
        }
        return;
    };
    let before = standing(passage);
    match &event.act {
        DeskAct::Press { data, query, on } => {
            let (text, alert) = match (event.role, DeskTap::parse(data)) {
                (Role::Stranger, _) => (content.say(lang, "tell-members-only", &[]), true),
                (Role::Member | Role::Coordinator, Some(tap)) => press(content, passage, event.by, *on, &tap, moment, effects),
                (Role::Member | Role::Coordinator, None) => {
                    passage.case.iter_mut().for_each(|case| case.changed(moment.now));
                    (content.say(lang, "tell-old-button", &[]), false)
                }
            };
            effects.push(Effect::Tell { query: query.clone(), text, alert });
        }
        DeskAct::Wrote { message, to, words } => match to.and_then(|to| said_in(passage, to)) {
            Some((case, number)) if !notes::is_note(words) => {
                answering::answer(content, case, &event, *message, number, words, moment, effects);
            }
            Some(_) | None if event.role == Role::Stranger => mark(group, *message, Mark::Note, effects),
            Some(_) | None => notes::note(content, passage, event.by, (*message, *to), words, moment, effects),
        },
        DeskAct::Changed { message, words } => {
            answering::change(content, passage, event.by, *message, words, moment, effects);
        }
        DeskAct::Showed { message, to } => match to.and_then(|to| said_in(passage, to)) {
            Some(_) => say(group, content.say(lang, "refuse-media", &[]), Some(*message), effects),
            None => mark(group, *message, Mark::Note, effects),
        },
        DeskAct::Unnamed { message } => {
            say(group, content.say(lang, "refuse-unnamed", &[]), Some(*message), effects);
        }
    }
    if before != standing(passage) {
        tell_her(passage);
    }
}

/// Whose words stand in topic message `message`, the case's or the aside's, and their number.
fn said_in(passage: &mut Passage, message: Message) -> Option<(&mut Case, u32)> {
    let found = |case: &Case| case.said_in(message).map(|said| said.number);
    passage.both_mut().find_map(|case| found(case).map(|number| (case, number)))
}

/// Where a case stands, who has it, which answer can be read, whether she has been called.
type Standing = (State, Option<(Volunteer, Timestamp)>, Option<u32>, bool);

/// What her card says of the desk's doings.
fn standing(passage: &Passage) -> Vec<Standing> {
    let both = passage.case.iter().chain(&passage.aside);
    let readable = |case: &Case| case.readable().map(|reply| reply.number);
    both.map(|case| (case.state, case.owner, readable(case), calling::pending(case))).collect()
}

/// Lets an awake card of hers show what has become true; a sleeping one never changes.
pub(super) fn tell_her(passage: &mut Passage) {
    if passage.visit.behind && passage.visit.awake() {
        passage.visit.show_again();
    }
}

/// A press, and what the member is told about it.
fn press(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    on: Message,
    tap: &DeskTap,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    match tap {
        DeskTap::Anyway => return aside::answer_anyway(content, passage, by, moment),
        DeskTap::Confirm => return answering::confirm(content, passage, by, on, moment, effects),
        DeskTap::Called => return calling::called(content, passage, by, on, moment, effects),
        DeskTap::Undo => return answering::take_back(content, passage, by, on, moment, effects),
        DeskTap::Claim | DeskTap::TakeOver | DeskTap::Release | DeskTap::Close | DeskTap::Urgent => (),
    }
    let aside = passage.aside.as_mut();
    let Some(case) = passage.case.as_mut() else { return (String::new(), false) };
    let tell = |key: &str, alert: bool| (content.say(case.desk_lang, key, &[]), alert);
    if case.state == State::Ended {
        return tell("tell-ended", true);
    }
    match (tap, case.owner) {
        (DeskTap::Claim | DeskTap::TakeOver, None) => {
            let told = tell("tell-claimed", false);
            case.owner = Some((by, moment.now));
            case.changed(moment.now);
            told
        }
        (DeskTap::Claim | DeskTap::TakeOver, Some((owner, _))) if owner == by => tell("tell-claimed-already", false),
        (DeskTap::TakeOver, Some(_)) if case.to_be_taken_over() => {
            let told = tell("tell-claimed", false);
            case.owner = Some((by, moment.now));
            (case.reminded, case.taken_over) = (0, Some(moment.now));
            // Whoever takes the case next decides anew whether the aside is answered.
            aside.into_iter().for_each(|aside| aside.owner = None);
            case.changed(moment.now);
            told
        }
        (DeskTap::TakeOver, Some(_)) => tell("tell-not-to-take-over", true),
        (DeskTap::Claim, Some(_)) => tell("tell-claimed-by-other", true),
        (DeskTap::Release, Some((owner, _))) if owner == by => {
            let told = tell("tell-released", false);
            case.owner = None;
            // Whoever takes the case next decides anew whether the aside is answered.
            aside.into_iter().for_each(|aside| aside.owner = None);
            case.changed(moment.now);
            told
        }
        (DeskTap::Close, Some((owner, _))) if owner == by => {
            let told = tell("tell-closed", false);
            for closed in std::iter::once(&mut *case).chain(aside.filter(|aside| aside.state == State::Open)) {
                closed.state = State::Closed;
                closed.owner = None;
            }
            case.changed(moment.now);
            if let Some(thread) = case.topic {
                effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::CloseTopic { thread } }));
            }
            told
        }
        (DeskTap::Release | DeskTap::Close, Some(_) | None) => tell("tell-not-yours", true),
        // These words belong to other buttons than the case card's.
        (DeskTap::Urgent | DeskTap::Anyway | DeskTap::Undo | DeskTap::Confirm | DeskTap::Called, _) => {
            tell("tell-old-button", false)
        }
    }
}

/// Whether the case shows on her card.
pub(super) fn shows_case(face: &Face) -> bool {
    matches!(face, Face::Case | Face::Answer(_) | Face::Call)
}
