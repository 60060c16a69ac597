//! Whether numbers and statements say where they come from, who has looked at them, and are not too old.
//!
//! Knows: today, as it is handed in. Does not know: whether unreviewed ones may be served; that is a setting.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::content::{Files, Finding};

/// What a number and a statement have in common.
#[derive(Clone, Debug, Deserialize)]
pub struct Dated {
    /// Where it was read.
    pub source: String,
    /// When.
    pub checked: toml::value::Datetime,
    /// From when on it must be checked again.
    pub expires: toml::value::Datetime,
    /// Whether a person has reviewed it.
    pub status: String,
    /// The role of that person.
    pub reviewed_by: Option<String>,
    /// The day of that.
    pub reviewed_on: Option<toml::value::Datetime>,
}

/// The dates of every entry of `file`, by name; none where it can't be read, which [`super::files`] says.
pub fn dated(files: &Files, file: &str) -> BTreeMap<String, Dated> {
    files.get(file).and_then(|text| toml::from_str(text).ok()).unwrap_or_default()
}

/// Everything that is wrong with the dates, on day `today`.
pub(super) fn findings(files: &Files, today: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in ["numbers.toml", "facts.toml"] {
        let Some(text) = files.get(file) else { continue };
        match toml::from_str::<BTreeMap<String, Dated>>(text) {
            Ok(all) => {
                for (key, dated) in all {
                    findings.extend(dated.faults(today).into_iter().map(|what| Finding::new(file, &key, what)));
                }
            }
            Err(error) => findings.push(Finding::new(file, "", error.message().to_owned())),
        }
    }
    findings
}

impl Dated {
    fn faults(&self, today: Date) -> Vec<String> {
        let mut faults = Vec::new();
        if self.source.trim().is_empty() {
            faults.push("has no source".to_owned());
        }
        match (self.status.as_str(), &self.reviewed_by, self.reviewed_on.as_ref().and_then(day)) {
            ("reviewed", Some(_), Some(_)) | ("unreviewed", _, _) => {}
            ("reviewed", _, _) => faults.push("is reviewed, and `reviewed_by` or `reviewed_on` is missing".to_owned()),
            (other, _, _) => faults.push(format!("has status `{other}`; it is unreviewed or reviewed")),
        }
        match (day(&self.checked), day(&self.expires)) {
            (Some(checked), Some(expires)) if expires <= checked => faults.push("expires before it was checked".to_owned()),
            (Some(_), Some(expires)) if expires < today => faults.push(format!("expired on {expires}: check it again")),
            (Some(_), Some(_)) => {}
            (_, _) => faults.push("has a date that is none".to_owned()),
        }
        faults
    }
}

fn day(written: &toml::value::Datetime) -> Option<Date> {
    let date = written.date?;
    Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}
