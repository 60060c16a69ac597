//! Words that wait for an answer, hers and those without her picture: since when, what the desk is told, when that begins anew.
//!
//! Knows: that both wait in one topic, and that what is said there shows on no phone. Does not know: how long is too long
//! (`patience`), or who may answer what (`desk`).

use jiff::Timestamp;

use super::case::{Case, Said, State};
use super::crossing;
use super::effect::{Alarm, Effect};
use super::life::Panel;
use super::owning::TOLD_ALL;
use super::patience::remind_at;
use super::turn::{Moment, Passage};
use crate::content::{Arg, Attendance, Content};

/// Since when the oldest words without an answer wait in the topic of `case`: hers, or those without her picture.
pub fn since(case: &Case, aside: Option<&Case>) -> Option<Timestamp> {
    let since = oldest(case).into_iter().chain(beside(case, aside)).min()?;
    Some(case.taken_over.map_or(since, |taken| since.max(taken)))
}

/// Since when words without her picture wait. A case that she has ended has them too, while it has a topic.
pub fn beside(case: &Case, aside: Option<&Case>) -> Option<Timestamp> {
    aside.filter(|_| case.state != State::Ended || case.topic.is_some()).and_then(oldest)
}

fn oldest(case: &Case) -> Option<Timestamp> {
    let waits = case.words.iter().filter(|said| case.state == State::Open && said.waits());
    waits.map(|said: &Said| said.at).min()
}

/// Words have no answer: the desk is told, then anybody may take over, then the coordinators and a second channel hear.
pub(super) fn remind(content: &Content, passage: &mut Passage, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Passage { case: Some(case), aside, .. } = passage else { return };
    let aside = aside.as_ref();
    begin_anew(content, case, moment);
    let Some(since) = since(case, aside) else { return };
    let before = case.reminded;
    while remind_at(case, aside, moment.patience).is_some_and(|at| at <= moment.now) {
        case.reminded += 1;
    }
    // After hours without the program one line says it, the last.
    let hers = oldest(case).is_some_and(|hers| beside(case, aside).is_none_or(|beside| hers <= beside));
    let key = match (case.reminded, hers) {
        (reached, _) if reached == before => return,
        (1, true) => "remind-waiting",
        (2, _) if case.state == State::Open => "remind-take-over",
        (1 | 2, _) => "remind-waiting-beside",
        (_, true) => "remind-coordinators",
        (_, false) => "remind-coordinators-beside",
    };
    // Whoever may take over finds the button, whatever somebody was looking for.
    (case.life.put_off, case.life.panel) = (None, Panel::Main);
    let minutes = moment.now.duration_since(since).as_secs() / 60;
    let text = content.say(case.desk_lang, key, &[("minutes", Arg::Number(minutes))]);
    crossing::say(case.group, text, None, effects);
    case.card.version = case.card.version.wrapping_add(1);
    if case.reminded > 2 {
        effects.push(Effect::Alarm(Alarm::Waiting));
    }
}

/// Somebody has come to the desk: what was said while nobody was there is said to them again, from the beginning.
fn begin_anew(content: &Content, case: &mut Case, moment: &Moment<'_>) {
    let Some(at) = case.life.anew.take_if(|at| *at <= moment.now) else { return };
    let centre = content.centres.get(&case.centre);
    // The shifts may be others by now.
    if centre.is_some_and(|centre| matches!(moment.desks.attendance(centre, at), Attendance::OpenUntil(_))) {
        (case.reminded, case.life.counts_from) = (0, Some(at));
        case.card.version = case.card.version.wrapping_add(1);
    }
}

/// Since when words without her picture wait, before a turn; for [`show`] and [`settle`].
pub(super) fn before(passage: &Passage) -> Option<Timestamp> {
    passage.case.as_ref().and_then(|case| beside(case, passage.aside.as_ref()))
}

/// What waits without her picture has changed: the case card shows it, and it is something done in the case.
pub(super) fn show(passage: &mut Passage, before: Option<Timestamp>, moment: &Moment<'_>) {
    let after = self::before(passage);
    let Some(case) = passage.case.as_mut().filter(|_| before != after) else { return };
    case.card.version = case.card.version.wrapping_add(1);
    if case.state == State::Open {
        case.touched = moment.now;
    }
}

/// After every turn: the case card shows what waits without her picture, and reminders count as what waits does.
pub(super) fn settle(content: &Content, passage: &mut Passage, before: Option<Timestamp>, moment: &Moment<'_>) {
    show(passage, before, moment);
    let Passage { case: Some(case), aside, .. } = passage else { return };
    let since = since(case, aside.as_ref());
    let answered = case.life.oldest.zip(since).is_some_and(|(before, since)| before < since);
    case.life.oldest = since;
    if since.is_none() {
        (case.reminded, case.life.put_off, case.life.counts_from) = (0, None, None);
    } else if answered && case.reminded >= TOLD_ALL {
        // Everybody was told of what is answered now; of the words behind it nobody was.
        (case.reminded, case.life.counts_from) = (0, Some(moment.now));
    }
    case.life.anew = since.filter(|_| case.life.put_off.is_none()).and_then(|_| comes(content, case, moment));
}

/// When somebody comes to the desk next. What is known already stays until it has taken its turn: what is known of the desks may be
/// older.
fn comes(content: &Content, case: &Case, moment: &Moment<'_>) -> Option<Timestamp> {
    let centre = content.centres.get(&case.centre);
    let next = centre.and_then(|centre| moment.desks.next_start(centre, moment.now));
    case.life.anew.into_iter().chain(next).min()
}
