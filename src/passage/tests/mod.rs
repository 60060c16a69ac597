//! Turns, one after another, as she and the desk would take them.
//!
//! Knows: the shipped content. Does not know: Telegram.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::case::{ReplyState, State};
use super::effect::{Effect, Errand, Mark};
use super::event::{Act, Answer, Desk, DeskAct, Event, Hers, Role, Thing};
use super::form;
use super::ids::{Chat, Message, Thread, Volunteer, Words};
use super::patience::{self, Patience};
use super::room::report::{Count, Report};
use super::turn::{DeskState, Desks, Moment, Passage, turn};
use super::visit::Face;
use super::waiting;
use crate::content::shipped::shipped;
use crate::content::{CentreId, Content, Lang};

mod answering;
mod at_desk;
mod calling;
mod found;
mod late;
mod notes;
mod phrases;
mod typed;

const HER: Chat = Chat(7);
pub(crate) const GROUP: Chat = Chat(-1001);
pub(crate) const CARD: Message = Message(2);
pub(crate) const AN: Volunteer = Volunteer(51);
pub(crate) const BO: Volunteer = Volunteer(52);

/// One passage and what has been asked for, with a clock that is moved by hand.
pub(crate) struct Story {
    pub(crate) content: Content,
    pub(crate) desks: Desks,
    pub(crate) patience: Patience,
    now: Timestamp,
    pub(crate) passage: Passage,
    pub(crate) effects: Vec<Effect>,
    next: i32,
}

impl Story {
    pub(crate) fn new() -> Self {
        let desk = |group| DeskState::new(Chat(group), Lang::EN, true);
        let desks = [("payoke", -1002), ("pag-asa", -1001), ("surya", -1003)];
        let desks: BTreeMap<_, _> = desks.into_iter().map(|(centre, group)| (CentreId(centre.to_owned()), desk(group))).collect();
        Self {
            content: Content::read(&shipped()).unwrap(),
            desks: Desks(desks),
            patience: Patience::default(),
            now: "2026-11-24T12:40:00+01:00".parse().unwrap(),
            passage: Passage::default(),
            effects: Vec::new(),
            next: 100,
        }
    }

    pub(crate) fn moment(&self) -> Moment<'_> {
        Moment { now: self.now, chance: [9; 32], name: 17, desks: &self.desks, patience: &self.patience }
    }

    pub(crate) fn takes(&mut self, event: Event) -> &mut Self {
        let done = turn(&self.content, self.passage.clone(), event, &self.moment());
        self.passage = done.passage;
        self.effects = done.effects;
        self
    }

    pub(crate) fn hers(&mut self, act: Act) -> &mut Self {
        let at = self.now;
        self.takes(Event::Hers(Hers { chat: HER, at, heard: at, hint: None, act }))
    }

    pub(crate) fn presses(&mut self, data: &str) -> &mut Self {
        self.hers(Act::Press { on: CARD, data: data.to_owned() })
    }

    pub(crate) fn writes(&mut self, text: &str) -> &mut Self {
        self.next += 1;
        let message = Message(self.next);
        self.hers(Act::Wrote { message, words: Words::new(text) })
    }

    pub(crate) fn desk(&mut self, by: Volunteer, role: Role, act: DeskAct) -> &mut Self {
        let at = self.now;
        self.takes(Event::Desk(Desk { group: GROUP, thread: Some(Thread(12)), by, role, at, act }))
    }

    pub(crate) fn desk_presses(&mut self, by: Volunteer, data: &str) -> String {
        let act = DeskAct::Press { on: Message(30), data: data.to_owned(), query: "q".to_owned() };
        self.desk(by, Role::Member, act);
        let told =
            self.effects.iter().find_map(|effect| if let Effect::Tell { text, .. } = effect { Some(text.clone()) } else { None });
        told.unwrap()
    }

    pub(crate) fn replies(&mut self, by: Volunteer, to: i32, text: &str) -> &mut Self {
        self.next += 1;
        let message = Message(self.next);
        self.desk(by, Role::Member, DeskAct::Wrote { message, to: Some(Message(to)), words: Words::new(text) })
    }

    pub(crate) fn waits(&mut self, seconds: i64) -> &mut Self {
        self.now += SignedDuration::from_secs(seconds);
        self.takes(Event::Due)
    }

    /// Telegram carries out whatever the passage waits for at the desk.
    pub(crate) fn settles_at_the_desk(&mut self) -> &mut Self {
        if self.passage.case.as_ref().is_some_and(|case| case.topic.is_none()) {
            self.takes(Event::Answer(Answer::TopicOpened { group: GROUP, thread: Thread(12) }));
            self.takes(Event::Answer(Answer::CaseCard { message: Message(30), version: 1 }));
        }
        let both = self.passage.case.iter().chain(&self.passage.aside);
        let waiting: Vec<u32> =
            both.flat_map(|case| &case.words).filter(|said| said.carried.is_none()).map(|said| said.number).collect();
        for number in waiting {
            self.next += 1;
            let message = Message(self.next);
            self.takes(Event::Answer(Answer::Carried { first: number, last: number, message }));
        }
        self
    }

    /// The same, in her chat too.
    pub(crate) fn settles(&mut self) -> &mut Self {
        self.settles_at_the_desk();
        let card = &self.passage.visit.card;
        if card.fresh {
            self.takes(Event::Answer(Answer::FreshCard { message: CARD }));
        } else if !self.passage.visit.awake() && self.passage.visit.unconfirmed() {
            let version = card.version;
            self.takes(Event::Answer(Answer::Neutral { message: CARD, version }));
        }
        self
    }

    /// The message in which the last words of the aside stand.
    pub(crate) fn beside_words(&self) -> i32 {
        self.passage.aside.as_ref().unwrap().words.last().unwrap().carried.unwrap().0.0
    }

    /// Through the door to the form, with a line typed on it, sent, and everything carried over.
    pub(crate) fn crossed() -> Self {
        let mut story = Self::new();
        story.presses("open").presses("lang:en").presses("go:menu").presses("help").presses("write");
        story.writes("boss has my passport").presses("where:brussels").presses("send").presses("picture:1");
        story.takes(Event::Answer(Answer::TopicOpened { group: GROUP, thread: Thread(12) }));
        story.takes(Event::Answer(Answer::CaseCard { message: Message(30), version: 1 }));
        story.takes(Event::Answer(Answer::Carried { first: 1, last: 1, message: Message(31) }));
        story
    }

    pub(crate) fn errands(&self) -> Vec<&Errand> {
        self.effects.iter().filter_map(|effect| if let Effect::Send(row) = effect { Some(&row.what) } else { None }).collect()
    }

    pub(crate) fn next(&self) -> i32 {
        self.next
    }

    pub(crate) fn face(&self) -> &Face {
        &self.passage.visit.face
    }
}

#[test]
fn the_way_in_leads_by_language_and_note_to_the_menu() {
    let mut story = Story::new();
    assert_eq!(*story.presses("open").face(), Face::Languages { hint: None });
    assert_eq!(*story.presses("lang:en").face(), Face::Safety);
    assert_eq!(*story.presses("go:menu").face(), Face::Step("menu".to_owned()));
    assert_eq!(*story.presses("exit").face(), Face::Neutral);
    assert_eq!(*story.presses("open").face(), Face::Step("menu".to_owned()));
}

#[test]
fn what_she_types_always_leaves_the_chat() {
    let acts = [
        Act::Wrote { message: Message(5), words: Words::new("help me") },
        Act::Wrote { message: Message(5), words: Words::new(".") },
        Act::Started { message: Message(5) },
        Act::Showed { message: Message(5), thing: Thing::Voice },
        Act::Showed { message: Message(5), thing: Thing::Sticker },
    ];
    for act in acts {
        let mut story = Story::new();
        story.hers(act);
        assert!(story.errands().contains(&&Errand::Delete { messages: vec![Message(5)] }));
    }
}

#[test]
fn words_before_a_case_wait_behind_the_neutral_card_or_become_the_card() {
    let mut story = Story::new();
    story.writes("he has my passport");
    assert_eq!(*story.face(), Face::Neutral);
    assert!(story.passage.visit.card.fresh, "a fresh neutral card is sent");
    story.takes(Event::Answer(Answer::FreshCard { message: CARD }));
    story.presses("open").presses("lang:en");
    assert_eq!(*story.presses("go:menu").face(), Face::Unsent);
    story.presses("write");
    assert_eq!(story.passage.visit.form.line.as_ref().map(Words::reveal), Some("he has my passport"));

    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu");
    assert_eq!(*story.writes("he has my passport").face(), Face::Unsent);
    assert_eq!(*story.presses("throw").face(), Face::Step("menu".to_owned()));
    assert_eq!(story.passage.visit.unsent, None);
}

#[test]
fn close_throws_unsent_words_away_and_the_next_card_says_so_once() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("tick:s01").writes("help").writes("x");
    assert_eq!(*story.face(), Face::Neutral);
    assert!(story.passage.visit.ticks.is_empty() && story.passage.visit.unsent.is_none());
    assert!(story.passage.visit.lost_line);
    story.presses("open");
    assert!(story.passage.visit.lost_line);
    story.presses("danger");
    assert!(!story.passage.visit.lost_line);
}

#[test]
fn two_quick_taps_keep_both_ticks() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:signs").presses("tick:s01").presses("tick:s02").presses("tick:s01");
    assert_eq!(story.passage.visit.ticks.iter().map(String::as_str).collect::<Vec<_>>(), ["s02"]);
}

#[test]
fn a_press_adopts_its_card_and_the_other_one_goes() {
    let mut story = Story::new();
    story.presses("open");
    story.hers(Act::Press { on: Message(9), data: "danger".to_owned() });
    assert_eq!(story.passage.visit.card.message, Some(Message(9)));
    assert!(story.errands().contains(&&Errand::Delete { messages: vec![CARD] }));
}

#[test]
fn start_sends_a_fresh_card_and_the_answer_removes_the_old_one() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en");
    story.hers(Act::Started { message: Message(8) });
    assert!(story.passage.visit.card.fresh && *story.face() == Face::Neutral);
    story.takes(Event::Answer(Answer::FreshCard { message: Message(9) }));
    assert!(story.errands().contains(&&Errand::Delete { messages: vec![CARD] }));
    assert!(!story.passage.visit.unconfirmed(), "what was sent is neutral already");
}

#[test]
fn a_fresh_card_that_comes_after_she_went_on_is_removed() {
    let mut story = Story::new();
    story.presses("open");
    story.hers(Act::Started { message: Message(8) });
    story.presses("open");
    story.takes(Event::Answer(Answer::FreshCard { message: Message(9) }));
    assert_eq!(story.passage.visit.card.message, Some(CARD));
    assert!(story.errands().contains(&&Errand::Delete { messages: vec![Message(9)] }));
}

#[test]
fn send_opens_one_case_at_the_centre_of_the_place() {
    for (place, group) in
        [("where:flanders.antwerp", -1002), ("where:brussels", -1001), ("where:wallonia", -1003), ("where:skip", -1001)]
    {
        let mut story = Story::new();
        story.presses("open").presses("lang:en").presses("write").presses(place).presses("send");
        assert_eq!(story.passage.case.as_ref().map(|case| case.group), Some(Chat(group)), "{place}");
        assert_eq!(*story.face(), Face::Case);
        assert_eq!(story.errands().iter().filter(|errand| matches!(errand, Errand::OpenTopic { .. })).count(), 1);
        assert_eq!(story.presses("send").errands().len(), 0, "a second press sends nothing");
    }
}

#[test]
fn nothing_is_for_the_desk_before_send() {
    let mut story = Story::new();
    for data in
        ["open", "lang:en", "go:menu", "tick:s01", "help", "write", "with:signs", "about:me-minor", "where:far", "reach:notice"]
    {
        story.presses(data);
        assert!(story.errands().is_empty(), "{data}");
    }
    story.writes("words on the form");
    assert!(story.errands().iter().all(|errand| matches!(errand, Errand::Delete { .. })));
}

#[test]
fn send_holds_only_for_the_form_that_she_read() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("write");
    let read = form::fingerprint(&story.content, &story.passage.visit, &story.moment());
    let data = super::tap::Tap::Send(Some(read)).data(None);
    story.presses("where:wallonia").presses(&data);
    assert_eq!((story.face(), story.passage.case.is_some()), (&Face::Form, false));
    let read = form::fingerprint(&story.content, &story.passage.visit, &story.moment());
    let data = super::tap::Tap::Send(Some(read)).data(None);
    assert!(story.presses(&data).passage.case.is_some());
}

#[test]
fn without_a_desk_nothing_is_promised_or_opened() {
    let mut story = Story::new();
    story.desks = Desks::default();
    story.presses("open").presses("lang:en").presses("write").presses("send");
    assert_eq!((story.face(), story.passage.case.is_some()), (&Face::Form, false));
}

#[test]
fn a_desk_that_takes_nothing_counts_who_is_shown_the_numbers_once_and_a_blocked_phone_not() {
    let counted = |story: &Story| {
        let count = |effect: &Effect| {
            let Effect::Report(told) = effect else { return None };
            matches!(told.what, Report::Counted(Count::Numbers)).then(|| (told.centre.0.clone(), told.group))
        };
        story.effects.iter().filter_map(count).collect::<Vec<_>>()
    };
    let paused = |story: &mut Story| {
        let until = story.now + SignedDuration::from_hours(1);
        story.desks.0.values_mut().for_each(|desk| desk.paused_until = Some(until));
    };
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("write");
    assert!(counted(&story).is_empty() && *story.face() == Face::Form);
    story.presses("where:wallonia");
    paused(&mut story);
    assert_eq!(counted(story.presses("send")), [("surya".to_owned(), Chat(-1003))]);
    assert_eq!(*story.face(), Face::Paused);
    assert!(counted(story.presses("write")).is_empty(), "once, however often it is pressed");
    let mut away = Story::new();
    away.desks.0.values_mut().for_each(|desk| desk.open = false);
    assert_eq!(
        counted(away.presses("open").presses("lang:en").presses("go:menu").presses("write")),
        [("pag-asa".to_owned(), GROUP)]
    );
    assert!(counted(away.presses("where:flanders")).is_empty(), "the form is one try");
    let mut blocked = Story::new();
    paused(&mut blocked);
    blocked.passage.block = Some(blocked.now + SignedDuration::from_hours(1));
    assert!(counted(blocked.presses("open").presses("lang:en").presses("go:menu").presses("write")).is_empty());
    assert_eq!(*blocked.face(), Face::Paused);
}

proptest::proptest! {
    #[test]
    fn no_press_breaks_a_turn_and_close_always_closes(presses in proptest::collection::vec(
        proptest::sample::select(vec!["open", "lang:en", "go:menu", "go:signs", "tick:s01", "write", "where:brussels", "where:far", "about:other-minor",
            "with:signs", "reach:notice", "send", "throw", "return", "picture:1", "picture:2", "picture:skip", "read", "have:1", "end", "danger",
            "help", "go:nowhere", "forged:data", "go:case"]), 0..40)) {
        let mut story = Story::new();
        for data in presses {
            story.presses(data);
            let open = story.passage.case.iter().count();
            proptest::prop_assert!(open <= 1);
        }
        story.presses("exit");
        proptest::prop_assert_eq!(story.face(), &Face::Neutral);
        proptest::prop_assert!(!story.passage.visit.behind);
    }
}
