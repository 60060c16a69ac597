//! What a card shows while the store does not answer: numbers and steps from the button alone, and "not yet" for the rest.
//!
//! Knows: which presses need nothing that is kept. Does not know: anything of hers but the button and its language.

use jiff::Timestamp;

use super::Frame;
use super::courier::body;
use super::port::Body;
use crate::card;
use crate::content::Lang;
use crate::passage::event::{Act, Event, Hers};
use crate::passage::tap::Tap;
use crate::passage::turn::Desks;
use crate::passage::visit::Face;
use crate::passage::{Moment, Passage, turn};

/// The card for what she did, drawn without what is kept; none for what changes nothing that shows, and for a Close, which
/// has been asked for already.
pub(super) fn card(frame: &Frame, desks: &Desks, hers: &Hers, now: Timestamp) -> Option<Body> {
    let moment = Moment { now, chance: [0; 32], name: 0, desks, patience: &frame.patience };
    let (tap, named) = match &hers.act {
        Act::Press { data, .. } => Tap::parse(data),
        Act::Wrote { .. } | Act::Showed { .. } => (None, None),
        Act::Changed { .. } | Act::Started { .. } | Act::Blocked | Act::Unblocked => return None,
    };
    let lang = named.filter(|lang| frame.content.speaks(*lang)).or(hers.hint);
    let mut passage = Passage::default();
    passage.visit.lang = lang;
    let reads = match tap {
        Some(Tap::Exit) => return None,
        Some(Tap::Danger | Tap::Help | Tap::Go(_) | Tap::Return | Tap::Open | Tap::Speak(_)) => true,
        Some(Tap::Write | Tap::Where(..) | Tap::Far | Tap::SkipPlace | Tap::About(_) | Tap::With(_) | Tap::Reach(_)) => false,
        Some(Tap::Send(_) | Tap::Throw | Tap::Tick(_) | Tap::Picture(_) | Tap::SkipPicture | Tap::Read | Tap::Have(_)) => false,
        Some(Tap::Page(_) | Tap::Reply(..) | Tap::End | Tap::TakeBack | Tap::Wrong(_) | Tap::NoticeOff | Tap::Pass(_)) => false,
        Some(Tap::Number(_) | Tap::Call(_) | Tap::Erase | Tap::EraseYes) | None => false,
    };
    if reads {
        let turned = turn(&frame.content, passage, Event::Hers(hers.clone()), &moment);
        return Some(body(card::hers::card(&frame.content, &turned.passage, &moment, frame.drafted)));
    }
    passage.visit.face = Face::Help;
    let mut shown = body(card::hers::card(&frame.content, &passage, &moment, frame.drafted));
    let not_yet = frame.content.say(lang.unwrap_or(Lang::EN), "not-yet", &[]);
    shown.text = format!("{not_yet}\n\n{}", shown.text);
    Some(shown)
}
