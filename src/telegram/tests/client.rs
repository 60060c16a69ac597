//! The client against a real server on this machine: good answers, bad ones, none.
//!
//! Knows: what a server can do to a request. Does not know: Telegram.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse;
use axum::serve::ListenerExt;
use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::clock::Clock;
use crate::content::{Content, shipped};
use crate::ferry::port::{Body, Messenger, Receipt, Request, Seen, Silence, Updates};
use crate::pace::Verdict;
use crate::passage::ids::{Chat, Message, Thread, Volunteer};
use crate::telegram::{Error, Poll, Telegram, Token, write};

const TOKEN: &str = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
const TEXT: &str = "planted words";

/// What was asked: the path, and the JSON.
type Asked = Arc<Mutex<Vec<(String, Value)>>>;

#[derive(Clone)]
struct Answer {
    code: u16,
    said: String,
    asked: Asked,
}

async fn answer(State(answer): State<Answer>, uri: Uri, body: String) -> impl IntoResponse {
    answer.asked.lock().unwrap().push((uri.path().to_owned(), serde_json::from_str(&body).unwrap()));
    (StatusCode::from_u16(answer.code).unwrap(), answer.said)
}

/// A server that says the same to everything, and what it was asked.
async fn server(code: u16, said: &str) -> (Telegram, Asked) {
    let asked = Asked::default();
    let state = Answer { code, said: said.to_owned(), asked: Arc::clone(&asked) };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = at(&listener);
    let app = axum::Router::new().fallback(answer).with_state(state);
    tokio::spawn(async move { axum::serve(listener, app).await });
    (telegram, asked)
}

/// A server that takes a request whole, says `said`, and hangs up.
async fn rude(said: &'static str) -> Telegram {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = at(&listener);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut heard = Vec::new();
            while !heard.ends_with(b"}") && stream.read_buf(&mut heard).await.is_ok_and(|read| read > 0) {}
            stream.write_all(said.as_bytes()).await.unwrap();
        }
    });
    telegram
}

fn at(listener: &TcpListener) -> Telegram {
    Telegram::new(&Token::parse(TOKEN).unwrap(), &format!("http://{}", listener.local_addr().unwrap())).unwrap()
}

fn send() -> Request {
    let body = Body { text: TEXT.to_owned(), spoiler: None, links: Vec::new(), buttons: Vec::new() };
    Request::Send { chat: Chat(5), thread: None, reply_to: None, body, silent: false, guarded: false }
}

fn edit() -> Request {
    Request::Edit {
        chat: Chat(5),
        message: Message(11),
        body: Body { text: TEXT.to_owned(), spoiler: None, links: Vec::new(), buttons: Vec::new() },
    }
}

/// What comes of `request`, and that nothing of it shows.
async fn verdict(telegram: &Telegram, request: Request) -> Verdict<Receipt> {
    let verdict = telegram.send(request).await;
    let shown = format!("{telegram:?} {:?} {verdict:?}", telegram.client);
    assert!(!shown.contains("AAHdq") && !shown.contains("planted") && !shown.contains("127.0.0.1"), "{shown}");
    verdict
}

fn done(message: Option<i32>, thread: Option<i32>, date: Option<i64>) -> Verdict<Receipt> {
    let date = date.map(|seconds| Timestamp::from_second(seconds).unwrap());
    Verdict::Done(Receipt { message: message.map(Message), thread: thread.map(Thread), date, seen: None })
}

#[tokio::test]
async fn a_request_arrives_under_the_bots_address_and_its_receipt_comes_back() {
    let said = json!({"ok": true, "result": {"message_id": 12, "message_thread_id": 40, "date": 1_780_000_000, "chat": {"id": 5,
        "first_name": "planted"}, "text": TEXT, "is_topic_message": true}});
    let (telegram, asked) = server(200, &said.to_string()).await;
    assert_eq!(verdict(&telegram, send()).await, done(Some(12), Some(40), Some(1_780_000_000)));
    let copy = telegram.clone();
    assert_eq!(verdict(&copy, Request::WhoAmI).await, Verdict::Done(Receipt::default()));
    let asked = asked.lock().unwrap();
    let paths: Vec<&str> = asked.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, [format!("/bot{TOKEN}/sendMessage"), format!("/bot{TOKEN}/getMe")]);
    assert_eq!(asked[0].1["text"], TEXT);
}

#[tokio::test]
async fn one_connection_serves_many_requests() {
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&connections);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = at(&listener);
    let listener = listener.tap_io(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let app = axum::Router::new().fallback(|| async { r#"{"ok":true,"result":true}"# });
    tokio::spawn(async move { axum::serve(listener, app).await });
    for _ in 0..20 {
        assert_eq!(verdict(&telegram, edit()).await, done(None, None, None));
    }
    assert_eq!(connections.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn what_went_well_is_never_in_doubt() {
    let table = [
        (r#"{"ok":true,"result":true}"#, done(None, None, None)),
        (r#"{"ok":true}"#, done(None, None, None)),
        (r#"{"ok":true,"result":null,"error_code":"x","parameters":7}"#, done(None, None, None)),
        (r#"{"ok":true,"result":[{"message_id":3}]}"#, done(None, None, None)),
        (r#"{"ok":true,"result":{"message_id":3,"date":"today","message_thread_id":{}}}"#, done(Some(3), None, None)),
        (r#"{"new":{"a":[1]},"ok":true,"result":{"message_id":99999999999,"date":0}}"#, done(None, None, Some(0))),
    ];
    for (said, expected) in table {
        let (telegram, _) = server(200, said).await;
        assert_eq!(verdict(&telegram, send()).await, expected, "{said}");
        assert_eq!(verdict(&telegram, edit()).await, expected, "{said}");
    }
}

#[tokio::test]
async fn refusals_mean_what_the_table_says() {
    let flood = json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 7", "parameters": {"retry_after": 7}});
    let moved = json!({"ok": false, "error_code": 400, "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": -1005}});
    let plain = |code: u16, words: &str| json!({"ok": false, "error_code": code, "description": words}).to_string();
    let table = [
        (400, plain(400, "Bad Request: message thread not found"), Verdict::TopicGone),
        (400, plain(400, "Bad Request: message is not modified"), Verdict::Already),
        (403, plain(403, "Forbidden: bot was blocked by the user"), Verdict::Unreachable),
        (400, plain(400, "Bad Request: planted words"), Verdict::Unknown),
        (401, plain(401, "Unauthorized"), Verdict::Refused),
        (409, plain(409, "Conflict"), Verdict::Taken),
        (500, plain(500, "Internal Server Error: restart"), Verdict::Again),
        (429, flood.to_string(), Verdict::Wait(Duration::from_secs(7))),
        (400, moved.to_string(), Verdict::Moved(-1005)),
        (401, r#"{"ok":false}"#.to_owned(), Verdict::Refused),
        (400, r#"{"ok":false,"description":7,"error_code":[]}"#.to_owned(), Verdict::Unknown),
        (502, "<html>planted words</html>".to_owned(), Verdict::Uncertain),
        (200, "<html>log in here</html>".to_owned(), Verdict::Uncertain),
        (302, String::new(), Verdict::Uncertain),
        (200, r#"{"result":true}"#.to_owned(), Verdict::Uncertain),
    ];
    for (code, said, expected) in table {
        let (telegram, _) = server(code, &said).await;
        assert_eq!(verdict(&telegram, send()).await, expected, "{code} {said}");
    }
}

#[tokio::test]
async fn a_broken_connection_leaves_only_sends_in_doubt() {
    for said in ["", "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"ok\":true", "planted words\r\n\r\n"] {
        let telegram = rude(said).await;
        assert_eq!(verdict(&telegram, send()).await, Verdict::Uncertain, "{said}");
        assert_eq!(verdict(&telegram, edit()).await, Verdict::Again, "{said}");
    }
}

#[tokio::test]
async fn silence_is_as_good_as_a_broken_connection() {
    // The system takes the connection; nobody ever reads from it.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = at(&listener);
    for (request, expected) in [(send(), Verdict::Uncertain), (edit(), Verdict::Again)] {
        let (call, _) = write::call(request);
        assert_eq!(telegram.client.ask(call, Duration::from_millis(20), |_| ()).await, expected);
    }
}

#[tokio::test]
async fn nothing_was_sent_where_nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = at(&listener);
    drop(listener);
    assert_eq!(verdict(&telegram, send()).await, Verdict::Again);
}

#[tokio::test]
async fn looks_bring_what_was_looked_at() {
    let (me, group, member) = (
        Request::WhoAmI,
        Request::LookAtGroup { group: Chat(-5) },
        Request::LookAtMember { group: Chat(-5), who: Volunteer(33) },
    );
    let emoji = |all: &[&str]| all.iter().map(|emoji| json!({"type": "emoji", "emoji": emoji})).collect::<Vec<_>>();
    let is_me = |open_doors| Seen::Me { id: Volunteer(7), open_doors };
    let is_group = |forum, public, reactions| Seen::Group { forum, public, reactions, history: false, fades: false };
    let old = Seen::Group { forum: false, public: false, reactions: true, history: true, fades: true };
    let webhook = Request::LookAtWebhook;
    let is = |there, coordinator, topics, deletes, pins| Seen::Member { there, coordinator, topics, deletes, pins };
    let table = [
        (&me, json!({"id": 7, "is_bot": true, "first_name": "planted", "supports_inline_queries": false}), Some(is_me(false))),
        (&me, json!({"id": 7, "supports_inline_queries": true}), Some(is_me(true))),
        (&me, json!({"id": 7, "can_connect_to_business": true}), Some(is_me(true))),
        (&me, json!({"id": 7, "supports_guest_queries": true}), Some(is_me(true))),
        (&me, json!({"id": "planted"}), None),
        (&group, json!({"id": -5, "title": "planted", "is_forum": true}), Some(is_group(true, false, true))),
        (&group, json!({"id": -5, "username": "planted"}), Some(is_group(false, true, true))),
        (&group, json!({"active_usernames": ["planted"], "is_forum": true}), Some(is_group(true, true, true))),
        (&group, json!({"active_usernames": [], "available_reactions": emoji(&["👍"])}), Some(is_group(false, false, false))),
        (&group, json!({"available_reactions": emoji(&["🤝", "👌", "🕊", "🙊", "✍", "👍"])}), Some(is_group(false, false, true))),
        (&group, json!({"available_reactions": []}), Some(is_group(false, false, false))),
        (&group, json!({"has_visible_history": true, "message_auto_delete_time": 86400}), Some(old)),
        (&webhook, json!({"url": "", "pending_update_count": 3}), Some(Seen::Webhook { set: false })),
        (&webhook, json!({"url": "https://planted.example"}), Some(Seen::Webhook { set: true })),
        (&webhook, json!({}), None),
        (&group, json!({"available_reactions": {"planted": 1}}), Some(is_group(false, false, false))),
        (&group, json!(true), None),
        (&member, json!({"status": "creator", "user": {"first_name": "planted"}}), Some(is(true, true, true, true, true))),
        (
            &member,
            json!({"status": "administrator", "can_manage_topics": true, "can_delete_messages": false, "can_pin_messages": true}),
            Some(is(true, true, true, false, true)),
        ),
        (&member, json!({"status": "member", "can_pin_messages": true}), Some(is(true, false, false, false, false))),
        (&member, json!({"status": "restricted", "is_member": true}), Some(is(true, false, false, false, false))),
        (&member, json!({"status": "restricted", "is_member": false}), Some(is(false, false, false, false, false))),
        (&member, json!({"status": "left"}), Some(is(false, false, false, false, false))),
        (&member, json!({"status": "kicked"}), Some(is(false, false, false, false, false))),
        (&member, json!({"status": "planted"}), Some(is(false, false, false, false, false))),
        (&member, json!({}), None),
    ];
    for (request, result, seen) in table {
        let (telegram, _) = server(200, &json!({"ok": true, "result": result}).to_string()).await;
        let expected = Verdict::Done(Receipt { seen, ..Receipt::default() });
        assert_eq!(verdict(&telegram, request.clone()).await, expected, "{result}");
    }
}

#[tokio::test]
async fn polling_asks_from_where_it_is_told_and_says_why_nothing_came() {
    let content = Arc::new(Content::read(&shipped::shipped()).unwrap());
    let clock = Clock::stopped_at(Timestamp::from_second(1_780_000_000).unwrap());
    let table = [
        (200, r#"{"ok":true,"result":[{"update_id":41,"poll":{}},{"update_id":7}]}"#, Ok(vec![41, 7])),
        (200, r#"{"ok":true,"result":[]}"#, Ok(vec![])),
        (200, r#"{"ok":true,"result":true}"#, Err(Silence::Away)),
        (200, "planted", Err(Silence::Away)),
        (409, r#"{"ok":false,"error_code":409,"description":"Conflict"}"#, Err(Silence::Taken)),
        (401, r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#, Err(Silence::Unknown)),
        (404, r#"{"ok":false,"error_code":404,"description":"Not Found"}"#, Err(Silence::Unknown)),
        (429, r#"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":9}}"#, Err(Silence::Away)),
        (500, r#"{"ok":false,"error_code":500,"description":"x"}"#, Err(Silence::Away)),
    ];
    for (code, said, expected) in table {
        let (telegram, asked) = server(code, said).await;
        let mut poll = Poll::new(telegram, Arc::clone(&content), clock.clone());
        for offset in [None, Some(42), Some(42)] {
            let came = poll.next(offset, true).await.map(|all| all.iter().map(|update| update.id).collect::<Vec<_>>());
            assert_eq!(came, expected, "{said}");
        }
        let offsets: Vec<Value> = asked.lock().unwrap().iter().map(|(_, body)| body["offset"].clone()).collect();
        assert_eq!(offsets, [Value::Null, json!(42), json!(42)]);
        assert!(!format!("{poll:?}").contains("AAHdq"));
    }
}

#[test]
fn an_address_is_an_address_or_nothing() {
    let token = Token::parse(TOKEN).unwrap();
    for good in ["https://api.telegram.org", "http://localhost:8081/", "http://127.0.0.1:1/some/path"] {
        assert!(Telegram::new(&token, good).is_ok(), "{good}");
    }
    for wrong in ["", "api.telegram.org", "ftp://x", "https://a:b@x", "https://x/?a", "https://x/#a", "data:x", "https://"] {
        let error = Telegram::new(&token, wrong).err();
        assert_eq!(error, Some(Error::Address), "{wrong}");
        assert!(!error.unwrap().to_string().contains("AAHdq"));
    }
}
