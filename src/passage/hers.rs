//! What she does: every press, every word, everything else.
//!
//! Knows: where a press leads and what becomes of what she types. Does not know: how a case is opened (`crossing`).

use super::case::{Picture, ReplyState, State};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::{Act, Hers, Thing};
use super::form::{self, Form, Place, PlaceNote, With};
use super::ids::{Message, Words};
use super::tap::Tap;
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{closing, crossing};
use crate::content::{self, Content, Kind, Lang};

/// Minutes for which a spoken name is kept for a form that is not sent.
const NAME_KEPT_MINUTES: i64 = 30;

/// Days for which a spoken name is not drawn again.
const NAME_RESTS_DAYS: u16 = 90;

/// Takes one turn on what she did.
pub(super) fn turn(content: &Content, passage: &mut Passage, event: Hers, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    passage.visit.chat = Some(event.chat);
    passage.visit.woke = Some(moment.now);
    if passage.visit.secret == [0; 16] {
        passage.visit.secret.iter_mut().zip(moment.chance).for_each(|(to, from)| *to = from);
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
        Act::Unblocked => passage.visit.unreachable = false,
    }
    let seen = passage.visit.behind && passage.visit.awake();
    if let Some(case) = passage.case.as_mut().filter(|_| seen) {
        case.looked = Some(moment.now);
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

/// Something that is not carried: the card says why; nothing goes anywhere.
fn showed(passage: &mut Passage, thing: Thing) {
    if passage.visit.awake() {
        passage.visit.show(Face::NotCarried(thing));
    } else {
        passage.visit.refused = Some(thing);
        passage.visit.ask_fresh();
    }
}

/// Words of hers, by where the card stands.
fn wrote(
    content: &Content,
    passage: &mut Passage,
    message: Message,
    words: &Words,
    at: jiff::Timestamp,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if !passage.visit.awake() {
        keep_unsent(passage, words);
        passage.visit.ask_fresh();
        return;
    }
    if crossing::carries(passage) {
        crossing::carry(content, passage, Some(message), words, at, moment, effects);
        return;
    }
    if passage.visit.face == Face::Form {
        if let Some(place) = form::typed_place(content, words.reveal()) {
            take_place(&mut passage.visit.form, place);
            passage.visit.show_again();
            return;
        }
        let line = join(passage.visit.form.line.as_ref(), words);
        passage.visit.form.line_from = passage.visit.form.line.is_none().then_some(message);
        passage.visit.form.line = Some(line);
        passage.visit.show_again();
        return;
    }
    keep_unsent(passage, words);
    passage.visit.show(Face::Unsent);
}

/// A place that she typed on the form.
fn take_place(form: &mut Form, place: content::Place) {
    (form.note, form.german) = (None, false);
    match place {
        content::Place::Here { region, city, german } => {
            form.place = Place { region: Some(region), city, far: form.place.far };
            form.german = german;
        }
        content::Place::NoPlace => form.note = Some(PlaceNote::NoPlace),
        content::Place::Abroad => form.note = Some(PlaceNote::Abroad),
        content::Place::Unknown => (),
    }
}

fn keep_unsent(passage: &mut Passage, words: &Words) {
    passage.visit.lost_line = false;
    passage.visit.unsent = Some(join(passage.visit.unsent.as_ref(), words));
}

/// Puts one line under another; what would not fit on a card with the rest is left at its first 1,000 signs.
fn join(before: Option<&Words>, words: &Words) -> Words {
    let both = before.map_or_else(|| words.reveal().to_owned(), |before| format!("{}\n{}", before.reveal(), words.reveal()));
    Words::new(both.chars().take(1000).collect::<String>())
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
    }
    let named = named.filter(|tag| content.speaks(*tag));
    if passage.visit.lang.is_none() {
        passage.visit.lang = named;
    }
    let Some(tap) = tap else {
        let face = if was_neutral { way_in(passage, hint) } else { passage.visit.face.clone() };
        passage.visit.show(face);
        return;
    };
    match tap {
        Tap::Exit => passage.visit.close(),
        Tap::Open => {
            let face = way_in(passage, hint);
            passage.visit.show(face);
        }
        Tap::Danger => passage.visit.show(Face::Danger),
        Tap::Help => passage.visit.show(Face::Help),
        Tap::Speak(lang) => speak(content, passage, lang),
        Tap::Go(step) => go(content, passage, &step, hint),
        Tap::Tick(sign) => tick(content, passage, sign),
        Tap::Write if crossing::carries(passage) => passage.visit.show(opened(passage.visit.unsent.is_some())),
        Tap::Write => open_form(passage, moment, effects),
        Tap::Where(..) | Tap::Far | Tap::SkipPlace | Tap::About(_) | Tap::With(_) | Tap::Reach(_) => {
            fill(content, &mut passage.visit.form, &tap);
            open_form(passage, moment, effects);
        }
        Tap::Throw => {
            passage.visit.unsent = None;
            let face = if passage.visit.behind && passage.case.is_some() { Face::Case } else { menu() };
            passage.visit.show(face);
        }
        Tap::Send(print) => send(content, passage, print, moment, effects),
        Tap::Return => passage.visit.show(Face::Return),
        Tap::Picture(number) => picture(passage, Some(number)),
        Tap::SkipPicture => picture(passage, None),
        Tap::Read => read(passage, moment, effects),
        Tap::Have(number) => have(passage, number, moment, effects),
        Tap::End => {
            if passage.visit.behind {
                crossing::end(content, passage, moment, effects);
            } else {
                passage.visit.show(menu());
            }
        }
    }
}

/// Where the neutral card's button leads: what is not sent yet, the languages at first, later the menu.
fn way_in(passage: &Passage, hint: Option<Lang>) -> Face {
    match (passage.visit.lang, &passage.visit.unsent) {
        (Some(_), Some(_)) => Face::Unsent,
        (Some(_), None) => menu(),
        (None, _) => Face::Languages { hint },
    }
}

fn menu() -> Face {
    Face::Step("menu".to_owned())
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
        before.unwrap_or_else(menu)
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
        // The safety note's own button leads on: to what waits to be sent, else to the menu.
        "case" if passage.visit.behind && passage.case.is_some() => Face::Case,
        "menu" if passage.visit.face == Face::Safety => way_in(passage, hint),
        step if content.steps.contains_key(step) => Face::Step(step.to_owned()),
        _ => menu(),
    };
    passage.visit.show(face);
}

/// Whether a card is gone back to once a language is chosen on the list.
fn comes_back(face: &Face) -> bool {
    match face {
        Face::Neutral | Face::Languages { .. } | Face::Safety => false,
        Face::Step(_) | Face::Danger | Face::Help | Face::Form | Face::Unsent | Face::NotCarried(_) | Face::Return => true,
        Face::Case | Face::Answer(_) | Face::Ended => true,
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
        Face::NotCarried(_) | Face::Return | Face::Case | Face::Answer(_) | Face::Ended => None,
    };
    let here = shown.filter(|step| stands(step)).or_else(|| content.steps.keys().find(|step| stands(step)).cloned());
    if !passage.visit.ticks.remove(&sign) {
        passage.visit.ticks.insert(sign);
    }
    passage.visit.show(here.map_or_else(menu, Face::Step));
}

/// Shows the form: draws and keeps a spoken name when there is none, takes in what was typed before.
fn open_form(passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let visit = &mut passage.visit;
    let kept = visit.form.name.filter(|(_, until)| *until > moment.now);
    if kept.is_none() {
        let until = moment.now.saturating_add(jiff::SignedDuration::from_mins(NAME_KEPT_MINUTES)).unwrap_or(moment.now);
        visit.form.name = Some((moment.name, until));
        effects.push(Effect::KeepName { name: moment.name, until });
    }
    if let Some(unsent) = visit.unsent.take() {
        visit.form.line = Some(join(visit.form.line.as_ref(), &unsent));
    }
    visit.show(Face::Form);
}

/// Puts what was pressed into the form.
fn fill(content: &Content, form: &mut Form, tap: &Tap) {
    (form.note, form.german) = (None, false);
    match tap {
        Tap::Where(region, city) => {
            let city =
                city.as_ref().filter(|city| content.cities.iter().any(|known| known.id == **city && known.region == *region));
            form.place = Place { region: Some(*region), city: city.cloned(), far: false };
        }
        Tap::Far => form.place.far = !form.place.far,
        Tap::SkipPlace => form.place = Place::default(),
        Tap::About(about) => form.about = *about,
        Tap::With(with) => form.with = *with,
        Tap::Reach(reach) => form.reach = Some(*reach),
        // No other press fills anything in; `press` lets none come here.
        Tap::Open | Tap::Exit | Tap::Danger | Tap::Help | Tap::Write | Tap::Send(_) | Tap::Throw | Tap::Go(_) | Tap::Tick(_) => {}
        Tap::Speak(_) | Tap::Return | Tap::Picture(_) | Tap::SkipPicture | Tap::Read | Tap::Have(_) | Tap::End => {}
    }
}

/// `send`: what waits to be sent in her case, or the form that she read.
fn send(content: &Content, passage: &mut Passage, print: Option<[u8; 8]>, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if passage.visit.face == Face::Unsent && crossing::carries(passage) {
        if let Some(words) = passage.visit.unsent.take() {
            crossing::carry(content, passage, None, &words, moment.now, moment, effects);
        }
        return;
    }
    let kept = passage.visit.form.name.is_some_and(|(_, until)| until > moment.now);
    let read = print.is_none_or(|print| crate::seal::same(&print, &form::fingerprint(content, &passage.visit, moment)));
    if passage.visit.face != Face::Form || !kept || !read {
        open_form(passage, moment, effects);
        return;
    }
    match form::centre(content, &passage.visit.form.place, moment) {
        Some(centre) => {
            let centre = centre.id.clone();
            if let Some((name, _)) = passage.visit.form.name {
                let rest = jiff::SignedDuration::from_hours(24 * i64::from(NAME_RESTS_DAYS));
                effects.push(Effect::KeepName { name, until: moment.now.saturating_add(rest).unwrap_or(moment.now) });
            }
            crossing::open(content, passage, &centre, moment, effects);
        }
        None => passage.visit.show_again(),
    }
}

/// A picture: on the card that followed Send it is chosen, on *I wrote before* it opens.
fn picture(passage: &mut Passage, number: Option<u8>) {
    let choosing = passage.visit.face == Face::Case && passage.visit.behind;
    match (passage.case.as_mut(), choosing) {
        (Some(case), true) => {
            if case.picture == Picture::Unasked {
                case.picture = number.map_or(Picture::Skipped, Picture::Chosen);
            }
            passage.visit.show_again();
        }
        (Some(case), false) => {
            let opens = match case.picture {
                Picture::Unasked | Picture::Skipped => number.is_some(),
                Picture::Chosen(hers) => number == Some(hers),
            };
            passage.visit.behind = opens;
            passage.visit.show(if opens { opened(passage.visit.unsent.is_some()) } else { menu() });
        }
        (None, _) => passage.visit.show(menu()),
    }
}

/// What shows behind the picture: what was typed before it, else the case.
fn opened(unsent: bool) -> Face {
    if unsent { Face::Unsent } else { Face::Case }
}

/// Opens the oldest answer that waits.
fn read(passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if !passage.visit.behind {
        passage.visit.show(menu());
        return;
    }
    let Some(case) = passage.case.as_mut() else {
        passage.visit.show(menu());
        return;
    };
    let Some(number) = case.readable().map(|reply| reply.number) else {
        passage.visit.show(Face::Case);
        return;
    };
    if let Some(reply) = case.answers.iter_mut().find(|reply| reply.number == number && reply.state == ReplyState::Waiting) {
        reply.state = ReplyState::Opened { at: moment.now };
        let (source, group) = (reply.source, case.group);
        crossing::mark(group, source, Mark::Opened, effects);
        case.looked = Some(moment.now);
        case.changed(moment.now);
    }
    passage.visit.show(Face::Answer(number));
}

/// *I have it*: the words go.
fn have(passage: &mut Passage, number: u32, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if !passage.visit.behind {
        passage.visit.show(menu());
        return;
    }
    if let Some(case) = passage.case.as_mut() {
        let group = case.group;
        let had =
            case.answers.iter_mut().find(|reply| reply.number == number && matches!(reply.state, ReplyState::Opened { .. }));
        if let Some(reply) = had {
            reply.state = ReplyState::Had;
            reply.words = None;
            crossing::mark(group, reply.source, Mark::Had, effects);
            case.changed(moment.now);
        }
        passage.visit.show(if case.state == State::Ended { Face::Ended } else { Face::Case });
    } else {
        passage.visit.show(menu());
    }
}

/// Signs go along only if there are any.
pub(super) fn ticked(form: &Form, ticks: &std::collections::BTreeSet<String>) -> Vec<String> {
    match form.with {
        With::Signs => ticks.iter().cloned().collect(),
        With::Nothing => Vec::new(),
    }
}
