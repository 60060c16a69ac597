//! Who hears that something is wrong with answers: her choice, on her card, and that it goes to the rooms alone.
//!
//! Knows: the shipped content, three desks. Does not know: Telegram, or how a room shows it (`room::concern`).

use super::hers_now;
use crate::content::{CentreId, Lang};
use crate::passage::effect::{Alarm, Effect};
use crate::passage::event::{DeskAct, Role};
use crate::passage::ids::{Chat, Message, Volunteer};
use crate::passage::room::concern::Concern;
use crate::passage::room::report::Report;
use crate::passage::tests::{AN, BO, GROUP, Story};
use crate::passage::visit::Face;

/// A case that An has, with her answer on the card.
fn read() -> Story {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "come to my car").waits(8).presses("read");
    story
}

/// What the rooms are told of it: whose, in which group, what.
fn told(story: &Story) -> Vec<(String, Chat, Concern)> {
    let wrong = |effect: &Effect| {
        let Effect::Report(told) = effect else { return None };
        let Report::Wrong(concern) = &told.what else { return None };
        Some((told.centre.0.clone(), told.group, concern.clone()))
    };
    story.effects.iter().filter_map(wrong).collect()
}

fn offers(story: &Story) -> Vec<String> {
    let buttons = hers_now(story).buttons.into_iter().flatten().map(|button| button.data);
    buttons.filter(|data| data.starts_with("wrong")).collect()
}

#[test]
fn she_reads_who_would_look_before_anybody_is_told_also_where_there_is_one_desk() {
    let mut story = read();
    story.desks.0.retain(|centre, _| centre.0 == "pag-asa");
    story.presses("wrong");
    assert_eq!((story.face(), told(&story)), (&Face::Wrong, Vec::new()));
    let card = hers_now(&story).text;
    let say = |key: &str| story.content.say(Lang::EN, key, &[]);
    assert!(card.contains("Whoever has answered you can't read that") && !card.contains(&say("wrong-there")), "{card}");
    assert_eq!(offers(&story), ["wrong:here@en"]);
    story.presses("wrong:here");
    assert!(hers_now(&story).text.contains(&story.content.say(Lang::EN, "wrong-told", &[])));
    story.presses("wrong");
    assert_eq!(*story.face(), Face::Case, "nobody is left who could be told");
}

#[test]
fn those_who_coordinate_are_told_outside_of_every_message_and_by_the_second_channel_once_an_answer() {
    let mut story = read();
    story.replies(BO, 31, "not mine").presses("wrong").presses("wrong:here");
    assert!(story.errands().is_empty(), "nothing stands in the topic or in General: {:?}", story.errands());
    assert!(story.effects.contains(&Effect::Alarm(Alarm::Wrong)));
    let [(centre, GROUP, concern)] = &told(&story)[..] else { panic!("{:?}", story.effects) };
    assert_eq!((centre.as_str(), concern.name, &concern.of), ("pag-asa", 17, &None));
    assert_eq!(concern.about, [AN].into(), "whoever wrote what she could read, and nobody who did not");
    story.presses("wrong:here");
    assert!(told(&story).is_empty() && !story.effects.contains(&Effect::Alarm(Alarm::Wrong)), "once");
    let release = DeskAct::Press { on: Message(30), data: "release".to_owned(), query: "q".to_owned() };
    story.desk(AN, Role::Member, release).desk_presses(BO, "claim");
    story.replies(BO, 31, "come now").waits(8).presses("read").presses("wrong").presses("wrong:here");
    assert_eq!(told(&story)[0].2.about, [AN, BO].into(), "a new answer can be wrong anew");
}

#[test]
fn she_chooses_another_centre_too_and_neither_gets_a_word() {
    let mut story = read();
    story.desks.0.get_mut(&CentreId("surya".to_owned())).unwrap().open = false;
    story.presses("wrong");
    assert_eq!(offers(&story), ["wrong:here@en", "wrong:payoke@en"], "her own centre and one without a desk are not offered");
    for data in ["wrong:surya", "wrong:pag-asa", "wrong:nowhere"] {
        story.presses(data);
        assert!(told(&story).is_empty() && story.errands().is_empty(), "{data}");
    }
    story.presses("wrong").presses("wrong:payoke");
    let [(centre, Chat(-1002), concern)] = &told(&story)[..] else { panic!("{:?}", story.effects) };
    assert_eq!((centre.as_str(), &concern.of), ("payoke", &Some((CentreId("pag-asa".to_owned()), Lang::EN))));
    assert!(!format!("{:?}", story.effects).contains("car") && story.errands().is_empty());
    story.presses("wrong:payoke");
    assert!(told(&story).is_empty(), "once an answer");
    story.presses("wrong");
    assert_eq!(offers(&story), ["wrong:here@en"]);
    story.presses("exit").presses("open").presses("wrong:payoke");
    assert!(told(&story).is_empty(), "only behind her picture");
}

#[test]
fn an_aside_complains_where_it_lies_whatever_its_form_said() {
    let mut story = read();
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("where:flanders.antwerp");
    story.presses("send").presses("picture:2").settles();
    assert_eq!(story.passage.aside.as_ref().map(|aside| aside.centre.0.as_str()), Some("payoke"));
    story.desk_presses(AN, "anyway");
    let words = story.beside_words();
    story.replies(AN, words, "who is this").waits(8).presses("read").presses("wrong:here");
    let [(centre, group, concern)] = &told(&story)[..] else { panic!("{:?}", story.effects) };
    assert_eq!((centre.as_str(), *group), ("pag-asa", GROUP), "the other centre's room is not moved to this group");
    assert_eq!(concern.about, [Volunteer(51)].into());
}
