//! pinChatMessage: a message at the top of its chat or topic.
//!
//! Knows: the right and the service message. Does not know: what is pinned elsewhere.

use serde_json::Value;

use super::super::plan::Right;
use super::super::refusal::Refusal;
use super::super::world::{Body, Place, State, json};
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("message_id")?;
    if let Place::Group(group) = place
        && !state.groups.get(&group).is_some_and(|group| group.rights.has(Right::PinMessages))
    {
        return Err(Refusal::bad("not enough rights to manage pinned messages in the chat"));
    }
    let message = state.message(place, id).ok_or_else(|| Refusal::bad("message to pin not found"))?;
    if message.body.is_service() {
        return Err(Refusal::bad("message can't be pinned"));
    }
    let (thread, pinned) = (message.thread, json::bare(state, place, message));
    let Some(chat) = state.chat_mut(place) else { return Err(Refusal::bad("chat not found")) };
    if chat.pinned.last() == Some(&id) {
        return Ok(Value::Bool(true));
    }
    chat.pinned.retain(|known| *known != id);
    chat.pinned.push(id);
    state.say(place, thread, Body::service("pinned_message", Value::Object(pinned), "A message was pinned".to_owned()));
    Ok(Value::Bool(true))
}
