//! Groups: who is in them, their topics, what the bot may do there.
//!
//! Knows: membership, forum topics, rights. Does not know: the words with which Telegram refuses.

use std::collections::{BTreeMap, BTreeSet};

use super::super::plan::{GroupPlan, Rights, Role};
use super::chats::{Chat, Message};
use super::people::Said;

/// The thread id that stands for messages outside all topics.
pub(crate) const GENERAL: i64 = 1;

/// The colour that Telegram gives a topic when none is asked for.
pub(crate) const PLAIN_COLOR: i64 = 7_322_096;

/// How the bot stands to a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    In,
    Kicked,
    Left,
    Deleted,
    /// The group goes on under another id.
    Moved(i64),
}

/// One of its people.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) anonymous: bool,
}

/// A supergroup.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) id: i64,
    pub(crate) title: String,
    pub(crate) username: Option<String>,
    pub(crate) forum: bool,
    pub(crate) reactions: bool,
    /// New members see what was said before them.
    pub(crate) history: bool,
    /// After so many seconds, what is said deletes itself.
    pub(crate) timer: Option<i64>,
    pub(crate) standing: Standing,
    pub(crate) rights: Rights,
    pub(crate) members: BTreeMap<i64, Member>,
    pub(crate) chat: Chat,
    pub(crate) topics: BTreeMap<i64, Topic>,
    pub(crate) deleted: BTreeSet<i64>,
    pub(crate) toast: Option<Said>,
    /// The newest message outside all topics that a member has had before them.
    pub(crate) read_up_to: i64,
}

/// A topic; its id is that of the service message that it begins with.
#[derive(Clone, Debug)]
pub(crate) struct Topic {
    pub(crate) title: String,
    pub(crate) color: i64,
    pub(crate) closed: bool,
    pub(crate) by_bot: bool,
    pub(crate) read_up_to: i64,
}

impl Group {
    pub(crate) fn new(plan: GroupPlan) -> Self {
        let members = plan.members.into_iter();
        let members = members.map(|one| (one.id, Member { name: one.name, role: one.role, anonymous: one.anonymous })).collect();
        Self {
            id: plan.id,
            title: plan.title,
            username: plan.username,
            forum: plan.forum,
            reactions: plan.reactions,
            history: false,
            timer: Some(2_678_400),
            standing: if plan.rights.is_some() { Standing::In } else { Standing::Left },
            rights: plan.rights.unwrap_or_else(Rights::member),
            members,
            chat: Chat::of_group(),
            topics: BTreeMap::new(),
            deleted: BTreeSet::new(),
            toast: None,
            read_up_to: 0,
        }
    }

    /// The topic that a message is in as things stand: none while topics are off.
    pub(crate) fn thread_of(&self, message: &Message) -> Option<i64> {
        message.thread.filter(|_| self.forum)
    }

    /// The messages of a topic, or those outside all of them.
    pub(crate) fn messages_in(&self, thread: Option<i64>) -> impl DoubleEndedIterator<Item = &Message> {
        self.chat.messages.values().filter(move |message| self.thread_of(message) == thread)
    }

    /// The newest pinned message of a topic, or of what is outside all of them.
    pub(crate) fn pinned_in(&self, thread: Option<i64>) -> Option<i64> {
        let in_it = |id: &&i64| self.chat.messages.get(id).is_some_and(|message| self.thread_of(message) == thread);
        self.chat.pinned.iter().rev().find(in_it).copied()
    }

    /// Somebody who administers it.
    pub(crate) fn coordinator(&self) -> Option<i64> {
        let of_role = |role| self.members.iter().find(move |(_, member)| member.role == role).map(|(id, _)| *id);
        of_role(Role::Coordinator).or_else(|| of_role(Role::Member))
    }

    /// Removes a topic with all that was said in it.
    pub(crate) fn delete_topic(&mut self, topic: i64) -> bool {
        if self.topics.remove(&topic).is_none() {
            return false;
        }
        let chat = &mut self.chat;
        chat.messages.retain(|_, message| message.thread != Some(topic));
        chat.pinned.retain(|pinned| chat.messages.contains_key(pinned));
        self.deleted.insert(topic);
        true
    }

    /// Notes that a member has a place before them.
    pub(crate) fn looks(&mut self, thread: Option<i64>) {
        let newest = self.chat.next() - 1;
        match thread.and_then(|thread| self.topics.get_mut(&thread)) {
            Some(topic) => topic.read_up_to = newest,
            None => self.read_up_to = newest,
        }
    }
}
