//! The moments of a trip between which a process can die, so that a simulation can let it die there.
//!
//! Knows: which moments there are. Does not know: who asks, or what dies; `serve` never stops at any.

use std::fmt;
use std::sync::Arc;

/// A moment of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Every turn is taken, nothing is written.
    Turned,
    /// New keys are in the keyring, nothing is in the store.
    KeysWritten,
    /// All is in the store; nobody has been told, no key has been destroyed.
    Committed,
    /// The courier has been told, the poller has not.
    Told,
}

/// Asked at each point whether to stop there.
type Hook = dyn Fn(Point) -> bool + Send + Sync;

/// Whoever may stop a trip; nobody by default.
#[derive(Clone, Default)]
pub struct Points(Option<Arc<Hook>>);

impl Points {
    /// Trips stop for good at the first point for which `stops` says so.
    pub fn new(stops: impl Fn(Point) -> bool + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(stops)))
    }

    /// Goes past `point`, or never comes back.
    pub(super) async fn pass(&self, point: Point) {
        if self.0.as_ref().is_some_and(|stops| stops(point)) {
            std::future::pending::<()>().await;
        }
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Points")
    }
}
