//! What the ferry asks of a messenger: to hear what happened, and to have a request carried out.
//!
//! Knows: the requests that Footbridge makes, as one closed list, and how an answer is read. Does not know: Telegram's
//! names for them; those are in `telegram::write`.

use std::future::Future;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::pace::Verdict;
use crate::passage::event::{Desk, Hers, Role};
use crate::passage::ids::{Chat, Message, Thread, Volunteer};
use crate::passage::text::Link;

/// Where updates come from.
pub trait Updates: Send {
    /// What has happened since `offset` (the first id that is wanted; `None` for the oldest that is kept); where that is nothing,
    /// it `waits` until something has, or comes back with nothing at once.
    fn next(&mut self, offset: Option<i64>, waits: bool) -> impl Future<Output = Result<Vec<Update>, Silence>> + Send;
}

/// Why no updates came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// Another process asks with the same token.
    Taken,
    /// The token is not (or no longer) one.
    Unknown,
    /// The far side did not answer, or not in its own way.
    Away,
}

/// Something that carries out requests.
pub trait Messenger: Clone + Send + Sync + 'static {
    /// Sends `request` and reads what becomes of it. Never fails: whatever happens is a verdict.
    fn send(&self, request: Request) -> impl Future<Output = Verdict<Receipt>> + Send;
}

/// One update, as far as Footbridge reads it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Update {
    /// Its number.
    pub id: i64,
    /// What happened.
    pub what: Happened,
}

/// What an update is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Happened {
    /// In a private chat. `query` is what a press wants to be answered by.
    Person { event: Hers, query: Option<String> },
    /// In a group. `root` is the message that Telegram names as replied to when nothing is, where a bot
    /// began the topic with it.
    Group { event: Desk, root: Option<Root> },
    /// The bot was put into `group`, or out of it, or its rights changed.
    Membership { group: Chat },
    /// Somebody else than the bot is `is` in `group` from `at` on, and `was` something else before.
    Member { group: Chat, who: Volunteer, was: Role, is: Role, at: Timestamp },
    /// The group `from` goes on as `to`.
    Migrated { from: Chat, to: Chat },
    /// A press that says nothing, or on nothing: only to be answered.
    Stray { query: String },
    /// Nothing that Footbridge reads; acknowledged and counted.
    Other,
}

/// What a topic began with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// Which bot opened it; what people call theirs is not read.
    pub by: Volunteer,
    /// What it was called.
    pub title: String,
}

impl std::fmt::Debug for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Root")
    }
}

/// A text with what makes it more than text.
#[derive(Clone, PartialEq, Eq)]
pub struct Body {
    /// The text, plain.
    pub text: String,
    /// From and to (UTF-16 units) of what stands under a spoiler.
    pub spoiler: Option<(usize, usize)>,
    /// What stands for a member or leads to a topic.
    pub links: Vec<Link>,
    /// Rows of buttons: label and data.
    pub buttons: Vec<Vec<(String, String)>>,
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Body")
    }
}

/// Something that Footbridge asks of the messenger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// A new message: the neutral card in her chat, or anything in a desk's topic.
    /// `silent` leaves out the sound, `guarded` forbids forwarding (desk only).
    Send { chat: Chat, thread: Option<Thread>, reply_to: Option<Message>, body: Body, silent: bool, guarded: bool },
    /// A new text and keyboard for `message`.
    Edit { chat: Chat, message: Message, body: Body },
    /// Takes the keyboard off `message`.
    Strip { chat: Chat, message: Message },
    /// Removes up to 100 messages.
    Delete { chat: Chat, messages: Vec<Message> },
    /// Answers a press; `text` is shown for a moment, or in a box with `alert`.
    AnswerPress { query: String, text: Option<String>, alert: bool },
    /// Opens a topic.
    OpenTopic { group: Chat, title: String },
    /// Closes a topic.
    CloseTopic { group: Chat, thread: Thread },
    /// Opens a closed topic.
    ReopenTopic { group: Chat, thread: Thread },
    /// Deletes a topic with all that is in it.
    DeleteTopic { group: Chat, thread: Thread },
    /// Pins a message without a sound.
    Pin { chat: Chat, message: Message },
    /// Puts `emoji` on a message as the bot's reaction.
    React { chat: Chat, message: Message, emoji: &'static str },
    /// Who the bot is.
    WhoAmI,
    /// What kind of group this is, and what may be done in it. Never asked of a person.
    LookAtGroup { group: Chat },
    /// What `who` is in `group`.
    LookAtMember { group: Chat, who: Volunteer },
    /// Leaves a group that is no desk.
    Leave { group: Chat },
    /// Takes the webhook away, so that polling works.
    NoWebhook,
    /// Sets one part of what Telegram shows of the bot, for phones in `lang` (two letters) or for all others.
    Profile { lang: Option<String>, part: Part },
    /// Whether a webhook is set.
    LookAtWebhook,
}

/// A part of what Telegram shows of the bot before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its name.
    Name(String),
    /// What stands in an empty chat.
    About(String),
    /// What stands on its own page and in links.
    Short(String),
    /// Its commands: the word, and what it does.
    Commands(Vec<(String, String)>),
}

/// What Telegram says when a request went well: all that is read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The message that was made or changed.
    pub message: Option<Message>,
    /// The topic that was made, or that the message landed in.
    pub thread: Option<Thread>,
    /// Telegram's time.
    pub date: Option<Timestamp>,
    /// What was looked at, where that was asked.
    pub seen: Option<Seen>,
}

/// What a look brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The bot itself: its id, and whether modes that Footbridge must not have are on (inline, business, guests).
    Me { id: Volunteer, open_doors: bool },
    /// A group: is it a forum, has it a public name, are reactions allowed, do new members see what was said before them
    /// (`history`), does what is said delete itself some day (`fades`).
    Group { forum: bool, public: bool, reactions: bool, history: bool, fades: bool },
    /// A member: administrator or not, and the rights that a desk's bot needs.
    Member { there: bool, coordinator: bool, topics: bool, deletes: bool, pins: bool },
    /// The webhook: is there one.
    Webhook { set: bool },
}
