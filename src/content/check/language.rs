//! What each language says of itself in `language.toml`.
//!
//! Knows: status, reading grade, stems, banned phrases. Does not know: the words themselves.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::{Files, Finding, Lang};

/// One `locales/<tag>/language.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// What the language calls itself.
    pub name: String,
    /// Its place in the list.
    pub order: u16,
    /// How far the words are looked at.
    pub status: Status,
    /// The role of the speaker who reviewed it.
    pub reviewed_by: Option<String>,
    /// The day of that.
    pub reviewed_on: Option<toml::value::Datetime>,
    /// How far the words of the team (`team.ftl`) are looked at.
    #[serde(default)]
    pub team: Status,
    /// The role of the speaker who reviewed them.
    pub team_reviewed_by: Option<String>,
    /// The day of that.
    pub team_reviewed_on: Option<toml::value::Datetime>,
    /// The highest reading grade; none where it measures nothing.
    pub lix: Option<u32>,
    /// Stems that must not stand where a lock screen shows them.
    pub sensitive: Vec<String>,
    /// What no text may say.
    pub banned: Vec<Banned>,
}

/// How far a language's words are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Written, and read by nobody who speaks it.
    #[default]
    Drafted,
    /// Translated back by someone else and compared.
    BackTranslated,
    /// Read by a speaker at a centre.
    Reviewed,
}

/// A phrase that no text may say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Banned {
    /// The phrase, as whole words.
    pub phrase: String,
    /// Allowed where this stands too.
    pub unless: Option<String>,
    /// Only banned beside this value.
    pub with: Option<String>,
    /// Only in messages whose key holds this.
    pub key: Option<String>,
    /// False where the volunteers may read it.
    #[serde(default = "yes")]
    pub desk: bool,
}

fn yes() -> bool {
    true
}

impl Status {
    /// The file's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::BackTranslated => "back-translated",
            Self::Reviewed => "reviewed",
        }
    }
}

/// Every language that says something of itself.
pub(super) fn all(files: &Files, findings: &mut Vec<Finding>) -> BTreeMap<Lang, Language> {
    let mut languages = BTreeMap::new();
    for (file, text) in files {
        let tag = file.strip_prefix("locales/").and_then(|rest| rest.strip_suffix("/language.toml"));
        let Some(lang) = tag.and_then(Lang::parse) else { continue };
        match toml::from_str::<Language>(text) {
            Ok(language) => {
                let signed = language.reviewed_by.is_some() && language.reviewed_on.is_some();
                if language.status == Status::Reviewed && !signed {
                    findings.push(Finding::new(file, "status", "is reviewed, and `reviewed_by` or `reviewed_on` is missing"));
                }
                let signed = language.team_reviewed_by.is_some() && language.team_reviewed_on.is_some();
                if language.team == Status::Reviewed && !signed {
                    let what = "is reviewed, and `team_reviewed_by` or `team_reviewed_on` is missing";
                    findings.push(Finding::new(file, "team", what));
                }
                languages.insert(lang, language);
            }
            Err(error) => findings.push(Finding::new(file, "", error.message().to_owned())),
        }
    }
    languages
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Everywhere {
    sensitive: Vec<String>,
}

/// The stems that betray the matter in every language.
pub(super) fn everywhere(files: &Files, findings: &mut Vec<Finding>) -> Vec<String> {
    let Some(text) = files.get("words.toml") else {
        findings.push(Finding::new("words.toml", "", "this file is missing"));
        return Vec::new();
    };
    match toml::from_str::<Everywhere>(text) {
        Ok(words) => words.sensitive,
        Err(error) => {
            findings.push(Finding::new("words.toml", "", error.message().to_owned()));
            Vec::new()
        }
    }
}
