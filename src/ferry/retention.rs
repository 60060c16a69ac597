//! What is over goes: by the ferry's hourly round, and when somebody asks for it.
//!
//! Knows: the order in which things go, and for how long they are kept. Does not know: who asked.

use std::time::Duration;

use jiff::Timestamp;

use super::kept::{day_of, open_row, seal_row};
use super::seen::KNOWN_FOR;
use super::start::fresh_id;
use crate::clock::chance;
use crate::seal::Key;
use crate::store::{Error, KeptRow, Keyring, Kind, Retained, Store};

/// How much went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Keys of days: what they sealed can't be opened any more, wherever a copy of it is.
    pub day_keys: usize,
    /// Rows of the database.
    pub kept: Retained,
}

/// What still waits to be sent is sealed under today's key, however long it waits. Then day keys that nothing hangs on any more go,
/// then what they sealed, then names, update ids and landmarks.
///
/// # Errors
/// When the database or the keyring does not answer.
pub async fn retain(store: &Store, keys: &mut Keyring, visit_kept: Duration, now: Timestamp) -> Result<Gone, Error> {
    let seconds = now.as_second();
    let kept_days = i64::try_from(visit_kept.as_secs().div_ceil(86_400)).unwrap_or(i64::MAX);
    let oldest = store.oldest_day().await?.unwrap_or(i64::MAX);
    let before = day_of(seconds).saturating_sub(kept_days).min(oldest);
    reseal(store, keys, before, day_of(seconds)).await?;
    let old = keys.days_before(before);
    keys.destroy(&old).await?;
    let kept = store.retain(before, seconds, seconds - KNOWN_FOR).await?;
    Ok(Gone { day_keys: old.len(), kept })
}

/// Rows from before `before` that open are sealed under the key of `today`: a desk that is away for a week loses nothing by it.
async fn reseal(store: &Store, keys: &mut Keyring, before: i64, today: i64) -> Result<(), Error> {
    let rows = store.rows_before(before).await?;
    if rows.is_empty() {
        return Ok(());
    }
    if keys.day(today).is_none() {
        keys.add(vec![(fresh_id(), Kind::Day(today), Key::new(chance()))]).await?;
    }
    let key = keys.day(today).ok_or(Error::Busy)?;
    let sealed = |kept: &KeptRow| seal_row(key, kept.id, &open_row(keys, kept).ok()?).ok().map(|body| (kept.id, today, body));
    let rows: Vec<_> = rows.iter().filter_map(sealed).collect();
    store.reseal(&rows).await
}
