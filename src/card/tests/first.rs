//! The case card before the first answer.
//!
//! Knows: the shipped content. Does not know: Telegram, or how soon an edit leaves.

use crate::card;
use crate::content::Lang;
use crate::passage::event::{Answer, Event};
use crate::passage::ids::Message;
use crate::passage::tests::{AN, Story};

fn text(story: &Story) -> String {
    card::desk::card(&story.content, story.passage.case.as_ref().unwrap(), story.moment().desks).text
}

fn version(story: &Story) -> u32 {
    story.passage.case.as_ref().unwrap().card.version
}

/// The case card stands there as it is now.
fn drawn(story: &mut Story) {
    let version = version(story);
    story.takes(Event::Answer(Answer::CaseCard { message: Message(30), version }));
}

#[test]
fn what_comes_first_stands_on_the_card_of_a_claimed_case_until_the_first_answer_has_left() {
    let mut story = Story::crossed();
    let lines = ["card-first-ask", "card-first-phone", "card-first-promise"].map(|key| story.content.say(Lang::EN, key, &[]));
    let shown = |story: &Story| lines.iter().filter(|line| text(story).contains(line.as_str())).count();
    assert_eq!(shown(&story), 0, "nobody has it");
    story.desk_presses(AN, "claim");
    assert_eq!(shown(&story), 3, "{}", text(&story));
    story.replies(AN, 31, "Is this a good moment to write?");
    assert_eq!(shown(&story), 3, "it is still held");
    drawn(&mut story);
    story.waits(8);
    assert_eq!(shown(&story), 0, "{}", text(&story));
    assert!(story.passage.case.as_ref().unwrap().card_unconfirmed(), "the card is drawn again without them");
    story.presses("read").presses("have:1").writes("yes, it is");
    assert_eq!(shown(&story), 0, "once in a case");
}
