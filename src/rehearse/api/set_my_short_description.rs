//! setMyShortDescription: the bot's short description for one language, or for all others.
//!
//! Knows: how long it may be. Does not know: what it says.

use serde_json::Value;

use super::super::world::State;
use super::params::Params;
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let (language, words) = limits::profile(params, "short_description", 120, "bot short description is too long")?;
    match words.is_empty() {
        true => state.bot.short_descriptions.remove(&language),
        false => state.bot.short_descriptions.insert(language, words),
    };
    Ok(Value::Bool(true))
}
