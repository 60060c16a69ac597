//! What somebody sees who takes the phone, and what the desk is told: turns of discretion.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::case::{Picture, ReplyState, State};
use super::effect::{Effect, Errand, Mark, Row};
use super::erasing::Grave;
use super::event::{Act, Answer, DeskAct, Event, Role, Thing};
use super::ids::{Message, Words};
use super::tests::{AN, BO, CARD, Story};
use super::visit::Face;
use super::{Passage, notice};
use crate::content::Lang;

/// Her case is open behind picture 1; somebody else has the phone and has sent words behind picture `number`.
fn beside(number: u8) -> Story {
    let mut story = Story::crossed();
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send").settles();
    story.presses(&format!("picture:{number}"));
    story
}

fn told(story: &Story, words: &str) -> bool {
    story.errands().iter().any(|errand| match errand {
        Errand::Say { text, .. } | Errand::Farewell { text, .. } | Errand::General { text } => text.contains(words),
        Errand::Delete { .. } | Errand::OpenTopic { .. } | Errand::Pin { .. } | Errand::Carry { .. } => false,
        Errand::Call { .. } => false,
        Errand::Hold { .. } | Errand::Settle { .. } | Errand::Mark { .. } | Errand::CloseTopic { .. } => false,
        Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } | Errand::Vet { .. } | Errand::Strip { .. } => false,
        Errand::Menu { .. } | Errand::HoldHere { .. } | Errand::Tell { .. } | Errand::Deeds { .. } | Errand::Redraw { .. } => {
            false
        }
        Errand::OfferTopic { .. } | Errand::Offer { .. } => false,
    })
}

#[test]
fn words_without_her_picture_stay_beside_her_case_and_are_marked() {
    let mut story = Story::crossed();
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send");
    let marked = story.errands().into_iter().any(|errand| {
        matches!(errand, Errand::Carry { head, anyway: Some(_), words, .. }
            if head.contains("WITHOUT the picture") && words.reveal() == "where are they")
    });
    assert!(marked && !story.errands().iter().any(|errand| matches!(errand, Errand::OpenTopic { .. })));
    assert_eq!((story.face(), story.passage.visit.beside), (&Face::Case, true));
    assert_eq!(story.passage.case.as_ref().unwrap().words.len(), 1, "none of hers");
    assert_eq!(story.presses("read").face(), &Face::Case, "her answers are not the aside's");
}

#[test]
fn each_picture_opens_its_own() {
    let mut story = beside(2);
    for (number, behind, beside) in [(2, true, true), (1, true, false), (3, false, false)] {
        story.presses("exit").presses("open").presses("return").presses(&format!("picture:{number}"));
        assert_eq!((story.passage.visit.behind, story.passage.visit.beside), (behind, beside), "{number}");
    }
}

#[test]
fn an_aside_that_takes_her_picture_opens_and_the_desk_is_told() {
    let mut story = beside(1);
    assert!(told(&story, "can't get in"));
    story.presses("exit").presses("open").presses("return").presses("picture:1");
    assert!(story.passage.visit.beside);
    assert!(!told(&beside(2), "can't get in"));
}

#[test]
fn answers_go_to_the_aside_only_by_answer_anyway() {
    let mut story = beside(2);
    story.desk_presses(AN, "claim");
    let words = story.beside_words();
    story.replies(AN, words, "who is this?");
    assert!(told(&story, "Answer anyway") && story.passage.aside.as_ref().unwrap().answers.is_empty());
    story.desk_presses(BO, "anyway:1");
    story.replies(BO, words, "who is this?");
    assert!(story.passage.aside.as_ref().unwrap().answers.is_empty(), "An has the case");
    story.desk_presses(AN, "anyway:1");
    story.replies(AN, words, "Hebt u een dokter nodig?");
    let offers =
        |errand: &&Errand| matches!(errand, Errand::Hold { line, .. } if line.confirm.is_some() && line.instead.is_none());
    assert!(story.errands().iter().any(offers), "it asks, and offers no menu: that is the case's");
    story.desk_presses(AN, "undo");
    story.replies(AN, words, "please call us").waits(8);
    let (case, aside) = (story.passage.case.as_ref().unwrap(), story.passage.aside.as_ref().unwrap());
    assert!(case.answers.is_empty() && aside.answers[1].state == ReplyState::Waiting);
    assert!(case.waits(), "her own words still wait");
    story.presses("read");
    assert_eq!(*story.face(), Face::Answer(2));
    story.presses("exit").presses("open").presses("return").presses("picture:1").presses("read");
    assert_eq!(*story.face(), Face::Case, "nothing of it is hers");
}

#[test]
fn undo_takes_back_the_newest_answer_of_either() {
    let mut story = beside(2);
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "to her").waits(1);
    story.desk_presses(AN, "anyway");
    let words = story.beside_words();
    story.replies(AN, words, "to the aside");
    story.desk_presses(AN, "undo");
    assert_eq!(story.passage.aside.as_ref().unwrap().answers[0].state, ReplyState::Withdrawn);
    story.desk_presses(AN, "undo");
    assert_eq!(story.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Withdrawn);
}

#[test]
fn a_later_aside_takes_the_place_of_the_one_before() {
    let mut story = beside(2);
    let before = story.beside_words();
    story.presses("exit").presses("open").presses("write").presses("send").settles();
    story.presses("picture:5");
    story.desk_presses(AN, "anyway");
    story.replies(AN, before, "to nobody");
    assert_eq!(story.errands(), [&Errand::Mark { message: Message(story.next()), mark: Mark::Note }]);
    assert_eq!(story.passage.aside.as_ref().unwrap().picture, Picture::Chosen(5));
}

#[test]
fn ending_the_aside_leaves_her_case_as_it_was() {
    let mut story = beside(2);
    story.presses("end");
    assert_eq!((story.face(), story.passage.case.as_ref().unwrap().state), (&Face::Ended, State::Open));
    assert!(!story.effects.contains(&Effect::Withdraw) && told(&story, "WITHOUT the picture"));
}

#[test]
fn what_she_had_not_opened_when_she_ended_is_told_to_be_taken_back() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "held").takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(60) }));
    story.presses("end");
    let settled =
        |errand: &&&Errand| matches!(errand, Errand::Settle { message: Message(60), line } if line.text.contains("Taken back"));
    assert_eq!(story.errands().iter().filter(settled).count(), 1);
    assert!(story.waits(60).errands().is_empty(), "and nothing says later that it left");
}

#[test]
fn after_two_wrong_pictures_none_opens_for_an_hour_from_the_second() {
    let mut story = Story::crossed();
    let mut tries = |wait: i64, number: u8| {
        story.presses("exit");
        story.waits(wait).presses("open").presses("return").presses(&format!("picture:{number}"));
        story.passage.visit.behind
    };
    assert!(!tries(0, 2) && !tries(60, 3));
    assert!(!tries(60, 1) && !tries(3_479, 1), "not even hers, and no try makes it longer");
    assert!(tries(61, 1));
    assert!(!tries(0, 2) && tries(0, 1) && !tries(0, 2) && tries(0, 1), "hers begins the count anew");
    assert!(!tries(0, 2) && !tries(3_600, 3) && tries(0, 1), "an hour makes one forgotten");
}

#[test]
fn a_picture_that_was_skipped_or_not_chosen_is_any() {
    for choice in ["picture:skip", "exit"] {
        let mut story = Story::new();
        story.presses("open").presses("lang:en").presses("write").presses("send").settles();
        story.presses(choice).presses("exit").presses("open").presses("return").presses("picture:7");
        assert_eq!(*story.face(), Face::Case, "{choice}");
    }
}

fn interred(effect: &Effect) -> Option<(Grave, Vec<Row>)> {
    if let Effect::Bury { grave, rows } = effect { Some((grave.clone(), rows.clone())) } else { None }
}

/// What `erase` leaves behind: whether the desk hears *without*, and the passage of the grave.
fn buried(story: &Story) -> (bool, Passage) {
    let (grave, rows) = story.effects.iter().find_map(interred).unwrap();
    let said = |row: &Row| matches!(&row.what, Errand::Farewell { text, .. } if text.contains("WITHOUT"));
    (rows.iter().any(said), Passage { grave: Some(grave), ..Passage::default() })
}

#[test]
fn erase_lets_everything_go_and_tells_the_desk_with_or_without() {
    for (way, without) in [(["help", "erase"], false), (["exit", "open"], true)] {
        let mut story = Story::crossed();
        story.presses(way[0]).presses(way[1]).presses("erase").presses("erase:yes");
        assert_eq!((story.face(), story.passage.case.is_some()), (&Face::Erased, false));
        assert!(story.effects.contains(&Effect::Withdraw) && story.effects.contains(&Effect::Forget));
        assert_eq!(buried(&story).0, without);
        story.waits(119);
        assert_eq!(*story.face(), Face::Erased);
        story.waits(1);
        assert_eq!(*story.face(), Face::Neutral);
        story.settles();
        assert_eq!(story.passage, Passage::default(), "the way to her chat goes with the receipt");
    }
    let mut beside = beside(2);
    beside.presses("erase").presses("erase:yes");
    assert!(buried(&beside).0 && beside.passage.aside.is_none(), "the aside's picture is not hers");
}

#[test]
fn no_button_of_an_erased_case_is_left_in_its_topic() {
    let mut story = beside(2);
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "on its way").takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(60) }));
    let words = story.beside_words();
    story.presses("erase:yes");
    let (_, rows) = story.effects.iter().find_map(interred).unwrap();
    let bare = |message: &i32| rows.iter().any(|row| row.what == Errand::Strip { message: Message(*message) });
    assert!([30, 60, words].iter().all(bare), "its card, a held answer, words without the picture: {rows:?}");
    let last = rows.iter().position(|row| matches!(row.what, Errand::General { .. })).unwrap();
    assert_eq!((last, rows.len()), (1, 5), "what is said comes first");
}

#[test]
fn a_grave_goes_after_the_grace_unless_a_coordinator_keeps_it() {
    let mut story = Story::crossed();
    story.presses("erase:yes");
    let (_, grave) = buried(&story);
    let press = |role| {
        let mut story = Story::new();
        story.passage = grave.clone();
        let act = DeskAct::Press { on: Message(30), data: "urgent".to_owned(), query: "q".to_owned() };
        story.desk(AN, role, act);
        story
    };
    for (role, kept) in [(Role::Stranger, false), (Role::Member, false), (Role::Coordinator, true)] {
        let mut story = press(role);
        assert_eq!(story.passage.grave.as_ref().unwrap().kept, kept);
        story.waits(3_599);
        assert!(story.passage.grave.is_some());
        story.waits(1);
        assert_eq!(story.passage.grave.is_some(), kept);
        story.waits(30 * 24 * 3_600);
        assert!(story.passage.grave.is_none() && story.effects.contains(&Effect::Forget) == kept);
    }
    let calls = |story: &mut Story, role| {
        story.desk(AN, role, DeskAct::Press { on: Message(30), data: "calledin".to_owned(), query: "q".to_owned() });
        (story.passage.grave.as_ref().unwrap().called, told(story, "called in"))
    };
    for role in [Role::Stranger, Role::Member] {
        assert_eq!(calls(&mut press(Role::Member), role), (false, false));
    }
    let mut story = press(Role::Coordinator);
    let until = story.passage.grave.as_ref().unwrap().until;
    assert_eq!(calls(&mut story, Role::Coordinator), (true, true), "in the topic and in General");
    assert_eq!(story.errands().len(), 2);
    assert_eq!(calls(&mut story, Role::Coordinator), (true, false), "once");
    assert_eq!(story.passage.grave.as_ref().unwrap().until, until, "the topic goes in its time");
    let mut story = press(Role::Member);
    story.replies(AN, 31, "is she there?");
    assert_eq!(story.errands(), [&Errand::Mark { message: Message(story.next()), mark: Mark::Note }]);
}

#[test]
fn the_topic_of_an_ended_case_goes_in_its_time_also_after_a_new_case() {
    let mut story = Story::crossed();
    let thread = story.passage.case.as_ref().unwrap().topic.unwrap();
    story.presses("end").waits(3_600).presses("open").presses("lang:en").presses("write").presses("send");
    assert_eq!(story.passage.case.as_ref().unwrap().topic, None, "the new case waits for a topic of its own");
    let (grave, rows) = story.effects.iter().find_map(interred).unwrap();
    assert!(rows.is_empty(), "nobody is told");
    let grave = Some(grave);
    story.passage = Passage { grave, ..Passage::default() };
    let told = story.desk_presses(AN, "claim");
    assert_eq!(told, story.content.say(Lang::EN, "tell-ended", &[]), "it was ended, not erased");
    story.waits(29 * 24 * 3_600);
    assert!(story.passage.grave.is_some());
    story.waits(24 * 3_600);
    assert_eq!(story.errands(), [&Errand::DeleteTopic { thread }]);
}

#[test]
fn last_words_are_taken_back_before_they_leave_or_by_telling_the_desk() {
    let mut story = Story::crossed();
    story.writes("they lock the door").presses("takeback");
    assert!(story.effects.iter().any(|effect| matches!(effect, Effect::Unsay { number: 2, .. })));
    let case = story.passage.case.as_ref().unwrap();
    assert!(case.words[1].taken_back && case.words[1].words.is_none());
    assert!(story.presses("takeback").effects.is_empty(), "only the last ones");
    let mut wordless = Story::new();
    wordless.presses("open").presses("lang:en").presses("write").presses("send").settles();
    assert!(wordless.presses("picture:1").presses("takeback").effects.is_empty(), "there are none of hers");
}

#[test]
fn without_her_picture_nobody_says_that_something_is_wrong() {
    let mut stranger = Story::crossed();
    stranger.presses("exit").presses("open").presses("wrong").presses("wrong:here");
    assert!(stranger.effects.is_empty() && *stranger.face() == Face::Step("menu".to_owned()), "{:?}", stranger.effects);
}

/// A case with a notice chosen, claimed, the card closed by `close`, answered `after` seconds later.
fn noticed(close: Act, after: i64) -> Story {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("write").presses("where:brussels").presses("reach:notice").writes("help");
    story.presses("send").settles().presses("picture:1");
    story.desk_presses(AN, "claim");
    let words = story.passage.case.as_ref().unwrap().words[0].carried.unwrap().0.0;
    story.hers(close).settles().waits(after).replies(AN, words, "Thursday").waits(8);
    story
}

fn exit() -> Act {
    Act::Press { on: CARD, data: "exit".to_owned() }
}

#[test]
fn a_notice_is_a_fresh_card_with_sound_half_an_hour_after_a_close() {
    let mut story = noticed(exit(), 60);
    assert!(!story.waits(1_700).passage.visit.card.fresh);
    story.waits(32);
    assert!(story.passage.visit.card.fresh && story.passage.visit.card.loud);
    assert_eq!((story.face(), story.passage.visit.behind), (&Face::Neutral, false));
    story.settles();
    assert_eq!(notice::notice_at(&story.passage, story.moment().patience), None, "one at most");
    let late = noticed(exit(), 3_600);
    assert!(late.passage.visit.card.fresh, "nothing to wait for");
}

#[test]
fn no_notice_comes_after_a_close_by_a_letter_until_she_opens() {
    for close in
        [Act::Wrote { message: Message(70), words: Words::new(".") }, Act::Showed { message: Message(70), thing: Thing::Sticker }]
    {
        let mut story = noticed(close, 60);
        assert!(!story.waits(2 * 3_600).passage.visit.card.fresh);
        story.presses("open").presses("exit").settles();
        assert!(!story.waits(1_799).passage.visit.card.fresh);
        assert!(story.waits(1).passage.visit.card.fresh);
    }
}

#[test]
fn no_notice_comes_while_the_card_is_awake_or_at_night_or_once_revoked() {
    let mut story = noticed(exit(), 60);
    story.presses("open").waits(299);
    assert!(!story.passage.visit.card.fresh);
    let mut night = noticed(exit(), 10 * 3_600);
    assert!(!night.passage.visit.card.fresh, "it is past ten in the evening");
    assert!(!night.waits(9 * 3_600).passage.visit.card.fresh && night.waits(3_600).passage.visit.card.fresh);
    let mut off = noticed(exit(), 60);
    off.presses("open").presses("return").presses("picture:1").presses("notice:off").presses("exit").settles();
    assert!(!off.waits(7_200).passage.visit.card.fresh);
    assert_eq!(off.passage.case.as_ref().unwrap().notice.way, None, "the case knows no chat any more");
}

#[test]
fn a_notice_whose_hour_has_gone_by_waits_for_the_next_hours() {
    let sounds = |story: &Story| story.passage.visit.card.fresh && story.passage.visit.card.loud;
    let next = |story: &Story| super::patience::due(&story.passage, story.moment().patience);
    let morning = Some("2026-11-25T08:00:00+01:00".parse().unwrap());
    // Answered at 21:30, wanted at 21:45; nothing runs before two in the night.
    let mut stopped = noticed(exit(), 60);
    stopped.passage.case.as_mut().unwrap().notice.closed = Some("2026-11-24T21:15:00+01:00".parse().unwrap());
    let at_two = 13 * 3_600 + 20 * 60 - 68;
    assert!(!sounds(stopped.waits(at_two)), "it is two in the night");
    assert_eq!(next(&stopped), morning, "and nothing is tried before the hours");
    assert!(!sounds(stopped.waits(6 * 3_600 - 1)) && sounds(stopped.waits(1)));
    // An ordinary card is open until two minutes past ten.
    let mut open = noticed(exit(), 60);
    open.passage.case.as_mut().unwrap().notice.closed = Some("2026-11-24T21:15:00+01:00".parse().unwrap());
    open.waits(9 * 3_600 - 68).presses("open").waits(20 * 60 + 60);
    assert_eq!((open.face(), sounds(&open)), (&Face::Neutral, false), "it hides at {}", open.moment().now);
    assert_eq!(next(&open), morning);
    // Whoever comes back first knows.
    open.presses("open").presses("return").presses("picture:1").presses("exit").settles();
    assert!(!sounds(open.waits(12 * 3_600)));
    for (at, may) in [("21:59:59", true), ("22:00:00", false), ("02:00:00", false), ("08:00:00", true)] {
        let at = format!("2026-11-24T{at}+01:00").parse().unwrap();
        assert_eq!(notice::may_sound(at, stopped.moment().patience), may, "{at}");
    }
}

#[test]
fn a_notice_finds_her_chat_when_the_visit_is_gone() {
    let mut story = noticed(exit(), 60);
    story.passage.visit = super::visit::Visit::default();
    story.waits(1_740);
    assert!(story.passage.visit.card.fresh && story.passage.visit.chat.is_some());
    assert_eq!(story.passage.visit.card.old, [CARD], "the old card goes");
}
