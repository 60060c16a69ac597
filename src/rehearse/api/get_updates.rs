//! getUpdates: hands out what has happened, waiting for it if asked to.
//!
//! Knows: limit, time-out and who is ended by whom. Does not know: what an update says.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use super::super::refusal::Refusal;
use super::super::world::World;
use super::super::world::queue::{Poll, Step, Wish};
use super::Answer;
use super::params::Params;

/// The longest that Telegram lets a poll wait, in seconds.
const LONGEST: i64 = 50;

pub(crate) async fn handle(world: &World, params: &Params) -> Answer {
    let mut wait = begin(world, params)?;
    let until = Instant::now() + wait.poll.timeout;
    loop {
        match wait.step() {
            Step::Give(updates) => return Ok(Value::Array(updates)),
            Step::Ended(why) => return Err(Refusal::new(409, why)),
            Step::Wait if wait.poll.timeout.is_zero() => return Ok(Value::Array(Vec::new())),
            Step::Wait => (),
        }
        tokio::select! {
            woken = wait.poll.wake.changed() => if woken.is_err() { return Ok(Value::Array(Vec::new())) },
            () = tokio::time::sleep_until(until) => return Ok(Value::Array(Vec::new())),
        }
    }
}

fn begin(world: &World, params: &Params) -> Result<Waiting, Refusal> {
    let seconds = params.int("timeout").unwrap_or(0).clamp(0, LONGEST);
    let wish = Wish {
        offset: params.int("offset").unwrap_or(0),
        limit: params.int("limit").and_then(|limit| usize::try_from(limit.clamp(1, 100)).ok()).unwrap_or(100),
        timeout: Duration::from_secs(seconds.unsigned_abs()),
        allowed: allowed(params),
    };
    let begun = world.change(|state| {
        let now = state.now();
        state.queue.begin(wish, now)
    });
    let poll = begun.map_err(|why| Refusal::new(409, why))?;
    Ok(Waiting { world: world.clone(), poll })
}

/// The kinds of update that are asked for.
pub(crate) fn allowed(params: &Params) -> Option<BTreeSet<String>> {
    let kinds = params.list("allowed_updates")?.iter();
    Some(kinds.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// A poll that is not counted as waiting any longer once it is dropped, also when its caller has gone.
struct Waiting {
    world: World,
    poll: Poll,
}

impl Waiting {
    fn step(&mut self) -> Step {
        // Marked as seen before looking, so that what comes between looking and waiting wakes it.
        self.poll.wake.mark_unchanged();
        self.world.change(|state| {
            let now = state.now();
            state.queue.step(&self.poll, now)
        })
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.world.change(|state| state.queue.leave(&self.poll));
    }
}
