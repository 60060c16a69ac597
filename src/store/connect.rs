//! Opening a database: the one thing that SQLite and PostgreSQL do not share.
//!
//! Knows: file rights, pragmas, migrations. Does not know: what is kept.

use std::fs::OpenOptions;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{Any, AnyConnection, AnyPool, Connection, Executor, Row, Transaction};

/// Every connection to SQLite begins so; each is read back by a test. FULL, because a turn is acknowledged once it is
/// committed; secure_delete, because what is deleted must not stay in the file.
pub(super) const FORGETTING: &str = "pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory; \
     pragma trusted_schema = off; pragma mmap_size = 0; pragma journal_size_limit = 0; pragma busy_timeout = 5000;";

/// The one that stays in the file.
const LOG_AHEAD: &str = "pragma journal_mode = wal;";

/// A database that does not answer for so long counts as out of reach; longer than SQLite waits for a lock.
const PATIENCE: Duration = Duration::from_secs(8);

/// An open database: one writer, one connection.
#[derive(Clone, Debug)]
pub(super) struct Database {
    pub(super) pool: AnyPool,
    sqlite: bool,
}

/// Why the database can't be used, as far as it matters for what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The address is none, or its file can't be made.
    #[error("the database's address can't be used")]
    Misconfigured,
    /// It may be read by others than its owner.
    #[error("the file may be read by others than its owner")]
    Readable,
    /// It is there already.
    #[error("the file is there already")]
    Exists,
    /// It is not there.
    #[error("the file is not there")]
    Missing,
    /// It answers, and does not take what is written: the same would be refused again.
    #[error("the database does not take this")]
    Refused,
    /// It does not answer now.
    #[error("the database does not answer")]
    Busy,
    /// The line broke while it committed: it may have, or not.
    #[error("it is not known whether the database took this")]
    Unsure,
    /// Another process has changed the same passage.
    #[error("another process wrote first")]
    Clash,
    /// It holds something else than was written.
    #[error("the database is not as it was written")]
    Corrupt,
}

impl Error {
    /// Whether it may pass by itself: nothing is wrong but that it does not answer now.
    pub fn passes(self) -> bool {
        match self {
            Self::Busy | Self::Unsure => true,
            Self::Misconfigured | Self::Readable | Self::Exists | Self::Missing => false,
            Self::Refused | Self::Clash | Self::Corrupt => false,
        }
    }
}

impl Database {
    /// Opens `sqlite:<file>` (made with mode 0600 if it is not there) or `postgres://…`, and brings it up to date.
    pub(super) async fn open(url: &str, migrations: &Migrator) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        let (address, sqlite) = match file_of(url) {
            Some(file) => {
                make_private(Path::new(file))?;
                (format!("sqlite:{file}?mode=rw"), true)
            }
            None if url.starts_with("postgres://") || url.starts_with("postgresql://") => (url.to_owned(), false),
            None => return Err(Error::Misconfigured),
        };
        reach(&address, sqlite).await?;
        let pool = AnyPoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(!sqlite)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if sqlite {
                        connection.execute(LOG_AHEAD).await?;
                        connection.execute(FORGETTING).await?;
                    }
                    Ok(())
                })
            })
            .connect(&address)
            .await
            .map_err(|_| Error::Busy)?;
        migrations.run(&pool).await.map_err(|error| unlike(&error))?;
        Ok(Self { pool, sqlite })
    }

    /// Begins to write. SQLite must know at once, or a later write could fail without waiting.
    pub(super) async fn begin(&self) -> Result<Transaction<'static, Any>, Error> {
        let begun = if self.sqlite { self.pool.begin_with("begin immediate").await } else { self.pool.begin().await };
        begun.map_err(busy)
    }

    /// Takes what was deleted out of the write-ahead log, where there is one.
    pub(super) async fn wipe_log(&self) -> Result<(), Error> {
        if self.sqlite {
            sqlx::query("pragma wal_checkpoint(truncate)").execute(&self.pool).await.map_err(busy)?;
        }
        Ok(())
    }

    /// Whether the database answers.
    pub(super) async fn answers(&self) -> Result<(), Error> {
        sqlx::query("select 1").execute(&self.pool).await.map_err(busy)?;
        Ok(())
    }

    /// What SQLite says of a pragma; `None` on PostgreSQL.
    pub(super) async fn pragma(&self, pragma: Pragma) -> Result<Option<i64>, Error> {
        if !self.sqlite {
            return Ok(None);
        }
        let question = match pragma {
            Pragma::Synchronous => "pragma synchronous",
            Pragma::SecureDelete => "pragma secure_delete",
            Pragma::TrustedSchema => "pragma trusted_schema",
        };
        let row = sqlx::query(question).fetch_one(&self.pool).await.map_err(busy)?;
        row.try_get(0).map(Some).map_err(|_| Error::Corrupt)
    }
}

/// The settings that durability and forgetting hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pragma {
    /// 2 is FULL.
    Synchronous,
    /// 1 is on.
    SecureDelete,
    /// 0 is off.
    TrustedSchema,
}

/// Whether the database can be opened. A pool would ask again until its time is over, and not say why.
async fn reach(address: &str, sqlite: bool) -> Result<(), Error> {
    let reached = tokio::time::timeout(PATIENCE, async {
        let mut connection = AnyConnection::connect(address).await?;
        if sqlite {
            connection.execute(LOG_AHEAD).await?;
        }
        drop(connection.close().await);
        Ok(())
    });
    reached.await.map_err(|_| Error::Busy)?.map_err(|error| unopened(&error))
}

/// Why a database can't be opened: what a setting is to blame for is not waited for.
fn unopened(error: &sqlx::Error) -> Error {
    if matches!(error, sqlx::Error::Configuration(_)) {
        return Error::Misconfigured;
    }
    let Some(code) = error.as_database_error().and_then(|error| error.code()) else { return Error::Busy };
    match (code.len(), code.parse::<u32>().map(|code| code & 0xff)) {
        // PostgreSQL does not let this user in, or has no such database.
        (5, _) if code.starts_with("28") || code.starts_with("3D") => Error::Misconfigured,
        (5, _) => Error::Busy,
        // SQLite may not read or write the file, or it is broken or something else.
        (_, Ok(3 | 8 | 14 | 23)) => Error::Misconfigured,
        (_, Ok(11 | 26)) => Error::Corrupt,
        (_, Ok(_) | Err(_)) => Error::Busy,
    }
}

/// Why a database can't be brought up to date: it is not ours, or it does not answer now.
fn unlike(error: &MigrateError) -> Error {
    let (MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) = error else { return Error::Corrupt };
    let Some(code) = error.as_database_error().and_then(|error| error.code()) else {
        let silent = matches!(error, sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed);
        return if silent { Error::Busy } else { Error::Corrupt };
    };
    match (code.len(), code.parse::<u32>().map(|code| code & 0xff)) {
        // PostgreSQL's line, means, locks, operators and disks; that it may only be read for now.
        (5, _) if ["08", "25", "40", "53", "55", "57", "58"].iter().any(|class| code.starts_with(class)) => Error::Busy,
        (5, _) => Error::Corrupt,
        // SQLite is locked, or the machine has no memory, no room or no disk for it.
        (_, Ok(5 | 6 | 7 | 10 | 13)) => Error::Busy,
        (_, Ok(_) | Err(_)) => Error::Corrupt,
    }
}

/// A driver's error can hold what was to be written: only this much of it is kept.
#[expect(clippy::needless_pass_by_value, reason = "it goes where an error is mapped")]
pub(super) fn busy(error: sqlx::Error) -> Error {
    let code = error.as_database_error().and_then(|error| error.code());
    if code.is_some_and(|code| refuses(&code)) { Error::Refused } else { Error::Busy }
}

/// Whether a database that says `code` means what was written: a constraint, a size, a type, and not its own state.
fn refuses(code: &str) -> bool {
    match (code.len(), code.parse::<u32>()) {
        // PostgreSQL has five signs: data that can't be, integrity, a trigger's own word.
        (5, _) => ["22", "23", "P0"].iter().any(|class| code.starts_with(class)),
        // SQLite has numbers, the lowest byte of which is the kind: too big, constraint, mismatch.
        (_, Ok(number)) => [18, 19, 20].contains(&(number & 0xff)),
        (_, Err(_)) => false,
    }
}

/// The file of an address that names one.
pub(super) fn file_of(url: &str) -> Option<&str> {
    url.strip_prefix("sqlite:").map(|rest| rest.trim_start_matches("//"))
}

/// Refuses a file that others than its owner may read.
pub(super) fn only_its_owners(file: &Path) -> Result<(), Error> {
    let mode = std::fs::metadata(file).map_err(|_| Error::Missing)?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err(Error::Readable) }
}

/// Makes the file for its owner only, if it is not there, and its folder know of it.
fn make_private(file: &Path) -> Result<(), Error> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    match made {
        Ok(file_made) => {
            file_made.sync_all().map_err(|_| Error::Misconfigured)?;
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(|_| Error::Misconfigured)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(_) => Err(Error::Misconfigured),
    }
}
