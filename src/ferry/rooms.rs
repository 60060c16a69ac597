//! Rooms among the passages: which are there, what they are asked, and what everybody else knows of them.
//!
//! Knows: each desk's room by the centre's name. Does not know: what a room decides.

use std::sync::Arc;

use super::DeskPlan;
use super::book::{room_id, topic_id};
use super::kept::open_passage;
use super::port::{Happened, Messenger, Update};
use super::running::Running;
use super::step::Step;
use crate::content::CentreId;
use crate::passage::event::{Desk, DeskAct, Event};
use crate::passage::ids::Chat;
use crate::passage::room::Room;
use crate::passage::room::command::{Command, RoomTap};
use crate::store::{Error, Id, Keyring, Store};

/// The rooms of `centres` as they are kept; none for a desk that nothing has happened at.
///
/// # Errors
/// When the database does not answer.
pub async fn rooms_kept(store: &Store, keys: &Keyring, centres: &[CentreId]) -> Result<Vec<Room>, Error> {
    let ids: Vec<Id> = centres.iter().map(|centre| room_id(keys.root(), centre)).collect();
    let kept = store.load(&ids).await?;
    Ok(kept.iter().filter_map(|kept| open_passage(keys, kept).passage.room).collect())
}

impl<M: Messenger> Running<M> {
    /// The rooms of the desks of the settings.
    pub(super) fn rooms(&self) -> impl Iterator<Item = (Id, &DeskPlan)> {
        let root = self.keys.root();
        self.frame.desks.iter().map(|desk| (room_id(root, &desk.centre), desk))
    }

    /// Whose turn something in a group is: its topic's or its message's, or the rooms' of the group.
    pub(super) fn addressed(&self, event: &Desk) -> Vec<Id> {
        let commands = matches!(&event.act, DeskAct::Wrote { words, .. } if Command::parse(words.reveal()).is_some());
        let of_group = || self.rooms().filter(|(_, desk)| desk.group == event.group);
        match (self.passage_of(event), &event.act) {
            _ if commands => self.addressed_rooms(event.group),
            // Nobody asks the room for anything by writing in its own topic.
            (Some(id), DeskAct::Wrote { .. } | DeskAct::Showed { .. }) if self.room(&id).is_some() => Vec::new(),
            (Some(id), _) => vec![id],
            (None, DeskAct::Press { data, .. }) => {
                let Some(RoomTap::Leave(_, name)) = RoomTap::parse(data) else { return Vec::new() };
                let has = |id: &Id| self.room(id).is_some_and(|room| room.lines.iter().any(|line| line.name == name));
                of_group().map(|(id, _)| id).filter(has).collect()
            }
            (None, _) => Vec::new(),
        }
    }

    /// The rooms of a group that hear a command: those that there are, else the first that can be.
    fn addressed_rooms(&self, group: Chat) -> Vec<Id> {
        let of_group = || self.rooms().filter(|(_, desk)| desk.group == group).map(|(id, _)| id);
        let there: Vec<Id> = of_group().filter(|id| self.room(id).is_some()).collect();
        if there.is_empty() { of_group().take(1).collect() } else { there }
    }

    /// What a member did, as an event for `id`.
    pub(super) fn event_for(&self, id: &Id, desk: Desk) -> Event {
        match self.rooms().find(|(room, _)| room == id) {
            Some((_, plan)) => {
                let speaks = self.addressed_rooms(plan.group).first().is_none_or(|first| first == id);
                Event::Member { centre: plan.centre.clone(), lang: plan.lang, speaks, desk }
            }
            None => Event::Desk(desk),
        }
    }

    /// Whether a room may do something with its cases because of this.
    pub(super) fn acts_on_cases(&self, step: &Step<'_>) -> bool {
        let leaves = |event: &Desk| match &event.act {
            DeskAct::Press { data, .. } => data.starts_with("tonight:"),
            DeskAct::Wrote { words, .. } => matches!(Command::parse(words.reveal()), Some(Command::Shift { .. })),
            DeskAct::Changed { .. } | DeskAct::Showed { .. } | DeskAct::Tonight { .. } | DeskAct::Shifts { .. } => false,
            DeskAct::Joined | DeskAct::Left | DeskAct::Unnamed { .. } => false,
        };
        match step {
            step if Self::somebody_left(step) => true,
            Step::Update(Update { what: Happened::Group { event, .. }, .. }) => leaves(event),
            Step::Arrival(super::channel::Arrival::Vetted { event, .. }) => leaves(event),
            Step::Update(_) | Step::Arrival(_) | Step::Due(_) => false,
        }
    }

    /// The passages whose topics stand on a board.
    pub(super) fn topics_of_rooms(&self) -> Vec<Id> {
        let root = self.keys.root();
        let rooms = self.rooms().filter_map(|(id, _)| self.room(&id));
        let topics = rooms.flat_map(|room| room.lines.iter().filter_map(|line| Some((room.group, line.thread?))));
        topics.filter_map(|(group, thread)| self.book.topics.get(&topic_id(root, group, thread)).copied()).collect()
    }

    /// What rooms say of themselves is known to everybody who draws a card; nobody is woken by it.
    pub(super) fn publish_rooms(&self) {
        let rooms: Vec<_> = self.rooms().filter_map(|(id, desk)| Some((desk.centre.clone(), self.known_room(&id)?))).collect();
        self.rooms_known.send_if_modified(|desks| {
            for (centre, known) in rooms {
                if let (Some(desk), Some(room)) = (desks.0.get_mut(&centre), known.room.as_ref()) {
                    desk.learn(room);
                }
            }
            false
        });
    }

    fn known_room(&self, id: &Id) -> Option<Arc<crate::passage::Passage>> {
        self.book.passages.get(id).map(|known| Arc::clone(&known.passage))
    }

    fn room(&self, id: &Id) -> Option<&Room> {
        self.book.passages.get(id).and_then(|known| known.passage.room.as_ref())
    }
}
