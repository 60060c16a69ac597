//! How much is under way, so that whoever rehearses knows when it is quiet.
//!
//! Knows: a count, and the moments that ferry, courier and hider sleep until. Does not know: what for. Waiting for time to pass is
//! not under way, until that time has come.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use jiff::Timestamp;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

/// Counts what is under way; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Tally(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    count: AtomicUsize,
    /// In milliseconds since 1970.
    wakes: [AtomicI64; 3],
    rest: Notify,
}

/// Who sleeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sleeper {
    Ferry,
    Courier,
    Hider,
}

/// One thing that is under way, until it is dropped.
#[derive(Debug)]
pub(super) struct Held(Arc<Inner>);

impl Tally {
    /// Whether nothing is under way at `now`.
    pub fn quiet(&self, now: Timestamp) -> bool {
        let asleep = self.0.wakes.iter().all(|wake| wake.load(Ordering::SeqCst) > now.as_millisecond());
        asleep && self.0.count.load(Ordering::SeqCst) == 0
    }

    /// How many things are under way.
    pub fn under_way(&self) -> usize {
        self.0.count.load(Ordering::SeqCst)
    }

    /// Until when ferry, courier and hider sleep: past where one of them has not said yet, without end where nothing waits.
    pub fn wakes(&self) -> [Timestamp; 3] {
        let until = |wake: &AtomicI64| Timestamp::from_millisecond(wake.load(Ordering::SeqCst)).unwrap_or(Timestamp::MAX);
        let [ferry, courier, hider] = &self.0.wakes;
        [until(ferry), until(courier), until(hider)]
    }

    /// `who` sleeps until then.
    pub(super) fn sleeps(&self, who: Sleeper, until: Timestamp) {
        let [ferry, courier, hider] = &self.0.wakes;
        let wake = match who {
            Sleeper::Ferry => ferry,
            Sleeper::Courier => courier,
            Sleeper::Hider => hider,
        };
        // Rounded up: who sleeps until then sleeps a moment before it.
        let milliseconds = i64::try_from((until.as_nanosecond() + 999_999).div_euclid(1_000_000)).unwrap_or(i64::MAX);
        wake.store(milliseconds, Ordering::SeqCst);
        self.0.rest.notify_waiters();
    }

    /// Returns the next time that it is worth asking whether nothing is under way. To be asked for before [`Tally::quiet`] is looked at.
    pub fn rest(&self) -> Notified<'_> {
        self.0.rest.notified()
    }

    pub(super) fn hold(&self) -> Held {
        self.0.count.fetch_add(1, Ordering::SeqCst);
        Held(Arc::clone(&self.0))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.0.count.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.0.rest.notify_waiters();
        }
    }
}
