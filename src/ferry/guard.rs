//! The parts that work for as long as the program runs: one that breaks ends the program, so that whoever watches it starts it
//! again.
//!
//! Knows: whether a part ended before it was told to. Does not know: what any part does. A part is not started again by itself:
//! what it knew by heart is read back in one place only, at the start.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::facts::{Fact, Part, log};

/// Watches over parts; clones watch together.
#[derive(Clone, Debug, Default)]
pub(super) struct Guard {
    stop: CancellationToken,
    broke: CancellationToken,
}

impl Guard {
    /// Told by `stop` when parts may end.
    pub(super) fn new(stop: CancellationToken) -> Self {
        Self { stop, broke: CancellationToken::new() }
    }

    /// Lets `work` run. If it panics, or ends before the parts may, it counts as broken. Gives what it came to, if anything.
    pub(super) fn spawn<T: Send + 'static>(
        &self,
        part: Part,
        work: impl Future<Output = T> + Send + 'static,
    ) -> JoinHandle<Option<T>> {
        let guard = self.clone();
        tokio::spawn(async move {
            let done = AssertUnwindSafe(work).catch_unwind().await.ok();
            if done.is_none() || !guard.stop.is_cancelled() {
                log(Fact::PartBroke { part });
                guard.broke.cancel();
            }
            done
        })
    }

    /// Whether a part is broken.
    pub(super) fn is_broken(&self) -> bool {
        self.broke.is_cancelled()
    }

    /// Returns once a part is broken.
    pub(super) async fn broke(&self) {
        self.broke.cancelled().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_part_that_panics_or_ends_by_itself_is_broken_and_one_that_is_told_to_end_is_not() {
        let (panics, ends, told) = (Guard::default(), Guard::default(), Guard::default());
        let broken = panics.spawn(Part::Courier, async { panic!("breaks") });
        assert_eq!(broken.await.unwrap(), None::<()>);
        assert_eq!(ends.spawn(Part::Poller, async { 3 }).await.unwrap(), Some(3));
        ends.broke().await;
        let stop = told.stop.clone();
        let part = told.spawn(Part::Desks, async move { stop.cancelled().await });
        assert!(!told.is_broken());
        told.stop.cancel();
        assert_eq!(part.await.unwrap(), Some(()));
        assert!(panics.is_broken() && ends.is_broken() && !told.is_broken());
    }
}
