//! Between the bot and the stand-in: every request waits here until the simulation lets it arrive, and its answer too.
//!
//! Knows: what has been asked and not arrived, and at which point of a trip the bot is to die. Does not know: what any of it
//! means.

use std::sync::{Arc, Mutex, MutexGuard};

use footbridge::ferry::{Point, Points};
use footbridge::rehearse::{Answered, World, ask};
use footbridge::telegram::Carrier;
use futures_util::future::BoxFuture;
use serde_json::Value;
use tokio::sync::oneshot;

/// What a caller hears: a status and a body, or nothing.
pub(crate) type Heard = Option<(u16, Vec<u8>)>;

/// A request that has left the bot.
pub(crate) struct Asked {
    pub(crate) number: u64,
    pub(crate) method: &'static str,
    pub(crate) body: Vec<u8>,
    pub(crate) params: Value,
    pub(crate) answer: oneshot::Sender<Heard>,
}

#[derive(Default)]
pub(crate) struct Inner {
    next: u64,
    /// Requests that have not arrived, oldest first.
    pub(crate) waiting: Vec<Asked>,
    /// The question for updates.
    pub(crate) poll: Option<Asked>,
    /// The point to die at, and how many of its kind come before.
    pub(crate) die_at: Option<(Point, usize)>,
    /// The point at which the bot has stopped for good.
    pub(crate) stopped: Option<Point>,
}

/// The wire of one life of the bot. Clones are the same.
#[derive(Clone)]
pub(crate) struct Wire {
    inner: Arc<Mutex<Inner>>,
    world: World,
    token: String,
    bot: i64,
}

impl Wire {
    pub(crate) fn new(world: World, token: &str, bot: i64) -> Self {
        Self { inner: Arc::default(), world, token: token.to_owned(), bot }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// What stops a trip where it is to die.
    pub(crate) fn points(&self) -> Points {
        let inner = Arc::clone(&self.inner);
        Points::new(move |at| {
            let mut inner = inner.lock().unwrap();
            let dies = match &mut inner.die_at {
                Some((point, 0)) if *point == at => true,
                Some((point, before)) if *point == at => {
                    *before -= 1;
                    false
                }
                Some(_) | None => false,
            };
            if dies {
                inner.die_at = None;
                inner.stopped = Some(at);
            }
            dies
        })
    }

    /// Lets a request arrive; what the stand-in answers at once, or `None` where it keeps the question.
    pub(crate) fn arrive(&self, method: &str, body: &[u8]) -> Option<Heard> {
        let answered = futures_util::FutureExt::now_or_never(ask(&self.world, &self.token, method, body))?;
        Some(match answered {
            Answered::With { status, body } => Some((status, body)),
            Answered::Cut => None,
        })
    }
}

impl Carrier for Wire {
    fn carry(&self, method: &'static str, body: Vec<u8>) -> BoxFuture<'_, Heard> {
        Box::pin(async move {
            let params: Value = serde_json::from_slice(&body).unwrap();
            // Looks at the desks change nothing and are answered where they are asked.
            let look = method == "getChat" || (method == "getChatMember" && params["user_id"] == self.bot);
            if look {
                return self.arrive(method, &body).flatten();
            }
            let (answer, heard) = oneshot::channel();
            {
                let mut inner = self.lock();
                inner.next += 1;
                let asked = Asked { number: inner.next, method, body, params, answer };
                if method == "getUpdates" {
                    inner.poll = Some(asked);
                } else {
                    inner.waiting.push(asked);
                }
            }
            heard.await.ok().flatten()
        })
    }
}
