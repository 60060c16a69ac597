//! Whether what the team says without writing it is whole, plain, short and harmless at its beginning, in every language.
//!
//! Knows: groups, slots, choices, lengths. Does not know: whether a translation says the same; a person must look at that.

use std::collections::BTreeSet;

use super::{Entry, Shelf, words};
use crate::content::phrases::{Manner, Phrase, Slot};
use crate::content::{Content, Finding, Lang};

/// The most phrases of a group, and the fewest and most choices of a question.
const MOST: usize = 8;
const CHOICES: std::ops::RangeInclusive<usize> = 2..=4;

/// The longest name: it stands in the data of a button.
const LONGEST_ID: usize = 24;

/// The longest label of a group and of a choice, in signs: two stand in a row, on a small phone with a tick before it.
const GROUP: usize = 24;
const CHOICE: usize = 18;

/// The longest phrase, and the longest question (which has more buttons), in signs: the card then shows whole.
const SIGNS: usize = 200;
const ASKED: usize = 120;

/// What the program puts into the words itself.
const GIVEN: [&str; 2] = ["name", "number"];

/// Everything that is wrong with phrases and questions.
pub(super) fn findings(content: &Content, shelf: &Shelf) -> Vec<Finding> {
    let mut findings = shape(content);
    for (lang, entries) in &shelf.entries {
        for entry in entries.iter().filter(|entry| entry.file == "team") {
            let found = worded(content, shelf, *lang, entry);
            findings.extend(found.into_iter().map(|what| Finding::new(&entry.path(*lang), &entry.key, what)));
        }
    }
    findings
}

/// What does not depend on a language.
fn shape(content: &Content) -> Vec<Finding> {
    let team = &content.team;
    let mut findings = Vec::new();
    let mut known = BTreeSet::new();
    let mut say = |key: &str, what: String| findings.push(Finding::new("phrases.toml", key, what));
    for phrase in &team.phrase {
        let Phrase { id, group, kind, slots: _, choices, facts } = phrase;
        let named = |text: &String| {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(plain)
        };
        if !named(id) || !named(group) || !choices.iter().all(named) {
            say(id, format!("has a name that is none: small letters, digits and hyphens, {LONGEST_ID} at most"));
        }
        if !known.insert(id) {
            say(id, "stands there twice".to_owned());
        }
        if !team.groups.contains(group) {
            say(id, format!("stands in group `{group}`, which is not there"));
        }
        match kind {
            Manner::Phrase if !choices.is_empty() => say(id, "is no question, and has choices".to_owned()),
            Manner::Question if !CHOICES.contains(&choices.len()) => {
                say(id, format!("has {} choices; a question has two to four", choices.len()));
            }
            Manner::Phrase | Manner::Question => {}
        }
        for fact in facts.iter().filter(|fact| !content.facts.contains_key(*fact)) {
            say(id, format!("rests on fact `{fact}`, which is not there"));
        }
    }
    for group in &team.groups {
        let many = [Manner::Phrase, Manner::Question].map(|kind| team.of(kind, group).count());
        if many == [0, 0] {
            say(group, "holds nothing".to_owned());
        }
        if many.iter().any(|many| *many > MOST) {
            say(group, format!("holds too many; {MOST} are listed at once"));
        }
    }
    findings
}

/// What is wrong with one text.
fn worded(content: &Content, shelf: &Shelf, lang: Lang, entry: &Entry) -> Vec<String> {
    let mut faults = Vec::new();
    let phrase = content.team.phrase.iter().find(|phrase| phrase.key() == entry.key);
    let Some(phrase) = phrase else {
        let longest = if entry.key.starts_with("choice-") { CHOICE } else { GROUP };
        let signs = entry.raw.chars().count();
        if signs > longest {
            faults.push(format!("has {signs} signs; {longest} fit on the button"));
        }
        return faults;
    };
    let named: BTreeSet<&str> = entry.values().into_iter().collect();
    for value in &named {
        let slot = Slot::ALL.into_iter().find(|slot| slot.as_str() == *value);
        let fits = match (slot, value.split_once('-')) {
            (Some(slot), _) => phrase.slots.contains(&slot),
            (None, Some(("fact", fact))) => phrase.facts.iter().any(|known| known == fact),
            (None, Some(("tel", _))) => true,
            (None, Some(_) | None) => GIVEN.contains(value),
        };
        if !fits {
            faults.push(format!("names `{value}`, which is neither filled in nor known"));
        }
    }
    for slot in phrase.slots.iter().filter(|slot| !named.contains(slot.as_str())) {
        faults.push(format!("does not name `{}`, which is filled in", slot.as_str()));
    }
    let plain = entry.plain(content);
    if let Some(stem) = shelf.betrays(&plain) {
        faults.push(format!("its first forty signs say “{stem}” ({lang})"));
    }
    let longest = match phrase.kind {
        Manner::Phrase => SIGNS,
        Manner::Question => ASKED,
    };
    let signs = plain.chars().count();
    if signs > longest {
        faults.push(format!("has {signs} signs; {longest} at most"));
    }
    words::body(&plain, &mut |what| faults.push(what));
    faults
}
