//! Erase: what an old copy of the database opens, and what is left wherever the plug is pulled.
//!
//! Knows: the files that a bot keeps. Does not know: what stands in them.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Fault, Phase, Then, Trap, What, When};
use jiff::SignedDuration;

use super::cards::{find, has, is_neutral};
use super::clocks::start;
use super::support::{Harness, MIRA, soon};

const WORDS: &str = "words of which nothing may be left";

/// Behind her picture, on the card that asks.
async fn about_to_erase(harness: &Harness) {
    harness.cross(MIRA, "where:brussels", WORDS, 2).await;
    harness.close(MIRA).await;
    harness.comes_back(MIRA, 2).await;
    harness.tap(MIRA, "erase", "erase:yes").await;
}

/// Whoever has the phone afterwards finds the languages, and no case behind any picture.
async fn nothing_opens(harness: &Harness, how: &str) {
    // The answer to the press before may have gone with the plug, so nothing is said of answers here.
    for (verb, then) in [("open", "lang:en"), ("lang:en", "go:menu"), ("go:menu", "return"), ("return", "picture:2")] {
        let card = harness.shows(MIRA, &format!("{verb}: {how}"), |card| has(card, verb)).await;
        harness.act(Act::press(MIRA, card.id, &find(&card, verb).unwrap()));
        harness.shows(MIRA, &format!("{then} after {verb}: {how}"), |card| has(card, then)).await;
    }
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, &find(&card, "picture:2").unwrap()));
    let card = harness.shows(MIRA, &format!("the menu: {how}"), |card| has(card, "return")).await;
    assert!(!has(&card, "read") && !has(&card, "end") && !card.text.contains(WORDS), "{how}: {card:?}");
}

#[tokio::test]
async fn a_copy_of_the_database_from_before_opens_nothing() {
    let mut harness = Harness::new().await;
    harness.start().await;
    about_to_erase(&harness).await;
    let topic = harness.world.groups().into_iter().find_map(|group| Some((group, harness.world.topics_of(group).pop()?.id)));
    let (group, topic) = topic.unwrap();
    harness.stop().await;
    let (file, copy) = (harness.folder.path().join("footbridge.db"), harness.folder.path().join("copy.db"));
    std::fs::copy(&file, &copy).unwrap();
    harness.set("[pace]\nchat_per_second = 1000\n[discretion]\nhide_words_after = \"1s\"\nerase_grace = \"2s\"\n");
    harness.start().await;
    harness.force(MIRA, "erase:yes").await;
    harness.shows(MIRA, "the neutral card after the receipt", is_neutral).await;
    let gone = |world: &footbridge::rehearse::World| !world.topics_of(group).iter().any(|seen| seen.id == topic);
    harness.until("the end of the grace", gone).await;
    harness.stop().await;
    for left in ["footbridge.db-wal", "footbridge.db-shm"] {
        let _ = std::fs::remove_file(harness.folder.path().join(left));
    }
    std::fs::copy(&copy, &file).unwrap();
    harness.start().await;
    nothing_opens(&harness, "the copy").await;
    harness.finish().await;
}

#[tokio::test]
async fn it_ends_erased_wherever_the_plug_is_pulled() {
    for (method, nth) in [("answerCallbackQuery", 1), ("editMessageText", 1), ("sendMessage", 1), ("closeForumTopic", 1)] {
        for phase in [Phase::Before, Phase::Handled] {
            erased(method, nth, phase).await;
        }
    }
}

async fn erased(method: &'static str, nth: usize, phase: Phase) {
    let how = format!("{method} {nth}, {phase:?}");
    let mut harness = Harness::new().await;
    harness.start().await;
    about_to_erase(&harness).await;
    let card = harness.card(MIRA);
    let (pid, seen) = (harness.bot().pid, AtomicUsize::new(0));
    let pulled = move |at: Phase, _: usize, asked: &str| {
        if at == phase && asked == method && seen.fetch_add(1, Ordering::SeqCst) + 1 == nth {
            assert!(Command::new("sh").args(["-c", &format!("kill -KILL {pid}")]).status().unwrap().success());
            return Then::Drop;
        }
        Then::GoOn
    };
    harness.world.set_trap(Some(Trap::new(pulled)));
    harness.act(Act::press(MIRA, card.id, &find(&card, "erase:yes").unwrap()));
    harness.was_killed().await;
    harness.world.set_trap(None);
    harness.start().await;
    let card = harness.shows(MIRA, &format!("the receipt: {how}"), |card| card.text.contains("It is erased")).await;
    assert!(!card.text.contains("PAG-ASA"), "{how}");
    let closed = |world: &footbridge::rehearse::World| {
        world.groups().into_iter().flat_map(|group| world.topics_of(group)).all(|topic| topic.closed)
    };
    harness.until(&format!("a closed topic: {how}"), closed).await;
    harness.close(MIRA).await;
    nothing_opens(&harness, &how).await;
    harness.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_topic_goes_at_last_however_long_its_desk_was_away() {
    let harness = Harness::new().await;
    let clock = Clock::real();
    let mut bot = start(&harness, &clock).await;
    about_to_erase(&harness).await;
    let topic = harness.world.groups().into_iter().find_map(|group| Some((group, harness.world.topics_of(group).pop()?.id)));
    let (group, topic) = topic.unwrap();
    for method in ["sendMessage", "editMessageText", "editMessageReplyMarkup", "closeForumTopic", "deleteForumTopic"] {
        harness.world.order(Fault { when: When::Always, ..Fault::next(1, method, What::BadGateway).in_chat(group) });
    }
    harness.act(Act::press(MIRA, harness.card(MIRA).id, "erase:yes@en"));
    harness.shows(MIRA, "the receipt", |card| !has(card, "erase:yes") && !is_neutral(card)).await;
    // The grace is over, and the receipt; days later so is everything that the keys of that day sealed.
    clock.move_by(SignedDuration::from_hours(2));
    harness.shows(MIRA, "the neutral card after the receipt", is_neutral).await;
    // A start reads what waits before it looks what is over, so that the next one sees what is left.
    for _ in 0..3 {
        soon("the end", bot.stop()).await;
        clock.move_by(SignedDuration::from_hours(5 * 24));
        bot = start(&harness, &clock).await;
        harness.until("a try", |world| world.poller_waiting()).await;
    }
    harness.world.clear_orders();
    let gone = |world: &footbridge::rehearse::World| !world.topics_of(group).iter().any(|seen| seen.id == topic);
    harness.until("the end of the topic", gone).await;
    soon("the end", bot.stop()).await;
}
