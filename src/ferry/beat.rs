//! That the process is at work, written down once a minute, and what its desks are told of the time in which it was not.
//!
//! Knows: the last beat of the process before this one. Does not know: why it stopped, or what a room makes of it.

use jiff::Timestamp;

use super::port::Messenger;
use super::running::Running;
use super::trip::{Broken, Trip};
use crate::passage::event::Event;
use crate::passage::room::report::{Report, Told};
use crate::store::{Error, Id};

/// Beats are a minute apart: what is shorter than two is no time in which it was away, in seconds.
const AWAY_SECONDS: i64 = 120;

impl<M: Messenger> Running<M> {
    /// At work now. A database that does not answer says nothing, and the time until the next beat counts as away.
    pub(super) async fn beat(&self) {
        let _ = self.store.beat(&self.source, self.clock.now().as_second()).await;
    }

    /// The rooms that there are hear since when nothing was read, where that is long: `last` is the last beat (seconds). They
    /// hear before the next beat, so that whatever ends the process here only makes them hear again.
    ///
    /// # Errors
    /// When the store does not take it.
    pub(super) async fn was_away(&mut self, last: Option<i64>) -> Result<(), Error> {
        let now = self.clock.now();
        let last = last.filter(|last| now.as_second() - last >= AWAY_SECONDS);
        if let Some(from) = last.and_then(|last| Timestamp::from_second(last).ok()) {
            self.rooms_hear(from, now).await?;
        }
        self.beat().await;
        Ok(())
    }

    async fn rooms_hear(&mut self, from: Timestamp, until: Timestamp) -> Result<(), Error> {
        let ids: Vec<Id> = self.rooms().map(|(id, _)| id).collect();
        self.load(&ids).await?;
        let mut trip = Trip::new(&self.book, until, self.take);
        let desks = self.desks.borrow().clone();
        let there = |id: &Id| self.book.passages.get(id).is_some_and(|known| known.passage.room.is_some());
        for (id, desk) in self.rooms().filter(|(id, _)| there(id)) {
            let (centre, group, lang) = (desk.centre.clone(), desk.group, desk.lang);
            let event = Event::Room(Told { centre, group, lang, what: Report::Away { from, until } });
            trip.turn(&self.frame, &self.book, &self.keys, &desks, id, &event);
        }
        let mut writes = trip.writes(&self.frame, &mut self.keys).await.map_err(|broken| match broken {
            Broken::Keys => Error::Busy,
            Broken::Seal => Error::Refused,
        })?;
        if !writes.is_empty() {
            // Another process ends just now: what it wrote has been read, and this is tried again.
            self.commit(&mut writes).await.map_err(|error| if error == Error::Clash { Error::Busy } else { error })?;
        }
        self.committed(trip, &[], &[]).await;
        Ok(())
    }
}
