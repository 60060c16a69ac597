//! Whether every key has its words in every language, and every word its use.
//!
//! Knows: the keys that content itself asks for. Does not know: those that the code asks for by name; a test of the whole
//! house looks for them in the sources.

use std::collections::{BTreeMap, BTreeSet};

use super::Shelf;
use crate::content::{Content, Finding, Kind, Lang};

/// The most that can be chosen on one card to read.
const MOST: usize = 4;

/// The longest sign and the longest city, in letters: a row of one, a row of four.
const LONGEST_SIGN: usize = 36;
const LONGEST_CITY: usize = 9;

/// Everything that is missing, too much or unused.
pub(super) fn findings(content: &Content, shelf: &Shelf) -> Vec<Finding> {
    let mut findings = shape(content);
    let wanted = wanted(content);
    let none = Vec::new();
    let english: BTreeMap<&str, &super::Entry> =
        shelf.entries.get(&Lang::EN).unwrap_or(&none).iter().map(|entry| (entry.key.as_str(), entry)).collect();
    for (file, key) in &wanted {
        if !english.contains_key(key.as_str()) {
            findings.push(Finding::new(&format!("locales/en/{file}.ftl"), key, "is named and has no words"));
        }
    }
    let kept = |entry: &super::Entry| {
        let (key, _) = entry.key.split_once('.').unwrap_or((&entry.key, ""));
        let by_content = matches!(entry.file.as_str(), "walk" | "labels" | "signs" | "phrases" | "team")
            || ["name-", "picture-", "city-"].iter().any(|start| key.starts_with(start)) && key != "picture-ask";
        !by_content || wanted.contains(&(entry.file.clone(), key.to_owned()))
    };
    for (lang, entries) in &shelf.entries {
        let here: BTreeMap<&str, &super::Entry> = entries.iter().map(|entry| (entry.key.as_str(), entry)).collect();
        for (key, entry) in &english {
            if !here.contains_key(key) {
                findings.push(Finding::new(&entry.path(*lang), key, "has no words here"));
            }
        }
        findings.extend(alike(*lang, entries));
        for entry in entries {
            let path = entry.path(*lang);
            if !english.contains_key(entry.key.as_str()) {
                findings.push(Finding::new(&path, &entry.key, "is not in English"));
            }
            if !kept(entry) {
                findings.push(Finding::new(&path, &entry.key, "is used by nothing"));
            }
            findings.extend(values(content, entry, english.get(entry.key.as_str()).copied(), &path));
            let letters = entry.raw.chars().count();
            let longest = match entry.key.as_bytes() {
                [b's' | b'b', digit, ..] if digit.is_ascii_digit() => LONGEST_SIGN,
                key if key.starts_with(b"city-") => LONGEST_CITY,
                _ => usize::MAX,
            };
            if letters > longest {
                findings.push(Finding::new(&path, &entry.key, format!("has {letters} signs; {longest} fit on the button")));
            }
        }
    }
    findings
}

/// Spoken names and pictures that are the same word.
fn alike(lang: Lang, entries: &[super::Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for start in ["name-", "picture-"] {
        let mut known = BTreeSet::new();
        let words = entries.iter().filter(|entry| entry.file == "names" && entry.key.starts_with(start));
        let twice = words.filter(|entry| !known.insert(entry.raw.to_lowercase()));
        findings.extend(
            twice.map(|entry| Finding::new(&entry.path(lang), &entry.key, format!("{} is another's word too", entry.raw))),
        );
    }
    findings
}

/// The values of a text: each must exist, and a translation names the same numbers and statements as English.
fn values(content: &Content, entry: &super::Entry, english: Option<&super::Entry>, path: &str) -> Vec<Finding> {
    let named: BTreeSet<&str> = entry.values().into_iter().collect();
    let mut findings = Vec::new();
    for value in &named {
        let there = match value.split_once('-') {
            Some(("tel", key)) => content.numbers.contains_key(key),
            Some(("fact", key)) => content.facts.get(key).is_some_and(|fact| fact.value.is_some()),
            Some((_, _)) | None => true,
        };
        if !there {
            findings.push(Finding::new(path, &entry.key, format!("names `{value}`, which is not there")));
        }
    }
    if let Some(english) = english {
        let theirs: BTreeSet<&str> = english.values().into_iter().collect();
        if theirs != named {
            findings.push(Finding::new(path, &entry.key, format!("names {named:?}; English names {theirs:?}")));
        }
    }
    findings
}

/// What does not depend on a language: too many choices, dead ends, signs and statements that no card shows.
fn shape(content: &Content) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut signs, mut facts) = (BTreeSet::new(), BTreeSet::new());
    for (id, step) in &content.steps {
        let on = match &step.kind {
            Kind::Signs(on) => on.as_slice(),
            Kind::Text => &[],
        };
        signs.extend(on);
        facts.extend(&step.facts);
        let many = step.choices.len() + on.len();
        if many > MOST {
            findings.push(Finding::new("walk.toml", id, format!("offers {many} things; {MOST} fit")));
        }
        if many + step.aside.len() == 0 && !matches!(id.as_str(), "languages" | "safety") {
            findings.push(Finding::new("walk.toml", id, "is a dead end"));
        }
    }
    let unshown = content.signs.keys().filter(|sign| !signs.contains(sign));
    findings.extend(unshown.map(|sign| Finding::new("signs.toml", sign, "stands on no card")));
    let unused = content.facts.keys().filter(|fact| !facts.contains(fact));
    findings.extend(unused.map(|fact| Finding::new("facts.toml", fact, "no card rests on it")));
    findings
}

/// The keys that content asks for, with their files.
fn wanted(content: &Content) -> BTreeSet<(String, String)> {
    let mut wanted = BTreeSet::new();
    let mut want = |file: &str, key: String| {
        wanted.insert((file.to_owned(), key));
    };
    for (id, step) in &content.steps {
        want("walk", id.clone());
        for choice in step.choices.iter().chain(&step.aside) {
            want("labels", format!("label-{}", choice.label));
        }
    }
    content.signs.keys().for_each(|sign| want("signs", sign.clone()));
    content.cities.iter().for_each(|city| want("places", format!("city-{}", city.id)));
    content.names.iter().for_each(|name| want("names", format!("name-{name}")));
    for chapter in &content.phrasebook.chapter {
        want("phrases", format!("chapter-{}", chapter.key));
        chapter.phrases.iter().for_each(|phrase| want("phrases", format!("phrase-{phrase}")));
    }
    if !content.phrasebook.chapter.is_empty() {
        want("phrases", "phrases".to_owned());
    }
    content.team.groups.iter().for_each(|group| want("team", format!("group-{group}")));
    for phrase in &content.team.phrase {
        want("team", phrase.key());
        phrase.choices.iter().for_each(|choice| want("team", format!("choice-{choice}")));
    }
    content.pictures.iter().for_each(|picture| want("names", format!("picture-{}", picture.key)));
    wanted
}
