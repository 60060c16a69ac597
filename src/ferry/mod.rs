//! The one loop: what has come together takes its turns, is committed, and only then acknowledged.
//!
//! Knows: the order of things (load, turn, keys, commit, acknowledge, tell the courier). Does not know: Telegram, SQL, or what
//! a turn decides. Nothing here is awaited from Telegram: what it says comes back as an arrival.

mod alarms;
mod awake;
mod beat;
mod book;
mod careful;
mod channel;
mod courier;
mod crossed;
mod desks;
mod ending;
mod guard;
mod heard;
mod hider;
mod kept;
mod letter;
mod members;
mod memory;
mod moved;
mod numbers;
mod point;
mod poll;
pub mod port;
mod retention;
mod rooms;
mod running;
mod seen;
mod settled;
mod spill;
mod start;
mod step;
mod tally;
mod targets;
mod trip;
mod unsure;
mod wait;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedSender;

use crate::content::{CentreId, Content, Lang};
use crate::passage::ids::{Chat, Volunteer};
use crate::passage::patience::Patience;

pub use alarms::{Word, let_go};
pub use desks::{Looked, Trouble, Why, look};
pub use ending::{Cleared, Many, Standing, standing};
pub use letter::LetterKind;
pub use point::{Point, Points};
pub use retention::{Gone, retain};
pub use rooms::rooms_kept;
pub use start::{Ferry, Vitals, embark, embark_taking};
pub use tally::Tally;
pub use trip::Take;
pub use wait::Wait;

/// What stays the same while the ferry runs.
#[derive(Clone, Debug)]
pub struct Frame {
    /// What is said and where it leads.
    pub content: Arc<Content>,
    /// The durations.
    pub patience: Patience,
    /// How much may leave.
    pub pace: Pace,
    /// Texts that no person has reviewed are served, and marked.
    pub drafted: bool,
    /// The desks of the settings.
    pub desks: Vec<DeskPlan>,
    /// The bot itself.
    pub bot: Volunteer,
    /// Where updates come from, for the offset: the far side's address.
    pub far_side: String,
    /// Visits are kept for so long.
    pub visit_kept: Duration,
    /// The second channel, where there is one.
    pub alarms: Option<UnboundedSender<Word>>,
    /// Where updates are written down while the store does not answer.
    pub spill: PathBuf,
    /// Where a trip may be stopped for good; nowhere but in a simulation.
    pub points: Points,
}

impl Frame {
    /// Tells whoever watches the machine, by the second channel, in a word that stands for so many `kept` ones.
    fn alarm(&self, word: &'static str, kept: i64) {
        if let Some(alarms) = &self.alarms {
            // Whoever carries them lives as long as the program does.
            let _ = alarms.send((word, kept));
        }
    }
}

/// How much may leave; Telegram's documented limits with a little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Requests a second over all.
    pub overall_per_second: u32,
    /// Messages and edits a second in one person's chat, beyond a short burst.
    pub chat_per_second: u32,
    /// Messages, edits and new topics a minute in one group.
    pub group_per_minute: u32,
}

impl Default for Pace {
    /// The contract's defaults.
    fn default() -> Self {
        Self { overall_per_second: 28, chat_per_second: 1, group_per_minute: 19 }
    }
}

/// A desk of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskPlan {
    /// Whose it is.
    pub centre: CentreId,
    /// Its group.
    pub group: Chat,
    /// The language that its volunteers read.
    pub lang: Lang,
}
