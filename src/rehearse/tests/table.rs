//! Every refusal that is known of Telegram, word for word, with what leads to it.
//!
//! Knows: the table of errors. Does not know: HTTP.

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::super::{Fault, Right, What};
use super::*;

/// Changes the room so that the request is refused; gives the request's parameters.
type Case = (&'static str, fn(&World, Ids) -> Value, u64, &'static str);

/// What stands in each case's room before it.
#[derive(Clone, Copy)]
struct Ids {
    card: i64,
    hers: i64,
    topic: i64,
    in_topic: i64,
}

pub(super) fn text(chat: i64, text: &str) -> Value {
    json!({ "chat_id": chat, "text": text })
}

pub(super) fn edit(chat: i64, message: i64, text: &str) -> Value {
    json!({ "chat_id": chat, "message_id": message, "text": text })
}

pub(super) fn of_topic(topic: i64) -> Value {
    json!({ "chat_id": DESK, "message_thread_id": topic })
}

pub(super) fn message(chat: i64, message: i64) -> Value {
    json!({ "chat_id": chat, "message_id": message })
}

pub(super) fn into_topic(topic: i64) -> Value {
    json!({ "chat_id": DESK, "message_thread_id": topic, "text": "x" })
}

pub(super) fn button(data: &str) -> Value {
    json!({ "inline_keyboard": [[{ "text": "x", "callback_data": data }]] })
}

pub(super) fn hours(world: &World, hours: i64) {
    world.clock().move_by(SignedDuration::from_hours(hours));
}

const CASES: &[Case] = &[
    (
        "sendMessage",
        |w, _| {
            w.act(Act::block(HER)).expect("blocks");
            text(HER, "x")
        },
        403,
        "Forbidden: bot was blocked by the user",
    ),
    (
        "editMessageText",
        |w, i| {
            w.act(Act::block(HER)).expect("blocks");
            edit(HER, i.card, "y")
        },
        403,
        "Forbidden: bot was blocked by the user",
    ),
    (
        "sendMessage",
        |w, _| {
            w.deactivate(HER);
            text(HER, "x")
        },
        403,
        "Forbidden: user is deactivated",
    ),
    ("sendMessage", |_, _| text(910_002, "x"), 403, "Forbidden: bot can't initiate conversation with a user"),
    ("sendMessage", |_, _| text(4242, "x"), 403, "Forbidden: the bot can't send messages to the bot"),
    ("sendMessage", |_, _| text(5, "x"), 400, "Bad Request: chat not found"),
    ("getChat", |_, _| json!({ "chat_id": "@nobody" }), 400, "Bad Request: chat not found"),
    (
        "sendMessage",
        |w, _| {
            w.migrate(DESK, -1_009);
            text(DESK, "x")
        },
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
    ),
    (
        "sendMessage",
        |w, _| {
            w.kick(DESK);
            text(DESK, "x")
        },
        403,
        "Forbidden: bot was kicked from the supergroup chat",
    ),
    (
        "getChat",
        |w, _| {
            w.kick(DESK);
            json!({ "chat_id": DESK })
        },
        403,
        "Forbidden: bot was kicked from the supergroup chat",
    ),
    (
        "sendMessage",
        |w, _| {
            w.delete_group(DESK);
            text(DESK, "x")
        },
        403,
        "Forbidden: the group chat was deleted",
    ),
    (
        "sendMessage",
        |w, _| {
            w.set_right(DESK, Right::Write, false);
            text(DESK, "x")
        },
        400,
        "Bad Request: have no write access to the chat",
    ),
    ("sendMessage", |_, _| into_topic(999), 400, "Bad Request: message thread not found"),
    ("sendMessage", |_, _| into_topic(1), 400, "Bad Request: message thread not found"),
    (
        "sendMessage",
        |w, i| {
            w.delete_topic(DESK, i.topic);
            into_topic(i.topic)
        },
        400,
        "Bad Request: message thread not found",
    ),
    (
        "closeForumTopic",
        |w, i| {
            w.delete_topic(DESK, i.topic);
            of_topic(i.topic)
        },
        400,
        "Bad Request: TOPIC_DELETED",
    ),
    ("closeForumTopic", |_, _| of_topic(999), 400, "Bad Request: TOPIC_ID_INVALID"),
    (
        "sendMessage",
        |w, i| {
            close(w, i.topic);
            w.set_right(DESK, Right::ManageTopics, false);
            into_topic(i.topic)
        },
        400,
        "Bad Request: TOPIC_CLOSED",
    ),
    (
        "closeForumTopic",
        |w, i| {
            close(w, i.topic);
            of_topic(i.topic)
        },
        400,
        "Bad Request: TOPIC_NOT_MODIFIED",
    ),
    ("reopenForumTopic", |_, i| of_topic(i.topic), 400, "Bad Request: TOPIC_NOT_MODIFIED"),
    (
        "editForumTopic",
        |_, i| json!({ "chat_id": DESK, "message_thread_id": i.topic, "name": "Heron" }),
        400,
        "Bad Request: TOPIC_NOT_MODIFIED",
    ),
    (
        "createForumTopic",
        |w, _| {
            w.set_forum(DESK, false);
            json!({ "chat_id": DESK, "name": "x" })
        },
        400,
        "Bad Request: the chat is not a forum",
    ),
    (
        "closeForumTopic",
        |w, i| {
            w.set_forum(DESK, false);
            of_topic(i.topic)
        },
        400,
        "Bad Request: the chat is not a forum",
    ),
    (
        "createForumTopic",
        |w, _| {
            w.set_right(DESK, Right::ManageTopics, false);
            json!({ "chat_id": DESK, "name": "x" })
        },
        400,
        "Bad Request: not enough rights to create a topic",
    ),
    (
        "createForumTopic",
        |w, _| {
            w.set_right(DESK, Right::Admin, false);
            json!({ "chat_id": DESK, "name": "x" })
        },
        400,
        "Bad Request: not enough rights to create a topic",
    ),
    (
        "deleteForumTopic",
        |w, i| {
            w.set_right(DESK, Right::DeleteMessages, false);
            of_topic(i.topic)
        },
        400,
        "Bad Request: not enough rights to delete the topic",
    ),
    (
        "pinChatMessage",
        |w, i| {
            w.set_right(DESK, Right::PinMessages, false);
            message(DESK, i.in_topic)
        },
        400,
        "Bad Request: not enough rights to manage pinned messages in the chat",
    ),
    ("pinChatMessage", |_, _| message(DESK, 999), 400, "Bad Request: message to pin not found"),
    (
        "editMessageText",
        |_, i| edit(HER, i.card, "card"),
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    ),
    (
        "editMessageReplyMarkup",
        |_, i| message(HER, i.card),
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    ),
    ("editMessageText", |_, _| edit(HER, 999, "x"), 400, "Bad Request: message to edit not found"),
    ("editMessageText", |_, i| edit(HER, i.hers, "x"), 400, "Bad Request: message can't be edited"),
    ("deleteMessage", |_, _| message(HER, 999), 400, "Bad Request: message to delete not found"),
    ("deleteMessage", |_, i| message(DESK, i.topic), 400, "Bad Request: message can't be deleted"),
    (
        "deleteMessage",
        |w, i| {
            hours(w, 49);
            message(HER, i.card)
        },
        400,
        "Bad Request: message can't be deleted for everyone",
    ),
    (
        "deleteMessage",
        |w, i| {
            hours(w, 49);
            message(HER, i.hers)
        },
        400,
        "Bad Request: message can't be deleted for everyone",
    ),
    (
        "deleteMessages",
        |w, i| {
            hours(w, 49);
            json!({ "chat_id": HER, "message_ids": [999, i.card] })
        },
        400,
        "Bad Request: message can't be deleted for everyone",
    ),
    (
        "deleteMessages",
        |_, _| json!({ "chat_id": HER, "message_ids": [] }),
        400,
        "Bad Request: message identifiers are not specified",
    ),
    (
        "sendMessage",
        |_, _| json!({ "chat_id": HER, "text": "x", "reply_parameters": { "message_id": 999 } }),
        400,
        "Bad Request: message to be replied not found",
    ),
    (
        "answerCallbackQuery",
        |_, _| json!({ "callback_query_id": "77" }),
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    ),
    (
        "answerCallbackQuery",
        |w, i| {
            w.act(Act::press(HER, i.card, "go")).expect("presses");
            w.clock().move_by(SignedDuration::from_secs(16));
            json!({ "callback_query_id": "1" })
        },
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    ),
    (
        "sendMessage",
        |_, _| json!({ "chat_id": HER, "text": "x", "reply_markup": button(&"é".repeat(33)) }),
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        |_, _| json!({ "chat_id": HER, "text": "x", "reply_markup": button("") }),
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        |_, _| json!({ "chat_id": HER, "text": "x", "reply_markup": { "inline_keyboard": [[{ "text": "", "callback_data": "x" }]] } }),
        400,
        "Bad Request: inline keyboard button text must be non-empty",
    ),
    ("sendMessage", |_, _| text(HER, &"🌷".repeat(2049)), 400, "Bad Request: message is too long"),
    ("editMessageText", |_, i| edit(HER, i.card, &"x".repeat(4097)), 400, "Bad Request: MESSAGE_TOO_LONG"),
    ("sendMessage", |_, _| text(HER, " \n"), 400, "Bad Request: message text is empty"),
    ("sendMessage", |_, _| json!({ "chat_id": HER }), 400, "Bad Request: message text is empty"),
    (
        "setMessageReaction",
        |_, i| json!({ "chat_id": DESK, "message_id": i.in_topic, "reaction": [{ "type": "emoji", "emoji": "📬" }] }),
        400,
        "Bad Request: REACTION_INVALID",
    ),
    (
        "setMessageReaction",
        |w, i| {
            w.set_reactions(DESK, false);
            json!({ "chat_id": DESK, "message_id": i.in_topic, "reaction": [{ "type": "emoji", "emoji": "👌" }] })
        },
        400,
        "Bad Request: REACTION_INVALID",
    ),
    ("sendPhoto", |_, _| json!({ "chat_id": HER }), 404, "Not Found: method not found"),
    (
        "getUpdates",
        |w, _| {
            w.change(|state| state.queue.set_webhook(Some(webhook()), None, false));
            json!({})
        },
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ),
    (
        "sendMessage",
        |w, _| {
            w.order(Fault::next(1, "sendMessage", What::flood(7)));
            text(HER, "x")
        },
        429,
        "Too Many Requests: retry after 7",
    ),
    (
        "sendMessage",
        |w, _| {
            w.order(Fault::next(1, "sendMessage", What::refuse(500, "restart")));
            text(HER, "x")
        },
        500,
        "Internal Server Error: restart",
    ),
    (
        "sendMessage",
        |w, _| {
            w.set_rates(super::super::Rates { chat_burst: 0.5, ..super::super::Rates::telegrams() });
            text(HER, "x")
        },
        429,
        "Too Many Requests: retry after 1",
    ),
];

fn webhook() -> super::super::world::queue::Webhook {
    super::super::world::queue::Webhook { url: "https://x".to_owned(), max_connections: 1, ip_address: None }
}

/// A coordinator closes the topic.
fn close(world: &World, topic: i64) {
    world.act(Act::CloseTopic { who: "Cleo".into(), group: DESK, topic }).expect("closes");
}

#[tokio::test]
async fn every_refusal_has_telegrams_own_words() {
    for (nth, (method, prepare, code, words)) in CASES.iter().enumerate() {
        let world = room();
        let (card, topic) = (sent(&world, HER, "card").await, topic(&world).await);
        let in_topic = done(&world, "sendMessage", into_topic(topic)).await["message_id"].as_i64().expect("an id");
        let params = prepare(&world, Ids { card, hers: 1, topic, in_topic });
        assert_eq!(refused(&world, method, params).await, (*code, (*words).to_owned()), "row {nth}: {method}");
    }
}
