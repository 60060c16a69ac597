//! What Telegram hands over, as what happened.
//!
//! Knows: which update is which event, of a person or of a desk. Does not know: what becomes of it, and who anybody is:
//! a role is the ferry's to find out.

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::Timestamp;
use serde_json::value::RawValue;

use super::flatten::flatten;
use super::shape;
use super::shape::{ChatKind, Rest, Status};
use crate::content::{Content, Lang};
use crate::ferry::port::{Happened, Root, Update};
use crate::passage::event::{Act, Desk, DeskAct, Hers, Role, Thing};
use crate::passage::ids::{Chat, Message, Thread, Volunteer, Words};

/// Reads a list of updates; `None` when it is no list. What has no number in it is skipped, since nothing could be done with it.
pub fn updates(json: &str, content: &Content, now: Timestamp) -> Option<Vec<Update>> {
    let list: Vec<&RawValue> = serde_json::from_str(json).ok()?;
    // One that breaks its reader must not keep what comes behind it from being asked for.
    let read =
        |raw: &&RawValue| catch_unwind(AssertUnwindSafe(|| update(raw.get(), content, now))).unwrap_or_else(|_| broken(raw));
    Some(list.iter().filter_map(read).collect())
}

/// What is left of an update that breaks its reader: its number.
fn broken(raw: &RawValue) -> Option<Update> {
    #[derive(serde::Deserialize)]
    struct Number {
        update_id: i64,
    }
    let number: Number = serde_json::from_str(raw.get()).ok()?;
    Some(Update { id: number.update_id, what: Happened::Other })
}

/// Reads one update that came at `now`; `None` when it has no number.
pub fn update(json: &str, content: &Content, now: Timestamp) -> Option<Update> {
    let update: shape::Update<'_> = serde_json::from_str(json).ok()?;
    let reader = Reader { content, now };
    let what = if let Some(message) = update.message.0 {
        reader.message(message, false)
    } else if let Some(message) = update.edited_message.0 {
        reader.message(message, true)
    } else if let Some(press) = update.callback_query.0 {
        reader.press(press)
    } else if let Some(standing) = update.my_chat_member.0 {
        reader.standing(&standing)
    } else if let Some(joining) = update.chat_member.0 {
        reader.joining(&joining)
    } else {
        Happened::Other
    };
    Some(Update { id: update.update_id, what })
}

/// What is needed besides the update.
struct Reader<'a> {
    content: &'a Content,
    now: Timestamp,
}

impl Reader<'_> {
    fn message(&self, message: shape::Message<'_>, changed: bool) -> Happened {
        let shape::Message { id, chat, rest } = message;
        if let Some(to) = rest.migrate_to {
            return Happened::Migrated { from: Chat(chat.id), to: Chat(to) };
        }
        if let Some(from) = rest.migrate_from {
            return Happened::Migrated { from: Chat(from), to: Chat(chat.id) };
        }
        let by_a_bot = !rest.unnamed && rest.from.as_ref().is_some_and(|from| from.is_bot);
        if rest.service || by_a_bot {
            return Happened::Other;
        }
        match chat.kind {
            ChatKind::Private if rest.unnamed => Happened::Other,
            ChatKind::Private => self.hers(Chat(chat.id), Message(id), &rest, changed),
            ChatKind::Group | ChatKind::Supergroup if changed => self.desk_changed(Chat(chat.id), Message(id), &rest),
            ChatKind::Group | ChatKind::Supergroup => self.desk(Chat(chat.id), Message(id), &rest),
            ChatKind::Other => Happened::Other,
        }
    }

    /// Something that a person sent to the bot.
    fn hers(&self, chat: Chat, message: Message, rest: &Rest<'_>, changed: bool) -> Happened {
        let act = match (plain(rest), changed) {
            (Some(text), false) if is_start(&text) => Act::Started { message },
            (Some(text), false) => Act::Wrote { message, words: Words::new(text) },
            (Some(text), true) => Act::Changed { message, words: Words::new(text) },
            (None, _) => Act::Showed { message, thing: rest.thing.unwrap_or(Thing::Other) },
        };
        let event = Hers { chat, at: self.at(rest.date), heard: self.now, hint: self.hint(rest.from.as_ref()), act };
        Happened::Person { event, query: None }
    }

    /// Something that was written in a group.
    fn desk(&self, group: Chat, message: Message, rest: &Rest<'_>) -> Happened {
        let reply = rest.reply.as_ref();
        let began =
            |reply: &&shape::RepliedTo<'_>| Some(reply.message_id) == rest.thread || reply.forum_topic_created.0.is_some();
        let began = reply.filter(began);
        let root = began.and_then(|reply| {
            let by = Volunteer(reply.from.0.as_ref().filter(|from| from.is_bot)?.id);
            let title = reply.forum_topic_created.0.as_ref()?.name.0.clone().unwrap_or_default();
            Some(Root { by, title })
        });
        let to = if began.is_some() { None } else { reply.map(|reply| Message(reply.message_id)) };
        let from = rest.from.as_ref().filter(|_| !rest.unnamed);
        let act = match (from, plain(rest)) {
            (None, _) => DeskAct::Unnamed { message },
            (Some(_), Some(text)) => DeskAct::Wrote { message, to, words: Words::new(text) },
            (Some(_), None) => DeskAct::Showed { message, to },
        };
        let by = Volunteer(from.map_or(0, |from| from.id));
        let at = self.at(rest.date);
        let event = Desk { group, thread: rest.thread.map(Thread), by, role: Role::Stranger, at, act };
        Happened::Group { event, root }
    }

    /// A text in a group that somebody who can be named has changed.
    fn desk_changed(&self, group: Chat, message: Message, rest: &Rest<'_>) -> Happened {
        let (Some(from), Some(text)) = (rest.from.as_ref().filter(|_| !rest.unnamed), plain(rest)) else {
            return Happened::Other;
        };
        let act = DeskAct::Changed { message, words: Words::new(text) };
        let (thread, by, at) = (rest.thread.map(Thread), Volunteer(from.id), self.at(rest.date));
        Happened::Group { event: Desk { group, thread, by, role: Role::Stranger, at, act }, root: None }
    }

    /// A press: Telegram tells the message's time, not the press's, so that is the time now.
    fn press(&self, press: shape::Press<'_>) -> Happened {
        let query = press.id;
        let (Some(message), Some(data)) = (press.message.0, press.data.0) else { return Happened::Stray { query } };
        let (chat, on, from) = (Chat(message.chat.id), Message(message.message_id), press.from.0);
        match (message.chat.kind, from) {
            (ChatKind::Private, from) => {
                let (at, hint) = (self.now, self.hint(from.as_ref()));
                let event = Hers { chat, at, heard: at, hint, act: Act::Press { on, data } };
                Happened::Person { event, query: Some(query) }
            }
            (ChatKind::Group | ChatKind::Supergroup, Some(from)) => {
                let thread = message.message_thread_id.0.map(Thread);
                let act = DeskAct::Press { on, data, query };
                let event = Desk { group: chat, thread, by: Volunteer(from.id), role: Role::Stranger, at: self.now, act };
                Happened::Group { event, root: None }
            }
            (ChatKind::Group | ChatKind::Supergroup, None) | (ChatKind::Other, _) => Happened::Stray { query },
        }
    }

    /// The bot was blocked, let in, put out.
    fn standing(&self, standing: &shape::Standing<'_>) -> Happened {
        let chat = Chat(standing.chat.id);
        match standing.chat.kind {
            ChatKind::Private => {
                let act = match standing.new_chat_member.0.as_ref().map(|member| member.status) {
                    Some(Status::Kicked) => Act::Blocked,
                    Some(Status::Member) => Act::Unblocked,
                    Some(Status::Creator | Status::Administrator | Status::Restricted | Status::Left | Status::Other) | None => {
                        return Happened::Other;
                    }
                };
                let hint = self.hint(standing.from.0.as_ref());
                let event = Hers { chat, at: self.at(standing.date.0), heard: self.now, hint, act };
                Happened::Person { event, query: None }
            }
            ChatKind::Group | ChatKind::Supergroup => Happened::Membership { group: chat },
            ChatKind::Other => Happened::Other,
        }
    }

    /// Somebody else came, went, or has other rights.
    fn joining(&self, joining: &shape::Joining<'_>) -> Happened {
        match joining.chat.kind {
            ChatKind::Group | ChatKind::Supergroup if !joining.new_chat_member.user.is_bot => Happened::Member {
                group: Chat(joining.chat.id),
                who: Volunteer(joining.new_chat_member.user.id),
                was: role(&joining.old_chat_member),
                is: role(&joining.new_chat_member),
                at: self.at(joining.date.0),
            },
            ChatKind::Group | ChatKind::Supergroup | ChatKind::Private | ChatKind::Other => Happened::Other,
        }
    }

    fn at(&self, date: Option<i64>) -> Timestamp {
        let date = date.filter(|seconds| *seconds > 0);
        date.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or(self.now)
    }

    fn hint(&self, from: Option<&shape::From<'_>>) -> Option<Lang> {
        let tag = from?.language_code.0?;
        // Most phones ask for a tag that is ours as it stands; finding the nearest costs far more than looking.
        let own = Lang::parse(tag).filter(|lang| self.content.speaks(*lang));
        own.or_else(|| self.content.best(tag))
    }
}

/// What may be asked of whom Telegram calls that.
fn role(member: &shape::Whose<'_>) -> Role {
    match member.status {
        Status::Creator | Status::Administrator => Role::Coordinator,
        Status::Member => Role::Member,
        Status::Restricted if member.is_member.0 == Some(true) => Role::Member,
        Status::Restricted | Status::Left | Status::Kicked | Status::Other => Role::Stranger,
    }
}

/// The text of a message, flattened; `None` where nothing is left of it.
fn plain(rest: &Rest<'_>) -> Option<String> {
    rest.text.as_deref().map(flatten).filter(|text| !text.is_empty())
}

/// Whether `text` is the command that opens a chat, with or without the bot's name and something behind it. A keyboard may
/// have made its first letter a capital.
fn is_start(text: &str) -> bool {
    let command = text.split(|sign: char| sign.is_whitespace() || sign == '@').next().unwrap_or_default();
    command.eq_ignore_ascii_case("/start")
}
