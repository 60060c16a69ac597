//! What there is to see: chats, topics, lock screens, calls.
//!
//! Knows: the questions of tests and journeys. Does not know: how anything came about.

use jiff::Timestamp;
use serde_json::Value;

use super::super::record::Call;
use super::World;
use super::chats::{From, Message};
use super::groups::GENERAL;
use super::people::Said;

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The bot.
    Bot,
    /// Somebody, shown or anonymous.
    User(i64),
}

/// A message as it can be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    /// Its id in its chat.
    pub id: i64,
    /// Who wrote it.
    pub author: Author,
    /// Its text, or a word for what it is.
    pub text: String,
    /// Its inline keyboard.
    pub buttons: Vec<Vec<Button>>,
    /// Its entities as Telegram writes them.
    pub entities: Vec<Value>,
    /// The topic that it is in, as things stand.
    pub topic: Option<i64>,
    /// The message that it replies to.
    pub reply_to: Option<i64>,
    /// The reactions on it.
    pub reactions: Vec<String>,
    /// When it was written.
    pub at: Timestamp,
    /// When it was last edited.
    pub edited: Option<Timestamp>,
    /// Whether it came without a sound.
    pub silent: bool,
    /// Whether Telegram itself says it.
    pub service: bool,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// Its callback data; empty for another kind of button.
    pub data: String,
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicSeen {
    /// The id, which is that of its first message.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Whether it is closed.
    pub closed: bool,
    /// The newest pinned message in it.
    pub pinned: Option<i64>,
}

/// What a press was answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The words.
    pub text: String,
    /// Whether it must be put away by hand.
    pub alert: bool,
    /// Who pressed.
    pub to: i64,
    /// Its number among all of them.
    pub number: usize,
}

/// A line on a lock screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockLine {
    /// The chat's title.
    pub title: String,
    /// The first line of the message.
    pub line: String,
    /// When it came.
    pub at: Timestamp,
    /// Whether it made a sound.
    pub sound: bool,
}

impl Msg {
    /// The data of every button, in order.
    pub fn data(&self) -> impl Iterator<Item = &str> {
        self.buttons.iter().flatten().map(|button| button.data.as_str())
    }

    pub(crate) fn of(message: &Message, topic: Option<i64>) -> Self {
        let author = match message.from {
            From::Bot => Author::Bot,
            From::User(id) | From::Anonymous(id) => Author::User(id),
        };
        let entities = match &message.body {
            super::Body::Text { text: _, entities } => entities.clone(),
            super::Body::Thing { .. } | super::Body::Service { .. } => Vec::new(),
        };
        Self {
            id: message.id,
            author,
            text: message.body.says().to_owned(),
            buttons: message.markup.as_ref().map(buttons).unwrap_or_default(),
            entities,
            topic,
            reply_to: message.reply_to,
            reactions: message.reactions.clone(),
            at: message.at,
            edited: message.edited,
            silent: message.silent,
            service: message.body.is_service(),
        }
    }
}

fn buttons(markup: &Value) -> Vec<Vec<Button>> {
    let word = |button: &Value, field| button.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let button = |button: &Value| Button { label: word(button, "text"), data: word(button, "callback_data") };
    let rows = markup.get("inline_keyboard").and_then(Value::as_array).into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(button).collect()).collect()
}

fn toast(said: &Said) -> Toast {
    Toast { text: said.text.clone(), alert: said.alert, to: said.to, number: said.number }
}

impl World {
    /// Every call so far, in order.
    pub fn record(&self) -> Vec<Call> {
        self.see(|state| state.record.calls())
    }

    /// The calls after the one with `number`.
    pub fn record_since(&self, number: usize) -> Vec<Call> {
        self.see(|state| state.record.since(number))
    }

    /// How many calls there have been.
    pub fn calls(&self) -> usize {
        self.see(|state| state.record.count())
    }

    /// Every request that was wrong in itself.
    pub fn violations(&self) -> Vec<String> {
        self.see(|state| state.record.violations())
    }

    /// The ids of everybody with a phone.
    pub fn people(&self) -> Vec<i64> {
        self.see(|state| state.people.keys().copied().collect())
    }

    /// The ids of the groups, in the order of the page.
    pub fn groups(&self) -> Vec<i64> {
        self.see(|state| state.groups.keys().rev().copied().collect())
    }

    /// The member of a group who is called `name`.
    pub fn member(&self, group: i64, name: &str) -> Option<i64> {
        self.see(|state| {
            let members = &state.groups.get(&group)?.members;
            members.iter().find(|(_, member)| member.name == name).map(|(id, _)| *id)
        })
    }

    /// What she sees in the chat now.
    pub fn chat_of(&self, person: i64) -> Vec<Msg> {
        self.see(|state| {
            state.people.get(&person).map(|one| one.visible().map(|message| Msg::of(message, None)).collect()).unwrap_or_default()
        })
    }

    /// What Telegram still holds of the chat, with what she cleared away for herself.
    pub fn held_of(&self, person: i64) -> Vec<Msg> {
        self.see(|state| {
            let chat = state.people.get(&person).map(|one| &one.chat);
            chat.map(|chat| chat.messages.values().map(|message| Msg::of(message, None)).collect()).unwrap_or_default()
        })
    }

    /// The newest message of the bot's that she sees.
    pub fn card_of(&self, person: i64) -> Option<Msg> {
        self.see(|state| {
            let mut seen = state.people.get(&person)?.visible().rev();
            seen.find(|message| message.from == From::Bot && !message.body.is_service()).map(|message| Msg::of(message, None))
        })
    }

    /// What her lock screen says, oldest first.
    pub fn lock_screen_of(&self, person: i64) -> Vec<LockLine> {
        self.see(|state| {
            let Some(person) = state.people.get(&person) else { return Vec::new() };
            let title = state.bot.name(person.user.language_code.as_deref());
            let line = |line: &super::people::Line| LockLine {
                title: title.to_owned(),
                line: line.words.clone(),
                at: line.at,
                sound: line.sound,
            };
            person.lock.iter().map(line).collect()
        })
    }

    /// The newest words with which a press of hers was answered.
    pub fn toast_of(&self, person: i64) -> Option<Toast> {
        self.see(|state| state.people.get(&person)?.toast.as_ref().map(toast))
    }

    /// The newest words with which a press in the group was answered.
    pub fn toast_in(&self, group: i64) -> Option<Toast> {
        self.see(|state| state.groups.get(&group)?.toast.as_ref().map(toast))
    }

    /// Presses that nobody has answered and that can still be.
    pub fn unanswered(&self) -> usize {
        self.see(|state| {
            let (now, limit) = (state.now(), state.queries.answered_within);
            state.queries.open.iter().filter(|query| now.duration_since(query.at) <= limit).count()
        })
    }

    /// The topics of a group, oldest first.
    pub fn topics_of(&self, group: i64) -> Vec<TopicSeen> {
        self.see(|state| {
            let Some(group) = state.groups.get(&group) else { return Vec::new() };
            let topics = group.topics.iter();
            topics
                .map(|(id, topic)| TopicSeen {
                    id: *id,
                    title: topic.title.clone(),
                    closed: topic.closed,
                    pinned: group.pinned_in(Some(*id)),
                })
                .collect()
        })
    }

    /// The messages of a topic; of the common chat for `None` or 1.
    pub fn messages_of(&self, group: i64, topic: Option<i64>) -> Vec<Msg> {
        let thread = topic.filter(|topic| *topic != GENERAL);
        self.see(|state| {
            let Some(group) = state.groups.get(&group) else { return Vec::new() };
            group.messages_in(thread).map(|message| Msg::of(message, thread)).collect()
        })
    }

    /// Updates that the bot has not confirmed.
    pub fn undelivered(&self) -> usize {
        self.see(|state| state.queue.undelivered(state.now()))
    }

    /// Whether a long poll waits and there is nothing to give.
    pub fn poller_waiting(&self) -> bool {
        self.see(|state| state.queue.is_parked())
    }

    /// The number of the newest update that there has been.
    pub fn newest_update(&self) -> Option<i64> {
        self.see(|state| state.queue.newest())
    }

    /// The webhook that the bot asked for.
    pub fn webhook(&self) -> Option<String> {
        self.see(|state| state.queue.webhook.as_ref().map(|webhook| webhook.url.clone()))
    }

    /// The bot's name, description and short description for `language` (empty for all others).
    pub fn profile(&self, language: &str) -> (Option<String>, Option<String>, Option<String>) {
        self.see(|state| {
            let bot = &state.bot;
            let of = |words: &std::collections::BTreeMap<String, String>| words.get(language).cloned();
            (of(&bot.names), of(&bot.descriptions), of(&bot.short_descriptions))
        })
    }
}
