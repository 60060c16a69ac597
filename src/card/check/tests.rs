//! The proof holds for what is shipped, and each of its rules can be broken.
//!
//! Knows: the shipped files. Does not know: Telegram.

use jiff::civil::date;

use super::tale::{self, Sample};
use super::{Proof, prove, rules, samples};
use crate::card::Button;
use crate::content::check::Shelf;
use crate::content::shipped::shipped;
use crate::content::{Content, Lang};
use crate::passage::visit::Face;

/// The proof of English alone, with `changes`.
fn proof(changes: &[(&str, &str, &str)]) -> Proof {
    let mut files = shipped();
    files.retain(|file, _| !file.starts_with("locales/") || file.starts_with("locales/en/"));
    for (file, old, new) in changes {
        let text = files.get_mut(*file).unwrap();
        assert!(text.contains(old), "{file}: {old}");
        *text = text.replace(old, new);
    }
    prove(&Content::read(&files).unwrap(), &files, date(2026, 11, 24))
}

#[test]
fn what_is_shipped_is_proved() {
    let files = shipped();
    let proof = prove(&Content::read(&files).unwrap(), &files, date(2026, 11, 24));
    assert!(proof.findings.is_empty(), "{proof}");
    assert!(proof.to_string().contains("nothing is wrong"));
    assert!(proof.way.presses.len() <= 6 && proof.way.words <= 160, "{}", proof.way);
    let row = &proof.table[0];
    assert_eq!((row.lang, row.status), (Lang::EN, "drafted"));
    assert!(row.cards > 90 && row.words > 1000 && row.longest < 1200 && row.drafted > 50, "{row:?}");
}

#[test]
fn every_rule_can_be_broken() {
    let table = [
        (
            "walk.toml",
            "{ label = \"to-about\", to = \"go:about\" }",
            "{ label = \"to-about\", to = \"go:centre\" }",
            "step about: is not reached",
        ),
        (
            "walk.toml",
            "{ label = \"to-person\", to = \"help\" }",
            "{ label = \"to-person\", to = \"call\" }",
            "`call` is no button",
        ),
        ("neutral.toml", "Bonjour", "Police", "says “police”"),
        ("neutral.toml", "Bonjour", "112", "shows a number"),
        ("locales/en/walk.ftl", "papers = Many", "papers = Your boss, like many", "first forty signs say “boss”"),
        ("locales/en/cards.ftl", "form-title = This", "form-title = The police: this", "first forty signs say “police”"),
        ("locales/en/cards.ftl", "write-button =", "write-buttons =", "shows a key: write-button"),
        (
            "locales/en/cards.ftl",
            "case-in-room = In the team's room since { $time }.",
            "case-in-room = Call { $time }0 055.",
            "which is in no list",
        ),
        ("locales/en/desk.ftl", "menu-choose = Nothing", "menu-choose = Call 02 511 64 65. Nothing", "which is in no list"),
        ("locales/en/labels.ftl", "label-return = I", "label-return = I think that perhaps I", "fit in a row of 2"),
        (
            "locales/en/cards.ftl",
            "close = Close",
            "close = Close this card now, and everything that is on it",
            "36 fit in a row of 1",
        ),
        (
            "locales/en/walk.ftl",
            "    .body = Choose what is nearest. You",
            &"    .body = word word. ".repeat(300),
            "1 to 4096 fit",
        ),
        ("locales/en/walk.ftl", "Other devices show this too", &"words ".repeat(120), "160 at most"),
    ];
    for (file, old, new, said) in table {
        let found = proof(&[(file, old, new)]).findings;
        assert!(found.iter().any(|finding| finding.to_string().contains(said)), "{file}: {said}: {found:?}");
    }
}

/// What is wrong with the card `name` after `change`.
fn changed(name: &str, change: impl Fn(&mut Sample)) -> String {
    let content = Content::read(&shipped()).unwrap();
    let shelf = Shelf::read(&shipped(), &mut Vec::new());
    let mut sample = tale::all(&content, Lang::EN, date(2026, 11, 24)).into_iter().find(|sample| sample.name == name).unwrap();
    assert_eq!(rules::findings(&content, &shelf, Lang::EN, &sample), []);
    change(&mut sample);
    rules::findings(&content, &shelf, Lang::EN, &sample).iter().map(|finding| format!("{finding}\n")).collect()
}

fn button(data: &str) -> Vec<Button> {
    vec![Button { label: "Label".to_owned(), data: data.to_owned() }]
}

#[test]
fn what_the_code_could_break_is_found_too() {
    let without = |verb: &'static str| {
        move |sample: &mut Sample| {
            sample.card.buttons.iter_mut().for_each(|row| row.retain(|button| !button.data.starts_with(verb)));
        }
    };
    assert!(changed("step menu", without("exit")).contains("does not end with Close"));
    assert!(changed("step menu", without("danger")).contains("has no `danger`"));
    assert!(changed("help", without("help")).contains("has no `help`"));
    assert!(changed("step menu", without("go:languages")).contains("has no `go:languages`"));
    assert!(changed("neutral", |sample| sample.card.buttons.push(button("exit"))).contains("not the one neutral card"));
    assert!(changed("help", |sample| (0..5).for_each(|_| sample.card.buttons.insert(0, button("go:menu")))).contains("4 fit"));
    assert!(changed("help", |sample| sample.card.buttons.insert(0, button(&"x".repeat(65)))).contains("longer than 64 bytes"));
    assert!(changed("help", |sample| sample.card.buttons.insert(0, vec![button("go:menu").remove(0); 5])).contains("a row of 5"));
    assert!(changed("help", |sample| sample.card.text.clear()).contains("has 0 UTF-16 units"));
    assert!(changed("help", |sample| sample.house = tale::House::None).contains("there is no desk"));
    let many = |sample: &mut Sample| (0..101).for_each(|_| sample.card.buttons.insert(0, button("go:menu")));
    assert!(changed("help", many).contains("100 fit"));
    let unmarked = |sample: &mut Sample| sample.card.text = sample.card.text.replace("(not yet confirmed)", "");
    assert!(changed("step elsewhere-listen", unmarked).contains("does not say so"));
    assert!(changed("step papers", unmarked).contains("does not say so"));
    assert!(changed("answer say-pause-what", unmarked).contains("does not say so"));
    assert!(changed("answer say-call-us", unmarked).contains("does not say so"));
    let fifth = |sample: &mut Sample| (0..3).for_each(|_| sample.card.buttons.insert(0, button("reply:1-talk-now.4")));
    assert!(changed("answer ask-talk-now", fifth).contains("offers 6 things"));
    assert!(changed("case in the room", |sample| sample.card.text = "Since then.".to_owned()).contains("who reads when"));
    assert!(changed("case in the room", |sample| sample.card.text.push_str(" 02 511 64 65")).contains("in no list"));
}

#[test]
fn every_proved_card_is_shown_once_and_says_what_stands_on_it() {
    let files = shipped();
    let content = Content::read(&files).unwrap();
    let day = date(2026, 11, 24);
    let shown = samples(&content, &files, day);
    let names: std::collections::BTreeSet<&str> = shown.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names.len(), shown.len());
    let languages = content.languages().count();
    assert!(shown.iter().all(|card| card.cards.len() == languages));
    for lang in content.languages() {
        for sample in tale::all(&content, lang, day) {
            let same = |card: &crate::card::Card| card.text == sample.card.text;
            assert!(shown.iter().any(|card| card.cards.iter().any(|(of, card)| *of == lang && same(card))), "{}", sample.name);
        }
    }
    let keys = |name: &str| shown.iter().find(|card| card.name == name).unwrap().keys.clone();
    let papers = ["papers", "papers.body", "draft-mark", "label-to-signs", "label-to-why", "label-to-minor", "label-back"];
    assert_eq!(keys("step papers")[..7], papers);
    for (name, key) in [
        ("form about:me-minor where:brussels with a line", "form-minor"),
        ("form about:me where:skip without a line", "form-truths"),
        ("case taken", "case-taken"),
        ("desk taken", "card-taken"),
        ("not carried: Voice", "not-carried-voice"),
        ("step papers-signs", "s01"),
        ("help", "help-number"),
        ("answer say-hello", "say-hello"),
        ("answer ask-talk-now", "choice-by-myself"),
        ("desk phrase", "menu-choose"),
        ("what a number is", "number-keep"),
        ("desk come back to with a number", "card-returned"),
    ] {
        assert!(keys(name).iter().any(|known| known == key), "{name}: {key}: {:?}", keys(name));
    }
    let find = |name: &str| shown.iter().find(|card| card.name == name).unwrap();
    assert_eq!(find("step papers").facts, ["consent"]);
    assert_eq!(find("answer say-pause-what").facts, ["reflection"]);
    assert!(find("help").numbers.contains(&"national".to_owned()));
    let new = shown.iter().filter(|card| !card.again).count();
    assert!(new > 90 && new < shown.len(), "{new} of {}", shown.len());
}

#[test]
fn a_card_that_nobody_proves_or_reaches_is_found() {
    let content = super::numbers::switched_on(&shipped()).unwrap();
    let day = date(2026, 11, 24);
    let all = || [tale::all(&content, Lang::EN, day), super::numbers::all(&content, Lang::EN, day)].concat();
    let found = |samples: &[Sample]| super::way::findings(&content, samples).iter().map(ToString::to_string).collect::<String>();
    assert_eq!(found(&all()), "");
    let unproved: Vec<Sample> = all().into_iter().filter(|sample| sample.face != Some(Face::Danger)).collect();
    assert!(found(&unproved).contains("is proved by no card") && found(&unproved).contains("is reached and not proved"));
    let mut unreached = all();
    for sample in &mut unreached {
        sample.card.buttons.iter_mut().for_each(|row| row.retain(|button| !button.data.starts_with("go:oath")));
    }
    assert!(found(&unreached).contains("is not reached"), "{}", found(&unreached));
}
