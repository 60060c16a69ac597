//! Proves every card that the inner ring can produce: ways, ends, lengths, numbers, first lines.
//!
//! Knows: all faces in all states and languages, drawn by playing them. Does not know: how findings are printed, or what
//! day it is; that is handed in.

mod numbers;
mod phrases;
mod rules;
mod shown;
mod tale;
#[cfg(test)]
mod tests;
mod way;

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;

use crate::content::check::{self, Shelf};
use crate::content::{Content, Files, Finding, Lang};

pub use shown::{Shown, samples};
pub use way::Way;

/// What the proof found.
#[derive(Debug)]
pub struct Proof {
    /// Everything that is wrong; nothing, when all is well.
    pub findings: Vec<Finding>,
    /// Each language in numbers, English first.
    pub table: Vec<Row>,
    /// The shortest way from the neutral card to Send, in English.
    pub way: Way,
}

/// One language in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The language.
    pub lang: Lang,
    /// How far its words are looked at.
    pub status: &'static str,
    /// Cards that differ.
    pub cards: usize,
    /// Words of the cards to read.
    pub words: usize,
    /// The longest card, in UTF-16 units.
    pub longest: usize,
    /// The reading grade.
    pub grade: u32,
    /// Cards to read that rest on a statement or a number that no person has reviewed.
    pub drafted: usize,
}

/// Proves `files`, which `content` was read from, as on day `today`.
pub fn prove(content: &Content, files: &Files, today: Date) -> Proof {
    let mut findings = Vec::new();
    let shelf = Shelf::read(files, &mut findings);
    findings.extend(check::files(content, files, &shelf, today));
    let mut table = Vec::new();
    let switched = numbers::switched_on(files);
    for lang in content.languages() {
        let mut samples = tale::all(content, lang, today);
        samples.extend(switched.iter().flat_map(|content| numbers::all(content, lang, today)));
        findings.extend(samples.iter().flat_map(|sample| rules::findings(content, &shelf, lang, sample)));
        if lang == Lang::EN {
            findings.extend(way::findings(switched.as_ref().unwrap_or(content), &samples));
        }
        table.push(row(content, &shelf, lang, &samples));
    }
    let way = way::to_send(content, today);
    findings.extend(way.findings());
    findings.sort();
    findings.dedup();
    Proof { findings, table, way }
}

fn row(content: &Content, shelf: &Shelf, lang: Lang, samples: &[tale::Sample]) -> Row {
    let none = Vec::new();
    let entries = shelf.entries.get(&lang).unwrap_or(&none);
    let cards: BTreeSet<&str> = samples.iter().map(|sample| sample.card.text.as_str()).collect();
    let read = entries.iter().filter(|entry| entry.file == "walk");
    let step = |id: &str, entry: &check::Entry| entry.key.split('.').next() == Some(id);
    let open_number = |entry: &check::Entry| {
        entry.values().iter().any(|value| {
            let number = value.strip_prefix("tel-").and_then(|key| content.numbers.get(key));
            number.is_some_and(|number| number.status != "reviewed")
        })
    };
    let drafted = content.steps.iter().filter(|(id, step_of)| {
        step_of.facts.iter().any(|fact| content.facts.get(fact).is_some_and(|fact| fact.status != "reviewed"))
            || entries.iter().any(|entry| entry.file == "walk" && step(id, entry) && open_number(entry))
    });
    Row {
        lang,
        status: shelf.languages.get(&lang).map_or("unknown", |language| language.status.as_str()),
        cards: cards.len(),
        words: read.map(|entry| check::text::words(&entry.plain(content)).count()).sum(),
        longest: cards.iter().map(|text| text.encode_utf16().count()).max().unwrap_or(0),
        grade: check::grade(content, entries),
        drafted: drafted.count(),
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{finding}")?;
        }
        writeln!(f, "language  status           cards  words  longest  grade  drafted")?;
        for row in &self.table {
            let Row { lang, status, cards, words, longest, grade, drafted } = row;
            writeln!(f, "{:<8}  {status:<15}  {cards:>5}  {words:>5}  {longest:>7}  {grade:>5}  {drafted:>7}", lang.as_str())?;
        }
        writeln!(f, "{}", self.way)?;
        match self.findings.len() {
            0 => writeln!(f, "nothing is wrong"),
            1 => writeln!(f, "1 finding"),
            many => writeln!(f, "{many} findings"),
        }
    }
}
