//! What a member of the desk does in her topic.
//!
//! Knows: who may press what, and which text is an answer. Does not know: her chat, or what becomes of an answer
//! (`answering`).

use jiff::Timestamp;

use super::case::{Case, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Mark};
use super::event::{Desk, DeskAct, Role};
use super::ids::{Message, Volunteer};
use super::life::{self, Panel};
use super::menu;
use super::passing::At;
use super::tap::DeskTap;
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{answering, aside, block, called, calling, early, form, notes, owning, passing, reasons, snooze, urgent};
use crate::content::phrases::Manner;
use crate::content::{Content, Lang};

/// Takes one turn on what a member of the desk did.
pub(super) fn turn(content: &Content, passage: &mut Passage, event: Desk, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some((group, lang)) = passage.case.as_ref().map(|case| (case.group, case.desk_lang)) else {
        if let DeskAct::Press { query, .. } = event.act {
            effects.push(Effect::Tell { query, text: String::new(), alert: false });
        }
        return;
    };
    let before = standing(passage);
    match passage.case.as_ref().map(|case| passing::at(case, &event)) {
        Some(At::Other) => {
            passing::turn(content, passage, event, moment, effects);
            if before != standing(passage) {
                tell_her(passage);
            }
            return;
        }
        Some(At::Nowhere) => {
            if let DeskAct::Press { query, .. } = event.act {
                let there = moment.desks.0.values().find(|desk| desk.group == event.group).map_or(lang, |desk| desk.lang);
                effects.push(Effect::Tell { query, text: content.say(there, "tell-old-button", &[]), alert: false });
            }
            return;
        }
        Some(At::Home) | None => (),
    }
    if event.role == Role::Stranger {
        owning::left(content, passage, event.by, moment, effects);
        menu::tidy(content, passage, effects);
    }
    match &event.act {
        DeskAct::Press { data, query, on } => {
            let (text, alert) = match (event.role, DeskTap::parse(data)) {
                (Role::Stranger, _) => (content.say(lang, "tell-members-only", &[]), true),
                (Role::Member | Role::Coordinator, Some(tap)) => {
                    press(content, passage, (event.by, event.role), *on, &tap, moment, effects)
                }
                (Role::Member | Role::Coordinator, None) => {
                    passage.case.iter_mut().for_each(|case| case.changed(moment.now));
                    (content.say(lang, "tell-old-button", &[]), false)
                }
            };
            effects.push(Effect::Tell { query: query.clone(), text, alert });
        }
        DeskAct::Wrote { message, to, words } if menu::takes(passage, event.by, *to) && !notes::is_note(words) => {
            menu::fill(content, passage, *message, words, moment, effects);
        }
        DeskAct::Wrote { message, to, words } => match to.and_then(|to| said_in(passage, to)) {
            Some((case, number)) if !notes::is_note(words) => {
                answering::answer(content, case, &event, *message, number, words, moment, effects);
            }
            Some(_) | None if event.role == Role::Stranger => mark(group, *message, Mark::Note, effects),
            Some(_) | None => {
                // A note is something done: the case does not close by itself meanwhile.
                passage.case.iter_mut().filter(|case| case.state == State::Open).for_each(|case| case.touched = moment.now);
                early::keep(passage, &event);
                notes::note(content, passage, event.by, (*message, *to), words, moment, effects);
            }
        },
        DeskAct::Changed { message, words } => {
            notes::changed(passage, event.by, *message, words);
            answering::change(content, passage, event.by, *message, words, moment, effects);
        }
        DeskAct::Showed { message, to } => match to.and_then(|to| said_in(passage, to)) {
            Some(_) => say(group, content.say(lang, "refuse-media", &[]), Some(*message), effects),
            None => mark(group, *message, Mark::Note, effects),
        },
        DeskAct::Tonight { until } => {
            let mine = passage.case.as_mut().filter(|case| case.owner.is_some_and(|(owner, _)| owner == event.by));
            match (until, mine) {
                (Some(until), Some(case)) => {
                    case.back_at = Some((event.by, *until));
                    case.changed(moment.now);
                    tell_her(passage);
                }
                (None, Some(_)) => {
                    press(content, passage, (event.by, event.role), Message(0), &DeskTap::HandOn, moment, effects);
                }
                (_, None) => (),
            }
        }
        DeskAct::Shifts { comes } => passage.case.iter_mut().for_each(|case| case.life.anew = *comes),
        // What whoever left had claimed is free already.
        DeskAct::Joined | DeskAct::Left => (),
        DeskAct::Unnamed { message } => {
            say(group, content.say(lang, "refuse-unnamed", &[]), Some(*message), effects);
        }
    }
    menu::tidy(content, passage, effects);
    if before != standing(passage) {
        tell_her(passage);
    }
}

/// Whose words stand in topic message `message`, the case's or the aside's, and their number.
pub(super) fn said_in(passage: &mut Passage, message: Message) -> Option<(&mut Case, u32)> {
    let found = |case: &Case| case.said_in(message).map(|said| said.number);
    passage.both_mut().find_map(|case| found(case).map(|number| (case, number)))
}

/// Where a case stands, who has it, which answer can be read, whether it is on its way to another centre and she has agreed,
/// whether she is to be called, since when somebody translates.
type Standing = (State, Option<(Volunteer, Timestamp)>, Option<u32>, Option<bool>, bool, Option<Timestamp>);

/// What her card says of the desk's doings.
fn standing(passage: &Passage) -> Vec<Standing> {
    let both = passage.case.iter().chain(&passage.aside);
    let passing = |case: &Case| case.life.passing.as_ref().map(|passing| passing.agreed.is_some());
    let readable = |case: &Case| case.readable().map(|reply| reply.number);
    let one =
        |case: &Case| (case.state, case.owner, readable(case), passing(case), calling::pending(case), case.life.interpreter);
    both.map(one).collect()
}

/// Lets an awake card of hers show what has become true; a sleeping one never changes.
pub(super) fn tell_her(passage: &mut Passage) {
    if passage.visit.behind && passage.visit.awake() {
        passage.visit.show_again();
    }
}

/// A press, and what the member is told about it.
fn press(
    content: &Content,
    passage: &mut Passage,
    (by, role): (Volunteer, Role),
    on: Message,
    tap: &DeskTap,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    match tap {
        DeskTap::Anyway => return aside::answer_anyway(content, passage, by, moment),
        DeskTap::Confirm => return answering::confirm(content, passage, by, on, moment, effects),
        DeskTap::Called => return calling::called(content, passage, by, on, moment, effects),
        DeskTap::Undo => return answering::take_back(content, passage, by, on, moment, effects),
        DeskTap::SendNote(source) => return notes::send(content, passage, by, (*source, on), moment, effects),
        DeskTap::Phrase(pick) => return menu::press(content, passage, by, on, Manner::Phrase, pick, moment, effects),
        DeskTap::Ask(pick) => return menu::press(content, passage, by, on, Manner::Question, pick, moment, effects),
        DeskTap::Block | DeskTap::Unblock => {
            let lang = passage.case.as_ref().map_or(Lang::EN, |case| case.desk_lang);
            let does = if *tap == DeskTap::Block { block::block } else { block::lift };
            let (key, alert) = does(content, passage, role, moment, effects);
            return (content.say(lang, key, &[]), alert);
        }
        DeskTap::Claim | DeskTap::TakeOver | DeskTap::Release | DeskTap::HandOn | DeskTap::Close(_) => (),
        DeskTap::More | DeskTap::Back | DeskTap::Urgent | DeskTap::NotUrgent | DeskTap::Reopen => (),
        DeskTap::CalledIn | DeskTap::Snooze(_) | DeskTap::Pass(_) | DeskTap::Accept | DeskTap::Decline => (),
        DeskTap::Interpreter => (),
    }
    let aside = passage.aside.as_mut();
    let Some(case) = passage.case.as_mut() else { return (String::new(), false) };
    let lang = case.desk_lang;
    let tell = |key: &str, alert: bool| (content.say(lang, key, &[]), alert);
    if case.state == State::Ended {
        return tell("tell-ended", true);
    }
    match (tap, case.owner) {
        (DeskTap::Claim | DeskTap::TakeOver, None) if owning::too_many(case, by, role, moment) => {
            (owning::refused(content, lang, by, moment), true)
        }
        (DeskTap::Claim | DeskTap::TakeOver, None) => {
            urgent::under_18(content, case, effects);
            tell(owning::take(case, by, moment.now), false)
        }
        (DeskTap::Claim | DeskTap::TakeOver, Some((owner, _))) if owner == by => tell("tell-claimed-already", false),
        (DeskTap::TakeOver, Some(_)) if case.to_be_taken_over(aside.as_deref()) => {
            owning::free(case, aside, moment.now);
            (case.reminded, case.taken_over) = (0, Some(moment.now));
            tell(owning::take(case, by, moment.now), false)
        }
        (DeskTap::TakeOver, Some((owner, _))) => (owning::is_of(content, case, owner, "tell-not-to-take-over", moment), true),
        (DeskTap::Claim, Some((owner, _))) => (owning::is_of(content, case, owner, "tell-claimed-by-other", moment), true),
        (DeskTap::Release, Some((owner, _))) if owner == by => {
            owning::free(case, aside, moment.now);
            tell("tell-released", false)
        }
        (DeskTap::HandOn, Some((owner, _))) if owner == by => {
            owning::hand_on(content, case, aside, moment, effects);
            tell("tell-handed-on", false)
        }
        (DeskTap::Close(None), Some((owner, _))) if owner == by => {
            life::offer(case, Panel::Reasons);
            tell("tell-why", false)
        }
        (DeskTap::Close(Some(why)), Some((owner, _))) if owner == by => {
            reasons::close_by_hand(case, aside, *why, moment.now, effects);
            tell("tell-closed", false)
        }
        (DeskTap::Reopen, _) => {
            let (key, alert) = reasons::open_again(content, case, aside, by, moment, effects);
            tell(key, alert)
        }
        (DeskTap::Urgent, _) => tell(urgent::call(content, case, moment, effects), true),
        (DeskTap::NotUrgent, _) => {
            let (key, alert) = urgent::lift(content, case, role, moment, effects);
            tell(key, alert)
        }
        (DeskTap::Snooze(None), Some((owner, _))) if owner == by => {
            life::offer(case, Panel::Naps);
            tell("tell-until-when", false)
        }
        (DeskTap::Snooze(Some(nap)), Some((owner, _))) if owner == by => {
            snooze::put_off(content, case, aside.as_deref(), *nap, moment)
        }
        (DeskTap::Pass(None), Some((owner, _))) if owner == by => {
            life::offer(case, Panel::Centres);
            tell("tell-which-centre", false)
        }
        (DeskTap::Pass(Some(to)), Some((owner, _))) if owner == by => passing::ask(content, case, by, to, moment, effects),
        (DeskTap::CalledIn, _) => {
            let (key, alert) = called::note(content, case, (by, role), moment, effects);
            tell(key, alert)
        }
        (DeskTap::Interpreter, Some(_)) if form::lacks_interpreter(content, case) => {
            case.life.interpreter = Some(moment.now);
            case.changed(moment.now);
            tell("tell-interpreter", false)
        }
        (DeskTap::More, _) => {
            life::offer(case, Panel::More);
            tell("tell-more", false)
        }
        (DeskTap::Back, _) => {
            life::offer(case, Panel::Main);
            tell("tell-back", false)
        }
        (DeskTap::Release | DeskTap::HandOn | DeskTap::Close(_) | DeskTap::Snooze(_) | DeskTap::Pass(_), Some(_) | None) => {
            tell("tell-not-yours", true)
        }
        // These words belong to other buttons than the case card's.
        (DeskTap::Accept | DeskTap::Decline | DeskTap::Anyway | DeskTap::Undo | DeskTap::Confirm | DeskTap::Interpreter, _)
        | (DeskTap::Block | DeskTap::Unblock | DeskTap::Called | DeskTap::Phrase(_) | DeskTap::Ask(_), _)
        | (DeskTap::SendNote(_), _) => tell("tell-old-button", false),
    }
}

/// Whether the case shows on her card.
pub(super) fn shows_case(face: &Face) -> bool {
    matches!(face, Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Keep | Face::Number)
}
