//! A desk as a whole, told as stories: cases come and go, members ask, time passes.
//!
//! Knows: what a room is told and what it asks for. Does not know: how anything is sent.

mod concern;
mod digest;

use jiff::{SignedDuration, Timestamp};

use crate::content::{CentreId, Content, Lang, shipped};
use crate::passage::effect::{Effect, Errand};
use crate::passage::event::{Answer, Desk, DeskAct, Event, Role};
use crate::passage::ids::{Chat, Message, Thread, Volunteer, Words};
use crate::passage::patience::{Patience, due};
use crate::passage::room::command::{Leave, RoomTap, Until};
use crate::passage::room::figures::Figures;
use crate::passage::room::report::{Count, Deed, Line, Report, Told};
use crate::passage::room::{Past, Room, presence};
use crate::passage::turn::{DeskState, Desks, turn};
use crate::passage::{Moment, Passage};

const GROUP: Chat = Chat(-1_001_000_000_001);
const AN: Volunteer = Volunteer(11);
const BO: Volunteer = Volunteer(12);
const COORD: Volunteer = Volunteer(13);

struct Story {
    content: Content,
    passage: Passage,
    now: Timestamp,
    effects: Vec<Effect>,
    /// Desks besides.
    desks: Desks,
    /// It answers for all desks of the group.
    speaks: bool,
}

impl Story {
    /// A Tuesday at noon in Belgium.
    fn new() -> Self {
        let now = "2026-11-24T11:00:00Z".parse().unwrap();
        let (content, passage) = (Content::read(&shipped::shipped()).unwrap(), Passage::default());
        Self { content, passage, now, effects: Vec::new(), desks: Desks::default(), speaks: true }
    }

    fn take(&mut self, event: Event) -> Vec<Effect> {
        let patience = Patience::default();
        let moment = Moment { now: self.now, chance: [7; 32], name: 0, desks: &self.desks, patience: &patience };
        let done = turn(&self.content, std::mem::take(&mut self.passage), event, &moment);
        self.passage = done.passage;
        self.effects.clone_from(&done.effects);
        done.effects
    }

    fn told(&mut self, what: Report) -> Vec<Effect> {
        self.take(Event::Room(Told { centre: CentreId("payoke".to_owned()), group: GROUP, lang: Lang::EN, what }))
    }

    fn stands(&mut self, line: Line) {
        self.told(Report::Stands { name: line.name, line: Some(line) });
    }

    fn desk(&mut self, by: Volunteer, role: Role, act: DeskAct) -> Vec<Effect> {
        let desk = Desk { group: GROUP, thread: None, by, role, at: self.now, act };
        self.take(Event::Member { centre: CentreId("payoke".to_owned()), lang: Lang::EN, speaks: self.speaks, desk })
    }

    fn asks(&mut self, by: Volunteer, role: Role, text: &str) -> String {
        let act = DeskAct::Wrote { message: Message(90), to: None, words: Words::new(text) };
        said(&self.desk(by, role, act))
    }

    fn presses(&mut self, by: Volunteer, role: Role, tap: &RoomTap) -> String {
        let act = DeskAct::Press { on: Message(80), data: tap.data(), query: "q".to_owned() };
        let effects = self.desk(by, role, act);
        let told =
            effects.iter().find_map(|effect| if let Effect::Tell { text, .. } = effect { Some(text.clone()) } else { None });
        told.expect("every press is answered")
    }

    fn later(&mut self, seconds: i64) -> Vec<Effect> {
        self.now += SignedDuration::from_secs(seconds);
        self.take(Event::Due)
    }

    fn room(&self) -> &Room {
        self.passage.room.as_ref().unwrap()
    }

    fn board(&self) -> String {
        crate::card::room::board(&self.content, self.room(), self.now).0.plain
    }

    fn next(&self) -> Option<Timestamp> {
        due(&self.passage, &Patience::default())
    }
}

/// What the room says in the group.
fn said(effects: &[Effect]) -> String {
    let say = |effect: &Effect| {
        let Effect::Send(row) = effect else { return None };
        if let Errand::Tell { text, .. } | Errand::Deeds { text } | Errand::Redraw { text, .. } = &row.what {
            Some(text.plain.clone())
        } else if let Errand::OpenTopic { title } = &row.what {
            Some(format!("topic {title}"))
        } else {
            matches!(row.what, Errand::Pin { .. }).then(|| "pin".to_owned())
        }
    };
    effects.iter().filter_map(say).collect::<Vec<_>>().join("\n")
}

fn line(name: u16, owner: Option<Volunteer>, waits: Option<Timestamp>) -> Line {
    let thread = Some(Thread(i32::from(name) + 100));
    Line { name, thread, owner, waits, answered: false, looked: None, minor: false, urgent: false, put_off: false }
}

#[test]
fn the_board_says_whose_turn_it_is_and_changes_at_most_every_ten_seconds() {
    let mut story = Story::new();
    let since = story.now;
    story.stands(line(0, None, Some(since)));
    assert_eq!((story.room().board.version, story.room().board_unconfirmed()), (1, true));
    let first = story.take(Event::Answer(Answer::Board { message: Message(5), version: 1 }));
    assert!(first.iter().any(|effect| matches!(effect, Effect::Landmark { message: Message(5), .. })));
    assert_eq!(said(&first), "pin");
    assert!(!story.room().board_unconfirmed());

    story.stands(line(91, Some(AN), Some(since)));
    story.stands(line(182, Some(AN), None));
    assert_eq!(story.room().board.version, 1, "not yet: it has just been changed");
    assert_eq!(story.next(), Some(since + SignedDuration::from_secs(10)));
    story.later(10);
    assert_eq!((story.room().board.version, story.room().board.due), (2, None));
    let board = story.board();
    let place = |words: &str| board.find(words).unwrap_or_else(|| panic!("{words} in {board}"));
    assert!(place("Our turn") < place(&story.content.spoken_name(Lang::EN, 0)));
    assert!(place(&story.content.spoken_name(Lang::EN, 91)) < place("person's turn"));
    assert!(place("person's turn") < place(&story.content.spoken_name(Lang::EN, 182)));
    assert!(board.contains("nobody has it") && board.contains("Somebody is there until"));

    story.told(Report::Stands { name: 0, line: None });
    story.told(Report::Gone { name: 91 });
    story.later(10);
    assert!(!story.board().contains("Our turn"));
    let found = story.asks(AN, Role::Member, &format!("/find {}", story.content.spoken_name(Lang::EN, 0)));
    assert!(found.contains("not open since"), "{found}");
    let gone = story.asks(AN, Role::Member, &format!("/find {}", story.content.spoken_name(Lang::EN, 91)));
    assert_eq!(gone, story.content.say(Lang::EN, "find-none", &[]), "what is erased is not found");
}

#[test]
fn members_are_told_their_own_cases_ours_first_and_longest_wait_first() {
    let mut story = Story::new();
    let now = story.now;
    let at = |minutes| now - SignedDuration::from_mins(minutes);
    let lines =
        [line(3, Some(AN), None), line(100, Some(AN), Some(at(5))), line(200, Some(AN), Some(at(50))), line(300, Some(BO), None)];
    lines.into_iter().for_each(|line| story.stands(line));
    let mine = story.asks(AN, Role::Member, "/mine@the_bot");
    let names: Vec<usize> =
        [200, 100, 3].iter().map(|name| mine.find(&story.content.spoken_name(Lang::EN, *name)).expect("it is mine")).collect();
    assert!(names.is_sorted(), "{mine}");
    assert!(!mine.contains(&story.content.spoken_name(Lang::EN, 300)));
    let short = story.presses(AN, Role::Member, &RoomTap::Mine);
    assert!(short.chars().count() <= 200 && short.contains("waits since"), "{short}");
    let mut desk = DeskState::new(GROUP, Lang::EN, true);
    story.stands(Line { put_off: true, ..line(3, Some(AN), None) });
    desk.learn(story.room());
    assert_eq!(desk.load, [(AN, 2), (BO, 1)].into(), "what is put off does not count");
    for name in 301..320 {
        story.stands(line(name, Some(AN), Some(at(1))));
    }
    let short = story.presses(AN, Role::Member, &RoomTap::Mine);
    assert!(short.chars().count() <= 200 && short.contains("/mine"), "{short}");
    assert_eq!(
        story.presses(Volunteer(99), Role::Stranger, &RoomTap::Mine),
        story.content.say(Lang::EN, "tell-members-only", &[])
    );
    assert!(story.asks(Volunteer(99), Role::Stranger, "/mine").is_empty());
}

#[test]
fn of_two_desks_in_one_group_one_answers_for_both() {
    let mut story = Story::new();
    story.stands(line(3, Some(AN), None));
    let mut other = Room::new(CentreId("surya".to_owned()), GROUP, Lang::EN, story.now);
    other.lines = vec![line(200, Some(AN), Some(story.now)), line(300, Some(BO), None)];
    other.past = vec![Past { name: 400, thread: Thread(9), at: story.now }];
    let mut desk = DeskState::new(GROUP, Lang::EN, true);
    desk.learn(&other);
    story.desks.0.insert(CentreId("surya".to_owned()), desk.clone());
    story.desks.0.insert(CentreId("pag-asa".to_owned()), DeskState { group: Chat(-9), ..desk });
    let name = |story: &Story, name| story.content.spoken_name(Lang::EN, name);
    let mine = story.asks(AN, Role::Member, "/mine");
    let names = [200, 3].map(|case| mine.matches(&name(&story, case)).count());
    assert_eq!((names, mine.lines().count()), ([1, 1], 2), "{mine}");
    assert_eq!(story.presses(AN, Role::Member, &RoomTap::Mine).lines().count(), 2);
    let found = story.asks(AN, Role::Member, &format!("/find {}", name(&story, 300)));
    assert!(found.lines().count() == 1 && found.contains("member 1"), "{found}");
    let past = story.asks(AN, Role::Member, &format!("/find {}", name(&story, 400)));
    assert!(past.contains("not open since"), "{past}");
    assert!(story.asks(BO, Role::Member, "/tonight").is_empty(), "the other desk asks");

    story.speaks = false;
    for command in ["/mine", "/find Heron", "/help", "/shifts", "/iam An"] {
        assert!(story.asks(AN, Role::Member, command).is_empty(), "{command}");
    }
    assert!(said(&story.desk(AN, Role::Member, DeskAct::Unnamed { message: Message(91) })).is_empty());
    assert_eq!(story.room().label(&story.content, AN), "An", "it is done here too, and said by the other");
    assert!(story.asks(AN, Role::Member, "/tonight").contains("What becomes"), "of its own cases each asks");
}

#[test]
fn intake_is_paused_by_coordinators_and_opens_by_itself() {
    let mut story = Story::new();
    story.stands(line(0, None, None));
    story.presses(AN, Role::Member, &RoomTap::Pause);
    assert!(!story.room().board.asks, "only coordinators");
    story.presses(COORD, Role::Coordinator, &RoomTap::Pause);
    assert!(story.room().board.asks);
    let until = RoomTap::PauseUntil(Until::Monday);
    story.presses(COORD, Role::Coordinator, &until);
    let monday: Timestamp = "2026-11-30T08:00:00Z".parse().unwrap();
    assert_eq!(story.room().pause.and_then(|pause| pause.until), Some(monday));
    assert!(story.board().contains("paused until"), "{}", story.board());
    story.now = monday;
    let opened = said(&story.take(Event::Due));
    assert!(opened.contains("Intake is open again") && story.room().pause.is_none(), "{opened}");
    story.presses(COORD, Role::Coordinator, &RoomTap::PauseUntil(Until::Opened));
    assert_eq!(story.room().pause.map(|pause| pause.until), Some(None));
    story.presses(COORD, Role::Coordinator, &RoomTap::Resume);
    assert!(story.room().pause.is_none());
}

#[test]
fn who_stops_for_tonight_says_what_becomes_of_each_case() {
    let mut story = Story::new();
    for name in [0, 100, 200] {
        story.stands(line(name, Some(AN), None));
    }
    let asked = story.asks(AN, Role::Member, "/tonight");
    assert!(asked.contains("What becomes of each case"), "{asked}");
    assert_eq!(story.room().members[&AN].tonight.len(), 3);
    story.presses(AN, Role::Member, &RoomTap::Leave(Leave::HandOn, 0));
    let acts = |effects: &[Effect]| -> Vec<(Option<Thread>, DeskAct)> {
        let act = |effect: &Effect| if let Effect::Act(desk) = effect { Some((desk.thread, desk.act.clone())) } else { None };
        effects.iter().filter_map(act).collect()
    };
    assert_eq!(acts(&story.effects), [(Some(Thread(100)), DeskAct::Tonight { until: None })]);
    story.presses(AN, Role::Member, &RoomTap::Leave(Leave::Tell, 100));
    let tomorrow = "2026-11-25T08:00:00Z".parse().unwrap();
    assert_eq!(acts(&story.effects), [(Some(Thread(200)), DeskAct::Tonight { until: Some(tomorrow) })]);
    story.presses(AN, Role::Member, &RoomTap::Leave(Leave::Keep, 200));
    assert!(acts(&story.effects).is_empty());
    assert!(said(&story.effects).contains("has stopped for tonight"), "{}", said(&story.effects));
    let not_yours = story.presses(BO, Role::Member, &RoomTap::Leave(Leave::HandOn, 200));
    assert_eq!(not_yours, story.content.say(Lang::EN, "tell-not-yours", &[]));
}

#[test]
fn shifts_count_instead_of_hours_and_the_digest_comes_when_somebody_does() {
    let mut story = Story::new();
    story.told(Report::Counted(Count::Opened));
    story.told(Report::Counted(Count::FirstAnswer { minutes: 22 }));
    let since = story.now - SignedDuration::from_hours(31);
    story.stands(line(0, None, Some(since)));
    assert!(story.asks(AN, Role::Member, "/shift wed 20:00-23:00").contains("Only a coordinator"));
    let shown = story.asks(COORD, Role::Coordinator, "/shift wed 20:00-23:00");
    assert!(shown.contains("20:00-23:00") && shown.contains("nobody is there"), "{shown}");
    assert!(story.asks(COORD, Role::Coordinator, "/shift wed 8-9").contains("/shift sat"));
    let evening: Timestamp = "2026-11-25T19:00:00Z".parse().unwrap();
    assert_eq!(story.room().digest, Some(evening));
    assert!(presence(&story.content, story.room(), evening).contains("23:00"));
    story.now = evening;
    let digest = said(&story.take(Event::Due));
    for words in ["Opened: 1", "after 22 min", "Waiting now: 1"] {
        assert!(digest.contains(words), "{words} in {digest}");
    }
    assert_eq!(story.room().fresh, Figures::default());
    assert_eq!(story.room().weeks.values().map(|week| week.opened).sum::<u32>(), 1, "the week's figures stay");
}

#[test]
fn the_digest_says_when_the_bot_did_not_run_and_who_was_shown_only_numbers() {
    let mut story = Story::new();
    let (from, until) = ("2026-11-24T01:10:00Z".parse().unwrap(), "2026-11-24T02:00:00Z".parse().unwrap());
    story.told(Report::Away { from, until });
    let later = "2026-11-24T02:31:00Z".parse().unwrap();
    story.told(Report::Away { from, until: later });
    story.told(Report::Counted(Count::Numbers));
    story.asks(COORD, Role::Coordinator, "/shift wed 20:00-23:00");
    story.now = story.room().digest.unwrap();
    let digest = said(&story.take(Event::Due));
    assert_eq!(digest.matches("did not run").count(), 1, "it ended again at once: {digest}");
    for words in ["02:10", "03:31", "nobody took cases here: 1"] {
        assert!(digest.contains(words), "{words} in {digest}");
    }
    assert!(story.room().away.is_empty(), "it is said once");
    story.told(Report::Away { from, until });
    story.now = story.room().digest.unwrap();
    assert!(said(&story.take(Event::Due)).contains("did not run"), "that alone is worth saying");
    (0..20).for_each(|minute| drop(story.told(Report::Away { from: from + SignedDuration::from_mins(minute), until })));
    assert_eq!(story.room().away.len(), 10);
}

#[test]
fn who_did_what_goes_to_a_topic_of_its_own_and_holds_no_word() {
    let mut story = Story::new();
    story.told(Report::Did { by: AN, name: 0, deed: Deed::Claimed });
    story.told(Report::Did { by: BO, name: 0, deed: Deed::TookOver });
    story.told(Report::Did { by: BO, name: 0, deed: Deed::Answered });
    assert_eq!(story.asks(AN, Role::Member, "/iam An"), "You are An here. Only this group reads that.");
    assert!(said(&story.later(60)).starts_with("topic Who did what"));
    assert!(said(&story.later(60)).is_empty(), "it is asked for once");
    let told = said(&story.take(Event::Answer(Answer::TopicOpened { group: GROUP, thread: Thread(7) })));
    let name = story.content.spoken_name(Lang::EN, 0);
    assert_eq!(told, format!("12:00 An: claimed {name}\n12:00 member 2: took over {name}"));
    let lost = story.take(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(7) }));
    assert!(said(&lost).starts_with("topic"), "a lost one is opened again, for what met the loss");
    story.told(Report::Did { by: AN, name: 0, deed: Deed::Closed });
    assert!(said(&story.later(60)).is_empty(), "it is asked for once");
}

#[test]
fn whoever_is_new_is_welcomed_once_in_ten_minutes_and_whoever_leaves_is_forgotten() {
    let mut story = Story::new();
    let welcome = story.content.say(Lang::EN, "room-welcome", &[]);
    assert_eq!(said(&story.desk(AN, Role::Member, DeskAct::Joined)), welcome);
    assert!(story.passage.room.is_some(), "a desk without a case has a room from then on");
    story.now += SignedDuration::from_secs(599);
    assert!(said(&story.desk(BO, Role::Member, DeskAct::Joined)).is_empty(), "many come together");
    story.now += SignedDuration::from_secs(1);
    assert_eq!(said(&story.desk(COORD, Role::Member, DeskAct::Joined)), welcome);

    story.told(Report::Did { by: AN, name: 0, deed: Deed::Claimed });
    story.asks(AN, Role::Member, "/iam An");
    story.asks(BO, Role::Member, "/iam Bo");
    story.told(Report::Did { by: AN, name: 0, deed: Deed::Freed });
    assert!(said(&story.desk(AN, Role::Stranger, DeskAct::Left)).is_empty());
    story.later(60);
    let told = said(&story.take(Event::Answer(Answer::TopicOpened { group: GROUP, thread: Thread(7) })));
    let name = story.content.spoken_name(Lang::EN, 0);
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            format!("12:10 An: claimed {name}"),
            format!("12:10 An left the group: {name} is free"),
            "12:10 An left the group".to_owned()
        ]
    );
    assert_eq!(story.room().members.keys().collect::<Vec<_>>(), [&BO], "what they did is told, and nothing of theirs is kept");
    story.told(Report::Did { by: COORD, name: 0, deed: Deed::Claimed });
    assert_eq!(story.room().label(&story.content, COORD), "member 3", "no number is given twice");
    story.desk(Volunteer(99), Role::Stranger, DeskAct::Left);
    assert!(story.room().audit.gone.is_empty(), "of somebody who has done nothing nothing is said");
}

#[test]
fn ninety_minutes_without_a_break_are_said_once() {
    let mut story = Story::new();
    let mut nudges = 0;
    for _ in 0..12 {
        let told = story.told(Report::Did { by: AN, name: 0, deed: Deed::Answered });
        nudges += usize::from(said(&told).contains("Take a break"));
        story.now += SignedDuration::from_mins(10);
    }
    assert_eq!(nudges, 1);
    story.now += SignedDuration::from_mins(20);
    let told = story.told(Report::Did { by: AN, name: 0, deed: Deed::Answered });
    assert!(said(&told).is_empty(), "after a break it begins anew");
}

#[test]
fn cases_in_which_something_waits_hear_when_somebody_comes_now() {
    let mut story = Story::new();
    let since = story.now;
    story.stands(line(0, None, Some(since)));
    story.stands(line(91, None, None));
    story.asks(AN, Role::Member, "/shift tue 20:00-23:30");
    let heard = |story: &Story| {
        let act = |effect: &Effect| if let Effect::Act(desk) = effect { Some((desk.thread, desk.act.clone())) } else { None };
        story.effects.iter().filter_map(act).collect::<Vec<_>>()
    };
    assert_eq!(heard(&story), [], "a coordinator's to change");
    story.asks(COORD, Role::Coordinator, "/shift tue 20:00-23:30");
    let comes = Some("2026-11-24T19:00:00Z".parse().unwrap());
    assert_eq!(heard(&story), [(Some(Thread(100)), DeskAct::Shifts { comes })]);
}
