//! The simulation: the bot's own parts, the stand-in, one clock and one seed, against a naive model of what must be seen.
//!
//! Knows: how many seeds are run, and how one that fails is shown. Does not know: what a run is made of.
//!
//! `cargo test --test simulation` runs 500 seeds. `FOOTBRIDGE_SEEDS=20000 cargo test --test simulation seeds` runs as many as one
//! likes, `FOOTBRIDGE_SEED=7 cargo test --test simulation seeds` one; both print what a failure was made of.
#![cfg(debug_assertions)]
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a run stops where something is not as it says")]
#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a run stops where something is not there")]

mod chance;
mod desk;
mod held;
mod model;
mod people;
mod plan;
mod sight;
mod sim;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use plan::{Ran, STEPS, ground, run};
use sim::Counts;

/// A seed that takes longer, even on a busy machine, does not end.
const STUCK: Duration = Duration::from_secs(60);

/// A failure is made smaller for so long.
const REDUCING: Duration = Duration::from_secs(20);

#[expect(clippy::disallowed_methods, reason = "how many seeds are run is asked of the environment")]
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// Fewer steps that fail too, and what they were.
fn reduced(seed: u64) -> (BTreeSet<usize>, Ran) {
    let mut without = BTreeSet::new();
    let mut ran = run(ground(), seed, &without);
    let began = Instant::now();
    let last = ran.steps;
    without.extend(last..STEPS);
    for size in [8, 4, 2, 1] {
        for from in (0..last).step_by(size) {
            let fewer: BTreeSet<usize> = without.iter().copied().chain(from..from + size).collect();
            if fewer.len() == without.len() || began.elapsed() > REDUCING {
                continue;
            }
            let again = run(ground(), seed, &fewer);
            if again.broken.is_some() {
                (without, ran) = (fewer, again);
            }
        }
    }
    (without, ran)
}

fn shown(seed: u64) -> String {
    let (without, ran) = reduced(seed);
    let why = ran.broken.unwrap_or_else(|| "it does not fail again".to_owned());
    let steps = STEPS - without.len();
    format!("seed {seed}: {why}\n{steps} steps are left of it:\n{}\nagain: FOOTBRIDGE_SEED={seed}", ran.trace.join("\n"))
}

/// Ends everything where a seed does not end: a bot that goes round in itself lets nobody else have a turn.
fn watch(under_way: &Mutex<BTreeMap<u64, Instant>>, over: &Receiver<()>) {
    while over.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
        let stuck = under_way.lock().unwrap().iter().find(|(_, since)| since.elapsed() > STUCK).map(|(seed, _)| *seed);
        if let Some(seed) = stuck {
            println!("seed {seed}: it goes round in itself and never comes to rest");
            std::process::exit(1);
        }
    }
}

#[test]
fn seeds_hold_every_invariant() {
    let seeds: Vec<u64> = match number("FOOTBRIDGE_SEED") {
        Some(seed) => vec![seed],
        None => (1..=number("FOOTBRIDGE_SEEDS").unwrap_or(500)).collect(),
    };
    let (next, counts, broken) = (AtomicU64::new(0), Mutex::new(Counts::default()), Mutex::new(Vec::new()));
    ground();
    let began = Instant::now();
    let under_way = Mutex::new(BTreeMap::new());
    let (over, watched) = std::sync::mpsc::channel::<()>();
    std::thread::scope(|scope| {
        let under_way = &under_way;
        scope.spawn(move || watch(under_way, &watched));
        let over = over;
        for _ in 0..std::thread::available_parallelism().map_or(2, std::num::NonZero::get) {
            let (over, next, seeds, counts, broken, under_way) = (over.clone(), &next, &seeds, &counts, &broken, under_way);
            scope.spawn(move || {
                let _over = over;
                let take = || usize::try_from(next.fetch_add(1, Ordering::SeqCst)).ok();
                while let Some(seed) = take().and_then(|at| seeds.get(at)) {
                    under_way.lock().unwrap().insert(*seed, Instant::now());
                    let ran = run(ground(), *seed, &BTreeSet::new());
                    under_way.lock().unwrap().remove(seed);
                    counts.lock().unwrap().add(&ran.counts);
                    if let Some(why) = ran.broken {
                        println!("seed {seed}: {why}");
                        broken.lock().unwrap().push((*seed, why));
                    }
                }
            });
        }
    });
    let counts = counts.into_inner().unwrap();
    let lines: Vec<String> = counts.0.iter().map(|(what, count)| format!("{count:>9} {what}")).collect();
    println!("{} seeds in {:.0} s\n{}", seeds.len(), began.elapsed().as_secs_f64(), lines.join("\n"));
    let mut broken = broken.into_inner().unwrap();
    broken.sort_unstable();
    if let Some((seed, _)) = broken.first() {
        let all: Vec<String> = broken.iter().map(|(seed, why)| format!("{seed}: {why}")).collect();
        panic!("{} of {} seeds failed:\n{}\n\n{}", broken.len(), seeds.len(), all.join("\n"), shown(*seed));
    }
}

#[test]
fn a_seed_is_the_same_run_each_time() {
    for seed in [3, 14, 15] {
        let (one, two) = (run(ground(), seed, &BTreeSet::new()), run(ground(), seed, &BTreeSet::new()));
        let differs = one.trace.iter().zip(&two.trace).position(|(one, two)| one != two);
        assert!(one.trace == two.trace, "seed {seed} differs from line {differs:?} on");
        assert!(one.trace.len() > 50, "seed {seed} is a run at all");
    }
}
