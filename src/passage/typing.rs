//! What becomes of what she types, by where her card stands.
//!
//! Knows: what waits, what fills the form, what is not carried. Does not know: what closes the card (`closing`), or what the
//! desk gets (`crossing`).

use super::calling;
use super::crossing;
use super::effect::Effect;
use super::event::Thing;
use super::form::{self, Form, Place, PlaceNote};
use super::ids::{Message, Words};
use super::pages;
use super::returning;
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

/// The longest text that waits to be sent, in UTF-16 units: what is longer than a page is shown in several.
const LONGEST: usize = 8192;

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
        if let Some(hid) = passage.visit.hid.filter(|hid| *hid > at && hid.duration_since(at).as_secs() > 0) {
            // Her case stood open when she wrote it, and nobody was there to take it. It stays closed now.
            passage.visit.behind = true;
            crossing::carry(content, passage, Some(message), words, at, moment, effects);
            passage.visit.hide();
            passage.visit.hid = Some(hid);
            return;
        }
        keep_unsent(passage, words);
        passage.visit.ask_fresh();
        return;
    }
    if calling::typed(passage, words) || returning::typed(content, passage, words, effects) {
        return;
    }
    // On the form nothing leaves before Send, behind her picture neither.
    if crossing::carries(passage) && passage.visit.face != Face::Form {
        crossing::carry(content, passage, Some(message), words, at, moment, effects);
        return;
    }
    if passage.visit.face == Face::Form {
        if let Some(place) = form::typed_place(content, words.reveal()) {
            let taken = matches!(place, content::Place::Here { .. });
            take_place(&mut passage.visit.form, place);
            passage.visit.show_again();
            // What is no place here stays as her words too: it may have been meant otherwise.
            if taken {
                return;
            }
        }
        let visit = &mut passage.visit;
        visit.form.line_from = visit.form.line.is_none().then_some(message);
        put(&mut visit.form.line, words, &mut visit.lost_line);
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
    put(&mut passage.visit.unsent, words, &mut passage.visit.lost_line);
}

/// Puts words under those that `visit` holds at `slot`; what is longer than is kept is thrown away, and the card says so.
pub(super) fn put(slot: &mut Option<Words>, words: &Words, lost: &mut bool) {
    let both =
        slot.as_ref().map_or_else(|| words.reveal().to_owned(), |before| format!("{}\n{}", before.reveal(), words.reveal()));
    let kept = pages::pieces(&both, LONGEST).first().copied().unwrap_or_default();
    *lost |= kept.len() < both.len();
    *slot = Some(Words::new(kept));
}
