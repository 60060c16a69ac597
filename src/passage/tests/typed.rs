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

#[test]
fn words_that_were_not_sent_are_forgotten_half_an_hour_after_the_card_hid() {
    let due = |story: &Story| patience::due(&story.passage, story.moment().patience);
    let in_half_an_hour = |story: &Story| Some(story.moment().now + SignedDuration::from_mins(30));
    // On a card of their own, on the form, and behind a neutral card.
    for (way, hides) in [(["go:menu", "go:papers"], true), (["go:menu", "write"], true), (["go:menu", "exit"], false)] {
        let mut story = Story::new();
        story.presses("open").presses("lang:en").presses(way[0]).presses(way[1]).writes("he has my passport");
        story.settles();
        if hides {
            story.waits(120).settles();
        }
        assert_eq!((story.face(), story.passage.visit.unsent.is_some()), (&Face::Neutral, true), "{way:?}");
        assert_eq!(due(&story), in_half_an_hour(&story), "a restart finds the moment again");
        let version = story.passage.visit.card.version;
        story.waits(1_799);
        assert!(story.passage.visit.unsent.is_some(), "{way:?}");
        story.waits(1);
        assert_eq!((&story.passage.visit.unsent, due(&story)), (&None, None), "{way:?}");
        assert!(story.effects.is_empty() && story.passage.visit.card.version == version, "nothing is sent or edited");
        story.presses("open");
        assert_eq!((story.face(), story.passage.visit.lost_line), (&Face::Step("menu".to_owned()), true));
    }
    // Whoever comes back in time finds them, and the half hour begins anew.
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").writes("help").waits(120).settles().waits(1_799);
    assert_eq!(*story.presses("open").face(), Face::Unsent);
    story.waits(120).settles();
    assert_eq!(due(&story), in_half_an_hour(&story));
}
