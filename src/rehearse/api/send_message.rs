//! sendMessage: a new text, in a chat or a topic.
//!
//! Knows: where it lands, what it replies to, whose phone shows it. Does not know: how much may be sent.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Body, From, Message, Place, State, json};
use super::params::Params;
use super::reach::{self, For};
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let (text, entities) = limits::text(params, "message is too long")?;
    let markup = limits::markup(params)?;
    let place = reach::chat(state, params, For::Writing)?;
    let thread = reach::thread(state, place, params.int("message_thread_id"))?;
    let reply_to = reply(state, place, params)?;
    let now = state.now();
    let silent = params.flag("disable_notification");
    let message = Message {
        thread,
        markup: markup.inline,
        other_keyboard: markup.other,
        reply_to,
        silent,
        ..Message::new(From::Bot, Body::Text { text: text.to_owned(), entities }, now)
    };
    let Some(id) = state.chat_mut(place).map(|chat| chat.put(message)) else { return Err(Refusal::bad("chat not found")) };
    if let Place::Person(person) = place
        && let Some(person) = state.people.get_mut(&person)
    {
        person.ring(id, text, now, !silent);
    }
    Ok(state.message(place, id).map_or(Value::Null, |message| json::message(state, place, message)))
}

/// The message that is replied to, if it is there.
fn reply(state: &State, place: Place, params: &Params) -> Result<Option<i64>, Refusal> {
    let Some(reply) = params.object("reply_parameters") else { return Ok(None) };
    let id = reply.get("message_id").and_then(Value::as_i64).filter(|id| state.message(place, *id).is_some());
    let either_way = reply.get("allow_sending_without_reply").and_then(Value::as_bool) == Some(true);
    if id.is_none() && !either_way {
        return Err(Refusal::bad("message to be replied not found"));
    }
    Ok(id)
}
