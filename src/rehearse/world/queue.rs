//! The updates that wait for the bot, and the one who asks for them.
//!
//! Knows: ids, expiry, what an offset confirms, who polls. Does not know: what an update says.

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};
use tokio::sync::watch;

/// How long most updates are kept.
pub(crate) const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// How long a button press is kept.
pub(crate) const A_PRESS: SignedDuration = SignedDuration::from_secs(150);

/// Kinds that come only when they are asked for by name.
const ON_REQUEST: &[&str] = &["chat_member", "message_reaction", "message_reaction_count"];
/// How far beyond the newest update an offset may lie before it counts as being in the future.
const FUTURE: i64 = 10;

/// One update.
#[derive(Debug)]
struct Queued {
    id: i64,
    until: Timestamp,
    update: Value,
}

/// What waits for the bot.
#[derive(Debug)]
pub(crate) struct Queue {
    next: i64,
    waiting: VecDeque<Queued>,
    /// Handed out before, and given once more in front of the next answer.
    again: Vec<Value>,
    /// The newest updates, whether confirmed or not, to be handed out again.
    lately: VecDeque<(i64, Value)>,
    /// How often each update stands in an answer.
    pub(crate) times: usize,
    allowed: Option<BTreeSet<String>>,
    pub(crate) webhook: Option<Webhook>,
    /// The number of the newest poll; an older one has been ended by it.
    turn: u64,
    /// The poll that waits with nothing to give.
    parked: Option<u64>,
    /// Whether a poll with the offset of the last one is slowed down, as Telegram does.
    pub(crate) throttled: bool,
    last_poll: Option<(i64, Instant)>,
    wake: watch::Sender<u64>,
}

/// What setWebhook asked for.
#[derive(Clone, Debug)]
pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) max_connections: i64,
    pub(crate) ip_address: Option<String>,
}

/// A poll that has begun.
#[derive(Debug)]
pub(crate) struct Poll {
    turn: u64,
    offset: i64,
    limit: usize,
    pub(crate) timeout: Duration,
    pub(crate) wake: watch::Receiver<u64>,
}

/// How a poll stands.
#[derive(Debug, PartialEq)]
pub(crate) enum Step {
    Give(Vec<Value>),
    Wait,
    Ended(&'static str),
}

/// Another getUpdates has come.
pub(crate) const TERMINATED: &str = "terminated by other getUpdates request; make sure that only one bot instance is running";
/// A webhook is set.
pub(crate) const WEBHOOK_ACTIVE: &str =
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
/// A webhook was set meanwhile.
pub(crate) const TERMINATED_BY_WEBHOOK: &str = "terminated by setWebhook request";

impl Queue {
    pub(crate) fn new(first: i64) -> Self {
        Self {
            next: first,
            waiting: VecDeque::new(),
            again: Vec::new(),
            lately: VecDeque::new(),
            times: 1,
            allowed: None,
            webhook: None,
            turn: 0,
            parked: None,
            throttled: false,
            last_poll: None,
            wake: watch::Sender::new(0),
        }
    }

    /// Puts an update of `kind` at the end; nothing if the bot has not asked for that kind.
    pub(crate) fn put(&mut self, kind: &str, what: Value, until: Timestamp) -> Option<i64> {
        let wanted = match &self.allowed {
            Some(allowed) => allowed.contains(kind),
            None => !ON_REQUEST.contains(&kind),
        };
        if !wanted {
            return None;
        }
        let id = self.next;
        self.next += 1;
        // Moved in, not copied as `json!` would.
        let update = Value::Object(Map::from_iter([("update_id".to_owned(), id.into()), (kind.to_owned(), what)]));
        if self.lately.len() >= 1000 {
            self.lately.pop_front();
        }
        self.lately.push_back((id, update.clone()));
        self.waiting.push_back(Queued { id, until, update });
        self.call();
        Some(id)
    }

    fn call(&mut self) {
        self.parked = None;
        self.wake.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Lets the numbers go on from `next`; what waits is numbered anew.
    pub(crate) fn restart_at(&mut self, next: i64) {
        self.next = next;
        for queued in &mut self.waiting {
            queued.id = self.next;
            if let Some(fields) = queued.update.as_object_mut() {
                fields.insert("update_id".to_owned(), self.next.into());
            }
            self.next += 1;
        }
        self.lately.clear();
        self.lately.extend(self.waiting.iter().map(|queued| (queued.id, queued.update.clone())));
    }

    /// Hands the update with `id` out once more.
    pub(crate) fn give_again(&mut self, id: i64) -> bool {
        let found = self.lately.iter().find(|(known, _)| *known == id).map(|(_, update)| update.clone());
        let is_known = found.is_some();
        self.again.extend(found);
        if is_known {
            self.call();
        }
        is_known
    }

    /// The id of the newest update that there has been.
    pub(crate) fn newest(&self) -> Option<i64> {
        self.lately.back().map(|(id, _)| *id)
    }

    /// Begins a poll, which ends the one before; what lies before the offset is confirmed.
    pub(crate) fn begin(&mut self, wish: Wish, now: Timestamp) -> Result<Poll, &'static str> {
        if self.webhook.is_some() {
            return Err(WEBHOOK_ACTIVE);
        }
        self.turn += 1;
        self.call();
        if let Some(allowed) = wish.allowed {
            // An empty list means the default kinds, as the specification has it.
            self.allowed = Some(allowed).filter(|allowed| !allowed.is_empty());
        }
        self.expire(now);
        let offset = self.confirm(wish.offset);
        let (mut limit, mut timeout) = (wish.limit, wish.timeout);
        let came = Instant::now();
        if let Some((_, before)) = self.last_poll.filter(|(same, _)| self.throttled && *same == wish.offset) {
            let passed = came.duration_since(before);
            limit = if passed < Duration::from_millis(500) { 1 } else { limit };
            timeout = if passed < Duration::from_secs(3) { timeout.max(Duration::from_secs(3)) } else { timeout };
        }
        self.last_poll = Some((wish.offset, came));
        Ok(Poll { turn: self.turn, offset, limit, timeout, wake: self.wake.subscribe() })
    }

    /// Forgets what lies before `offset`; gives the first id that is wanted.
    fn confirm(&mut self, offset: i64) -> i64 {
        let head = self.waiting.front().map_or(self.next, |queued| queued.id);
        let from = if offset < 0 { (self.next + offset).max(head) } else { offset };
        if from > self.next + FUTURE || from == 0 {
            return head;
        }
        self.waiting.retain(|queued| queued.id >= from);
        from
    }

    fn expire(&mut self, now: Timestamp) {
        self.waiting.retain(|queued| queued.until > now);
    }

    /// What there is for `poll` now.
    pub(crate) fn step(&mut self, poll: &Poll, now: Timestamp) -> Step {
        if self.webhook.is_some() {
            return Step::Ended(TERMINATED_BY_WEBHOOK);
        }
        if self.turn != poll.turn {
            return Step::Ended(TERMINATED);
        }
        self.expire(now);
        let mut given = std::mem::take(&mut self.again);
        let fresh = self.waiting.iter().filter(|queued| queued.id >= poll.offset).take(poll.limit);
        for queued in fresh {
            given.extend(std::iter::repeat_n(&queued.update, self.times).cloned());
        }
        if given.is_empty() {
            self.parked = Some(poll.turn);
            return Step::Wait;
        }
        Step::Give(given)
    }

    /// The poll with this turn waits no longer.
    pub(crate) fn leave(&mut self, poll: &Poll) {
        if self.parked == Some(poll.turn) {
            self.parked = None;
        }
    }

    pub(crate) fn is_parked(&self) -> bool {
        self.parked.is_some()
    }

    /// Sets or removes a webhook; whoever polls is told.
    pub(crate) fn set_webhook(&mut self, webhook: Option<Webhook>, allowed: Option<BTreeSet<String>>, drop_pending: bool) {
        self.webhook = webhook;
        if let Some(allowed) = allowed {
            self.allowed = Some(allowed).filter(|allowed| !allowed.is_empty());
        }
        if drop_pending {
            self.waiting.clear();
        }
        self.call();
    }

    /// Updates that are not confirmed and not expired.
    pub(crate) fn undelivered(&self, now: Timestamp) -> usize {
        self.waiting.iter().filter(|queued| queued.until > now).count() + self.again.len()
    }

    /// Takes everything out, as a webhook would have been given it.
    pub(crate) fn take(&mut self, now: Timestamp) -> Vec<Value> {
        self.expire(now);
        let mut taken = std::mem::take(&mut self.again);
        taken.extend(self.waiting.drain(..).map(|queued| queued.update));
        taken
    }
}

/// What a getUpdates asks for.
#[derive(Debug)]
pub(crate) struct Wish {
    pub(crate) offset: i64,
    pub(crate) limit: usize,
    pub(crate) timeout: Duration,
    pub(crate) allowed: Option<BTreeSet<String>>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const T0: Timestamp = Timestamp::UNIX_EPOCH;

    fn wish(offset: i64) -> Wish {
        Wish { offset, limit: 100, timeout: Duration::ZERO, allowed: None }
    }

    fn ids(queue: &mut Queue, offset: i64, now: Timestamp) -> Vec<i64> {
        let poll = queue.begin(wish(offset), now).expect("no webhook");
        match queue.step(&poll, now) {
            Step::Give(updates) => updates.iter().map(|update| update["update_id"].as_i64().expect("an id")).collect(),
            Step::Wait => Vec::new(),
            Step::Ended(why) => panic!("{why}"),
        }
    }

    fn three() -> Queue {
        let mut queue = Queue::new(10);
        for _ in 0..3 {
            queue.put("message", json!({}), T0 + A_DAY);
        }
        queue
    }

    #[test]
    fn an_offset_confirms_what_lies_before_it() {
        let mut queue = three();
        assert_eq!(ids(&mut queue, 0, T0), [10, 11, 12]);
        assert_eq!(ids(&mut queue, 11, T0), [11, 12]);
        assert_eq!(ids(&mut queue, 0, T0), [11, 12]);
        assert_eq!(ids(&mut queue, 13, T0), [0; 0]);
        assert_eq!(queue.undelivered(T0), 0);
    }

    #[test]
    fn an_offset_in_the_future_answers_from_the_head_and_one_below_it_too() {
        let mut queue = three();
        assert_eq!(ids(&mut queue, 900_000, T0), [10, 11, 12]);
        assert_eq!(ids(&mut queue, 3, T0), [10, 11, 12]);
        queue.restart_at(5);
        assert_eq!(ids(&mut queue, 900_000, T0), [5, 6, 7]);
    }

    #[test]
    fn a_negative_offset_counts_from_the_end_and_forgets_the_rest() {
        let mut queue = three();
        assert_eq!(ids(&mut queue, -1, T0), [12]);
        assert_eq!(ids(&mut queue, 0, T0), [12]);
    }

    #[test]
    fn updates_expire_by_kind() {
        let mut queue = Queue::new(1);
        queue.put("message", json!({}), T0 + A_DAY);
        queue.put("callback_query", json!({}), T0 + A_PRESS);
        let at = |seconds| T0 + SignedDuration::from_secs(seconds);
        assert_eq!(ids(&mut queue, 0, at(149)), [1, 2]);
        assert_eq!(ids(&mut queue, 0, at(150)), [1]);
        assert_eq!(ids(&mut queue, 0, at(86_400)), [0; 0]);
    }

    #[test]
    fn a_newer_poll_ends_the_older_one() {
        let mut queue = Queue::new(1);
        let first = queue.begin(wish(0), T0).expect("no webhook");
        assert_eq!(queue.step(&first, T0), Step::Wait);
        assert!(queue.is_parked());
        let second = queue.begin(wish(0), T0).expect("no webhook");
        assert_eq!(queue.step(&first, T0), Step::Ended(TERMINATED));
        assert_eq!(queue.step(&second, T0), Step::Wait);
    }

    #[test]
    fn an_update_can_come_twice() {
        let mut queue = three();
        queue.times = 2;
        assert_eq!(ids(&mut queue, 12, T0), [12, 12]);
        assert!(queue.give_again(10));
        assert_eq!(ids(&mut queue, 13, T0), [10]);
    }
}
