//! What she does while the database does not answer, and what is carried out hours or days after she did it: it takes its effect,
//! and no card speaks by itself.
//!
//! Knows: what her card shows, and when it may. Does not know: where it is written down meanwhile.

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, Msg, World};
use jiff::SignedDuration;
use sqlx::{Connection, Executor, SqliteConnection};

use super::cards::{find, has, is_neutral, neutral_text};
use super::clocks::start;
use super::room::settle;
use super::support::{BRUSSELS, Harness, MIRA, NOUR, THIRD, at_desk, soon};
use super::weather::{database, letters, locked};

/// Longer than any card shows anything.
const HIDES: SignedDuration = SignedDuration::from_mins(6);

/// Everything that was shown to `who` since the call with this number.
fn shown(world: &World, who: i64, since: usize) -> Vec<String> {
    let to_her = world.record_since(since).into_iter().filter(|call| call.chat() == Some(who));
    to_her.filter_map(|call| call.text().map(str::to_owned)).collect()
}

fn stayed_neutral(world: &World, who: i64, since: usize) {
    let texts = shown(world, who, since);
    assert!(texts.iter().all(|text| *text == neutral_text()), "{texts:#?}");
    assert!(is_neutral(&world.card_of(who).unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_does_not_answer_every_card_hides_in_its_time_and_stays_hidden_afterwards() {
    let harness = Harness::new().await;
    let clock = Clock::real();
    let bot = start(&harness, &clock).await;
    let (_, topic) = harness.cross(MIRA, "where:brussels", "before the lock", 4).await;
    harness.to_menu(NOUR).await;
    harness.to_menu(THIRD).await;
    let mut lock = locked(&harness).await;
    // One that shows what is kept, one that goes on from memory, one that was closed meanwhile and is drawn from memory alone.
    harness.close(THIRD).await;
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "go:papers@en"));
    harness.shows(NOUR, "a step from memory", |card| has(card, "go:papers-signs")).await;
    let card = harness.card(THIRD);
    harness.act(Act::press(THIRD, card.id, "help@en"));
    harness.shows(THIRD, "the numbers from memory", |card| card.text.contains("078 055 800")).await;
    assert!(!is_neutral(&harness.card(MIRA)));
    clock.move_by(HIDES);
    for who in [MIRA, NOUR, THIRD] {
        harness.shows(who, "a card that hides while nothing can be kept", is_neutral).await;
    }
    let calls = harness.world.calls();
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();
    harness.act(Act::write_in("An", "a note that is kept", BRUSSELS, Some(topic.id)));
    let marked = |message: &Msg| message.text == "a note that is kept" && !message.reactions.is_empty();
    harness.until("the mark", |world| world.messages_of(BRUSSELS, Some(topic.id)).iter().any(marked)).await;
    soon("rest", settle(bot.ferry.tally.clone(), clock.clone())).await;
    for who in [MIRA, NOUR, THIRD] {
        stayed_neutral(&harness.world, who, calls);
    }
    soon("the end", bot.stop()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_down_beside_a_locked_database_is_carried_hours_later_and_shows_nothing() {
    let mut harness = Harness::new().await;
    harness.start().await;
    harness.to_menu(NOUR).await;
    harness.to_menu(MIRA).await;
    harness.act(Act::write(MIRA, "sent while it was locked"));
    harness.shows(MIRA, "not sent yet", |card| has(card, "throw")).await;
    harness.tap(MIRA, "write", "send").await;
    let form = harness.force(MIRA, "where:brussels").await;
    let mut lock = locked(&harness).await;
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "go:papers@en"));
    harness.shows(NOUR, "a step from memory", |card| has(card, "go:papers-signs")).await;
    harness.act(Act::press(MIRA, form.id, &find(&form, "send").unwrap()));
    harness.shows(MIRA, "not yet", |card| card.text.contains("Not yet")).await;
    let spill = harness.folder.path().join("footbridge.db.spill");
    harness.until("the offset moves", |world| world.undelivered() == 0 && world.poller_waiting()).await;
    assert!(spill.exists());
    harness.kill().await;
    lock.execute("rollback").await.unwrap();
    lock.close().await.unwrap();

    let clock = Clock::real();
    clock.move_by(SignedDuration::from_hours(3));
    let calls = harness.world.calls();
    let bot = start(&harness, &clock).await;
    harness.until("what she sent, at the desk", |world| at_desk(world, "sent while it was locked").is_some()).await;
    for who in [MIRA, NOUR] {
        harness.shows(who, "a neutral card", is_neutral).await;
    }
    soon("rest", settle(bot.ferry.tally.clone(), clock.clone())).await;
    for who in [MIRA, NOUR] {
        stayed_neutral(&harness.world, who, calls);
    }
    soon("the end", bot.stop()).await;
}

/// Nothing that changes a passage is taken from here on.
async fn poisoned(line: &mut SqliteConnection) {
    let taken = "create trigger poison before update on passages begin select raise(abort, 'poison'); end";
    line.execute(taken).await.unwrap();
    let new = "create trigger poison_new before insert on passages begin select raise(abort, 'poison'); end";
    line.execute(new).await.unwrap();
}

/// Returns when `count` things are set aside.
async fn set_aside(line: &mut SqliteConnection, count: i64) {
    let counts = async {
        loop {
            let found: i64 = sqlx::query_scalar("select count(*) from letters").fetch_one(&mut *line).await.unwrap();
            if found == count {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    soon("what is set aside", counts).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_tried_again_a_day_later_shows_nothing_and_what_a_member_did_is_vetted_anew() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "before the poison", 4).await;
    harness.claim("An", group, topic.id).await;
    harness.close(MIRA).await;
    harness.to_menu(NOUR).await;
    let mut line = database(&harness).await;
    poisoned(&mut line).await;
    let card = harness.card(NOUR);
    harness.act(Act::press(NOUR, card.id, "go:papers@en"));
    set_aside(&mut line, 1).await;
    harness.act(Act::start(THIRD));
    set_aside(&mut line, 2).await;
    let card = harness.desk_message(group, topic.id, |message| has(message, "release"));
    harness.act(Act::press_in("An", group, card.id, "urgent"));
    set_aside(&mut line, 3).await;
    for trigger in ["poison", "poison_new"] {
        line.execute(sqlx::AssertSqlSafe(format!("drop trigger {trigger}"))).await.unwrap();
    }
    harness.close(NOUR).await;
    harness.act(Act::Remove { who: "An".into(), group });
    let free = |message: &Msg| message.text.contains("It is free again");
    harness.until("a case that is free", |world| world.messages_of(group, Some(topic.id)).iter().any(free)).await;
    harness.stop().await;
    assert!(letters(&harness, &["--retry"]).await.contains("3 to be tried again"));

    let clock = Clock::real();
    clock.move_by(SignedDuration::from_hours(20));
    let calls = harness.world.calls();
    let bot = start(&harness, &clock).await;
    set_aside(&mut line, 0).await;
    soon("rest", settle(bot.ferry.tally.clone(), clock.clone())).await;
    stayed_neutral(&harness.world, NOUR, calls);
    let since = harness.world.record_since(calls);
    let new = |call: &&Call| call.method == "sendMessage" && [NOUR, THIRD].map(Some).contains(&call.chat());
    assert_eq!(since.iter().filter(new).count(), 0, "no new message to anybody");
    let urgent = |message: &Msg| message.text.contains("URGENT, ");
    assert!(!harness.world.messages_of(group, Some(topic.id)).iter().any(urgent), "who is not a member any more does nothing");
    assert!(since.iter().any(|call| call.method == "getChatMember"), "whoever it was is vetted anew");
    line.close().await.unwrap();
    soon("the end", bot.stop()).await;
}
