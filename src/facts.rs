//! The closed list of what may be logged.
//!
//! Knows: lifecycle, trouble, counts, as numbers and as names that stand in the source. Does not know: any text from
//! outside; a fact has no field that could hold one.
//!
//! Levels: `error` wakes somebody, `warn` is carrying on with less, `info` is lifecycle and counts.
//!
//! ```
//! fn loggable(_: impl footbridge::facts::Plain) {}
//! loggable(3_u32);
//! ```
//! ```compile_fail,E0277
//! fn loggable(_: impl footbridge::facts::Plain) {}
//! loggable("Heron 27");
//! ```
//! ```compile_fail,E0277
//! fn loggable(_: impl footbridge::facts::Plain) {}
//! loggable(String::from("Heron 27"));
//! ```

use std::panic::Location;
use std::time::Duration;

use tracing::{Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::Registry;

/// Where facts come from, for the filter that lets nothing else through.
const TARGET: &str = "footbridge::facts";

mod sealed {
    pub trait Sealed {
        fn word(&self) -> String;
    }
}

/// What a fact may be made of: numbers, durations, yes and no, and names that stand in the source.
pub trait Plain: sealed::Sealed {}

macro_rules! plain {
    ($($kind:ty: $word:expr),+ $(,)?) => { $(
        impl sealed::Sealed for $kind {
            fn word(&self) -> String {
                let word: fn(&$kind) -> String = $word;
                word(self)
            }
        }
        impl Plain for $kind {}
    )+ };
}

plain! {
    u16: u16::to_string,
    u32: u32::to_string,
    u64: u64::to_string,
    bool: bool::to_string,
    Duration: |time| format!("{}ms", time.as_millis()),
    Place: |place| format!("{}:{}", place.file, place.line),
}

/// Makes closed enums whose variants have names that stand in the source.
macro_rules! named {
    ($($(#[$doc:meta])+ $kind:ident { $($(#[$about:meta])+ $variant:ident = $name:literal),+ $(,)? })+) => { $(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind { $($(#[$about])+ $variant),+ }
        impl $kind {
            /// The name that stands in the log.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
        plain! { $kind: |kind| kind.name().to_owned() }
    )+ };
}

named! {
    /// Why turns can't be committed.
    Commit {
        /// The database does not answer, is locked, or has no room.
        Busy = "busy",
        /// The keyring does not.
        Keys = "keys",
    }
    /// What a start waits for.
    Awaited {
        /// Telegram, or a Bot API server of one's own.
        Telegram = "telegram",
        /// The database.
        Database = "database",
        /// The keyring.
        Keys = "keys",
    }
    /// A part of the bot that works for as long as it runs.
    Part {
        /// The one loop.
        Ferry = "ferry",
        /// Who asks for updates.
        Poller = "poller",
        /// Who sends.
        Courier = "courier",
        /// Who looks at the desks.
        Desks = "desks",
        /// Who hides cards while the store does not answer.
        Hider = "hider",
        /// Who says each minute how much went by.
        Counts = "counts",
        /// Who works numbers out.
        Numbers = "numbers",
    }
    /// A centre.
    Centre {
        /// Payoke.
        Payoke = "payoke",
        /// PAG-ASA.
        PagAsa = "pag-asa",
        /// Sürya.
        Surya = "surya",
        /// Another, from content of one's own.
        Other = "other",
    }
    /// Why a desk can't be worked with.
    Why {
        /// Its topics are off.
        NotForum = "not_forum",
        /// Its group has a public name.
        Public = "public",
        /// The bot may not manage topics.
        NoTopics = "no_right_topics",
        /// The bot may not delete messages.
        NoDeletes = "no_right_deletes",
        /// The bot may not pin.
        NoPins = "no_right_pins",
        /// The bot is not in the group, or the group is not there.
        Gone = "gone",
        /// Nothing is known: Telegram does not answer.
        Unreachable = "unreachable",
        /// Reactions are off, so marks don't show.
        NoReactions = "no_reactions",
    }
}

impl Centre {
    /// The centre that settings and content call `id`.
    pub fn named(id: &str) -> Self {
        let known = [Self::Payoke, Self::PagAsa, Self::Surya];
        known.into_iter().find(|centre| centre.name() == id).unwrap_or(Self::Other)
    }
}

/// A place in the source, made from nothing else: where the compiler puts it is no text of a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    file: String,
    line: u32,
}

impl From<&Location<'_>> for Place {
    /// Keeps the last three parts of the path: the rest says how the builder's machine is laid out.
    fn from(location: &Location<'_>) -> Self {
        let parts: Vec<&str> = location.file().rsplit('/').take(3).collect();
        Self { file: parts.into_iter().rev().collect::<Vec<_>>().join("/"), line: location.line() }
    }
}

/// Something that may be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The bot runs, with so many desks.
    Started { desks: u32 },
    /// A start waits for something that does not answer, and goes on by itself once it does.
    Waits { on: Awaited },
    /// It answers, after so long.
    WaitOver { on: Awaited, after: Duration },
    /// The bot has stopped; `clean` when everything was carried out or kept.
    Stopped { clean: bool },
    /// Health, metrics and webhook are served.
    Listening { port: u16 },
    /// Updates can't be asked for now.
    PollingTrouble,
    /// Another process asks for updates with the same token.
    TakenByOther,
    /// The token is not (or no longer) one.
    TokenRefused,
    /// Turns could not be committed.
    CommitFailed { kind: Commit },
    /// Turns are committed again.
    CommitBack { after: Duration },
    /// Somebody's words have waited until the coordinators are told.
    WordsWait,
    /// An alarm did not get through on the second channel.
    AlarmLost,
    /// The store does not answer: updates are written down beside it.
    Spilling,
    /// What was written down beside the store is committed.
    SpillCommitted { updates: u32 },
    /// A desk can't be worked with, or not fully.
    DeskTrouble { centre: Centre, why: Why },
    /// A desk can be worked with again.
    DeskBack { centre: Centre },
    /// A lost topic was replaced.
    TopicReplaced,
    /// Something landed in another topic than it was for; the desk's lane stands still.
    TopicMismatch,
    /// A topic of ours that no case has was found; its note was moved, and it is deleted.
    OrphanTopic,
    /// Something was taken out of a person's chat later than the settings say.
    StayedTooLong,
    /// A group that is no desk was left.
    GroupLeft,
    /// A desk's group goes on under another id; the setting may name either.
    GroupMoved,
    /// A request was refused three times for a reason that is not in the table, and was set aside.
    RowDropped,
    /// Something was tried three times and set aside; `footbridge letters` lists it.
    SetAside,
    /// Something sealed does not open: it was changed, moved, or written by a newer release.
    SealBroken,
    /// The bot has modes switched on that it must not have: inline, business or guests.
    OpenDoors,
    /// Something panicked.
    PanicAt { place: Place },
    /// A part of the bot broke: the program ends, to be started again.
    PartBroke { part: Part },
    /// The last run ended without having been told to: what waits is taken one by one for a while.
    Unclean,
    /// The counts of a minute.
    Minute { updates: u64, requests: u64, waits: u64 },
}

type Field = (&'static str, String);

fn field(name: &'static str, value: &impl Plain) -> Field {
    (name, value.word())
}

impl Fact {
    /// Its level, its name and its fields.
    fn parts(self) -> (Level, &'static str, Vec<Field>) {
        match self {
            Self::Started { desks } => (Level::INFO, "started", vec![field("desks", &desks)]),
            Self::Waits { on } => {
                // A machine that has just come up has its network a moment later.
                let level = if on == Awaited::Telegram { Level::WARN } else { Level::ERROR };
                (level, "waits", vec![field("on", &on)])
            }
            Self::WaitOver { on, after } => (Level::INFO, "wait_over", vec![field("on", &on), field("after", &after)]),
            Self::Stopped { clean: true } => (Level::INFO, "stopped", vec![field("clean", &true)]),
            Self::Stopped { clean: false } => (Level::WARN, "stopped", vec![field("clean", &false)]),
            Self::Listening { port } => (Level::INFO, "listening", vec![field("port", &port)]),
            Self::PollingTrouble => (Level::WARN, "polling_trouble", vec![]),
            Self::TakenByOther => (Level::ERROR, "taken_by_other", vec![]),
            Self::TokenRefused => (Level::ERROR, "token_refused", vec![]),
            Self::CommitFailed { kind } => (Level::ERROR, "commit_failed", vec![field("kind", &kind)]),
            Self::CommitBack { after } => (Level::INFO, "commit_back", vec![field("after", &after)]),
            Self::WordsWait => (Level::WARN, "words_wait", vec![]),
            Self::AlarmLost => (Level::ERROR, "alarm_lost", vec![]),
            Self::Spilling => (Level::WARN, "spilling", vec![]),
            Self::SpillCommitted { updates } => (Level::INFO, "spill_committed", vec![field("updates", &updates)]),
            Self::DeskTrouble { centre, why } => {
                let level = if why == Why::NoReactions { Level::WARN } else { Level::ERROR };
                (level, "desk_trouble", vec![field("centre", &centre), field("why", &why)])
            }
            Self::DeskBack { centre } => (Level::INFO, "desk_back", vec![field("centre", &centre)]),
            Self::TopicReplaced => (Level::WARN, "topic_replaced", vec![]),
            Self::TopicMismatch => (Level::ERROR, "topic_mismatch", vec![]),
            Self::StayedTooLong => (Level::WARN, "stayed_too_long", vec![]),
            Self::GroupLeft => (Level::INFO, "group_left", vec![]),
            Self::OrphanTopic => (Level::WARN, "orphan_topic", vec![]),
            Self::GroupMoved => (Level::WARN, "group_moved", vec![]),
            Self::RowDropped => (Level::ERROR, "row_dropped", vec![]),
            Self::SetAside => (Level::ERROR, "set_aside", vec![]),
            Self::SealBroken => (Level::ERROR, "seal_broken", vec![]),
            Self::OpenDoors => (Level::ERROR, "open_doors", vec![]),
            Self::PanicAt { place } => (Level::ERROR, "panic", vec![field("at", &place)]),
            Self::PartBroke { part } => (Level::ERROR, "part_broke", vec![field("part", &part)]),
            Self::Unclean => (Level::WARN, "unclean", vec![]),
            Self::Minute { updates, requests, waits } => {
                let counts = [("updates", updates), ("requests", requests), ("waits", waits)];
                (Level::INFO, "minute", counts.iter().map(|(name, count)| field(name, count)).collect())
            }
        }
    }
}

/// Logs `fact`. Nothing else may log: `clippy.toml` bans tracing's short macros everywhere, and `tests/architecture.rs` bans
/// the crate's name in every other file.
pub fn log(fact: Fact) {
    let (level, name, fields) = fact.parts();
    let line = fields.iter().fold(name.to_owned(), |line, (name, word)| format!("{line} {name}={word}"));
    match level {
        Level::ERROR => tracing::event!(target: TARGET, Level::ERROR, "{line}"),
        Level::WARN => tracing::event!(target: TARGET, Level::WARN, "{line}"),
        _ => tracing::event!(target: TARGET, Level::INFO, "{line}"),
    }
}

/// Writes facts, and nothing else that anybody logs, to standard error from here on. A second call changes nothing.
pub fn listen() {
    drop(tracing::subscriber::set_global_default(subscriber(std::io::stderr)));
}

/// Makes a panic say where it happened and nothing of what it was about: its text may hold a person's words.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(location) = panic.location() {
            log(Fact::PanicAt { place: location.into() });
        }
    }));
}

fn subscriber<W>(writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt::layer().compact().with_ansi(false).with_target(false).with_writer(writer);
    Registry::default().with(lines.with_filter(filter_fn(|about| about.target() == TARGET)))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn logged(act: impl FnOnce()) -> String {
        let kept = Kept::default();
        let writer = kept.clone();
        tracing::subscriber::with_default(subscriber(move || writer.clone()), act);
        let bytes = kept.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_fact_is_one_line() {
        let table = [
            (Fact::Started { desks: 3 }, " INFO started desks=3\n"),
            (Fact::Stopped { clean: false }, " WARN stopped clean=false\n"),
            (Fact::CommitBack { after: Duration::from_millis(1500) }, " INFO commit_back after=1500ms\n"),
            (Fact::Waits { on: Awaited::Telegram }, " WARN waits on=telegram\n"),
            (Fact::Waits { on: Awaited::Database }, "ERROR waits on=database\n"),
            (Fact::WaitOver { on: Awaited::Keys, after: Duration::from_secs(2) }, " INFO wait_over on=keys after=2000ms\n"),
            (
                Fact::DeskTrouble { centre: Centre::PagAsa, why: Why::NoPins },
                "ERROR desk_trouble centre=pag-asa why=no_right_pins\n",
            ),
            (
                Fact::DeskTrouble { centre: Centre::Surya, why: Why::NoReactions },
                " WARN desk_trouble centre=surya why=no_reactions\n",
            ),
            (Fact::RowDropped, "ERROR row_dropped\n"),
            (Fact::Minute { updates: 1, requests: 3, waits: 4 }, " INFO minute updates=1 requests=3 waits=4\n"),
        ];
        for (fact, expected) in table {
            let line = logged(|| log(fact));
            assert!(line.ends_with(expected), "{line}");
            assert_eq!(line.lines().count(), 1);
        }
    }

    #[test]
    fn nobody_else_is_heard() {
        let said = logged(|| {
            tracing::event!(target: "teloxide", Level::ERROR, "Heron 27");
            tracing::event!(target: "footbridge::facts::other", Level::ERROR, "Heron 27");
            log(Fact::GroupLeft);
        });
        assert!(said.ends_with("group_left\n") && !said.contains("Heron"), "{said}");
    }

    #[test]
    fn a_place_is_short() {
        let place = Place::from(Location::caller());
        assert_eq!((place.file.as_str(), place.line > 0), ("src/facts.rs", true));
    }

    #[test]
    fn a_centre_has_its_own_name() {
        assert_eq!(Centre::named("pag-asa"), Centre::PagAsa);
        assert_eq!(Centre::named("elsewhere"), Centre::Other);
    }
}
