//! What is written with a commit so that nothing is taken twice, and who hears once it has gone well.
//!
//! Knows: offsets, keys that go, whom to tell. Does not know: what was decided.

use std::sync::atomic::Ordering;

use super::alarms::word;
use super::channel::{Arrival, Order};
use super::desks::Desk as DeskRound;
use super::port::{Messenger, Request};
use super::running::Running;
use super::step::Step;
use super::tally::Held;
use super::trip::Trip;
use crate::facts::{Fact, log};
use crate::passage::effect::Alarm;
use crate::store::Writes;

impl<M: Messenger> Running<M> {
    /// What is written so that nothing is taken twice and nothing is asked for again.
    pub(super) fn offsets(&mut self, writes: &mut Writes, taken: &[i64], now: i64) {
        let Some(last) = taken.last() else { return };
        let new: Vec<i64> = taken.iter().copied().filter(|id| !self.book.seen.knows(*id, now)).collect();
        let runs = self.book.seen.clone().take(&new, now);
        writes.seen = runs.into_iter().map(|run| (self.source, run, now)).collect();
        writes.offset = Some((self.source, last.saturating_add(1)));
    }

    /// The commit went well: keys go, the book knows, presses are answered, the courier is told.
    pub(super) async fn committed(&mut self, mut trip: Trip, pile: &[Step<'_>], tried: &[(i64, i64)]) {
        let now = self.clock.now().as_second();
        let gone = std::mem::take(&mut trip.keys_gone);
        self.destroy(&gone).await;
        for (query, text, alert) in std::mem::take(&mut trip.tells) {
            let text = Some(text).filter(|text| !text.is_empty());
            let (messenger, held) = (self.messenger.clone(), self.tally.hold());
            tokio::spawn(async move {
                messenger.send(Request::AnswerPress { query, text, alert }).await;
                drop(held);
            });
        }
        for alarm in std::mem::take(&mut trip.alarms) {
            self.frame.alarm(word(alarm), 1);
            match alarm {
                Alarm::TopicReplaced => log(Fact::TopicReplaced),
                Alarm::DeskLost => {
                    self.lost_told.store(true, Ordering::Relaxed);
                    self.round.send(DeskRound::Again);
                }
                Alarm::SetAside => log(Fact::SetAside),
                Alarm::Waiting => log(Fact::WordsWait),
                // Whose case it is may be guessed from an hour in the log: the second channel alone is told.
                Alarm::Urgent | Alarm::Minor | Alarm::Wrong => (),
            }
        }
        let updates = pile.iter().filter_map(|step| match step {
            Step::Update(update) => Some(*update),
            Step::Arrival(_) | Step::Due(_) => None,
        });
        let ids: Vec<i64> = updates.clone().map(|update| update.id).collect();
        if !ids.is_empty() {
            self.book.seen.take(&ids, now);
            self.vitals.updated(ids.len());
        }
        for (row, by) in tried {
            for line in self.book.rows.values_mut().flatten().filter(|line| line.id == *row) {
                line.tried = *by > 0;
            }
        }
        for (id, wanted) in std::mem::take(&mut trip.numbers) {
            self.numbers.ask(id, wanted, trip.now);
        }
        self.crossing.extend(trip.crossed.iter().map(|across| (across.from, across.to)));
        let orders = trip.settle(&self.frame, &mut self.book);
        let room_changed =
            self.rooms().any(|(room, _)| orders.iter().any(|order| matches!(order, Order::Passage { id, .. } if *id == room)));
        if room_changed {
            self.publish_rooms();
        }
        let last = updates.clone().map(|update| update.id).max().unwrap_or(0);
        for order in orders {
            if let Order::Passage { id, passage, .. } = &order {
                self.awake.shows(&passage.visit, &self.frame.patience, last);
                let id = *id;
                self.orders.send(order);
                self.book.rest(&id);
            } else {
                self.orders.send(order);
            }
        }
        for step in pile {
            if let Step::Update(update) = step
                && self.awake.closed(update)
                && let Some(passage) = self.concerned(step)
            {
                // The courier may have looked at what came behind it before this.
                self.orders.send(Order::Closed { passage });
            }
            if let Step::Arrival(Arrival::Leaving { passage, rows }) = step {
                let passage = self.whose(*passage, rows.first().copied(), None);
                self.orders.send(Order::Leave { passage, rows: rows.clone() });
            }
        }
    }

    /// The clock was put back: nobody waits for a moment that is a day away now, and nothing is believed until then.
    pub(super) fn put_back(&mut self, now: jiff::Timestamp) {
        self.book.wake_all(now.as_second());
        self.roles.clear();
        self.left.clear();
        self.numbers.put_back();
    }

    /// Whoever handed updates over hears where to go on.
    pub(super) fn acknowledge(&mut self, arrived: Vec<(Arrival, Held)>) {
        for (arrival, _) in arrived {
            if let Arrival::Updates { batch, taken } = arrival
                && let Some(last) = batch.last()
            {
                let _ = taken.send(last.id.saturating_add(1));
            }
        }
    }
}
