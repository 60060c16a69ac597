//! Plays a journey step by step, each once everything has come to rest.
//!
//! Knows: who is who in a world, and how to say what was there instead. Does not know: the bot.

use std::pin::Pin;
use std::time::Duration;

use jiff::tz::TimeZone;

use super::script::{Deed, DeskDeed, Must, PHONES, Step, What, read};
use crate::clock::Clock;
use crate::rehearse::{Act, Call, Msg, Thing, TopicSeen, Who, World};

/// So long everything may take to come to rest, in real time, before the journey fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A future in a box.
pub type Boxed = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The two banks that a journey is played on.
#[expect(missing_debug_implementations, reason = "closures have nothing to show")]
pub struct Bank {
    /// The world.
    pub world: World,
    /// Its clock.
    pub clock: Clock,
    /// The centres that have a desk, in the order of the world's groups.
    pub centres: Vec<String>,
    /// Whether nothing of the bot's is under way.
    pub quiet: Box<dyn Fn() -> bool + Send + Sync>,
    /// Returns when nothing of the bot's is under way.
    pub settled: Box<dyn Fn() -> Boxed + Send + Sync>,
    /// Pulls the bot's plug and starts it again.
    pub restart: Box<dyn Fn() -> Boxed + Send + Sync>,
    /// What stands on her cards for a label or a quote, where the phones speak another language than the journey: one of
    /// these, and of that one every part.
    pub says: Option<Says>,
}

/// The same, while it is asked.
type Sayer<'a> = &'a dyn Fn(&str) -> Vec<Vec<String>>;

impl Bank {
    /// What stands on her cards for `text`.
    fn hers(&self, text: &str) -> Vec<Vec<String>> {
        self.says.as_ref().map_or_else(|| as_written(text), |says| says(text))
    }
}

/// Another language's words for what a journey says.
pub type Says = Box<dyn Fn(&str) -> Vec<Vec<String>> + Send + Sync>;

/// Plays `text` from its first line to its last.
///
/// # Errors
/// The first step that did not go as written, and what was there instead.
pub async fn play(bank: &Bank, text: &str) -> Result<usize, String> {
    let steps = read(text)?;
    let mut counted = 0;
    for step in &steps {
        rest(bank).await.map_err(|why| format!("line {}: {why}", step.line))?;
        take(bank, step, &mut counted).await.map_err(|why| format!("line {}: {why}", step.line))?;
    }
    rest(bank).await?;
    let wrong = bank.world.violations();
    if wrong.is_empty() { Ok(steps.len()) } else { Err(format!("requests that Telegram would not take: {wrong:?}")) }
}

/// Waits until nothing moves any more.
async fn rest(bank: &Bank) -> Result<(), String> {
    let mut changed = bank.world.changed();
    let waiting = async {
        loop {
            changed.borrow_and_update();
            (bank.settled)().await;
            if bank.world.undelivered() == 0 && bank.world.poller_waiting() && (bank.quiet)() {
                return;
            }
            if changed.changed().await.is_err() {
                return;
            }
        }
    };
    tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| "the bot does not come to rest".to_owned())
}

async fn take(bank: &Bank, step: &Step, counted: &mut usize) -> Result<(), String> {
    let world = &bank.world;
    match &step.what {
        What::Desks(centres) => {
            if bank.centres == *centres {
                Ok(())
            } else {
                Err(format!("the desks here are {:?}", bank.centres))
            }
        }
        What::At(at) => {
            let zone = TimeZone::get("Europe/Brussels").map_err(|_| "no time zone".to_owned())?;
            let at = at.to_zoned_datetime(zone).map_err(|_| "no such time".to_owned())?;
            bank.clock.set(at.timestamp());
            Ok(())
        }
        What::Later(by) => {
            bank.clock.move_by(*by);
            Ok(())
        }
        What::Restart => {
            (bank.restart)().await;
            Ok(())
        }
        What::Person { who, does } => person(bank, id_of(world, who)?, does).await,
        What::Both(does) => both(bank, does).await,
        What::Member { who, topic, does } => {
            member(world, who, topic.as_deref(), does)?;
            goes_as_it_is(bank, who, topic.as_deref(), does).await
        }
        What::Card { whose, must } => {
            let id = id_of(world, whose)?;
            let card = world.card_of(id);
            all(&|text| bank.hers(text), must, card.as_slice(), || neutral(world, id), false)
        }
        What::Lock { whose, must } => {
            let lines = world.lock_screen_of(id_of(world, whose)?);
            let shown: Vec<Msg> = Vec::new();
            let text = lines.last().map(|line| line.line.clone()).unwrap_or_default();
            lock(&|text| bank.hers(text), must, &text, &shown)
        }
        What::Told(must) => {
            let told = groups(world).into_iter().filter_map(|group| world.toast_in(group)).max_by_key(|toast| toast.number);
            lock(&as_written, must, &told.map(|toast| toast.text).unwrap_or_default(), &[])
        }
        What::Desk { topic, must } if topic.as_deref() == Some("General") => {
            let said: Vec<Msg> = groups(world).into_iter().flat_map(|group| world.messages_of(group, None)).collect();
            all(&as_written, must, &said, || false, false)
        }
        What::Desk { topic, must } => {
            let (group, topic) = topic_of(world, topic.as_deref())?;
            all(&as_written, must, &world.messages_of(group, Some(topic.id)), || false, topic.closed)
        }
        What::NoTopic => {
            let all: Vec<String> =
                groups(world).into_iter().flat_map(|group| world.topics_of(group)).map(|topic| topic.title).collect();
            if all.is_empty() { Ok(()) } else { Err(format!("there are topics: {all:?}")) }
        }
        What::CountsFromHere => {
            *counted = world.calls();
            Ok(())
        }
        What::AtMost { count, method, whose } => {
            let chat = id_of(world, whose)?;
            let calls = world.record_since(*counted);
            *counted = world.calls();
            let hers = |call: &Call| call.params.get("chat_id").and_then(serde_json::Value::as_i64) == Some(chat);
            let meant = |call: &Call| method == "requests" || call.method.eq_ignore_ascii_case(method);
            let found = calls.iter().filter(|call| meant(call) && hers(call)).count();
            if found <= *count { Ok(()) } else { Err(format!("{found} requests of {method}")) }
        }
        What::Messages { whose, count } => {
            let there = world.chat_of(id_of(world, whose)?).len();
            if there == *count { Ok(()) } else { Err(format!("the chat holds {there} messages")) }
        }
    }
}

async fn person(bank: &Bank, id: i64, does: &Deed) -> Result<(), String> {
    let (world, who) = (&bank.world, Who::Id(id));
    match does {
        Deed::Starts => world.act(Act::Start { who, payload: None }),
        Deed::Blocks => world.act(Act::Block { who }),
        Deed::Unblocks => world.act(Act::Unblock { who }),
        Deed::Clears => world.act(Act::Clear { who }),
        Deed::Writes(text) => world.act(write(who, text, None, None, None)),
        Deed::Sends(thing) => world.act(Act::Send {
            who,
            thing: thing_of(thing)?,
            text: None,
            group: None,
            topic: None,
            reply_to: None,
            more: serde_json::Map::new(),
        }),
        Deed::Changes(text) => {
            let last = world.held_of(id).into_iter().rev().find(|message| message.author == crate::rehearse::Author::User(id));
            let message = last.ok_or("nothing that she wrote is there any more")?.id;
            world.act(Act::Edit { who, message, text: text.clone(), group: None })
        }
        Deed::Taps(labels) => {
            for label in labels {
                rest(bank).await?;
                let card = world.card_of(id).ok_or("there is no card")?;
                let data = labelled(&|text| bank.hers(text), &card, label)
                    .ok_or_else(|| format!("there is no [{label}] on: {}", drawn(&card)))?;
                world.act(Act::Press { who: Who::Id(id), message: card.id, data, group: None })?;
            }
            Ok(())
        }
    }
}

/// Both phones do the same, one press after another, and show the same.
async fn both(bank: &Bank, does: &Deed) -> Result<(), String> {
    let (person_id, finder_id) = (id_of(&bank.world, "person")?, id_of(&bank.world, "finder")?);
    let steps = match does {
        Deed::Taps(labels) => labels.iter().map(|label| Deed::Taps(vec![label.clone()])).collect(),
        Deed::Starts | Deed::Writes(_) | Deed::Changes(_) | Deed::Sends(_) | Deed::Blocks | Deed::Unblocks | Deed::Clears => {
            vec![does.clone()]
        }
    };
    for step in steps {
        for id in [person_id, finder_id] {
            person(bank, id, &step).await?;
        }
        rest(bank).await?;
        let [hers, finders] = [person_id, finder_id].map(|id| bank.world.card_of(id).map(|card| alike(&card)));
        if hers != finders {
            return Err(format!("the two phones differ: {hers:?} and {finders:?}"));
        }
    }
    Ok(())
}

/// A card as it must be on any phone: without spoken names, which are drawn for each, and without what a button says after its
/// verb.
fn alike(card: &Msg) -> (String, Vec<(String, String)>) {
    let words: Vec<&str> = card.text.split_whitespace().collect();
    let number = |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let kept = words.iter().zip(words.iter().skip(1).chain([&""])).filter(|(word, next)| !number(word) && !number(next));
    let text = kept.map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
    let verb = |data: &str| data.split(':').next().unwrap_or_default().to_owned();
    let buttons = card.buttons.iter().flatten().map(|button| (button.label.clone(), verb(&button.data))).collect();
    (text, buttons)
}

fn member(world: &World, who: &str, topic: Option<&str>, does: &DeskDeed) -> Result<(), String> {
    let (group, here) = place_of(world, topic)?;
    let who = Who::Name(name_of(who).to_owned());
    let messages = world.messages_of(group, here);
    let quoted = |quote: &str| {
        let found = messages.iter().rev().find(|message| message.text.contains(quote));
        found.map(|message| message.id).ok_or_else(|| format!("no message contains \"{quote}\": {}", all_drawn(&messages)))
    };
    match does {
        DeskDeed::Taps(label) => {
            let pressed = messages.iter().rev().find_map(|message| Some((message.id, button(message, label)?)));
            let (message, data) = pressed.ok_or_else(|| format!("there is no [{label}] in: {}", all_drawn(&messages)))?;
            world.act(Act::Press { who, message, data, group: Some(group) })
        }
        DeskDeed::Writes(text) => world.act(write(who, text, Some(group), here, None)),
        DeskDeed::Replies { to, text } => world.act(write(who, text, Some(group), here, Some(quoted(to)?))),
        DeskDeed::Sends { thing, to } => {
            let reply_to = to.as_deref().map(quoted).transpose()?;
            let (thing, more) = (thing_of(thing)?, serde_json::Map::new());
            world.act(Act::Send { who, thing, text: None, group: Some(group), topic: here, reply_to, more })
        }
        DeskDeed::DeletesTopic => {
            if here.is_some_and(|topic| world.delete_topic(group, topic)) {
                Ok(())
            } else {
                Err("there is no such topic".to_owned())
            }
        }
        DeskDeed::Forum(on) => {
            world.set_forum(group, *on);
            Ok(())
        }
    }
}

fn name_of(who: &str) -> &'static str {
    match who {
        "an" => "An",
        "bo" => "Bo",
        _ => "Cleo",
    }
}

/// An answer in the journey's language to somebody who reads another is asked about, and goes; one that is asked about for other
/// reasons too waits for what the journey says.
async fn goes_as_it_is(bank: &Bank, who: &str, topic: Option<&str>, does: &DeskDeed) -> Result<(), String> {
    if bank.says.is_none() || !matches!(does, DeskDeed::Replies { .. }) {
        return Ok(());
    }
    rest(bank).await?;
    let (group, here) = place_of(&bank.world, topic)?;
    let messages = bank.world.messages_of(group, here);
    let goes = |message: &Msg| {
        message.buttons.iter().flatten().any(|button| button.data == "confirm" && button.label.starts_with("Send in "))
    };
    let Some(message) = messages.iter().rfind(|message| goes(message)).map(|message| message.id) else { return Ok(()) };
    let (who, data) = (Who::Name(name_of(who).to_owned()), "confirm".to_owned());
    bank.world.act(Act::Press { who, message, data, group: Some(group) })
}

fn write(who: Who, text: &str, group: Option<i64>, topic: Option<i64>, reply_to: Option<i64>) -> Act {
    Act::Write { who, text: text.to_owned(), group, topic, reply_to, entities: Vec::new(), more: serde_json::Map::new() }
}

fn thing_of(word: &str) -> Result<Thing, String> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).map_err(|_| format!("nobody can send a {word}"))
}

/// Everything that must be so of what is shown.
fn all(says: Sayer<'_>, must: &[Must], shown: &[Msg], neutral: impl Fn() -> bool, closed: bool) -> Result<(), String> {
    for one in must {
        let so = match one {
            Must::Say(words) => shown.iter().any(|message| stands(says, words, &message.text)),
            Must::NotSay(words) => shown.iter().all(|message| !stands(says, words, &message.text)),
            Must::Offer(label) => shown.iter().any(|message| labelled(says, message, label).is_some()),
            Must::NotOffer(label) => shown.iter().all(|message| !offers(says, message, label)),
            Must::Mark(mark) => shown.iter().any(|message| message.reactions.contains(mark)),
            Must::Neutral => neutral(),
            Must::Nothing => shown.is_empty(),
            Must::Closed => closed,
        };
        if !so {
            return Err(format!("not so: {one:?}; there is: {}", all_drawn(shown)));
        }
    }
    Ok(())
}

fn lock(says: Sayer<'_>, must: &[Must], text: &str, shown: &[Msg]) -> Result<(), String> {
    for one in must {
        let so = match one {
            Must::Say(words) => stands(says, words, text),
            Must::NotSay(words) => !stands(says, words, text),
            Must::Nothing => text.is_empty(),
            Must::Neutral | Must::Closed | Must::Offer(_) | Must::NotOffer(_) | Must::Mark(_) => {
                return all(says, must, shown, || false, false);
            }
        };
        if !so {
            return Err(format!("not so: {one:?}; there is: {text}"));
        }
    }
    Ok(())
}

/// Whether her card is the one that is the same for everyone: one button that opens, and nothing else.
fn neutral(world: &World, id: i64) -> bool {
    world.card_of(id).is_some_and(|card| card.data().eq(["open"]))
}

/// What the desk's words are: as they are written.
fn as_written(text: &str) -> Vec<Vec<String>> {
    vec![vec![text.to_owned()]]
}

/// Whether `words` stand in `text`, whatever they are there.
fn stands(says: Sayer<'_>, words: &str, text: &str) -> bool {
    says(words).iter().any(|parts| parts.iter().all(|part| text.contains(part)))
}

/// Whether there is a button with this label, or, in the journey's own language, one that contains it.
fn offers(says: Sayer<'_>, message: &Msg, label: &str) -> bool {
    match says(label).as_slice() {
        [_] => button(message, label).is_some(),
        theirs => {
            let exactly = |label: &str| theirs.iter().any(|parts| parts.first().is_some_and(|part| part == label));
            message.buttons.iter().flatten().any(|button| exactly(&button.label))
        }
    }
}

/// The data of the button with this label, whatever it is there.
fn labelled(says: Sayer<'_>, message: &Msg, label: &str) -> Option<String> {
    says(label).iter().filter_map(|parts| parts.first()).find_map(|label| button(message, label))
}

/// The data of the button with this label: to the letter, else the first that contains it.
fn button(message: &Msg, label: &str) -> Option<String> {
    let all = || message.buttons.iter().flatten();
    let found = all().find(|button| button.label == label).or_else(|| all().find(|button| button.label.contains(label)));
    found.map(|button| button.data.clone())
}

fn id_of(world: &World, who: &str) -> Result<i64, String> {
    let people = world.people();
    let nth = PHONES.iter().position(|phone| *phone == who).unwrap_or_default();
    people.get(nth).copied().ok_or_else(|| format!("there is no {who} in this world"))
}

fn groups(world: &World) -> Vec<i64> {
    world.groups()
}

/// The group, and the topic in it: none in `General` of the group that has the newest topic, or of the first where none has.
fn place_of(world: &World, named: Option<&str>) -> Result<(i64, Option<i64>), String> {
    if named != Some("General") {
        return topic_of(world, named).map(|(group, topic)| (group, Some(topic.id)));
    }
    let newest = topic_of(world, None).ok().map(|(group, _)| group);
    newest.or_else(|| groups(world).first().copied()).map(|group| (group, None)).ok_or_else(|| "there is no group".to_owned())
}

/// The newest topic of all groups in which something is pinned or can be pressed, or the newest whose title begins so, or the oldest that contains these words.
fn topic_of(world: &World, named: Option<&str>) -> Result<(i64, TopicSeen), String> {
    let all = groups(world).into_iter().flat_map(|group| world.topics_of(group).into_iter().map(move |topic| (group, topic)));
    let fits = all.filter(|(_, topic)| named.is_none_or(|named| topic.title.starts_with(named)));
    let begun = |(group, topic): &(i64, TopicSeen)| {
        let said = world.messages_of(*group, Some(topic.id));
        let pressed = topic.pinned.is_some() || said.iter().any(|message| !message.buttons.is_empty());
        (named.is_some() || pressed, said.first().map(|message| (message.at, message.id)))
    };
    let newest = fits.max_by_key(begun);
    let says = |(group, topic): &(i64, TopicSeen)| {
        let said = world.messages_of(*group, Some(topic.id));
        named.is_some_and(|named| said.iter().any(|message| message.text.contains(named)))
    };
    let all = groups(world).into_iter().flat_map(|group| world.topics_of(group).into_iter().map(move |topic| (group, topic)));
    newest.or_else(|| all.filter(says).min_by_key(begun)).ok_or_else(|| "there is no such topic".to_owned())
}

fn drawn(message: &Msg) -> String {
    let buttons: Vec<String> = message.buttons.iter().flatten().map(|button| format!("[{}]", button.label)).collect();
    format!("{:?} {}", message.text, buttons.join(" "))
}

fn all_drawn(messages: &[Msg]) -> String {
    messages.iter().map(drawn).collect::<Vec<_>>().join(" | ")
}
