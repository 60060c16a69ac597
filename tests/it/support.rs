//! Both banks: the stand-in in this process, the bot in its own, and the shortest way across.
//!
//! Knows: how the bot is set up, how a person comes to Send, how a desk answers. Does not know: what is proved.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitStatus;
use std::time::{Duration, Instant};

use footbridge::clock::Clock;
use footbridge::content::Lang;
use footbridge::ferry::Pace;
use footbridge::passage::patience::Patience;
use footbridge::rehearse::{Act, Author, Msg, PersonPlan, Plan, TopicSeen, World, server};
use footbridge::serve;
use footbridge::telegram::Token;
use tokio::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::cards::{find, has, is_neutral};
use super::running::Running;

/// Everything that is waited for comes well before this, or the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);

/// Three phones.
pub(crate) const MIRA: i64 = 5_910_000_771;
pub(crate) const NOUR: i64 = 5_910_000_882;
pub(crate) const THIRD: i64 = 5_910_000_993;

/// The groups of Payoke, PAG-ASA and Sürya.
pub(crate) const ANTWERP: i64 = -1_001_000_000_001;
pub(crate) const BRUSSELS: i64 = -1_001_000_000_002;
pub(crate) const LIEGE: i64 = -1_001_000_000_003;

/// The settings of which the environment gives a desk's group.
pub(crate) const DESKS: [&str; 3] = ["FOOTBRIDGE_DESK_PAYOKE", "FOOTBRIDGE_DESK_PAG_ASA", "FOOTBRIDGE_DESK_SURYA"];

/// Short waits, and no pace: it is held to elsewhere.
const SWIFT: &str =
    "[desk]\nhold = \"1s\"\n[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n";

/// The same, with a number to come back with, and desks that speak English.
pub(crate) const WITH_NUMBER: &str = "return_code = true\n[desk]\nhold = \"1s\"\n[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
    [desks]\npayoke.locale = \"en\"\npag-asa.locale = \"en\"\nsurya.locale = \"en\"\n";

/// Whoever measures milliseconds has the machine to themselves, as far as this binary goes.
static MACHINE: RwLock<()> = RwLock::const_new(());

/// How a test has the machine; held until it is over.
#[expect(dead_code, reason = "held, not looked at")]
enum Turn {
    Shared(RwLockReadGuard<'static, ()>),
    Alone(RwLockWriteGuard<'static, ()>),
}

/// The stand-in and the bot.
pub(crate) struct Harness {
    pub(crate) world: World,
    pub(crate) folder: tempfile::TempDir,
    pub(crate) environment: BTreeMap<&'static str, String>,
    bot: Option<Running>,
    /// The test that plays the bot, where it is not the bot itself.
    pub(crate) played_by: Option<&'static str>,
    /// What earlier runs said.
    said: Vec<u8>,
    _turn: Turn,
}

/// Waits for `something`, but not for ever.
pub(crate) async fn soon<T>(what: &str, something: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, something).await {
        Ok(came) => came,
        Err(_) => panic!("did not come: {what}"),
    }
}

/// What a bot in a test's own process is told; its files are in `folder`.
pub(crate) fn plan(token: &str, api_url: &str, folder: &Path) -> serve::Plan {
    let desks = [("payoke", ANTWERP), ("pag-asa", BRUSSELS), ("surya", LIEGE)];
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
        desks: desks.map(|(centre, group)| (centre.to_owned(), group, Some(Lang::EN))).to_vec(),
        patience: Patience { hold: Duration::from_secs(1), ..Patience::default() },
        pace: Pace { overall_per_second: 10_000, chat_per_second: 1_000, group_per_minute: 60_000 },
        visit_kept: Duration::from_hours(48),
        alarm: footbridge::alarm::Channels::default(),
    }
}

/// Lets `work` run to its end.
pub(crate) fn in_runtime(work: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(work);
}

/// Three phones with profiles that must not be seen anywhere, and the three desks.
pub(crate) fn room() -> Plan {
    let mut plan = Plan::default_room();
    plan.token = "4242:rehearsal-TOKEN-MARKER-9Z9".to_owned();
    let third = PersonPlan {
        label: "Third phone".to_owned(),
        first_name: "Ngọc-PROFILE-9Q1".to_owned(),
        last_name: Some("标记-PROFILE-9Q2".to_owned()),
        username: Some("username_profile_9q3".to_owned()),
        language_code: Some("vi".to_owned()),
        ..plan.people[0].clone()
    };
    plan.people.push(third);
    for (person, id) in plan.people.iter_mut().zip([MIRA, NOUR, THIRD]) {
        person.id = id;
    }
    plan
}

impl Harness {
    /// The room as it is, the bot not started.
    pub(crate) async fn new() -> Self {
        Self::with(room()).await
    }

    /// The same, while no other test of this binary runs.
    pub(crate) async fn alone() -> Self {
        Self::on(room(), Turn::Alone(MACHINE.write().await), Clock::real()).await
    }

    /// The room of the journeys, by a clock that stands still at `at` until it is moved.
    pub(crate) async fn stopped_at(at: &str) -> Self {
        let clock = Clock::stopped_at(at.parse().unwrap());
        let mut plan = Plan::default_room();
        let more = ["Third phone", "Fourth phone", "Fifth phone", "Sixth phone"].into_iter().zip(910_003..);
        let first = plan.people[0].clone();
        plan.people.extend(more.map(|(label, id)| PersonPlan { id, label: label.to_owned(), ..first.clone() }));
        Self::on(plan, Turn::Shared(MACHINE.read().await), clock).await
    }

    /// The world of `plan`, the bot not started.
    pub(crate) async fn with(plan: Plan) -> Self {
        Self::on(plan, Turn::Shared(MACHINE.read().await), Clock::real()).await
    }

    async fn on(plan: Plan, turn: Turn, clock: Clock) -> Self {
        let world = World::new(plan.clone(), clock);
        let (api, _) = server::start(world.clone(), SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("footbridge.toml"), SWIFT).unwrap();
        let text = |text: &str| text.to_owned();
        let mut environment = BTreeMap::from([
            ("TELOXIDE_TOKEN", plan.token),
            ("TELOXIDE_API_URL", format!("http://{api}")),
            ("DATABASE_URL", text("sqlite:footbridge.db")),
            ("FOOTBRIDGE_KEYS", text("footbridge.keys")),
            ("FOOTBRIDGE_LISTEN", text("127.0.0.1:0")),
            ("FOOTBRIDGE_SERVE", text("drafted")),
            ("RUST_LOG", text("trace")),
            ("RUST_BACKTRACE", text("full")),
        ]);
        environment.extend(DESKS.into_iter().zip([ANTWERP, BRUSSELS, LIEGE].map(|group| group.to_string())));
        Self { world, folder, environment, bot: None, played_by: None, said: Vec::new(), _turn: turn }
    }

    /// Adds to the settings' file.
    pub(crate) fn set(&self, toml: &str) {
        std::fs::write(self.folder.path().join("footbridge.toml"), toml).unwrap();
    }

    /// Runs the bot with `verb` and waits for its end.
    pub(crate) async fn run(&self, verb: &[&str]) -> (ExitStatus, Running) {
        let ran = Running::start(verb, self.folder.path(), &self.environment);
        (soon("the end of the process", ran.end()).await, ran)
    }

    /// The desks that there are speak English, as the tests do.
    fn speak_english(&self) {
        let file = self.folder.path().join("footbridge.toml");
        if std::fs::read_to_string(&file).unwrap() == SWIFT {
            let sections = DESKS.iter().zip(["payoke", "pag-asa", "surya"]);
            let given = sections.filter(|(desk, _)| self.environment.contains_key(*desk));
            let english: String = given.map(|(_, centre)| format!("[desks.{centre}]\nlocale = \"en\"\n")).collect();
            std::fs::write(&file, format!("{SWIFT}{english}")).unwrap();
        }
    }

    /// Starts the bot; it asks for updates when this returns.
    pub(crate) async fn start(&mut self) {
        let before = self.world.calls();
        self.launch();
        let bot = self.bot();
        let asks = self.world.until(|world| {
            let asked = world.record_since(before).iter().any(|call| call.method == "getUpdates");
            asked && world.poller_waiting() && world.undelivered() == 0
        });
        tokio::select! {
            () = soon("the first question for updates", asks) => (),
            status = bot.end() => panic!("the bot ended with {status}: {}", bot.errors()),
        }
    }

    /// Starts the bot's process and waits for nothing.
    pub(crate) fn launch(&mut self) {
        self.speak_english();
        assert!(self.bot.is_none(), "one bot at a time");
        self.bot = Some(match self.played_by {
            None => Running::start(&["serve"], self.folder.path(), &self.environment),
            Some(test) => Running::start_test(test, self.folder.path(), &self.environment),
        });
    }

    /// Waits until the bot has ended by itself.
    pub(crate) async fn ends(&mut self) -> ExitStatus {
        let status = soon("the end of the bot", self.bot().end()).await;
        self.ended();
        status
    }

    /// The bot that runs.
    pub(crate) fn bot(&self) -> &Running {
        self.bot.as_ref().expect("the bot runs")
    }

    /// Tells the bot to stop; it does within ten seconds, and well.
    pub(crate) async fn stop(&mut self) {
        let asked = Instant::now();
        self.bot().signal("TERM");
        let status = soon("the end after SIGTERM", self.bot().end()).await;
        assert!(asked.elapsed() < Duration::from_secs(10), "it took {:?} to stop", asked.elapsed());
        assert_eq!(status.code(), Some(0), "{}", self.bot().errors());
        self.ended();
    }

    /// Pulls the bot's plug.
    pub(crate) async fn kill(&mut self) {
        self.bot().signal("KILL");
        self.was_killed().await;
    }

    /// Somebody else pulls the bot's plug.
    pub(crate) async fn was_killed(&mut self) {
        soon("the end after SIGKILL", self.bot().end()).await;
        self.ended();
    }

    fn ended(&mut self) {
        let (out, err) = self.bot.take().unwrap().said();
        self.said.extend(out);
        self.said.extend(err);
    }

    /// Everything that all runs have said.
    pub(crate) fn said(&self) -> Vec<u8> {
        let (out, err) = self.bot.as_ref().map(Running::said).unwrap_or_default();
        [self.said.clone(), out, err].concat()
    }

    /// Stops, and holds the whole run to what is always so.
    pub(crate) async fn finish(mut self) {
        let world = self.world.clone();
        soon("an answer to every press", world.until(|world| world.unanswered() == 0 && world.undelivered() == 0)).await;
        let of_the_bots = |message: &Msg| message.author == Author::Bot;
        for who in world.people() {
            soon("the last message of hers is gone", world.until(|world| world.held_of(who).iter().all(of_the_bots))).await;
        }
        self.stop().await;
        assert_eq!(world.violations(), Vec::<String>::new());
    }

    /// Returns when `holds`.
    pub(crate) async fn until(&self, what: &str, mut holds: impl FnMut(&World) -> bool) {
        let held = tokio::time::timeout(PATIENCE, self.world.until(&mut holds)).await;
        if held.is_err() {
            let cards: Vec<String> =
                self.world.people().into_iter().map(|who| format!("{:?}", self.world.card_of(who))).collect();
            panic!("did not come: {what}; cards: {cards:#?}; the bot said: {}", String::from_utf8_lossy(&self.said()));
        }
    }

    /// Does `act`.
    pub(crate) fn act(&self, act: Act) {
        self.world.act(act).unwrap();
    }

    /// Her card.
    pub(crate) fn card(&self, who: i64) -> Msg {
        self.world.card_of(who).expect("a card")
    }

    /// Returns when her card is as `holds` says; gives it.
    pub(crate) async fn shows(&self, who: i64, what: &str, holds: impl Fn(&Msg) -> bool) -> Msg {
        self.until(what, |world| world.card_of(who).as_ref().is_some_and(&holds)).await;
        self.card(who)
    }

    /// Presses the button that says `verb`; `then` stands on the card that follows.
    pub(crate) async fn tap(&self, who: i64, verb: &str, then: &str) -> Msg {
        let card = self.card(who);
        let data = find(&card, verb).unwrap_or_else(|| panic!("there is no {verb} on {card:?}"));
        let pressed = Instant::now();
        self.act(Act::press(who, card.id, &data));
        self.until("an answer to the press", |world| world.unanswered() == 0).await;
        // An answer is waited for no longer than 15 s; after that it would seem that none was missing.
        assert!(pressed.elapsed() < Duration::from_secs(10), "{verb} was answered after {:?}", pressed.elapsed());
        self.shows(who, &format!("{then} after {verb}"), |card| has(card, then)).await
    }

    /// Sends callback data that need not be on the card; returns when the bot has taken it and her card was shown again.
    pub(crate) async fn force(&self, who: i64, data: &str) -> Msg {
        let (card, before) = (self.card(who), self.world.calls());
        self.act(Act::press(who, card.id, data));
        self.until(&format!("an edit after {data:?}"), |world| {
            let edited = world
                .record_since(before)
                .iter()
                .any(|call| call.method == "editMessageText" && call.chat() == Some(who) && !call.answer.is_null());
            edited && world.undelivered() == 0 && world.poller_waiting()
        })
        .await;
        self.card(who)
    }

    /// Start, the language, the safety note: she stands at the menu.
    pub(crate) async fn to_menu(&self, who: i64) {
        self.act(Act::start(who));
        self.shows(who, "the neutral card", is_neutral).await;
        self.tap(who, "open", "lang:en").await;
        self.tap(who, "lang:en", "go:menu").await;
        self.tap(who, "go:menu", "return").await;
    }

    /// From nothing to a case with words in it, opened behind `picture`; gives its group and topic.
    pub(crate) async fn cross(&self, who: i64, place: &str, words: &str, picture: u8) -> (i64, TopicSeen) {
        self.to_menu(who).await;
        self.send_from_menu(who, place, words, picture).await
    }

    /// From the menu to a case.
    pub(crate) async fn send_from_menu(&self, who: i64, place: &str, words: &str, picture: u8) -> (i64, TopicSeen) {
        self.act(Act::write(who, words));
        self.shows(who, "not sent yet", |card| has(card, "throw") && card.text.contains(words)).await;
        self.tap(who, "write", "send").await;
        let form = self.card(who);
        if let Some(data) = find(&form, place).or_else(|| Some(place.to_owned())) {
            self.act(Act::press(who, form.id, &data));
        }
        let chosen = |card: &Msg| has(card, "send") && find(card, "send") != find(&form, "send");
        self.shows(who, "the form with the place", chosen).await;
        self.tap(who, "send", "picture").await;
        let taken = |card: &Msg| !has(card, "picture") && has(card, "exit");
        let card = self.card(who);
        let data = find(&card, &format!("picture:{picture}")).unwrap();
        self.act(Act::press(who, card.id, &data));
        self.shows(who, "the case after the picture", taken).await;
        let arrived = |world: &World| at_desk(world, words).is_some_and(|(_, topic)| topic.pinned.is_some());
        self.until("her words at a desk, below a pinned card", arrived).await;
        self.shows(who, "that it is in the room", |card| card.text.contains("In the team's room")).await;
        at_desk(&self.world, words).unwrap()
    }

    /// A member claims the case.
    pub(crate) async fn claim(&self, who: &str, group: i64, topic: i64) {
        let card = self.desk_message(group, topic, |message| has(message, "claim"));
        self.act(Act::press_in(who, group, card.id, &find(&card, "claim").unwrap()));
        self.until("the claim", |world| world.messages_of(group, Some(topic)).iter().any(|message| has(message, "release")))
            .await;
    }

    /// A member replies to what contains `quote`.
    pub(crate) fn reply(&self, who: &str, group: i64, topic: i64, quote: &str, text: &str) {
        let to = self.desk_message(group, topic, |message| message.text.contains(quote)).id;
        self.act(Act::reply(who, text, group, topic, to));
    }

    /// The member who has the case replies to `quote`; the answer waits for her when this returns.
    pub(crate) async fn answer(&self, who: &str, group: i64, topic: i64, quote: &str, text: &str) {
        self.reply(who, group, topic, quote, text);
        self.until("the mark that an answer waits", |world| {
            let messages = world.messages_of(group, Some(topic));
            let marked = |message: &Msg| message.text == text && message.reactions.iter().any(|mark| mark == "🕊");
            let held = |message: &Msg| has(message, "undo") && message.edited.is_none();
            messages.iter().any(marked) && !messages.iter().any(held)
        })
        .await;
    }

    /// Close; the card is neutral when this returns.
    pub(crate) async fn close(&self, who: i64) {
        let card = self.card(who);
        self.act(Act::press(who, card.id, "exit"));
        self.shows(who, "the neutral card after exit", is_neutral).await;
    }

    /// From the neutral card behind the picture: the case.
    pub(crate) async fn comes_back(&self, who: i64, picture: u8) -> Msg {
        self.tap(who, "open", "return").await;
        self.tap(who, "return", "picture").await;
        let card = self.card(who);
        let data = find(&card, &format!("picture:{picture}")).unwrap();
        self.act(Act::press(who, card.id, &data));
        self.shows(who, "the case behind the picture", |card| !has(card, "picture") && !has(card, "return")).await
    }

    /// From her case: asks for a number to come back with; gives it as it stands on the card.
    pub(crate) async fn number(&self, who: i64) -> String {
        self.tap(who, "number", "number:show").await;
        let card = self.card(who);
        self.act(Act::press(who, card.id, &find(&card, "number:show").unwrap()));
        let line = |card: &Msg| {
            let digits = |line: &&str| line.len() == 20 && line.chars().all(|sign| sign.is_ascii_digit() || sign == ' ');
            card.text.lines().find(digits).map(str::to_owned)
        };
        line(&self.shows(who, "a number", |card| line(card).is_some()).await).unwrap()
    }

    /// The newest message of a topic that fits.
    pub(crate) fn desk_message(&self, group: i64, topic: i64, fits: impl Fn(&Msg) -> bool) -> Msg {
        let messages = self.world.messages_of(group, Some(topic));
        let found = messages.iter().rev().find(|message| fits(message)).cloned();
        found.unwrap_or_else(|| panic!("no such message among {messages:#?}"))
    }
}

/// The topic in which `words` stand.
pub(crate) fn at_desk(world: &World, words: &str) -> Option<(i64, TopicSeen)> {
    let topics = world.groups().into_iter().flat_map(|group| world.topics_of(group).into_iter().map(move |topic| (group, topic)));
    topics
        .into_iter()
        .find(|(group, topic)| world.messages_of(*group, Some(topic.id)).iter().any(|message| message.text.contains(words)))
}

/// The addresses of a fresh database of each kind that there is.
#[expect(clippy::disallowed_methods, reason = "tests are told of their PostgreSQL by the environment")]
#[expect(clippy::print_stderr, reason = "what was skipped must be heard")]
pub(crate) async fn databases(schema: &str) -> Vec<String> {
    let sqlite = "sqlite:footbridge.db".to_owned();
    let Ok(url) = std::env::var("TEST_DATABASE_URL") else {
        eprintln!("SKIPPED on PostgreSQL: TEST_DATABASE_URL is not set");
        return vec![sqlite];
    };
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    for line in [format!("drop schema if exists {schema} cascade"), format!("create schema {schema}")] {
        sqlx::Executor::execute(&pool, sqlx::AssertSqlSafe(line)).await.unwrap();
    }
    pool.close().await;
    let sign = if url.contains('?') { '&' } else { '?' };
    vec![sqlite, format!("{url}{sign}options=-c%20search_path%3D{schema}")]
}
