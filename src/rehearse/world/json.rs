//! Chats, messages and memberships as the Bot API writes them.
//!
//! Knows: Telegram's field names. Does not know: what a bot makes of them.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::super::plan::{Right, Rights};
use super::chats::{Body, From, Message};
use super::groups::{Group, Standing};
use super::people::{Person, User};
use super::queue::A_DAY;
use super::{Place, State};

fn put(fields: &mut Map<String, Value>, name: &str, value: impl Into<Value>) {
    fields.insert(name.to_owned(), value.into());
}

/// A private chat.
pub(crate) fn private_chat(person: &Person) -> Map<String, Value> {
    let mut chat = person.user.names();
    put(&mut chat, "id", person.user.id);
    put(&mut chat, "type", "private");
    chat
}

/// A supergroup.
pub(crate) fn group_chat(group: &Group) -> Map<String, Value> {
    let mut chat = Map::new();
    put(&mut chat, "id", group.id);
    put(&mut chat, "type", "supergroup");
    put(&mut chat, "title", group.title.as_str());
    if let Some(username) = &group.username {
        put(&mut chat, "username", username.as_str());
    }
    if group.forum {
        put(&mut chat, "is_forum", true);
    }
    chat
}

/// The chat at `place`.
pub(crate) fn chat(state: &State, place: Place) -> Value {
    let chat = match place {
        Place::Person(id) => state.people.get(&id).map(private_chat),
        Place::Group(id) => state.groups.get(&id).map(group_chat),
    };
    chat.map_or(Value::Null, Value::Object)
}

/// Somebody whom this world knows; a bare profile for anybody else.
pub(crate) fn user(state: &State, id: i64) -> Value {
    state.users.get(&id).map_or_else(|| json!({ "id": id, "is_bot": false, "first_name": "?" }), |user| user.json().into())
}

/// A message, with the one that it replies to.
pub(crate) fn message(state: &State, place: Place, message: &Message) -> Value {
    let mut fields = bare(state, place, message);
    let thread = thread(state, place, message);
    let answered = message.reply_to.or_else(|| thread.filter(|root| *root != message.id));
    if let Some(answered) = answered.and_then(|id| state.message(place, id)) {
        put(&mut fields, "reply_to_message", bare(state, place, answered));
    }
    Value::Object(fields)
}

fn thread(state: &State, place: Place, message: &Message) -> Option<i64> {
    match place {
        Place::Person(_) => None,
        Place::Group(id) => state.groups.get(&id).and_then(|group| group.thread_of(message)),
    }
}

/// A message without the one that it replies to.
pub(crate) fn bare(state: &State, place: Place, message: &Message) -> Map<String, Value> {
    let mut fields = Map::new();
    put(&mut fields, "message_id", message.id);
    let from = match message.from {
        From::Bot => state.bot.user.json().into(),
        From::User(id) => user(state, id),
        From::Anonymous(_) => {
            put(&mut fields, "sender_chat", chat(state, place));
            User::anonymous().json().into()
        }
    };
    put(&mut fields, "from", from);
    put(&mut fields, "chat", chat(state, place));
    put(&mut fields, "date", message.at.as_second());
    if let Some(edited) = message.edited {
        put(&mut fields, "edit_date", edited.as_second());
    }
    if let Some(thread) = thread(state, place, message) {
        put(&mut fields, "message_thread_id", thread);
        put(&mut fields, "is_topic_message", true);
    }
    match &message.body {
        Body::Text { text, entities } => {
            put(&mut fields, "text", text.as_str());
            if !entities.is_empty() {
                put(&mut fields, "entities", entities.clone());
            }
        }
        Body::Thing { fields: own, says: _ } | Body::Service { fields: own, says: _, root: _ } => {
            fields.extend(own.clone());
        }
    }
    if let Some(markup) = &message.markup {
        put(&mut fields, "reply_markup", markup.clone());
    }
    fields.extend(message.more.clone());
    fields
}

/// A message that is too old to be shown whole.
pub(crate) fn inaccessible(state: &State, place: Place, id: i64) -> Value {
    json!({ "chat": chat(state, place), "message_id": id, "date": 0 })
}

/// The bot's membership of a group with `standing` and `rights`.
pub(crate) fn bots_membership(bot: &User, standing: Standing, rights: Rights) -> Value {
    let user = bot.json();
    match standing {
        Standing::In if rights.admin => administrator(&user, rights, false),
        Standing::In if rights.write => json!({ "status": "member", "user": user }),
        Standing::In => restricted(user),
        Standing::Left | Standing::Moved(_) => json!({ "status": "left", "user": user }),
        Standing::Kicked | Standing::Deleted => json!({ "status": "kicked", "user": user, "until_date": 0 }),
    }
}

/// Somebody who may not write.
fn restricted(user: Map<String, Value>) -> Value {
    let mut fields = Map::new();
    for name in [
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_react_to_messages",
        "can_edit_tag",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    ] {
        put(&mut fields, name, false);
    }
    put(&mut fields, "status", "restricted");
    put(&mut fields, "user", user);
    put(&mut fields, "is_member", true);
    put(&mut fields, "until_date", 0);
    Value::Object(fields)
}

/// An administrator's membership.
pub(crate) fn administrator(user: &Map<String, Value>, rights: Rights, anonymous: bool) -> Value {
    json!({
        "status": "administrator",
        "user": user,
        "can_be_edited": false,
        "is_anonymous": anonymous,
        "can_manage_chat": true,
        "can_delete_messages": rights.has(Right::DeleteMessages),
        "can_manage_video_chats": false,
        "can_restrict_members": false,
        "can_promote_members": false,
        "can_change_info": false,
        "can_invite_users": true,
        "can_post_stories": false,
        "can_edit_stories": false,
        "can_delete_stories": false,
        "can_pin_messages": rights.has(Right::PinMessages),
        "can_manage_topics": rights.has(Right::ManageTopics),
    })
}

impl State {
    /// Puts an update in the queue for `lives`; gives its number.
    pub(crate) fn tell(&mut self, kind: &str, what: Value, lives: jiff::SignedDuration) -> Option<i64> {
        let until = self.now().saturating_add(lives).unwrap_or(Timestamp::MAX);
        self.queue.put(kind, what, until)
    }

    /// Tells the bot of a message.
    pub(crate) fn tell_message(&mut self, kind: &str, place: Place, id: i64) {
        if let Some(update) = self.message(place, id).map(|found| message(self, place, found)) {
            self.tell(kind, update, A_DAY);
        }
    }

    /// Tells the bot that its membership of `place` was changed by `by`.
    pub(crate) fn tell_membership(&mut self, place: Place, by: i64, old: &Value, new: &Value) {
        let update = json!({
            "chat": chat(self, place),
            "from": user(self, by),
            "date": self.now().as_second(),
            "old_chat_member": old,
            "new_chat_member": new,
        });
        self.tell("my_chat_member", update, A_DAY);
    }
}
