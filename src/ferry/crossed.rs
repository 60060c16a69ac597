//! A case that goes from one chat to another: its key, its rows and its topics go along, in one commit.
//!
//! Knows: that what is on its way comes back under the old passage until the courier has heard of it. Does not know: who may
//! cross; that is `passage::returning`'s.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Frame;
use super::book::Book;
use super::channel::Arrival;
use super::letter::LetterKind;
use super::numbers::Worked;
use super::port::Messenger;
use super::running::Running;
use super::step::Step;
use super::trip::Trip;
use crate::clock::chance;
use crate::passage::effect::{Errand, Wanted};
use crate::passage::event::{Answer, Came, Event};
use crate::passage::turn::Desks;
use crate::passage::{Moment, returning};
use crate::seal::Purpose;
use crate::store::{Across, Error, Id, Keyring};

impl<M: Messenger> Running<M> {
    /// Looks for the case of a number that has been worked out; for one that opens nothing it looks too.
    pub(super) async fn find(&mut self, pile: &[Step<'_>]) -> Result<(), Error> {
        let drawn = pile.iter().find_map(|step| match step {
            Step::Arrival(Arrival::Number { job: Worked { wanted: Wanted::Typed(_), drawn, .. }, .. }) => *drawn,
            Step::Arrival(_) | Step::Update(_) | Step::Due(_) => None,
        });
        self.found = match drawn {
            Some(drawn) => self.store.numbered(&self.index(&drawn)).await?,
            None => None,
        };
        Ok(())
    }

    fn index(&self, drawn: &[u8; 32]) -> Id {
        self.keys.root().blind(Purpose::Number, &[drawn])
    }

    /// What came of a number for the passage `id`.
    pub(super) fn number(&self, trip: &mut Trip, desks: &Desks, id: Id, job: &Worked) {
        let came = match (&job.wanted, job.drawn.map(|drawn| self.index(&drawn))) {
            (Wanted::Fresh(number), Some(index)) => Came::Fresh { number: number.clone(), index },
            (Wanted::Typed(Some(_)), Some(index)) => {
                let from = self.found.filter(|_| job.counts);
                if from.is_some_and(|from| trip.cross(&self.frame, &self.book, &self.keys, desks, (from, id), &index)) {
                    return;
                }
                Came::Nothing
            }
            (Wanted::Fresh(_) | Wanted::Typed(_), None | Some(_)) => Came::Nothing,
        };
        trip.turn(&self.frame, &self.book, &self.keys, desks, id, &Event::Number(came));
    }

    /// Whose it is: what was on its way for a case that has crossed since is the other passage's.
    pub(super) fn whose(&self, passage: Id, row: Option<i64>, answer: Option<&Answer>) -> Id {
        let Some(to) = self.crossing.get(&passage).copied() else { return passage };
        let has = |id: &Id| self.book.rows.get(id).is_some_and(|lines| lines.iter().any(|line| Some(line.id) == row));
        match (has(&to), has(&passage)) {
            (true, _) => to,
            (false, true) => passage,
            (false, false) => answer.filter(|answer| of_case(answer)).map_or(passage, |_| to),
        }
    }
}

/// Whether an answer is about the case, and not about her chat.
fn of_case(answer: &Answer) -> bool {
    match answer {
        Answer::FreshCard { .. } | Answer::Neutral { .. } | Answer::Stays | Answer::CardGone { .. } => false,
        Answer::Unreachable | Answer::Board { .. } | Answer::BoardGone => false,
        Answer::TopicOpened { .. } | Answer::TopicLost { .. } | Answer::CaseCard { .. } | Answer::CaseCardGone => true,
        Answer::Carried { .. } | Answer::Offered { .. } | Answer::CallStands { .. } | Answer::HoldShown { .. } => true,
        Answer::MenuShown { .. } | Answer::DeskLost => true,
    }
}

impl Trip {
    /// The case of `from`, found by `index`, goes to `to`, if it may; whether it does. Nothing else is on this trip.
    fn cross(
        &mut self,
        frame: &Frame,
        book: &Book,
        keys: &Keyring,
        desks: &Desks,
        (from, to): (Id, Id),
        index: &[u8; 16],
    ) -> bool {
        let moment = Moment { now: self.now, chance: chance(), name: 0, desks, patience: &frame.patience };
        let (old, new) = (self.touch(book, from).passage.clone(), self.touch(book, to).passage.clone());
        let take = || returning::cross(&frame.content, old, new, index, &moment);
        let Some(crossed) = catch_unwind(AssertUnwindSafe(take)).ok().flatten() else { return false };
        let key = {
            let left = self.touch(book, from);
            left.passage = crossed.old;
            left.case_key.take()
        };
        let taken = self.touch(book, to);
        (taken.passage, taken.case_key) = (crossed.new, key);
        // Its rows are still known as the old passage's: what takes one back finds it there.
        for effect in crossed.effects {
            self.effect(book, keys, from, effect);
        }
        let stays = |what: &Errand| matches!(what, Errand::Delete { .. });
        let new = self.rows.iter_mut().filter(|(id, waiting)| *id == from && !stays(&waiting.row.what));
        new.for_each(|(id, _)| *id = to);
        self.gone.iter_mut().filter(|(id, _)| *id == from).for_each(|(id, _)| *id = to);
        self.topics.iter_mut().filter(|(_, id)| *id == Some(from)).for_each(|(_, id)| *id = Some(to));
        self.topics.extend(book.topics.iter().filter(|(_, id)| **id == from).map(|(topic, _)| (*topic, Some(to))));
        let rows = book.rows.get(&from).into_iter().flatten().filter(|line| !line.stays).map(|line| line.id).collect();
        self.crossed = Some(Across { from, to, rows, stays: LetterKind::Person.number() });
        self.tell_rooms(frame, book, keys, desks);
        true
    }
}
