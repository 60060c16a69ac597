//! A start in bad weather: what does not answer is waited for, and the bot comes up by itself.
//!
//! Knows: what is silent at a start, and for how long. Does not know: which settings stop one; `refusals` does.

use std::net::SocketAddr;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, Fault, What, World, server};
use jiff::SignedDuration;
use sqlx::{Connection, Executor};

use super::cards::is_neutral;
use super::clocks;
use super::crossing::health;
use super::relay::Relay;
use super::support::{ANTWERP, BRUSSELS, Harness, MIRA, NOUR, databases, soon};
use super::weather::{locked, locked_server, says};

/// An address of this machine's at which nothing listens.
fn nobody() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// The bot says that it waits on `what`, lives, and is not ready.
async fn waits(harness: &Harness, what: &str) {
    let line = format!("waits on={what}\n");
    soon(&line, harness.bot().until_said(|said| said.contains(&line).then_some(()))).await;
    assert_eq!((health(harness, "/healthz").await, health(harness, "/readyz").await), (200, 503));
}

/// It has come up by itself, and said once that it waited.
async fn comes_up(harness: &Harness, what: &str) {
    harness.until("the first question for updates", |world| world.poller_waiting() && world.undelivered() == 0).await;
    soon("readiness", async { while health(harness, "/readyz").await != 200 {} }).await;
    let said = harness.bot().errors();
    assert_eq!(said.matches(&format!("waits on={what}\n")).count(), 1, "{said}");
    assert!(said.contains(&format!("wait_over on={what} after=")), "{said}");
}

#[tokio::test]
async fn telegram_is_waited_for_and_a_start_that_waits_can_be_told_to_stop() {
    let mut harness = Harness::new().await;
    let address = nobody();
    harness.environment.insert("TELOXIDE_API_URL", format!("http://{address}"));
    harness.launch();
    waits(&harness, "telegram").await;
    // With 0, within ten seconds.
    harness.stop().await;
    assert!(!harness.folder.path().join("footbridge.db").exists(), "nothing is made before Telegram has answered");
    harness.launch();
    waits(&harness, "telegram").await;
    let (_, _serving) = server::start(harness.world.clone(), address).await.unwrap();
    comes_up(&harness, "telegram").await;
    harness.to_menu(MIRA).await;
    harness.finish().await;
}

#[tokio::test]
async fn a_server_that_is_ill_for_a_while_does_not_stop_a_start() {
    let mut harness = Harness::new().await;
    for method in ["getMe", "deleteWebhook"] {
        harness.world.order(Fault::next(4, method, What::BadGateway));
        harness.launch();
        waits(&harness, "telegram").await;
        comes_up(&harness, "telegram").await;
        harness.stop().await;
    }
    harness.start().await;
    harness.finish().await;
}

#[tokio::test]
async fn a_desk_that_telegram_is_silent_about_is_started_without() {
    for silence in [What::BadGateway, What::flood(3)] {
        let mut harness = Harness::new().await;
        harness.world.order(Fault::next(1, "getChat", silence).in_chat(ANTWERP));
        harness.start().await;
        let said = harness.bot().errors();
        assert!(said.contains("desk_trouble centre=payoke why=unreachable\n"), "{said}");
        let (group, _) = harness.cross(MIRA, "where:brussels", "to a desk that is there", 4).await;
        assert_eq!(group, BRUSSELS);
        harness.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_was_silent_at_the_start_is_looked_at_again_in_half_a_minute() {
    let harness = Harness::new().await;
    harness.world.order(Fault::next(1, "getChat", What::BadGateway).in_chat(ANTWERP));
    let clock = Clock::real();
    let bot = clocks::start(&harness, &clock).await;
    let calls = harness.world.calls();
    clock.move_by(SignedDuration::from_secs(31));
    let looked = |call: &Call| call.method == "getChatMember" && call.chat() == Some(ANTWERP);
    harness.until("another look", |world| world.record_since(calls).iter().any(looked)).await;
    let (group, _) = harness.cross(MIRA, "where:flanders", "to the desk that was silent", 4).await;
    assert_eq!(group, ANTWERP);
    soon("the end", bot.stop()).await;
}

#[tokio::test]
async fn a_database_that_is_locked_at_a_start_is_waited_for_then_words_are_carried_and_cards_hide() {
    let mut harness = Harness::new().await;
    harness.set(
        "[desk]\nhold = \"1s\"\n[discretion]\nhide_after = \"20s\"\nhide_words_after = \"20s\"\n\
         [pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n",
    );
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the lock", 4).await;
    harness.to_menu(NOUR).await;
    let mut lock = locked(&harness).await;
    harness.act(Act::write(MIRA, "while it was locked"));
    harness.until("the offset moves", |world| world.undelivered() == 0 && world.poller_waiting()).await;
    let spill = harness.folder.path().join("footbridge.db.spill");
    assert!(spill.exists());
    harness.kill().await;
    let shown = |world: &World| [MIRA, NOUR].map(|who| is_neutral(&world.card_of(who).unwrap()));
    assert_eq!(shown(&harness.world), [false, false], "cards that show something");

    harness.launch();
    waits(&harness, "database").await;
    assert!(spill.exists());
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.until("the words", |world| says(world, topic.id, "while it was locked")).await;
    for who in [MIRA, NOUR] {
        harness.shows(who, "a card that hides", is_neutral).await;
    }
    comes_up(&harness, "database").await;
    harness.finish().await;
}

#[tokio::test]
async fn a_start_that_waits_for_its_database_can_be_told_to_stop() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.stop().await;
    let mut lock = locked(&harness).await;
    harness.launch();
    waits(&harness, "database").await;
    harness.stop().await;
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.start().await;
    harness.finish().await;
}

#[tokio::test]
async fn a_database_server_that_takes_the_question_and_is_silent_is_waited_for() {
    for url in databases("silent_server").await.into_iter().filter(|url| url.starts_with("postgres")) {
        let mut harness = Harness::new().await;
        harness.environment.insert("DATABASE_URL", url.clone());
        harness.start().await;
        harness.stop().await;
        let mut lock = locked_server(&url).await;
        harness.launch();
        waits(&harness, "database").await;
        lock.execute("rollback").await.unwrap();
        lock.close().await.unwrap();
        comes_up(&harness, "database").await;
        harness.finish().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_server_that_refuses_connections_at_first_is_waited_for() {
    for url in databases("late_server").await.into_iter().filter(|url| url.starts_with("postgres")) {
        let (before, rest) = url.split_once('@').unwrap();
        let (server, path) = rest.split_once('/').unwrap();
        let address = nobody().to_string();
        let mut harness = Harness::new().await;
        harness.environment.insert("DATABASE_URL", format!("{before}@{address}/{path}"));
        for first in [true, false] {
            harness.launch();
            waits(&harness, "database").await;
            assert_eq!(harness.folder.path().join("footbridge.keys").exists(), !first, "keys come with a database");
            let relay = Relay::at(&address, server.to_owned()).await;
            comes_up(&harness, "database").await;
            if first {
                harness.cross(MIRA, "where:brussels", "through a late server", 4).await;
                harness.close(MIRA).await;
            }
            harness.stop().await;
            relay.ends().await;
        }
        harness.environment.insert("DATABASE_URL", url);
        harness.start().await;
        harness.comes_back(MIRA, 4).await;
        harness.close(MIRA).await;
        harness.finish().await;
    }
}
