//! deleteMessages: up to a hundred messages, all or none.
//!
//! Knows: that unknown ids are skipped, and that one that may not go keeps all. Does not know: what may be deleted.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::State;
use super::params::Params;
use super::reach::{self, For};
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let ids = limits::ids(params)?;
    let place = reach::chat(state, params, For::Looking)?;
    let may: Result<(), Refusal> = ids.iter().filter_map(|id| reach::deletable(state, place, *id)).collect();
    may?;
    for id in ids {
        state.remove_message(place, id);
    }
    Ok(Value::Bool(true))
}
