//! Many at once, under Telegram's limits, by a clock that is moved on whenever nothing is under way: how long the last hand-off
//! takes, what a Close waits for behind thousands, what one who floods costs the others, and how long words wait while six cases
//! are talked in at once.
//!
//! Knows: people, times by that clock, the limits of the stand-in. Does not know: how the courier orders things.
//!
//! `cargo bench --profile dev --bench handoffs -- [people] [handoffs] [behind] [flood] [six]`, all if none is named; ends with 1 if a figure is not what is promised.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops where something is not as it says, and prints")]
#![expect(clippy::indexing_slicing, reason = "a bench stops where something is not there")]

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use footbridge::clock::Clock;
use footbridge::content::Lang;
use footbridge::ferry::{Pace, Tally};
use footbridge::passage::patience::Patience;
use footbridge::rehearse::{Act, Call, Msg, PersonPlan, Plan, Rates, World, server};
use footbridge::serve::{self, Bot};
use footbridge::telegram::Token;
use jiff::{SignedDuration, Timestamp};

const GROUPS: [(&str, i64); 3] = [("payoke", -1_001_000_000_001), ("pag-asa", -1_001_000_000_002), ("surya", -1_001_000_000_003)];
const BRUSSELS: i64 = -1_001_000_000_002;

/// The clock goes on by so much whenever nothing is under way.
const STEP: SignedDuration = SignedDuration::from_millis(200);

/// Telegram's limit for a group, a minute; so many may come at once.
const A_MINUTE: f64 = 20.0;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let people = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(200);
    let named = |part: &str| arguments.iter().any(|argument| argument == part);
    let wanted = |part: &str| named(part) || !["handoffs", "behind", "flood", "six"].into_iter().any(named);
    let mut well = true;
    if wanted("handoffs") {
        well &= handoffs(people).await;
    }
    if wanted("behind") {
        well &= behind_thousands().await;
    }
    if wanted("flood") {
        well &= flooded().await;
    }
    if wanted("six") {
        well &= six_live().await;
    }
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Everybody presses Send in the same moment, for one desk.
async fn handoffs(count: i64) -> bool {
    let room = Room::new(count).await;
    room.to_the_form().await;
    room.world.set_rates(Rates::telegrams());
    let (began, before) = (room.clock.now(), room.world.calls());
    for who in room.people() {
        room.press(who, "send");
    }
    let count = usize::try_from(count).unwrap();
    while room.world.record_since(before).iter().filter(|call| is_case_card(call)).count() < count {
        room.advance(10).await;
    }
    let calls = room.world.record_since(before);
    let last = calls.iter().filter(|call| is_case_card(call)).map(|call| call.at).max().unwrap();
    let refused = calls.iter().filter(|call| call.answer["error_code"] == 429).count();
    // A topic and a card for each, all of one group.
    let least = ((2 * count) as f64 - A_MINUTE) * 60.0 / A_MINUTE;
    let (took, ratio) = (since(began, last), since(began, last) / least);
    println!("{count} hand-offs at once to one desk: the last card after {took:.0} s, the least is {least:.0} s: {ratio:.3}");
    println!("    {refused} requests were told to wait");
    room.end().await;
    ratio <= 1.1
}

/// Thousands of requests wait for a group; somebody closes, and somebody starts anew.
async fn behind_thousands() -> bool {
    let room = Room::new(50).await;
    room.to_the_desk().await;
    room.world.set_rates(Rates::telegrams());
    for nth in 0..200 {
        for who in room.people() {
            room.world.act(Act::write(who, &format!("word {nth} of {who}."))).unwrap();
        }
        room.quiet().await;
    }
    let at_desk = room.world.record().iter().filter(|call| call.text().is_some_and(|text| text.contains("word "))).count();
    let [closes, starts] = [0, 1].map(|at| *room.people().get(at).unwrap());
    let (began, before, real) = (room.clock.now(), room.world.calls(), std::time::Instant::now());
    room.press(closes, "exit");
    room.world.act(Act::start(starts)).unwrap();
    let first = |who: i64| {
        let calls = room.world.record_since(before);
        calls.into_iter().find(|call| call.chat() == Some(who) && call.text().is_some_and(|text| !text.contains("word ")))
    };
    room.until(|_| first(closes).is_some() && first(starts).is_some()).await;
    let (closed, started) = (first(closes).unwrap(), first(starts).unwrap());
    let took = [since(began, closed.at), since(began, started.at)];
    let waiting = 10_000 - at_desk;
    println!(
        "behind {waiting} waiting requests: a Close left after {:.1} s, a fresh neutral card after {:.1} s",
        took[0], took[1]
    );
    println!("    by the machine's clock the Close left after {} ms", closed.instant.duration_since(real).as_millis());
    room.end().await;
    // The fresh card is held to her chat's own pace besides.
    took[0] <= 1.0 && took[1] <= 3.0
}

/// Eight people write now and then in a group that is nearly full; then the same with one who writes without end.
async fn flooded() -> bool {
    let mut tails = Vec::new();
    for floods in [false, true] {
        let room = Room::new(9).await;
        room.to_the_desk().await;
        room.world.set_rates(Rates::telegrams());
        let (flooder, others) = room.people().split_first().map(|(one, rest)| (*one, rest.to_vec())).unwrap();
        // The burst is used up before anything is measured.
        for nth in 0..30 {
            room.world.act(Act::write(others[nth % others.len()], &format!("before {nth}."))).unwrap();
        }
        room.advance(60).await;
        let mut written = Vec::new();
        for nth in 0..160 {
            let who = others[nth % others.len()];
            let word = format!("word {nth} of {who}.");
            written.push((word.clone(), room.clock.now()));
            room.world.act(Act::write(who, &word)).unwrap();
            if floods {
                (0..5).for_each(|more| room.world.act(Act::write(flooder, &format!("flood {nth} {more}."))).unwrap());
            }
            // Seventeen a minute, of the nineteen that the courier lets leave.
            room.advance_by(SignedDuration::from_millis(3_500)).await;
        }
        let came = |word: &str, calls: &[Call]| calls.iter().find(|call| call.ok() && carries(call, word)).map(|call| call.at);
        let mut calls = room.world.record();
        while written.iter().any(|(word, _)| came(word, &calls).is_none()) {
            room.advance(10).await;
            calls = room.world.record();
        }
        let mut waits: Vec<f64> = written.iter().map(|(word, at)| since(*at, came(word, &calls).unwrap())).collect();
        waits.sort_by(f64::total_cmp);
        tails.push(waits[waits.len() * 95 / 100]);
        room.end().await;
    }
    let ratio = tails[1] / tails[0].max(1.0);
    println!("a word of one of eight who write: p95 {:.1} s, beside one who floods {:.1} s: {ratio:.2}", tails[0], tails[1]);
    ratio <= 2.0
}

/// Six cases of one volunteer for a quarter of an hour: two words a minute in each, three answers a minute in all, and whoever has
/// an answer reads it.
async fn six_live() -> bool {
    const MINUTES: i64 = 15;
    let room = Room::new(6).await;
    room.to_the_desk().await;
    for topic in room.world.topics_of(BRUSSELS).into_iter().filter(|topic| topic.pinned.is_some()) {
        room.world.act(Act::press_in("An", BRUSSELS, topic.pinned.unwrap(), "claim")).unwrap();
    }
    room.advance(120).await;
    room.world.set_rates(Rates::telegrams());
    let people = room.people();
    let (began, before) = (room.clock.now(), room.world.calls());
    let (mut words, mut answers) = (Vec::new(), Vec::new());
    for second in 0..MINUTES * 60 {
        for (nth, who) in (0..).zip(&people) {
            match (second + 30 - 5 * nth) % 30 {
                0 => {
                    let word = format!("word {second} of {who}.");
                    words.push((word.clone(), room.clock.now()));
                    room.world.act(Act::write(*who, &word)).unwrap();
                }
                10 => room.press_if(*who, "read"),
                14 => room.press_if(*who, "have"),
                _ => (),
            }
        }
        if second % 20 == 7 {
            let Some((topic, message)) = newest_word(&room.world, usize::try_from(second / 20).unwrap() % people.len()) else {
                continue;
            };
            let answer = format!("answer {second}.");
            answers.push((answer.clone(), room.clock.now()));
            room.world.act(Act::reply("An", &answer, BRUSSELS, topic, message)).unwrap();
        }
        room.advance(1).await;
    }
    let ended = room.clock.now();
    let came = |part: &str, desk: bool, calls: &[Call]| {
        let there = |call: &&Call| {
            call.ok() && (call.chat() == Some(BRUSSELS)) == desk && call.text().is_some_and(|text| text.contains(part))
        };
        calls.iter().find(there).map(|call| call.at)
    };
    let mut calls = room.world.record_since(before);
    while words.iter().any(|(word, _)| came(word, true, &calls).is_none()) {
        room.advance(10).await;
        calls = room.world.record_since(before);
    }
    let mut waits: Vec<f64> = words.iter().map(|(word, at)| since(*at, came(word, true, &calls).unwrap())).collect();
    waits.sort_by(f64::total_cmp);
    let counted = |call: &&Call| matches!(call.method.as_str(), "sendMessage" | "editMessageText" | "createForumTopic");
    let to_desk = || calls.iter().filter(|call| call.chat() == Some(BRUSSELS) && call.at < ended).filter(counted);
    let (sends, all) = (to_desk().filter(|call| call.method == "sendMessage").count(), to_desk().count());
    let refused = calls.iter().filter(|call| call.answer["error_code"] == 429).count();
    let read = answers.iter().filter(|(answer, _)| came(answer, false, &calls).is_some()).count();
    let minutes = since(began, ended) / 60.0;
    let oldest = waits[waits.len() - 1];
    println!(
        "six live cases, {} words and {} answers in {minutes:.0} min: the oldest word waited {oldest:.1} s (p50 {:.1} s, p95 {:.1} s)",
        words.len(),
        answers.len(),
        waits[waits.len() / 2],
        waits[waits.len() * 95 / 100]
    );
    println!(
        "    to the group {:.1} requests a minute ({:.1} messages, {:.1} edits); {refused} were told to wait; {read} answers were read",
        all as f64 / minutes,
        sends as f64 / minutes,
        (all - sends) as f64 / minutes
    );
    room.end().await;
    oldest < 15.0
}

/// The newest words of a person in the topic of the `nth` case: the topic and the message, once there are any.
fn newest_word(world: &World, nth: usize) -> Option<(i64, i64)> {
    let topics: Vec<_> = world.topics_of(BRUSSELS).into_iter().filter(|topic| topic.pinned.is_some()).collect();
    let topic = topics[nth].id;
    let messages = world.messages_of(BRUSSELS, Some(topic));
    let newest = messages.into_iter().rfind(|message| message.text.contains("word ") && message.data().next().is_none())?;
    Some((topic, newest.id))
}

fn is_case_card(call: &Call) -> bool {
    call.ok() && call.method == "sendMessage" && call.chat() == Some(BRUSSELS) && call.params.to_string().contains("\"claim\"")
}

fn carries(call: &Call, word: &str) -> bool {
    call.method == "sendMessage" && call.text().is_some_and(|text| text.ends_with(word))
}

fn since(from: Timestamp, to: Timestamp) -> f64 {
    to.duration_since(from).as_secs_f64()
}

/// The bot and the stand-in in one process, by one clock.
struct Room {
    world: World,
    clock: Clock,
    bot: Bot,
    tally: Tally,
    _folder: tempfile::TempDir,
}

impl Room {
    async fn new(count: i64) -> Self {
        let clock = Clock::stopped_at("2026-11-24T11:40:00Z".parse().unwrap());
        let mut plan = Plan::default_room();
        plan.calls_kept = 200_000;
        let person = |id| PersonPlan {
            id: 1_000_000 + id,
            label: format!("person {id}"),
            first_name: "A".to_owned(),
            last_name: None,
            username: None,
            language_code: Some("en".to_owned()),
            premium: false,
        };
        plan.people = (0..count).map(person).collect();
        let token = plan.token.clone();
        let world = World::new(plan, clock.clone());
        let (address, _serving) = server::start(world.clone(), ([127, 0, 0, 1], 0).into()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let bot = serve::start(plan_of(&token, &format!("http://{address}"), folder.path()), clock.clone()).await.unwrap();
        let tally = bot.ferry.tally.clone();
        Self { world, clock, bot, tally, _folder: folder }
    }

    fn people(&self) -> Vec<i64> {
        self.world.people()
    }

    /// Everybody stands before Send.
    async fn to_the_form(&self) {
        self.people().into_iter().for_each(|who| self.world.act(Act::start(who)).unwrap());
        self.all_show("open").await;
        for (press, then) in [("open", "lang:en"), ("lang:en", "go:menu"), ("go:menu", "return"), ("write", "send")] {
            self.people().into_iter().for_each(|who| self.press(who, press));
            self.all_show(then).await;
        }
        // Send holds for the form that stands there now.
        let send = |world: &World, who| world.card_of(who)?.data().find(|data| data.starts_with("send")).map(str::to_owned);
        let before: Vec<_> = self.people().into_iter().map(|who| send(&self.world, who)).collect();
        self.people().into_iter().for_each(|who| self.press(who, "where:brussels"));
        self.until(|world| self.people().into_iter().zip(&before).all(|(who, before)| send(world, who) != *before)).await;
        self.advance(5).await;
    }

    /// Everybody has a case, and it shows.
    async fn to_the_desk(&self) {
        self.to_the_form().await;
        for (press, then) in [("send", "picture:1"), ("picture:1", "end")] {
            self.people().into_iter().for_each(|who| self.press(who, press));
            self.all_show(then).await;
        }
        self.until(|world| self.people().into_iter().all(|who| world.card_of(who).unwrap().text.contains("In the team's room")))
            .await;
        self.advance(120).await;
    }

    fn press(&self, who: i64, verb: &str) {
        let card = self.world.card_of(who).unwrap();
        // A place may stand on another page of the form; its button holds all the same.
        let data = card.data().find(|data| data.starts_with(verb)).map_or_else(|| format!("{verb}@en"), str::to_owned);
        self.world.act(Act::press(who, card.id, &data)).unwrap();
    }

    /// Presses `verb` where it stands on the card.
    fn press_if(&self, who: i64, verb: &str) {
        if self.world.card_of(who).is_some_and(|card| card.data().any(|data| data.starts_with(verb))) {
            self.press(who, verb);
        }
    }

    async fn all_show(&self, verb: &str) {
        let shows = |card: &Msg| card.data().any(|data| data.starts_with(verb));
        self.until(|world| self.people().into_iter().all(|who| world.card_of(who).as_ref().is_some_and(shows))).await;
    }

    /// Moves the clock on whenever nothing is under way, until `holds`.
    async fn until(&self, holds: impl Fn(&World) -> bool) {
        self.quiet().await;
        while !holds(&self.world) {
            self.clock.move_by(STEP);
            self.quiet().await;
        }
    }

    async fn advance(&self, seconds: i64) {
        self.advance_by(SignedDuration::from_secs(seconds)).await;
    }

    async fn advance_by(&self, by: SignedDuration) {
        let until = self.clock.now() + by;
        self.until(|_| self.clock.now() >= until).await;
    }

    /// Returns when everything is handed over and nothing is under way.
    async fn quiet(&self) {
        loop {
            let mut rest = std::pin::pin!(self.tally.rest());
            rest.as_mut().enable();
            let handed = self.world.undelivered() == 0 && self.world.poller_waiting();
            if handed && self.tally.quiet(self.clock.now()) {
                return;
            }
            // Whatever is under way says so when it is over; what is being handed over does not.
            let _ = tokio::time::timeout(Duration::from_millis(5), rest).await;
        }
    }

    async fn end(self) {
        self.bot.stop().await;
    }
}

fn plan_of(token: &str, api_url: &str, folder: &Path) -> serve::Plan {
    serve::Plan {
        token: Token::parse(token).unwrap(),
        api_url: api_url.to_owned(),
        database: format!("sqlite:{}", folder.join("footbridge.db").display()),
        keys: folder.join("footbridge.keys"),
        listen: None,
        content: None,
        locales: None,
        drafted: true,
        cover: false,
        return_code: false,
        desks: GROUPS.map(|(centre, group)| (centre.to_owned(), group, Some(Lang::EN))).to_vec(),
        patience: Patience {
            hide_after: Duration::from_hours(9),
            hide_words_after: Duration::from_hours(9),
            remind_after: Duration::from_hours(9),
            take_over_after: Duration::from_hours(10),
            coordinators_after: Duration::from_hours(11),
            ..Patience::default()
        },
        pace: Pace::default(),
        visit_kept: Duration::from_hours(48),
        alarm: footbridge::alarm::Channels::default(),
    }
}
