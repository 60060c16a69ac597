//! A desk's group goes on under another id, and what is done in it comes under that one before anybody has asked about the old one.
//!
//! Knows: what the bot has heard of a move, and when. Does not know: under which id a case is kept.

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, Fault, Msg, What, When, World};
use jiff::SignedDuration;
use sqlx::Executor;

use super::cards::{find, has};
use super::clocks;
use super::support::{BRUSSELS, Harness, MIRA, soon};
use super::weather::{database, locked};

/// Where PAG-ASA's group goes on.
const TO: i64 = -1_001_000_000_222;

async fn rest(harness: &Harness) {
    harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await;
}

/// A bot that knows nothing; its settings name the group's old id, and Telegram has told of the move long ago.
async fn forgotten() -> Harness {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.world.migrate(BRUSSELS, TO);
    rest(&harness).await;
    harness.stop().await;
    for entry in std::fs::read_dir(harness.folder.path()).unwrap() {
        let file = entry.unwrap().path();
        if !file.ends_with("footbridge.toml") {
            std::fs::remove_file(file).unwrap();
        }
    }
    harness
}

/// The bot has left no group, and the desk takes a case and answers it.
async fn works(harness: &Harness) {
    let (group, topic) = harness.cross(MIRA, "where:brussels", "to where it goes on", 4).await;
    assert_eq!(group, TO);
    harness.claim("An", TO, topic.id).await;
    harness.close(MIRA).await;
    harness.answer("An", TO, topic.id, "to where it goes on", "an answer from there").await;
    let left: Vec<Call> = harness.world.record().into_iter().filter(|call| call.method == "leaveChat").collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[tokio::test]
async fn a_start_learns_where_a_group_goes_on_before_anything_is_heard_from_it() {
    let mut harness = forgotten().await;
    harness.start().await;
    harness.act(Act::write_in("An", "good morning", TO, None));
    rest(&harness).await;
    works(&harness).await;
    harness.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_is_not_shown_at_the_start_is_not_left_under_an_id_that_nobody_knows() {
    let harness = forgotten().await;
    harness.world.order(Fault::next(1, "getChat", What::BadGateway).in_chat(BRUSSELS));
    let clock = Clock::real();
    let bot = clocks::start(&harness, &clock).await;
    harness.act(Act::write_in("An", "good morning", TO, None));
    rest(&harness).await;
    let calls = harness.world.calls();
    clock.move_by(SignedDuration::from_secs(31));
    let looked = |call: &Call| call.method == "getChatMember" && call.chat() == Some(TO);
    harness.until("another look", |world| world.record_since(calls).iter().any(looked)).await;
    works(&harness).await;
    soon("the end", bot.stop()).await;
}

#[tokio::test]
async fn what_comes_in_one_batch_with_the_move_is_taken_where_it_belongs() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the move", 4).await;
    harness.close(MIRA).await;
    rest(&harness).await;
    let calls = harness.world.calls();
    harness.world.order(Fault { when: When::Always, ..Fault::next(1, "getUpdates", What::BadGateway) });
    // The question that waits is answered with this; the next is refused.
    harness.act(Act::write_in("An", "a note", BRUSSELS, None));
    let refused = |world: &World| world.record_since(calls).iter().filter(|call| call.method == "getUpdates").count() >= 2;
    harness.until("a question that is refused", refused).await;
    let card = harness.desk_message(BRUSSELS, topic.id, |message| has(message, "claim"));
    harness.world.migrate(BRUSSELS, TO);
    harness.act(Act::press_in("An", TO, card.id, &find(&card, "claim").unwrap()));
    harness.world.clear_orders();
    let claimed = |message: &Msg| has(message, "release");
    harness.until("the claim", |world| world.messages_of(TO, Some(topic.id)).iter().any(claimed)).await;
    harness.answer("An", TO, topic.id, "before the move", "an answer from there").await;
    let left = harness.world.record().into_iter().filter(|call| call.method == "leaveChat").count();
    assert_eq!(left, 0, "it does not leave its own desk");
    harness.finish().await;
}

#[tokio::test]
async fn a_move_while_the_database_does_not_answer_is_kept_once_it_does() {
    let mut harness = Harness::new().await;
    harness.start().await;
    rest(&harness).await;
    let mut lock = locked(&harness).await;
    harness.world.migrate(BRUSSELS, TO);
    soon("a commit that fails", harness.bot().until_said(|said| said.contains("commit_failed").then_some(()))).await;
    lock.execute("rollback").await.unwrap();
    let back = |said: &str| said.contains("commit_back").then_some(());
    soon("a commit", harness.bot().until_said(back)).await;
    harness.stop().await;
    let mut line = database(&harness).await;
    let kept: i64 = sqlx::query_scalar("select count(*) from moved").fetch_one(&mut line).await.unwrap();
    assert_eq!(kept, 1);
    // The settings name the old id: what is known of the move is in the database alone.
    harness.start().await;
    works(&harness).await;
    harness.finish().await;
}
