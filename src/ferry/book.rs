//! What the ferry knows by heart: passages in use, topics, names that rest, timers, rows that wait.
//!
//! Knows: what has been committed, and nothing else. Does not know: how it is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::clock::chance;
use crate::content::{CentreId, Content};
use crate::passage::Passage;
use crate::passage::case::State;
use crate::passage::effect::{Errand, Row};
use crate::passage::ids::{Chat, Message, Thread, Volunteer};
use crate::seal::{KeyId, Purpose, Root};
use crate::store::Id;

use super::seen::Seen;

/// How often a free spoken name is drawn for before any other is taken.
const DRAWS: u8 = 64;

/// Everything that is known by heart.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// Passages in use, as they were committed.
    pub(super) passages: BTreeMap<Id, Known>,
    /// Topics and landmarks, and whose they are.
    pub(super) topics: BTreeMap<Id, Id>,
    /// Names that rest, until when.
    pub(super) names: BTreeMap<Id, i64>,
    /// The first letters of the names of open cases, in each language, by passage.
    letters: BTreeMap<Id, Vec<Vec<Option<char>>>>,
    /// Updates that have been taken.
    pub(super) seen: Seen,
    /// Rows that wait, by passage.
    pub(super) rows: BTreeMap<Id, Vec<Line>>,
    /// The number of the next row.
    pub(super) next_row: i64,
    dues: BTreeSet<(i64, Id)>,
    due_of: BTreeMap<Id, i64>,
}

/// A passage as it was committed.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub(super) passage: Arc<Passage>,
    pub(super) version: i64,
    pub(super) case_key: Option<KeyId>,
}

/// What is known of a row that waits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) id: i64,
    /// The number of the words that it carries.
    pub(super) number: Option<u32>,
    pub(super) withdraws: bool,
    pub(super) vets: bool,
    /// It may have left.
    pub(super) tried: bool,
    /// It is her chat's, and does not go along with the case.
    pub(super) stays: bool,
}

impl Line {
    pub(super) fn new(id: i64, row: &Row, attempts: i64) -> Self {
        let number = match &row.what {
            Errand::Carry { number, .. } | Errand::Call { number, .. } => Some(*number),
            Errand::Delete { .. } | Errand::OpenTopic { .. } | Errand::Pin { .. } | Errand::Say { .. } | Errand::Hold { .. } => {
                None
            }
            Errand::Farewell { .. } | Errand::General { .. } | Errand::Strip { .. } => None,
            Errand::Menu { .. }
            | Errand::HoldHere { .. }
            | Errand::Tell { .. }
            | Errand::Deeds { .. }
            | Errand::Redraw { .. } => None,
            Errand::OfferTopic { .. } | Errand::Offer { .. } => None,
            Errand::Settle { .. } | Errand::Mark { .. } | Errand::CloseTopic { .. } => None,
            Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } | Errand::Vet { .. } => None,
        };
        let (vets, stays) = (matches!(row.what, Errand::Vet { .. }), matches!(row.what, Errand::Delete { .. }));
        Self { id, number, withdraws: row.what.withdraws(), vets, tried: attempts > 0, stays }
    }
}

impl Book {
    /// When a passage wants to be woken.
    pub(super) fn wake_at(&mut self, id: Id, due: Option<i64>) {
        if let Some(before) = self.due_of.remove(&id) {
            self.dues.remove(&(before, id));
        }
        if let Some(due) = due {
            self.due_of.insert(id, due);
            self.dues.insert((due, id));
        }
    }

    /// Everybody who waits for a moment is woken at `now`, to look anew when that is.
    pub(super) fn wake_all(&mut self, now: i64) {
        let all: Vec<Id> = self.due_of.keys().copied().collect();
        all.into_iter().for_each(|id| self.wake_at(id, Some(now)));
    }

    /// The next moment at which somebody wants to be woken.
    pub(super) fn next_due(&self) -> Option<i64> {
        self.dues.first().map(|(due, _)| *due)
    }

    /// Those who want to be woken by `now`, at most `most`.
    pub(super) fn due(&self, now: i64, most: usize) -> Vec<Id> {
        self.dues.iter().take_while(|(due, _)| *due <= now).take(most).map(|(_, id)| *id).collect()
    }

    /// Everything that wants to be woken: every open case does.
    pub(super) fn all_due(&self) -> Vec<Id> {
        self.due_of.keys().copied().collect()
    }

    /// Remembers by which letters the open cases of a passage are called.
    pub(super) fn note(&mut self, id: Id, passage: &Passage, content: &Content) {
        let open = passage.case.iter().chain(&passage.aside).filter(|case| case.state != State::Ended);
        let letters: Vec<_> = open.map(|case| content.first_letters(case.name)).collect();
        if letters.is_empty() {
            self.letters.remove(&id);
        } else {
            self.letters.insert(id, letters);
        }
    }

    /// How many open cases begin with the same letter as `name`, in any language.
    fn alike(&self, content: &Content, name: u16) -> usize {
        let letters = content.first_letters(name);
        let same = |other: &&Vec<Option<char>>| letters.iter().zip(*other).any(|(one, other)| one.is_some() && one == other);
        self.letters.values().flatten().filter(same).count()
    }

    /// A spoken name that nobody has, if chance finds one; of those that it finds the one that is least like open cases' names.
    pub(super) fn draw_name(&self, content: &Content, root: &Root, now: i64, taken: &dyn Fn(&Id) -> bool) -> u16 {
        let all = content.names().max(1);
        let mut name = 0;
        let mut best: Option<(usize, u16)> = None;
        for _ in 0..DRAWS {
            let [one, two, ..] = chance();
            let drawn = u16::from_be_bytes([one, two]);
            // Only whole rounds, or the first names would come oftener.
            if drawn >= u16::MAX / all * all {
                continue;
            }
            name = drawn % all;
            let id = name_id(root, name);
            if self.names.get(&id).is_none_or(|until| *until <= now) && !taken(&id) {
                let alike = self.alike(content, name);
                if alike == 0 {
                    return name;
                }
                best = best.filter(|(least, _)| *least <= alike).or(Some((alike, name)));
            }
        }
        best.map_or(name, |(_, name)| name)
    }

    /// Whether somebody's role is being asked for in this passage, so that what is done there must wait its turn.
    pub(super) fn vets(&self, id: &Id) -> bool {
        self.rows.get(id).is_some_and(|rows| rows.iter().any(|row| row.vets))
    }

    /// Everything that goes along with a case is another passage's.
    pub(super) fn cross(&mut self, from: Id, to: Id) {
        let (stay, go) = self.rows.remove(&from).unwrap_or_default().into_iter().partition(|line| line.stays);
        self.rows.insert(from, stay);
        let go: Vec<Line> = go;
        self.rows.entry(to).or_default().extend(go);
    }

    /// Lets go of what is not in use: a card that is known to be neutral, and nothing waiting.
    pub(super) fn rest(&mut self, id: &Id) {
        let waits = self.rows.get(id).is_some_and(|rows| !rows.is_empty());
        let used = self.passages.get(id).is_some_and(|known| {
            let visit = &known.passage.visit;
            let case = known.passage.case.as_ref();
            let room = known.passage.room.is_some();
            room || visit.awake() || visit.unconfirmed() || case.is_some_and(crate::passage::case::Case::card_unconfirmed)
        });
        if !waits {
            self.rows.remove(id);
        }
        if !waits && !used {
            self.passages.remove(id);
        }
    }
}

/// Her chat's index. The bot is part of it: another bot's database says nothing about this one's.
pub(super) fn chat_id(root: &Root, bot: Volunteer, chat: Chat) -> Id {
    root.blind(Purpose::Chat, &[&bot.0.to_be_bytes(), &chat.0.to_be_bytes()])
}

/// A topic's index.
pub(super) fn topic_id(root: &Root, group: Chat, thread: Thread) -> Id {
    root.blind(Purpose::Topic, &[&group.0.to_be_bytes(), &thread.0.to_be_bytes()])
}

/// A message of ours in a group.
pub(super) fn landmark_id(root: &Root, group: Chat, message: Message) -> Id {
    root.blind(Purpose::Message, &[&group.0.to_be_bytes(), &message.0.to_be_bytes()])
}

/// The index of a desk's room.
pub(super) fn room_id(root: &Root, centre: &CentreId) -> Id {
    root.blind(Purpose::Room, &[centre.0.as_bytes()])
}

/// A spoken name's index.
pub(super) fn name_id(root: &Root, name: u16) -> Id {
    root.blind(Purpose::Name, &[&name.to_be_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped::shipped;
    use crate::passage::tests::Story;
    use crate::seal::Key;

    fn named(open: &Passage, name: u16, state: State) -> Passage {
        let mut passage = open.clone();
        passage.case.iter_mut().for_each(|case| (case.name, case.state) = (name, state));
        passage
    }

    #[test]
    fn open_cases_begin_with_different_letters_in_every_language() {
        let (content, root) = (Content::read(&shipped()).unwrap(), Root::new(&Key::new([7; 32])));
        let open = Story::crossed().passage;
        for _ in 0..20 {
            let mut book = Book::default();
            for number in 0..6 {
                let name = book.draw_name(&content, &root, 0, &|_| false);
                assert_eq!(book.alike(&content, name), 0, "{number} are open");
                book.note([number; 16], &named(&open, name, State::Open), &content);
            }
            assert_eq!(book.letters.len(), 6);
            book.note([0; 16], &named(&open, 0, State::Ended), &content);
            book.note([1; 16], &Passage::default(), &content);
            assert_eq!(book.letters.len(), 4, "who has ended does not count");
        }
        // More cases than letters: a name is found all the same.
        let mut book = Book::default();
        for number in 0..200 {
            let name = book.draw_name(&content, &root, 0, &|_| false);
            book.note([number; 16], &named(&open, name, State::Open), &content);
        }
    }
}
