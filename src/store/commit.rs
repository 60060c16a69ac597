//! One transaction for everything that has come together.
//!
//! Knows: the writing SQL. Does not know: which turn asked for what.

use std::fmt::Write;

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe, Transaction};

use super::connect::busy;
use super::load::{KeptRow, Run, get};
use super::{Error, Id, KeptLetter, Store, alarms, letters};

/// The most rows in one statement, so that few texts of SQL are ever prepared.
const CHUNKS: [usize; 4] = [64, 16, 4, 1];

/// A passage as it is after its turns.
#[derive(Clone, Debug)]
pub struct PassageWrite {
    /// Its index.
    pub id: Id,
    /// The version after this write; the one before must be what is kept, or there is nothing (1).
    pub version: i64,
    /// The day of the key that the visit is sealed under.
    pub day: i64,
    /// The sealed visit.
    pub visit: Vec<u8>,
    /// The case's key and sealed body, where the case has changed; `Some(None)` where there is none any more.
    pub case: Option<Option<(Id, Vec<u8>)>>,
    /// What its case's number to come back with is found by; written with the case.
    pub number: Option<Id>,
    /// When it wants to be woken.
    pub due: Option<i64>,
    /// Whether Telegram still has to be told what her card shows.
    pub unconfirmed: bool,
}

/// Everything that one transaction writes.
#[derive(Debug, Default)]
pub struct Writes {
    /// Passages, each once.
    pub passages: Vec<PassageWrite>,
    /// New rows of the outbox.
    pub rows: Vec<KeptRow>,
    /// Rows whose sealed body is another now: row, day of its key, body.
    pub reworded: Vec<(i64, i64, Vec<u8>)>,
    /// Rows that are done or withdrawn.
    pub rows_gone: Vec<i64>,
    /// Rows that are about to leave (+1), or were surely not taken (-1).
    pub rows_tried: Vec<(i64, i64)>,
    /// Topics that belong to a passage, or do not any more.
    pub topics: Vec<(Id, Option<Id>)>,
    /// Spoken names that rest until then.
    pub names: Vec<(Id, i64)>,
    /// Update ids that have been taken: their source, the runs, and the time.
    pub seen: Vec<(Id, Run, i64)>,
    /// Where to go on asking for updates.
    pub offset: Option<(Id, i64)>,
    /// What is about to be tried: its source, what it is, how often with this time.
    pub tried: Vec<(Id, Vec<u8>, i64)>,
    /// What has been tried, and is over.
    pub tried_gone: Vec<(Id, Vec<u8>)>,
    /// Groups that have moved: index and sealed body.
    pub moved: Vec<(Id, Vec<u8>)>,
    /// What is set aside.
    pub letters: Vec<KeptLetter>,
    /// Letters that are done.
    pub letters_gone: Vec<i64>,
    /// Passages whose case is over: what was set aside of it goes.
    pub cases_gone: Vec<Id>,
    /// A case that goes from one passage to another.
    pub crossed: Option<Across>,
    /// Words for the second channel, kept until one has taken them.
    pub alarms: Vec<&'static str>,
    /// The how manieth commit of its source this is.
    pub number: Option<(Id, i64)>,
}

/// A case that goes from one passage to another: what was set aside of it goes along, but for what was done in the chat that it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Across {
    /// Where it was.
    pub from: Id,
    /// Where it is.
    pub to: Id,
    /// Its rows.
    pub rows: Vec<i64>,
    /// The kind of a letter that does not go along.
    pub stays: i64,
}

/// How much was over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retained {
    /// Visits.
    pub visits: u64,
    /// Rows of the outbox and letters that were sealed under a day's key.
    pub rows: u64,
    /// Spoken names that had rested.
    pub names: u64,
    /// Runs of update ids.
    pub updates: u64,
    /// Topics and landmarks of cases that are no more.
    pub topics: u64,
}

impl Writes {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
            && self.rows.is_empty()
            && self.reworded.is_empty()
            && self.rows_gone.is_empty()
            && self.rows_tried.is_empty()
            && self.topics.is_empty()
            && self.names.is_empty()
            && self.seen.is_empty()
            && self.offset.is_none()
            && self.tried.is_empty()
            && self.tried_gone.is_empty()
            && self.moved.is_empty()
            && self.letters.is_empty()
            && self.letters_gone.is_empty()
            && self.cases_gone.is_empty()
            && self.crossed.is_none()
            && self.alarms.is_empty()
    }
}

impl Store {
    /// Writes all of it, or nothing.
    ///
    /// # Errors
    /// [`Error::Clash`] when another process has written one of the passages or of this source, [`Error::Refused`] when the database
    /// answers and does not take it, [`Error::Unsure`] when its answer was lost, [`Error::Busy`] for everything else.
    pub async fn commit(&self, writes: &Writes) -> Result<(), Error> {
        let mut to = self.database.begin().await?;
        numbered(&mut to, writes.number).await?;
        passages(&mut to, &writes.passages).await?;
        rows(&mut to, writes).await?;
        lookups(&mut to, writes).await?;
        letters::write(&mut to, &writes.letters, &writes.letters_gone, &writes.cases_gone).await?;
        alarms::write(&mut to, &writes.alarms).await?;
        if let Some(crossed) = &writes.crossed {
            across(&mut to, crossed).await?;
        }
        let done = to.commit().await.map_err(busy);
        done.map_err(|error| if error == Error::Refused { error } else { Error::Unsure })
    }

    /// How many times `source` has committed. A commit that is still under way is waited for: whatever comes of it has come of it.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn commits(&self, source: &Id) -> Result<i64, Error> {
        let mut to = self.database.begin().await?;
        let text = "insert into commits (source, number) values ($1, 0) \
                    on conflict (source) do update set number = commits.number";
        sqlx::query(text).bind(source.to_vec()).execute(&mut *to).await.map_err(busy)?;
        let asked = sqlx::query("select number from commits where source = $1").bind(source.to_vec());
        let number = get(&asked.fetch_one(&mut *to).await.map_err(busy)?, 0)?;
        to.commit().await.map_err(busy)?;
        Ok(number)
    }

    /// Nothing of `source` is under way any more: its process ends as it was told to.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn ended(&self, source: &Id) -> Result<(), Error> {
        let done = sqlx::query("delete from tried where source = $1").bind(source.to_vec()).execute(&self.database.pool).await;
        done.map(|_| ()).map_err(busy)
    }

    /// The process of `source` is at work at `now` (seconds).
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn beat(&self, source: &Id, now: i64) -> Result<(), Error> {
        let text = "insert into beats (source, at) values ($1, $2) on conflict (source) do update set at = excluded.at";
        let done = sqlx::query(text).bind(source.to_vec()).bind(now).execute(&self.database.pool).await;
        done.map(|_| ()).map_err(busy)
    }

    /// Rows that still wait, sealed anew: their numbers, the days of their keys, their bodies.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn reseal(&self, rows: &[(i64, i64, Vec<u8>)]) -> Result<(), Error> {
        let mut to = self.database.begin().await?;
        reworded(&mut to, rows).await?;
        to.commit().await.map_err(busy)
    }

    /// Takes away what is over: visits of days before `day` that nothing is waiting for, rows sealed under their keys, names
    /// that have rested, update ids from before `then`, topics and landmarks of cases that are no more.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer.
    pub async fn retain(&self, day: i64, now: i64, then: i64) -> Result<Retained, Error> {
        let mut to = self.database.begin().await?;
        let mut gone = Retained::default();
        let mut letters = 0;
        for (text, value, count) in [
            ("delete from passages where case_body is null and unconfirmed = 0 and day < $1", day, &mut gone.visits),
            ("delete from outbox where day > 0 and day < $1", day, &mut gone.rows),
            ("delete from letters where day > 0 and day < $1", day, &mut letters),
            ("delete from names where until < $1", now, &mut gone.names),
            ("delete from seen where at < $1", then, &mut gone.updates),
        ] {
            *count = sqlx::query(text).bind(value).execute(&mut *to).await.map_err(busy)?.rows_affected();
        }
        // Of whom there is a case, the visit goes alone.
        let visits = "update passages set visit = null where visit is not null and unconfirmed = 0 and day < $1";
        gone.visits += sqlx::query(visits).bind(day).execute(&mut *to).await.map_err(busy)?.rows_affected();
        let landmarks = "delete from topics where passage not in (select id from passages where case_body is not null)";
        gone.topics = sqlx::query(landmarks).execute(&mut *to).await.map_err(busy)?.rows_affected();
        gone.rows += letters;
        to.commit().await.map_err(busy)?;
        self.wipe_log().await?;
        Ok(gone)
    }
}

/// Counts the commit. Where it is not the next one of its source, another process has come between.
async fn numbered(to: &mut Transaction<'static, Any>, number: Option<(Id, i64)>) -> Result<(), Error> {
    let Some((source, number)) = number else { return Ok(()) };
    let text = "update commits set number = $1 where source = $2 and number = $3";
    let query = sqlx::query(text).bind(number).bind(source.to_vec()).bind(number - 1);
    let counted = query.execute(&mut **to).await.map_err(busy)?.rows_affected();
    if counted == 1 { Ok(()) } else { Err(Error::Clash) }
}

async fn passages(to: &mut Transaction<'static, Any>, passages: &[PassageWrite]) -> Result<(), Error> {
    let (visits, whole): (Vec<_>, Vec<_>) = passages.iter().partition(|write| write.case.is_none());
    let mut written = 0;
    for some in chunks(&visits) {
        let text = upsert("id, version, day, visit, due, unconfirmed", 6, some.len());
        let mut query = sqlx::query(AssertSqlSafe(text));
        for write in some {
            query = visit(query, write);
        }
        written += query.execute(&mut **to).await.map_err(busy)?.rows_affected();
    }
    for some in chunks(&whole) {
        let text = upsert("id, version, day, visit, due, unconfirmed, case_key, case_body, number", 9, some.len());
        let mut query = sqlx::query(AssertSqlSafe(text));
        for write in some {
            let case = write.case.as_ref().and_then(Option::as_ref);
            query = visit(query, write).bind(case.map(|(key, _)| key.to_vec())).bind(case.map(|(_, body)| body.clone()));
            query = query.bind(case.and(write.number).map(|number| number.to_vec()));
        }
        written += query.execute(&mut **to).await.map_err(busy)?.rows_affected();
    }
    let all = u64::try_from(passages.len()).unwrap_or(u64::MAX);
    if written == all { Ok(()) } else { Err(Error::Clash) }
}

/// Rows and letters of a case that goes to another passage.
async fn across(to: &mut Transaction<'static, Any>, crossed: &Across) -> Result<(), Error> {
    for row in &crossed.rows {
        let query = sqlx::query("update outbox set passage = $1 where id = $2").bind(crossed.to.to_vec()).bind(*row);
        query.execute(&mut **to).await.map_err(busy)?;
    }
    let gone = sqlx::query("delete from letters where passage = $1 and kind = $2");
    gone.bind(crossed.from.to_vec()).bind(crossed.stays).execute(&mut **to).await.map_err(busy)?;
    let moved = sqlx::query("update letters set passage = $1 where passage = $2");
    moved.bind(crossed.to.to_vec()).bind(crossed.from.to_vec()).execute(&mut **to).await.map_err(busy)?;
    Ok(())
}

type Question<'q> = Query<'q, Any, AnyArguments>;

fn visit<'q>(query: Question<'q>, write: &PassageWrite) -> Question<'q> {
    query
        .bind(write.id.to_vec())
        .bind(write.version)
        .bind(write.day)
        .bind(write.visit.clone())
        .bind(write.due)
        .bind(i64::from(write.unconfirmed))
}

/// Inserts, or takes the place of the version before.
fn upsert(columns: &str, width: usize, rows: usize) -> String {
    let mut text = format!("insert into passages ({columns}) values {} on conflict (id) do update set ", places(width, rows));
    for (index, column) in columns.split(", ").skip(1).enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        let _ = write!(text, "{comma}{column} = excluded.{column}");
    }
    text.push_str(" where passages.version = excluded.version - 1");
    text
}

async fn reworded(to: &mut Transaction<'static, Any>, rows: &[(i64, i64, Vec<u8>)]) -> Result<(), Error> {
    for (row, day, body) in rows {
        let query = sqlx::query("update outbox set day = $1, body = $2 where id = $3").bind(*day).bind(body.clone()).bind(*row);
        query.execute(&mut **to).await.map_err(busy)?;
    }
    Ok(())
}

async fn rows(to: &mut Transaction<'static, Any>, writes: &Writes) -> Result<(), Error> {
    for some in chunks(&writes.rows) {
        let text = format!("insert into outbox (id, passage, attempts, day, body) values {}", places(5, some.len()));
        let mut query = sqlx::query(AssertSqlSafe(text));
        for row in some {
            query = query.bind(row.id).bind(row.passage.to_vec()).bind(row.attempts).bind(row.day).bind(row.body.clone());
        }
        query.execute(&mut **to).await.map_err(busy)?;
    }
    reworded(to, &writes.reworded).await?;
    for (row, by) in &writes.rows_tried {
        let tried = sqlx::query("update outbox set attempts = attempts + $1 where id = $2").bind(*by).bind(*row);
        tried.execute(&mut **to).await.map_err(busy)?;
    }
    for some in chunks(&writes.rows_gone) {
        let text = format!("delete from outbox where id in {}", places(some.len(), 1));
        let mut query = sqlx::query(AssertSqlSafe(text));
        for row in some {
            query = query.bind(*row);
        }
        query.execute(&mut **to).await.map_err(busy)?;
    }
    Ok(())
}

async fn lookups(to: &mut Transaction<'static, Any>, writes: &Writes) -> Result<(), Error> {
    for (topic, passage) in &writes.topics {
        let query = match passage {
            Some(passage) => {
                let text =
                    "insert into topics (id, passage) values ($1, $2) on conflict (id) do update set passage = excluded.passage";
                sqlx::query(text).bind(topic.to_vec()).bind(passage.to_vec())
            }
            None => sqlx::query("delete from topics where id = $1").bind(topic.to_vec()),
        };
        query.execute(&mut **to).await.map_err(busy)?;
    }
    for (group, body) in &writes.moved {
        let text = "insert into moved (id, body) values ($1, $2) on conflict (id) do update set body = excluded.body";
        sqlx::query(text).bind(group.to_vec()).bind(body.clone()).execute(&mut **to).await.map_err(busy)?;
    }
    for (name, until) in &writes.names {
        let text = "insert into names (id, until) values ($1, $2) on conflict (id) do update set until = excluded.until";
        sqlx::query(text).bind(name.to_vec()).bind(*until).execute(&mut **to).await.map_err(busy)?;
    }
    for (source, run, at) in &writes.seen {
        let text = "insert into seen (source, first, last, at) values ($1, $2, $3, $4) \
                    on conflict (source, first) do update set last = excluded.last, at = excluded.at";
        let query = sqlx::query(text).bind(source.to_vec()).bind(run.first).bind(run.last).bind(*at);
        query.execute(&mut **to).await.map_err(busy)?;
    }
    for (source, what, attempts) in &writes.tried {
        let text = "insert into tried (source, what, attempts) values ($1, $2, $3) \
                    on conflict (source, what) do update set attempts = excluded.attempts";
        let query = sqlx::query(text).bind(source.to_vec()).bind(what.clone()).bind(*attempts);
        query.execute(&mut **to).await.map_err(busy)?;
    }
    for (source, what) in &writes.tried_gone {
        let query = sqlx::query("delete from tried where source = $1 and what = $2").bind(source.to_vec()).bind(what.clone());
        query.execute(&mut **to).await.map_err(busy)?;
    }
    if let Some((source, next)) = &writes.offset {
        let text = "insert into offsets (source, next) values ($1, $2) on conflict (source) do update set next = excluded.next";
        sqlx::query(text).bind(source.to_vec()).bind(*next).execute(&mut **to).await.map_err(busy)?;
    }
    Ok(())
}

/// `all` in pieces of the few lengths that statements are written for.
pub(super) fn chunks<T>(mut all: &[T]) -> Vec<&[T]> {
    let mut found = Vec::new();
    while !all.is_empty() {
        let size = CHUNKS.into_iter().find(|size| *size <= all.len()).unwrap_or(1);
        let (some, rest) = all.split_at(size);
        found.push(some);
        all = rest;
    }
    found
}

/// `($1, $2), ($3, $4)`: `rows` times `width` places.
pub(super) fn places(width: usize, rows: usize) -> String {
    let mut text = String::with_capacity(rows * width * 5);
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=width {
            let comma = if column == 1 { "" } else { ", " };
            let _ = write!(text, "{comma}${}", row * width + column);
        }
        text.push(')');
    }
    text
}
