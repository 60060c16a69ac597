//! Getting the ferry under way, and stopping it.
//!
//! Knows: what must be read before the first update is asked for. Does not know: settings, or where the parts come from.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::awake::Awake;
use super::book::{Book, Line};
use super::careful::Careful;
use super::channel::{Arrival, Order, Waiting, channel};
use super::courier::{Courier, neutral};
use super::desks::{Looked, all_shown, state, watch_over, without};
use super::guard::Guard;
use super::hider::Hider;
use super::kept::{day_of, open_moved, open_row};
use super::moved::{Moved, Moving};
use super::numbers::{self, Numbers};
use super::poll::{Behind, Poller};
use super::port::{Messenger, Updates};
use super::running::Running;
use super::spill::Spill;
use super::tally::Tally;
use super::trip::Take;
use super::unsure::next_row;
use super::wait::{Wait, answered};
use super::{Frame, alarms};
use crate::clock::{Clock, chance};
use crate::facts::{Awaited, Fact, Part, log};
use crate::passage::case::Case;
use crate::passage::turn;
use crate::seal::{Key, KeyId, Purpose};
use crate::store::{Error, Id, Keyring, Kind, Store};

/// Stopping takes no longer: what is still under way then is as if it had been killed, which loses nothing.
const DRAIN: Duration = Duration::from_secs(8);

/// So many passages are looked at at once.
const AT_ONCE: usize = 256;

/// Smaller counts are not shown.
const FEW: u64 = 5;

/// How long Telegram may be silent before the bot does not count as ready, in seconds: two long polls and a pause.
const SILENT: i64 = 90;

/// What can be told from outside: counts and whether Telegram answers.
#[derive(Debug, Default)]
pub struct Vitals {
    heard: AtomicI64,
    refused: AtomicBool,
    updates: AtomicU64,
    requests: AtomicU64,
    waits: AtomicU64,
    token: CancellationToken,
}

/// A ferry under way.
#[derive(Debug)]
pub struct Ferry {
    stop: CancellationToken,
    running: JoinHandle<Option<(Store, Keyring)>>,
    others: Vec<JoinHandle<Option<()>>>,
    guard: Guard,
    /// What can be told from outside.
    pub vitals: Arc<Vitals>,
    /// Whether anything is under way.
    pub tally: Tally,
}

/// Reads what waits, then carries on where the last one stopped. `looked`: what a first look at the desks brought.
///
/// A store that does not answer is waited for.
///
/// # Errors
/// When the store is not as it was written.
pub async fn embark<M: Messenger, U: Updates + 'static>(
    frame: Frame,
    clock: Clock,
    store: Store,
    keys: Keyring,
    updates: U,
    messenger: M,
    looked: &Looked,
) -> Result<Ferry, Error> {
    embark_taking(turn, frame, clock, store, keys, updates, messenger, looked).await
}

/// Like [`embark`], with another way to take a turn: how a turn that kills the process is rehearsed.
///
/// # Errors
/// Like [`embark`].
#[expect(clippy::too_many_arguments, reason = "each is a part that is put together once")]
pub async fn embark_taking<M: Messenger, U: Updates + 'static>(
    take: Take,
    mut frame: Frame,
    clock: Clock,
    store: Store,
    mut keys: Keyring,
    updates: U,
    messenger: M,
    looked: &Looked,
) -> Result<Ferry, Error> {
    let source = keys.root().blind(Purpose::Source, &[&frame.bot.0.to_be_bytes(), frame.far_side.as_bytes()]);
    // What does not answer now is waited for, since whoever is told that the bot ended can't do more than start it again. The first
    // question asks for the lock that every commit needs.
    let (mut wait, mut wait_keys) = (Wait::on(Awaited::Database), Wait::on(Awaited::Keys));
    answered!(wait, store.commits(&source))?;
    let start = answered!(wait, store.start(&source))?;
    match &frame.alarms {
        Some(_) => alarms::again(&frame, &start.alarms),
        // Else a channel that is set one day would be told of what was long ago.
        None => answered!(wait, store.no_alarms())?,
    }
    let orphans = keys.orphans(&start.case_keys);
    answered!(wait_keys, keys.destroy(&orphans))?;

    let (stop, tally, vitals, awake) =
        (CancellationToken::new(), Tally::default(), Arc::new(Vitals::default()), Awake::default());
    // Who asks for updates has been told who they are just now; the first question can take as long as nothing happens.
    vitals.heard(true);
    let (arrivals, arrived) = channel(&tally);
    let mut known = Vec::new();
    for (id, sealed) in &start.moved {
        match open_moved(keys.root(), id, sealed) {
            Ok(both) => known.push(both),
            Err(_) => log(Fact::SealBroken),
        }
    }
    let today = day_of(clock.now().as_second());
    if keys.day(today).is_none() {
        answered!(wait_keys, keys.add(vec![(fresh_id(), Kind::Day(today), Key::new(chance()))]))?;
    }
    let spill = Spill::new(frame.spill.clone());
    spill.under(keys.day(today).ok_or(Error::Corrupt)?);
    let (spilled, whole) = spill.read(&keys);
    if !whole {
        log(Fact::SealBroken);
    }
    let overdue = start.dues.iter().filter(|(_, due)| *due <= clock.now().as_second()).count();
    let careful = answered!(wait, Careful::begin(&store, source, &start, spilled.len() + overdue))?;
    let guard = Guard::new(stop.clone());
    let mut behind = Behind::default();
    if !spilled.is_empty() {
        for update in &spilled {
            awake.close(update, clock.now());
        }
        // What was taken while the store did not answer comes before everything that is asked for.
        let (batch, (taken, next)) = (Arc::new(spilled), oneshot::channel());
        behind.push(batch.len(), next);
        arrivals.send(Arrival::Updates { batch, taken });
    }
    let moved = Moved::new(known);
    // Before anything is asked for: what has happened in such a group is told under its new id.
    for (from, to) in &looked.moved {
        if let Some(from) = moved.learn(*from, *to) {
            arrivals.send(Arrival::Moved { from, to: *to });
        }
    }
    if all_shown(&looked.troubles) {
        moved.all_are_shown();
    }
    frame.desks.iter_mut().for_each(|desk| desk.group = moved.first(desk.group));
    let messenger = Moving { to: messenger, moved: moved.clone(), arrivals: Some(arrivals.clone()) };
    let (orders, ordered) = channel(&tally);
    let (round, rounds) = channel(&tally);
    let (jobs, to_do) = channel(&tally);
    let (salt, worked) = (keys.root().salt(), arrivals.clone());
    let lost_told = Arc::new(AtomicBool::new(false));
    let (desks, desks_seen) = watch::channel(state(&frame, &looked.troubles));

    let mut book = Book::default();
    book.next_row = next_row(&start);
    book.topics.extend(start.topics);
    book.names.extend(start.names);
    for (run, at) in start.seen {
        book.seen.remember(run, at);
    }
    for (id, due) in start.dues {
        book.wake_at(id, Some(due));
    }
    let mut waiting: BTreeMap<Id, Vec<Waiting>> = start.unconfirmed.iter().map(|id| (*id, Vec::new())).collect();
    for kept in start.rows {
        match open_row(&keys, &kept) {
            Ok(row) => {
                book.rows.entry(kept.passage).or_default().push(Line::new(kept.id, &row, kept.attempts));
                waiting.entry(kept.passage).or_default().push(Waiting { id: kept.id, attempts: kept.attempts, row });
            }
            Err(_) => log(Fact::SealBroken),
        }
    }

    let courier = Courier::new(
        frame.clone(),
        clock.clone(),
        messenger.clone(),
        arrivals.clone(),
        round.clone(),
        desks_seen.clone(),
        awake.clone(),
        Arc::clone(&vitals),
        tally.clone(),
    );
    let poller = Poller {
        messenger: messenger.clone(),
        moved: moved.clone(),
        spill: spill.clone(),
        frame: frame.clone(),
        desks: desks_seen.clone(),
        clock: clock.clone(),
        arrivals,
        orders: orders.clone(),
        awake: awake.clone(),
        neutral: neutral(&frame),
        vitals: Arc::clone(&vitals),
        tally: tally.clone(),
    };
    let hider = Hider {
        messenger: messenger.clone(),
        awake: awake.clone(),
        clock: clock.clone(),
        orders: orders.clone(),
        neutral: neutral(&frame),
        tally: tally.clone(),
    };
    let said = without(&frame, &looked.troubles);
    let parts = (frame.clone(), messenger.clone(), moved.clone(), clock.clone(), desks.clone());
    let watch = watch_over(parts.0, parts.1, parts.2, parts.3, parts.4, rounds, said, Arc::clone(&lost_told), stop.clone());
    let mut running = Running {
        frame,
        clock: clock.clone(),
        number: answered!(wait, store.commits(&source))?,
        store,
        keys,
        book,
        source,
        arrivals: arrived,
        orders,
        desks: desks_seen,
        rooms_known: desks,
        round,
        lost_told: Arc::clone(&lost_told),
        awake,
        messenger: Moving { arrivals: None, ..messenger },
        moved,
        spill,
        roles: BTreeMap::new(),
        left: BTreeMap::new(),
        vitals: Arc::clone(&vitals),
        tally: tally.clone(),
        careful,
        take,
        guard: guard.clone(),
        numbers: Numbers::new(jobs),
        found: None,
        crossing: BTreeMap::new(),
    };
    // Before what is overdue: a digest says it.
    answered!(wait, running.was_away(start.beat))?;
    running.resume(&mut wait, waiting).await?;

    let others = vec![
        guard.spawn(Part::Courier, courier.run(ordered, stop.clone())),
        guard.spawn(Part::Poller, poller.run(updates, start.offset, behind, stop.clone())),
        guard.spawn(Part::Desks, watch),
        guard.spawn(Part::Numbers, numbers::work(salt, to_do, worked, stop.clone())),
        guard.spawn(Part::Hider, hider.run(stop.clone())),
        guard.spawn(Part::Counts, count(clock, Arc::clone(&vitals), stop.clone())),
    ];
    let running = guard.spawn(Part::Ferry, running.run(stop.clone()));
    Ok(Ferry { stop, running, others, guard, vitals, tally })
}

impl<M: Messenger> Running<M> {
    /// What waited when the last one stopped: cards that are not known to say what is so, and rows.
    async fn resume(&mut self, wait: &mut Wait, mut waiting: BTreeMap<Id, Vec<Waiting>>) -> Result<(), Error> {
        // What was written down beside the store was done before anything else, and time went on after it.
        self.waiting().await;
        self.overdue().await;
        // By which letters open cases are called stands under their keys: each is looked at once.
        for some in self.book.all_due().chunks(AT_ONCE) {
            answered!(wait, self.load(some))?;
            for id in some {
                let known = self.book.passages.get(id).and_then(|known| known.passage.case.as_ref());
                if known.is_some_and(Case::card_unconfirmed) {
                    waiting.entry(*id).or_default();
                } else if !waiting.contains_key(id) {
                    self.book.rest(id);
                }
            }
        }
        let rooms: Vec<Id> = self.rooms().map(|(id, _)| id).collect();
        let ids: Vec<Id> = waiting.keys().chain(&rooms).copied().collect();
        answered!(wait, self.load(&ids))?;
        self.publish_rooms();
        for id in rooms {
            waiting.entry(id).or_default();
        }
        for (id, mut rows) in waiting {
            // What is overdue may have withdrawn some.
            let left = self.book.rows.get(&id);
            rows.retain(|waiting| left.is_some_and(|lines| lines.iter().any(|line| line.id == waiting.id)));
            let passage = self.book.passages.get(&id).map(|known| Arc::clone(&known.passage)).unwrap_or_default();
            self.awake.shows(&passage.visit, &self.frame.patience, 0);
            self.orders.send(Order::Passage { id, passage, rows, gone: Vec::new() });
        }
        Ok(())
    }
}

impl Ferry {
    /// Returns once a part is broken: the ferry is to be stopped, and a fresh one started.
    pub async fn broke(&self) {
        self.guard.broke().await;
    }

    /// Stops: no more updates are asked for, what is under way ends, everything is committed. At most ten seconds.
    pub async fn stop(self) {
        self.stop.cancel();
        let clean = tokio::time::timeout(DRAIN, async {
            for other in self.others {
                let _ = other.await;
            }
            if let Ok(Some((store, keys))) = self.running.await {
                store.close().await;
                keys.close().await;
            }
        });
        let clean = clean.await.is_ok() && !self.guard.is_broken();
        log(Fact::Stopped { clean });
    }
}

impl Vitals {
    /// Telegram answered, or did not.
    pub(super) fn heard(&self, well: bool) {
        if well {
            self.heard.store(now(), Ordering::Relaxed);
        }
    }

    /// Telegram does not take the token any more.
    pub(super) fn refuse(&self) {
        self.refused.store(true, Ordering::Relaxed);
        self.token.cancel();
    }

    pub(super) fn updated(&self, count: usize) {
        self.updates.fetch_add(count.try_into().unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(super) fn requested(&self, count: usize) {
        self.requests.fetch_add(count.try_into().unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(super) fn waited(&self) {
        self.waits.fetch_add(1, Ordering::Relaxed);
    }

    /// What went by since the start, each by its name. What is below five is left out: it could be one person.
    pub fn counts(&self) -> Vec<(&'static str, u64)> {
        let all = [("updates", &self.updates), ("requests", &self.requests), ("waits", &self.waits)];
        all.map(|(name, count)| (name, count.load(Ordering::Relaxed))).into_iter().filter(|(_, count)| *count >= FEW).collect()
    }

    /// Whether Telegram has answered lately.
    pub fn telegram_answers(&self) -> bool {
        now() - self.heard.load(Ordering::Relaxed) < SILENT && !self.refused.load(Ordering::Relaxed)
    }

    /// Returns when Telegram does not take the token any more.
    pub async fn token_refused(&self) {
        self.token.cancelled().await;
    }
}

pub(super) fn fresh_id() -> KeyId {
    let mut id = [0; 16];
    id.iter_mut().zip(chance()).for_each(|(to, from)| *to = from);
    KeyId(id)
}

/// Whether the far side answers is a matter of the machine's time, whatever the ferry's clock shows.
fn now() -> i64 {
    Clock::real().now().as_second()
}

/// Every minute: how much went by.
async fn count(clock: Clock, vitals: Arc<Vitals>, stop: CancellationToken) {
    let mut before = (0, 0, 0);
    loop {
        let next = clock.now().saturating_add(SignedDuration::from_mins(1)).unwrap_or(Timestamp::MAX);
        tokio::select! {
            () = stop.cancelled() => return,
            () = clock.sleep_until(next) => (),
        }
        let now = [&vitals.updates, &vitals.requests, &vitals.waits].map(|count| count.load(Ordering::Relaxed));
        let [updates, requests, waits] = now;
        log(Fact::Minute { updates: updates - before.0, requests: requests - before.1, waits: waits - before.2 });
        before = (updates, requests, waits);
    }
}
