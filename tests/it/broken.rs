//! What breaks a part of the bot, or kills its process: it ends with a code that says so, and the next run goes on.
//!
//! Knows: which part breaks on which words. Does not know: how it is got over. The bot is the real one, in a process of its own;
//! only between it and Telegram, or in one turn, stands something that breaks.

use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::exit;
use std::sync::atomic::{AtomicBool, Ordering};

use footbridge::clock::Clock;
use footbridge::content::Content;
use footbridge::facts;
use footbridge::ferry::port::{Body, Happened, Messenger, Receipt, Request, Silence, Update, Updates};
use footbridge::pace::Verdict;
use footbridge::passage::event::{Act as Did, Event, Hers};
use footbridge::passage::{Moment, Passage, Turn, turn};
use footbridge::rehearse::{Act, Rights, World};
use footbridge::serve;
use footbridge::telegram::{Poll, Telegram};
use tokio::signal::unix::{SignalKind, signal};

use super::support::{Harness, MIRA, NOUR, at_desk, plan};
use super::weather::{letters, says};

/// What breaks something.
const POISON: &str = "breaks something";

/// The variable that makes a bot of a test, and says which part breaks.
const BREAKS: &str = "FOOTBRIDGE_TEST_BREAKS";

/// Once this is set, the part breaks.
static NOW: AtomicBool = AtomicBool::new(false);

#[expect(clippy::disallowed_methods, reason = "a test that is to be a bot is told so by its environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A turn that kills its process on what somebody wrote, as no memory or no stack would.
fn kills(content: &Content, passage: Passage, event: Event, moment: &Moment<'_>) -> Turn {
    if let Event::Hers(Hers { act: Did::Wrote { words, .. }, .. }) = &event
        && words.reveal().contains(POISON)
    {
        std::process::abort();
    }
    turn(content, passage, event, moment)
}

/// Telegram's updates; the poller breaks on some, others break somebody else.
struct Asked {
    poll: Poll,
    breaks: String,
}

impl Updates for Asked {
    async fn next(&mut self, offset: Option<i64>, waits: bool) -> Result<Vec<Update>, Silence> {
        let updates = self.poll.next(offset, waits).await?;
        let poison = |update: &Update| match &update.what {
            Happened::Person { event: Hers { act: Did::Wrote { words, .. }, .. }, .. } => words.reveal().contains(POISON),
            Happened::Membership { .. } => true,
            Happened::Person { .. } | Happened::Group { .. } | Happened::Migrated { .. } | Happened::Member { .. } => false,
            Happened::Stray { .. } | Happened::Other => false,
        };
        if updates.iter().any(poison) {
            assert_ne!(self.breaks, "poller", "it breaks");
            NOW.store(true, Ordering::SeqCst);
        }
        Ok(updates)
    }
}

/// Telegram; whoever sends by it breaks at the wrong moment.
struct Sent {
    telegram: Telegram,
    breaks: String,
}

impl Clone for Sent {
    fn clone(&self) -> Self {
        assert!(self.breaks != "courier" || !NOW.load(Ordering::SeqCst), "it breaks");
        Self { telegram: self.telegram.clone(), breaks: self.breaks.clone() }
    }
}

impl Messenger for Sent {
    async fn send(&self, request: Request) -> Verdict<Receipt> {
        let looks = matches!(&request, Request::LookAtGroup { .. });
        assert!(self.breaks != "desks" || !looks || !NOW.load(Ordering::SeqCst), "it breaks");
        let poison = matches!(&request, Request::Send { body: Body { text, .. }, .. } if text.contains(POISON));
        assert!(self.breaks != "request" || !poison || !NOW.swap(false, Ordering::SeqCst), "it breaks");
        self.telegram.send(request).await
    }
}

/// Is the bot, until it ends. Where nothing is to break, returns.
fn be_a_bot_if_told() {
    let Some(breaks) = variable(BREAKS) else { return };
    facts::listen();
    facts::quiet_panics();
    let plan = plan(&variable("TELOXIDE_TOKEN").unwrap(), &variable("TELOXIDE_API_URL").unwrap(), Path::new("."));
    let take = if breaks == "process" { kills } else { turn };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let ended = runtime.block_on(async {
        let mut term = signal(SignalKind::terminate()).unwrap();
        let between = |poll, telegram| (Asked { poll, breaks: breaks.clone() }, Sent { telegram, breaks: breaks.clone() });
        let bot = serve::start_with(plan, Clock::real(), take, between).await.unwrap();
        bot.run(async move { term.recv().await.unwrap() }).await
    });
    exit(ended.map_or_else(|failure| i32::from(failure.code()), |()| 0));
}

/// A harness whose bot breaks where `breaks` says.
async fn breaking(breaks: &str, test: &'static str) -> Harness {
    let mut harness = Harness::new().await;
    harness.environment.insert(BREAKS, breaks.to_owned());
    harness.played_by = Some(test);
    harness
}

#[test]
fn a_part_that_breaks_ends_the_bot_with_a_code_and_the_next_run_goes_on() {
    be_a_bot_if_told();
    super::support::in_runtime(async {
        for part in ["poller", "courier", "desks"] {
            let test = "broken::a_part_that_breaks_ends_the_bot_with_a_code_and_the_next_run_goes_on";
            let mut harness = breaking(part, test).await;
            harness.start().await;
            let (group, topic) = harness.cross(MIRA, "where:brussels", "while all is well", 4).await;
            if part == "desks" {
                harness.world.kick(group);
            } else {
                harness.act(Act::write(MIRA, POISON));
            }
            let status = harness.ends().await;
            let said = String::from_utf8(harness.said()).unwrap();
            assert_eq!(status.code(), Some(3), "{part}: {said}");
            assert!(said.contains(&format!("part_broke part={part}")), "{said}");
            harness.played_by = None;
            if part == "desks" {
                harness.world.add_bot(group, Rights::full());
                harness.act(Act::write(MIRA, POISON));
            }
            harness.start().await;
            harness.until(&format!("her words after a broken {part}"), |world| says(world, topic.id, POISON)).await;
            harness.finish().await;
        }
    });
}

#[test]
fn a_request_that_breaks_is_made_again() {
    be_a_bot_if_told();
    super::support::in_runtime(async {
        let mut harness = breaking("request", "broken::a_request_that_breaks_is_made_again").await;
        harness.start().await;
        let (_, topic) = harness.cross(MIRA, "where:brussels", "while all is well", 4).await;
        harness.act(Act::write(MIRA, POISON));
        harness.act(Act::write(MIRA, "and what is behind it"));
        harness.until("what is behind it", |world| says(world, topic.id, "what is behind it")).await;
        harness.until("the words themselves", |world| says(world, topic.id, POISON)).await;
        let said = String::from_utf8(harness.said()).unwrap();
        assert!(said.contains("panic at=") && !said.contains("part_broke"), "{said}");
        harness.finish().await;
    });
}

#[test]
fn what_kills_the_process_five_times_is_set_aside_and_what_follows_passes() {
    be_a_bot_if_told();
    super::support::in_runtime(async {
        let test = "broken::what_kills_the_process_five_times_is_set_aside_and_what_follows_passes";
        let mut harness = breaking("process", test).await;
        harness.start().await;
        let (group, topic) = harness.cross(MIRA, "where:brussels", "while all is well", 4).await;
        harness.stop().await;
        assert!(!String::from_utf8(harness.said()).unwrap().contains("unclean"), "a stop that was asked for");
        for words in ["one before it", POISON, "one behind it"] {
            harness.act(Act::write(MIRA, words));
        }
        harness.act(Act::start(NOUR));
        // The first time all of it was carried together, and nobody knows what it was; then it is tried five times.
        for time in 0..6 {
            harness.launch();
            assert_eq!(harness.ends().await.signal(), Some(6), "time {time}");
        }
        harness.start().await;
        let around = |world: &World| says(world, topic.id, "one before it") && says(world, topic.id, "one behind it");
        harness.until("what is before and behind it", around).await;
        harness.until("a card for another", |world| world.card_of(NOUR).is_some()).await;
        harness.until("a line for the desk", |world| says(world, topic.id, "did not come through")).await;
        harness.shows(MIRA, "a line for her", |card| card.text.contains("did not come through")).await;
        assert!(letters(&harness, &[]).await.contains("something that a person did"));
        assert!(String::from_utf8(harness.said()).unwrap().contains("unclean"));
        // A release that does not die of it takes it after all.
        letters(&harness, &["--retry"]).await;
        harness.stop().await;
        harness.played_by = None;
        harness.start().await;
        harness.until("the words after all", |world| says(world, topic.id, POISON)).await;
        assert_eq!(at_desk(&harness.world, POISON).unwrap().0, group);
        harness.finish().await;
    });
}
