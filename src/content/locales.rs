//! The words, by language.
//!
//! Knows: Fluent, and that English is the last resort. Does not know: which card says what.

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::LanguageIdentifier as Asked;
use unic_langid::LanguageIdentifier;

use super::finding::Finding;
use super::lang::Lang;

/// A value that is put into words.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number, written as the language writes it.
    Number(i64),
}

/// Every language's words.
pub(super) struct Locales {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
    /// What every text may name: `tel-<key>`, `fact-<key>`.
    known: BTreeMap<String, Known>,
}

/// A value that texts name without being handed it.
#[derive(Clone, Debug)]
pub(super) enum Known {
    Text(String),
    Number(i64),
}

impl fmt::Debug for Locales {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.bundles.keys()).finish()
    }
}

impl Locales {
    /// Reads the `locales/<tag>/<file>.ftl` among `files`.
    pub(super) fn read(files: &super::Files, known: BTreeMap<String, Known>, findings: &mut Vec<Finding>) -> Self {
        let mut bundles: BTreeMap<Lang, FluentBundle<FluentResource>> = BTreeMap::new();
        for (file, text) in files {
            let Some((tag, _)) = file.strip_prefix("locales/").and_then(|rest| rest.split_once('/')) else { continue };
            if !file.ends_with(".ftl") {
                continue;
            }
            let (Some(lang), Ok(id)) = (Lang::parse(tag), tag.parse::<LanguageIdentifier>()) else {
                findings.push(Finding::new(file, tag, "this folder's name is no language tag"));
                continue;
            };
            let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(resource, errors)| {
                findings.extend(errors.iter().map(|error| Finding::new(file, "", format!("can't be read: {error}"))));
                resource
            });
            let bundle = bundles.entry(lang).or_insert_with(|| {
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                bundle.set_use_isolating(right_to_left(lang));
                bundle
            });
            if let Err(errors) = bundle.add_resource(resource) {
                findings.extend(errors.iter().map(|error| Finding::new(file, "", format!("says a key twice: {error}"))));
            }
        }
        if !bundles.contains_key(&Lang::EN) {
            findings.push(Finding::new("locales/en", "", "there is no English"));
        }
        Self { bundles, known }
    }

    /// The words of `key` (or of a part of it, `key.part`) in `lang`, else in English, else the key itself.
    pub(super) fn say(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let found = [lang, Lang::EN].into_iter().filter_map(|lang| self.bundles.get(&lang)).find_map(|bundle| {
            let pattern = match key.split_once('.') {
                Some((key, part)) => bundle.get_message(key)?.get_attribute(part)?.value(),
                None => bundle.get_message(key)?.value()?,
            };
            Some((bundle, pattern))
        });
        let Some((bundle, pattern)) = found else { return key.to_owned() };
        let mut values = FluentArgs::new();
        for (name, known) in &self.known {
            match known {
                Known::Text(text) => values.set(name.as_str(), FluentValue::from(text.as_str())),
                Known::Number(number) => values.set(name.as_str(), FluentValue::from(*number)),
            }
        }
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    pub(super) fn says(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| match key.split_once('.') {
            Some((key, part)) => bundle.get_message(key).is_some_and(|message| message.get_attribute(part).is_some()),
            None => bundle.has_message(key),
        })
    }

    pub(super) fn speaks(&self, lang: Lang) -> bool {
        self.bundles.contains_key(&lang)
    }

    pub(super) fn languages(&self) -> impl Iterator<Item = Lang> {
        let rest = self.bundles.keys().copied().filter(|lang| *lang != Lang::EN);
        std::iter::once(Lang::EN).chain(rest)
    }

    /// The nearest language to `hint`: the same tag, else the same language.
    pub(super) fn best(&self, hint: &str) -> Option<Lang> {
        let asked: Asked = hint.parse().ok()?;
        let ours: Vec<Asked> = self.bundles.keys().filter_map(|lang| lang.as_str().parse().ok()).collect();
        let found = fluent_langneg::negotiate_languages(&[asked], &ours, None, fluent_langneg::NegotiationStrategy::Lookup);
        found.first().and_then(|id| Lang::parse(&id.to_string()))
    }
}

/// Whether a language is written from right to left.
fn right_to_left(lang: Lang) -> bool {
    let language = lang.as_str().split('-').next().unwrap_or_default();
    matches!(language, "ar" | "ary" | "fa" | "prs" | "ps" | "ur" | "ckb" | "he")
}
