//! A rehearsal: the stand-in, the bot and the page in one process, with nothing that lasts.
//!
//! Knows: which desk plays which centre, and how the bot is started on the stand-in. Does not know: what either does.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use footbridge::clock::Clock;
use footbridge::content::{Content, Lang};
use footbridge::ferry::{Pace, Tally};
use footbridge::passage::patience::Patience;
use footbridge::rehearse::journey::{Bank, PHONES, Says, desks, play};
use footbridge::rehearse::{PersonPlan, Rates, World, server};
use footbridge::serve::{self, Bot, Plan, Refusal};
use footbridge::shelf;
use footbridge::telegram::Token;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Mutex;

use super::tongue::Tongue;
use super::{NOT_SO, WRONG, end};

/// The centres, in the order of the room's groups.
const CENTRES: [&str; 3] = ["payoke", "pag-asa", "surya"];

/// Journeys do not wait for pace: it is held to elsewhere.
const SWIFT: Pace = Pace { overall_per_second: 10_000, chat_per_second: 1_000, group_per_minute: 60_000 };

/// A bot on the stand-in, its files in a folder that goes with it.
struct Room {
    bot: Arc<Mutex<Option<Bot>>>,
    tally: Arc<std::sync::Mutex<Tally>>,
    folder: tempfile::TempDir,
    api: SocketAddr,
    clock: Clock,
    pace: Pace,
    token: String,
    desks: Vec<(&'static str, i64)>,
}

/// Plays `journey` by itself, its phones in the language `tongue` if that is given, or serves the page at `listen` until told to stop.
pub(crate) async fn rehearse(listen: SocketAddr, journey: Option<PathBuf>, tongue: Option<&str>) -> ExitCode {
    let done = match journey {
        Some(file) => match std::fs::read_to_string(&file) {
            Ok(text) => play_alone(&text, tongue).await,
            Err(_) => return end(WRONG, "--journey: this file is not there or can't be read"),
        },
        None => serve_page(listen).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended::Wrong(line)) => end(WRONG, line),
        Err(Ended::NotSo(line)) => end(NOT_SO, line),
    }
}

enum Ended {
    Wrong(String),
    NotSo(String),
}

impl From<Refusal> for Ended {
    fn from(refusal: Refusal) -> Self {
        Self::Wrong(refusal.to_string())
    }
}

async fn serve_page(listen: SocketAddr) -> Result<(), Ended> {
    let clock = Clock::real();
    let mut plan = footbridge::rehearse::Plan::default_room();
    plan.rates = Rates::telegrams();
    plan.note = "Draft texts, reviewed by nobody.".to_owned();
    let world = World::new(plan.clone(), clock.clone());
    let (address, serving) = start_server(&world, listen).await?;
    let room = Room::open(&plan, address, clock, (&CENTRES, Pace::default())).await?;
    say(&format!("The rehearsal is at http://{address}/ — press Ctrl+C to end it."));
    let mut term = signal(SignalKind::terminate()).map_err(|_| Ended::Wrong("this machine gives no signals".to_owned()))?;
    tokio::select! {
        _ = tokio::signal::ctrl_c() => (),
        _ = term.recv() => (),
        _ = serving => (),
    }
    room.close().await;
    Ok(())
}

/// The page's address; the next free port if the usual one is taken.
async fn start_server(
    world: &World,
    listen: SocketAddr,
) -> Result<(SocketAddr, tokio::task::JoinHandle<std::io::Result<()>>), Ended> {
    match server::start(world.clone(), listen).await {
        Ok(started) => Ok(started),
        Err(_) => server::start(world.clone(), SocketAddr::from((listen.ip(), 0)))
            .await
            .map_err(|_| Ended::Wrong("--listen: this address can't be listened on".to_owned())),
    }
}

async fn play_alone(text: &str, tongue: Option<&str>) -> Result<(), Ended> {
    let says = tongue.map(says).transpose()?;
    let start = "2026-11-24T11:40:00Z".parse().map_err(|_| Ended::Wrong("no such time".to_owned()))?;
    let clock = Clock::stopped_at(start);
    let mut plan = footbridge::rehearse::Plan::default_room();
    let like = plan.people.last().cloned();
    let phone = |(label, id): (&&str, i64)| Some(PersonPlan { id, label: (*label).to_owned(), ..like.clone()? });
    let more: Vec<PersonPlan> = PHONES.iter().zip(910_001..).skip(plan.people.len()).filter_map(phone).collect();
    plan.people.extend(more);
    let world = World::new(plan.clone(), clock.clone());
    let (address, _serving) = start_server(&world, SocketAddr::from(([127, 0, 0, 1], 0))).await?;
    let named = desks(text);
    let there = |centre: &&'static str| named.as_ref().is_none_or(|named| named.iter().any(|named| named == centre));
    let there: Vec<&'static str> = CENTRES.into_iter().filter(there).collect();
    let room = Arc::new(Room::open(&plan, address, clock.clone(), (&there, SWIFT)).await?);
    let bank = bank(&room, world, clock, says);
    let played = play(&bank, text).await;
    room.close().await;
    let steps = played.map_err(Ended::NotSo)?;
    say(&format!("{steps} steps went as written"));
    Ok(())
}

/// What stands on her cards in the language `tag`, for what a journey says.
fn says(tag: &str) -> Result<Says, Ended> {
    let files = shelf::files(None, None).map_err(|_| Ended::Wrong("the built-in words can't be read".to_owned()))?;
    let content = Content::read(&files).map_err(|_| Ended::Wrong("the built-in words are wrong".to_owned()))?;
    let none = || Ended::Wrong("--in: takes a language that has words here, for example nl, fr or de".to_owned());
    let tongue = Tongue::of(&content, &files, tag).ok_or_else(none)?;
    Ok(Box::new(move |text| tongue.says(text)))
}

fn bank(room: &Arc<Room>, world: World, clock: Clock, says: Option<Says>) -> Bank {
    let (quiet, settled, restart) = (Arc::clone(room), Arc::clone(room), Arc::clone(room));
    Bank {
        world,
        clock,
        centres: room.desks.iter().map(|(centre, _)| (*centre).to_owned()).collect(),
        quiet: Box::new(move || quiet.tally().quiet(quiet.clock.now())),
        settled: Box::new(move || {
            let (tally, clock) = (settled.tally(), settled.clock.clone());
            Box::pin(async move { settle(&tally, &clock).await })
        }),
        restart: Box::new(move || {
            let room = Arc::clone(&restart);
            Box::pin(async move { room.restart().await })
        }),
        says,
    }
}

async fn settle(tally: &Tally, clock: &Clock) {
    loop {
        let mut rest = std::pin::pin!(tally.rest());
        rest.as_mut().enable();
        if tally.quiet(clock.now()) {
            return;
        }
        rest.await;
    }
}

impl Room {
    async fn open(
        plan: &footbridge::rehearse::Plan,
        api: SocketAddr,
        clock: Clock,
        (there, pace): (&[&'static str], Pace),
    ) -> Result<Self, Ended> {
        let folder =
            tempfile::tempdir().map_err(|_| Ended::Wrong("no folder can be made for the rehearsal's files".to_owned()))?;
        let room = Self {
            bot: Arc::default(),
            tally: Arc::default(),
            folder,
            api,
            clock,
            pace,
            token: plan.token.clone(),
            desks: CENTRES
                .into_iter()
                .zip(plan.groups.iter().map(|group| group.id))
                .filter(|(centre, _)| there.contains(centre))
                .collect(),
        };
        room.start().await?;
        Ok(room)
    }

    async fn start(&self) -> Result<(), Refusal> {
        let wrong = |_| Refusal { setting: "telegram.token".to_owned(), what: "the room's token is none".to_owned() };
        let database = self.folder.path().join("footbridge.db");
        let plan = Plan {
            token: Token::parse(&self.token).map_err(wrong)?,
            api_url: format!("http://{}", self.api),
            database: format!("sqlite:{}", database.display()),
            keys: self.folder.path().join("footbridge.keys"),
            listen: None,
            content: None,
            locales: None,
            drafted: true,
            cover: false,
            return_code: false,
            desks: self.desks.iter().map(|(centre, group)| ((*centre).to_owned(), *group, Some(Lang::EN))).collect(),
            patience: Patience::default(),
            pace: self.pace,
            visit_kept: Duration::from_hours(48),
            alarm: footbridge::alarm::Channels::default(),
        };
        let bot = serve::start(plan, self.clock.clone()).await?;
        if let Ok(mut tally) = self.tally.lock() {
            *tally = bot.ferry.tally.clone();
        }
        *self.bot.lock().await = Some(bot);
        Ok(())
    }

    async fn restart(&self) {
        self.close().await;
        // A refusal shows as a bot that does not come to rest.
        let _ = self.start().await;
    }

    async fn close(&self) {
        if let Some(bot) = self.bot.lock().await.take() {
            bot.stop().await;
        }
    }

    fn tally(&self) -> Tally {
        self.tally.lock().map(|tally| tally.clone()).unwrap_or_default()
    }
}

/// Says a line to whoever started the rehearsal.
fn say(line: &str) {
    use std::io::Write;
    drop(writeln!(std::io::stdout(), "{line}"));
}
