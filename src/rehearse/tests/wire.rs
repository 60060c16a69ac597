//! The stand-in over real connections: encodings, polls, cuts, traps, the page.
//!
//! Knows: HTTP. Does not know: what each method refuses.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::super::{Fault, Phase, Then, Trap, What, server};
use super::*;

async fn served(world: &World) -> String {
    let (address, _task) = server::start(world.clone(), "127.0.0.1:0".parse().expect("an address")).await.expect("serves");
    format!("http://{address}")
}

async fn read(answer: reqwest::Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    (status, serde_json::from_str(&answer.text().await.expect("a body")).expect("JSON"))
}

async fn posted(at: &str, method: &str, kind: &str, body: String) -> Result<(u16, Value), reqwest::Error> {
    let request = reqwest::Client::new().post(format!("{at}/bot{TOKEN}/{method}")).header("content-type", kind).body(body);
    Ok(read(request.send().await?).await)
}

const JSON: &str = "application/json";

#[tokio::test]
async fn each_encoding_is_read_and_method_names_have_no_case() {
    let world = room();
    let at = served(&world).await;
    let form = "chat_id=910001&text=a%20%26+b&disable_notification=true".to_owned();
    let (status, _) = posted(&at, "SENDmessage", "application/x-www-form-urlencoded", form).await.expect("an answer");
    assert_eq!((status, world.record()[0].method.as_str()), (200, "sendMessage"));
    let card = world.card_of(HER).expect("a card");
    assert_eq!((card.text.as_str(), card.silent), ("a & b", true));
    let url = format!("{at}/bot{TOKEN}/editMessageText?chat_id={HER}&message_id={}&text=c", card.id);
    let (status, answer) = read(reqwest::get(url).await.expect("an answer")).await;
    assert_eq!((status, &answer["result"]["text"]), (200, &json!("c")));
    let (status, answer) = posted(&at, "getMe", JSON, "[".to_owned()).await.expect("an answer");
    assert_eq!((status, answer["ok"].as_bool()), (400, Some(false)));
}

#[tokio::test]
async fn another_token_is_unauthorized() {
    let at = served(&room()).await;
    let answer = read(reqwest::get(format!("{at}/bot1:x/getMe")).await.expect("an answer")).await;
    assert_eq!(answer, (401, json!({ "ok": false, "error_code": 401, "description": "Unauthorized" })));
}

#[tokio::test]
async fn a_poll_waits_and_wakes_at_once() {
    let world = room();
    let at = served(&world).await;
    let offset = world.newest_update().expect("an update") + 1;
    let body = json!({ "offset": offset, "timeout": 50 }).to_string();
    let poll = tokio::spawn(async move { posted(&at, "getUpdates", JSON, body).await });
    world.until(World::poller_waiting).await;
    assert_eq!(world.undelivered(), 0);
    world.act(Act::write(HER, "hello")).expect("writes");
    let (_, answer) = poll.await.expect("ends").expect("an answer");
    assert_eq!(answer["result"][0]["message"]["text"], "hello");
    assert!(!world.poller_waiting());
}

#[tokio::test]
async fn a_second_poll_ends_the_first_and_a_webhook_ends_both() {
    let world = room();
    let at = served(&world).await;
    let offset = world.newest_update().expect("an update") + 1;
    let poll = || {
        let (at, body) = (at.clone(), json!({ "offset": offset, "timeout": 50 }).to_string());
        tokio::spawn(async move { posted(&at, "getUpdates", JSON, body).await })
    };
    let first = poll();
    world.until(World::poller_waiting).await;
    let second = poll();
    let (status, answer) = first.await.expect("ends").expect("an answer");
    let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    assert_eq!((status, answer["description"].as_str()), (409, Some(words)));
    world.until(World::poller_waiting).await;
    done(&world, "setWebhook", json!({ "url": "https://example.org/hook" })).await;
    let (status, answer) = second.await.expect("ends").expect("an answer");
    assert_eq!((status, answer["description"].as_str()), (409, Some("Conflict: terminated by setWebhook request")));
    assert_eq!(done(&world, "getWebhookInfo", json!({})).await["url"], "https://example.org/hook");
    done(&world, "deleteWebhook", json!({})).await;
    done(&world, "getUpdates", json!({})).await;
}

#[tokio::test]
async fn a_caller_who_has_gone_waits_no_longer() {
    let world = room();
    let at = served(&world).await;
    let offset = world.newest_update().expect("an update") + 1;
    let body = json!({ "offset": offset, "timeout": 50 }).to_string();
    let poll = tokio::spawn(async move { posted(&at, "getUpdates", JSON, body).await });
    world.until(World::poller_waiting).await;
    poll.abort();
    world.until(|world| !world.poller_waiting()).await;
}

/// Writes one request by hand; gives every byte that comes back.
async fn raw(at: &str, method: &str, body: &Value) -> Vec<u8> {
    let mut line = TcpStream::connect(at.trim_start_matches("http://")).await.expect("connects");
    let body = body.to_string();
    let head = format!("POST /bot{TOKEN}/{method} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: {JSON}\r\n");
    line.write_all(format!("{head}content-length: {}\r\n\r\n{body}", body.len()).as_bytes()).await.expect("writes");
    let mut bytes = Vec::new();
    line.read_to_end(&mut bytes).await.expect("reads");
    bytes
}

#[tokio::test]
async fn a_cut_connection_says_nothing_before_or_after_the_request_is_done() {
    let world = room();
    let at = served(&world).await;
    let send = json!({ "chat_id": HER, "text": "x" });
    world.order(Fault::next(1, "sendMessage", What::CutBefore));
    assert_eq!(raw(&at, "sendMessage", &send).await, b"");
    assert_eq!(world.card_of(HER), None);
    world.order(Fault::next(1, "sendMessage", What::CutAfter));
    assert_eq!(raw(&at, "sendMessage", &send).await, b"");
    assert!(world.card_of(HER).is_some());
    world.order(Fault::next(1, "sendMessage", What::BadGateway));
    let answer = String::from_utf8(raw(&at, "sendMessage", &send).await).expect("text");
    assert!(answer.starts_with("HTTP/1.1 502") && answer.contains("<html>"));
    assert_eq!(world.record().iter().map(|call| call.ok()).collect::<Vec<_>>(), [false, true, false]);
}

#[tokio::test]
async fn a_hanging_request_is_not_answered() {
    let world = room();
    let at = served(&world).await;
    world.order(Fault::next(1, "getMe", What::Hang));
    let url = format!("{at}/bot{TOKEN}/getMe");
    let client = reqwest::Client::builder().timeout(Duration::from_millis(80)).build().expect("a client");
    assert!(client.get(&url).send().await.is_err_and(|error| error.is_timeout()));
    assert!(reqwest::get(&url).await.is_ok());
}

#[tokio::test]
async fn a_trap_is_asked_at_each_phase() {
    let world = room();
    let at = served(&world).await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (phases, (told, mut tell)) = (Arc::clone(&seen), tokio::sync::mpsc::unbounded_channel());
    world.set_trap(Some(Trap::new(move |phase, number, method| {
        phases.lock().expect("no panic").push((phase, number, method.to_owned()));
        told.send(phase).expect("heard");
        if (phase, number) == (Phase::Handled, 2) || (phase, number) == (Phase::Before, 3) { Then::Drop } else { Then::GoOn }
    })));
    let send = json!({ "chat_id": HER, "text": "x" });
    assert!(raw(&at, "sendMessage", &send).await.starts_with(b"HTTP/1.1 200"));
    while tell.recv().await != Some(Phase::Written) {}
    assert_eq!(raw(&at, "sendMessage", &send).await, b"");
    assert_eq!(raw(&at, "sendMessage", &send).await, b"");
    let expected = [
        (Phase::Before, 1),
        (Phase::Handled, 1),
        (Phase::Written, 1),
        (Phase::Before, 2),
        (Phase::Handled, 2),
        (Phase::Before, 3),
    ];
    let expected: Vec<_> = expected.iter().map(|(phase, number)| (*phase, *number, "sendMessage".to_owned())).collect();
    assert_eq!(*seen.lock().expect("no panic"), expected);
    assert_eq!(world.chat_of(HER).len(), 3, "her own, and the two that took effect");
}

#[tokio::test]
async fn only_loopback_is_served() {
    assert!(server::start(room(), "0.0.0.0:0".parse().expect("an address")).await.is_err());
}

#[tokio::test]
async fn the_page_is_for_this_machine_alone() {
    let world = room();
    let at = served(&world).await;
    let client = reqwest::Client::new();
    let page = client.get(format!("{at}/")).send().await.expect("a page");
    assert_eq!(page.headers()["cache-control"], "no-store");
    assert!(page.text().await.expect("text").contains("page.js"));
    let act = |origin: Option<&str>, kind: &str| {
        let request = client.post(format!("{at}/act")).header("content-type", kind);
        let request = origin.iter().fold(request, |request, origin| request.header("origin", *origin));
        request.body(json!({ "who": HER, "does": "write", "text": "x" }).to_string()).send()
    };
    let status = |answer: Result<reqwest::Response, reqwest::Error>| answer.expect("an answer").status().as_u16();
    assert_eq!(status(act(Some("https://elsewhere.example"), JSON).await), 403);
    assert_eq!(status(act(Some("null"), JSON).await), 403);
    assert_eq!(status(act(None, "text/plain").await), 415);
    assert_eq!(status(client.get(format!("{at}/view")).header("host", "elsewhere.example").send().await), 403);
    assert_eq!(world.chat_of(HER).len(), 1);
    assert_eq!(read(act(Some(&at), JSON).await.expect("an answer")).await, (200, json!({ "ok": true })));
    assert_eq!(world.chat_of(HER).len(), 2);
    world.act(Act::block(HER)).expect("blocks");
    let refused = read(act(None, JSON).await.expect("an answer")).await;
    assert_eq!(refused, (200, json!({ "ok": false, "why": "The bot is blocked." })));
}

#[tokio::test]
async fn the_stream_gives_a_view_at_once_and_one_after_a_change() {
    let world = room();
    let at = served(&world).await;
    let mut stream = reqwest::get(format!("{at}/stream")).await.expect("a stream");
    let first = String::from_utf8(stream.chunk().await.expect("a chunk").expect("bytes").to_vec()).expect("text");
    assert!(first.starts_with("event: view\ndata: {") && !first.contains("tulip"));
    world.act(Act::write(HER, "tulip")).expect("writes");
    let mut next = String::new();
    while !next.contains("tulip") {
        next.push_str(std::str::from_utf8(&stream.chunk().await.expect("a chunk").expect("bytes")).expect("text"));
    }
}
