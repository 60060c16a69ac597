//! Token buckets: how much may leave, and when the next may.
//!
//! Knows: numbers and the time that it is told. Does not know: chats.

use jiff::{SignedDuration, Timestamp};

/// Half pace lasts this long after the far side said "too many".
const HALF_PACE_SECONDS: i64 = 60;

/// One bucket: `burst` at once, then one each `every`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    burst: u32,
    every: SignedDuration,
    /// The moment at which the bucket would be full again if nothing more were taken.
    full_at: Timestamp,
    half_until: Timestamp,
    silent_until: Timestamp,
}

impl Bucket {
    /// A full bucket. `burst` is at least 1.
    pub fn new(burst: u32, every: SignedDuration) -> Self {
        let never = Timestamp::MIN;
        Self { burst: burst.max(1), every, full_at: never, half_until: never, silent_until: never }
    }

    /// The moment from which the next one may leave; not after `now` if it may at once.
    pub fn ready_at(&self, now: Timestamp) -> Timestamp {
        let spare = self.cost(now).saturating_mul(i32::try_from(self.burst - 1).unwrap_or(i32::MAX));
        let ready = self.full_at.saturating_sub(spare).unwrap_or(Timestamp::MIN);
        ready.max(self.silent_until)
    }

    /// Takes one, at `now`. To be called when [`Bucket::ready_at`] has come; a request that can't wait is charged all the same,
    /// but however many of those there are, what waits is held up by no more than two.
    pub fn take(&mut self, now: Timestamp) {
        let most = self.cost(now).saturating_mul(i32::try_from(self.burst + 1).unwrap_or(i32::MAX));
        self.full_at = later(self.full_at.max(now), self.cost(now)).min(later(now, most));
    }

    /// The far side said "too many": silence for `wait`, then half pace for a minute.
    pub fn too_many(&mut self, now: Timestamp, wait: SignedDuration) {
        self.silent_until = self.silent_until.max(later(now, wait));
        self.half_until = later(self.silent_until, SignedDuration::from_secs(HALF_PACE_SECONDS));
    }

    /// The clock was put back by `by`: what was to come then comes so much earlier.
    pub fn put_back(&mut self, by: SignedDuration) {
        for at in [&mut self.full_at, &mut self.half_until, &mut self.silent_until] {
            *at = at.saturating_sub(by).unwrap_or(Timestamp::MIN);
        }
    }

    fn cost(&self, now: Timestamp) -> SignedDuration {
        if now < self.half_until { self.every.saturating_mul(2) } else { self.every }
    }
}

/// Buckets that hold together: one may leave when each of them lets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together(pub Vec<Bucket>);

impl Together {
    /// Like [`Bucket::ready_at`].
    pub fn ready_at(&self, now: Timestamp) -> Timestamp {
        self.0.iter().map(|bucket| bucket.ready_at(now)).max().unwrap_or(Timestamp::MIN)
    }

    /// Like [`Bucket::take`].
    pub fn take(&mut self, now: Timestamp) {
        self.0.iter_mut().for_each(|bucket| bucket.take(now));
    }

    /// Like [`Bucket::too_many`].
    pub fn too_many(&mut self, now: Timestamp, wait: SignedDuration) {
        self.0.iter_mut().for_each(|bucket| bucket.too_many(now, wait));
    }

    /// Like [`Bucket::put_back`].
    pub fn put_back(&mut self, by: SignedDuration) {
        self.0.iter_mut().for_each(|bucket| bucket.put_back(by));
    }
}

fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(millis).unwrap()
    }

    #[test]
    fn a_burst_leaves_at_once_and_the_next_waits() {
        let mut bucket = Bucket::new(3, SignedDuration::from_secs(1));
        for _ in 0..3 {
            assert!(bucket.ready_at(at(0)) <= at(0));
            bucket.take(at(0));
        }
        assert_eq!(bucket.ready_at(at(0)), at(1000));
    }

    #[test]
    fn too_many_is_silence_and_then_half_pace() {
        let mut bucket = Bucket::new(1, SignedDuration::from_secs(1));
        bucket.take(at(0));
        bucket.too_many(at(0), SignedDuration::from_secs(7));
        assert_eq!(bucket.ready_at(at(0)), at(7000));
        bucket.take(at(7000));
        assert_eq!(bucket.ready_at(at(7000)), at(9000));
        bucket.take(at(80_000));
        assert_eq!(bucket.ready_at(at(80_000)), at(81_000));
    }

    #[test]
    fn what_can_not_wait_does_not_hold_the_rest_up_for_long() {
        let mut bucket = Bucket::new(3, SignedDuration::from_secs(1));
        (0..100).for_each(|_| bucket.take(at(0)));
        assert_eq!(bucket.ready_at(at(0)), at(2000));
    }

    #[test]
    fn buckets_that_hold_together_wait_for_the_slowest() {
        let [quick, slow] = [(3, 1), (5, 3)].map(|(burst, every)| Bucket::new(burst, SignedDuration::from_secs(every)));
        let mut both = Together(vec![quick, slow]);
        let mut left = Vec::new();
        for millis in (0..20_000).step_by(100) {
            while both.ready_at(at(millis)) <= at(millis) {
                both.take(at(millis));
                left.push(millis);
            }
        }
        assert_eq!(left, [0, 0, 0, 1000, 2000, 3000, 6000, 9000, 12_000, 15_000, 18_000]);
    }

    #[test]
    fn a_clock_that_is_put_back_holds_nothing_up() {
        let mut bucket = Bucket::new(1, SignedDuration::from_secs(1));
        bucket.take(at(86_400_000));
        bucket.too_many(at(86_400_000), SignedDuration::from_secs(7));
        bucket.put_back(SignedDuration::from_hours(24));
        assert_eq!(bucket.ready_at(at(0)), at(7000));
    }

    proptest::proptest! {
        #[test]
        fn no_window_holds_more_than_its_share(waits in proptest::collection::vec(0_i64..2_500, 1..200), burst in 1_u32..6) {
            let mut bucket = Bucket::new(burst, SignedDuration::from_secs(1));
            let (mut now, mut left) = (0, Vec::new());
            for wait in waits {
                now += wait;
                if bucket.ready_at(at(now)) <= at(now) {
                    bucket.take(at(now));
                    left.push(now);
                }
            }
            for from in &left {
                let within = left.iter().filter(|to| (*from..*from + 10_000).contains(*to)).count();
                proptest::prop_assert!(within <= 10 + usize::try_from(burst).unwrap());
            }
        }
    }
}
