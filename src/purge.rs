//! Removes what is over now, as the ferry's hourly round does.
//!
//! Knows: when it may, and what to say of it. Does not know: what is over; `ferry::retain` does.

use std::fmt;
use std::path::Path;
use std::time::Duration;

use crate::clock::Clock;
use crate::ferry::{self, Gone};
use crate::serve::{Refusal, refusal};
use crate::store::{self, Error, Keyring, Store};

/// What was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// There is no database, so nothing is kept.
    NothingYet,
    /// So much.
    Removed(Gone),
}

/// Why nothing was removed, or not all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPurged {
    /// A setting, or what it names, is wrong.
    #[error("{0}")]
    Refused(Refusal),
    /// It can't be done now.
    #[error("{0}")]
    Busy(Refusal),
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingYet => writeln!(f, "nothing is kept yet"),
            Self::Removed(Gone { day_keys, kept }) => {
                writeln!(f, "visits       {}", kept.visits)?;
                writeln!(f, "rows         {}", kept.rows)?;
                writeln!(f, "names        {}", kept.names)?;
                writeln!(f, "update runs  {}", kept.updates)?;
                writeln!(f, "topics       {}", kept.topics)?;
                writeln!(f, "day keys     {day_keys}")
            }
        }
    }
}

/// Removes what is over. A bot may run meanwhile: each transaction is whole, and it does the same by itself.
///
/// # Errors
/// When keys or database are not what they should be, or don't answer.
pub async fn purge(database: &str, keys: &Path, visit_kept: Duration, clock: &Clock) -> Result<Counts, NotPurged> {
    // Nothing is made and nothing brought up to date: that is for a start, and a bot of an older release may be running.
    match store::peek(database).await {
        Ok(looked) if looked.older => {
            return Err(NotPurged::Refused(refusal("database", "it is of an older release; start the bot first")));
        }
        Ok(_) => (),
        Err(Error::Missing) => return Ok(Counts::NothingYet),
        Err(error) => return Err(about_database(error)),
    }
    Keyring::peek(keys).await.map_err(about_keys)?;
    let mut ring = Keyring::open(keys).await.map_err(about_keys)?;
    let gone = match Store::open(database).await {
        Ok(store) => {
            let gone = ferry::retain(&store, &mut ring, visit_kept, clock.now()).await.map_err(about_database);
            store.close().await;
            gone
        }
        Err(error) => Err(about_database(error)),
    };
    ring.close().await;
    gone.map(Counts::Removed)
}

pub(crate) fn about_database(error: Error) -> NotPurged {
    match error {
        Error::Misconfigured | Error::Missing | Error::Exists | Error::Readable => {
            NotPurged::Refused(refusal("database", "give sqlite:<file> in a folder that can be written in, or postgres://…"))
        }
        Error::Corrupt => NotPurged::Refused(refusal("database", "it is broken, not of this program, or of a newer release")),
        Error::Busy | Error::Clash | Error::Unsure | Error::Refused => {
            NotPurged::Busy(refusal("database", "it does not answer, is locked, or can't be written"))
        }
    }
}

pub(crate) fn about_keys(error: Error) -> NotPurged {
    let what = match error {
        Error::Missing => "this file is missing, but there is a database; put its keys back",
        Error::Readable => "others may read this file; run `chmod 600` on it",
        Error::Misconfigured | Error::Exists | Error::Busy | Error::Clash | Error::Unsure | Error::Corrupt | Error::Refused => {
            "this file can't be used as a keyring"
        }
    };
    NotPurged::Refused(refusal("keys", what))
}
