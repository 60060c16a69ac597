//! What is held at every request: each as it is asked for, as it arrives, and at the end.
//!
//! Knows: what the model has followed. Does not know: how it came about (`model`).

use footbridge::rehearse::{Author, Call, Msg, World};
use jiff::{SignedDuration, Timestamp};

use super::model::{Answer, Broken, Fate, Model, Word};
use super::sight::{bare, data_of, marks};
use super::wire::Asked;

impl Model {
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
