//! getChatAdministrators: who runs a group.
//!
//! Knows: coordinators and the bot itself. Does not know: other bots; there are none.

use serde_json::Value;

use super::super::plan::{Right, Role};
use super::super::refusal::Refusal;
use super::super::world::{Place, State};
use super::Answer;
use super::get_chat_member::membership;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &State, params: &Params) -> Answer {
    let Place::Group(id) = reach::chat(state, params, For::Looking)? else {
        return Err(Refusal::bad("there are no administrators in the private chat"));
    };
    let group = state.groups.get(&id).ok_or_else(|| Refusal::bad("chat not found"))?;
    let coordinators = group.members.iter().filter(|(_, member)| member.role == Role::Coordinator).map(|(id, _)| *id);
    let bot = Some(state.bot.user.id).filter(|_| group.rights.has(Right::Admin));
    Ok(Value::Array(coordinators.chain(bot).filter_map(|id| membership(state, group, id)).collect()))
}
