//! What can be ordered to go wrong, and traps for tests that stop the bot at a chosen request.
//!
//! Knows: which request an order is for and how often it applies. Does not know: how a connection is cut.

use std::fmt;
use std::sync::Arc;

use serde::Deserialize;

use super::refusal::Refusal;

/// An order for something to go wrong.
#[derive(Clone, Debug, Deserialize)]
pub struct Fault {
    /// Only requests of this method; any case.
    #[serde(default)]
    pub method: Option<String>,
    /// Only requests about this chat.
    #[serde(default)]
    pub chat: Option<i64>,
    /// Which of those.
    pub when: When,
    /// What happens to them.
    pub what: What,
}

/// Which of the matching requests an order is for, counted from the order.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Only the nth, from 1.
    Nth(usize),
    /// The next n.
    Next(usize),
    /// Each, until the orders are taken back.
    Always,
    /// Each with this probability, always the same ones for a seed.
    Chance {
        /// From 0 to 1.
        of: f64,
        /// Where the chance starts.
        seed: u64,
    },
}

/// What goes wrong.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It is refused; `words` may leave out Telegram's opening words.
    Refuse {
        /// The error code.
        code: u16,
        /// The description.
        words: String,
        /// parameters.retry_after.
        #[serde(default)]
        retry_after: Option<u64>,
        /// parameters.migrate_to_chat_id.
        #[serde(default)]
        migrate_to: Option<i64>,
    },
    /// 502 with an HTML body, before anything is done.
    BadGateway,
    /// The connection is cut before anything is done.
    CutBefore,
    /// The request takes effect, and the connection is cut instead of an answer.
    CutAfter,
    /// Nothing is done and nothing is answered, for as long as the caller waits.
    Hang,
}

impl Fault {
    /// `what` for the next `n` requests of `method`.
    pub fn next(n: usize, method: &str, what: What) -> Self {
        Self { method: Some(method.to_owned()), chat: None, when: When::Next(n), what }
    }

    /// The same, only for `chat`.
    pub fn in_chat(self, chat: i64) -> Self {
        Self { chat: Some(chat), ..self }
    }
}

impl What {
    /// A refusal without parameters.
    pub fn refuse(code: u16, words: &str) -> Self {
        Self::Refuse { code, words: words.to_owned(), retry_after: None, migrate_to: None }
    }

    /// 429.
    pub fn flood(seconds: u64) -> Self {
        let words = format!("retry after {seconds}");
        Self::Refuse { code: 429, words, retry_after: Some(seconds), migrate_to: None }
    }
}

/// Where a request stands when a trap is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has been read and nothing is done.
    Before,
    /// It is done, and the answer is not written.
    Handled,
    /// The answer is in the caller's socket. Only where `server::start` serves.
    Written,
}

/// What a trap wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing else.
    GoOn,
    /// The connection is closed without an answer. In `Before`, without the request being done.
    Drop,
}

/// Asked at a phase of a request with its number and method.
type Hook = dyn Fn(Phase, usize, &str) -> Then + Send + Sync;

/// Asked at each phase of each request. It may block: nothing is locked.
#[derive(Clone)]
pub struct Trap(Arc<Hook>);

impl Trap {
    /// A trap that asks `hook`.
    pub fn new(hook: impl Fn(Phase, usize, &str) -> Then + Send + Sync + 'static) -> Self {
        Self(Arc::new(hook))
    }

    pub(crate) fn ask(&self, phase: Phase, number: usize, method: &str) -> Then {
        (self.0)(phase, number, method)
    }
}

impl fmt::Debug for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Trap")
    }
}

/// The orders that stand.
#[derive(Debug, Default)]
pub(crate) struct Orders {
    standing: Vec<Standing>,
}

#[derive(Debug)]
struct Standing {
    fault: Fault,
    seen: usize,
    chance: u64,
}

/// What an order makes of one request.
#[derive(Clone, Debug)]
pub(crate) enum Mishap {
    Refuse(Refusal),
    BadGateway,
    CutBefore,
    CutAfter,
    Hang,
}

impl Orders {
    pub(crate) fn order(&mut self, fault: Fault) {
        let chance = match fault.when {
            When::Chance { of: _, seed } => seed,
            When::Nth(_) | When::Next(_) | When::Always => 0,
        };
        self.standing.push(Standing { fault, seen: 0, chance });
    }

    pub(crate) fn clear(&mut self) {
        self.standing.clear();
    }

    /// What happens to a request: the first order that is for it decides; each one that matches counts it.
    pub(crate) fn mishap(&mut self, method: &str, chat: Option<i64>) -> Option<Mishap> {
        let mut found = None;
        for standing in &mut self.standing {
            let fault = &standing.fault;
            let of_method = fault.method.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method));
            let of_chat = fault.chat.is_none_or(|wanted| chat == Some(wanted));
            if !of_method || !of_chat {
                continue;
            }
            standing.seen += 1;
            let now = match fault.when {
                When::Nth(n) => standing.seen == n,
                When::Next(n) => standing.seen <= n,
                When::Always => true,
                When::Chance { of, seed: _ } => draw(&mut standing.chance) < of,
            };
            if now && found.is_none() {
                found = Some(mishap(&fault.what));
            }
        }
        self.standing.retain(|standing| match standing.fault.when {
            When::Nth(n) | When::Next(n) => standing.seen < n,
            When::Always | When::Chance { .. } => true,
        });
        found
    }
}

fn mishap(what: &What) -> Mishap {
    match what {
        What::Refuse { code, words, retry_after, migrate_to } => {
            Mishap::Refuse(Refusal { retry_after: *retry_after, migrate_to: *migrate_to, ..Refusal::new(*code, words) })
        }
        What::BadGateway => Mishap::BadGateway,
        What::CutBefore => Mishap::CutBefore,
        What::CutAfter => Mishap::CutAfter,
        What::Hang => Mishap::Hang,
    }
}

/// SplitMix64, as a number from 0 to 1: chance that comes out the same each time.
fn draw(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^= mixed >> 31;
    u32::try_from(mixed >> 32).map_or(0.0, f64::from) / (f64::from(u32::MAX) + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_for_its_requests_only() {
        let mut orders = Orders::default();
        orders.order(Fault { when: When::Nth(2), ..Fault::next(1, "sendmessage", What::Hang).in_chat(5) });
        assert!(orders.mishap("sendMessage", Some(5)).is_none());
        assert!(orders.mishap("sendMessage", Some(6)).is_none());
        assert!(orders.mishap("editMessageText", Some(5)).is_none());
        assert!(matches!(orders.mishap("sendMessage", Some(5)), Some(Mishap::Hang)));
        assert!(orders.mishap("sendMessage", Some(5)).is_none());
    }

    #[test]
    fn chance_is_the_same_each_time() {
        let run = |seed| {
            let mut orders = Orders::default();
            orders.order(Fault { method: None, chat: None, when: When::Chance { of: 0.3, seed }, what: What::Hang });
            (0..1000).map(|_| orders.mishap("x", None).is_some()).collect::<Vec<_>>()
        };
        assert_eq!(run(7), run(7));
        assert_ne!(run(7), run(8));
        assert!((200..400).contains(&run(7).iter().filter(|hit| **hit).count()));
    }
}
