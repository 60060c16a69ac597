//! The case card before the first answer, and when she closed her card.
//!
//! Knows: the shipped content. Does not know: Telegram, or how soon an edit leaves.

use crate::card;
use crate::content::Lang;
use crate::passage::event::{Act, Answer, Event, Thing};
use crate::passage::ids::Message;
use crate::passage::patience::{Patience, due};
use crate::passage::tests::{AN, Story};

fn text(story: &Story) -> String {
    card::desk::card(&story.content, (story.passage.case.as_ref().unwrap(), story.passage.aside.as_ref()), story.moment().desks)
        .text
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

#[test]
fn however_she_closes_her_card_on_her_case_the_case_card_says_so_and_from_no_other_card() {
    let ways = [
        Act::Press { on: Message(2), data: "exit".to_owned() },
        Act::Wrote { message: Message(60), words: crate::passage::ids::Words::new("x") },
        Act::Wrote { message: Message(60), words: crate::passage::ids::Words::new(".") },
        Act::Showed { message: Message(60), thing: Thing::Sticker },
    ];
    for way in ways {
        let mut story = Story::crossed();
        story.presses("go:case").waits(60);
        assert!(text(&story).contains("She last looked 12:40"), "{}", text(&story));
        story.hers(way);
        assert!(text(&story).contains("She closed it 12:41") && !text(&story).contains("looked"), "{}", text(&story));
        story.waits(60).presses("open").presses("exit");
        assert!(text(&story).contains("She closed it 12:41"), "without her picture nothing is said of it");
        story.waits(60).presses("open").presses("return").presses("picture:1");
        assert!(text(&story).contains("She last looked 12:43"), "whichever is later: {}", text(&story));
    }
    let mut hidden = Story::crossed();
    hidden.presses("go:case").waits(600);
    assert!(text(&hidden).contains("She last looked"), "what hides by itself nobody has closed");
}

#[test]
fn for_that_alone_a_case_card_changes_once_a_minute_at_most_and_after_everything_else() {
    let mut story = Story::crossed();
    drawn(&mut story);
    let first = version(&story);
    story.presses("go:case").presses("exit");
    let case = story.passage.case.as_ref().unwrap();
    assert_eq!((case.card.version, case.card.light), (first + 1, Some(first + 1)));
    let again = |story: &mut Story| {
        drawn(story);
        story.presses("open").presses("return").presses("picture:1").presses("exit");
    };
    again(&mut story);
    again(&mut story);
    assert_eq!(version(&story), first + 1, "not yet");
    let when = story.moment().now + jiff::SignedDuration::from_secs(60);
    assert!(due(&story.passage, &Patience::default()).is_some_and(|due| due <= when));
    story.waits(59);
    assert_eq!(version(&story), first + 1);
    story.waits(1);
    assert_eq!(version(&story), first + 2);
    drawn(&mut story);
    story.waits(61);
    assert_eq!(version(&story), first + 2, "once is enough");

    again(&mut story);
    let light = version(&story);
    story.desk_presses(AN, "claim");
    let case = story.passage.case.as_ref().unwrap();
    assert!(case.card.version > light && case.card.light != Some(case.card.version), "what the desk does is not held up by it");
}
