//! Every kind of update that is read, and what must never come of one.
//!
//! Knows: made-up updates, hostile ones among them. Does not know: the ferry.

use std::sync::LazyLock;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::content::{Content, Lang, shipped};
use crate::ferry::port::{Happened, Update};
use crate::passage::event::{Act, Desk, DeskAct, Hers, Role, Thing};
use crate::passage::ids::{Chat, Message, Thread, Volunteer, Words};
use crate::telegram::{update, updates};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::read(&shipped::shipped()).unwrap());

/// When the tests are; messages are ten seconds older.
const NOW: i64 = 1_780_000_010;
const SENT: i64 = 1_780_000_000;
const HER: i64 = 5_000_000_001;
const DESK: i64 = -1_002_222_222_222;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

/// Somebody with names that must not be seen anywhere.
fn profile(id: i64) -> Value {
    json!({"id": id, "is_bot": false, "first_name": "PlantedFirst", "last_name": "PlantedLast", "username": "planted_name",
        "language_code": "en", "is_premium": true})
}

/// `base` with the fields of `more` in it.
fn with(mut base: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        base[name] = value.clone();
    }
    base
}

/// A message of hers.
fn private(more: &Value) -> Value {
    let chat = json!({"id": HER, "type": "private", "first_name": "PlantedFirst", "username": "planted_name"});
    with(json!({"message_id": 7, "date": SENT, "from": profile(HER), "chat": chat}), more)
}

/// A message in topic 40 of a desk.
fn group(more: &Value) -> Value {
    let chat = json!({"id": DESK, "type": "supergroup", "title": "PlantedTitle", "username": "planted_group", "is_forum": true});
    let base = json!({"message_id": 90, "date": SENT, "from": profile(33), "chat": chat, "message_thread_id": 40, "is_topic_message": true});
    with(base, more)
}

/// What is read of an update that carries `value` as `kind`, and that nothing planted came along.
fn read(kind: &str, value: &Value) -> Happened {
    let read = update(&json!({"update_id": 1234, kind: value}).to_string(), &CONTENT, at(NOW)).unwrap();
    assert_eq!(read.id, 1234);
    let mut shown = format!("{read:?}");
    if let Happened::Person { event: Hers { act: Act::Wrote { words, .. } | Act::Changed { words, .. }, .. }, .. }
    | Happened::Group { event: Desk { act: DeskAct::Wrote { words, .. } | DeskAct::Changed { words, .. }, .. }, .. } =
        &read.what
    {
        shown.push_str(words.reveal());
    }
    assert!(!shown.to_lowercase().contains("planted"), "{shown}");
    read.what
}

fn hers(kind: &str, value: &Value) -> Hers {
    let what = read(kind, value);
    let Happened::Person { event, query: None } = what else { panic!("{what:?} of {value}") };
    assert_eq!(event.chat, Chat(HER));
    event
}

fn desk(value: &Value) -> (Desk, Option<(i64, String)>) {
    let what = read("message", value);
    let Happened::Group { event, root } = what else { panic!("{what:?} of {value}") };
    assert_eq!((event.group, event.role, event.at), (Chat(DESK), Role::Stranger, at(SENT)));
    (event, root.map(|root| (root.by.0, root.title)))
}

#[test]
fn what_she_writes_becomes_plain_words() {
    let message = Message(7);
    let long = "ü".repeat(4096);
    let mention = json!({"text": "ask  her \u{202E}now", "entities": [{"type": "text_mention", "offset": 0, "length": 3, "user": profile(99)}]});
    let forward = json!({"text": "come at 5", "forward_date": SENT, "forward_from": profile(77),
        "forward_origin": {"type": "user", "date": SENT, "sender_user": profile(77)}, "via_bot": profile(88)});
    let quoting =
        json!({"text": "yes", "reply_to_message": private(&json!({"text": "planted words"})), "quote": {"text": "planted"}});
    let table = [
        (json!({"text": " my boss \u{200B}"}), "my boss"),
        (json!({"text": long}), long.as_str()),
        (mention, "ask  her now"),
        (forward, "come at 5"),
        (quoting, "yes"),
        (json!({"text": "/starting"}), "/starting"),
        (json!({"text": "go /start"}), "go /start"),
        (json!({"text": "hello", "from": "planted"}), "hello"),
        (json!({"text": "hello", "something_new": {"planted": [1, 2]}}), "hello"),
    ];
    for (more, expected) in table {
        let event = hers("message", &private(&more));
        assert_eq!(event.act, Act::Wrote { message, words: Words::new(expected) }, "{more}");
        assert_eq!(event.at, at(SENT));
        let event = hers("edited_message", &private(&more));
        assert_eq!(event.act, Act::Changed { message, words: Words::new(expected) }, "{more}");
    }
    for text in ["/start", "/start planted-code", "/start@planted_bot x", "/Start", " /start\nplanted"] {
        assert_eq!(hers("message", &private(&json!({"text": text}))).act, Act::Started { message }, "{text}");
    }
}

#[test]
fn what_is_not_words_is_named_by_its_kind() {
    let planted = json!({"file_id": "planted", "file_name": "planted.jpg"});
    let table = [
        (json!({"photo": [planted], "caption": "planted"}), Thing::Picture),
        (json!({"video": planted, "caption": "planted"}), Thing::Picture),
        (json!({"animation": planted, "document": planted}), Thing::Picture),
        (json!({"voice": planted}), Thing::Voice),
        (json!({"video_note": planted}), Thing::Voice),
        (json!({"audio": {"title": "planted", "performer": "planted"}}), Thing::Voice),
        (json!({"location": {"latitude": 50.8, "longitude": 4.3}}), Thing::Place),
        (json!({"venue": {"title": "planted"}, "location": {}}), Thing::Place),
        (json!({"contact": {"phone_number": "planted", "first_name": "planted", "user_id": 5}}), Thing::Contact),
        (json!({"sticker": {"set_name": "pack_by_planted"}}), Thing::Sticker),
        (json!({"document": planted}), Thing::Other),
        (json!({"poll": {"question": "planted"}}), Thing::Other),
        (json!({"rich_message": {"html": "planted"}}), Thing::Other),
        (json!({"hologram_of_2031": {"by": "planted"}}), Thing::Other),
        (json!({"text": "\u{200B} \u{2066}\u{2069}"}), Thing::Other),
        (json!({"text": 5}), Thing::Other),
        (json!({"photo": null, "voice": 1}), Thing::Voice),
        (json!({}), Thing::Other),
    ];
    for (more, thing) in table {
        for kind in ["message", "edited_message"] {
            assert_eq!(hers(kind, &private(&more)).act, Act::Showed { message: Message(7), thing }, "{more}");
        }
    }
}

#[test]
fn the_phones_language_is_a_hint_and_no_date_is_now() {
    let table = [("en", Some(Lang::EN)), ("en-GB", Some(Lang::EN)), ("", None), ("!?", None), ("tlh", None)];
    for (code, expected) in table {
        let from = with(profile(HER), &json!({"language_code": code}));
        assert_eq!(hers("message", &private(&json!({"from": from, "text": "x"}))).hint, expected, "{code}");
    }
    assert_eq!(hers("message", &private(&json!({"from": null, "text": "x"}))).hint, None);
    for date in [json!(0), json!(-5), json!("x"), json!(null), json!(i64::MAX)] {
        assert_eq!(hers("message", &private(&json!({"date": date, "text": "x"}))).at, at(NOW));
    }
}

#[test]
fn presses_keep_what_they_are_answered_by() {
    let card = |chat: Value, more: &Value| with(json!({"message_id": 11, "date": 0, "chat": chat}), more);
    let her_chat = json!({"id": HER, "type": "private", "first_name": "PlantedFirst"});
    let desk_chat = json!({"id": DESK, "type": "supergroup", "title": "PlantedTitle"});
    let press = |message: Value, more: &Value| {
        with(json!({"id": "q1", "from": profile(HER), "chat_instance": "planted", "message": message}), more)
    };
    let what = read("callback_query", &press(card(her_chat.clone(), &json!({})), &json!({"data": "exit"})));
    let Happened::Person { event, query } = what else { panic!("{what:?}") };
    let act = Act::Press { on: Message(11), data: "exit".to_owned() };
    assert_eq!(event, Hers { chat: Chat(HER), at: at(NOW), heard: at(NOW), hint: Some(Lang::EN), act });
    assert_eq!(query.as_deref(), Some("q1"));

    for (more, thread) in [(json!({}), None), (json!({"message_thread_id": 40, "text": "planted"}), Some(Thread(40)))] {
        let what = read("callback_query", &press(card(desk_chat.clone(), &more), &json!({"data": "claim"})));
        let Happened::Group { event, root: None } = what else { panic!("{what:?}") };
        let act = DeskAct::Press { on: Message(11), data: "claim".to_owned(), query: "q1".to_owned() };
        let by = Volunteer(HER);
        assert_eq!(event, Desk { group: Chat(DESK), thread, by, role: Role::Stranger, at: at(NOW), act });
    }

    let channel = json!({"id": -5, "type": "channel"});
    let strays = [
        press(card(her_chat.clone(), &json!({})), &json!({"game_short_name": "planted"})),
        press(card(her_chat, &json!({})), &json!({"data": 5})),
        press(Value::Null, &json!({"data": "exit", "inline_message_id": "planted"})),
        press(card(channel, &json!({})), &json!({"data": "exit"})),
        press(card(desk_chat, &json!({})), &json!({"data": "claim", "from": null})),
    ];
    for stray in strays {
        let what = read("callback_query", &stray);
        assert!(matches!(&what, Happened::Stray { query } if query == "q1"), "{what:?}");
    }
    assert!(matches!(read("callback_query", &json!({"data": "exit"})), Happened::Other));
}

#[test]
fn she_blocks_and_lets_in_and_groups_come_and_go() {
    let her_chat = json!({"id": HER, "type": "private", "first_name": "PlantedFirst"});
    let standing = |chat: &Value, status: &str| {
        let new = json!({"status": status, "user": profile(1)});
        json!({"chat": chat, "from": profile(HER), "date": SENT, "old_chat_member": new, "new_chat_member": new})
    };
    for (status, act) in [("kicked", Act::Blocked), ("member", Act::Unblocked)] {
        let event = hers("my_chat_member", &standing(&her_chat, status));
        assert_eq!((event.act, event.at), (act, at(SENT)));
    }
    assert!(matches!(read("my_chat_member", &standing(&her_chat, "ghost")), Happened::Other));
    for kind in ["group", "supergroup"] {
        let what = read("my_chat_member", &standing(&json!({"id": DESK, "type": kind, "title": "PlantedTitle"}), "left"));
        assert!(matches!(what, Happened::Membership { group } if group == Chat(DESK)), "{what:?}");
    }
    assert!(matches!(read("my_chat_member", &standing(&json!({"id": -5, "type": "channel"}), "administrator")), Happened::Other));

    for (more, from, to) in [(json!({"migrate_to_chat_id": -9}), DESK, -9), (json!({"migrate_from_chat_id": -8}), -8, DESK)] {
        let what = read("message", &group(&more));
        assert!(matches!(what, Happened::Migrated { from: old, to: new } if (old, new) == (Chat(from), Chat(to))), "{what:?}");
    }
}

#[test]
fn who_comes_to_a_group_and_who_goes_is_read_without_their_names() {
    let chat = json!({"id": DESK, "type": "supergroup", "title": "PlantedTitle"});
    let member = |status: &str, more: &Value| with(json!({"status": status, "user": profile(33)}), more);
    let in_it = json!({"is_member": true});
    let table = [
        (member("left", &json!({})), member("member", &json!({})), Role::Stranger, Role::Member),
        (member("member", &json!({})), member("kicked", &json!({"until_date": 0})), Role::Member, Role::Stranger),
        (member("administrator", &json!({})), member("left", &json!({})), Role::Coordinator, Role::Stranger),
        (member("creator", &json!({})), member("restricted", &in_it), Role::Coordinator, Role::Member),
        (member("restricted", &in_it), member("restricted", &json!({"is_member": false})), Role::Member, Role::Stranger),
        (member("ghost", &json!({"is_member": 7})), member("member", &json!({})), Role::Stranger, Role::Member),
    ];
    for (old, new, before, after) in table {
        let joining = json!({"chat": chat, "from": profile(1), "date": SENT, "old_chat_member": old, "new_chat_member": new});
        let what = read("chat_member", &joining);
        let Happened::Member { group, who, was, is, at: when } = what else { panic!("{what:?}") };
        assert_eq!((group, who, when), (Chat(DESK), Volunteer(33), at(SENT)));
        assert_eq!((was, is), (before, after), "{old} {new}");
    }
    let bot = json!({"status": "member", "user": {"id": 8, "is_bot": true, "first_name": "Planted"}});
    let joining = json!({"chat": chat, "date": SENT, "old_chat_member": bot, "new_chat_member": bot});
    assert!(matches!(read("chat_member", &joining), Happened::Other), "another bot is no member of the desk");
    assert!(matches!(read("chat_member", &json!({"chat": chat, "date": SENT})), Happened::Other));
}

#[test]
fn what_a_desk_writes_names_what_it_answers() {
    let message = Message(90);
    let wrote = |to: Option<i32>| DeskAct::Wrote { message, to: to.map(Message), words: Words::new("hello") };
    let reply =
        |id: i32, more: &Value| json!({"text": "hello", "reply_to_message": with(group(&json!({"message_id": id})), more)});
    let table = [
        (json!({"text": "hello"}), wrote(None), None),
        (reply(85, &json!({"text": "planted"})), wrote(Some(85)), None),
        (reply(40, &json!({})), wrote(None), None),
        (reply(39, &json!({"forum_topic_created": {"name": "planted"}})), wrote(None), None),
        (
            reply(39, &json!({"forum_topic_created": {"name": "Heron 27"}, "from": {"id": 7, "is_bot": true}})),
            wrote(None),
            Some((7, "Heron 27".to_owned())),
        ),
        (json!({"photo": [], "caption": "planted"}), DeskAct::Showed { message, to: None }, None),
        (json!({"text": " \u{200B}"}), DeskAct::Showed { message, to: None }, None),
        (
            json!({"hologram": {}, "reply_to_message": {"message_id": 85}}),
            DeskAct::Showed { message, to: Some(Message(85)) },
            None,
        ),
    ];
    for (more, act, root) in table {
        let (event, found) = desk(&group(&more));
        assert_eq!((event.act, found, event.by, event.thread), (act, root, Volunteer(33), Some(Thread(40))), "{more}");
    }
    let (event, _) = desk(&group(&json!({"text": "hello", "message_thread_id": null})));
    assert_eq!(event.thread, None);
}

#[test]
fn what_a_member_changes_is_told_with_its_topic() {
    let what = read("edited_message", &group(&json!({"text": " Friday ", "message_thread_id": 40})));
    let Happened::Group { event, root: None } = what else { panic!("{what:?}") };
    let act = DeskAct::Changed { message: Message(90), words: Words::new("Friday") };
    assert_eq!((event.act, event.by, event.thread, event.role), (act, Volunteer(33), Some(Thread(40)), Role::Stranger));
}

#[test]
fn an_unnamed_writer_is_nobody() {
    let anonymous = with(profile(1_087_968_824), &json!({"is_bot": true}));
    let sender = json!({"id": DESK, "type": "supergroup", "title": "PlantedTitle"});
    for more in [
        json!({"text": "hello", "from": anonymous, "sender_chat": sender}),
        json!({"photo": [], "sender_chat": sender}),
        json!({"text": "x", "from": null}),
    ] {
        let (event, _) = desk(&group(&more));
        assert_eq!((event.act, event.by), (DeskAct::Unnamed { message: Message(90) }, Volunteer(0)), "{more}");
    }
}

#[test]
fn the_rest_is_nothing_to_footbridge() {
    let bot = with(profile(9), &json!({"is_bot": true}));
    let table = [
        ("message", private(&json!({"text": "x", "from": bot}))),
        ("message", private(&json!({"text": "x", "sender_chat": {"id": -5, "type": "channel"}}))),
        ("message", private(&json!({"pinned_message": {"message_id": 5, "text": "planted"}}))),
        ("message", private(&json!({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}))),
        ("message", group(&json!({"text": "x", "from": bot}))),
        ("message", group(&json!({"forum_topic_closed": {}}))),
        ("message", group(&json!({"new_chat_members": [profile(5)]}))),
        ("message", group(&json!({"pinned_message": {}, "sender_chat": {"id": DESK}}))),
        ("message", group(&json!({"chat": {"id": -5, "type": "channel"}, "text": "planted"}))),
        ("message", group(&json!({"chat": {"id": -5, "type": "guild"}, "text": "planted"}))),
        ("edited_message", group(&json!({"photo": [], "caption": "planted"}))),
        ("edited_message", group(&json!({"text": "planted", "sender_chat": {"id": DESK}}))),
        ("message", json!({"text": "planted"})),
        ("message", json!({"message_id": "planted", "chat": {"id": HER, "type": "private"}})),
        ("message", json!({"message_id": 5, "chat": {"id": HER}})),
        ("message", json!("planted")),
        ("message", json!(null)),
        ("callback_query", json!([])),
        ("my_chat_member", json!({"chat": 5})),
        ("channel_post", group(&json!({"text": "planted"}))),
        ("inline_query", json!({"id": "1", "from": profile(5), "query": "planted"})),
        ("business_message", private(&json!({"text": "planted"}))),
        ("poll", json!({"id": "planted"})),
        ("telepathy_of_2031", json!({"thought": "planted"})),
    ];
    for (kind, value) in table {
        let what = read(kind, &value);
        assert!(matches!(what, Happened::Other), "{kind} {value}: {what:?}");
    }
}

#[test]
fn one_bad_update_takes_no_other_with_it() {
    let good = json!({"update_id": 3, "message": private(&json!({"text": "x"}))});
    let list = json!([{"message": 1}, 5, null, {"update_id": 1, "message": []}, {"update_id": 4_294_967_296_i64}, good]);
    let read = updates(&list.to_string(), &CONTENT, at(NOW)).unwrap();
    assert_eq!(read.iter().map(|update| update.id).collect::<Vec<_>>(), [1, 4_294_967_296, 3]);
    assert!(matches!(read.last(), Some(Update { what: Happened::Person { .. }, .. })));
    for broken in ["", "{}", "true", "[{]", "null"] {
        assert!(updates(broken, &CONTENT, at(NOW)).is_none(), "{broken}");
    }
    // Half of a letter that needs two, and bytes that repeat a name: still a number, or a message that is removed.
    let half =
        format!(r#"{{"update_id":8,"message":{{"message_id":7,"chat":{{"id":{HER},"type":"private"}},"text":"\ud83d"}}}}"#);
    let Some(Update { id: 8, what: Happened::Person { event, .. } }) = update(&half, &CONTENT, at(NOW)) else { panic!() };
    assert_eq!(event.act, Act::Showed { message: Message(7), thing: Thing::Other });
}

proptest::proptest! {
    #[test]
    fn nothing_that_comes_stops_the_reader(text in proptest::prelude::any::<String>(), id in proptest::prelude::any::<i64>()) {
        let value = json!({"update_id": id, "message": private(&json!({"text": text})), "callback_query": text});
        proptest::prop_assert_eq!(update(&value.to_string(), &CONTENT, at(NOW)).map(|read| read.id), Some(id));
        proptest::prop_assert!(update(&text, &CONTENT, at(NOW)).is_none());
    }
}
