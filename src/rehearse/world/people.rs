//! People: their profiles, and what is on their phones.
//!
//! Knows: a profile as Telegram writes it, the private chat, the lock screen, what she has read. Does not know: the desks.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::super::plan::{MemberPlan, PersonPlan};
use super::chats::{Chat, Message};

/// The user that Telegram names instead of an anonymous administrator.
pub(crate) const ANONYMOUS: i64 = 1_087_968_824;

/// Lines that a lock screen keeps.
const LOCK_LINES: usize = 50;

/// A profile.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) id: i64,
    pub(crate) bot: bool,
    pub(crate) first_name: String,
    pub(crate) last_name: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) language_code: Option<String>,
    pub(crate) premium: bool,
}

impl User {
    pub(crate) fn of_member(plan: &MemberPlan) -> Self {
        Self {
            id: plan.id,
            bot: false,
            first_name: plan.name.clone(),
            last_name: plan.last_name.clone(),
            username: plan.username.clone(),
            language_code: Some("nl".to_owned()),
            premium: false,
        }
    }

    /// Who writes for an anonymous administrator.
    pub(crate) fn anonymous() -> Self {
        Self {
            id: ANONYMOUS,
            bot: true,
            first_name: "Group".to_owned(),
            last_name: None,
            username: Some("GroupAnonymousBot".to_owned()),
            language_code: None,
            premium: false,
        }
    }

    /// As a `User` of Telegram's.
    pub(crate) fn json(&self) -> Map<String, Value> {
        let mut user = self.names();
        user.insert("id".to_owned(), self.id.into());
        user.insert("is_bot".to_owned(), self.bot.into());
        if let Some(language) = &self.language_code {
            user.insert("language_code".to_owned(), language.as_str().into());
        }
        if self.premium {
            user.insert("is_premium".to_owned(), true.into());
        }
        user
    }

    /// The names, which a private chat shows as well.
    pub(crate) fn names(&self) -> Map<String, Value> {
        let mut names = Map::new();
        names.insert("first_name".to_owned(), self.first_name.as_str().into());
        for (field, value) in [("last_name", &self.last_name), ("username", &self.username)] {
            if let Some(value) = value {
                names.insert(field.to_owned(), value.as_str().into());
            }
        }
        names
    }
}

/// Somebody with a phone.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) user: User,
    pub(crate) label: String,
    pub(crate) started: bool,
    pub(crate) blocked: bool,
    pub(crate) deactivated: bool,
    pub(crate) chat: Chat,
    pub(crate) lock: Vec<Line>,
    pub(crate) read_up_to: i64,
    pub(crate) toast: Option<Said>,
}

/// A line on a lock screen.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) message: i64,
    pub(crate) words: String,
    pub(crate) at: Timestamp,
    pub(crate) sound: bool,
}

/// What a press was answered.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) alert: bool,
    pub(crate) to: i64,
    pub(crate) number: usize,
}

impl Person {
    pub(crate) fn new(plan: PersonPlan) -> Self {
        let user = User {
            id: plan.id,
            bot: false,
            first_name: plan.first_name,
            last_name: plan.last_name,
            username: plan.username,
            language_code: plan.language_code,
            premium: plan.premium,
        };
        Self {
            user,
            label: plan.label,
            started: false,
            blocked: false,
            deactivated: false,
            chat: Chat::default(),
            lock: Vec::new(),
            read_up_to: 0,
            toast: None,
        }
    }

    /// Shows a new message on the lock screen.
    pub(crate) fn ring(&mut self, message: i64, words: &str, at: Timestamp, sound: bool) {
        if self.lock.len() >= LOCK_LINES {
            self.lock.remove(0);
        }
        let words = words.lines().next().unwrap_or_default().to_owned();
        self.lock.push(Line { message, words, at, sound });
    }

    /// She has the chat before her.
    pub(crate) fn looks(&mut self) {
        self.lock.clear();
        self.read_up_to = self.chat.next() - 1;
    }

    /// What she sees: the chat without what she cleared away.
    pub(crate) fn visible(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.chat.messages.values().filter(|message| !message.hidden)
    }

    pub(crate) fn unread(&self) -> usize {
        self.chat.messages.range(self.read_up_to + 1..).filter(|(_, message)| !message.hidden).count()
    }
}
