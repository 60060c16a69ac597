//! Hours without the bot, a stop in the middle of everything, numbers that fall, another server.
//!
//! Knows: what Telegram keeps meanwhile, and what it has forgotten. Does not know: what the bot has written down.

use std::net::SocketAddr;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, Fault, What, When, World, server};
use jiff::SignedDuration;

use super::cards::{find, has, is_neutral};
use super::support::{BRUSSELS, Harness, MIRA, NOUR, at_desk, room};
use super::weather::says;

/// How often `words` stand in the topic.
fn times(world: &World, topic: i64, words: &str) -> usize {
    world.messages_of(BRUSSELS, Some(topic)).iter().filter(|message| message.text.contains(words)).count()
}

#[tokio::test]
async fn after_hours_cards_are_neutral_first_and_late_words_say_how_late_they_are() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the outage", 4).await;
    harness.to_menu(NOUR).await;
    let shown = harness.card(NOUR);
    harness.kill().await;

    // Telegram's clock: three hours ago she writes, and somebody presses; the press is forgotten, the words are not.
    let clock = harness.world.clock().clone();
    clock.move_by(SignedDuration::from_hours(-3));
    harness.act(Act::write(MIRA, "three hours ago"));
    harness.act(Act::press(NOUR, shown.id, &find(&shown, "danger").unwrap()));
    clock.move_by(SignedDuration::from_hours(3));
    let calls = harness.world.calls();
    harness.start().await;
    harness.until("her words", |world| says(world, topic.id, "three hours ago")).await;
    let late = harness.desk_message(BRUSSELS, topic.id, |message| message.text.contains("three hours ago"));
    assert!(late.text.contains(", late"), "{late:?}");
    // What it showed was not pressed in time: pressing again works.
    harness.act(Act::press(NOUR, shown.id, &find(&shown, "danger").unwrap()));
    harness.shows(NOUR, "112, pressed again", |card| card.text.contains("112")).await;
    assert!(!is_neutral(&harness.card(NOUR)));
    // A card is drawn once more as it was: Telegram says that it is not modified.
    let refused = |call: &Call| call.answer["description"].as_str().is_some_and(|words| !words.contains("not modified"));
    let refused: Vec<Call> = harness.world.record_since(calls).into_iter().filter(refused).collect();
    assert!(refused.is_empty(), "{refused:#?}");
    harness.finish().await;
}

#[tokio::test]
async fn a_start_closes_what_was_left_open_before_it_asks_for_anything_new() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the plug", 4).await;
    harness.world.order(Fault { when: When::Always, ..Fault::next(1, "editMessageText", What::Hang).in_chat(MIRA) });
    let (card, before) = (harness.card(MIRA), harness.world.calls());
    harness.act(Act::press(MIRA, card.id, "exit@en"));
    harness.until("a Close on its way", |world| world.record_since(before).iter().any(|call| call.chat() == Some(MIRA))).await;
    harness.until("a Close that is committed", |world| world.undelivered() == 0 && world.poller_waiting()).await;
    harness.kill().await;
    harness.world.clear_orders();
    assert!(!is_neutral(&harness.card(MIRA)), "it shows, and nobody is there to close it");
    harness.act(Act::write(MIRA, "while nobody was there"));
    let calls = harness.world.calls();
    harness.start().await;
    harness.shows(MIRA, "the neutral card", is_neutral).await;
    let to_her: Vec<Call> = harness.world.record_since(calls).into_iter().filter(|call| call.chat() == Some(MIRA)).collect();
    assert_eq!(to_her[0].method, "editMessageText", "the card before everything else: {to_her:#?}");
    harness.until("her chat is empty", |world| world.held_of(MIRA).len() == 1).await;
    // Words typed under a neutral card are for nobody.
    assert!(!says(&harness.world, topic.id, "while nobody was there"));
    harness.finish().await;
}

#[tokio::test]
async fn told_to_stop_in_the_middle_of_everything_it_does_and_loses_nothing() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the load", 4).await;
    let words: Vec<String> = (0..120).map(|nth| format!("word {nth} of many.")).collect();
    let (early, late) = words.split_at(100);
    for some in early.chunks(25) {
        some.iter().for_each(|words| harness.act(Act::write(MIRA, words)));
        harness.world.order(Fault::next(1, "sendMessage", What::refuse(500, "Internal Server Error")).in_chat(BRUSSELS));
        harness.world.order(Fault::next(1, "sendMessage", What::Hang).in_chat(BRUSSELS));
        harness
            .until("some of it", |world| some.iter().any(|words| says(world, topic.id, words)) || world.undelivered() > 0)
            .await;
        // No more than ten seconds, with 0: `stop` holds it to that.
        harness.stop().await;
        harness.world.clear_orders();
        harness.start().await;
    }
    late.iter().for_each(|words| harness.act(Act::write(MIRA, words)));
    harness.until("all of it", |world| words.iter().all(|words| says(world, topic.id, words))).await;
    let lines = harness.world.messages_of(BRUSSELS, Some(topic.id));
    // Several of them may stand in one message, one below the other.
    let said: Vec<&str> = lines.iter().flat_map(|line| line.text.lines()).collect();
    let first = |words: &String| said.iter().position(|line| line == words).unwrap();
    assert!(words.iter().map(first).is_sorted(), "in her order");
    for words in &words {
        let mut of_these = lines.iter().filter(|line| line.text.lines().any(|line| line == words)).skip(1);
        assert!(of_these.all(|line| line.text.contains("perhaps")), "what came twice says so: {words}");
    }
    let perhaps = lines.iter().filter(|line| line.text.contains("perhaps")).count();
    // At each of the four stops one send was under way, and the one that hung may have been given up before.
    assert!(perhaps <= 8, "more than two sends a stop are uncertain: {perhaps}");
    harness.finish().await;
}

#[tokio::test]
async fn numbers_of_updates_may_fall_while_it_waits_for_the_next() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "under high numbers", 6).await;
    harness.until("a question that waits", |world| world.poller_waiting() && world.undelivered() == 0).await;
    harness.world.restart_updates_at(5);
    for words in ["the first under a low number", "the second"] {
        harness.act(Act::write(MIRA, words));
        harness.until(words, |world| says(world, topic.id, words)).await;
    }
    harness.stop().await;
    harness.act(Act::write(MIRA, "the third"));
    harness.start().await;
    harness.until("the third", |world| says(world, topic.id, "the third")).await;
    for words in ["the first under a low number", "the second", "the third"] {
        assert_eq!(times(&harness.world, topic.id, words), 1, "{words}");
    }
    harness.finish().await;
}

#[tokio::test]
async fn another_server_with_the_same_token_numbers_its_own_updates() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.cross(MIRA, "where:brussels", "by the first server", 4).await;
    harness.close(MIRA).await;
    harness.until("rest", |world| world.undelivered() == 0 && world.unanswered() == 0 && world.poller_waiting()).await;
    harness.stop().await;

    // The same bot behind a server of its own: the same numbers mean other things.
    let other = World::new(room(), Clock::real());
    let (api, _serving) = server::start(other.clone(), SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let first = std::mem::replace(&mut harness.world, other);
    let url = harness.environment.insert("TELOXIDE_API_URL", format!("http://{api}")).unwrap();
    harness.start().await;
    assert!(harness.world.newest_update().is_none());
    harness.to_menu(NOUR).await;
    harness.act(Act::start(MIRA));
    harness.shows(MIRA, "her card by the other server", is_neutral).await;
    harness.stop().await;

    // And back: nothing of what the first has handed over is taken again.
    harness.world = first;
    harness.environment.insert("TELOXIDE_API_URL", url);
    let newest = harness.world.newest_update().unwrap();
    assert!(harness.world.deliver_again(newest - 3));
    harness.start().await;
    harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await;
    let (_, topic) = at_desk(&harness.world, "by the first server").unwrap();
    assert_eq!(times(&harness.world, topic.id, "by the first server"), 1);
    harness.act(Act::start(MIRA));
    harness.until("a card", |world| world.card_of(MIRA).as_ref().is_some_and(|card| is_neutral(card) && has(card, "open"))).await;
    harness.finish().await;
}
