//! The page that the mission began from: each of its statements is said on a card that is there.
//!
//! Knows: statements and the cards that say them. Does not know: whether the card says it well; that is for readers.

use serde::Deserialize;

use crate::content::finding::Finding;
use crate::content::{Content, Files};

const FILE: &str = "seed.toml";

/// Cards that are no steps, as the file names them.
const FACES: [&str; 3] = ["danger", "help", "form"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    statement: Vec<Statement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    says: String,
    cards: Vec<String>,
}

/// Every statement that no card says any more.
pub(super) fn findings(content: &Content, files: &Files) -> Vec<Finding> {
    let Some(text) = files.get(FILE) else { return vec![Finding::new(FILE, "", "this file is missing")] };
    let seed: Seed = match toml::from_str(text) {
        Ok(seed) => seed,
        Err(error) => return vec![Finding::new(FILE, "", error.message().to_owned())],
    };
    let there = |card: &String| content.steps.contains_key(card) || FACES.contains(&card.as_str());
    let mut findings = Vec::new();
    for statement in &seed.statement {
        if statement.cards.is_empty() {
            findings.push(Finding::new(FILE, &statement.says, "no card says this"));
        }
        let missing = statement.cards.iter().filter(|card| !there(card));
        findings.extend(missing.map(|card| Finding::new(FILE, &statement.says, format!("the card `{card}` is not there"))));
    }
    findings
}
