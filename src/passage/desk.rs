//! What a member of the desk does in her topic.
//!
//! Knows: who may do what, which text is an answer and which a note. Does not know: her chat.

use jiff::Timestamp;

use super::aside;
use super::case::{Case, Reply, ReplyState, State};
use super::crossing::{mark, say};
use super::effect::{Effect, Errand, Mark, Rank, Row};
use super::event::{Desk, DeskAct, Role};
use super::ids::{Message, Volunteer, Words};
use super::life::{self, Panel};
use super::tap::DeskTap;
use super::turn::{Moment, Passage};
use super::visit::Face;
use super::{block, called, owning, passing, reasons, snooze, urgent};
use crate::content::{Arg, Content, Lang};

/// The longest answer that fits on her card with our own lines, in UTF-16 units.
const LONGEST: usize = 3000;

/// How much of her words a hold line quotes, in signs.
const QUOTE: usize = 40;

/// Takes one turn on what a member of the desk did.
pub(super) fn turn(content: &Content, passage: &mut Passage, event: Desk, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some((group, lang)) = passage.case.as_ref().map(|case| (case.group, case.desk_lang)) else {
        if let DeskAct::Press { query, .. } = event.act {
            effects.push(Effect::Tell { query, text: String::new(), alert: false });
        }
        return;
    };
    let before = standing(passage);
    if passage.case.as_ref().is_some_and(|case| passing::elsewhere(case, &event)) {
        passing::turn(content, passage, event, moment, effects);
        if before != standing(passage) {
            tell_her(passage);
        }
        return;
    }
    if event.role == Role::Stranger {
        owning::left(content, passage, event.by, moment, effects);
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
        DeskAct::Wrote { message, to, words } => match to.and_then(|to| said_in(passage, to)) {
            Some((case, number)) if !is_note(words) => answer(content, case, &event, *message, number, words, moment, effects),
            Some(_) | None => {
                // A note is something done: the case does not close by itself meanwhile.
                passage.case.iter_mut().filter(|case| case.state == State::Open).for_each(|case| case.touched = moment.now);
                mark(group, *message, Mark::Note, effects);
            }
        },
        DeskAct::Showed { message, to } => match to.and_then(|to| said_in(passage, to)) {
            Some(_) => say(group, content.say(lang, "refuse-media", &[]), Some(*message), effects),
            None => mark(group, *message, Mark::Note, effects),
        },
        DeskAct::Unnamed { message } => {
            say(group, content.say(lang, "refuse-unnamed", &[]), Some(*message), effects);
        }
    }
    if before != standing(passage) {
        tell_her(passage);
    }
}

/// Whose words stand in topic message `message`, the case's or the aside's, and their number.
fn said_in(passage: &mut Passage, message: Message) -> Option<(&mut Case, u32)> {
    let found = |case: &Case| case.said_in(message).map(|said| said.number);
    passage.both_mut().find_map(|case| found(case).map(|number| (case, number)))
}

/// Where a case stands, who has it, which answer can be read, whether it is on its way to another centre and she has agreed.
type Standing = (State, Option<(Volunteer, Timestamp)>, Option<u32>, Option<bool>);

/// What her card says of the desk's doings.
fn standing(passage: &Passage) -> Vec<Standing> {
    let both = passage.case.iter().chain(&passage.aside);
    let passing = |case: &Case| case.life.passing.as_ref().map(|passing| passing.agreed.is_some());
    both.map(|case| (case.state, case.owner, case.readable().map(|reply| reply.number), passing(case))).collect()
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
        DeskTap::Undo => return take_back(content, passage, by, on, moment, effects),
        DeskTap::Block | DeskTap::Unblock => {
            let lang = passage.case.as_ref().map_or(Lang::EN, |case| case.desk_lang);
            let does = if *tap == DeskTap::Block { block::block } else { block::lift };
            let (key, alert) = does(content, passage, role, moment, effects);
            return (content.say(lang, key, &[]), alert);
        }
        DeskTap::Claim | DeskTap::TakeOver | DeskTap::Release | DeskTap::HandOn | DeskTap::Close(_) => (),
        DeskTap::More | DeskTap::Back | DeskTap::Urgent | DeskTap::NotUrgent => (),
        DeskTap::CalledIn | DeskTap::Snooze(_) | DeskTap::Pass(_) | DeskTap::Accept | DeskTap::Decline => (),
    }
    let aside = passage.aside.as_mut();
    let Some(case) = passage.case.as_mut() else { return (String::new(), false) };
    let lang = case.desk_lang;
    let tell = |key: &str, alert: bool| (content.say(lang, key, &[]), alert);
    if case.state == State::Ended {
        return tell("tell-ended", true);
    }
    match (tap, case.owner) {
        (DeskTap::Claim | DeskTap::TakeOver, None) => {
            urgent::under_18(content, case, effects);
            tell(owning::take(case, by, moment.now), false)
        }
        (DeskTap::Claim | DeskTap::TakeOver, Some((owner, _))) if owner == by => tell("tell-claimed-already", false),
        (DeskTap::TakeOver, Some(_)) if case.to_be_taken_over() => {
            owning::free(case, aside, moment.now);
            (case.reminded, case.taken_over) = (0, Some(moment.now));
            tell(owning::take(case, by, moment.now), false)
        }
        (DeskTap::TakeOver, Some(_)) => tell("tell-not-to-take-over", true),
        (DeskTap::Claim, Some(_)) => tell("tell-claimed-by-other", true),
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
            reasons::close(case, aside, *why, moment.now, effects);
            case.touched = moment.now;
            tell("tell-closed", false)
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
        (DeskTap::Snooze(Some(nap)), Some((owner, _))) if owner == by => snooze::put_off(content, case, *nap, moment),
        (DeskTap::Pass(None), Some((owner, _))) if owner == by => {
            life::offer(case, Panel::Centres);
            tell("tell-which-centre", false)
        }
        (DeskTap::Pass(Some(to)), Some((owner, _))) if owner == by => passing::ask(content, case, to, moment),
        (DeskTap::CalledIn, _) => {
            let (key, alert) = called::note(content, case, (by, role), moment, effects);
            tell(key, alert)
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
        (DeskTap::Accept | DeskTap::Decline | DeskTap::Anyway | DeskTap::Undo | DeskTap::Block | DeskTap::Unblock, _) => {
            tell("tell-old-button", false)
        }
    }
}

/// Undo: the answer that the pressed line holds, if `by` has written it; from another message, their newest.
fn take_back(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    on: Message,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let lang = passage.case.as_ref().map_or(Lang::EN, |case| case.desk_lang);
    let tell = |key: &str, alert: bool| (content.say(lang, key, &[]), alert);
    let all = || passage.case.iter().chain(&passage.aside);
    if all().all(|case| case.owner.is_none_or(|(owner, _)| owner != by)) {
        return tell("tell-not-yours", true);
    }
    let named = all().any(|case| case.answers.iter().any(|reply| reply.line == Some(on)));
    let fits = |reply: &Reply| {
        let undoable = matches!(reply.state, ReplyState::Held { .. } | ReplyState::Waiting);
        undoable && reply.by == by && (!named || reply.line == Some(on))
    };
    let newest = |case: &Case| case.answers.iter().rev().find(|reply| fits(reply)).map(|reply| (reply.at, reply.number));
    match passage.both_mut().filter(|case| newest(case).is_some()).max_by_key(|case| newest(case)) {
        Some(case) => {
            if let Some((_, number)) = newest(case) {
                undo(content, case, number, moment, effects);
            }
            passage.case.iter_mut().for_each(|case| case.changed(moment.now));
            tell("tell-undone", false)
        }
        None => tell("tell-too-late", true),
    }
}

/// Takes back answer `number`.
fn undo(content: &Content, case: &mut Case, number: u32, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let group = case.group;
    let Some(reply) = case.answers.iter_mut().find(|reply| reply.number == number) else { return };
    reply.state = ReplyState::Withdrawn;
    reply.words = None;
    mark(reply.group.unwrap_or(group), reply.source, Mark::Withdrawn, effects);
    let line = reply.line;
    settle(content, case, line, "hold-undone", effects);
    case.changed(moment.now);
}

/// Replaces the hold line by what became of the answer.
pub(super) fn settle(content: &Content, case: &Case, line: Option<Message>, key: &str, effects: &mut Vec<Effect>) {
    if let Some(message) = line {
        let name = content.spoken_name(case.desk_lang, case.name);
        let text = content.say(case.desk_lang, key, &[("name", Arg::Text(&name))]);
        effects.push(Effect::Send(Row { to: case.group, rank: Rank::Status, what: Errand::Settle { message, text } }));
    }
}

/// A reply to her words: an answer, if it is the claimer's.
#[expect(clippy::too_many_arguments, reason = "one call; a struct would only rename them")]
fn answer(
    content: &Content,
    case: &mut Case,
    event: &Desk,
    source: Message,
    to: u32,
    words: &Words,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let refusal = match (case.state, case.owner) {
        (State::Ended, _) => Some("refuse-ended"),
        (State::Closed, _) => Some("refuse-closed"),
        (State::Open, None) if case.is_aside() => Some("refuse-anyway"),
        (State::Open, None) => Some("refuse-unclaimed"),
        (State::Open, Some((owner, _))) if owner != event.by => Some("refuse-not-owner"),
        (State::Open, Some(_)) if words.reveal().encode_utf16().count() > LONGEST => Some("refuse-too-long"),
        (State::Open, Some(_)) => None,
    };
    if let Some(key) = refusal {
        say(case.group, content.say(case.desk_lang, key, &[]), Some(source), effects);
        return;
    }
    let number = case.answers.last().map_or(1, |last| last.number + 1);
    let until = moment.now.checked_add(moment.patience.hold).unwrap_or(moment.now);
    let quote: String = case
        .words
        .iter()
        .find(|said| said.number == to)
        .and_then(|said| said.words.as_ref())
        .map(|words| words.reveal().chars().take(QUOTE).collect())
        .unwrap_or_default();
    let name = content.spoken_name(case.desk_lang, case.name);
    let seconds = i64::try_from(moment.patience.hold.as_secs()).unwrap_or(i64::MAX);
    let args = [("name", Arg::Text(&name)), ("quote", Arg::Text(&quote)), ("seconds", Arg::Number(seconds))];
    let hold = Errand::Hold {
        number: case.held_as(number),
        text: content.say(case.desk_lang, "hold-line", &args),
        undo: content.say(case.desk_lang, "button-undo", &[]),
        to: source,
    };
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what: hold }));
    case.answers.push(Reply {
        number,
        at: event.at,
        by: event.by,
        source,
        to,
        words: Some(words.clone()),
        state: ReplyState::Held { until },
        line: None,
        group: None,
    });
    case.changed(moment.now);
}

/// A line that begins so never goes out, even as a reply.
fn is_note(words: &Words) -> bool {
    let text = words.reveal().trim_start();
    text.starts_with("//") || text.starts_with('@')
}

/// Whether the case shows on her card.
pub(super) fn shows_case(face: &Face) -> bool {
    matches!(face, Face::Case | Face::Answer(_))
}
