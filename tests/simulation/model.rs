//! What she and the desk must see, said naively: no word lost, order, one card at most that shows something, nothing before
//! Send, nothing after erase.
//!
//! Knows: what each of them did, and the requests that arrived. Does not know: any code of the product; a word is followed by
//! the mark that it bears.

use std::collections::{BTreeMap, BTreeSet};

use footbridge::rehearse::Msg;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::sight::{Sight, marks, verb};

/// What stands against an invariant.
pub(crate) type Broken = String;

/// Without a touch for longer, a card with words on it may have turned neutral by itself.
const SURELY_AWAKE: SignedDuration = SignedDuration::from_secs(115);

/// What is promised of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Hers alone: it must not come to the desk.
    Kept,
    /// She has pressed Send with it on the card.
    Sending,
    /// It must come to the desk.
    Must,
    /// It may.
    May,
    /// It must not any more.
    Never,
}

/// A word of hers.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) of: i64,
    pub(crate) fate: Fate,
    /// Its place among those that must come, and in which of her cases.
    pub(crate) order: (u32, u64),
    pub(crate) arrived: usize,
    /// The message that it stands in, the newest where it came twice.
    pub(crate) stands: i64,
}

/// A word of the desk's.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) to: i64,
    pub(crate) fate: Fate,
    pub(crate) order: (u32, u64),
    pub(crate) seen: bool,
    /// The desk was asked whether it should go: it goes when somebody says so, beside the others' order. What was promised.
    pub(crate) asked: Option<Fate>,
}

/// Somebody with a phone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Person {
    pub(crate) picture: Option<u64>,
    /// The picture that she pressed last: pressed twice, the first press opens and the second one chooses.
    pub(crate) tried: Option<u64>,
    /// She has sent, and has neither ended nor erased it.
    pub(crate) open: bool,
    /// She has pressed Send on the form, and has not seen what came of it.
    pub(crate) sending: bool,
    /// Something of hers may be with a desk, and she has not seen it.
    pub(crate) unsure: bool,
    /// She has pressed Send, ever.
    pub(crate) sent: bool,
    /// How many cases she has had.
    pub(crate) cases: u32,
    /// When she was heard of last.
    pub(crate) woke: Option<Timestamp>,
    /// When what she did last that opens, and that closes, was handed over.
    pub(crate) opened: u64,
    pub(crate) shut: u64,
    /// The opening that had come to rest last.
    pub(crate) rested: u64,
}

/// A topic, as its members know it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Topic {
    pub(crate) of: Option<(i64, u32)>,
    pub(crate) owner: Option<&'static str>,
    pub(crate) claiming: Option<&'static str>,
    /// Two have pressed Claim, and which of them came first is not known.
    pub(crate) contested: bool,
}

/// All that is known.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) people: BTreeMap<i64, Person>,
    pub(crate) topics: BTreeMap<(i64, i64), Topic>,
    pub(crate) words: BTreeMap<String, Word>,
    pub(crate) answers: BTreeMap<String, Answer>,
    /// Handed over, and not surely taken.
    pub(crate) handed: Vec<Value>,
    pub(crate) hers: BTreeSet<String>,
    /// The numbers of the updates that brought words.
    pub(crate) brought: Vec<i64>,
    /// When requests were asked, by number of this life.
    pub(crate) asked: BTreeMap<u64, u64>,
    pub(crate) seq: u64,
    pub(crate) sent: bool,
    pub(crate) heard: usize,
    pub(crate) neutral: (String, String),
    pub(crate) disturbed: Option<Timestamp>,
}

impl Model {
    pub(crate) fn new(people: &[i64], neutral: (String, String)) -> Self {
        let people = people.iter().map(|who| (*who, Person::default())).collect();
        Self { people, neutral, ..Self::default() }
    }

    pub(crate) fn tick(&mut self) -> u64 {
        self.seq += 1;
        self.seq
    }

    pub(crate) fn person(&mut self, who: i64) -> &mut Person {
        self.people.entry(who).or_default()
    }

    // -- what they do --

    /// She wrote `mark`; `settled`: what she saw was what was so. `behind`: her case was open on the card.
    pub(crate) fn wrote(&mut self, who: i64, mark: &str, settled: bool, behind: bool) {
        let order = (self.person(who).cases, self.tick());
        let open = self.person(who).open;
        let fate = match (settled, behind && open) {
            (true, true) => Fate::Must,
            (true, false) => Fate::Kept,
            (false, _) if !self.person(who).sent => Fate::Kept,
            (false, _) => Fate::May,
        };
        self.words.insert(mark.to_owned(), Word { of: who, fate, order, arrived: 0, stands: 0 });
    }

    /// She changed the word `old` into `new` before it was gone from her chat.
    pub(crate) fn changed(&mut self, who: i64, old: &str, new: &str) {
        let before = self.words.get(old).map(|word| word.fate);
        if let Some(word) = self.words.get_mut(old).filter(|word| word.fate == Fate::Must) {
            word.fate = Fate::May;
        }
        let order = (self.person(who).cases, self.tick());
        let fate = before.map_or(Fate::May, |before| if before == Fate::Kept { Fate::Kept } else { Fate::May });
        self.words.insert(new.to_owned(), Word { of: who, fate, order, arrived: 0, stands: 0 });
    }

    /// She pressed `data` on `card`.
    pub(crate) fn pressed(&mut self, who: i64, data: &str, card: &Msg) {
        match verb(data) {
            "send" => {
                self.sent = true;
                let person = self.person(who);
                // What came of the Send before this one, she has not seen.
                person.unsure |= person.sending;
                (person.sent, person.sending) = (true, !person.open);
                let case = person.cases + u32::from(!person.open);
                for mark in marks(&card.text, "wd") {
                    let order = self.tick();
                    if let Some(word) = self.words.get_mut(&mark).filter(|word| word.fate == Fate::Kept) {
                        (word.fate, word.order) = (Fate::Sending, (case, order));
                    }
                }
            }
            "picture" => self.person(who).tried = data.split([':', '@']).nth(1).and_then(|number| number.parse().ok()),
            "takeback" => {
                let last = self.words.values_mut().filter(|word| word.of == who && word.fate == Fate::Must);
                last.max_by_key(|word| word.order).into_iter().for_each(|word| word.fate = Fate::May);
            }
            "end" => {
                self.let_go(who, Fate::May);
                self.person(who).open = false;
            }
            "erase" if data.starts_with("erase:yes") => {
                self.let_go(who, Fate::May);
                let person = self.person(who);
                (person.open, person.unsure, person.sending) = (false, false, false);
            }
            _ => (),
        }
    }

    /// Nothing is promised any more of what has not come yet, either way.
    fn let_go(&mut self, who: i64, to: Fate) {
        let words = self.words.values_mut().filter(|word| word.of == who && word.arrived == 0);
        words.filter(|word| matches!(word.fate, Fate::Must | Fate::Sending | Fate::May)).for_each(|word| word.fate = to);
        let answers = self.answers.values_mut().filter(|answer| answer.to == who && !answer.seen);
        answers.filter(|answer| answer.fate != Fate::Never).for_each(|answer| answer.fate = to);
    }

    /// What she did has come to rest, and she looks at her card.
    pub(crate) fn settled(&mut self, who: i64, card: Option<&Msg>) {
        let sight = card.map_or(Sight::Nothing, Sight::of);
        let behind = sight.behind();
        let shown: BTreeSet<String> = card.map(|card| marks(&card.text, "wd").into_iter().collect()).unwrap_or_default();
        let mut sent = false;
        for (mark, word) in self.words.iter_mut().filter(|(_, word)| word.of == who && word.fate == Fate::Sending) {
            word.fate = match (shown.contains(mark), behind) {
                (true, _) => Fate::Kept,
                (false, true) => Fate::Must,
                (false, false) => Fate::May,
            };
            sent |= word.fate == Fate::Must;
        }
        let person = self.person(who);
        if behind && !person.open && (sent || sight == Sight::Asked || person.unsure) {
            (person.open, person.unsure, person.picture) = (true, false, None);
            person.cases += 1;
        } else if std::mem::take(&mut person.sending) && !behind && sight != Sight::Form {
            person.unsure = true;
        }
        person.sending = false;
        if person.open && sight == Sight::Case && person.picture.is_none() {
            person.picture = person.tried;
        }
    }

    /// Whether something of hers may be with a desk.
    pub(crate) fn may_be_open(&self, who: i64) -> bool {
        self.people.get(&who).is_some_and(|person| person.open || person.unsure)
    }

    /// A member wrote `mark`; `to`: whose case it answers, if it must reach anybody.
    pub(crate) fn answered(&mut self, mark: &str, to: i64, fate: Fate) {
        let order = (self.person(to).cases, self.tick());
        self.answers.insert(mark.to_owned(), Answer { to, fate, order, seen: false, asked: None });
    }

    /// The desk is asked whether `mark` should go: until somebody says so, nothing is promised of it.
    pub(crate) fn questioned(&mut self, mark: &str) {
        if let Some(answer) = self.answers.get_mut(mark) {
            answer.asked.get_or_insert(answer.fate);
            answer.fate = if answer.fate == Fate::Must { Fate::May } else { answer.fate };
        }
    }

    /// A member has said that `mark` should go, and was told that it does.
    pub(crate) fn confirmed(&mut self, mark: &str) {
        if let Some(answer) = self.answers.get_mut(mark).filter(|answer| answer.fate == Fate::May && !answer.seen) {
            answer.fate = answer.asked.unwrap_or(Fate::May);
        }
    }

    /// A member wants `mark` back; `told`: they have been told that it is.
    pub(crate) fn undone(&mut self, mark: &str, told: bool) {
        if let Some(answer) = self.answers.get_mut(mark) {
            answer.fate = if told && !answer.seen { Fate::Never } else { Fate::May };
        }
    }

    // -- what goes to and fro --

    /// Updates are handed over to the bot.
    pub(crate) fn handed(&mut self, updates: &[Value]) {
        for update in updates {
            self.handed.push(update.clone());
            let text = update["message"]["text"].as_str().unwrap_or_default();
            if ["wd", "an"].iter().any(|kind| !marks(text, kind).is_empty()) {
                self.brought.extend(update["update_id"].as_i64());
            }
            let press = &update["callback_query"];
            let message = if press.is_object() { &press["message"] } else { &update["message"] };
            let Some(who) = message["chat"]["id"].as_i64().filter(|chat| *chat > 0) else { continue };
            let now = self.tick();
            let closes = match press["data"].as_str() {
                Some(data) => {
                    self.hers.extend(press["id"].as_str().map(str::to_owned));
                    verb(data) == "exit"
                }
                None => closes(message),
            };
            let person = self.person(who);
            match (closes, press.is_object()) {
                (true, _) => person.shut = now,
                (false, true) => person.opened = now,
                (false, false) => (),
            }
        }
    }

    /// The bot came to rest, alive: what it was handed is committed.
    pub(crate) fn taken(&mut self, now: Timestamp) {
        for update in std::mem::take(&mut self.handed) {
            let press = &update["callback_query"];
            let message = if press.is_object() { &press["message"] } else { &update["message"] };
            let Some(who) = message["chat"]["id"].as_i64().filter(|chat| *chat > 0) else { continue };
            let late = self.person(who).woke.is_some_and(|woke| now.duration_since(woke) > SURELY_AWAKE);
            self.person(who).woke = Some(now);
            if late && !press.is_object() {
                // The card may have hidden itself before these words came: then she finds them unsent.
                for mark in marks(message["text"].as_str().unwrap_or_default(), "wd") {
                    self.words
                        .get_mut(&mark)
                        .filter(|word| word.fate == Fate::Must)
                        .into_iter()
                        .for_each(|word| word.fate = Fate::May);
                }
            }
            if press["data"].as_str().is_some_and(|data| data.starts_with("erase:yes")) {
                self.let_go(who, Fate::Never);
            }
        }
    }

    /// What it has asked for by now has been looked at.
    pub(crate) fn rested(&mut self) {
        self.people.values_mut().for_each(|person| person.rested = person.opened);
    }

    /// The bot has died: what it was handed and had not taken is handed over again.
    pub(crate) fn died(&mut self, now: Timestamp) {
        self.handed.clear();
        self.asked.clear();
        self.disturbed = Some(now);
    }
}

/// Whether a message of hers closes the card.
fn closes(message: &Value) -> bool {
    let text = message["text"].as_str().unwrap_or_default();
    matches!(text, "." | "x") || message["sticker"].is_object()
}
