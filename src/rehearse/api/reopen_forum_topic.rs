//! reopenForumTopic: everybody writes in the topic again.
//!
//! Knows: opening and closing, which differ in one word. Does not know: who writes.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::world::{Body, State};
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    turn(state, params, false)
}

/// Closes a topic or opens it.
pub(crate) fn turn(state: &mut State, params: &Params, closed: bool) -> Answer {
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("message_thread_id")?;
    let group = reach::group(state, place, "the chat is not a supergroup")?;
    let topic = reach::topic(group, id, "not enough rights to close or open the topic")?;
    if topic.closed == closed {
        return Err(Refusal::bad("TOPIC_NOT_MODIFIED"));
    }
    topic.closed = closed;
    state.say(place, Some(id), said(closed));
    Ok(Value::Bool(true))
}

/// What Telegram says of it in the topic.
pub(crate) fn said(closed: bool) -> Body {
    match closed {
        true => Body::service("forum_topic_closed", json!({}), "The topic was closed".to_owned()),
        false => Body::service("forum_topic_reopened", json!({}), "The topic was opened again".to_owned()),
    }
}
