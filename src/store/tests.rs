//! The store on a real SQLite file and, where TEST_DATABASE_URL names one, on a real PostgreSQL.
//!
//! Knows: rows. Does not know: what they mean.

use std::os::unix::fs::PermissionsExt;

use sqlx::Executor;

use super::*;
use crate::seal::{Key, KeyId};

/// A fresh store on each database that there is.
async fn stores(folder: &tempfile::TempDir, name: &str) -> Vec<Store> {
    let mut stores = vec![Store::open(&format!("sqlite:{}", folder.path().join("footbridge.db").display())).await.unwrap()];
    match postgres(name).await {
        Some(url) => stores.push(Store::open(&url).await.unwrap()),
        None => skipped(),
    }
    stores
}

#[expect(clippy::print_stderr, reason = "what was skipped must be heard")]
fn skipped() {
    eprintln!("SKIPPED on PostgreSQL: TEST_DATABASE_URL is not set");
}

/// An empty schema of its own on the PostgreSQL that tests may use.
#[expect(clippy::disallowed_methods, reason = "tests are told of their PostgreSQL by the environment")]
async fn postgres(schema: &str) -> Option<String> {
    let url = std::env::var("TEST_DATABASE_URL").ok()?;
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    pool.execute(sqlx::AssertSqlSafe(format!("drop schema if exists {schema} cascade"))).await.unwrap();
    pool.execute(sqlx::AssertSqlSafe(format!("create schema {schema}"))).await.unwrap();
    pool.close().await;
    let sign = if url.contains('?') { '&' } else { '?' };
    Some(format!("{url}{sign}options=-c%20search_path%3D{schema}"))
}

fn passage(id: u8, version: i64, case: Option<Option<(Id, Vec<u8>)>>) -> PassageWrite {
    let (number, unconfirmed) = (None, id % 2 == 1);
    PassageWrite { id: [id; 16], version, day: 7, visit: vec![id; 3], case, number, due: Some(100), unconfirmed }
}

fn row(id: i64) -> KeptRow {
    KeptRow { id, passage: [1; 16], attempts: 0, day: 7, body: vec![9; 5] }
}

#[tokio::test]
async fn everything_of_a_commit_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    for store in stores(&folder, "commit").await {
        let mut writes = Writes {
            passages: (1..=23).map(|id| passage(id, 1, None)).collect(),
            rows: (1..=70).map(row).collect(),
            topics: vec![([2; 16], Some([1; 16])), ([3; 16], Some([1; 16]))],
            names: vec![([4; 16], 500)],
            seen: vec![([8; 16], Run { first: 5, last: 9 }, 60)],
            offset: Some(([8; 16], 10)),
            ..Writes::default()
        };
        store.commit(&writes).await.unwrap();
        writes = Writes {
            passages: vec![passage(1, 2, Some(Some(([6; 16], vec![6; 40]))))],
            rows_gone: (3..=70).collect(),
            rows_tried: vec![(1, 1), (2, 1), (2, -1)],
            reworded: vec![(2, 8, vec![1])],
            topics: vec![([3; 16], None)],
            seen: vec![([8; 16], Run { first: 5, last: 12 }, 61)],
            offset: Some(([8; 16], 3)),
            ..Writes::default()
        };
        store.commit(&writes).await.unwrap();
        let start = store.start(&[8; 16]).await.unwrap();
        assert_eq!((start.dues.len(), start.unconfirmed.len()), (23, 12));
        let rows: Vec<_> = start.rows.iter().map(|row| (row.id, row.attempts, row.day, row.body.len())).collect();
        assert_eq!(rows, [(1, 1, 7, 5), (2, 0, 8, 1)]);
        assert_eq!(start.topics, [([2; 16], [1; 16])]);
        assert_eq!((start.names, start.seen), (vec![([4; 16], 500)], vec![(Run { first: 5, last: 12 }, 61)]));
        assert_eq!((start.offset, start.case_keys), (Some(3), vec![[6; 16]]), "an offset may go down: ids restart");
        assert_eq!(store.start(&[9; 16]).await.unwrap().offset, None);
        let kept = store.load(&[[1; 16], [99; 16]]).await.unwrap();
        assert_eq!((kept.len(), kept[0].version, kept[0].case.clone()), (1, 2, Some(([6; 16], vec![6; 40]))));
        store.commit(&Writes { passages: vec![passage(1, 3, Some(None))], ..Writes::default() }).await.unwrap();
        assert_eq!(store.load(&[[1; 16]]).await.unwrap()[0].case, None);
        store.close().await;
    }
}

#[tokio::test]
async fn words_for_the_second_channel_are_kept_until_they_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    for store in stores(&folder, "alarms").await {
        let words = |alarms: &[&'static str]| Writes { alarms: alarms.to_vec(), ..Writes::default() };
        assert!(!words(&["urgent"]).is_empty());
        store.commit(&words(&["urgent", "urgent", "desk_lost"])).await.unwrap();
        store.commit(&Writes { passages: vec![passage(1, 1, None)], ..Writes::default() }).await.unwrap();
        let clash = Writes { passages: vec![passage(1, 7, None)], ..words(&["set_aside"]) };
        assert_eq!(store.commit(&clash).await, Err(Error::Clash), "all or nothing");
        let kept = [("desk_lost".to_owned(), 1), ("urgent".to_owned(), 2)];
        assert_eq!(store.start(&[8; 16]).await.unwrap().alarms, kept);
        store.alarms_taken("urgent", 1).await.unwrap();
        store.alarms_taken("desk_lost", 1).await.unwrap();
        store.alarms_taken("desk_lost", 1).await.unwrap();
        assert_eq!(store.alarms().await, Ok(vec![("urgent".to_owned(), 1)]));
        store.no_alarms().await.unwrap();
        assert_eq!(store.alarms().await, Ok(Vec::new()));
        store.close().await;
    }
}

#[tokio::test]
async fn nothing_stays_in_any_table_and_a_process_at_work_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let mut names = Vec::new();
    for store in stores(&folder, "ending").await {
        let source = [8; 16];
        assert_eq!(store.last_at_work().await, Ok(None));
        store.beat(&source, 500).await.unwrap();
        assert_eq!(store.last_at_work().await, Ok(None), "it has ended as it was told to");
        let writes = Writes {
            passages: vec![passage(1, 1, None), passage(2, 1, None)],
            tried: vec![(source, Vec::new(), 0)],
            alarms: vec!["urgent"],
            ..Writes::default()
        };
        store.commit(&writes).await.unwrap();
        assert_eq!(store.commits(&source).await, Ok(0));
        assert_eq!(store.last_at_work().await, Ok(Some(500)));
        assert_eq!(store.everyone().await, Ok(vec![[1; 16], [2; 16]]));
        store.empty().await.unwrap();
        if names.is_empty() {
            let all = "select name from sqlite_master where type = 'table' and name not like '\\_sqlx%' escape '\\'";
            for row in sqlx::query(all).fetch_all(&store.database.pool).await.unwrap() {
                names.push(sqlx::Row::get::<String, _>(&row, 0));
            }
            assert_eq!(names.len(), ending::TABLES.len(), "{names:?}");
        }
        for name in &names {
            let count = sqlx::query(sqlx::AssertSqlSafe(format!("select count(*) from {name}")));
            let count: i64 = sqlx::Row::get(&count.fetch_one(&store.database.pool).await.unwrap(), 0);
            assert_eq!(count, 0, "{name}");
        }
        store.close().await;
    }
}

#[tokio::test]
async fn a_passage_that_another_wrote_first_clashes_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    for store in stores(&folder, "clash").await {
        store.commit(&Writes { passages: vec![passage(1, 1, None)], ..Writes::default() }).await.unwrap();
        for version in [1, 3] {
            let writes = Writes {
                passages: vec![passage(2, 1, None), passage(1, version, None)],
                rows: vec![row(1)],
                ..Writes::default()
            };
            assert_eq!(store.commit(&writes).await, Err(Error::Clash));
        }
        let start = store.start(&[8; 16]).await.unwrap();
        assert_eq!((start.rows.len(), start.dues.len()), (0, 1), "all or nothing");
        store.close().await;
    }
}

#[tokio::test]
async fn what_is_over_goes_and_what_waits_stays() {
    let folder = tempfile::tempdir().unwrap();
    for store in stores(&folder, "retain").await {
        let case = Some(Some(([6; 16], vec![6])));
        let writes = Writes {
            passages: vec![passage(1, 1, None), passage(2, 1, None), passage(4, 1, case)],
            rows: vec![row(1), KeptRow { day: 0, ..row(2) }],
            topics: vec![([2; 16], Some([2; 16])), ([3; 16], Some([4; 16]))],
            names: vec![([4; 16], 500), ([5; 16], 5000)],
            seen: vec![([8; 16], Run { first: 5, last: 9 }, 60), ([8; 16], Run { first: 20, last: 20 }, 600)],
            ..Writes::default()
        };
        store.commit(&writes).await.unwrap();
        assert_eq!(store.oldest_day().await, Ok(Some(7)), "passage 1 has a card that is not known to be neutral");
        let gone = store.retain(8, 1000, 500).await.unwrap();
        assert_eq!(gone, Retained { visits: 2, rows: 1, names: 1, updates: 1, topics: 1 });
        let kept = store.load(&[[1; 16], [2; 16], [4; 16]]).await.unwrap();
        let kept: Vec<_> = kept.iter().map(|kept| (kept.id[0], kept.visit.is_some(), kept.case.is_some())).collect();
        assert_eq!(kept.len(), 2);
        assert!(kept.contains(&(1, true, false)) && kept.contains(&(4, false, true)), "{kept:?}");
        let start = store.start(&[8; 16]).await.unwrap();
        assert_eq!((start.rows.len(), start.names.len(), start.seen.len()), (1, 1, 1));
        assert_eq!(start.topics, [([3; 16], [4; 16])], "what belongs to no case goes");
        store.close().await;
    }
}

#[tokio::test]
async fn a_new_file_is_private_durable_and_forgetful() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("footbridge.db");
    let url = format!("sqlite:{}", file.display());
    assert_eq!(Store::is_a_file(&url), Some(false));
    for _ in 0..2 {
        let store = Store::open(&url).await.unwrap();
        store.answers().await.unwrap();
        assert_eq!(store.pragma(Pragma::Synchronous).await, Ok(Some(2)));
        assert_eq!(store.pragma(Pragma::SecureDelete).await, Ok(Some(1)));
        assert_eq!(store.pragma(Pragma::TrustedSchema).await, Ok(Some(0)));
        store.close().await;
    }
    assert_eq!(Store::is_a_file(&url), Some(true));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn an_address_that_is_none_is_refused() {
    for url in ["", "mysql://x", "sqlite:/nowhere/at/all.db"] {
        assert_eq!(Store::open(url).await.err(), Some(Error::Misconfigured), "{url}");
    }
}

#[tokio::test]
async fn keys_are_kept_until_they_are_destroyed_and_then_gone_from_the_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("footbridge.keys");
    assert_eq!(Keyring::open(&file).await.err(), Some(Error::Missing));
    let keys = Keyring::create(&file, KeyId([1; 16]), Key::new([1; 32])).await.unwrap();
    let index = keys.root().blind(crate::seal::Purpose::Chat, &[b"7"]);
    keys.close().await;
    assert_eq!(Keyring::create(&file, KeyId([1; 16]), Key::new([1; 32])).await.err(), Some(Error::Exists));

    let mut keys = Keyring::open(&file).await.unwrap();
    assert_eq!(keys.root().blind(crate::seal::Purpose::Chat, &[b"7"]), index);
    let (case, old, today) = (KeyId([2; 16]), KeyId([3; 16]), KeyId([4; 16]));
    let new = vec![
        (case, Kind::Case, Key::new([0xC2; 32])),
        (old, Kind::Day(5), Key::new([0xD3; 32])),
        (today, Kind::Day(7), Key::new([0xD4; 32])),
    ];
    keys.add(new).await.unwrap();
    keys.close().await;
    let mut keys = Keyring::open(&file).await.unwrap();
    assert_eq!(keys.day(7).map(|(id, _)| id), Some(today));
    assert_eq!((keys.days_before(7), keys.orphans(&[])), (vec![old], vec![case]));
    assert!(keys.orphans(&[case.0]).is_empty());
    keys.destroy(&[case, old]).await.unwrap();
    assert!(keys.key(case).is_none() && keys.day(5).is_none() && keys.day(7).is_some());
    keys.close().await;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for gone in [[0xC2; 32], [0xD3; 32]] {
            assert!(!bytes.windows(32).any(|window| window == gone), "a destroyed key is still on the disk");
        }
    }
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(Keyring::open(&file).await.err(), Some(Error::Readable));
}

#[tokio::test]
async fn a_look_makes_nothing_and_finds_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("footbridge.db");
    let mut urls = vec![format!("sqlite:{}", file.display())];
    match postgres("peek").await {
        Some(url) => urls.push(url),
        None => skipped(),
    }
    for url in urls {
        assert_eq!(peek(&url).await, Err(Error::Missing));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), usize::from(file.exists()), "nothing is made");
        let store = Store::open(&url).await.unwrap();
        let fresh = Looked { shared: false, older: false, loose: Vec::new(), used: false, letters: 0 };
        assert_eq!(peek(&url).await, Ok(fresh.clone()), "also while it is open");
        store.commit(&Writes { passages: vec![passage(1, 1, None)], ..Writes::default() }).await.unwrap();
        let letter =
            "insert into letters (id, passage, at, kind, attempts, day, body) select 1, id, 1, 1, 1, 0, id from passages";
        store.database.pool.execute(letter).await.unwrap();
        store.close().await;
        assert_eq!(peek(&url).await, Ok(Looked { used: true, letters: 1, ..fresh }));
    }
    assert_eq!(peek("mysql://x").await, Err(Error::Misconfigured));
}

#[tokio::test]
async fn a_number_finds_one_case_and_goes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let case = || Some(Some(([6; 16], vec![6; 40])));
    let numbered = |id, version, number: Option<u8>| PassageWrite {
        number: number.map(|number| [number; 16]),
        ..passage(id, version, case())
    };
    for store in stores(&folder, "number").await {
        let letter = |id, kind| KeptLetter { id, passage: [1; 16], at: 1, kind, attempts: 3, day: 0, body: vec![1] };
        let writes = Writes {
            passages: vec![numbered(1, 1, Some(40)), numbered(2, 1, None), passage(3, 1, None)],
            rows: vec![row(1), row(2)],
            letters: vec![letter(11, 1), letter(12, 4)],
            ..Writes::default()
        };
        store.commit(&writes).await.unwrap();
        assert_eq!(store.numbered(&[40; 16]).await, Ok(Some([1; 16])));
        assert_eq!(store.numbered(&[41; 16]).await, Ok(None));
        // What is written without its case keeps it; two never have the same.
        store.commit(&Writes { passages: vec![passage(1, 2, None)], ..Writes::default() }).await.unwrap();
        assert_eq!(store.numbered(&[40; 16]).await, Ok(Some([1; 16])));
        let twice = Writes { passages: vec![numbered(2, 2, Some(40))], ..Writes::default() };
        assert_eq!(store.commit(&twice).await, Err(Error::Refused));
        let another = Writes { passages: vec![numbered(1, 3, Some(42))], ..Writes::default() };
        store.commit(&another).await.unwrap();
        assert_eq!((store.numbered(&[40; 16]).await, store.numbered(&[42; 16]).await), (Ok(None), Ok(Some([1; 16]))));

        let crossed = Across { from: [1; 16], to: [3; 16], rows: vec![2], stays: 1 };
        let passages = vec![PassageWrite { case: Some(None), ..passage(1, 4, None) }, numbered(3, 2, None)];
        store.commit(&Writes { passages, crossed: Some(crossed), ..Writes::default() }).await.unwrap();
        assert_eq!(store.numbered(&[42; 16]).await, Ok(None), "it has been used");
        let rows: Vec<_> = store.start(&[8; 16]).await.unwrap().rows.iter().map(|row| (row.id, row.passage[0])).collect();
        assert_eq!(rows, [(1, 1), (2, 3)]);
        assert_eq!(store.retry_letters().await, Ok(1), "what was done in the old chat is nobody's any more");
        assert_eq!(store.letters_again().await.unwrap()[0].passage, [3; 16]);
        store.close().await;
    }
}
