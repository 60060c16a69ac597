//! A hand-off, killed by signal from outside before and after each of its requests and answers: one run for each point.
//!
//! Knows: the bot as its own process, the stand-in in this one. Does not know: how the bot keeps anything.
#![expect(clippy::unwrap_used, reason = "a test stops where its parts are not there")]

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Phase, Plan, Then, Trap, Who, World, server};
use tokio::sync::Notify;

const HER: i64 = 910_001;
const BRUSSELS: i64 = -1_001_000_000_002;
const WORDS: &str = "boss has my passport";

/// The bot's process and its files.
struct Bot {
    folder: tempfile::TempDir,
    api: String,
    token: String,
    child: Mutex<Option<Child>>,
}

impl Bot {
    fn start(&self) {
        let child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
            .arg("serve")
            .current_dir(self.folder.path())
            .env("TELOXIDE_TOKEN", &self.token)
            .env("TELOXIDE_API_URL", &self.api)
            .env("FOOTBRIDGE_SERVE", "drafted")
            .env("FOOTBRIDGE_LISTEN", "127.0.0.1:0")
            .env("FOOTBRIDGE_DESK_PAG_ASA", BRUSSELS.to_string())
            .stderr(Stdio::null())
            .spawn();
        *self.child.lock().unwrap() = Some(child.unwrap());
    }

    /// SIGKILL, and gone.
    fn kill(&self) {
        if let Some(mut child) = self.child.lock().unwrap().take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.kill();
    }
}

async fn until(world: &World, what: &str, holds: impl FnMut(&World) -> bool) {
    let reached = tokio::time::timeout(Duration::from_secs(30), world.until(holds)).await;
    assert!(reached.is_ok(), "{what}; her card: {:?}; topics: {:?}", world.card_of(HER), world.topics_of(BRUSSELS));
}

fn says(world: &World, words: &str) -> bool {
    world.card_of(HER).is_some_and(|card| card.text.contains(words))
}

async fn presses(world: &World, data: &str, then: &str) {
    let card = world.card_of(HER).unwrap();
    let data = card.data().find(|there| there.starts_with(data)).unwrap_or(data).to_owned();
    world.act(Act::Press { who: Who::Id(HER), message: card.id, data, group: None }).unwrap();
    until(world, then, |world| says(world, then)).await;
}

fn case_cards(world: &World) -> usize {
    let topics = world.topics_of(BRUSSELS);
    topics
        .iter()
        .filter(|topic| world.messages_of(BRUSSELS, Some(topic.id)).iter().any(|message| message.text.contains("Near Brussels")))
        .count()
}

/// Walks to the form, presses Send, and kills at request `nth` of the hand-off in `phase`; whether that point came.
async fn hand_off(nth: usize, phase: Phase) -> bool {
    let plan = Plan::default_room();
    let token = plan.token.clone();
    let world = World::new(plan, Clock::real());
    let (address, _serving) = server::start(world.clone(), ([127, 0, 0, 1], 0).into()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let pace = "[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n";
    std::fs::write(folder.path().join("footbridge.toml"), pace).unwrap();
    let bot = Arc::new(Bot { folder, api: format!("http://{address}"), token, child: Mutex::new(None) });
    bot.start();
    world.act(Act::Start { who: Who::Id(HER), payload: None }).unwrap();
    until(&world, "the neutral card", |world| world.card_of(HER).is_some()).await;
    presses(&world, "open", "Choose").await;
    presses(&world, "lang:en", "Before").await;
    presses(&world, "help", "call").await;
    presses(&world, "write", "would send").await;
    let write = Act::Write {
        who: Who::Id(HER),
        text: WORDS.to_owned(),
        group: None,
        topic: None,
        reply_to: None,
        entities: Vec::new(),
        more: serde_json::Map::new(),
    };
    world.act(write).unwrap();
    until(&world, "her words in the preview", |world| says(world, WORDS)).await;
    presses(&world, "where:brussels.brussels", "Near Brussels").await;

    let come = AtomicUsize::new(0);
    let killed = Arc::new(AtomicBool::new(false));
    let gone = Arc::new(Notify::new());
    let (mark, victim, seen, told) = (Arc::clone(&killed), Arc::clone(&bot), world.clone(), Arc::clone(&gone));
    world.set_trap(Some(Trap::new(move |at, _, _| {
        let here = at == phase && come.fetch_add(1, Ordering::SeqCst) + 1 == nth;
        if !here || mark.swap(true, Ordering::SeqCst) {
            return Then::GoOn;
        }
        victim.kill();
        assert!(!says(&seen, "In the team's room") || case_cards(&seen) == 1, "she is told what is not so");
        told.notify_one();
        Then::Drop
    })));
    let card = world.card_of(HER).unwrap();
    let data = card.data().find(|data| data.starts_with("send")).unwrap().to_owned();
    world.act(Act::Press { who: Who::Id(HER), message: card.id, data, group: None }).unwrap();
    let over = |world: &World| {
        let pinned = world.topics_of(BRUSSELS).iter().any(|topic| topic.pinned.is_some());
        says(world, "In the team's room") && arrived(world) > 0 && pinned
    };
    tokio::select! {
        () = gone.notified() => (),
        () = until(&world, "the hand-off or the kill", over) => (),
    }
    if killed.load(Ordering::SeqCst) {
        bot.start();
    }
    until(&world, "the hand-off after the kill", over).await;
    assert_eq!(case_cards(&world), 1, "one topic holds the case");
    let unmarked = words(&world).into_iter().filter(|text| !text.contains("perhaps for the second time")).count();
    assert!(unmarked <= 1, "repeated words say so");
    assert_eq!(world.violations(), Vec::<String>::new());
    killed.load(Ordering::SeqCst)
}

fn words(world: &World) -> Vec<String> {
    let topics = world.topics_of(BRUSSELS);
    let all = topics.iter().flat_map(|topic| world.messages_of(BRUSSELS, Some(topic.id)));
    all.map(|message| message.text).filter(|text| text.contains(WORDS)).collect()
}

fn arrived(world: &World) -> usize {
    words(world).len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hand_off_that_is_killed_at_any_point_is_there_once() {
    for phase in [Phase::Before, Phase::Handled, Phase::Written] {
        let mut nth = 1;
        while hand_off(nth, phase).await {
            nth += 1;
        }
        assert!(nth > 7, "a hand-off makes several requests; {phase:?} came only {nth} times");
    }
}
