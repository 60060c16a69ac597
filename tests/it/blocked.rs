//! Somebody blocks the bot while her card shows something, and lets it write again.
//!
//! Knows: what stands in her chat. Does not know: why she did it.

use footbridge::rehearse::{Act, World};

use super::cards::is_neutral;
use super::support::{Harness, MIRA};

/// Whether the topic says so.
fn says(world: &World, (group, topic): (i64, i64), words: &str) -> bool {
    world.messages_of(group, Some(topic)).iter().any(|message| message.text.contains(words))
}

#[tokio::test]
async fn a_card_that_showed_her_case_when_she_blocked_is_neutral_as_soon_as_it_can_be() {
    for restarts in [false, true] {
        let mut harness = Harness::new().await;
        harness.start().await;
        let (group, topic) = harness.cross(MIRA, "where:brussels", "he keeps my papers", 4).await;
        let shown = harness.card(MIRA);
        assert!(!is_neutral(&shown), "{shown:?}");
        harness.act(Act::block(MIRA));
        harness.until("the desk to hear of it", |world| says(world, (group, topic.id), "can't be reached for now")).await;
        assert_eq!(harness.card(MIRA).text, shown.text, "nothing can be changed in her chat");
        if restarts {
            harness.kill().await;
            harness.start().await;
        }
        let before = harness.world.calls();
        harness.act(Act::unblock(MIRA));
        let card = harness.shows(MIRA, "the neutral card although she has done nothing", is_neutral).await;
        assert_eq!(card.id, shown.id, "the same card");
        let sent = |call: &&footbridge::rehearse::Call| call.method == "sendMessage" && call.chat() == Some(MIRA);
        assert_eq!(harness.world.record_since(before).iter().filter(sent).count(), 0, "nothing new comes to her phone");
        harness.until("the desk to hear of it", |world| says(world, (group, topic.id), "can be reached again")).await;
        harness.finish().await;
    }
}
