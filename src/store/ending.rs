//! The end of everything that is kept: what there is, whether a process is at work on it, and that it goes.
//!
//! Knows: every table. Does not know: what stands in them, or who asked.

use super::connect::busy;
use super::load::{get, id};
use super::{Error, Id, Store};

/// Every table, each once. A test holds it to the migrations.
pub(super) const TABLES: [&str; 12] = [
    "delete from passages",
    "delete from outbox",
    "delete from topics",
    "delete from names",
    "delete from seen",
    "delete from offsets",
    "delete from letters",
    "delete from moved",
    "delete from tried",
    "delete from beats",
    "delete from alarms",
    "delete from commits",
];

impl Store {
    /// Every passage.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer, [`Error::Corrupt`] when a row is not as it was written.
    pub async fn everyone(&self) -> Result<Vec<Id>, Error> {
        let rows = sqlx::query("select id from passages order by id").fetch_all(&self.database.pool).await.map_err(busy)?;
        rows.iter().map(|row| id(row, 0)).collect()
    }

    /// When a process that has not ended as it was told to was last at work, in seconds.
    ///
    /// # Errors
    /// Like [`Store::everyone`].
    pub async fn last_at_work(&self) -> Result<Option<i64>, Error> {
        let text = "select max(at) from beats where source in (select source from tried)";
        let row = sqlx::query(text).fetch_one(&self.database.pool).await.map_err(busy)?;
        get(&row, 0)
    }

    /// Empties every table, in one transaction, and takes what was deleted out of the write-ahead log.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer: then nothing is gone.
    pub async fn empty(&self) -> Result<(), Error> {
        let mut to = self.database.begin().await?;
        for text in TABLES {
            sqlx::query(text).execute(&mut *to).await.map_err(busy)?;
        }
        to.commit().await.map_err(busy)?;
        self.wipe_log().await
    }
}
