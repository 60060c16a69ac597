//! The stand-in against what is known of Telegram.
//!
//! Knows: a small room and how to ask. Does not know: the product.

mod client;
mod people;
mod rules;
mod table;
mod wire;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::api::{self, Outcome, Request};
use super::{Act, Plan, World};
use crate::clock::Clock;

pub(super) const HER: i64 = 910_001;
pub(super) const DESK: i64 = -1_001_000_000_001;
pub(super) const AN: i64 = 920_101;
pub(super) const TOKEN: &str = "4242:rehearsal";

/// The default room on a clock that stands; she has pressed Start.
pub(super) fn room() -> World {
    let at: Timestamp = "2026-03-02T09:00:00Z".parse().expect("a time");
    let world = World::new(Plan::default_room(), Clock::stopped_at(at));
    world.act(Act::start(HER)).expect("she starts");
    world
}

/// One request as JSON; its whole answer.
pub(super) async fn ask(world: &World, method: &str, params: Value) -> Value {
    let body = params.to_string();
    let kind = Some("application/json");
    let request = Request { token: TOKEN, method, kind, query: None, body: body.as_bytes() };
    match api::answer(world, request).await {
        Outcome::Json { status: _, body, written: _ } => serde_json::from_slice(&body).expect("JSON"),
        Outcome::BadGateway | Outcome::Cut => Value::Null,
    }
}

/// What a request that is carried out gives.
pub(super) async fn done(world: &World, method: &str, params: Value) -> Value {
    let answer = ask(world, method, params).await;
    assert_eq!(answer["ok"], true, "{method}: {answer}");
    answer["result"].clone()
}

/// Code and description of a refusal.
pub(super) async fn refused(world: &World, method: &str, params: Value) -> (u64, String) {
    let answer = ask(world, method, params).await;
    assert_eq!(answer["ok"], false, "{method}: {answer}");
    (answer["error_code"].as_u64().expect("a code"), answer["description"].as_str().expect("words").to_owned())
}

/// Sends a text; gives its id.
pub(super) async fn sent(world: &World, chat: i64, text: &str) -> i64 {
    done(world, "sendMessage", json!({ "chat_id": chat, "text": text })).await["message_id"].as_i64().expect("an id")
}

/// Opens a topic; gives its id.
pub(super) async fn topic(world: &World) -> i64 {
    let topic = done(world, "createForumTopic", json!({ "chat_id": DESK, "name": "Heron" })).await;
    topic["message_thread_id"].as_i64().expect("an id")
}

/// The updates that wait.
pub(super) async fn updates(world: &World) -> Vec<Value> {
    done(world, "getUpdates", json!({})).await.as_array().cloned().expect("a list")
}
