//! What may go out from a desk, over HTTP: what an answer costs and shows, what asks first, what never goes.
//!
//! Knows: both banks. Does not know: what the bot keeps.

use footbridge::rehearse::{Act, Msg};

use super::cards::has;
use super::support::{BRUSSELS, Harness, MIRA};

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
