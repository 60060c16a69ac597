//! One run: the stand-in, the bot's lives one after another, the clock, and what happens to them.
//!
//! Knows: when everything is at rest, what can happen next, how the bot dies and starts again. Does not know: what people do
//! (`people`, `desk`), or what must come of it (`model`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use footbridge::clock::{Clock, draw_from};
use footbridge::content::{CentreId, Content, Lang};
use footbridge::ferry::{DeskPlan, Ferry, Frame, Looked, Pace, Tally, embark};
use footbridge::passage::ids::{Chat, Volunteer};
use footbridge::passage::patience::Patience;
use footbridge::rehearse::{PersonPlan, Plan, Rates, World};
use footbridge::store::{Keyring, Store};
use footbridge::telegram::{Poll, Telegram};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::chance::Chance;
use super::model::{Broken, Model};
use super::wire::{Asked, Heard, Wire};

/// The centres of the room's groups.
const CENTRES: [&str; 3] = ["payoke", "pag-asa", "surya"];

/// So many people have a phone.
pub(crate) const PEOPLE: i64 = 2;

/// More than this between two rests is no rest.
const MOVES: usize = 1500;

/// How long everything may take to come to rest, really.
const PATIENCE: Duration = Duration::from_secs(10);

/// What ends a life early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The bot has died.
    Died(&'static str),
    /// Something is not so.
    Broken(Broken),
}

impl From<Broken> for Stop {
    fn from(broken: Broken) -> Self {
        Self::Broken(broken)
    }
}

/// How the bot is to die during the next moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Death {
    /// A request has arrived and its answer has not been heard.
    AfterRequest(usize),
    /// Everything is at rest.
    AtRest,
}

/// Something that can happen next.
#[derive(Clone, Copy, Debug)]
enum Move {
    Arrive(usize),
    Hear(usize),
    Poll,
}

/// What a run was made of, counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts(pub(crate) BTreeMap<&'static str, u64>);

impl Counts {
    pub(crate) fn count(&mut self, what: &'static str) {
        *self.0.entry(what).or_default() += 1;
    }

    pub(crate) fn add(&mut self, other: &Self) {
        other.0.iter().for_each(|(what, count)| *self.0.entry(what).or_default() += count);
    }
}

/// What is the same for all runs.
pub(crate) struct Ground {
    pub(crate) content: Arc<Content>,
    /// A folder with an empty database and its keys.
    pub(crate) template: PathBuf,
    pub(crate) neutral: (String, String),
}

/// One run.
pub(crate) struct Sim {
    pub(crate) clock: Clock,
    pub(crate) world: World,
    pub(crate) model: Model,
    pub(crate) people: Vec<i64>,
    pub(crate) counts: Counts,
    pub(crate) trace: Vec<String>,
    pub(crate) chance: Chance,
    pub(crate) death: Option<Death>,
    pub(crate) wire: Wire,
    /// The number of the next mark.
    pub(crate) next_mark: u32,
    /// What she pressed last, and the words that may still be changed.
    pub(crate) last: BTreeMap<i64, (i64, String)>,
    pub(crate) digest: u64,
    tally: Tally,
    /// Requests that have arrived and whose answers have not.
    done: Vec<(Asked, Heard)>,
    /// The question for updates has arrived, and waits.
    parked: Option<u64>,
    /// The bot's poller pauses after silence.
    pausing: bool,
    stopping: bool,
    rested: bool,
    token: String,
    content: Arc<Content>,
    pace: Pace,
    folder: tempfile::TempDir,
}

impl Sim {
    pub(crate) fn new(ground: &Ground, seed: u64) -> Self {
        draw_from(seed);
        let mut chance = Chance::of(seed, usize::MAX);
        let clock = Clock::stopped_at("2026-11-24T11:40:00Z".parse().unwrap());
        let mut plan = Plan::default_room();
        let person = |id: i64| PersonPlan {
            id: 910_000 + id,
            label: format!("phone {id}"),
            first_name: "A".to_owned(),
            last_name: None,
            username: None,
            language_code: Some("en".to_owned()),
            premium: false,
        };
        plan.people = (1..=PEOPLE).map(person).collect();
        let strict = chance.percent(50);
        plan.rates = if strict { Rates::telegrams() } else { Rates::unlimited() };
        let swift = Pace { overall_per_second: 10_000, chat_per_second: 1_000, group_per_minute: 60_000 };
        let people: Vec<i64> = plan.people.iter().map(|person| person.id).collect();
        let world = World::new(plan.clone(), clock.clone());
        let folder = tempfile::tempdir_in(shm()).unwrap();
        copy(&ground.template, folder.path());
        Self {
            model: Model::new(&people, ground.neutral.clone()),
            wire: Wire::new(world.clone(), &plan.token, plan.bot.id),
            clock,
            world,
            people,
            counts: Counts::default(),
            trace: Vec::new(),
            chance,
            death: None,
            next_mark: 0,
            last: BTreeMap::new(),
            digest: 0xcbf2_9ce4_8422_2325,
            tally: Tally::default(),
            done: Vec::new(),
            parked: None,
            pausing: false,
            stopping: false,
            rested: false,
            token: plan.token,
            content: Arc::clone(&ground.content),
            pace: if strict { Pace::default() } else { swift },
            folder,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Notes what happens, for whoever must understand it.
    pub(crate) fn note(&mut self, line: String) {
        for byte in line.bytes() {
            self.digest = (self.digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self.trace.push(line);
    }

    /// The bot starts from what is on the disk.
    pub(crate) async fn embark(&mut self) -> Result<Ferry, Stop> {
        self.wire = Wire::new(self.world.clone(), &self.token, 4242);
        (self.parked, self.pausing, self.stopping, self.rested) = (None, false, false, false);
        self.done.clear();
        let folder = self.folder.path();
        let database = format!("sqlite:{}", folder.join("footbridge.db").display());
        let store = Store::open(&database).await.map_err(|error| Stop::Broken(format!("the store: {error}")))?;
        let keys = Keyring::open(&folder.join("footbridge.keys")).await;
        let keys = keys.map_err(|error| Stop::Broken(format!("the keyring: {error}")))?;
        let telegram = Telegram::carried_by(Arc::new(self.wire.clone()));
        let groups = self.world.groups();
        let desk =
            |(centre, group): (&str, &i64)| DeskPlan { centre: CentreId(centre.to_owned()), group: Chat(*group), lang: Lang::EN };
        let frame = Frame {
            content: Arc::clone(&self.content),
            patience: Patience::default(),
            pace: self.pace,
            drafted: true,
            desks: CENTRES.into_iter().zip(&groups).map(desk).collect(),
            bot: Volunteer(4242),
            far_side: "simulation".to_owned(),
            visit_kept: Duration::from_hours(48),
            alarms: None,
            spill: folder.join("footbridge.db.spill"),
            points: self.wire.points(),
        };
        let poll = Poll::new(telegram.clone(), Arc::clone(&self.content), self.clock.clone());
        let ferry = embark(frame, self.clock.clone(), store, keys, poll, telegram, &Looked::default()).await;
        let ferry = ferry.map_err(|error| Stop::Broken(format!("the start: {error}")))?;
        self.tally = ferry.tally.clone();
        self.counts.count("starts");
        Ok(ferry)
    }

    /// The bot has died: some of what had left it by then arrives all the same, and nobody hears an answer.
    pub(crate) fn left_behind(&mut self) -> Result<(), Broken> {
        let left: Vec<Asked> = {
            let mut inner = self.wire.lock();
            let poll = inner.poll.take();
            inner.waiting.drain(..).chain(poll).collect()
        };
        for asked in left {
            if !self.chance.percent(50) {
                continue;
            }
            if asked.method != "getUpdates" {
                self.model.asked(&asked)?;
            }
            let heard = self.wire.arrive(asked.method, &asked.body).flatten();
            self.tell(&asked, heard.as_ref());
            self.model.arrived(&self.world, Some(asked.number))?;
        }
        Ok(())
    }

    /// What is on the disk now, in a folder of its own, as a process that is killed leaves it.
    pub(crate) fn crash(&mut self) {
        let next = tempfile::tempdir_in(shm()).unwrap();
        copy(self.folder.path(), next.path());
        self.folder = next;
        self.death = None;
        self.done.clear();
        self.model.died(self.clock.now());
    }

    // -- rest --

    /// Whether nothing goes on in the bot but requests that the simulation holds.
    fn quiet(&mut self) -> bool {
        let now = self.clock.now();
        let (waiting, polls) = {
            let mut inner = self.wire.lock();
            inner.waiting.retain(|asked| !asked.answer.is_closed());
            if inner.poll.as_ref().is_some_and(|asked| asked.answer.is_closed()) {
                inner.poll = None;
            }
            (inner.waiting.len(), inner.poll.is_some())
        };
        self.pausing &= !polls;
        self.done.retain(|(asked, _)| !asked.answer.is_closed());
        let heard = polls || self.pausing || self.stopping;
        heard && self.tally.under_way() == waiting + self.done.len() && self.tally.wakes().iter().all(|wake| *wake > now)
    }

    /// Returns when the bot is at rest.
    pub(crate) async fn rest(&mut self) -> Result<(), Stop> {
        let began = Instant::now();
        let (mut in_a_row, mut turns) = (0, 0_u32);
        while in_a_row < 6 {
            if let Some(point) = self.wire.lock().stopped {
                self.counts.count(match point {
                    footbridge::ferry::Point::Turned => "killed before the keys and the commit",
                    footbridge::ferry::Point::KeysWritten => "killed between keyring and store",
                    footbridge::ferry::Point::Committed => "killed after the commit, before anybody was told",
                    footbridge::ferry::Point::Told => "killed after the commit, before the acknowledgement",
                });
                return Err(Stop::Died("at a point of a trip"));
            }
            tokio::task::yield_now().await;
            in_a_row = if self.quiet() { in_a_row + 1 } else { 0 };
            turns += 1;
            if in_a_row == 0 && turns > 8 {
                std::thread::sleep(Duration::from_micros(30));
                if began.elapsed() > PATIENCE {
                    let held: Vec<&str> = self.wire.lock().waiting.iter().map(|asked| asked.method).collect();
                    let (under_way, wakes) = (self.tally.under_way(), self.tally.wakes());
                    return Err(Stop::Broken(format!("no rest: {under_way} under way, {held:?} held, wakes {wakes:?}")));
                }
            }
        }
        self.model.taken(self.clock.now());
        let inner = self.wire.lock();
        inner.waiting.iter().try_for_each(|asked| self.model.asked(asked))?;
        self.model.rested();
        self.rested = true;
        Ok(())
    }

    fn moves(&self) -> Vec<Move> {
        let inner = self.wire.lock();
        let mut moves: Vec<Move> = (0..inner.waiting.len()).map(Move::Arrive).collect();
        moves.extend((0..self.done.len()).map(Move::Hear));
        let fresh = inner.poll.as_ref().is_some_and(|asked| Some(asked.number) != self.parked);
        if fresh || inner.poll.is_some() && self.world.undelivered() > 0 {
            moves.push(Move::Poll);
        }
        moves
    }

    /// Whether nothing is left to happen before time goes on, and nothing waits to be tried again.
    pub(crate) fn settled(&self) -> bool {
        let [_, courier, _] = self.tally.wakes();
        self.moves().is_empty() && self.world.undelivered() == 0 && !self.pausing && courier == Timestamp::MAX
    }

    /// One of what can happen next happens; whether there was anything.
    pub(crate) async fn step(&mut self) -> Result<bool, Stop> {
        if !self.rested {
            self.rest().await?;
        }
        let moves = self.moves();
        let Some(chosen) = self.chance.one_of(&moves).copied() else { return Ok(false) };
        self.counts.count("moves");
        self.rested = false;
        match chosen {
            Move::Arrive(at) => {
                let asked = self.wire.lock().waiting.remove(at);
                let heard = self.wire.arrive(asked.method, &asked.body).flatten();
                self.tell(&asked, heard.as_ref());
                self.model.arrived(&self.world, Some(asked.number))?;
                self.done.push((asked, heard));
                if let Some(Death::AfterRequest(left)) = &mut self.death {
                    if *left == 0 {
                        self.counts.count("killed after a request, before its answer");
                        return Err(Stop::Died("after a request"));
                    }
                    *left -= 1;
                }
            }
            Move::Hear(at) => {
                let (asked, heard) = self.done.remove(at);
                let _ = asked.answer.send(heard);
            }
            Move::Poll => self.poll()?,
        }
        self.rest().await?;
        Ok(true)
    }

    fn tell(&mut self, asked: &Asked, heard: Option<&(u16, Vec<u8>)>) {
        self.counts.count("requests");
        let status = heard.map_or(0, |(status, _)| *status);
        if status != 200 {
            self.model.disturbed = Some(self.clock.now());
        }
        let text = asked.params["text"].as_str().unwrap_or_default().replace('\n', " / ");
        let short: String = text.chars().take(90).collect();
        let (chat, message) = (&asked.params["chat_id"], &asked.params["message_id"]);
        self.note(format!("      {} {chat} {message} {short:?} -> {status}", asked.method));
    }

    /// The question for updates arrives, and what there is is handed over.
    fn poll(&mut self) -> Result<(), Stop> {
        let Some((number, body)) = self.wire.lock().poll.as_ref().map(|asked| (asked.number, asked.body.clone())) else {
            return Ok(());
        };
        let Some(heard) = self.wire.arrive("getUpdates", &body) else {
            self.parked = Some(number);
            return Ok(());
        };
        let updates: Vec<Value> = match &heard {
            Some((200, body)) => serde_json::from_slice::<Value>(body).unwrap()["result"].as_array().unwrap().clone(),
            Some(_) | None => {
                self.pausing = true;
                self.model.disturbed = Some(self.clock.now());
                Vec::new()
            }
        };
        self.note(format!("      {} updates are handed over", updates.len()));
        self.model.handed(&updates);
        self.model.arrived(&self.world, None)?;
        if let Some(asked) = self.wire.lock().poll.take() {
            let _ = asked.answer.send(heard);
        }
        Ok(())
    }

    /// Lets happen what can, until nothing more happens within `horizon`.
    pub(crate) async fn settle(&mut self, horizon: SignedDuration) -> Result<(), Stop> {
        let until = self.now() + horizon;
        for _ in 0..MOVES {
            if self.step().await? {
                continue;
            }
            let [_, courier, _] = self.tally.wakes();
            if self.pausing && self.now() < until {
                self.advance(SignedDuration::from_millis(500)).await?;
            } else if courier <= until {
                self.advance(courier.duration_since(self.now())).await?;
            } else {
                return Ok(());
            }
        }
        Err(Stop::Broken("it never comes to an end".to_owned()))
    }

    /// Time goes on by `by`, with a stop wherever something is due.
    pub(crate) async fn pass(&mut self, by: SignedDuration) -> Result<(), Stop> {
        let until = self.now() + by;
        for _ in 0..MOVES {
            for _ in 0..MOVES {
                if !self.step().await? {
                    break;
                }
            }
            self.model.tidy(&self.world, self.now())?;
            let next = self.tally.wakes().into_iter().min().unwrap_or(until).min(until);
            let pause = if self.pausing { (self.now() + SignedDuration::from_millis(500)).min(next) } else { next };
            if self.now() >= until {
                return Ok(());
            }
            self.advance(pause.duration_since(self.now())).await?;
        }
        Err(Stop::Broken("time does not go by".to_owned()))
    }

    /// Both clocks go on at one stroke, as those of a machine that has slept.
    pub(crate) async fn advance(&mut self, by: SignedDuration) -> Result<(), Stop> {
        self.clock.move_by(by);
        tokio::time::advance(Duration::try_from(by).unwrap_or_default()).await;
        self.rest().await
    }

    /// The bot is told to stop, and does; what it asks for meanwhile arrives.
    pub(crate) async fn stop(&mut self, ferry: Ferry) -> Result<(), Stop> {
        self.stopping = true;
        self.counts.count("stops");
        let mut stopped = std::pin::pin!(ferry.stop());
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if futures_util::poll!(&mut stopped).is_ready() {
                self.model.taken(self.clock.now());
                return Ok(());
            }
            let asked = {
                let mut inner = self.wire.lock();
                inner.waiting.iter().try_for_each(|asked| self.model.asked(asked))?;
                (!inner.waiting.is_empty()).then(|| inner.waiting.remove(0))
            };
            if let Some(asked) = asked {
                let heard = self.wire.arrive(asked.method, &asked.body).flatten();
                self.tell(&asked, heard.as_ref());
                self.model.arrived(&self.world, Some(asked.number))?;
                let _ = asked.answer.send(heard);
            } else if let Some((asked, heard)) = self.done.pop() {
                let _ = asked.answer.send(heard);
            } else {
                std::thread::sleep(Duration::from_micros(30));
            }
            tokio::task::yield_now().await;
        }
        Err(Stop::Broken("it does not stop".to_owned()))
    }

    /// A fresh mark of `kind`.
    pub(crate) fn mark(&mut self, kind: &str) -> String {
        self.next_mark += 1;
        format!("{kind}{:04}z", self.next_mark)
    }
}

/// Where files cost no disk.
fn shm() -> &'static Path {
    let shm = Path::new("/dev/shm");
    if shm.is_dir() { shm } else { Path::new("/tmp") }
}

/// Copies every file of `from` but SQLite's shared memory, which no process leaves behind whole.
fn copy(from: &Path, to: &Path) {
    let kept: BTreeSet<PathBuf> = std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    for file in kept.iter().filter(|file| !file.to_string_lossy().ends_with("-shm")) {
        std::fs::copy(file, to.join(file.file_name().unwrap())).unwrap();
    }
}
