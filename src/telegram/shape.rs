//! The few fields of Telegram's JSON that Footbridge reads, and no other.
//!
//! Knows: their names, and which of them make a message what it is. Does not know: what they mean for anybody. Names and
//! usernames have no place here, so they never become values.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::passage::event::Thing;

/// Something that may be missing or of another form than we know: then it is nothing, and what stands around it is still read.
pub(super) struct Loose<T>(pub(super) Option<T>);

impl<T> Default for Loose<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Loose<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(from)?;
        Ok(Self(serde_json::from_str(raw.get()).ok()))
    }
}

/// An update.
#[derive(serde::Deserialize)]
pub(super) struct Update<'a> {
    pub(super) update_id: i64,
    #[serde(borrow, default)]
    pub(super) message: Loose<Message<'a>>,
    #[serde(borrow, default)]
    pub(super) edited_message: Loose<Message<'a>>,
    #[serde(borrow, default)]
    pub(super) callback_query: Loose<Press<'a>>,
    #[serde(borrow, default)]
    pub(super) my_chat_member: Loose<Standing<'a>>,
    #[serde(borrow, default)]
    pub(super) chat_member: Loose<Joining<'a>>,
}

/// Where something happened.
#[derive(serde::Deserialize)]
pub(super) struct Chat {
    pub(super) id: i64,
    #[serde(rename = "type")]
    pub(super) kind: ChatKind,
}

/// What kind of chat it is.
#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ChatKind {
    Private,
    Group,
    Supergroup,
    #[serde(other)]
    Other,
}

/// Who did it.
#[derive(serde::Deserialize)]
pub(super) struct From<'a> {
    pub(super) id: i64,
    #[serde(default)]
    pub(super) is_bot: bool,
    #[serde(borrow, default)]
    pub(super) language_code: Loose<&'a str>,
}

/// The message that another one replies to.
#[derive(serde::Deserialize)]
pub(super) struct RepliedTo<'a> {
    pub(super) message_id: i32,
    #[serde(borrow, default)]
    pub(super) from: Loose<From<'a>>,
    #[serde(default)]
    pub(super) forum_topic_created: Loose<TopicCreated>,
}

/// How a topic began. A topic of ours has a name that we gave it.
#[derive(serde::Deserialize)]
pub(super) struct TopicCreated {
    #[serde(default)]
    pub(super) name: Loose<String>,
}

/// A press of a button.
#[derive(serde::Deserialize)]
pub(super) struct Press<'a> {
    pub(super) id: String,
    #[serde(borrow, default)]
    pub(super) from: Loose<From<'a>>,
    #[serde(default)]
    pub(super) message: Loose<Pressed>,
    #[serde(default)]
    pub(super) data: Loose<String>,
}

/// The message that a button stands on, as far as it is told of one that can't be seen any more.
#[derive(serde::Deserialize)]
pub(super) struct Pressed {
    pub(super) message_id: i32,
    pub(super) chat: Chat,
    #[serde(default)]
    pub(super) message_thread_id: Loose<i32>,
}

/// How the bot stands in a chat from now on.
#[derive(serde::Deserialize)]
pub(super) struct Standing<'a> {
    pub(super) chat: Chat,
    #[serde(default)]
    pub(super) date: Loose<i64>,
    #[serde(borrow, default)]
    pub(super) from: Loose<From<'a>>,
    #[serde(default)]
    pub(super) new_chat_member: Loose<Member>,
}

/// What somebody else than the bot was in a chat, and is from now on.
#[derive(serde::Deserialize)]
pub(super) struct Joining<'a> {
    pub(super) chat: Chat,
    #[serde(default)]
    pub(super) date: Loose<i64>,
    #[serde(borrow)]
    pub(super) old_chat_member: Whose<'a>,
    #[serde(borrow)]
    pub(super) new_chat_member: Whose<'a>,
}

/// Who it is about, and what they are in the chat.
#[derive(serde::Deserialize)]
pub(super) struct Whose<'a> {
    #[serde(borrow)]
    pub(super) user: From<'a>,
    pub(super) status: Status,
    #[serde(default)]
    pub(super) is_member: Loose<bool>,
}

/// What somebody is in a chat, and what they may do there.
#[derive(serde::Deserialize)]
pub(super) struct Member {
    pub(super) status: Status,
    #[serde(default)]
    pub(super) is_member: Loose<bool>,
    #[serde(default)]
    pub(super) can_manage_topics: Loose<bool>,
    #[serde(default)]
    pub(super) can_delete_messages: Loose<bool>,
    #[serde(default)]
    pub(super) can_pin_messages: Loose<bool>,
}

/// Telegram's words for what somebody is in a chat.
#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
    #[serde(other)]
    Other,
}

/// A message.
pub(super) struct Message<'a> {
    pub(super) id: i32,
    pub(super) chat: Chat,
    pub(super) rest: Rest<'a>,
}

/// What a message may have besides its number and chat.
#[derive(Default)]
pub(super) struct Rest<'a> {
    pub(super) date: Option<i64>,
    pub(super) from: Option<From<'a>>,
    /// Written in the name of a chat: an anonymous administrator or a channel.
    pub(super) unnamed: bool,
    pub(super) thread: Option<i32>,
    pub(super) reply: Option<RepliedTo<'a>>,
    pub(super) text: Option<String>,
    /// What it is, if it is something that we have a word for. A caption is never read.
    pub(super) thing: Option<Thing>,
    /// It says that something was done in the chat; nobody wrote it.
    pub(super) service: bool,
    pub(super) migrate_to: Option<i64>,
    pub(super) migrate_from: Option<i64>,
}

/// The names in a message that are looked at. All of Bot API 10.1 that mark a message of the service's own are here; what is
/// in no row makes no difference, or makes a message one of a kind that we have no word for.
#[derive(serde::Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Name {
    MessageId,
    Chat,
    Date,
    From,
    SenderChat,
    MessageThreadId,
    ReplyToMessage,
    Text,
    MigrateToChatId,
    MigrateFromChatId,
    #[serde(rename = "photo", alias = "video", alias = "animation", alias = "live_photo")]
    Picture,
    #[serde(rename = "voice", alias = "video_note", alias = "audio")]
    Voice,
    #[serde(rename = "location", alias = "venue")]
    Place,
    Contact,
    Sticker,
    #[serde(
        rename = "pinned_message",
        alias = "new_chat_members",
        alias = "left_chat_member",
        alias = "chat_owner_left",
        alias = "chat_owner_changed",
        alias = "new_chat_title",
        alias = "new_chat_photo",
        alias = "delete_chat_photo",
        alias = "group_chat_created",
        alias = "supergroup_chat_created",
        alias = "channel_chat_created",
        alias = "message_auto_delete_timer_changed",
        alias = "successful_payment",
        alias = "refunded_payment",
        alias = "users_shared",
        alias = "chat_shared",
        alias = "gift",
        alias = "unique_gift",
        alias = "gift_upgrade_sent",
        alias = "connected_website",
        alias = "write_access_allowed",
        alias = "passport_data",
        alias = "proximity_alert_triggered",
        alias = "boost_added",
        alias = "chat_background_set",
        alias = "checklist_tasks_done",
        alias = "checklist_tasks_added",
        alias = "direct_message_price_changed",
        alias = "forum_topic_created",
        alias = "forum_topic_edited",
        alias = "forum_topic_closed",
        alias = "forum_topic_reopened",
        alias = "general_forum_topic_hidden",
        alias = "general_forum_topic_unhidden",
        alias = "giveaway_created",
        alias = "giveaway_completed",
        alias = "managed_bot_created",
        alias = "paid_message_price_changed",
        alias = "poll_option_added",
        alias = "poll_option_deleted",
        alias = "suggested_post_approved",
        alias = "suggested_post_approval_failed",
        alias = "suggested_post_declined",
        alias = "suggested_post_paid",
        alias = "suggested_post_refunded",
        alias = "video_chat_scheduled",
        alias = "video_chat_started",
        alias = "video_chat_ended",
        alias = "video_chat_participants_invited",
        alias = "web_app_data"
    )]
    Service,
    #[serde(other)]
    Other,
}

impl<'de: 'a, 'a> Deserialize<'de> for Message<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(OfMessage)
    }
}

/// Reads a message field by field, so that a thing counts by its being there and not by its form.
struct OfMessage;

impl<'de> Visitor<'de> for OfMessage {
    type Value = Message<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Message<'de>, A::Error> {
        let (mut id, mut chat, mut rest) = (None, None, Rest::default());
        while let Some(name) = map.next_key::<Name>()? {
            match name {
                Name::MessageId => id = loose(&mut map)?,
                Name::Chat => chat = loose(&mut map)?,
                Name::Date => rest.date = loose(&mut map)?,
                Name::From => rest.from = loose(&mut map)?,
                Name::MessageThreadId => rest.thread = loose(&mut map)?,
                Name::ReplyToMessage => rest.reply = loose(&mut map)?,
                Name::Text => rest.text = loose(&mut map)?,
                Name::MigrateToChatId => rest.migrate_to = loose(&mut map)?,
                Name::MigrateFromChatId => rest.migrate_from = loose(&mut map)?,
                Name::SenderChat => rest.unnamed |= there(&mut map)?,
                Name::Service => rest.service |= there(&mut map)?,
                Name::Picture => thing(&mut map, &mut rest, Thing::Picture)?,
                Name::Voice => thing(&mut map, &mut rest, Thing::Voice)?,
                Name::Place => thing(&mut map, &mut rest, Thing::Place)?,
                Name::Contact => thing(&mut map, &mut rest, Thing::Contact)?,
                Name::Sticker => thing(&mut map, &mut rest, Thing::Sticker)?,
                Name::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let (Some(id), Some(chat)) = (id, chat) else { return Err(serde::de::Error::custom("no message")) };
        Ok(Message { id, chat, rest })
    }
}

/// The next value, if it has the form that we know.
fn loose<'de, A: MapAccess<'de>, T: Deserialize<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    Ok(map.next_value::<Loose<T>>()?.0)
}

/// Whether the next value is one at all.
fn there<'de, A: MapAccess<'de>>(map: &mut A) -> Result<bool, A::Error> {
    Ok(map.next_value::<Option<IgnoredAny>>()?.is_some())
}

fn thing<'de, A: MapAccess<'de>>(map: &mut A, rest: &mut Rest<'de>, thing: Thing) -> Result<(), A::Error> {
    if there(map)? {
        rest.thing = Some(thing);
    }
    Ok(())
}
