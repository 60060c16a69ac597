//! What was set aside after three tries: kept, listed by kind and age, tried again, thrown away.
//!
//! Knows: rows. Does not know: what they say; they are sealed like everything else.

use sqlx::{Any, Transaction};

use super::connect::busy;
use super::load::{get, id};
use super::{Error, Id, Store};

/// Something that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLetter {
    /// Its number, from the outbox's row of numbers.
    pub id: i64,
    /// Whose it is.
    pub passage: Id,
    /// When it was set aside.
    pub at: i64,
    /// What it is.
    pub kind: i64,
    /// How often it was tried; 0 once it is to be tried again.
    pub attempts: i64,
    /// The day of its key, or 0 for a case's key.
    pub day: i64,
    /// The sealed letter.
    pub body: Vec<u8>,
}

impl Store {
    /// Kind and time of everything that was set aside, oldest first.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn letters(&self) -> Result<Vec<(i64, i64)>, Error> {
        let rows = sqlx::query("select kind, at from letters order by at, id").fetch_all(&self.database.pool).await;
        rows.map_err(busy)?.iter().map(|row| Ok((get(row, 0)?, get(row, 1)?))).collect()
    }

    /// Lets everything that was set aside be tried again; the bot does it within a minute, or at its next start.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn retry_letters(&self) -> Result<u64, Error> {
        let done = sqlx::query("update letters set attempts = 0").execute(&self.database.pool).await;
        done.map(|done| done.rows_affected()).map_err(busy)
    }

    /// Throws away everything that was set aside.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn discard_letters(&self) -> Result<u64, Error> {
        let done = sqlx::query("delete from letters").execute(&self.database.pool).await.map_err(busy)?;
        self.wipe_log().await?;
        Ok(done.rows_affected())
    }

    /// What is to be tried again, oldest first.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn letters_again(&self) -> Result<Vec<KeptLetter>, Error> {
        let text = "select id, passage, at, kind, attempts, day, body from letters where attempts = 0 order by id";
        let rows = sqlx::query(text).fetch_all(&self.database.pool).await.map_err(busy)?;
        rows.iter()
            .map(|row| {
                Ok(KeptLetter {
                    id: get(row, 0)?,
                    passage: id(row, 1)?,
                    at: get(row, 2)?,
                    kind: get(row, 3)?,
                    attempts: get(row, 4)?,
                    day: get(row, 5)?,
                    body: get(row, 6)?,
                })
            })
            .collect()
    }
}

/// Writes new letters, and takes away those that are done or whose case is over.
pub(super) async fn write(
    to: &mut Transaction<'static, Any>,
    new: &[KeptLetter],
    gone: &[i64],
    cases_gone: &[Id],
) -> Result<(), Error> {
    for letter in new {
        let text = "insert into letters (id, passage, at, kind, attempts, day, body) values ($1, $2, $3, $4, $5, $6, $7)";
        let query = sqlx::query(text).bind(letter.id).bind(letter.passage.to_vec()).bind(letter.at).bind(letter.kind);
        let query = query.bind(letter.attempts).bind(letter.day).bind(letter.body.clone());
        query.execute(&mut **to).await.map_err(busy)?;
    }
    for letter in gone {
        sqlx::query("delete from letters where id = $1").bind(*letter).execute(&mut **to).await.map_err(busy)?;
    }
    for passage in cases_gone {
        let query = sqlx::query("delete from letters where passage = $1 and day = 0").bind(passage.to_vec());
        query.execute(&mut **to).await.map_err(busy)?;
    }
    Ok(())
}
