//! Coming back from another phone: a number behind the picture, what is typed of one elsewhere, and the case that follows it.
//!
//! Knows: what a number needs before it shows, and what of a case goes along to the other chat. Does not know: how a number is
//! worked out or found, or how often one may be tried. Off unless a centre has chosen it.

use super::answering::settle;
use super::behind::menu;
use super::case::{Case, Picture, ReplyState, State};
use super::crossing::{self, mark, say};
use super::effect::{Effect, Mark, Wanted};
use super::event::{Came, Event};
use super::form::clock;
use super::ids::Words;
use super::number::{Number, has_digits};
use super::room::report;
use super::tap::NumberTap;
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{calling, notice, snooze};
use crate::content::{Arg, Content};

/// A case that has gone to another chat: both passages as they are then, and what must be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// The one that the case was in.
    pub old: Passage,
    /// The one that it is in.
    pub new: Passage,
    /// Of the case: rows for the desk, and what its room is told.
    pub effects: Vec<Effect>,
}

/// A press about a number.
pub(super) fn press(content: &Content, passage: &mut Passage, tap: NumberTap, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if !content.return_code {
        passage.visit.show_again();
        return;
    }
    let behind = passage.shown().map(can_have);
    match (tap, behind) {
        (NumberTap::Enter, _) => passage.visit.show(Face::Enter { again: false }),
        (NumberTap::Keep | NumberTap::Show, None) => passage.visit.show(menu()),
        (NumberTap::Keep | NumberTap::Show, Some(false)) => passage.visit.show(Face::Case),
        // Only from the card that says what it is.
        (NumberTap::Show, Some(true)) if passage.visit.face == Face::Keep => {
            effects.push(Effect::Number(Wanted::Fresh(Number::draw(&moment.chance))));
            passage.visit.show_again();
        }
        (NumberTap::Keep | NumberTap::Show, Some(true)) => passage.visit.show(Face::Keep),
    }
}

/// Whether a number may be asked for: an open case behind a picture that has been chosen, or left out on purpose.
pub fn can_have(case: &Case) -> bool {
    case.state == State::Open && case.picture != Picture::Unasked
}

/// What she typed while the card asks for a number: whether there is any digit in it, and then it goes nowhere else.
pub(super) fn typed(content: &Content, passage: &Passage, words: &Words, effects: &mut Vec<Effect>) -> bool {
    let asked = content.return_code && matches!(passage.visit.face, Face::Enter { .. });
    let tried = asked && has_digits(words.reveal());
    if tried {
        effects.push(Effect::Number(Wanted::Typed(Number::read(words.reveal()))));
    }
    tried
}

/// What came of a number, if she still waits for it.
pub(super) fn came(passage: &mut Passage, came: Came, moment: &Moment<'_>) {
    let waits = passage.visit.face == Face::Keep && passage.shown().is_some_and(can_have);
    let entered = matches!(passage.visit.face, Face::Enter { .. });
    match came {
        Came::Fresh { number, index } if waits => {
            // A number of an aside looks the same and opens nothing: there is no second case that could follow it.
            if let Some(case) = passage.case.as_mut().filter(|_| !passage.visit.beside) {
                case.number = Some(index);
            }
            passage.visit.show(Face::Number);
            (passage.visit.number, passage.visit.woke) = (Some(number), Some(moment.now));
        }
        Came::Nothing if waits => passage.visit.show(Face::Case),
        Came::Nothing if entered => passage.visit.show(Face::Enter { again: true }),
        Came::Fresh { .. } | Came::Nothing => (),
    }
}

/// The case of `old`, whose number is found by `index`, goes to the chat of `new`; `None` where it does not.
pub fn cross(content: &Content, mut old: Passage, mut new: Passage, index: &[u8; 16], moment: &Moment<'_>) -> Option<Crossed> {
    let asked = content.return_code && matches!(new.visit.face, Face::Enter { .. });
    let bare = new.case.is_none() && new.aside.is_none() && new.block.is_none();
    // A block is on the phone: a number is no way around it.
    let right = |case: &Case| case.number == Some(*index) && case.state != State::Ended;
    if !asked || !bare || old.block.is_some() || !old.case.as_ref().is_some_and(right) {
        return None;
    }
    let before = report::before(&old, &Event::Due);
    let mut effects = Vec::new();
    let mut case = old.case.take()?;
    if let Some(mut aside) = old.aside.take().filter(|aside| aside.state != State::Ended) {
        crossing::stop(content, &mut aside, moment, &mut effects);
        let name = content.spoken_name(aside.desk_lang, aside.name);
        let text = content.say(aside.desk_lang, "aside-left", &[("name", Arg::Text(&name))]);
        say(aside.group, text, None, &mut effects);
    }
    old.visit.part();
    // Whoever picks up the old phone is not to be called.
    calling::take_back(content, &mut case, moment, &mut effects);
    crossing::reopen(content, &mut case, &mut effects);
    snooze::end(&mut case, moment.now);
    withhold(content, &mut case, &mut effects);
    // Messages of the other chat: nothing here corrects them.
    case.words.iter_mut().for_each(|said| said.from = None);
    notice::off(&mut case);
    (case.picture, case.misses, case.number) = (Picture::Unasked, None, None);
    case.life.call_left = false;
    case.returned = Some((moment.now, case.next_words));
    let (name, time) = (content.spoken_name(case.desk_lang, case.name), clock(moment.now));
    let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&time))];
    say(case.group, content.say(case.desk_lang, "returned", &args), None, &mut effects);
    case.changed(moment.now);
    new.case = Some(case);
    (new.visit.behind, new.visit.beside) = (true, false);
    new.visit.show(Face::Case);
    report::tell(&before, &new, moment.now, &mut effects);
    Some(Crossed { old, new, effects })
}

/// Answers that were not had do not show on the other phone; the desk sees it at each, and that her words have none.
fn withhold(content: &Content, case: &mut Case, effects: &mut Vec<Effect>) {
    let (group, mut withheld) = (case.group, Vec::new());
    for reply in &mut case.answers {
        match reply.state {
            ReplyState::Asked | ReplyState::Held { .. } | ReplyState::Waiting => {
                reply.state = ReplyState::Withdrawn;
                mark(reply.group.unwrap_or(group), reply.source, Mark::Failed, effects);
                withheld.push((reply.line, reply.to));
            }
            // It was read where she was before.
            ReplyState::Opened { .. } => reply.state = ReplyState::Had,
            ReplyState::Had | ReplyState::Withdrawn => continue,
        }
        reply.forget();
    }
    for (line, to) in withheld {
        settle(content, case, line, "hold-undone", effects);
        let theirs = case.words.iter_mut().filter(|said| said.number == to && said.words.is_none() && !said.taken_back);
        theirs.for_each(|said| said.unanswered = true);
    }
}
