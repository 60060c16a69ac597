//! The doctor finds each thing that is wrong, says one line about it, and changes nothing.
//!
//! Knows: what can be wrong, and the exit codes. Does not know: how the doctor looks.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use footbridge::rehearse::{Right, World};
use jiff::SignedDuration;
use sqlx::{Connection, Executor, SqliteConnection};

use super::refusals::files;
use super::support::{ANTWERP, BRUSSELS, Harness, databases, soon};

/// What the doctor may ask Telegram: looks only.
const MAY_ASK: [&str; 4] = ["getMe", "getWebhookInfo", "getChat", "getChatMember"];

/// What it says a line about, besides the content.
const ALL: [&str; 9] =
    ["telegram.token", "webhook", "desks.payoke", "desks.pag-asa", "desks.surya", "clock", "keys", "database", "letters"];

/// What the doctor says, and its exit code.
async fn examine(harness: &Harness) -> (Option<i32>, Vec<String>) {
    let calls = harness.world.calls();
    let (status, ran) = harness.run(&["doctor"]).await;
    let said = String::from_utf8(ran.said().0).unwrap();
    assert_eq!(ran.errors(), "", "{said}");
    assert!(!said.contains("MARKER") && !said.contains("PROFILE"), "{said}");
    let asked: Vec<String> = harness.world.record_since(calls).into_iter().map(|call| call.method).collect();
    assert!(asked.iter().all(|method| MAY_ASK.contains(&method.as_str())), "{asked:?}");
    assert_eq!(harness.world.violations(), Vec::<String>::new());
    (status.code(), said.lines().map(str::to_owned).collect())
}

/// The same, and no file is another than before.
async fn looks(harness: &Harness) -> (Option<i32>, Vec<String>) {
    let before = files(harness.folder.path());
    let said = examine(harness).await;
    assert!(files(harness.folder.path()) == before, "the doctor changed a file: {said:?}");
    said
}

/// There is exactly one fault, about `what`, and it says `word`.
async fn finds(harness: &Harness, what: &str, word: &str) {
    one_fault(&looks(harness).await, what, word);
}

fn one_fault((code, lines): &(Option<i32>, Vec<String>), what: &str, word: &str) {
    let faults: Vec<&String> = lines.iter().filter(|line| line.starts_with("fault  ")).collect();
    assert_eq!((*code, faults.len()), (Some(1), 1), "{what}: {lines:#?}");
    assert!(faults[0].starts_with(&format!("fault  {what}  ")) && faults[0].contains(word), "{what}: {faults:?}");
}

/// No fault, and besides the content, which nobody has reviewed, and the second channel, which is not set, warnings only about
/// `warned`.
async fn is_well(harness: &Harness, warned: &[&str]) -> Vec<String> {
    let (code, lines) = looks(harness).await;
    assert_eq!(code, Some(0), "{lines:#?}");
    let always = ["fine   ", "warn   content  ", "warn   alarm  no second channel"];
    let mut warnings = lines.iter().filter(|line| !always.iter().any(|start| line.starts_with(start)));
    let found: Vec<&String> = warnings.by_ref().collect();
    let all = found.len() == warned.len() && found.iter().zip(warned).all(|(line, word)| line.contains(word));
    assert!(all, "{warned:?}: {lines:#?}");
    lines
}

/// A bot that has run, and does not now.
async fn ran() -> Harness {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.stop().await;
    harness
}

async fn database(harness: &Harness) -> SqliteConnection {
    let file = harness.folder.path().join("footbridge.db");
    SqliteConnection::connect(&format!("sqlite:{}?mode=rw", file.display())).await.unwrap()
}

#[tokio::test]
async fn before_the_first_start_nothing_is_made() {
    let mut harness = Harness::new().await;
    let lines = is_well(&harness, &[]).await;
    assert_eq!(lines.iter().filter(|line| line.contains("none yet")).count(), 2, "{lines:#?}");
    let keys = harness.environment.insert("FOOTBRIDGE_KEYS", "there/is/no/such/folder.keys".to_owned()).unwrap();
    finds(&harness, "keys", "folder").await;
    harness.environment.insert("FOOTBRIDGE_KEYS", keys);
    harness.environment.insert("DATABASE_URL", "sqlite:there/is/no/such/folder.db".to_owned());
    finds(&harness, "database", "folder").await;
}

#[tokio::test]
async fn all_is_well_also_while_the_bot_runs() {
    for url in databases("doctor").await {
        let mut harness = Harness::new().await;
        harness.environment.insert("DATABASE_URL", url);
        let lines = is_well(&harness, &[]).await;
        assert_eq!(lines.iter().filter(|line| line.contains("none yet")).count(), 2, "{lines:#?}");
        harness.start().await;
        harness.stop().await;
        let lines = is_well(&harness, &[]).await;
        for what in ALL {
            assert!(lines.iter().any(|line| line.starts_with(&format!("fine   {what}  "))), "{what}: {lines:#?}");
        }
        harness.start().await;
        for verb in ["doctor", "purge"] {
            let calls = harness.world.calls();
            let (status, ran) = harness.run(&[verb]).await;
            assert_eq!((status.code(), ran.errors()), (Some(0), String::new()));
            assert!(harness.world.record_since(calls).iter().all(|call| call.method != "deleteWebhook"));
        }
        harness.finish().await;
    }
}

#[tokio::test]
async fn a_desk_without_a_second_channel_is_warned_of() {
    let harness = ran().await;
    let alarm = |lines: &[String]| lines.iter().filter(|line| line.contains("  alarm  ")).cloned().collect::<Vec<_>>();
    let told =
        "warn   alarm  no second channel: what must wake somebody stands in the log alone; set alarm.webhook or alarm.email";
    assert_eq!(alarm(&is_well(&harness, &[]).await), [told]);
    let file = harness.folder.path().join("footbridge.toml");
    let settings = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{settings}[alarm]\nwebhook = \"https://elsewhere.example/MARKER\"\n")).unwrap();
    let (code, lines) = looks(&harness).await;
    assert_eq!(code, Some(0));
    assert!(alarm(&lines)[0].starts_with("fine   alarm  ") && !lines.iter().any(|line| line.contains("MARKER")), "{lines:#?}");
}

#[tokio::test]
async fn what_telegram_knows_is_found() {
    type Break = fn(&World);
    let faults: [(&str, &str, Break, Break); 5] = [
        (
            "desks.payoke",
            "pin messages",
            |world| world.set_right(ANTWERP, Right::PinMessages, false),
            |world| world.set_right(ANTWERP, Right::PinMessages, true),
        ),
        (
            "desks.payoke",
            "public",
            |world| world.set_username(ANTWERP, Some("public_marker")),
            |world| world.set_username(ANTWERP, None),
        ),
        ("desks.payoke", "topics", |world| world.set_forum(ANTWERP, false), |world| world.set_forum(ANTWERP, true)),
        (
            "clock",
            "seconds",
            |world| world.clock().move_by(SignedDuration::from_secs(90)),
            |world| world.clock().move_by(SignedDuration::from_secs(-90)),
        ),
        (
            "clock",
            "seconds",
            |world| world.clock().move_by(SignedDuration::from_secs(-90)),
            |world| world.clock().move_by(SignedDuration::from_secs(90)),
        ),
    ];
    let mut harness = ran().await;
    for (what, word, breaks, mends) in faults {
        breaks(&harness.world);
        finds(&harness, what, word).await;
        mends(&harness.world);
    }
    harness.world.set_history(ANTWERP, true);
    harness.world.set_timer(BRUSSELS, None);
    is_well(&harness, &["desks.pag-asa  what is said there stays", "desks.payoke  new members"]).await;
    harness.world.set_history(ANTWERP, false);
    harness.world.set_timer(BRUSSELS, Some(86_400));

    let (token, api) = (harness.environment["TELOXIDE_TOKEN"].clone(), harness.environment["TELOXIDE_API_URL"].clone());
    let web = reqwest::Client::builder().no_proxy().build().unwrap();
    let hook = format!("{api}/bot{token}/setWebhook?url=https://elsewhere.example/MARKER");
    assert!(web.get(hook).send().await.unwrap().status().is_success());
    finds(&harness, "webhook", "token").await;
    assert!(harness.world.webhook().is_some(), "the doctor takes no webhook away");

    harness.environment.insert("TELOXIDE_TOKEN", "4242:another-MARKER".to_owned());
    finds(&harness, "telegram.token", "@BotFather").await;
    harness.environment.insert("TELOXIDE_API_URL", "http://127.0.0.1:9".to_owned());
    finds(&harness, "telegram.api_url", "network").await;
}

#[tokio::test]
async fn what_is_on_this_machine_is_found() {
    let mut harness = ran().await;
    let (keys, file) = (harness.folder.path().join("footbridge.keys"), harness.folder.path().join("footbridge.db"));
    let mode = |mode| fs::set_permissions(&keys, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o640);
    finds(&harness, "keys", "chmod 600").await;
    mode(0o600);
    let (good_keys, good) = (fs::read(&keys).unwrap(), fs::read(&file).unwrap());
    fs::write(&keys, "MARKER, and no keyring").unwrap();
    finds(&harness, "keys", "keyring").await;
    fs::remove_file(&keys).unwrap();
    finds(&harness, "keys", "missing").await;
    fs::write(&keys, good_keys).unwrap();
    mode(0o600);

    fs::write(&file, "MARKER, and no database, but of some length".repeat(200)).unwrap();
    finds(&harness, "database", "broken").await;
    fs::write(&file, good).unwrap();
    let mut other = database(&harness).await;
    other.execute("begin immediate").await.unwrap();
    one_fault(&soon("a look at a locked database", examine(&harness)).await, "database", "locked");
    other.execute("rollback").await.unwrap();
    other
        .execute("insert into letters (id, passage, at, kind, attempts, day, body) values (1, x'00', 1, 1, 1, 0, x'00')")
        .await
        .unwrap();
    other.close().await.unwrap();
    finds(&harness, "letters", "1 could not").await;
    let mut other = database(&harness).await;
    other.execute("delete from letters").await.unwrap();
    other.execute("update _sqlx_migrations set version = version + 9998").await.unwrap();
    other.close().await.unwrap();
    finds(&harness, "database", "newer").await;
    let mut other = database(&harness).await;
    other.execute("update _sqlx_migrations set version = version - 9998").await.unwrap();
    other.close().await.unwrap();
    is_well(&harness, &[]).await;

    harness.environment.insert("FOOTBRIDGE_SERVE", "reviewed".to_owned());
    finds(&harness, "content.serve", "not reviewed").await;
    harness.set("[content]\ndir = \"there-is-no-such-folder\"\n");
    finds(&harness, "content.dir", "read").await;
    harness.set("[desk]\nholt = \"1s\"\n");
    let (status, ran) = harness.run(&["doctor"]).await;
    assert_eq!((status.code(), ran.said().0, ran.errors().lines().count()), (Some(2), Vec::new(), 1), "{}", ran.errors());
}
