//! What cards say that take her words.
//!
//! Knows: the shipped content, when nobody is there. Does not know: Telegram.

use super::life::{claimed, hers, offers};
use crate::passage::effect::Effect;
use crate::passage::event::{Answer, Event};
use crate::passage::tests::{AN, BO, CARD, Story};
use crate::passage::visit::Face;

const CANT: &str = "can't send anyone";

/// Behind her picture, `seconds` after it was closed.
fn back(seconds: i64) -> Story {
    let mut story = claimed();
    story.presses("exit").settles().waits(seconds).presses("open").presses("return").presses("picture:1");
    story
}

#[test]
fn at_night_every_card_behind_her_picture_says_who_reads_when_and_that_nobody_can_come() {
    let all = ["help", "danger", "go:menu", "go:papers", "go:languages", "go:safety", "go:phrases", "return", "erase", "go:case"];
    for (data, by_day) in all.into_iter().map(|data| (data, matches!(data, "danger" | "go:case"))) {
        let text = hers(back(13 * 3_600).presses(data));
        assert!(text.contains("only at 09:00") && text.contains(CANT), "{data}: {text}");
        let text = hers(back(60).presses(data));
        assert_eq!(text.contains(CANT), by_day, "{data} by day: {text}");
    }
    let mut without = claimed();
    without.presses("exit").settles().waits(13 * 3_600).presses("open").presses("help");
    assert!(!hers(&without).contains(CANT), "it would tell a phone with a case from one without");
}

#[test]
fn the_cards_that_send_words_say_so_at_any_hour() {
    let mut story = claimed();
    story.presses("exit").settles().writes("they lock the door").takes(Event::Answer(Answer::FreshCard { message: CARD }));
    story.presses("open").presses("return").presses("picture:1");
    assert_eq!(*story.face(), Face::Unsent);
    let text = hers(&story);
    assert!(text.contains("Somebody is there until 18:00.") && text.contains(CANT), "{text}");
    let mut sent = Story::new();
    sent.presses("open").presses("lang:en").presses("write").presses("send");
    let text = hers(&sent);
    assert!(text.contains("Choose a picture") && text.contains(CANT), "{text}");
}

#[test]
fn who_needs_an_interpreter_reads_it_before_send_and_while_the_words_wait() {
    let way = |lang: &str| {
        let mut story = Story::new();
        story.presses("open").presses(lang).presses("write").writes("…").presses("where:brussels");
        story
    };
    let told =
        ["Braucht jemanden zum Dolmetschen", "Das kann einen Tag dauern. Wenn du mit den Knöpfen antwortest, geht es schneller."];
    let mut german = way("lang:de");
    let preview = hers(&german);
    assert!(preview.contains(told[0]) && !preview.contains(told[1]), "{preview}");
    assert!(hers(german.presses("send")).contains(told[1]), "on the card after Send");
    assert!(hers(german.presses("picture:1")).contains(told[1]));
    german.settles().desk_presses(AN, "claim");
    let words = german.passage.case.as_ref().unwrap().words[0].carried.unwrap().0.0;
    german.replies(AN, words, "Guten Tag").desk_presses(AN, "confirm");
    assert!(!hers(german.waits(8)).contains(told[1]), "she is answered");
    german.writes("noch etwas").settles();
    let reads = "Das Team liest Français, Nederlands, English.";
    assert!(hers(&german).contains(told[1]) && hers(&german).contains(reads), "{}", hers(&german));
    assert!(offers(&german).contains(&"interpreter".to_owned()));
    german.desk_presses(BO, "interpreter");
    let found = "Eine Person übersetzt für das Team, was du schreibst.";
    assert!(hers(&german).contains(found) && !hers(&german).contains(told[1]), "{}", hers(&german));
    assert!(!offers(&german).contains(&"interpreter".to_owned()));
    let case = german.passage.case.as_ref().unwrap();
    let card = crate::card::desk::card(&german.content, (case, None), german.moment().desks).text;
    assert!(card.contains("An interpreter is found, ") && !card.contains("Needs an interpreter."), "{card}");
    german.desk_presses(AN, "interpreter");
    let old = "This button is old. Use the newest card.";
    assert!(matches!(german.effects.as_slice(), [Effect::Tell { text, .. }] if text == old));
    let mut english = way("lang:en");
    assert!(!hers(&english).contains("interpreter") && !hers(english.presses("send")).contains("interpreter"));
}
