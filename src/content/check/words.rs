//! Whether the words of one language are plain, short and promise nothing.
//!
//! Knows: banned phrases, digits, sentences, lengths, the reading grade. Does not know: the card around them.

use super::language::{Banned, Language};
use super::text::{self, Entry};
use crate::content::{Content, Finding, Lang};

/// A card's body: at most so many sentences, signs, and words in a sentence.
const SENTENCES: usize = 3;
const SIGNS: usize = 350;
const WORDS: usize = 14;

/// Everything that is wrong with the words of `lang`.
pub(super) fn findings(content: &Content, lang: Lang, language: &Language, entries: &[Entry]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entry in entries {
        let path = entry.path(lang);
        let mut say = |what: String| findings.push(Finding::new(&path, &entry.key, what));
        let small = entry.raw.to_lowercase().replace('’', "'");
        for banned in language.banned.iter().filter(|banned| banned.applies(entry, &small)) {
            say(format!("says “{}”", banned.phrase));
        }
        for run in text::dialled(&entry.bare()) {
            say(format!("says {run} itself; numbers come as {{ $tel-… }} or {{ $fact-… }}"));
        }
        if entry.key.ends_with(".body") {
            body(&entry.plain(content), &mut say);
        }
    }
    if let Some(highest) = language.lix {
        let grade = grade(content, entries);
        if grade > highest {
            findings.push(Finding::new(&format!("locales/{lang}"), "lix", format!("reads at {grade}; {highest} at most")));
        }
    }
    findings
}

/// The reading grade of all bodies together.
pub(crate) fn grade(content: &Content, entries: &[Entry]) -> u32 {
    let bodies: Vec<String> = entries
        .iter()
        .filter(|entry| entry.key.ends_with(".body"))
        .map(|entry| text::without_list(&entry.plain(content)))
        .collect();
    text::lix(bodies.iter().map(String::as_str))
}

pub(super) fn body(plain: &str, say: &mut impl FnMut(String)) {
    let body = text::without_list(plain);
    let sentences = text::sentences(&body);
    if sentences.len() > SENTENCES {
        say(format!("has {} sentences; {SENTENCES} at most", sentences.len()));
    }
    let signs = body.chars().count();
    if signs > SIGNS {
        say(format!("has {signs} signs; {SIGNS} at most"));
    }
    for sentence in &sentences {
        let words = text::words(sentence).count();
        if words > WORDS {
            say(format!("has a sentence of {words} words; {WORDS} at most: {}", sentence.trim()));
        }
    }
}

impl Banned {
    /// Whether `entry` (in small letters: `small`) says it where it must not.
    fn applies(&self, entry: &Entry, small: &str) -> bool {
        let says = |phrase: &String| text::stands_whole(small, &phrase.to_lowercase());
        says(&self.phrase)
            && !self.unless.as_ref().is_some_and(says)
            && self.with.as_ref().is_none_or(|value| entry.values().contains(&value.as_str()))
            && self.key.as_ref().is_none_or(|part| entry.key.contains(part.as_str()))
            && (self.desk || entry.file != "desk")
    }
}
