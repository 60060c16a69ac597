//! getChatMember: how somebody stands to a group.
//!
//! Knows: members, administrators, the bot itself, strangers. Does not know: rights of plain members.

use serde_json::{Value, json};

use super::super::plan::{Rights, Role};
use super::super::refusal::Refusal;
use super::super::world::groups::Group;
use super::super::world::{Place, State, json as shapes};
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &State, params: &Params) -> Answer {
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("user_id")?;
    let user = state.users.get(&id).ok_or_else(|| Refusal::bad("PARTICIPANT_ID_INVALID"))?;
    let Place::Group(group) = place else { return Ok(json!({ "status": "member", "user": user.json() })) };
    let group = state.groups.get(&group).ok_or_else(|| Refusal::bad("chat not found"))?;
    Ok(membership(state, group, id).unwrap_or_else(|| json!({ "status": "left", "user": user.json() })))
}

/// The membership of one of the group's people, or of the bot.
pub(crate) fn membership(state: &State, group: &Group, id: i64) -> Option<Value> {
    if id == state.bot.user.id {
        return Some(shapes::bots_membership(&state.bot.user, group.standing, group.rights));
    }
    let (member, user) = (group.members.get(&id)?, state.users.get(&id)?);
    Some(match member.role {
        Role::Coordinator => shapes::administrator(&user.json(), Rights::full(), member.anonymous),
        Role::Member => json!({ "status": "member", "user": user.json() }),
    })
}
