//! *Something is wrong with these answers*: who hears of it, by her own choice; never the group.
//!
//! Knows: that who coordinates at her centre hears the spoken name and the hour, and another centre that name, the hour and which
//! centre it is. Does not know: what is wrong; nobody is told a word of hers. How it is read is the room's (`room::concern`).

use super::behind::menu;
use super::case::{Case, ReplyState};
use super::effect::{Alarm, Effect};
use super::ids::Chat;
use super::room::concern::Concern;
use super::room::report::{Report, Told};
use super::turn::{Desks, Moment, Passage};
use super::visit::Face;
use crate::content::{Centre, CentreId, Content, Lang};

/// Who should look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Who coordinates at her centre.
    Here,
    /// Another centre.
    At(CentreId),
}

/// The desk that has the case: its centre, its group, its language.
type Home = (CentreId, Chat, Lang);

/// Other centres that can look and have not been told since the last answer: their desks are open, and in groups of their own.
pub fn elsewhere<'a>(content: &'a Content, case: &'a Case, desks: &'a Desks) -> impl Iterator<Item = &'a Centre> {
    let group = |centre: &Centre| desks.0.get(&centre.id).filter(|desk| desk.open).map(|desk| desk.group);
    let can = move |centre: &&Centre| centre.id != case.centre && group(centre).is_some_and(|group| group != case.group);
    content.centres.values().filter(can).filter(|centre| !case.looked_at.contains(&centre.id))
}

/// She says so: she reads who would look and is asked whether they should, while there is one who has not been told since the
/// last answer.
pub(super) fn press(
    content: &Content,
    passage: &mut Passage,
    look: Option<&Look>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    // An aside lies in the topic of the case, whatever its own form said.
    let home = passage.case.as_ref().map(|case| (case.centre.clone(), case.group, case.desk_lang));
    let (Some(home), Some(case)) = (home, passage.shown_mut()) else {
        passage.visit.show(menu());
        return;
    };
    match look {
        None if !case.complained || elsewhere(content, case, moment.desks).next().is_some() => {
            passage.visit.show(Face::Wrong);
            return;
        }
        None => (),
        Some(Look::Here) => here(case, home, moment, effects),
        Some(Look::At(centre)) => there(content, case, home, centre, moment, effects),
    }
    passage.visit.show(Face::Case);
}

/// Who coordinates at her centre hears the name and the hour, once an answer.
fn here(case: &mut Case, (centre, group, lang): Home, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if !std::mem::replace(&mut case.complained, true) {
        let what = Report::Wrong(concern(case, None, moment));
        let told = Told { centre, group, lang, what };
        effects.extend([Effect::Report(told), Effect::Alarm(Alarm::Wrong)]);
        case.touched = moment.now;
    }
}

/// Another centre hears that, and whose case it is; once an answer.
fn there(
    content: &Content,
    case: &mut Case,
    (home, _, lang): Home,
    to: &CentreId,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let can = elsewhere(content, case, moment.desks).any(|centre| centre.id == *to);
    let Some(desk) = moment.desks.0.get(to).filter(|_| can) else { return };
    let what = Report::Wrong(concern(case, Some((home, lang)), moment));
    let told = Told { centre: to.clone(), group: desk.group, lang: desk.lang, what };
    effects.extend([Effect::Report(told), Effect::Alarm(Alarm::Wrong)]);
    case.looked_at.push(to.clone());
    case.touched = moment.now;
}

/// What is to be looked at, and who does not read it: whoever has the case, and whoever wrote what she could read.
fn concern(case: &Case, of: Option<(CentreId, Lang)>, moment: &Moment<'_>) -> Concern {
    let went = |state: ReplyState| matches!(state, ReplyState::Waiting | ReplyState::Opened { .. } | ReplyState::Had);
    let writers = case.answers.iter().filter(|reply| went(reply.state)).map(|reply| reply.by);
    let about = case.owner.map(|(owner, _)| owner).into_iter().chain(writers).collect();
    Concern { name: case.name, at: moment.now, of, about, read: None }
}
