//! Every face in every state, reached as she and the desk would reach it.
//!
//! Knows: which acts lead to which face. Does not know: what is right or wrong with a card.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::card::{Card, desk, hers};
use crate::content::{Attendance, Centre, Content, Lang, Region};
use crate::passage::event::{Act, Answer, Desk, DeskAct, Event, Hers, Role, Thing};
use crate::passage::ids::{Chat, Message, Thread, Volunteer, Words};
use crate::passage::life::Reason;
use crate::passage::patience::Patience;
use crate::passage::turn::{DeskState, Desks};
use crate::passage::visit::Face;
use crate::passage::{Moment, PHRASES, Passage, turn};

/// Which kinds of faces there are; a card of each must be among the samples.
pub(super) const KINDS: [&str; 21] = [
    "neutral",
    "languages",
    "safety",
    "step",
    "danger",
    "help",
    "form",
    "unsent",
    "not-carried",
    "return",
    "case",
    "answer",
    "wrong",
    "ended",
    "erase",
    "erased",
    "paused",
    "phrases",
    "keep",
    "number",
    "enter",
];

const GROUP: Chat = Chat(-1);
const ELSEWHERE: Chat = Chat(-2);
const CARD: Message = Message(2);
const TOPIC: Thread = Thread(3);
const CASE_CARD: Message = Message(4);
const HER_WORDS: Message = Message(5);
const SOMEBODY: Volunteer = Volunteer(6);

/// One card, and how it came about.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// What it is, for whoever reads a finding.
    pub(super) name: String,
    /// The face; `None` for the case card at the desk.
    pub(super) face: Option<Face>,
    /// The card.
    pub(super) card: Card,
    /// The story so far.
    pub(super) passage: Passage,
    /// Whether there are desks, and somebody sits there.
    pub(super) house: House,
    /// When.
    pub(super) now: Timestamp,
}

/// What the desks look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum House {
    /// Each centre has a desk, and somebody is there.
    Open,
    /// Each centre has a desk, and nobody is there now.
    Night,
    /// No centre has a desk.
    None,
}

/// One passage that is played.
#[derive(Clone)]
pub(super) struct Tale<'c> {
    content: &'c Content,
    lang: Lang,
    house: House,
    desks: Desks,
    patience: Patience,
    pub(super) now: Timestamp,
    pub(super) passage: Passage,
    next: i32,
}

impl<'c> Tale<'c> {
    pub(super) fn new(content: &'c Content, lang: Lang, house: House, now: Timestamp) -> Self {
        let open = house != House::None;
        // Where nothing is said of a place, it is Brussels; the others sit in a group of their own.
        let group = |region| if region == Region::Brussels { GROUP } else { ELSEWHERE };
        let desk = |centre: &Centre| (centre.id.clone(), DeskState::new(group(centre.region), lang, open));
        let desks: BTreeMap<_, _> = content.centres.values().map(desk).collect();
        let passage = Passage::default();
        Self { content, lang, house, desks: Desks(desks), patience: Patience::default(), now, passage, next: 100 }
    }

    /// Goes on from `sample`.
    pub(super) fn from(content: &'c Content, sample: &Sample) -> Self {
        let mut tale = Self::new(content, Lang::EN, sample.house, sample.now);
        tale.passage = sample.passage.clone();
        tale
    }

    pub(super) fn moment(&self) -> Moment<'_> {
        Moment { now: self.now, chance: [7; 32], name: 17, desks: &self.desks, patience: &self.patience }
    }

    pub(super) fn takes(&mut self, event: Event) -> &mut Self {
        self.passage = turn(self.content, std::mem::take(&mut self.passage), event, &self.moment()).passage;
        self
    }

    /// Time goes by.
    pub(super) fn waits(&mut self, seconds: i64) -> &mut Self {
        self.now = self.now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(self.now);
        self.takes(Event::Due)
    }

    fn hers(&mut self, act: Act) -> &mut Self {
        let at = self.now;
        self.takes(Event::Hers(Hers { chat: Chat(1), at, heard: at, hint: None, act }))
    }

    pub(super) fn presses(&mut self, data: &str) -> &mut Self {
        self.hers(Act::Press { on: CARD, data: data.to_owned() })
    }

    pub(super) fn all(&mut self, presses: &[&str]) -> &mut Self {
        for data in presses {
            self.presses(data);
        }
        self
    }

    fn writes(&mut self, text: &str) -> &mut Self {
        self.next += 1;
        let message = Message(self.next);
        self.hers(Act::Wrote { message, words: Words::new(text) })
    }

    pub(super) fn desk(&mut self, act: DeskAct) -> &mut Self {
        let at = self.now;
        self.takes(Event::Desk(Desk { group: GROUP, thread: Some(TOPIC), by: SOMEBODY, role: Role::Member, at, act }))
    }

    pub(super) fn desk_presses(&mut self, data: &str) -> &mut Self {
        self.desk(DeskAct::Press { on: CASE_CARD, data: data.to_owned(), query: String::new() })
    }

    /// Every desk takes no new cases for a day.
    fn paused(&mut self) -> &mut Self {
        let until = self.now.saturating_add(SignedDuration::from_hours(24)).ok();
        self.desks.0.values_mut().for_each(|desk| desk.paused_until = until);
        self
    }

    fn coordinator_presses(&mut self, data: &str) -> &mut Self {
        let act = DeskAct::Press { on: CASE_CARD, data: data.to_owned(), query: String::new() };
        let (at, role) = (self.now, Role::Coordinator);
        self.takes(Event::Desk(Desk { group: GROUP, thread: Some(TOPIC), by: SOMEBODY, role, at, act }))
    }

    /// Another centre is asked, she says yes without her words, and it takes the case.
    fn accepted(&mut self) -> &mut Self {
        self.desk_presses("pass:payoke").presses("pass:yes");
        self.takes(Event::Answer(Answer::TopicOpened { group: ELSEWHERE, thread: TOPIC }));
        let act = DeskAct::Press { on: CASE_CARD, data: "accept".to_owned(), query: String::new() };
        let (at, role) = (self.now, Role::Member);
        self.takes(Event::Desk(Desk { group: ELSEWHERE, thread: Some(TOPIC), by: SOMEBODY, role, at, act }));
        self.takes(Event::Answer(Answer::CaseCard { message: CASE_CARD, version: 1 }))
    }

    /// Through the door, past the note.
    pub(super) fn inside(&mut self) -> &mut Self {
        let speak = format!("lang:{}", self.lang);
        self.presses("open").presses(&speak).presses("go:menu")
    }

    /// Sent, and carried over.
    pub(super) fn crossed(&mut self) -> &mut Self {
        self.inside().presses("write").writes("“…”").presses("send").presses("picture:1");
        self.takes(Event::Answer(Answer::TopicOpened { group: GROUP, thread: TOPIC }));
        self.takes(Event::Answer(Answer::CaseCard { message: CASE_CARD, version: 1 }));
        self.takes(Event::Answer(Answer::Carried { first: 1, last: 1, message: HER_WORDS }))
    }

    /// Taken and answered; the answer has left.
    fn answered(&mut self) -> &mut Self {
        self.desk_presses("claim");
        self.desk(DeskAct::Wrote { message: Message(50), to: Some(HER_WORDS), words: Words::new("“… …”") });
        self.now = self.now.saturating_add(SignedDuration::from_secs(60)).unwrap_or(self.now);
        self.takes(Event::Due)
    }

    pub(super) fn card(&self) -> Card {
        hers::card(self.content, &self.passage, &self.moment(), true)
    }

    pub(super) fn sample(&self, name: String) -> Sample {
        let face = Some(self.passage.visit.face.clone());
        Sample { name, face, card: self.card(), passage: self.passage.clone(), house: self.house, now: self.now }
    }

    pub(super) fn desk_sample(&self, name: &str) -> Option<Sample> {
        let card = desk::card(self.content, (self.passage.case.as_ref()?, self.passage.aside.as_ref()), self.moment().desks);
        let (passage, house, now) = (self.passage.clone(), self.house, self.now);
        Some(Sample { name: format!("desk {name}"), face: None, card, passage, house, now })
    }
}

/// What kind of face it is.
pub(super) fn kind(face: &Face) -> &'static str {
    match face {
        Face::Neutral => "neutral",
        Face::Languages { .. } => "languages",
        Face::Safety => "safety",
        Face::Step(_) => "step",
        Face::Danger => "danger",
        Face::Help => "help",
        Face::Form => "form",
        Face::Unsent => "unsent",
        Face::NotCarried(_) => "not-carried",
        Face::Return => "return",
        Face::Case => "case",
        Face::Answer(_) => "answer",
        Face::Call => "call",
        Face::Wrong => "wrong",
        Face::Ended => "ended",
        Face::Erase => "erase",
        Face::Erased => "erased",
        Face::Paused => "paused",
        Face::Phrases { .. } => "phrases",
        Face::Keep => "keep",
        Face::Number => "number",
        Face::Enter { .. } => "enter",
    }
}

/// A time of `today` or soon after at which somebody sits at every desk, or at none.
pub(super) fn hour(content: &Content, open: bool, today: Date) -> Timestamp {
    let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap_or(jiff::tz::TimeZone::UTC);
    let from = today.at(0, 0, 0, 0).to_zoned_datetime(zone).map_or(Timestamp::UNIX_EPOCH, |midnight| midnight.timestamp());
    let here = |now: Timestamp| {
        content.centres.values().all(|centre| matches!(centre.hours.attendance(now), Attendance::OpenUntil(_)) == open)
    };
    let at = |half_hours: i64| from.saturating_add(SignedDuration::from_mins(30 * half_hours)).unwrap_or(from);
    (0..14 * 48).map(at).find(|now| here(*now)).unwrap_or(from)
}

/// Every card, in `lang`.
pub(super) fn all(content: &Content, lang: Lang, today: Date) -> Vec<Sample> {
    let mut samples = Vec::new();
    let (day, night) = (hour(content, true, today), hour(content, false, today));
    for (house, now) in [(House::Open, day), (House::Night, night), (House::None, day)] {
        let fresh = || Tale::new(content, lang, house, now);
        samples.push(fresh().sample("neutral".to_owned()));
        samples.extend(reading(content, &fresh));
        samples.extend(forms(&fresh));
        if house != House::None {
            samples.extend(cases(&fresh));
        }
        if house == House::Open {
            let crossed = || {
                let mut tale = fresh();
                tale.crossed();
                tale
            };
            samples.extend(super::phrases::all(content, &crossed));
        }
    }
    samples
}

/// What is read before anything is sent.
fn reading<'c>(content: &Content, fresh: &impl Fn() -> Tale<'c>) -> Vec<Sample> {
    let mut samples = vec![fresh().presses("open").sample("languages".to_owned())];
    for step in content.steps.keys() {
        let tale = |presses: &[&str]| {
            let mut tale = fresh();
            tale.inside().all(presses);
            tale
        };
        let go = format!("go:{step}");
        samples.push(tale(&[&go]).sample(format!("step {step}")));
    }
    for (name, presses) in [
        ("danger", "danger"),
        ("help", "help"),
        ("return", "return"),
        ("sign ticked", "tick:s01"),
        ("erase", "erase"),
        ("erased", "erase:yes"),
    ] {
        samples.push(fresh().inside().presses(presses).sample(name.to_owned()));
    }
    samples.push(fresh().inside().presses("go:phrases").sample("phrases".to_owned()));
    for (number, chapter) in (1..).zip(&content.phrasebook.chapter) {
        for page in 1..=chapter.phrases.len().div_ceil(PHRASES) {
            let go = format!("go:phrases-{number}-{page}");
            samples.push(fresh().inside().presses(&go).sample(format!("phrases {} {page}", chapter.key)));
        }
    }
    samples.push(fresh().inside().writes("“…”").sample("unsent".to_owned()));
    let mut lost = fresh();
    lost.inside().writes("“…”").all(&["exit", "open"]);
    samples.push(lost.sample("menu after a line was thrown away".to_owned()));
    let mut stays = fresh();
    stays.inside().takes(Event::Answer(Answer::Stays));
    samples.push(stays.sample("menu with a message that she must remove".to_owned()));
    for thing in [Thing::Picture, Thing::Voice, Thing::Place, Thing::Contact, Thing::Other] {
        let mut tale = fresh();
        tale.inside().hers(Act::Showed { message: Message(9), thing });
        samples.push(tale.sample(format!("not carried: {thing:?}")));
    }
    samples
}

/// The form with each choice, with and without a line and ticks.
fn forms<'c>(fresh: &impl Fn() -> Tale<'c>) -> Vec<Sample> {
    let mut samples = Vec::new();
    for about in ["about:me", "about:me-minor", "about:other", "about:other-minor"] {
        for place in ["where:skip", "where:flanders.ghent", "where:brussels", "where:far"] {
            for line in [false, true] {
                let mut tale = fresh();
                tale.inside().all(&["tick:s01", "tick:s13", "write", about, place]);
                if line {
                    tale.writes("“…”").all(&["with:signs", "reach:notice"]);
                }
                let with = if line { "with" } else { "without" };
                samples.push(tale.sample(format!("form {about} {place} {with} a line")));
            }
        }
    }
    samples.push(fresh().inside().paused().presses("write").sample("paused".to_owned()));
    let mut far = fresh();
    far.inside().all(&["write", "where:wallonia.liege", "where:far"]);
    samples.push(far.sample("form far from a city".to_owned()));
    samples
}

/// Her case in every state, on her card and at the desk.
fn cases<'c>(fresh: &impl Fn() -> Tale<'c>) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut both = |tale: &Tale<'c>, name: &str| {
        samples.push(tale.sample(format!("case {name}")));
        samples.extend(tale.desk_sample(name));
    };
    let mut tale = fresh();
    both(tale.inside().all(&["tick:s01", "about:other-minor", "with:signs", "send"]), "just sent");
    both(tale.presses("picture:skip"), "being sent");
    let crossed = || {
        let mut tale = fresh();
        tale.crossed();
        tale
    };
    both(&crossed(), "in the room");
    both(crossed().writes("“…”"), "with words on the way");
    both(crossed().writes("“…”").takes(Event::Answer(Answer::Carried { first: 1, last: 2, message: HER_WORDS })), "carried");
    both(crossed().desk_presses("claim"), "taken");
    both(crossed().desk_presses("claim").waits(25 * 60), "to be taken over");
    both(crossed().answered().presses("go:case"), "with an answer");
    both(crossed().answered().presses("read"), "answer opened");
    both(crossed().answered().all(&["read", "have:1"]), "answer had");
    both(crossed().desk_presses("claim").desk_presses("close"), "about to be closed");
    both(crossed().desk_presses("claim").desk_presses("more"), "with more buttons");
    both(crossed().desk_presses("claim").desk_presses("snooze"), "about to be put off");
    both(crossed().desk_presses("claim").desk_presses("snooze:morning"), "put off");
    both(crossed().desk_presses("claim").desk_presses("calledin"), "called in");
    both(crossed().desk_presses("claim").desk_presses("interpreter"), "with an interpreter");
    both(crossed().coordinator_presses("block").presses("go:case"), "blocked");
    both(crossed().desk_presses("claim").desk_presses("pass"), "about to be passed on");
    both(crossed().desk_presses("claim").desk_presses("pass:payoke"), "asked whether it goes to another centre");
    both(crossed().answered().desk_presses("pass:payoke").presses("go:case"), "asked so, with an answer");
    both(crossed().answered().all(&["read", "have:1"]).desk_presses("pass:payoke"), "asked so, with nothing to send along");
    both(crossed().desk_presses("claim").desk_presses("pass:payoke").presses("pass:yes"), "on its way to another centre");
    let mut passed = crossed();
    passed.presses("callme").writes("0470 12 34 56").presses("callme:send").writes("“…”");
    both(passed.desk_presses("claim").accepted(), "taken by another centre, without her number and words on the way");
    both(crossed().desk_presses("urgent"), "urgent");
    both(crossed().answered().desk_presses("handon").presses("go:case"), "handed on");
    for reason in Reason::CHOICES {
        let close = format!("close:{}", reason.as_str());
        both(crossed().desk_presses("claim").desk_presses(&close).presses("go:case"), &format!("closed: {}", reason.as_str()));
    }
    both(crossed().answered().waits(13 * 86_400).waits(86_400).presses("go:case"), "closed by itself");
    both(crossed().takes(Event::Answer(Answer::DeskLost)).presses("go:case"), "stuck");
    both(crossed().presses("callme"), "and how to be called");
    both(crossed().all(&["callme", "callme:evening", "callme:others", "callme:shop"]), "and how to be called, chosen");
    both(crossed().presses("end"), "ended");
    both(crossed().answered().all(&["read", "wrong"]), "about to complain");
    both(crossed().answered().all(&["read", "wrong", "wrong:here"]), "after a complaint");
    both(crossed().answered().all(&["read", "wrong", "wrong:here", "read", "wrong"]), "about to complain elsewhere too");
    both(crossed().writes("“…”").presses("takeback"), "with words taken back");
    both(crossed().presses("erase"), "about to be erased");
    let mut noticed = fresh();
    noticed.inside().all(&["write", "reach:notice", "send", "picture:1"]);
    noticed.takes(Event::Answer(Answer::TopicOpened { group: GROUP, thread: TOPIC }));
    noticed.takes(Event::Answer(Answer::CaseCard { message: CASE_CARD, version: 1 }));
    noticed.takes(Event::Answer(Answer::Carried { first: 1, last: 1, message: HER_WORDS }));
    both(noticed.presses("go:case"), "with notices");
    both(noticed.presses("help").answered(), "and a line for the answer");
    let mut beside = crossed();
    beside.all(&["exit", "open", "write", "send"]);
    both(&beside, "aside just sent");
    both(beside.presses("picture:2"), "aside waiting");
    both(crossed().presses("help"), "and the numbers");
    let mut held = crossed();
    held.presses("exit").writes("“…”").takes(Event::Answer(Answer::FreshCard { message: CARD }));
    both(held.all(&["open", "return", "picture:1"]), "with unsent words");
    samples
}
