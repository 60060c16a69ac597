//! A call: what goes over, what stays, when it goes.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::super::behind::menu;
use super::super::calling::CALL;
use super::super::effect::{Rank, Row};
use super::*;

const NUMBER: &str = "0470 12 34 56";

fn asked() -> Story {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.presses("callme").presses("callme:evening").presses("callme:shop").writes(NUMBER);
    story
}

/// Everything that is kept of the passage, as it is written down.
fn kept(story: &Story) -> String {
    let passage = &story.passage;
    serde_json::to_string(&(&passage.visit, &passage.case, &passage.aside)).unwrap()
}

fn removed(story: &Story, message: i32) -> bool {
    let gone = Row { to: GROUP, rank: Rank::Danger, what: Errand::Delete { messages: vec![Message(message)] } };
    story.effects.contains(&Effect::Send(gone))
}

fn at_the_desk() -> Story {
    let mut story = asked();
    story.presses("callme:send").takes(Event::Answer(Answer::CallStands {
        group: Some(GROUP),
        number: CALL,
        message: Message(80),
    }));
    story
}

fn presses_called(story: &mut Story, by: Volunteer, on: i32) -> &mut Story {
    story.desk(by, Role::Member, DeskAct::Press { on: Message(on), data: "called".to_owned(), query: "q".to_owned() })
}

#[test]
fn the_number_goes_in_one_message_under_a_spoiler_and_is_not_among_her_words() {
    let mut story = asked();
    assert_eq!(*story.face(), Face::Call, "nothing goes before she says so");
    assert!(story.errands().iter().all(|errand| !matches!(errand, Errand::Call { .. } | Errand::Carry { .. })));
    story.presses("callme:send");
    let calls: Vec<(String, (usize, usize))> =
        story
            .errands()
            .into_iter()
            .filter_map(|errand| {
                if let Errand::Call { text, hidden, .. } = errand { Some((text.reveal().to_owned(), *hidden)) } else { None }
            })
            .collect();
    let [(text, (from, to))] = calls.as_slice() else { panic!("one message: {calls:?}") };
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[*from..*to]).unwrap(), NUMBER);
    assert!(text.contains("In the evening") && text.contains("shop"), "{text}");
    assert_eq!(story.passage.case.as_ref().unwrap().words.len(), 1, "her words are others");
    story.takes(Event::Answer(Answer::CallStands { group: Some(GROUP), number: CALL, message: Message(80) }));
    assert!(!kept(&story).contains(NUMBER), "once it stands there it is nowhere here");
}

#[test]
fn called_takes_the_number_away_and_her_card_says_so() {
    let mut story = at_the_desk();
    presses_called(&mut story, BO, 80);
    assert!(!removed(&story, 80), "the one who has the case calls");
    presses_called(&mut story, AN, 80);
    assert!(removed(&story, 80));
    assert!(story.passage.case.as_ref().unwrap().call.as_ref().unwrap().called.is_some());
    presses_called(&mut story, AN, 81);
    assert!(removed(&story, 81), "the same message a second time goes too");
    presses_called(&mut story, AN, 30);
    assert!(!removed(&story, 30), "the case card stays");
    story.waits(25 * 3600);
    assert!(!removed(&story, 80), "once is enough");
}

#[test]
fn after_a_day_the_number_goes_by_itself_wherever_it_is() {
    let mut story = at_the_desk();
    story.waits(24 * 3600 - 1);
    assert!(!removed(&story, 80));
    story.waits(1);
    assert!(removed(&story, 80));
    let mut story = asked();
    story.presses("callme:send").waits(24 * 3600);
    assert!(story.effects.iter().any(|effect| matches!(effect, Effect::Unsay { number: CALL, .. })));
    assert!(!kept(&story).contains(NUMBER));
    story.takes(Event::Answer(Answer::CallStands { group: Some(GROUP), number: CALL, message: Message(80) }));
    assert!(removed(&story, 80), "what arrives too late does not stay");
}

#[test]
fn she_takes_it_back_until_they_called() {
    let mut story = at_the_desk();
    story.presses("callme:off");
    assert!(removed(&story, 80) && story.passage.case.as_ref().unwrap().call.is_none());
    let mut story = asked();
    story.presses("callme:send").presses("callme:off");
    assert!(story.effects.iter().any(|effect| matches!(effect, Effect::Unsay { number: CALL, .. })));
    let mut story = at_the_desk();
    story.presses("end");
    assert!(removed(&story, 80), "ending takes it back too");
    let mut story = at_the_desk();
    story.presses("erase").presses("erase:yes");
    assert!(removed(&story, 80), "and erasing");
}

#[test]
fn a_lost_topic_loses_the_number_or_gets_it_if_it_had_not_come() {
    let mut story = asked();
    story.presses("callme:send").takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) }));
    assert!(story.errands().iter().any(|errand| matches!(errand, Errand::Call { .. })));
    let mut story = at_the_desk();
    story.takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) }));
    assert!(story.passage.case.as_ref().unwrap().call.is_none());
}

#[test]
fn only_what_can_be_called_is_taken_and_the_rest_is_carried() {
    for (text, expected) in [
        ("0470 12 34 56", Some("0470 12 34 56")),
        ("my number is +32470123456 thanks", Some("+32470123456")),
        ("in 5 minutes please", None),
        ("no", None),
    ] {
        let mut story = Story::crossed();
        story.presses("callme").writes(text);
        let taken = story.passage.visit.call.number.as_ref().map(Words::reveal);
        assert_eq!(taken, expected, "{text}");
        let carried = story.errands().iter().any(|errand| matches!(errand, Errand::Carry { .. }));
        assert_eq!(carried, expected.is_none(), "{text}");
    }
}

#[test]
fn a_number_that_was_not_sent_goes_with_the_card_and_is_said_to() {
    let mut story = asked();
    story.presses("exit");
    assert!(!kept(&story).contains(NUMBER) && story.passage.visit.lost_line);
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu");
    assert_eq!(*story.presses("callme").face(), menu(), "there is no case to call about");
}
