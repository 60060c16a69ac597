//! leaveChat: the bot goes.
//!
//! Knows: that this is for groups. Does not know: why.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::groups::Standing;
use super::super::world::{Place, State, json};
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let Place::Group(id) = reach::chat(state, params, For::Looking)? else {
        return Err(Refusal::bad("chat is not a group or a channel"));
    };
    let Some(group) = state.groups.get_mut(&id) else { return Err(Refusal::bad("chat not found")) };
    let before = json::bots_membership(&state.bot.user, group.standing, group.rights);
    group.standing = Standing::Left;
    let after = json::bots_membership(&state.bot.user, group.standing, group.rights);
    let bot = state.bot.user.id;
    state.tell_membership(Place::Group(id), bot, &before, &after);
    Ok(Value::Bool(true))
}
