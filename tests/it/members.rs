//! Who comes to a desk's group and who goes, as Telegram tells it to a bot that asks for it.
//!
//! Knows: what members do, and what stands in the group. Does not know: how it is decided.

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Msg, World};
use jiff::SignedDuration;

use super::cards::{find, has};
use super::clocks::start;
use super::support::{BRUSSELS, Harness, MIRA, NOUR, soon};

/// How many messages outside of all topics contain `words`.
fn in_general(world: &World, words: &str) -> usize {
    world.messages_of(BRUSSELS, None).iter().filter(|message| message.text.contains(words)).count()
}

#[tokio::test]
async fn whoever_is_put_out_of_the_group_has_no_case_any_more_and_whoever_joins_is_welcomed_once() {
    let mut harness = Harness::new().await;
    harness.start().await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "he keeps my papers", 4).await;
    let names = ["Zoë", "Yasmine"];
    for name in names {
        harness.act(Act::Join { who: name.into(), group });
    }
    harness.until("a welcome outside of all topics", |world| in_general(world, "Welcome to whoever is new") > 0).await;
    harness.claim("Zoë", group, topic.id).await;
    let card = harness.desk_message(group, topic.id, |message| has(message, "release"));
    let zoe = harness.world.member(group, "Zoë").unwrap();
    harness.act(Act::Remove { who: "Zoë".into(), group });
    let free = |message: &Msg| message.text.contains("It is free again");
    harness
        .until("the line that the case is free", |world| {
            let messages = world.messages_of(group, Some(topic.id));
            messages.iter().any(free) && messages.iter().any(|message| message.id == card.id && has(message, "claim"))
        })
        .await;
    let before = harness.world.calls();
    harness.act(Act::press_in(zoe, group, card.id, &find(&card, "release").unwrap()));
    harness.until("an answer to the press", |world| world.unanswered() == 0).await;
    let calls = harness.world.record_since(before);
    let asked = calls.iter().filter(|call| call.method.eq_ignore_ascii_case("getChatMember")).count();
    let told = calls.iter().find(|call| call.method.eq_ignore_ascii_case("answerCallbackQuery")).unwrap();
    assert!(told.params["text"].as_str().unwrap().contains("Only members"), "{:?}", told.params);
    assert_eq!(asked, 0, "what Telegram has said is not asked for again");
    harness.claim("Yasmine", group, topic.id).await;
    assert_eq!(in_general(&harness.world, "Welcome to whoever is new"), 1, "two came together");
    harness.finish().await;
}

/// When the bot was last seen at work, as its database has it.
async fn beat(harness: &Harness) -> i64 {
    sqlx::any::install_default_drivers();
    let url = format!("sqlite:{}", harness.folder.path().join("footbridge.db").display());
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    let at: i64 = sqlx::query_scalar("select at from beats").fetch_one(&pool).await.unwrap();
    pool.close().await;
    at
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_says_when_the_bot_did_not_run_and_only_then() {
    let harness = Harness::new().await;
    let clock = Clock::real();
    let bot = start(&harness, &clock).await;
    harness.cross(MIRA, "where:brussels", "before the days", 4).await;
    soon("the end", bot.stop()).await;
    // A stop and a start at once is nothing to be told of.
    let bot = start(&harness, &clock).await;
    clock.move_by(SignedDuration::from_hours(5 * 24));
    harness.until("a digest", |world| in_general(world, "Opened: 1") == 1).await;
    assert_eq!(in_general(&harness.world, "did not run"), 0, "it ran");
    // Had it been killed now, it would be known until when it ran.
    assert!(clock.now().as_second() - beat(&harness).await < 120);
    soon("the end", bot.stop()).await;
    clock.move_by(SignedDuration::from_hours(5 * 24));
    let bot = start(&harness, &clock).await;
    harness.until("a digest that says it", |world| in_general(world, "The bot did not run from") == 1).await;
    soon("the end", bot.stop()).await;
}

#[tokio::test]
async fn two_centres_in_one_group_answer_a_command_once_for_both() {
    let mut harness = Harness::new().await;
    harness.environment.insert("FOOTBRIDGE_DESK_PAYOKE", BRUSSELS.to_string());
    harness.start().await;
    let mut names = Vec::new();
    for (who, place) in [(MIRA, "where:brussels"), (NOUR, "where:flanders")] {
        let (group, topic) = harness.cross(who, place, &format!("words of {who}"), 4).await;
        assert_eq!(group, BRUSSELS, "both sit here");
        harness.claim("An", group, topic.id).await;
        names.push(topic.title);
    }
    let answers = |world: &World, words: &str| {
        let messages = world.messages_of(BRUSSELS, None).into_iter();
        messages.filter(|message| message.reply_to.is_some() && message.text.contains(words)).collect::<Vec<Msg>>()
    };
    for (command, answer) in [("/help", "/tonight you stop"), ("/iam An", "You are An here"), ("/mine", "waits since")] {
        harness.act(Act::write_in("An", command, BRUSSELS, None));
        harness.until(&format!("an answer to {command}"), |world| !answers(world, answer).is_empty()).await;
    }
    let mine = answers(&harness.world, "waits since").remove(0).text;
    assert!(names.iter().all(|name| mine.contains(name.as_str())), "{names:?} in {mine}");
    // Another desk would have said the first of these long before the last came.
    let counts = ["/tonight you stop", "You are An here"].map(|answer| answers(&harness.world, answer).len());
    assert_eq!(counts, [1, 1]);
    harness.finish().await;
}
