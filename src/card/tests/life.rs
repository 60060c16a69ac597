//! What the desk makes of one case: turns of its life.
//!
//! Knows: the shipped content. Does not know: Telegram.

use jiff::SignedDuration;

use crate::card::Card;
use crate::content::{Arg, CentreId, Lang};
use crate::passage::case::{Case, State};
use crate::passage::effect::{Alarm, Effect, Errand};
use crate::passage::event::{Act, Answer, DeskAct, Event, Role};
use crate::passage::ids::{Message, Thread, Words};
use crate::passage::life::Reason;
use crate::passage::patience::{Patience, due};
use crate::passage::room::report::{Deed, Report};
use crate::passage::tests::{AN, BO, Story};

pub(super) fn case(story: &Story) -> &Case {
    story.passage.case.as_ref().unwrap()
}

/// The case card as it is drawn now.
fn card(story: &Story) -> Card {
    crate::card::desk::card(&story.content, (case(story), story.passage.aside.as_ref()), story.moment().desks)
}

/// The data of the case card's buttons.
pub(super) fn offers(story: &Story) -> Vec<String> {
    card(story).buttons.into_iter().flatten().map(|button| button.data).collect()
}

/// Her card as it is drawn now.
pub(super) fn hers(story: &Story) -> String {
    crate::card::hers::card(&story.content, &story.passage, &story.moment(), false).text
}

/// How many lines with `words` in them the last turn says in the topic.
pub(super) fn said(story: &Story, words: &str) -> usize {
    let says = |errand: &&&Errand| matches!(errand, Errand::Say { text, .. } if text.contains(words));
    story.errands().iter().filter(says).count()
}

/// A coordinator presses a button of the case card.
pub(super) fn coordinates(story: &mut Story, data: &str) {
    story.desk(BO, Role::Coordinator, DeskAct::Press { on: Message(30), data: data.to_owned(), query: "q".to_owned() });
}

/// Her case is in the room and An has it.
pub(super) fn claimed() -> Story {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story
}

#[test]
fn close_asks_for_a_reason_and_keeps_it() {
    let mut story = claimed();
    story.desk_presses(BO, "close");
    assert!(!offers(&story).contains(&"close:silent".to_owned()), "not Bo's to close");
    let (touched, version) = (case(&story).touched, case(&story).card.version);
    story.waits(5).desk_presses(AN, "close");
    assert_eq!(case(&story).state, State::Open);
    assert!(case(&story).card.version > version && case(&story).touched == touched, "the card alone has changed");
    let all: Vec<String> = Reason::CHOICES.iter().map(|reason| format!("close:{}", reason.as_str())).collect();
    assert_eq!(offers(&story)[..5], all);
    story.desk_presses(AN, "back");
    assert_eq!(offers(&story), ["phrase", "ask", "release", "close", "urgent", "more"]);
    story.desk_presses(AN, "close");
    story.desk_presses(AN, "close:not-ours");
    assert_eq!(story.errands(), [&Errand::CloseTopic { thread: Thread(12) }]);
    let closed = case(&story);
    assert_eq!(
        (closed.state, closed.owner, closed.life.closed.map(|(why, _)| why)),
        (State::Closed, None, Some(Reason::NotOurs))
    );
    assert!(card(&story).text.contains("not for us"));
    assert_eq!(offers(&story), ["reopen"]);
}

#[test]
fn a_case_closed_by_mistake_is_opened_again_for_ten_minutes() {
    let mut story = claimed();
    story.desk_presses(AN, "close:silent");
    assert!(hers(&story).contains("The team closed this"));
    story.waits(599).presses("open").presses("return").presses("picture:1");
    let told = story.desk_presses(AN, "reopen");
    assert_eq!(
        (told.as_str(), case(&story).state, case(&story).owner.map(|(who, _)| who)),
        ("Open again.", State::Open, Some(AN))
    );
    let reopens = |errand: &&Errand| matches!(errand, Errand::ReopenTopic { thread: Thread(12) });
    assert!(story.errands().first().is_some_and(reopens), "the topic opens before anything is said in it: {:?}", story.errands());
    assert_eq!(said(&story, "closed by mistake"), 1);
    let deeds: Vec<Deed> = story.effects.iter().filter_map(deed).collect();
    assert_eq!(deeds, [Deed::Reopened]);
    let said_to_her = hers(&story);
    assert!(!said_to_her.contains("closed") && said_to_her.contains("Taken at"), "{said_to_her}");
    assert_eq!(said(story.waits(599), "Waiting for"), 0, "reminders count from now");
    assert_eq!(said(story.waits(1), "Waiting for"), 1);

    story.desk_presses(AN, "close:silent");
    story.waits(300);
    story.desk_presses(BO, "reopen");
    assert!(case(&story).state == State::Open && case(&story).owner.is_none(), "Bo never had it: it is free");
    story.desk_presses(AN, "claim");
    story.desk_presses(AN, "close:silent");
    let version = case(&story).card.version;
    assert_eq!(due(&story.passage, &Patience::default()), story.moment().now.checked_add(SignedDuration::from_mins(10)).ok());
    story.waits(600);
    assert!(case(&story).card.version > version && offers(&story).is_empty(), "the button goes by itself");
    assert!(story.desk_presses(AN, "reopen").contains("too late") && case(&story).state == State::Closed);
    let mut by_itself = claimed();
    by_itself.replies(AN, 31, "we are here").waits(8).waits(13 * DAY).waits(DAY);
    assert_eq!((case(&by_itself).state, offers(&by_itself)), (State::Closed, Vec::new()), "no mistake of anybody's");
}

fn deed(effect: &Effect) -> Option<Deed> {
    let Effect::Report(told) = effect else { return None };
    if let Report::Did { deed, .. } = told.what { Some(deed) } else { None }
}

#[test]
fn a_reason_that_is_none_asks_again() {
    let mut story = claimed();
    for data in ["close:because", "close:", "close:Silent"] {
        story.desk_presses(AN, data);
        assert_eq!(case(&story).state, State::Open, "{data}");
        assert!(offers(&story).contains(&"close:asked".to_owned()), "{data}");
        story.desk_presses(AN, "back");
    }
}

#[test]
fn her_words_open_a_closed_case_again() {
    let mut story = claimed();
    story.desk_presses(AN, "close:silent");
    story.presses("exit").waits(3 * 24 * 3_600).presses("open").presses("return").presses("picture:1");
    assert_eq!(case(&story).state, State::Closed, "looking opens nothing");
    story.writes("I am here again");
    assert_eq!((case(&story).state, case(&story).owner, case(&story).life.closed), (State::Open, None, None));
    let errands = story.errands();
    let opens = errands.iter().position(|errand| **errand == Errand::ReopenTopic { thread: Thread(12) });
    let words = errands.iter().position(|errand| matches!(errand, Errand::Carry { .. }));
    assert!(opens.is_some() && opens < words, "the topic opens before her words come: {errands:?}");
    assert_eq!(offers(&story), ["claim", "urgent", "more"]);
}

#[test]
fn handed_on_is_free_again_with_a_line_for_the_note() {
    let mut story = claimed();
    story.replies(AN, 31, "we read this").waits(8);
    story.desk_presses(BO, "handon");
    assert_eq!(case(&story).owner.map(|(who, _)| who), Some(AN), "not Bo's to hand on");
    story.desk_presses(AN, "handon");
    assert_eq!(said(&story, "handed on"), 1);
    assert!(case(&story).owner.is_none() && card(&story).text.contains("Read the note"));
    assert!(hers(&story).contains("Nobody has it at the moment"));
    story.replies(AN, 31, "one thing more");
    assert_eq!(case(&story).answers.len(), 1, "free: nobody answers");
    let told = story.desk_presses(BO, "claim");
    assert!(told.contains("read the note"), "{told}");
    assert!(!card(&story).text.contains("Read the note") && hers(&story).contains("Someone else of the team"));
    story.desk_presses(BO, "release");
    story.desk_presses(BO, "claim");
    assert!(hers(&story).contains("Someone else of the team"), "Bo gave it back and took it again");
    story.desk_presses(BO, "release");
    let told = story.desk_presses(AN, "claim");
    assert!(!told.contains("note") && hers(&story).contains("Taken at"), "Bo never answered");
}

#[test]
fn urgent_tells_the_coordinators_and_asks_once_what_was_decided() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "urgent");
    assert!(story.effects.contains(&Effect::Alarm(Alarm::Urgent)));
    assert_eq!((said(&story, "duty to help"), said(&story, "What was decided"), said(&story, "UNDER 18")), (1, 1, 0));
    assert!(card(&story).text.starts_with(&format!("{} · URGENT since 12:40", story.content.spoken_name(Lang::EN, 17))));
    assert!(!hers(&story).contains("URGENT"));
    story.desk_presses(BO, "urgent");
    assert!(story.errands().is_empty() && !story.effects.contains(&Effect::Alarm(Alarm::Urgent)), "once");
    story.desk_presses(BO, "urgent:lift");
    assert!(case(&story).life.urgent.is_some(), "a member may not");
    coordinates(&mut story, "urgent:lift");
    assert!(case(&story).life.urgent.is_none() && said(&story, "not urgent any more") == 1);
    story.desk_presses(AN, "urgent");
    assert_eq!((said(&story, "duty to help"), said(&story, "What was decided")), (1, 0), "asked once");
    story.desk_presses(AN, "claim");
    story.desk_presses(AN, "close:centre");
    assert!(case(&story).life.urgent.is_none());
}

#[test]
fn under_18_is_told_at_the_hand_off_and_listed_at_the_first_claim() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("write").presses("about:me-minor").presses("send");
    assert_eq!(story.effects.iter().filter(|effect| **effect == Effect::Alarm(Alarm::Minor)).count(), 1);
    story.settles().presses("picture:1");
    assert!(!story.effects.contains(&Effect::Alarm(Alarm::Minor)), "once");
    story.desk_presses(AN, "claim");
    assert_eq!(said(&story, "UNDER 18"), 1);
    story.desk_presses(AN, "release");
    story.desk_presses(BO, "claim");
    assert_eq!(said(&story, "UNDER 18"), 0, "once");
    let mut grown = Story::crossed();
    grown.desk_presses(AN, "claim");
    assert_eq!(said(&grown, "UNDER 18"), 0);
}

#[test]
fn called_in_is_noted_by_the_owner_or_a_coordinator_and_shows_on_no_phone() {
    let mut story = claimed();
    let before = hers(&story);
    story.desk_presses(BO, "calledin");
    assert_eq!((case(&story).life.called, said(&story, "Called in")), (None, 0));
    for press in [0, 1] {
        if press == 0 {
            story.desk_presses(AN, "calledin");
        } else {
            coordinates(&mut story, "calledin");
        }
        assert_eq!(said(&story, "said the spoken name"), 1);
    }
    assert!(card(&story).text.contains("Called in 12:40 (Tuesday)") && hers(&story) == before);
}

#[test]
fn reminders_are_put_off_until_the_chosen_hour_and_then_go_on() {
    let mut story = claimed();
    for who in [BO, AN] {
        story.desk_presses(who, "snooze");
        assert_eq!(offers(&story).contains(&"snooze:evening".to_owned()), who == AN, "the owner's to put off");
    }
    let told = story.desk_presses(AN, "snooze:evening");
    assert!(told.contains("18:00 (Tuesday)") && card(&story).text.contains("put off until 18:00 (Tuesday)"));
    let to_six = 5 * 3_600 + 20 * 60;
    assert!(story.waits(to_six - 1).errands().is_empty() && !case(&story).to_be_taken_over(None));
    assert_eq!(said(story.waits(1), "Waiting for 320 min"), 1);
    assert!(!card(&story).text.contains("put off"));
    assert!(story.waits(599).errands().is_empty());
    assert_eq!(said(story.waits(1), "anybody here may take"), 1);
    assert_eq!(said(story.waits(600), "Coordinators"), 1);
}

#[test]
fn new_words_an_urgent_call_and_another_owner_end_what_was_put_off() {
    for (end, urgent) in [("writes", false), ("urgent", true), ("release", false)] {
        let mut story = claimed();
        story.desk_presses(AN, "snooze:morning");
        story.waits(3_600);
        if end == "writes" {
            story.presses("open").presses("return").presses("picture:1").writes("where are you");
        } else {
            story.desk_presses(AN, end);
        }
        assert_eq!(case(&story).life.put_off, None, "{end}");
        assert!(story.waits(599).errands().iter().all(|errand| !matches!(errand, Errand::Say { .. })), "{end}");
        assert_eq!(said(story.waits(1), "Waiting for"), 1, "{end}");
        story.desk_presses(AN, "snooze:hour");
        assert_eq!(case(&story).life.put_off.is_none(), urgent || end == "release", "{end}");
    }
}

#[test]
fn there_is_nothing_to_put_off_once_she_is_answered() {
    let mut story = claimed();
    story.desk_presses(AN, "snooze:morning");
    story.replies(AN, 31, "hello").waits(8);
    assert_eq!((case(&story).life.put_off, case(&story).life.counts_from), (None, None));
    let told = story.desk_presses(AN, "snooze:hour");
    assert!(told.contains("Nothing waits") && case(&story).life.put_off.is_none());
}

pub(super) const DAY: i64 = 24 * 3_600;

#[test]
fn a_case_in_which_nothing_is_done_closes_after_a_warning_and_her_words_open_it() {
    let mut story = claimed();
    story.replies(AN, 31, "come on thursday").waits(8).presses("exit");
    assert_eq!(said(story.waits(13 * DAY - 9), "closes by itself"), 0);
    assert_eq!(said(story.waits(9), "This case closes by itself"), 1);
    assert!(story.waits(DAY - 1).errands().is_empty() && case(&story).state == State::Open);
    story.waits(1);
    assert!(story.errands().contains(&&Errand::CloseTopic { thread: Thread(12) }) && said(&story, "Closed by itself") == 1);
    assert_eq!(case(&story).life.closed.map(|(why, _)| why), Some(Reason::Untouched));
    assert!(card(&story).text.contains("Neither side did anything"));
    story.presses("open").presses("return").presses("picture:1").presses("read");
    assert!(hers(&story).contains("waited here for 7 days and is gone"), "what became of her answer");
    story.writes("I could not");
    assert_eq!((case(&story).state, case(&story).life.closed), (State::Open, None));
    let mut gone = claimed();
    gone.replies(AN, 31, "come on thursday").waits(8).waits(13 * DAY).waits(DAY);
    assert!(gone.waits(16 * DAY).passage.case.is_none(), "closing by itself keeps nothing longer");
}

#[test]
fn whatever_is_done_after_the_warning_keeps_it_open() {
    for done in ["note", "she looks", "calledin"] {
        let mut story = claimed();
        story.replies(AN, 31, "come on thursday").waits(8).presses("exit").waits(13 * DAY).waits(3_600);
        match done {
            "note" => drop(story.desk(BO, Role::Member, DeskAct::Wrote { message: Message(90), to: None, words: note() })),
            "she looks" => drop(story.presses("open").presses("return").presses("picture:1").presses("read")),
            _ => drop(story.desk_presses(AN, "calledin")),
        }
        story.waits(12 * DAY);
        assert_eq!(case(&story).state, State::Open, "{done}");
        assert_eq!(said(story.waits(DAY), "This case closes by itself"), 1, "{done}: warned anew");
    }
}

#[test]
fn a_late_warning_still_gives_its_day_and_words_that_wait_keep_a_case_open() {
    let mut story = claimed();
    story.replies(AN, 31, "come on thursday").waits(8);
    assert_eq!(said(story.waits(20 * DAY), "This case closes by itself"), 1, "the bot was down");
    assert_eq!(case(&story).state, State::Open);
    assert_eq!(said(story.waits(DAY), "Closed by itself"), 1);
    let mut waiting = claimed();
    waiting.waits(1_900);
    assert_eq!(said(waiting.waits(13 * DAY), "does not close by itself"), 1);
    assert_eq!((said(waiting.waits(5 * DAY), "by itself"), case(&waiting).state), (0, State::Open));
}

fn note() -> Words {
    Words::new("we think about it")
}

#[test]
fn the_claim_of_somebody_who_left_the_group_is_lifted() {
    let mut story = claimed();
    let press = || DeskAct::Press { on: Message(30), data: "release".to_owned(), query: "q".to_owned() };
    story.desk(BO, Role::Stranger, press());
    assert!(case(&story).owner.is_some(), "Bo had nothing");
    story.desk(AN, Role::Stranger, press());
    assert!(case(&story).owner.is_none() && said(&story, "free again") == 1);
    story.desk(AN, Role::Stranger, press());
    assert_eq!(said(&story, "free again"), 0, "once");
}

#[test]
fn a_member_who_has_enough_cases_claims_no_more_but_coordinators_do_and_the_urgent_is_taken() {
    let mut story = Story::crossed();
    let centre = case(&story).centre.clone();
    let (desk, elsewhere) = (centre, CentreId("surya".to_owned()));
    let load = |story: &mut Story, count| {
        for (desk, count) in [(&desk, count), (&elsewhere, 2)] {
            story.desks.0.get_mut(desk).unwrap().load.insert(AN, count);
        }
    };
    load(&mut story, 6);
    let told = story.desk_presses(AN, "claim");
    assert!(told.contains("8 open cases") && told.chars().count() <= 200, "{told}");
    assert!(case(&story).owner.is_none() && matches!(story.effects.as_slice(), [Effect::Tell { alert: true, .. }]));
    for lang in ["nl", "fr", "de"].map(|tag| Lang::parse(tag).unwrap()) {
        assert!(story.content.say(lang, "tell-too-many", &[("count", Arg::Number(10))]).chars().count() <= 200, "{lang:?}");
    }
    coordinates(&mut story, "urgent");
    story.desk_presses(AN, "claim");
    assert_eq!(case(&story).owner.map(|(who, _)| who), Some(AN), "what is urgent is taken");
    story.desk_presses(AN, "release");
    coordinates(&mut story, "urgent:lift");
    story.desk_presses(AN, "claim");
    assert!(case(&story).owner.is_none());
    let press = DeskAct::Press { on: Message(30), data: "claim".to_owned(), query: "q".to_owned() };
    story.desk(AN, Role::Coordinator, press);
    assert!(case(&story).owner.is_some(), "a coordinator knows what they do");
    story.desk_presses(AN, "release");
    load(&mut story, 5);
    story.desk_presses(AN, "claim");
    assert!(case(&story).owner.is_some(), "one below");
}

#[test]
fn who_leaves_the_group_leaves_a_case_that_waits_and_is_reminded_of_anew() {
    let mut story = claimed();
    story.waits(1_900);
    assert_eq!(case(&story).reminded, 3);
    story.desk(BO, Role::Stranger, DeskAct::Left);
    assert!(case(&story).owner.is_some(), "Bo had nothing");
    story.desk(AN, Role::Stranger, DeskAct::Left);
    assert!(case(&story).owner.is_none() && said(&story, "free again") == 1);
    assert_eq!(offers(&story), ["claim", "urgent", "more"]);
    let freed = |effect: &Effect| matches!(effect, Effect::Report(told) if told.what == Report::Did { by: AN, name: case(&story).name, deed: Deed::Freed });
    assert!(story.effects.iter().any(freed), "{:?}", story.effects);
    assert_eq!(said(story.waits(599), "Waiting for"), 0);
    assert_eq!(said(story.waits(1), "Waiting for"), 1, "the clock of reminders begins anew: {:?}", story.errands());
    let told = story.desk_presses(BO, "claim");
    assert!(told.contains("You have this case"), "{told}");
}

#[test]
fn the_case_card_says_while_she_cant_be_reached_and_the_topic_when_she_is_back() {
    let mut story = claimed();
    let shows = |story: &Story| card(story).text.contains("can't be reached for now, since 12:40 (Tuesday 24).");
    assert!(!shows(&story));
    let version = case(&story).card.version;
    story.hers(Act::Blocked);
    assert!(shows(&story) && said(&story, "can't be reached for now.") == 1 && case(&story).card.version > version);
    story.takes(Event::Answer(Answer::Unreachable));
    assert_eq!(said(&story, "can't be reached"), 0, "once");
    let version = case(&story).card.version;
    story.hers(Act::Unblocked);
    assert!(!shows(&story) && said(&story, "can be reached again") == 1 && case(&story).card.version > version);
    assert_eq!(said(story.hers(Act::Unblocked), "reached"), 0, "once");
    // An account that comes back is not told of: what she does says it. The case knows it longer than the visit.
    story.takes(Event::Answer(Answer::Unreachable));
    assert!(shows(&story) && said(&story, "can't be reached") == 1);
    story.passage.visit = crate::passage::visit::Visit::default();
    story.hers(Act::Started { message: Message(77) });
    assert!(!shows(&story) && said(&story, "can be reached again") == 1 && !story.passage.visit.unreachable);
    // Nobody reads the topic of a closed case; the card says it.
    story.desk_presses(AN, "close:centre");
    story.hers(Act::Blocked);
    assert!(shows(&story) && said(&story, "reached") == 0);
}
