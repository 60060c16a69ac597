//! Every refusal that is known of Telegram, word for word, with what leads to it.
//!
//! Knows: the table of errors. Does not know: HTTP.

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::super::{Fault, Right, Rights, Thing, What, When};
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

fn text(chat: i64, text: &str) -> Value {
    json!({ "chat_id": chat, "text": text })
}

fn edit(chat: i64, message: i64, text: &str) -> Value {
    json!({ "chat_id": chat, "message_id": message, "text": text })
}

fn of_topic(topic: i64) -> Value {
    json!({ "chat_id": DESK, "message_thread_id": topic })
}

fn message(chat: i64, message: i64) -> Value {
    json!({ "chat_id": chat, "message_id": message })
}

fn into_topic(topic: i64) -> Value {
    json!({ "chat_id": DESK, "message_thread_id": topic, "text": "x" })
}

fn button(data: &str) -> Value {
    json!({ "inline_keyboard": [[{ "text": "x", "callback_data": data }]] })
}

fn hours(world: &World, hours: i64) {
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

#[tokio::test]
async fn parameters_go_with_the_refusals_that_have_them() {
    let world = room();
    world.order(Fault::next(1, "sendMessage", What::flood(7)));
    let flood = ask(&world, "sendMessage", text(HER, "x")).await;
    assert_eq!(flood["parameters"], json!({ "retry_after": 7 }));
    world.migrate(DESK, -1_009);
    assert_eq!(ask(&world, "sendMessage", text(DESK, "x")).await["parameters"], json!({ "migrate_to_chat_id": -1009 }));
    done(&world, "sendMessage", text(-1_009, "x")).await;
}

#[tokio::test]
async fn a_request_that_is_wrong_in_itself_is_refused_and_recorded() {
    let long = "x".repeat(201);
    let table = [
        ("sendMessage", json!({ "chat_id": HER, "text": "x", "silent": true }), "unknown field silent"),
        (
            "sendMessage",
            json!({ "chat_id": HER, "text": "x", "reply_markup": button(&"x".repeat(65)) }),
            "callback_data of 65 bytes",
        ),
        ("sendMessage", text(HER, &"x".repeat(4097)), "text of 4097 UTF-16 units"),
        ("forwardMessage", json!({ "chat_id": HER }), "unknown method"),
        ("createForumTopic", json!({ "chat_id": DESK, "name": "x".repeat(129) }), "topic name of 129 letters"),
        ("answerCallbackQuery", json!({ "callback_query_id": "1", "text": long }), "answer to a press of 201 letters"),
        ("deleteMessages", json!({ "chat_id": HER, "message_ids": (1..=101).collect::<Vec<_>>() }), "101 message ids"),
        ("deleteMessage", json!({ "chat_id": HER }), "missing field message_id"),
        ("getChat", json!({ "chat_id": true }), "chat_id is not an Integer"),
        ("setMyName", json!({ "name": "x".repeat(65) }), "name of 65 letters"),
    ];
    for (method, params, why) in table {
        let world = room();
        refused(&world, method, params).await;
        assert_eq!(world.violations(), [format!("{method}: {why}")]);
        assert_eq!(world.record().last().and_then(|call| call.violation.clone()).as_deref(), Some(why));
    }
    let world = room();
    sent(&world, HER, &"🌷".repeat(2048)).await;
    done(&world, "sendMessage", json!({ "chat_id": HER, "text": "x", "reply_markup": button(&"x".repeat(64)) })).await;
    assert_eq!(world.violations(), [""; 0]);
}

#[tokio::test]
async fn orders_and_the_world_are_no_violations() {
    let world = room();
    world.order(Fault { method: None, chat: None, when: When::Next(1), what: What::refuse(400, "chat not found") });
    refused(&world, "sendMessage", text(HER, "x")).await;
    refused(&world, "editMessageText", edit(HER, 999, "x")).await;
    assert_eq!(world.violations(), [""; 0]);
    assert!(world.chat_of(HER).iter().all(|message| message.text != "x"));
}

#[tokio::test]
async fn topics_that_are_off_drop_the_thread_without_a_word() {
    let world = room();
    let topic = topic(&world).await;
    world.set_forum(DESK, false);
    let answer = done(&world, "sendMessage", into_topic(topic)).await;
    assert_eq!((&answer["message_thread_id"], &answer["chat"]["is_forum"]), (&Value::Null, &Value::Null));
    world.set_forum(DESK, true);
    assert_eq!(world.messages_of(DESK, None).len(), 1);
    let answer = done(&world, "sendMessage", into_topic(topic)).await;
    assert_eq!((answer["message_thread_id"].as_i64(), &answer["is_topic_message"]), (Some(topic), &json!(true)));
}

#[tokio::test]
async fn what_a_bot_may_do_without_rights_in_its_own_topic() {
    let world = room();
    let topic = topic(&world).await;
    world.set_right(DESK, Right::ManageTopics, false);
    done(&world, "closeForumTopic", of_topic(topic)).await;
    done(&world, "reopenForumTopic", of_topic(topic)).await;
    world.act(Act::OpenTopic { who: "An".into(), group: DESK, text: "theirs".to_owned() }).expect("opens");
    let theirs = world.topics_of(DESK).last().expect("a topic").id;
    let words = "Bad Request: not enough rights to close or open the topic";
    assert_eq!(refused(&world, "closeForumTopic", of_topic(theirs)).await, (400, words.to_owned()));
}

#[tokio::test]
async fn deleting_skips_what_is_unknown_and_spares_all_for_one_that_is_too_old() {
    let world = room();
    let old = sent(&world, HER, "old").await;
    hours(&world, 47);
    let fresh = sent(&world, HER, "fresh").await;
    let ids = |ids: &[i64]| json!({ "chat_id": HER, "message_ids": ids });
    hours(&world, 2);
    refused(&world, "deleteMessages", ids(&[fresh, old])).await;
    assert!(world.held_of(HER).iter().any(|message| message.id == fresh));
    done(&world, "deleteMessages", ids(&[999, fresh])).await;
    assert!(world.held_of(HER).iter().all(|message| message.id != fresh));
    done(&world, "editMessageText", edit(HER, old, "harmless")).await;
}

#[tokio::test]
async fn a_message_with_a_reply_keyboard_is_never_edited() {
    let world = room();
    let keyboard = json!({ "keyboard": [[{ "text": "x" }]] });
    let params = json!({ "chat_id": HER, "text": "x", "reply_markup": keyboard });
    let id = done(&world, "sendMessage", params).await["message_id"].as_i64().expect("an id");
    assert_eq!(refused(&world, "editMessageText", edit(HER, id, "y")).await.1, "Bad Request: message can't be edited");
}

#[tokio::test]
async fn a_group_tells_what_is_asked_at_start() {
    let world = room();
    let chat = done(&world, "getChat", json!({ "chat_id": DESK })).await;
    assert_eq!((&chat["is_forum"], &chat["type"]), (&json!(true), &json!("supergroup")));
    let me = || json!({ "chat_id": DESK, "user_id": 4242 });
    let own = done(&world, "getChatMember", me()).await;
    assert_eq!((&own["status"], &own["can_manage_topics"]), (&json!("administrator"), &json!(true)));
    world.set_right(DESK, Right::ManageTopics, false);
    assert_eq!(done(&world, "getChatMember", me()).await["can_manage_topics"], false);
    world.add_bot(DESK, Rights::member());
    assert_eq!(done(&world, "getChatMember", me()).await["status"], "member");
    let stranger = json!({ "chat_id": DESK, "user_id": HER });
    assert_eq!(done(&world, "getChatMember", stranger).await["status"], "left");
    let runs_it = done(&world, "getChatAdministrators", json!({ "chat_id": DESK })).await;
    assert_eq!(runs_it.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn things_that_are_no_text_have_none() {
    let world = room();
    for thing in Thing::ALL {
        world.act(Act::send(HER, thing)).expect("sends");
    }
    assert!(updates(&world).await.iter().skip(1).all(|update| update["message"]["text"].is_null()));
}
