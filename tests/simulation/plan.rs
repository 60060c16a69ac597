//! What a run is made of: its steps, drawn from the seed, and the bot's lives.
//!
//! Knows: how often what happens. Does not know: how it is done.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use footbridge::clock::draw_from;
use footbridge::content::Content;
use footbridge::ferry::Point;
use footbridge::rehearse::{Fault, What};
use footbridge::seal::{Key, KeyId};
use footbridge::shelf;
use footbridge::store::{Keyring, Store};
use jiff::SignedDuration;
use tokio::runtime::{Builder, Runtime};

use super::chance::Chance;
use super::sim::{Counts, Death, Ground, Sim, Stop};

/// The steps of a run.
pub(crate) const STEPS: usize = 40;

/// What a run came to.
pub(crate) struct Ran {
    pub(crate) broken: Option<String>,
    /// How many steps were begun.
    pub(crate) steps: usize,
    pub(crate) trace: Vec<String>,
    pub(crate) counts: Counts,
}

/// What is the same for all runs, made once.
pub(crate) fn ground() -> &'static Ground {
    static GROUND: OnceLock<Ground> = OnceLock::new();
    GROUND.get_or_init(|| {
        draw_from(0);
        let content = Content::read(&shelf::files(None, None).ok().unwrap()).unwrap();
        let template = tempfile::tempdir().unwrap().keep();
        runtime().block_on(prepared(&template));
        let file: toml::Table = include_str!("../../content/neutral.toml").parse().unwrap();
        let neutral = (file["text"].as_str().unwrap().to_owned(), "open".to_owned());
        Ground { content: content.into(), template, neutral }
    })
}

async fn prepared(folder: &Path) {
    let keys = Keyring::create(&folder.join("footbridge.keys"), KeyId([1; 16]), Key::new([2; 32])).await.unwrap();
    keys.close().await;
    let store = Store::open(&format!("sqlite:{}", folder.join("footbridge.db").display())).await.unwrap();
    store.close().await;
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Runs `seed`, leaving out the steps `without`.
pub(crate) fn run(ground: &Ground, seed: u64, without: &BTreeSet<usize>) -> Ran {
    let mut sim = Sim::new(ground, seed);
    let mut next = 0;
    let broken = loop {
        let lived = life(&mut sim, seed, &mut next, without);
        match lived {
            Ok(true) => break None,
            Ok(false) => (),
            Err(Stop::Broken(why)) => break Some(why),
            Err(Stop::Died(how)) => {
                let away = [0, 1, 20, 200, 1500][sim.chance.up_to(5)];
                sim.note(format!("  -- dies {how}, and is away for {away} s"));
                sim.counts.count("kills");
                sim.clock.move_by(SignedDuration::from_secs(away));
            }
        }
    };
    sim.counts.0.insert("steps", u64::try_from(next).unwrap_or(0));
    Ran { broken, steps: next, trace: sim.trace, counts: sim.counts }
}

/// One life of the bot: from its start to its death, its stop (`false`), or the end of the run (`true`).
fn life(sim: &mut Sim, seed: u64, next: &mut usize, without: &BTreeSet<usize>) -> Result<bool, Stop> {
    let runtime = runtime();
    // A blocking task holds the runtime's time: it goes on only where the simulation moves it.
    let (release, held) = std::sync::mpsc::channel::<()>();
    let lived = runtime.block_on(async {
        let lived = lived(sim, seed, next, without, held).await;
        if matches!(lived, Err(Stop::Died(_))) {
            sim.left_behind()?;
        }
        lived
    });
    if lived.is_err() {
        sim.crash();
    }
    drop(release);
    lived
}

async fn lived(
    sim: &mut Sim,
    seed: u64,
    next: &mut usize,
    without: &BTreeSet<usize>,
    held: std::sync::mpsc::Receiver<()>,
) -> Result<bool, Stop> {
    tokio::task::spawn_blocking(move || held.recv().is_ok());
    tokio::time::pause();
    let ferry = sim.embark().await?;
    while *next < STEPS {
        let step = *next;
        *next += 1;
        if without.contains(&step) {
            continue;
        }
        sim.chance = Chance::of(seed, step);
        if stops(sim, step).await? {
            sim.stop(ferry).await?;
            return Ok(false);
        }
    }
    sim.chance = Chance::of(seed, STEPS);
    the_end(sim).await?;
    Ok(true)
}

/// One step; whether the bot is told to stop now. Most people cross before anything goes wrong.
async fn stops(sim: &mut Sim, step: usize) -> Result<bool, Stop> {
    sim.note(format!("{step:>3} at {}", sim.now()));
    if let Some(who) = sim.people.get(step).copied() {
        if sim.chance.percent(75) {
            sim.crosses(who).await?;
        }
        return Ok(false);
    }
    match sim.chance.up_to(100) {
        0..47 => sim.her_act().await?,
        47..50 => sim.regrets().await?,
        50..70 => sim.desk_act().await?,
        70..81 => {
            let pause = [1, 3, 9, 30, 130, 310, 700, 4000][sim.chance.up_to(8)];
            sim.note(format!("  {pause} s go by"));
            if pause < 4000 {
                sim.pass(SignedDuration::from_secs(pause)).await?;
            } else {
                sim.advance(SignedDuration::from_secs(pause)).await?;
            }
        }
        81..88 => weather(sim),
        88 => {
            sim.note("  the weather clears".to_owned());
            sim.world.clear_orders();
        }
        89 => {
            // The newest few: what was handed over before the last 48 hours need not be known.
            let newest: Vec<i64> = sim.model.brought.iter().rev().take(4).copied().collect();
            if let Some(update) = sim.chance.one_of(&newest).copied() {
                sim.note(format!("  update {update} comes once more"));
                sim.counts.count("faults: an update handed over again");
                sim.world.deliver_again(update);
                sim.settle(SignedDuration::from_secs(5)).await?;
            }
        }
        90..98 => dies(sim).await?,
        _ => {
            sim.note("  the bot is told to stop".to_owned());
            return Ok(true);
        }
    }
    Ok(false)
}

/// Something is ordered to go wrong.
fn weather(sim: &mut Sim) {
    let methods = [
        "sendMessage",
        "editMessageText",
        "deleteMessage",
        "createForumTopic",
        "getUpdates",
        "answerCallbackQuery",
        "getChatMember",
        "pinChatMessage",
        "setMessageReaction",
    ];
    let method = methods[sim.chance.up_to(methods.len())];
    let what = [
        What::refuse(500, "Internal Server Error: restart"),
        What::refuse(504, "Gateway Timeout"),
        What::flood(3),
        What::BadGateway,
        What::CutBefore,
        What::CutAfter,
    ];
    let names = ["500", "504", "429", "an HTML page", "a cut before", "a cut after"];
    let (at, times) = (sim.chance.up_to(what.len()), 1 + sim.chance.up_to(3));
    sim.counts
        .count(["faults: 500", "faults: 504", "faults: 429", "faults: HTML", "faults: cut before", "faults: cut after"][at]);
    sim.note(format!("  {} for the next {times} {method}", names[at]));
    sim.world.order(Fault::next(times, method, what[at].clone()));
}

/// She or the desk does something, and the bot dies of it.
async fn dies(sim: &mut Sim) -> Result<(), Stop> {
    let points = [Point::Turned, Point::KeysWritten, Point::Committed, Point::Told];
    let at = sim.chance.up_to(8);
    let nth = sim.chance.up_to(4);
    match points.get(at) {
        Some(point) => {
            sim.note(format!("  it is to die at {point:?}, after {nth}"));
            sim.wire.lock().die_at = Some((*point, nth));
        }
        None if at < 7 => {
            sim.note(format!("  it is to die after request {nth}"));
            sim.death = Some(Death::AfterRequest(nth));
        }
        None => sim.death = Some(Death::AtRest),
    }
    if sim.chance.percent(70) {
        sim.her_act().await?;
    } else {
        sim.desk_act().await?;
    }
    sim.wire.lock().die_at = None;
    match sim.death.take() {
        Some(Death::AtRest) => {
            sim.counts.count("killed at rest");
            Err(Stop::Died("at rest"))
        }
        Some(Death::AfterRequest(_)) | None => Ok(()),
    }
}

/// Good weather, and time for everything to come where it must.
async fn the_end(sim: &mut Sim) -> Result<(), Stop> {
    sim.note("the end".to_owned());
    sim.world.clear_orders();
    sim.pass(SignedDuration::from_mins(12)).await?;
    let awake = |sim: &Sim, who: i64| sim.world.card_of(who).is_some_and(|card| card.text != sim.model.neutral.0);
    for who in sim.people.clone() {
        if awake(sim, who) {
            return Err(Stop::Broken(format!("the card of {who} does not turn neutral by itself")));
        }
    }
    // Pictures that did not fit are forgotten after an hour.
    sim.advance(SignedDuration::from_mins(65)).await?;
    sim.settle(SignedDuration::from_mins(1)).await?;
    for who in sim.people.clone() {
        sim.looks_at_everything(who).await?;
    }
    sim.settle(SignedDuration::from_mins(3)).await?;
    sim.model.tidy(&sim.world, sim.now())?;
    let (words, answers) = sim.model.complete()?;
    *sim.counts.0.entry("words that had to come, and did").or_default() += words;
    *sim.counts.0.entry("answers that had to be seen, and were").or_default() += answers;
    Ok(())
}
