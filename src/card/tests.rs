//! Cards, as they stand after a story's acts.
//!
//! Knows: the shipped content. Does not know: Telegram.

mod audit;
mod block;
mod first;
mod lapse;
mod life;
mod passing;
mod phrases;
mod returning;
mod room;
mod truths;
mod waiting;
mod wrong;

use super::{Card, desk, hers};
use crate::content::Lang;
use crate::passage::effect::Errand;
use crate::passage::event::{Answer, Event};
use crate::passage::ids::Thread;
use crate::passage::tests::{AN, GROUP, Story};

/// The languages that there are, as buttons choose them.
pub(super) const SPOKEN: [&str; 4] = ["lang:en", "lang:nl", "lang:fr", "lang:de"];

pub(super) fn hers_now(story: &Story) -> Card {
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
    let desk = desk::card(&story.content, (case, None), story.moment().desks).text;
    for line in ["Heron 27", "Near Brussels", "About me", "Language: English"] {
        assert!(form.contains(line) && desk.contains(line), "{line}");
    }
    assert!(form.contains("boss has my passport") && !desk.contains("passport"), "her words stand apart");
}

#[test]
fn cards_are_the_same_with_and_without_a_case_until_her_picture() {
    for speak in SPOKEN {
        let (mut with, mut without) = (Story::crossed(), Story::new());
        without.presses("open").presses("lang:en").presses("go:menu");
        for story in [&mut with, &mut without] {
            story.presses(speak).presses("exit");
        }
        let steps: Vec<String> = with.content.steps.keys().map(|step| format!("go:{step}")).collect();
        let presses = ["open", "go:languages", "help", "danger", "return", "picture:2", "read", "end", "go:case", "erase"];
        let presses = presses.into_iter().chain(steps.iter().map(String::as_str)).chain(["write", "return", "exit", "open"]);
        for data in presses {
            with.presses(data);
            without.presses(data);
            assert_eq!(hers_now(&with), hers_now(&without), "{data} in {speak}");
        }
    }
}

#[test]
fn times_of_another_day_say_the_day_and_a_taken_case_does_not_say_that_nobody_reads() {
    for (speak, day) in SPOKEN.into_iter().zip(["Tuesday", "dinsdag", "mardi", "Dienstag"]) {
        let mut story = Story::crossed();
        story.presses(speak).presses("go:case");
        assert!(!hers_now(&story).text.contains(day), "{speak}");
        story.desk_presses(AN, "claim");
        // The next night: nobody is there, and somebody has it.
        story.waits(14 * 3_600).presses("open").presses("return").presses("picture:1");
        let text = hers_now(&story).text;
        assert_eq!(text.matches(day).count(), 3, "sent, taken, carried: {text}");
        let said = |key: &str| story.content.say(story.passage.visit.lang.unwrap(), key, &[]);
        let start = |key: &str| said(key).split('{').next().unwrap().trim().to_owned();
        assert!(text.contains(&start("taken-before")) && !text.contains(&start("nobody-before")), "{text}");
    }
}

#[test]
fn the_form_leads_back_and_throws_her_words_away() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("write");
    let has = |story: &Story, verb: &str| {
        hers_now(story).buttons.iter().flatten().any(|button| button.data.split('@').next() == Some(verb))
    };
    assert!(has(&story, "go:menu") && !has(&story, "throw"), "there is nothing to throw away");
    story.writes("they keep my passport");
    assert!(has(&story, "throw"));
    story.presses("go:menu").presses("write");
    assert!(hers_now(&story).text.contains("they keep my passport"), "Back keeps the words");
    story.presses("throw").presses("write");
    assert!(!hers_now(&story).text.contains("passport") && !story.passage.visit.lost_line, "she knows that they are gone");
}

#[test]
fn the_desk_has_what_stood_on_the_asides_form_before_its_words() {
    let mut story = Story::crossed();
    story.presses("exit").presses("open").presses("go:menu").presses("tick:s01").presses("write");
    story.presses("where:flanders.ghent").presses("about:other-minor").presses("with:signs").writes("where are they");
    let form = hers_now(&story).text;
    let said = |story: &Story| {
        let errands = story.errands().into_iter().cloned().collect::<Vec<_>>();
        let facts = errands.iter().position(|errand| matches!(errand, Errand::Say { text, .. } if text.contains("WITHOUT")));
        let words = errands.iter().position(|errand| matches!(errand, Errand::Carry { anyway: Some(_), .. }));
        assert!(facts.unwrap() < words.unwrap(), "{errands:?}");
        match errands.into_iter().nth(facts.unwrap()) {
            Some(Errand::Say { text, .. }) => text,
            _ => String::new(),
        }
    };
    let first = said(story.presses("send"));
    let facts = form.lines().skip_while(|line| !line.contains("Ghent")).take_while(|line| !line.starts_with('“'));
    for fact in facts.flat_map(|line| line.split(" · ")) {
        assert!(first.contains(fact), "{fact:?} stood on the form: {first}");
    }
    assert!(first.contains("Near Ghent\nAbout someone else, under 18\nLanguage: English\n– ") && first.contains("Child Focus"));
    story.settles();
    assert_eq!(
        said(story.takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) }))),
        first,
        "in a new topic too"
    );
}

#[test]
fn her_card_tells_the_truth_at_each_moment() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("write").presses("send");
    assert!(hers_now(&story).text.contains("Being sent"));
    let mut story = Story::crossed();
    story.presses("go:case");
    assert!(hers_now(&story).text.contains("since 12:40. Nobody has taken it yet. No answer yet."));
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "Thursday at ten");
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
        speak in proptest::sample::select(SPOKEN.to_vec()), before in proptest::collection::vec(0_usize..600, 0..40), sent in 2_u8..13,
        after in proptest::collection::vec(0_usize..600, 0..60), number in proptest::bool::ANY
    ) {
        let (mut with, mut without) = (Story::crossed(), Story::new());
        (with.content.return_code, without.content.return_code) = (number, number);
        with.desk_presses(AN, "claim");
        with.replies(AN, 31, "Thursday at ten").waits(8);
        without.presses("open").presses("lang:en").presses("go:menu").waits(8);
        for story in [&mut with, &mut without] {
            story.presses(speak).presses("exit").settles();
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
    for (speak, begins) in SPOKEN.into_iter().zip([
        "Good morning.\nNL: Goedemorgen.\nFR: Bonjour.\nDE: Guten Morgen.",
        "Goedemorgen.\nFR: Bonjour.\nDE: Guten Morgen.",
        "Bonjour.\nNL: Goedemorgen.\nDE: Guten Morgen.",
        "Guten Morgen.\nNL: Goedemorgen.\nFR: Bonjour.",
    ]) {
        phrase_book(speak, begins);
    }
}

fn phrase_book(speak: &str, begins: &str) {
    let mut story = Story::new();
    story.content.cover = true;
    let data = |story: &Story| -> Vec<String> {
        let rows = hers_now(story).buttons.into_iter().flatten();
        rows.map(|button| button.data.split('@').next().unwrap().to_owned()).collect()
    };
    let neutral = hers_now(&story);
    story.presses("open");
    assert_eq!(data(&story)[0], "go:phrases", "the first button of the list");
    // A phone that asks for this language has the book in it at once; whoever chose it finds the same list.
    let tag = Lang::parse(speak.trim_start_matches("lang:"));
    story.passage.visit.lang = tag;
    story.presses("exit").presses("open");
    let first = hers_now(&story).buttons[0][0].clone();
    assert_eq!(first.label, story.content.say(tag.unwrap(), "phrases", &[]), "in her language");
    assert_eq!(first.data, format!("go:phrases@{}", tag.unwrap()));
    story.presses("go:phrases").presses("go:phrases-1-1");
    let text = hers_now(&story).text;
    assert!(text.contains(begins) && !text.contains("phrase-"), "{text}");
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
    assert_eq!(data(story.presses(speak))[0], "go:papers", "whoever knows the way is through at once");
    story.presses("exit").presses("go:phrases-99-1").presses("go:phrases-x");
    assert!(data(&story).contains(&"go:phrases-6-1".to_owned()), "the chapters, for a page that is not there");
    story.content.cover = false;
    assert!(!data(story.presses("exit").presses("go:languages")).contains(&"go:phrases".to_owned()));
}

#[test]
fn a_long_answer_is_read_page_by_page_and_had_on_the_last() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    let long = format!("{}{}", "First the office. ".repeat(200), "👩‍👩‍👧".repeat(20));
    story.replies(AN, 31, &long).waits(8).presses("read");
    let card = |story: &Story| hers::card(&story.content, &story.passage, &story.moment(), false);
    let says = |story: &Story, data: &str| card(story).buttons.iter().flatten().any(|button| button.data == data);
    let first = card(&story).text;
    assert!(says(&story, "page:2@en") && !says(&story, "have:1@en"));
    story.presses("page:2");
    let second = card(&story).text;
    assert!(says(&story, "have:1@en") && says(&story, "page:1@en"));
    let letters = |text: &str| text.matches("office").count() + text.matches("👩‍👩‍👧").count();
    assert_eq!(letters(&first) + letters(&second), 220, "all is there");
    assert_eq!(card(story.presses("page:1")).text, first);
    assert_eq!(card(story.presses("page:99")).text, second, "there is no page behind the last");
}

#[test]
fn a_form_about_somebody_else_asks_about_their_name_before_send() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("help").presses("write").presses("about:other");
    let asks = |story: &Story| {
        let card = hers_now(story);
        let leaves_out = card.buttons.iter().flatten().any(|button| button.data == "throw@en" && button.label == "Leave it out");
        assert_eq!(card.text.contains("Send it anyway?"), leaves_out, "the question and the way out come together");
        leaves_out
    };
    assert!(!asks(story.writes("I think that somebody is not free")));
    assert!(asks(story.writes("Jan Peeters, Veldstraat 3")));
    assert!(!asks(story.presses("throw")));
}

#[test]
fn the_form_marks_how_she_is_reached_and_says_when_a_notice_sounds() {
    for (speak, sounds) in SPOKEN.into_iter().zip([
        "with a sound, only between 20:00 and 06:00",
        "met geluid, alleen tussen 20:00 en 06:00",
        "avec un son, seulement entre 20:00 et 06:00",
        "mit Ton, nur zwischen 20:00 und 06:00",
    ]) {
        let mut story = Story::new();
        story.patience.notice_hours = (20, 6);
        story.presses("open").presses(speak).presses("write").presses("where:brussels");
        let marked = |story: &Story| -> Vec<(String, bool)> {
            let rows = hers_now(story).buttons;
            let row = rows.iter().find(|row| row.iter().any(|button| button.data.starts_with("reach:"))).unwrap();
            let verb = |data: &str| data.split('@').next().unwrap().to_owned();
            row.iter().map(|button| (verb(&button.data), button.label.starts_with("✓ "))).collect()
        };
        let row = |quiet: bool| vec![("reach:quiet".to_owned(), quiet), ("reach:notice".to_owned(), !quiet)];
        assert_eq!(marked(&story), row(true), "for oneself");
        assert!(!hers_now(&story).text.contains("20:00"), "nothing sounds");
        assert_eq!(marked(story.presses("about:other")), row(false), "for a bystander it is on, and is said to be");
        assert!(hers_now(&story).text.contains(sounds), "{}", hers_now(&story).text);
        assert_eq!(marked(story.presses("reach:quiet")), row(true), "pressed as marked, so it stays");
        assert_eq!(marked(story.presses("reach:quiet")), row(true));
        assert_eq!(marked(story.presses("about:me").presses("reach:notice")), row(false));
        assert!(hers_now(&story).text.contains(sounds));
        story.patience.notice_hours = (9, 9);
        let text = hers_now(&story).text;
        assert!(
            !text.contains("09:00 ")
                && text.contains(&story.content.say(story.passage.visit.speaks(None), "form-sound-any", &[]))
        );
    }
}

#[test]
fn whoever_writes_about_somebody_else_is_told_of_names_before_a_word_is_typed() {
    for (speak, told) in SPOKEN.into_iter().zip([
        "No names or addresses of others",
        "Schrijf hier geen namen",
        "N'écrivez pas ici le nom",
        "Schreib hier keine Namen",
    ]) {
        for (about, says) in [("about:me", false), ("about:me-minor", false), ("about:other", true), ("about:other-minor", true)]
        {
            let mut story = Story::new();
            story.presses("open").presses(speak).presses("write").presses(about);
            let text = hers_now(&story).text;
            assert_eq!(text.contains(told), says, "{about} in {speak}: {text}");
        }
    }
}
