//! What the desk has made of one case besides answering: what its card offers now, why it was closed.
//!
//! Knows: everything of that which is kept with the case. Does not know: who may do what; each verb has a file of its own.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::ids::Volunteer;
use super::passing::{Left, Passing};

/// The life of a case at its desk. Gone with the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Life {
    /// Which buttons the case card offers.
    pub panel: Panel,
    /// Why and when it was closed, while it is.
    pub closed: Option<(Reason, Timestamp)>,
    /// Until when it can be opened again by a button: a member closed it just now.
    pub reopens: Option<Timestamp>,
    /// When it was handed on, while nobody has taken it since.
    pub handed: Option<Timestamp>,
    /// Who took it last.
    pub before: Option<Volunteer>,
    /// Somebody else has answered her before whoever has it now.
    pub another: bool,
    /// Since when it is urgent.
    pub urgent: Option<Timestamp>,
    /// It was asked what was decided, and by whom.
    pub decided_asked: bool,
    /// The list for those under 18 was shown.
    pub minor_listed: bool,
    /// When the person last rang or came by and said the spoken name.
    pub called: Option<Timestamp>,
    /// Reminders are put off until then.
    pub put_off: Option<Timestamp>,
    /// Reminders count from here, if her words are older.
    pub counts_from: Option<Timestamp>,
    /// Since when the oldest words waited that reminders are about.
    pub oldest: Option<Timestamp>,
    /// Somebody comes to the desk then: reminders of what still waits begin anew.
    pub anew: Option<Timestamp>,
    /// The desk was warned that it closes by itself: when it was touched last at that time, and when it was warned.
    pub warned: Option<(Timestamp, Timestamp)>,
    /// Since when somebody translates her words, where the desk can't read them.
    pub interpreter: Option<Timestamp>,
    /// The desk that has the case now was not given her number, which the one before had, and she has not asked for a call since.
    pub call_left: bool,
    /// It is on its way to another centre.
    pub passing: Option<Passing>,
    /// Topics that it has left behind.
    pub left: Vec<Left>,
}

/// Which buttons the case card offers. Everybody in the topic sees the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Panel {
    /// What is needed every day.
    #[default]
    Main,
    /// What is needed now and then.
    More,
    /// Until when reminders are put off.
    Naps,
    /// Which centre it goes to.
    Centres,
    /// Why it is closed.
    Reasons,
}

/// Why a case was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The person goes to the centre.
    Centre,
    /// Another service goes on with it.
    Elsewhere,
    /// The person has not answered for long.
    Silent,
    /// It is nothing for this centre.
    NotOurs,
    /// The person asked for it.
    Asked,
    /// Neither side did anything for long: it closed by itself.
    Untouched,
    /// A coordinator blocked the phone for a week.
    Blocked,
}

impl Reason {
    /// Those that a member can choose, in the order of the card.
    pub const CHOICES: [Self; 5] = [Self::Centre, Self::Elsewhere, Self::Silent, Self::NotOurs, Self::Asked];

    /// The word in callback data and in the names of texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Centre => "centre",
            Self::Elsewhere => "elsewhere",
            Self::Silent => "silent",
            Self::NotOurs => "not-ours",
            Self::Asked => "asked",
            Self::Untouched => "untouched",
            Self::Blocked => "blocked",
        }
    }

    /// Reads the word of a reason that a member can choose.
    pub fn parse(word: &str) -> Option<Self> {
        Self::CHOICES.into_iter().find(|reason| reason.as_str() == word)
    }
}

/// Shows other buttons on the case card. That is nothing that happened in the case.
pub(super) fn offer(case: &mut Case, panel: Panel) {
    if case.life.panel != panel {
        case.life.panel = panel;
        case.card.version = case.card.version.wrapping_add(1);
    }
}
