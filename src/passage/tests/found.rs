//! What the simulation found.
//!
//! Knows: one short story for each. Does not know: how it came about; a seed did.

use super::{AN, Story};
use crate::passage::case::ReplyState;
use crate::passage::effect::Errand;
use crate::passage::event::{Act, Answer, DeskAct, Event, Role};
use crate::passage::ids::{Message, Words};
use crate::passage::visit::Face;

#[test]
fn undo_on_a_line_that_is_there_twice_takes_back_no_other_answer() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "first").takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(71) }));
    story.replies(AN, 31, "second").takes(Event::Answer(Answer::HoldShown { number: 2, message: Message(72) }));
    // The first answer's line was sent twice; of message 70 nobody has heard.
    let act = DeskAct::Press { on: Message(70), data: "undo".to_owned(), query: "q".to_owned() };
    story.desk(AN, Role::Member, act);
    let answers = &story.passage.case.as_ref().unwrap().answers;
    assert!(answers.iter().all(|reply| reply.state != ReplyState::Withdrawn));
}

#[test]
fn words_and_the_correction_that_came_too_late_can_both_be_answered() {
    for to in [32, 33] {
        let mut story = Story::crossed();
        story.desk_presses(AN, "claim");
        story.writes("they lock the door");
        let message = Message(story.next);
        // The row had left when she changed it: both stand in the topic.
        story.hers(Act::Changed { message, words: Words::new("they lock the door at night") });
        story.takes(Event::Answer(Answer::Carried { first: 2, last: 2, message: Message(32) }));
        story.takes(Event::Answer(Answer::Carried { first: 2, last: 2, message: Message(33) }));
        story.replies(AN, to, "do not open");
        assert_eq!(story.passage.case.as_ref().unwrap().answers.len(), 1, "a reply to {to}");
    }
}

#[test]
fn what_she_types_on_the_form_behind_her_picture_waits_for_send() {
    let mut story = Story::crossed();
    story.writes("and my phone");
    assert_eq!(*story.presses("send").face(), Face::Case, "Send once more shows what has become of it");
    story.presses("where:brussels");
    assert_eq!(*story.face(), Face::Form);
    story.writes("not yet");
    let carried = |story: &Story| story.errands().into_iter().filter(|errand| matches!(errand, Errand::Carry { .. })).count();
    assert_eq!((carried(&story), story.face()), (0, &Face::Form));
    story.presses("send");
    assert_eq!((carried(&story), story.face()), (1, &Face::Case));
}
