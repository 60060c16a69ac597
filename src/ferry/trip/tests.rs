//! What a trip writes, and what becomes of a turn that breaks.
//!
//! Knows: a keyring and a database of its own. Does not know: when a trip runs.

use super::*;
use crate::content::shipped::shipped;
use crate::ferry::Pace;
use crate::passage::event::{Act, Hers};
use crate::passage::ids::{Message, Volunteer, Words};
use crate::store::Store;

/// A turn that breaks on what somebody wrote.
fn breaks(content: &Content, passage: Passage, event: Event, moment: &Moment<'_>) -> Turn {
    let wrote = matches!(&event, Event::Hers(Hers { act: Act::Wrote { .. }, .. }) | Event::Due);
    assert!(!wrote, "a turn that breaks");
    crate::passage::turn(content, passage, event, moment)
}

#[test]
fn a_timer_does_not_come_before_its_time() {
    let (mut passage, patience) = (Passage::default(), Patience::default());
    passage.visit.face = crate::passage::visit::Face::Danger;
    for (woke, comes) in [("2026-11-24T12:00:00Z", "2026-11-24T12:05:00Z"), ("2026-11-24T12:00:00.948Z", "2026-11-24T12:05:01Z")]
    {
        passage.visit.woke = Some(woke.parse().unwrap());
        let second = due(&passage, &patience).unwrap();
        assert_eq!(Timestamp::from_second(second).unwrap(), comes.parse().unwrap(), "{woke}");
        assert!(patience::due(&passage, &patience).unwrap().as_second() <= second);
    }
}

#[tokio::test]
async fn what_breaks_a_turn_is_sealed_and_kept_and_what_follows_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("keys");
    let mut keys = Keyring::create(&file, KeyId([1; 16]), Key::new([2; 32])).await.unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("a.db").display())).await.unwrap();
    let content = Arc::new(Content::read(&shipped()).unwrap());
    let frame = Frame {
        content,
        patience: Patience::default(),
        pace: Pace::default(),
        drafted: true,
        desks: Vec::new(),
        bot: Volunteer(1),
        far_side: String::new(),
        visit_kept: std::time::Duration::from_secs(1),
        spill: folder.path().join("spill"),
        alarms: None,
        points: crate::ferry::Points::default(),
    };
    let (mut book, desks) = (Book::default(), Desks::default());
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    let id = [3; 16];
    let hers = |act| Event::Hers(Hers { chat: Chat(5), at: now, heard: now, hint: None, act });
    let wrote = hers(Act::Wrote { message: Message(9), words: Words::new("breaks") });
    let mut trip = Trip::new(&book, now, breaks);
    trip.turn(&frame, &book, &keys, &desks, id, &hers(Act::Started { message: Message(8) }));
    trip.turn(&frame, &book, &keys, &desks, id, &wrote);
    trip.turn(&frame, &book, &keys, &desks, id, &Event::Due);
    let writes = trip.writes(&frame, &mut keys).await.unwrap();
    store.commit(&writes).await.unwrap();
    assert_eq!(store.letters().await.unwrap(), [(1, Timestamp::as_second(now))]);
    assert!(trip.alarms.contains(&Alarm::SetAside));
    trip.settle(&frame, &mut book);
    let known = book.passages.get(&id).unwrap();
    assert!(known.passage.visit.unheard && known.passage.visit.card.fresh, "the press before it counts, and she is told");
    assert_eq!(book.next_due(), Some(now.as_second() + LATE_SECONDS), "a timer that breaks comes again later");

    assert!(store.letters_again().await.unwrap().is_empty());
    assert_eq!(store.retry_letters().await.unwrap(), 1);
    let again = store.letters_again().await.unwrap().remove(0);
    let Event::Hers(hers) = wrote else { panic!("it is hers") };
    assert_eq!(kept::open_letter(&keys, &again).unwrap(), Letter::Hers(hers));
    assert_eq!(store.discard_letters().await.unwrap(), 1);
}
