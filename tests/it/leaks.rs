//! After everything has been done, nobody's name, number or word stands in a file, in the log, or in the wrong chat.
//!
//! Knows: what was planted, and every request. Does not know: how the product keeps things.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use footbridge::rehearse::{Act, Call, Plan, Thing};
use serde_json::Value;

use super::cards::neutral_text;
use super::marks::Marks;
use super::support::{ANTWERP, BRUSSELS, Harness, LIEGE, MIRA, NOUR, THIRD, WITH_NUMBER, room};

/// What she writes, in three scripts; what the desk answers.
const WORDS: [&str; 4] =
    ["PASSPORT-word-marker-4K1", "جواز-سفري-عند-صاحب-العمل-٤ك٢", "老板拿走了我的护照标记四", "не платит три месяца-4К5"];
const ANSWER: &str = "Rendez-vous-ANSWER-marker-5Z1, donderdag";
const NOTE: &str = "wie-kent-een-tolk-NOTE-marker-5Z2";

/// Everything of people's that the plan has.
fn profiles(plan: &Plan) -> (Vec<String>, Vec<i64>) {
    let people = plan.people.iter();
    let texts = people.clone().flat_map(|one| [Some(one.first_name.clone()), one.last_name.clone(), one.username.clone()]);
    (texts.flatten().collect(), people.map(|one| one.id).collect())
}

fn volunteers(plan: &Plan) -> (Vec<String>, Vec<i64>) {
    let members = plan.groups.iter().flat_map(|group| &group.members);
    (
        members.clone().flat_map(|one| [one.last_name.clone(), one.username.clone()]).flatten().collect(),
        members.map(|one| one.id).collect(),
    )
}

fn marks((texts, ids): &(Vec<String>, Vec<i64>)) -> Marks {
    let mut marks = Marks::default();
    texts.iter().for_each(|text| marks.text(text));
    ids.iter().for_each(|id| marks.id(*id));
    marks
}

/// Every file, to the last byte.
fn bytes_below(folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            bytes_below(&path, found);
        } else {
            let _ = found.insert(path.display().to_string(), std::fs::read(path).unwrap());
        }
    }
}

pub(crate) fn nothing_at_rest(harness: &Harness, all: &Marks, when: &str) {
    let mut files = BTreeMap::from([("what it said".to_owned(), harness.said())]);
    bytes_below(harness.folder.path(), &mut files);
    assert!(
        files.keys().any(|name| name.ends_with("footbridge.db")) && files.keys().any(|name| name.ends_with("footbridge.keys"))
    );
    for (name, bytes) in files {
        assert_eq!(all.found(&bytes), [], "{when}: in {name}");
    }
}

#[tokio::test]
async fn nothing_of_anybody_stands_in_a_file_or_in_the_log_or_in_the_wrong_chat() {
    let plan = room();
    let (hers, theirs) = (profiles(&plan), volunteers(&plan));
    let mut all = marks(&(
        [hers.0.clone(), theirs.0.clone(), WORDS.map(str::to_owned).to_vec(), vec![ANSWER.to_owned(), NOTE.to_owned()]].concat(),
        [hers.1.clone(), theirs.1.clone(), vec![ANTWERP, BRUSSELS, LIEGE]].concat(),
    ));
    all.text(&plan.token);
    all.text("rehearsal-TOKEN-MARKER-9Z9");
    for text in [
        "+32470000009",
        "Contact-MARKER-9Q3",
        "pack_by_marker_9q4",
        "IMG_MARKER_9Q5.jpg",
        "Question-MARKER-9Q6",
        "AgADFILEMARKER9Q1",
    ] {
        all.text(text);
    }
    let mut harness = Harness::with(plan).await;
    harness.set(WITH_NUMBER);
    harness.start().await;

    let crossings = [(MIRA, "where:flanders", WORDS[0]), (NOUR, "where:brussels", WORDS[1]), (THIRD, "where:wallonia", WORDS[2])];
    let mut topics = Vec::new();
    for (who, place, words) in crossings {
        let (group, topic) = harness.cross(who, place, words, 3).await;
        harness.act(Act::write_in("Bo", NOTE, group, Some(topic.id)));
        harness.claim("An", group, topic.id).await;
        topics.push((who, group, topic.id, words));
    }
    let command_line = std::fs::read(format!("/proc/{}/cmdline", harness.bot().pid)).unwrap();
    assert_eq!(all.found(&command_line), [], "the command line");
    nothing_at_rest(&harness, &all, "while it runs");
    for thing in Thing::ALL {
        harness.act(Act::send(MIRA, thing));
    }
    // Words that are typed and not sent, a question that is put and not answered, and the plug is pulled.
    harness.act(Act::write(NOUR, WORDS[3]));
    harness.reply("An", topics[2].1, topics[2].2, WORDS[2], ANSWER);
    harness.kill().await;
    nothing_at_rest(&harness, &all, "after the plug was pulled");
    harness.start().await;
    for (who, group, topic, words) in &topics[..2] {
        harness.until("rest", |world| world.undelivered() == 0).await;
        harness.answer("An", *group, *topic, words, ANSWER).await;
        harness.act(Act::start(*who));
        harness.shows(*who, "the neutral card", super::cards::is_neutral).await;
    }
    harness.comes_back(MIRA, 3).await;
    harness.tap(MIRA, "read", "have").await;
    nothing_at_rest(&harness, &all, "while an answer shows");
    harness.tap(MIRA, "go:case", "number").await;
    let number = harness.number(MIRA).await;
    let plain: String = number.split(' ').collect();
    all.id(plain.parse().unwrap());
    all.text(&number);
    nothing_at_rest(&harness, &all, "while a number shows");
    harness.act(Act::press(MIRA, harness.card(MIRA).id, "send:0000000000000000"));
    harness.close(MIRA).await;
    harness.until("rest", |world| world.undelivered() == 0 && world.unanswered() == 0).await;

    let record = harness.world.record();
    let mut numbers = Marks::default();
    [&number, &plain].into_iter().for_each(|number| numbers.text(number));
    for call in record.iter().filter(|call| call.chat() != Some(MIRA)) {
        assert_eq!(numbers.found(call.params.to_string().as_bytes()), [], "{}", call.method);
    }
    each_call_is_discreet(&record, &hers, &theirs);
    one_card_at_a_time(&record, &hers.1);
    harness.stop().await;
    nothing_at_rest(&harness, &all, "after the end");
    assert_eq!(harness.world.violations(), Vec::<String>::new());
}

fn each_call_is_discreet(record: &[Call], hers: &(Vec<String>, Vec<i64>), theirs: &(Vec<String>, Vec<i64>)) {
    let (her_marks, their_marks) = (marks(hers), marks(theirs));
    let people: BTreeSet<i64> = hers.1.iter().copied().collect();
    for call in record {
        assert!(
            !["forwardMessage", "copyMessage", "forwardMessages", "copyMessages", "getUserProfilePhotos"]
                .contains(&call.method.as_str())
        );
        let chat = call.chat();
        let said = call.params.to_string();
        if chat.is_some_and(|chat| chat < 0) {
            assert_eq!(her_marks.found(said.as_bytes()), [], "{} {said}", call.method);
        }
        if chat.is_some_and(|chat| people.contains(&chat)) {
            let mut without_chat = call.params.clone();
            without_chat.as_object_mut().unwrap().remove("chat_id");
            let said = without_chat.to_string();
            assert_eq!(their_marks.found(said.as_bytes()), [], "{} {said}", call.method);
            assert_eq!(her_marks.found(said.as_bytes()), [], "{} {said}", call.method);
            assert!(!call.method.starts_with("get"), "nobody's profile is looked at: {}", call.method);
            let keyboard = call.params.get("reply_markup").and_then(Value::as_object);
            assert!(keyboard.is_none_or(|keyboard| keyboard.keys().eq(["inline_keyboard"])), "{said}");
            if call.method.starts_with("send") {
                assert_eq!((call.method.as_str(), call.text()), ("sendMessage", Some(neutral_text().as_str())));
                assert_eq!(call.params["disable_notification"], true, "{said}");
            }
        }
        if ["sendMessage", "editMessageText"].contains(&call.method.as_str()) {
            assert_eq!(call.params["link_preview_options"]["is_disabled"], true, "{} {said}", call.method);
        }
    }
}

/// Replays what the bot did to each person's chat: never more than one message there is not the neutral card, and in the end
/// there is one.
pub(crate) fn one_card_at_a_time(record: &[Call], people: &[i64]) {
    let neutral = neutral_text();
    for who in people {
        let mut shown: BTreeMap<i64, bool> = BTreeMap::new();
        for call in record.iter().filter(|call| call.chat() == Some(*who) && call.ok()) {
            let id = |from: &Value| from.get("message_id").and_then(Value::as_i64).unwrap();
            match call.method.as_str() {
                "sendMessage" => drop(shown.insert(id(&call.answer["result"]), false)),
                "editMessageText" => drop(shown.insert(id(&call.params), call.text() != Some(&neutral))),
                "deleteMessage" => drop(shown.remove(&id(&call.params))),
                _ => (),
            }
            assert!(shown.values().filter(|content| **content).count() <= 1, "two cards show something: {call:?}");
        }
        assert!(shown.len() <= 1, "{who}: {shown:?}");
    }
}
