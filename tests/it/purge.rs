//! What is over is removed when somebody asks for it, and counted.
//!
//! Knows: what the verb says. Does not know: the ferry's own rounds.

use std::time::Duration;

use footbridge::rehearse::Act;
use sqlx::{Connection, Executor, SqliteConnection};

use super::refusals::files;
use super::support::{Harness, MIRA, soon};

/// What `purge` says.
async fn purge(harness: &Harness) -> String {
    let (status, ran) = harness.run(&["purge"]).await;
    let said = String::from_utf8(ran.said().0).unwrap();
    assert_eq!((status.code(), ran.errors()), (Some(0), String::new()), "{said}");
    said
}

fn count(said: &str, what: &str) -> u64 {
    let line = said.lines().find_map(|line| line.strip_prefix(what)).unwrap_or_else(|| panic!("no {what}: {said}"));
    line.trim().parse().unwrap()
}

/// Returns when what Telegram said to the neutral card is in the database. Else the visit has to stay.
async fn neutral_is_known(harness: &Harness) {
    let file = harness.folder.path().join("footbridge.db");
    let mut database = SqliteConnection::connect(&format!("sqlite:{}?mode=ro", file.display())).await.unwrap();
    let open = "select count(*) from passages where unconfirmed = 1";
    while sqlx::query_scalar::<_, i64>(open).fetch_one(&mut database).await.unwrap() > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    database.close().await.unwrap();
}

async fn older(harness: &Harness, file: &str, sql: &'static str) {
    let file = harness.folder.path().join(file);
    let mut database = SqliteConnection::connect(&format!("sqlite:{}?mode=rw", file.display())).await.unwrap();
    database.execute(sql).await.unwrap();
    database.close().await.unwrap();
}

#[tokio::test]
async fn what_is_over_goes_and_is_counted() {
    let mut harness = Harness::new().await;
    // It needs no token: whoever has lost it can still remove things.
    let token = harness.environment.remove("TELOXIDE_TOKEN").unwrap();
    let before = files(harness.folder.path());
    assert_eq!(purge(&harness).await, "nothing is kept yet\n");
    assert!(files(harness.folder.path()) == before, "nothing is made");

    harness.environment.insert("TELOXIDE_TOKEN", token);
    harness.start().await;
    harness.act(Act::start(MIRA));
    harness.until("her card", |world| world.card_of(MIRA).is_some() && world.undelivered() == 0).await;
    let said = purge(&harness).await;
    assert_eq!((count(&said, "visits"), count(&said, "day keys")), (0, 0), "while the bot runs, and nothing is over");
    harness.tap(MIRA, "open", "exit").await;
    harness.tap(MIRA, "exit", "open").await;
    soon("a card that is known to be neutral", neutral_is_known(&harness)).await;
    harness.stop().await;

    older(&harness, "footbridge.db", "update passages set day = day - 10").await;
    older(&harness, "footbridge.keys", "update keys set day = day - 10 where kind = 1").await;
    let said = purge(&harness).await;
    assert_eq!((count(&said, "visits"), count(&said, "day keys")), (1, 1), "{said}");
    let said = purge(&harness).await;
    assert!(said.lines().count() == 6 && said.lines().all(|line| line.ends_with("  0")), "{said}");
    harness.start().await;
    harness.tap(MIRA, "open", "exit").await;
    harness.finish().await;
}

#[tokio::test]
async fn without_its_keys_nothing_is_removed() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.stop().await;
    let keys = harness.folder.path().join("footbridge.keys");
    std::fs::rename(&keys, harness.folder.path().join("aside")).unwrap();
    let (status, ran) = harness.run(&["purge"]).await;
    assert_eq!((status.code(), ran.said().0, ran.errors().lines().count()), (Some(2), Vec::new(), 1), "{}", ran.errors());
    assert!(ran.errors().contains("keys") && !keys.exists(), "{}", ran.errors());
}
