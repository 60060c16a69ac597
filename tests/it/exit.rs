//! A Close is the first thing that happens in her chat, whatever else does not move.
//!
//! Knows: milliseconds, a locked database, requests that hang. Does not know: how a Close gets past the rest.

use std::time::{Duration, Instant};

use footbridge::rehearse::{Act, Call, Fault, Msg, Thing, What, World};
use sqlx::{Connection, Executor, SqliteConnection};

use super::cards::{find, is_neutral, neutral_text};
use super::support::{Harness, MIRA, NOUR, soon};

/// How soon the neutral edit has come.
const AT_ONCE: Duration = Duration::from_millis(300);

/// How soon it has come while an earlier press can't be committed: Telegram must be asked once more for it.
const LOOKED_AHEAD: Duration = Duration::from_secs(3);

/// The ways to close: the button, a sign, a letter, a sticker.
fn closes(card: &Msg) -> [Act; 4] {
    [Act::press(MIRA, card.id, "exit"), Act::write(MIRA, "."), Act::write(MIRA, "ج"), Act::send(MIRA, Thing::Sticker)]
}

fn to(who: i64, world: &World, since: usize) -> Vec<Call> {
    world.record_since(since).into_iter().filter(|call| call.chat() == Some(who)).collect()
}

/// Does `act`; the first request for the chat is the neutral card, no later than `limit`.
async fn closes_first(harness: &Harness, who: i64, act: Act, limit: Duration, how: &str) -> usize {
    let card = harness.card(who);
    assert!(!is_neutral(&card), "{how}: something shows");
    let before = harness.world.calls();
    let done = Instant::now();
    harness.act(act);
    harness.until(&format!("a request after {how}"), |world| !to(who, world, before).is_empty()).await;
    let first = to(who, &harness.world, before).remove(0);
    assert_eq!((first.method.as_str(), first.text()), ("editMessageText", Some(neutral_text().as_str())), "{how}");
    assert_eq!(first.params["message_id"], card.id, "{how}");
    let took = first.instant.duration_since(done);
    assert!(took < limit, "{how} took {took:?}");
    harness.shows(who, &format!("the neutral card after {how}"), is_neutral).await;
    before
}

/// Since the call with this number, nothing but the neutral card has been shown there.
fn stayed_neutral(harness: &Harness, who: i64, since: usize, how: &str) {
    let calls = to(who, &harness.world, since);
    let shown: Vec<&str> = calls.iter().filter_map(Call::text).collect();
    assert!(shown.iter().all(|text| *text == neutral_text()), "{how}: {shown:?}");
    assert!(is_neutral(&harness.card(who)), "{how}");
}

async fn rest(harness: &Harness) {
    harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting() && world.held_of(MIRA).len() == 1).await;
}

/// From the neutral card to numbers.
async fn shows_something(harness: &Harness) {
    harness.tap(MIRA, "open", "return").await;
    harness.tap(MIRA, "danger", "exit").await;
    harness.shows(MIRA, "112", |card| card.text.contains("112")).await;
}

#[tokio::test]
async fn a_close_comes_first_and_at_once() {
    let mut harness = Harness::alone().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    for nth in 0..4 {
        let card = harness.card(MIRA);
        let act = closes(&card)[nth].clone();
        let since = closes_first(&harness, MIRA, act, AT_ONCE, &format!("way {nth}")).await;
        rest(&harness).await;
        stayed_neutral(&harness, MIRA, since, &format!("way {nth}"));
        shows_something(&harness).await;
    }
    harness.finish().await;
}

#[tokio::test]
async fn a_close_does_not_wait_for_a_locked_database() {
    let mut harness = Harness::alone().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    let file = harness.folder.path().join("footbridge.db");
    for nth in 0..4 {
        let mut lock = SqliteConnection::connect(&format!("sqlite:{}?mode=rw", file.display())).await.unwrap();
        soon("the lock", lock.execute("begin exclusive")).await.unwrap();
        let card = harness.card(MIRA);
        let act = closes(&card)[nth].clone();
        let how = format!("way {nth}, locked");
        let since = closes_first(&harness, MIRA, act, AT_ONCE, &how).await;
        if nth == 0 {
            let gave_up = |said: &str| said.contains("commit_failed").then_some(());
            soon("a commit that gives up waiting", harness.bot().until_said(gave_up)).await;
        }
        lock.execute("rollback").await.unwrap();
        rest(&harness).await;
        stayed_neutral(&harness, MIRA, since, &how);
        shows_something(&harness).await;
        lock.close().await.unwrap();
    }
    harness.finish().await;
}

#[tokio::test]
async fn a_close_does_not_wait_for_a_press_that_a_locked_database_holds_up() {
    let mut harness = Harness::alone().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    let file = harness.folder.path().join("footbridge.db");
    let mut lock = SqliteConnection::connect(&format!("sqlite:{}?mode=rw", file.display())).await.unwrap();
    soon("the lock", lock.execute("begin exclusive")).await.unwrap();
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, &find(&card, "danger").unwrap()));
    harness.until("an answer to the press", |world| world.unanswered() == 0).await;
    let since = closes_first(&harness, MIRA, Act::press(MIRA, card.id, "exit"), LOOKED_AHEAD, "behind a press, locked").await;
    lock.execute("rollback").await.unwrap();
    rest(&harness).await;
    stayed_neutral(&harness, MIRA, since, "behind a press, locked");
    harness.finish().await;
}

#[tokio::test]
async fn a_close_that_died_before_its_commit_shows_nothing_again() {
    let mut harness = Harness::alone().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    let file = harness.folder.path().join("footbridge.db");
    let mut lock = SqliteConnection::connect(&format!("sqlite:{}?mode=rw", file.display())).await.unwrap();
    soon("the lock", lock.execute("begin exclusive")).await.unwrap();
    let card = harness.card(MIRA);
    let since = closes_first(&harness, MIRA, Act::press(MIRA, card.id, "exit"), AT_ONCE, "killed").await;
    harness.kill().await;
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.start().await;
    rest(&harness).await;
    stayed_neutral(&harness, MIRA, since, "killed before its commit");
    harness.finish().await;
}

#[tokio::test]
async fn a_close_does_not_wait_for_a_request_that_hangs() {
    let mut harness = Harness::alone().await;
    harness.start().await;
    for who in [MIRA, NOUR] {
        harness.to_menu(who).await;
        harness.world.order(Fault::next(1, "editMessageText", What::Hang).in_chat(who));
        let (card, before) = (harness.card(who), harness.world.calls());
        harness.act(Act::press(who, card.id, &find(&card, "danger").unwrap()));
        let hangs = |world: &World| to(who, world, before).iter().any(|call| call.method == "editMessageText");
        harness.until("an edit that hangs", hangs).await;
    }
    let pressed = Act::press(MIRA, harness.card(MIRA).id, "exit");
    let after_press = closes_first(&harness, MIRA, pressed, AT_ONCE, "a press, hanging").await;
    let after_sign = closes_first(&harness, NOUR, Act::write(NOUR, "."), AT_ONCE, "a sign, hanging").await;
    for (who, since) in [(MIRA, after_press), (NOUR, after_sign)] {
        // The lane of the chat is free again, and says once more what has been so all the time.
        let edits = |world: &World| to(who, world, since).iter().filter(|call| call.method == "editMessageText").count();
        harness.until("the lane's own edit", |world| edits(world) >= 2 && world.held_of(who).len() == 1).await;
        stayed_neutral(&harness, who, since, "hanging");
        harness.tap(who, "open", "return").await;
    }
    harness.finish().await;
}
