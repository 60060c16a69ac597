//! Asking for updates, and what must not wait for the ferry: the exit edit and the answers to her presses.
//!
//! Knows: that asking with a higher offset acknowledges, so that it waits for the commit; that asking with the same one only
//! looks. Does not know: what is committed.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{oneshot, watch};
use tokio_util::sync::CancellationToken;

use super::awake::{Awake, Standing, closing};
use super::channel::{Arrival, Order, Sender};
use super::moved::Moved;
use super::port::{Body, Happened, Messenger, Request, Silence, Update, Updates};
use super::spill::{Full, Spill};
use super::start::Vitals;
use super::tally::Tally;
use super::{Frame, memory};
use crate::clock::Clock;
use crate::facts::{Fact, log};
use crate::passage::event::Act;
use crate::passage::ids::{Chat, Message};
use crate::passage::turn::Desks;

/// Pauses after silence: they double up to the last.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_millis(500);
const LAST_PAUSE: SignedDuration = SignedDuration::from_secs(15);

/// How long to wait while another process asks with the same token.
const TAKEN_PAUSE: SignedDuration = SignedDuration::from_secs(3);

/// So often in a row is no hand-over any more.
const TAKEN_ALARM: u32 = 3;

/// A commit that takes longer does not keep a Close waiting that comes after it.
const LOOK_AHEAD: Duration = Duration::from_secs(1);

/// What has come behind a batch has been heard of after this.
const HEARD: Duration = Duration::from_millis(250);

/// While the store is known not to answer, a batch waits for its commit only so long.
const DOWN: Duration = Duration::from_millis(50);

/// What was handed over and written down beside the store, and is not committed yet.
#[derive(Debug, Default)]
pub(super) struct Behind {
    waiting: Vec<oneshot::Receiver<i64>>,
    updates: usize,
}

impl Behind {
    pub(super) fn push(&mut self, updates: usize, next: oneshot::Receiver<i64>) {
        self.updates += updates;
        self.waiting.push(next);
    }

    /// Whether all of it has been committed by now, and how many updates that were.
    fn caught_up(&mut self) -> Option<usize> {
        let before = self.waiting.len();
        self.waiting.retain_mut(|next| next.try_recv() == Err(oneshot::error::TryRecvError::Empty));
        (before > 0 && self.waiting.is_empty()).then(|| std::mem::take(&mut self.updates))
    }
}

/// A card as it is drawn from memory.
struct Drawing {
    chat: Chat,
    on: Message,
    /// The update that it is drawn for.
    by: i64,
    body: Body,
}

/// What the poller works with.
pub(super) struct Poller<M> {
    pub(super) messenger: M,
    pub(super) moved: Moved,
    pub(super) spill: Spill,
    pub(super) frame: Frame,
    pub(super) desks: watch::Receiver<Desks>,
    pub(super) clock: Clock,
    pub(super) arrivals: Sender<Arrival>,
    pub(super) orders: Sender<Order>,
    pub(super) awake: Awake,
    pub(super) neutral: Body,
    pub(super) vitals: Arc<Vitals>,
    pub(super) tally: Tally,
}

impl<M: Messenger> Poller<M> {
    /// Asks until `stop`, beginning at `offset`.
    pub(super) async fn run<U: Updates>(
        self,
        mut updates: U,
        mut offset: Option<i64>,
        mut behind: Behind,
        stop: CancellationToken,
    ) {
        let mut taken_in_a_row = 0;
        let mut pause = FIRST_PAUSE;
        let mut ahead = BTreeSet::new();
        let mut down = !behind.waiting.is_empty();
        // The first question does not wait: until it is answered, no card shows anything.
        let mut first = true;
        loop {
            let heard = {
                let mut heard = std::pin::pin!(updates.next(offset, !first));
                loop {
                    if let Some(updates) = behind.caught_up() {
                        self.spill.clear();
                        down = false;
                        log(Fact::SpillCommitted { updates: updates.try_into().unwrap_or(u32::MAX) });
                    }
                    tokio::select! {
                        biased;
                        () = stop.cancelled() => return,
                        heard = &mut heard => break heard,
                        () = tokio::time::sleep(LOOK_AHEAD), if !behind.waiting.is_empty() => (),
                    }
                }
            };
            let wait = match heard {
                Ok(mut batch) => {
                    batch.iter_mut().for_each(|update| self.moved.inside(update));
                    self.vitals.heard(true);
                    (taken_in_a_row, pause) = (0, FIRST_PAUSE);
                    batch.iter().filter(|update| !ahead.remove(&update.id)).for_each(|update| self.at_once(update));
                    if std::mem::take(&mut first) {
                        self.orders.send(Order::Heard);
                    }
                    if batch.is_empty() {
                        continue;
                    }
                    let (batch, (taken, mut next)) = (Arc::new(batch), oneshot::channel());
                    if !self.arrivals.send(Arrival::Updates { batch: Arc::clone(&batch), taken }) {
                        return;
                    }
                    let patience = if down { DOWN } else { LOOK_AHEAD };
                    let next = match tokio::time::timeout(patience, &mut next).await {
                        Ok(Ok(next)) => next,
                        Ok(Err(_)) => return,
                        Err(_) => match self.spill.append(&batch) {
                            Ok(()) => {
                                if !down {
                                    log(Fact::Spilling);
                                }
                                down = true;
                                self.draw_by_memory(batch.iter());
                                behind.push(batch.len(), next);
                                batch.last().map_or(0, |last| last.id.saturating_add(1))
                            }
                            Err(Full) => {
                                self.draw_by_memory(batch.iter());
                                let known = batch.iter().map(|update| update.id).collect();
                                match self.committed(next, &mut updates, offset, &known, &mut ahead).await {
                                    Some(next) => next,
                                    None => return,
                                }
                            }
                        },
                    };
                    offset = Some(next);
                    continue;
                }
                Err(Silence::Taken) => {
                    taken_in_a_row += 1;
                    if taken_in_a_row == TAKEN_ALARM {
                        log(Fact::TakenByOther);
                        self.frame.alarm("taken_by_other", 0);
                    }
                    TAKEN_PAUSE
                }
                Err(Silence::Unknown) => {
                    log(Fact::TokenRefused);
                    self.vitals.refuse();
                    // Whoever started all this ends it.
                    stop.cancelled().await;
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

    /// There is no room to write anything down: waits for the commit of what has been handed over; gives the next offset. While it takes long, what has come since is
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
                heard = updates.next(offset, true) => {
                    let mut heard = heard.unwrap_or_default();
                    heard.retain(|update| !known.contains(&update.id) && ahead.insert(update.id));
                    heard.iter_mut().for_each(|update| self.moved.inside(update));
                    heard.iter().for_each(|update| self.at_once(update));
                    self.draw_by_memory(&heard);
                },
            }
        }
    }

    /// What her card can show without the store, one after another; a Close that comes meanwhile has the last word, and so has
    /// what is committed meanwhile.
    fn draw_by_memory<'u>(&self, updates: impl IntoIterator<Item = &'u Update>) {
        let (desks, now) = (self.desks.borrow().clone(), self.clock.now());
        let mut cards: Vec<Drawing> = Vec::new();
        for update in updates {
            let Happened::Person { event, .. } = &update.what else { continue };
            if closing(update).is_some() {
                continue;
            }
            let on = match &event.act {
                Act::Press { on, .. } => Some(*on),
                Act::Wrote { .. } | Act::Showed { .. } => self.awake.message(event.chat),
                Act::Changed { .. } | Act::Started { .. } | Act::Blocked | Act::Unblocked => None,
            };
            let card = || catch_unwind(AssertUnwindSafe(|| memory::card(&self.frame, &desks, event, now))).ok().flatten();
            let drawing = on.and_then(|on| Some(Drawing { chat: event.chat, on, by: update.id, body: card()? }));
            // The newest of a chat is enough.
            if let Some(newest) = &drawing {
                cards.retain(|other| other.chat != newest.chat);
            }
            cards.extend(drawing);
        }
        let hides = now.checked_add(self.frame.patience.hide_after).unwrap_or(Timestamp::MAX);
        for Drawing { chat, on, by, .. } in &cards {
            self.orders.send(Order::Charged { chat: *chat });
            // Where nothing of it is committed in time, it hides all the same.
            for other in self.awake.drawn(*chat, *on, *by, now, hides) {
                self.hide(*chat, other);
            }
        }
        let (messenger, awake, orders, clock) =
            (self.messenger.clone(), self.awake.clone(), self.orders.clone(), self.clock.clone());
        let (neutral, held) = (self.neutral.clone(), self.tally.hold());
        tokio::spawn(async move {
            // A Close that came behind it is heard of by then, and nothing shows any more.
            tokio::time::sleep(HEARD).await;
            for Drawing { chat, on, by, body } in cards {
                if awake.standing(chat, on, by) != Standing::Shows {
                    continue;
                }
                messenger.send(Request::Edit { chat, message: on, body }).await;
                match awake.standing(chat, on, by) {
                    Standing::Shows | Standing::Newer => (),
                    Standing::Committed => {
                        orders.send(Order::Overdrawn { chat });
                    }
                    Standing::Over => {
                        awake.hide(chat, on, clock.now());
                        messenger.send(Request::Edit { chat, message: on, body: neutral.clone() }).await;
                    }
                }
            }
            drop(held);
        });
    }

    /// A card turns neutral past everything else.
    fn hide(&self, chat: Chat, message: Message) {
        let (messenger, body, held) = (self.messenger.clone(), self.neutral.clone(), self.tally.hold());
        self.orders.send(Order::Charged { chat });
        tokio::spawn(async move {
            messenger.send(Request::Edit { chat, message, body }).await;
            drop(held);
        });
    }

    /// What her card must show is asked for before anything is written down: a Close does not wait for a disk.
    fn at_once(&self, update: &Update) {
        let query = match &update.what {
            Happened::Person { query, .. } => query.clone(),
            Happened::Stray { query } => Some(query.clone()),
            Happened::Group { .. } | Happened::Membership { .. } | Happened::Member { .. } => None,
            Happened::Migrated { .. } | Happened::Other => None,
        };
        let closes = self.awake.close(update, self.clock.now());
        if query.is_none() && closes.is_empty() {
            return;
        }
        let (messenger, body) = (self.messenger.clone(), self.neutral.clone());
        for (chat, _) in &closes {
            self.orders.send(Order::Charged { chat: *chat });
        }
        let held = self.tally.hold();
        tokio::spawn(async move {
            for (chat, message) in closes {
                messenger.send(Request::Edit { chat, message, body: body.clone() }).await;
            }
            if let Some(query) = query {
                messenger.send(Request::AnswerPress { query, text: None, alert: false }).await;
            }
            drop(held);
        });
    }
}
