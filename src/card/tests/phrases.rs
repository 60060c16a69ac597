//! Phrases and questions, as a volunteer chooses them and as she reads them.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::hers_now;
use crate::card::{Card, phrase};
use crate::content::Lang;
use crate::passage::event::{Answer, DeskAct, Event, Role};
use crate::passage::ids::Message;
use crate::passage::tests::{AN, Story};

/// A question that she has opened: French on her card, Dutch at the desk.
fn asked() -> Story {
    let mut story = Story::crossed();
    let [fr, nl] = ["fr", "nl"].map(|tag| Lang::parse(tag).unwrap());
    let case = story.passage.case.as_mut().unwrap();
    (case.lang, case.desk_lang, story.passage.visit.lang) = (fr, nl, Some(fr));
    story.desk_presses(AN, "claim");
    story.desk_presses(AN, "ask");
    story.takes(Event::Answer(Answer::MenuShown { version: 1, message: Message(60) }));
    story
}

fn menu_now(story: &Story) -> Card {
    let case = story.passage.case.as_ref().unwrap();
    let menu = case.menu.as_ref().unwrap();
    phrase::menu(&story.content, case, menu.version, menu.message, story.moment().now).unwrap().0
}

fn press_menu(story: &mut Story, data: &str) {
    let act = DeskAct::Press { on: Message(60), data: data.to_owned(), query: "q".to_owned() };
    story.desk(AN, Role::Member, act);
}

fn data(card: &Card) -> Vec<&str> {
    card.buttons.iter().flatten().map(|button| button.data.as_str()).collect()
}

#[test]
fn a_volunteer_reads_the_meaning_both_texts_and_how_far_they_are_looked_at() {
    let mut story = asked();
    assert!(data(&menu_now(&story)).contains(&"ask:in.meet"));
    press_menu(&mut story, "ask:in.meet");
    let group = menu_now(&story);
    assert!(group.text.contains("1. Kan je naar ons kantoor komen: [dag], [uur], [adres van het kantoor]?"), "{}", group.text);
    press_menu(&mut story, "ask:is.come");
    let chosen = menu_now(&story);
    for said in [
        "Vragen voor Reiger 27",
        "boss has my passport",
        "Kan je naar ons kantoor",
        "Pouvez-vous venir",
        "[Ja] [Een andere dag]",
        "[Oui] [Un autre jour]",
        "Français, terugvertaald",
        "nooit dat van een huis",
    ] {
        assert!(chosen.text.contains(said), "{said}: {}", chosen.text);
    }
    assert!(data(&chosen).contains(&"ask:day.2026-11-26") && !data(&chosen).iter().any(|data| data.starts_with("ask:send")));
    press_menu(&mut story, "ask:day.2026-11-26");
    assert!(data(&menu_now(&story)).contains(&"ask:hour.10:00") && !data(&menu_now(&story)).contains(&"ask:day.2026-11-26"));
    press_menu(&mut story, "ask:hour.10:00");
    assert!(!data(&menu_now(&story)).iter().any(|data| data.starts_with("ask:send")), "the place is missing");
    story.replies(AN, 60, "Rue des Alexiens 16B");
    let ready = menu_now(&story);
    assert!(ready.text.contains("donderdag 26/11, 10:00, Rue des Alexiens 16B") && ready.text.contains("jeudi 26/11"));
    assert!(data(&ready).iter().any(|data| data.starts_with("ask:send")));
}

#[test]
fn she_reads_it_in_her_language_also_when_she_takes_another_and_can_correct_her_tap() {
    let mut story = asked();
    press_menu(&mut story, "ask:is.talk-now");
    press_menu(&mut story, "ask:send.2");
    story.waits(8).presses("read");
    let card = hers_now(&story);
    assert!(card.text.contains("Est-ce un bon moment pour écrire\u{a0}?") && !card.text.contains("confirmé"), "{}", card.text);
    assert!(data(&card).contains(&"reply:1-talk-now.3@fr") && data(&card).contains(&"have:1@fr"));
    story.presses("go:languages").presses("lang:de");
    let card = hers_now(&story);
    assert!(card.text.contains("Ist jetzt ein guter Moment zum Schreiben?") && data(&card).contains(&"reply:1-talk-now.1@de"));
    story.presses("reply:1-talk-now.2");
    let card = hers_now(&story);
    assert!(
        card.text.contains("Du hast „Jetzt nicht“ geantwortet. Dein letzter Text: noch nicht ans Team weitergegeben."),
        "{}",
        card.text
    );
    assert!(card.buttons.iter().flatten().any(|button| button.label == "✓ Jetzt nicht"));
    assert!(!data(&card).contains(&"read@de"));
    story.settles();
    let to = story.passage.case.as_ref().unwrap().last_said().unwrap().carried.unwrap().0.0;
    story.replies(AN, to, "later, then").waits(8);
    let card = hers_now(&story);
    assert!(data(&card).contains(&"read@de"), "{}", card.text);
    story.presses("read");
    assert!(hers_now(&story).text.contains("later, then"));
}

#[test]
fn phrases_that_rest_on_what_nobody_reviewed_say_so() {
    let mut story = asked();
    story.desk_presses(AN, "phrase");
    story.takes(Event::Answer(Answer::MenuShown { version: 2, message: Message(60) }));
    press_menu(&mut story, "phrase:is.pause-what");
    press_menu(&mut story, "phrase:send.3");
    story.waits(8).presses("read");
    assert!(hers_now(&story).text.contains("45 jours") && hers_now(&story).text.contains("(pas encore confirmé)"));
}
