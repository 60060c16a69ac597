//! What a member of a desk does next, by what stands in a topic.
//!
//! Knows: who has a case, as everybody at the desk sees it. Does not know: who she is, or what comes of it.

use footbridge::rehearse::{Act, Author, Msg, Thing};
use jiff::SignedDuration;

use super::model::Fate;
use super::sight::{bare, marks};
use super::sim::{Sim, Stop};

const MEMBERS: [&str; 3] = ["An", "Bo", "Cleo"];

/// What whoever confirms an answer is told.
const GOING: &str = "It goes";

impl Sim {
    /// One of them does something in one of the topics.
    pub(crate) async fn desk_act(&mut self) -> Result<(), Stop> {
        self.settle(SignedDuration::from_secs(5)).await?;
        if !self.settled() {
            return Ok(());
        }
        for who in self.people.clone() {
            self.model.settled(who, self.world.card_of(who).as_ref());
        }
        let groups = self.world.groups();
        let topics: Vec<(i64, i64)> =
            groups.iter().flat_map(|group| self.world.topics_of(*group).into_iter().map(|topic| (*group, topic.id))).collect();
        let Some((group, topic)) = self.chance.one_of(&topics).copied() else { return Ok(()) };
        let messages = self.world.messages_of(group, Some(topic));
        let of_card = |message: &&Msg| message.data().any(|data| matches!(bare(data), "claim" | "release" | "takeover"));
        let card = messages.iter().rev().find(of_card).cloned();
        let release = card.as_ref().is_some_and(|card| card.data().any(|data| bare(data) == "release"));
        let known = self.model.topics.entry((group, topic)).or_default();
        known.owner = if release && !known.contested { known.claiming.or(known.owner) } else { None };
        known.contested &= release;
        known.claiming = None;
        let owner = known.owner;
        let Some(who) = self.chance.one_of(&MEMBERS).copied() else { return Ok(()) };
        let who = owner.filter(|_| self.chance.percent(75)).unwrap_or(who);
        match self.chance.up_to(100) {
            0..5 => self.shows_there(group, topic, who, &messages),
            5..12 => self.notes(group, topic, who, &messages),
            12..22 => return self.undoes(group, topic, who, &messages).await,
            22..40 if messages.iter().any(asks) => return self.confirms(group, topic, &messages).await,
            22..28 if card.is_some() => self.presses_there(group, topic, who, card.as_ref(), None),
            _ if card.is_some() && owner.is_none() => self.presses_there(group, topic, who, card.as_ref(), Some("claim")),
            _ => self.replies(group, topic, who, owner, &messages),
        }
        if self.chance.percent(70) { self.settle(SignedDuration::from_secs(5)).await } else { Ok(()) }
    }

    fn presses_there(&mut self, group: i64, topic: i64, who: &'static str, card: Option<&Msg>, wanted: Option<&str>) {
        let Some(card) = card else { return };
        let all: Vec<String> = card.data().map(str::to_owned).collect();
        let found = wanted.and_then(|wanted| all.iter().find(|data| bare(data) == wanted)).cloned();
        let Some(data) = found.or_else(|| self.chance.one_of(&all).cloned()) else { return };
        if matches!(bare(&data), "claim" | "takeover") {
            let known = self.model.topics.entry((group, topic)).or_default();
            known.contested |= known.claiming.is_some_and(|other| other != who);
            known.claiming = Some(who);
        }
        self.note(format!("  {who} presses {data} in {group}/{topic}"));
        let _ = self.world.act(Act::press_in(who, group, card.id, &data));
        self.counts.count("presses at a desk");
    }

    fn replies(&mut self, group: i64, topic: i64, who: &'static str, owner: Option<&'static str>, messages: &[Msg]) {
        let carried: Vec<&Msg> = messages.iter().filter(|message| carries(message)).collect();
        let Some(to) = self.chance.one_of(&carried).copied() else { return };
        let Some((her, case)) = self.model.topics.get(&(group, topic)).and_then(|topic| topic.of) else { return };
        let mark = self.mark("an");
        let person = self.model.person(her);
        // The bot may not know of the first of two copies: a reply to it is a note, and is marked as one.
        let promised = owner == Some(who) && person.open && person.cases == case && {
            let known = |mark: &String| self.model.words.get(mark).is_none_or(|word| word.stands == to.id);
            marks(&to.text, "wd").iter().all(known)
        };
        self.note(format!("  {who} replies {mark} to {} in {group}/{topic} (promised: {promised})", to.id));
        let fate = match (promised, owner) {
            (true, _) => Fate::Must,
            (false, Some(owner)) if owner != who => Fate::Never,
            (false, _) => Fate::May,
        };
        self.model.answered(&mark, her, fate);
        let _ = self.world.act(Act::reply(who, &format!("{mark} of the desk"), group, topic, to.id));
        self.counts.count("answers");
    }

    /// Something that must stay at the desk.
    fn notes(&mut self, group: i64, topic: i64, who: &'static str, messages: &[Msg]) {
        let mark = self.mark("nt");
        let carried: Vec<&Msg> = messages.iter().filter(|message| carries(message)).collect();
        let to = self.chance.one_of(&carried).copied().filter(|_| self.chance.percent(50));
        self.note(format!("  {who} notes {mark} in {group}/{topic}"));
        let _ = match to {
            Some(to) => self.world.act(Act::reply(who, &format!("// {mark}"), group, topic, to.id)),
            None => self.world.act(Act::write_in(who, &mark, group, Some(topic))),
        };
        self.counts.count("notes");
    }

    fn shows_there(&mut self, group: i64, topic: i64, who: &'static str, messages: &[Msg]) {
        let carried: Vec<&Msg> = messages.iter().filter(|message| carries(message)).collect();
        let reply_to = self.chance.one_of(&carried).map(|message| message.id);
        self.note(format!("  {who} sends a file in {group}/{topic}"));
        let more = serde_json::Map::new();
        let (group, topic) = (Some(group), Some(topic));
        let _ = self.world.act(Act::Send { who: who.into(), thing: Thing::File, text: None, group, topic, reply_to, more });
    }

    /// *Send anyway*: whoever wrote an answer says that it should go as it is.
    async fn confirms(&mut self, group: i64, topic: i64, messages: &[Msg]) -> Result<(), Stop> {
        let asking: Vec<&Msg> = messages.iter().filter(|message| asks(message)).collect();
        let Some(line) = self.chance.one_of(&asking).copied() else { return Ok(()) };
        let Some(source) = messages.iter().find(|message| Some(message.id) == line.reply_to) else { return Ok(()) };
        let writer = |who: &&&str| self.world.member(group, who).map(Author::User) == Some(source.author);
        let Some(who) = MEMBERS.iter().find(writer).copied() else { return Ok(()) };
        let Some(data) = line.data().find(|data| bare(data) == "confirm").map(str::to_owned) else { return Ok(()) };
        let written = marks(&source.text, "an");
        self.note(format!("  {who} presses {data} below {written:?} in {group}/{topic}"));
        let before = self.world.toast_in(group).map(|toast| toast.number);
        let _ = self.world.act(Act::press_in(who, group, line.id, &data));
        self.counts.count("answers confirmed");
        self.settle(SignedDuration::from_secs(5)).await?;
        let told = self.world.toast_in(group).filter(|toast| Some(toast.number) != before);
        if self.settled() && told.is_some_and(|toast| toast.text.starts_with(GOING)) {
            written.iter().for_each(|mark| self.model.confirmed(mark));
        }
        Ok(())
    }

    /// Undo below one of the answers.
    async fn undoes(&mut self, group: i64, topic: i64, who: &'static str, messages: &[Msg]) -> Result<(), Stop> {
        let undoable: Vec<&Msg> = messages.iter().filter(|message| message.data().any(|data| bare(data) == "undo")).collect();
        let Some(line) = self.chance.one_of(&undoable).copied() else { return Ok(()) };
        let source = messages.iter().find(|message| Some(message.id) == line.reply_to);
        let written = source.map(|source| marks(&source.text, "an")).unwrap_or_default();
        let by = source.map(|source| source.author);
        let own = self.world.member(group, who).map(Author::User) == by;
        let Some(data) = line.data().next().map(str::to_owned) else { return Ok(()) };
        self.note(format!("  {who} presses {data} below {written:?} in {group}/{topic}"));
        if own {
            written.iter().for_each(|mark| self.model.undone(mark, false));
        }
        let before = self.world.toast_in(group).map(|toast| toast.number);
        let _ = self.world.act(Act::press_in(who, group, line.id, &data));
        self.counts.count("undos");
        self.settle(SignedDuration::from_secs(5)).await?;
        let told = self.world.toast_in(group).filter(|toast| Some(toast.number) != before);
        if own && self.settled() && told.is_some_and(|toast| toast.text.starts_with("Taken back")) {
            written.iter().for_each(|mark| self.model.undone(mark, true));
        }
        Ok(())
    }
}

/// Whether it asks if an answer should go.
fn asks(message: &Msg) -> bool {
    message.author == Author::Bot && message.reply_to.is_some() && message.data().any(|data| bare(data) == "confirm")
}

/// Whether words of hers stand in it.
fn carries(message: &Msg) -> bool {
    // The line of an answer quotes her under a spoiler too; it replies to a volunteer, and a reply to it is a note.
    let hides = message.entities.iter().any(|entity| entity["type"] == "spoiler");
    message.author == Author::Bot && hides && message.reply_to.is_none()
}
