//! A start that is refused says one line, and leaves everything as it was.
//!
//! Knows: what can be wrong with settings, keys and desks. Does not know: what a bot that starts does.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use footbridge::rehearse::{Plan, Right, World};

use super::support::{ANTWERP, DESKS, Harness, LIEGE, MIRA, databases, room};

/// What a bot that does not start may ask Telegram.
const MAY_ASK: [&str; 4] = ["getMe", "deleteWebhook", "getChat", "getChatMember"];

/// Every file below `folder`, with its bytes and its rights.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, u32)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            found.insert(path.clone(), (fs::read(&path).unwrap(), mode & 0o777));
        }
    }
    found
}

/// The start is refused with one line about `setting`, and nothing has been done.
async fn refuses(harness: &Harness, verb: &[&str], setting: &str) -> String {
    let (calls, before) = (harness.world.calls(), files(harness.folder.path()));
    let (status, ran) = harness.run(verb).await;
    let (out, line) = (ran.said().0, ran.errors());
    assert_eq!(status.code(), Some(2), "{setting}: {line}");
    assert!(out.is_empty(), "{setting}: {}", String::from_utf8_lossy(&out));
    assert_eq!(line.lines().count(), 1, "{setting}: {line}");
    assert!(line.contains(setting), "{setting}: {line}");
    assert!(!line.contains("MARKER"), "{line}");
    let after = files(harness.folder.path());
    let differ = |(file, bytes): &(&PathBuf, &(Vec<u8>, u32))| before.get(*file) != Some(bytes);
    let touched: Vec<&PathBuf> = after.iter().filter(differ).map(|(file, _)| file).collect();
    assert!(touched.is_empty() && after.len() == before.len(), "{setting}: {touched:?} touched; {line}");
    let asked: Vec<String> = harness.world.record_since(calls).into_iter().map(|call| call.method).collect();
    assert!(asked.iter().all(|method| MAY_ASK.contains(&method.as_str())), "{setting}: {asked:?}");
    assert_eq!(harness.world.violations(), Vec::<String>::new());
    line
}

fn private(folder: &Path, name: &str, text: &str, mode: u32) -> String {
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
    file.display().to_string()
}

#[tokio::test]
async fn a_token_that_is_none_stops_the_start() {
    let mut harness = Harness::new().await;
    let good = harness.environment.insert("TELOXIDE_TOKEN", "4242:another-MARKER".to_owned()).unwrap();
    refuses(&harness, &["serve"], "telegram.token").await;
    harness.environment.insert("TELOXIDE_TOKEN", "no token MARKER".to_owned());
    refuses(&harness, &["serve"], "telegram.token").await;
    harness.environment.insert("TELOXIDE_TOKEN", "notoken-MARKER".to_owned());
    refuses(&harness, &["serve"], "telegram.token").await;
    harness.environment.remove("TELOXIDE_TOKEN");
    refuses(&harness, &["serve"], "telegram.token").await;
    let file = private(harness.folder.path(), "token", &good, 0o644);
    harness.set(&format!("[telegram]\ntoken_file = \"{file}\"\n"));
    refuses(&harness, &["serve"], "telegram.token_file").await;
    let file = private(harness.folder.path(), "token", &good, 0o600);
    harness.set(&format!("[telegram]\ntoken_file = \"{file}\"\n"));
    harness.start().await;
    harness.finish().await;
}

#[tokio::test]
async fn an_address_that_is_none_stops_the_start() {
    let mut harness = Harness::new().await;
    harness.environment.insert("TELOXIDE_API_URL", "ftp://MARKER".to_owned());
    refuses(&harness, &["serve"], "telegram.api_url").await;
}

#[tokio::test]
async fn keys_are_made_once_and_never_lost_from_sight() {
    let mut harness = Harness::new().await;
    let keys = harness.folder.path().join("footbridge.keys");
    let good = harness.environment.insert("FOOTBRIDGE_KEYS", "there/is/no/such/folder.keys".to_owned()).unwrap();
    refuses(&harness, &["serve"], "keys").await;
    refuses(&harness, &["keys", "new"], "keys").await;
    harness.environment.insert("FOOTBRIDGE_KEYS", good);
    let (status, ran) = harness.run(&["keys", "new"]).await;
    assert_eq!((status.code(), ran.errors()), (Some(0), String::new()));
    assert_eq!(fs::metadata(&keys).unwrap().permissions().mode() & 0o777, 0o600);
    refuses(&harness, &["keys", "new"], "keys").await;
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o644)).unwrap();
    refuses(&harness, &["serve"], "keys").await;
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o600)).unwrap();
    harness.start().await;
    harness.stop().await;
    for (file, (_, mode)) in files(harness.folder.path()) {
        assert!(mode & 0o077 == 0 || file.ends_with("footbridge.toml"), "{file:?} is {mode:o}");
    }
    let aside = harness.folder.path().join("aside");
    fs::rename(&keys, &aside).unwrap();
    refuses(&harness, &["serve"], "keys").await;
    fs::write(&keys, "MARKER, and no keyring").unwrap();
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o600)).unwrap();
    refuses(&harness, &["serve"], "keys").await;
    fs::rename(&aside, &keys).unwrap();
    harness.start().await;
    harness.finish().await;
}

/// How a desk is broken: the word in the refusal, the word in the log, and how it is mended.
type Broken = (&'static str, &'static str, fn(&World), fn(&World));

const BROKEN: [Broken; 6] = [
    ("topics", "not_forum", |world| world.set_forum(ANTWERP, false), |world| world.set_forum(ANTWERP, true)),
    ("reactions", "no_reactions", |world| world.set_reactions(ANTWERP, false), |world| world.set_reactions(ANTWERP, true)),
    (
        "manage topics",
        "no_right_topics",
        |world| world.set_right(ANTWERP, Right::ManageTopics, false),
        |world| world.set_right(ANTWERP, Right::ManageTopics, true),
    ),
    (
        "delete messages",
        "no_right_deletes",
        |world| world.set_right(ANTWERP, Right::DeleteMessages, false),
        |world| world.set_right(ANTWERP, Right::DeleteMessages, true),
    ),
    (
        "pin messages",
        "no_right_pins",
        |world| world.set_right(ANTWERP, Right::PinMessages, false),
        |world| world.set_right(ANTWERP, Right::PinMessages, true),
    ),
    (
        "not in this group",
        "gone",
        |world| world.kick(ANTWERP),
        |world| {
            world.add_bot(ANTWERP, footbridge::rehearse::Rights::full());
        },
    ),
];

#[tokio::test]
async fn where_no_desk_can_be_worked_with_the_first_start_is_refused_and_a_later_one_goes_on() {
    let mut harness = Harness::new().await;
    let others = [1, 2].map(|nth| (DESKS[nth], harness.environment.remove(DESKS[nth]).unwrap()));
    for (word, _, breaks, mends) in BROKEN {
        breaks(&harness.world);
        let line = refuses(&harness, &["serve"], "desks.payoke").await;
        assert!(line.contains(word), "{word}: {line}");
        mends(&harness.world);
    }
    harness.start().await;
    harness.stop().await;
    // Whoever has a card must be served, whatever has become of the desk.
    for (word, why, breaks, mends) in BROKEN {
        breaks(&harness.world);
        harness.start().await;
        assert!(harness.bot().errors().contains(&format!("desk_trouble centre=payoke why={why}\n")), "{word}");
        harness.stop().await;
        mends(&harness.world);
    }
    harness.environment.extend(others);
    harness.start().await;
    assert!(!harness.bot().errors().contains("desk_trouble"));
    harness.finish().await;
}

#[tokio::test]
async fn a_start_goes_on_with_the_desks_that_can_be_worked_with() {
    let mut harness = Harness::new().await;
    harness.environment.insert(DESKS[1], "a MARKER".to_owned());
    refuses(&harness, &["serve"], "desks.pag-asa").await;
    harness.environment.insert(DESKS[1], "-1009999999999".to_owned());
    harness.world.set_forum(ANTWERP, false);
    harness.start().await;
    let said = harness.bot().errors();
    for line in ["desk_trouble centre=payoke why=not_forum\n", "desk_trouble centre=pag-asa why=gone\n"] {
        assert_eq!(said.matches(line).count(), 1, "{said}");
    }
    assert!(!said.contains("surya"), "{said}");
    let (group, _) = harness.cross(MIRA, "where:wallonia", "to the desk that works", 4).await;
    assert_eq!(group, LIEGE);
    harness.finish().await;
}

#[tokio::test]
async fn a_public_group_stops_every_start() {
    let mut harness = Harness::new().await;
    harness.world.set_username(ANTWERP, Some("public_marker"));
    let line = refuses(&harness, &["serve"], "desks.payoke").await;
    assert!(line.contains("private"), "{line}");
    harness.world.set_username(ANTWERP, None);
    harness.start().await;
    harness.stop().await;
    harness.world.set_username(ANTWERP, Some("public_marker"));
    refuses(&harness, &["serve"], "desks.payoke").await;
    harness.world.set_username(ANTWERP, None);
    harness.start().await;
    harness.finish().await;
}

#[tokio::test]
async fn a_bot_that_is_no_administrator_stops_the_start() {
    let mut plan: Plan = room();
    plan.groups.iter_mut().for_each(|group| group.rights = Some(footbridge::rehearse::Rights::member()));
    let harness = Harness::with(plan).await;
    refuses(&harness, &["serve"], "desks.pa").await;
}

#[tokio::test]
async fn a_database_that_lets_nobody_in_stops_the_start() {
    let mut harness = Harness::new().await;
    for url in databases("refused").await.into_iter().filter(|url| url.starts_with("postgres")) {
        let (server, _) = url.rsplit_once('/').unwrap();
        harness.environment.insert("DATABASE_URL", format!("{server}/there_is_no_such_MARKER"));
        refuses(&harness, &["serve"], "database").await;
    }
    harness.environment.insert("DATABASE_URL", "sqlite:footbridge.db".to_owned());
    harness.start().await;
    harness.stop().await;
    let database = harness.folder.path().join("footbridge.db");
    for name in ["footbridge.db-wal", "footbridge.db-shm"] {
        let _ = fs::remove_file(harness.folder.path().join(name));
    }
    fs::write(&database, "MARKER, and no database, though it is long enough to be taken for one at the first look at it")
        .unwrap();
    refuses(&harness, &["serve"], "database").await;
}

#[tokio::test]
async fn content_that_may_not_be_served_stops_the_start() {
    let mut harness = Harness::new().await;
    harness.environment.insert("FOOTBRIDGE_SERVE", "reviewed".to_owned());
    let line = refuses(&harness, &["serve"], "content.serve").await;
    assert!(line.chars().any(|sign| sign.is_ascii_digit()) && line.contains("drafted"), "{line}");
    harness.environment.insert("FOOTBRIDGE_SERVE", "MARKER".to_owned());
    refuses(&harness, &["serve"], "content.serve").await;
    harness.environment.insert("FOOTBRIDGE_SERVE", "drafted".to_owned());
    let folder = harness.folder.path().join("content");
    fs::create_dir(&folder).unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    harness.set(&format!("[content]\ndir = \"{}\"\n", folder.display()));
    harness.start().await;
    harness.stop().await;
    for name in ["footbridge.db", "footbridge.keys"] {
        fs::remove_file(harness.folder.path().join(name)).unwrap();
    }
    let walk = fs::read_to_string(folder.join("walk.toml")).unwrap();
    fs::write(folder.join("walk.toml"), format!("{walk}\n[steps.menu\nMARKER = ")).unwrap();
    refuses(&harness, &["serve"], "content.dir").await;
    fs::remove_file(folder.join("walk.toml")).unwrap();
    refuses(&harness, &["serve"], "content.dir").await;
    fs::remove_dir_all(&folder).unwrap();
    refuses(&harness, &["serve"], "content.dir").await;
}

#[tokio::test]
async fn a_setting_that_is_wrong_stops_the_start() {
    let mut harness = Harness::new().await;
    for (toml, setting) in [
        ("[desk]\nholt = \"1s\"\n", "desk.holt"),
        ("[desk]\nhold = \"soon MARKER\"\n", "desk.hold"),
        ("[discretion]\nhide_after = \"0s\"\n", "discretion.hide_after"),
        ("[pace]\nchat_per_second = 0\n", "pace.chat_per_second"),
        ("cover = \"MARKER\"\n", "cover"),
        ("[desks.oslo]\nchat = -1001\n", "desks.oslo"),
        ("this is no MARKER\n", "footbridge.toml"),
    ] {
        harness.set(toml);
        refuses(&harness, &["serve"], setting).await;
    }
    harness.set("");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    harness.environment.insert("FOOTBRIDGE_LISTEN", taken.local_addr().unwrap().to_string());
    refuses(&harness, &["serve"], "listen").await;
    harness.environment.insert("FOOTBRIDGE_LISTEN", "127.0.0.1:0".to_owned());
    harness.environment.insert("DATABASE_URL", "mysql://MARKER".to_owned());
    refuses(&harness, &["serve"], "database").await;
    harness.environment.insert("DATABASE_URL", "sqlite:there/is/no/such/folder.db".to_owned());
    refuses(&harness, &["serve"], "database").await;
    harness.environment.insert("DATABASE_URL", "sqlite:footbridge.db".to_owned());
    refuses(&harness, &["serve", "--config", "there-is-no-such-file.toml"], "there-is-no-such-file.toml").await;
}

#[tokio::test]
async fn a_verb_that_is_none_is_said_to_be_none() {
    let harness = Harness::new().await;
    for verb in [&["frobnicate-MARKER"][..], &["keys", "frobnicate-MARKER"], &[], &["serve", "--MARKER"]] {
        refuses(&harness, verb, "footbridge --help").await;
    }
    let (status, ran) = harness.run(&["--version"]).await;
    assert_eq!((status.code(), ran.errors()), (Some(0), String::new()));
}
