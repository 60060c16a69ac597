//! Cards, as they stand after a story's acts.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::{Card, desk, hers};
use crate::passage::tests::Story;

mod block;
mod life;
mod passing;

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

/// Presses the `choice`th button of the card, or does something else that a finder could do; never her picture.
fn finds(story: &mut Story, choice: usize) {
    let buttons: Vec<String> = hers_now(story).buttons.into_iter().flatten().map(|button| button.data).collect();
    let data = buttons.get(choice / 12 % buttons.len()).unwrap();
    let sends = data.starts_with("send") && story.passage.visit.form.name.is_some();
    match choice % 12 {
        0 => drop(story.writes("where do you keep them")),
        1 => drop(story.writes(".")),
        2 => drop(story.waits(100)),
        3 => drop(story.presses("return")),
        4 => drop(story.presses("write")),
        5 => drop(story.presses("erase:yes")),
        6 => drop(story.presses("takeback")),
        _ if data.starts_with("picture:1@") || sends => drop(story.presses("exit")),
        _ => drop(story.presses(data)),
    }
    story.settles();
}

proptest::proptest! {
    #[test]
    fn no_walk_of_a_finder_tells_the_two_phones_apart(
        before in proptest::collection::vec(0_usize..600, 0..40), sent in 2_u8..13, after in proptest::collection::vec(0_usize..600, 0..60)
    ) {
        let (mut with, mut without) = (Story::crossed(), Story::new());
        with.desk_presses(crate::passage::tests::AN, "claim");
        with.replies(crate::passage::tests::AN, 31, "Thursday at ten").waits(8);
        without.presses("open").presses("lang:en").presses("go:menu").waits(8);
        for story in [&mut with, &mut without] {
            story.presses("exit").settles();
        }
        let same = |with: &Story, without: &Story| {
            assert_eq!(hers_now(with), hers_now(without));
            assert_eq!(with.passage.visit.card.fresh, without.passage.visit.card.fresh);
        };
        let mut walk = |choices: &[usize]| for choice in choices {
            finds(&mut with, *choice);
            finds(&mut without, *choice);
            same(&with, &without);
        };
        walk(&before);
        for data in ["open".to_owned(), "write".to_owned(), "send".to_owned(), format!("picture:{sent}")] {
            with.presses(&data).settles();
            without.presses(&data).settles();
            same(&with, &without);
        }
        let mut walk = |choices: &[usize]| for choice in choices {
            finds(&mut with, *choice);
            finds(&mut without, *choice);
            same(&with, &without);
        };
        walk(&after);
    }
}

#[test]
fn with_the_cover_on_everybody_finds_a_phrase_book_that_ends_in_the_walk() {
    let mut story = Story::new();
    story.content.cover = true;
    let data = |story: &Story| -> Vec<String> {
        let rows = hers_now(story).buttons.into_iter().flatten();
        rows.map(|button| button.data.split('@').next().unwrap().to_owned()).collect()
    };
    let neutral = hers_now(&story);
    story.presses("open");
    assert_eq!(data(&story)[0], "go:phrases", "the first button of the list");
    story.presses("go:phrases").presses("go:phrases-1-1");
    let text = hers_now(&story).text;
    assert!(text.contains("Good morning.\nNL: Goedemorgen.\nFR: Bonjour.\nDE: Guten Morgen."), "{text}");
    let mut pages = 1;
    while let Some(next) = data(&story).into_iter().rfind(|data| data.starts_with("go:phrases-")) {
        story.presses(&next);
        pages += 1;
        if data(&story).contains(&"go:safety".to_owned()) {
            break;
        }
    }
    assert_eq!(pages, 24, "120 phrases, five a page");
    story.presses("go:safety").presses("go:menu").presses("exit");
    assert_eq!(hers_now(&story), neutral);
    story.presses("open");
    assert_eq!(data(&story)[0], "go:phrases", "also once a language is known");
    assert_eq!(data(story.presses("lang:nl"))[0], "go:papers", "whoever knows the way is through at once");
    story.presses("exit").presses("go:phrases-99-1").presses("go:phrases-x");
    assert!(data(&story).contains(&"go:phrases-6-1".to_owned()), "the chapters, for a page that is not there");
    story.content.cover = false;
    assert!(!data(story.presses("exit").presses("go:languages")).contains(&"go:phrases".to_owned()));
}
