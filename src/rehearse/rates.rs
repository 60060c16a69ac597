//! How much a bot may send before Telegram tells it to wait.
//!
//! Knows: three kinds of bucket and when they run dry, by the clock of the rehearsal. Does not know: what is sent.

use std::collections::BTreeMap;

use jiff::Timestamp;

/// Limits on sends, edits and new topics together. `None` is no limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// A second in one chat, over time.
    pub chat_per_second: Option<f64>,
    /// How many may come at once in one chat.
    pub chat_burst: f64,
    /// A minute in one group, all its topics together.
    pub group_per_minute: Option<f64>,
    /// A second over all chats.
    pub overall_per_second: Option<f64>,
}

impl Rates {
    /// No limits.
    pub fn unlimited() -> Self {
        Self { chat_per_second: None, chat_burst: 3.0, group_per_minute: None, overall_per_second: None }
    }

    /// What is known of Telegram's own: 1 a second in a chat with short bursts, 20 a minute in a group, 30 a second in all.
    pub fn telegrams() -> Self {
        Self { chat_per_second: Some(1.0), chat_burst: 3.0, group_per_minute: Some(20.0), overall_per_second: Some(30.0) }
    }
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Timestamp,
}

/// The buckets of one world.
#[derive(Debug)]
pub(crate) struct Buckets {
    pub(crate) rates: Rates,
    chats: BTreeMap<i64, Bucket>,
    groups: BTreeMap<i64, Bucket>,
    overall: BTreeMap<(), Bucket>,
}

/// One limit that applies to a request: the bucket as it is now, and how much a second flows in.
struct Limit {
    bucket: Bucket,
    flow: f64,
}

impl Buckets {
    pub(crate) fn new(rates: Rates) -> Self {
        Self { rates, chats: BTreeMap::new(), groups: BTreeMap::new(), overall: BTreeMap::new() }
    }

    /// Sets other limits; what was used before is forgotten.
    pub(crate) fn set(&mut self, rates: Rates) {
        *self = Self::new(rates);
    }

    /// Takes one for a request to `chat`, or says how many seconds to wait.
    pub(crate) fn take(&mut self, chat: i64, now: Timestamp) -> Result<(), u64> {
        let rates = self.rates;
        let group = chat < 0;
        let in_chat = rates.chat_per_second.map(|flow| filled(self.chats.get(&chat), flow, rates.chat_burst, now));
        let in_group =
            rates.group_per_minute.filter(|_| group).map(|flow| filled(self.groups.get(&chat), flow / 60.0, flow, now));
        let in_all = rates.overall_per_second.map(|flow| filled(self.overall.get(&()), flow, flow, now));
        let wait = [&in_chat, &in_group, &in_all].into_iter().flatten().map(wait).fold(0.0, f64::max);
        if wait > 0.0 {
            return Err(whole_seconds(wait));
        }
        spend(&mut self.chats, chat, in_chat.as_ref());
        spend(&mut self.groups, chat, in_group.as_ref());
        spend(&mut self.overall, (), in_all.as_ref());
        Ok(())
    }
}

fn filled(bucket: Option<&Bucket>, flow: f64, holds: f64, now: Timestamp) -> Limit {
    let left = bucket.map_or(holds, |bucket| {
        let passed = now.duration_since(bucket.at).as_secs_f64().max(0.0);
        (bucket.left + passed * flow).min(holds)
    });
    Limit { bucket: Bucket { left, at: now }, flow }
}

fn wait(limit: &Limit) -> f64 {
    if limit.bucket.left >= 1.0 { 0.0 } else { (1.0 - limit.bucket.left) / limit.flow.max(1e-6) }
}

fn spend<K: Ord>(buckets: &mut BTreeMap<K, Bucket>, key: K, limit: Option<&Limit>) {
    if let Some(&Limit { bucket, flow: _ }) = limit {
        buckets.insert(key, Bucket { left: bucket.left - 1.0, ..bucket });
    }
}

/// Rounded up, at least one, as Telegram says it.
fn whole_seconds(wait: f64) -> u64 {
    std::time::Duration::try_from_secs_f64(wait.ceil().max(1.0)).map_or(3600, |wait| wait.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn a_chat_takes_a_burst_then_one_a_second() {
        let mut buckets = Buckets::new(Rates::telegrams());
        let start = Timestamp::UNIX_EPOCH;
        let at = |seconds| start + SignedDuration::from_secs(seconds);
        assert!((0..3).all(|_| buckets.take(5, at(0)).is_ok()));
        assert_eq!(buckets.take(5, at(0)), Err(1));
        assert_eq!(buckets.take(6, at(0)), Ok(()), "other chats go on");
        assert_eq!(buckets.take(5, at(1)), Ok(()));
        assert_eq!(buckets.take(5, at(1)), Err(1));
    }

    #[test]
    fn a_group_takes_twenty_a_minute() {
        let mut buckets = Buckets::new(Rates { chat_per_second: None, ..Rates::telegrams() });
        assert!((0..20).all(|_| buckets.take(-5, Timestamp::UNIX_EPOCH).is_ok()));
        assert_eq!(buckets.take(-5, Timestamp::UNIX_EPOCH), Err(3));
    }
}
