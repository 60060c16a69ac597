//! Every row of the far side's error table, planted and recovered from.
//!
//! Knows: what Telegram says, and that words arrive all the same, in her topic and nowhere else. Does not know: how.

use std::time::Duration;

use footbridge::rehearse::{Act, Call, Fault, Msg, Right, Rights, What, When, World};

use super::cards::{has, is_neutral};
use super::support::{BRUSSELS, Harness, MIRA, at_desk, databases, soon};

/// Where her words stand, and how often.
fn found(world: &World, words: &str) -> usize {
    let topics = world.topics_of(BRUSSELS).into_iter().flat_map(|topic| world.messages_of(BRUSSELS, Some(topic.id)));
    topics.filter(|message| message.text.contains(words)).count()
}

/// Nothing was ever sent to a group without a topic, but the board.
fn never_without_a_topic(world: &World) {
    let bare = |call: &&Call| {
        let outside =
            call.params.get("message_thread_id").is_none() && !call.text().is_some_and(|text| text.starts_with("Board of "));
        call.method == "sendMessage" && call.chat().is_some_and(|chat| chat < 0) && outside
    };
    let calls = world.record();
    let bare: Vec<_> = calls.iter().filter(bare).map(|call| &call.params).collect();
    assert!(bare.is_empty(), "{bare:#?}");
}

#[tokio::test]
async fn words_for_a_desk_arrive_whatever_telegram_says_first() {
    let flood = What::flood(1);
    let refuse = What::refuse;
    let table: Vec<(&str, usize, What, bool)> = vec![
        ("429", 1, flood, false),
        ("500", 2, refuse(500, "Internal Server Error: restart"), false),
        ("502 as a page", 2, What::BadGateway, true),
        ("cut before", 1, What::CutBefore, true),
        ("cut after", 1, What::CutAfter, true),
        ("topic not found", 1, refuse(400, "message thread not found"), false),
        ("topic deleted", 1, refuse(400, "TOPIC_DELETED"), false),
        ("topic closed", 1, refuse(400, "TOPIC_CLOSED"), false),
        ("no forum", 1, refuse(400, "the chat is not a forum"), false),
        ("no forum, in its other words", 1, refuse(400, "CHANNEL_FORUM_MISSING"), false),
        ("no rights", 1, refuse(400, "not enough rights to send text messages to the chat"), false),
        ("no rights, in other words", 1, refuse(400, "CHAT_WRITE_FORBIDDEN"), false),
        ("kicked", 1, refuse(403, "bot was kicked from the supergroup chat"), false),
        ("unknown, twice", 2, refuse(400, "SOMETHING_NEW"), false),
        ("unknown, of no known code", 2, refuse(418, "I'm a teapot"), false),
    ];
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, _) = harness.cross(MIRA, "where:brussels", "the first words", 4).await;
    for (nth, (how, times, what, twice)) in table.into_iter().enumerate() {
        harness.world.order(Fault::next(times, "sendMessage", what).in_chat(group));
        let words = format!("words number {nth}.");
        harness.act(Act::write(MIRA, &words));
        harness.until(&format!("her words after {how}"), |world| found(world, &words) > 0).await;
        harness.shows(MIRA, &format!("the truth after {how}"), |card| card.text.contains("carried over")).await;
        // Replaced topics get again what nobody has answered; otherwise only an unknown outcome is repeated.
        let said = found(&harness.world, &words);
        let most = if twice { 2 } else { 1 };
        assert!(said <= most, "{how}: {said} times");
    }
    never_without_a_topic(&harness.world);
    harness.finish().await;
}

#[tokio::test]
async fn words_that_are_taken_and_removed_at_once_are_set_aside_and_told_of() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "before they were removed", 4).await;
    harness.until("the board", |world| !world.messages_of(group, None).is_empty()).await;
    let removed = What::refuse(500, "Internal Server Error: sent message was immediately deleted and can't be returned");
    harness.world.order(Fault::next(3, "sendMessage", removed).in_chat(group));
    harness.act(Act::write(MIRA, "removed words"));
    harness.act(Act::write(MIRA, "words behind them"));
    harness.until("the words behind", |world| found(world, "words behind them") == 1).await;
    assert_eq!(found(&harness.world, "removed words"), 0, "three tries, no more");
    let told =
        |world: &World| world.messages_of(group, Some(topic.id)).iter().any(|line| line.text.contains("did not come through"));
    harness.until("a line for the desk", told).await;
    harness.shows(MIRA, "a line for her", |card| card.text.contains("could not be carried over")).await;
    assert!(super::weather::letters(&harness, &[]).await.contains("words on their way to a desk"));
    harness.finish().await;
}

#[tokio::test]
async fn a_farewell_stands_once_however_often_its_topic_does_not_close() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let ways = [
        ("closeForumTopic", What::refuse(500, "Internal Server Error"), 2, 1),
        ("closeForumTopic", What::CutAfter, 2, 1),
        ("closeForumTopic", What::flood(1), 1, 1),
        ("sendMessage", What::refuse(500, "Internal Server Error"), 2, 1),
        ("sendMessage", What::CutAfter, 1, 2),
    ];
    for (nth, (method, what, faults, stands)) in ways.into_iter().enumerate() {
        let words = format!("words number {nth}");
        let (group, topic) = if nth == 0 {
            harness.cross(MIRA, "where:brussels", &words, 4).await
        } else {
            harness.force(MIRA, "go:menu@en").await;
            harness.send_from_menu(MIRA, "where:brussels", &words, 4).await
        };
        harness.until("the board", |world| !world.messages_of(group, None).is_empty()).await;
        harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await;
        harness.world.order(Fault::next(faults, method, what).in_chat(group));
        harness.tap(MIRA, "end", "exit").await;
        let closed = |world: &World| world.topics_of(group).into_iter().any(|seen| seen.id == topic.id && seen.closed);
        harness.until("a closed topic", closed).await;
        let lines = harness.world.messages_of(group, Some(topic.id));
        let farewells: Vec<&Msg> = lines.iter().filter(|line| line.text.contains("Ended by the person")).collect();
        assert_eq!(farewells.len(), stands, "{method} {nth}: {farewells:#?}");
        assert!(farewells.iter().skip(1).all(|line| line.text.contains("perhaps")), "{farewells:#?}");
        assert!(!farewells[0].text.contains("perhaps"), "{farewells:#?}");
    }
    harness.finish().await;
}

#[tokio::test]
async fn a_flood_in_three_chats_silences_all_and_nothing_is_lost() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.cross(MIRA, "where:brussels", "before the flood", 4).await;
    harness.world.order(Fault { method: None, ..Fault::next(6, "", What::flood(1)) });
    for nth in 0..5 {
        harness.act(Act::write(MIRA, &format!("flooded {nth}.")));
    }
    harness.until("all of it", |world| (0..5).all(|nth| found(world, &format!("flooded {nth}.")) == 1)).await;
    never_without_a_topic(&harness.world);
    harness.finish().await;
}

#[tokio::test]
async fn her_card_and_her_messages_recover_from_what_is_said_of_them() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    let edits = [
        ("500", What::refuse(500, "Internal Server Error")),
        ("page", What::BadGateway),
        ("cut before", What::CutBefore),
        ("cut after", What::CutAfter),
        ("429", What::flood(1)),
        ("gone", What::refuse(400, "message to edit not found")),
        ("invalid", What::refuse(400, "MESSAGE_ID_INVALID")),
        ("not to be edited", What::refuse(400, "message can't be edited")),
        ("no text", What::refuse(400, "there is no text in the message to edit")),
    ];
    for (how, what) in edits {
        harness.world.order(Fault::next(1, "editMessageText", what).in_chat(MIRA));
        let card = harness.card(MIRA);
        harness.act(Act::press(MIRA, card.id, "danger@en"));
        harness.until(&format!("rest after {how}"), |world| world.undelivered() == 0 && world.unanswered() == 0).await;
        // A card that can't be edited is replaced by the neutral one; pressing leads on from either.
        let ours = |card: &Msg| is_neutral(card) || card.text.contains("112");
        harness.shows(MIRA, &format!("a card after {how}"), ours).await;
        harness.until("one card", |world| world.held_of(MIRA).len() == 1).await;
        let card = harness.card(MIRA);
        harness.act(Act::press(MIRA, card.id, "go:menu@en"));
        harness.shows(MIRA, &format!("the menu after {how}"), |card| has(card, "return")).await;
    }
    let deletes = [
        ("too old", What::refuse(400, "message can't be deleted for everyone")),
        ("not found", What::refuse(400, "message to delete not found")),
        ("not allowed", What::refuse(400, "message can't be deleted")),
    ];
    for (how, what) in deletes {
        harness.world.order(Fault::next(1, "deleteMessage", what).in_chat(MIRA));
        harness.act(Act::start(MIRA));
        harness.shows(MIRA, &format!("a fresh card after {how}"), is_neutral).await;
        harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await;
        let own: Vec<i64> = harness.world.held_of(MIRA).iter().map(|message| message.id).collect();
        for message in own.iter().filter(|id| **id != harness.card(MIRA).id) {
            harness.act(Act::Delete { who: MIRA.into(), message: *message, group: None });
        }
        // What stays is hers: her next card says how she removes it, and then no more.
        let told = |card: &Msg| card.text.contains("too old to be taken away");
        let card = harness.card(MIRA);
        harness.act(Act::press(MIRA, card.id, "open"));
        let stays = how != "not found";
        harness.shows(MIRA, &format!("what stays, after {how}"), |card| has(card, "return") && told(card) == stays).await;
        harness.act(Act::press(MIRA, card.id, "go:papers@en"));
        harness.shows(MIRA, &format!("the next card after {how}"), |card| has(card, "go:papers-signs") && !told(card)).await;
    }
    harness.finish().await;
}

#[tokio::test]
async fn a_token_that_is_taken_back_stops_the_bot_loudly() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.world.order(Fault { method: None, ..Fault::next(1000, "", What::refuse(401, "Unauthorized")) });
    harness.act(Act::start(MIRA));
    let status = soon("the end", harness.bot().end()).await;
    assert_eq!(status.code(), Some(2), "{}", harness.bot().errors());
    let said = harness.bot().errors();
    assert!(said.contains("token_refused") && said.contains("telegram.token"), "{said}");
    harness.was_killed().await;
    harness.world.clear_orders();
    harness.start().await;
    harness.shows(MIRA, "what waited", is_neutral).await;
    harness.finish().await;
}

#[tokio::test]
async fn a_hand_over_is_no_alarm_and_a_second_bot_is() {
    let conflict =
        || What::refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    let mut harness = Harness::new().await;
    harness.start().await;
    for (times, alarm) in [(2, false), (4, true)] {
        harness.world.order(Fault::next(times, "getUpdates", conflict()));
        harness.act(Act::start(MIRA));
        harness.until("all conflicts", |world| world.undelivered() == 0 && world.poller_waiting()).await;
        harness.shows(MIRA, "a card", is_neutral).await;
        harness.act(Act::start(MIRA));
        harness.until("it goes on", |world| world.undelivered() == 0 && world.poller_waiting()).await;
        let said = String::from_utf8_lossy(&harness.said()).contains("taken_by_other");
        assert_eq!(said, alarm, "{times} conflicts");
    }
    harness.finish().await;
}

#[tokio::test]
async fn a_deleted_account_is_told_to_the_desk_and_left_alone() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "then she is gone", 4).await;
    harness.claim("An", group, topic.id).await;
    harness.world.deactivate(MIRA);
    harness.reply("An", group, topic.id, "then she is gone", "to nobody");
    let told =
        |world: &World| world.messages_of(group, Some(topic.id)).iter().any(|message| message.text.contains("can't be reached"));
    harness.until("the desk is told", told).await;
    let calls = harness.world.calls();
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(harness.world.record_since(calls).iter().all(|call| call.chat() != Some(MIRA)));
    harness.stop().await;
}

#[tokio::test]
async fn a_topic_that_somebody_deletes_or_closes_is_there_again() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "in the first topic", 4).await;
    assert!(harness.world.delete_topic(group, topic.id));
    harness.act(Act::write(MIRA, "after the topic"));
    harness
        .until("a new topic with all words", |world| {
            at_desk(world, "in the first topic").is_some() && at_desk(world, "after the topic").is_some()
        })
        .await;
    assert_eq!(harness.world.topics_of(group).len(), 1);
    never_without_a_topic(&harness.world);
    harness.finish().await;
}

#[tokio::test]
async fn a_topic_that_is_really_closed_is_opened_for_her_words() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "while it is open", 4).await;
    harness.act(Act::CloseTopic { who: "Cleo".into(), group, topic: topic.id });
    harness.act(Act::write(MIRA, "into the closed topic"));
    harness.until("her words", |world| found(world, "into the closed topic") == 1).await;
    // Without its right the bot can't write in a closed topic; its own it may open all the same. It has not looked yet.
    harness.world.order(Fault { when: When::Always, ..Fault::next(1, "getChat", What::Hang) });
    harness.act(Act::ReopenTopic { who: "Cleo".into(), group, topic: topic.id });
    harness.act(Act::CloseTopic { who: "Cleo".into(), group, topic: topic.id });
    harness.world.set_right(group, Right::ManageTopics, false);
    let before = harness.world.calls();
    harness.act(Act::write(MIRA, "into the topic that is closed to us"));
    harness.until("her words again", |world| found(world, "into the topic that is closed to us") == 1).await;
    let said = |words: &str| {
        let calls = harness.world.record_since(before);
        calls.iter().any(|call| call.answer["description"].as_str().is_some_and(|said| said.contains(words)))
    };
    assert!(said("TOPIC_CLOSED"), "it was refused");
    assert!(harness.world.record_since(before).iter().any(|call| call.method == "reopenForumTopic" && call.ok()));
    assert_eq!(harness.world.topics_of(group).len(), 1);
    harness.world.clear_orders();
    harness.world.set_right(group, Right::ManageTopics, true);
    harness.finish().await;
}

#[tokio::test]
async fn an_edit_that_was_made_and_not_heard_of_is_no_trouble_when_it_is_made_again() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(MIRA).await;
    let before = harness.world.calls();
    harness.world.order(Fault::next(1, "editMessageText", What::CutAfter).in_chat(MIRA));
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, "danger@en"));
    let not_modified = |world: &World| {
        let said = |call: &Call| call.answer["description"].as_str().is_some_and(|said| said.contains("message is not modified"));
        world.record_since(before).iter().any(said)
    };
    harness.until("the same once more, and Telegram's word on it", not_modified).await;
    harness.tap(MIRA, "exit", "open").await;
    let cards = harness.world.record_since(before).into_iter().filter(|call| call.method == "sendMessage").count();
    assert_eq!(cards, 0, "it is still the one card");
    harness.finish().await;
}

#[tokio::test]
async fn a_desk_that_is_lost_comes_back_by_itself_in_order() {
    type Change = fn(&World);
    let table: [(&str, Change, Change); 4] = [
        ("topics off", |world| world.set_forum(BRUSSELS, false), |world| world.set_forum(BRUSSELS, true)),
        (
            "rights",
            |world| world.set_right(BRUSSELS, Right::ManageTopics, false),
            |world| world.set_right(BRUSSELS, Right::ManageTopics, true),
        ),
        ("kicked", |world| world.kick(BRUSSELS), |world| world.add_bot(BRUSSELS, Rights::full())),
        (
            "silenced",
            |world| world.set_right(BRUSSELS, Right::Write, false),
            |world| world.set_right(BRUSSELS, Right::Write, true),
        ),
    ];
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "while all is well", 4).await;
    for (how, breaks, mends) in table {
        breaks(&harness.world);
        let words = [format!("one, {how}."), format!("two, {how}.")];
        words.iter().for_each(|words| harness.act(Act::write(MIRA, words)));
        if how != "rights" {
            harness.shows(MIRA, &format!("the way by phone, {how}"), |card| card.text.contains("can't be reached now")).await;
        }
        mends(&harness.world);
        harness.until(&format!("both, {how}"), |world| words.iter().all(|words| found(world, words) == 1)).await;
        let texts: Vec<String> =
            harness.world.messages_of(group, Some(topic.id)).into_iter().map(|message| message.text).collect();
        let texts = texts.join("\n");
        assert!(!texts.contains("perhaps"), "{how}: nothing of it can have arrived before: {texts}");
        let place = |words: &String| texts.find(words.as_str());
        assert!(place(&words[0]) < place(&words[1]), "{how}: {texts}");
        let general = harness.world.messages_of(group, None);
        assert!(
            general.iter().all(|message| !message.text.contains("words") && !message.text.contains(how)),
            "{how}: {general:#?}"
        );
    }
    never_without_a_topic(&harness.world);
    harness.finish().await;
}

#[tokio::test]
async fn a_group_that_moves_keeps_its_cases_and_either_id_works() {
    for database in databases("moved_group").await {
        a_group_that_moves(database).await;
    }
}

async fn a_group_that_moves(database: String) {
    let mut harness = Harness::new().await;
    harness.environment.insert("DATABASE_URL", database);
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the move", 4).await;
    let to = -1_001_000_000_222;
    let at_new =
        |world: &World, words: &str| world.messages_of(to, Some(topic.id)).iter().any(|message| message.text.contains(words));
    harness.claim("An", BRUSSELS, topic.id).await;
    harness.world.migrate(BRUSSELS, to);
    harness.act(Act::write(MIRA, "after the move"));
    harness.until("her words in the same topic", |world| at_new(world, "after the move")).await;
    harness.close(MIRA).await;
    harness.answer("An", to, topic.id, "after the move", "an answer from there").await;
    for setting in [BRUSSELS, to] {
        harness.stop().await;
        harness.environment.insert("FOOTBRIDGE_DESK_PAG_ASA", setting.to_string());
        harness.start().await;
        harness.comes_back(MIRA, 4).await;
        let words = format!("with the setting {setting}");
        harness.act(Act::write(MIRA, &words));
        harness.until("her words after a restart", |world| at_new(world, &words)).await;
        harness.close(MIRA).await;
    }
    harness.comes_back(MIRA, 4).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains("an answer from there"));
    never_without_a_topic(&harness.world);
    harness.finish().await;
}
