//! One crossing of the ferry: what has come together, its turns, and everything that one commit must write.
//!
//! Knows: which event goes to which passage, and what each effect becomes. Does not know: when it runs, or whether the commit
//! succeeds; nothing of the book changes before that.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use jiff::Timestamp;

use super::Frame;
use super::alarms::word;
use super::book::{Book, Known, Line, landmark_id, name_id, room_id, topic_id};
use super::channel::{Order, Waiting};
use super::kept::{self, day_of};
use super::kept::{seal_letter, seal_row};
use super::letter::{Letter, TRIES};
use crate::clock::{chance, fresh_id};
use crate::content::Content;
use crate::passage::effect::{Alarm, Effect, Row, Wanted};
use crate::passage::event::{Desk, Event};
use crate::passage::ids::Chat;
use crate::passage::patience::{self, Patience};
use crate::passage::room::report::Told;
use crate::passage::turn::Desks;
use crate::passage::{Moment, Passage, Turn};
use crate::seal::{Key, KeyId, Purpose};
use crate::store::{Across, Id, KeptLetter, Keyring, Kind, PassageWrite, Writes};

/// A timer whose turn broke comes again after so many seconds.
const LATE_SECONDS: i64 = 600;

/// A trip that is being put together.
#[derive(Debug)]
pub(super) struct Trip {
    pub(super) now: Timestamp,
    /// Passages that have taken a turn.
    pub(super) touched: BTreeMap<Id, Touched>,
    /// New rows, with what they are.
    pub(super) rows: Vec<(Id, Waiting)>,
    /// Rows that go.
    pub(super) gone: Vec<(Id, i64)>,
    /// Rows with other words in them.
    pub(super) reworded: Vec<(Id, Waiting)>,
    /// What members are told about their presses: query, text, in a box.
    pub(super) tells: Vec<(String, String, bool)>,
    /// Topics and landmarks.
    pub(super) topics: Vec<(Id, Option<Id>)>,
    /// Names that rest.
    pub(super) names: Vec<(Id, i64)>,
    /// Keys that must be on disk before the commit.
    new_keys: Vec<(KeyId, Kind, Key)>,
    /// Keys that are destroyed once the case's last state is committed.
    pub(super) keys_gone: Vec<KeyId>,
    /// What whoever watches the machine is told.
    pub(super) alarms: Vec<Alarm>,
    /// What is set aside.
    letters: Vec<(Id, i64, Letter)>,
    /// Passages whose timer broke.
    late: Vec<Id>,
    /// Groups that have moved, and where to.
    pub(super) moved: Vec<(Chat, Chat)>,
    /// Letters that are done.
    pub(super) letters_gone: Vec<i64>,
    /// Passages whose case is over.
    cases_gone: Vec<Id>,
    /// A case that goes to another passage.
    pub(super) crossed: Option<Across>,
    /// Numbers that are to be worked out.
    pub(super) numbers: Vec<(Id, Wanted)>,
    /// What rooms are told by the turn that was taken last.
    reports: Vec<Told>,
    /// What rooms do with cases, by the turn that was taken last.
    acts: Vec<Desk>,
    next_row: i64,
    name: Option<u16>,
    take: Take,
}

/// What takes a turn.
pub type Take = fn(&Content, Passage, Event, &Moment<'_>) -> Turn;

/// A passage on this trip.
#[derive(Debug)]
pub(super) struct Touched {
    before: Arc<Passage>,
    pub(super) passage: Passage,
    version: i64,
    pub(super) case_key: Option<KeyId>,
}

impl Trip {
    pub(super) fn new(book: &Book, now: Timestamp, take: Take) -> Self {
        Self {
            now,
            touched: BTreeMap::new(),
            rows: Vec::new(),
            gone: Vec::new(),
            reworded: Vec::new(),
            tells: Vec::new(),
            topics: Vec::new(),
            names: Vec::new(),
            new_keys: Vec::new(),
            keys_gone: Vec::new(),
            alarms: Vec::new(),
            letters: Vec::new(),
            late: Vec::new(),
            moved: Vec::new(),
            letters_gone: Vec::new(),
            cases_gone: Vec::new(),
            crossed: None,
            numbers: Vec::new(),
            reports: Vec::new(),
            acts: Vec::new(),
            next_row: book.next_row,
            name: None,
            take,
        }
    }

    /// Takes one turn of the passage `id`. A turn that breaks three times leaves the passage as it was, what it was about is
    /// set aside, and whoever waits for it is told.
    pub(super) fn turn(&mut self, frame: &Frame, book: &Book, keys: &Keyring, desks: &Desks, id: Id, event: &Event) {
        let name = *self.name.get_or_insert_with(|| {
            let taken = |id: &Id| self.names.iter().any(|(name, _)| name == id);
            book.draw_name(&frame.content, keys.root(), self.now.as_second(), &taken)
        });
        let moment = Moment { now: self.now, chance: chance(), name, desks, patience: &frame.patience };
        let take = self.take;
        let touched = self.touch(book, id);
        let attempt = |moment: &Moment<'_>| {
            let (passage, event) = (touched.passage.clone(), event.clone());
            catch_unwind(AssertUnwindSafe(|| take(&frame.content, passage, event, moment))).ok()
        };
        let again = |_| attempt(&Moment { chance: chance(), ..moment.clone() });
        let Some(done) = attempt(&moment).or_else(|| (1..TRIES).find_map(again)) else {
            self.broke(frame, book, keys, desks, id, event);
            return;
        };
        touched.passage = done.passage;
        for effect in done.effects {
            self.effect(book, keys, id, effect);
        }
        let touched = self.touched.get_mut(&id);
        if let Some(touched) = touched.filter(|touched| keeps(&touched.passage) && touched.case_key.is_none()) {
            touched.case_key = Some(case_key(&mut self.new_keys));
        }
        self.tell_rooms(frame, book, keys, desks);
        for act in std::mem::take(&mut self.acts) {
            let topic = act.thread.and_then(|thread| book.topics.get(&topic_id(keys.root(), act.group, thread)));
            if let Some(case) = topic {
                self.turn(frame, book, keys, desks, *case, &Event::Desk(act));
            }
        }
    }

    /// Rooms take their turns on what they are told.
    pub(super) fn tell_rooms(&mut self, frame: &Frame, book: &Book, keys: &Keyring, desks: &Desks) {
        for told in std::mem::take(&mut self.reports) {
            self.turn(frame, book, keys, desks, room_id(keys.root(), &told.centre), &Event::Room(told));
        }
    }

    /// A turn that breaks: what it was about is set aside. A timer comes again later, and nobody waits for it.
    fn broke(&mut self, frame: &Frame, book: &Book, keys: &Keyring, desks: &Desks, id: Id, event: &Event) {
        match Letter::of_event(event) {
            Some(letter) => {
                let lost = letter.lost();
                self.set_aside(book, id, letter);
                self.turn(frame, book, keys, desks, id, &Event::Lost(lost));
            }
            None => {
                self.alarms.push(Alarm::SetAside);
                self.late.push(id);
            }
        }
    }

    /// Keeps `letter`, sealed, out of everything's way.
    pub(super) fn set_aside(&mut self, book: &Book, id: Id, letter: Letter) {
        self.touch(book, id);
        self.letters.push((id, self.next_row, letter));
        self.next_row += 1;
    }

    /// The passage `id` is on this trip.
    pub(super) fn touch(&mut self, book: &Book, id: Id) -> &mut Touched {
        self.touched.entry(id).or_insert_with(|| {
            let known = book.passages.get(&id).cloned().unwrap_or_default();
            Touched { passage: (*known.passage).clone(), before: known.passage, version: known.version, case_key: known.case_key }
        })
    }

    pub(super) fn effect(&mut self, book: &Book, keys: &Keyring, id: Id, effect: Effect) {
        let root = keys.root();
        match effect {
            Effect::Send(row) => self.add(id, row),
            Effect::KeepName { name, until } => {
                self.names.push((name_id(root, name), until.as_second()));
                self.name = None;
            }
            Effect::Tell { query, text, alert } => self.tells.push((query, text, alert)),
            Effect::Withdraw => {
                self.rows.retain(|(whose, waiting)| *whose != id || !waiting.row.what.withdraws());
                self.reworded.retain(|(whose, _)| *whose != id);
                let waiting = book.rows.get(&id).into_iter().flatten();
                self.gone.extend(waiting.filter(|line| line.withdraws).map(|line| (id, line.id)));
            }
            Effect::Reword { number, row, otherwise } => self.reword(book, id, number, row, otherwise),
            Effect::Unsay { number, otherwise } => self.unsay(book, id, number, otherwise),
            Effect::Bury { grave, rows } => {
                let apart = fresh_id();
                self.topics.push((topic_id(root, grave.group, grave.thread), Some(apart)));
                let key = case_key(&mut self.new_keys);
                let touched = self.touch(book, apart);
                (touched.passage.grave, touched.case_key) = (Some(grave), Some(key));
                rows.into_iter().for_each(|row| self.add(apart, row));
            }
            Effect::Topic { group, thread, ours } => {
                self.topics.push((topic_id(root, group, thread), ours.then_some(id)));
            }
            Effect::Landmark { group, message } => self.topics.push((landmark_id(root, group, message), Some(id))),
            Effect::Forget => {
                self.cases_gone.push(id);
                // What led to the case leads nowhere: whoever presses an old message of ours must not come to the next one.
                let known = book.topics.iter().filter(|(_, whose)| **whose == id).map(|(place, _)| *place);
                let new = self.topics.iter().filter(|(_, whose)| *whose == Some(id)).map(|(place, _)| *place);
                let places: Vec<Id> = known.chain(new).collect();
                self.topics.extend(places.into_iter().map(|place| (place, None)));
                if let Some(key) = self.touched.get_mut(&id).and_then(|touched| touched.case_key.take()) {
                    self.new_keys.retain(|(new, _, _)| *new != key);
                    self.keys_gone.push(key);
                }
            }
            Effect::Report(told) => self.reports.push(told),
            Effect::Act(act) => self.acts.push(act),
            Effect::Alarm(alarm) => self.alarms.push(alarm),
            Effect::Number(wanted) => self.numbers.push((id, wanted)),
        }
    }

    /// A new row for `id`.
    pub(super) fn add(&mut self, id: Id, row: Row) {
        self.rows.push((id, Waiting { id: self.next_row, attempts: 0, row }));
        self.next_row += 1;
    }

    /// Changed words take the place of their row while it has not left.
    fn reword(&mut self, book: &Book, id: Id, number: u32, row: Row, otherwise: Row) {
        let new =
            self.rows.iter_mut().find(|(whose, waiting)| *whose == id && Line::new(0, &waiting.row, 0).number == Some(number));
        if let Some((_, waiting)) = new {
            waiting.row = row;
            return;
        }
        match self.unsent(book, id, number) {
            Some(line) => self.reworded.push((id, Waiting { id: line, attempts: 0, row })),
            None => self.add(id, otherwise),
        }
    }

    /// Words that are taken back do not leave, if they have not left.
    fn unsay(&mut self, book: &Book, id: Id, number: u32, otherwise: Row) {
        let before = self.rows.len();
        self.rows.retain(|(whose, waiting)| *whose != id || Line::new(0, &waiting.row, 0).number != Some(number));
        if self.rows.len() < before {
            return;
        }
        match self.unsent(book, id, number) {
            Some(line) => {
                self.reworded.retain(|(_, waiting)| waiting.id != line);
                self.gone.push((id, line));
            }
            None => self.add(id, otherwise),
        }
    }

    /// The row of words number `number` that surely has not left.
    fn unsent(&self, book: &Book, id: Id, number: u32) -> Option<i64> {
        let mut waits = book.rows.get(&id).into_iter().flatten().filter(|line| line.number == Some(number) && !line.tried);
        waits.find(|line| !self.gone.iter().any(|(_, gone)| *gone == line.id)).map(|line| line.id)
    }

    /// The keys that the commit needs are written; then everything is sealed and put together.
    pub(super) async fn writes(&mut self, frame: &Frame, keys: &mut Keyring) -> Result<Writes, Broken> {
        let day = day_of(self.now.as_second());
        if keys.day(day).is_none() {
            self.new_keys.push((KeyId(fresh_id()), Kind::Day(day), Key::new(chance())));
        }
        let new = std::mem::take(&mut self.new_keys);
        if !new.is_empty() {
            keys.add(new).await.map_err(|_| Broken::Keys)?;
        }
        let mut writes = Writes::default();
        for (id, touched) in &self.touched {
            if let Some(write) = write(frame, keys, *id, touched, day)? {
                writes.passages.push(write);
            }
        }
        for (id, waiting) in &self.rows {
            let (day, key) = self.key(keys, id, !waiting.row.what.outlives_case(), day)?;
            let body = seal_row(key, waiting.id, &waiting.row).map_err(|_| Broken::Seal)?;
            writes.rows.push(crate::store::KeptRow { id: waiting.id, passage: *id, attempts: 0, day, body });
        }
        for (id, waiting) in &self.reworded {
            let (day, key) = self.key(keys, id, !waiting.row.what.outlives_case(), day)?;
            let body = seal_row(key, waiting.id, &waiting.row).map_err(|_| Broken::Seal)?;
            writes.reworded.push((waiting.id, day, body));
        }
        for (id, number, letter) in &self.letters {
            let (day, key) = self.key(keys, id, letter.of_case(), day)?;
            let body = seal_letter(key, *number, letter).map_err(|_| Broken::Seal)?;
            let (kind, at) = (letter.kind().number(), self.now.as_second());
            writes.letters.push(KeptLetter { id: *number, passage: *id, at, kind, attempts: TRIES.into(), day, body });
        }
        for (from, to) in &self.moved {
            let id = keys.root().blind(Purpose::Group, &[&from.0.to_be_bytes()]);
            writes.moved.push((id, kept::seal_moved(keys.root(), &id, *from, *to).map_err(|_| Broken::Seal)?));
        }
        if frame.alarms.is_some() {
            writes.alarms = self.alarms.iter().copied().map(word).collect();
        }
        writes.letters_gone.clone_from(&self.letters_gone);
        writes.cases_gone.clone_from(&self.cases_gone);
        writes.crossed.clone_from(&self.crossed);
        writes.rows_gone = self.gone.iter().map(|(_, row)| *row).collect();
        writes.topics.clone_from(&self.topics);
        writes.names.clone_from(&self.names);
        Ok(writes)
    }

    /// The key that something of `id` is sealed under, and its day, or 0 for the case's.
    fn key<'k>(&self, keys: &'k Keyring, id: &Id, of_case: bool, day: i64) -> Result<(i64, (KeyId, &'k Key)), Broken> {
        let case = self.touched.get(id).and_then(|touched| touched.case_key).filter(|_| of_case);
        Ok(match case {
            Some(key) => (0, (key, keys.key(key).ok_or(Broken::Keys)?)),
            None => (day, keys.day(day).ok_or(Broken::Keys)?),
        })
    }

    /// The commit went well: the book knows now, and the courier is to be told.
    pub(super) fn settle(self, frame: &Frame, book: &mut Book) -> Vec<Order> {
        let mut orders: BTreeMap<Id, (Vec<Waiting>, Vec<i64>)> = BTreeMap::new();
        let crossed = self.crossed.map(|Across { from, to, .. }| {
            book.cross(from, to);
            Order::Crossed { from, to }
        });
        for (id, row) in self.gone {
            if let Some(rows) = book.rows.get_mut(&id) {
                rows.retain(|line| line.id != row);
            }
            orders.entry(id).or_default().1.push(row);
        }
        for (id, waiting) in self.rows {
            book.rows.entry(id).or_default().push(Line::new(waiting.id, &waiting.row, 0));
            orders.entry(id).or_default().0.push(waiting);
        }
        for (id, waiting) in self.reworded {
            orders.entry(id).or_default().0.push(waiting);
        }
        for (id, touched) in self.touched {
            let changed = *touched.before != touched.passage;
            let passage = if changed { Arc::new(touched.passage) } else { touched.before };
            let version = if changed { touched.version + 1 } else { touched.version };
            book.wake_at(id, due(&passage, &frame.patience));
            book.note(id, &passage, &frame.content);
            book.passages.insert(id, Known { passage, version, case_key: touched.case_key });
            orders.entry(id).or_default();
        }
        for id in self.late {
            book.wake_at(id, Some(self.now.as_second() + LATE_SECONDS));
        }
        for (topic, passage) in self.topics {
            match passage {
                Some(passage) => book.topics.insert(topic, passage),
                None => book.topics.remove(&topic),
            };
        }
        book.names.extend(self.names);
        book.next_row = self.next_row;
        let known = &book.passages;
        let passages = orders.into_iter().map(|(id, (rows, gone))| {
            let passage = known.get(&id).map(|known| Arc::clone(&known.passage)).unwrap_or_default();
            Order::Passage { id, passage, rows, gone }
        });
        crossed.into_iter().chain(passages).collect()
    }
}

/// Why a trip can't be written now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// The keyring does not take or give a key.
    Keys,
    /// Something can't be sealed.
    Seal,
}

/// What is written of one passage; nothing if nothing has changed.
fn write(frame: &Frame, keys: &Keyring, id: Id, touched: &Touched, day: i64) -> Result<Option<PassageWrite>, Broken> {
    let (before, after) = (&touched.before, &touched.passage);
    if **before == *after {
        return Ok(None);
    }
    // Her visit goes with the case: a copy from before an erase must not even say whose it was.
    let own = touched.case_key.map(|key| keys.key(key).map(|secret| (key, secret)).ok_or(Broken::Keys)).transpose()?;
    let visit_key = own.or_else(|| keys.day(day)).ok_or(Broken::Keys)?;
    let visit = kept::seal_visit(visit_key, &id, &after.visit).map_err(|_| Broken::Seal)?;
    let (after_rest, before_rest) = ((&after.grave, &after.block, &after.room), (&before.grave, &before.block, &before.room));
    let same = after.case == before.case && after.aside == before.aside && after_rest == before_rest;
    let case = match own {
        _ if same => None,
        Some(key) => Some(Some((key.0.0, kept::seal_case(key, &id, after).map_err(|_| Broken::Seal)?))),
        None => Some(None),
    };
    let number = after.case.as_ref().and_then(|case| case.number);
    Ok(Some(PassageWrite {
        id,
        number,
        version: touched.version + 1,
        day,
        visit,
        case,
        due: due(after, &frame.patience),
        unconfirmed: after.visit.unconfirmed(),
    }))
}

/// The first whole second in which `passage` has what it waits for. One second earlier its timer would come again and again
/// until then.
fn due(passage: &Passage, patience: &Patience) -> Option<i64> {
    let due = patience::due(passage, patience)?;
    Some(due.as_second().saturating_add(i64::from(due.subsec_nanosecond() > 0)))
}

/// Whether something of the passage is sealed under a key of its own: a case, a block that has outlived one, a room.
fn keeps(passage: &Passage) -> bool {
    passage.case.is_some() || passage.block.is_some() || passage.room.is_some()
}

/// A fresh key for a case or for what is left of one; it is on disk before anything is sealed under it.
fn case_key(new: &mut Vec<(KeyId, Kind, Key)>) -> KeyId {
    let key = KeyId(fresh_id());
    new.push((key, Kind::Case, Key::new(chance())));
    key
}
