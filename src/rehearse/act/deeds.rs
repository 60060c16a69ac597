//! How each act changes the world and what the bot is told of it.
//!
//! Knows: who can do what where. Does not know: how the bot is told; the queue does.

use serde_json::{Map, Value, json};

use super::super::api::topic_turned;
use super::super::plan::Role;
use super::super::world::groups::{GENERAL, Group, PLAIN_COLOR, Standing, Topic};
use super::super::world::queue::A_PRESS;
use super::super::world::{Body, From, Message, Place, State, json as shapes, root_fields};
use super::{Act, Who, members};

pub(super) type Done = Result<(), String>;

/// Does `act`.
pub(crate) fn done(state: &mut State, act: Act) -> Done {
    match act {
        Act::Start { who, payload } => {
            let id = person(state, &who)?;
            let text = payload.map_or_else(|| "/start".to_owned(), |payload| format!("/start {payload}"));
            if state.people.get(&id).is_some_and(|person| person.blocked) {
                // Restart in the app unblocks and writes at once.
                state.set_blocked(id, false);
            }
            write(state, id, Spot::private(id), text_body(&text, Vec::new()), None, Map::new())
        }
        Act::Write { who, text, group, topic, reply_to, entities, more } => {
            let (id, spot) = spot(state, &who, group, topic)?;
            if text.trim().is_empty() {
                return Err("There is nothing to send.".to_owned());
            }
            write(state, id, spot, text_body(&text, entities), reply_to, more)
        }
        Act::Send { who, thing, text, group, topic, reply_to, more } => {
            let (id, spot) = spot(state, &who, group, topic)?;
            write(state, id, spot, thing.body(text.as_deref()), reply_to, more)
        }
        Act::Edit { who, message, text, group } => {
            let (id, spot) = spot(state, &who, group, None)?;
            edit(state, id, spot.place, message, &text)
        }
        Act::Press { who, message, data, group } => press(state, &who, message, &data, group),
        Act::Delete { who, message, group } => {
            let (_, spot) = spot(state, &who, group, None)?;
            state.message(spot.place, message).ok_or_else(gone)?;
            state.remove_message(spot.place, message);
            Ok(())
        }
        Act::Clear { who } => {
            let id = person(state, &who)?;
            with_person(state, id, |person| {
                person.chat.messages.values_mut().for_each(|message| message.hidden = true);
                person.looks();
            })
        }
        Act::Look { who } => {
            let id = person(state, &who)?;
            with_person(state, id, super::super::world::people::Person::looks)
        }
        Act::Block { who } => person(state, &who).map(|id| state.set_blocked(id, true)),
        Act::Unblock { who } => person(state, &who).map(|id| state.set_blocked(id, false)),
        Act::OpenTopic { who, group, text } => open_topic(state, &who, group, &text),
        Act::CloseTopic { who, group, topic } => turn_topic(state, &who, group, topic, true),
        Act::ReopenTopic { who, group, topic } => turn_topic(state, &who, group, topic, false),
        Act::DeleteTopic { who, group, topic } => {
            member(state, &who, group)?;
            let deleted = state.groups.get_mut(&group).is_some_and(|group| group.delete_topic(topic));
            if deleted { Ok(()) } else { Err(no_topic()) }
        }
        Act::Kick { who, group } => {
            member(state, &who, group)?;
            state.restand(group, |group| group.standing = Standing::Kicked);
            Ok(())
        }
        Act::Join { who, group } => members::join(state, &who, group),
        Act::Leave { who, group } => members::go(state, &who, group, "left"),
        Act::Remove { who, group } => members::go(state, &who, group, "kicked"),
        Act::Move { who: _, minutes: _ } => Err("The clock is moved elsewhere.".to_owned()),
    }
}

fn gone() -> String {
    "That message is gone.".to_owned()
}

fn no_topic() -> String {
    "That topic is gone.".to_owned()
}

/// Where somebody writes.
#[derive(Clone, Copy)]
struct Spot {
    place: Place,
    thread: Option<i64>,
    anonymous: bool,
}

impl Spot {
    fn private(id: i64) -> Self {
        Self { place: Place::Person(id), thread: None, anonymous: false }
    }
}

/// Text, with the entity that Telegram finds in a command.
fn text_body(text: &str, mut entities: Vec<Value>) -> Body {
    let command = text.split_whitespace().next().filter(|_| text.starts_with('/'));
    if let Some(command) = command.filter(|_| entities.is_empty()) {
        entities.push(json!({ "type": "bot_command", "offset": 0, "length": command.encode_utf16().count() }));
    }
    Body::Text { text: text.to_owned(), entities }
}

/// The person with a phone that `who` means.
fn person(state: &State, who: &Who) -> Result<i64, String> {
    let found = match who {
        Who::Id(id) => state.people.get(id),
        Who::Name(name) => state.people.values().find(|person| person.label == *name),
    };
    found.map(|person| person.user.id).ok_or_else(|| "There is no such phone.".to_owned())
}

fn with_person(state: &mut State, id: i64, change: impl FnOnce(&mut super::super::world::people::Person)) -> Done {
    state.people.get_mut(&id).map(change).ok_or_else(|| "There is no such phone.".to_owned())
}

pub(super) fn group(state: &State, id: i64) -> Result<&Group, String> {
    state.groups.get(&id).ok_or_else(|| "There is no such group.".to_owned())
}

/// The member that `who` means.
pub(super) fn member(state: &State, who: &Who, id: i64) -> Result<i64, String> {
    let members = &group(state, id)?.members;
    let found = match who {
        Who::Id(id) => members.get_key_value(id),
        Who::Name(name) => members.iter().find(|(_, member)| member.name == *name),
    };
    found.map(|(id, _)| *id).ok_or_else(|| "That is no member of the group.".to_owned())
}

fn spot(state: &State, who: &Who, in_group: Option<i64>, topic: Option<i64>) -> Result<(i64, Spot), String> {
    let Some(id) = in_group else {
        let id = person(state, who)?;
        let blocked = state.people.get(&id).is_some_and(|person| person.blocked);
        return if blocked { Err("The bot is blocked.".to_owned()) } else { Ok((id, Spot::private(id))) };
    };
    let writer = member(state, who, id)?;
    let group = group(state, id)?;
    let thread = topic.filter(|topic| *topic != GENERAL && group.forum);
    let known = group.members.get(&writer);
    let runs_it = known.is_some_and(|member| member.role == Role::Coordinator);
    if let Some(thread) = thread {
        let topic = group.topics.get(&thread).ok_or_else(no_topic)?;
        if topic.closed && !runs_it {
            return Err("The topic is closed.".to_owned());
        }
    }
    let anonymous = known.is_some_and(|member| member.anonymous);
    Ok((writer, Spot { place: Place::Group(id), thread, anonymous }))
}

/// Puts somebody's message into its chat and tells the bot.
fn write(state: &mut State, who: i64, spot: Spot, body: Body, reply_to: Option<i64>, more: Map<String, Value>) -> Done {
    let Spot { place, thread, anonymous } = spot;
    if let Some(to) = reply_to {
        state.message(place, to).ok_or_else(gone)?;
    }
    let from = if anonymous { From::Anonymous(who) } else { From::User(who) };
    let message = Message { thread, reply_to, more, ..Message::new(from, body, state.now()) };
    put(state, place, message)
}

pub(super) fn put(state: &mut State, place: Place, message: Message) -> Done {
    let thread = message.thread;
    let id = state.chat_mut(place).map(|chat| chat.put(message)).ok_or_else(gone)?;
    let heard = looked(state, place, thread);
    if heard {
        state.tell_message("message", place, id);
    }
    Ok(())
}

/// Notes that somebody has the chat before them; says whether the bot hears of what is done there.
fn looked(state: &mut State, place: Place, thread: Option<i64>) -> bool {
    match place {
        Place::Person(id) => state.people.get_mut(&id).is_some_and(|person| {
            person.started = true;
            person.looks();
            !person.blocked
        }),
        Place::Group(id) => state.groups.get_mut(&id).is_some_and(|group| {
            group.looks(thread);
            group.standing == Standing::In
        }),
    }
}

fn edit(state: &mut State, who: i64, place: Place, id: i64, text: &str) -> Done {
    let now = state.now();
    let message = state.chat_mut(place).and_then(|chat| chat.messages.get_mut(&id)).ok_or_else(gone)?;
    let is_theirs = match message.from {
        From::Bot => false,
        From::User(writer) | From::Anonymous(writer) => writer == who,
    };
    if !is_theirs || message.body.is_service() {
        return Err("Only one's own words can be edited.".to_owned());
    }
    message.body = text_body(text, Vec::new());
    message.edited = Some(now);
    let thread = message.thread;
    if looked(state, place, thread) {
        state.tell_message("edited_message", place, id);
    }
    Ok(())
}

fn press(state: &mut State, who: &Who, id: i64, data: &str, in_group: Option<i64>) -> Done {
    // Anybody may press in a group: requests of strangers are what a bot has to be ready for.
    let stranger = |state: &State| match who {
        Who::Id(id) => state.users.get(id).map(|user| user.id),
        Who::Name(name) => state.people.values().find(|person| person.label == *name).map(|person| person.user.id),
    };
    let (user, place) = match in_group {
        None => person(state, who).map(|id| (id, Place::Person(id)))?,
        Some(group) => match member(state, who, group) {
            Ok(member) => (member, Place::Group(group)),
            Err(why) => (stranger(state).ok_or(why)?, Place::Group(group)),
        },
    };
    if !(1..=64).contains(&data.len()) {
        return Err("Telegram takes 1 to 64 bytes of callback data.".to_owned());
    }
    let now = state.now();
    let message = state.message(place, id).filter(|message| !message.hidden).ok_or_else(gone)?;
    let thread = message.thread;
    let is_old = state.inaccessible_after.is_some_and(|age| now.duration_since(message.at) > age);
    let shown = if is_old { shapes::inaccessible(state, place, id) } else { shapes::message(state, place, message) };
    if !looked(state, place, thread) {
        return Err("The bot does not hear of it.".to_owned());
    }
    let query = state.queries.ask(user, place, now);
    let update = json!({
        "id": query.to_string(),
        "from": shapes::user(state, user),
        "message": shown,
        "chat_instance": format!("-{}", place.id().unsigned_abs().wrapping_mul(7_919)),
        "data": data,
    });
    state.tell("callback_query", update, A_PRESS);
    Ok(())
}

fn open_topic(state: &mut State, who: &Who, id: i64, title: &str) -> Done {
    let writer = member(state, who, id)?;
    let now = state.now();
    let group = state.groups.get_mut(&id).filter(|group| group.forum).ok_or_else(no_topic)?;
    let thread = group.chat.next();
    let topic = Topic { title: title.to_owned(), color: PLAIN_COLOR, closed: false, by_bot: false, read_up_to: thread };
    group.topics.insert(thread, topic);
    let root = Message { thread: Some(thread), ..Message::new(From::User(writer), root_fields(title, PLAIN_COLOR), now) };
    put(state, Place::Group(id), root)
}

fn turn_topic(state: &mut State, who: &Who, id: i64, topic: i64, closed: bool) -> Done {
    let writer = member(state, who, id)?;
    let now = state.now();
    let found = state.groups.get_mut(&id).and_then(|group| group.topics.get_mut(&topic)).ok_or_else(no_topic)?;
    if found.closed == closed {
        return Err(if closed { "The topic is closed already." } else { "The topic is open already." }.to_owned());
    }
    found.closed = closed;
    let said = Message { thread: Some(topic), ..Message::new(From::User(writer), topic_turned(closed), now) };
    put(state, Place::Group(id), said)
}
