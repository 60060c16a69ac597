//! How much is under way, so that whoever rehearses knows when it is quiet.
//!
//! Knows: a count. Does not know: of what. Waiting for time to pass is not under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;
use tokio::sync::futures::Notified;

/// Counts what is under way; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Tally(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    count: AtomicUsize,
    rest: Notify,
}

/// One thing that is under way, until it is dropped.
#[derive(Debug)]
pub(super) struct Held(Arc<Inner>);

impl Tally {
    /// Whether nothing is under way.
    pub fn quiet(&self) -> bool {
        self.0.count.load(Ordering::SeqCst) == 0
    }

    /// Returns the next time that nothing is under way any more. To be asked for before [`Tally::quiet`] is looked at.
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
