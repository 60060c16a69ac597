//! What is over goes: by the ferry's hourly round, and when somebody asks for it.
//!
//! Knows: the order in which things go, and for how long they are kept. Does not know: who asked.

use std::time::Duration;

use jiff::Timestamp;

use super::kept::day_of;
use super::seen::KNOWN_FOR;
use crate::store::{Error, Keyring, Retained, Store};

/// How much went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Keys of days: what they sealed can't be opened any more, wherever a copy of it is.
    pub day_keys: usize,
    /// Rows of the database.
    pub kept: Retained,
}

/// Day keys that nothing hangs on any more go first, then what they sealed, then names, update ids and landmarks.
///
/// # Errors
/// When the database or the keyring does not answer.
pub async fn retain(store: &Store, keys: &mut Keyring, visit_kept: Duration, now: Timestamp) -> Result<Gone, Error> {
    let seconds = now.as_second();
    let kept_days = i64::try_from(visit_kept.as_secs().div_ceil(86_400)).unwrap_or(i64::MAX);
    let oldest = store.oldest_day().await?.unwrap_or(i64::MAX);
    let before = day_of(seconds).saturating_sub(kept_days).min(oldest);
    let old = keys.days_before(before);
    keys.destroy(&old).await?;
    let kept = store.retain(before, seconds, seconds - KNOWN_FOR).await?;
    Ok(Gone { day_keys: old.len(), kept })
}
