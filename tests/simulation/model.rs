//! What she and the desk must see, said naively: no word lost, order, one card at most that shows something, nothing before
//! Send, nothing after erase.
//!
//! Knows: what each of them did, and the requests that arrived. Does not know: any code of the product; a word is followed by
//! the mark that it bears.

use std::collections::{BTreeMap, BTreeSet};

use footbridge::rehearse::{Author, Call, Msg, World};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::sight::{Sight, bare, data_of, marks, verb};
use super::wire::Asked;

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
    order: (u32, u64),
    arrived: usize,
    /// The message that it stands in, the newest where it came twice.
    pub(crate) stands: i64,
}

/// A word of the desk's.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) to: i64,
    pub(crate) fate: Fate,
    order: (u32, u64),
    seen: bool,
    /// The desk was asked whether it should go: it goes when somebody says so, beside the others' order. What was promised.
    asked: Option<Fate>,
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
    sending: bool,
    /// Something of hers may be with a desk, and she has not seen it.
    unsure: bool,
    /// She has pressed Send, ever.
    sent: bool,
    /// How many cases she has had.
    pub(crate) cases: u32,
    /// When she was heard of last.
    woke: Option<Timestamp>,
    /// When what she did last that opens, and that closes, was handed over.
    opened: u64,
    shut: u64,
    /// The opening that had come to rest last.
    rested: u64,
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
    handed: Vec<Value>,
    hers: BTreeSet<String>,
    /// The numbers of the updates that brought words.
    pub(crate) brought: Vec<i64>,
    /// When requests were asked, by number of this life.
    asked: BTreeMap<u64, u64>,
    seq: u64,
    sent: bool,
    heard: usize,
    pub(crate) neutral: (String, String),
    pub(crate) disturbed: Option<Timestamp>,
}

impl Model {
    pub(crate) fn new(people: &[i64], neutral: (String, String)) -> Self {
        let people = people.iter().map(|who| (*who, Person::default())).collect();
        Self { people, neutral, ..Self::default() }
    }

    fn tick(&mut self) -> u64 {
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
    fn questioned(&mut self, mark: &str) {
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

    /// A request leaves the bot.
    pub(crate) fn asked(&mut self, asked: &Asked) -> Result<(), Broken> {
        if self.asked.contains_key(&asked.number) {
            return Ok(());
        }
        let now = self.tick();
        let chat = asked.params["chat_id"].as_i64().unwrap_or(0);
        // Handed over with an opening: whether a neutral card is meant before it or after it can't be told.
        let unclear = self.people.get(&chat).is_some_and(|person| person.rested != person.opened);
        self.asked.insert(asked.number, if unclear { 0 } else { now });
        let params = &asked.params;
        let text = params["text"].as_str().unwrap_or_default();
        if asked.method == "answerCallbackQuery" {
            let id = params["callback_query_id"].as_str().unwrap_or_default();
            let says = !text.is_empty() && self.hers.contains(id);
            return if says { Err(format!("an answer to her press says {text:?}")) } else { Ok(()) };
        }
        if chat > 0 { self.asked_of_her(chat, asked, text) } else { self.asked_of_desk(text, asked.method) }
    }

    fn asked_of_her(&mut self, who: i64, asked: &Asked, text: &str) -> Result<(), Broken> {
        let buttons = data_of(&asked.params["reply_markup"]);
        let neutral = text == self.neutral.0 && buttons == [self.neutral.1.as_str()];
        match asked.method {
            "sendMessage" if !neutral => return Err(format!("sent to her: {text:?}")),
            "editMessageText" if !neutral => (),
            _ => return Ok(()),
        }
        let first = text.lines().next().unwrap_or_default();
        if !marks(first, "wd").is_empty() || !marks(first, "an").is_empty() {
            return Err(format!("words stand in a first line: {first:?}"));
        }
        let person = self.person(who);
        if person.shut > person.opened {
            return Err(format!("the neutral card of {who} leaves by itself: {text:?}"));
        }
        for mark in marks(text, "an") {
            let known = self.answers.get(&mark);
            if known.is_none_or(|answer| answer.to != who || answer.fate == Fate::Never) {
                return Err(format!("{mark} must not be shown to {who}"));
            }
        }
        match marks(text, "nt").first() {
            Some(mark) => Err(format!("the note {mark} must not be shown to {who}")),
            None => Ok(()),
        }
    }

    fn asked_of_desk(&mut self, text: &str, method: &str) -> Result<(), Broken> {
        if !self.sent {
            return Err(format!("{method} to a desk before anybody has sent anything"));
        }
        for mark in marks(text, "wd") {
            let Some(word) = self.words.get(&mark) else { continue };
            if word.fate == Fate::Kept {
                return Err(format!("{mark} goes to the desk before Send"));
            }
            if word.fate == Fate::Never {
                return Err(format!("{mark} goes to the desk after it was erased"));
            }
        }
        Ok(())
    }

    /// Requests have arrived: what stands where now.
    pub(crate) fn arrived(&mut self, world: &World, number: Option<u64>) -> Result<(), Broken> {
        let calls = world.record_since(self.heard);
        self.heard = world.calls();
        for call in calls.iter().filter(|call| call.ok()) {
            match call.chat() {
                Some(who) if who > 0 => self.at_hers(who, call, number)?,
                Some(group) => self.at_desk(world, group, call)?,
                None => (),
            }
        }
        for who in world.people() {
            let shows = |message: &&Msg| message.author == Author::Bot && message.text != self.neutral.0;
            let held = world.held_of(who);
            let awake: Vec<&Msg> = held.iter().filter(shows).collect();
            if awake.len() > 1 {
                let texts: Vec<String> = awake.iter().map(|card| format!("{}: {:?}", card.id, card.text)).collect();
                return Err(format!("{who} has more than one card that is not neutral: {texts:?}"));
            }
        }
        match world.violations().first() {
            Some(wrong) => Err(format!("wrong in itself: {wrong}")),
            None => Ok(()),
        }
    }

    fn at_hers(&mut self, who: i64, call: &Call, number: Option<u64>) -> Result<(), Broken> {
        let text = call.text().unwrap_or_default();
        let edits = call.method == "editMessageText";
        if (edits || call.method == "sendMessage") && text == self.neutral.0 {
            let asked = number.and_then(|number| self.asked.get(&number)).copied().unwrap_or(0);
            let now = self.tick();
            let person = self.person(who);
            if asked > person.opened {
                person.shut = now;
            }
        }
        for mark in marks(text, "an") {
            let Some(answer) = self.answers.get_mut(&mark).filter(|answer| !answer.seen) else { continue };
            answer.seen = true;
            let (order, asked) = (answer.order, answer.asked);
            let before = |other: &&Answer| {
                other.to == who && other.fate == Fate::Must && !other.seen && other.asked.is_none() && other.order < order
            };
            if asked.is_none() && self.answers.values().any(|other| before(&other) && other.order.0 == order.0) {
                return Err(format!("{mark} overtakes another answer"));
            }
        }
        Ok(())
    }

    fn at_desk(&mut self, world: &World, group: i64, call: &Call) -> Result<(), Broken> {
        if call.method == "sendMessage" && data_of(&call.params["reply_markup"]).iter().any(|data| bare(data) == "confirm") {
            let source = call.params["reply_parameters"]["message_id"].as_i64();
            let topic = call.params["message_thread_id"].as_i64();
            let written = world.messages_of(group, topic).into_iter().find(|message| Some(message.id) == source);
            written.iter().flat_map(|written| marks(&written.text, "an")).for_each(|mark| self.questioned(&mark));
        }
        let text = call.text().unwrap_or_default();
        let spoiler = call.params["entities"].as_array().is_some_and(|all| all.iter().any(|entity| entity["type"] == "spoiler"));
        // What hides words and replies to a volunteer is the line of an answer, which quotes her.
        if call.method != "sendMessage" || !spoiler || call.params.get("reply_parameters").is_some() {
            return Ok(());
        }
        let Some(topic) = call.params["message_thread_id"].as_i64() else {
            return Err("words without a topic".to_owned());
        };
        for mark in marks(text, "wd") {
            let Some(word) = self.words.get_mut(&mark) else { return Err(format!("{mark} is nobody's")) };
            word.arrived += 1;
            word.stands = call.answer["result"]["message_id"].as_i64().unwrap_or(0);
            let (of, order, times) = (word.of, word.order, word.arrived);
            let known = self.topics.entry((group, topic)).or_default();
            if known.of.get_or_insert((of, order.0)).0 != of {
                return Err(format!("{mark} stands in somebody else's topic"));
            }
            let said = text.contains("perhaps") || text.contains("words again") || text.contains("correction");
            if times > 1 && !said {
                return Err(format!("{mark} came {times} times, and does not say so"));
            }
            let overtaken =
                |other: &Word| other.of == of && other.order.0 == order.0 && other.fate == Fate::Must && other.arrived == 0;
            if let Some((other, _)) = self.words.iter().find(|(_, other)| overtaken(other) && other.order < order) {
                return Err(format!("{mark} overtakes {other}"));
            }
        }
        Ok(())
    }

    /// Time is about to go on while all is at rest: nothing of hers is older than two seconds.
    pub(crate) fn tidy(&self, world: &World, now: Timestamp) -> Result<(), Broken> {
        let calm = SignedDuration::from_secs(130);
        if self.disturbed.is_some_and(|at| now.duration_since(at) < calm) {
            return Ok(());
        }
        for who in world.people() {
            let old = |message: &Msg| message.author != Author::Bot && now.duration_since(message.at).as_secs() > 2;
            if let Some(message) = world.held_of(who).iter().find(|message| old(message)) {
                return Err(format!("message {} of {who} is still there after {:?}", message.id, now.duration_since(message.at)));
            }
        }
        Ok(())
    }

    /// Everything has come to rest and she has looked at everything: what must have come has come.
    pub(crate) fn complete(&self) -> Result<(u64, u64), Broken> {
        let lost = self.words.iter().find(|(_, word)| word.fate == Fate::Must && word.arrived == 0);
        if let Some((mark, word)) = lost {
            return Err(format!("{mark} of {} is lost", word.of));
        }
        let lost = self.answers.iter().find(|(_, answer)| answer.fate == Fate::Must && !answer.seen);
        match lost {
            Some((mark, answer)) => Err(format!("the answer {mark} did not reach {}", answer.to)),
            None => {
                let words = self.words.values().filter(|word| word.fate == Fate::Must).count();
                let answers = self.answers.values().filter(|answer| answer.fate == Fate::Must).count();
                Ok((u64::try_from(words).unwrap_or(0), u64::try_from(answers).unwrap_or(0)))
            }
        }
    }
}

/// Whether a message of hers closes the card.
fn closes(message: &Value) -> bool {
    let text = message["text"].as_str().unwrap_or_default();
    matches!(text, "." | "x") || message["sticker"].is_object()
}
