//! The plug is pulled at each request of a hand-off, before it is done, after, and when its answer is written.
//!
//! Knows: which requests a hand-off is made of. Does not know: what the bot keeps in between.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use footbridge::rehearse::{Act, Fault, Phase, Then, Trap, What, World};

use super::cards::{find, has};
use super::support::{BRUSSELS, Harness, MIRA, at_desk};

/// The requests that follow Send, and which of their kind.
const POINTS: [(&str, usize); 6] = [
    ("answerCallbackQuery", 1),
    ("editMessageText", 1),
    ("createForumTopic", 1),
    ("sendMessage", 1),
    ("sendMessage", 2),
    ("pinChatMessage", 1),
];

const WORDS: &str = "words that must not be lost";

#[tokio::test]
async fn a_hand_off_is_not_lost_wherever_the_plug_is_pulled() {
    for (method, nth) in POINTS {
        for phase in [Phase::Before, Phase::Handled, Phase::Written] {
            hand_off(method, nth, phase).await;
        }
    }
}

async fn hand_off(method: &'static str, nth: usize, phase: Phase) {
    let how = format!("{method} {nth}, {phase:?}");
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    harness.act(Act::write(MIRA, WORDS));
    harness.shows(MIRA, "not sent yet", |card| has(card, "throw")).await;
    harness.tap(MIRA, "write", "send").await;
    harness.force(MIRA, "where:brussels").await;
    let form = harness.shows(MIRA, "the form", |card| card.text.contains("PAG-ASA")).await;

    let (pid, seen) = (harness.bot().pid, AtomicUsize::new(0));
    let pulled = move |at: Phase, _: usize, asked: &str| {
        if at == phase && asked == method && seen.fetch_add(1, Ordering::SeqCst) + 1 == nth {
            assert!(Command::new("sh").args(["-c", &format!("kill -KILL {pid}")]).status().unwrap().success());
            return Then::Drop;
        }
        Then::GoOn
    };
    harness.world.set_trap(Some(Trap::new(pulled)));
    harness.act(Act::press(MIRA, form.id, &find(&form, "send").unwrap()));
    harness.was_killed().await;
    harness.world.set_trap(None);
    harness.start().await;

    harness.until(&format!("her words at the desk: {how}"), |world| at_desk(world, WORDS).is_some()).await;
    let card = harness.shows(MIRA, &format!("the truth: {how}"), |card| card.text.contains("In the team's room")).await;
    assert!(has(&card, "picture") && has(&card, "exit"), "{how}: {card:?}");
    // What may have been done is done once more at the most, and says so.
    let topics = harness.world.topics_of(BRUSSELS);
    assert!(topics.len() <= 2 && topics.iter().skip(1).all(|topic| topic.title.ends_with("· 2")), "{how}: {topics:?}");
    let (group, topic) = at_desk(&harness.world, WORDS).unwrap();
    let said = harness.world.messages_of(group, Some(topic.id));
    let said: Vec<&str> = said.iter().map(|message| message.text.as_str()).filter(|text| text.contains(WORDS)).collect();
    assert!(said.iter().skip(1).all(|text| text.contains("perhaps")) && said.len() <= 2, "{how}: {said:?}");
    harness.finish().await;
}

#[tokio::test]
async fn a_claim_shows_on_the_case_card_wherever_the_plug_is_pulled() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", WORDS, 4).await;
    // Nothing else of hers is under way.
    harness.close(MIRA).await;
    let card = harness.desk_message(group, topic.id, |message| has(message, "claim"));
    let refused = What::refuse(500, "Internal Server Error");
    harness.world.order(Fault::next(99, "editMessageText", refused).in_chat(group));
    harness.act(Act::press_in("An", group, card.id, &find(&card, "claim").unwrap()));
    harness
        .until("that An was told", |world| world.toast_in(group).is_some_and(|toast| toast.text.contains("You have this")))
        .await;
    harness.kill().await;
    harness.world.clear_orders();
    harness.start().await;
    let taken = |world: &World| world.messages_of(group, Some(topic.id)).iter().any(|message| has(message, "release"));
    harness.until("the case card as it is", taken).await;
    harness.finish().await;
}
