//! The keys, apart from everything that they open: the root, a key a day, a key a case.
//!
//! Knows: that a key is on disk before anything is sealed under it, and gone from disk before anybody is told so. Does not
//! know: what is sealed. All keys stand in memory too, so that opening and sealing wait for nothing.

use std::collections::BTreeMap;
use std::path::Path;

use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, Connection, Row};
use zeroize::Zeroize;

use super::connect::{Database, busy, only_its_owners};
use super::{Error, Id, peek};
use crate::seal::{Key, KeyId, Root};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/keyring");

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Blind indexes are drawn from it.
    Root,
    /// Visits of that day (days since 1970, in UTC).
    Day(i64),
    /// One case.
    Case,
}

/// The open keyring.
#[derive(Debug)]
pub struct Keyring {
    database: Database,
    root: Root,
    days: BTreeMap<i64, KeyId>,
    keys: BTreeMap<KeyId, (Kind, Key)>,
}

impl Keyring {
    /// Makes a new keyring in `file`, with the root key `root`.
    ///
    /// # Errors
    /// [`Error::Exists`] when something is there, [`Error::Misconfigured`] when the file can't be made.
    pub async fn create(file: &Path, id: KeyId, root: Key) -> Result<Self, Error> {
        if file.exists() {
            return Err(Error::Exists);
        }
        let database = Database::open(&address(file), &MIGRATIONS).await?;
        insert(&database, id, Kind::Root, &root).await?;
        let drawn = Root::new(&root);
        Ok(Self { database, root: drawn, days: BTreeMap::new(), keys: BTreeMap::new() })
    }

    /// Whether `file` is there and only its owner's.
    ///
    /// # Errors
    /// [`Error::Missing`], or [`Error::Readable`].
    pub fn check(file: &Path) -> Result<(), Error> {
        only_its_owners(file)
    }

    /// Opens the keyring in `file`.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Readable`] when others may read it, [`Error::Corrupt`] when it is none of ours.
    pub async fn open(file: &Path) -> Result<Self, Error> {
        only_its_owners(file)?;
        let database = Database::open(&address(file), &MIGRATIONS).await?;
        let rows = sqlx::query("select id, kind, day, secret from keys").fetch_all(&database.pool).await.map_err(busy)?;
        let (mut root, mut days, mut keys) = (None, BTreeMap::new(), BTreeMap::new());
        for row in rows {
            let id: Vec<u8> = row.try_get(0).map_err(|_| Error::Corrupt)?;
            let (kind, day): (i64, i64) =
                (row.try_get(1).map_err(|_| Error::Corrupt)?, row.try_get(2).map_err(|_| Error::Corrupt)?);
            let mut secret: Vec<u8> = row.try_get(3).map_err(|_| Error::Corrupt)?;
            let id = KeyId(id.try_into().map_err(|_| Error::Corrupt)?);
            let key = Key::new(secret.as_slice().try_into().map_err(|_| Error::Corrupt)?);
            secret.zeroize();
            match kind {
                0 => root = Some(Root::new(&key)),
                1 => {
                    days.insert(day, id);
                    keys.insert(id, (Kind::Day(day), key));
                }
                2 => {
                    keys.insert(id, (Kind::Case, key));
                }
                _ => return Err(Error::Corrupt),
            }
        }
        root.map(|root| Self { database, root, days, keys }).ok_or(Error::Corrupt)
    }

    /// Whether the keyring in `file` can be used. Nothing is changed, and no key is read.
    ///
    /// # Errors
    /// Like [`Keyring::open`].
    pub async fn peek(file: &Path) -> Result<(), Error> {
        only_its_owners(file)?;
        let mut connection = peek::open(&address(file)).await?;
        let counted = count(&mut connection).await;
        drop(connection.close().await);
        match counted {
            Ok((1, 0)) => Ok(()),
            Ok(_) | Err(Error::Clash) => Err(Error::Corrupt),
            Err(error) => Err(error),
        }
    }

    /// What blind indexes are drawn from.
    pub fn root(&self) -> &Root {
        &self.root
    }

    /// The key `id`, if it has not been destroyed.
    pub fn key(&self, id: KeyId) -> Option<&Key> {
        self.keys.get(&id).map(|(_, key)| key)
    }

    /// The key of `day`, if there is one.
    pub fn day(&self, day: i64) -> Option<(KeyId, &Key)> {
        let id = self.days.get(&day)?;
        self.keys.get(id).map(|(_, key)| (*id, key))
    }

    /// Adds keys; they are on disk when this returns.
    ///
    /// # Errors
    /// [`Error::Busy`] when they can't be written: then none of them may be used.
    pub async fn add(&mut self, new: Vec<(KeyId, Kind, Key)>) -> Result<(), Error> {
        for (id, kind, key) in &new {
            insert(&self.database, *id, *kind, key).await?;
        }
        for (id, kind, key) in new {
            if let Kind::Day(day) = kind {
                self.days.insert(day, id);
            }
            self.keys.insert(id, (kind, key));
        }
        Ok(())
    }

    /// Destroys keys: off the disk and its log first, then out of memory.
    ///
    /// # Errors
    /// [`Error::Busy`] when that can't be done now: then the keys are still there.
    pub async fn destroy(&mut self, gone: &[KeyId]) -> Result<(), Error> {
        if gone.is_empty() {
            return Ok(());
        }
        for id in gone {
            let query = sqlx::query("delete from keys where id = $1").bind(id.0.to_vec());
            query.execute(&self.database.pool).await.map_err(busy)?;
        }
        self.database.wipe_log().await?;
        for id in gone {
            if let Some((Kind::Day(day), _)) = self.keys.remove(id) {
                self.days.remove(&day);
            }
        }
        Ok(())
    }

    /// The day keys from before `day`.
    pub fn days_before(&self, day: i64) -> Vec<KeyId> {
        self.days.range(..day).map(|(_, id)| *id).collect()
    }

    /// The case keys that are not among `kept`: what a stop between key and commit leaves behind.
    pub fn orphans(&self, kept: &[Id]) -> Vec<KeyId> {
        let cases = self.keys.iter().filter(|(_, (kind, _))| *kind == Kind::Case);
        cases.map(|(id, _)| *id).filter(|id| !kept.contains(&id.0)).collect()
    }

    /// Destroys every key, the root too, and lets go of the file.
    ///
    /// # Errors
    /// [`Error::Busy`] when that can't be done now: then the keys are still there.
    pub async fn end(self) -> Result<(), Error> {
        sqlx::query("delete from keys").execute(&self.database.pool).await.map_err(busy)?;
        self.database.wipe_log().await?;
        self.close().await;
        Ok(())
    }

    /// Lets go of the file.
    pub async fn close(self) {
        self.database.pool.close().await;
    }
}

/// How many roots there are, and how many keys that are none.
async fn count(connection: &mut AnyConnection) -> Result<(i64, i64), Error> {
    peek::whole(connection).await?;
    peek::older(connection, &MIGRATIONS).await?;
    let roots = peek::number(connection, "select count(*) from keys where kind = 0").await?;
    let odd = "select count(*) from keys where length(id) <> 16 or length(secret) <> 32 or kind not in (0, 1, 2)";
    Ok((roots, peek::number(connection, odd).await?))
}

fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

async fn insert(database: &Database, id: KeyId, kind: Kind, key: &Key) -> Result<(), Error> {
    let (kind, day) = match kind {
        Kind::Root => (0_i64, 0_i64),
        Kind::Day(day) => (1, day),
        Kind::Case => (2, 0),
    };
    let query = sqlx::query("insert into keys (id, kind, day, secret) values ($1, $2, $3, $4)");
    let query = query.bind(id.0.to_vec()).bind(kind).bind(day).bind(key.expose().to_vec());
    query.execute(&database.pool).await.map_err(busy)?;
    Ok(())
}
