//! The proof holds for what is shipped, and each of its rules can be broken.
//!
//! Knows: the shipped files. Does not know: Telegram.

use jiff::civil::date;

use super::{Proof, prove};
use crate::content::Content;
use crate::content::shipped::shipped;

fn proof(changes: &[(&str, &str, &str)]) -> Proof {
    let mut files = shipped();
    for (file, old, new) in changes {
        let text = files.get_mut(*file).unwrap();
        assert!(text.contains(old), "{file}: {old}");
        *text = text.replace(old, new);
    }
    prove(&Content::read(&files).unwrap(), &files, date(2026, 11, 24))
}

#[test]
fn what_is_shipped_is_proved() {
    let proof = proof(&[]);
    assert!(proof.findings.is_empty(), "{proof}");
    assert!(proof.way.presses.len() <= 6 && proof.way.words <= 160, "{}", proof.way);
    println!("{proof}");
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
        ("locales/en/walk.ftl", "Others can look at this phone", &"words ".repeat(120), "160 at most"),
    ];
    for (file, old, new, said) in table {
        let found = proof(&[(file, old, new)]).findings;
        assert!(found.iter().any(|finding| finding.to_string().contains(said)), "{file}: {said}: {found:?}");
    }
}

#[test]
fn the_table_says_it_in_numbers() {
    let proof = proof(&[]);
    let row = &proof.table[0];
    assert_eq!((row.lang.as_str(), row.status), ("en", "drafted"));
    assert!(row.cards > 90 && row.words > 1000 && row.longest < 1200 && row.drafted > 50, "{row:?}");
    assert!(proof.to_string().contains("nothing is wrong"));
}
