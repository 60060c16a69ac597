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

#[test]
fn a_long_answer_is_read_page_by_page_and_had_on_the_last() {
    let mut story = claimed();
    let long = format!("{}{}", "First the office. ".repeat(200), "👩‍👩‍👧".repeat(20));
    story.replies(AN, 31, &long).waits(8).presses("read");
    let card = |story: &Story| crate::card::hers::card(&story.content, &story.passage, &story.moment(), false);
    let says = |story: &Story, data: &str| card(story).buttons.iter().flatten().any(|button| button.data == data);
    let first = card(&story).text;
    assert!(says(&story, "page:2@en") && !says(&story, "have:1@en"));
    story.presses("page:2");
    let second = card(&story).text;
    assert!(says(&story, "have:1@en") && says(&story, "page:1@en"));
    let letters = |text: &str| text.matches("office").count() + text.matches("👩‍👩‍👧").count();
    assert_eq!(letters(&first) + letters(&second), 220, "all is there");
    assert_eq!(card(story.presses("page:1")).text, first);
    assert_eq!(card(story.presses("page:99")).text, second, "there is no page behind the last");
}

#[test]
fn long_words_of_hers_are_carried_in_pieces_and_a_reply_to_any_answers_all() {
    for nth in 0..2 {
        let mut story = claimed();
        story.replies(AN, 31, "hello").waits(8).writes(&format!("{}end", "they lock the door ".repeat(210))).settles();
        let case = story.passage.case.as_ref().unwrap();
        let there: Vec<i32> = case.words.iter().skip(1).map(|said| said.carried.unwrap().0.0).collect();
        assert_eq!(there.len(), 2);
        story.replies(AN, there[nth], "Thank you").waits(8);
        let case = story.passage.case.as_ref().unwrap();
        assert!(!case.waits() && case.answers.len() == 2, "piece {nth}");
    }
}

#[test]
fn a_correction_of_words_in_pieces_goes_over_whole() {
    let mut story = claimed();
    story.writes(&"they lock the door ".repeat(210));
    let message = Message(story.next());
    story.hers(Act::Changed { message, words: Words::new("they lock it") });
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::Reword { .. })), "no piece is changed alone");
    let carried = |errand: &&Errand| matches!(errand, Errand::Carry { words, .. } if words.reveal() == "they lock it");
    assert_eq!(story.errands().into_iter().filter(carried).count(), 1);
}
