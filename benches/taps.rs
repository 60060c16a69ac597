//! Taps a second: 64 people walk at once, each press after the last card came.
//!
//! Knows: the bot as its own process on a stand-in in this one. Does not know: a limit; it reports what it saw. Run with
//! `cargo bench --bench taps`.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement stops where it can't measure, and says what it saw")]

use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, PersonPlan, Phase, Plan, Then, Trap, Who, World, server};
use tokio::sync::Notify;

const PEOPLE: usize = 64;
const ROUNDS: usize = 200;

#[tokio::main]
async fn main() {
    let mut plan = Plan::default_room();
    plan.calls_kept = 1000;
    plan.people = (0..PEOPLE as i64)
        .map(|nth| PersonPlan {
            id: 1_000_000 + nth,
            label: format!("person {nth}"),
            first_name: "A".to_owned(),
            last_name: None,
            username: None,
            language_code: Some("en".to_owned()),
            premium: false,
        })
        .collect();
    let token = plan.token.clone();
    let people: Vec<i64> = plan.people.iter().map(|person| person.id).collect();
    let world = World::new(plan, Clock::real());
    let (address, _serving) = server::start(world.clone(), ([127, 0, 0, 1], 0).into()).await.unwrap();
    let (edits, sends, some) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
    let (counted, sent, told) = (Arc::clone(&edits), Arc::clone(&sends), Arc::clone(&some));
    world.set_trap(Some(Trap::new(move |phase, _, method| {
        if phase == Phase::Handled {
            match method {
                "editMessageText" => counted.fetch_add(1, Ordering::SeqCst),
                "sendMessage" => sent.fetch_add(1, Ordering::SeqCst),
                _ => return Then::GoOn,
            };
            told.notify_one();
        }
        Then::GoOn
    })));
    let folder = tempfile::tempdir().unwrap();
    let settings = "[pace]\noverall_per_second = 1000000\nchat_per_second = 10000\ngroup_per_minute = 60000\n";
    std::fs::write(folder.path().join("footbridge.toml"), settings).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .arg("serve")
        .current_dir(folder.path())
        .env("TELOXIDE_TOKEN", token)
        .env("TELOXIDE_API_URL", format!("http://{address}"))
        .env("FOOTBRIDGE_SERVE", "drafted")
        .env("FOOTBRIDGE_LISTEN", "127.0.0.1:0")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    for who in &people {
        world.act(Act::Start { who: Who::Id(*who), payload: None }).unwrap();
    }
    reach(&sends, &some, PEOPLE).await;
    let cards: Vec<(i64, i64)> = people.iter().map(|who| (*who, world.card_of(*who).unwrap().id)).collect();
    let mut expected = edits.load(Ordering::SeqCst);
    for data in ["open", "lang:en", "go:menu"] {
        expected = round(&world, &cards, data, expected, &edits, &some).await;
    }
    let (from, cpu) = (Instant::now(), cpu_of(child.id()));
    for nth in 0..ROUNDS {
        let data = if nth % 2 == 0 { "go:papers@en" } else { "go:menu@en" };
        expected = round(&world, &cards, data, expected, &edits, &some).await;
    }
    let (taken, spent) = (from.elapsed(), cpu_of(child.id()) - cpu);
    let taps = PEOPLE * ROUNDS;
    println!("{taps} taps by {PEOPLE} people: {:.0} taps a second", taps as f64 / taken.as_secs_f64());
    println!("CPU of the bot: {:.0} us a tap", spent * 1e6 / taps as f64);
    println!("memory of the bot at its highest: {} MiB", peak_of(child.id()));
    child.kill().unwrap();
    child.wait().unwrap();
}

async fn round(world: &World, cards: &[(i64, i64)], data: &str, before: usize, edits: &AtomicUsize, some: &Notify) -> usize {
    for (who, message) in cards {
        world.act(Act::Press { who: Who::Id(*who), message: *message, data: data.to_owned(), group: None }).unwrap();
    }
    let expected = before + cards.len();
    reach(edits, some, expected).await;
    expected
}

async fn reach(count: &AtomicUsize, some: &Notify, expected: usize) {
    while count.load(Ordering::SeqCst) < expected {
        some.notified().await;
    }
}

/// Seconds of CPU that a process has used.
fn cpu_of(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks: f64 = fields.iter().skip(11).take(2).map(|field| field.parse::<f64>().unwrap()).sum();
    ticks / 100.0
}

/// The most memory that a process has held, in MiB.
fn peak_of(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}
