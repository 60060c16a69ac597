//! Who comes to a desk's group and who goes, as Telegram tells it to a bot that asks for it.
//!
//! Knows: what members do, and what stands in the group. Does not know: how it is decided.

use footbridge::rehearse::{Act, Msg, World};

use super::cards::{find, has};
use super::support::{BRUSSELS, Harness, MIRA};

/// How many messages outside of all topics contain `words`.
fn in_general(world: &World, words: &str) -> usize {
    world.messages_of(BRUSSELS, None).iter().filter(|message| message.text.contains(words)).count()
}

#[tokio::test]
async fn whoever_is_put_out_of_the_group_has_no_case_any_more_and_whoever_joins_is_welcomed_once() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "he keeps my papers", 4).await;
    let names = ["Zoë", "Yasmine"];
    for name in names {
        harness.act(Act::Join { who: name.into(), group });
    }
    harness.until("a welcome outside of all topics", |world| in_general(world, "Welcome to whoever is new") > 0).await;
    harness.claim("Zoë", group, topic.id).await;
    let card = harness.desk_message(group, topic.id, |message| has(message, "release"));
    let zoe = harness.world.member(group, "Zoë").unwrap();
    harness.act(Act::Remove { who: "Zoë".into(), group });
    let free = |message: &Msg| message.text.contains("It is free again");
    harness
        .until("the line that the case is free", |world| {
            let messages = world.messages_of(group, Some(topic.id));
            messages.iter().any(free) && messages.iter().any(|message| message.id == card.id && has(message, "claim"))
        })
        .await;
    let before = harness.world.calls();
    harness.act(Act::press_in(zoe, group, card.id, &find(&card, "release").unwrap()));
    harness.until("an answer to the press", |world| world.unanswered() == 0).await;
    let calls = harness.world.record_since(before);
    let asked = calls.iter().filter(|call| call.method.eq_ignore_ascii_case("getChatMember")).count();
    let told = calls.iter().find(|call| call.method.eq_ignore_ascii_case("answerCallbackQuery")).unwrap();
    assert!(told.params["text"].as_str().unwrap().contains("Only members"), "{:?}", told.params);
    assert_eq!(asked, 0, "what Telegram has said is not asked for again");
    harness.claim("Yasmine", group, topic.id).await;
    assert_eq!(in_general(&harness.world, "Welcome to whoever is new"), 1, "two came together");
    harness.finish().await;
}
