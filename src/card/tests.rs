//! Cards, as they stand after a story's acts.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::{Card, desk, hers};
use crate::passage::tests::Story;

fn hers_now(story: &Story) -> Card {
    hers::card(&story.content, &story.passage, &story.moment(), true)
}

#[test]
fn every_card_of_the_way_ends_alike_and_says_words() {
    let mut story = Story::new();
    for data in [
        "open",
        "lang:en",
        "go:menu",
        "go:papers",
        "go:papers-signs",
        "danger",
        "help",
        "write",
        "where:brussels",
        "send",
        "picture:3",
    ] {
        story.presses(data);
        let card = hers_now(&story);
        let last: Vec<&str> = card.buttons.iter().rev().take(2).flatten().map(|button| button.data.as_str()).collect();
        assert!(last.iter().any(|data| data.starts_with("exit")) && last.iter().any(|data| data.starts_with("danger")), "{data}");
        assert!(
            card.buttons
                .iter()
                .flatten()
                .all(|button| button.data.len() <= 64 && button.label.contains(|c: char| !c.is_ascii_lowercase() && c != '-'))
        );
    }
    assert_eq!(hers_now(&Story::new()), hers::neutral(&story.content));
}

#[test]
fn the_form_shows_the_very_words_that_the_desk_gets() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("write").writes("boss has my passport").presses("where:brussels.brussels");
    let form = hers_now(&story).text;
    story.presses("send");
    let case = story.passage.case.as_ref().unwrap();
    let desk = desk::card(&story.content, case).text;
    for line in ["Heron 27", "Near Brussels", "About me", "Language: English"] {
        assert!(form.contains(line) && desk.contains(line), "{line}");
    }
    assert!(form.contains("boss has my passport") && !desk.contains("passport"), "her words stand apart");
}

#[test]
fn cards_are_the_same_with_and_without_a_case_until_her_picture() {
    let (mut with, mut without) = (Story::crossed(), Story::new());
    without.presses("open").presses("lang:en").presses("go:menu");
    with.presses("exit");
    without.presses("exit");
    for data in ["open", "go:more", "go:papers", "help", "danger", "return", "picture:2", "read", "end", "go:case", "exit"] {
        with.presses(data);
        without.presses(data);
        assert_eq!(hers_now(&with), hers_now(&without), "{data}");
    }
}

#[test]
fn her_card_tells_the_truth_at_each_moment() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("write").presses("send");
    assert!(hers_now(&story).text.contains("Being sent"));
    let mut story = Story::crossed();
    story.presses("go:case");
    assert!(hers_now(&story).text.contains("since 12:40. Nobody has taken it yet. No answer yet."));
    story.desk_presses(crate::passage::tests::AN, "claim");
    story.replies(crate::passage::tests::AN, 31, "Thursday at ten");
    assert!(hers_now(&story).text.contains("Taken at 12:40. No answer yet."), "held answers do not show");
    story.waits(8);
    assert!(hers_now(&story).text.contains("An answer waits"));
    assert!(hers_now(story.presses("read")).text.contains("Thursday at ten"));
    assert!(!hers_now(story.presses("have:1")).text.contains("Thursday"));
}
