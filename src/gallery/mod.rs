//! The review page: every card in every language in one file, for a person at a centre who reads them.
//!
//! Knows: how the proved cards are laid out as HTML, and the page's own words. Does not know: where the content comes from,
//! where the page is written to, or what a reviewer writes; that stays in her browser.

mod card;
mod html;
mod run;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use crate::card::check::{Shown, samples};
use crate::content::check::{Dated, Language, Shelf, dated};
use crate::content::{Content, Files, Lang};
use html::{attribute, fill, text};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
const WORDS: &str = include_str!("words.json");

/// The day on which the cards are drawn, always the same: the same content gives the same file.
const DAY: Date = date(2026, 11, 24);

/// The languages of the page itself, in the order in which they stand at the top.
const OWN: [&str; 4] = ["en", "nl", "fr", "de"];

/// What the page is made of.
struct Gallery<'a> {
    content: &'a Content,
    walk: &'a str,
    languages: Vec<Lang>,
    about: BTreeMap<Lang, Language>,
    facts: BTreeMap<String, Dated>,
    numbers: BTreeMap<String, Dated>,
    words: BTreeMap<String, BTreeMap<String, String>>,
    shown: Vec<Shown>,
}

/// The page with every card of `content`, which was read from `files`.
pub fn page(content: &Content, files: &Files) -> String {
    let about = Shelf::read(files, &mut Vec::new()).languages;
    let mut languages: Vec<Lang> = content.languages().collect();
    languages.sort_by_key(|lang| (*lang != Lang::EN, about.get(lang).map(|language| language.order)));
    let gallery = Gallery {
        content,
        walk: files.get("walk.toml").map_or("", String::as_str),
        languages,
        about,
        facts: dated(files, "facts.toml"),
        numbers: dated(files, "numbers.toml"),
        words: serde_json::from_str(WORDS).unwrap_or_default(),
        shown: samples(content, files, DAY),
    };
    gallery.page()
}

impl Gallery<'_> {
    fn page(&self) -> String {
        let runs = run::all(self);
        fill(PAGE, &|name| match name.split_once(' ') {
            Some(("say", key)) => self.say(key),
            Some(("text", key)) => text(self.word(key)),
            Some((_, _)) | None => match name {
                "style" => STYLE.to_owned(),
                "script" => SCRIPT.to_owned(),
                "words" => WORDS.to_owned(),
                "version" => text(env!("CARGO_PKG_VERSION")),
                "languages" => self.languages.iter().map(|lang| option(lang.as_str(), &self.content.own_name(*lang))).collect(),
                "page-languages" => self.own().map(|(tag, words)| option(tag, known(words, "name"))).collect(),
                "how" => self.own().map(|(tag, words)| how(tag, words)).collect(),
                "statuses" => self.languages.iter().map(|lang| self.status(*lang)).collect(),
                "contents" => runs.iter().map(run::Run::line).collect(),
                "cards" => runs.iter().map(|run| run.section(self)).collect(),
                _ => String::new(),
            },
        })
    }

    /// The page's own languages with their words.
    fn own(&self) -> impl Iterator<Item = (&'static str, &BTreeMap<String, String>)> {
        OWN.into_iter().filter_map(|tag| Some((tag, self.words.get(tag)?)))
    }

    /// The page's own words in English; the script puts in another language's.
    fn word(&self, key: &str) -> &str {
        self.words.get("en").map_or("", |words| known(words, key))
    }

    fn say(&self, key: &str) -> String {
        format!("<span data-say=\"{}\">{}</span>", attribute(key), text(self.word(key)))
    }

    /// Markup for `lang`, which shows only while that language is looked at.
    fn only(&self, lang: Lang, tag: &str, class: &str, inner: &str) -> String {
        // Without a script the first two languages show.
        let hidden = if self.languages.iter().take(2).any(|first| *first == lang) { "" } else { " hidden" };
        format!("<{tag} class=\"{class}\" data-lang=\"{0}\" lang=\"{0}\"{hidden}>{inner}</{tag}>", attribute(lang.as_str()))
    }

    /// The status of a language, as the page's words name it.
    fn status_of(&self, lang: Lang) -> &'static str {
        self.about.get(&lang).map_or("unknown", |language| language.status.as_str())
    }

    fn status(&self, lang: Lang) -> String {
        let language = self.about.get(&lang);
        let status = self.status_of(lang);
        let by = language.and_then(|language| Some((language.reviewed_by.as_ref()?, language.reviewed_on.as_ref()?)));
        let by = by.map_or_else(String::new, |(by, on)| format!(" ({}, {})", text(by), text(&on.to_string())));
        let said = self.say(&format!("status-{status}"));
        self.only(lang, "span", "status", &format!("<b>{}</b>: {said}{by}. ", text(&self.content.own_name(lang))))
    }
}

fn known<'w>(words: &'w BTreeMap<String, String>, key: &str) -> &'w str {
    words.get(key).map_or("", String::as_str)
}

fn option(value: &str, label: &str) -> String {
    format!("<option value=\"{}\">{}</option>", attribute(value), text(label))
}

/// The short how-to in one of the page's languages.
fn how(tag: &str, words: &BTreeMap<String, String>) -> String {
    let steps: String = (1..=6).map(|step| format!("    <li>{}</li>\n", text(known(words, &format!("how-{step}"))))).collect();
    let summary = text(known(words, "how"));
    format!("<details lang=\"{}\"><summary>{summary}</summary>\n  <ol>\n{steps}  </ol>\n</details>\n", attribute(tag))
}
