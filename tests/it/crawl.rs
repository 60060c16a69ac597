//! Every button of every card that reads, in every language, pressed on the running bot.
//!
//! Knows: which verbs send, end or close, and leaves those out. Does not know: what a card should say, but that it says it in
//! the language that was chosen.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use footbridge::rehearse::{Act, Msg};

use super::cards::has;
use super::support::{Harness, MIRA};

const LANGUAGES: [&str; 4] = ["en", "nl", "fr", "de"];

/// What opens, sends, ends or closes something; other tests press these.
const LEFT_OUT: [&str; 8] = ["exit", "send", "end", "open", "lang", "picture", "read", "have"];

#[tokio::test]
async fn every_button_in_every_language_leads_to_a_whole_card_in_that_language() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    let mut english: BTreeMap<String, String> = BTreeMap::new();
    for language in LANGUAGES {
        let found = crawl(&harness, language).await;
        assert!(found.len() > 100, "{language}: {} cards", found.len());
        for (way, card) in found {
            whole(&card, language, &way);
            match english.get(&way) {
                Some(text) if language != "en" => {
                    let same = card.text == *text && way != "go:languages";
                    assert!(!same, "{way} is not said in {language}: {text}");
                }
                Some(_) | None => drop(english.insert(way, card.text)),
            }
        }
    }
    harness.act(Act::write(MIRA, "."));
    harness.finish().await;
}

/// Every card that can be come to in `language`, by the button that led there.
async fn crawl(harness: &Harness, language: &str) -> BTreeMap<String, Msg> {
    harness.force(MIRA, &format!("lang:{language}")).await;
    let mut found = BTreeMap::new();
    let mut ways: VecDeque<String> = VecDeque::from(["go:menu".to_owned()]);
    let mut known: BTreeSet<String> = ways.iter().cloned().collect();
    while let Some(way) = ways.pop_front() {
        let card = harness.force(MIRA, &format!("{way}@{language}")).await;
        for data in card.data() {
            let bare = data.split('@').next().unwrap_or_default().to_owned();
            let verb = bare.split(':').next().unwrap_or_default();
            if !LEFT_OUT.contains(&verb) && known.insert(bare.clone()) {
                ways.push_back(bare);
            }
        }
        found.insert(way, card);
    }
    found
}

/// What holds for every card but the neutral one.
fn whole(card: &Msg, language: &str, way: &str) {
    let last = card.buttons.last().unwrap();
    assert!(last.iter().any(|button| button.data.starts_with("exit")), "{way}: Close is in the last row");
    assert!(has(card, "danger") && has(card, "help"), "{way}: a person and 112 are one press away");
    for button in card.buttons.iter().flatten() {
        assert!(button.data.len() <= 64 && !button.label.is_empty(), "{way}: {button:?}");
        let named = button.data.ends_with(&format!("@{language}")) || button.data.starts_with("lang:");
        assert!(named, "{way}: {} names its language", button.data);
        assert!(!raw(&button.label), "{way}: {} is a key", button.label);
    }
    assert!(!card.text.lines().any(raw), "{way}: a key shows: {}", card.text);
    assert!(!card.text.contains("{ $") && !card.text.contains("{$"), "{way}: a value is missing: {}", card.text);
}

/// Whether a text looks like the key of a message that was found nowhere.
fn raw(text: &str) -> bool {
    text.contains('-') && !text.contains(' ') && text.chars().all(|sign| sign.is_ascii_lowercase() || matches!(sign, '-' | '.'))
}
