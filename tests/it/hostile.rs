//! People who mean harm, or do not know better: none of them changes a case that is not theirs.
//!
//! Knows: forged presses, outsiders, anonymous administrators. Does not know: what leaks; `leaks` does.

use footbridge::rehearse::{Act, Msg, World};
use serde_json::{Value, json};

use super::cards::{has, is_neutral};
use super::support::{ANTWERP, BRUSSELS, Harness, MIRA, NOUR, room};

/// A press as Telegram would bring it, whoever makes it up.
fn press(from: i64, chat: &Value, message: i64, data: &str) -> Value {
    json!({
        "id": format!("{}", 777_000_000 + message),
        "from": { "id": from, "is_bot": false, "first_name": "x" },
        "message": {
            "message_id": message,
            "date": 1_764_000_000,
            "chat": chat,
            "from": { "id": 4242, "is_bot": true, "first_name": "x", "username": "rehearsal_bot" },
            "text": "x",
        },
        "chat_instance": "-1",
        "data": data,
    })
}

fn private(id: i64) -> Value {
    json!({ "id": id, "type": "private", "first_name": "x" })
}

fn group() -> Value {
    group_of(BRUSSELS)
}

fn group_of(id: i64) -> Value {
    json!({ "id": id, "type": "supergroup", "title": "x", "is_forum": true })
}

async fn rest(harness: &Harness) {
    harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await;
}

#[tokio::test]
async fn who_is_no_member_is_refused_with_an_alert() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "not for outsiders", 3).await;
    let card = harness.desk_message(BRUSSELS, topic.id, |message| has(message, "claim"));
    let before = harness.world.calls();
    harness.world.put_update("callback_query", press(NOUR, &group(), card.id, "claim")).unwrap();
    let refused = |world: &World| {
        world
            .record_since(before)
            .into_iter()
            .find(|call| call.method == "answerCallbackQuery" && call.params["show_alert"] == true)
    };
    harness.until("the refusal", |world| refused(world).is_some()).await;
    assert!(refused(&harness.world).unwrap().text().unwrap().contains("members"));
    assert!(has(&harness.desk_message(BRUSSELS, topic.id, |message| message.id == card.id), "claim"), "nobody has it");
    harness.claim("An", BRUSSELS, topic.id).await;
    let before = harness.world.calls();
    harness.act(Act::press_in("Bo", BRUSSELS, card.id, "claim"));
    harness
        .until("the second is told", |world| {
            let told = world.toast_in(BRUSSELS).is_some_and(|toast| toast.text.contains("has this case") && toast.alert);
            told && world.record_since(before).iter().any(|call| call.method == "answerCallbackQuery")
        })
        .await;
    harness.finish().await;
}

#[tokio::test]
async fn an_anonymous_administrator_is_told_how_to_answer() {
    let mut plan = room();
    plan.groups[1].members[2].anonymous = true;
    let mut harness = Harness::with(plan).await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "from nobody", 3).await;
    harness.claim("An", BRUSSELS, topic.id).await;
    harness.close(MIRA).await;
    harness.reply("Cleo", BRUSSELS, topic.id, "from nobody", "an answer without a face");
    harness
        .until("the hint", |world| {
            world.messages_of(BRUSSELS, Some(topic.id)).iter().any(|message| message.text.contains("Remain anonymous"))
        })
        .await;
    let case = harness.comes_back(MIRA, 3).await;
    assert!(!has(&case, "read"), "{case:?}");
    harness.finish().await;
}

#[tokio::test]
async fn forged_presses_of_a_second_person_do_not_touch_the_case_of_the_first() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "hers alone", 3).await;
    harness.claim("An", BRUSSELS, topic.id).await;
    harness.close(MIRA).await;
    harness.answer("An", BRUSSELS, topic.id, "hers alone", "the answer that is hers alone").await;
    let told = |message: &Msg| message.text.contains("An answer waits for her");
    harness.until("the case card", |world| world.messages_of(BRUSSELS, Some(topic.id)).iter().any(told)).await;
    rest(&harness).await;
    let at_desk = |world: &World| -> Vec<(i64, String, Vec<String>)> {
        let messages = world.messages_of(BRUSSELS, Some(topic.id)).into_iter();
        messages.map(|message: Msg| (message.id, message.text, message.reactions)).collect()
    };
    let (before, hers, calls) = (at_desk(&harness.world), harness.card(MIRA), harness.world.calls());

    harness.to_menu(NOUR).await;
    let mut forged: Vec<String> = [
        "read",
        "have:1",
        "have:0",
        "have:4294967295",
        "picture:3",
        "picture:13",
        "picture:skip",
        "return",
        "end",
        "erase",
        "erase:yes",
        "takeback",
        "claim",
        "undo",
        "close",
        "release",
        "takeover",
        "urgent",
        "send:0123456789abcdef",
        "send:ffffffffffffffff",
        "go:case",
        "pass:yes",
        "pass:payoke",
        "accept",
        "block",
        "reply:1.1",
        "callme",
        "notice:off",
        "wrong",
        "@en",
        ":",
        "open:1",
        "\u{0}",
        "\u{202e}daer",
        "'; drop table passages; --",
        "go:../../etc/passwd",
        "tick:s01@xx",
        "lang:tlh",
    ]
    .map(str::to_owned)
    .to_vec();
    forged.push("x".repeat(64));
    forged.push("🌷".repeat(16));
    // SplitMix64: the same bytes each time.
    let mut state = 7_u64;
    for _ in 0..60 {
        let signs = (0..24).map(|_| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            char::from(b' ' + u8::try_from((mixed >> 32) % 95).unwrap())
        });
        forged.push(signs.collect());
    }
    let card = harness.card(NOUR).id;
    for data in &forged {
        harness.act(Act::press(NOUR, card, data));
    }
    for data in ["x".repeat(10_000), "read".to_owned()] {
        harness.world.put_update("callback_query", press(NOUR, &private(NOUR), hers.id, &data)).unwrap();
    }
    for data in ["claim", "close", "undo", "release"] {
        harness.world.put_update("callback_query", press(NOUR, &group(), before[1].0, data)).unwrap();
    }
    rest(&harness).await;
    harness.until("an answer to every press", |world| world.unanswered() == 0).await;
    assert_eq!(at_desk(&harness.world), before, "the desk sees nothing of it");
    assert_eq!(harness.card(MIRA), hers);
    let to_her: Vec<_> = harness.world.record_since(calls).into_iter().filter(|call| call.chat() == Some(MIRA)).collect();
    assert!(to_her.is_empty(), "{to_her:#?}");
    for message in harness.world.held_of(NOUR) {
        assert!(!message.text.contains("hers alone"), "{message:?}");
    }
    let case = harness.comes_back(MIRA, 3).await;
    assert!(has(&case, "read"), "{case:?}");
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains("the answer that is hers alone") && !is_neutral(&answer));
    harness.finish().await;
}

#[tokio::test]
async fn a_member_of_the_desk_that_she_left_can_do_nothing_to_her_next_case() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, old) = harness.cross(MIRA, "where:brussels", "for the first desk", 3).await;
    let card = harness.desk_message(BRUSSELS, old.id, |message| has(message, "claim"));
    harness.tap(MIRA, "end", "exit").await;
    let ended = |message: &Msg| message.text.contains("Ended by the person");
    harness.until("the end at the desk", |world| world.messages_of(BRUSSELS, Some(old.id)).iter().any(ended)).await;
    harness.force(MIRA, "go:menu@en").await;
    let (group, new) = harness.send_from_menu(MIRA, "where:flanders", "for the second desk", 5).await;
    assert_eq!(group, ANTWERP);
    rest(&harness).await;
    let at_desk = |world: &World| -> Vec<(i64, String, Vec<String>)> {
        let messages = world.messages_of(ANTWERP, Some(new.id)).into_iter();
        messages.map(|message: Msg| (message.id, message.text, message.reactions)).collect()
    };
    let before = at_desk(&harness.world);
    let cleo = harness.world.member(BRUSSELS, "Cleo").unwrap();
    for data in ["claim", "urgent", "more", "block", "close", "close:safe", "pass:surya", "unblock", "release"] {
        for thread in [None, Some(old.id), Some(new.id)] {
            let mut forged = press(cleo, &group_of(BRUSSELS), card.id, data);
            if let Some(thread) = thread {
                forged["message"]["message_thread_id"] = json!(thread);
                forged["message"]["is_topic_message"] = json!(true);
            }
            harness.world.put_update("callback_query", forged).unwrap();
        }
    }
    rest(&harness).await;
    harness.until("an answer to every press", |world| world.unanswered() == 0).await;
    // Whatever was to be asked of Telegram first has been asked before this.
    harness.claim("An", ANTWERP, new.id).await;
    rest(&harness).await;
    let after = at_desk(&harness.world);
    assert_eq!(after.len(), before.len(), "{after:#?}");
    assert!(!after.iter().any(|(_, text, _)| text.contains("URGENT")), "{after:#?}");
    harness.finish().await;
}
