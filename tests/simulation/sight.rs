//! What somebody sees on a card, by the contract's words.
//!
//! Knows: callback data, and the marks that words bear. Does not know: labels, or languages.

use footbridge::rehearse::Msg;
use serde_json::Value;

/// What her card is, as far as it matters for what she does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// There is none.
    Nothing,
    Neutral,
    /// The form, or a card that it is pressed on.
    Form,
    /// Words that are not sent yet; behind her picture or not.
    Unsent {
        behind: bool,
    },
    /// The pictures, after *I wrote before*.
    Return,
    /// The case just sent, with the pictures to choose from.
    Asked,
    /// The case.
    Case,
    /// An answer.
    Answer,
    /// Whether everything should go.
    Erase {
        behind: bool,
    },
    /// Anything else; behind her picture or not.
    Reading {
        behind: bool,
    },
}

impl Sight {
    pub(crate) fn of(card: &Msg) -> Self {
        let has = |wanted: &str| card.data().any(|data| bare(data) == wanted || verb(data) == wanted);
        let behind = has("go:case");
        match () {
            () if has("open") => Self::Neutral,
            () if has("erase:yes") => Self::Erase { behind },
            () if has("throw") => Self::Unsent { behind },
            () if has("picture:skip") => Self::Asked,
            () if has("picture") => Self::Return,
            () if has("have") => Self::Answer,
            () if has("send") => Self::Form,
            () if is_case(card) => Self::Case,
            () => Self::Reading { behind },
        }
    }

    /// Whether her case is open on it: what she writes now goes to the desk.
    pub(crate) fn behind(self) -> bool {
        match self {
            Self::Asked | Self::Case | Self::Answer => true,
            Self::Unsent { behind } | Self::Erase { behind } | Self::Reading { behind } => behind,
            Self::Nothing | Self::Neutral | Self::Form | Self::Return => false,
        }
    }
}

/// The case card alone has Erase beside End, or Erase as its only own button.
fn is_case(card: &Msg) -> bool {
    let own = |data: &&str| !matches!(bare(data), "danger" | "help" | "go:languages" | "exit");
    let own: Vec<&str> = card.data().filter(own).map(bare).collect();
    own.contains(&"end") || own == ["erase"] || own == ["read", "erase"]
}

/// `data` without its language.
pub(crate) fn bare(data: &str) -> &str {
    data.split('@').next().unwrap_or_default()
}

/// The first word of `data`.
pub(crate) fn verb(data: &str) -> &str {
    bare(data).split(':').next().unwrap_or_default()
}

/// The marks of `kind` in `text`, in their order: the kind, four digits, `z`.
pub(crate) fn marks(text: &str, kind: &str) -> Vec<String> {
    let whole =
        |at: usize| text.get(at..at + 7).filter(|mark| mark.ends_with('z') && mark[2..6].bytes().all(|b| b.is_ascii_digit()));
    text.match_indices(kind).filter_map(|(at, _)| whole(at)).map(str::to_owned).collect()
}

/// The data of every button of a keyboard.
pub(crate) fn data_of(markup: &Value) -> Vec<&str> {
    let rows = markup["inline_keyboard"].as_array().into_iter().flatten();
    rows.flat_map(|row| row.as_array().into_iter().flatten()).filter_map(|button| button["callback_data"].as_str()).collect()
}
