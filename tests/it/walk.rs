//! She, somebody with her phone, and the desk do whatever they like, in any language, faster than the bot can show it.
//!
//! Knows: the whole record afterwards. Does not know: what any of it means. What is killed on the way is `tests/simulation`'s.

use std::time::Duration;

use footbridge::rehearse::{Act, Author, Call, Thing};

use super::cards::{is_neutral, neutral_text};
use super::leaks::one_card_at_a_time;
use super::support::{Harness, MIRA, NOUR};

/// What she sends has left her chat so soon after it was written down.
const LEAVES_WITHIN: Duration = Duration::from_secs(2);

/// Things done on each walk.
const STEPS: usize = 150;

/// No pace, and cards that hide by themselves at once.
const SETTINGS: &str = "[desk]\nhold = \"1s\"\n[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
    [discretion]\nhide_after = \"1s\"\nhide_words_after = \"1s\"\n";

const LANGUAGES: [&str; 4] = ["en", "nl", "fr", "de"];

/// Chance that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % most
    }
}

#[tokio::test]
async fn whatever_is_done_one_card_speaks_and_what_she_sends_is_gone_within_two_seconds() {
    for (seed, (language, cover)) in (1..).zip(LANGUAGES.into_iter().zip(["plain", "phrasebook", "phrasebook", "plain"])) {
        walk(seed, language, cover).await;
    }
}

async fn walk(seed: u64, language: &str, cover: &str) {
    // Seconds are measured: nothing else of this binary runs beside it.
    let mut harness = Harness::alone().await;
    harness.set(&format!(
        "cover = \"{cover}\"
{SETTINGS}"
    ));
    harness.start().await;
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ seed);
    let mut sent: Vec<(i64, i64)> = Vec::new();
    for who in [MIRA, NOUR] {
        harness.act(Act::start(who));
        harness.shows(who, "the neutral card", is_neutral).await;
        let card = harness.card(who);
        harness.act(Act::press(who, card.id, &format!("lang:{language}")));
    }
    for _ in 0..STEPS {
        let who = [MIRA, NOUR][dice.below(2)];
        let cards = harness.world.held_of(who);
        let cards: Vec<_> =
            cards.into_iter().filter(|message| message.author == Author::Bot && !message.buttons.is_empty()).collect();
        let act = match (dice.below(12), cards.get(dice.below(cards.len().max(1)))) {
            (0, _) => Act::write(who, "they keep my passport"),
            (1, _) => Act::write(who, ["x", "ж", "ج", "।", "."][dice.below(5)]),
            (2, _) => Act::send(who, [Thing::Sticker, Thing::Voice, Thing::Photo][dice.below(3)]),
            (3, _) | (_, None) => Act::start(who),
            (4, Some(card)) => Act::press(who, card.id, ["exit", "send", "erase:yes", "picture:3", "write"][dice.below(5)]),
            (_, Some(card)) => {
                let data: Vec<&str> = card.data().collect();
                Act::press(who, card.id, data[dice.below(data.len())])
            }
        };
        harness.act(act);
        let hers = harness.world.held_of(who).into_iter().filter(|message| message.author != Author::Bot);
        let new: Vec<i64> = hers
            .map(|message| message.id)
            .filter(|id| !sent.iter().any(|(whose, known)| (*whose, *known) == (who, *id)))
            .collect();
        sent.extend(new.into_iter().map(|id| (who, id)));
        // Sometimes the bot is let come to rest, and sometimes the card hides by itself.
        match dice.below(8) {
            0..=3 => harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await,
            4 => drop(harness.shows(who, "the card, hidden by itself", is_neutral).await),
            _ => (),
        }
    }
    for who in [MIRA, NOUR] {
        harness.shows(who, "the neutral card in the end", is_neutral).await;
        harness.until("one message", |world| world.held_of(who).len() == 1).await;
    }
    // A call is in the record once it has been answered, which is after its message has gone.
    harness
        .until("a delete for each", |world| {
            sent.iter().all(|(who, id)| world.record().iter().any(|call| deletes(call, *who, *id)))
        })
        .await;
    let record = harness.world.record();
    one_card_at_a_time(&record, &[MIRA, NOUR]);
    let asks: Vec<&Call> = record.iter().filter(|call| call.method == "getUpdates").collect();
    for (who, id) in sent {
        // The question after the one that brought it says that it is written down.
        let brought = asks.iter().position(|ask| brings(ask, who, id));
        let written = asks[brought.unwrap() + 1].instant;
        let gone = record.iter().find(|call| deletes(call, who, id)).unwrap().instant;
        let took = gone.saturating_duration_since(written);
        assert!(took < LEAVES_WITHIN, "{language} {cover}: {took:?}");
    }
    let spoken = record.iter().filter(|call| call.chat().is_some_and(|chat| chat > 0) && call.method == "sendMessage");
    assert!(
        spoken
            .into_iter()
            .all(|call| call.text() == Some(neutral_text().as_str()) && call.params["disable_notification"] == true)
    );
    harness.finish().await;
}

/// Whether `call` removes message `id` from the chat of `who`.
fn deletes(call: &Call, who: i64, id: i64) -> bool {
    call.chat() == Some(who) && call.method.starts_with("deleteMessage") && call.params["message_id"] == id
}

/// Whether `ask` was answered by message `id` of `who`.
fn brings(ask: &Call, who: i64, id: i64) -> bool {
    let updates = ask.answer["result"].as_array();
    updates.is_some_and(|updates| {
        updates.iter().any(|update| update["message"]["message_id"] == id && update["message"]["chat"]["id"] == who)
    })
}
