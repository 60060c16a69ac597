//! The verb `empty`: the end of a trial. What is known to stand at Telegram goes, then the keys, then everything that is kept.
//!
//! Knows: the order, when it may, and what remains that nobody here can take away. Does not know: where anything stands; the
//! ferry does.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::clock::Clock;
use crate::ferry::port::{Messenger, Request};
use crate::ferry::{self, Cleared, Many};
use crate::pace::Verdict;
use crate::purge::{NotPurged, about_database, about_keys};
use crate::serve::{self, Plan, refusal};
use crate::store::{self, Error, Keyring, Store};
use crate::telegram::Telegram;

/// A process that was at work so few seconds ago counts as running: it says so once a minute.
const AT_WORK: i64 = 150;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Emptied {
    /// There is no database, so nothing is known and nothing is kept.
    NothingYet,
    /// It was only asked what would be done.
    Would(Many),
    /// Telegram did not take everything now: keys and database are as they were.
    NotNow(Cleared),
    /// Everything is gone that could be.
    Gone(Cleared),
}

/// Says what would be done; with `really`, does it.
///
/// # Errors
/// When a bot is at work, or keys, database or token are not what they should be.
pub async fn empty(plan: &Plan, clock: &Clock, really: bool) -> Result<Emptied, NotPurged> {
    match store::peek(&plan.database).await {
        Ok(looked) if looked.older => {
            return Err(NotPurged::Refused(refusal("database", "it is of an older release; start the bot first, and stop it")));
        }
        Ok(_) => (),
        Err(Error::Missing) => return Ok(Emptied::NothingYet),
        Err(error) => return Err(about_database(error)),
    }
    Keyring::peek(&plan.keys).await.map_err(about_keys)?;
    let store = Store::open(&plan.database).await.map_err(about_database)?;
    let done = with(plan, &store, clock, really).await;
    store.close().await;
    if matches!(done, Ok(Emptied::Gone(_))) {
        files_gone(plan);
    }
    done
}

async fn with(plan: &Plan, store: &Store, clock: &Clock, really: bool) -> Result<Emptied, NotPurged> {
    at_rest(store, clock).await?;
    let keys = Keyring::open(&plan.keys).await.map_err(about_keys)?;
    let standing = ferry::standing(store, &keys).await.map_err(about_database)?;
    if !really {
        keys.close().await;
        return Ok(Emptied::Would(standing.many()));
    }
    let content = serve::content(plan).map_err(NotPurged::Refused)?;
    let telegram = known(plan).await?;
    let cleared = standing.clear(telegram, &content, plan.pace).await;
    if cleared.later > 0 {
        keys.close().await;
        return Ok(Emptied::NotNow(cleared));
    }
    // Somebody may have started it meanwhile: what is written then would be lost without a word.
    at_rest(store, clock).await?;
    keys.end().await.map_err(about_keys)?;
    store.empty().await.map_err(about_database)?;
    Ok(Emptied::Gone(cleared))
}

/// Refuses while a bot is at work, or may be.
async fn at_rest(store: &Store, clock: &Clock) -> Result<(), NotPurged> {
    let last = store.last_at_work().await.map_err(about_database)?;
    if last.is_some_and(|last| clock.now().as_second() - last < AT_WORK) {
        let what = "a bot is at work on it; stop it first. One that was killed counts for three minutes";
        return Err(NotPurged::Busy(refusal("database", what)));
    }
    Ok(())
}

/// Telegram, which must know the token: else nothing would be cleared, and nobody could do it afterwards.
async fn known(plan: &Plan) -> Result<Telegram, NotPurged> {
    let telegram = Telegram::new(&plan.token, &plan.api_url)
        .map_err(|_| NotPurged::Refused(refusal("telegram.api_url", "this is not the address of a Bot API server")))?;
    match telegram.send(Request::WhoAmI).await {
        Verdict::Done(_) => Ok(telegram),
        Verdict::Refused => Err(NotPurged::Refused(refusal("telegram.token", "Telegram does not know this token"))),
        Verdict::Already | Verdict::Undeletable | Verdict::Wait(_) | Verdict::Again | Verdict::Uncertain | Verdict::Taken => {
            Err(away())
        }
        Verdict::MessageGone | Verdict::ReplyGone | Verdict::TopicGone | Verdict::TopicClosed | Verdict::Unreachable => {
            Err(away())
        }
        Verdict::DeskLost | Verdict::Moved(_) | Verdict::NoSuchMark | Verdict::Unknown => Err(away()),
    }
}

fn away() -> NotPurged {
    NotPurged::Busy(refusal("telegram.api_url", "the Bot API server does not answer; nothing is done"))
}

/// The files go too, so that the next start begins as the first did. What is in them is gone already.
fn files_gone(plan: &Plan) {
    let database = Store::file_of(&plan.database).map(PathBuf::from);
    let spill = serve::beside(&plan.database, &plan.keys);
    for file in database.iter().map(PathBuf::as_path).chain([plan.keys.as_path()]) {
        for end in ["", "-wal", "-shm"] {
            drop(std::fs::remove_file(ending(file, end)));
        }
    }
    drop(std::fs::remove_file(spill));
}

fn ending(file: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(end);
    name.into()
}

impl Emptied {
    /// Whether what was asked for is so.
    pub fn well(&self) -> bool {
        match self {
            Self::NothingYet | Self::Would(_) | Self::Gone(_) => true,
            Self::NotNow(_) => false,
        }
    }
}

impl fmt::Display for Emptied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingYet => writeln!(f, "nothing is kept yet"),
            Self::Would(many) => {
                writeln!(f, "this would be done, and nothing has been:")?;
                counts(f, many)?;
                writeln!(f, "then every key is destroyed, and the database is emptied. Nothing brings it back.")?;
                writeln!(f, "Give --yes-everything to do it.")
            }
            Self::NotNow(cleared) => {
                result(f, cleared)?;
                writeln!(f, "keys and database are as they were: without them nobody knows what is left. Run it again.")
            }
            Self::Gone(cleared) => {
                result(f, cleared)?;
                writeln!(f, "keys and database are gone.\n\n{REMAINS}")
            }
        }
    }
}

fn counts(f: &mut fmt::Formatter<'_>, Many { cards, words, topics, boards }: &Many) -> fmt::Result {
    writeln!(f, "cards turned neutral  {cards}")?;
    writeln!(f, "messages removed      {words}")?;
    writeln!(f, "topics deleted        {topics}")?;
    writeln!(f, "boards removed        {boards}")
}

fn result(f: &mut fmt::Formatter<'_>, Cleared { done, never, later }: &Cleared) -> fmt::Result {
    counts(f, done)?;
    writeln!(f, "refused for good      {never}")?;
    writeln!(f, "not taken now         {later}")
}

/// What nobody can take away from here.
const REMAINS: &str = "\
What remains, and who removes it:
- Each person's chat with the bot, with one neutral card: only they can delete it. Telegram has what went through it.
- The groups: what was said in General, what members wrote elsewhere, who is in them. Delete each group by hand.
- Where something was refused for good: look through the groups for topics that are left, and delete them by hand.
- The bot: @BotFather, /deletebot. Until then its name can be opened; nobody answers.
- Updates that Telegram holds for the bot: for a day, or until the bot is deleted.
- The settings with the token, the logs of this machine, its backups and snapshots: delete them by hand.";
