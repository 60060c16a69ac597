//! A second client, so that this stand-in does not only agree with its own hand: teloxide-core's `Bot`.
//!
//! Knows: that client's types. Does not know: the product's.

use serde_json::json;
use teloxide_core::prelude::*;
use teloxide_core::types::{
    AllowedUpdate, ChatAction, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, MessageId, ReactionType, ThreadId, UpdateKind,
    UserId,
};
use teloxide_core::{ApiError, Bot, RequestError};

use super::super::{Fault, Thing, What, server};
use super::*;

async fn bot(world: &World) -> Bot {
    let (address, _task) = server::start(world.clone(), "127.0.0.1:0".parse().expect("an address")).await.expect("serves");
    Bot::new(TOKEN).set_api_url(format!("http://{address}").parse().expect("a url"))
}

#[tokio::test]
async fn it_reads_every_answer_and_every_request_of_it_is_right() {
    let world = room();
    let bot = bot(&world).await;
    let (her, desk) = (ChatId(HER), ChatId(DESK));
    assert_eq!(bot.get_me().await.expect("me").username(), "rehearsal_bot");
    let row = vec![InlineKeyboardButton::callback("Open", "open")];
    let keyboard = InlineKeyboardMarkup::new(vec![row]);
    let card = bot.send_message(her, "card").reply_markup(keyboard).disable_notification(true).await.expect("sent");
    assert_eq!(card.text(), Some("card"));
    bot.edit_message_text(her, card.id, "other").await.expect("edited");
    let topic = bot.create_forum_topic(desk, "Heron").await.expect("a topic").thread_id;
    let said = bot.send_message(desk, "case").message_thread_id(topic).await.expect("sent");
    assert_eq!(said.thread_id, Some(topic));
    bot.pin_chat_message(desk, said.id).await.expect("pinned");
    bot.set_message_reaction(desk, said.id).reaction(vec![ReactionType::Emoji { emoji: "👌".to_owned() }]).await.expect("set");
    bot.edit_forum_topic(desk, topic).name("Heron · 2").await.expect("renamed");
    bot.close_forum_topic(desk, topic).await.expect("closed");
    bot.reopen_forum_topic(desk, topic).await.expect("opened");
    assert!(bot.get_chat(desk).await.expect("a chat").is_supergroup());
    assert!(bot.get_chat_member(desk, UserId(4242)).await.expect("a member").is_administrator());
    assert_eq!(bot.get_chat_administrators(desk).await.expect("members").len(), 2);
    bot.delete_message(her, card.id).await.expect("deleted");
    bot.delete_messages(her, vec![MessageId(1), MessageId(99)]).await.expect("deleted");
    bot.delete_forum_topic(desk, topic).await.expect("deleted");
    bot.set_my_name().name("Goedemorgen").await.expect("named");
    bot.get_webhook_info().await.expect("a webhook");
    bot.delete_webhook().await.expect("none");
    bot.leave_chat(desk).await.expect("left");
    assert_eq!(world.violations(), [""; 0]);
}

#[tokio::test]
async fn it_reads_every_update() {
    let world = room();
    let bot = bot(&world).await;
    let card = bot.send_message(ChatId(HER), "card").await.expect("sent").id.0;
    let topic = topic(&world).await;
    for thing in Thing::ALL {
        world.act(Act::send(HER, thing)).expect("sends");
    }
    world.act(Act::press(HER, i64::from(card), "open")).expect("presses");
    world.act(Act::write_in("An", "x", DESK, Some(topic))).expect("writes");
    world.act(Act::Edit { who: HER.into(), message: 1, text: "y".to_owned(), group: None }).expect("edits");
    world.act(Act::block(HER)).expect("blocks");
    world.kick(DESK);
    let allowed =
        [AllowedUpdate::Message, AllowedUpdate::EditedMessage, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];
    let updates = bot.get_updates().allowed_updates(allowed).limit(100).await.expect("updates");
    let raw = |kind: &UpdateKind| if let UpdateKind::Error(raw) = kind { Some(raw.to_string()) } else { None };
    let unread: Vec<_> = updates.iter().filter_map(|update| raw(&update.kind)).collect();
    assert_eq!(unread, [""; 0]);
    assert_eq!(updates.len(), 1 + Thing::ALL.len() + 5);
}

#[tokio::test]
async fn it_reads_refusals_as_telegrams() {
    let world = room();
    let bot = bot(&world).await;
    let (her, desk) = (ChatId(HER), ChatId(DESK));
    let refused = bot.send_message(desk, "x").message_thread_id(ThreadId(MessageId(1))).await;
    assert!(matches!(refused, Err(RequestError::Api(ApiError::Unknown(words))) if words.contains("message thread not found")));
    assert!(matches!(bot.delete_message(her, MessageId(99)).await, Err(RequestError::Api(ApiError::MessageToDeleteNotFound))));
    world.order(Fault::next(1, "sendMessage", What::flood(7)));
    assert!(matches!(bot.send_message(her, "x").await, Err(RequestError::RetryAfter(after)) if after.seconds() == 7));
    world.act(Act::block(HER)).expect("blocks");
    assert!(matches!(bot.send_message(her, "x").await, Err(RequestError::Api(ApiError::BotBlocked))));
    world.migrate(DESK, -1_009);
    assert!(matches!(bot.send_message(desk, "x").await, Err(RequestError::MigrateToChatId(ChatId(-1_009)))));
    assert!(matches!(bot.send_chat_action(her, ChatAction::Typing).await, Err(RequestError::Api(_))));
    assert_eq!(world.violations(), ["SendChatAction: unknown method"]);
    assert_eq!(ask(&world, "getMe", json!({})).await["ok"], true);
}
