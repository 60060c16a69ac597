//! A phrase and a question, from the desk's menu to her tap and back, she in French and the desk in Dutch.
//!
//! Knows: both banks. Does not know: what stands in the content files but for a few sentences.

use std::fs;

use footbridge::rehearse::{Act, Call, Msg};

use super::cards::{find, has, is_neutral, neutral_text};
use super::marks::Marks;
use super::support::{ANTWERP, Harness, MIRA, at_desk};

/// Short waits, and a desk that speaks Dutch.
const DUTCH: &str = "[desk]\nhold = \"1s\"\n[pace]\noverall_per_second = 10000\nchat_per_second = 1000\ngroup_per_minute = 60000\n\
                     [desks.payoke]\nlocale = \"nl\"\n";

const HERS: &str = "il a mon passeport MARKER-7P0";
const PLACE: &str = "Straat-MARKER-7P1 16B";

/// She crosses in French; gives her topic.
async fn crosses_in_french(harness: &Harness) -> i64 {
    harness.act(Act::start(MIRA));
    harness.shows(MIRA, "the neutral card", is_neutral).await;
    harness.tap(MIRA, "open", "lang:fr").await;
    harness.tap(MIRA, "lang:fr", "go:menu").await;
    harness.tap(MIRA, "go:menu", "return").await;
    harness.act(Act::write(MIRA, HERS));
    harness.shows(MIRA, "not sent yet", |card| has(card, "throw")).await;
    harness.tap(MIRA, "write", "send").await;
    let form = harness.card(MIRA);
    harness.act(Act::press(MIRA, form.id, "where:flanders"));
    harness.shows(MIRA, "the form with the place", |card| has(card, "send") && find(card, "send") != find(&form, "send")).await;
    harness.tap(MIRA, "send", "picture").await;
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, &find(&card, "picture:3").unwrap()));
    harness
        .until("her words below a pinned card", |world| at_desk(world, HERS).is_some_and(|(_, topic)| topic.pinned.is_some()))
        .await;
    let (group, topic) = at_desk(&harness.world, HERS).unwrap();
    assert_eq!(group, ANTWERP);
    topic.id
}

/// An presses `data` where it stands in the topic; returns what shows once a message there is as `then` says.
async fn presses(harness: &Harness, topic: i64, data: &str, what: &str, then: impl Fn(&Msg) -> bool) -> Msg {
    let on = harness.desk_message(ANTWERP, topic, |message| has(message, data));
    harness.act(Act::press_in("An", ANTWERP, on.id, &find(&on, data).unwrap()));
    let stands = |world: &footbridge::rehearse::World| world.messages_of(ANTWERP, Some(topic)).iter().any(&then);
    harness.until(what, stands).await;
    harness.desk_message(ANTWERP, topic, then)
}

/// Nothing of these stands in a file or in what the bot said.
fn nothing_at_rest(harness: &Harness, marks: &Marks) {
    assert_eq!(marks.found(&harness.said()), [], "what it said");
    for entry in fs::read_dir(harness.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            assert_eq!(marks.found(&fs::read(&path).unwrap()), [], "{}", path.display());
        }
    }
}

/// What was asked of her chat since call number `before`.
fn to_her(harness: &Harness, before: usize) -> Vec<Call> {
    harness.world.record_since(before).into_iter().filter(|call| call.chat() == Some(MIRA)).collect()
}

fn sent_to_the_desk(harness: &Harness, before: usize) -> usize {
    let sent = |call: &Call| call.method == "sendMessage" && call.chat() == Some(ANTWERP);
    harness.world.record_since(before).iter().filter(|call| sent(call)).count()
}

#[tokio::test]
async fn a_phrase_and_a_question_go_over_in_two_languages_and_her_tap_comes_back() {
    let mut marks = Marks::default();
    [HERS, PLACE].iter().for_each(|text| marks.text(text));
    let mut harness = Harness::new().await;
    harness.set(DUTCH);
    harness.start().await;
    let topic = crosses_in_french(&harness).await;
    harness.claim("An", ANTWERP, topic).await;
    harness.close(MIRA).await;

    // A phrase with a day, an hour and an address, filled in by one reply; the plug is pulled in between.
    let before = harness.world.calls();
    presses(&harness, topic, "phrase", "the groups", |message| has(message, "phrase:in.meet")).await;
    let group = presses(&harness, topic, "phrase:in.meet", "the phrases", |message| has(message, "phrase:is.meet-propose")).await;
    assert!(group.text.contains("Je kan naar ons kantoor komen: [dag], [uur]"), "{}", group.text);
    harness.kill().await;
    harness.start().await;
    let chosen = presses(&harness, topic, "phrase:is.meet-propose", "what is chosen", |message| {
        message.text.contains("Vous pouvez venir à notre bureau")
    })
    .await;
    assert!(chosen.text.contains("Je kan naar ons kantoor komen") && chosen.text.contains("terugvertaald"), "{}", chosen.text);
    assert!(!has(&chosen, "phrase:send"), "nothing can be sent while values are missing");
    harness.act(Act::reply("An", &format!("donderdag\n10u30\n{PLACE}"), ANTWERP, topic, chosen.id));
    let sends = |message: &Msg| message.data().any(|data| data.starts_with("phrase:send."));
    harness.until("Send", |world| world.messages_of(ANTWERP, Some(topic)).iter().any(sends)).await;
    let ready = harness.desk_message(ANTWERP, topic, sends);
    assert_eq!(ready.id, chosen.id, "one message all the way");
    let send = ready.data().find(|data| data.starts_with("phrase:send.")).unwrap().to_owned();
    let left = presses(&harness, topic, &send, "the mark that it waits", |message| {
        message.id == chosen.id && message.text.contains("Vertrokken naar") && message.reactions.contains(&"🕊".to_owned())
    })
    .await;
    assert!(left.text.contains(PLACE) && left.text.contains("10:30"), "{}", left.text);
    assert_eq!(sent_to_the_desk(&harness, before), 1, "one send an answer");
    // After the start a card that may not be neutral is made so once more.
    let neutral = |call: &Call| call.method == "editMessageText" && call.text() == Some(neutral_text().as_str());
    assert!(to_her(&harness, before).iter().all(neutral), "nothing goes to her chat before she presses");
    assert!(is_neutral(&harness.card(MIRA)));
    nothing_at_rest(&harness, &marks);

    harness.comes_back(MIRA, 3).await;
    let answer = harness.tap(MIRA, "read", "have").await;
    assert!(
        answer.text.contains("Vous pouvez venir à notre bureau") && answer.text.contains("10:30") && answer.text.contains(PLACE)
    );
    assert!(answer.text.contains("jeudi"), "{}", answer.text);
    harness.tap(MIRA, "have", "end").await;
    let had = |message: &Msg| message.id == chosen.id && message.reactions.contains(&"🤝".to_owned());
    harness.until("the mark that she has it", |world| world.messages_of(ANTWERP, Some(topic)).iter().any(had)).await;

    // A question; she answers it in a third language.
    let before = harness.world.calls();
    presses(&harness, topic, "ask", "the groups", |message| has(message, "ask:in.now")).await;
    presses(&harness, topic, "ask:in.now", "the questions", |message| has(message, "ask:is.talk-now")).await;
    let sends = |message: &Msg| message.data().any(|data| data.starts_with("ask:send."));
    let ready = presses(&harness, topic, "ask:is.talk-now", "what is chosen", sends).await;
    assert!(ready.text.contains("[Ja] [Nu niet]") && ready.text.contains("[Oui] [Pas maintenant]"), "{}", ready.text);
    let send = ready.data().find(|data| data.starts_with("ask:send.")).unwrap().to_owned();
    presses(&harness, topic, &send, "that it waits", |message| {
        message.id == ready.id && message.reactions.contains(&"🕊".to_owned())
    })
    .await;
    harness.shows(MIRA, "that an answer waits", |card| has(card, "read")).await;
    let asked = harness.tap(MIRA, "read", "reply").await;
    assert!(asked.text.contains("Est-ce un bon moment pour écrire"), "{}", asked.text);
    harness.tap(MIRA, "go:languages", "lang:de").await;
    let asked = harness.tap(MIRA, "lang:de", "reply").await;
    assert!(asked.text.contains("Ist jetzt ein guter Moment zum Schreiben?"), "{}", asked.text);
    let reply = find(&asked, "reply").unwrap();
    harness.act(Act::press(MIRA, asked.id, &reply));
    let carried = "Ja (“Is dit een goed moment om te schrijven?”)";
    harness.until("her tap at the desk", |world| at_desk(world, carried).is_some()).await;
    let told = harness.shows(MIRA, "her answer", |card| card.text.contains("Du hast „Ja“ geantwortet")).await;
    assert!(told.text.contains("weitergegeben"), "{}", told.text);
    // The same tap again, and one of a question that was never asked, carry nothing.
    harness.act(Act::press(MIRA, asked.id, &reply));
    harness.force(MIRA, "reply:9-talk-now.2@de").await;
    harness.until("rest", |world| world.undelivered() == 0 && world.unanswered() == 0).await;
    let words = |message: &Msg| message.text.contains("Is dit een goed moment") && message.id != ready.id;
    assert_eq!(harness.world.messages_of(ANTWERP, Some(topic)).iter().filter(|message| words(message)).count(), 1);
    // The tap is her words: it can be replied to.
    harness.answer("An", ANTWERP, topic, carried, "D'accord, je suis là.").await;
    let waits = harness.shows(MIRA, "that the team has written", |card| has(card, "reply") && has(card, "read")).await;
    harness.act(Act::press(MIRA, waits.id, &find(&waits, "read").unwrap()));
    harness.shows(MIRA, "the answer to her tap", |card| card.text.contains("D'accord, je suis là.") && !has(card, "reply")).await;
    let sent: Vec<Call> = to_her(&harness, before).into_iter().filter(|call| call.method.starts_with("send")).collect();
    assert!(sent.iter().all(|call| call.text() == Some(neutral_text().as_str())), "only the neutral card is ever sent");
    nothing_at_rest(&harness, &marks);
    harness.finish().await;
}

#[tokio::test]
async fn who_has_not_claimed_chooses_nothing_and_undo_takes_a_phrase_back() {
    let mut harness = Harness::new().await;
    harness.set(DUTCH.replace("1s", "1h").as_str());
    harness.start().await;
    let topic = crosses_in_french(&harness).await;
    harness.claim("An", ANTWERP, topic).await;
    let card = harness.desk_message(ANTWERP, topic, |message| has(message, "phrase"));
    let before = harness.world.calls();
    harness.act(Act::press_in("Bo", ANTWERP, card.id, "phrase"));
    harness.until("the refusal", |world| world.toast_in(ANTWERP).is_some_and(|toast| toast.text.contains("aangenomen"))).await;
    assert_eq!(sent_to_the_desk(&harness, before), 0);
    presses(&harness, topic, "phrase", "the groups", |message| has(message, "phrase:in.first")).await;
    presses(&harness, topic, "phrase:in.first", "the phrases", |message| has(message, "phrase:is.hello")).await;
    let sends = |message: &Msg| message.data().any(|data| data.starts_with("phrase:send."));
    let ready = presses(&harness, topic, "phrase:is.hello", "what is chosen", sends).await;
    let send = ready.data().find(|data| data.starts_with("phrase:send.")).unwrap().to_owned();
    presses(&harness, topic, &send, "Undo", |message| message.id == ready.id && has(message, "undo")).await;
    let back = presses(&harness, topic, "undo", "that it is taken back", |message| message.text.contains("Teruggenomen")).await;
    assert_eq!(back.id, ready.id);
    harness.until("rest", |world| world.undelivered() == 0 && world.unanswered() == 0).await;
    let hers = to_her(&harness, 0);
    assert!(hers.iter().all(|call| !call.params.to_string().contains("Je suis une personne")), "she never hears of it");
    harness.finish().await;
}
