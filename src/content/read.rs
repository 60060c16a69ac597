//! Puts the content together from its files.
//!
//! Knows: which file says what, and that everything named must be there. Does not know: where the files come from.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::finding::Finding;
use super::locales::{Known, Locales};
use super::phrases::{self, Team};
use super::places::{self, CentreId, Routing};
use super::typed::Atlas;
use super::walk::{self, Kind};
use super::{Content, Fact, Files, Neutral, Number, Phrasebook, Picture, Sign};

#[derive(Default, Deserialize)]
struct Centres {
    centre: BTreeMap<CentreId, places::Written>,
    routing: Routing,
}

#[derive(Default, Deserialize)]
struct Pictures {
    pictures: Vec<Picture>,
}

#[derive(Default, Deserialize)]
struct Names {
    words: Vec<String>,
}

/// Reads everything, or says everything that does not fit.
pub(super) fn content(files: &Files) -> Result<Content, Vec<Finding>> {
    let mut findings = Vec::new();
    let neutral: Option<Neutral> = file(files, "neutral.toml", &mut findings);
    let centres: Centres = file(files, "centres.toml", &mut findings).unwrap_or_default();
    let numbers: BTreeMap<String, Number> = file(files, "numbers.toml", &mut findings).unwrap_or_default();
    let facts: BTreeMap<String, Fact> = file(files, "facts.toml", &mut findings).unwrap_or_default();
    let signs: BTreeMap<String, Sign> = file(files, "signs.toml", &mut findings).unwrap_or_default();
    let steps: BTreeMap<String, walk::Written> = file(files, "walk.toml", &mut findings).unwrap_or_default();
    let mut atlas: Atlas = file(files, "places.toml", &mut findings).unwrap_or_default();
    let cities = std::mem::take(&mut atlas.city);
    let pictures = file::<Pictures>(files, "pictures.toml", &mut findings).unwrap_or_default().pictures;
    let phrasebook: Phrasebook = file(files, "phrasebook.toml", &mut findings).unwrap_or_default();
    let team: Team = file(files, "phrases.toml", &mut findings).unwrap_or_default();
    let names = file::<Names>(files, "names.toml", &mut findings).unwrap_or_default().words;

    let steps: BTreeMap<_, _> = steps.into_iter().map(|(id, step)| (id.clone(), step.step(&id))).collect();
    let mut known: BTreeMap<String, Known> =
        numbers.iter().map(|(key, number)| (format!("tel-{key}"), Known::Text(number.tel.clone()))).collect();
    known.extend(facts.iter().filter_map(|(key, fact)| Some((format!("fact-{key}"), Known::Number(fact.value?)))));
    let locales = Locales::read(files, known, &mut findings);

    let tells = super::tells::read(files, &mut findings);

    let mut here = BTreeMap::new();
    for (id, written) in centres.centre {
        match written.centre(id.clone()) {
            Ok(centre) => {
                here.insert(id, centre);
            }
            Err(day) => {
                findings.push(Finding::new("centres.toml", &id.0, format!("the hours of `{day}` are not HH:MM-HH:MM or closed")));
            }
        }
    }
    if pictures.len() != 12 {
        findings.push(Finding::new("pictures.toml", "pictures", "there must be twelve"));
    }
    let Some(neutral) = neutral else { return Err(findings) };
    let routing = centres.routing;
    let content = Content {
        neutral,
        steps,
        signs,
        centres: here,
        cities,
        numbers,
        facts,
        pictures,
        phrasebook,
        cover: false,
        return_code: false,
        team,
        team_statuses: phrases::statuses(files),
        names,
        routing,
        atlas,
        locales,
        tells,
    };
    dangling(&content, &mut findings);
    if findings.is_empty() { Ok(content) } else { Err(findings) }
}

/// One file as a `T`.
fn file<T: DeserializeOwned>(files: &Files, name: &str, findings: &mut Vec<Finding>) -> Option<T> {
    let Some(text) = files.get(name) else {
        findings.push(Finding::new(name, "", "this file is missing"));
        return None;
    };
    toml::from_str(text).map_err(|error| findings.push(Finding::new(name, "", error.message().to_owned()))).ok()
}

/// Everything that is named and is not there.
fn dangling(content: &Content, findings: &mut Vec<Finding>) {
    for (id, step) in &content.steps {
        for choice in step.choices.iter().chain(&step.aside) {
            let target = choice.to.strip_prefix("go:");
            if target.is_some_and(|target| !content.steps.contains_key(target)) {
                findings.push(Finding::new("walk.toml", id, format!("leads to `{}`, which is not there", choice.to)));
            }
        }
        if let Kind::Signs(signs) = &step.kind {
            let missing = signs.iter().filter(|sign| !content.signs.contains_key(*sign));
            findings
                .extend(missing.map(|sign| Finding::new("walk.toml", id, format!("shows sign `{sign}`, which is not there"))));
        }
        let missing = step.facts.iter().filter(|fact| !content.facts.contains_key(*fact));
        findings.extend(missing.map(|fact| Finding::new("walk.toml", id, format!("rests on fact `{fact}`, which is not there"))));
    }
    for (id, centre) in &content.centres {
        if !content.numbers.contains_key(&centre.number) {
            findings.push(Finding::new("centres.toml", &id.0, format!("names number `{}`, which is not there", centre.number)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped::shipped;
    use crate::content::{Lang, Region};

    #[test]
    fn what_is_shipped_fits_together() {
        let content = Content::read(&shipped()).unwrap();
        assert_eq!(content.names(), 10_800);
        assert_eq!(content.spoken_name(Lang::EN, 17), "Heron 27");
        assert_eq!(content.best("en-GB"), Some(Lang::EN));
        assert_eq!(content.best("xx"), None);
        assert!(content.unreviewed().contains(&"numbers.national".to_owned()));
    }

    #[test]
    fn a_place_leads_to_its_centre() {
        let content = Content::read(&shipped()).unwrap();
        let all = |_: &CentreId| true;
        let table = [
            (Some(Region::Flanders), false, Some("payoke")),
            (Some(Region::Brussels), false, Some("pag-asa")),
            (Some(Region::Wallonia), false, Some("surya")),
            (Some(Region::Brussels), true, Some("payoke")),
            (None, false, Some("pag-asa")),
            (None, true, Some("pag-asa")),
        ];
        for (region, far, expected) in table {
            assert_eq!(content.route(region, far, &all).map(|centre| centre.id.0.as_str()), expected, "{region:?} {far}");
        }
        let payoke_only = |id: &CentreId| id.0 == "payoke";
        assert_eq!(content.route(Some(Region::Wallonia), false, &payoke_only).map(|centre| &centre.id), None);
        assert_eq!(content.route(Some(Region::Wallonia), true, &payoke_only).map(|centre| centre.id.0.as_str()), Some("payoke"));
        assert_eq!(content.route(None, false, &|_| false).map(|centre| &centre.id), None);
    }

    #[test]
    fn every_break_is_named() {
        let table = [
            ("walk.toml", "[menu]\nchoices = [{ label = \"x\", to = \"go:nowhere\" }]", "go:nowhere"),
            ("walk.toml", "[menu]\nsigns = [\"s99\"]", "s99"),
            ("walk.toml", "[menu]\nfacts = [\"rumour\"]", "rumour"),
            ("walk.toml", "[menu]\nsurprise = 1", "surprise"),
            ("pictures.toml", "pictures = []", "twelve"),
            ("neutral.toml", "text = \"x\"", "button"),
            ("locales/en/broken.ftl", "key = { $x", "can't be read"),
        ];
        for (name, text, said) in table {
            let mut files = shipped();
            files.insert(name.to_owned(), text.to_owned());
            let findings = Content::read(&files).unwrap_err();
            assert!(findings.iter().any(|finding| finding.to_string().contains(said)), "{name}: {said}");
        }
        let mut files = shipped();
        files.remove("signs.toml");
        assert!(Content::read(&files).is_err());
    }
}
