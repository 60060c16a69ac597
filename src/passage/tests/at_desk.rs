//! Turns in which a desk has a case: who may answer, what becomes of an answer, what a lost topic and an end do.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::super::case::{ReplyState, State};
use super::super::effect::{Effect, Errand, Mark};
use super::super::event::{Act, Answer, DeskAct, Event, Role};
use super::super::ids::{Message, Thread, Words};
use super::super::visit::Face;
use super::{AN, BO, GROUP, Story};

#[test]
fn the_second_claim_is_told_so() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.desk_presses(BO, "claim");
    assert_eq!(story.passage.case.as_ref().and_then(|case| case.owner).map(|(who, _)| who), Some(AN));
    story.desk(BO, Role::Stranger, DeskAct::Press { on: Message(30), data: "release".to_owned(), query: "q".to_owned() });
    assert!(matches!(story.effects.as_slice(), [Effect::Tell { alert: true, .. }]));
}

#[test]
fn only_the_claimers_reply_to_her_words_is_an_answer() {
    let mut story = Story::crossed();
    story.replies(AN, 31, "hello");
    assert!(story.passage.case.as_ref().unwrap().answers.is_empty(), "nobody has claimed");
    story.desk_presses(AN, "claim");
    for (by, to, text) in [(BO, 31, "hello"), (AN, 30, "hello"), (AN, 99, "hello"), (AN, 31, "// hello"), (AN, 31, "@bo hello")] {
        story.replies(by, to, text);
        assert!(story.passage.case.as_ref().unwrap().answers.is_empty(), "{text} to {to}");
    }
    story.desk(AN, Role::Member, DeskAct::Wrote { message: Message(40), to: None, words: Words::new("a note") });
    assert_eq!(story.errands(), [&Errand::Mark { message: Message(40), mark: Mark::Note }]);
    story.replies(AN, 31, "hello");
    assert_eq!(story.passage.case.as_ref().unwrap().answers.len(), 1);
}

#[test]
fn an_answer_is_held_waits_is_opened_again_and_gone_once_she_has_it() {
    let mut story = Story::crossed();
    story.presses("exit");
    story.desk_presses(AN, "claim");
    let asleep = story.passage.visit.card.version;
    story.replies(AN, 31, "Thursday at ten").waits(8);
    assert_eq!(story.passage.visit.card.version, asleep, "a sleeping card never changes");
    assert!(!story.passage.case.as_ref().unwrap().waits(), "her words are answered and gone");
    for _ in 0..2 {
        story.presses("open").presses("return").presses("picture:1").presses("read");
        assert_eq!(*story.face(), Face::Answer(1));
        story.presses("exit");
    }
    story.presses("open").presses("return").presses("picture:1").presses("read").presses("have:1");
    let reply = &story.passage.case.as_ref().unwrap().answers[0];
    assert_eq!((reply.state, &reply.words), (ReplyState::Had, &None));
    assert_eq!(*story.presses("read").face(), Face::Case);
}

#[test]
fn undo_stops_an_answer_until_it_is_opened() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "to the wrong one");
    story.desk_presses(BO, "undo");
    assert!(
        matches!(story.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Held { .. }),
        "not another's to take back"
    );
    story.desk_presses(AN, "undo");
    story.waits(60);
    assert_eq!(story.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Withdrawn);
    assert_eq!(*story.presses("read").face(), Face::Case);
}

#[test]
fn undo_takes_back_the_answer_whose_line_is_pressed() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "first").takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(70) }));
    story.replies(AN, 31, "second").takes(Event::Answer(Answer::HoldShown { number: 2, message: Message(71) }));
    let act = DeskAct::Press { on: Message(70), data: "undo".to_owned(), query: "q".to_owned() };
    story.desk(AN, Role::Member, act);
    let states: Vec<bool> =
        story.passage.case.as_ref().unwrap().answers.iter().map(|reply| reply.state == ReplyState::Withdrawn).collect();
    assert_eq!(states, [true, false]);
}

#[test]
fn the_case_opens_only_behind_her_picture() {
    let mut story = Story::crossed();
    story.presses("exit").presses("open");
    for data in ["read", "have:1", "end", "go:case"] {
        assert_eq!(*story.presses(data).face(), Face::Step("menu".to_owned()), "{data}");
    }
    assert_eq!(*story.presses("return").presses("picture:2").face(), Face::Step("menu".to_owned()));
    assert_eq!(story.passage.case.as_ref().unwrap().state, State::Open);
    assert_eq!(*story.presses("return").presses("picture:1").face(), Face::Case);
}

#[test]
fn words_in_an_open_case_are_carried_and_corrected() {
    let mut story = Story::crossed();
    story.writes("they lock the door");
    assert!(story.errands().iter().any(|errand| matches!(errand, Errand::Carry { number: 2, .. })));
    let message = Message(story.next);
    story.hers(Act::Changed { message, words: Words::new("they lock the door") });
    assert!(story.errands().is_empty(), "nothing changed");
    story.hers(Act::Changed { message, words: Words::new("they lock the door at night") });
    let reworded = |story: &Story| {
        story.effects.iter().any(
            |effect| matches!(effect, Effect::Reword { number: 2, row, .. } if matches!(&row.what, Errand::Carry { words, .. } if words.reveal() == "they lock the door at night")),
        )
    };
    assert!(reworded(&story), "the row changes while it waits");
    story.takes(Event::Answer(Answer::Carried { first: 2, last: 2, message: Message(32) }));
    story.hers(Act::Changed { message, words: Words::new("they lock it") });
    let carried = story
        .errands()
        .into_iter()
        .any(|errand| matches!(errand, Errand::Carry { number: 3, words, .. } if words.reveal() == "they lock it"));
    assert!(carried, "afterwards the new words go over whole");
}

#[test]
fn a_lost_topic_is_replaced_and_unanswered_words_go_again() {
    let mut story = Story::crossed();
    story.writes("second words");
    story.takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) }));
    let numbers: Vec<u32> = story
        .errands()
        .into_iter()
        .filter_map(|errand| if let Errand::Carry { number, .. } = errand { Some(*number) } else { None })
        .collect();
    assert_eq!(numbers, [1, 2], "all in their order");
    let carried = story
        .errands()
        .into_iter()
        .any(|errand| matches!(errand, Errand::Carry { words, .. } if words.reveal() == "boss has my passport"));
    assert!(carried && story.errands().iter().any(|errand| matches!(errand, Errand::OpenTopic { .. })));
    story.takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) }));
    assert!(story.effects.is_empty(), "the same loss twice is one loss");
}

#[test]
fn ending_stops_everything_and_forgets_the_words() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "hello").presses("end");
    let case = story.passage.case.as_ref().unwrap();
    assert_eq!(case.state, State::Ended);
    assert!(case.words.iter().all(|said| said.words.is_none()) && case.answers.iter().all(|reply| reply.words.is_none()));
    assert!(story.effects.contains(&Effect::Withdraw));
    assert_eq!(story.replies(AN, 31, "too late").passage.case.as_ref().unwrap().answers.len(), 1);
}

#[test]
fn an_untouched_card_turns_neutral_and_the_case_stays() {
    let mut story = Story::crossed();
    story.presses("go:case").waits(119);
    assert_eq!(*story.face(), Face::Case);
    story.waits(1);
    assert_eq!((story.face(), story.passage.visit.behind), (&Face::Neutral, false));
    assert!(story.passage.case.is_some());
    story.waits(31 * 24 * 3600);
    assert!(story.passage.case.is_none() && story.effects.contains(&Effect::Forget));
}
