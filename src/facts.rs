//! The closed list of what may be logged, and the only place that logs.
//!
//! Knows: counts, durations, and words that stand in this file. Does not know: anything that came from a person or from
//! Telegram: a fact has no field that could hold it, which the compiler checks.
//!
//! ```compile_fail
//! use footbridge::facts::{Fact, log};
//! let her_words = String::from("boss has my passport");
//! log(Fact::Serving { port: her_words });
//! ```

use std::panic::PanicHookInfo;

use tracing_subscriber::filter::{FilterFn, LevelFilter};
use tracing_subscriber::layer::{Layer, SubscriberExt};

/// Only this target is ever printed, whatever a dependency has to say.
const TARGET: &str = "footbridge";

/// Something that may be logged. Errors wake somebody, warnings say that it goes on with less, the rest is for the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Everything was in order: the bot runs with so many desks.
    Started { desks: usize },
    /// Health is served on this port.
    Serving { port: u16 },
    /// The bot stopped; not clean: something was still under way, which is found again at the next start.
    Stopped { clean: bool },
    /// Updates can't be asked for now.
    PollingTrouble { kind: PollTrouble },
    /// Another process asks with the same token: a second instance, or somebody who took it.
    TakenByOther,
    /// Telegram does not take the token any more.
    TokenRefused,
    /// The store can't be written now.
    CommitFailed { kind: StoreTrouble },
    /// The store can be written again.
    CommitBack,
    /// Something that was sealed does not open: it was changed, moved, or written by a newer release.
    SealBroken,
    /// The desk with this number (in the order of the settings) can't be worked with.
    DeskTrouble { desk: u8, why: DeskWhy },
    /// It can be again.
    DeskBack { desk: u8 },
    /// A topic was lost and is replaced.
    TopicReplaced,
    /// A message did not land in its topic; it was removed and the desk waits.
    TopicMismatch,
    /// A group that is no desk was left.
    GroupLeft,
    /// A request was refused three times for a reason that is not in the table; it was set aside.
    RowDropped,
    /// The bot has modes switched on that it must not have: inline, business, guests.
    OpenDoors,
    /// A panic, at this line of the file with this number in the order of the sources; its words are not shown.
    PanicAt { line: u32 },
    /// What went by in a minute.
    Minute { updates: u64, requests: u64, waits: u64 },
}

/// Why updates can't be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PollTrouble {
    /// No answer, or not in Telegram's own form.
    Away,
}

/// Why the store can't be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreTrouble {
    /// The database does not answer, or is full, or is locked.
    Busy,
    /// The keyring does not.
    Keys,
}

/// What is wrong with a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskWhy {
    Unreachable,
    Gone,
    NotForum,
    Public,
    NoRightTopics,
    NoRightDeletes,
    NoRightPins,
    NoReactions,
}

/// Prints facts to standard error, one line each, from now on. `RUST_LOG` changes nothing.
pub fn listen() {
    let ours = FilterFn::new(|metadata| metadata.target() == TARGET);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false).with_target(false);
    let lines = lines.with_filter(LevelFilter::INFO).with_filter(ours);
    // A second call changes nothing: whoever listens first stays.
    let _ = tracing::subscriber::set_global_default(tracing_subscriber::registry().with(lines));
}

/// Logs a fact.
#[expect(clippy::disallowed_macros, reason = "the one place that logs")]
pub fn log(fact: Fact) {
    match fact {
        Fact::Started { desks } => tracing::info!(target: TARGET, desks, "started"),
        Fact::Serving { port } => tracing::info!(target: TARGET, port, "health is served"),
        Fact::Stopped { clean } => tracing::info!(target: TARGET, clean, "stopped"),
        Fact::PollingTrouble { kind } => tracing::warn!(target: TARGET, why = kind.word(), "updates can't be asked for now"),
        Fact::TakenByOther => {
            tracing::error!(target: TARGET, "another process uses this token: a second instance, or a stolen token")
        }
        Fact::TokenRefused => tracing::error!(target: TARGET, "Telegram does not take the token any more"),
        Fact::CommitFailed { kind } => tracing::error!(target: TARGET, what = kind.word(), "can't be written now"),
        Fact::CommitBack => tracing::info!(target: TARGET, "can be written again"),
        Fact::SealBroken => tracing::error!(target: TARGET, "something sealed does not open"),
        Fact::DeskTrouble { desk, why } => tracing::error!(target: TARGET, desk, why = why.word(), "a desk can't be worked with"),
        Fact::DeskBack { desk } => tracing::info!(target: TARGET, desk, "the desk can be worked with again"),
        Fact::TopicReplaced => tracing::warn!(target: TARGET, "a topic was lost and is replaced"),
        Fact::TopicMismatch => tracing::error!(target: TARGET, "a message did not land in its topic; the desk waits"),
        Fact::GroupLeft => tracing::warn!(target: TARGET, "left a group that is no desk"),
        Fact::RowDropped => tracing::error!(target: TARGET, "a request was refused three times and set aside"),
        Fact::OpenDoors => tracing::error!(target: TARGET, "switch off inline, business and guest modes of this bot"),
        Fact::PanicAt { line } => tracing::error!(target: TARGET, line, "a turn broke off"),
        Fact::Minute { updates, requests, waits } => tracing::info!(target: TARGET, updates, requests, waits, "a minute"),
    }
}

/// A panic says its line and nothing else: its words could hold a person's.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        log(Fact::PanicAt { line: panic.location().map_or(0, std::panic::Location::line) });
    }));
}

impl PollTrouble {
    fn word(self) -> &'static str {
        match self {
            Self::Away => "Telegram does not answer",
        }
    }
}

impl StoreTrouble {
    fn word(self) -> &'static str {
        match self {
            Self::Busy => "the database",
            Self::Keys => "the keyring",
        }
    }
}

impl DeskWhy {
    fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "Telegram does not answer",
            Self::Gone => "the bot is not in the group",
            Self::NotForum => "topics are switched off",
            Self::Public => "the group is public",
            Self::NoRightTopics => "the bot may not manage topics",
            Self::NoRightDeletes => "the bot may not delete messages",
            Self::NoRightPins => "the bot may not pin messages",
            Self::NoReactions => "the group allows no reactions",
        }
    }
}
