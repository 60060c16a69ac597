//! The loop itself: arrivals, timers and the hourly round, one trip after another.
//!
//! Knows: what to do when a commit clashes or the store does not answer. Does not know: what a turn decides.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::awake::Awake;
use super::book::{Book, chat_id, landmark_id, topic_id};
use super::channel::{Arrival, Order, Receiver, Sender};
use super::kept::open_passage;
use super::port::{Happened, Messenger, Request, Update};
use super::retention::retain;
use super::start::Vitals;
use super::tally::{Held, Sleeper, Tally};
use super::trip::Trip;
use super::{Frame, desks::Desk as DeskRound};
use crate::clock::Clock;
use crate::facts::{Commit, Fact, log};
use crate::passage::effect::{Alarm, Errand, Rank, Row};
use crate::passage::event::{Desk, DeskAct, Event, Role};
use crate::passage::ids::{Chat, Volunteer};
use crate::passage::turn::Desks;
use crate::store::{Error, Id, Keyring, Store, Writes};

/// The most arrivals in one trip.
const TOGETHER: usize = 512;

/// The most timers in one trip.
const DUE_TOGETHER: usize = 256;

/// How long somebody's role in a group is believed, in seconds; that somebody is none of it, much shorter: who was just
/// added must not wait.
const ROLE_HOLDS: i64 = 300;
const STRANGER_HOLDS: i64 = 5;

/// How long to wait before a commit is tried again: it doubles up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LAST_PAUSE: Duration = Duration::from_secs(2);

/// Hours between two rounds of retention.
const ROUND_HOURS: i64 = 1;

/// Everything that the loop holds.
pub(super) struct Running<M> {
    pub(super) frame: Frame,
    pub(super) clock: Clock,
    pub(super) store: Store,
    pub(super) keys: Keyring,
    pub(super) book: Book,
    pub(super) source: Id,
    pub(super) arrivals: Receiver<Arrival>,
    pub(super) orders: Sender<Order>,
    pub(super) desks: watch::Receiver<Desks>,
    pub(super) round: Sender<DeskRound>,
    pub(super) awake: Awake,
    pub(super) messenger: M,
    pub(super) roles: BTreeMap<(Chat, Volunteer), (Role, Timestamp)>,
    pub(super) left: BTreeMap<Chat, Timestamp>,
    pub(super) vitals: Arc<Vitals>,
    pub(super) tally: Tally,
}

impl<M: Messenger> Running<M> {
    /// Runs until `stop`, then until nothing more comes; gives the store and the keys back.
    pub(super) async fn run(mut self, stop: CancellationToken) -> (Store, Keyring) {
        let mut next_round = self.clock.now();
        loop {
            let now = self.clock.now();
            if next_round <= now {
                self.retention(now).await;
                next_round = now.saturating_add(SignedDuration::from_hours(ROUND_HOURS)).unwrap_or(Timestamp::MAX);
            }
            let due = self.book.next_due().and_then(|due| Timestamp::from_second(due).ok()).unwrap_or(Timestamp::MAX);
            let mut arrived = Vec::new();
            self.tally.sleeps(Sleeper::Ferry, due.min(next_round));
            tokio::select! {
                biased;
                count = self.arrivals.recv_many(&mut arrived, TOGETHER) => if count == 0 { break },
                () = self.clock.sleep_until(due.min(next_round)) => (),
                () = stop.cancelled() => break,
            }
            let _held = self.tally.hold();
            self.tally.sleeps(Sleeper::Ferry, Timestamp::MAX);
            self.trip(&arrived).await;
            self.acknowledge(arrived);
        }
        self.last(&stop).await;
        (self.store, self.keys)
    }

    /// What is still on its way when everything stops is committed too.
    async fn last(&mut self, _stop: &CancellationToken) {
        loop {
            let mut arrived = Vec::new();
            if self.arrivals.recv_many(&mut arrived, TOGETHER).await == 0 {
                return;
            }
            self.trip(&arrived).await;
            self.acknowledge(arrived);
        }
    }

    /// One trip, tried until it is committed.
    async fn trip(&mut self, arrived: &[(Arrival, Held)]) {
        let mut pause = FIRST_PAUSE;
        let mut troubled = None;
        loop {
            match self.try_trip(arrived).await {
                Ok(()) => break,
                Err(Error::Clash) => {
                    let now = self.clock.now();
                    for id in self.targets(arrived, now) {
                        self.book.passages.remove(&id);
                    }
                }
                Err(_) => {
                    if troubled.is_none() {
                        log(Fact::CommitFailed { kind: Commit::Busy });
                    }
                    let since = troubled.unwrap_or(Duration::ZERO);
                    troubled = Some(since + pause);
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LAST_PAUSE);
                }
            }
        }
        if let Some(after) = troubled {
            log(Fact::CommitBack { after });
        }
    }

    async fn try_trip(&mut self, arrived: &[(Arrival, Held)]) -> Result<(), Error> {
        let now = self.clock.now();
        let seconds = now.as_second();
        let targets = self.targets(arrived, now);
        self.load(&targets).await?;
        let mut trip = Trip::new(&self.book, now);
        let mut tried = Vec::new();
        let mut taken = Vec::new();
        let desks = self.desks.borrow().clone();
        for (arrival, _) in arrived {
            match arrival {
                Arrival::Updates { batch, .. } => {
                    for update in batch {
                        if !self.book.seen.knows(update.id, seconds) && !taken.contains(&update.id) {
                            self.update(&mut trip, &desks, update);
                        }
                        taken.push(update.id);
                    }
                }
                Arrival::Leaving { row, .. } => tried.push((*row, 1)),
                Arrival::NotTaken { row } => tried.push((*row, -1)),
                Arrival::Answered { passage, row, answer } => {
                    trip.gone.extend(row.map(|row| (*passage, row)));
                    if let Some(answer) = answer {
                        trip.turn(&self.frame, &self.book, &self.keys, &desks, *passage, Event::Answer(*answer));
                    }
                }
                Arrival::Vetted { passage, row, event } => {
                    trip.gone.push((*passage, *row));
                    self.roles.insert((event.group, event.by), (event.role, now));
                    trip.turn(&self.frame, &self.book, &self.keys, &desks, *passage, Event::Desk(event.clone()));
                }
            }
        }
        for id in self.book.due(seconds, DUE_TOGETHER) {
            trip.turn(&self.frame, &self.book, &self.keys, &desks, id, Event::Due);
        }
        let mut writes = trip.writes(&self.frame, &mut self.keys).await.map_err(|_| Error::Busy)?;
        writes.rows_tried.clone_from(&tried);
        self.offsets(&mut writes, arrived, &taken, seconds);
        if !writes.is_empty() {
            self.store.commit(&writes).await?;
        }
        self.committed(trip, arrived, &tried).await;
        Ok(())
    }

    /// Every passage that this trip concerns.
    fn targets(&self, arrived: &[(Arrival, Held)], now: Timestamp) -> Vec<Id> {
        let root = self.keys.root();
        let mut ids = self.book.due(now.as_second(), DUE_TOGETHER);
        for (arrival, _) in arrived {
            match arrival {
                Arrival::Updates { batch, .. } => ids.extend(batch.iter().filter_map(|update| match &update.what {
                    Happened::Person { event, .. } => Some(chat_id(root, self.frame.bot, event.chat)),
                    Happened::Group { event, .. } => self.passage_of(event),
                    Happened::Stray { .. } | Happened::Membership { .. } | Happened::Migrated { .. } | Happened::Other => None,
                })),
                Arrival::Answered { passage, .. } | Arrival::Vetted { passage, .. } => ids.push(*passage),
                Arrival::Leaving { .. } | Arrival::NotTaken { .. } => (),
            }
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Reads what is not known by heart.
    pub(super) async fn load(&mut self, targets: &[Id]) -> Result<(), Error> {
        let missing: Vec<Id> = targets.iter().filter(|id| !self.book.passages.contains_key(*id)).copied().collect();
        if missing.is_empty() {
            return Ok(());
        }
        for kept in self.store.load(&missing).await? {
            let opened = open_passage(&self.keys, &kept);
            if opened.corrupt {
                log(Fact::SealBroken);
            }
            self.book.passages.insert(
                kept.id,
                super::book::Known { passage: Arc::new(opened.passage), version: kept.version, case_key: opened.case_key },
            );
        }
        Ok(())
    }

    /// One update that has not been taken before.
    fn update(&mut self, trip: &mut Trip, desks: &Desks, update: &Update) {
        match &update.what {
            Happened::Person { event, .. } => {
                let id = chat_id(self.keys.root(), self.frame.bot, event.chat);
                trip.turn(&self.frame, &self.book, &self.keys, desks, id, Event::Hers(event.clone()));
            }
            Happened::Group { event, .. } => self.at_a_desk(trip, desks, event),
            Happened::Membership { group } => {
                if self.is_desk(*group) {
                    self.round.send(DeskRound::Again);
                } else {
                    self.leave(*group);
                }
            }
            Happened::Migrated { from, .. } => {
                if self.is_desk(*from) {
                    self.round.send(DeskRound::Again);
                }
            }
            Happened::Stray { .. } | Happened::Other => (),
        }
    }

    /// Something in a group: her topic's, with a role that is known, or known soon.
    fn at_a_desk(&mut self, trip: &mut Trip, desks: &Desks, event: &Desk) {
        if !self.is_desk(event.group) {
            self.leave(event.group);
            return;
        }
        let Some(id) = self.passage_of(event) else {
            if let DeskAct::Press { query, .. } = &event.act {
                trip.tells.push((query.clone(), String::new(), false));
            }
            return;
        };
        let asked = trip.rows.iter().any(|(whose, waiting)| *whose == id && matches!(waiting.row.what, Errand::Vet { .. }));
        let unnamed = matches!(event.act, DeskAct::Unnamed { .. });
        let known = self
            .roles
            .get(&(event.group, event.by))
            .filter(|(role, at)| self.clock.now().duration_since(*at).as_secs() < holds(*role));
        match known {
            _ if unnamed => trip.turn(&self.frame, &self.book, &self.keys, desks, id, Event::Desk(event.clone())),
            Some((role, _)) if !asked && !self.book.vets(&id) => {
                let event = Desk { role: *role, ..event.clone() };
                trip.turn(&self.frame, &self.book, &self.keys, desks, id, Event::Desk(event));
            }
            Some(_) | None => {
                trip.touch(&self.book, id);
                let what = Errand::Vet { event: event.clone() };
                trip.add(id, Row { to: event.group, rank: Rank::Neutral, what });
            }
        }
    }

    /// Whose topic something happened in: by the message that was pressed, else by the topic.
    fn passage_of(&self, event: &Desk) -> Option<Id> {
        let root = self.keys.root();
        let pressed = match &event.act {
            DeskAct::Press { on, .. } => self.book.topics.get(&landmark_id(root, event.group, *on)),
            DeskAct::Wrote { .. } | DeskAct::Showed { .. } | DeskAct::Unnamed { .. } => None,
        };
        let topic = || event.thread.and_then(|thread| self.book.topics.get(&topic_id(root, event.group, thread)));
        pressed.or_else(topic).copied()
    }

    fn is_desk(&self, group: Chat) -> bool {
        self.frame.desks.iter().any(|desk| desk.group == group)
    }

    /// Leaves a group that is no desk, without a word, at most once a minute.
    fn leave(&mut self, group: Chat) {
        let now = self.clock.now();
        let lately = self.left.get(&group).is_some_and(|at| now.duration_since(*at).as_secs() < 60);
        if !lately {
            self.left.insert(group, now);
            log(Fact::GroupLeft);
            let (messenger, held) = (self.messenger.clone(), self.tally.hold());
            tokio::spawn(async move {
                messenger.send(Request::Leave { group }).await;
                drop(held);
            });
        }
    }

    /// What is written so that nothing is taken twice and nothing is asked for again.
    fn offsets(&mut self, writes: &mut Writes, arrived: &[(Arrival, Held)], taken: &[i64], now: i64) {
        if taken.is_empty() {
            return;
        }
        let new: Vec<i64> = taken.iter().copied().filter(|id| !self.book.seen.knows(*id, now)).collect();
        let runs = self.book.seen.clone().take(&new, now);
        writes.seen = runs.into_iter().map(|run| (self.source, run, now)).collect();
        let last = arrived.iter().rev().find_map(|(arrival, _)| match arrival {
            Arrival::Updates { batch, .. } => batch.last().map(|update| update.id),
            Arrival::Leaving { .. } | Arrival::NotTaken { .. } | Arrival::Answered { .. } | Arrival::Vetted { .. } => None,
        });
        writes.offset = last.map(|last| (self.source, last.saturating_add(1)));
    }

    /// The commit went well: keys go, the book knows, presses are answered, the courier is told.
    async fn committed(&mut self, mut trip: Trip, arrived: &[(Arrival, Held)], tried: &[(i64, i64)]) {
        let now = self.clock.now().as_second();
        let gone = std::mem::take(&mut trip.keys_gone);
        if self.keys.destroy(&gone).await.is_err() {
            log(Fact::CommitFailed { kind: Commit::Keys });
        }
        for (query, text, alert) in std::mem::take(&mut trip.tells) {
            let text = Some(text).filter(|text| !text.is_empty());
            let (messenger, held) = (self.messenger.clone(), self.tally.hold());
            tokio::spawn(async move {
                messenger.send(Request::AnswerPress { query, text, alert }).await;
                drop(held);
            });
        }
        for alarm in std::mem::take(&mut trip.alarms) {
            match alarm {
                Alarm::TopicReplaced => log(Fact::TopicReplaced),
                Alarm::DeskLost => {
                    self.round.send(DeskRound::Again);
                }
            }
        }
        for (arrival, _) in arrived {
            if let Arrival::Updates { batch, .. } = arrival {
                let ids: Vec<i64> = batch.iter().map(|update| update.id).collect();
                self.book.seen.take(&ids, now);
                self.vitals.updated(batch.len());
            }
        }
        for (row, by) in tried {
            for line in self.book.rows.values_mut().flatten().filter(|line| line.id == *row) {
                line.tried = *by > 0;
            }
        }
        for order in trip.settle(&self.frame, &mut self.book) {
            if let Order::Passage { id, passage, .. } = &order {
                let visit = &passage.visit;
                if let Some(chat) = visit.chat {
                    self.awake.shows(chat, visit.card.message.filter(|_| visit.awake()));
                }
                let id = *id;
                self.orders.send(order);
                self.book.rest(&id);
            }
        }
        for (arrival, _) in arrived {
            match arrival {
                Arrival::Updates { batch, .. } => batch.iter().for_each(|update| self.awake.closed(update)),
                Arrival::Leaving { passage, row } => {
                    self.orders.send(Order::Leave { passage: *passage, row: *row });
                }
                Arrival::NotTaken { .. } | Arrival::Answered { .. } | Arrival::Vetted { .. } => (),
            }
        }
    }

    /// Whoever handed updates over hears where to go on.
    fn acknowledge(&mut self, arrived: Vec<(Arrival, Held)>) {
        for (arrival, _) in arrived {
            if let Arrival::Updates { batch, taken } = arrival
                && let Some(last) = batch.last()
            {
                let _ = taken.send(last.id.saturating_add(1));
            }
        }
    }

    /// What is over goes, off the disk and out of mind.
    async fn retention(&mut self, now: Timestamp) {
        let seconds = now.as_second();
        if retain(&self.store, &mut self.keys, self.frame.visit_kept, now).await.is_err() {
            log(Fact::CommitFailed { kind: Commit::Busy });
        }
        if let Ok(topics) = self.store.topics().await {
            self.book.topics = topics.into_iter().collect();
        }
        self.book.seen.forget(seconds);
        self.book.names.retain(|_, until| *until > seconds);
        self.left.retain(|_, at| now.duration_since(*at).as_secs() < 3600);
        self.roles.retain(|_, (role, at)| now.duration_since(*at).as_secs() < holds(*role));
    }
}

fn holds(role: Role) -> i64 {
    match role {
        Role::Stranger => STRANGER_HOLDS,
        Role::Member | Role::Coordinator => ROLE_HOLDS,
    }
}
