//! What kills the process must not kill it for ever: after an unclean stop, what waits is carried one by one, and each try is
//! written down before it is made. What has killed five times is set aside.
//!
//! Knows: what was under way when the process ended, and how often. Does not know: why it ended.

use std::collections::BTreeMap;

use super::moved::placed;
use super::port::Messenger;
use super::running::{DUE_TOGETHER, Running};
use super::step::Step;
use crate::facts::{Fact, log};
use crate::store::{Id, Start, Store, Writes};

/// What was under way alone at so many deaths is what kills: a plug that is pulled a thousand times hits one thing three times
/// in a row by chance.
const DEATHS: i64 = 5;

/// So many updates may have been under way at once.
const ONE_BATCH: usize = 100;

/// How a stop without a goodbye is got over.
#[derive(Debug, Default)]
pub(super) struct Careful {
    /// So many things more are carried one by one.
    left: usize,
    tried: BTreeMap<Vec<u8>, i64>,
    /// What is being tried.
    now: Option<Vec<u8>>,
}

impl Careful {
    /// Looks how the last run ended, and writes down that this one has begun. `more`: how many things wait besides what is
    /// asked for.
    pub(super) async fn begin(store: &Store, source: Id, start: &Start, more: usize) -> Result<Self, crate::store::Error> {
        if start.tried.is_empty() {
            let writes = Writes { tried: vec![(source, Vec::new(), 0)], ..Writes::default() };
            store.commit(&writes).await?;
            return Ok(Self::default());
        }
        log(Fact::Unclean);
        Ok(Self { left: ONE_BATCH + more, tried: start.tried.iter().cloned().collect(), now: None })
    }

    /// Whether what comes together is carried together.
    pub(super) fn is_over(&self) -> bool {
        self.left == 0
    }

    /// What is being tried is over once `writes` are committed.
    pub(super) fn over(&self, source: Id, writes: &mut Writes) {
        writes.tried_gone.extend(self.now.iter().map(|what| (source, what.clone())));
    }
}

impl<M: Messenger> Running<M> {
    /// What was written down beside the store comes first; only then does anything go because it is over.
    pub(super) async fn waiting(&mut self) {
        let arrived: Vec<_> = std::iter::from_fn(|| self.arrivals.try_recv().ok()).collect();
        if !arrived.is_empty() {
            self.trip(&arrived).await;
            self.acknowledge(arrived);
        }
    }

    /// What is overdue takes its turn before anything is drawn again: what should have closed long ago is not shown.
    pub(super) async fn overdue(&mut self) {
        let now = self.clock.now().as_second();
        // As often as there can be some left; a timer that does not pass comes again later.
        for _ in 0..=self.book.due(now, usize::MAX).len() / DUE_TOGETHER {
            self.trip(&[]).await;
        }
    }

    /// Whether `pile` may be carried: while care is taken, a try is written down first, and what has had its tries is set
    /// aside instead.
    pub(super) async fn may_carry(&mut self, pile: &[Step<'_>]) -> bool {
        self.careful.now = None;
        let [alone] = pile else { return true };
        let Some(what) = self.named(alone).filter(|_| !self.careful.is_over()) else { return true };
        self.careful.left -= 1;
        let tries = self.careful.tried.get(&what).copied().unwrap_or(0);
        let is_timer = matches!(alone, Step::Due(_));
        if tries >= DEATHS {
            // A timer keeps its count until a stop that was asked for: it comes again by itself.
            self.careful.now = Some(what).filter(|_| !is_timer);
            self.read_back(pile).await;
            self.set_aside(*alone).await;
            return false;
        }
        let writes = Writes { tried: vec![(self.source, what.clone(), tries + 1)], ..Writes::default() };
        // A store that does not answer takes no turn either.
        let _ = self.store.commit(&writes).await;
        self.careful.now = Some(what);
        true
    }

    /// By what name a try is counted; none for what is no update and no timer, and for what has been taken already.
    fn named(&self, step: &Step<'_>) -> Option<Vec<u8>> {
        match step {
            Step::Update(update) => {
                let known = self.book.seen.knows(update.id, self.clock.now().as_second());
                (!known).then(|| update.id.to_be_bytes().to_vec())
            }
            Step::Due(id) => Some(id.to_vec()),
            Step::Arrival(_) => None,
        }
    }

    /// Reads what `pile` is about, however long that takes.
    async fn read_back(&mut self, pile: &[Step<'_>]) {
        let anew = self.anew(pile);
        let targets = self.targets(&placed(pile, &anew));
        while self.load(&targets).await.is_err() {
            tokio::time::sleep(super::running::FIRST_PAUSE).await;
        }
    }
}
