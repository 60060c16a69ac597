//! Who hears that something is wrong with answers: her choice, on her card, and what goes where.
//!
//! Knows: the shipped content, three desks. Does not know: Telegram.

use super::hers_now;
use crate::content::{CentreId, Lang};
use crate::passage::effect::{Effect, Errand};
use crate::passage::ids::Chat;
use crate::passage::tests::{AN, GROUP, Story};
use crate::passage::visit::Face;

#[test]
fn she_chooses_whether_the_coordinators_or_another_centre_look_and_neither_gets_a_word() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.desks.0.get_mut(&CentreId("surya".to_owned())).unwrap().open = false;
    story.desks.0.get_mut(&CentreId("payoke".to_owned())).unwrap().lang = Lang::parse("nl").unwrap();
    story.replies(AN, 31, "come to my car").waits(8).presses("read").presses("wrong");
    assert_eq!((story.face(), story.errands().len()), (&Face::Wrong, 0));
    let offers = |story: &Story| {
        let card = hers_now(story);
        card.buttons.into_iter().flatten().map(|button| button.data).filter(|data| data.starts_with("wrong")).collect::<Vec<_>>()
    };
    assert_eq!(offers(&story), ["wrong:here@en", "wrong:payoke@en"], "her own centre and one without a desk are not offered");
    for data in ["wrong:surya", "wrong:pag-asa", "wrong:nowhere"] {
        assert!(story.presses(data).errands().is_empty(), "{data}");
    }
    story.presses("wrong").presses("wrong:payoke");
    let names = ["en", "nl"].map(|tag| story.content.spoken_name(Lang::parse(tag).unwrap(), 17));
    let [Effect::Send(row)] = story.effects.as_slice() else { panic!("{:?}", story.effects) };
    assert_eq!(row.to, Chat(-1002));
    let Errand::General { text } = &row.what else { panic!("{row:?}") };
    assert!(names.iter().all(|name| text.contains(name)) && text.contains("PAG-ASA"), "{text}");
    assert!(!text.contains("car") && !text.contains("passport"));
    let card = hers_now(&story);
    assert!(card.text.contains(&story.content.say(Lang::EN, "wrong-told", &[])));
    assert!(story.presses("wrong:payoke").errands().is_empty(), "once an answer");
    story.presses("wrong");
    assert!(matches!(story.effects.as_slice(), [Effect::Send(row)] if row.to == GROUP), "nobody is left but the coordinators");
    story.replies(AN, 31, "come now").waits(8).presses("read").presses("wrong");
    assert_eq!(offers(&story), ["wrong:here@en", "wrong:payoke@en"], "a new answer can be wrong anew");
    story.presses("exit").presses("open").presses("wrong:payoke");
    assert!(story.errands().is_empty(), "only behind her picture");
}
