//! Turns that come late: what lay beside the store, what was set aside, and what a member of another desk does.
//!
//! Knows: the shipped content. Does not know: why it came late.

use jiff::SignedDuration;

use super::super::event::{Act, Desk, DeskAct, Event, Hers, Role};
use super::super::ids::{Chat, Message, Thread, Words};
use super::super::patience::hide_at;
use super::super::visit::Face;
use super::{AN, CARD, GROUP, HER, Story};

/// What she did `minutes` ago.
fn ago(story: &Story, minutes: i64, act: Act) -> Hers {
    let at = story.now - SignedDuration::from_mins(minutes);
    Hers { chat: HER, at, heard: at, hint: None, act }
}

fn pressed(data: &str) -> Act {
    Act::Press { on: CARD, data: data.to_owned() }
}

#[test]
fn what_she_did_long_ago_counts_from_then_and_is_hidden_by_time() {
    let mut story = Story::crossed();
    story.presses("exit");
    story.now += SignedDuration::from_hours(3);
    let hers = ago(&story, 170, pressed("help"));
    story.takes(Event::Hers(hers));
    assert_eq!(*story.face(), Face::Help);
    assert!(hide_at(&story.passage.visit, &story.patience).unwrap() < story.now, "no card is drawn any more");
    // What she did after the card had hidden was done on a neutral card.
    story.presses("open");
    story.now += SignedDuration::from_mins(1);
    let hers = ago(&story, 0, pressed("go:case"));
    story.takes(Event::Hers(hers));
    assert!(!story.passage.visit.behind);
    story.takes(Event::Due);
    assert!(story.passage.visit.awake(), "it was pressed just now");
}

#[test]
fn what_is_tried_again_keeps_the_card_as_it_is_and_asks_for_no_new_one() {
    let mut story = Story::crossed();
    story.presses("exit");
    story.now += SignedDuration::from_hours(20);
    for act in [pressed("help"), Act::Started { message: Message(90) }] {
        let hers = ago(&story, 60, act);
        story.takes(Event::Retried(hers));
        assert!(!story.passage.visit.awake() && !story.passage.visit.card.fresh);
        assert_eq!(story.passage.visit.card.message, Some(CARD));
    }
    let wrote = Act::Wrote { message: Message(91), words: Words::new("under a neutral card") };
    let hers = ago(&story, 60, wrote);
    story.takes(Event::Retried(hers));
    assert!(!story.passage.visit.awake() && !story.passage.visit.card.fresh);
    assert!(story.passage.visit.unsent.is_some(), "her next card has it");
}

#[test]
fn who_belongs_to_another_group_does_nothing_to_a_case() {
    let mut story = Story::crossed();
    let before = story.passage.clone();
    for thread in [None, Some(Thread(12)), Some(Thread(77))] {
        for data in ["claim", "urgent", "block", "close", "more"] {
            let act = DeskAct::Press { on: Message(30), data: data.to_owned(), query: "q".to_owned() };
            let (group, at) = (Chat(GROUP.0 - 1), story.now);
            story.takes(Event::Desk(Desk { group, thread, by: AN, role: Role::Coordinator, at, act }));
            assert_eq!(story.passage, before, "{data} in {thread:?}");
            assert_eq!(story.effects.len(), 1, "it is answered: {:?}", story.effects);
        }
        let (group, at) = (Chat(GROUP.0 - 1), story.now);
        let act = DeskAct::Wrote { message: Message(40), to: Some(Message(31)), words: Words::new("an answer") };
        story.takes(Event::Desk(Desk { group, thread, by: AN, role: Role::Member, at, act }));
        assert_eq!((&story.passage, story.effects.len()), (&before, 0));
    }
}
