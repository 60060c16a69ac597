//! The only SQL: passages, the outbox, topics, names, update ids; and, apart from them, the keys.
//!
//! Knows: how rows are kept on SQLite and PostgreSQL by one SQL text. Does not know: what the bytes say; sealing is the
//! ferry's.

mod alarms;
mod commit;
mod connect;
mod ending;
mod keyring;
mod letters;
mod load;
mod peek;
#[cfg(test)]
mod tests;

use sqlx::migrate::Migrator;

pub use commit::{Across, PassageWrite, Retained, Writes};
pub use connect::{Error, Pragma};
pub use keyring::{Keyring, Kind};
pub use letters::KeptLetter;
pub use load::{KeptPassage, KeptRow, Run, Start};
pub use peek::{Looked, peek};

use connect::Database;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/store");

/// A passage's blind index, or a topic's, a name's, a source's.
pub type Id = [u8; 16];

/// The open database.
#[derive(Clone, Debug)]
pub struct Store {
    database: Database,
}

impl Store {
    /// Opens `sqlite:<file>` (made with mode 0600 if it is not there) or `postgres://…`, and brings it up to date.
    ///
    /// # Errors
    /// [`Error::Misconfigured`] for an address that is none, [`Error::Busy`] when nothing answers, [`Error::Corrupt`] when
    /// its migrations are not ours.
    pub async fn open(url: &str) -> Result<Self, Error> {
        Database::open(url, &MIGRATIONS).await.map(|database| Self { database })
    }

    /// The file that `url` names; none when it names a server.
    pub fn file_of(url: &str) -> Option<&str> {
        connect::file_of(url)
    }

    /// Whether the file that `url` names is there; `None` when it names a server.
    pub fn is_a_file(url: &str) -> Option<bool> {
        connect::file_of(url).map(|file| std::path::Path::new(file).exists())
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not.
    pub async fn answers(&self) -> Result<(), Error> {
        self.database.answers().await
    }

    /// What SQLite says of a pragma; `None` on PostgreSQL.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not answer.
    pub async fn pragma(&self, pragma: Pragma) -> Result<Option<i64>, Error> {
        self.database.pragma(pragma).await
    }

    /// Takes what was deleted out of the write-ahead log.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not answer.
    pub async fn wipe_log(&self) -> Result<(), Error> {
        self.database.wipe_log().await
    }

    /// Lets go of the database.
    pub async fn close(self) {
        self.database.pool.close().await;
    }
}
