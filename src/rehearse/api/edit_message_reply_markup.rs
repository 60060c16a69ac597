//! editMessageReplyMarkup: another keyboard under a message of the bot's.
//!
//! Knows: what cannot be edited, and what is the same as before. Does not know: texts.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{State, json};
use super::edit_message_text::NOT_MODIFIED;
use super::params::Params;
use super::reach::{self, For};
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let markup = limits::markup(params)?;
    let place = reach::chat(state, params, For::Writing)?;
    let id = params.need_int("message_id")?;
    let now = state.now();
    let message = reach::editable(state, place, id)?;
    if message.markup == markup.inline {
        return Err(Refusal::bad(NOT_MODIFIED));
    }
    message.markup = markup.inline;
    message.edited = Some(now);
    Ok(state.message(place, id).map_or(Value::Null, |message| json::message(state, place, message)))
}
