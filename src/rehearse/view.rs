//! The snapshot that the page shows: phones, groups, the clock, what was wrong.
//!
//! Knows: the shape that page.js reads. Does not know: how it gets there.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::World;
use super::plan::Role;
use super::world::groups::{GENERAL, Group};
use super::world::look::{Author, Msg};
use super::world::people::{Person, Said};
use super::world::{Message, State};

/// How many phones, groups, topics and messages are shown at most: a load run has thousands that nobody looks at.
const PHONES: usize = 12;
const GROUPS: usize = 12;
const TOPICS: usize = 60;
const MESSAGES: usize = 120;
/// How many messages of a group are gone through for it.
const RECENT: usize = 3000;

/// What there is to show now.
pub fn view(world: &World) -> Value {
    let zone = TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC);
    world.see(|state| snapshot(state, &zone))
}

fn snapshot(state: &State, zone: &TimeZone) -> Value {
    json!({
        "now": state.now().to_zoned_datetime(zone.clone()).to_string(),
        "clock": if state.movable { "movable" } else { "real" },
        "note": state.note,
        "requests": { "count": state.record.count(), "violations": state.record.violations() },
        "people": state.people.values().take(PHONES).map(|each| phone(state, each, zone)).collect::<Vec<_>>(),
        "groups": state.groups.values().rev().take(GROUPS).map(|each| desk(state, each, zone)).collect::<Vec<_>>(),
    })
}

fn clock(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%H:%M").to_string()
}

fn toast(said: Option<&Said>) -> Value {
    // The number makes two toasts that read the same two toasts.
    said.map_or(Value::Null, |said| json!({ "text": said.text, "alert": said.alert, "number": said.number }))
}

fn phone(state: &State, person: &Person, zone: &TimeZone) -> Value {
    let title = state.bot.name(person.user.language_code.as_deref());
    let messages = newest(person.visible());
    let preview = messages.last().map(|message| first_line(message)).unwrap_or_default();
    let line = |line: &super::world::people::Line| json!({ "title": title, "line": line.words, "at": clock(line.at, zone), "sound": line.sound });
    json!({
        "id": person.user.id,
        "name": person.label,
        "blocked": person.blocked,
        "toast": toast(person.toast.as_ref()),
        "lock_screen": person.lock.iter().map(line).collect::<Vec<_>>(),
        "chat": {
            "title": title,
            "preview": preview,
            "unread": person.unread(),
            "messages": messages.iter().map(|message| shown(message, None, zone, |author| match author {
                Author::Bot => json!({ "mine": false }),
                Author::User(_) => json!({ "mine": true }),
            })).collect::<Vec<_>>(),
        },
    })
}

fn first_line(message: &Message) -> String {
    message.body.says().lines().next().unwrap_or_default().to_owned()
}

/// The newest messages, oldest first.
fn newest<'a>(messages: impl DoubleEndedIterator<Item = &'a Message>) -> Vec<&'a Message> {
    let mut found: Vec<_> = messages.rev().take(MESSAGES).collect();
    found.reverse();
    found
}

/// A message with what `by` says of who wrote it.
fn shown(message: &Message, thread: Option<i64>, zone: &TimeZone, by: impl Fn(Author) -> Value) -> Value {
    let seen = Msg::of(message, thread);
    let rows = seen.buttons.iter().map(|row| row.iter().map(|button| json!({ "label": button.label, "data": button.data })));
    let rows: Vec<Vec<Value>> = rows.map(Iterator::collect).collect();
    let mut view = json!({
        "id": seen.id,
        "text": seen.text,
        "buttons": rows,
        "spoilers": spoilers(&seen.entities),
        "reactions": seen.reactions,
        "reply_to": seen.reply_to,
        "service": seen.service,
        "at": clock(seen.edited.unwrap_or(seen.at), zone),
        "edited": seen.edited.is_some(),
    });
    if let (Some(view), Some(more)) = (view.as_object_mut(), by(seen.author).as_object()) {
        view.extend(more.clone());
    }
    view
}

/// From where to where the words are covered, in UTF-16 units.
fn spoilers(entities: &[Value]) -> Vec<[i64; 2]> {
    let is_spoiler = |entity: &&Value| entity.get("type").and_then(Value::as_str) == Some("spoiler");
    let number = |entity: &Value, field| entity.get(field).and_then(Value::as_i64).unwrap_or(0);
    let found = entities.iter().filter(is_spoiler);
    found.map(|entity| (number(entity, "offset"), number(entity, "length"))).map(|(at, long)| [at, at + long]).collect()
}

fn desk(state: &State, group: &Group, zone: &TimeZone) -> Value {
    let members = group.members.iter().map(|(id, member)| json!({ "id": id, "name": member.name, "role": member.role.word() }));
    json!({
        "id": group.id,
        "title": group.title,
        "forum": group.forum,
        "toast": toast(group.toast.as_ref()),
        "members": members.collect::<Vec<_>>(),
        "topics": topics(state, group, zone),
    })
}

/// The topics, the one with the newest message first, then what is outside all of them.
fn topics(state: &State, group: &Group, zone: &TimeZone) -> Vec<Value> {
    let mut recent: BTreeMap<Option<i64>, Vec<&Message>> = BTreeMap::new();
    for message in group.chat.messages.values().rev().take(RECENT) {
        let found = recent.entry(group.thread_of(message)).or_default();
        if found.len() < MESSAGES {
            found.push(message);
        }
    }
    recent.values_mut().for_each(|messages| messages.reverse());
    let mut found: Vec<(i64, Value)> = Vec::new();
    for (id, topic) in group.topics.iter().rev().filter(|_| group.forum).take(TOPICS) {
        let messages = recent.remove(&Some(*id)).unwrap_or_default();
        let unread = messages.iter().filter(|message| message.id > topic.read_up_to).count();
        found.push((
            messages.last().map_or(*id, |message| message.id),
            json!({
                "id": id,
                "title": topic.title,
                "closed": topic.closed,
                "color": topic.color,
                "unread": unread,
                "pinned": group.pinned_in(Some(*id)),
                "messages": desk_messages(state, group, &messages, zone),
            }),
        ));
    }
    found.sort_by_key(|(newest, _)| std::cmp::Reverse(*newest));
    let mut found: Vec<Value> = found.into_iter().map(|(_, topic)| topic).collect();
    let outside = recent.remove(&None).unwrap_or_default();
    if !group.forum || !outside.is_empty() {
        found.push(json!({
            "id": GENERAL,
            "title": if group.forum { "General" } else { group.title.as_str() },
            "outside": group.forum,
            "closed": false,
            "unread": outside.iter().filter(|message| message.id > group.read_up_to).count(),
            "pinned": group.pinned_in(None),
            "messages": desk_messages(state, group, &outside, zone),
        }));
    }
    found
}

fn desk_messages(state: &State, group: &Group, messages: &[&Message], zone: &TimeZone) -> Vec<Value> {
    let by = |author| match author {
        Author::Bot => json!({ "from": "bot", "name": state.bot.name(None), "role": "bot" }),
        Author::User(id) => match group.members.get(&id) {
            Some(member) => {
                let name = if member.anonymous { &group.title } else { &member.name };
                json!({ "from": id, "name": name, "role": member.role.word() })
            }
            None => {
                let name = state.users.get(&id).map_or("?", |user| user.first_name.as_str());
                json!({ "from": id, "name": name, "role": Role::Member.word() })
            }
        },
    };
    messages.iter().map(|message| shown(message, group.thread_of(message), zone, by)).collect()
}
