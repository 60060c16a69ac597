//! What lies there for those who coordinate: on the board only that it does, in a box what it is.
//!
//! Knows: what a room is told and what it asks for. Does not know: how she said so.

use jiff::SignedDuration;

use super::*;
use crate::passage::room::concern::Concern;

fn concern(story: &Story, name: u16, about: Volunteer) -> Report {
    Report::Wrong(Concern { name, at: story.now, of: None, about: [about].into(), read: None })
}

/// Whether the board offers it.
fn offered(story: &Story) -> bool {
    let (_, buttons) = crate::card::room::board(&story.content, story.room(), story.now);
    buttons.into_iter().flatten().any(|button| button.data == RoomTap::Concerns.data())
}

#[test]
fn only_a_coordinator_whom_it_is_not_about_reads_it_and_it_stands_until_then() {
    let mut story = Story::new();
    story.stands(line(3, Some(AN), None));
    assert!(!offered(&story));
    let told = story.told(concern(&story, 3, COORD));
    assert!(said(&told).is_empty(), "no message says so: {told:?}");
    let name = story.content.spoken_name(Lang::EN, 3);
    story.later(10);
    assert!(offered(&story));
    let refused = story.content.say(Lang::EN, "concern-not-yours", &[]);
    for (by, role) in [(AN, Role::Member), (COORD, Role::Coordinator)] {
        assert_eq!(story.presses(by, role, &RoomTap::Concerns), refused, "{by:?}");
    }
    story.later(7200);
    assert!(offered(&story), "nobody has read it");
    let box_ = story.presses(BO, Role::Coordinator, &RoomTap::Concerns);
    assert!(box_.contains(&format!("{name}, 12:00")), "{box_}");
    story.later(3599);
    assert_eq!(story.presses(BO, Role::Coordinator, &RoomTap::Concerns), box_, "a box is gone with a touch");
    story.later(1);
    assert!(!offered(&story), "it has been read");
    let none = story.content.say(Lang::EN, "concern-none", &[]);
    assert_eq!(story.presses(BO, Role::Coordinator, &RoomTap::Concerns), none);
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::Send(_))));
}

#[test]
fn what_does_not_fit_in_the_box_comes_with_the_next_press_and_what_is_not_shown_is_not_read() {
    for tag in ["en", "nl", "fr", "de"] {
        let mut story = Story::new();
        story.stands(line(3, None, None));
        story.passage.room.as_mut().unwrap().lang = Lang::parse(tag).unwrap();
        let of = Some((CentreId("pag-asa".to_owned()), Lang::parse("fr").unwrap()));
        let room = story.passage.room.as_mut().unwrap();
        for name in [3, 100, 200, 300] {
            let at = story.now - SignedDuration::from_hours(30);
            room.concerns.push(Concern { name, at, of: of.clone(), about: [AN].into(), read: None });
        }
        let mut event = Desk {
            group: GROUP,
            thread: None,
            by: COORD,
            role: Role::Coordinator,
            at: story.now,
            act: DeskAct::Press { on: Message(80), data: "concerns".to_owned(), query: "q".to_owned() },
        };
        let mut press = |story: &mut Story| {
            event.at = story.now;
            let lang = Lang::parse(tag).unwrap();
            let (centre, desk) = (CentreId("payoke".to_owned()), event.clone());
            let effects = story.take(Event::Member { centre, lang, speaks: true, desk });
            effects.iter().find_map(|effect| if let Effect::Tell { text, .. } = effect { Some(text.clone()) } else { None })
        };
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..4 {
            let said = press(&mut story).unwrap();
            assert!(said.chars().count() <= 200, "{tag}: {}: {said}", said.chars().count());
            let names = [3, 100, 200, 300].map(|name| (name, story.content.spoken_name(Lang::parse(tag).unwrap(), name)));
            seen.extend(names.into_iter().filter(|(_, name)| said.contains(name)).map(|(name, _)| name));
        }
        assert_eq!(seen.len(), 4, "{tag}");
        assert!(story.room().concerns.iter().all(|concern| concern.read.is_some()), "{tag}");
    }
}

#[test]
fn a_room_from_before_is_read_and_nothing_lies_there_for_longer_than_a_case() {
    let mut story = Story::new();
    story.told(concern(&story, 3, AN));
    let mut old = serde_json::to_value(story.room()).unwrap();
    old.as_object_mut().unwrap().remove("concerns");
    assert!(serde_json::from_value::<Room>(old).unwrap().concerns.is_empty());
    story.later(30 * 86_400 - 1);
    assert_eq!(story.room().concerns.len(), 1);
    story.later(1);
    assert!(story.room().concerns.is_empty());
}
