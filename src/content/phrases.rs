//! What the team can say and ask without writing it: phrases and questions, by group.
//!
//! Knows: what is filled in, what can be answered by a button, which statements the words rest on, and how far each
//! language's words are looked at. Does not know: the words themselves, or who has chosen what.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::check::Status;
use super::{Content, Files, Lang};

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
    /// How far the words of the team in `lang` are looked at.
    pub fn team_status(&self, lang: Lang) -> Status {
        self.team_statuses.get(&lang).copied().unwrap_or_default()
    }
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
