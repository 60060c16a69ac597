//! Asking for updates, and what must not wait for the ferry: the exit edit and the answers to her presses.
//!
//! Knows: that asking with a higher offset acknowledges, so that it waits for the commit; that asking with the same one only
//! looks. Does not know: what is committed.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

use super::awake::Awake;
use super::channel::{Arrival, Order, Sender};
use super::moved::Moved;
use super::port::{Body, Happened, Messenger, Request, Silence, Update, Updates};
use super::start::Vitals;
use super::tally::Tally;
use crate::facts::{Fact, log};

/// Pauses after silence: they double up to the last.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_millis(500);
const LAST_PAUSE: SignedDuration = SignedDuration::from_secs(15);

/// How long to wait while another process asks with the same token.
const TAKEN_PAUSE: SignedDuration = SignedDuration::from_secs(3);

/// So often in a row is no hand-over any more.
const TAKEN_ALARM: u32 = 3;

/// A commit that takes longer does not keep a Close waiting that comes after it.
const LOOK_AHEAD: Duration = Duration::from_secs(1);

/// What the poller works with.
pub(super) struct Poller<M> {
    pub(super) messenger: M,
    pub(super) moved: Moved,
    pub(super) arrivals: Sender<Arrival>,
    pub(super) orders: Sender<Order>,
    pub(super) awake: Awake,
    pub(super) neutral: Body,
    pub(super) vitals: Arc<Vitals>,
    pub(super) tally: Tally,
}

impl<M: Messenger> Poller<M> {
    /// Asks until `stop`, beginning at `offset`.
    pub(super) async fn run<U: Updates>(self, mut updates: U, mut offset: Option<i64>, stop: CancellationToken) {
        let mut taken_in_a_row = 0;
        let mut pause = FIRST_PAUSE;
        let mut ahead = BTreeSet::new();
        loop {
            let heard = tokio::select! {
                biased;
                () = stop.cancelled() => return,
                heard = updates.next(offset) => heard,
            };
            let wait = match heard {
                Ok(mut batch) => {
                    batch.iter_mut().for_each(|update| self.moved.inside(update));
                    self.vitals.heard(true);
                    (taken_in_a_row, pause) = (0, FIRST_PAUSE);
                    if batch.is_empty() {
                        continue;
                    }
                    batch.iter().filter(|update| !ahead.remove(&update.id)).for_each(|update| self.at_once(update));
                    let known: BTreeSet<i64> = batch.iter().map(|update| update.id).collect();
                    let (taken, next) = oneshot::channel();
                    if !self.arrivals.send(Arrival::Updates { batch, taken }) {
                        return;
                    }
                    let Some(next) = self.committed(next, &mut updates, offset, &known, &mut ahead).await else { return };
                    offset = Some(next);
                    continue;
                }
                Err(Silence::Taken) => {
                    taken_in_a_row += 1;
                    if taken_in_a_row == TAKEN_ALARM {
                        log(Fact::TakenByOther);
                    }
                    TAKEN_PAUSE
                }
                Err(Silence::Unknown) => {
                    log(Fact::TokenRefused);
                    self.vitals.refuse();
                    return;
                }
                Err(Silence::Away) => {
                    if pause == FIRST_PAUSE {
                        log(Fact::PollingTrouble);
                    }
                    let wait = pause;
                    pause = (pause * 2).min(LAST_PAUSE);
                    wait
                }
            };
            self.vitals.heard(false);
            let wait = Duration::try_from(wait).unwrap_or_default();
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(wait) => (),
            }
        }
    }

    /// Waits for the commit of what has been handed over; gives the next offset. While it takes long, what has come since is
    /// looked at without being acknowledged, for what must not wait; `ahead` has the ids of it, so that it is done once.
    async fn committed<U: Updates>(
        &self,
        mut next: oneshot::Receiver<i64>,
        updates: &mut U,
        offset: Option<i64>,
        known: &BTreeSet<i64>,
        ahead: &mut BTreeSet<i64>,
    ) -> Option<i64> {
        loop {
            tokio::select! {
                biased;
                next = &mut next => return next.ok(),
                () = tokio::time::sleep(LOOK_AHEAD) => (),
            }
            tokio::select! {
                biased;
                next = &mut next => return next.ok(),
                heard = updates.next(offset) => for update in heard.unwrap_or_default() {
                    if !known.contains(&update.id) && ahead.insert(update.id) {
                        self.at_once(&update);
                    }
                },
            }
        }
    }

    /// What her card must show is asked for before anything is written down: a Close does not wait for a disk.
    fn at_once(&self, update: &Update) {
        let query = match &update.what {
            Happened::Person { query, .. } => query.clone(),
            Happened::Stray { query } => Some(query.clone()),
            Happened::Group { .. } | Happened::Membership { .. } | Happened::Migrated { .. } | Happened::Other => None,
        };
        let closes = self.awake.close(update);
        if query.is_none() && closes.is_none() {
            return;
        }
        let (messenger, body) = (self.messenger.clone(), self.neutral.clone());
        if let Some((chat, _)) = closes {
            self.orders.send(Order::Charged { chat });
        }
        let held = self.tally.hold();
        tokio::spawn(async move {
            if let Some((chat, message)) = closes {
                messenger.send(Request::Edit { chat, message, body }).await;
            }
            if let Some(query) = query {
                messenger.send(Request::AnswerPress { query, text: None, alert: false }).await;
            }
            drop(held);
        });
    }
}
