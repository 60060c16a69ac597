//! A look at a database that changes nothing in it: no file is made, nothing is brought up to date.
//!
//! Knows: what a database of ours must be like. Does not know: what to do about one that isn't.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyRow;
use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, Row};

use super::connect::{FORGETTING, file_of, only_its_owners};
use super::{Error, MIGRATIONS};

/// Opening takes no longer than this.
const PATIENCE: Duration = Duration::from_secs(8);

/// Looking takes no longer: every page of SQLite's file is read.
const LOOKING: Duration = Duration::from_secs(60);

/// What holds SQLite to only reading.
const READ_ONLY: &str = "pragma query_only = on";

/// The low byte of SQLite's codes for "malformed" and "not a database".
const BROKEN: [i64; 2] = [11, 26];

/// What a look at the database brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Others than its owner may read the file.
    pub shared: bool,
    /// The next start brings it up to date.
    pub older: bool,
    /// What SQLite does not do as it is told, by the pragma's name.
    pub loose: Vec<&'static str>,
    /// Something has been kept here.
    pub used: bool,
    /// How many dead letters there are.
    pub letters: i64,
}

/// Looks at `sqlite:<file>` or `postgres://…`: whether it answers and takes a lock, is whole, and is ours.
///
/// # Errors
/// [`Error::Missing`] when nothing has been kept yet, [`Error::Misconfigured`] for an address or a folder that is none,
/// [`Error::Busy`] when it does not answer or can't be written, [`Error::Corrupt`] when it is broken, not ours, or a
/// newer release's.
pub async fn peek(url: &str) -> Result<Looked, Error> {
    let file = file_of(url).map(Path::new);
    let mut connection = open(url).await?;
    let looked = tokio::time::timeout(LOOKING, look(&mut connection, file)).await.unwrap_or(Err(Error::Busy));
    drop(connection.close().await);
    match looked {
        Err(Error::Clash) => Err(Error::Corrupt),
        looked => looked,
    }
}

async fn look(connection: &mut AnyConnection, file: Option<&Path>) -> Result<Looked, Error> {
    let mut loose = Vec::new();
    if file.is_some() {
        whole(connection).await?;
        for (name, question, expected) in [
            ("synchronous", "pragma synchronous", 2_i64),
            ("secure_delete", "pragma secure_delete", 1),
            ("trusted_schema", "pragma trusted_schema", 0),
        ] {
            if number(connection, question).await? != expected {
                loose.push(name);
            }
        }
    }
    let older = match older(connection, &MIGRATIONS).await {
        Err(Error::Clash) if empty(connection, file.is_some()).await => return Err(Error::Missing),
        older => older?,
    };
    lock(connection, file.is_some()).await?;
    let letters = number(connection, "select count(*) from letters").await?;
    let used = "select (select count(*) from passages) + (select count(*) from offsets)";
    let used = number(connection, used).await? > 0;
    let shared = file.is_some_and(|file| only_its_owners(file) == Err(Error::Readable));
    Ok(Looked { shared, older, loose, used, letters })
}

/// Takes the lock that every commit needs, and gives it back; nothing is written under it.
async fn lock(connection: &mut AnyConnection, sqlite: bool) -> Result<(), Error> {
    let steps: &[&'static str] =
        if sqlite { &["pragma query_only = off", "begin immediate", "rollback", READ_ONLY] } else { &["begin", "rollback"] };
    for step in steps {
        connection.execute(*step).await.map_err(|error| read(&error))?;
    }
    Ok(())
}

/// A connection to what is there; on SQLite, one that can't write.
pub(super) async fn open(url: &str) -> Result<AnyConnection, Error> {
    sqlx::any::install_default_drivers();
    let address = match file_of(url) {
        Some(file) => {
            there(Path::new(file))?;
            format!("sqlite:{file}?mode=rw")
        }
        None if url.starts_with("postgres://") || url.starts_with("postgresql://") => url.to_owned(),
        None => return Err(Error::Misconfigured),
    };
    let opened = tokio::time::timeout(PATIENCE, AnyConnection::connect(&address)).await.map_err(|_| Error::Busy)?;
    let mut connection = opened.map_err(|error| read(&error))?;
    if file_of(url).is_some() {
        connection.execute(FORGETTING).await.map_err(|error| read(&error))?;
        connection.execute(READ_ONLY).await.map_err(|error| read(&error))?;
    }
    Ok(connection)
}

/// Whether there is anything in `file` to be opened.
fn there(file: &Path) -> Result<(), Error> {
    match std::fs::metadata(file) {
        Ok(file) if file.len() > 0 => Ok(()),
        Ok(_) => Err(Error::Missing),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
            Err(if folder.is_none_or(Path::is_dir) { Error::Missing } else { Error::Misconfigured })
        }
        Err(_) => Err(Error::Busy),
    }
}

/// Whether a migration is still to come; refuses what other programs and newer releases have made.
pub(super) async fn older(connection: &mut AnyConnection, migrations: &Migrator) -> Result<bool, Error> {
    let newest = number(connection, "select coalesce(max(version), 0) from _sqlx_migrations").await?;
    let ours = migrations.iter().map(|migration| migration.version).max().unwrap_or_default();
    if newest > ours { Err(Error::Corrupt) } else { Ok(newest < ours) }
}

/// Whether nobody has made a table yet; on a server, tables of others are elsewhere.
async fn empty(connection: &mut AnyConnection, sqlite: bool) -> bool {
    !sqlite || number(connection, "select count(*) from sqlite_master").await == Ok(0)
}

/// Refuses a file whose pages don't fit together.
pub(super) async fn whole(connection: &mut AnyConnection) -> Result<(), Error> {
    let row = row(connection, "pragma quick_check(1)").await?;
    let said: String = row.try_get(0).map_err(|_| Error::Corrupt)?;
    if said == "ok" { Ok(()) } else { Err(Error::Corrupt) }
}

pub(super) async fn number(connection: &mut AnyConnection, question: &'static str) -> Result<i64, Error> {
    row(connection, question).await?.try_get(0).map_err(|_| Error::Corrupt)
}

async fn row(connection: &mut AnyConnection, question: &'static str) -> Result<AnyRow, Error> {
    sqlx::query(AssertSqlSafe(question)).fetch_one(connection).await.map_err(|error| read(&error))
}

/// What a driver's error comes to; [`Error::Clash`] (for nobody else to see) where the question does not fit what is there.
fn read(error: &sqlx::Error) -> Error {
    let Some(said) = error.as_database_error() else { return Error::Busy };
    let code = said.code().unwrap_or_default();
    match code.parse::<i64>() {
        Ok(code) if BROKEN.contains(&(code & 0xff)) => Error::Corrupt,
        Ok(1) => Error::Clash,
        Ok(_) => Error::Busy,
        // PostgreSQL's word for a table that is not there.
        Err(_) if code == "42P01" => Error::Clash,
        Err(_) => Error::Busy,
    }
}
