//! The proved cards side by side in every language, for a person who reads them.
//!
//! Knows: which samples differ, what each rests on, which messages stand on it. Does not know: how they are laid out.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::tale::{self, House, Sample};
use super::{numbers, phrases};
use crate::card::Card;
use crate::content::check::{Entry, Shelf};
use crate::content::{Content, Files, Lang};
use crate::passage::visit::Face;

/// One card, in every language.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What it is; no two have the same name.
    pub name: String,
    /// The face; `None` for the case card at the desk.
    pub face: Option<Face>,
    /// The card in each language, English first.
    pub cards: Vec<(Lang, Card)>,
    /// The messages that stand on it, as keys of `locales/`.
    pub keys: Vec<String>,
    /// The statements that it rests on, as keys of `facts.toml`.
    pub facts: Vec<String>,
    /// The numbers in its text, as keys of `numbers.toml`.
    pub numbers: Vec<String>,
    /// It shows what the team can say or ask without writing it.
    pub of_team: bool,
    /// Every line and every button of it stands on an earlier card, in every language.
    pub again: bool,
}

/// Every card that [`super::prove`] proves, once each, as on `day`. `files` is what `content` was read from.
pub fn samples(content: &Content, files: &Files, day: Date) -> Vec<Shown> {
    let shelf = Shelf::read(files, &mut Vec::new());
    let none = Vec::new();
    let mut english: Vec<&Entry> = shelf.entries.get(&Lang::EN).unwrap_or(&none).iter().collect();
    english.sort_by_key(|entry| std::cmp::Reverse(entry.raw.chars().count()));
    let switched = numbers::switched_on(files);
    let all = |lang| {
        let more = switched.iter().flat_map(move |content| numbers::all(content, lang, day));
        tale::all(content, lang, day).into_iter().chain(more).collect::<Vec<_>>().into_iter()
    };
    let mut languages: Vec<_> = content.languages().map(|lang| (lang, all(lang))).collect();
    let (mut known, mut names, mut read) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut shown = Vec::new();
    // The same acts in the same order in each language: the samples go side by side.
    loop {
        let side_by_side: Vec<(Lang, Sample)> =
            languages.iter_mut().filter_map(|(lang, samples)| Some((*lang, samples.next()?))).collect();
        let Some((_, first)) = side_by_side.first().cloned() else { return shown };
        let words: Vec<String> = side_by_side.iter().map(|(_, sample)| words(&sample.card)).collect();
        if !known.insert(words) {
            continue;
        }
        let again = {
            let lines = side_by_side.iter().flat_map(|(lang, sample)| lines(&sample.card).map(move |line| (*lang, line)));
            lines.filter(|line| read.insert(line.clone())).count() == 0
        };
        let name = match first.house {
            _ if names.insert(first.name.clone()) => first.name.clone(),
            House::Open => format!("{}, once more", first.name),
            House::Night => format!("{}, nobody there now", first.name),
            House::None => format!("{}, no desk", first.name),
        };
        names.insert(name.clone());
        let numbers = content.numbers.iter().filter(|(_, number)| first.card.text.contains(&number.tel));
        shown.push(Shown {
            name,
            keys: keys(&english, &first),
            facts: facts(content, &first),
            numbers: numbers.map(|(key, _)| key.clone()).collect(),
            of_team: phrases::answer(&first).is_some_and(|reply| reply.says.phrase(content).is_some()),
            face: first.face,
            cards: side_by_side.into_iter().map(|(lang, sample)| (lang, sample.card)).collect(),
            again,
        });
    }
}

/// All that can be read on a card.
fn words(card: &Card) -> String {
    let labels: Vec<String> =
        card.buttons.iter().map(|row| row.iter().map(|button| button.label.as_str()).collect::<Vec<_>>().join("|")).collect();
    format!("{}\n{}", card.text, labels.join("\n"))
}

fn lines(card: &Card) -> impl Iterator<Item = String> {
    let labels = card.buttons.iter().flatten().map(|button| bare(&button.label).to_owned());
    card.text.lines().filter(|line| !line.is_empty()).map(str::to_owned).chain(labels)
}

/// A label without its mark.
fn bare(label: &str) -> &str {
    label.trim_start_matches(['✓', '☐', '☑', ' '])
}

fn facts(content: &Content, sample: &Sample) -> Vec<String> {
    let step = match &sample.face {
        Some(Face::Step(step)) => step,
        Some(Face::Safety) => "safety",
        Some(Face::Neutral | Face::Languages { .. } | Face::Danger | Face::Help | Face::Form | Face::Unsent) => {
            return Vec::new();
        }
        Some(Face::Answer(_)) => return phrases::facts(content, sample).to_vec(),
        Some(Face::NotCarried(_) | Face::Return | Face::Case | Face::Call | Face::Wrong | Face::Ended) | None => {
            return Vec::new();
        }
        Some(Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused) => return Vec::new(),
        Some(Face::Keep | Face::Number | Face::Enter { .. }) => return Vec::new(),
    };
    content.steps.get(step).map_or_else(Vec::new, |step| step.facts.clone())
}

/// The messages that stand on a card: those of a step by their name, the others by their words. `english` has the longest
/// first, so that a short message is not found inside a longer one.
fn keys(english: &[&Entry], sample: &Sample) -> Vec<String> {
    let own = |entry: &&&Entry| match &sample.face {
        Some(Face::Step(step)) => entry.file == "walk" && entry.key.split('.').next() == Some(step),
        Some(_) | None => false,
    };
    let mut keys: Vec<String> = english.iter().filter(own).map(|entry| entry.key.clone()).collect();
    keys.sort();
    let mut rest: Vec<String> = sample.card.text.lines().map(str::to_owned).collect();
    let (desk, step) = (sample.face.is_none(), matches!(sample.face, Some(Face::Step(_))));
    let in_texts = |entry: &&&Entry| match entry.file.as_str() {
        "cards" | "places" => !entry.key.ends_with("-button"),
        "desk" => desk,
        "team" => desk || matches!(sample.face, Some(Face::Answer(_))),
        "walk" => matches!(sample.face, Some(Face::Safety | Face::Languages { .. })),
        _ => false,
    };
    for entry in english.iter().filter(in_texts) {
        let found = entry.raw.lines().all(|line| rest.iter().any(|here| stands(here, line).is_some()));
        if found && !keys.contains(&entry.key) {
            for line in entry.raw.lines() {
                let place = rest.iter_mut().find_map(|here| stands(here, line).map(|place| (here, place)));
                if let Some((here, (from, to))) = place {
                    here.replace_range(from..to, "\u{0}");
                }
            }
            keys.push(entry.key.clone());
        }
    }
    for button in sample.card.buttons.iter().flatten() {
        let label = bare(&button.label);
        let order = if step {
            ["labels", "signs", "cards", "places", "desk", "team"]
        } else {
            ["cards", "places", "desk", "labels", "signs", "team"]
        };
        let find = |file: &str, is: &dyn Fn(&str) -> bool| {
            english.iter().find(|entry| entry.file == file && is(&entry.raw)).map(|entry| entry.key.clone())
        };
        let same = order.iter().find_map(|file| find(file, &|raw| raw == label));
        let alike = || order.iter().find_map(|file| find(file, &|raw| stands(label, raw) == Some((0, label.len()))));
        keys.extend(same.or_else(alike).filter(|key| !keys.contains(key)));
    }
    keys
}

/// Where `line` of a message, with anything for its `{ $values }`, stands in `text` as whole words.
fn stands(text: &str, line: &str) -> Option<(usize, usize)> {
    let mut parts = line.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    let first = parts.next()?;
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    // What is made of values and punctuation alone stands anywhere.
    if !std::iter::once(&first).chain(&parts).any(|part| part.contains(char::is_alphabetic)) {
        return None;
    }
    text.match_indices(first).find_map(|(from, _)| {
        let mut to = from + first.len();
        for part in &parts {
            to += text.get(to..)?.find(part)? + part.len();
        }
        if line.ends_with('}') {
            to = text.len();
        }
        let word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let inside = word(text.get(..from)?.chars().next_back()) || word(text.get(to..)?.chars().next());
        (!inside || first.is_empty()).then_some((from, to))
    })
}
