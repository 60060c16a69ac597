//! deleteWebhook: lets the bot poll again.
//!
//! Knows: the one switch. Does not know: anything else.

use serde_json::Value;

use super::super::world::State;
use super::Answer;
use super::params::Params;

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    state.queue.set_webhook(None, None, params.flag("drop_pending_updates"));
    Ok(Value::Bool(true))
}
