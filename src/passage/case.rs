//! Her case: what she chose to send, who has taken it, her words and the answers. An aside is one too, without a topic.
//!
//! Knows: everything that is sealed under the case's own key and gone with it. Does not know: her reading; her chat only if she
//! wants a notice.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::calling::Call;
use super::event::Desk;
use super::form::{About, Place, Reach};
use super::ids::{Chat, Message, Thread, Volunteer, Words};
use super::life::{Life, Panel};
use super::menu::Menu;
use super::phrase::{Chose, Says};
use super::waiting;
use crate::content::{CentreId, Lang};

/// One request for someone, from Send until it is forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The spoken name's number.
    pub name: u16,
    /// The centre that it went to.
    pub centre: CentreId,
    /// That centre's group.
    pub group: Chat,
    /// The desk's language.
    pub desk_lang: Lang,
    /// Her language.
    pub lang: Lang,
    /// Roughly where she is.
    pub place: Place,
    /// For whom she asks.
    pub about: About,
    /// The signs that she chose to send.
    pub ticks: Vec<String>,
    /// How she wants to hear of an answer.
    pub reach: Reach,
    /// When she pressed Send.
    pub sent: Timestamp,
    /// When something last happened in it.
    pub touched: Timestamp,
    /// Where it stands.
    pub state: State,
    /// Her picture.
    pub picture: Picture,
    /// The topic, once it is open.
    pub topic: Option<Thread>,
    /// How many topics were lost before this one.
    pub replaced: u32,
    /// The pinned case card.
    pub card: CaseCard,
    /// Who has taken it, and when.
    pub owner: Option<(Volunteer, Timestamp)>,
    /// Her words, oldest first, as far as something is still to be known of them.
    pub words: Vec<Said>,
    /// The number of her next words.
    pub next_words: u32,
    /// She wrote nothing at Send: the first words are ours, so that there is something to reply to.
    #[serde(default)]
    pub wordless: bool,
    /// The answers, oldest first.
    pub answers: Vec<Reply>,
    /// The desk can't be reached for now.
    pub stuck: bool,
    /// Since when we can't write to her, while that is so.
    #[serde(default)]
    pub unreachable: Option<Timestamp>,
    /// When she last opened an answer or her case.
    pub looked: Option<Timestamp>,
    /// When she last closed her card while it showed the case.
    #[serde(default)]
    pub shut: Option<Timestamp>,
    /// Pictures that did not open it lately.
    #[serde(default)]
    pub misses: Option<Misses>,
    /// Something is wrong with the answers, and the coordinators have been told so since the last one.
    #[serde(default)]
    pub complained: bool,
    /// Other centres that have been told so since the last one.
    #[serde(default)]
    pub looked_at: Vec<CentreId>,
    /// An answer that she had not opened is gone, and none has come since.
    #[serde(default)]
    pub lapsed: bool,
    /// How she is told of an answer, if she chose to be.
    #[serde(default)]
    pub notice: Notice,
    /// How often the desk was told that her words wait: reminded, to be taken over, the coordinators.
    #[serde(default)]
    pub reminded: u8,
    /// Somebody who has it has stopped, and is back then.
    #[serde(default)]
    pub back_at: Option<(Volunteer, Timestamp)>,
    /// She wants to be called, or has been.
    #[serde(default)]
    pub call: Option<Call>,
    /// Who has been told here how an answer is written.
    #[serde(default)]
    pub told: Vec<Volunteer>,
    /// The same, while nobody had the case.
    #[serde(default)]
    pub told_free: Vec<Volunteer>,
    /// What they wrote then, while it can still be made an answer.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// Replies to messages that were not known yet to hold her words.
    #[serde(default)]
    pub early: Vec<Desk>,
    /// When somebody took it over last: whoever has it has time again.
    #[serde(default)]
    pub taken_over: Option<Timestamp>,
    /// The menu of phrases or questions that is open in the topic.
    #[serde(default)]
    pub menu: Option<Menu>,
    /// How often a menu changed: the version of the next change.
    #[serde(default)]
    pub menus: u32,
    /// What the desk has made of it.
    #[serde(default)]
    pub life: Life,
    /// What her number to come back with is found by, if she has asked for one; not the number.
    #[serde(default)]
    pub number: Option<[u8; 16]>,
    /// When she came back with it from another phone, and the number of her next words then: those before do not show there.
    #[serde(default)]
    pub returned: Option<(Timestamp, u32)>,
}

/// Something that somebody wrote who had not answered here yet, and did not write as an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub by: Volunteer,
    /// The group that it stands in.
    pub group: Chat,
    /// The message that it stands in.
    pub source: Message,
    /// What it says.
    pub words: Words,
}

/// Pictures that did not open a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Misses {
    /// How many: after two none opens it.
    pub count: u8,
    /// When the last one was tried.
    pub last: Timestamp,
}

/// What a notice goes by. Everything is empty for those who chose none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notice {
    /// Her chat and the card that stands there: a notice takes that card's place.
    pub way: Option<(Chat, Option<Message>)>,
    /// An answer has waited since then, or is to be told then, and no notice has been sent.
    pub wanted: Option<Timestamp>,
    /// One has been sent, and she has not come back since.
    pub sent: bool,
    /// When she last pressed Close.
    pub closed: Option<Timestamp>,
    /// She closed by a letter, a sign or a sticker: nothing comes until she opens again.
    pub hushed: bool,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Words go both ways.
    Open,
    /// The team closed it; her next words open it again.
    Closed,
    /// She ended it.
    Ended,
}

/// Whether she has chosen one of the twelve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picture {
    /// Not yet asked for: any picture opens the case.
    Unasked,
    /// Skipped: any picture opens the case.
    Skipped,
    /// This one does.
    Chosen(u8),
}

/// The case card in the topic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseCard {
    /// The message, once it stands.
    pub message: Option<Message>,
    /// Grows with each change of what it shows.
    pub version: u32,
    /// The version that stands there.
    pub shown: u32,
    /// The version that says nothing new but when she closed her card, if that is the newest.
    #[serde(default)]
    pub light: Option<u32>,
    /// When it last changed for that alone.
    #[serde(default)]
    pub lit: Option<Timestamp>,
    /// It changes for that then.
    #[serde(default)]
    pub lights: Option<Timestamp>,
}

/// Words of hers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Their number in the case, from 1.
    pub number: u32,
    /// When she wrote them.
    pub at: Timestamp,
    /// The message that she wrote them in, for a correction; `None` for her first line.
    pub from: Option<Message>,
    /// The words, until they are answered.
    pub words: Option<Words>,
    /// The message in the topic that contains them, and when it was made.
    pub carried: Option<(Message, Timestamp)>,
    /// Messages that contained them before they were corrected, where the correction came too late to take their place.
    #[serde(default)]
    pub before: Vec<Message>,
    /// They were refused three times and set aside, or stayed behind: she is asked to write them again.
    #[serde(default)]
    pub refused: bool,
    /// She has taken them back.
    #[serde(default)]
    pub taken_back: bool,
    /// Their answer was taken back after they had gone from here: they have none.
    #[serde(default)]
    pub unanswered: bool,
}

/// An answer of the team's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Its number in the case, from 1.
    pub number: u32,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub by: Volunteer,
    /// The volunteer's own message; for what was chosen from a menu, that message.
    pub source: Message,
    /// The number of her words that it answers.
    pub to: u32,
    /// The free words, until she has them or they are taken back.
    pub words: Option<Words>,
    /// What it says.
    #[serde(default)]
    pub says: Says,
    /// What she answered by a button, where it is a question.
    #[serde(default)]
    pub chose: Option<Chose>,
    /// What became of it.
    pub state: ReplyState,
    /// The hold line in the topic.
    pub line: Option<Message>,
    /// The group that it was written in, once the case is in another.
    #[serde(default)]
    pub group: Option<Chat>,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReplyState {
    /// It is asked whether it should go at all.
    Asked,
    /// It may still be taken back by Undo until then.
    Held { until: Timestamp },
    /// It waits for her.
    Waiting,
    /// She has opened it.
    Opened { at: Timestamp },
    /// She has it.
    Had,
    /// It was taken back.
    Withdrawn,
}

impl Said {
    /// Words that have not been carried yet.
    pub(super) fn new(number: u32, at: Timestamp, from: Option<Message>, words: Option<Words>) -> Self {
        let (carried, before, refused, taken_back, unanswered) = (None, Vec::new(), false, false, false);
        Self { number, at, from, words, carried, before, refused, taken_back, unanswered }
    }

    /// Whether they have no answer that is at least on its way.
    pub(super) fn waits(&self) -> bool {
        self.words.is_some() || self.unanswered
    }
}

/// The numbers of an aside's words and held answers begin here, so that none is taken for the case's own.
pub const BESIDE: u32 = 1 << 31;

/// So many wrong pictures, and for how long none opens after the last of them.
const MISSES: u8 = 2;
const MISSES_HOURS: i64 = 1;

impl Case {
    /// Whether this is an aside: what somebody with her phone but without her picture sent.
    pub fn is_aside(&self) -> bool {
        self.next_words > BESIDE
    }

    /// The number by which a hold line of answer `number` is known.
    pub fn held_as(&self, number: u32) -> u32 {
        if self.is_aside() { number | BESIDE } else { number }
    }

    /// Whether picture `number` opens it now. A wrong one is counted; after two none does for an hour, without a sign.
    pub(super) fn opens(&mut self, number: u8, now: Timestamp) -> bool {
        self.misses = self.misses.filter(|misses| now.duration_since(misses.last).as_hours() < MISSES_HOURS);
        let count = self.misses.map_or(0, |misses| misses.count);
        if count >= MISSES {
            return false;
        }
        let right = match self.picture {
            Picture::Unasked | Picture::Skipped => true,
            Picture::Chosen(hers) => hers == number,
        };
        self.misses = if right { None } else { Some(Misses { count: count + 1, last: now }) };
        right
    }

    /// What she wrote herself: where she wrote nothing at first, the first words are ours.
    pub(super) fn hers(&self) -> impl Iterator<Item = &Said> {
        self.words.iter().skip(usize::from(self.wordless))
    }

    /// Whether there are words of hers that wait for an answer and could go to another desk.
    pub fn has_words_to_give(&self) -> bool {
        self.hers().any(|said| said.words.is_some())
    }

    /// Her last words, if they wait for an answer and she has not taken them back.
    pub fn can_take_back(&self) -> Option<&Said> {
        let hers = self.hers().next().is_some();
        self.last_said().filter(|said| hers && said.words.is_some() && !said.taken_back)
    }

    /// The oldest answer that she may read: one that waits, or one that she opened and does not have yet. A question that she
    /// has answered comes after all others.
    pub fn readable(&self) -> Option<&Reply> {
        let shown = || self.answers.iter().filter(|reply| self.shows(reply));
        shown().find(|reply| reply.chose.is_none()).or_else(|| shown().next())
    }

    /// Whether `reply` can be read.
    pub fn shows(&self, reply: &Reply) -> bool {
        matches!(reply.state, ReplyState::Waiting | ReplyState::Opened { .. })
    }

    /// Whether her last word has no answer that is at least on its way.
    pub fn waits(&self) -> bool {
        self.words.iter().any(Said::waits)
    }

    /// When whoever has it is back, if they have stopped.
    pub fn back(&self, now: Timestamp) -> Option<Timestamp> {
        let (owner, _) = self.owner?;
        self.back_at.filter(|(who, at)| *who == owner && *at > now).map(|(_, at)| at)
    }

    /// Words of hers from `at` came to no desk, and are not to go to the one that has the case now: she is told so.
    pub(super) fn stayed_behind(&mut self, at: Timestamp) {
        let number = self.next_words;
        self.next_words += 1;
        // Nothing that is on its way has this number.
        self.words.push(Said { refused: true, ..Said::new(number, at, None, None) });
    }

    /// Whether any member may take it over: words wait in it, or without her picture in the `aside`.
    pub fn to_be_taken_over(&self, aside: Option<&Self>) -> bool {
        self.owner.is_some() && self.reminded >= 2 && waiting::since(self, aside).is_some()
    }

    /// Whether she has an answer to her last words.
    pub fn answered(&self) -> bool {
        !self.waits() && self.answers.iter().any(|reply| reply.state == ReplyState::Had)
    }

    /// Her words that stand in topic message `message`.
    pub fn said_in(&self, message: Message) -> Option<&Said> {
        let there = |said: &&Said| said.carried.is_some_and(|(there, _)| there == message) || said.before.contains(&message);
        self.words.iter().rev().find(there)
    }

    /// The last words of hers, if they were written from the phone that she has now.
    pub fn last_said(&self) -> Option<&Said> {
        self.words.last().filter(|said| self.returned.is_none_or(|(_, first)| said.number >= first))
    }

    /// Whether the case card has to be sent or edited.
    pub fn card_unconfirmed(&self) -> bool {
        self.topic.is_some() && (self.card.message.is_none() || self.card.shown != self.card.version)
    }

    /// Shows on the case card whatever has become true.
    pub(super) fn changed(&mut self, now: Timestamp) {
        self.card.version = self.card.version.wrapping_add(1);
        self.card.lights = None;
        self.life.panel = Panel::Main;
        self.touched = now;
    }
}
