//! A phone is blocked, a desk pauses: the same card, and what goes on.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::life::{DAY, case, claimed, coordinates, hers, offers, said};
use crate::card::Card;
use crate::passage::case::State;
use crate::passage::effect::{Effect, Errand};
use crate::passage::tests::{AN, GROUP, Story};
use crate::passage::visit::Face;

/// Her whole card: text and buttons.
fn her_card(story: &Story) -> Card {
    crate::card::hers::card(&story.content, &story.passage, &story.moment(), false)
}

/// A phone with no case while every desk pauses, after `write`.
fn paused() -> Story {
    let mut story = Story::new();
    let until = story.moment().now.checked_add(jiff::SignedDuration::from_hours(24 * 30)).ok();
    story.desks.0.values_mut().for_each(|desk| desk.paused_until = until);
    story.presses("open").presses("lang:en").presses("go:menu").presses("write");
    story
}

#[test]
fn a_blocked_phone_shows_the_very_card_of_a_pause_and_it_ends_by_itself() {
    let mut story = claimed();
    story.desk_presses(AN, "block");
    assert_eq!(story.passage.block, None, "a member may not");
    coordinates(&mut story, "block");
    assert_eq!((case(&story).state, said(&story, "Blocked until 12:40 (Tuesday)")), (State::Closed, 1));
    assert_eq!(offers(&story), ["block:lift"]);
    assert!(hers(&story).contains("can't take messages here now") && !hers(&story).contains("opens again"));
    let before = case(&story).next_words;
    story.writes("let me in");
    assert_eq!((case(&story).state, case(&story).next_words, story.face()), (State::Closed, before, &Face::Unsent));
    story.presses("send");
    assert_eq!(story.face(), &Face::Paused);
    story.presses("exit").settles().presses("open");
    for data in ["write", "about:me-minor", "where:brussels", "send"] {
        story.presses(data);
        assert_eq!((her_card(&story), story.face()), (her_card(&paused()), &Face::Paused), "{data}");
    }
    story.presses("exit").waits(7 * DAY - 1).presses("open").presses("write");
    assert_eq!(story.face(), &Face::Paused);
    story.waits(1).presses("write");
    assert_eq!((story.face(), story.passage.block), (&Face::Form, None));
    story.presses("exit").presses("open").presses("return").presses("picture:1");
    assert!(hers(&story).contains("If you write, it opens again"));
    story.writes("I am sorry");
    assert_eq!(case(&story).state, State::Open);
}

#[test]
fn of_a_block_only_its_end_outlives_an_erase() {
    let mut story = claimed();
    coordinates(&mut story, "block");
    let until = story.passage.block;
    story.presses("erase").presses("erase:yes");
    assert!(story.effects.contains(&Effect::Forget));
    story.waits(120).settles();
    assert_eq!(story.passage, crate::passage::Passage { block: until, ..Default::default() });
    story.presses("open").presses("lang:en").presses("go:menu").presses("write");
    assert_eq!(her_card(&story), her_card(&paused()));
    story.presses("exit").settles().waits(7 * DAY);
    assert!(story.passage.block.is_none() && story.effects.contains(&Effect::Forget), "its key goes");
    let mut lifted = claimed();
    coordinates(&mut lifted, "block");
    lifted.desk_presses(AN, "block:lift");
    assert!(lifted.passage.block.is_some());
    coordinates(&mut lifted, "block:lift");
    assert!(lifted.passage.block.is_none() && !lifted.effects.contains(&Effect::Forget) && offers(&lifted).is_empty());
    lifted.writes("thank you");
    assert_eq!(case(&lifted).state, State::Open);
}

#[test]
fn open_cases_go_on_in_a_pause_and_a_paused_desk_gets_none() {
    let mut story = claimed();
    let until = story.moment().now.checked_add(jiff::SignedDuration::from_hours(24)).ok();
    story.desks.0.values_mut().for_each(|desk| desk.paused_until = until);
    story.writes("are you there");
    assert!(story.errands().iter().any(|errand| matches!(errand, Errand::Carry { .. })));
    assert_eq!(story.presses("write").face(), &Face::Case);
    let mut other = Story::new();
    let brussels = other.desks.0.values_mut().find(|desk| desk.group == GROUP).unwrap();
    brussels.paused_until = until;
    other.presses("open").presses("lang:en").presses("write").presses("where:brussels").presses("send");
    assert!(other.passage.case.is_none() && hers(&other).contains("We can't take messages here now"));
    other.presses("where:far").presses("send");
    assert_ne!(case(&other).group, GROUP, "another desk takes it");
    let mut late = paused();
    late.waits(31 * DAY).presses("open").presses("lang:en").presses("go:menu").presses("write");
    assert_eq!(late.face(), &Face::Form, "the pause is over");
}
