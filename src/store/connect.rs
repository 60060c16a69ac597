//! Opening a database: the one thing that SQLite and PostgreSQL do not share.
//!
//! Knows: file rights, pragmas, migrations. Does not know: what is kept.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Executor, Row};

/// Every connection to SQLite begins so; each is read back by a test. FULL, because a turn is acknowledged once it is
/// committed; secure_delete, because what is deleted must not stay in the file.
const PRAGMAS: &str = "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; \
     pragma temp_store = memory; pragma trusted_schema = off; pragma mmap_size = 0; pragma journal_size_limit = 0; \
     pragma busy_timeout = 5000;";

/// An open database.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    sqlite: bool,
}

/// Why the database can't be used, as far as it matters for what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The address is none, or its file can't be made.
    #[error("the database's address can't be used")]
    Misconfigured,
    /// It does not answer now.
    #[error("the database does not answer")]
    Busy,
    /// It holds something else than was written.
    #[error("the database is not as it was written")]
    Corrupt,
}

impl Store {
    /// Opens `sqlite:<file>` (made with mode 0600 if it is not there) or `postgres://…`, and brings it up to date.
    ///
    /// # Errors
    /// [`Error::Misconfigured`] for an address that is none, [`Error::Busy`] when nothing answers, [`Error::Corrupt`] when
    /// its migrations are not ours.
    pub async fn open(url: &str) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        let file = url.strip_prefix("sqlite:").map(|rest| rest.trim_start_matches("//"));
        let (address, sqlite) = match file {
            Some(file) => {
                make_private(Path::new(file))?;
                (format!("sqlite:{file}?mode=rw"), true)
            }
            None if url.starts_with("postgres://") || url.starts_with("postgresql://") => (url.to_owned(), false),
            None => return Err(Error::Misconfigured),
        };
        let pool = AnyPoolOptions::new()
            .max_connections(1)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if sqlite {
                        connection.execute(PRAGMAS).await?;
                    }
                    Ok(())
                })
            })
            .connect(&address)
            .await
            .map_err(|_| Error::Busy)?;
        sqlx::migrate!().run(&pool).await.map_err(|_| Error::Corrupt)?;
        Ok(Self { pool, sqlite })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not.
    pub async fn answers(&self) -> Result<(), Error> {
        sqlx::query("select 1").execute(&self.pool).await.map_err(|_| Error::Busy)?;
        Ok(())
    }

    /// What SQLite says of a pragma; `None` on PostgreSQL.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not answer.
    pub async fn pragma(&self, pragma: Pragma) -> Result<Option<i64>, Error> {
        if !self.sqlite {
            return Ok(None);
        }
        let question = match pragma {
            Pragma::Synchronous => "pragma synchronous",
            Pragma::SecureDelete => "pragma secure_delete",
            Pragma::TrustedSchema => "pragma trusted_schema",
        };
        let row = sqlx::query(question).fetch_one(&self.pool).await.map_err(|_| Error::Busy)?;
        row.try_get(0).map(Some).map_err(|_| Error::Corrupt)
    }

    /// Lets go of the database.
    pub async fn close(self) {
        self.pool.close().await;
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[tokio::test]
    async fn a_new_file_is_private_durable_and_forgetful() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("footbridge.db");
        let url = format!("sqlite:{}", file.display());
        for _ in 0..2 {
            let store = Store::open(&url).await.unwrap();
            store.answers().await.unwrap();
            assert_eq!(store.pragma(Pragma::Synchronous).await, Ok(Some(2)));
            assert_eq!(store.pragma(Pragma::SecureDelete).await, Ok(Some(1)));
            assert_eq!(store.pragma(Pragma::TrustedSchema).await, Ok(Some(0)));
            store.close().await;
        }
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[tokio::test]
    async fn an_address_that_is_none_is_refused() {
        for url in ["", "mysql://x", "sqlite:/nowhere/at/all.db"] {
            assert_eq!(Store::open(url).await.err(), Some(Error::Misconfigured), "{url}");
        }
    }
}
