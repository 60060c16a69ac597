//! What she does: every press, and where it leads.
//!
//! Knows: which file takes each act. Does not know: what becomes of what she types (`typing`), of the form (`filling`), or of
//! anything behind her picture (`behind`).

use super::behind::{self, menu, opened_at};
use super::effect::{Effect, Errand, Rank, Row};
use super::event::{Act, Hers, Thing};
use super::filling::{fill, open_form, send};
use super::ids::Message;
use super::notice::{self, Did};
use super::tap::Tap;
use super::turn::{Moment, Passage};
use super::typing::{showed, wrote};
use super::visit::{Face, HerCard};
use super::{answers, calling, closing, crossing, erasing, passing, phrase, returning, shut, wrong};
use crate::content::{Content, Kind, Lang};

/// Phrases on a page of the phrase book.
pub const PHRASES: usize = 5;

/// Takes one turn on what she did. It counts from when it was heard of, however late its turn comes: what was over by then is over
/// first, and what it shows is over in its time.
pub(super) fn turn(content: &Content, passage: &mut Passage, event: Hers, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let heard = event.heard.min(moment.now);
    answers::hide(passage, heard, moment.patience);
    passage.visit.chat = Some(event.chat);
    let woke = passage.visit.woke.filter(|woke| *woke <= moment.now);
    passage.visit.woke = Some(woke.map_or(heard, |woke| woke.max(heard)));
    passage.visit.unsent_since = None;
    let did = did(&event.act);
    let reads = passage.visit.awake() && passage.visit.behind && !passage.visit.beside;
    if passage.visit.erased && !matches!(did, Some(Did::Closed | Did::Hushed)) {
        passage.visit.begin_anew();
    }
    if passage.visit.secret == [0; 16] {
        passage.visit.secret.iter_mut().zip(moment.chance).for_each(|(to, from)| *to = from);
    }
    if event.act != Act::Blocked {
        crossing::reachable(content, passage, moment, effects);
    }
    match event.act {
        Act::Press { on, data } => press(content, passage, on, &data, event.hint, moment, effects),
        Act::Wrote { message, words } => {
            remove(passage, message, effects);
            if closing::closes(words.reveal()) {
                passage.visit.close();
            } else {
                wrote(content, passage, message, &words, event.at, moment, effects);
            }
        }
        Act::Changed { message, words } => crossing::correct(content, passage, message, words, moment, effects),
        Act::Started { message } => {
            remove(passage, message, effects);
            passage.visit.ask_fresh();
        }
        Act::Showed { message, thing } => {
            remove(passage, message, effects);
            match thing {
                Thing::Sticker => passage.visit.close(),
                Thing::Picture | Thing::Voice | Thing::Place | Thing::Contact | Thing::Other => showed(passage, thing),
            }
        }
        Act::Blocked => crossing::unreachable(content, passage, moment, effects),
        Act::Unblocked => (),
    }
    let awake = passage.visit.awake();
    if let Some(case) = passage.shown_mut().filter(|_| awake) {
        case.looked = Some(heard);
        notice::came_back(case);
    }
    if let (true, Some(case), Some(Did::Closed | Did::Hushed)) = (reads && !awake, passage.case.as_mut(), did) {
        shut::closed(case, heard);
    }
    if let Some(did) = did.filter(|did| (*did == Did::Opened) == awake) {
        notice::did(passage, did, heard);
    }
}

/// Takes one turn on what was set aside and is tried again, hours or days after she did it. It takes its effect, but her card goes on
/// showing what it showed, and no new message comes. A press says something of the card that it was made on: where that is
/// another, or she has gone on since, it leads nowhere.
pub(super) fn again(content: &Content, passage: &mut Passage, event: Hers, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let went_on = passage.visit.woke.is_some_and(|woke| woke > event.heard);
    let (face, card) = (passage.visit.face.clone(), passage.visit.card.clone());
    let shows = match &event.act {
        Act::Press { on, .. } if went_on || card.fresh || card.message != Some(*on) => return,
        Act::Started { message } => {
            remove(passage, *message, effects);
            return;
        }
        Act::Press { .. } => None,
        Act::Wrote { .. } | Act::Changed { .. } | Act::Showed { .. } | Act::Blocked | Act::Unblocked => Some(face.clone()),
    };
    turn(content, passage, event, moment, effects);
    if passage.visit.card.fresh && !card.fresh {
        passage.visit.card = HerCard { version: passage.visit.card.version, ..card };
    }
    if face == Face::Neutral && passage.visit.awake() {
        passage.visit.hide();
    } else if let Some(face) = shows.filter(|face| passage.visit.awake() && passage.visit.face != *face) {
        passage.visit.show(face);
    }
}

/// What her notice must know of an act: whether it closes, and how.
fn did(act: &Act) -> Option<Did> {
    match act {
        Act::Press { data, .. } if Tap::parse(data).0 == Some(Tap::Exit) => Some(Did::Closed),
        Act::Press { .. } => Some(Did::Opened),
        Act::Wrote { words, .. } => closing::closes(words.reveal()).then_some(Did::Hushed),
        Act::Showed { thing, .. } => (*thing == Thing::Sticker).then_some(Did::Hushed),
        Act::Changed { .. } | Act::Started { .. } | Act::Blocked | Act::Unblocked => None,
    }
}

/// Takes a message of hers out of the chat.
fn remove(passage: &Passage, message: Message, effects: &mut Vec<Effect>) {
    if let Some(to) = passage.visit.chat {
        effects.push(Effect::Send(Row { to, rank: Rank::Danger, what: Errand::Delete { messages: vec![message] } }));
    }
}

/// Makes the card that she pressed the one card; another one that we knew of goes.
fn adopt(passage: &mut Passage, on: Message, effects: &mut Vec<Effect>) {
    let card = &mut passage.visit.card;
    if card.message == Some(on) {
        return;
    }
    let mut others: Vec<Message> = card.message.replace(on).into_iter().chain(card.old.drain(..)).collect();
    others.retain(|other| *other != on);
    card.fresh = false;
    passage.visit.show_again();
    for other in others {
        remove(passage, other, effects);
    }
}

/// One press.
fn press(
    content: &Content,
    passage: &mut Passage,
    on: Message,
    data: &str,
    hint: Option<Lang>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    adopt(passage, on, effects);
    let (tap, named) = Tap::parse(data);
    let was_neutral = !passage.visit.awake();
    if !was_neutral {
        passage.visit.lost_line = false;
        passage.visit.refused = None;
        passage.visit.unheard = false;
        passage.visit.stays = false;
    }
    let named = named.filter(|tag| content.speaks(*tag));
    if passage.visit.lang.is_none() {
        passage.visit.lang = named;
    }
    let Some(tap) = tap else {
        let face = if was_neutral { door(content, passage, hint) } else { passage.visit.face.clone() };
        passage.visit.show(face);
        return;
    };
    match tap {
        Tap::Exit => passage.visit.close(),
        Tap::Open => {
            let face = door(content, passage, hint);
            passage.visit.show(face);
        }
        Tap::Danger => passage.visit.show(Face::Danger),
        Tap::Help => passage.visit.show(Face::Help),
        Tap::Speak(lang) => speak(content, passage, lang),
        Tap::Go(step) => go(content, passage, &step, hint),
        Tap::Tick(sign) => tick(content, passage, sign),
        Tap::Write if crossing::carries(passage) => passage.visit.show(opened_at(passage.visit.unsent.is_some())),
        Tap::Write => open_form(content, passage, moment, effects),
        Tap::Where(..) | Tap::Far | Tap::SkipPlace | Tap::About(_) | Tap::With(_) | Tap::Reach(_) => {
            fill(content, &mut passage.visit.form, &tap);
            open_form(content, passage, moment, effects);
        }
        Tap::Throw if passage.visit.face == Face::Form && passage.visit.form.line.is_some() => {
            (passage.visit.form.line, passage.visit.form.line_from) = (None, None);
            passage.visit.show_again();
        }
        Tap::Throw => {
            passage.visit.unsent = None;
            (passage.visit.form.line, passage.visit.form.line_from) = (None, None);
            let face = if passage.shown().is_some() { Face::Case } else { menu() };
            passage.visit.show(face);
        }
        Tap::Send(print) => send(content, passage, print, moment, effects),
        Tap::Return => passage.visit.show(Face::Return),
        Tap::Picture(number) => behind::picture(content, passage, Some(number), moment, effects),
        Tap::SkipPicture => behind::picture(content, passage, None, moment, effects),
        Tap::Read => behind::read(passage, moment, effects),
        Tap::Have(number) => behind::have(passage, number, moment, effects),
        Tap::Page(page) => passage.visit.turn_to(page),
        Tap::Reply(question, choice) => phrase::replied(content, passage, &question, choice, moment, effects),
        Tap::TakeBack => behind::take_back(content, passage, moment, effects),
        Tap::Call(tap) => calling::press(content, passage, tap, moment, effects),
        Tap::Wrong(look) => wrong::press(content, passage, look.as_ref(), moment, effects),
        Tap::NoticeOff => behind::no_notice(passage),
        Tap::Pass(goes) => passing::answer(content, passage, goes, moment, effects),
        Tap::Number(tap) => returning::press(content, passage, tap, moment, effects),
        Tap::End => behind::end(content, passage, moment, effects),
        Tap::Erase => passage.visit.show(Face::Erase),
        Tap::EraseYes => erasing::erase(content, passage, moment, effects),
    }
}

/// What the neutral card's button leads to: with the cover on, for everyone the languages with the phrase book before them.
fn door(content: &Content, passage: &mut Passage, hint: Option<Lang>) -> Face {
    if content.cover { Face::Languages { hint } } else { way_in(passage, hint) }
}

/// Where the door leads once it is open: what is not sent yet, the languages at first, later the menu.
fn way_in(passage: &Passage, hint: Option<Lang>) -> Face {
    match (passage.visit.lang, &passage.visit.unsent) {
        (Some(_), Some(_)) => Face::Unsent,
        (Some(_), None) => menu(),
        (None, _) => Face::Languages { hint },
    }
}

/// The first time the safety note; later what the card stood at, or what waits to be sent.
fn speak(content: &Content, passage: &mut Passage, lang: Lang) {
    if content.speaks(lang) {
        passage.visit.lang = Some(lang);
    }
    let before = passage.visit.before_languages.take();
    let face = if !passage.visit.warned {
        passage.visit.warned = true;
        Face::Safety
    } else if passage.visit.face == Face::Form {
        Face::Form
    } else if passage.visit.unsent.is_some() {
        Face::Unsent
    } else {
        before.unwrap_or_else(|| way_in(passage, None))
    };
    passage.visit.show(face);
}

fn go(content: &Content, passage: &mut Passage, step: &str, hint: Option<Lang>) {
    let face = match step {
        "languages" => {
            passage.visit.before_languages = Some(passage.visit.face.clone()).filter(comes_back);
            Face::Languages { hint }
        }
        "safety" => {
            passage.visit.warned = true;
            Face::Safety
        }
        // The button of the safety note, and of what is not carried, leads to what waits to be sent, else to the menu.
        "case" if passage.shown().is_some() => Face::Case,
        "menu" if matches!(passage.visit.face, Face::Safety | Face::NotCarried(_)) => way_in(passage, hint),
        step if content.steps.contains_key(step) => Face::Step(step.to_owned()),
        step if step == "phrases" || step.starts_with("phrases-") => phrases(content, step),
        _ => menu(),
    };
    passage.visit.show(face);
}

/// `phrases`, `phrases-2`, `phrases-2-3`: the chapters, a chapter's first page, a page; the chapters for whatever is not there.
fn phrases(content: &Content, step: &str) -> Face {
    let mut numbers = step.split('-').skip(1).map(|number| number.parse::<usize>().ok());
    let (chapter, page) = (numbers.next().flatten().unwrap_or(0), numbers.next().flatten().unwrap_or(1));
    let there = chapter.checked_sub(1).and_then(|index| content.phrasebook.chapter.get(index));
    let pages = there.map_or(0, |chapter| chapter.phrases.len().div_ceil(PHRASES));
    if (1..=pages).contains(&page) { Face::Phrases { chapter, page } } else { Face::Phrases { chapter: 0, page: 1 } }
}

/// Whether a card is gone back to once a language is chosen on the list.
fn comes_back(face: &Face) -> bool {
    match face {
        Face::Neutral | Face::Languages { .. } | Face::Safety => false,
        Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused => true,
        Face::Step(_) | Face::Danger | Face::Help | Face::Form | Face::Unsent | Face::NotCarried(_) | Face::Return => true,
        Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Ended => true,
        Face::Keep | Face::Enter { .. } => true,
        // It is gone once it does not show.
        Face::Number => false,
    }
}

/// A press on a sign is a toggle; the card stays, or becomes the one that the sign stands on.
fn tick(content: &Content, passage: &mut Passage, sign: String) {
    if !content.signs.contains_key(&sign) {
        passage.visit.show_again();
        return;
    }
    let stands = |step: &str| {
        content.steps.get(step).is_some_and(|step| match &step.kind {
            Kind::Signs(signs) => signs.contains(&sign),
            Kind::Text => false,
        })
    };
    let shown = match &passage.visit.face {
        Face::Step(step) => Some(step.clone()),
        Face::Neutral | Face::Languages { .. } | Face::Safety | Face::Danger | Face::Help | Face::Form | Face::Unsent => None,
        Face::NotCarried(_) | Face::Return | Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Ended => None,
        Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused => None,
        Face::Keep | Face::Number | Face::Enter { .. } => None,
    };
    let here = shown.filter(|step| stands(step)).or_else(|| content.steps.keys().find(|step| stands(step)).cloned());
    if !passage.visit.ticks.remove(&sign) {
        passage.visit.ticks.insert(sign);
    }
    passage.visit.show(here.map_or_else(menu, Face::Step));
}
