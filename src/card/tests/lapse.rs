//! Answers that nobody opened for a week.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::life::{case, claimed, hers};
use crate::passage::case::{BESIDE, ReplyState};
use crate::passage::effect::{Errand, Mark};
use crate::passage::event::{Answer, Event};
use crate::passage::ids::Message;
use crate::passage::patience::due;
use crate::passage::tests::{AN, Story};

const WEEK: i64 = 7 * 86_400;

/// An answer waits behind her neutral card, eight seconds old.
fn answered() -> Story {
    let mut story = claimed();
    story.replies(AN, 31, "come on Thursday").takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(60) }));
    story.presses("exit").settles().waits(8);
    story
}

fn kept(story: &Story) -> (ReplyState, bool) {
    let reply = case(story).answers.last().unwrap();
    (reply.state, reply.words.is_some())
}

#[test]
fn an_answer_that_nobody_opens_is_gone_after_a_week_and_both_sides_are_told() {
    let mut story = answered();
    let touched = case(&story).touched;
    assert_eq!(
        due(&story.passage, story.moment().patience),
        Some(story.moment().now + jiff::SignedDuration::from_secs(WEEK - 8))
    );
    assert_eq!(kept(story.waits(WEEK - 9)), (ReplyState::Waiting, true));
    assert_eq!(kept(story.waits(1)), (ReplyState::Withdrawn, false), "nothing of it is at rest");
    let mark = |errand: &&Errand| matches!(errand, Errand::Mark { mark: Mark::Failed, .. });
    let line = |errand: &&Errand| matches!(errand, Errand::Settle { message: Message(60), line } if line.text.contains("Not opened for 7 days") && line.undo.is_none());
    let errands = story.errands();
    assert!(errands.iter().any(mark) && errands.iter().any(line) && errands.len() == 2, "{errands:?}");
    assert!(!story.passage.visit.card.fresh, "nothing is sent to her");
    assert_eq!(case(&story).touched, touched, "it does not make the case live longer");
    story.presses("open").presses("return").presses("picture:1");
    assert!(hers(&story).contains("waited here for 7 days and is gone"), "{}", hers(&story));
    // The next answer says more than that one is gone.
    story.writes("I am here again").settles_at_the_desk();
    let words = case(&story).words.last().unwrap().carried.unwrap().0.0;
    story.replies(AN, words, "come today").waits(8);
    assert!(case(&story).readable().is_some() && !case(&story).lapsed);
}

#[test]
fn an_answer_that_she_opened_and_never_put_away_goes_without_a_word() {
    let mut story = answered();
    story.presses("open").presses("return").presses("picture:1").presses("read").presses("exit").settles();
    assert!(matches!(kept(story.waits(WEEK - 9)), (ReplyState::Opened { .. }, true)));
    assert_eq!(kept(story.waits(1)), (ReplyState::Had, false));
    assert!(story.errands().is_empty() && !case(&story).lapsed);
}

#[test]
fn a_question_that_nobody_decides_and_an_answer_beside_go_too() {
    let mut asked = claimed();
    asked.replies(AN, 31, "kom donderdag om tien uur naar ons, dan praten we");
    assert_eq!(kept(&asked), (ReplyState::Asked, true));
    assert_eq!(kept(asked.waits(WEEK)), (ReplyState::Withdrawn, false));
    assert!(!case(&asked).lapsed, "it never was an answer");
    let mut story = claimed();
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send").settles();
    story.presses("picture:2").desk_presses(AN, "anyway");
    let words = story.beside_words();
    story.replies(AN, words, "please call us").waits(8).waits(WEEK);
    let aside = story.passage.aside.as_ref().unwrap();
    assert!(aside.next_words > BESIDE && aside.answers.iter().all(|reply| reply.words.is_none()));
}
