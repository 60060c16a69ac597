//! The aside: what somebody sends from a phone with an open case, without her picture.
//!
//! Knows: that on the phone it is a case like any other, and at the desk words in her topic that nobody answers by accident.
//! Does not know: who holds the phone. At most one; a later one takes its place.

use super::case::{BESIDE, Case, Picture, State};
use super::crossing::{self, say};
use super::effect::Effect;
use super::form::{self, Sent};
use super::ids::{Message, Volunteer, Words};
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{owning, snooze};
use crate::content::{Arg, Content};

/// Takes `new`, which was about to be a case, into the case that there is.
pub(super) fn take_in(
    content: &Content,
    passage: &mut Passage,
    mut new: Case,
    from: Option<Message>,
    line: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(case) = passage.case.as_mut() else { return };
    (new.group, new.desk_lang) = (case.group, case.desk_lang);
    // Words of an aside before this one may still be on their way: their numbers are not used again.
    new.next_words = passage.aside.as_ref().map_or(BESIDE + 1, |before| before.next_words);
    crossing::reopen(content, case, effects);
    snooze::end(case, moment.now);
    let head = crossing::head(content, &new, moment.now, moment);
    say(new.group, facts(content, &new), None, effects);
    crossing::say_words(content, &mut new, from, line, moment.now, &head, effects);
    case.changed(moment.now);
    passage.aside = Some(new);
    passage.visit.behind = true;
    passage.visit.beside = true;
    passage.visit.show(Face::Case);
}

/// The line above an aside's words at the desk.
pub(super) fn head(content: &Content, aside: &Case) -> String {
    let name = content.spoken_name(aside.desk_lang, aside.name);
    content.say(aside.desk_lang, "carry-head-without-picture", &[("name", Arg::Text(&name))])
}

/// What stood on its form, as whoever sent it read it: for the desk, before its words.
pub(super) fn facts(content: &Content, aside: &Case) -> String {
    let lang = aside.desk_lang;
    let ticks = aside.ticks.iter().map(String::as_str).collect();
    let sent = Sent { name: aside.name, place: &aside.place, about: aside.about, lang: aside.lang, ticks };
    let mut lines = form::facts(content, &sent, lang);
    lines.first_mut().into_iter().for_each(|line| *line = head(content, aside));
    lines.extend(form::needs(content, &aside.centre, aside.lang, aside.about).map(|key| content.say(lang, key, &[])));
    lines.join("\n")
}

/// If the aside has taken her picture she may not get in any more: the desk is told.
pub(super) fn took_hers(content: &Content, passage: &Passage, effects: &mut Vec<Effect>) {
    let (Some(case), Some(aside)) = (&passage.case, &passage.aside) else { return };
    let hers = matches!(case.picture, Picture::Chosen(_));
    if hers && passage.visit.beside && aside.picture == case.picture {
        let hers = content.spoken_name(case.desk_lang, case.name);
        let text = content.say(case.desk_lang, "aside-took-picture", &[("name", Arg::Text(&hers))]);
        say(case.group, text, None, effects);
    }
}

/// *Answer anyway*: from now on replies to the aside's words by `by` go out. Gives what `by` is told, and whether in a box.
pub(super) fn answer_anyway(content: &Content, passage: &mut Passage, by: Volunteer, moment: &Moment<'_>) -> (String, bool) {
    let (Some(case), aside) = (passage.case.as_mut(), passage.aside.as_mut()) else { return (String::new(), false) };
    let tell = |key: &str, alert: bool| (content.say(case.desk_lang, key, &[]), alert);
    let Some(aside) = aside.filter(|aside| aside.state == State::Open) else { return tell("tell-old-button", false) };
    match (aside.owner, case.owner) {
        (Some((owner, _)), _) if owner == by => tell("tell-anyway", true),
        (Some((owner, _)), _) => (owning::is_of(content, case, owner, "tell-claimed-by-other", moment), true),
        (None, Some((owner, _))) if owner != by => (owning::is_of(content, case, owner, "tell-claimed-by-other", moment), true),
        (None, Some(_) | None) => {
            let told = tell("tell-anyway", true);
            aside.owner = Some((by, moment.now));
            aside.touched = moment.now;
            told
        }
    }
}

/// Ends the aside alone: nothing more goes to it or from it; the case is as it was.
pub(super) fn end(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if let Some(aside) = passage.aside.as_mut().filter(|aside| aside.state != State::Ended) {
        crossing::stop(content, aside, moment, effects);
        let name = content.spoken_name(aside.desk_lang, aside.name);
        let text = content.say(aside.desk_lang, "aside-ended", &[("name", Arg::Text(&name))]);
        say(aside.group, text, None, effects);
    }
    passage.visit.behind = false;
    passage.visit.show(Face::Ended);
}
