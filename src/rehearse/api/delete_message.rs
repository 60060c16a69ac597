//! deleteMessage: one message, on both sides.
//!
//! Knows: that one which is not there is an error here. Does not know: what may be deleted; `reach` does.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::State;
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("message_id")?;
    reach::deletable(state, place, id).ok_or_else(|| Refusal::bad("message to delete not found"))??;
    state.remove_message(place, id);
    Ok(Value::Bool(true))
}
