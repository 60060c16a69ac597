//! What becomes of what she types, by where her card stands.
//!
//! Knows: what waits, what fills the form, what is not carried. Does not know: what closes the card (`closing`), or what the
//! desk gets (`crossing`).

use super::crossing;
use super::effect::Effect;
use super::event::Thing;
use super::form::{self, Form, Place, PlaceNote};
use super::ids::{Message, Words};
use super::turn::{Moment, Passage};
use super::visit::Face;
use crate::content::{self, Content};

/// Something that is not carried: the card says why; nothing goes anywhere.
pub(super) fn showed(passage: &mut Passage, thing: Thing) {
    if passage.visit.awake() {
        passage.visit.show(Face::NotCarried(thing));
    } else {
        passage.visit.refused = Some(thing);
        passage.visit.ask_fresh();
    }
}

/// Words of hers, by where the card stands.
pub(super) fn wrote(
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
pub(super) fn join(before: Option<&Words>, words: &Words) -> Words {
    let both = before.map_or_else(|| words.reveal().to_owned(), |before| format!("{}\n{}", before.reveal(), words.reveal()));
    Words::new(both.chars().take(1000).collect::<String>())
}
