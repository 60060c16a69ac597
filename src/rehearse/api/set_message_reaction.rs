//! setMessageReaction: the bot's sign on a message.
//!
//! Knows: which signs there are, and groups that allow none. Does not know: other people's signs.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::{Place, State};
use super::params::Params;
use super::reach::{self, For};
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let reactions = limits::reactions(params)?;
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("message_id")?;
    if let Place::Group(group) = place
        && !reactions.is_empty()
        && !state.groups.get(&group).is_some_and(|group| group.reactions)
    {
        return Err(Refusal::bad("REACTION_INVALID"));
    }
    let message = state.chat_mut(place).and_then(|chat| chat.messages.get_mut(&id));
    let message = message.ok_or_else(|| Refusal::bad("message to react not found"))?;
    message.reactions = reactions;
    Ok(Value::Bool(true))
}
