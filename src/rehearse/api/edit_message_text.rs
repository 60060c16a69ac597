//! editMessageText: other words in a message of the bot's, of any age.
//!
//! Knows: what cannot be edited, and what is the same as before. Does not know: how old a message is.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Body, State, json};
use super::params::Params;
use super::reach::{self, For};
use super::{Answer, limits};

/// Nothing would change.
pub(crate) const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let (text, entities) = limits::text(params, "MESSAGE_TOO_LONG")?;
    let markup = limits::markup(params)?;
    let place = reach::chat(state, params, For::Writing)?;
    let id = params.need_int("message_id")?;
    let now = state.now();
    let message = reach::editable(state, place, id)?;
    let body = match &message.body {
        Body::Text { .. } => Body::Text { text: text.to_owned(), entities },
        Body::Thing { .. } | Body::Service { .. } => {
            return Err(Refusal::bad("there is no text in the message to edit"));
        }
    };
    if message.body == body && message.markup == markup.inline {
        return Err(Refusal::bad(NOT_MODIFIED));
    }
    message.body = body;
    message.markup = markup.inline;
    message.edited = Some(now);
    Ok(state.message(place, id).map_or(Value::Null, |message| json::message(state, place, message)))
}
