//! The loop itself: arrivals, timers and the hourly round, one trip after another.
//!
//! Knows: what to do when a commit clashes or the store does not answer. Does not know: what a turn decides.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::awake::Awake;
use super::book::Book;
use super::careful::Careful;
use super::channel::{Arrival, Order, Receiver, Sender};
use super::guard::Guard;
use super::kept::{day_of, open_letter, open_passage};
use super::letter::{Letter, TRIES};
use super::members::Believed;
use super::moved::{Moved, placed};
use super::numbers::Numbers;
use super::point::Point;
use super::port::Messenger;
use super::retention::retain;
use super::spill::Spill;
use super::start::Vitals;
use super::step::{Step, lay, steps};
use super::tally::{Held, Sleeper, Tally};
use super::trip::{Broken, Take, Trip};
use super::{Frame, desks::Desk as DeskRound};
use crate::clock::{Clock, PUT_BACK};
use crate::facts::{Commit, Fact, log};
use crate::passage::effect::{Alarm, Errand, Rank, Row};
use crate::passage::event::{Desk, Event};
use crate::passage::ids::{Chat, Volunteer};
use crate::passage::turn;
use crate::passage::turn::Desks;
use crate::seal::KeyId;
use crate::store::{Error, Id, Keyring, Store};

/// The most arrivals in one trip.
const TOGETHER: usize = 512;

/// The most timers in one trip.
pub(super) const DUE_TOGETHER: usize = 256;

/// How long to wait before a commit is tried again: it doubles up to the last.
pub(super) const FIRST_PAUSE: Duration = Duration::from_millis(50);
pub(super) const LAST_PAUSE: Duration = Duration::from_secs(2);

/// Seconds until a timer whose turn could not be committed is tried again.
const DUE_AGAIN: i64 = 600;

/// Seconds between two looks for letters that are to be tried again.
const LETTER_SECONDS: i64 = 60;

/// Hours between two rounds of retention.
const ROUND_HOURS: i64 = 1;

/// The database answers, and does not take it.
struct Stuck;

/// Everything that the loop holds.
pub(super) struct Running<M> {
    pub(super) frame: Frame,
    pub(super) clock: Clock,
    pub(super) store: Store,
    pub(super) keys: Keyring,
    pub(super) book: Book,
    pub(super) source: Id,
    /// How many times it has committed.
    pub(super) number: i64,
    pub(super) arrivals: Receiver<Arrival>,
    pub(super) orders: Sender<Order>,
    pub(super) desks: watch::Receiver<Desks>,
    pub(super) rooms_known: watch::Sender<Desks>,
    pub(super) round: Sender<DeskRound>,
    /// A case has said that its desk is lost, and no look has been taken since.
    pub(super) lost_told: Arc<AtomicBool>,
    pub(super) awake: Awake,
    pub(super) messenger: M,
    pub(super) moved: Moved,
    pub(super) spill: Spill,
    pub(super) roles: BTreeMap<(Chat, Volunteer), Believed>,
    pub(super) left: BTreeMap<Chat, Timestamp>,
    pub(super) vitals: Arc<Vitals>,
    pub(super) tally: Tally,
    pub(super) careful: Careful,
    pub(super) take: Take,
    pub(super) guard: Guard,
    pub(super) numbers: Numbers,
    /// The case of the number that is being carried.
    pub(super) found: Option<Id>,
    /// Where cases have gone of which the courier has not heard yet.
    pub(super) crossing: BTreeMap<Id, Id>,
}

impl<M: Messenger> Running<M> {
    /// Runs until `stop`, then until nothing more comes; gives the store and the keys back.
    pub(super) async fn run(mut self, stop: CancellationToken) -> (Store, Keyring) {
        let mut showed = self.clock.now();
        let (mut next_round, mut next_letters) = (showed, showed);
        // Held until it is said what is slept for: there is no moment in between that would look like rest.
        let mut held = None;
        loop {
            let now = self.clock.now();
            if std::mem::replace(&mut showed, now).duration_since(now) > PUT_BACK {
                self.put_back(now);
                (next_round, next_letters) = (now, now);
            }
            if next_letters <= now {
                self.letters().await;
                self.beat().await;
                next_letters = now.saturating_add(SignedDuration::from_secs(LETTER_SECONDS)).unwrap_or(Timestamp::MAX);
            }
            if next_round <= now {
                self.retention(now).await;
                next_round = now.saturating_add(SignedDuration::from_hours(ROUND_HOURS)).unwrap_or(Timestamp::MAX);
            }
            let due = self.book.next_due().and_then(|due| Timestamp::from_second(due).ok()).unwrap_or(Timestamp::MAX);
            let mut arrived = Vec::new();
            let wakes = due.min(next_round).min(next_letters);
            self.tally.sleeps(Sleeper::Ferry, wakes);
            drop(held.take());
            tokio::select! {
                biased;
                count = self.arrivals.recv_many(&mut arrived, TOGETHER) => if count == 0 { break },
                () = self.clock.sleep_since(showed, wakes) => (),
                () = stop.cancelled() => break,
            }
            held = Some(self.tally.hold());
            self.tally.sleeps(Sleeper::Ferry, Timestamp::MAX);
            self.trip(&arrived).await;
            self.acknowledge(arrived);
        }
        self.last().await;
        self.beat().await;
        // Where a part is broken, what broke it may come again.
        if !self.guard.is_broken() {
            let _ = self.store.ended(&self.source).await;
        }
        (self.store, self.keys)
    }

    /// What is still on its way when everything stops is committed too.
    async fn last(&mut self) {
        loop {
            let mut arrived = Vec::new();
            if self.arrivals.recv_many(&mut arrived, TOGETHER).await == 0 {
                return;
            }
            self.trip(&arrived).await;
            self.acknowledge(arrived);
        }
    }

    /// What lay beside the store, then the timers that are due, then what has come together: what time has closed is not opened
    /// again by what comes late, and what was done in time counts.
    pub(super) async fn trip(&mut self, arrived: &[(Arrival, Held)]) {
        let now = self.clock.now();
        let (lay, came) = arrived.split_at(arrived.iter().rposition(|(arrival, _)| lay(arrival, now)).map_or(0, |last| last + 1));
        let all: Vec<Step<'_>> = lay.iter().flat_map(|(arrival, _)| steps(arrival)).collect();
        self.carry_all(&all).await;
        let due = self.book.due(self.clock.now().as_second(), DUE_TOGETHER);
        let came = came.iter().flat_map(|(arrival, _)| steps(arrival));
        let all: Vec<Step<'_>> = due.into_iter().map(Step::Due).chain(came).collect();
        self.carry_all(&all).await;
    }

    /// What the database answers and does not take is halved until the culprit is alone, and set aside; everything before and behind
    /// it is carried.
    async fn carry_all(&mut self, all: &[Step<'_>]) {
        if all.is_empty() {
            return;
        }
        // A number that has been worked out may move a case: nothing else is on that trip.
        let together = |one: &Step<'_>, other: &Step<'_>| !one.is_number() && !other.is_number();
        let mut piles: Vec<&[Step<'_>]> =
            if self.careful.is_over() { all.chunk_by(together).rev().collect() } else { all.chunks(1).rev().collect() };
        while let Some(pile) = piles.pop() {
            if !self.may_carry(pile).await {
                continue;
            }
            match (self.carry(pile).await, pile) {
                (Ok(()), _) | (Err(Stuck), []) => (),
                (Err(Stuck), [alone]) => self.set_aside(*alone).await,
                (Err(Stuck), _) => {
                    let (first, rest) = pile.split_at(pile.len() / 2);
                    piles.extend([rest, first]);
                }
            }
        }
    }

    /// Carries a pile, as often as the database does not answer; one that it does not take, three times if it is alone.
    async fn carry(&mut self, pile: &[Step<'_>]) -> Result<(), Stuck> {
        let mut pause = FIRST_PAUSE;
        let mut troubled = None;
        let mut refused = 0;
        loop {
            match self.try_trip(pile).await {
                Ok(()) => break,
                // Everything has been read anew.
                Err(Error::Clash) => (),
                Err(Error::Refused | Error::Corrupt) if pile.len() > 1 => return Err(Stuck),
                Err(Error::Refused | Error::Corrupt) if refused + 1 >= TRIES => return Err(Stuck),
                Err(Error::Refused | Error::Corrupt) => {
                    refused += 1;
                    tokio::time::sleep(pause).await;
                }
                Err(Error::Busy | Error::Unsure | Error::Misconfigured | Error::Readable | Error::Exists | Error::Missing) => {
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
        Ok(())
    }

    async fn try_trip(&mut self, pile: &[Step<'_>]) -> Result<(), Error> {
        let now = self.clock.now();
        let seconds = now.as_second();
        let anew = self.anew(pile);
        let pile = &placed(pile, &anew);
        self.find(pile).await?;
        let targets: Vec<Id> = self.targets(pile).into_iter().chain(self.found).collect();
        self.load(&targets).await?;
        let mut trip = Trip::new(&self.book, now, self.take);
        let mut tried = Vec::new();
        let mut taken = Vec::new();
        let desks = self.desks.borrow().clone();
        for step in pile {
            match step {
                Step::Update(update) => {
                    if !self.book.seen.knows(update.id, seconds) && !taken.contains(&update.id) {
                        self.update(&mut trip, &desks, update);
                    }
                    taken.push(update.id);
                }
                Step::Due(id) => trip.turn(&self.frame, &self.book, &self.keys, &desks, *id, &Event::Due),
                Step::Arrival(arrival) => self.arrival(&mut trip, &desks, &mut tried, arrival),
            }
        }
        // Whoever looked at the desks has said it already.
        let looked = desks.0.values().any(|desk| !desk.open);
        trip.alarms.retain(|alarm| !(looked && *alarm == Alarm::DeskLost));
        let points = self.frame.points.clone();
        points.pass(Point::Turned).await;
        let mut writes = trip.writes(&self.frame, &mut self.keys).await.map_err(|broken| match broken {
            Broken::Keys => Error::Busy,
            Broken::Seal => Error::Refused,
        })?;
        points.pass(Point::KeysWritten).await;
        writes.rows_tried.clone_from(&tried);
        self.offsets(&mut writes, &taken, seconds);
        self.careful.over(self.source, &mut writes);
        if !writes.is_empty() {
            self.commit(&mut writes).await?;
        }
        points.pass(Point::Committed).await;
        if let Some(today) = self.keys.day(day_of(seconds)) {
            self.spill.under(today);
        }
        self.committed(trip, pile, &tried).await;
        points.pass(Point::Told).await;
        Ok(())
    }

    /// Something that has come and is no update.
    fn arrival(&mut self, trip: &mut Trip, desks: &Desks, tried: &mut Vec<(i64, i64)>, arrival: &Arrival) {
        let (id, event) = match arrival {
            Arrival::Updates { .. } => return,
            Arrival::Leaving { rows, .. } => {
                tried.extend(rows.iter().map(|row| (*row, 1)));
                return;
            }
            Arrival::NotTaken { row } => {
                tried.push((*row, -1));
                return;
            }
            Arrival::Moved { from, to } => {
                log(Fact::GroupMoved);
                trip.moved.push((*from, *to));
                return;
            }
            Arrival::Answered { passage, row, answer } => {
                let passage = self.whose(*passage, *row, answer.as_ref());
                trip.gone.extend(row.map(|row| (passage, row)));
                let Some(answer) = answer else { return };
                (passage, Event::Answer(*answer))
            }
            Arrival::Vetted { passage, row, event } => {
                let passage = self.whose(*passage, Some(*row), None);
                trip.gone.push((passage, *row));
                let role = self.believes(event, trip.now);
                (passage, self.event_for(&passage, Desk { role, ..event.clone() }))
            }
            Arrival::Refused { passage, row } => {
                let passage = self.whose(*passage, Some(row.id), None);
                let letter = Letter::Row(row.row.clone());
                trip.gone.push((passage, row.id));
                let event = Event::Lost(letter.lost());
                trip.set_aside(&self.book, passage, letter);
                (passage, event)
            }
            Arrival::Number { passage, job } => {
                self.number(trip, desks, *passage, job);
                return;
            }
            Arrival::Crossed { from } => {
                self.crossing.remove(from);
                return;
            }
            Arrival::Again { passage, letter, what } => {
                trip.letters_gone.push(*letter);
                match what {
                    Letter::Row(row) => {
                        trip.touch(&self.book, *passage);
                        trip.add(*passage, row.clone());
                        return;
                    }
                    Letter::Hers(hers) => (*passage, Event::Retried(hers.clone())),
                    Letter::Desk(desk) => {
                        // Who was a member then need not be one now.
                        trip.touch(&self.book, *passage);
                        let what = Errand::Vet { event: desk.clone() };
                        trip.add(*passage, Row { to: desk.group, rank: Rank::Neutral, what });
                        return;
                    }
                    Letter::Answer(answer) => (*passage, Event::Answer(*answer)),
                }
            }
        };
        trip.turn(&self.frame, &self.book, &self.keys, desks, id, &event);
    }

    /// The one thing that the database does not take goes to the letters without a turn; then she and the desk are told, if
    /// that at least is taken.
    pub(super) async fn set_aside(&mut self, step: Step<'_>) {
        let now = self.clock.now();
        let anew = self.anew(&[step]);
        let step = anew.first().and_then(Option::as_ref).map_or(step, Step::Update);
        let mut trip = Trip::new(&self.book, now, turn);
        let (mut taken, mut told) = (Vec::new(), None);
        match step {
            Step::Update(update) => {
                taken.push(update.id);
                told = self.concerned(&step).zip(Letter::of_update(update));
            }
            Step::Due(id) => {
                // Not again at once: nothing else would ever have its turn.
                self.book.wake_at(id, Some(now.as_second() + DUE_AGAIN));
                log(Fact::RowDropped);
                return;
            }
            Step::Arrival(Arrival::Answered { passage, row, answer }) => {
                trip.gone.extend(row.map(|row| (*passage, row)));
                told = answer.map(|answer| (*passage, Letter::Answer(answer)));
            }
            Step::Arrival(Arrival::Vetted { passage, row, event }) => {
                trip.gone.push((*passage, *row));
                told = Some((*passage, Letter::Desk(event.clone())));
            }
            Step::Arrival(Arrival::Refused { passage, row }) => {
                trip.gone.push((*passage, row.id));
                told = Some((*passage, Letter::Row(row.row.clone())));
            }
            Step::Arrival(Arrival::Moved { .. } | Arrival::Number { .. } | Arrival::Crossed { .. }) => (),
            // These are rows and letters that stay as they are.
            Step::Arrival(
                Arrival::Leaving { .. } | Arrival::NotTaken { .. } | Arrival::Again { .. } | Arrival::Updates { .. },
            ) => (),
        }
        let lost = told.as_ref().map(|(id, letter)| (*id, Event::Lost(letter.lost())));
        if let Some((id, letter)) = told {
            trip.set_aside(&self.book, id, letter);
        }
        self.alone(trip, &taken, &[step]).await;
        let Some((id, event)) = lost else {
            log(Fact::SetAside);
            return;
        };
        let desks = self.desks.borrow().clone();
        let mut trip = Trip::new(&self.book, now, turn);
        trip.turn(&self.frame, &self.book, &self.keys, &desks, id, &event);
        let Ok(mut writes) = trip.writes(&self.frame, &mut self.keys).await else { return };
        if self.commit(&mut writes).await.is_ok() {
            self.committed(trip, &[], &[]).await;
        } else {
            log(Fact::SetAside);
        }
    }

    /// Commits what says only that something is set aside, however long that takes.
    async fn alone(&mut self, mut trip: Trip, taken: &[i64], pile: &[Step<'_>]) {
        let mut pause = FIRST_PAUSE;
        loop {
            if let Ok(mut writes) = trip.writes(&self.frame, &mut self.keys).await {
                self.offsets(&mut writes, taken, self.clock.now().as_second());
                self.careful.over(self.source, &mut writes);
                if self.commit(&mut writes).await.is_ok() {
                    self.committed(trip, pile, &[]).await;
                    return;
                }
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }

    /// What was set aside and is to be tried again.
    async fn letters(&mut self) {
        let Ok(again) = self.store.letters_again().await else { return };
        let mut arrived = Vec::new();
        for kept in again {
            match open_letter(&self.keys, &kept) {
                Ok(what) => {
                    let again = Arrival::Again { passage: kept.passage, letter: kept.id, what };
                    arrived.push((again, self.tally.hold()));
                }
                Err(_) => log(Fact::SealBroken),
            }
        }
        if !arrived.is_empty() {
            self.trip(&arrived).await;
        }
    }

    /// Reads what is not known by heart.
    pub(super) async fn load(&mut self, targets: &[Id]) -> Result<(), Error> {
        let missing: Vec<Id> = targets.iter().filter(|id| !self.book.passages.contains_key(*id)).copied().collect();
        if missing.is_empty() {
            return Ok(());
        }
        // A room that nobody has needed yet is known not to be there.
        for id in self.rooms().map(|(id, _)| id).filter(|id| missing.contains(id)).collect::<Vec<_>>() {
            self.book.passages.insert(id, super::book::Known::default());
        }
        for kept in self.store.load(&missing).await? {
            let opened = open_passage(&self.keys, &kept);
            if opened.corrupt {
                log(Fact::SealBroken);
            }
            self.book.note(kept.id, &opened.passage, &self.frame.content);
            self.book.passages.insert(
                kept.id,
                super::book::Known { passage: Arc::new(opened.passage), version: kept.version, case_key: opened.case_key },
            );
        }
        Ok(())
    }

    /// Keys of what is over go before anybody is told that it is: nothing goes on until they have.
    pub(super) async fn destroy(&mut self, gone: &[KeyId]) {
        let mut pause = FIRST_PAUSE;
        while self.keys.destroy(gone).await.is_err() {
            if pause == FIRST_PAUSE {
                log(Fact::CommitFailed { kind: Commit::Keys });
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LAST_PAUSE);
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
        self.roles.retain(|_, known| known.holds(now));
    }
}
