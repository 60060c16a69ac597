//! *Something is wrong with these answers*: who hears of it, by her own choice; never the topic.
//!
//! Knows: that the coordinators of her centre hear the spoken name, and another centre that name and which centre it is. Does
//! not know: what is wrong; nobody is told a word of hers.

use super::behind::menu;
use super::case::Case;
use super::effect::{Effect, Errand, Rank, Row};
use super::form;
use super::ids::Chat;
use super::turn::{Desks, Moment, Passage};
use super::visit::Face;
use crate::content::{Arg, Centre, CentreId, Content};

/// Who should look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Who coordinates at her centre.
    Here,
    /// Another centre.
    At(CentreId),
}

/// Other centres that can look and have not been told since the last answer: their desks are open, and in groups of their own.
pub fn elsewhere<'a>(content: &'a Content, case: &'a Case, desks: &'a Desks) -> impl Iterator<Item = &'a Centre> {
    let group = |centre: &Centre| desks.0.get(&centre.id).filter(|desk| desk.open).map(|desk| desk.group);
    let can = move |centre: &&Centre| centre.id != case.centre && group(centre).is_some_and(|group| group != case.group);
    content.centres.values().filter(can).filter(|centre| !case.looked_at.contains(&centre.id))
}

/// She says so: she is asked who should look, where there is more than one who can and has not been told since the last answer.
pub(super) fn press(
    content: &Content,
    passage: &mut Passage,
    look: Option<&Look>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let Some(case) = passage.shown_mut() else {
        passage.visit.show(menu());
        return;
    };
    match look {
        None if elsewhere(content, case, moment.desks).next().is_some() => {
            passage.visit.show(Face::Wrong);
            return;
        }
        None | Some(Look::Here) => here(content, case, moment, effects),
        Some(Look::At(centre)) => there(content, case, centre, moment, effects),
    }
    passage.visit.show(Face::Case);
}

/// The coordinators of her centre hear of it outside of the topic, by the name alone, once an answer.
fn here(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if !std::mem::replace(&mut case.complained, true) {
        let name = content.spoken_name(case.desk_lang, case.name);
        let time = form::clock(moment.now);
        let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&time))];
        say(case.group, content.say(case.desk_lang, "answers-wrong", &args), effects);
        case.touched = moment.now;
    }
}

/// Another centre hears the name, as both desks say it, and whose case it is; once an answer.
fn there(content: &Content, case: &mut Case, to: &CentreId, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let can = elsewhere(content, case, moment.desks).any(|centre| centre.id == *to);
    let Some(desk) = moment.desks.0.get(to).filter(|_| can) else { return };
    let (ours, theirs) = (content.spoken_name(case.desk_lang, case.name), content.spoken_name(desk.lang, case.name));
    let name = if ours == theirs { theirs } else { format!("{theirs} ({ours})") };
    let centre = content.centres.get(&case.centre).map_or("", |centre| centre.name.as_str());
    let args = [("name", Arg::Text(&name)), ("centre", Arg::Text(centre))];
    say(desk.group, content.say(desk.lang, "second-look", &args), effects);
    case.looked_at.push(to.clone());
    case.touched = moment.now;
}

fn say(to: Chat, text: String, effects: &mut Vec<Effect>) {
    effects.push(Effect::Send(Row { to, rank: Rank::Relay, what: Errand::General { text } }));
}
