//! Holds the house to the drawing in docs/architecture.md.
#![expect(clippy::unwrap_used, reason = "a test stops where its files are not there")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Which module may name which.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("alarm", &["facts"]),
    ("card", &["passage", "content"]),
    ("clock", &[]),
    ("config", &["passage", "content", "pace", "ferry"]),
    ("content", &[]),
    ("doctor", &["serve", "ferry", "telegram", "store", "shelf", "clock", "passage", "content", "pace"]),
    ("empty", &["purge", "serve", "ferry", "telegram", "store", "clock", "pace"]),
    ("facts", &[]),
    ("ferry", &["store", "clock", "facts", "card", "passage", "content", "seal", "pace"]),
    ("gallery", &["card", "content", "passage", "shelf"]),
    ("pace", &[]),
    ("passage", &["content", "seal"]),
    ("profile", &["ferry", "telegram", "content", "pace"]),
    ("purge", &["serve", "ferry", "store", "clock"]),
    ("rehearse", &["clock"]),
    ("seal", &[]),
    ("serve", &["alarm", "ferry", "telegram", "store", "shelf", "clock", "facts", "passage", "content", "seal", "pace"]),
    ("shelf", &["content"]),
    ("stats", &["purge", "ferry", "store", "passage", "content"]),
    ("store", &["seal", "clock", "facts"]),
    ("telegram", &["ferry", "clock", "facts", "passage", "content", "pace"]),
];

/// Names that the inner ring never says.
const OUTSIDE: &[&str] =
    &["tokio", "sqlx", "axum", "reqwest", "teloxide", "std::fs", "std::net", "std::env", "Timestamp::now", "getrandom"];

/// The longest file, in lines.
const LONGEST: usize = 500;

fn module(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Everything that is wrong with the file `name` (its path below src).
fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let own = module(name);
    if !text.starts_with("//!") {
        faults.push(format!("{name} does not say what it is for"));
    }
    if text.lines().count() > LONGEST {
        faults.push(format!("{name} is longer than {LONGEST} lines"));
    }
    if let Some((_, allowed)) = MAY_NAME.iter().find(|(known, _)| *known == own) {
        for part in text.split("crate::").skip(1) {
            let named: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            let is_module = MAY_NAME.iter().any(|(known, _)| *known == named);
            if is_module && named != own && !allowed.contains(&named.as_str()) {
                faults.push(format!("{name} names {named}"));
            }
        }
    }
    if own != "facts" && text.contains("tracing") {
        faults.push(format!("{name} logs by itself"));
    }
    let inner = matches!(own, "card" | "content" | "pace" | "passage" | "seal");
    let for_tests = name.ends_with("shipped.rs");
    if inner && !for_tests {
        let found = OUTSIDE.iter().filter(|word| text.contains(*word));
        faults.extend(found.map(|word| format!("{name} says {word}")));
    }
    faults
}

fn sources(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.insert(path.clone(), std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn the_house_is_as_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    sources(&root, &mut found);
    let names = found.iter().map(|(path, text)| (path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), text));
    let faults: Vec<String> = names.flat_map(|(name, text)| faults(&name, text)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_rule_can_be_broken() {
    let table = [
        ("pace/new.rs", "use crate::passage;", "does not say"),
        ("pace/new.rs", "//! x\nuse crate::passage::ids;", "names passage"),
        ("content/new.rs", "//! x\nuse crate::passage::ids;", "names passage"),
        ("rehearse/new.rs", "//! x\nuse crate::telegram::read;", "names telegram"),
        ("passage/new.rs", "//! x\nuse tokio::time;", "says tokio"),
        ("ferry/new.rs", "//! x\nuse tracing::event;", "logs by itself"),
        ("seal/mod.rs", "//! x\nlet now = Timestamp::now();", "says Timestamp::now"),
    ];
    for (name, text, expected) in table {
        assert!(faults(name, text).iter().any(|fault| fault.contains(expected)), "{name}: {expected}");
    }
    assert!(faults("card/mod.rs", &"//! x\n".repeat(LONGEST + 1)).iter().any(|fault| fault.contains("longer")));
    assert_eq!(faults("card/mod.rs", "//! x\nuse crate::passage::visit;"), Vec::<String>::new());
}
