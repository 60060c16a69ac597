//! A trial ends: what stands at Telegram goes, then the keys, then everything that is kept.
//!
//! Knows: what the verb says and leaves. Does not know: how it looks for things.

use footbridge::rehearse::{Act, Fault, Msg, What, Who, World};

use super::cards::is_neutral;
use super::refusals::files;
use super::support::{Harness, MIRA, NOUR, THIRD};

/// What `empty` says, and its exit code.
async fn empty(harness: &Harness, really: bool) -> (Option<i32>, String) {
    let verb: &[&str] = if really { &["empty", "--yes-everything"] } else { &["empty"] };
    let (status, ran) = harness.run(verb).await;
    let said = format!("{}{}", String::from_utf8(ran.said().0).unwrap(), ran.errors());
    assert!(!said.contains("-100") && !said.contains("59100") && !said.contains("MARKER"), "no id, no name, no token: {said}");
    (status.code(), said)
}

fn count(said: &str, what: &str) -> usize {
    let line = said.lines().find_map(|line| line.strip_prefix(what)).unwrap_or_else(|| panic!("no {what}: {said}"));
    line.trim().parse().unwrap()
}

fn topics(world: &World) -> usize {
    world.groups().into_iter().map(|group| world.topics_of(group).len()).sum()
}

fn boards(world: &World) -> Vec<Msg> {
    let general = world.groups().into_iter().flat_map(|group| world.messages_of(group, None));
    general.filter(|message| !message.buttons.is_empty()).collect()
}

/// Two cases at one desk, one ended, and a card that shows something.
async fn a_trial(harness: &mut Harness) {
    harness.start().await;
    harness.cross(MIRA, "where:brussels", "the first words", 4).await;
    harness.cross(NOUR, "where:brussels", "other words", 5).await;
    harness.tap(NOUR, "end", "exit").await;
    harness.to_menu(THIRD).await;
    harness.until("the board", |world| !boards(world).is_empty()).await;
}

#[tokio::test]
async fn nothing_of_a_trial_stays_that_can_go() {
    let mut harness = Harness::new().await;
    assert_eq!(empty(&harness, true).await, (Some(0), "nothing is kept yet\n".to_owned()));
    a_trial(&mut harness).await;
    for really in [false, true] {
        let (code, said) = empty(&harness, really).await;
        assert!(code == Some(1) && said.contains("a bot is at work on it"), "{said}");
    }
    harness.kill().await;
    let (code, said) = empty(&harness, true).await;
    assert!(code == Some(1) && said.contains("counts for three minutes"), "{said}");
    harness.start().await;
    harness.stop().await;

    let (calls, before) = (harness.world.calls(), files(harness.folder.path()));
    let (code, said) = empty(&harness, false).await;
    assert_eq!((code, harness.world.calls()), (Some(0), calls), "nobody is asked for anything: {said}");
    assert_eq!((count(&said, "cards turned neutral"), count(&said, "topics deleted"), count(&said, "boards removed")), (3, 2, 1));
    assert!(said.contains("nothing has been") && said.contains("--yes-everything"), "{said}");
    assert_eq!(files(harness.folder.path()).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());

    let (code, said) = empty(&harness, true).await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!((count(&said, "cards turned neutral"), count(&said, "topics deleted"), count(&said, "boards removed")), (3, 2, 1));
    assert_eq!((count(&said, "refused for good"), count(&said, "not taken now")), (0, 0));
    assert!(said.contains("What remains") && said.contains("/deletebot"), "{said}");
    for who in [MIRA, NOUR, THIRD] {
        assert!(is_neutral(&harness.card(who)), "{who}");
    }
    assert_eq!((topics(&harness.world), boards(&harness.world)), (0, Vec::new()));
    let kept = files(harness.folder.path());
    assert_eq!(kept.keys().filter(|file| !file.ends_with("footbridge.toml")).count(), 0, "{:?}", kept.keys());

    // The next start begins as the first did.
    harness.start().await;
    harness.tap(MIRA, "open", "lang:en").await;
    harness.finish().await;
}

#[tokio::test]
async fn what_telegram_does_not_take_now_keeps_the_keys_and_what_it_never_takes_does_not() {
    let mut harness = Harness::new().await;
    a_trial(&mut harness).await;
    harness.act(Act::Block { who: Who::Id(MIRA) });
    harness.stop().await;
    harness.world.order(Fault::next(3, "deleteForumTopic", What::refuse(500, "Internal Server Error")));
    let (code, said) = empty(&harness, true).await;
    assert_eq!((code, count(&said, "refused for good"), count(&said, "not taken now")), (Some(1), 1, 1), "{said}");
    assert!(said.contains("keys and database are as they were") && !said.contains("What remains"), "{said}");
    let (code, said) = empty(&harness, true).await;
    assert_eq!((code, count(&said, "refused for good"), count(&said, "not taken now")), (Some(0), 1, 0), "{said}");
    assert_eq!(topics(&harness.world), 0);
    assert!(!harness.folder.path().join("footbridge.keys").exists());
}
