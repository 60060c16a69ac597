//! Bad weather for a while: the bot in a process of its own, killed again and again, behind a stand-in that fails by chance.
//!
//! Knows: what each person wrote, and what came to stand at the desk. Does not know: how it was carried.
//!
//! `cargo bench --profile dev --bench soak -- [kills] [seed]`; ends with 1 if a word was lost or came out of order.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops where something is not as it says, and prints")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Author, Fault, Msg, PersonPlan, Plan, What, When, World, server};

const PEOPLE: i64 = 6;
const GROUP: i64 = -1_001_000_000_002;
const DESKS: [(&str, i64); 3] = [
    ("FOOTBRIDGE_DESK_PAYOKE", -1_001_000_000_001),
    ("FOOTBRIDGE_DESK_PAG_ASA", GROUP),
    ("FOOTBRIDGE_DESK_SURYA", -1_001_000_000_003),
];
const SETTINGS: &str = "[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
    [discretion]\nhide_after = \"5h\"\nhide_words_after = \"5h\"\n";

/// Everything that is waited for comes before this, or is lost.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::main]
async fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (kills, seed) = (numbers.first().copied().unwrap_or(5), numbers.get(1).copied().unwrap_or(1));
    let mut chance = Chance(seed);
    let mut plan = Plan::default_room();
    plan.calls_kept = 100_000;
    let person = |id| PersonPlan {
        id: 1_000_000 + id,
        label: format!("person {id}"),
        first_name: "A".to_owned(),
        last_name: None,
        username: None,
        language_code: Some("en".to_owned()),
        premium: false,
    };
    plan.people = (0..PEOPLE).map(person).collect();
    let people: Vec<i64> = plan.people.iter().map(|person| person.id).collect();
    let token = plan.token.clone();
    let world = World::new(plan, Clock::real());
    let (address, _serving) = server::start(world.clone(), ([127, 0, 0, 1], 0).into()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("footbridge.toml"), SETTINGS).unwrap();
    let start = || start(folder.path(), &token, &format!("http://{address}"));

    let began = Instant::now();
    let mut bot = start();
    for who in &people {
        cross(&world, *who).await;
    }
    bad_weather(&world, &mut chance);
    let mut written: BTreeMap<i64, usize> = BTreeMap::new();
    for _ in 0..kills {
        for _ in 0..chance.up_to(12) {
            let who = *people.get(usize::try_from(chance.up_to(people.len() as u64)).unwrap()).unwrap();
            let number = written.entry(who).or_default();
            *number += 1;
            world.act(Act::write(who, &word(who, *number))).unwrap();
            tokio::time::sleep(Duration::from_millis(chance.up_to(60))).await;
        }
        tokio::time::sleep(Duration::from_millis(chance.up_to(700))).await;
        bot.kill();
        bot = start();
    }
    world.clear_orders();
    let all_there =
        |world: &World| written.iter().all(|(who, count)| (1..=*count).all(|number| !places(world, *who, number).is_empty()));
    let calm = tokio::time::timeout(PATIENCE, world.until(all_there)).await;
    if calm.is_err() {
        println!("waited {PATIENCE:?} and not everything came");
    }
    tokio::time::sleep(Duration::from_secs(3)).await;

    let (mut lost, mut misplaced, mut repeated, mut total) = (0, 0, 0, 0);
    for (who, count) in &written {
        let found: Vec<Vec<usize>> = (1..=*count).map(|number| places(&world, *who, number)).collect();
        total += count;
        lost += found.iter().filter(|places| places.is_empty()).count();
        repeated += found.iter().map(|places| places.len().saturating_sub(1)).sum::<usize>();
        let firsts: Vec<usize> = found.iter().filter_map(|places| places.first().copied()).collect();
        misplaced += firsts.iter().zip(firsts.iter().skip(1)).filter(|(one, next)| one > next).count();
    }
    let bare = |call: &&footbridge::rehearse::Call| {
        call.method == "sendMessage" && call.chat().is_some_and(|chat| chat < 0) && call.params.get("message_thread_id").is_none()
    };
    let homeless = world.record().iter().filter(bare).count();
    let left = people.iter().flat_map(|who| world.held_of(*who)).filter(|message| message.author != Author::Bot).count();
    let failed = world.record().iter().filter(|call| !call.ok()).count();
    println!("seed {seed}: {kills} kills, {total} words by {PEOPLE} people, {:.0} s", began.elapsed().as_secs_f64());
    println!("{} requests, {failed} of them refused or cut", world.calls());
    println!(
        "lost {lost}, out of order {misplaced}, repeated {repeated}, sent without a topic {homeless}, left in her chat {left}"
    );
    println!("topics {}, wrong in themselves {}", world.topics_of(GROUP).len(), world.violations().len());
    bot.kill();
    if lost + misplaced + homeless + left + world.violations().len() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What fails from here on, by chance.
fn bad_weather(world: &World, chance: &mut Chance) {
    let rows = [
        ("sendMessage", 0.06, What::refuse(500, "Internal Server Error: restart")),
        ("sendMessage", 0.04, What::flood(1)),
        ("sendMessage", 0.04, What::CutBefore),
        ("sendMessage", 0.04, What::CutAfter),
        ("sendMessage", 0.02, What::BadGateway),
        ("editMessageText", 0.06, What::refuse(502, "Bad Gateway")),
        ("editMessageText", 0.03, What::CutAfter),
        ("deleteMessage", 0.05, What::CutAfter),
        ("deleteMessage", 0.05, What::refuse(500, "Internal Server Error")),
        ("getUpdates", 0.05, What::CutAfter),
        ("getUpdates", 0.03, What::refuse(409, "Conflict: terminated by other getUpdates request")),
    ];
    for (method, of, what) in rows {
        let when = When::Chance { of, seed: chance.next() };
        world.order(Fault { when, ..Fault::next(1, method, what) });
    }
}

/// The bot; it ends with whoever holds it.
struct Bot(Child);

impl Bot {
    fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.kill();
    }
}

fn start(folder: &Path, token: &str, api: &str) -> Bot {
    let child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .arg("serve")
        .current_dir(folder)
        .env("TELOXIDE_TOKEN", token)
        .env("TELOXIDE_API_URL", api)
        .env("FOOTBRIDGE_SERVE", "drafted")
        .env("FOOTBRIDGE_LISTEN", "127.0.0.1:0")
        .envs(DESKS.map(|(setting, group)| (setting, group.to_string())))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    Bot(child)
}

/// From nothing to a case behind the first picture.
async fn cross(world: &World, who: i64) {
    world.act(Act::start(who)).unwrap();
    for (press, then) in [("open", "lang:en"), ("lang:en", "go:menu"), ("go:menu@en", "return"), ("write@en", "send")] {
        pressed(world, who, press, then).await;
    }
    let send = |world: &World| world.card_of(who)?.data().find(|data| data.starts_with("send")).map(str::to_owned);
    let before = send(world);
    pressed(world, who, "where:brussels@en", "send").await;
    // Send holds for the form that stands there now.
    until(world, |world| send(world) != before).await;
    pressed(world, who, &send(world).unwrap(), "picture:1").await;
    pressed(world, who, "picture:1@en", "end").await;
    until(world, |world| says(world, who, "In the team's room")).await;
}

async fn pressed(world: &World, who: i64, data: &str, then: &str) {
    until(world, |world| world.card_of(who).is_some()).await;
    world.act(Act::press(who, world.card_of(who).unwrap().id, data)).unwrap();
    let shows = |card: &Msg| card.data().any(|data| data.starts_with(then));
    until(world, |world| world.card_of(who).as_ref().is_some_and(shows)).await;
}

async fn until(world: &World, holds: impl FnMut(&World) -> bool) {
    tokio::time::timeout(PATIENCE, world.until(holds)).await.unwrap();
}

fn says(world: &World, who: i64, words: &str) -> bool {
    world.card_of(who).is_some_and(|card| card.text.contains(words))
}

fn word(who: i64, number: usize) -> String {
    format!("word {number} of {who}.")
}

/// Where a word stands at the desk, by message.
fn places(world: &World, who: i64, number: usize) -> Vec<usize> {
    let word = word(who, number);
    let topics = world.topics_of(GROUP).into_iter().flat_map(|topic| world.messages_of(GROUP, Some(topic.id)));
    let mut places: Vec<usize> =
        topics.filter(|message| message.text.contains(&word)).map(|message| usize::try_from(message.id).unwrap()).collect();
    places.sort_unstable();
    places
}

/// SplitMix64: chance that comes out the same each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn up_to(&mut self, most: u64) -> u64 {
        self.next() % most.max(1)
    }
}
