//! What is read of a result, once Telegram says that a request went well.
//!
//! Knows: a message's number, topic and time, and what the four looks bring. Does not know: anything else that a result
//! says, and never refuses one: what it can't read it leaves out.

use jiff::Timestamp;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::shape::{Loose, Member, Status};
use crate::ferry::port::{Receipt, Seen};
use crate::passage::ids::{Message, Thread, Volunteer};

/// The reactions that a desk's group must allow, since they say what became of a volunteer's message.
const MARKS: [&str; 5] = ["✍", "🕊", "👌", "🤝", "🙊"];

/// What is to be read of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Nothing,
    Message,
    Topic,
    Me,
    Group,
    Member,
    Webhook,
}

#[derive(Deserialize)]
struct Made {
    #[serde(default)]
    message_id: Loose<i32>,
    #[serde(default)]
    message_thread_id: Loose<i32>,
    #[serde(default)]
    date: Loose<i64>,
}

#[derive(Deserialize)]
struct Me {
    id: i64,
    #[serde(default)]
    supports_inline_queries: Loose<bool>,
    #[serde(default)]
    can_connect_to_business: Loose<bool>,
    #[serde(default)]
    supports_guest_queries: Loose<bool>,
}

#[derive(Deserialize)]
struct Group {
    #[serde(default)]
    is_forum: Loose<bool>,
    username: Option<IgnoredAny>,
    #[serde(default)]
    active_usernames: Loose<Vec<IgnoredAny>>,
    available_reactions: Option<Loose<Vec<Reaction>>>,
    #[serde(default)]
    has_visible_history: Loose<bool>,
    #[serde(default)]
    message_auto_delete_time: Loose<u32>,
}

#[derive(Deserialize)]
struct Reaction {
    #[serde(default)]
    emoji: Loose<String>,
}

#[derive(Deserialize)]
struct Webhook {
    url: String,
}

/// Reads of `result` what `look` says.
pub(super) fn receipt(look: Look, result: &RawValue) -> Receipt {
    match look {
        Look::Nothing => Receipt::default(),
        Look::Message | Look::Topic => form(result).as_ref().map(made).unwrap_or_default(),
        Look::Me => Receipt { seen: form(result).as_ref().map(me), ..Receipt::default() },
        Look::Group => Receipt { seen: form(result).as_ref().map(group), ..Receipt::default() },
        Look::Member => Receipt { seen: form(result).as_ref().map(member), ..Receipt::default() },
        Look::Webhook => Receipt { seen: form(result).as_ref().map(webhook), ..Receipt::default() },
    }
}

fn form<'a, T: Deserialize<'a>>(result: &'a RawValue) -> Option<T> {
    serde_json::from_str(result.get()).ok()
}

fn made(made: &Made) -> Receipt {
    Receipt {
        message: made.message_id.0.map(Message),
        thread: made.message_thread_id.0.map(Thread),
        date: made.date.0.and_then(|seconds| Timestamp::from_second(seconds).ok()),
        seen: None,
    }
}

fn me(me: &Me) -> Seen {
    let doors = [&me.supports_inline_queries, &me.can_connect_to_business, &me.supports_guest_queries];
    Seen::Me { id: Volunteer(me.id), open_doors: doors.into_iter().any(yes) }
}

fn group(group: &Group) -> Seen {
    let named = group.active_usernames.0.as_ref().is_some_and(|names| !names.is_empty());
    let reactions = group.available_reactions.as_ref().is_none_or(|listed| {
        let listed = listed.0.as_deref().unwrap_or_default();
        MARKS.iter().all(|mark| listed.iter().any(|reaction| reaction.emoji.0.as_deref() == Some(mark)))
    });
    Seen::Group {
        forum: yes(&group.is_forum),
        public: group.username.is_some() || named,
        reactions,
        history: yes(&group.has_visible_history),
        fades: group.message_auto_delete_time.0.is_some_and(|seconds| seconds > 0),
    }
}

fn webhook(webhook: &Webhook) -> Seen {
    Seen::Webhook { set: !webhook.url.is_empty() }
}

fn member(member: &Member) -> Seen {
    let (there, coordinator, creator) = match member.status {
        Status::Creator => (true, true, true),
        Status::Administrator => (true, true, false),
        Status::Member => (true, false, false),
        Status::Restricted => (yes(&member.is_member), false, false),
        Status::Left | Status::Kicked | Status::Other => (false, false, false),
    };
    let may = |right: &Loose<bool>| creator || (coordinator && yes(right));
    let (topics, deletes, pins) = (&member.can_manage_topics, &member.can_delete_messages, &member.can_pin_messages);
    Seen::Member { there, coordinator, topics: may(topics), deletes: may(deletes), pins: may(pins) }
}

fn yes(said: &Loose<bool>) -> bool {
    said.0 == Some(true)
}
