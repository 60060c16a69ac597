//! The form card: what presses put into it, and what Send makes of it.
//!
//! Knows: when a form may be sent. Does not know: what is made of it then (`crossing`).

use super::effect::Effect;
use super::form::{self, Form, Place, With};
use super::room::report::{Count, Report, Told};
use super::tap::Tap;
use super::turn::{Moment, Passage};
use super::typing::put;
use super::visit::Face;
use super::{block, crossing};
use crate::content::{CentreId, Content};

/// Minutes for which a spoken name is kept for a form that is not sent.
const NAME_KEPT_MINUTES: i64 = 30;

/// Days for which a spoken name is not drawn again.
const NAME_RESTS_DAYS: u16 = 90;

/// Shows the form: draws and keeps a spoken name when there is none, takes in what was typed before.
pub(super) fn open_form(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if block::shut(passage, moment) {
        // What was typed stays unsent.
        paused(content, passage, moment, effects);
        return;
    }
    let anew = passage.visit.face != Face::Form;
    let visit = &mut passage.visit;
    let kept = visit.form.name.filter(|(_, until)| *until > moment.now);
    if kept.is_none() {
        let until = moment.now.saturating_add(jiff::SignedDuration::from_mins(NAME_KEPT_MINUTES)).unwrap_or(moment.now);
        visit.form.name = Some((moment.name, until));
        effects.push(Effect::KeepName { name: moment.name, until });
    }
    if let Some(unsent) = visit.unsent.take() {
        put(&mut visit.form.line, &unsent, &mut visit.lost_line);
    }
    visit.show(Face::Form);
    if anew && form::centre(content, &passage.visit.form.place, moment).is_none() {
        count(content, passage, moment, effects);
    }
}

/// Nothing is taken here now.
fn paused(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    // A phone that is blocked is nobody whom a desk has missed.
    if passage.visit.face != Face::Paused && passage.block.is_none() {
        count(content, passage, moment, effects);
    }
    passage.visit.show(Face::Paused);
}

/// She is shown the numbers because the desk for her place takes nothing now: it counts her, and knows no more.
fn count(content: &Content, passage: &Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let place = &passage.visit.form.place;
    let known = |centre: &CentreId| moment.desks.0.contains_key(centre);
    let Some(centre) = content.route(place.region, place.far, &known) else { return };
    let Some(desk) = moment.desks.0.get(&centre.id) else { return };
    let (centre, group, lang) = (centre.id.clone(), desk.group, desk.lang);
    effects.push(Effect::Report(Told { centre, group, lang, what: Report::Counted(Count::Numbers) }));
}

/// Puts what was pressed into the form.
pub(super) fn fill(content: &Content, form: &mut Form, tap: &Tap) {
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
        Tap::Page(_) | Tap::TakeBack | Tap::Call(_) | Tap::Wrong(_) | Tap::NoticeOff | Tap::Pass(_) | Tap::Number(_) => {}
        Tap::Erase | Tap::EraseYes | Tap::Reply(..) => {}
    }
}

/// `send`: what waits to be sent in her case, or the form that she read.
pub(super) fn send(
    content: &Content,
    passage: &mut Passage,
    print: Option<[u8; 8]>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    if passage.visit.face == Face::Unsent && crossing::carries(passage) {
        if let Some(words) = passage.visit.unsent.take() {
            crossing::carry(content, passage, None, &words, moment.now, moment, effects);
        }
        return;
    }
    if passage.visit.face != Face::Form && crossing::carries(passage) {
        // Pressed twice: the first press has sent it.
        passage.visit.show(Face::Case);
        return;
    }
    if block::shut(passage, moment) && !crossing::carries(passage) {
        paused(content, passage, moment, effects);
        return;
    }
    // What she read is what it said when she pressed, however late her turn comes.
    let then = Moment { now: passage.visit.woke.unwrap_or(moment.now), ..moment.clone() };
    let kept = passage.visit.form.name.is_some_and(|(_, until)| until > then.now);
    let read = print.is_none_or(|print| crate::seal::same(&print, &form::fingerprint(content, &passage.visit, &then)));
    if passage.visit.face != Face::Form || !kept || !read {
        open_form(content, passage, moment, effects);
        return;
    }
    if crossing::carries(passage) {
        // She stands behind the picture already: what is on the form is said in the case.
        let line = passage.visit.form.line.take();
        passage.visit.form = Form::default();
        match line {
            Some(line) => crossing::carry(content, passage, None, &line, moment.now, moment, effects),
            None => passage.visit.show(Face::Case),
        }
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

/// Signs go along only if there are any.
pub(super) fn ticked(form: &Form, ticks: &std::collections::BTreeSet<String>) -> Vec<String> {
    match form.with {
        With::Signs => ticks.iter().cloned().collect(),
        With::Nothing => Vec::new(),
    }
}
