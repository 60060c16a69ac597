//! The edge to Telegram: the only place that knows its names.
//!
//! Knows: how requests are written, answers and updates are read, and how what people write becomes plain text. Does not
//! know: what becomes of it.

mod client;
pub mod flatten;
mod poll;
mod read;
mod receipt;
mod shape;
#[cfg(test)]
mod tests;
mod token;
mod write;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::ferry::port::{Messenger, Receipt, Request};
use crate::pace::Verdict;

pub use client::{Carrier, Error};
pub use poll::Poll;
pub use read::{update, updates};
pub use token::{NoToken, Token};
pub use write::ALLOWED_UPDATES;

use client::Client;

/// How long one request may take, in real time.
const PATIENCE: Duration = Duration::from_secs(10);

/// Telegram's own address.
pub const API_URL: &str = "https://api.telegram.org";

/// A bot's way to Telegram. Cheap to clone; all clones share their connections.
#[derive(Clone)]
pub struct Telegram {
    client: Arc<Client>,
}

impl Telegram {
    /// The way to the Bot API at `api_url` for the bot that `token` belongs to. Nothing is sent yet.
    ///
    /// # Errors
    /// When `api_url` is not an address of an API, or the machine can't make a client.
    pub fn new(token: &Token, api_url: &str) -> Result<Self, Error> {
        Ok(Self { client: Arc::new(Client::new(token, api_url)?) })
    }

    /// A way that `carrier` is, without sockets.
    pub fn carried_by(carrier: Arc<dyn Carrier>) -> Self {
        Self { client: Arc::new(Client::Carried(carrier)) }
    }

    /// What the far side's clock shows, to a second, if it answers.
    pub async fn time(&self) -> Option<Timestamp> {
        let (call, _) = write::call(Request::WhoAmI);
        self.client.time(call, PATIENCE).await
    }
}

impl Messenger for Telegram {
    async fn send(&self, request: Request) -> Verdict<Receipt> {
        let (call, look) = write::call(request);
        self.client.ask(call, PATIENCE, |result| receipt::receipt(look, result)).await
    }
}

impl fmt::Debug for Telegram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Telegram")
    }
}
