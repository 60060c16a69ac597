//! What may go out from a desk, over HTTP: what an answer costs and shows, what asks first, what never goes.
//!
//! Knows: both banks. Does not know: what the bot keeps.

use footbridge::rehearse::{Act, Msg};

use super::cards::has;
use super::support::{BRUSSELS, Harness, MIRA, NOUR};

/// A case of Mira's in Brussels that An has claimed, with `words` in it: its topic.
async fn claimed(harness: &Harness, words: &str) -> i64 {
    let (group, topic) = harness.cross(MIRA, "where:brussels", words, 3).await;
    assert_eq!(group, BRUSSELS);
    harness.claim("An", group, topic.id).await;
    harness.close(MIRA).await;
    topic.id
}

/// What of `message` stands under a spoiler.
fn hidden(message: &Msg) -> String {
    let units: Vec<u16> = message.text.encode_utf16().collect();
    let number = |entity: &serde_json::Value, name: &str| usize::try_from(entity[name].as_u64().unwrap()).unwrap();
    let spoilers = message.entities.iter().filter(|entity| entity["type"] == "spoiler");
    let parts = spoilers.map(|entity| {
        let from = number(entity, "offset");
        String::from_utf16(&units[from..from + number(entity, "length")]).unwrap()
    });
    parts.collect()
}

#[tokio::test]
async fn an_answer_is_one_message_and_its_line_hides_her_words() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "they lock the door at night").await;
    let before = harness.world.calls();
    harness.answer("An", BRUSSELS, topic, "lock the door", "Thursday at ten").await;
    let line = harness.desk_message(BRUSSELS, topic, |message| has(message, "undo"));
    assert_eq!(hidden(&line), "they lock the door at night");
    harness.comes_back(MIRA, 3).await;
    harness.tap(MIRA, "read", "have").await;
    let opened = |message: &Msg| message.text == "Thursday at ten" && message.reactions == ["👌"];
    harness.until("the mark of opening", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(opened)).await;
    let record = harness.world.record_since(before);
    let made = |method: &str| record.iter().filter(|call| call.method == method && call.chat() == Some(BRUSSELS)).count();
    assert_eq!(made("sendMessage"), 1, "the line, and nothing else");
    assert!(made("editMessageText") <= 2, "the case card: an answer waits, she looked");
    harness.act(Act::press_in("An", BRUSSELS, line.id, "undo"));
    harness.until("the answer to the press", |world| world.unanswered() == 0).await;
    assert!(harness.world.toast_in(BRUSSELS).unwrap().text.contains("Too late"));
    harness.finish().await;
}

#[tokio::test]
async fn long_texts_cross_in_pieces_both_ways() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "short words first").await;
    let family = "👩‍👩‍👧";
    let sentence = format!("Bring the papers {family} on Thursday. ");
    let long = sentence.repeat(4000 / sentence.encode_utf16().count());
    let all = long.matches(family).count();
    harness.comes_back(MIRA, 3).await;
    harness.act(Act::write(MIRA, &long));
    let pieces = |world: &footbridge::rehearse::World| -> Vec<Msg> {
        world
            .messages_of(BRUSSELS, Some(topic))
            .into_iter()
            .filter(|message| hidden(message).contains("Bring the papers"))
            .collect()
    };
    harness.until("her words in two pieces", |world| pieces(world).len() == 2).await;
    let there = pieces(&harness.world);
    assert_eq!(format!("{} {}", hidden(&there[0]), hidden(&there[1])), long.trim(), "between words, in order, and whole");
    harness.act(Act::reply("An", &long, BRUSSELS, topic, there[1].id));
    let waits = |message: &Msg| message.text.starts_with("Bring") && message.reactions == ["🕊"];
    harness.until("the long answer waits", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(waits)).await;
    harness.shows(MIRA, "that something waits", |card| has(card, "read")).await;
    let first = harness.tap(MIRA, "read", "page").await;
    assert!(!has(&first, "have"), "there is more: {first:?}");
    let second = harness.tap(MIRA, "page", "have").await;
    assert_eq!(first.text.matches(family).count() + second.text.matches(family).count(), all);
    harness.tap(MIRA, "have", "exit").await;
    harness.finish().await;
}

#[tokio::test]
async fn a_changed_message_changes_the_answer_until_it_is_opened() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "when can I come").await;
    harness.answer("An", BRUSSELS, topic, "when can I come", "Thursday at ten").await;
    let source = harness.desk_message(BRUSSELS, topic, |message| message.text == "Thursday at ten").id;
    let edit = |text: &str| Act::Edit { who: "An".into(), message: source, text: text.to_owned(), group: Some(BRUSSELS) };
    let before = harness.world.calls();
    harness.act(edit("Friday at ten"));
    let marked = |world: &footbridge::rehearse::World| {
        let record = world.record_since(before);
        record.iter().filter(|call| call.method == "setMessageReaction" && call.ok()).count()
    };
    harness.until("held, and waiting again", |world| marked(world) == 2).await;
    harness.comes_back(MIRA, 3).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains("Friday at ten") && !answer.text.contains("Thursday"), "{answer:?}");
    harness.act(edit("Saturday at ten"));
    let said = |message: &Msg| message.text.contains("opened it already") && message.reply_to == Some(source);
    harness.until("that it is too late", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(said)).await;
    assert!(harness.card(MIRA).text.contains("Friday at ten"));
    harness.finish().await;
}

#[tokio::test]
async fn what_names_another_case_asks_first_and_cancel_sends_nothing() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, other) = harness.cross(NOUR, "where:brussels", "words of another case", 4).await;
    let topic = claimed(&harness, "words of this case").await;
    let before = harness.world.calls();
    harness.reply("An", BRUSSELS, topic, "words of this case", &format!("It is like {}", other.title));
    let asks = |message: &Msg| has(message, "confirm") && message.text.contains(&other.title);
    harness.until("the question", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(asks)).await;
    let question = harness.desk_message(BRUSSELS, topic, asks);
    harness.act(Act::press_in("An", BRUSSELS, question.id, "undo"));
    let gone = |message: &Msg| message.id == question.id && message.buttons.is_empty();
    harness.until("the end of the question", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(gone)).await;
    let made = harness.world.record_since(before);
    assert_eq!(made.iter().filter(|call| call.method == "sendMessage").count(), 1, "one message asks, and nothing goes");
    let case = harness.comes_back(MIRA, 3).await;
    assert!(!has(&case, "read"), "{case:?}");

    harness.close(MIRA).await;
    harness.reply("An", BRUSSELS, topic, "words of this case", "Kunt u donderdag naar ons kantoor komen?");
    let asks = |message: &Msg| has(message, "confirm") && message.text.contains("Nederlands");
    harness.until("the question", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(asks)).await;
    let question = harness.desk_message(BRUSSELS, topic, asks);
    harness.act(Act::press_in("An", BRUSSELS, question.id, "confirm"));
    let waits = |message: &Msg| message.text.starts_with("Kunt u") && message.reactions == ["🕊"];
    harness.until("the answer waits", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(waits)).await;
    harness.comes_back(MIRA, 3).await;
    assert!(harness.tap(MIRA, "read", "have").await.text.contains("Kunt u donderdag"));
    harness.finish().await;
}
