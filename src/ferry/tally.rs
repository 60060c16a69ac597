//! How much is under way, so that whoever rehearses knows when it is quiet.
//!
//! Knows: a count. Does not know: of what. Waiting for time to pass is not under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts what is under way; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Tally(Arc<AtomicUsize>);

/// One thing that is under way, until it is dropped.
#[derive(Debug)]
pub(super) struct Held(Arc<AtomicUsize>);

impl Tally {
    /// Whether nothing is under way.
    pub fn quiet(&self) -> bool {
        self.0.load(Ordering::SeqCst) == 0
    }

    pub(super) fn hold(&self) -> Held {
        self.0.fetch_add(1, Ordering::SeqCst);
        Held(Arc::clone(&self.0))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
