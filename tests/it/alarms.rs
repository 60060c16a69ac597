//! What must wake somebody arrives on the second channel, also when the process is killed before anybody has taken it.
//!
//! Knows: an address that is posted to. Does not know: mail, or what a word is about.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use footbridge::rehearse::{Act, Right};
use sqlx::Connection;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::support::{ANTWERP, BRUSSELS, Harness, MIRA, NOUR, at_desk, soon};

/// An address that is posted to, and what comes there. The first `unanswered` posts get no answer, and their lines stay open.
pub(crate) fn second_channel(unanswered: usize) -> (String, UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/alarms", listener.local_addr().unwrap());
    let (heard, hears) = unbounded_channel();
    std::thread::spawn(move || {
        let mut open = Vec::new();
        for stream in listener.incoming() {
            let (mut stream, mut bytes) = (stream.unwrap(), vec![0; 4096]);
            let mut said = String::new();
            while !said.contains('}') {
                let count = stream.read(&mut bytes).unwrap();
                said.push_str(&String::from_utf8_lossy(&bytes[..count]));
            }
            if open.len() < unanswered {
                open.push(stream);
            } else {
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").unwrap();
            }
            if heard.send(said).is_err() {
                return;
            }
        }
    });
    (address, hears)
}

/// Settings with a second channel.
fn with(webhook: &str) -> String {
    let desks: String = ["payoke", "pag-asa", "surya"].map(|desk| format!("[desks.{desk}]\nlocale = \"en\"\n")).concat();
    format!(
        "[desk]\nhold = \"1s\"\n[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
         [alarm]\nwebhook = \"{webhook}\"\n{desks}"
    )
}

/// The next word that is posted.
async fn word(hears: &mut UnboundedReceiver<String>) -> String {
    let said = soon("a word", hears.recv()).await.expect("a word");
    let body = said.split_once("\r\n\r\n").expect("a body").1;
    let known: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(known.as_object().unwrap().len(), 2, "nothing beside the word: {body}");
    known["alarm"].as_str().unwrap().to_owned()
}

/// Returns when no word is kept any more.
async fn none_is_kept(harness: &Harness) {
    let file = harness.folder.path().join("footbridge.db");
    let mut database = sqlx::SqliteConnection::connect(&format!("sqlite:{}?mode=ro", file.display())).await.unwrap();
    let count = "select count(*) from alarms";
    while sqlx::query_scalar::<_, i64>(count).fetch_one(&mut database).await.unwrap() > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    database.close().await.unwrap();
}

/// Returns when the log has said `what` so often.
async fn says(harness: &Harness, what: &str, times: usize) {
    while String::from_utf8_lossy(&harness.said()).matches(what).count() != times {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// From nothing to a case of somebody under 18.
async fn under_18(harness: &Harness, who: i64, words: &str) {
    harness.to_menu(who).await;
    harness.act(Act::write(who, words));
    harness.shows(who, "not sent yet", |card| card.text.contains(words)).await;
    harness.tap(who, "write", "send").await;
    harness.force(who, "about:me-minor").await;
    harness.tap(who, "send", "picture").await;
}

#[tokio::test]
async fn a_word_that_nobody_has_taken_comes_again_after_a_kill() {
    let mut harness = Harness::new().await;
    let (webhook, mut hears) = second_channel(1);
    harness.set(&with(&webhook));
    harness.start().await;
    under_18(&harness, MIRA, "seventeen and tired").await;
    assert_eq!(word(&mut hears).await, "under_18_waits", "and nobody answers");
    harness.kill().await;
    harness.start().await;
    assert_eq!(word(&mut hears).await, "under_18_waits", "killed before it was taken");
    soon("what was taken is kept no longer", none_is_kept(&harness)).await;
    harness.kill().await;
    harness.start().await;
    // The next word is another one: what was taken does not come a third time.
    harness.world.set_right(ANTWERP, Right::PinMessages, false);
    assert_eq!(word(&mut hears).await, "desk_lost");
    harness.world.set_right(ANTWERP, Right::PinMessages, true);
    harness.finish().await;
}

#[tokio::test]
async fn a_desk_that_is_lost_is_told_once_with_and_without_a_case() {
    let mut harness = Harness::new().await;
    let (webhook, mut hears) = second_channel(0);
    harness.set(&with(&webhook));
    harness.start().await;
    harness.world.set_right(ANTWERP, Right::ManageTopics, false);
    assert_eq!(word(&mut hears).await, "desk_lost", "nobody has a case there");
    soon("the log's line", says(&harness, "desk_trouble", 1)).await;
    harness.world.set_right(ANTWERP, Right::ManageTopics, true);
    soon("the desk is back", says(&harness, "desk_back", 1)).await;

    // Nobody tells of topics that are switched off: the row that fails says it, and the look that follows does not say it again.
    harness.world.set_forum(BRUSSELS, false);
    under_18(&harness, MIRA, "seventeen and tired").await;
    assert_eq!(word(&mut hears).await, "under_18_waits");
    assert_eq!(word(&mut hears).await, "desk_lost");
    soon("the log's line", says(&harness, "desk_trouble", 2)).await;
    harness.world.set_forum(BRUSSELS, true);
    harness.until("her words at the desk", |world| at_desk(world, "seventeen and tired").is_some()).await;
    under_18(&harness, NOUR, "sixteen and tired").await;
    assert_eq!(word(&mut hears).await, "under_18_waits", "none in between");
    harness.finish().await;
}
