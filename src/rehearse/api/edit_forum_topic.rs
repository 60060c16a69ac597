//! editForumTopic: another name for a topic.
//!
//! Knows: the service message that it makes. Does not know: icons; none is kept.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Body, State};
use super::params::Params;
use super::reach::{self, For};
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let name = limits::topic_name(params)?;
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("message_thread_id")?;
    let group = reach::group(state, place, "the chat is not a forum")?;
    let topic = reach::topic(group, id, "not enough rights to edit the topic")?;
    let Some(name) = name.filter(|name| *name != topic.title) else { return Err(Refusal::bad("TOPIC_NOT_MODIFIED")) };
    name.clone_into(&mut topic.title);
    let says = format!("The topic is called “{name}” now");
    state.say(place, Some(id), Body::service("forum_topic_edited", json!({ "name": name }), says));
    Ok(Value::Bool(true))
}
