//! setWebhook: notes that updates are to be pushed; polling is refused from then on.
//!
//! Knows: what may be asked. Does not know: how to push; a test takes the updates and does it.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::State;
use super::super::world::queue::Webhook;
use super::params::Params;
use super::{Answer, get_updates};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let url = params.need_text("url")?;
    let secret = params.text("secret_token").unwrap_or_default();
    if !secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-') || secret.len() > 256 {
        return Err(Refusal::wrong("secret token contains unallowed characters", "secret_token"));
    }
    if !url.is_empty() && !url.starts_with("https://") {
        return Err(Refusal::wrong("bad webhook: An HTTPS URL must be provided for webhook", "webhook without https"));
    }
    let connections = params.int("max_connections").unwrap_or(40);
    let ip_address = params.text("ip_address").map(str::to_owned);
    let webhook = Webhook { url: url.to_owned(), max_connections: connections.clamp(1, 100), ip_address };
    let webhook = Some(webhook).filter(|webhook| !webhook.url.is_empty());
    state.queue.set_webhook(webhook, get_updates::allowed(params), params.flag("drop_pending_updates"));
    Ok(Value::Bool(true))
}
