//! What the team can say and ask without writing it: phrases and questions, by group.
//!
//! Knows: what is filled in, what can be answered by a button, which statements the words rest on, and how far each
//! language's words are looked at. Does not know: the words themselves, or who has chosen what.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::check::Status;
use super::{Content, Files, Lang};

/// A phrase is near enough to a text when this share of what both say, by weight, is the same, in percent.
const NEAR: f64 = 45.0;

/// Everything that can be said and asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// The groups, as in `group-<key>`, in the order of their buttons.
    pub groups: Vec<String>,
    /// The phrases and questions, in the order in which they are listed.
    pub phrase: Vec<Phrase>,
}

/// A phrase or a question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// Its name, as in `say-<id>` or `ask-<id>`.
    pub id: String,
    /// The group that it stands in.
    pub group: String,
    /// What it is.
    pub kind: Manner,
    /// What a volunteer fills in.
    #[serde(default)]
    pub slots: Vec<Slot>,
    /// What a question can be answered by, as in `choice-<id>`.
    #[serde(default)]
    pub choices: Vec<String>,
    /// The statements that the words rest on.
    #[serde(default)]
    pub facts: Vec<String>,
}

/// Whether something is said or asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// A phrase.
    Phrase,
    /// A question, with choices.
    Question,
}

/// Something that a volunteer fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// A day.
    Day,
    /// An hour.
    Hour,
    /// An address.
    Place,
}

impl Slot {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Day, Self::Hour, Self::Place];

    /// The value's name in the words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Place => "place",
        }
    }
}

impl Phrase {
    /// The key of its words.
    pub fn key(&self) -> String {
        match self.kind {
            Manner::Phrase => format!("say-{}", self.id),
            Manner::Question => format!("ask-{}", self.id),
        }
    }

    /// The key of choice `number`, counted from 1.
    pub fn choice(&self, number: u32) -> Option<String> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.choices.get(index).map(|choice| format!("choice-{choice}"))
    }
}

impl Team {
    /// The phrase or question `id`.
    pub fn find(&self, kind: Manner, id: &str) -> Option<&Phrase> {
        self.phrase.iter().find(|phrase| phrase.kind == kind && phrase.id == id)
    }

    /// The phrases or the questions of `group`.
    pub fn of<'a>(&'a self, kind: Manner, group: &'a str) -> impl Iterator<Item = &'a Phrase> {
        self.phrase.iter().filter(move |phrase| phrase.kind == kind && phrase.group == group)
    }

    /// The groups in which there are phrases, or questions.
    pub fn groups(&self, kind: Manner) -> impl Iterator<Item = &String> {
        self.groups.iter().filter(move |group| self.of(kind, group).next().is_some())
    }
}

impl Content {
    /// The phrase or question whose words in `lang` are the nearest to `text`, if one is near: seldom words count for more than
    /// those that stand in many phrases.
    pub fn nearest_phrase(&self, lang: Lang, text: &str) -> Option<&Phrase> {
        let asked = tokens(text);
        let said: Vec<(&Phrase, BTreeSet<String>)> =
            self.team.phrase.iter().map(|phrase| (phrase, tokens(&self.say(lang, &phrase.key(), &[])))).collect();
        let mut often: BTreeMap<&String, usize> = BTreeMap::new();
        said.iter().flat_map(|(_, words)| words).for_each(|word| *often.entry(word).or_default() += 1);
        let weight = |word: &String| ratio(said.len() + 1, often.get(word).copied().unwrap_or_default() + 1).ln();
        let sum = |words: &BTreeSet<String>| words.iter().map(weight).sum::<f64>();
        let alike = |words: &BTreeSet<String>| {
            let both = words.intersection(&asked).map(weight).sum::<f64>();
            200.0 * both / (sum(words) + sum(&asked)).max(f64::MIN_POSITIVE)
        };
        let scored = said.iter().map(|(phrase, words)| (alike(words), *phrase));
        scored.max_by(|(one, _), (other, _)| one.total_cmp(other)).filter(|(score, _)| *score >= NEAR).map(|(_, phrase)| phrase)
    }

    /// How far the words of the team in `lang` are looked at.
    pub fn team_status(&self, lang: Lang) -> Status {
        self.team_statuses.get(&lang).copied().unwrap_or_default()
    }
}

/// The words of `text`, each once, in small letters.
fn tokens(text: &str) -> BTreeSet<String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// `one` by `other`.
fn ratio(one: usize, other: usize) -> f64 {
    f64::from(u32::try_from(one).unwrap_or(u32::MAX)) / f64::from(u32::try_from(other).unwrap_or(u32::MAX).max(1))
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    team: Status,
}

/// What each `language.toml` says of the words of the team. A file that can't be read says nothing; the proof names it.
pub(super) fn statuses(files: &Files) -> BTreeMap<Lang, Status> {
    let said = |(file, text): (&String, &String)| {
        let tag = file.strip_prefix("locales/")?.strip_suffix("/language.toml")?;
        Some((Lang::parse(tag)?, toml::from_str::<Said>(text).ok()?.team))
    };
    files.iter().filter_map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped::shipped;

    #[test]
    fn the_nearest_phrase_is_found_in_each_language_and_none_where_none_is_near() {
        let content = Content::read(&shipped()).unwrap();
        for (tag, text, expected) in [
            ("en", "How many others are in the same place as you?", Some("others")),
            ("en", "is this a good moment?", Some("talk-now")),
            ("en", "Do you sleep at work?", Some("sleep")),
            ("nl", "Heb je een dokter nodig?", Some("doctor")),
            ("fr", "Avez-vous besoin d’un médecin ?", Some("doctor")),
            ("de", "Brauchst du einen Arzt?", Some("doctor")),
            ("en", "My colleague Bo likes trains, and the weather is fine.", None),
            ("en", "you", None),
            ("en", "", None),
        ] {
            let found = content.nearest_phrase(Lang::parse(tag).unwrap(), text);
            assert_eq!(found.map(|phrase| phrase.id.as_str()), expected, "{text}");
        }
    }

    #[test]
    fn every_phrase_is_nearest_to_itself() {
        let content = Content::read(&shipped()).unwrap();
        for lang in content.languages() {
            for phrase in &content.team.phrase {
                let found = content.nearest_phrase(lang, &content.say(lang, &phrase.key(), &[])).unwrap();
                assert_eq!((&found.id, found.kind), (&phrase.id, phrase.kind), "{}", lang.as_str());
            }
        }
    }
}
