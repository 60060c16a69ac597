//! Works numbers out, one at a time, where nothing waits for it; and counts how often that was asked for.
//!
//! Knows: the salt, and how many may wait. Does not know: whose a number is, or what it opens.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use tokio_util::sync::CancellationToken;

use super::channel::{Arrival, Receiver, Sender};
use crate::passage::effect::Wanted;
use crate::passage::number::{Number, Tries};
use crate::seal::{Key, slowly};
use crate::store::Id;

/// Whoever comes while so many wait is refused without work.
const WAITING: usize = 32;

/// A number that is to be worked out.
#[derive(Debug)]
pub(super) struct Job {
    passage: Id,
    wanted: Wanted,
    /// Not too many have been asked for.
    counts: bool,
}

/// A number that has been worked out, or was not.
pub(super) struct Worked {
    /// Why.
    pub(super) wanted: Wanted,
    /// What it came to.
    pub(super) drawn: Option<[u8; 32]>,
    /// Whether it may open anything.
    pub(super) counts: bool,
}

impl fmt::Debug for Worked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Worked")
    }
}

/// What the loop asks with. What has been tried is forgotten with the process.
#[derive(Debug)]
pub(super) struct Numbers {
    jobs: Sender<Job>,
    fresh: Tries,
    typed: Tries,
}

impl Numbers {
    pub(super) fn new(jobs: Sender<Job>) -> Self {
        Self { jobs, fresh: Tries::default(), typed: Tries::default() }
    }

    /// Asks for what `passage` wants.
    pub(super) fn ask(&mut self, passage: Id, wanted: Wanted, now: Timestamp) {
        let counts = match wanted {
            Wanted::Fresh(_) => self.fresh.take(passage, now),
            Wanted::Typed(_) => self.typed.take(passage, now),
        };
        self.jobs.send(Job { passage, wanted, counts });
    }

    /// The clock was put back.
    pub(super) fn put_back(&mut self) {
        self.fresh.clear();
        self.typed.clear();
    }
}

/// Works until `stop`. What was typed costs the same whether it can be a number, whether it counts or not.
pub(super) async fn work(salt: Key, mut jobs: Receiver<Job>, arrivals: Sender<Arrival>, stop: CancellationToken) {
    let salt = Arc::new(salt);
    loop {
        let (Job { passage, wanted, counts }, _held) = tokio::select! {
            biased;
            () = stop.cancelled() => return,
            job = jobs.recv() => match job {
                Some(job) => job,
                None => return,
            },
        };
        let number = match &wanted {
            Wanted::Fresh(number) => counts.then(|| number.clone()),
            Wanted::Typed(typed) => Some(typed.clone().unwrap_or_else(Number::nobodys)),
        };
        let drawn = match number.filter(|_| jobs.len() < WAITING) {
            Some(number) => {
                let salt = Arc::clone(&salt);
                tokio::task::spawn_blocking(move || slowly(&salt, number.digits())).await.ok().flatten()
            }
            None => None,
        };
        arrivals.send(Arrival::Number { passage, job: Worked { wanted, drawn, counts } });
    }
}
