//! The cards to read, and where each leads.
//!
//! Knows: steps, choices, signs on a card. Does not know: words; they stand in `locales/`.

use serde::Deserialize;

/// A card to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub id: String,
    /// What stands on it besides its words.
    pub kind: Kind,
    /// Where it leads: at most four.
    pub choices: Vec<Choice>,
    /// Ways on and back, not counted as choices.
    pub aside: Vec<Choice>,
    /// The statements that it rests on.
    pub facts: Vec<String>,
}

/// What stands on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Words, and these signs to tick.
    Signs(Vec<String>),
}

/// A button that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The key of its label.
    pub label: String,
    /// What it says when it is pressed: `go:<step>` or another of her buttons' words.
    pub to: String,
}

/// A step as the file has it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Written {
    choices: Vec<Choice>,
    aside: Vec<Choice>,
    signs: Vec<String>,
    facts: Vec<String>,
}

impl Written {
    /// The step `id`.
    pub(super) fn step(self, id: &str) -> Step {
        let kind = if self.signs.is_empty() { Kind::Text } else { Kind::Signs(self.signs) };
        Step { id: id.to_owned(), kind, choices: self.choices, aside: self.aside, facts: self.facts }
    }
}
