//! Answers at the desk, from the reply until they are opened: what is shown of them, and what it costs.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::*;

/// A case that An has claimed, with her words in message 31.
fn claimed() -> Story {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story
}

fn marks(story: &Story) -> Vec<Mark> {
    let of = |errand: &Errand| if let Errand::Mark { mark, .. } = errand { Some(*mark) } else { None };
    story.errands().into_iter().filter_map(of).collect()
}

#[test]
fn the_hold_line_hides_her_words() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten");
    let hold = story.errands().into_iter().find_map(|errand| match errand {
        Errand::Hold { text, hidden, .. } => Some((text.clone(), *hidden)),
        _ => None,
    });
    let (text, Some((from, to))) = hold.unwrap() else { panic!("nothing is hidden") };
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[from..to]).unwrap(), "boss has my passport");
    assert_eq!(text.matches("boss").count(), 1, "nowhere else: {text}");
}

#[test]
fn an_answer_costs_the_desk_one_message_and_says_its_state_by_marks() {
    let mut story = claimed();
    let version = |story: &Story| story.passage.case.as_ref().unwrap().card.version;
    let before = version(&story);
    story.replies(AN, 31, "Thursday at ten");
    assert_eq!(marks(&story), [Mark::Held]);
    assert_eq!(story.errands().len(), 2, "the mark and the line");
    assert_eq!(version(&story), before, "the case card says the same as before");
    story.waits(8);
    assert_eq!((marks(&story), story.errands().len()), (vec![Mark::Waiting], 1));
    story.presses("read");
    assert_eq!((marks(&story), story.errands().len()), (vec![Mark::Opened], 1));
    story.presses("have:1");
    assert_eq!((marks(&story), story.errands().len()), (vec![Mark::Had], 1));
}

#[test]
fn words_whose_waiting_answer_is_taken_back_wait_again() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8);
    assert!(!story.passage.case.as_ref().unwrap().waits());
    story.desk_presses(AN, "undo");
    assert_eq!(marks(&story), [Mark::Withdrawn]);
    assert!(story.passage.case.as_ref().unwrap().waits_since().is_some(), "the desk is reminded of them");
    story.replies(AN, 31, "Friday at ten").waits(8);
    assert!(!story.passage.case.as_ref().unwrap().waits());
}

#[test]
fn an_answer_that_nobody_will_open_says_so() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8).presses("end");
    assert_eq!(marks(&story), [Mark::Failed]);
}
