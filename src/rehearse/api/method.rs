//! The methods that are served, by name.
//!
//! Knows: the closed list, and which of them count as sending. Does not know: what they do.

use serde_json::Value;

use super::super::world::State;
use super::params::Params;
use super::{
    Answer, accepted, answer_callback_query, close_forum_topic, create_forum_topic, delete_forum_topic, delete_message,
    delete_messages, delete_webhook, edit_forum_topic, edit_message_reply_markup, edit_message_text, get_chat,
    get_chat_administrators, get_chat_member, get_me, get_webhook_info, leave_chat, pin_chat_message, reopen_forum_topic,
    send_message, set_message_reaction, set_my_commands, set_my_description, set_my_name, set_my_short_description, set_webhook,
};

/// A method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    GetMe,
    GetUpdates,
    SetWebhook,
    DeleteWebhook,
    GetWebhookInfo,
    SendMessage,
    EditMessageText,
    EditMessageReplyMarkup,
    DeleteMessage,
    DeleteMessages,
    AnswerCallbackQuery,
    CreateForumTopic,
    EditForumTopic,
    CloseForumTopic,
    ReopenForumTopic,
    DeleteForumTopic,
    PinChatMessage,
    SetMessageReaction,
    GetChat,
    GetChatMember,
    GetChatAdministrators,
    LeaveChat,
    SetMyCommands,
    SetMyName,
    SetMyDescription,
    SetMyShortDescription,
    /// One whose effect nobody here can see.
    Accepted,
}

impl Method {
    /// The method that api.json spells `name`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "getMe" => Self::GetMe,
            "getUpdates" => Self::GetUpdates,
            "setWebhook" => Self::SetWebhook,
            "deleteWebhook" => Self::DeleteWebhook,
            "getWebhookInfo" => Self::GetWebhookInfo,
            "sendMessage" => Self::SendMessage,
            "editMessageText" => Self::EditMessageText,
            "editMessageReplyMarkup" => Self::EditMessageReplyMarkup,
            "deleteMessage" => Self::DeleteMessage,
            "deleteMessages" => Self::DeleteMessages,
            "answerCallbackQuery" => Self::AnswerCallbackQuery,
            "createForumTopic" => Self::CreateForumTopic,
            "editForumTopic" => Self::EditForumTopic,
            "closeForumTopic" => Self::CloseForumTopic,
            "reopenForumTopic" => Self::ReopenForumTopic,
            "deleteForumTopic" => Self::DeleteForumTopic,
            "pinChatMessage" => Self::PinChatMessage,
            "setMessageReaction" => Self::SetMessageReaction,
            "getChat" => Self::GetChat,
            "getChatMember" => Self::GetChatMember,
            "getChatAdministrators" => Self::GetChatAdministrators,
            "leaveChat" => Self::LeaveChat,
            "setMyCommands" => Self::SetMyCommands,
            "setMyName" => Self::SetMyName,
            "setMyDescription" => Self::SetMyDescription,
            "setMyShortDescription" => Self::SetMyShortDescription,
            "setMyDefaultAdministratorRights" | "setMyProfilePhoto" => Self::Accepted,
            _ => return None,
        })
    }

    /// Whether it counts as sending a message.
    pub(crate) fn is_counted(self) -> bool {
        match self {
            Self::SendMessage | Self::EditMessageText | Self::EditMessageReplyMarkup | Self::CreateForumTopic => true,
            Self::GetMe
            | Self::GetUpdates
            | Self::SetWebhook
            | Self::DeleteWebhook
            | Self::GetWebhookInfo
            | Self::DeleteMessage
            | Self::DeleteMessages
            | Self::AnswerCallbackQuery
            | Self::EditForumTopic
            | Self::CloseForumTopic
            | Self::ReopenForumTopic
            | Self::DeleteForumTopic
            | Self::PinChatMessage
            | Self::SetMessageReaction
            | Self::GetChat
            | Self::GetChatMember
            | Self::GetChatAdministrators
            | Self::LeaveChat
            | Self::SetMyCommands
            | Self::SetMyName
            | Self::SetMyDescription
            | Self::SetMyShortDescription
            | Self::Accepted => false,
        }
    }

    /// Does it. getUpdates waits, and is not done here.
    pub(crate) fn handle(self, state: &mut State, params: &Params) -> Answer {
        match self {
            Self::GetMe => get_me::handle(state),
            Self::GetUpdates => Ok(Value::Array(Vec::new())),
            Self::SetWebhook => set_webhook::handle(state, params),
            Self::DeleteWebhook => delete_webhook::handle(state, params),
            Self::GetWebhookInfo => get_webhook_info::handle(state),
            Self::SendMessage => send_message::handle(state, params),
            Self::EditMessageText => edit_message_text::handle(state, params),
            Self::EditMessageReplyMarkup => edit_message_reply_markup::handle(state, params),
            Self::DeleteMessage => delete_message::handle(state, params),
            Self::DeleteMessages => delete_messages::handle(state, params),
            Self::AnswerCallbackQuery => answer_callback_query::handle(state, params),
            Self::CreateForumTopic => create_forum_topic::handle(state, params),
            Self::EditForumTopic => edit_forum_topic::handle(state, params),
            Self::CloseForumTopic => close_forum_topic::handle(state, params),
            Self::ReopenForumTopic => reopen_forum_topic::handle(state, params),
            Self::DeleteForumTopic => delete_forum_topic::handle(state, params),
            Self::PinChatMessage => pin_chat_message::handle(state, params),
            Self::SetMessageReaction => set_message_reaction::handle(state, params),
            Self::GetChat => get_chat::handle(state, params),
            Self::GetChatMember => get_chat_member::handle(state, params),
            Self::GetChatAdministrators => get_chat_administrators::handle(state, params),
            Self::LeaveChat => leave_chat::handle(state, params),
            Self::SetMyCommands => set_my_commands::handle(state, params),
            Self::SetMyName => set_my_name::handle(state, params),
            Self::SetMyDescription => set_my_description::handle(state, params),
            Self::SetMyShortDescription => set_my_short_description::handle(state, params),
            Self::Accepted => accepted::handle(),
        }
    }
}
