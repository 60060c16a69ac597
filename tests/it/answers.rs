//! What may go out from a desk, over HTTP: what an answer costs and shows, what asks first, what never goes.
//!
//! Knows: both banks. Does not know: what the bot keeps.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;

use footbridge::rehearse::{Act, Msg, Phase, Then, Thing, Trap, World};

use super::cards::{find, has};
use super::leaks::nothing_at_rest;
use super::marks::Marks;
use super::support::{BRUSSELS, Harness, MIRA, NOUR, PATIENCE};

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
    let left = |message: &Msg| has(message, "undo") && message.text.starts_with("Left for");
    harness.until("the line after the hold", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(left)).await;
    let line = harness.desk_message(BRUSSELS, topic, left);
    harness.comes_back(MIRA, 3).await;
    harness.tap(MIRA, "read", "have").await;
    let opened = |message: &Msg| message.text == "Thursday at ten" && message.reactions == ["👌"];
    harness.until("the mark of opening", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(opened)).await;
    let record = harness.world.record_since(before);
    let made = |method: &str| record.iter().filter(|call| call.method == method && call.chat() == Some(BRUSSELS)).count();
    assert_eq!(made("sendMessage"), 1, "the line, and nothing else");
    assert!(made("editMessageText") <= 4, "the line; the case card: she has closed hers, an answer waits, she looked");
    let held = record.iter().find(|call| call.method == "sendMessage" && call.chat() == Some(BRUSSELS)).unwrap();
    let (spoiler, text) = (&held.params["entities"][0], held.text().unwrap());
    let from = text.split_once("they lock").map(|(before, _)| before.encode_utf16().count());
    assert_eq!((spoiler["type"].as_str(), spoiler["offset"].as_u64()), (Some("spoiler"), from.map(|from| from as u64)));
    assert_eq!(spoiler["length"], "they lock the door at night".len());
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
    let pieces = |world: &World| -> Vec<Msg> {
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
    let marked = |world: &World| {
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

#[tokio::test]
async fn only_text_that_replies_to_her_words_goes_out() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "can somebody help").await;
    let hers = harness.desk_message(BRUSSELS, topic, |message| message.text.contains("can somebody help")).id;
    let card = harness.desk_message(BRUSSELS, topic, |message| has(message, "release")).id;
    let photo = |to: i64| Act::Send {
        who: "An".into(),
        thing: Thing::Photo,
        text: Some("look at this caption".to_owned()),
        group: Some(BRUSSELS),
        topic: Some(topic),
        reply_to: Some(to),
        more: serde_json::Map::new(),
    };
    harness.act(photo(hers));
    let refused = |message: &Msg| message.text.contains("only text goes");
    harness.until("the reason", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(refused)).await;
    let reason = harness.desk_message(BRUSSELS, topic, refused).id;
    harness.act(Act::reply("An", "Bo, can you?", BRUSSELS, topic, card));
    let told = |message: &Msg| message.text.contains("This stays at the desk");
    harness.until("the line for newcomers", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(told)).await;
    harness.act(Act::reply("An", "a reply to the reason", BRUSSELS, topic, reason));
    harness.act(Act::write_in("An", "a plain message", BRUSSELS, Some(topic)));
    let notes =
        |world: &World| world.messages_of(BRUSSELS, Some(topic)).iter().filter(|message| message.reactions == ["✍"]).count();
    harness.until("three notes", |world| notes(world) == 3).await;
    let lines = harness.world.messages_of(BRUSSELS, Some(topic));
    assert_eq!(lines.iter().filter(|message| told(message)).count(), 1, "once");
    assert!(lines.iter().all(|message| !has(message, "undo")), "nothing is held");

    harness.answer("An", BRUSSELS, topic, "can somebody help", "Yes, on Thursday").await;
    let line = harness.desk_message(BRUSSELS, topic, |message| has(message, "undo")).id;
    harness.act(Act::reply("An", "//undo", BRUSSELS, topic, line));
    let withdrawn = |message: &Msg| message.text == "Yes, on Thursday" && message.reactions == ["🙊"];
    harness.until("the mark that it is taken back", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(withdrawn)).await;
    let case = harness.comes_back(MIRA, 3).await;
    assert!(!has(&case, "read"), "{case:?}");
    harness.finish().await;
}

#[tokio::test]
async fn a_number_to_call_stands_in_one_message_until_called_and_nowhere_else() {
    const NUMBER: &str = "+32 470 98 76 54";
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "please call me").await;
    let mut marks = Marks::default();
    marks.text(NUMBER);
    harness.comes_back(MIRA, 3).await;
    let card = harness.tap(MIRA, "callme", "callme:morning").await;
    assert!(card.text.contains("can see it"), "it warns before it asks: {card:?}");
    harness.tap(MIRA, "callme:morning", "callme:afternoon").await;
    harness.act(Act::write(MIRA, NUMBER));
    harness.shows(MIRA, "her number before it goes", |card| card.text.contains(NUMBER) && has(card, "callme:send")).await;
    let stands = |message: &Msg| hidden(message) == NUMBER && has(message, "called");
    assert!(!harness.world.messages_of(BRUSSELS, Some(topic)).iter().any(stands), "nothing before she says so");
    nothing_at_rest(&harness, &marks, "before it is sent");
    harness.tap(MIRA, "callme:send", "callme:off").await;
    harness.until("the number at the desk", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    let message = harness.desk_message(BRUSSELS, topic, stands);
    assert!(message.text.contains("In the morning"), "{message:?}");
    let record = harness.world.record();
    let with_it = record.iter().filter(|call| call.chat() == Some(BRUSSELS) && call.params.to_string().contains(NUMBER));
    assert_eq!(
        with_it.map(|call| (call.method.as_str(), &call.params["protect_content"])).collect::<Vec<_>>(),
        [("sendMessage", &true.into())]
    );
    nothing_at_rest(&harness, &marks, "while it stands at the desk");

    harness.stop().await;
    harness.start().await;
    harness.act(Act::press_in("An", BRUSSELS, message.id, "called"));
    harness.until("the message is gone", |world| !world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    harness.shows(MIRA, "that they called", |card| card.text.contains("it called") && has(card, "callme")).await;
    harness.close(MIRA).await;
    nothing_at_rest(&harness, &marks, "afterwards");
    harness.finish().await;
}

#[tokio::test]
async fn she_takes_her_number_back_before_they_called() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "please call me").await;
    harness.comes_back(MIRA, 3).await;
    harness.tap(MIRA, "callme", "callme").await;
    harness.act(Act::write(MIRA, "0470987654"));
    harness.shows(MIRA, "her number before it goes", |card| has(card, "callme:send")).await;
    harness.tap(MIRA, "callme:send", "callme:off").await;
    let stands = |message: &Msg| has(message, "called");
    harness.until("the number at the desk", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    harness.tap(MIRA, "callme:off", "callme").await;
    harness.until("the message is gone", |world| !world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    let told = |message: &Msg| message.text.contains("does not want a call");
    harness.until("that the desk hears", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(told)).await;
    harness.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn her_number_that_was_under_way_when_she_ended_does_not_stay() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "please call me").await;
    harness.comes_back(MIRA, 3).await;
    harness.tap(MIRA, "callme", "callme").await;
    harness.act(Act::write(MIRA, "0470987654"));
    let card = harness.shows(MIRA, "her number before it goes", |card| has(card, "callme:send")).await;
    // Telegram has made the message, and its answer is on its way.
    let ((answers, waits), asked) = (channel::<()>(), AtomicBool::new(false));
    let waits = Mutex::new(waits);
    let held = move |at: Phase, _: usize, method: &str| {
        if at == Phase::Handled && method == "sendMessage" && !asked.swap(true, Ordering::SeqCst) {
            tokio::task::block_in_place(|| waits.lock().unwrap().recv_timeout(PATIENCE).unwrap());
        }
        Then::GoOn
    };
    harness.world.set_trap(Some(Trap::new(held)));
    harness.act(Act::press(MIRA, card.id, &find(&card, "callme:send").unwrap()));
    let stands = |message: &Msg| has(message, "called");
    harness.until("the number at the desk", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    let card = harness.shows(MIRA, "her case", |card| has(card, "end")).await;
    harness.act(Act::press(MIRA, card.id, &find(&card, "end").unwrap()));
    harness.shows(MIRA, "that it is ended", |card| !has(card, "end") && has(card, "exit")).await;
    answers.send(()).unwrap();
    harness.until("the message is gone", |world| !world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    harness.world.set_trap(None);
    harness.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reply_that_is_quicker_than_telegrams_answer_to_us_is_an_answer() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let topic = claimed(&harness, "are you there").await;
    harness.comes_back(MIRA, 3).await;
    // Telegram has made the message with her words, and its answer is on its way.
    let ((answers, waits), world) = (channel::<()>(), harness.world.clone());
    let waits = Mutex::new(waits);
    let held = move |at: Phase, number: usize, method: &str| {
        let hers = || {
            world.record_since(number - 1).first().is_some_and(|call| call.text().is_some_and(|text| text.contains("I am cold")))
        };
        if at == Phase::Handled && method == "sendMessage" && hers() {
            tokio::task::block_in_place(|| waits.lock().unwrap().recv_timeout(PATIENCE).unwrap());
        }
        Then::GoOn
    };
    harness.world.set_trap(Some(Trap::new(held)));
    harness.act(Act::write(MIRA, "I am cold"));
    let stands = |message: &Msg| message.text.contains("I am cold");
    harness.until("her words", |world| world.messages_of(BRUSSELS, Some(topic)).iter().any(stands)).await;
    harness.reply("An", BRUSSELS, topic, "I am cold", "Is there a blanket?");
    harness.until("the reply has come", |world| world.undelivered() == 0 && world.poller_waiting()).await;
    answers.send(()).unwrap();
    harness.shows(MIRA, "an answer waits", |card| has(card, "read")).await;
    let card = harness.tap(MIRA, "read", "have").await;
    assert!(card.text.contains("Is there a blanket?"), "{card:?}");
    harness.world.set_trap(None);
    harness.finish().await;
}
