//! Every request, held to the Bot API as it is written down.
//!
//! Knows: the trimmed Bot API beside the rehearsal. Does not know: the network.

use serde_json::{Value, json};

use crate::ferry::port::{Body, Part, Request};
use crate::passage::ids::{Chat, Message, Thread, Volunteer};
use crate::telegram::receipt::Look;
use crate::telegram::{poll, write};

const GROUP: Chat = Chat(-1_002_222_222_222);
const HER: Chat = Chat(5_000_000_001);

/// What is wrong with `fields` as the fields of `named` (a method or a type).
fn faults(api: &Value, named: &Value, fields: &Value, place: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(kinds) = named.get("subtypes") {
        let fits = |kind: &&Value| faults_of_type(api, kind.as_str().unwrap(), fields, place).is_empty();
        return if kinds.as_array().unwrap().iter().any(|kind| fits(&kind)) {
            faults
        } else {
            vec![format!("{place}: of no kind")]
        };
    }
    let Some(given) = fields.as_object() else { return vec![format!("{place}: no object")] };
    let known = named["fields"].as_array().unwrap();
    for field in known {
        let name = field["name"].as_str().unwrap();
        match given.get(name) {
            None if field["required"] == true => faults.push(format!("{place}.{name}: missing")),
            None => (),
            Some(value) => {
                let kinds = field["types"].as_array().unwrap();
                let all: Vec<_> = kinds
                    .iter()
                    .map(|kind| faults_of_type(api, kind.as_str().unwrap(), value, &format!("{place}.{name}")))
                    .collect();
                if !all.iter().any(Vec::is_empty) {
                    faults.extend(all.into_iter().flatten());
                }
            }
        }
    }
    faults.extend(
        given
            .keys()
            .filter(|name| !known.iter().any(|field| field["name"] == **name))
            .map(|name| format!("{place}.{name}: unknown")),
    );
    faults
}

/// What is wrong with `value` as a `kind`.
fn faults_of_type(api: &Value, kind: &str, value: &Value, place: &str) -> Vec<String> {
    if let Some(of) = kind.strip_prefix("Array of ") {
        let Some(list) = value.as_array() else { return vec![format!("{place}: no list")] };
        return list.iter().flat_map(|one| faults_of_type(api, of, one, place)).collect();
    }
    let fits = match kind {
        "Integer" => value.is_i64() || value.is_u64(),
        "Float" => value.is_number(),
        "Boolean" => value.is_boolean(),
        "String" => value.is_string(),
        named => return faults(api, &api["types"][named], value, place),
    };
    if fits { Vec::new() } else { vec![format!("{place}: no {kind}")] }
}

fn api() -> Value {
    serde_json::from_str(include_str!("../../rehearse/api.json")).unwrap()
}

fn checked(api: &Value, method: &str, body: &[u8]) -> Value {
    let body: Value = serde_json::from_slice(body).unwrap();
    assert_ne!(api["methods"][method], Value::Null, "{method} is not in the Bot API");
    assert_eq!(faults(api, &api["methods"][method], &body, method), Vec::<String>::new());
    body
}

fn body(spoiler: Option<(usize, usize)>, buttons: &[&[(&str, &str)]]) -> Body {
    let row = |row: &&[(&str, &str)]| row.iter().map(|(label, data)| ((*label).to_owned(), (*data).to_owned())).collect();
    Body { text: "Hello 🌉 there".to_owned(), spoiler, links: Vec::new(), buttons: buttons.iter().map(row).collect() }
}

#[test]
fn each_request_is_what_the_bot_api_takes() {
    let one_button: &[&[(&str, &str)]] = &[&[("Open", "open")]];
    let rows: &[&[(&str, &str)]] = &[&[("112", "danger"), ("?", "help")], &[("Close", "exit")]];
    let keys = json!({"inline_keyboard": [[{"text": "112", "callback_data": "danger"}, {"text": "?", "callback_data": "help"}],
        [{"text": "Close", "callback_data": "exit"}]]});
    let (her, desk, off) = (HER.0, GROUP.0, json!({"is_disabled": true}));
    let (chat, group, message, thread) = (HER, GROUP, Message(11), Thread(40));
    let send = |chat, thread, reply_to, body, silent, guarded| Request::Send { chat, thread, reply_to, body, silent, guarded };
    let topic = json!({"chat_id": desk, "message_thread_id": 40});
    let table = [
        (
            send(chat, None, None, body(None, one_button), true, false),
            ("sendMessage", false, Look::Message),
            json!({"chat_id": her, "text": "Hello 🌉 there", "link_preview_options": off, "disable_notification": true,
                "reply_markup": {"inline_keyboard": [[{"text": "Open", "callback_data": "open"}]]}}),
        ),
        (
            send(group, Some(thread), Some(message), body(Some((6, 8)), &[]), false, true),
            ("sendMessage", false, Look::Message),
            json!({"chat_id": desk, "message_thread_id": 40, "text": "Hello 🌉 there", "link_preview_options": off, "protect_content": true,
                "reply_parameters": {"message_id": 11, "allow_sending_without_reply": true},
                "entities": [{"type": "spoiler", "offset": 6, "length": 2}]}),
        ),
        (
            Request::Edit { chat, message, body: body(Some((0, 5)), rows) },
            ("editMessageText", true, Look::Message),
            json!({"chat_id": her, "message_id": 11, "text": "Hello 🌉 there", "link_preview_options": off, "reply_markup": keys,
                "entities": [{"type": "spoiler", "offset": 0, "length": 5}]}),
        ),
        (
            Request::Edit { chat, message, body: body(Some((5, 5)), &[]) },
            ("editMessageText", true, Look::Message),
            json!({"chat_id": her, "message_id": 11, "text": "Hello 🌉 there", "link_preview_options": off,
                "reply_markup": {"inline_keyboard": []}}),
        ),
        (
            Request::Delete { chat, messages: vec![message] },
            ("deleteMessage", true, Look::Nothing),
            json!({"chat_id": her, "message_id": 11}),
        ),
        (
            Request::Delete { chat, messages: vec![message, Message(12)] },
            ("deleteMessages", true, Look::Nothing),
            json!({"chat_id": her, "message_ids": [11, 12]}),
        ),
        (
            Request::AnswerPress { query: "q".to_owned(), text: None, alert: false },
            ("answerCallbackQuery", true, Look::Nothing),
            json!({"callback_query_id": "q"}),
        ),
        (
            Request::AnswerPress { query: "q".to_owned(), text: Some("Taken".to_owned()), alert: true },
            ("answerCallbackQuery", true, Look::Nothing),
            json!({"callback_query_id": "q", "text": "Taken", "show_alert": true}),
        ),
        (
            Request::OpenTopic { group, title: "Heron 27".to_owned() },
            ("createForumTopic", false, Look::Topic),
            json!({"chat_id": desk, "name": "Heron 27"}),
        ),
        (Request::CloseTopic { group, thread }, ("closeForumTopic", true, Look::Nothing), topic.clone()),
        (Request::ReopenTopic { group, thread }, ("reopenForumTopic", true, Look::Nothing), topic.clone()),
        (Request::DeleteTopic { group, thread }, ("deleteForumTopic", true, Look::Nothing), topic),
        (
            Request::Pin { chat: group, message },
            ("pinChatMessage", true, Look::Nothing),
            json!({"chat_id": desk, "message_id": 11, "disable_notification": true}),
        ),
        (
            Request::Strip { chat: group, message },
            ("editMessageReplyMarkup", true, Look::Message),
            json!({"chat_id": desk, "message_id": 11, "reply_markup": {"inline_keyboard": []}}),
        ),
        (
            Request::React { chat: group, message, emoji: "👀" },
            ("setMessageReaction", true, Look::Nothing),
            json!({"chat_id": desk, "message_id": 11, "reaction": [{"type": "emoji", "emoji": "👀"}]}),
        ),
        (
            Request::React { chat: group, message, emoji: "" },
            ("setMessageReaction", true, Look::Nothing),
            json!({"chat_id": desk, "message_id": 11, "reaction": []}),
        ),
        (Request::WhoAmI, ("getMe", true, Look::Me), json!({})),
        (Request::LookAtGroup { group }, ("getChat", true, Look::Group), json!({"chat_id": desk})),
        (
            Request::LookAtMember { group, who: Volunteer(33) },
            ("getChatMember", true, Look::Member),
            json!({"chat_id": desk, "user_id": 33}),
        ),
        (Request::Leave { group }, ("leaveChat", true, Look::Nothing), json!({"chat_id": desk})),
        (Request::NoWebhook, ("deleteWebhook", true, Look::Nothing), json!({})),
        (
            Request::Profile { lang: Some("nl".to_owned()), part: Part::Name("x".to_owned()) },
            ("setMyName", true, Look::Nothing),
            json!({"name": "x", "language_code": "nl"}),
        ),
        (
            Request::Profile { lang: None, part: Part::About("x".to_owned()) },
            ("setMyDescription", true, Look::Nothing),
            json!({"description": "x"}),
        ),
        (
            Request::Profile { lang: None, part: Part::Short("x".to_owned()) },
            ("setMyShortDescription", true, Look::Nothing),
            json!({"short_description": "x"}),
        ),
        (
            Request::Profile { lang: None, part: Part::Commands(vec![("start".to_owned(), "x".to_owned())]) },
            ("setMyCommands", true, Look::Nothing),
            json!({"commands": [{"command": "start", "description": "x"}]}),
        ),
        (Request::LookAtWebhook, ("getWebhookInfo", true, Look::Webhook), json!({})),
    ];
    let api = api();
    for (request, (method, repeatable, look), expected) in table {
        let (call, read) = write::call(request);
        assert_eq!((call.method, call.repeatable, read), (method, repeatable, look));
        assert_eq!(checked(&api, method, &call.body), expected);
    }
}

#[test]
fn updates_are_asked_for_as_the_bot_api_takes() {
    let kinds = json!(["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]);
    let (api, first, later) = (api(), poll::call(None, false), poll::call(Some(4_294_967_297), true));
    assert_eq!(checked(&api, first.method, &first.body), json!({"limit": 100, "timeout": 0, "allowed_updates": kinds}));
    let expected = json!({"offset": 4_294_967_297_i64, "limit": 100, "timeout": 25, "allowed_updates": kinds});
    assert_eq!(checked(&api, later.method, &later.body), expected);
}

#[test]
fn the_checker_finds_faults() {
    let api = api();
    let table = [
        (json!({"text": "x"}), "chat_id: missing"),
        (json!({"chat_id": 1, "text": "x", "colour": 1}), "colour: unknown"),
        (json!({"chat_id": 1, "text": 5}), "text: no String"),
        (json!({"chat_id": 1, "text": "x", "entities": [{"type": "spoiler"}]}), "entities.offset: missing"),
        (
            json!({"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "datum": "y"}]]}}),
            "datum: unknown",
        ),
    ];
    for (fields, expected) in table {
        let found = faults(&api, &api["methods"]["sendMessage"], &fields, "sendMessage");
        assert!(found.iter().any(|fault| fault.contains(expected)), "{found:?}");
    }
}
