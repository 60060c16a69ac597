//! What stands on a card, by the contract's words.
//!
//! Knows: callback data. Does not know: labels, or languages.

use footbridge::rehearse::Msg;

/// The one text that is ever sent to a person, and its one button.
pub(crate) fn is_neutral(card: &Msg) -> bool {
    card.text == neutral_text() && card.data().eq(["open"])
}

/// The neutral text, as the content file has it.
pub(crate) fn neutral_text() -> String {
    let file: toml::Table = include_str!("../../content/neutral.toml").parse().unwrap();
    file["text"].as_str().unwrap().to_owned()
}

/// The whole data of the button that says `verb`, or `verb:` and something.
pub(crate) fn find(card: &Msg, verb: &str) -> Option<String> {
    let says = |data: &&str| {
        let bare = data.split('@').next().unwrap_or_default();
        bare == verb || bare.strip_prefix(verb).is_some_and(|rest| rest.starts_with(':'))
    };
    card.data().find(says).map(str::to_owned)
}

/// Whether a button says `verb`.
pub(crate) fn has(card: &Msg, verb: &str) -> bool {
    find(card, verb).is_some()
}
