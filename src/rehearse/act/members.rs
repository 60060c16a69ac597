//! Who comes to a group and who goes.
//!
//! Knows: that everybody in the group sees it, and that a bot is told more only as an administrator and when it asks. Does not
//! know: what the bot makes of it.

use serde_json::{Value, json};

use super::super::plan::{MemberPlan, Role};
use super::super::world::groups::Member;
use super::super::world::people::User;
use super::super::world::queue::A_DAY;
use super::super::world::{Body, From, Message, Place, State, json as shapes};
use super::Who;
use super::deeds::{Done, group, member, put};

/// The first id of somebody whom nobody has seen before.
const NEW: i64 = 7_700_000_000;

/// Somebody joins a group, by a link.
pub(super) fn join(state: &mut State, who: &Who, id: i64) -> Done {
    if member(state, who, id).is_ok() {
        return Err("They are in the group already.".to_owned());
    }
    let user = newcomer(state, who)?;
    let name = state.users.get(&user).map(|user| user.first_name.clone()).unwrap_or_default();
    let was = standing(state, user, "left", None);
    if let Some(group) = state.groups.get_mut(&id) {
        group.members.insert(user, Member { name, role: Role::Member, anonymous: false });
    }
    let is = standing(state, user, "member", None);
    let users = json!([shapes::user(state, user)]);
    says(state, id, user, "new_chat_members", users, "joined the group")?;
    tell(state, id, user, (was, is))
}

/// Somebody leaves a group (`left`), or is put out of it (`kicked`).
pub(super) fn go(state: &mut State, who: &Who, id: i64, how: &str) -> Done {
    let user = member(state, who, id)?;
    let was = match state.groups.get(&id).and_then(|group| group.members.get(&user)).map(|member| member.role) {
        Some(Role::Coordinator) => "administrator",
        Some(Role::Member) | None => "member",
    };
    let (was, is) = (standing(state, user, was, None), standing(state, user, how, Some(0).filter(|_| how == "kicked")));
    if let Some(group) = state.groups.get_mut(&id) {
        group.members.remove(&user);
    }
    let admin = group(state, id)?.coordinator();
    let by = if how == "kicked" { admin.unwrap_or(user) } else { user };
    let shown = shapes::user(state, user);
    says(state, id, by, "left_chat_member", shown, "left the group")?;
    tell(state, id, by, (was, is))
}

/// Somebody who is known, or a new user.
fn newcomer(state: &mut State, who: &Who) -> Result<i64, String> {
    let (id, name) = match who {
        Who::Id(id) if state.users.contains_key(id) => return Ok(*id),
        Who::Id(_) => return Err("There is nobody with this id.".to_owned()),
        Who::Name(name) => {
            if let Some(user) = state.users.values().find(|user| !user.bot && user.first_name == *name) {
                return Ok(user.id);
            }
            let highest = state.users.keys().next_back().copied().unwrap_or(NEW);
            (highest.max(NEW) + 1, name.clone())
        }
    };
    let plan = MemberPlan { id, name, last_name: None, username: None, role: Role::Member, anonymous: false };
    state.users.insert(id, User::of_member(&plan));
    Ok(id)
}

fn standing(state: &State, user: i64, status: &str, until: Option<i64>) -> Value {
    let mut member = json!({ "status": status, "user": shapes::user(state, user) });
    if let (Some(until), Some(fields)) = (until, member.as_object_mut()) {
        fields.insert("until_date".to_owned(), until.into());
    }
    member
}

/// Everybody in the group sees it, outside of all topics.
fn says(state: &mut State, id: i64, by: i64, field: &str, value: Value, says: &str) -> Done {
    let message = Message::new(From::User(by), Body::service(field, value, says.to_owned()), state.now());
    put(state, Place::Group(id), message)
}

/// A bot that is an administrator is told who was what and is what.
fn tell(state: &mut State, id: i64, by: i64, (was, is): (Value, Value)) -> Done {
    if !group(state, id)?.rights.admin {
        return Ok(());
    }
    let update = json!({
        "chat": shapes::chat(state, Place::Group(id)),
        "from": shapes::user(state, by),
        "date": state.now().as_second(),
        "old_chat_member": was,
        "new_chat_member": is,
    });
    state.tell("chat_member", update, A_DAY);
    Ok(())
}
