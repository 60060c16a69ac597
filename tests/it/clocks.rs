//! The machine's clock is wrong by a day, either way, and is set right while the bot runs.
//!
//! Knows: the bot's clock, which is not Telegram's. Does not know: what the bot reads from it. The bot runs in this process, since
//! no other can be given a clock.

use std::time::Duration;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, World};
use footbridge::serve::{self, Bot};
use jiff::SignedDuration;

use super::cards::{is_neutral, neutral_text};
use super::support::{BRUSSELS, Harness, MIRA, NOUR, plan, soon};
use super::weather::says;

const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// The bot in this process, by `clock`.
pub(crate) async fn start(harness: &Harness, clock: &Clock) -> Bot {
    let (token, api) = (&harness.environment["TELOXIDE_TOKEN"], &harness.environment["TELOXIDE_API_URL"]);
    let bot = serve::start(plan(token, api, harness.folder.path()), clock.clone()).await.unwrap();
    harness.until("the first question for updates", World::poller_waiting).await;
    bot
}

/// She comes back behind her picture, writes, is answered and reads it.
async fn both_ways(harness: &Harness, topic: i64, words: &str) {
    harness.comes_back(MIRA, 4).await;
    harness.act(Act::write(MIRA, words));
    harness.until(&format!("{words}, at the desk"), |world| says(world, topic, words)).await;
    harness.close(MIRA).await;
    let reply = format!("an answer to {words}");
    harness.answer("An", BRUSSELS, topic, words, &reply).await;
    harness.comes_back(MIRA, 4).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(answer.text.contains(&reply), "{answer:?}");
    harness.tap(MIRA, "have", "end").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_days_without_the_bot_what_is_overdue_is_closed_first_and_nothing_goes_before_it_is_taken() {
    let harness = Harness::new().await;
    let clock = Clock::real();
    let bot = start(&harness, &clock).await;
    let (group, topic) = harness.cross(MIRA, "where:brussels", "before the days", 4).await;
    harness.to_menu(NOUR).await;
    soon("the end", bot.stop()).await;
    assert!(!is_neutral(&harness.card(MIRA)) && !is_neutral(&harness.card(NOUR)), "both show something");

    // Longer than a visit is kept: retention would take the visits, if it came first.
    clock.move_by(SignedDuration::from_hours(5 * 24));
    harness.act(Act::write(MIRA, "while nobody was there"));
    let calls = harness.world.calls();
    let bot = start(&harness, &clock).await;
    for who in [MIRA, NOUR] {
        harness.shows(who, "a neutral card", is_neutral).await;
        let to: Vec<Call> = harness.world.record_since(calls).into_iter().filter(|call| call.chat() == Some(who)).collect();
        let shown: Vec<&str> = to.iter().filter_map(Call::text).collect();
        assert!(shown.iter().all(|text| *text == neutral_text()), "{shown:#?}");
    }
    harness.until("her chat is empty", |world| world.held_of(MIRA).len() == 1).await;
    // She wrote while her case stood open on the phone: it goes over, and says when it was written.
    harness.until("her words", |world| says(world, topic.id, "while nobody was there")).await;
    let late = harness.desk_message(group, topic.id, |message| message.text.contains("while nobody was there"));
    assert!(late.text.contains(", late"), "{late:?}");
    harness.claim("An", group, topic.id).await;
    both_ways(&harness, topic.id, "after the days").await;
    soon("the end", bot.stop()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_by_a_day_and_back_loses_and_delays_nothing() {
    for first in [A_DAY, -A_DAY] {
        let harness = Harness::new().await;
        let clock = Clock::real();
        let bot = start(&harness, &clock).await;
        let (group, topic) = harness.cross(MIRA, "where:brussels", "before the jump", 4).await;
        harness.claim("An", group, topic.id).await;
        harness.close(MIRA).await;
        both_ways(&harness, topic.id, "with the right clock").await;

        // What shows is hidden, however the clock has moved: nobody knows how long it has shown.
        clock.move_by(first);
        harness.shows(MIRA, "a card that has hidden itself", is_neutral).await;
        both_ways(&harness, topic.id, "with a wrong clock").await;
        harness.to_menu(NOUR).await;

        clock.move_by(-first);
        harness.shows(MIRA, "the neutral card again", is_neutral).await;
        harness.shows(NOUR, "another's neutral card", is_neutral).await;
        both_ways(&harness, topic.id, "with the right clock again").await;

        soon("the end", bot.stop()).await;
        let bot = start(&harness, &clock).await;
        harness.close(MIRA).await;
        both_ways(&harness, topic.id, "after a start").await;
        let lines = harness.world.messages_of(group, Some(topic.id));
        let all =
            ["before the jump", "with the right clock", "with a wrong clock", "with the right clock again", "after a start"];
        let places = all.map(|words| {
            let ends = format!("\n{words}");
            let found: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].text.ends_with(&ends)).collect();
            assert_eq!(found.len(), 1, "{words}: {lines:#?}");
            found[0]
        });
        assert!(places.is_sorted(), "{places:?}");
        let cases = harness.world.topics_of(group).into_iter().filter(|topic| !topic.title.starts_with("Who did what"));
        assert_eq!(cases.count(), 1);
        tokio::time::timeout(Duration::from_secs(10), bot.stop()).await.unwrap();
        assert_eq!(harness.world.violations(), Vec::<String>::new());
    }
}
