//! The Bot API: takes a request, has it checked, carried out and written down; one file for each method.
//!
//! Knows: in which order a request is read, refused, cut, handled and recorded. Does not know: HTTP.

mod accepted;
mod answer_callback_query;
mod close_forum_topic;
mod create_forum_topic;
mod delete_forum_topic;
mod delete_message;
mod delete_messages;
mod delete_webhook;
mod edit_forum_topic;
mod edit_message_reply_markup;
mod edit_message_text;
mod get_chat;
mod get_chat_administrators;
mod get_chat_member;
mod get_me;
mod get_updates;
mod get_webhook_info;
mod leave_chat;
mod limits;
mod method;
mod multipart;
pub(crate) mod params;
mod pin_chat_message;
mod reach;
mod reopen_forum_topic;
mod send_message;
mod set_message_reaction;
mod set_my_commands;
mod set_my_description;
mod set_my_name;
mod set_my_short_description;
mod set_webhook;
mod spec;

use serde_json::{Map, Value};

use super::faults::{Mishap, Phase, Then, Trap};
use super::refusal::Refusal;
use super::world::World;
use method::Method;
use params::Params;
use spec::{Flaw, SPEC};

pub(crate) use reopen_forum_topic::said as topic_turned;

/// What a method answers.
pub(crate) type Answer = Result<Value, Refusal>;

/// A request as it comes off the wire.
pub(crate) struct Request<'a> {
    pub(crate) token: &'a str,
    pub(crate) method: &'a str,
    /// The content type of the body.
    pub(crate) kind: Option<&'a str>,
    pub(crate) query: Option<&'a str>,
    pub(crate) body: &'a [u8],
}

/// What goes back.
pub(crate) enum Outcome {
    /// An answer, and whom to tell once it is written.
    Json { status: u16, body: Vec<u8>, written: Option<Written> },
    /// A gateway's page.
    BadGateway,
    /// Nothing: the connection is closed.
    Cut,
}

/// A trap that waits for an answer to be written.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    trap: Trap,
    number: usize,
    method: String,
}

impl Written {
    /// Springs the trap.
    pub(crate) fn spring(&self) {
        self.trap.ask(Phase::Written, self.number, &self.method);
    }
}

/// A request that has been written down.
struct Noted {
    number: usize,
    method: String,
    /// What is to be done; `None` if it has been refused already.
    known: Option<Method>,
    mishap: Option<Mishap>,
    trap: Option<Trap>,
}

impl Noted {
    fn drops(&self, phase: Phase) -> bool {
        self.trap.as_ref().is_some_and(|trap| trap.ask(phase, self.number, &self.method) == Then::Drop)
    }
}

/// Answers one request.
pub(crate) async fn answer(world: &World, request: Request<'_>) -> Outcome {
    if world.see(|state| state.token != request.token) {
        return unwritten(&Refusal::new(401, "Unauthorized"));
    }
    let name = SPEC.method(request.method);
    let (params, flaw) = read(name, &request);
    let (noted, params) = note(world, name.unwrap_or(request.method), params, flaw.as_ref());
    if noted.drops(Phase::Before) {
        return Outcome::Cut;
    }
    match &noted.mishap {
        Some(Mishap::CutBefore) => return Outcome::Cut,
        Some(Mishap::BadGateway) => return Outcome::BadGateway,
        Some(Mishap::Hang) => std::future::pending().await,
        Some(Mishap::Refuse(_) | Mishap::CutAfter) | None => (),
    }
    let answer = match (&noted.mishap, &flaw, noted.known) {
        (Some(Mishap::Refuse(refusal)), _, _) | (_, Some(refusal), _) => Err(refusal.clone()),
        (_, None, Some(Method::GetUpdates)) => get_updates::handle(world, &params).await,
        (_, None, Some(method)) => world.change(|state| {
            let now = state.now();
            if let Some(chat) = params.int("chat_id").filter(|_| method.is_counted()) {
                state.buckets.take(chat, now).map_err(Refusal::flood)?;
            }
            method.handle(state, &params)
        }),
        (_, None, None) => Err(no_method()),
    };
    let (status, body) = written_down(world, &noted, answer);
    let is_cut = matches!(noted.mishap, Some(Mishap::CutAfter));
    if noted.drops(Phase::Handled) || is_cut {
        return Outcome::Cut;
    }
    let Noted { number, method, known: _, mishap: _, trap } = noted;
    Outcome::Json { status, body, written: trap.map(|trap| Written { trap, number, method }) }
}

fn no_method() -> Refusal {
    Refusal { violation: Some("unknown method".to_owned()), ..Refusal::new(404, "method not found") }
}

/// Reads and checks the parameters of a request for the method `name`.
fn read(name: Option<&str>, request: &Request<'_>) -> (Map<String, Value>, Option<Refusal>) {
    let mut params = match params::read(request.kind, request.query, request.body) {
        Ok(params) => params,
        Err(refusal) => return (Map::new(), Some(refusal)),
    };
    let flaw = match name.map(|name| SPEC.check(name, &mut params)) {
        None => Some(no_method()),
        Some(Ok(())) => None,
        Some(Err(Flaw::Missing(field))) => Some(params::missing(&field)),
        Some(Err(Flaw::Other(flaw))) => Some(Refusal::wrong(&flaw, &flaw)),
    };
    (params, flaw)
}

/// Writes a request down and finds out what has been ordered for it.
fn note(world: &World, method: &str, params: Map<String, Value>, flaw: Option<&Refusal>) -> (Noted, Params) {
    let params = Params(params);
    let noted = world.change(|state| {
        let now = state.now();
        let number = state.record.came(method, params.0.clone(), now);
        if let Some(why) = flaw.and_then(|flaw| flaw.violation.as_deref()) {
            state.record.violated(number, method, why);
        }
        let mishap = state.orders.mishap(method, params.int("chat_id"));
        Noted { number, method: method.to_owned(), known: Method::named(method), mishap, trap: state.trap.clone() }
    });
    (noted, params)
}

/// Writes an answer down; gives its status and bytes.
fn written_down(world: &World, noted: &Noted, answer: Answer) -> (u16, Vec<u8>) {
    let (status, body, violation) = match answer {
        Ok(result) => (200, accepted(result), None),
        Err(refusal) => (refusal.code, refusal.body(), refusal.violation),
    };
    let bytes = bytes(&body);
    world.change(|state| {
        if let Some(why) = violation.filter(|_| !state.record.is_violation(noted.number)) {
            state.record.violated(noted.number, &noted.method, &why);
        }
        state.record.answered(noted.number, body);
    });
    (status, bytes)
}

/// Moves the result in: `json!` would copy it.
fn accepted(result: Value) -> Value {
    Value::Object(Map::from_iter([("ok".to_owned(), true.into()), ("result".to_owned(), result)]))
}

fn bytes(body: &Value) -> Vec<u8> {
    body.to_string().into_bytes()
}

/// A refusal of something that is no call of this bot's.
pub(crate) fn unwritten(refusal: &Refusal) -> Outcome {
    Outcome::Json { status: refusal.code, body: bytes(&refusal.body()), written: None }
}
