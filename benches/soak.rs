//! Bad weather for a while: the bot in a process of its own, killed again and again, behind a stand-in that fails by chance.
//!
//! Knows: what each person wrote and pressed, what came to stand at the desk, which answers reached the bot. Does not know: how
//! it was carried.
//!
//! `cargo bench --profile dev --bench soak -- [kills] [seed]`; ends with 1 if a word was lost, came out of order, or came twice
//! for no reason, or if a card shows something that it should not.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops where something is not as it says, and prints")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Author, Call, Fault, Msg, PersonPlan, Phase, Plan, Then, Trap, What, When, World, server};

/// These write; those who come behind them only press.
const PEOPLE: i64 = 6;
const READERS: i64 = 2;
const GROUP: i64 = -1_001_000_000_002;
const DESKS: [(&str, i64); 3] = [
    ("FOOTBRIDGE_DESK_PAYOKE", -1_001_000_000_001),
    ("FOOTBRIDGE_DESK_PAG_ASA", GROUP),
    ("FOOTBRIDGE_DESK_SURYA", -1_001_000_000_003),
];
const SETTINGS: &str = "[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
    [discretion]\nhide_after = \"5h\"\nhide_words_after = \"5h\"\n";

/// An answer is surely written down after this.
const WRITTEN_DOWN: Duration = Duration::from_secs(2);

/// Everything that is waited for comes before this, or is lost.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::main]
async fn main() -> ExitCode {
    let numbers: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let (kills, seed) = (numbers.first().copied().unwrap_or(5), numbers.get(1).copied().unwrap_or(1));
    let mut chance = Chance(seed);
    let mut plan = Plan::default_room();
    plan.calls_kept = 1_000_000;
    let person = |id| PersonPlan {
        id: 1_000_000 + id,
        label: format!("person {id}"),
        first_name: "A".to_owned(),
        last_name: None,
        username: None,
        language_code: Some("en".to_owned()),
        premium: false,
    };
    plan.people = (0..PEOPLE + READERS).map(person).collect();
    let mut people: Vec<i64> = plan.people.iter().map(|person| person.id).collect();
    let readers = people.split_off(usize::try_from(PEOPLE).unwrap());
    let token = plan.token.clone();
    let world = World::new(plan, Clock::real());
    let (address, _serving) = server::start(world.clone(), ([127, 0, 0, 1], 0).into()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("footbridge.toml"), SETTINGS).unwrap();
    // A run takes long; meanwhile another may be built.
    std::fs::copy(env!("CARGO_BIN_EXE_footbridge"), folder.path().join("footbridge")).unwrap();
    let start = || start(folder.path(), &token, &format!("http://{address}"));

    let answered: Arc<Mutex<BTreeSet<usize>>> = Arc::default();
    let heard = Arc::clone(&answered);
    world.set_trap(Some(Trap::new(move |phase, number, _| {
        if phase == Phase::Written {
            heard.lock().unwrap().insert(number);
        }
        Then::GoOn
    })));

    let began = Instant::now();
    let (mut started, mut killed) = (vec![began], Vec::new());
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
            let reader = *readers.get(usize::try_from(chance.up_to(readers.len() as u64)).unwrap()).unwrap();
            read(&world, reader, chance.up_to(6));
            tokio::time::sleep(Duration::from_millis(chance.up_to(60))).await;
        }
        tokio::time::sleep(Duration::from_millis(chance.up_to(700))).await;
        killed.push(Instant::now());
        bot.kill();
        started.push(Instant::now());
        bot = start();
    }
    world.clear_orders();
    let all_there = |world: &World| {
        let stand = stand(world);
        written.iter().all(|(who, count)| (1..=*count).all(|number| stand.contains_key(&word(*who, number))))
    };
    // As long as something still comes, nothing is lost.
    let calm = Instant::now();
    let mut before = 0;
    while !all_there(&world) && before < stand(&world).len() {
        before = stand(&world).len();
        let _ = tokio::time::timeout(PATIENCE, world.until(|world| stand(world).len() > before + 50 || all_there(world))).await;
    }
    println!("after the last kill it took {:.0} s until everything had come", calm.elapsed().as_secs_f64());
    // What was under way at three kills in a row is taken for what kills, and is set aside: whoever runs the bot tries it again.
    let set_aside = letters(folder.path(), &["letters"]);
    println!("set aside meanwhile: {}", set_aside.trim().replace('\n', "; "));
    if !all_there(&world) {
        letters(folder.path(), &["letters", "--retry"]);
        bot.kill();
        bot = start();
        let _ = tokio::time::timeout(PATIENCE, world.until(all_there)).await;
    }
    for reader in &readers {
        // Whatever became of the last press, this one closes.
        world.act(Act::write(*reader, ".")).unwrap();
    }
    tokio::time::sleep(Duration::from_secs(3)).await;

    let (mut lost, mut misplaced, mut total) = (0, 0, 0);
    let stand = stand(&world);
    for (who, count) in &written {
        let places = |number| stand.get(&word(*who, number)).cloned().unwrap_or_default();
        let found: Vec<Vec<usize>> = (1..=*count).map(places).collect();
        total += count;
        lost += found.iter().filter(|places| places.is_empty()).count();
        let firsts: Vec<usize> = found.iter().filter_map(|places| places.first().copied()).collect();
        misplaced += firsts.iter().zip(firsts.iter().skip(1)).filter(|(one, next)| one > next).count();
    }
    let bare = |call: &&Call| {
        let words = call.text().is_some_and(|text| text.contains("word "));
        let thread = call.params.get("message_thread_id");
        call.method == "sendMessage" && call.chat().is_some_and(|chat| chat < 0) && words && thread.is_none()
    };
    // Words that waited together come again together: what counts is how often something was sent once more.
    let again: BTreeSet<usize> = stand.values().flat_map(|places| places.iter().skip(1).copied()).collect();
    let repeated = again.len();
    let homeless = world.record().iter().filter(bare).count();
    let without_reason = repeated_without_reason(&world, &killed, &answered.lock().unwrap());
    let all = || people.iter().chain(&readers);
    let cards = |who: &i64| world.held_of(*who).into_iter().filter(|message| message.author == Author::Bot);
    let orphans = all().map(|who| cards(who).count().saturating_sub(1)).sum::<usize>();
    let orphaned =
        |who: &i64| cards(who).filter(|card| world.card_of(*who).map(|own| own.id) != Some(card.id)).collect::<Vec<_>>();
    let orphans_that_show = all().flat_map(orphaned).filter(|card| !is_neutral(card)).count();
    let open = readers.iter().flat_map(cards).filter(|card| !is_neutral(card)).count();
    let left = all().flat_map(|who| world.held_of(*who)).filter(|message| message.author != Author::Bot).count();
    let failed = world.record().iter().filter(|call| !call.ok()).count();
    println!("seed {seed}: {kills} kills, {total} words by {PEOPLE} people, {:.0} s", began.elapsed().as_secs_f64());
    println!("{} requests, {failed} of them refused or cut", world.calls());
    println!(
        "lost {lost}, out of order {misplaced}, messages that came again {repeated} (for no reason {without_reason}), sent without a topic \
         {homeless}, left in her chat {left}"
    );
    println!(
        "second cards {orphans}, of them not neutral {orphans_that_show}; cards of readers not neutral after a Close {open}"
    );
    println!("{}", first_cards(&world, &started));
    println!("topics {}, wrong in themselves {}", world.topics_of(GROUP).len(), world.violations().len());
    bot.kill();
    if lost + misplaced + without_reason + homeless + left + orphans_that_show + open + world.violations().len() == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// A reader presses something, or starts anew.
fn read(world: &World, who: i64, what: u64) {
    let card = world.card_of(who).map(|card| card.id);
    let act = match (what, card) {
        (0, _) | (_, None) => Act::start(who),
        (1, Some(card)) => Act::press(who, card, "danger@en"),
        (2, Some(card)) => Act::press(who, card, "go:papers@en"),
        (3, Some(card)) => Act::press(who, card, "exit@en"),
        (4, Some(_)) => Act::write(who, "."),
        (_, Some(_)) => return,
    };
    // A card may go while it is pressed.
    let _ = world.act(act);
}

/// The neutral card has one button, which opens.
fn is_neutral(card: &Msg) -> bool {
    card.data().all(|data| data.starts_with("open"))
}

/// How many sends to the desk were made again although the answer to the one before had reached the bot, and no kill came
/// before it could be written down.
fn repeated_without_reason(world: &World, killed: &[Instant], answered: &BTreeSet<usize>) -> usize {
    let mut sent: BTreeMap<String, Vec<Call>> = BTreeMap::new();
    let words = |call: &Call| Some(call.text()?.lines().find(|line| line.starts_with("word "))?.to_owned());
    for call in world.record().into_iter().filter(|call| call.method == "sendMessage" && call.ok()) {
        if let Some(words) = words(&call).filter(|_| call.chat() == Some(GROUP)) {
            sent.entry(words).or_default().push(call);
        }
    }
    let in_flight =
        |call: &Call| killed.iter().any(|kill| *kill >= call.instant && kill.duration_since(call.instant) < WRITTEN_DOWN);
    let pairs = sent.values().flat_map(|calls| calls.iter().zip(calls.iter().skip(1)));
    pairs.filter(|(before, _)| answered.contains(&before.number) && !in_flight(before)).count()
}

/// How long it took from each start to the first card, sent or edited.
fn first_cards(world: &World, started: &[Instant]) -> String {
    let calls = world.record();
    let is_card = |call: &&Call| call.chat().is_some_and(|chat| chat > 0) && call.ok() && call.text().is_some();
    let cards: Vec<Instant> = calls.iter().filter(is_card).map(|call| call.instant).collect();
    let ends = started.iter().skip(1).copied().chain([Instant::now()]);
    let first = |(from, to): (&Instant, Instant)| {
        cards.iter().find(|card| **card >= *from && **card < to).map(|card| card.duration_since(*from).as_millis())
    };
    let mut took: Vec<u128> = started.iter().zip(ends).filter_map(first).collect();
    took.sort_unstable();
    let at = |part: usize| took.get(took.len().saturating_sub(1) * part / 100).copied().unwrap_or_default();
    format!(
        "from a start to the first card ({} starts): median {} ms, p95 {} ms, most {} ms",
        took.len(),
        at(50),
        at(95),
        at(100)
    )
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
    let child = Command::new(folder.join("footbridge"))
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

/// What a verb of the bot's says.
fn letters(folder: &Path, verb: &[&str]) -> String {
    let ran = Command::new(folder.join("footbridge")).args(verb).current_dir(folder).output().unwrap();
    String::from_utf8(ran.stdout).unwrap()
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

/// Where each word stands at the desk, by message.
fn stand(world: &World) -> BTreeMap<String, Vec<usize>> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for message in world.topics_of(GROUP).into_iter().flat_map(|topic| world.messages_of(GROUP, Some(topic.id))) {
        for word in message.text.lines().filter(|line| line.starts_with("word ")) {
            places.entry(word.to_owned()).or_default().push(usize::try_from(message.id).unwrap());
        }
    }
    places.values_mut().for_each(|places| places.sort_unstable());
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
