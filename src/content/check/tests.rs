//! Every rule holds for what is shipped, and each can be broken.
//!
//! Knows: the shipped files. Does not know: cards.

use jiff::civil::{Date, date};

use super::{Shelf, files, text};
use crate::content::shipped::shipped;
use crate::content::{Content, Files, Finding};

const TODAY: Date = date(2026, 11, 24);

fn wrong(all: &Files, today: Date) -> Vec<Finding> {
    let content = Content::read(all).unwrap();
    let mut findings = Vec::new();
    let shelf = Shelf::read(all, &mut findings);
    findings.extend(files(&content, all, &shelf, today));
    findings
}

#[test]
fn what_is_shipped_keeps_every_rule() {
    let findings = wrong(&shipped(), TODAY);
    assert!(findings.is_empty(), "{}", findings.iter().map(|finding| format!("{finding}\n")).collect::<String>());
}

/// In `file`, `old` becomes `new`; `said` must be among the findings.
#[test]
fn every_rule_can_be_broken() {
    let table = [
        ("facts.toml", "expires = 2027-02-24", "expires = 2026-01-01", "expires before"),
        ("numbers.toml", "status = \"unreviewed\"", "status = \"reviewed\"", "`reviewed_by` or"),
        ("numbers.toml", "status = \"unreviewed\"", "status = \"fine\"", "status `fine`"),
        ("numbers.toml", "source = \"112.be\"", "source = \" \"", "no source"),
        ("locales/en/language.toml", "status = \"drafted\"", "status = \"reviewed\"", "`reviewed_by` or"),
        ("locales/en/language.toml", "status = \"drafted\"", "status = \"unreviewed\"", "unknown variant"),
        ("locales/en/language.toml", "lix = 20", "lix = 9", "9 at most"),
        ("locales/en/walk.ftl", "menu = What", "menus = What", "has no words"),
        ("locales/en/walk.ftl", "## Papers or money", "rumour = They say", "used by nothing"),
        ("locales/en/labels.ftl", "label-ok = OK", "label-okay = OK", "has no words"),
        ("locales/en/walk.ftl", "{ $tel-emergency }", "{ $tel-nowhere }", "names `tel-nowhere`"),
        ("locales/en/walk.ftl", "{ $tel-emergency }", "112", "says 112 itself"),
        ("locales/en/walk.ftl", "Choose one.", "Call 02 511 64 64.", "says 02 511 64 64 itself"),
        ("locales/en/walk.ftl", "Choose one.", "This is Safe.", "says “safe”"),
        ("locales/en/walk.ftl", "Choose one.", "You are anonymous.", "says “anonymous”"),
        ("locales/en/walk.ftl", "One is enough to talk to someone. It", "Two or more is enough. It", "says “two or more”"),
        ("locales/en/cards.ftl", "Any hour: { $number }", "Any hour, seen: { $number }", "says “seen”"),
        ("locales/en/walk.ftl", "Choose one. You", "One. Two. Three. You", "has 4 sentences"),
        ("locales/en/signs.ftl", "s05 = I get", "s05 = I get, as far as I can remember, very", "36 fit"),
        ("locales/en/places.ftl", "Antwerp", "Antwerp City", "9 fit"),
        ("walk.toml", "signs = [\"s23\", \"s24\", \"s25\"]", "signs = [\"s23\", \"s24\"]", "stands on no card"),
        ("locales/en/names.ftl", "name-reed = Reed", "name-reed = heron", "another's word"),
        ("walk.toml", "facts = [\"oath\"]", "", "no card rests on it"),
        ("walk.toml", "signs = [\"b12\", \"b13\"]", "signs = [\"b12\", \"b13\", \"b01\", \"b02\"]", "offers 5"),
        ("seed.toml", "\"love-how\"", "\"romance\"", "the card `romance` is not there"),
        ("seed.toml", "cards = [\"networks\"]", "cards = []", "no card says this"),
        ("seed.toml", "says = ", "sings = ", "sings"),
        (
            "walk.toml",
            "[minor-limits]\nchoices = [{ label = \"to-write\", to = \"about:me-minor\" }, { label = \"to-person\", to = \"help\" }]\naside = [{ label = \"back\", to = \"go:minor\" }]",
            "[minor-limits]",
            "is a dead end",
        ),
        ("words.toml", "sensitive", "sensible", "sensible"),
        ("phrases.toml", "choices = [\"yes\", \"not-now\"]\n", "choices = [\"yes\"]\n", "has 1 choices"),
        ("phrases.toml", "id = \"no-hurry\"", "id = \"hello\"", "stands there twice"),
        ("phrases.toml", "id = \"no-hurry\"", "id = \"No hurry\"", "a name that is none"),
        ("phrases.toml", "group = \"oath\"", "group = \"curse\"", "group `curse`, which is not there"),
        ("phrases.toml", "group = \"pause\"", "group = \"first\"", "holds too many"),
        ("phrases.toml", "group = \"pause\"", "group = \"next\"", "pause: holds nothing"),
        ("phrases.toml", "facts = [\"oath\"]", "facts = [\"rumour\"]", "rests on fact `rumour`"),
        ("phrases.toml", "facts = [\"reflection\"]\n", "", "names `fact-reflection`, which is neither"),
        ("phrases.toml", "slots = [\"day\"]", "slots = [\"day\", \"hour\"]", "does not name `hour`"),
        ("phrases.toml", "slots = [\"day\"]\n", "", "names `day`, which is neither"),
        ("phrases.toml", "kind = \"phrase\"", "kind = \"question\"", "has 0 choices"),
        ("locales/en/team.ftl", "I can't say if", "The police can't say if", "first forty signs say “police”"),
        ("locales/en/team.ftl", "We can talk about what you need.", "You are safe.", "says “safe”"),
        ("locales/en/team.ftl", "choice-yes = Yes", "choice-yes = Yes, as far as I can say now", "18 fit on the button"),
        (
            "locales/en/team.ftl",
            "Are you still there?",
            "Are you still there, or there, or there, or there, or there? Are you still there, or there, or there, or there, or there, or there?",
            "120 at most",
        ),
        ("locales/en/team.ftl", "say-hello = ", "say-hullo = ", "is named and has no words"),
        ("locales/en/language.toml", "team = \"drafted\"", "team = \"reviewed\"", "`team_reviewed_by` or"),
    ];
    for (file, old, new, said) in table {
        let mut all = shipped();
        let text = all.get_mut(file).unwrap();
        assert!(text.contains(old), "{file}: {old}");
        *text = text.replace(old, new);
        let findings = wrong(&all, TODAY);
        assert!(findings.iter().any(|finding| finding.to_string().contains(said)), "{file}: {new}: {said}: {findings:?}");
    }
    assert!(wrong(&shipped(), date(2027, 2, 25)).iter().any(|finding| finding.what.contains("expired on 2027-02-24")));
    let mut all = shipped();
    let walk = all.get_mut("locales/en/walk.ftl").unwrap();
    *walk = walk
        .replace("Choose one.", &"word ".repeat(17))
        .replace("What you notice can make a difference.", &"long words ".repeat(40));
    let findings = wrong(&all, TODAY);
    assert!(
        ["sentence of 23 words", "350 at most"].iter().all(|said| findings.iter().any(|finding| finding.what.contains(said)))
    );
}

#[test]
fn a_translation_says_the_same_numbers_and_every_key() {
    let mut all = shipped();
    let english = all["locales/en/walk.ftl"].clone();
    let language = all["locales/en/language.toml"].clone();
    all.insert("locales/eo/language.toml".to_owned(), language);
    all.insert("locales/eo/walk.ftl".to_owned(), english.replace("{ $tel-child-focus }", "{ $tel-national }") + "\nextra = x\n");
    let findings: Vec<String> = wrong(&all, TODAY).iter().map(Finding::to_string).collect();
    for said in [
        "eo/labels.ftl: label-ok: has no words here",
        "English names {\"tel-child-focus\"}",
        "eo/walk.ftl: extra: is not in English",
    ] {
        assert!(findings.iter().any(|finding| finding.contains(said)), "{said}");
    }
    all.remove("locales/eo/language.toml");
    assert!(wrong(&all, TODAY).iter().any(|finding| finding.key == "language.toml"));
}

#[test]
fn stems_are_found_in_every_language() {
    let shelf = Shelf::read(&shipped(), &mut Vec::new());
    assert_eq!(shelf.betrays("The Police are here"), Some("police"));
    assert_eq!(shelf.betrays("Essex is a place"), None, "a stem starts a word");
    assert_eq!(shelf.betrays(&format!("{} police", "x".repeat(40))), None, "later words do not show");
}

#[test]
fn counting() {
    assert_eq!(text::sentences("One. Two? PAG-ASA v1.2 is three!").len(), 3);
    assert_eq!(text::sentences("好。再见。").len(), 2);
    assert_eq!(text::dialled("in 2018, at 12:40, 9–17, for 45 days or Heron 27"), Vec::<String>::new());
    assert_eq!(text::dialled("call 078 055 800 or ١١٢."), ["078 055 800", "١١٢"]);
    assert_eq!(text::lix(["I go home. Everybody understands"].into_iter()), 2 + 40);
    let read = text::entries("x", "# no\na = b\n    .body =\n        c { $tel-x }\n        • d\n\ne = f\n");
    let keys: Vec<&str> = read.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["a", "a.body", "e"]);
    assert_eq!(read[1].raw, "c { $tel-x }\n• d");
    assert_eq!(read[1].values(), ["tel-x"]);
}
