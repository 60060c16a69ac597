//! Words that have to wait stand together: what she writes meanwhile is one message at the desk.
//!
//! Knows: what stands in a topic, and how often it was sent. Does not know: how the group's pace is kept.

use footbridge::rehearse::{Act, Fault, Msg, What, World};

use super::cards::has;
use super::support::{BRUSSELS, Harness, MIRA, at_desk};

/// What she wrote while nobody listened, in her order.
const WORDS: [&str; 4] = ["he has my passport", "since three months", "👩‍👧 my sister too", "we are two"];

/// The messages of the topic in which any of her words stand.
fn carrying(harness: &Harness, topic: i64) -> Vec<Msg> {
    let carries = |message: &Msg| WORDS.iter().any(|words| message.text.lines().any(|line| line == *words));
    harness.world.messages_of(BRUSSELS, Some(topic)).into_iter().filter(carries).collect()
}

/// What is hidden under the spoiler of `message`.
fn hidden(message: &Msg) -> String {
    let spoiler = message.entities.iter().find(|entity| entity["type"] == "spoiler").unwrap();
    let at = |name: &str| usize::try_from(spoiler[name].as_u64().unwrap()).unwrap();
    let units: Vec<u16> = message.text.encode_utf16().skip(at("offset")).take(at("length")).collect();
    String::from_utf16(&units).unwrap()
}

/// A case, and four messages of hers that come while the bot is away.
async fn written() -> (Harness, i64) {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "the first words", 4).await;
    harness.stop().await;
    WORDS.iter().for_each(|words| harness.act(Act::write(MIRA, words)));
    (harness, topic.id)
}

#[tokio::test]
async fn what_waits_is_one_message_in_her_order_and_a_reply_to_it_answers_all() {
    let (mut harness, topic) = written().await;
    harness.start().await;
    harness.until("all of it", |world| at_desk(world, "we are two").is_some()).await;
    let [message] = &carrying(&harness, topic)[..] else { panic!("one message: {:#?}", carrying(&harness, topic)) };
    assert_eq!(hidden(message), WORDS.join("\n"), "all of it is hidden");
    harness.shows(MIRA, "that they are there", |card| card.text.contains("In the team's room")).await;
    harness.claim("An", BRUSSELS, topic).await;
    harness.answer("An", BRUSSELS, topic, "since three months", "Thank you. I have read all four.").await;
    harness.shows(MIRA, "that an answer waits", |card| card.text.contains("An answer waits for you")).await;
    let answered = |world: &World| {
        let messages = world.messages_of(BRUSSELS, Some(topic));
        messages.iter().any(|message| has(message, "release") && message.text.contains("An answer waits for her."))
    };
    harness.until("that nothing of hers waits for an answer", answered).await;
    harness.finish().await;
}

#[tokio::test]
async fn one_message_that_may_have_arrived_comes_again_whole_and_says_so() {
    let (mut harness, topic) = written().await;
    harness.world.order(Fault::next(1, "sendMessage", What::CutAfter).in_chat(BRUSSELS));
    harness.start().await;
    harness.until("both", |_| carrying(&harness, topic).len() == 2).await;
    let [first, second] = &carrying(&harness, topic)[..] else { panic!("two messages") };
    assert_eq!((hidden(first), hidden(second)), (WORDS.join("\n"), WORDS.join("\n")));
    assert!(!first.text.contains("perhaps") && second.text.contains("perhaps"), "{first:?} {second:?}");
    harness.finish().await;
}

#[tokio::test]
async fn what_is_refused_together_is_tried_alone_and_only_what_is_refused_is_set_aside() {
    let (mut harness, topic) = written().await;
    let refused = What::refuse(400, "SOMETHING_NEW");
    harness.world.order(Fault::next(3, "sendMessage", refused).in_chat(BRUSSELS));
    harness.start().await;
    harness.until("the rest", |world| at_desk(world, "we are two").is_some()).await;
    let carried: Vec<String> = carrying(&harness, topic).iter().flat_map(|message| lines_of(&hidden(message))).collect();
    assert_eq!(carried, WORDS[1..], "the three behind it");
    harness.finish().await;
}

fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
