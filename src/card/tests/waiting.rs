//! Words that wait: what the desk is told of hers and of those without her picture, at night and in the morning.
//!
//! Knows: the shipped content. Does not know: Telegram.

use jiff::Timestamp;

use super::life::{DAY, case, claimed, hers, offers, said};
use crate::content::Hours;
use crate::passage::case::State;
use crate::passage::effect::{Alarm, Effect, Errand};
use crate::passage::event::{DeskAct, Role};
use crate::passage::patience::due;
use crate::passage::room::report::{Line, Report};
use crate::passage::tests::{AN, BO, Story};

const HOUR: i64 = 3_600;

fn at(text: &str) -> Timestamp {
    format!("{text}:00+01:00").parse().unwrap()
}

fn next(story: &Story) -> Option<Timestamp> {
    due(&story.passage, story.moment().patience)
}

/// Whether the last turn says anything in the topic.
fn silent(story: &Story) -> bool {
    story.errands().iter().all(|errand| !matches!(errand, Errand::Say { .. }))
}

/// She writes at twenty to three on a Wednesday, and nobody claims.
fn at_night() -> Story {
    let mut story = Story::new();
    story.waits(14 * HOUR).presses("open").presses("lang:en").presses("write").presses("where:brussels");
    story.writes("they lock the door").presses("send").settles().presses("picture:1").presses("exit").settles();
    assert_eq!(story.moment().now, at("2026-11-25T02:40"));
    story
}

/// Time goes by until `then`, as the timer of the case lets it.
fn until(story: &mut Story, then: &str) {
    while let Some(at) = next(story).filter(|next| *next < at(then)) {
        story.waits(at.duration_since(story.moment().now).as_secs());
    }
    story.waits(at(then).duration_since(story.moment().now).as_secs());
}

#[test]
fn what_waited_in_the_night_is_said_again_when_somebody_comes_and_day_by_day() {
    let mut story = at_night();
    let visit = story.passage.visit.clone();
    for (after, words) in [(600, "Waiting for 10 min"), (600, "anybody here may take"), (600, "Coordinators")] {
        assert_eq!(said(story.waits(after), words), 1, "nobody is there");
    }
    assert_eq!(next(&story), Some(at("2026-11-25T09:00")), "whatever is killed meanwhile");
    until(&mut story, "2026-11-25T09:00");
    assert!(silent(&story) && case(&story).reminded == 0, "who comes reads the board first");
    for (time, words) in [
        ("2026-11-25T09:10", "Waiting for 390 min"),
        ("2026-11-25T09:20", "anybody here may take"),
        ("2026-11-25T09:30", "Coordinators: her words have waited 410 min"),
    ] {
        until(&mut story, time);
        assert_eq!(said(&story, words), 1, "{time}: {:?}", story.errands());
    }
    assert!(story.effects.contains(&Effect::Alarm(Alarm::Waiting)));
    until(&mut story, "2026-11-26T09:00");
    until(&mut story, "2026-11-26T09:10");
    assert_eq!(said(&story, "Waiting for 1830 min"), 1, "the next morning too");
    assert_eq!(story.passage.visit, visit, "nothing of it is on her side");
    let (touched, sent) = (case(&story).touched, case(&story).sent);
    assert!(touched.duration_since(sent).as_secs() < 60, "a reminder is nothing done");
}

#[test]
fn a_morning_that_nothing_ran_in_is_one_line_and_a_nap_goes_on() {
    let mut stopped = at_night();
    stopped.waits(600).waits(600).waits(600);
    assert_eq!(said(stopped.waits(9 * HOUR), "Coordinators"), 1, "at ten past noon, once");
    assert_eq!(stopped.errands().len(), 1, "{:?}", stopped.errands());

    let mut napping = at_night();
    napping.desk_presses(AN, "claim");
    napping.desk_presses(AN, "snooze:morning");
    until(&mut napping, "2026-11-26T08:59");
    assert!(silent(&napping) && case(&napping).life.put_off.is_some(), "through all of Wednesday");
    until(&mut napping, "2026-11-26T09:00");
    assert_eq!(said(&napping, "Waiting for"), 1);

    let mut answered = at_night();
    answered.desk_presses(AN, "claim");
    let words = case(&answered).words[0].carried.unwrap().0.0;
    answered.replies(AN, words, "we read this").waits(8);
    assert_eq!(case(&answered).life.anew, None, "nothing waits");
}

#[test]
fn shifts_count_as_they_are_when_somebody_comes() {
    let mut hours = Hours::default();
    assert!(hours.set(2, "05:00-07:00"), "on Wednesday");
    for (stays, reminded) in [(true, 1), (false, 0)] {
        let mut story = at_night();
        story.waits(600).waits(600).waits(600);
        let act = DeskAct::Shifts { comes: Some(at("2026-11-25T05:00")) };
        story.desk(BO, Role::Coordinator, act);
        assert_eq!(next(&story), Some(at("2026-11-25T05:00")), "although the desks are known as they were");
        let centre = case(&story).centre.clone();
        story.desks.0.get_mut(&centre).unwrap().shifts = stays.then(|| hours.clone());
        until(&mut story, "2026-11-25T05:10");
        assert_eq!(said(&story, "Waiting for 150 min"), reminded, "the shift is there: {stays}");
    }
}

/// She has her answer; then somebody with the phone wrote without her picture, a minute ago, behind a picture of their own.
fn beside() -> Story {
    let mut story = claimed();
    story.replies(AN, 31, "come on thursday").waits(8).presses("read").presses("have:1");
    words_beside(&mut story);
    story
}

fn words_beside(story: &mut Story) {
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send").settles();
    story.presses("picture:2");
}

/// The case card as it is drawn now.
fn card(story: &Story) -> String {
    let passage = &story.passage;
    crate::card::desk::card(&story.content, (case(story), passage.aside.as_ref()), story.moment().desks).text
}

const SHOWN: &str = "Words WITHOUT the picture wait for an answer since 12:40 (Tuesday 24).";

/// The line that the board gets of the last turn, if it gets one.
fn line(story: &Story) -> Option<Option<Line>> {
    story.effects.iter().rev().find_map(|effect| match effect {
        Effect::Report(told) => {
            if let Report::Stands { line, .. } = &told.what {
                Some(line.clone())
            } else {
                None
            }
        }
        Effect::Send(_) | Effect::KeepName { .. } | Effect::Tell { .. } | Effect::Withdraw | Effect::Reword { .. } => None,
        Effect::Unsay { .. } | Effect::Bury { .. } | Effect::Topic { .. } | Effect::Landmark { .. } | Effect::Forget => None,
        Effect::Act(_) | Effect::Alarm(_) | Effect::Number(_) => None,
    })
}

#[test]
fn words_without_her_picture_are_waited_for_like_hers_and_tell_the_phone_nothing() {
    let mut story = claimed();
    story.replies(AN, 31, "come on thursday").waits(8).presses("read").presses("have:1");
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send");
    assert!(line(&story).unwrap().unwrap().waits.is_some(), "board, /mine and digest go by this");
    story.settles().presses("picture:2");
    let said_to_the_phone = hers(&story);
    assert!(card(&story).contains(SHOWN) && card(&story).contains("Her turn."), "{}", card(&story));
    assert_eq!(said(story.waits(592), "words WITHOUT the picture have no answer"), 0);
    assert_eq!(said(story.waits(8), "Waiting for 10 min: words WITHOUT the picture have no answer."), 1, "{:?}", story.errands());
    assert_eq!(said(story.waits(600), "anybody here may take"), 1);
    assert!(offers(&story).contains(&"takeover".to_owned()), "{:?}", offers(&story));
    assert_eq!(said(story.waits(600), "Coordinators: words WITHOUT the picture have waited 30 min"), 1);
    assert!(story.effects.contains(&Effect::Alarm(Alarm::Waiting)));
    story.presses("open").presses("return").presses("picture:2");
    assert_eq!(hers(&story), said_to_the_phone, "nobody has chosen to answer it, and it hears nothing of the case");
    story.desk_presses(BO, "takeover");
    assert_eq!(case(&story).owner.map(|(who, _)| who), Some(BO), "as the reminder said");
    let words = story.beside_words();
    story.desk_presses(BO, "anyway");
    let version = case(&story).card.version;
    story.replies(BO, words, "who is this").waits(8);
    assert!(!card(&story).contains("WITHOUT") && case(&story).card.version > version);
    assert!(line(&story).unwrap().unwrap().waits.is_none());
    until(&mut story, "2026-11-24T20:00");
    assert!(silent(&story) && case(&story).reminded == 0);
}

#[test]
fn the_end_of_an_aside_ends_its_waiting() {
    let mut story = beside();
    let version = case(&story).card.version;
    story.presses("end");
    assert!(!card(&story).contains(SHOWN) && case(&story).card.version > version);
    assert!(line(&story).unwrap().unwrap().waits.is_none());
    assert!(silent(story.waits(2 * HOUR)) && case(&story).reminded == 0);
}

#[test]
fn the_oldest_words_are_what_is_reminded_of() {
    let mut story = claimed();
    story.waits(300);
    words_beside(&mut story);
    assert_eq!(said(story.waits(300), "Waiting for 10 min: her words"), 1);
    assert!(silent(story.waits(300)), "the aside is five minutes younger");
    assert_eq!(said(story.waits(300), "anybody here may take"), 1);
    assert_eq!(said(story.waits(600), "Coordinators: her words"), 1);
    story.replies(AN, 31, "come on thursday").waits(8);
    assert!(silent(story.waits(599)) && card(&story).contains("WITHOUT"), "whoever answers is there");
    assert_eq!(said(story.waits(1), "Waiting for 35 min: words WITHOUT the picture"), 1, "{:?}", story.errands());
    assert_eq!(said(story.waits(600), "anybody here may take"), 1);
}

#[test]
fn a_case_does_not_close_by_itself_beside_words_that_wait_nor_at_once_when_they_are_answered() {
    let mut story = beside();
    story.waits(2 * HOUR);
    assert_eq!(said(story.waits(13 * DAY), "words WITHOUT the picture wait for an answer. This case does not close"), 1);
    story.waits(2 * DAY);
    assert_eq!(case(&story).state, State::Open);
    let words = story.beside_words();
    story.desk_presses(AN, "anyway");
    story.replies(AN, words, "who is this").waits(8).waits(DAY);
    assert_eq!((case(&story).state, said(&story, "by itself")), (State::Open, 0), "it was warned of nothing");
    assert_eq!(said(story.waits(12 * DAY), "This case closes by itself"), 1);
}

#[test]
fn words_beside_an_ended_case_wait_as_long_as_it_has_a_topic() {
    for topic in [true, false] {
        let mut story = beside();
        story.presses("exit").presses("open").presses("return").presses("picture:1").presses("end");
        assert_eq!(line(&story), Some(None), "off the board");
        if !topic {
            story.passage.case.as_mut().unwrap().topic = None;
        }
        story.presses("open").presses("return").presses("picture:2").writes("hello");
        assert_eq!(card(&story).contains(SHOWN), topic, "{}", card(&story));
        story.waits(1);
        assert_eq!(said(story.waits(600), "Waiting for 10 min: words WITHOUT the picture"), usize::from(topic));
        assert_eq!(
            said(story.waits(600), "Waiting for 20 min: words WITHOUT the picture"),
            usize::from(topic),
            "nobody has it to be taken over"
        );
    }
    let mut story = beside();
    story.presses("exit").presses("open").presses("return").presses("picture:1").presses("end").presses("open");
    story.presses("return").presses("picture:2").writes("hello");
    let waits = line(&story).unwrap().unwrap();
    assert!(waits.waits.is_some() && waits.owner.is_none(), "on the board again");
}
