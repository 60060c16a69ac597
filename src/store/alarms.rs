//! Words for the second channel that no channel has taken yet.
//!
//! Knows: which, and how many of each. Does not know: what they are about, or where they go.

use sqlx::{Any, Transaction};

use super::connect::busy;
use super::load::get;
use super::{Error, Store};

impl Store {
    /// What nobody has taken yet.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer, [`Error::Corrupt`] when a row is not as it was written.
    pub async fn alarms(&self) -> Result<Vec<(String, i64)>, Error> {
        let rows = sqlx::query("select kind, waiting from alarms order by kind").fetch_all(&self.database.pool).await;
        rows.map_err(busy)?.iter().map(|row| Ok((get(row, 0)?, get(row, 1)?))).collect()
    }

    /// So many of `kind` have been taken.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn alarms_taken(&self, kind: &str, count: i64) -> Result<(), Error> {
        let mut to = self.database.begin().await?;
        let fewer = sqlx::query("update alarms set waiting = waiting - $1 where kind = $2").bind(count).bind(kind.to_owned());
        fewer.execute(&mut *to).await.map_err(busy)?;
        sqlx::query("delete from alarms where waiting <= 0").execute(&mut *to).await.map_err(busy)?;
        to.commit().await.map_err(busy)
    }

    /// Nobody will take any.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn no_alarms(&self) -> Result<(), Error> {
        sqlx::query("delete from alarms").execute(&self.database.pool).await.map(|_| ()).map_err(busy)
    }
}

/// Keeps one more of each of `kinds`.
pub(super) async fn write(to: &mut Transaction<'static, Any>, kinds: &[&'static str]) -> Result<(), Error> {
    for kind in kinds {
        let text =
            "insert into alarms (kind, waiting) values ($1, 1) on conflict (kind) do update set waiting = alarms.waiting + 1";
        sqlx::query(text).bind((*kind).to_owned()).execute(&mut **to).await.map_err(busy)?;
    }
    Ok(())
}
