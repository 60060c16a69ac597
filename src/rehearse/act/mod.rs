//! What people do: the acts that the page posts and that tests and journeys write.
//!
//! Knows: the closed list of acts. Does not know: what the bot makes of them.

mod deeds;
mod members;
mod things;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::world::World;
pub use things::Thing;

/// Who does it: an id, or the name that the page shows.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum Who {
    /// A user id.
    Id(i64),
    /// Her phone's label, or a volunteer's name.
    Name(String),
}

impl From<i64> for Who {
    fn from(id: i64) -> Self {
        Self::Id(id)
    }
}

impl From<&str> for Who {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

/// Something that somebody does. Without `group` it is in the private chat.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// Presses Start, or comes by a link with a payload.
    Start {
        /// Who.
        who: Who,
        /// What stands behind `?start=`.
        #[serde(default)]
        payload: Option<String>,
    },
    /// Writes a text.
    Write {
        /// Who.
        who: Who,
        /// The words.
        text: String,
        /// In which group.
        #[serde(default)]
        group: Option<i64>,
        /// In which of its topics.
        #[serde(default)]
        topic: Option<i64>,
        /// To which message.
        #[serde(default)]
        reply_to: Option<i64>,
        /// Entities as Telegram writes them.
        #[serde(default)]
        entities: Vec<Value>,
        /// Other fields of the message, such as forward_origin.
        #[serde(default)]
        more: Map<String, Value>,
    },
    /// Sends something that is not text.
    Send {
        /// Who.
        who: Who,
        /// What.
        thing: Thing,
        /// With which words.
        #[serde(default)]
        text: Option<String>,
        /// In which group.
        #[serde(default)]
        group: Option<i64>,
        /// In which of its topics.
        #[serde(default)]
        topic: Option<i64>,
        /// To which message.
        #[serde(default)]
        reply_to: Option<i64>,
        /// Other fields of the message.
        #[serde(default)]
        more: Map<String, Value>,
    },
    /// Edits a text of their own.
    Edit {
        /// Who.
        who: Who,
        /// Which message.
        message: i64,
        /// The new words; the same ones make an edit without a visible change.
        text: String,
        /// In which group.
        #[serde(default)]
        group: Option<i64>,
    },
    /// Presses a button, or sends callback data that no button has.
    Press {
        /// Who.
        who: Who,
        /// On which message.
        message: i64,
        /// The callback data.
        data: String,
        /// In which group.
        #[serde(default)]
        group: Option<i64>,
    },
    /// Deletes a message on both sides; the bot is told nothing.
    Delete {
        /// Who.
        who: Who,
        /// Which message.
        message: i64,
        /// In which group.
        #[serde(default)]
        group: Option<i64>,
    },
    /// Clears the chat for herself; the bot's copy remains.
    Clear {
        /// Who.
        who: Who,
    },
    /// Opens the chat without doing anything.
    Look {
        /// Who.
        who: Who,
    },
    /// Blocks the bot.
    Block {
        /// Who.
        who: Who,
    },
    /// Lets the bot write again.
    Unblock {
        /// Who.
        who: Who,
    },
    /// Opens a new topic.
    OpenTopic {
        /// Who.
        who: Who,
        /// In which group.
        group: i64,
        /// Its title.
        text: String,
    },
    /// Closes a topic.
    CloseTopic {
        /// Who.
        who: Who,
        /// In which group.
        group: i64,
        /// Which.
        topic: i64,
    },
    /// Opens a closed topic.
    ReopenTopic {
        /// Who.
        who: Who,
        /// In which group.
        group: i64,
        /// Which.
        topic: i64,
    },
    /// Deletes a topic.
    DeleteTopic {
        /// Who.
        who: Who,
        /// In which group.
        group: i64,
        /// Which.
        topic: i64,
    },
    /// Throws the bot out of a group.
    Kick {
        /// Who.
        who: Who,
        /// Out of which.
        group: i64,
    },
    /// Joins a group: somebody who was in it before, or somebody new.
    Join {
        /// Who.
        who: Who,
        /// Which.
        group: i64,
    },
    /// Is put out of a group by somebody who administers it.
    Remove {
        /// Who.
        who: Who,
        /// Out of which.
        group: i64,
    },
    /// Leaves a group.
    Leave {
        /// Who.
        who: Who,
        /// Which.
        group: i64,
    },
    /// The clock is moved.
    Move {
        /// The page says `clock`.
        who: Who,
        /// By how much.
        minutes: i64,
    },
}

impl Act {
    /// Presses Start.
    pub fn start(who: impl Into<Who>) -> Self {
        Self::Start { who: who.into(), payload: None }
    }

    /// Writes in her chat.
    pub fn write(who: impl Into<Who>, text: &str) -> Self {
        Self::written(who.into(), text, None, None, None)
    }

    /// Writes in a topic, or in a group's common chat.
    pub fn write_in(who: impl Into<Who>, text: &str, group: i64, topic: Option<i64>) -> Self {
        Self::written(who.into(), text, Some(group), topic, None)
    }

    /// Replies to a message in a topic.
    pub fn reply(who: impl Into<Who>, text: &str, group: i64, topic: i64, to: i64) -> Self {
        Self::written(who.into(), text, Some(group), Some(topic), Some(to))
    }

    fn written(who: Who, text: &str, group: Option<i64>, topic: Option<i64>, reply_to: Option<i64>) -> Self {
        let text = text.to_owned();
        Self::Write { who, text, group, topic, reply_to, entities: Vec::new(), more: Map::new() }
    }

    /// Presses a button in her chat.
    pub fn press(who: impl Into<Who>, message: i64, data: &str) -> Self {
        Self::Press { who: who.into(), message, data: data.to_owned(), group: None }
    }

    /// Presses a button in a group.
    pub fn press_in(who: impl Into<Who>, group: i64, message: i64, data: &str) -> Self {
        Self::Press { who: who.into(), message, data: data.to_owned(), group: Some(group) }
    }

    /// Sends something in her chat.
    pub fn send(who: impl Into<Who>, thing: Thing) -> Self {
        Self::Send { who: who.into(), thing, text: None, group: None, topic: None, reply_to: None, more: Map::new() }
    }

    /// Clears her chat.
    pub fn clear(who: impl Into<Who>) -> Self {
        Self::Clear { who: who.into() }
    }

    /// Blocks the bot.
    pub fn block(who: impl Into<Who>) -> Self {
        Self::Block { who: who.into() }
    }

    /// Lets the bot write again.
    pub fn unblock(who: impl Into<Who>) -> Self {
        Self::Unblock { who: who.into() }
    }
}

impl World {
    /// Does `act`, or says why it can't be done.
    pub fn act(&self, act: Act) -> Result<(), String> {
        if let Act::Move { who: _, minutes } = act {
            // Outside the lock: whoever sleeps on the clock may look at this world when it wakes.
            if !self.see(|state| state.movable) {
                return Err("The clock of this rehearsal can't be moved.".to_owned());
            }
            self.clock().move_by(jiff::SignedDuration::from_mins(minutes));
            self.change(|_| ());
            return Ok(());
        }
        self.change(|state| deeds::done(state, act))
    }
}
