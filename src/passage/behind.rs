//! What she does behind her picture: open the case, read, have, take back, end.
//!
//! Knows: which picture opens what, and that the aside behaves like a case. Does not know: how words are carried (`crossing`).

use super::case::{Case, Picture, ReplyState, State};
use super::crossing::{self, mark};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{aside, notice};
use crate::content::{Arg, Content};

/// Where those are led who stand behind no picture.
pub(super) fn menu() -> Face {
    Face::Step("menu".to_owned())
}

/// A picture: on the card that followed Send it is chosen, on *I wrote before* it opens.
pub(super) fn picture(
    content: &Content,
    passage: &mut Passage,
    number: Option<u8>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if passage.visit.face == Face::Case && passage.shown().is_some() {
        choose(content, passage, number, effects);
        passage.visit.show_again();
        return;
    }
    let opened = number.and_then(|number| opens(passage, number, moment));
    passage.visit.behind = opened.is_some();
    passage.visit.beside = opened == Some(Opened::Aside);
    passage.visit.show(if opened.is_some() { opened_at(passage.visit.unsent.is_some()) } else { menu() });
    // To find that an answer is gone is something done, as opening it was.
    passage.shown_mut().filter(|case| case.lapsed).into_iter().for_each(|case| case.touched = moment.now);
}

/// Her picture for the case, or the aside's for the aside; the first that is chosen stays.
fn choose(content: &Content, passage: &mut Passage, number: Option<u8>, effects: &mut Vec<Effect>) {
    let Some(case) = passage.shown_mut().filter(|case| case.picture == Picture::Unasked) else { return };
    case.picture = number.map_or(Picture::Skipped, Picture::Chosen);
    aside::took_hers(content, passage, effects);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    Hers,
    Aside,
}

/// What picture `number` opens. The aside's own picture opens the aside, even if it is hers too; every other one is tried on
/// the case, and counts there, before an aside that any picture opens.
fn opens(passage: &mut Passage, number: u8, moment: &Moment<'_>) -> Option<Opened> {
    let (named, fits) = passage
        .aside
        .as_mut()
        .map(|aside| (aside.picture == Picture::Chosen(number), aside.opens(number, moment.now)))
        .unwrap_or_default();
    if named && fits {
        return Some(Opened::Aside);
    }
    let hers = passage.case.as_mut().is_some_and(|case| case.opens(number, moment.now));
    match (hers, fits) {
        (true, _) => Some(Opened::Hers),
        (false, true) => Some(Opened::Aside),
        (false, false) => None,
    }
}

/// What shows behind the picture: what was typed before it, else the case.
pub(super) fn opened_at(unsent: bool) -> Face {
    if unsent { Face::Unsent } else { Face::Case }
}

/// Opens the oldest answer that waits.
pub(super) fn read(passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(case) = passage.shown_mut() else {
        passage.visit.show(menu());
        return;
    };
    let Some(number) = case.readable().map(|reply| reply.number) else {
        passage.visit.show(Face::Case);
        return;
    };
    if let Some(reply) = case.answers.iter_mut().find(|reply| reply.number == number && reply.state == ReplyState::Waiting) {
        reply.state = ReplyState::Opened { at: moment.now };
        let (source, group) = (reply.source, reply.group.unwrap_or(case.group));
        mark(group, source, Mark::Opened, effects);
        case.looked = Some(moment.now);
        case.changed(moment.now);
    }
    passage.visit.show(Face::Answer(number));
}

/// *I have it*: the words go.
pub(super) fn have(passage: &mut Passage, number: u32, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(case) = passage.shown_mut() else {
        passage.visit.show(menu());
        return;
    };
    let group = case.group;
    let had = case.answers.iter_mut().find(|reply| reply.number == number && matches!(reply.state, ReplyState::Opened { .. }));
    if let Some(reply) = had {
        reply.state = ReplyState::Had;
        reply.forget();
        mark(reply.group.unwrap_or(group), reply.source, Mark::Had, effects);
        case.changed(moment.now);
    }
    let ended = case.state == State::Ended;
    passage.visit.show(if ended { Face::Ended } else { Face::Case });
}

/// Takes her last words back: they do not leave any more, or the desk is told.
pub(super) fn take_back(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(case) = passage.shown_mut() else {
        passage.visit.show(menu());
        return;
    };
    if let Some(at) = case.can_take_back().map(|said| said.at) {
        let name = content.spoken_name(case.desk_lang, case.name);
        let text = content.say(case.desk_lang, "taken-back", &[("name", Arg::Text(&name))]);
        let group = case.group;
        // Long words were carried in pieces: all of them go.
        for said in case.words.iter_mut().rev().take_while(|said| said.at == at) {
            said.words = None;
            said.taken_back = true;
            let what = Errand::Say { text: text.clone(), to: said.carried.map(|(message, _)| message) };
            effects.push(Effect::Unsay { number: said.number, otherwise: Row { to: group, rank: Rank::Status, what } });
        }
        case.changed(moment.now);
    }
    passage.visit.show(Face::Case);
}

/// No more notices.
pub(super) fn no_notice(passage: &mut Passage) {
    let Some(case) = passage.shown_mut() else {
        passage.visit.show(menu());
        return;
    };
    notice::off(case);
    passage.visit.show(Face::Case);
}

/// Ends what shows: the case, for good; the aside alone, if it is that.
pub(super) fn end(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    match passage.shown().map(Case::is_aside) {
        Some(true) => aside::end(content, passage, moment, effects),
        Some(false) => crossing::end(content, passage, moment, effects),
        None => passage.visit.show(menu()),
    }
}
