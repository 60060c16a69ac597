//! answerCallbackQuery: what a press is answered, once and in time.
//!
//! Knows: who pressed. Does not know: which button.

use serde_json::Value;

use super::super::refusal::Refusal;
use super::super::world::people::Said;
use super::super::world::{Place, State};
use super::params::Params;
use super::{Answer, limits};

pub(crate) fn handle(state: &mut State, params: &Params) -> Answer {
    let text = limits::answer(params)?;
    let id = params.need_text("callback_query_id")?;
    let now = state.now();
    let too_old = || Refusal::bad("query is too old and response timeout expired or query ID is invalid");
    let query = state.queries.answer(id, now).ok_or_else(too_old)?;
    if text.is_empty() {
        return Ok(Value::Bool(true));
    }
    state.toasts += 1;
    let said = Said { text: text.to_owned(), alert: params.flag("show_alert"), to: query.user, number: state.toasts };
    match query.place {
        Place::Person(id) => {
            if let Some(person) = state.people.get_mut(&id) {
                person.toast = Some(said);
            }
        }
        Place::Group(id) => {
            if let Some(group) = state.groups.get_mut(&id) {
                group.toast = Some(said);
            }
        }
    }
    Ok(Value::Bool(true))
}
