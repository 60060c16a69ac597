//! What people do, and what the bot is told of it.
//!
//! Knows: updates. Does not know: refusals.

use jiff::SignedDuration;
use serde_json::json;

use super::super::world::people::ANONYMOUS;
use super::super::{Author, MemberPlan, Role};
use super::*;

fn act(world: &World, posted: Value) -> Result<(), String> {
    world.act(serde_json::from_value(posted).expect("an act"))
}

async fn last(world: &World) -> Value {
    updates(world).await.pop().expect("an update")
}

#[tokio::test]
async fn the_acts_of_the_page_are_read() {
    let world = room();
    let card = sent(&world, HER, "card").await;
    let topic = topic(&world).await;
    let table = [
        json!({ "who": HER, "does": "start" }),
        json!({ "who": HER, "does": "write", "text": "x" }),
        json!({ "who": HER, "does": "press", "message": card, "data": "open" }),
        json!({ "who": HER, "does": "send", "thing": "photo" }),
        json!({ "who": HER, "does": "send", "thing": "voice" }),
        json!({ "who": HER, "does": "send", "thing": "place" }),
        json!({ "who": HER, "does": "send", "thing": "contact" }),
        json!({ "who": HER, "does": "send", "thing": "sticker" }),
        json!({ "who": HER, "does": "send", "thing": "file" }),
        json!({ "who": AN, "group": DESK, "topic": topic, "reply_to": null, "does": "write", "text": "x" }),
        json!({ "who": AN, "group": DESK, "does": "press", "message": topic, "data": "claim" }),
        json!({ "who": HER, "does": "clear" }),
        json!({ "who": HER, "does": "block" }),
        json!({ "who": HER, "does": "unblock" }),
        json!({ "who": "clock", "does": "move", "minutes": 60 }),
    ];
    for posted in table {
        assert_eq!(act(&world, posted.clone()), Ok(()), "{posted}");
    }
    assert!(act(&world, json!({ "who": 1, "does": "start" })).is_err());
}

#[tokio::test]
async fn her_message_carries_her_whole_profile() {
    let world = room();
    let update = last(&world).await;
    let message = &update["message"];
    assert_eq!(message["from"]["first_name"], "Mirela-PROFILE-7Q1");
    assert_eq!(message["from"]["language_code"], "ro");
    assert_eq!(message["from"]["is_premium"], true);
    assert_eq!(message["chat"]["username"], "username_profile_7q3");
    assert_eq!(message["chat"]["id"], HER);
    assert_eq!(message["entities"], json!([{ "type": "bot_command", "offset": 0, "length": 6 }]));
}

#[tokio::test]
async fn a_member_who_replies_to_nothing_replies_to_the_root() {
    let world = room();
    let topic = topic(&world).await;
    world.act(Act::write_in("An", "hello", DESK, Some(topic))).expect("writes");
    let message = last(&world).await["message"].clone();
    assert_eq!(message["message_thread_id"].as_i64(), Some(topic));
    assert_eq!(message["reply_to_message"]["message_id"].as_i64(), Some(topic));
    assert_eq!(message["reply_to_message"]["forum_topic_created"]["name"], "Heron");
    let own = message["message_id"].as_i64().expect("an id");
    world.act(Act::reply("Bo", "yes", DESK, topic, own)).expect("replies");
    assert_eq!(last(&world).await["message"]["reply_to_message"]["text"], "hello");
    assert_eq!(world.messages_of(DESK, Some(topic)).last().map(|message| message.author), Some(Author::User(920_102)));
}

#[tokio::test]
async fn an_anonymous_administrator_writes_as_the_group_and_presses_as_themselves() {
    let mut plan = Plan::default_room();
    let boss =
        MemberPlan { id: 5, name: "Dirk".to_owned(), last_name: None, username: None, role: Role::Coordinator, anonymous: true };
    plan.groups[0].members.push(boss);
    let world = World::new(plan, Clock::stopped_at(Timestamp::UNIX_EPOCH));
    world.act(Act::write_in("Dirk", "x", DESK, None)).expect("writes");
    let message = last(&world).await["message"].clone();
    assert_eq!(message["from"]["id"], ANONYMOUS);
    assert_eq!(message["sender_chat"]["id"], DESK);
    let id = message["message_id"].as_i64().expect("an id");
    world.act(Act::press_in("Dirk", DESK, id, "claim")).expect("presses");
    assert_eq!(last(&world).await["callback_query"]["from"]["id"], 5);
}

#[tokio::test]
async fn a_press_lives_150_seconds_and_on_an_old_message_shows_nothing_of_it() {
    let world = room();
    let card = sent(&world, HER, "card").await;
    world.inaccessible_after(Some(SignedDuration::from_hours(1)));
    world.act(Act::press(HER, card, "open")).expect("presses");
    assert_eq!(last(&world).await["callback_query"]["message"]["text"], "card");
    world.clock().move_by(SignedDuration::from_secs(150));
    assert!(last(&world).await["callback_query"].is_null());
    world.clock().move_by(SignedDuration::from_hours(1));
    world.act(Act::press(HER, card, "open")).expect("presses");
    let message = last(&world).await["callback_query"]["message"].clone();
    assert_eq!(message, json!({ "chat": message["chat"], "message_id": card, "date": 0 }));
}

#[tokio::test]
async fn blocking_is_told_and_so_is_letting_in_again() {
    let world = room();
    world.act(Act::block(HER)).expect("blocks");
    assert_eq!(last(&world).await["my_chat_member"]["new_chat_member"]["status"], "kicked");
    assert!(world.act(Act::write(HER, "x")).is_err());
    world.act(Act::unblock(HER)).expect("unblocks");
    assert_eq!(last(&world).await["my_chat_member"]["new_chat_member"]["status"], "member");
}

#[tokio::test]
async fn who_comes_and_who_goes_is_told_to_an_administrator_that_asks() {
    let world = room();
    let posted = |does: &str, who: &str| json!({ "who": who, "group": DESK, "does": does });
    act(&world, posted("join", "Zoë")).expect("joins");
    assert!(act(&world, posted("join", "Zoë")).is_err(), "once");
    assert_eq!(last(&world).await["message"]["new_chat_members"][0]["first_name"], "Zoë", "everybody in the group sees it");
    done(&world, "getUpdates", json!({ "allowed_updates": ["chat_member"] })).await;
    act(&world, posted("leave", "Zoë")).expect("leaves");
    let left = last(&world).await["chat_member"].clone();
    let statuses = |told: &Value| [told["old_chat_member"]["status"].clone(), told["new_chat_member"]["status"].clone()];
    assert_eq!(statuses(&left), ["member", "left"]);
    act(&world, posted("join", "Zoë")).expect("comes back");
    let joined = last(&world).await["chat_member"].clone();
    assert_eq!(statuses(&joined), ["left", "member"]);
    assert_eq!(joined["new_chat_member"]["user"]["id"], left["new_chat_member"]["user"]["id"], "who was known stays the same");
    act(&world, posted("remove", "Zoë")).expect("is put out");
    assert_eq!(last(&world).await["chat_member"]["new_chat_member"]["status"], "kicked");
    let before = world.newest_update();
    world.set_right(DESK, super::super::Right::Admin, false);
    act(&world, posted("leave", "An")).expect("leaves");
    assert_eq!(world.newest_update(), before, "a bot without rights is told nothing of it");
}

#[tokio::test]
async fn clearing_is_for_her_alone() {
    let world = room();
    let card = sent(&world, HER, "card").await;
    world.act(Act::clear(HER)).expect("clears");
    assert_eq!(world.chat_of(HER), []);
    done(&world, "editMessageText", json!({ "chat_id": HER, "message_id": card, "text": "other" })).await;
    assert_eq!(world.chat_of(HER), []);
    assert_eq!(world.held_of(HER).last().map(|message| message.text.clone()).as_deref(), Some("other"));
    assert!(world.act(Act::press(HER, card, "open")).is_err());
}

#[tokio::test]
async fn the_lock_screen_shows_what_is_sent_and_not_what_is_edited() {
    let world = room();
    let card = sent(&world, HER, "first line\nsecond").await;
    done(&world, "editMessageText", json!({ "chat_id": HER, "message_id": card, "text": "words" })).await;
    let lines = world.lock_screen_of(HER);
    assert_eq!(lines.iter().map(|line| line.line.as_str()).collect::<Vec<_>>(), ["first line"]);
    done(&world, "setMyName", json!({ "name": "Bună", "language_code": "ro" })).await;
    assert_eq!(world.lock_screen_of(HER)[0].title, "Bună");
    done(&world, "deleteMessage", json!({ "chat_id": HER, "message_id": card })).await;
    assert_eq!(world.lock_screen_of(HER), []);
}

#[tokio::test]
async fn an_answer_to_a_press_is_a_toast_once() {
    let world = room();
    let card = sent(&world, HER, "card").await;
    world.act(Act::press(HER, card, "open")).expect("presses");
    assert_eq!(world.unanswered(), 1);
    let id = last(&world).await["callback_query"]["id"].clone();
    let params = json!({ "callback_query_id": id, "text": "done", "show_alert": true });
    done(&world, "answerCallbackQuery", params.clone()).await;
    let toast = world.toast_of(HER).expect("a toast");
    assert_eq!((toast.text.as_str(), toast.alert, toast.to), ("done", true, HER));
    refused(&world, "answerCallbackQuery", params).await;
}

#[tokio::test]
async fn the_view_has_the_shape_that_the_page_reads() {
    let world = room();
    let spoiler = json!([{ "type": "spoiler", "offset": 2, "length": 3 }]);
    let keyboard = json!({ "inline_keyboard": [[{ "text": "Open", "callback_data": "open" }]] });
    let params = json!({ "chat_id": HER, "text": "a secret", "entities": spoiler, "reply_markup": keyboard });
    done(&world, "sendMessage", params).await;
    let topic = topic(&world).await;
    world.act(Act::write_in("An", "hello", DESK, Some(topic))).expect("writes");
    let view = super::super::view(&world);
    assert_eq!((&view["clock"], &view["requests"]["count"]), (&json!("movable"), &json!(2)));
    assert!(view["now"].as_str().is_some_and(|now| now.starts_with("2026-03-02T10:00")));
    let phone = &view["people"][0];
    assert_eq!((&phone["name"], &phone["blocked"]), (&json!("Her phone"), &json!(false)));
    assert_eq!((&phone["chat"]["preview"], &phone["chat"]["unread"]), (&json!("a secret"), &json!(1)));
    let message = &phone["chat"]["messages"][1];
    assert_eq!((&message["mine"], &message["spoilers"]), (&json!(false), &json!([[2, 5]])));
    assert_eq!(message["buttons"], json!([[{ "label": "Open", "data": "open" }]]));
    let group = &view["groups"][0];
    assert_eq!((&group["title"], &group["members"][2]["role"]), (&json!("Antwerp desk"), &json!("coordinator")));
    let shown = &group["topics"][0];
    assert_eq!((shown["id"].as_i64(), &shown["title"], &shown["closed"]), (Some(topic), &json!("Heron"), &json!(false)));
    assert_eq!((&shown["messages"][0]["service"], &shown["messages"][1]["name"]), (&json!(true), &json!("An")));
}
