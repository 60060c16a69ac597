//! Long polling: asks Telegram for what has happened, and waits with it until something has.
//!
//! Knows: how to ask. Does not know: how far the asker is; what is asked from `offset` on acknowledges all before it, so
//! the number is the caller's alone.

use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;

use super::write::{ALLOWED_UPDATES, Call};
use super::{Telegram, read};
use crate::clock::Clock;
use crate::content::Content;
use crate::ferry::port::{Silence, Update, Updates};
use crate::pace::Verdict;

/// How long Telegram may keep an answer back when there is nothing to tell.
const HOLD: Duration = Duration::from_secs(25);

/// How much longer we wait for it.
const SLACK: Duration = Duration::from_secs(10);

/// How many updates are wanted at once; Telegram gives no more.
const AT_MOST: u8 = 100;

/// Updates by long polling.
#[derive(Debug)]
pub struct Poll {
    telegram: Telegram,
    content: Arc<Content>,
    clock: Clock,
}

/// What is posted. The library's own payload has an offset of 32 bits; an update's number and one may need more.
#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u64,
    allowed_updates: [&'static str; ALLOWED_UPDATES.len()],
}

impl Poll {
    /// Polls by way of `telegram`. `content` says which languages there are, `clock` when a press came.
    pub fn new(telegram: Telegram, content: Arc<Content>, clock: Clock) -> Self {
        Self { telegram, content, clock }
    }
}

impl Updates for Poll {
    async fn next(&mut self, offset: Option<i64>, waits: bool) -> Result<Vec<Update>, Silence> {
        let (content, clock) = (&self.content, &self.clock);
        let read = |result: &RawValue| read::updates(result.get(), content, clock.now());
        match self.telegram.client.ask(call(offset, waits), HOLD + SLACK, read).await {
            Verdict::Done(Some(updates)) => Ok(updates),
            Verdict::Taken => Err(Silence::Taken),
            Verdict::Refused => Err(Silence::Unknown),
            Verdict::Done(None)
            | Verdict::Already
            | Verdict::Wait(_)
            | Verdict::Again
            | Verdict::Uncertain
            | Verdict::Undeletable
            | Verdict::MessageGone
            | Verdict::ReplyGone
            | Verdict::TopicGone
            | Verdict::TopicClosed
            | Verdict::Unreachable
            | Verdict::DeskLost
            | Verdict::Moved(_)
            | Verdict::NoSuchMark
            | Verdict::Unknown => Err(Silence::Away),
        }
    }
}

/// The request for what has happened since `offset`; it `waits` where that is nothing.
pub(super) fn call(offset: Option<i64>, waits: bool) -> Call {
    let timeout = if waits { HOLD.as_secs() } else { 0 };
    let asked = GetUpdates { offset, limit: AT_MOST, timeout, allowed_updates: ALLOWED_UPDATES };
    Call { method: "getUpdates", body: serde_json::to_vec(&asked).unwrap_or_default(), repeatable: true }
}
