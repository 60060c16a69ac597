//! deleteForumTopic: a topic with all that was said in it.
//!
//! Knows: the right that it needs. Does not know: how old the messages are; that does not count here.

use serde_json::Value;

use super::super::plan::Right;
use super::super::refusal::Refusal;
use super::super::world::State;
use super::Answer;
use super::params::Params;
use super::reach::{self, For};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let refused = "not enough rights to delete the topic";
    let place = reach::chat(state, params, For::Looking)?;
    let id = params.need_int("message_thread_id")?;
    let group = reach::group(state, place, "the chat is not a supergroup")?;
    let may = group.rights.has(Right::DeleteMessages);
    match reach::topic(group, id, refused) {
        Err(refusal) if refusal != Refusal::bad(refused) => return Err(refusal),
        Ok(_) | Err(_) if !may => return Err(Refusal::bad(refused)),
        Ok(_) | Err(_) => (),
    }
    group.delete_topic(id);
    Ok(Value::Bool(true))
}
