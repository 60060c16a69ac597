//! The way across and back, whole: three places, three desks, restarts, one group for all, no desk at all.
//!
//! Knows: what she and the desk see. Does not know: what goes wrong between them; `steady` and `hostile` do.

use std::time::Duration;

use footbridge::rehearse::{Act, Msg};

use super::cards::{find, has, is_neutral};
use super::support::{ANTWERP, BRUSSELS, DESKS, Harness, LIEGE, MIRA, NOUR, THIRD, databases, soon};

/// What `path` answers where the bot says that it listens.
pub(crate) async fn health(harness: &Harness, path: &str) -> u16 {
    let port = |said: &str| {
        let (_, rest) = said.split_once("listening port=")?;
        rest.split_once('\n')?.0.trim().parse::<u16>().ok()
    };
    let port = soon("the port", harness.bot().until_said(port)).await;
    let asked = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(30)).build().unwrap();
    asked.get(format!("http://127.0.0.1:{port}{path}")).send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn three_places_reach_three_desks_and_answers_come_back_after_a_restart_too() {
    for (nth, database) in databases("it_crossing").await.into_iter().enumerate() {
        let mut harness = Harness::new().await;
        harness.environment.insert("DATABASE_URL", database);
        harness.start().await;
        assert_eq!((health(&harness, "/healthz").await, health(&harness, "/readyz").await), (200, 200), "{nth}");
        let crossings =
            [(MIRA, "where:flanders", ANTWERP, 3), (NOUR, "where:brussels", BRUSSELS, 7), (THIRD, "where:wallonia", LIEGE, 12)];
        let mut topics = Vec::new();
        for (who, place, desk, picture) in crossings {
            let (group, topic) = harness.cross(who, place, &format!("words of {who}"), picture).await;
            assert_eq!(group, desk, "{place}");
            assert_eq!(harness.world.topics_of(group).len(), 1);
            harness.claim("An", group, topic.id).await;
            topics.push((who, group, topic.id, picture));
        }
        for (who, group, topic, _) in &topics {
            harness.close(*who).await;
            harness.answer("An", *group, *topic, &format!("words of {who}"), &format!("answer to {who}")).await;
            assert!(is_neutral(&harness.card(*who)), "an answer does not change a sleeping card");
        }
        harness.stop().await;
        harness.start().await;
        for (who, group, topic, picture) in &topics {
            let case = harness.comes_back(*who, *picture).await;
            assert!(has(&case, "read"), "the answer still waits: {case:?}");
            let answer = harness.tap(*who, "read", "have").await;
            assert!(answer.text.contains(&format!("answer to {who}")), "{answer:?}");
            harness.tap(*who, "have", "exit").await;
            let has_it =
                |message: &Msg| message.text == format!("answer to {who}") && message.reactions.contains(&"🤝".to_owned());
            harness.until("the mark that she has it", |world| world.messages_of(*group, Some(*topic)).iter().any(has_it)).await;
            harness.act(Act::write(*who, &format!("more words of {who}")));
            harness
                .until("more words", |world| {
                    world
                        .messages_of(*group, Some(*topic))
                        .iter()
                        .any(|message| message.text.contains(&format!("more words of {who}")))
                })
                .await;
        }
        for who in [MIRA, NOUR, THIRD] {
            assert_eq!(harness.world.held_of(who).len(), 1, "one message is in the chat");
        }
        harness.finish().await;
    }
}

#[tokio::test]
async fn a_card_that_stood_open_still_works_after_a_restart() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:flanders", "before the restart", 2).await;
    let before = harness.card(MIRA);
    harness.stop().await;
    harness.start().await;
    assert_eq!(harness.card(MIRA).text, before.text, "a restart by itself changes nothing that shows");
    harness.act(Act::write(MIRA, "after the restart"));
    harness
        .until("the second words", |world| {
            world.messages_of(group, Some(topic.id)).iter().any(|message| message.text.contains("after the restart"))
        })
        .await;
    assert_eq!(harness.world.topics_of(group).len(), 1);
    harness.finish().await;
}

#[tokio::test]
async fn one_group_can_be_the_desk_of_all_three() {
    let mut harness = Harness::new().await;
    DESKS.into_iter().for_each(|desk| drop(harness.environment.insert(desk, BRUSSELS.to_string())));
    harness.start().await;
    for (who, place) in [(MIRA, "where:flanders"), (NOUR, "where:brussels"), (THIRD, "where:wallonia")] {
        let words = format!("words of {who}");
        let (group, topic) = harness.cross(who, place, &words, 5).await;
        assert_eq!(group, BRUSSELS);
        harness.claim("Bo", group, topic.id).await;
        harness.close(who).await;
        harness.answer("Bo", group, topic.id, &words, &format!("answer to {who}")).await;
    }
    assert_eq!(harness.world.topics_of(BRUSSELS).len(), 3);
    for who in [MIRA, NOUR, THIRD] {
        harness.comes_back(who, 5).await;
        let answer = harness.tap(who, "read", "have").await;
        assert!(answer.text.contains(&format!("answer to {who}")), "{answer:?}");
    }
    harness.finish().await;
}

#[tokio::test]
async fn without_a_desk_there_are_numbers_and_nothing_can_be_sent() {
    let mut harness = Harness::new().await;
    DESKS.into_iter().for_each(|desk| drop(harness.environment.remove(desk)));
    harness.start().await;
    harness.to_menu(MIRA).await;
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, "help@en"));
    let help = harness.shows(MIRA, "the numbers", |card| card.text.contains("078 055 800")).await;
    assert!(!has(&help, "write"), "{help:?}");
    harness.act(Act::write(MIRA, "words without a desk"));
    harness.shows(MIRA, "not sent yet", |card| has(card, "throw")).await;
    for data in ["write", "where:brussels", "about:me", "send", "send:0123456789abcdef", "write@en", "send@en"] {
        let card = harness.force(MIRA, data).await;
        assert!(!has(&card, "send"), "{data}: {card:?}");
        assert!(card.text.contains("078 055 800"), "{data}: {card:?}");
    }
    let groups = harness.world.groups();
    let told = |chat: Option<i64>| chat.is_some_and(|chat| groups.contains(&chat));
    assert!(harness.world.record().iter().all(|call| !told(call.chat())), "no group hears of it");
    harness.finish().await;
}

#[tokio::test]
async fn the_place_that_has_no_desk_promises_none() {
    let mut harness = Harness::new().await;
    harness.environment.remove(DESKS[2]);
    harness.start().await;
    harness.to_menu(MIRA).await;
    harness.act(Act::write(MIRA, "words for a place without a desk"));
    harness.shows(MIRA, "not sent yet", |card| has(card, "throw")).await;
    harness.tap(MIRA, "write", "send").await;
    let card = harness.force(MIRA, "where:wallonia").await;
    let data = find(&card, "send");
    if let Some(data) = data {
        harness.act(Act::press(MIRA, card.id, &data));
        harness.shows(MIRA, "the pictures", |card| has(card, "picture")).await;
    }
    harness.until("rest", |world| world.undelivered() == 0).await;
    assert_eq!(harness.world.topics_of(LIEGE), []);
    assert!(harness.world.record().iter().all(|call| call.chat() != Some(LIEGE)));
    harness.finish().await;
}
