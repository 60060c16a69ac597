//! How a moment looks: her card, and the desk's.
//!
//! Knows: which words and buttons stand where. Does not know: what a press leads to, or how a card is sent.

mod answer;
mod call;
#[cfg(test)]
mod chat;
pub mod check;
pub mod desk;
mod door;
mod form;
pub mod hers;
mod number;
pub mod phrase;
pub mod room;
#[cfg(test)]
mod tests;
mod truths;

/// A text and its rows of buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The text, plain.
    pub text: String,
    /// The buttons, row by row.
    pub buttons: Vec<Vec<Button>>,
}

/// One button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What a press says: at most 64 bytes.
    pub data: String,
}
