//! Requests that are handed over in this process, without sockets: everything behind the door is the same.
//!
//! Knows: what a caller would have read. Does not know: when it asks, or whether it hears the answer.

use super::api::{self, Outcome};
use super::world::World;

/// What a caller reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// An answer: its status and its body.
    With {
        /// The status.
        status: u16,
        /// The body.
        body: Vec<u8>,
    },
    /// Nothing: the connection is closed.
    Cut,
}

/// Asks `world` for `method` with the JSON in `body`. Comes back at once, but for getUpdates while there is nothing to give.
pub async fn ask(world: &World, token: &str, method: &str, body: &[u8]) -> Answered {
    let request = api::Request { token, method, kind: Some("application/json"), query: None, body };
    match api::answer(world, request).await {
        Outcome::Json { status, body, written: _ } => Answered::With { status, body },
        Outcome::BadGateway => Answered::With { status: 502, body: b"<html>502 Bad Gateway</html>".to_vec() },
        Outcome::Cut => Answered::Cut,
    }
}
