//! getMe: who the bot is.
//!
//! Knows: its profile. Does not know: its chats.

use serde_json::{Value, json};

use super::super::world::State;
use super::Answer;

pub(crate) fn handle(state: &State) -> Answer {
    let mut me = state.bot.user.json();
    me.insert("first_name".to_owned(), state.bot.name(None).into());
    let switches = json!({
        "can_join_groups": true,
        "can_read_all_group_messages": false,
        "supports_guest_queries": false,
        "supports_inline_queries": false,
        "can_connect_to_business": false,
        "has_main_web_app": false,
        "has_topics_enabled": false,
        "allows_users_to_create_topics": false,
        "can_manage_bots": false,
    });
    me.extend(switches.as_object().cloned().unwrap_or_default());
    Ok(Value::Object(me))
}
