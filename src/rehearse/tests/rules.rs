//! The rules behind the refusals: what is wrong in itself, what is dropped without a word, what rights and age allow.
//!
//! Knows: the world's switches. Does not know: HTTP.

use serde_json::{Value, json};

use super::super::{Fault, Right, Rights, Thing, What, When};
use super::table::{button, edit, hours, into_topic, of_topic, text};
use super::*;

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
