//! The only source of time and chance.
//!
//! Knows: what time it is, how to wait until a time, how to draw bytes. `rehearse` may move it; `serve` cannot.
//! Does not know: what anybody waits for. Time-outs of IO go by tokio's own clock, never by this one.

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

/// A clock that shows so much less than before has been put back.
pub const PUT_BACK: SignedDuration = SignedDuration::from_secs(1);

/// The time that every timer of the product goes by. Cheap to clone; all clones show the same time.
#[derive(Clone, Debug)]
pub struct Clock {
    /// How far this clock runs ahead of the machine's, or the fixed moment that it stands at.
    hand: Arc<watch::Sender<Hand>>,
}

#[derive(Clone, Copy, Debug)]
enum Hand {
    Ahead(SignedDuration),
    Stopped(Timestamp),
}

impl Clock {
    /// The machine's own time.
    pub fn real() -> Self {
        Self::with(Hand::Ahead(SignedDuration::ZERO))
    }

    /// A clock that stands still at `at` until it is moved: for rehearsals and tests.
    pub fn stopped_at(at: Timestamp) -> Self {
        Self::with(Hand::Stopped(at))
    }

    fn with(hand: Hand) -> Self {
        Self { hand: Arc::new(watch::Sender::new(hand)) }
    }

    /// The time now.
    #[expect(clippy::disallowed_methods, reason = "the one reading of the machine's clock")]
    pub fn now(&self) -> Timestamp {
        match *self.hand.borrow() {
            Hand::Ahead(by) => Timestamp::now().saturating_add(by).unwrap_or(Timestamp::MAX),
            Hand::Stopped(at) => at,
        }
    }

    /// Moves the clock forward or back; whoever sleeps on it wakes if their time has come.
    pub fn move_by(&self, by: SignedDuration) {
        self.hand.send_modify(|hand| {
            *hand = match *hand {
                Hand::Ahead(ahead) => Hand::Ahead(ahead.saturating_add(by)),
                Hand::Stopped(at) => Hand::Stopped(at.saturating_add(by).unwrap_or(Timestamp::MAX)),
            };
        });
    }

    /// Sets the clock to `at`; it goes on from there if it was running.
    pub fn set(&self, at: Timestamp) {
        self.move_by(at.duration_since(self.now()));
    }

    /// Returns once this clock shows `until` or later, or once it has been put back: whoever sleeps then looks anew how long
    /// it is. The machine's own clock is looked at when the sleep would have ended, at the latest after an hour.
    pub async fn sleep_until(&self, until: Timestamp) {
        self.sleep_since(self.now(), until).await;
    }

    /// The same, for whoever read the clock `before`: it may have been put back between that and now.
    pub async fn sleep_since(&self, mut before: Timestamp, until: Timestamp) {
        let mut moved = self.hand.subscribe();
        loop {
            // Before the time is read: a move in between is heard of as one that is still to come.
            let standing = matches!(*moved.borrow_and_update(), Hand::Stopped(_));
            let now = self.now();
            let left = until.duration_since(now);
            if !left.is_positive() || before.duration_since(now) > PUT_BACK {
                return;
            }
            before = now;
            let wait = if standing { Duration::MAX } else { left.unsigned_abs() };
            tokio::select! {
                () = tokio::time::sleep(wait.min(Duration::from_hours(1))) => (),
                changed = moved.changed() => if changed.is_err() { return },
            }
        }
    }
}

#[cfg(debug_assertions)]
thread_local! {
    /// Where this thread's chance stands, if it is drawn from a seed.
    static SEEDED: std::cell::Cell<Option<u64>> = const { std::cell::Cell::new(None) };
}

/// From here on everything that this thread draws follows from `seed`, so that a simulation can be repeated. A release build
/// does not have this: its chance is the operating system's.
#[cfg(debug_assertions)]
pub fn draw_from(seed: u64) {
    SEEDED.set(Some(seed));
}

/// Fills `bytes` from this thread's seed, if it has one (SplitMix64).
#[cfg(debug_assertions)]
fn seeded(bytes: &mut [u8]) -> bool {
    let Some(mut state) = SEEDED.get() else { return false };
    for some in bytes.chunks_mut(8) {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        some.iter_mut().zip((mixed ^ (mixed >> 31)).to_le_bytes()).for_each(|(to, from)| *to = from);
    }
    SEEDED.set(Some(state));
    true
}

#[cfg(not(debug_assertions))]
fn seeded(_: &mut [u8]) -> bool {
    false
}

/// Thirty-two fresh bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give: nothing here may go on without it.
pub fn chance() -> [u8; 32] {
    let mut bytes = [0; 32];
    fill(&mut bytes);
    bytes
}

/// Sixteen fresh bytes, for the id of a key.
///
/// # Panics
/// As [`chance`].
pub fn fresh_id() -> [u8; 16] {
    let mut bytes = [0; 16];
    fill(&mut bytes);
    bytes
}

#[expect(clippy::expect_used, reason = "without chance there are no keys; stopping is the only safe answer")]
fn fill(bytes: &mut [u8]) {
    if !seeded(bytes) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use futures_util::FutureExt;

    use super::*;

    #[tokio::test]
    async fn who_sleeps_wakes_when_the_time_has_come_and_when_the_clock_is_put_back() {
        let clock = Clock::stopped_at(Timestamp::UNIX_EPOCH);
        for by in [SignedDuration::from_hours(2), SignedDuration::from_hours(-24)] {
            let (other, until) = (clock.clone(), clock.now() + SignedDuration::from_hours(1));
            let sleeps = tokio::spawn(async move { other.sleep_until(until).await });
            // It has looked at the time before it is moved.
            tokio::task::yield_now().await;
            clock.move_by(by);
            sleeps.await.unwrap();
        }
    }

    #[tokio::test]
    async fn who_read_the_clock_before_it_was_put_back_looks_anew() {
        let clock = Clock::stopped_at(Timestamp::UNIX_EPOCH);
        let before = clock.now();
        clock.move_by(SignedDuration::from_hours(-24));
        let until = before + SignedDuration::from_hours(1);
        assert!(clock.sleep_since(before, until).now_or_never().is_some());
        assert!(clock.sleep_until(until).now_or_never().is_none());
    }

    #[tokio::test]
    async fn a_move_while_somebody_lies_down_is_not_missed() {
        const TIMES: usize = 5_000;
        let clock = Clock::stopped_at(Timestamp::UNIX_EPOCH);
        let lies_down = Arc::new(AtomicUsize::new(0));
        let (moved, seen) = (clock.clone(), Arc::clone(&lies_down));
        let mover = std::thread::spawn(move || {
            for nth in 1..=TIMES {
                while seen.load(Ordering::SeqCst) != nth {
                    std::hint::spin_loop();
                }
                // At another moment of the other's way each time.
                (0..nth % 64).for_each(|_| std::hint::spin_loop());
                moved.move_by(SignedDuration::from_secs(1));
            }
        });
        for nth in 1..=TIMES {
            let until = clock.now() + SignedDuration::from_secs(1);
            lies_down.store(nth, Ordering::SeqCst);
            tokio::time::timeout(Duration::from_secs(10), clock.sleep_until(until)).await.expect("it wakes");
        }
        mover.join().unwrap();
    }
}
