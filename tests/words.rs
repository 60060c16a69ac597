//! Holds the words to the code and to the page that the mission began from.
#![expect(clippy::unwrap_used, reason = "a test stops where its files are not there")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use footbridge::content::{Arg, Content, Files, Lang};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            found.push((path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned(), text));
        }
    }
}

fn shipped() -> Files {
    let mut found = Vec::new();
    read(&root().join("content"), &mut found);
    read(&root().join("locales"), &mut found);
    found.into_iter().map(|(name, text)| (name.trim_start_matches("content/").to_owned(), text)).collect()
}

/// Faces that are no step, as the table names them.
const FACES: &[&str] = &["danger", "help", "form"];

/// Everything that is wrong with the table in `seed`.
fn faults(content: &Content, seed: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut rows = 0;
    for row in seed
        .lines()
        .filter(|line| line.starts_with("| ") && line.trim_start_matches("| ").starts_with(|c: char| c.is_ascii_digit()))
    {
        rows += 1;
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let (number, cards) = (cells.first().unwrap(), cells.last().unwrap());
        for said in cards.split(';').map(str::trim) {
            let (card, words) = said.split_once(" “").map_or((said, ""), |(card, words)| (card, words.trim_end_matches('”')));
            if !content.steps.contains_key(card) && !FACES.contains(&card) {
                faults.push(format!("{number}: there is no card `{card}`"));
                continue;
            }
            let mut text = content.say(Lang::EN, card, &[]);
            write!(text, "\n{}", content.say(Lang::EN, &format!("{card}.body"), &[("days", Arg::Number(30))])).unwrap();
            if !text.contains(words) {
                faults.push(format!("{number}: `{card}` does not say “{words}”"));
            }
        }
    }
    if rows < 49 {
        faults.push(format!("only {rows} statements"));
    }
    faults
}

#[test]
fn every_statement_of_the_seed_page_is_said() {
    let content = Content::read(&shipped()).unwrap();
    let seed = std::fs::read_to_string(root().join("docs/seed.md")).unwrap();
    assert_eq!(faults(&content, &seed), Vec::<String>::new());
    for (old, new, fault) in [
        ("love-how “lover boy”", "romance “lover boy”", "no card `romance`"),
        ("“lover boy”", "“knight”", "does not say “knight”"),
        ("| 49 |", "", "only 48"),
    ] {
        assert!(faults(&content, &seed.replace(old, new)).iter().any(|found| found.contains(fault)), "{fault}");
    }
}

#[test]
fn the_table_and_the_file_name_the_same_cards() {
    let seed = std::fs::read_to_string(root().join("docs/seed.md")).unwrap();
    let file: toml::Table = std::fs::read_to_string(root().join("content/seed.toml")).unwrap().parse().unwrap();
    let statements = file["statement"].as_array().unwrap();
    for (number, statement) in (1..).zip(statements) {
        let row = seed.lines().find(|line| line.starts_with(&format!("| {number} |"))).unwrap();
        assert!(row.contains(statement["says"].as_str().unwrap()), "{row}");
        for card in statement["cards"].as_array().unwrap() {
            assert!(row.contains(card.as_str().unwrap()), "{number}: {card}");
        }
    }
    assert!(statements.len() >= 49 && !seed.contains(&format!("| {} |", statements.len() + 1)));
}

/// Starts of keys that the code or the content puts together: `region-` and the region.
const MADE: &[&str] = &[
    "name-",
    "picture-",
    "city-",
    "region-",
    "weekday-",
    "about-",
    "preview-about-",
    "button-close-",
    "closed-",
    "button-snooze-",
    "callme-",
    "pause-",
    "tonight-",
    "digest-",
    "audit-",
    "call-wish-",
];

/// Starts of keys that are written ahead of the code that will say them: hours of other numbers, a language's
/// name in another language.
const AHEAD: &[&str] = &["hours-", "language-"];

#[test]
fn every_key_is_said_by_something() {
    let mut sources = Vec::new();
    read(&root().join("src"), &mut sources);
    let code: String = sources.into_iter().map(|(_, text)| text).collect();
    let files = shipped();
    let english = files
        .iter()
        .filter(|(name, _)| ["cards", "desk", "places", "names"].iter().any(|file| **name == format!("locales/en/{file}.ftl")));
    let keys = english.flat_map(|(_, text)| text.lines()).filter_map(|line| {
        let (key, _) = line.split_once(" =")?;
        (!key.starts_with([' ', '#'])).then(|| key.to_owned())
    });
    let unused: Vec<String> = keys
        .filter(|key| !code.contains(&format!("\"{key}\"")) && !MADE.iter().chain(AHEAD).any(|start| key.starts_with(start)))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}
