//! getChat: all that a bot may know of a chat.
//!
//! Knows: the full form of a chat. Does not know: members.

use serde_json::{Value, json};

use super::super::world::{Place, State, json as shapes};
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &State, params: &Params) -> Answer {
    let place = reach::chat(state, params, For::Looking)?;
    let mut full = shapes::chat(state, place);
    let gifts = json!({
        "unlimited_gifts": false,
        "limited_gifts": false,
        "unique_gifts": false,
        "premium_subscription": false,
        "gifts_from_channels": false,
    });
    let mut more = json!({ "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts });
    if let (Place::Group(id), Some(fields)) = (place, more.as_object_mut())
        && let Some(group) = state.groups.get(&id)
    {
        fields.insert("permissions".to_owned(), json!({ "can_send_messages": true, "can_pin_messages": false }));
        fields.insert("join_to_send_messages".to_owned(), true.into());
        if group.history {
            fields.insert("has_visible_history".to_owned(), true.into());
        }
        if let Some(seconds) = group.timer {
            fields.insert("message_auto_delete_time".to_owned(), seconds.into());
        }
        if !group.reactions {
            fields.insert("available_reactions".to_owned(), json!([]));
        }
        if let Some(pinned) = group.chat.pinned.last().and_then(|id| group.chat.messages.get(id)) {
            fields.insert("pinned_message".to_owned(), shapes::bare(state, place, pinned).into());
        }
    }
    if let (Some(fields), Some(more)) = (full.as_object_mut(), more.as_object()) {
        fields.extend(more.clone());
    }
    Ok::<Value, _>(full)
}
