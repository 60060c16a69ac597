//! Who belongs to a desk's group: what was asked of Telegram, and what it says by itself when somebody comes or goes.
//!
//! Knows: how long a role is believed, and which passages hear of a member who leaves. Does not know: what a turn makes of it.

use jiff::Timestamp;

use super::book::topic_id;
use super::port::{Happened, Messenger, Update};
use super::running::Running;
use super::step::Step;
use super::trip::Trip;
use crate::passage::event::{Desk, DeskAct, Event, Role};
use crate::passage::ids::{Chat, Thread, Volunteer};
use crate::passage::room::Room;
use crate::passage::turn::Desks;
use crate::store::Id;

/// How long somebody's role in a group is believed, in seconds; that somebody is none of it, much shorter: who was just
/// added must not wait.
const ROLE_HOLDS: i64 = 300;
const STRANGER_HOLDS: i64 = 5;

/// What somebody is in a group, as far as is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Believed {
    pub(super) role: Role,
    /// Since when.
    at: Timestamp,
    /// Telegram said so by itself: what was asked before that and is answered after it does not count.
    told: bool,
}

impl Believed {
    /// Whether it still counts at `now`.
    pub(super) fn holds(&self, now: Timestamp) -> bool {
        let seconds = match self.role {
            Role::Stranger => STRANGER_HOLDS,
            Role::Member | Role::Coordinator => ROLE_HOLDS,
        };
        now.duration_since(self.at).as_secs() < seconds
    }
}

impl<M: Messenger> Running<M> {
    /// What whoever did `event` is, now that Telegram has answered: what it said by itself meanwhile wins.
    pub(super) fn believes(&mut self, event: &Desk, now: Timestamp) -> Role {
        let who = (event.group, event.by);
        if let Some(known) = self.roles.get(&who).filter(|known| known.told && known.holds(now)) {
            return known.role;
        }
        self.roles.insert(who, Believed { role: event.role, at: now, told: false });
        event.role
    }

    /// `who` is `is` in `group` from now on, and `was` something else. Whoever leaves has no case any more, and the rooms of the
    /// group forget them; of somebody who joins one room hears.
    pub(super) fn member(
        &mut self,
        trip: &mut Trip,
        desks: &Desks,
        (group, who): (Chat, Volunteer),
        (was, is): (Role, Role),
        at: Timestamp,
    ) {
        self.roles.insert((group, who), Believed { role: is, at: trip.now, told: true });
        let event = |act, thread| Desk { group, thread, by: who, role: is, at, act };
        let mut rooms: Vec<Id> = self.rooms().filter(|(_, desk)| desk.group == group).map(|(id, _)| id).collect();
        let act = match (was, is) {
            (Role::Member | Role::Coordinator, Role::Stranger) => {
                for (thread, case) in self.cases_of(trip, &rooms, who) {
                    let left = Event::Desk(event(DeskAct::Left, Some(thread)));
                    trip.turn(&self.frame, &self.book, &self.keys, desks, case, &left);
                }
                rooms.retain(|id| self.newest(trip, id).is_some());
                DeskAct::Left
            }
            (Role::Stranger, Role::Member | Role::Coordinator) => {
                let there = rooms.iter().find(|id| self.newest(trip, id).is_some()).or(rooms.first()).copied();
                rooms = there.into_iter().collect();
                DeskAct::Joined
            }
            (Role::Stranger, Role::Stranger) => return,
            (Role::Member | Role::Coordinator, Role::Member | Role::Coordinator) => return,
        };
        for id in rooms {
            let happened = self.event_for(&id, event(act.clone(), None));
            trip.turn(&self.frame, &self.book, &self.keys, desks, id, &happened);
        }
    }

    /// Whether somebody left a group because of this: their cases are concerned.
    pub(super) fn somebody_left(step: &Step<'_>) -> bool {
        match step {
            Step::Update(Update { what: Happened::Member { is, .. }, .. }) => *is == Role::Stranger,
            Step::Update(_) | Step::Arrival(_) | Step::Due(_) => false,
        }
    }

    /// The cases that `who` has, by the boards of `rooms`: topic and passage, as far as those are read.
    fn cases_of(&self, trip: &Trip, rooms: &[Id], who: Volunteer) -> Vec<(Thread, Id)> {
        let root = self.keys.root();
        let lines = rooms.iter().filter_map(|id| self.newest(trip, id));
        let topics = lines.flat_map(|room| room.cases_of(who).filter_map(|line| Some((room.group, line.thread?))));
        let found = topics.filter_map(|(group, thread)| Some((thread, *self.book.topics.get(&topic_id(root, group, thread))?)));
        found.filter(|(_, id)| trip.touched.contains_key(id) || self.book.passages.contains_key(id)).collect()
    }

    /// The room `id` as this trip has left it so far.
    fn newest<'a>(&'a self, trip: &'a Trip, id: &Id) -> Option<&'a Room> {
        let touched = trip.touched.get(id).map(|touched| &touched.passage);
        touched.or_else(|| self.book.passages.get(id).map(|known| &*known.passage))?.room.as_ref()
    }
}
