//! Bad weather: what is refused for no reason that anybody knows, what no database takes, and every row of the far side's table.
//!
//! Knows: what is planted, and what must have become of it. Does not know: how it is mended.

use footbridge::rehearse::{Act, Fault, Msg, What, World};
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};

use super::alarms::second_channel;
use super::cards::has;
use super::support::{BRUSSELS, Harness, MIRA, NOUR, at_desk, databases, soon};

/// A second line into the bot's database.
pub(crate) async fn database(harness: &Harness) -> SqliteConnection {
    let file = harness.folder.path().join("footbridge.db");
    let mut line = SqliteConnection::connect(&format!("sqlite:{}?mode=rw", file.display())).await.unwrap();
    line.execute("pragma busy_timeout = 20000").await.unwrap();
    line
}

pub(crate) fn says(world: &World, topic: i64, words: &str) -> bool {
    world.messages_of(BRUSSELS, Some(topic)).iter().any(|message| message.text.contains(words))
}

/// What the verb lists.
pub(crate) async fn letters(harness: &Harness, arguments: &[&str]) -> String {
    let (status, ran) = harness.run(&[&["letters"], arguments].concat()).await;
    assert_eq!(status.code(), Some(0), "{}", ran.errors());
    String::from_utf8(ran.said().0).unwrap()
}

#[tokio::test]
async fn words_that_telegram_refuses_are_set_aside_and_what_follows_passes() {
    for database in databases("refused_words").await {
        words_that_telegram_refuses(database).await;
    }
}

async fn words_that_telegram_refuses(database: String) {
    let mut harness = Harness::new().await;
    harness.environment.insert("DATABASE_URL", database);
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "the first words", 4).await;
    harness.world.order(Fault::next(3, "sendMessage", What::refuse(400, "SOMETHING_NEW")).in_chat(group));
    harness.act(Act::write(MIRA, "refused words"));
    harness.act(Act::write(MIRA, "words behind them"));
    harness.until("the words behind", |world| says(world, topic.id, "words behind them")).await;
    harness.until("a line for the desk", |world| says(world, topic.id, "did not come through")).await;
    harness.shows(MIRA, "a line for her", |card| card.text.contains("could not be carried over")).await;
    assert!(!says(&harness.world, topic.id, "refused words"));
    let listed = letters(&harness, &[]).await;
    assert!(listed.contains("words on their way to a desk") && listed.lines().count() == 1, "{listed}");
    assert!(!listed.contains("refused"), "{listed}");
    assert!(String::from_utf8_lossy(&harness.said()).contains("set_aside"));
    assert!(letters(&harness, &["--retry"]).await.contains("1 to be tried again"));
    harness.stop().await;
    harness.start().await;
    harness.until("the words after all", |world| says(world, topic.id, "refused words")).await;
    harness.shows(MIRA, "the truth", |card| !card.text.contains("could not be carried over")).await;
    assert_eq!(letters(&harness, &[]).await, "nothing is set aside\n");
    harness.finish().await;
}

#[tokio::test]
async fn what_the_database_does_not_take_is_set_aside_alone() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the poison", 4).await;
    let mut line = database(&harness).await;
    let poison = "create trigger poison before insert on outbox when length(new.body) > 3000 \
                  begin select raise(abort, 'poison'); end";
    line.execute(poison).await.unwrap();
    harness.stop().await;
    let long = "too long for it ".repeat(100);
    harness.act(Act::write(MIRA, "one"));
    harness.act(Act::write(MIRA, &long));
    harness.act(Act::write(MIRA, "three"));
    harness.act(Act::start(NOUR));
    harness.start().await;
    harness.until("what came before and after", |world| says(world, topic.id, "three") && says(world, topic.id, "one")).await;
    harness.until("a card for another", |world| world.card_of(NOUR).is_some()).await;
    harness.until("a line for the desk", |world| says(world, topic.id, "did not come through")).await;
    harness.shows(MIRA, "a line for her", |card| card.text.contains("did not come through")).await;
    assert!(letters(&harness, &[]).await.contains("something that a person did"));
    harness.until("that her chat has nothing of hers", |world| world.held_of(MIRA).len() == 1).await;
    line.execute("drop trigger poison").await.unwrap();
    letters(&harness, &["--retry"]).await;
    harness.stop().await;
    harness.start().await;
    harness.until("the long words after all", |world| says(world, topic.id, "too long for it")).await;
    line.close().await.unwrap();
    harness.finish().await;
}

#[tokio::test]
async fn a_topic_that_is_refused_does_not_lose_the_hand_off() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.world.order(Fault::next(3, "createForumTopic", What::refuse(400, "SOMETHING_NEW")));
    harness.to_menu(MIRA).await;
    harness.act(Act::write(MIRA, "words without a topic"));
    harness.shows(MIRA, "not sent yet", |card| has(card, "throw")).await;
    harness.tap(MIRA, "write", "send").await;
    harness.force(MIRA, "where:brussels").await;
    harness.tap(MIRA, "send", "picture").await;
    let stuck = |card: &Msg| card.text.contains("can't be reached now");
    harness.shows(MIRA, "the way by phone", stuck).await;
    assert!(letters(&harness, &[]).await.contains("a topic"));
    harness.act(Act::write(MIRA, "words that ask again"));
    harness.until("all of it", |world| at_desk(world, "words that ask again").is_some()).await;
    let (_, topic) = at_desk(&harness.world, "words that ask again").unwrap();
    harness.until("the first words", |world| says(world, topic.id, "words without a topic")).await;
    assert_eq!(harness.world.topics_of(BRUSSELS).len(), 1);
    harness.finish().await;
}

#[tokio::test]
async fn a_topic_that_was_opened_twice_is_known_and_removed() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.world.order(Fault::next(1, "createForumTopic", What::CutAfter));
    let (group, topic) = harness.cross(MIRA, "where:brussels", "in the topic that counts", 4).await;
    let topics = harness.world.topics_of(group);
    assert!(topics.len() == 2 && topic.title.ends_with("· 2"), "{topics:?}");
    let orphan = topics.iter().find(|other| other.id != topic.id).unwrap();
    harness.act(Act::write_in("An", "a note in the wrong place", group, Some(orphan.id)));
    harness.until("the note in the right topic", |world| says(world, topic.id, "a note in the wrong place")).await;
    harness.until("one topic", |world| world.topics_of(group).len() == 1).await;
    assert!(says(&harness.world, topic.id, "in the topic that counts"));
    let own = harness.world.topics_of(group).remove(0);
    assert_eq!(own.id, topic.id);
    harness.finish().await;
}

/// Locks the database from outside.
pub(crate) async fn locked(harness: &Harness) -> SqliteConnection {
    let mut line = database(harness).await;
    soon("the lock", line.execute("begin exclusive")).await.unwrap();
    line
}

fn spilled(harness: &Harness) -> bool {
    harness.folder.path().join("footbridge.db.spill").exists()
}

#[tokio::test]
async fn while_the_database_is_locked_she_can_read_and_nothing_is_lost() {
    for killed in [false, true] {
        let mut harness = Harness::new().await;
        harness.start().await;
        let (_, topic) = harness.cross(MIRA, "where:brussels", "before the lock", 4).await;
        harness.to_menu(NOUR).await;
        let mut lock = locked(&harness).await;
        let card = harness.card(NOUR);
        harness.act(Act::press(NOUR, card.id, "danger@en"));
        harness.shows(NOUR, "112 from memory", |card| card.text.contains("112") && has(card, "exit")).await;
        harness.act(Act::press(NOUR, card.id, "go:papers@en"));
        harness.shows(NOUR, "a step from memory", |card| !card.text.contains("112") && !has(card, "return")).await;
        harness.act(Act::press(NOUR, card.id, "help@en"));
        harness.shows(NOUR, "the numbers from memory", |card| card.text.contains("078 055 800")).await;
        harness.act(Act::write(MIRA, "while it was locked"));
        harness.shows(MIRA, "not yet", |card| card.text.contains("Not yet") && card.text.contains("078 055 800")).await;
        harness.act(Act::write(MIRA, "and once more"));
        harness.until("the offset moves", |world| world.undelivered() == 0 && world.poller_waiting()).await;
        assert!(spilled(&harness));
        let bytes = std::fs::read(harness.folder.path().join("footbridge.db.spill")).unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"locked"));
        let card = harness.card(NOUR);
        harness.act(Act::press(NOUR, card.id, "exit@en"));
        harness.shows(NOUR, "the neutral card", super::cards::is_neutral).await;
        harness.until("the offset moves", |world| world.undelivered() == 0 && world.poller_waiting()).await;
        assert!(!says(&harness.world, topic.id, "while it was locked"));
        if killed {
            harness.kill().await;
        }
        lock.execute("rollback").await.unwrap();
        lock.close().await.unwrap();
        if killed {
            harness.start().await;
        }
        harness.until("both words", |world| says(world, topic.id, "and once more")).await;
        let texts: Vec<String> =
            harness.world.messages_of(BRUSSELS, Some(topic.id)).into_iter().map(|message| message.text).collect();
        let texts = texts.join("\n");
        let places = ["while it was locked", "and once more"].map(|words| texts.match_indices(words).map(|(at, _)| at).collect());
        let [first, second]: [Vec<usize>; 2] = places;
        assert!(first.len() == 1 && second.len() == 1 && first < second, "once each, in order: {texts}");
        harness.shows(MIRA, "the truth", |card| card.text.contains("carried over") && !card.text.contains("Not yet")).await;
        harness.shows(NOUR, "still the neutral card", super::cards::is_neutral).await;
        let empty = async {
            while spilled(&harness) {
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
        };
        soon("an empty spill", empty).await;
        harness.finish().await;
    }
}

/// Locks the tables of a PostgreSQL database from outside.
pub(crate) async fn locked_server(url: &str) -> PgConnection {
    let mut line = PgConnection::connect(url).await.unwrap();
    line.execute("begin").await.unwrap();
    soon("the lock", line.execute("lock table passages, outbox, seen, offsets in access exclusive mode")).await.unwrap();
    line
}

#[tokio::test]
async fn while_a_database_server_does_not_answer_words_are_kept_beside_the_keys() {
    for url in databases("spilling").await.into_iter().filter(|url| url.starts_with("postgres")) {
        for killed in [false, true] {
            let mut harness = Harness::new().await;
            harness.environment.insert("DATABASE_URL", url.clone());
            let file = harness.folder.path().join("footbridge.keys.spill");
            harness.start().await;
            // The database is used by both rounds; each has its own keys, and its own words.
            let (_, topic) = harness.cross(MIRA, "where:brussels", "before the lock", 4).await;
            let mut lock = locked_server(&url).await;
            for words in ["while it was locked", "and once more"] {
                harness.act(Act::write(MIRA, words));
            }
            harness.shows(MIRA, "not yet", |card| card.text.contains("Not yet")).await;
            harness.until("the offset moves", |world| world.undelivered() == 0 && world.poller_waiting()).await;
            assert!(file.exists());
            if killed {
                harness.kill().await;
            }
            lock.execute("rollback").await.unwrap();
            lock.close().await.unwrap();
            if killed {
                harness.start().await;
            }
            harness.until("both words", |world| says(world, topic.id, "and once more")).await;
            let texts: Vec<String> =
                harness.world.messages_of(BRUSSELS, Some(topic.id)).into_iter().map(|message| message.text).collect();
            let count = |words: &str| texts.iter().filter(|text| text.contains(words)).count();
            assert_eq!((count("while it was locked"), count("and once more")), (1, 1), "{texts:#?}");
            harness.finish().await;
            emptied(&url).await;
        }
    }
}

/// Takes everything out of the schema, so that a bot with other keys may begin.
async fn emptied(url: &str) {
    let mut line = PgConnection::connect(url).await.unwrap();
    for statement in ["drop schema spilling cascade", "create schema spilling"] {
        line.execute(statement).await.unwrap();
    }
    line.close().await.unwrap();
}

#[tokio::test]
async fn with_a_locked_database_and_a_full_disk_presses_are_answered_and_words_wait_at_telegram() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before it was full", 4).await;
    harness.to_menu(NOUR).await;
    // Whatever is written there finds no room.
    let spill = harness.folder.path().join("footbridge.db.spill");
    std::os::unix::fs::symlink("/dev/full", &spill).unwrap();
    let mut lock = locked(&harness).await;
    harness.act(Act::write(MIRA, "no room for this"));
    harness.shows(MIRA, "not yet", |card| card.text.contains("Not yet") && card.text.contains("078 055 800")).await;
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "danger@en"));
    harness.shows(NOUR, "112, behind what waits", |card| card.text.contains("112") && has(card, "exit")).await;
    harness.act(Act::press(NOUR, card.id, "exit@en"));
    harness.shows(NOUR, "the neutral card", super::cards::is_neutral).await;
    harness.until("an answer to the press", |world| world.unanswered() == 0).await;
    assert!(harness.world.undelivered() >= 2, "nothing is acknowledged that is nowhere kept");
    harness.kill().await;
    std::fs::remove_file(&spill).unwrap();
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.start().await;
    harness.until("the words", |world| says(world, topic.id, "no room for this")).await;
    harness.shows(NOUR, "still the neutral card", super::cards::is_neutral).await;
    let lines = harness.world.messages_of(BRUSSELS, Some(topic.id));
    assert_eq!(lines.iter().filter(|line| line.text.contains("no room for this")).count(), 1);
    harness.finish().await;
}

#[tokio::test]
async fn a_note_in_a_topic_that_nobody_has_any_more_goes_to_everybody() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.world.order(Fault::next(1, "createForumTopic", What::CutAfter));
    let (group, topic) = harness.cross(MIRA, "where:brussels", "in the topic that counts", 4).await;
    let orphan = harness.world.topics_of(group).into_iter().find(|other| other.id != topic.id).unwrap();
    harness.tap(MIRA, "end", "exit").await;
    harness.until("the end at the desk", |world| says(world, topic.id, "Ended by the person")).await;
    harness.act(Act::write_in("An", "a note for nobody", group, Some(orphan.id)));
    let in_general = |world: &World| world.messages_of(group, None).iter().any(|line| line.text.contains("a note for nobody"));
    harness.until("the note for everybody", in_general).await;
    harness.until("the orphan is gone", |world| world.topics_of(group).iter().all(|other| other.id != orphan.id)).await;
    assert!(!says(&harness.world, topic.id, "a note for nobody"));
    harness.finish().await;
}

/// A mail server on this machine, and the letters that it takes, from the envelope's first line to the last of the text.
fn mail_server() -> (String, std::sync::mpsc::Receiver<String>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let (heard, hears) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = std::io::BufReader::new(stream.try_clone().unwrap());
            let mut says = |line: &str| std::io::Write::write_all(&mut stream, line.as_bytes()).unwrap();
            says("220 here\r\n");
            let (mut letter, mut line, mut inside) = (String::new(), String::new(), false);
            while std::io::BufRead::read_line(&mut lines, &mut line).is_ok_and(|count| count > 0) {
                letter.push_str(&line);
                match line.trim_end() {
                    "." if inside => {
                        inside = false;
                        says("250 taken\r\n");
                    }
                    _ if inside => (),
                    "DATA" => {
                        inside = true;
                        says("354 go on\r\n");
                    }
                    "QUIT" => says("221 bye\r\n"),
                    _ => says("250 yes\r\n"),
                }
                line.clear();
            }
            if heard.send(letter).is_err() {
                return;
            }
        }
    });
    (address, hears)
}

#[tokio::test]
async fn words_that_wait_are_told_of_and_anybody_may_take_over() {
    let mut harness = Harness::new().await;
    let (webhook, mut alarms) = second_channel(0);
    let (smtp, mails) = mail_server();
    let desks: String = ["payoke", "pag-asa", "surya"].map(|desk| format!("[desks.{desk}]\nlocale = \"en\"\n")).concat();
    harness.set(&format!(
        "[desk]\nhold = \"1s\"\nremind_after = \"2s\"\ntake_over_after = \"4s\"\ncoordinators_after = \"6s\"\n\
         [pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
         [alarm]\nwebhook = \"{webhook}\"\nemail = \"on-call@example.org\"\nsmtp = \"{smtp}\"\n{desks}"
    ));
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "words that wait", 4).await;
    harness.claim("An", group, topic.id).await;
    let card = harness.desk_message(group, topic.id, |message| has(message, "release"));
    harness.act(Act::press_in("Bo", group, card.id, "takeover"));
    let refused = |world: &World| world.toast_in(group).is_some_and(|toast| toast.alert && toast.text.contains("too long"));
    harness.until("too early to take over", refused).await;
    harness.until("a reminder", |world| says(world, topic.id, "have no answer")).await;
    // The timer is kept: the next comes after a stop as well.
    harness.kill().await;
    harness.start().await;
    let offered = |world: &World| world.messages_of(group, Some(topic.id)).iter().any(|message| has(message, "takeover"));
    harness.until("the button", offered).await;
    harness.until("the coordinators", |world| says(world, topic.id, "Coordinators")).await;
    let said = soon("a word", alarms.recv()).await.unwrap();
    assert!(said.ends_with(r#"{"alarm":"words_wait","program":"footbridge"}"#), "{said}");
    let mail = mails.recv_timeout(std::time::Duration::from_secs(30)).unwrap();
    let whole = ["RCPT TO:<on-call@example.org>", "Subject: footbridge: words_wait", "\r\n\r\nfootbridge: words_wait\r\n.\r\n"];
    assert!(whole.iter().all(|part| mail.contains(part)), "{mail}");
    assert!(!mail.contains("words that wait") && !mail.contains(&group.to_string()), "nothing of the case: {mail}");
    harness.act(Act::press_in("Bo", group, card.id, "takeover"));
    harness.until("taken over", |world| !offered(world)).await;
    harness.close(MIRA).await;
    harness.answer("Bo", group, topic.id, "words that wait", "an answer at last").await;
    let lines = harness.world.messages_of(group, Some(topic.id));
    let count = |words: &str| lines.iter().filter(|message| message.text.contains(words)).count();
    assert!(count("have no answer") >= 1 && count("Coordinators") == 1, "{lines:#?}");
    harness.comes_back(MIRA, 4).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains("an answer at last"));
    harness.finish().await;
}
