//! Messages and the chats that hold them.
//!
//! Knows: what a message is made of and how ids are given, a counter for each chat. Does not know: who may do what.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    Bot,
    User(i64),
    /// An administrator in the group's name; the id is who it really is.
    Anonymous(i64),
}

/// What a message holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Body {
    Text {
        text: String,
        entities: Vec<Value>,
    },
    /// Anything that is not text: its fields as Telegram writes them, and a word for the page.
    Thing {
        fields: Map<String, Value>,
        says: String,
    },
    /// What Telegram itself says, of a topic or a pin. `root` is the one that a topic begins with.
    Service {
        fields: Map<String, Value>,
        says: String,
        root: bool,
    },
}

impl Body {
    /// A service message with one field.
    pub(crate) fn service(field: &str, value: Value, says: String) -> Self {
        Self::Service { fields: Map::from_iter([(field.to_owned(), value)]), says, root: false }
    }

    /// How it reads in a chat.
    pub(crate) fn says(&self) -> &str {
        match self {
            Self::Text { text, entities: _ } => text,
            Self::Thing { fields: _, says } | Self::Service { fields: _, says, root: _ } => says,
        }
    }

    pub(crate) fn is_service(&self) -> bool {
        match self {
            Self::Text { .. } | Self::Thing { .. } => false,
            Self::Service { .. } => true,
        }
    }

    pub(crate) fn is_root(&self) -> bool {
        match self {
            Self::Text { .. } | Self::Thing { .. } => false,
            Self::Service { fields: _, says: _, root } => *root,
        }
    }
}

/// The service message that a topic begins with.
pub(crate) fn root_fields(name: &str, color: i64) -> Body {
    let created = json!({ "name": name, "icon_color": color });
    let fields = Map::from_iter([("forum_topic_created".to_owned(), created)]);
    Body::Service { fields, says: format!("Topic “{name}” was created"), root: true }
}

/// One message.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: i64,
    pub(crate) from: From,
    pub(crate) thread: Option<i64>,
    pub(crate) at: Timestamp,
    pub(crate) edited: Option<Timestamp>,
    pub(crate) body: Body,
    /// The inline keyboard.
    pub(crate) markup: Option<Value>,
    /// Whether it was sent with another kind of keyboard, which forbids editing for ever.
    pub(crate) other_keyboard: bool,
    pub(crate) reply_to: Option<i64>,
    pub(crate) reactions: Vec<String>,
    pub(crate) silent: bool,
    /// Whether she has cleared it away on her side.
    pub(crate) hidden: bool,
    /// Fields that somebody's app added.
    pub(crate) more: Map<String, Value>,
}

impl Message {
    /// A message from `from` at `at`; its chat gives it an id.
    pub(crate) fn new(from: From, body: Body, at: Timestamp) -> Self {
        Self {
            id: 0,
            from,
            thread: None,
            at,
            edited: None,
            body,
            markup: None,
            other_keyboard: false,
            reply_to: None,
            reactions: Vec::new(),
            silent: false,
            hidden: false,
            more: Map::new(),
        }
    }
}

/// One chat's messages, as Telegram's servers hold them.
#[derive(Debug, Default)]
pub(crate) struct Chat {
    last: i64,
    pub(crate) messages: BTreeMap<i64, Message>,
    pub(crate) pinned: Vec<i64>,
}

impl Chat {
    /// A group's chat: the message with id 1 says that the group was made, and the common chat has its id.
    pub(crate) fn of_group() -> Self {
        Self { last: 1, ..Self::default() }
    }

    /// Takes in a message; gives its id.
    pub(crate) fn put(&mut self, mut message: Message) -> i64 {
        self.last += 1;
        message.id = self.last;
        self.messages.insert(self.last, message);
        self.last
    }

    /// The id that the next message will have.
    pub(crate) fn next(&self) -> i64 {
        self.last + 1
    }

    pub(crate) fn remove(&mut self, id: i64) -> Option<Message> {
        self.pinned.retain(|pinned| *pinned != id);
        self.messages.remove(&id)
    }
}
