//! What is read back: a passage when it is needed, everything that waits at the start.
//!
//! Knows: the reading SQL. Does not know: what the bytes say.

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::commit::{chunks, places};
use super::connect::busy;
use super::{Error, Id, Store};

/// A passage as it is kept.
#[derive(Clone, Debug)]
pub struct KeptPassage {
    /// Its index.
    pub id: Id,
    /// Its version.
    pub version: i64,
    /// The sealed visit, unless its day is over.
    pub visit: Option<Vec<u8>>,
    /// The case's key and sealed body.
    pub case: Option<(Id, Vec<u8>)>,
}

/// A row of the outbox.
#[derive(Clone, Debug)]
pub struct KeptRow {
    /// Its number: rows leave in this order.
    pub id: i64,
    /// Whose it is.
    pub passage: Id,
    /// How often it may have left.
    pub attempts: i64,
    /// The day of its key, or 0 for a case's key.
    pub day: i64,
    /// The sealed row.
    pub body: Vec<u8>,
}

/// Update ids without a gap, both ends taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The lowest.
    pub first: i64,
    /// The highest.
    pub last: i64,
}

/// What a start must know.
#[derive(Debug, Default)]
pub struct Start {
    /// When which passage wants to be woken.
    pub dues: Vec<(Id, i64)>,
    /// Passages whose card Telegram still has to be told of.
    pub unconfirmed: Vec<Id>,
    /// The whole outbox, in its order.
    pub rows: Vec<KeptRow>,
    /// Topics, and whose they are.
    pub topics: Vec<(Id, Id)>,
    /// Names that rest, and until when.
    pub names: Vec<(Id, i64)>,
    /// Update ids that have been taken, and when.
    pub seen: Vec<(Run, i64)>,
    /// What had been begun and not ended: empty for a process, else what it tried, and how often.
    pub tried: Vec<(Vec<u8>, i64)>,
    /// Where to go on asking.
    pub offset: Option<i64>,
    /// When the process before this one was last seen at work, in seconds.
    pub beat: Option<i64>,
    /// The keys of cases that are still kept.
    pub case_keys: Vec<Id>,
    /// Groups that have moved: index and sealed body.
    pub moved: Vec<(Id, Vec<u8>)>,
    /// Words for the second channel that no channel has taken yet.
    pub alarms: Vec<(String, i64)>,
    /// The highest number that a letter has.
    pub last_letter: i64,
}

impl Store {
    /// The passages among `ids` that are kept.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer, [`Error::Corrupt`] when a row is not as it was written.
    pub async fn load(&self, ids: &[Id]) -> Result<Vec<KeptPassage>, Error> {
        let mut found = Vec::new();
        for some in chunks(ids) {
            let text =
                format!("select id, version, visit, case_key, case_body from passages where id in {}", places(some.len(), 1));
            let mut query = sqlx::query(AssertSqlSafe(text));
            for id in some {
                query = query.bind(id.to_vec());
            }
            for row in query.fetch_all(&self.database.pool).await.map_err(busy)? {
                let key: Option<Vec<u8>> = get(&row, 3)?;
                let body: Option<Vec<u8>> = get(&row, 4)?;
                let case = match (key, body) {
                    (Some(key), Some(body)) => Some((sixteen(&key)?, body)),
                    (None, _) | (_, None) => None,
                };
                found.push(KeptPassage { id: id(&row, 0)?, version: get(&row, 1)?, visit: get(&row, 2)?, case });
            }
        }
        Ok(found)
    }

    /// The passage whose case's number is found by `number`.
    ///
    /// # Errors
    /// Like [`Store::load`].
    pub async fn numbered(&self, number: &Id) -> Result<Option<Id>, Error> {
        let query = sqlx::query("select id from passages where number = $1").bind(number.to_vec());
        query.fetch_optional(&self.database.pool).await.map_err(busy)?.map(|row| id(&row, 0)).transpose()
    }

    /// Everything that waits, for a start; offset and update ids are those of `source`.
    ///
    /// # Errors
    /// Like [`Store::load`].
    pub async fn start(&self, source: &Id) -> Result<Start, Error> {
        let pool = &self.database.pool;
        let mut start = Start::default();
        for row in sqlx::query("select id, due from passages where due is not null").fetch_all(pool).await.map_err(busy)? {
            start.dues.push((id(&row, 0)?, get(&row, 1)?));
        }
        for row in sqlx::query("select id from passages where unconfirmed = 1").fetch_all(pool).await.map_err(busy)? {
            start.unconfirmed.push(id(&row, 0)?);
        }
        for row in sqlx::query("select case_key from passages where case_key is not null").fetch_all(pool).await.map_err(busy)? {
            start.case_keys.push(id(&row, 0)?);
        }
        let text = "select id, passage, attempts, day, body from outbox order by id";
        for row in sqlx::query(text).fetch_all(pool).await.map_err(busy)? {
            start.rows.push(kept_row(&row)?);
        }
        start.topics = self.topics().await?;
        start.alarms = self.alarms().await?;
        let beats = sqlx::query("select at from beats where source = $1").bind(source.to_vec());
        start.beat = beats.fetch_optional(pool).await.map_err(busy)?.map(|row| get(&row, 0)).transpose()?;
        for row in sqlx::query("select id, body from moved").fetch_all(pool).await.map_err(busy)? {
            start.moved.push((id(&row, 0)?, get(&row, 1)?));
        }
        let letters = sqlx::query("select coalesce(max(id), 0) from letters").fetch_one(pool).await.map_err(busy)?;
        start.last_letter = get(&letters, 0)?;
        for row in sqlx::query("select id, until from names").fetch_all(pool).await.map_err(busy)? {
            start.names.push((id(&row, 0)?, get(&row, 1)?));
        }
        let seen = sqlx::query("select first, last, at from seen where source = $1").bind(source.to_vec());
        for row in seen.fetch_all(pool).await.map_err(busy)? {
            start.seen.push((Run { first: get(&row, 0)?, last: get(&row, 1)? }, get(&row, 2)?));
        }
        let tried = sqlx::query("select what, attempts from tried where source = $1").bind(source.to_vec());
        for row in tried.fetch_all(pool).await.map_err(busy)? {
            start.tried.push((get(&row, 0)?, get(&row, 1)?));
        }
        let offset = sqlx::query("select next from offsets where source = $1").bind(source.to_vec());
        start.offset = offset.fetch_optional(pool).await.map_err(busy)?.map(|row| get(&row, 0)).transpose()?;
        Ok(start)
    }

    /// Topics and landmarks, and whose they are.
    ///
    /// # Errors
    /// Like [`Store::load`].
    pub async fn topics(&self) -> Result<Vec<(Id, Id)>, Error> {
        let rows = sqlx::query("select id, passage from topics").fetch_all(&self.database.pool).await.map_err(busy)?;
        rows.iter().map(|row| Ok((id(row, 0)?, id(row, 1)?))).collect()
    }

    /// Whether anything has ever been kept here.
    ///
    /// # Errors
    /// Like [`Store::load`].
    pub async fn used(&self) -> Result<bool, Error> {
        let text = "select (select count(*) from passages) + (select count(*) from offsets)";
        let row = sqlx::query(text).fetch_one(&self.database.pool).await.map_err(busy)?;
        get::<i64>(&row, 0).map(|count| count > 0)
    }

    /// The rows of the outbox that are sealed under keys of days before `day`.
    ///
    /// # Errors
    /// Like [`Store::load`].
    pub async fn rows_before(&self, day: i64) -> Result<Vec<KeptRow>, Error> {
        let text = "select id, passage, attempts, day, body from outbox where day > 0 and day < $1 order by id";
        let rows = sqlx::query(text).bind(day).fetch_all(&self.database.pool).await.map_err(busy)?;
        rows.iter().map(kept_row).collect()
    }

    /// The oldest day whose key something unconfirmed is still sealed under.
    ///
    /// # Errors
    /// Like [`Store::load`].
    pub async fn oldest_day(&self) -> Result<Option<i64>, Error> {
        let text = "select min(day) from passages where unconfirmed = 1";
        let row = sqlx::query(text).fetch_one(&self.database.pool).await.map_err(busy)?;
        get(&row, 0)
    }
}

pub(super) fn get<'r, T>(row: &'r AnyRow, column: usize) -> Result<T, Error>
where
    T: sqlx::Decode<'r, sqlx::Any> + sqlx::Type<sqlx::Any>,
{
    row.try_get(column).map_err(|_| Error::Corrupt)
}

fn kept_row(row: &AnyRow) -> Result<KeptRow, Error> {
    Ok(KeptRow { id: get(row, 0)?, passage: id(row, 1)?, attempts: get(row, 2)?, day: get(row, 3)?, body: get(row, 4)? })
}

pub(super) fn id(row: &AnyRow, column: usize) -> Result<Id, Error> {
    sixteen(&get::<Vec<u8>>(row, column)?)
}

fn sixteen(bytes: &[u8]) -> Result<Id, Error> {
    bytes.try_into().map_err(|_| Error::Corrupt)
}
