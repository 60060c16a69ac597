//! Proves the files: keys, phrases, numbers, dates, lengths, reading grade.
//!
//! Knows: what every file must hold and must not say. Does not know: how a card is put together (`card::check`).

mod dates;
mod keys;
mod language;
mod phrases;
mod profile;
mod seed;
#[cfg(test)]
mod tests;
pub(crate) mod text;
mod words;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::finding::Finding;
use super::{Content, Files, Lang};

pub use dates::{Dated, dated};
pub use language::{Language, Status};
pub use text::Entry;
pub(crate) use words::grade;

/// The files as the proofs look at them.
#[derive(Debug)]
pub struct Shelf {
    /// Each language's own rules.
    pub languages: BTreeMap<Lang, Language>,
    /// Each language's entries, file by file.
    pub entries: BTreeMap<Lang, Vec<Entry>>,
    /// Stems of every language that must not stand where a lock screen shows them, in small letters.
    pub sensitive: Vec<String>,
}

impl Shelf {
    /// Reads `files` again for what [`Content`] does not keep.
    pub fn read(files: &Files, findings: &mut Vec<Finding>) -> Self {
        let languages = language::all(files, findings);
        let mut entries: BTreeMap<Lang, Vec<Entry>> = BTreeMap::new();
        for (file, written) in files {
            let folder = file.strip_prefix("locales/").and_then(|rest| rest.split_once('/'));
            let Some((lang, name)) = folder.and_then(|(tag, name)| Some((Lang::parse(tag)?, name.strip_suffix(".ftl")?))) else {
                continue;
            };
            entries.entry(lang).or_default().extend(text::entries(name, written));
        }
        let everywhere = language::everywhere(files, findings);
        let own = languages.values().flat_map(|language| language.sensitive.iter().cloned());
        let sensitive = everywhere.into_iter().chain(own).map(|stem| stem.to_lowercase()).collect();
        Self { languages, entries, sensitive }
    }

    /// The sensitive stem that stands among the first forty signs of `text`.
    pub fn betrays(&self, text: &str) -> Option<&str> {
        let first: String = text.chars().take(40).collect::<String>().to_lowercase();
        self.sensitive.iter().map(String::as_str).find(|stem| text::stands(&first, stem))
    }
}

/// Everything that is wrong with the files on day `today`.
pub fn files(content: &Content, files: &Files, shelf: &Shelf, today: Date) -> Vec<Finding> {
    let mut findings = dates::findings(files, today);
    findings.extend(keys::findings(content, shelf));
    findings.extend(phrases::findings(content, shelf));
    findings.extend(seed::findings(content, files));
    findings.extend(profile::findings(shelf));
    for (lang, entries) in &shelf.entries {
        match shelf.languages.get(lang) {
            Some(language) => findings.extend(words::findings(content, *lang, language, entries)),
            None => findings.push(Finding::new(&format!("locales/{lang}"), "language.toml", "this file is missing")),
        }
    }
    findings
}
