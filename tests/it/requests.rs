//! How many requests each thing costs that somebody does: what docs/reliability.md says, counted in the stand-in's record.
//!
//! Knows: the table in the document. Does not know: why a request is made.

use std::collections::BTreeMap;
use std::time::Duration;

use footbridge::clock::Clock;
use footbridge::rehearse::{Act, Call, World};
use footbridge::serve::Bot;

use super::cards::{find, has, is_neutral};
use super::clocks::start;
use super::room::{Story, sends};
use super::support::{Harness, MIRA, at_desk, soon};

/// Requests that nobody's doing leads to.
const NOT_COUNTED: [&str; 2] = ["getUpdates", "getChat"];

/// Waits until nothing is under way; gives what was asked since, by method.
async fn asked(harness: &Harness, bot: &Bot, since: usize) -> BTreeMap<String, usize> {
    let quiet = async {
        let tally = &bot.ferry.tally;
        loop {
            let mut rest = std::pin::pin!(tally.rest());
            rest.as_mut().enable();
            let handed = harness.world.undelivered() == 0 && harness.world.poller_waiting();
            if handed && tally.quiet(Clock::real().now()) {
                return;
            }
            // Whatever is under way says so when it is over; what is being handed over does not.
            let _ = tokio::time::timeout(Duration::from_millis(20), rest).await;
        }
    };
    soon("rest", quiet).await;
    counted(harness, since)
}

/// What was asked since, by method.
fn counted(harness: &Harness, since: usize) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    // The board is the whole desk's, and changes by a pace of its own.
    let counted = |call: &Call| {
        let board = call.text().is_some_and(|text| text.starts_with("Board of "));
        !board && !NOT_COUNTED.contains(&call.method.as_str())
    };
    for call in harness.world.record_since(since).into_iter().filter(counted) {
        *counts.entry(call.method).or_insert(0) += 1;
    }
    counts
}

/// What the document says otherwise of what was counted for `what`, if it does.
fn differs(what: &str, counts: &BTreeMap<String, usize>) -> Option<String> {
    let document = include_str!("../../docs/reliability.md");
    let row = document.lines().find_map(|line| line.strip_prefix(&format!("| {what} | "))).unwrap_or_default();
    let most: BTreeMap<String, usize> = row
        .trim_end_matches(" |")
        .split(", ")
        .filter_map(|part| part.split_once(' '))
        .map(|(count, method)| (method.to_owned(), count.parse().unwrap()))
        .collect();
    // A later turn's card takes the place of an earlier one that has not left: fewer edits are well.
    let holds = counts.keys().eq(most.keys()) && counts.iter().all(|(method, count)| *count <= most[method]);
    (!holds).then(|| format!("| {what} | {} |, and not {row}", said(counts)))
}

/// As the document has it: `2 editMessageText, 1 deleteMessage`.
fn said(counts: &BTreeMap<String, usize>) -> String {
    counts.iter().map(|(method, count)| format!("{count} {method}")).collect::<Vec<_>>().join(", ")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_thing_costs_the_requests_that_the_document_says() {
    let mut wrong = Vec::new();
    let harness = Harness::new().await;
    let bot = start(&harness, &Clock::real()).await;
    let mut told = |what: &str, counts: &BTreeMap<String, usize>| wrong.extend(differs(what, counts));

    let since = harness.world.calls();
    harness.act(Act::start(MIRA));
    harness.shows(MIRA, "the neutral card", is_neutral).await;
    told("she presses Start", &asked(&harness, &bot, since).await);
    let since = harness.world.calls();
    harness.tap(MIRA, "open", "lang:en").await;
    told("she presses a button", &asked(&harness, &bot, since).await);
    harness.tap(MIRA, "lang:en", "go:menu").await;
    harness.tap(MIRA, "go:menu", "return").await;
    harness.force(MIRA, "write@en").await;
    harness.force(MIRA, "where:brussels").await;
    let form = harness.shows(MIRA, "the form", |card| card.text.contains("PAG-ASA")).await;
    asked(&harness, &bot, since).await;

    let since = harness.world.calls();
    harness.act(Act::press(MIRA, form.id, &find(&form, "send").unwrap()));
    harness.shows(MIRA, "the pictures", |card| has(card, "picture") && card.text.contains("In the team's room")).await;
    told("a hand-off, from Send to the team's room", &asked(&harness, &bot, since).await);
    let card = harness.card(MIRA);
    harness.act(Act::press(MIRA, card.id, &find(&card, "picture:4").unwrap()));
    harness.shows(MIRA, "the case", |card| has(card, "end")).await;
    asked(&harness, &bot, since).await;

    let since = harness.world.calls();
    harness.act(Act::write(MIRA, "words to count"));
    harness.until("her words", |world: &World| at_desk(world, "words to count").is_some()).await;
    let (group, topic) = at_desk(&harness.world, "words to count").unwrap();
    told("she writes in her case", &asked(&harness, &bot, since).await);

    let since = harness.world.calls();
    harness.claim("An", group, topic.id).await;
    told("a member claims", &asked(&harness, &bot, since).await);
    let since = harness.world.calls();
    harness.close(MIRA).await;
    told("she closes", &asked(&harness, &bot, since).await);
    let since = harness.world.calls();
    harness.answer("An", group, topic.id, "words to count", "an answer to count").await;
    told("a member answers while her card is closed", &asked(&harness, &bot, since).await);
    harness.comes_back(MIRA, 4).await;
    let since = harness.world.calls();
    harness.tap(MIRA, "read", "have").await;
    harness.tap(MIRA, "have", "end").await;
    told("she reads the answer and has it", &asked(&harness, &bot, since).await);
    let since = harness.world.calls();
    harness.tap(MIRA, "end", "exit").await;
    told("she ends the case", &asked(&harness, &bot, since).await);
    assert!(wrong.is_empty(), "the document says otherwise:\n{}", wrong.join("\n"));
    soon("the end", bot.stop()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_verb_of_the_desk_costs_the_requests_that_the_document_says() {
    let story = Story::at("2026-11-24T11:40:00Z").await;
    story.goes(&sends("person", "words to count", "🚲")).await;
    story.goes("an      taps [Claim]\n").await;
    let rows = [
        ("she comes back behind her picture", "person  taps [Menu], [I wrote before], [🚲]\n"),
        ("she writes, and takes her words back", "person  writes \"too much\"\nperson  taps [Take back]\n"),
        ("", "person  taps [Close]\n"),
        ("a member puts reminders off", "an      taps [More]\nan      taps [Remind later]\nan      taps [Tomorrow 09:00]\n"),
        ("a member answers, and takes it back at once", "an      replies to \"words to count\": \"no\"\nan      taps [Undo]\n"),
        (
            "a member chooses a phrase, and it leaves",
            "an      taps [Phrases]\nan      taps [First contact]\nan      taps [1]\nan      taps [Send]\nclock   +8s\n",
        ),
        ("a member calls the coordinators (Urgent)", "an      taps [Urgent]\n"),
        ("a coordinator lifts that", "coord   taps [Not urgent any more]\n"),
        ("a member gives a case back", "an      taps [Release]\n"),
        ("another claims", "bo      taps [Claim]\n"),
        ("a member hands a case on", "bo      taps [More]\nbo      taps [Hand on]\n"),
        ("", "an      taps [Claim]\nan      taps [More]\n"),
        ("a member notes that somebody called in", "bo      taps [Called in]\n"),
        ("a member asks for another centre", "an      taps [Pass on]\nan      taps [Payoke]\n"),
        ("", "person  taps [Menu], [I wrote before], [🚲]\n"),
        ("she says yes to the other centre", "person  taps [Yes]\n"),
        ("its desk accepts", "coord   taps [Accept]\n"),
        (
            "she asks to be called, with her number",
            "person  taps [They call me]\nperson  writes \"0470 12 34 56\"\nperson  taps [Ask them to call]\n",
        ),
        ("a member has called", "coord   taps [Called]\n"),
        ("a member closes with a reason", "coord   taps [Close]\ncoord   taps [Another service]\n"),
        ("she erases", "person  taps [Erase], [Yes]\n"),
    ];
    let mut wrong = Vec::new();
    for (what, lines) in rows {
        let since = story.harness.world.calls();
        story.goes(lines).await;
        if !what.is_empty() {
            wrong.extend(differs(what, &counted(&story.harness, since)));
        }
    }
    story.end().await;
    assert!(wrong.is_empty(), "the document says otherwise:\n{}", wrong.join("\n"));
}
