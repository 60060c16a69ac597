//! Which passages a pile concerns: they are read before it is carried.
//!
//! Knows: by what each kind of step is found. Does not know: what becomes of it.

use super::book::chat_id;
use super::channel::Arrival;
use super::port::{Happened, Messenger, Update};
use super::running::Running;
use super::step::Step;
use crate::store::Id;

impl<M: Messenger> Running<M> {
    /// The passage that takes a turn because of `step`.
    pub(super) fn concerned(&self, step: &Step<'_>) -> Option<Id> {
        match step {
            Step::Due(id) => Some(*id),
            Step::Update(update) => match &update.what {
                Happened::Person { event, .. } => Some(chat_id(self.keys.root(), self.frame.bot, event.chat)),
                Happened::Group { event, .. } => self.addressed(event).first().copied(),
                Happened::Stray { .. } | Happened::Membership { .. } | Happened::Member { .. } => None,
                Happened::Migrated { .. } | Happened::Other => None,
            },
            Step::Arrival(Arrival::Answered { passage, row, answer }) => Some(self.whose(*passage, *row, answer.as_ref())),
            Step::Arrival(Arrival::Vetted { passage, row, .. }) => Some(self.whose(*passage, Some(*row), None)),
            Step::Arrival(Arrival::Refused { passage, row }) => Some(self.whose(*passage, Some(row.id), None)),
            Step::Arrival(Arrival::Again { passage, .. } | Arrival::Number { passage, .. }) => Some(*passage),
            Step::Arrival(Arrival::Leaving { .. } | Arrival::NotTaken { .. } | Arrival::Updates { .. }) => None,
            Step::Arrival(Arrival::Moved { .. } | Arrival::Crossed { .. }) => None,
        }
    }

    /// Every passage that this pile concerns, and every room, which hears of it.
    pub(super) fn targets(&self, pile: &[Step<'_>]) -> Vec<Id> {
        let mut ids: Vec<Id> = pile.iter().filter_map(|step| self.concerned(step)).collect();
        let orphaned = |step: &Step<'_>| match step {
            Step::Update(Update { what: Happened::Group { event, root }, .. }) => self.orphan(event, root.as_ref()).is_some(),
            Step::Update(_) | Step::Arrival(_) | Step::Due(_) => false,
        };
        ids.extend(self.rooms().map(|(id, _)| id));
        if pile.iter().any(|step| self.acts_on_cases(step)) {
            ids.extend(self.topics_of_rooms());
        }
        if pile.iter().any(orphaned) {
            // Whose case it is named after is in the cases; there are few such topics.
            ids.extend(self.book.topics.values());
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}
