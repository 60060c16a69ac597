//! What a card shows that is drawn while the database does not answer, and what a Close is worth then.
//!
//! Knows: what she presses and types, and what goes wrong at Telegram meanwhile. Does not know: what is kept.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, mpsc};

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, Fault, Phase, Then, Trap, What, World};
use jiff::SignedDuration;
use sqlx::{Connection, Executor};

use super::cards::{has, is_neutral, neutral_text};
use super::clocks::start;
use super::support::{BRUSSELS, Harness, MIRA, NOUR, PATIENCE, THIRD, soon};
use super::weather::locked;

/// What was shown to `who` since the call with this number.
fn shown(world: &World, who: i64, since: usize) -> Vec<String> {
    let to_her = world.record_since(since).into_iter().filter(|call: &Call| call.chat() == Some(who));
    to_her.filter_map(|call| call.text().map(str::to_owned)).collect()
}

#[tokio::test]
async fn what_is_typed_after_a_close_shows_nothing() {
    let mut harness = Harness::new().await;
    harness.start().await;
    for who in [MIRA, NOUR, THIRD] {
        harness.to_menu(who).await;
    }
    let mut lock = locked(&harness).await;
    let card = harness.card(THIRD);
    harness.act(Act::press(THIRD, card.id, "go:papers@en"));
    harness.shows(THIRD, "a step from memory", |card| has(card, "go:papers-signs")).await;
    // One closes what was committed, the other what was drawn from memory.
    let calls = harness.world.calls();
    for who in [MIRA, THIRD] {
        harness.close(who).await;
        harness.act(Act::write(who, "who is this?"));
    }
    // Somebody else's card comes after whatever that would have led to.
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "go:papers@en"));
    harness.shows(NOUR, "a step from memory", |card| has(card, "go:papers-signs")).await;
    for who in [MIRA, THIRD] {
        let texts = shown(&harness.world, who, calls);
        assert!(texts.iter().all(|text| *text == neutral_text()), "{texts:#?}");
        assert!(is_neutral(&harness.card(who)));
        harness.act(Act::press(who, harness.card(who).id, "help@en"));
        harness.shows(who, "the numbers, for a press", |card| card.text.contains("078 055 800")).await;
    }
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.finish().await;
}

#[tokio::test]
async fn a_close_that_does_not_go_well_at_first_is_tried_until_it_does() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    harness.to_menu(NOUR).await;
    let mut lock = locked(&harness).await;
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "go:papers@en"));
    harness.shows(NOUR, "a step from memory", |card| has(card, "go:papers-signs")).await;
    for (who, what) in [(MIRA, What::BadGateway), (NOUR, What::flood(1))] {
        harness.world.order(Fault::next(1, "editMessageText", what).in_chat(who));
        harness.act(Act::press(who, harness.card(who).id, "exit@en"));
        harness.shows(who, "the neutral card, while nothing can be kept", is_neutral).await;
    }
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_drawn_from_memory_does_not_stay_over_what_was_committed() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "is anybody there", 4).await;
    assert_eq!(group, BRUSSELS);
    harness.claim("An", group, topic.id).await;
    harness.answer("An", group, topic.id, "is anybody there", "We are here.").await;
    let card = harness.shows(MIRA, "an answer waits", |card| has(card, "read")).await;
    let mut lock = locked(&harness).await;
    let (caught, mut is_caught) = tokio::sync::mpsc::unbounded_channel();
    let (go_on, may_go_on) = mpsc::channel::<()>();
    let (may_go_on, first) = (Mutex::new(may_go_on), AtomicBool::new(true));
    let world = harness.world.clone();
    let held = move |at: Phase, number: usize, asked: &str| {
        let hers = || world.record_since(number - 1).first().is_some_and(|call| call.chat() == Some(MIRA));
        if at == Phase::Before && asked == "editMessageText" && hers() && first.swap(false, Ordering::SeqCst) {
            caught.send(()).unwrap();
            tokio::task::block_in_place(|| may_go_on.lock().unwrap().recv_timeout(PATIENCE).unwrap());
        }
        Then::GoOn
    };
    harness.world.set_trap(Some(Trap::new(held)));
    let calls = harness.world.calls();
    harness.act(Act::press(MIRA, card.id, "read@en"));
    soon("the card that is drawn from memory", is_caught.recv()).await.unwrap();
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.shows(MIRA, "the answer", |card| card.text.contains("We are here.")).await;
    go_on.send(()).unwrap();
    let corrected = |world: &World| {
        let memory = |call: &Call| call.text().is_some_and(|text| text.contains("Not yet")) && call.ok();
        world.record_since(calls).iter().any(memory) && world.card_of(MIRA).is_some_and(|card| card.text.contains("We are here."))
    };
    harness.until("the answer, over what came late", corrected).await;
    harness.finish().await;
}

#[tokio::test]
async fn a_card_that_is_left_for_a_fresh_one_closes_while_there_is_none() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    harness.world.order(Fault::next(1, "sendMessage", What::Hang).in_chat(MIRA));
    harness.act(Act::write(MIRA, "/start"));
    harness.until("the fresh card under way", |world| world.undelivered() == 0 && world.poller_waiting()).await;
    let mut lock = locked(&harness).await;
    harness.act(Act::write(MIRA, "."));
    harness.shows(MIRA, "the card that she left, neutral", is_neutral).await;
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_put_back_meanwhile_lets_no_card_show_for_longer() {
    let harness = Harness::new().await;
    let clock = Clock::real();
    let bot = start(&harness, &clock).await;
    harness.to_menu(NOUR).await;
    harness.to_menu(MIRA).await;
    let mut lock = locked(&harness).await;
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "go:papers@en"));
    harness.shows(NOUR, "a step from memory", |card| has(card, "go:papers-signs")).await;
    clock.move_by(SignedDuration::from_hours(-24));
    // What comes after it says that the move has been heard of.
    harness.act(Act::press(MIRA, harness.card(MIRA).id, "go:papers@en"));
    harness.shows(MIRA, "another step from memory", |card| has(card, "go:papers-signs")).await;
    clock.move_by(SignedDuration::from_mins(6));
    harness.shows(NOUR, "a card that hides in its time", is_neutral).await;
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    soon("the end", bot.stop()).await;
}
