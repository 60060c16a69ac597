//! What Footbridge asks, in Telegram's words.
//!
//! Knows: methods, their fields, and which of them may be done twice. Does not know: when they leave, or what came back.

use serde::Serialize;
use teloxide_core::payloads as ask;
use teloxide_core::requests::Payload;
use teloxide_core::types::{
    BotCommand, CallbackQueryId, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity,
    MessageId, ReactionType, Recipient, ReplyMarkup, ReplyParameters, ThreadId, UserId,
};

use super::receipt::Look;
use crate::ferry::port::{Body, Part, Request};
use crate::passage::ids::{Chat, Message, Thread, Volunteer};
use crate::passage::text::{Link, Target};

/// The kinds of update that are asked for, by polling or webhook. Inline, business, polls and channels are not.
pub const ALLOWED_UPDATES: [&str; 5] = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"];

/// The ids of groups with topics lie below this, counted downwards.
const SUPERGROUPS: i64 = -1_000_000_000_000;

/// A request as it is posted.
pub(super) struct Call {
    /// The method's name.
    pub(super) method: &'static str,
    /// Its fields as JSON.
    pub(super) body: Vec<u8>,
    /// Doing it twice is doing it once.
    pub(super) repeatable: bool,
}

/// `request` as it is posted, and what is to be read of its result.
pub(super) fn call(request: Request) -> (Call, Look) {
    match request {
        Request::Send { chat, thread, reply_to, body, silent, guarded } => {
            let marked = entities(body.spoiler, &body.links);
            let mut asked = ask::SendMessage::new(id(chat), body.text);
            asked.message_thread_id = thread.map(topic);
            asked.reply_parameters = reply_to.map(|to| ReplyParameters::new(number(to)).allow_sending_without_reply());
            asked.entities = marked;
            asked.link_preview_options = Some(no_preview());
            asked.disable_notification = silent.then_some(true);
            asked.protect_content = guarded.then_some(true);
            asked.reply_markup = (!body.buttons.is_empty()).then(|| ReplyMarkup::InlineKeyboard(keyboard(body.buttons)));
            (once("sendMessage", &asked), Look::Message)
        }
        Request::Edit { chat, message, body: Body { text, spoiler: hidden, links, buttons } } => {
            let mut asked = ask::EditMessageText::new(id(chat), number(message), text);
            asked.entities = entities(hidden, &links);
            asked.link_preview_options = Some(no_preview());
            asked.reply_markup = Some(keyboard(buttons));
            (again("editMessageText", &asked), Look::Message)
        }
        Request::Strip { chat, message } => {
            let mut asked = ask::EditMessageReplyMarkup::new(id(chat), number(message));
            asked.reply_markup = Some(keyboard(Vec::new()));
            (again("editMessageReplyMarkup", &asked), Look::Message)
        }
        Request::Delete { chat, messages } => (delete(chat, &messages), Look::Nothing),
        Request::AnswerPress { query, text, alert } => {
            let mut asked = ask::AnswerCallbackQuery::new(CallbackQueryId(query));
            asked.text = text;
            asked.show_alert = alert.then_some(true);
            (again("answerCallbackQuery", &asked), Look::Nothing)
        }
        Request::OpenTopic { group, title } => {
            (once("createForumTopic", &ask::CreateForumTopic::new(id(group), title)), Look::Topic)
        }
        Request::CloseTopic { group, thread } => {
            (again("closeForumTopic", &ask::CloseForumTopic::new(id(group), topic(thread))), Look::Nothing)
        }
        Request::ReopenTopic { group, thread } => {
            (again("reopenForumTopic", &ask::ReopenForumTopic::new(id(group), topic(thread))), Look::Nothing)
        }
        Request::DeleteTopic { group, thread } => {
            (again("deleteForumTopic", &ask::DeleteForumTopic::new(id(group), topic(thread))), Look::Nothing)
        }
        Request::Pin { chat, message } => {
            let mut asked = ask::PinChatMessage::new(id(chat), number(message));
            asked.disable_notification = Some(true);
            (again("pinChatMessage", &asked), Look::Nothing)
        }
        Request::React { chat, message, emoji } => {
            let mut asked = ask::SetMessageReaction::new(id(chat), number(message));
            let mark = (!emoji.is_empty()).then(|| ReactionType::Emoji { emoji: emoji.to_owned() });
            asked.reaction = Some(mark.into_iter().collect());
            (again("setMessageReaction", &asked), Look::Nothing)
        }
        Request::WhoAmI => (again("getMe", &ask::GetMe::new()), Look::Me),
        Request::LookAtGroup { group } => (again("getChat", &ask::GetChat::new(id(group))), Look::Group),
        Request::LookAtMember { group, who } => {
            (again("getChatMember", &ask::GetChatMember::new(id(group), user(who))), Look::Member)
        }
        Request::Leave { group } => (again("leaveChat", &ask::LeaveChat::new(id(group))), Look::Nothing),
        Request::NoWebhook => (again("deleteWebhook", &ask::DeleteWebhook::new()), Look::Nothing),
        Request::Profile { lang, part } => (profile(lang, part), Look::Nothing),
        Request::LookAtWebhook => (again("getWebhookInfo", &ask::GetWebhookInfo::new()), Look::Webhook),
    }
}

/// A request that must not be repeated without thought.
fn once<P: Payload + Serialize>(method: &'static str, asked: &P) -> Call {
    Call { repeatable: false, ..again(method, asked) }
}

/// A request that may be repeated.
fn again<P: Payload + Serialize>(method: &'static str, asked: &P) -> Call {
    // The library writes its names with a capital, which Telegram takes and other servers may not.
    debug_assert!(P::NAME.eq_ignore_ascii_case(method), "{method} is posted as what it is");
    // Fields that are words, numbers and lists of them always have a JSON form.
    Call { method, body: serde_json::to_vec(asked).unwrap_or_default(), repeatable: true }
}

fn profile(language_code: Option<String>, part: Part) -> Call {
    match part {
        Part::Name(name) => {
            let mut asked = ask::SetMyName::new();
            (asked.name, asked.language_code) = (Some(name), language_code);
            again("setMyName", &asked)
        }
        Part::About(description) => {
            let mut asked = ask::SetMyDescription::new();
            (asked.description, asked.language_code) = (Some(description), language_code);
            again("setMyDescription", &asked)
        }
        Part::Short(short) => {
            let mut asked = ask::SetMyShortDescription::new();
            (asked.short_description, asked.language_code) = (Some(short), language_code);
            again("setMyShortDescription", &asked)
        }
        Part::Commands(commands) => {
            let commands = commands.into_iter().map(|(word, what)| BotCommand::new(word, what));
            let mut asked = ask::SetMyCommands::new(commands);
            asked.language_code = language_code;
            again("setMyCommands", &asked)
        }
    }
}

fn delete(chat: Chat, messages: &[Message]) -> Call {
    match messages {
        [message] => again("deleteMessage", &ask::DeleteMessage::new(id(chat), number(*message))),
        many => again("deleteMessages", &ask::DeleteMessages::new(id(chat), many.iter().copied().map(number))),
    }
}

fn keyboard(rows: Vec<Vec<(String, String)>>) -> InlineKeyboardMarkup {
    let row = |row: Vec<(String, String)>| -> Vec<InlineKeyboardButton> {
        row.into_iter().map(|(label, data)| InlineKeyboardButton::callback(label, data)).collect()
    };
    InlineKeyboardMarkup { inline_keyboard: rows.into_iter().map(row).collect() }
}

fn entities(hidden: Option<(usize, usize)>, links: &[Link]) -> Option<Vec<MessageEntity>> {
    let spoiler = hidden.filter(|(from, to)| from < to).map(|(from, to)| MessageEntity::spoiler(from, to - from));
    let all: Vec<MessageEntity> = spoiler.into_iter().chain(links.iter().filter_map(link)).collect();
    (!all.is_empty()).then_some(all)
}

/// Telegram's clients know a member by a link of their own, and a topic of a private group by one that only members can open.
fn link(Link { from, to, target }: &Link) -> Option<MessageEntity> {
    let (from, long) = (*from, to.checked_sub(*from).filter(|long| *long > 0)?);
    Some(match target {
        Target::Member(who) => MessageEntity::text_mention_id(user(*who), from, long),
        Target::Topic(group, thread) => {
            let inside = SUPERGROUPS.checked_sub(group.0).filter(|inside| *inside > 0)?;
            MessageEntity::text_link(reqwest::Url::parse(&format!("https://t.me/c/{inside}/{}", thread.0)).ok()?, from, long)
        }
    })
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn id(chat: Chat) -> Recipient {
    Recipient::Id(ChatId(chat.0))
}

fn number(message: Message) -> MessageId {
    MessageId(message.0)
}

fn topic(thread: Thread) -> ThreadId {
    ThreadId(MessageId(thread.0))
}

/// Members have numbers above nought; anything else is nobody, and Telegram will say so.
fn user(who: Volunteer) -> UserId {
    UserId(u64::try_from(who.0).unwrap_or_default())
}
