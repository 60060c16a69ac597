//! What Telegram shows of the bot before anybody opens it: no word of the matter anywhere, and short enough.
//!
//! Knows: Telegram's lengths. Does not know: how a profile is set.

use super::Shelf;
use super::text::stands;
use crate::content::Finding;

/// Everything that is wrong with the profile's words.
pub(super) fn findings(shelf: &Shelf) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (lang, entries) in &shelf.entries {
        for entry in entries.iter().filter(|entry| entry.file == "profile") {
            let words = entry.raw.to_lowercase();
            let finding = |what: String| Finding::new(&entry.path(*lang), &entry.key, what);
            let said = shelf.sensitive.iter().filter(|stem| stands(&words, stem));
            findings.extend(said.map(|stem| finding(format!("says “{stem}”"))));
            if words.chars().any(char::is_numeric) {
                findings.push(finding("shows a number".to_owned()));
            }
            let most = match entry.key.as_str() {
                name if name.starts_with("profile-name") => 64,
                "profile-short" => 120,
                "profile-about" => 512,
                _ => 256,
            };
            let many = words.chars().count();
            if many > most {
                findings.push(finding(format!("has {many} signs; {most} fit")));
            }
        }
    }
    findings
}
