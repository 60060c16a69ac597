//! A number that is asked for on one phone opens the case on another, once, and the old phone has nothing any more.
//!
//! Knows: both phones and the desk. Does not know: how a number is kept.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use footbridge::rehearse::{Act, Fault, Msg, Phase, Then, Trap, What};

use super::cards::{find, has, is_neutral};
use super::leaks::{nothing_at_rest, one_card_at_a_time};
use super::marks::Marks;
use super::support::{Harness, MIRA, NOUR, THIRD, WITH_NUMBER};

const WORDS: &str = "they took my other phone";

/// At the menu: to where a number is typed.
async fn to_enter(harness: &Harness, who: i64) {
    harness.to_menu(who).await;
    harness.tap(who, "return", "number:enter").await;
    harness.tap(who, "number:enter", "return").await;
}

/// Types `text`, which opens nothing.
async fn refused(harness: &Harness, who: i64, text: &str) -> Msg {
    harness.act(Act::press(who, harness.card(who).id, "return"));
    harness.shows(who, "the pictures", |card| has(card, "number:enter")).await;
    harness.tap(who, "number:enter", "return").await;
    harness.act(Act::write(who, text));
    harness.shows(who, "a refusal", |card| card.text.starts_with("That did not work.")).await
}

/// The last digit is another.
fn wrong(number: &str) -> String {
    let (most, last) = number.split_at(number.len() - 1);
    format!("{most}{}", (last.parse::<u8>().unwrap() + 1) % 10)
}

#[tokio::test]
async fn a_number_brings_the_case_to_another_phone_and_the_old_one_has_nothing_any_more() {
    let mut harness = Harness::new().await;
    harness.set(WITH_NUMBER);
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:flanders", WORDS, 3).await;
    harness.claim("An", group, topic.id).await;
    let first = harness.number(MIRA).await;
    harness.tap(MIRA, "go:case", "number").await;
    let number = harness.number(MIRA).await;
    assert_ne!(first, number);
    let plain: String = number.split(' ').collect();
    let mut marks = Marks::default();
    marks.id(plain.parse().unwrap());
    [&number, &first].into_iter().for_each(|number| marks.text(number));
    nothing_at_rest(&harness, &marks, "while it shows");
    // The old phone is taken with the case open on it.
    harness.tap(MIRA, "go:case", "number").await;

    to_enter(&harness, NOUR).await;
    let refusals = [wrong(&number), first, "1".to_owned()];
    let mut cards = Vec::new();
    for text in &refusals {
        cards.push(refused(&harness, NOUR, text).await.text);
    }
    assert!(cards.iter().all(|card| *card == cards[0]), "{cards:?}");

    // The plug is pulled once the case has crossed, before either phone has been told.
    let (pid, pulled) = (harness.bot().pid, AtomicBool::new(false));
    let trap = move |at: Phase, _: usize, asked: &str| {
        if at == Phase::Before && asked == "editMessageText" && !pulled.swap(true, Ordering::SeqCst) {
            assert!(Command::new("sh").args(["-c", &format!("kill -KILL {pid}")]).status().unwrap().success());
            return Then::Drop;
        }
        Then::GoOn
    };
    harness.world.set_trap(Some(Trap::new(trap)));
    harness.act(Act::write(NOUR, &plain));
    harness.was_killed().await;
    harness.world.set_trap(None);
    nothing_at_rest(&harness, &marks, "after the plug was pulled");
    harness.start().await;

    let back = harness.shows(NOUR, "the case", |card| has(card, "picture") && card.text.contains("You are back.")).await;
    assert!(!back.text.contains(WORDS));
    harness.shows(MIRA, "nothing", is_neutral).await;
    let told = |message: &Msg| message.text.contains("with a number") && message.text.contains("is back");
    harness.until("the desk's line", |world| world.messages_of(group, Some(topic.id)).iter().any(told)).await;
    harness.tap(NOUR, "picture:5", "exit").await;

    // What the team writes comes to the new phone, and what she writes there to the team.
    harness.act(Act::write(NOUR, "it is me, from another phone"));
    let there = |message: &Msg| message.text.contains("it is me");
    harness.until("her words", |world| world.messages_of(group, Some(topic.id)).iter().any(there)).await;
    harness.answer("An", group, topic.id, "it is me", "Which word did we agree on?").await;
    harness.tap(NOUR, "read", "have").await;
    assert!(harness.card(NOUR).text.contains("Which word"));

    // On the old phone her picture is anybody's, and the number has been used.
    harness.tap(MIRA, "open", "lang:en").await;
    harness.tap(MIRA, "lang:en", "go:menu").await;
    harness.tap(MIRA, "go:menu", "return").await;
    harness.tap(MIRA, "return", "picture").await;
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, &find(&card, "picture:3").unwrap()));
    let menu = harness.shows(MIRA, "the menu", |card| has(card, "return")).await;
    assert!(!has(&menu, "go:case") && !menu.text.contains("You are back."));
    to_enter(&harness, THIRD).await;
    assert_eq!(refused(&harness, THIRD, &number).await.text, cards[0]);
    nothing_at_rest(&harness, &marks, "at the end");
    one_card_at_a_time(&harness.world.record(), &[MIRA, NOUR, THIRD]);
    harness.finish().await;
}

#[tokio::test]
async fn after_five_wrong_numbers_the_right_one_opens_nothing_either() {
    let mut harness = Harness::new().await;
    harness.set(WITH_NUMBER);
    harness.start().await;
    harness.cross(MIRA, "where:brussels", WORDS, 3).await;
    let number = harness.number(MIRA).await;
    to_enter(&harness, NOUR).await;
    let mut cards = Vec::new();
    for _ in 0..5 {
        cards.push(refused(&harness, NOUR, &wrong(&number)).await.text);
    }
    cards.push(refused(&harness, NOUR, &number).await.text);
    assert!(cards.iter().all(|card| *card == cards[0]), "{cards:?}");
    // It has not been used: another phone comes in with it.
    to_enter(&harness, THIRD).await;
    harness.act(Act::write(THIRD, &number));
    harness.shows(THIRD, "the case", |card| has(card, "picture") && card.text.contains("You are back.")).await;
    harness.finish().await;
}

#[tokio::test]
async fn a_card_that_showed_a_number_is_neutral_after_a_start() {
    let mut harness = Harness::new().await;
    harness.set(WITH_NUMBER);
    harness.start().await;
    harness.cross(MIRA, "where:brussels", WORDS, 3).await;
    let number = harness.number(MIRA).await;
    harness.kill().await;
    harness.start().await;
    harness.shows(MIRA, "the neutral card", is_neutral).await;
    to_enter(&harness, NOUR).await;
    harness.act(Act::write(NOUR, &number));
    harness.shows(NOUR, "the case", |card| card.text.contains("You are back.")).await;
    harness.finish().await;
}

#[tokio::test]
async fn words_that_are_under_way_when_the_case_goes_land_where_it_is() {
    const UNDER_WAY: &str = "second words, under way";
    let mut harness = Harness::new().await;
    harness.set(WITH_NUMBER);
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", WORDS, 3).await;
    harness.claim("An", group, topic.id).await;
    let number = harness.number(MIRA).await;
    harness.tap(MIRA, "go:case", "number").await;
    to_enter(&harness, NOUR).await;
    // The request leaves and is not answered; a row behind it has not left.
    let before = harness.world.calls();
    harness.world.order(Fault::next(1, "sendMessage", What::Hang).in_chat(group));
    harness.act(Act::write(MIRA, UNDER_WAY));
    let leaves = |call: &footbridge::rehearse::Call| call.method == "sendMessage" && call.chat() == Some(group);
    harness.until("that they leave", |world| world.record_since(before).iter().any(leaves)).await;
    harness.act(Act::write(MIRA, "third words, behind them"));
    harness.until("that they are taken", |world| world.undelivered() == 0).await;
    harness.act(Act::write(NOUR, &number));
    harness.shows(NOUR, "the case", |card| has(card, "picture") && card.text.contains("You are back.")).await;
    harness.shows(MIRA, "nothing", is_neutral).await;
    harness.tap(NOUR, "picture:5", "exit").await;

    let said = |text: &'static str| move |message: &&Msg| message.text.contains(text);
    harness
        .until("all of them", |world| {
            let messages = world.messages_of(group, Some(topic.id));
            [UNDER_WAY, "third words", "with a number"]
                .iter()
                .all(|text| messages.iter().any(|message| message.text.contains(text)))
        })
        .await;
    let messages = harness.world.messages_of(group, Some(topic.id));
    for text in [UNDER_WAY, "third words", "is back"] {
        assert_eq!(messages.iter().filter(said(text)).count(), 1, "{text}: {messages:#?}");
    }
    harness.answer("An", group, topic.id, UNDER_WAY, "Which word did we agree on?").await;
    harness.tap(NOUR, "read", "have").await;
    harness.finish().await;
}
