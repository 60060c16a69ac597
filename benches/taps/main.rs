//! Taps a second: 64 people walk at once, each press after the last card came; first on teloxide's own dispatcher in memory,
//! then on the bot, which commits and seals every turn before it acknowledges it.
//!
//! Knows: either bot as its own process on a stand-in in this one. Does not know: a limit; it reports what it saw, and the
//! ratio of the two. Run with `cargo bench --bench taps`.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement stops where it can't measure, and says what it saw")]

mod baseline;

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, PersonPlan, Phase, Plan, Then, Trap, World, server};
use tokio::sync::Notify;

const PEOPLE: u16 = 64;
const ROUNDS: usize = 300;

/// What was seen of one bot.
struct Seen {
    per_second: f64,
    micros: f64,
    mebibytes: u64,
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, word, token, api_url] = arguments.as_slice()
        && word == "baseline"
    {
        baseline::run(token, api_url).await;
        return;
    }
    let this = std::env::current_exe().unwrap();
    let theirs = measure(|token, api_url, _| {
        Command::new(&this).args(["baseline", token, api_url]).stderr(Stdio::null()).spawn().unwrap()
    })
    .await;
    let ours = measure(start).await;
    for (name, seen) in [("teloxide's dispatcher, in memory", &theirs), ("footbridge, committed and sealed", &ours)] {
        println!(
            "{name}: {:.0} taps a second, {:.0} us of CPU a tap, {} MiB at most",
            seen.per_second, seen.micros, seen.mebibytes
        );
    }
    println!(
        "ratio of taps a second: {:.2}; of CPU a tap: {:.2}",
        ours.per_second / theirs.per_second,
        ours.micros / theirs.micros
    );
}

fn start(token: &str, api_url: &str, folder: &std::path::Path) -> Child {
    let settings = "[pace]\noverall_per_second = 1000000\nchat_per_second = 10000\ngroup_per_minute = 60000\n";
    std::fs::write(folder.join("footbridge.toml"), settings).unwrap();
    Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .arg("serve")
        .current_dir(folder)
        .env("TELOXIDE_TOKEN", token)
        .env("TELOXIDE_API_URL", api_url)
        .env("FOOTBRIDGE_SERVE", "drafted")
        .env("FOOTBRIDGE_LISTEN", "127.0.0.1:0")
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// One bot's walk on a fresh world.
async fn measure(start: impl Fn(&str, &str, &std::path::Path) -> Child) -> Seen {
    let mut plan = Plan::default_room();
    plan.calls_kept = 1000;
    plan.people = (0..PEOPLE).map(person).collect();
    let token = plan.token.clone();
    let people: Vec<i64> = plan.people.iter().map(|person| person.id).collect();
    let world = World::new(plan, Clock::real());
    let (address, _serving) = server::start(world.clone(), ([127, 0, 0, 1], 0).into()).await.unwrap();
    let count = Arc::new(Count::default());
    let counting = Arc::clone(&count);
    world.set_trap(Some(Trap::new(move |phase, _, method| {
        if phase == Phase::Handled {
            counting.take(method);
        }
        Then::GoOn
    })));
    let folder = tempfile::tempdir().unwrap();
    let mut child = start(&token, &format!("http://{address}"), folder.path());
    for who in &people {
        world.act(Act::start(*who)).unwrap();
    }
    count.reach(&count.sends, people.len()).await;
    let cards: Vec<(i64, i64)> = people.iter().map(|who| (*who, world.card_of(*who).unwrap().id)).collect();
    for data in ["open", "lang:en", "go:menu"] {
        round(&world, &cards, data, &count).await;
    }
    let (from, cpu) = (Instant::now(), cpu_of(child.id()));
    for nth in 0..ROUNDS {
        round(&world, &cards, if nth % 2 == 0 { "go:papers@en" } else { "go:menu@en" }, &count).await;
    }
    let (taken, spent) = (from.elapsed().as_secs_f64(), cpu_of(child.id()) - cpu);
    let mebibytes = peak_of(child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    let taps = f64::from(PEOPLE) * f64::from(u16::try_from(ROUNDS).unwrap());
    Seen { per_second: taps / taken, micros: spent * 1e6 / taps, mebibytes }
}

fn person(nth: u16) -> PersonPlan {
    PersonPlan {
        id: 1_000_000 + i64::from(nth),
        label: format!("person {nth}"),
        first_name: "A".to_owned(),
        last_name: None,
        username: None,
        language_code: Some("en".to_owned()),
        premium: false,
    }
}

/// Everybody presses once; returns when every card has come and every press is answered.
async fn round(world: &World, cards: &[(i64, i64)], data: &str, count: &Count) {
    let (edits, answers) = (count.edits.load(Ordering::SeqCst), count.answers.load(Ordering::SeqCst));
    for (who, message) in cards {
        world.act(Act::press(*who, *message, data)).unwrap();
    }
    count.reach(&count.edits, edits + cards.len()).await;
    count.reach(&count.answers, answers + cards.len()).await;
}

/// How many requests of the three kinds have been done.
#[derive(Default)]
struct Count {
    sends: AtomicUsize,
    edits: AtomicUsize,
    answers: AtomicUsize,
    more: Notify,
}

impl Count {
    fn take(&self, method: &str) {
        let counted = match method {
            "sendMessage" => &self.sends,
            "editMessageText" => &self.edits,
            "answerCallbackQuery" => &self.answers,
            _ => return,
        };
        counted.fetch_add(1, Ordering::SeqCst);
        self.more.notify_one();
    }

    async fn reach(&self, count: &AtomicUsize, expected: usize) {
        while count.load(Ordering::SeqCst) < expected {
            self.more.notified().await;
        }
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
