//! createForumTopic: a new topic, which begins with a service message that has its id.
//!
//! Knows: what it needs. Does not know: how many topics have the same name; that is allowed.

use serde_json::{Value, json};

use super::super::plan::Right;
use super::super::refusal::Refusal;
use super::super::world::groups::{PLAIN_COLOR, Topic};
use super::super::world::{From, Message, State, root_fields};
use super::params::{Params, missing};
use super::reach::{self, For};
use super::{Answer, limits};

/// The colours that a topic may have.
const COLORS: &[i64] = &[7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047];

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let name = limits::topic_name(params)?.ok_or_else(|| missing("name"))?;
    let color = params.int("icon_color").unwrap_or(PLAIN_COLOR);
    if !COLORS.contains(&color) {
        return Err(Refusal::wrong("invalid icon color specified", &format!("icon_color {color}")));
    }
    let place = reach::chat(state, params, For::Writing)?;
    let now = state.now();
    let group = reach::group(state, place, "the chat is not a forum")?;
    reach::forum(group)?;
    if !group.rights.has(Right::ManageTopics) {
        return Err(Refusal::bad("not enough rights to create a topic"));
    }
    let thread = group.chat.next();
    let root = Message { thread: Some(thread), ..Message::new(From::Bot, root_fields(name, color), now) };
    let id = group.chat.put(root);
    let topic = Topic { title: name.to_owned(), color, closed: false, by_bot: true, read_up_to: id };
    group.topics.insert(id, topic);
    Ok::<Value, _>(json!({ "message_thread_id": id, "name": name, "icon_color": color }))
}
