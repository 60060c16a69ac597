//! Every deed of a member's is told once, to the room of the member's own desk, and holds nothing of a person.
//!
//! Knows: the shipped content, two desks. Does not know: Telegram, or when the topic of deeds is written.

use super::life::claimed;
use crate::passage::effect::{Effect, Errand};
use crate::passage::event::{Answer, Desk, DeskAct, Event, Role};
use crate::passage::ids::{Chat, Message, Thread, Volunteer, Words};
use crate::passage::room::report::{Deed, Report};
use crate::passage::tests::{AN, BO, GROUP, Story};

const THERE: Chat = Chat(-1002);
const CHRIS: Volunteer = Volunteer(77);

fn press(data: &str) -> DeskAct {
    DeskAct::Press { on: Message(30), data: data.to_owned(), query: "q".to_owned() }
}

/// What the rooms hear of the last turn: which centre's, who, what.
fn told(story: &Story) -> Vec<(String, Volunteer, Deed)> {
    let deed = |effect: &Effect| {
        let Effect::Report(told) = effect else { return None };
        let Report::Did { by, name: 17, deed } = told.what else { return None };
        Some((told.centre.0.clone(), by, deed))
    };
    story.effects.iter().filter_map(deed).collect()
}

fn here(by: Volunteer, deed: Deed) -> Vec<(String, Volunteer, Deed)> {
    vec![("pag-asa".to_owned(), by, deed)]
}

/// The topic at the other desk is open, and Chris presses `data` there.
fn there(story: &mut Story, data: &str) {
    story.presses("pass:words").takes(Event::Answer(Answer::TopicOpened { group: THERE, thread: Thread(12) }));
    let (at, thread) = (story.moment().now, Some(Thread(12)));
    story.takes(Event::Desk(Desk { group: THERE, thread, by: CHRIS, role: Role::Member, at, act: press(data) }));
}

#[test]
fn a_block_is_one_deed_and_its_lifting_another() {
    let mut story = claimed();
    story.desk(BO, Role::Member, press("block"));
    assert!(told(&story).is_empty(), "a member may not");
    story.desk(BO, Role::Coordinator, press("block"));
    assert_eq!(told(&story), here(BO, Deed::Blocked));
    story.desk(BO, Role::Coordinator, press("block:lift"));
    assert_eq!(told(&story), here(BO, Deed::Unblocked));
}

#[test]
fn passing_on_is_told_where_each_member_is_and_leaves_the_old_board() {
    let mut story = claimed();
    story.desk_presses(AN, "pass:payoke");
    assert_eq!(told(&story), here(AN, Deed::Passed));
    there(&mut story, "decline");
    assert_eq!(told(&story), [("payoke".to_owned(), CHRIS, Deed::Declined)]);
    story.desk_presses(AN, "pass:payoke");
    there(&mut story, "accept");
    assert_eq!(told(&story), [("payoke".to_owned(), CHRIS, Deed::Accepted)]);
    let stands = |effect: &Effect| {
        let Effect::Report(told) = effect else { return None };
        match &told.what {
            Report::Gone { name } => Some((told.centre.0.clone(), told.group, *name, false)),
            Report::Stands { name, line } => Some((told.centre.0.clone(), told.group, *name, line.is_some())),
            Report::Did { .. } | Report::Counted(_) | Report::Away { .. } | Report::Wrong(_) => None,
        }
    };
    let boards: Vec<_> = story.effects.iter().filter_map(stands).collect();
    let (old, new) = ("pag-asa".to_owned(), "payoke".to_owned());
    assert_eq!(boards, [(old, GROUP, 17, false), (new, THERE, 17, true)]);
    let mut closed = claimed();
    closed.desk_presses(AN, "pass:payoke");
    closed.presses("pass:yes");
    closed.desk_presses(AN, "close:silent");
    assert_eq!(told(&closed), here(AN, Deed::Closed), "nobody declined");
}

#[test]
fn stopping_for_tonight_and_leaving_are_told_as_what_they_do() {
    let mut story = claimed();
    story.desk(AN, Role::Member, DeskAct::Tonight { until: None });
    assert_eq!(told(&story), here(AN, Deed::HandedOn));
    story.desk_presses(BO, "claim");
    assert_eq!(told(&story), here(BO, Deed::Claimed));
    story.desk(BO, Role::Stranger, DeskAct::Left);
    assert_eq!(told(&story), here(BO, Deed::Freed));
}

#[test]
fn what_is_done_at_a_grave_is_told_and_none_of_it_twice() {
    let mut story = claimed();
    story.presses("erase").presses("erase:yes");
    let grave = story.effects.iter().find_map(|effect| {
        let Effect::Bury { grave, .. } = effect else { return None };
        Some(grave.clone())
    });
    let mut story = Story::new();
    story.passage.grave = grave;
    story.desk(BO, Role::Member, press("urgent"));
    assert!(told(&story).is_empty(), "a member may not");
    for (data, deed) in [("urgent", Deed::Kept), ("calledin", Deed::CalledIn)] {
        story.desk(BO, Role::Coordinator, press(data));
        assert_eq!(told(&story), here(BO, deed));
        story.desk(BO, Role::Coordinator, press(data));
        assert!(told(&story).is_empty(), "once");
    }
    let old = serde_json::json!({"group": -1001, "thread": 12, "name": 17, "lang": "en", "at": "2026-11-24T11:00:00Z",
        "until": "2026-11-24T12:00:00Z", "kept": false});
    let old: crate::passage::erasing::Grave = serde_json::from_value(old).unwrap();
    assert_eq!(old.centre, None, "one from before is read");
}

#[test]
fn every_deed_has_its_line_with_the_member_and_no_word_of_a_person() {
    let mut story = claimed();
    story.replies(AN, 31, "come on Thursday");
    story.desk(AN, Role::Member, DeskAct::Wrote { message: Message(60), to: None, words: Words::new("// she is afraid") });
    for effect in &story.effects {
        assert!(!format!("{effect:?}").contains("afraid"));
        assert!(!matches!(effect, Effect::Send(row) if matches!(row.what, Errand::General { .. })));
    }
    for lang in ["en", "nl", "fr", "de"].map(|tag| crate::content::Lang::parse(tag).unwrap()) {
        for deed in Deed::ALL {
            let args = [("time", "12:00"), ("member", "An"), ("name", "Heron")];
            let args = args.map(|(name, text)| (name, crate::content::Arg::Text(text)));
            let line = story.content.say(lang, &format!("audit-{}", deed.word()), &args);
            assert!(line.starts_with("12:00 An"), "{lang:?} {deed:?}: {line}");
        }
    }
}
