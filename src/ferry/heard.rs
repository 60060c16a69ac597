//! One update that has not been taken before: whose passage it is for, and what a group that is no desk gets.
//!
//! Knows: topics, landmarks, rooms, roles. Does not know: what a turn makes of it.

use super::book::{chat_id, landmark_id, topic_id};
use super::desks::Desk as DeskRound;
use super::port::{Happened, Messenger, Request, Root, Update};
use super::running::Running;
use super::trip::Trip;
use crate::content::{Arg, Lang};
use crate::facts::{Fact, log};
use crate::passage::case::State;
use crate::passage::effect::{Errand, Rank, Row};
use crate::passage::event::{Desk, DeskAct, Event};
use crate::passage::ids::Chat;
use crate::passage::turn::Desks;
use crate::store::Id;

impl<M: Messenger> Running<M> {
    /// One update that has not been taken before.
    pub(super) fn update(&mut self, trip: &mut Trip, desks: &Desks, update: &Update) {
        match &update.what {
            Happened::Person { event, .. } => {
                let id = chat_id(self.keys.root(), self.frame.bot, event.chat);
                trip.turn(&self.frame, &self.book, &self.keys, desks, id, &Event::Hers(event.clone()));
            }
            Happened::Group { event, root } => match self.orphan(event, root.as_ref()) {
                Some(title) => self.move_note(trip, event, title),
                None => self.at_a_desk(trip, desks, event),
            },
            Happened::Membership { group } => {
                if self.is_desk(*group) {
                    self.round.send(DeskRound::Again);
                } else {
                    self.leave(*group);
                }
            }
            Happened::Member { group, who, was, is, at } => {
                if self.is_desk(*group) {
                    self.member(trip, desks, (*group, *who), (*was, *is), *at);
                } else {
                    self.leave(*group);
                }
            }
            Happened::Migrated { from, to } => {
                // Known since the first try of this trip, perhaps, and not kept yet.
                if self.is_desk(*from) {
                    trip.moved.push((*from, *to));
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
        let ids = self.addressed(event);
        if let (DeskAct::Press { query, .. }, []) = (&event.act, ids.as_slice()) {
            trip.tells.push((query.clone(), String::new(), false));
        }
        for id in ids {
            self.at_a_passage(trip, desks, event, id);
        }
    }

    /// Something in a group that concerns `id`, with a role that is known, or known soon.
    fn at_a_passage(&mut self, trip: &mut Trip, desks: &Desks, event: &Desk, id: Id) {
        let asked = trip.rows.iter().any(|(whose, waiting)| *whose == id && matches!(waiting.row.what, Errand::Vet { .. }));
        let unnamed = matches!(event.act, DeskAct::Unnamed { .. });
        let known =
            self.roles.get(&(event.group, event.by)).filter(|known| known.holds(self.clock.now())).map(|known| known.role);
        match known {
            _ if unnamed => trip.turn(&self.frame, &self.book, &self.keys, desks, id, &self.event_for(&id, event.clone())),
            Some(role) if !asked && !self.book.vets(&id) => {
                let event = Desk { role, ..event.clone() };
                trip.turn(&self.frame, &self.book, &self.keys, desks, id, &self.event_for(&id, event));
            }
            Some(_) | None => {
                trip.touch(&self.book, id);
                let what = Errand::Vet { event: event.clone() };
                trip.add(id, Row { to: event.group, rank: Rank::Neutral, what });
            }
        }
    }

    /// Whose topic something happened in: by the message that was pressed, else by the topic.
    pub(super) fn passage_of(&self, event: &Desk) -> Option<Id> {
        let root = self.keys.root();
        let pressed = match &event.act {
            DeskAct::Press { on, .. } => self.book.topics.get(&landmark_id(root, event.group, *on)),
            DeskAct::Wrote { .. } | DeskAct::Changed { .. } | DeskAct::Showed { .. } | DeskAct::Unnamed { .. } => None,
            DeskAct::Tonight { .. } | DeskAct::Shifts { .. } | DeskAct::Joined | DeskAct::Left => None,
        };
        let topic = || event.thread.and_then(|thread| self.book.topics.get(&topic_id(root, event.group, thread)));
        pressed.or_else(topic).copied()
    }

    pub(super) fn is_desk(&self, group: Chat) -> bool {
        self.frame.desks.iter().any(|desk| desk.group == group)
    }

    /// Leaves a group that is no desk, without a word, at most once a minute. Until Telegram has shown every desk's group, it may be
    /// one of them under an id that nobody knows of.
    fn leave(&mut self, group: Chat) {
        if !self.moved.tells_strangers() {
            return;
        }
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

    /// The title of the topic that something happened in, if it is one of ours that no passage has: a request to open it was
    /// repeated, and this is the one that nobody knows of.
    pub(super) fn orphan<'a>(&self, event: &Desk, root: Option<&'a Root>) -> Option<&'a str> {
        let root = root.filter(|root| root.by == self.frame.bot)?;
        let orphan = event.thread.is_some() && self.is_desk(event.group) && self.passage_of(event).is_none();
        (orphan && matches!(event.act, DeskAct::Wrote { .. })).then_some(root.title.as_str())
    }

    /// What was written there goes to the topic of the case that it is named after, or to everybody; then the orphan goes.
    fn move_note(&self, trip: &mut Trip, event: &Desk, title: &str) {
        let (DeskAct::Wrote { words, .. }, Some(thread)) = (&event.act, event.thread) else { return };
        let content = &self.frame.content;
        let named = self.book.passages.iter().find_map(|(id, known)| {
            let case = known.passage.case.as_ref().filter(|case| case.group == event.group && case.state != State::Ended)?;
            title.starts_with(&content.spoken_name(case.desk_lang, case.name)).then_some((*id, case.desk_lang, case.topic))
        });
        let ours = self.frame.desks.iter().find(|desk| desk.group == event.group).map(|desk| desk.lang);
        let lang = named.as_ref().map(|(_, lang, _)| *lang).or(ours).unwrap_or(Lang::EN);
        let args = [("name", Arg::Text(title)), ("words", Arg::Text(words.reveal()))];
        let text = content.say(lang, "note-moved", &args);
        let (id, what) = match named {
            Some((id, _, Some(_))) => (id, Errand::Say { text, to: None }),
            Some((id, _, None)) => (id, Errand::General { text }),
            None => (topic_id(self.keys.root(), event.group, thread), Errand::General { text }),
        };
        log(Fact::OrphanTopic);
        trip.touch(&self.book, id);
        trip.add(id, Row { to: event.group, rank: Rank::Status, what });
        trip.add(id, Row { to: event.group, rank: Rank::Cosmetics, what: Errand::DeleteTopic { thread } });
    }
}
