//! getWebhookInfo: what is set, and how much waits.
//!
//! Knows: the webhook as it was asked for. Does not know: whether it would work.

use serde_json::{Value, json};

use super::super::world::State;
use super::Answer;

pub(crate) fn handle(state: &State) -> Answer {
    let pending = state.queue.undelivered(state.now());
    let mut info = json!({ "url": "", "has_custom_certificate": false, "pending_update_count": pending });
    if let (Some(webhook), Some(fields)) = (&state.queue.webhook, info.as_object_mut()) {
        fields.insert("url".to_owned(), webhook.url.as_str().into());
        fields.insert("max_connections".to_owned(), webhook.max_connections.into());
        if let Some(address) = &webhook.ip_address {
            fields.insert("ip_address".to_owned(), address.as_str().into());
        }
    }
    Ok::<Value, _>(info)
}
