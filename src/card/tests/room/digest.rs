//! When the digest comes: with every shift, and on Monday morning in any case.
//!
//! Knows: shifts as coordinators write them. Does not know: what a digest counts.

use super::*;

/// A desk with these shifts, one for each line; something has happened there.
fn desk(shifts: &[&str]) -> Story {
    let mut story = Story::new();
    for shift in shifts {
        assert!(story.asks(COORD, Role::Coordinator, &format!("/shift {shift}")).contains("Shifts"), "{shift}");
    }
    story
}

fn at(text: &str) -> Timestamp {
    format!("{text}:00+01:00").parse().unwrap()
}

/// Something happens, then the next digest comes: when, and what it says.
fn next(story: &mut Story) -> (Timestamp, String) {
    story.told(Report::Counted(Count::Opened));
    story.now = story.room().digest.unwrap();
    (story.now, said(&story.take(Event::Due)))
}

#[test]
fn a_shift_that_begins_where_another_ends_has_its_own() {
    let mut story = desk(&["wed 09:00-13:00 13:00-18:00 17:00-20:00"]);
    for hour in ["09", "13", "17"] {
        let (when, said) = next(&mut story);
        assert_eq!(when, at(&format!("2026-11-25T{hour}:00")));
        assert!(said.contains("Opened: 1"), "{said}");
    }
}

#[test]
fn monday_morning_has_one_in_any_case() {
    let closed = ["mon", "tue", "wed", "thu", "fri", "sat"].map(|day| format!("{day} closed"));
    let mut shifts: Vec<&str> = closed.iter().map(String::as_str).collect();
    shifts.push("sun 20:00-02:00");
    let mut story = desk(&shifts);
    assert_eq!(next(&mut story).0, at("2026-11-29T20:00"), "over midnight into Monday");
    let (when, said) = next(&mut story);
    assert_eq!(when, at("2026-11-30T09:00"));
    assert!(said.contains("nobody is there"), "the week's gaps: {said}");

    let whole = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!("{day} 00:00-00:00"));
    let mut always = desk(&whole.each_ref().map(String::as_str));
    let days: Vec<Timestamp> = (0..8).map(|_| next(&mut always).0).collect();
    assert_eq!(days[0], at("2026-11-25T00:00"), "a desk that is always staffed");
    assert_eq!(days[5..7], [at("2026-11-30T00:00"), at("2026-11-30T09:00")]);
    let mut nobody = desk(&closed.each_ref().map(String::as_str));
    nobody.asks(COORD, Role::Coordinator, "/shift sun closed");
    assert_eq!(nobody.room().digest, Some(at("2026-11-30T09:00")), "also when nobody is there at all");
}

#[test]
fn the_week_is_said_once_and_also_when_monday_morning_has_passed() {
    let mut story = desk(&[
        "mon 08:00-10:00 10:00-12:00",
        "tue closed",
        "wed closed",
        "thu closed",
        "fri closed",
        "sat closed",
        "sun closed",
    ]);
    let gaps = |said: &str| said.contains("nobody is there");
    let digests: Vec<(Timestamp, String)> = (0..3).map(|_| next(&mut story)).collect();
    assert_eq!(
        digests.iter().map(|(when, _)| *when).collect::<Vec<_>>(),
        ["08", "09", "10"].map(|hour| at(&format!("2026-11-30T{hour}:00")))
    );
    assert_eq!(digests.iter().map(|(_, said)| gaps(said)).collect::<Vec<_>>(), [false, true, false]);
    story.now = at("2026-12-08T11:00");
    assert!(gaps(&said(&story.take(Event::Due))), "the bot did not run on Monday");
}

#[test]
fn a_room_that_waits_for_none_plans_one() {
    let mut story = desk(&["wed 09:00-13:00"]);
    story.passage.room.as_mut().unwrap().digest = None;
    story.told(Report::Counted(Count::Opened));
    assert_eq!(story.room().digest, Some(at("2026-11-25T09:00")));
}
