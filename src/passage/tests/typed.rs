//! What is typed or shown, and what becomes of it.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::*;

#[test]
fn a_typed_place_is_taken_and_words_with_numbers_stay_words() {
    let place = |text: &str| {
        let mut story = Story::new();
        story.presses("open").presses("lang:en").presses("write").writes(text);
        let form = &story.passage.visit.form;
        (form.place.region.map(crate::content::Region::as_str), form.note, form.line.is_some())
    };
    for (text, region) in
        [("1000 Brussel", "brussels"), ("B-2000", "flanders"), ("٤٠٠٠", "wallonia"), ("Luik", "wallonia"), ("1000", "brussels")]
    {
        assert_eq!(place(text), (Some(region), None, false), "{text}");
    }
    assert_eq!(place("0612"), (None, Some(form::PlaceNote::NoPlace), true), "it stays as her words too");
    assert_eq!(place("75001"), (None, Some(form::PlaceNote::Abroad), true));
    for text in [
        "he owes me 1000 euro",
        "I paid 15000",
        "they took 2000 in Liège",
        "2000 Liège now",
        "I live in Antwerp",
        "help",
        "0470 12 34 56",
        "0470123456",
        "5000 €",
        "1000 euro",
    ] {
        assert_eq!(place(text), (None, None, true), "{text}");
    }
}

#[test]
fn a_language_chosen_later_leads_back_to_the_card() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("go:papers").presses("go:languages");
    assert_eq!(*story.presses("lang:nl").face(), Face::Step("papers".to_owned()));
    assert_eq!(story.passage.visit.lang, Lang::parse("nl"));
    story.presses("write").writes("4700 Eupen");
    assert!(story.passage.visit.form.german);
    assert_eq!(*story.presses("lang:de").face(), Face::Form);
}

#[test]
fn what_is_not_carried_is_explained_on_the_card_behind_the_neutral_one_once() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("exit");
    story.hers(Act::Showed { message: Message(5), thing: Thing::Voice });
    assert_eq!((story.face(), story.passage.visit.card.fresh), (&Face::Neutral, true));
    story.takes(Event::Answer(Answer::FreshCard { message: CARD })).presses("open");
    assert_eq!((story.face(), story.passage.visit.refused), (&Face::Step("menu".to_owned()), Some(Thing::Voice)));
    story.presses("go:papers");
    assert_eq!(story.passage.visit.refused, None);
}

#[test]
fn what_does_not_fit_on_a_card_is_said_to_be_thrown_away() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").writes(&"a long story ".repeat(300));
    assert!(!story.passage.visit.lost_line, "what fits on several pages stays");
    story.writes(&"a long story ".repeat(400));
    let kept = story.passage.visit.unsent.as_ref().unwrap().reveal().encode_utf16().count();
    assert!(story.passage.visit.lost_line && kept > 8000, "{kept}");
}
