//! What Telegram does on bad days changes nothing that counts: repeats, lower numbers, old presses, blocks, lost files.
//!
//! Knows: updates, ages, memberships. Does not know: people who mean harm; `hostile` does.

use std::time::{Duration, Instant};

use footbridge::rehearse::{Act, Author, Call, GroupPlan, Msg, Rights, Thing, World};
use jiff::SignedDuration;

use super::cards::{find, has, is_neutral};
use super::support::{Harness, MIRA, room};

/// How soon what she sends has left the chat.
const DELETED_WITHIN: Duration = Duration::from_secs(2);

/// How many requests of `method` there have been.
fn count(world: &World, method: &str) -> usize {
    world.record().iter().filter(|call| call.method == method).count()
}

fn texts(world: &World, group: i64, topic: i64, words: &str) -> usize {
    world.messages_of(group, Some(topic)).iter().filter(|message| message.text.contains(words)).count()
}

#[tokio::test]
async fn an_update_that_comes_again_has_no_second_effect() {
    for times in [2, 3] {
        let mut harness = Harness::new().await;
        harness.world.repeat_updates(times);
        harness.start().await;
        harness.to_menu(MIRA).await;
        harness.force(MIRA, "go:signs").await;
        let signs = harness.shows(MIRA, "the signs", |card| has(card, "tick")).await;
        let tick = find(&signs, "tick").unwrap();
        let ticked = harness.force(MIRA, &tick).await;
        assert_ne!(
            ticked.text.clone() + &format!("{:?}", ticked.buttons),
            signs.text.clone() + &format!("{:?}", signs.buttons),
            "one tick"
        );
        harness.force(MIRA, "go:menu").await;
        let (group, topic) = harness.send_from_menu(MIRA, "where:brussels", "said once", 4).await;
        harness.claim("An", group, topic.id).await;
        harness.close(MIRA).await;
        harness.answer("An", group, topic.id, "said once", "answered once").await;
        assert_eq!(texts(&harness.world, group, topic.id, "said once"), 1);
        assert_eq!((harness.world.topics_of(group).len(), count(&harness.world, "createForumTopic")), (1, 1));
        assert_eq!(count(&harness.world, "pinChatMessage"), 2, "the case card, and the board");
        let newest = harness.world.newest_update().unwrap();
        harness.stop().await;
        let calls = harness.world.calls();
        for update in newest - 12..=newest {
            assert!(harness.world.deliver_again(update));
        }
        harness.start().await;
        let again = |call: &Call| {
            !matches!(
                call.method.as_str(),
                "getMe" | "deleteWebhook" | "getChat" | "getChatMember" | "getUpdates" | "answerCallbackQuery"
            )
        };
        let done: Vec<String> = harness
            .world
            .record_since(calls)
            .iter()
            .filter(|call| again(call))
            .map(|call| format!("{} {}", call.method, call.params))
            .collect();
        // A Close is always asked for at once: the card is neutral already, and stays so.
        assert!(done.iter().all(|call| call.starts_with("editMessageText") && call.contains("Goedemorgen")), "{done:#?}");
        harness.comes_back(MIRA, 4).await;
        harness.tap(MIRA, "read", "have").await;
        harness.finish().await;
    }
}

#[tokio::test]
async fn numbers_of_updates_may_start_lower() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "before the numbers fell", 6).await;
    harness.stop().await;
    harness.world.restart_updates_at(5);
    harness.act(Act::write(MIRA, "after the numbers fell"));
    harness.start().await;
    harness.until("words under a low number", |world| texts(world, group, topic.id, "after the numbers fell") == 1).await;
    harness.stop().await;
    harness.act(Act::write(MIRA, "and once more"));
    harness.start().await;
    harness.until("words after a restart", |world| texts(world, group, topic.id, "and once more") == 1).await;
    harness.finish().await;
}

#[tokio::test]
async fn a_press_on_an_old_card_works_although_it_can_not_be_answered_any_more() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.world.inaccessible_after(Some(SignedDuration::from_secs(-1)));
    harness.world.answers_within(SignedDuration::from_secs(-1));
    let (group, topic) = harness.cross(MIRA, "where:brussels", "by old cards only", 8).await;
    harness.claim("Cleo", group, topic.id).await;
    harness.close(MIRA).await;
    harness.answer("Cleo", group, topic.id, "by old cards only", "an answer all the same").await;
    harness.comes_back(MIRA, 8).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains("an answer all the same"));
    harness.finish().await;
}

#[tokio::test]
async fn a_card_of_a_forgotten_life_is_drawn_again_when_it_is_pressed() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "soon forgotten", 1).await;
    harness.stop().await;
    for entry in std::fs::read_dir(harness.folder.path()).unwrap() {
        let file = entry.unwrap().path();
        if !file.ends_with("footbridge.toml") {
            std::fs::remove_file(file).unwrap();
        }
    }
    harness.start().await;
    let card = harness.card(MIRA);
    let data = find(&card, "help").unwrap();
    harness.act(Act::press(MIRA, card.id, &data));
    harness.shows(MIRA, "the numbers on the old card", |card| card.text.contains("078 055 800")).await;
    assert_eq!(harness.world.held_of(MIRA).len(), 1);
    harness.close(MIRA).await;
    harness.act(Act::press_in("An", group, harness.desk_message(group, topic.id, |message| has(message, "claim")).id, "claim"));
    harness.reply("An", group, topic.id, "soon forgotten", "into nowhere");
    harness.until("rest", |world| world.undelivered() == 0 && world.unanswered() == 0).await;
    harness.tap(MIRA, "open", "return").await;
    harness.finish().await;
}

#[tokio::test]
async fn who_blocks_the_bot_is_left_alone_and_who_comes_back_finds_the_answer() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "then she blocks", 9).await;
    harness.claim("An", group, topic.id).await;
    harness.act(Act::block(MIRA));
    harness.until("the desk is told", |world| texts(world, group, topic.id, "can't be reached") == 1).await;
    let calls = harness.world.calls();
    harness.answer("An", group, topic.id, "then she blocks", "waits for her").await;
    let tried: Vec<_> = harness.world.record_since(calls).into_iter().filter(|call| call.chat() == Some(MIRA)).collect();
    assert!(tried.is_empty(), "{tried:#?}");
    harness.act(Act::unblock(MIRA));
    harness.until("the news of it", |world| world.undelivered() == 0).await;
    harness.act(Act::start(MIRA));
    harness.shows(MIRA, "the neutral card", is_neutral).await;
    harness.comes_back(MIRA, 9).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains("waits for her"));
    harness.finish().await;
}

#[tokio::test]
async fn a_group_that_is_no_desk_is_left_without_a_word() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let other = -1_001_000_000_777;
    let plan: GroupPlan =
        GroupPlan { id: other, title: "Elsewhere".to_owned(), rights: Some(Rights::full()), ..room().groups[0].clone() };
    harness.world.add_group(plan);
    harness
        .until("leaving", |world| world.record().iter().any(|call| call.method == "leaveChat" && call.chat() == Some(other)))
        .await;
    harness.until("rest", |world| world.undelivered() == 0).await;
    assert!(harness.world.record().iter().all(|call| call.chat() != Some(other) || call.method == "leaveChat"));
    harness.finish().await;
}

/// Does `act`, which puts a message of hers into the chat; it is gone within two seconds.
async fn is_gone_soon(harness: &Harness, act: Act) {
    let (what, before) = (format!("{act:?}"), harness.world.held_of(MIRA).iter().map(|message| message.id).max());
    harness.act(act);
    let (sent, calls) = (Instant::now(), harness.world.calls());
    let new = harness.world.held_of(MIRA).into_iter().filter(|message| Some(message.id) > before).map(|message| message.id).max();
    let gone = |world: &World| world.held_of(MIRA).iter().all(|message| message.author == Author::Bot);
    harness.until(&format!("{what} is gone"), gone).await;
    let deleted = |call: &Call| call.method == "deleteMessage" && call.params["message_id"].as_i64() == new;
    let when = harness.world.record_since(calls).into_iter().find(deleted).map_or_else(Instant::now, |call| call.instant);
    assert!(when.duration_since(sent) < DELETED_WITHIN, "{what} took {:?}", when.duration_since(sent));
}

#[tokio::test]
async fn whatever_she_sends_is_gone_within_two_seconds_and_only_words_cross() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "only words cross", 10).await;
    let at_desk: Vec<i64> = harness.world.messages_of(group, Some(topic.id)).iter().map(|message| message.id).collect();
    for thing in Thing::ALL.into_iter().filter(|thing| *thing != Thing::Sticker) {
        is_gone_soon(&harness, Act::send(MIRA, thing)).await;
        let kind = |card: &Msg| has(card, "go:menu") && has(card, "danger") && !has(card, "return");
        let told = harness.shows(MIRA, &format!("a kind line after {thing:?}"), kind).await;
        assert!(has(&told, "exit") && !told.text.contains("only words cross"), "{told:?}");
        harness.tap(MIRA, "go:menu", "return").await;
    }
    is_gone_soon(&harness, Act::send(MIRA, Thing::Sticker)).await;
    harness.shows(MIRA, "the neutral card after a sticker", is_neutral).await;
    is_gone_soon(&harness, Act::write(MIRA, "typed on the neutral card")).await;
    is_gone_soon(&harness, Act::Start { who: MIRA.into(), payload: Some("a-door-somewhere".to_owned()) }).await;
    harness.until("rest", |world| world.undelivered() == 0 && world.held_of(MIRA).len() == 1).await;
    let now: Vec<i64> = harness.world.messages_of(group, Some(topic.id)).iter().map(|message| message.id).collect();
    assert_eq!(now, at_desk, "the desk gets nothing of it");
    harness.finish().await;
}
