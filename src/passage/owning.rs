//! Who has a case: taking it, giving it back, handing it on with a note.
//!
//! Knows: what changes with the owner. Does not know: who may do it (`desk`). At the same instant the first press that is
//! committed has it.

use jiff::Timestamp;

use super::case::Case;
use super::crossing::say;
use super::effect::Effect;
use super::event::Role;
use super::form::clock;
use super::ids::Volunteer;
use super::snooze;
use super::turn::{Moment, Passage};
use crate::content::{Arg, Content, Lang};

/// So many reminders, and the last was for the coordinators.
pub(super) const TOLD_ALL: u8 = 3;

/// `by` has the case from now on. Gives the key of what they are told.
pub(super) fn take(case: &mut Case, by: Volunteer, now: Timestamp) -> &'static str {
    let before = case.life.before.replace(by);
    let answered = |who: Volunteer| case.answers.iter().any(|reply| reply.by == who);
    case.life.another =
        before.is_some_and(|before| before != by && answered(before)) || (case.life.another && before == Some(by));
    case.owner = Some((by, now));
    snooze::end(case, now);
    if case.reminded >= TOLD_ALL {
        // Everybody was told before anybody had it, as after a night: whoever takes it now has their time to answer.
        (case.reminded, case.life.counts_from) = (0, Some(now));
    }
    let handed = case.life.handed.take().is_some();
    case.changed(now);
    if handed { "tell-claimed-handed" } else { "tell-claimed" }
}

/// Whether `by` has so many cases that another is not good for anybody in it. Coordinators know what they do, and what is urgent
/// does not wait for a count.
pub(super) fn too_many(case: &Case, by: Volunteer, role: Role, moment: &Moment<'_>) -> bool {
    role != Role::Coordinator && case.life.urgent.is_none() && moment.desks.load(by) >= moment.patience.cases_each
}

/// What whoever has too many is told.
pub(super) fn refused(content: &Content, lang: Lang, by: Volunteer, moment: &Moment<'_>) -> String {
    content.say(lang, "tell-too-many", &[("count", Arg::Number(i64::from(moment.desks.load(by))))])
}

/// What a member is told who would do what is `owner`'s to do: `key`, with who that is.
pub(super) fn is_of(content: &Content, case: &Case, owner: Volunteer, key: &str, moment: &Moment<'_>) -> String {
    let who = moment.desks.called(content, case.desk_lang, case.group, owner);
    content.say(case.desk_lang, key, &[("who", Arg::Text(&who))])
}

/// Nobody has the case any more; whoever takes it next decides anew whether the aside is answered.
pub(super) fn free(case: &mut Case, aside: Option<&mut Case>, now: Timestamp) {
    case.owner = None;
    snooze::end(case, now);
    aside.into_iter().for_each(|aside| aside.owner = None);
    case.changed(now);
}

/// Free again like a case that is given back, with a line in the topic below which a note for the next one is written.
pub(super) fn hand_on(
    content: &Content,
    case: &mut Case,
    aside: Option<&mut Case>,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    free(case, aside, moment.now);
    case.life.handed = Some(moment.now);
    let text = content.say(case.desk_lang, "handed-on", &[("time", Arg::Text(&clock(moment.now)))]);
    say(case.group, text, None, effects);
}

/// `who` is no member of the group any more: what they had claimed is free, and the topic hears of it.
pub(super) fn left(content: &Content, passage: &mut Passage, who: Volunteer, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let aside = passage.aside.as_mut();
    let owns = |case: &&mut Case| case.owner.is_some_and(|(owner, _)| owner == who);
    let Some(case) = passage.case.as_mut().filter(owns) else { return };
    free(case, aside, moment.now);
    // Nobody can be asked any more: the desk is reminded as if her words were new.
    (case.reminded, case.life.counts_from) = (0, Some(moment.now));
    say(case.group, content.say(case.desk_lang, "claim-lifted", &[]), None, effects);
}
