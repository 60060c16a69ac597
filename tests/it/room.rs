//! A desk as a whole, over HTTP: the board, what members ask, the pause, the digest, who did what, the figures.
//!
//! Knows: what people and members do, in the words of a journey, and what the stand-in was asked for. Does not know: how a room is
//! kept. The clock is the stand-in's, and stands still until it is moved.

use footbridge::clock::Clock;
use footbridge::ferry::{Pace, Tally};
use footbridge::rehearse::journey::{Bank, play};
use footbridge::rehearse::{Act, Author, Call, Msg, Rates};
use footbridge::serve::{self, Bot};
use jiff::{SignedDuration, Timestamp};

use super::support::{BRUSSELS, Harness, plan, soon};

/// A Tuesday, 12:40 in Belgium.
const TUESDAY: &str = "2026-11-24T11:40:00Z";

/// Both banks and the bot, with one clock.
pub(crate) struct Story {
    pub(crate) harness: Harness,
    bot: Bot,
    bank: Bank,
}

impl Story {
    pub(crate) async fn at(when: &str) -> Self {
        Self::made(when, |_| ()).await
    }

    /// With a plan that is made something else of.
    async fn made(when: &str, make: impl FnOnce(&mut serve::Plan)) -> Self {
        let harness = Harness::stopped_at(when).await;
        let clock = harness.world.clock().clone();
        let (token, api) = (&harness.environment["TELOXIDE_TOKEN"], &harness.environment["TELOXIDE_API_URL"]);
        let mut plan = plan(token, api, harness.folder.path());
        make(&mut plan);
        let centres = plan.desks.iter().map(|(centre, ..)| centre.clone()).collect();
        let bot = serve::start(plan, clock.clone()).await.unwrap();
        let (quiet, settled) = (bot.ferry.tally.clone(), bot.ferry.tally.clone());
        let (by, until) = (clock.clone(), clock.clone());
        let bank = Bank {
            world: harness.world.clone(),
            clock,
            centres,
            quiet: Box::new(move || quiet.quiet(by.now())),
            settled: Box::new(move || Box::pin(settle(settled.clone(), until.clone()))),
            says: None,
            restart: Box::new(|| Box::pin(async {})),
        };
        Self { harness, bot, bank }
    }

    /// Goes on as `journey` says.
    pub(crate) async fn goes(&self, journey: &str) {
        if let Err(why) = play(&self.bank, journey).await {
            panic!("{why}, of {journey}");
        }
    }

    /// What stands in General.
    fn general(&self) -> Vec<Msg> {
        self.harness.world.messages_of(BRUSSELS, None)
    }

    /// The newest message of the bot's in General.
    fn said(&self) -> Msg {
        self.general().into_iter().rfind(|message| message.author == Author::Bot).unwrap()
    }

    fn board(&self) -> Msg {
        self.general().into_iter().find(|message| message.data().any(|data| data == "mine")).expect("the board")
    }

    /// What the topic of deeds says.
    fn deeds(&self) -> Vec<Msg> {
        let topics = self.harness.world.topics_of(BRUSSELS);
        let topic = topics.into_iter().find(|topic| topic.title.starts_with("Who did what")).expect("the topic of deeds");
        let messages = self.harness.world.messages_of(BRUSSELS, Some(topic.id));
        messages.into_iter().filter(|message| !message.service).collect()
    }

    /// The members whom a message leads to.
    fn leads_to(message: &Msg) -> Vec<i64> {
        let links = message.entities.iter().filter_map(|entity| entity["url"].as_str());
        links.filter_map(|link| link.strip_prefix("tg://user/?id=")?.parse().ok()).collect()
    }

    fn member(&self, name: &str) -> i64 {
        self.harness.world.member(BRUSSELS, name).unwrap()
    }

    pub(crate) async fn end(self) {
        soon("the end", self.bot.stop()).await;
        assert_eq!(self.harness.world.violations(), Vec::<String>::new());
    }
}

/// Returns when nothing is under way.
pub(crate) async fn settle(tally: Tally, clock: Clock) {
    loop {
        let mut rest = std::pin::pin!(tally.rest());
        rest.as_mut().enable();
        if tally.quiet(clock.now()) {
            return;
        }
        rest.await;
    }
}

/// `who` sends `words` to Brussels behind `picture`, and closes.
pub(crate) fn sends(who: &str, words: &str, picture: &str) -> String {
    format!(
        "{who}  starts\n{who}  taps [Menu], [English], [OK]\n{who}  writes \"{words}\"\n\
         {who}  taps [Send this to a team], [Brussels], [Send], [{picture}], [Close]\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_is_pinned_in_general_says_what_is_so_and_is_seldom_edited() {
    let story = Story::at(TUESDAY).await;
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    let board = story.board();
    let calls = story.harness.world.record();
    let pinned = |call: &Call| call.method == "pinChatMessage" && call.params["message_id"] == board.id && call.ok();
    assert!(calls.iter().any(pinned), "it is pinned");
    assert!(board.silent && board.topic.is_none(), "{board:?}");
    assert!(board.text.contains("waits since 12:40, nobody has it") && board.text.contains("Somebody is there until 18:00"));
    assert!(!board.text.contains("june"), "no word of a person's");

    // Five changes within ten seconds, and a second case.
    let before = story.harness.world.calls();
    story
        .goes("clock   +10s\nan      taps [Claim]\nclock   +1s\nan      taps [Release]\nclock   +1s\nbo      taps [Claim]\n")
        .await;
    story.goes("clock   +1s\nbo      replies to \"june\": \"We read this.\"\nclock   +1s\n").await;
    story.goes(&sends("finder", "they lock the door", "🐟")).await;
    story.goes("clock   +10s\nclock   +10s\nclock   +10s\n").await;
    let edits: Vec<_> = story
        .harness
        .world
        .record_since(before)
        .into_iter()
        .filter(|call| call.chat() == Some(BRUSSELS) && call.method == "editMessageText" && call.params["message_id"] == board.id)
        .map(|call| call.at)
        .collect();
    let apart = |pair: &[Timestamp]| pair[1].duration_since(pair[0]) >= SignedDuration::from_secs(10);
    assert!((2..=4).contains(&edits.len()) && edits.windows(2).all(apart), "{edits:?}");
    let text = story.board().text;
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(place("Our turn:") < place("nobody has it") && place("nobody has it") < place("The person's turn:"));
    assert!(place("The person's turn:") < place("looked 12:40, member 2"), "{text}");

    // A fresh one on demand; the old one does not stay true, so it leads nowhere.
    story.goes("an      in \"General\": writes \"/board\"\nfinder  taps [Menu], [I wrote before], [🐟], [End this]\n").await;
    story.goes("clock   +10s\nperson  taps [Menu], [I wrote before], [🚲], [End this]\nclock   +10s\n").await;
    let newest = story.general().into_iter().rfind(|message| message.data().any(|data| data == "mine")).unwrap();
    assert!(newest.id != board.id && newest.text.contains("No open cases."), "{newest:?}");
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_ask_for_their_cases_a_name_the_shifts_and_call_themselves_something() {
    let story = Story::at(TUESDAY).await;
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    story.goes("an      taps [Claim]\nclock   +10s\nan      in \"General\": writes \"/iam An\"\n").await;
    let an = story.member("An");
    assert_eq!(
        (story.said().text.as_str(), Story::leads_to(&story.said())),
        ("You are An here. Only this group reads that.", vec![an])
    );
    story.goes("clock   +10s\n").await;
    assert!(story.board().text.contains("waits since 12:40, An"), "{:?}", story.board());
    assert_eq!(Story::leads_to(&story.board()), [an]);

    story.goes("an      in \"General\": writes \"/mine@rehearsal_bot\"\n").await;
    let mine = story.said();
    let name = mine.text.split(':').next().unwrap().to_owned();
    assert!(mine.text.ends_with("waits since 12:40, An"), "{mine:?}");
    let to_topic = mine.entities.iter().filter_map(|entity| entity["url"].as_str()).filter(|link| link.starts_with("https"));
    let topic = story.harness.world.topics_of(BRUSSELS).into_iter().find(|topic| topic.title == name).unwrap();
    assert_eq!(to_topic.collect::<Vec<_>>(), [format!("https://t.me/c/1000000002/{}", topic.id)], "one tap away");
    story.goes("bo      in \"General\": taps [My cases]\ntold    \"You have no case.\"\n").await;

    let first = name.split(' ').next().unwrap().to_lowercase();
    story.goes(&format!("bo      in \"General\": writes \"/find {first}\"\n")).await;
    assert!(story.said().text.starts_with(&name), "{:?}", story.said());
    // In any topic, and what is no command is no business of the room's.
    story.goes("an      writes \"/shifts\"\n").await;
    let hours = story.harness.desk_message(BRUSSELS, topic.id, |message| message.text.contains("nobody is there"));
    assert!(hours.text.contains("18:00 – 09:00 (Wednesday)"), "{hours:?}");
    story.goes("an      taps [Close]\nan      taps [The person asked]\nclock   +1m\n").await;
    story.goes(&format!("bo      in \"General\": writes \"/find {name}\"\n")).await;
    assert_eq!(story.said().text, format!("{name}: not open since 12:40"));
    story.goes("bo      in \"General\": writes \"/find zzz\"\n").await;
    assert_eq!(story.said().text, "No case has this name here.");

    story.goes("bo      in \"General\": writes \"/shift sat 10:00-14:00\"\n").await;
    assert_eq!(story.said().text, "Only a coordinator can do this.");
    let before = story.general().len();
    story.goes("bo      in \"General\": writes \"who is there on Saturday?\"\n").await;
    assert_eq!(story.general().len(), before + 1, "nothing is said to that");
    story.goes("coord   in \"General\": writes \"/shift sat 10:00-14:00 20:00-02:00\"\n").await;
    let said = story.said().text;
    for words in ["10:00-14:00, 20:00-02:00", "14:00 (Saturday) – 20:00 (Saturday)", "02:00 (Sunday) – 09:00 (Sunday)"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_for_tonight_has_three_buttons_a_case_and_each_does_what_it_says() {
    let story = Story::at(TUESDAY).await;
    for (who, words, picture) in [("person", "no pay since june", "🚲"), ("finder", "they lock the door", "🐟")] {
        story.goes(&sends(who, words, picture)).await;
        story.goes("an      taps [Claim]\nclock   +1m\n").await;
    }
    story.goes("an      in \"General\": taps [I stop for tonight]\n").await;
    let asked = story.said();
    let verbs = |message: &Msg| -> Vec<Vec<String>> {
        let verb = |data: &str| data.split('.').next().unwrap().to_owned();
        message.buttons.iter().map(|row| row.iter().map(|button| verb(&button.data)).collect()).collect()
    };
    let row = ["tonight:hand-on", "tonight:tell", "tonight:keep"].map(str::to_owned).to_vec();
    assert_eq!(verbs(&asked), [row.clone(), row.clone()]);
    assert_eq!(Story::leads_to(&asked), [story.member("An")]);
    story.goes("bo      in \"General\": taps [hand on]\ntold    \"Only the one who claimed can do this.\"\n").await;
    story.goes("an      in \"General\": taps [hand on]\ntold    \"is free for others\"\n").await;
    assert_eq!(verbs(&story.said()), [row], "the other is still asked about");
    story.goes("desk    in \"june\": \"free again, handed on\" [Claim]\ndesk    in \"the door\": no [Claim]\n").await;
    story.goes("an      in \"General\": taps [back next shift]\ndesk    in \"General\": \"has stopped for tonight\"\n").await;
    let says =
        "finder  taps [Menu], [I wrote before], [🐟]\nfinder's card  \"is back 09:00 (Wednesday)\"\nfinder  taps [Close]\n";
    story.goes(says).await;
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paused_intake_says_so_before_anything_is_typed_alike_on_every_phone_and_ends_by_itself() {
    // A Friday, ten to six.
    let story = Story::made("2026-11-27T16:50:00Z", |plan| plan.desks.retain(|(centre, ..)| centre == "pag-asa")).await;
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    story.goes("an      in \"General\": taps [Pause intake]\ntold    \"Only a coordinator\"\n").await;
    story.goes("coord   in \"General\": taps [Pause intake]\ncoord   in \"General\": taps [Until Monday 09:00]\n").await;
    story.goes("told    \"Paused. Who writes now is told so\"\n").await;
    story.goes("desk    in \"General\": \"paused until 09:00 (Monday)\" [Open intake] no [Pause intake]\n").await;

    // Whoever asks for Brussels, before a word is typed: a phone that never wrote, and one that has a case.
    let asks = "taps [Menu], [A person], [Write to the team]";
    story.goes(&format!("finder  starts\nfinder  taps [Menu], [English], [OK], [Close]\nboth    {asks}\n")).await;
    story.goes("card    \"We can't take messages here now.\" \"078 055 800\" \"02 511 64 64\" [112] no [Send] [Close]\n").await;
    let [hers, another] = [0, 1].map(|nth| story.harness.card(story.harness.world.people()[nth]));
    assert_eq!((&hers.text, &hers.buttons), (&another.text, &another.buttons), "to the byte");
    assert!(!hers.text.contains("Monday"), "until when is the desk's business");
    story.goes("both    taps [Close]\n").await;

    // A case that is open goes on.
    story.goes("person  taps [Menu], [I wrote before], [🚲]\nperson  writes \"and no bed\"\ncard    \"carried over\"\n").await;
    story.goes("desk    \"and no bed\"\nperson  taps [Close]\nclock   2026-11-30 08:59\n").await;
    story.goes("desk    in \"General\": not \"Intake is open again.\"\nclock   2026-11-30 09:00\n").await;
    story.goes("desk    in \"General\": \"Intake is open again.\" [Pause intake]\n").await;
    story
        .goes(&format!("finder  {asks}, [Brussels]\nfinder  writes \"they lock the door\"\nfinder  taps [Send], [🐟], [Close]\n"))
        .await;
    story.goes("desk    \"they lock the door\"\nclock   +1m\n").await;
    let told: Vec<String> = story.deeds().into_iter().map(|message| message.text).collect();
    assert_eq!(told, ["17:50 member 1: paused intake"], "only who may did");
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_desk_of_three_that_pauses_is_said_of_its_own_places_only() {
    let story = Story::at(TUESDAY).await;
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    story.goes("coord   in \"General\": taps [Pause intake]\ncoord   in \"General\": taps [Until somebody opens it]\n").await;
    story.goes("finder  starts\nfinder  taps [Menu], [English], [OK], [A person], [Write to the team], [Brussels]\n").await;
    story.goes("finder's card  \"We can't take messages here now.\" \"078 055 800\" no [Send] not \"no team\"\n").await;
    story.goes("finder  taps [Liège]\nfinder's card  \"Sürya\" [Send] not \"We can't take\"\nfinder  taps [Brussels]\n").await;
    story
        .goes("coord   in \"General\": taps [Open intake]\nfinder  taps [Close], [Menu], [A person], [Write to the team]\n")
        .await;
    story.goes("finder  taps [Brussels]\nfinder's card  \"PAG-ASA\" [Send]\n").await;
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_comes_with_a_shift_if_there_is_anything_and_on_monday_with_the_gaps() {
    let story = Story::at(TUESDAY).await;
    story.goes("coord   in \"General\": writes \"/board\"\nclock   2026-11-25 09:00\n").await;
    let digests = || story.general().into_iter().filter(|message| message.text.starts_with("Since ")).collect::<Vec<_>>();
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    story.goes(&sends("finder", "they lock the door", "🐟")).await;
    story
        .goes("clock   +21m\nan      in \"june\": taps [Claim]\nan      in \"june\": replies to \"june\": \"Since when?\"\n")
        .await;
    story.goes("clock   +1m\nfinder  taps [Menu], [I wrote before], [🐟], [End this], [Close]\nclock   2026-11-26 09:00\n").await;
    let [thursday] = &digests()[..] else { panic!("{:#?}", digests()) };
    let said = [
        "Opened: 2",
        "Ended by the person: 1",
        "Of these before an answer: 1",
        "First answer after 22 min (half of them sooner)",
    ];
    assert!(said.iter().all(|line| thursday.text.contains(line)) && !thursday.text.contains("Waiting"), "{thursday:?}");
    assert!(!thursday.text.contains("nobody is there"), "{thursday:?}");
    story.goes("clock   2026-11-27 09:00\nclock   2026-11-28 09:00\n").await;
    assert_eq!(digests().len(), 1, "nothing happened and nothing waits");

    // Monday: also when nobody is there this week; one night is covered.
    story.goes("coord   in \"General\": writes \"/shift mon 09:00-24:00\"\n").await;
    story.goes("person  taps [Menu], [English], [OK], [I wrote before], [🚲], [Read], [I have it]\nperson  writes \"since spring\"\nperson  taps [Close]\n").await;
    story.goes("clock   2026-11-29 09:00\nclock   2026-11-30 09:00\n").await;
    let monday = digests().pop().unwrap().text;
    for line in
        ["Opened: 0", "Waiting now: 1, the oldest since 09:00 (Saturday)", "When nobody is there, in the next seven days:"]
    {
        assert!(monday.contains(line), "{line} in {monday}");
    }
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_topic_of_deeds_says_who_did_what_once_a_minute_and_no_word_of_anybodys() {
    let story = Story::at(TUESDAY).await;
    story.goes(&sends("person", "boss keeps my passport", "🚲")).await;
    let before = story.harness.world.calls();
    story
        .goes(
            "an      taps [Claim]\nan      replies to \"passport\": \"Come on Thursday.\"\nan      writes \"who speaks Twi?\"\n",
        )
        .await;
    story.goes("clock   +20s\nan      taps [Urgent]\nan      replies to \"What was decided\": \"Bo calls the police\"\n").await;
    story.goes("coord   taps [Not urgent any more]\nan      taps [More]\nan      taps [Hand on]\n").await;
    story.goes("an      replies to \"free again\": \"speaks softly\"\nbo      taps [Claim]\nclock   +1m\n").await;
    story
        .goes(
            "bo      taps [More]\nbo      taps [Called in]\nbo      taps [Close]\nbo      taps [The person asked]\nclock   +1m\n",
        )
        .await;
    let name = story.harness.world.topics_of(BRUSSELS)[0].title.clone();
    let deeds = story.deeds();
    let lines: Vec<String> = deeds.iter().flat_map(|message| message.text.lines().map(str::to_owned)).collect();
    let expected = [
        "12:40 member 1: claimed {}",
        "12:40 member 1: {} is urgent",
        "12:40 member 2: {} is not urgent any more",
        "12:40 member 1: handed on {}",
        "12:40 member 3: claimed {}",
        "12:41 member 3: {} called in",
        "12:41 member 3: closed {}",
    ];
    assert_eq!(lines, expected.map(|line| line.replace("{}", &name)));
    assert_eq!(Story::leads_to(&deeds[0])[..2], [story.member("An"), story.member("An")]);
    let sent = |call: &Call| call.method == "sendMessage" && call.params["message_thread_id"] == deeds[0].topic.unwrap();
    let at: Vec<_> = story.harness.world.record_since(before).into_iter().filter(sent).map(|call| call.at).collect();
    assert!(at.windows(2).all(|pair| pair[1].duration_since(pair[0]) >= SignedDuration::from_mins(1)), "{at:?}");
    assert!(deeds.iter().all(|message| message.silent), "{deeds:?}");
    story.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_topic_of_deeds_is_opened_again_where_somebody_has_deleted_it() {
    let story = Story::at(TUESDAY).await;
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    story.goes("an      taps [Claim]\nclock   +1m\n").await;
    let first = story.deeds()[0].topic.unwrap();
    for who in ["bo", "an"] {
        let topic = story.deeds()[0].topic.unwrap();
        assert!(story.harness.world.delete_topic(BRUSSELS, topic));
        story.goes(&format!("{0}      taps [More]\n{0}      taps [Hand on]\n", other(who))).await;
        story.goes(&format!("{who}      taps [Claim]\nclock   +1m\n")).await;
        let text: String = story.deeds().into_iter().map(|message| message.text).collect();
        assert!(text.contains("handed on") && text.contains("claimed"), "{text}");
        assert_ne!(story.deeds()[0].topic, Some(first));
    }
    let topics = story.harness.world.topics_of(BRUSSELS);
    assert_eq!(topics.iter().filter(|topic| topic.title.starts_with("Who did what")).count(), 1);
    story.end().await;
}

/// Who has the case before `who` claims it.
fn other(who: &str) -> &str {
    if who == "bo" { "an" } else { "bo" }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_at_it_for_ninety_minutes_is_told_once_and_what_is_counted_leaves_the_house_in_figures() {
    let story = Story::at(TUESDAY).await;
    story.goes(&sends("person", "no pay since june", "🚲")).await;
    story.goes("an      taps [Claim]\n").await;
    let nudges = || story.general().into_iter().filter(|message| message.text.contains("Take a break")).collect::<Vec<_>>();
    for number in 0..9 {
        story.goes(&format!("an      replies to \"june\": \"word {number}\"\nclock   +10m\n")).await;
    }
    assert!(nudges().is_empty());
    story.goes("an      replies to \"june\": \"one more\"\nclock   +10m\nan      replies to \"june\": \"and one\"\n").await;
    let [nudge] = &nudges()[..] else { panic!("{:#?}", nudges()) };
    assert_eq!((Story::leads_to(nudge), nudge.text.contains("member 1: at it for 90 minutes")), (vec![story.member("An")], true));

    let Story { harness, bot, .. } = story;
    soon("the end", bot.stop()).await;
    let (status, ran) = harness.run(&["stats", "--csv"]).await;
    let said = String::from_utf8(ran.said().0).unwrap();
    assert_eq!((status.code(), said.lines().nth(1)), (Some(0), Some("2026-11-23,pag-asa,<5,0,0,0,0,0,0,0,0,<5")), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_who_floods_holds_nobody_else_up() {
    let paced = |plan: &mut serve::Plan| plan.pace.group_per_minute = Pace::default().group_per_minute;
    let story = Story::made(TUESDAY, paced).await;
    let people = [("person", "🚲"), ("finder", "🐟"), ("third", "🍎"), ("fourth", "🌂"), ("fifth", "🔑"), ("sixth", "🌳")];
    for (who, picture) in people {
        story.goes(&sends(who, &format!("this is from the {who}"), picture)).await;
        story.goes("clock   +1m\nan      taps [Claim]\n").await;
    }
    story.goes("clock   +2m\n").await;
    let world = &story.harness.world;
    for (who, picture) in people {
        story.goes(&format!("{who}  taps [Menu], [I wrote before], [{picture}]\n")).await;
    }
    world.set_rates(Rates { chat_per_second: None, ..Rates::telegrams() });
    let (flooder, others) = (world.people()[0], &world.people()[1..]);
    // Seventeen words a minute of the nineteen that leave, beside sixty of one person.
    let mut written = Vec::new();
    for nth in 0..180 {
        story.harness.act(Act::write(flooder, &format!("flood {nth}.")));
        if nth % 4 == 0 {
            let word = format!("word {nth}.");
            written.push((word.clone(), world.clock().now()));
            story.harness.act(Act::write(others[(nth / 4) % others.len()], &word));
        }
        story.goes("clock   +1s\n").await;
    }
    story.goes("clock   +1m\nclock   +1m\n").await;
    let longest = written.iter().map(|(word, at)| waited(&world.record(), word, *at)).max().unwrap();
    assert!(longest < SignedDuration::from_secs(10), "{longest}");
    story.end().await;
}

/// How long `word` waited after `at` until it stood in Brussels.
fn waited(calls: &[Call], word: &str, at: Timestamp) -> SignedDuration {
    let carries =
        |call: &&Call| call.ok() && call.chat() == Some(BRUSSELS) && call.text().is_some_and(|text| text.contains(word));
    let came = calls.iter().find(carries).unwrap_or_else(|| panic!("{word} has not come"));
    came.at.duration_since(at)
}

#[tokio::test(flavor = "multi_thread")]
async fn words_do_not_wait_behind_what_only_shows_how_things_stand() {
    let paced = |plan: &mut serve::Plan| plan.pace.group_per_minute = Pace::default().group_per_minute;
    let story = Story::made(TUESDAY, paced).await;
    for (who, words, picture) in [("person", "no pay since june", "🚲"), ("finder", "they lock the door", "🐟")] {
        story.goes(&sends(who, words, picture)).await;
        story.goes("clock   +1m\nan      taps [Claim]\n").await;
    }
    story.goes("clock   +2m\nperson  taps [Menu], [I wrote before], [🚲]\nfinder  taps [Menu], [I wrote before], [🐟]\n").await;
    let world = &story.harness.world;
    world.set_rates(Rates { chat_per_second: None, ..Rates::telegrams() });
    // Twelve words and three answers a minute: with every edit it would be more than the group takes.
    let mut written = Vec::new();
    let now = || world.clock().now();
    for second in 0..240 {
        if second % 5 == 0 {
            let word = format!("word {second}.");
            written.push((word.clone(), now()));
            story.harness.act(Act::write(world.people()[(second / 5) % 2], &word));
        }
        if second % 20 == 7 {
            let topic = ["june", "the door"][(second / 20) % 2];
            story.goes(&format!("an      in \"{topic}\": replies to \"{topic}\": \"answer {second}\"\n")).await;
        }
        story.goes("clock   +1s\n").await;
    }
    story.goes("clock   +1m\nclock   +1m\n").await;
    let calls = world.record();
    let longest = written.iter().map(|(word, at)| waited(&calls, word, *at)).max().unwrap();
    assert!(longest < SignedDuration::from_secs(15), "{longest}");
    assert!(calls.iter().all(|call| call.answer["error_code"] != 429));
    story.end().await;
}
