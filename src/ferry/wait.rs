//! Waiting, at a start, for what is merely silent: it is asked again and again, with growing pauses, and said once.
//!
//! Knows: how long to leave alone what does not answer. Does not know: what is asked, or which answer is an end.

use std::time::Duration;

use tokio::time::Instant;

use crate::facts::{Awaited, Fact, log};
use crate::store::Error;

/// Pauses double up to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LAST_PAUSE: Duration = Duration::from_secs(15);

/// What has not been answered for so long is said to be waited for; longer than SQLite waits for a lock.
const LONG: Duration = Duration::from_secs(8);

/// Something that a start can't do without.
#[derive(Debug)]
pub struct Wait {
    on: Awaited,
    pause: Duration,
    since: Option<Instant>,
}

impl Wait {
    /// Nothing has been asked yet.
    pub fn on(on: Awaited) -> Self {
        Self { on, pause: FIRST_PAUSE, since: None }
    }

    /// It did not answer: returns when it may be asked again, which is not sooner than after `least`.
    pub async fn silent(&mut self, least: Duration) {
        self.say();
        tokio::time::sleep(self.pause.max(least)).await;
        self.pause = (self.pause * 2).min(LAST_PAUSE);
    }

    /// What `asked` brings; where that takes long, it counts as silent meanwhile.
    pub(super) async fn for_answer<T>(&mut self, asked: impl Future<Output = T>) -> T {
        let mut asked = std::pin::pin!(asked);
        tokio::select! {
            biased;
            done = &mut asked => return done,
            () = tokio::time::sleep(LONG) => self.say(),
        }
        asked.await
    }

    fn say(&mut self) {
        if self.since.is_none() {
            log(Fact::Waits { on: self.on });
            self.since = Some(Instant::now());
        }
    }

    /// It has answered.
    pub fn over(&mut self) {
        if let Some(since) = self.since.take() {
            log(Fact::WaitOver { on: self.on, after: since.elapsed() });
        }
        self.pause = FIRST_PAUSE;
    }

    /// Whether `done` is an answer of the store's. Where it is none, this returns when it may be asked again.
    pub async fn heard<T: Sync>(&mut self, done: &Result<T, Error>) -> bool {
        let silent = done.as_ref().is_err_and(|error| error.passes());
        if silent {
            self.silent(Duration::ZERO).await;
        } else {
            self.over();
        }
        !silent
    }
}

/// What the store answers, asked as often as it takes.
macro_rules! answered {
    ($wait:expr, $ask:expr) => {
        loop {
            let done = $wait.for_answer($ask).await;
            if $wait.heard(&done).await {
                break done;
            }
        }
    };
}
pub(super) use answered;
