//! A case goes to another centre: she is asked, its desk accepts, the old topic closes.
//!
//! Knows: the shipped content, two desks. Does not know: Telegram.

use super::life::{case, claimed, hers, offers, said};
use crate::passage::calling::CALL;
use crate::passage::effect::{Effect, Errand, Row};
use crate::passage::event::{Answer, Desk, DeskAct, Event, Role};
use crate::passage::ids::{Chat, Message, Thread, Volunteer};
use crate::passage::menu::At;
use crate::passage::tests::{AN, BO, GROUP, Story};

const THERE: Chat = Chat(-1002);

/// Somebody at the other desk presses a button of the offer.
fn there(story: &mut Story, data: &str) {
    let act = DeskAct::Press { on: Message(60), data: data.to_owned(), query: "q".to_owned() };
    let (at, thread) = (story.moment().now, Some(Thread(12)));
    story.takes(Event::Desk(Desk { group: THERE, thread, by: CHRIS, role: Role::Member, at, act }));
}

const CHRIS: Volunteer = Volunteer(77);

/// She was asked whether her case may go to Payoke, and pressed `answer`; the topic there is open.
fn agreed(answer: &str) -> Story {
    let mut story = claimed();
    story.desk_presses(AN, "pass:payoke");
    story.presses(answer);
    story.takes(Event::Answer(Answer::TopicOpened { group: THERE, thread: Thread(12) }));
    story
}

fn goes_there(story: &Story) -> bool {
    story.effects.iter().any(|effect| matches!(effect, Effect::Send(row) if row.to == THERE))
}

#[test]
fn nothing_reaches_the_other_desk_before_she_says_yes() {
    let mut story = claimed();
    story.desk_presses(BO, "pass:payoke");
    assert!(case(&story).life.passing.is_none(), "not Bo's");
    story.desk_presses(AN, "pass");
    assert!(offers(&story).contains(&"pass:surya".to_owned()) && !offers(&story).contains(&"pass:pag-asa".to_owned()));
    story.desk_presses(AN, "pass:payoke");
    assert!(!goes_there(&story) && hers(&story).contains("Payoke"));
    let told = story.desk_presses(AN, "pass:surya");
    assert!(told.contains("already waiting"));
    story.presses("exit").presses("pass:yes");
    assert!(!goes_there(&story), "only behind her picture");
    story.presses("return").presses("picture:1").presses("pass:no");
    assert!(!goes_there(&story) && said(&story, "does not want") == 1 && case(&story).life.passing.is_none());
    story.presses("pass:yes");
    assert!(!goes_there(&story), "nobody asks any more");
}

#[test]
fn a_lost_topic_is_lost_in_its_own_group_alone() {
    let mut story = agreed("pass:yes");
    assert_eq!(case(&story).topic, Some(Thread(12)), "both topics have the same number");
    story.takes(Event::Answer(Answer::TopicLost { group: Some(Chat(-1003)), thread: Thread(12) }));
    assert!(story.effects.is_empty());
    story.takes(Event::Answer(Answer::TopicLost { group: Some(THERE), thread: Thread(12) }));
    assert!(case(&story).life.passing.is_none() && said(&story, "does not take") == 1, "{:?}", story.errands());
    assert_eq!((case(&story).topic, case(&story).replaced), (Some(Thread(12)), 0), "its own is there");
    story.takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) }));
    assert_eq!((case(&story).topic, case(&story).replaced), (None, 1));
    let old: Answer = serde_json::from_str(r#"{"TopicLost":{"thread":12}}"#).unwrap();
    assert_eq!(old, Answer::TopicLost { group: None, thread: Thread(12) }, "what was set aside before is read");
}

#[test]
fn a_centre_without_a_desk_has_a_phrase_with_its_number_ready() {
    let mut story = claimed();
    story.desks.0.retain(|centre, _| centre.0 != "surya");
    let told = story.desk_presses(AN, "pass:surya");
    assert!(told.contains("ready to send") && case(&story).life.passing.is_none(), "{told}");
    let menu = case(&story).menu.as_ref().unwrap();
    let chosen = At::Chosen { id: "centre-surya".to_owned(), values: Vec::new(), misfit: false };
    assert_eq!((menu.by, &menu.at), (AN, &chosen), "nothing of it leaves before Send");
    assert_eq!(story.errands(), [&Errand::Menu { version: menu.version, on: None }]);
}

#[test]
fn the_other_desk_accepts_and_claims_and_the_old_topic_closes() {
    for (answer, with_words) in [("pass:words", true), ("pass:yes", false)] {
        let mut story = agreed(answer);
        let offer = story.errands().into_iter().find_map(|errand| {
            let Errand::Offer { words, .. } = errand else { return None };
            Some(words.as_ref().map(|words| words.reveal().to_owned()))
        });
        assert_eq!(offer, Some(with_words.then(|| "boss has my passport".to_owned())), "{answer}");
        assert_eq!((case(&story).group, case(&story).owner.map(|(who, _)| who)), (GROUP, Some(AN)), "still the old one's");
        there(&mut story, "claim");
        assert_eq!(case(&story).group, GROUP, "only accept takes it");
        let enough = |story: &mut Story, count| {
            for desk in story.desks.0.values_mut() {
                desk.load.insert(CHRIS, count);
            }
        };
        enough(&mut story, 8);
        there(&mut story, "accept");
        assert_eq!(case(&story).group, GROUP, "Chris has enough");
        enough(&mut story, 0);
        there(&mut story, "accept");
        let passed = case(&story);
        assert_eq!((passed.group, passed.topic, passed.owner.map(|(who, _)| who)), (THERE, Some(Thread(12)), Some(CHRIS)));
        assert_eq!(passed.centre.0, "payoke");
        let farewell = |row: &Row| row.to == GROUP && matches!(row.what, Errand::Farewell { thread: Thread(12), .. });
        let carried = |row: &Row| {
            row.to == THERE && matches!(&row.what, Errand::Carry { words, .. } if words.reveal() == "boss has my passport")
        };
        let rows = |fits: &dyn Fn(&Row) -> bool| {
            story.effects.iter().filter(|effect| matches!(effect, Effect::Send(row) if fits(row))).count()
        };
        assert_eq!((rows(&farewell), rows(&carried)), (1, usize::from(with_words)), "{answer}");
        assert!(case(&story).waits(), "she waits for the new desk");
        assert_eq!(story.desk_presses(AN, "release"), story.content.say(crate::content::Lang::EN, "tell-passed-on", &[]));
        assert_eq!(case(&story).owner.map(|(who, _)| who), Some(CHRIS));
        story.writes("is it you");
        assert!(goes_there(&story));
        story.presses("erase").presses("erase:yes");
        let graves = story.effects.iter().filter(|effect| matches!(effect, Effect::Bury { .. })).count();
        assert_eq!(graves, 2, "both topics go");
    }
}

#[test]
fn whoever_accepts_words_that_are_old_has_time_to_answer_them() {
    let mut story = agreed("pass:words");
    story.waits(2 * 3_600);
    there(&mut story, "accept");
    let says = |story: &Story| story.errands().iter().any(|errand| matches!(errand, Errand::Say { .. }));
    assert!(!says(story.waits(1)) && !says(story.waits(598)));
    assert_eq!(said(story.waits(1), "Waiting for 130 min"), 1, "{:?}", story.errands());
}

#[test]
fn what_ends_the_passing_is_told_and_the_topic_there_closes() {
    let closes = |story: &Story| {
        story.effects.iter().any(|effect| {
            matches!(effect, Effect::Send(row) if row.to == THERE && matches!(row.what, Errand::Farewell { .. } | Errand::CloseTopic { .. }))
        })
    };
    let mut declined = agreed("pass:yes");
    there(&mut declined, "decline");
    assert!(closes(&declined) && said(&declined, "does not take it") == 1 && case(&declined).life.passing.is_none());
    let mut late = agreed("pass:yes");
    assert!(!closes(late.waits(47 * 3_600)));
    assert!(closes(late.waits(3_600)) && said(&late, "has not accepted") == 1);
    let mut unasked = claimed();
    unasked.desk_presses(AN, "pass:payoke");
    assert_eq!(said(unasked.waits(48 * 3_600), "has not said whether"), 1);
    let mut ended = agreed("pass:yes");
    ended.presses("end");
    assert!(closes(&ended));
    let mut closed = agreed("pass:yes");
    closed.desk_presses(AN, "close:centre");
    assert!(closes(&closed));
    let mut erased = agreed("pass:yes");
    erased.presses("erase").presses("erase:yes");
    assert_eq!(erased.effects.iter().filter(|effect| matches!(effect, Effect::Bury { .. })).count(), 2);
    let mut early = claimed();
    early.desk_presses(AN, "pass:payoke");
    early.presses("pass:yes").presses("end");
    early.takes(Event::Answer(Answer::TopicOpened { group: THERE, thread: Thread(12) }));
    assert!(early.errands().contains(&&Errand::DeleteTopic { thread: Thread(12) }), "nobody waits for it any more");
}

/// Where buttons are taken off which messages.
fn stripped(story: &Story) -> Vec<(Chat, Message)> {
    let bare = |row: &Row| if let Errand::Strip { message } = row.what { Some((row.to, message)) } else { None };
    let rows = story.effects.iter().flat_map(|effect| match effect {
        Effect::Send(row) => std::slice::from_ref(row),
        Effect::Bury { rows, .. } => rows.as_slice(),
        Effect::KeepName { .. } | Effect::Tell { .. } | Effect::Withdraw | Effect::Reword { .. } | Effect::Unsay { .. } => &[],
        Effect::Topic { .. } | Effect::Landmark { .. } | Effect::Forget | Effect::Report(_) => &[],
        Effect::Act(_) | Effect::Alarm(_) | Effect::Number(_) => &[],
    });
    rows.filter_map(bare).collect()
}

#[test]
fn erasing_takes_buttons_off_messages_of_the_case_in_their_own_group_alone() {
    let mut story = agreed("pass:yes");
    story.presses("erase").presses("erase:yes");
    assert_eq!(stripped(&story), [(GROUP, Message(30))], "nothing of it stands at the desk that is asked");

    let mut story = agreed("pass:yes");
    there(&mut story, "accept");
    story.takes(Event::Answer(Answer::CaseCard { message: Message(31), version: 2 }));
    story.presses("erase").presses("erase:yes");
    assert_eq!(stripped(&story), [(THERE, Message(31))], "its card stands there now; 31 is another's here");
}

#[test]
fn what_came_without_her_picture_stays_with_the_desk_that_had_it() {
    let mut story = claimed();
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send").settles();
    story.presses("picture:2");
    let words = story.beside_words();
    story.desk_presses(AN, "anyway");
    story
        .replies(AN, words, "who is this")
        .takes(Event::Answer(Answer::HoldShown { number: crate::passage::case::BESIDE | 1, message: Message(90) }));
    story.desk_presses(AN, "pass:payoke");
    story.presses("exit").presses("open").presses("return").presses("picture:1").presses("pass:yes");
    story.takes(Event::Answer(Answer::TopicOpened { group: THERE, thread: Thread(12) }));
    there(&mut story, "accept");
    assert_eq!(stripped(&story), [(GROUP, Message(words))], "its button leads nowhere any more");
    let settles = |story: &Story| {
        let there = |effect: &Effect| matches!(effect, Effect::Send(row) if row.to == THERE && matches!(row.what, Errand::Settle { .. } | Errand::Mark { .. }));
        story.effects.iter().any(there)
    };
    story.waits(60);
    assert!(!settles(&story), "90 is another's message there: {:?}", story.effects);
    story.presses("erase").presses("erase:yes");
    assert!(stripped(&story).iter().all(|(_, message)| message.0 != words), "nor is {words}: {:?}", stripped(&story));
}

const NUMBER: &str = "0470 12 34 56";

/// An has her case, and she has asked for a call; the message with her number is on its way.
fn asked_for_a_call() -> Story {
    let mut story = claimed();
    story.presses("callme").writes(NUMBER).presses("callme:send");
    story
}

/// Her case goes to Payoke with what `answer` lets go along, and Chris takes it there.
fn passes(story: &mut Story, answer: &str) {
    story.desk_presses(AN, "pass:payoke");
    story.presses(answer);
    story.takes(Event::Answer(Answer::TopicOpened { group: THERE, thread: Thread(12) }));
    there(story, "accept");
}

/// Which messages are taken away where.
fn taken_away(story: &Story) -> Vec<(Chat, Message)> {
    let rows = story.effects.iter().filter_map(|effect| if let Effect::Send(row) = effect { Some(row) } else { None });
    let gone = rows.filter_map(|row| if let Errand::Delete { messages } = &row.what { Some((row.to, messages)) } else { None });
    gone.filter(|(to, _)| [GROUP, THERE].contains(to)).flat_map(|(to, all)| all.iter().map(move |one| (to, *one))).collect()
}

#[test]
fn her_number_does_not_go_along_and_her_card_says_so() {
    let stands = |group| Event::Answer(Answer::CallStands { group: Some(group), number: CALL, message: Message(80) });
    let mut story = asked_for_a_call();
    story.takes(stands(GROUP));
    passes(&mut story, "pass:words");
    assert_eq!(taken_away(&story), [(GROUP, Message(80))], "where it stands");
    assert!(hers(&story).contains("This team does not have your number.") && !hers(&story).contains("has your number since"));
    assert_eq!(taken_away(story.waits(25 * 3_600)), [], "80 is another's message there");
    story.presses("open").presses("return").presses("picture:1").presses("callme").writes(NUMBER).presses("callme:send");
    let asks = |row: &Row| row.to == THERE && matches!(row.what, Errand::Call { .. });
    assert!(story.effects.iter().any(|effect| matches!(effect, Effect::Send(row) if asks(row))), "she gives it to them");
    assert!(!hers(&story).contains("does not have your number"));
    assert_eq!(taken_away(story.takes(stands(THERE))), []);
    assert_eq!(taken_away(story.presses("callme:off")), [(THERE, Message(80))]);

    let old = serde_json::from_str::<Answer>(r#"{"CallStands":{"number":7,"message":80}}"#);
    let expected = Answer::CallStands { group: None, number: 7, message: Message(80) };
    assert_eq!(old.unwrap(), expected, "what was set aside before is read");

    let mut late = asked_for_a_call();
    passes(&mut late, "pass:yes");
    assert!(hers(&late).contains("does not have your number") && !format!("{:?}", late.effects).contains("Call {"));
    assert_eq!(taken_away(late.takes(stands(GROUP))), [(GROUP, Message(80))], "it came to the old desk all the same");
    late.presses("callme").writes(NUMBER).presses("callme:send").takes(stands(GROUP));
    assert_eq!(taken_away(&late), [(GROUP, Message(80))], "that is not the one that she gave to the new desk");
    assert!(case(&late).call.as_ref().is_some_and(|call| call.message.is_none()));
}

#[test]
fn words_that_she_wrote_after_an_empty_form_are_hers_to_give() {
    let bare = || {
        let mut story = Story::new();
        story.presses("open").presses("lang:en").presses("write").presses("where:brussels").presses("send").settles();
        story.presses("picture:1");
        story.desk_presses(AN, "claim");
        story
    };
    let mut story = bare();
    story.desk_presses(AN, "pass:payoke");
    assert!(!hers(&story).contains("last words"), "there are none of hers: {}", hers(&story));
    let mut story = bare();
    story.writes("boss has my passport").settles();
    story.desk_presses(AN, "pass:payoke");
    assert!(hers(&story).contains("your last words only if you want"), "{}", hers(&story));
    story.presses("pass:words");
    story.takes(Event::Answer(Answer::TopicOpened { group: THERE, thread: Thread(12) }));
    let offered =
        |errand: &&Errand| matches!(errand, Errand::Offer { words: Some(words), .. } if words.reveal() == "boss has my passport");
    assert!(story.errands().iter().any(offered), "{:?}", story.errands());
    there(&mut story, "accept");
    assert_eq!(carried_there(&story), ["boss has my passport"], "and nothing of ours");
    story.presses("takeback");
    assert!(case(&story).words.iter().all(|said| said.taken_back), "they are hers there too");
}

/// The words that the last turn carries to the other desk.
fn carried_there(story: &Story) -> Vec<String> {
    let words = |row: &Row| if let Errand::Carry { words, .. } = &row.what { Some(words.reveal().to_owned()) } else { None };
    let there = |effect: &Effect| if let Effect::Send(row) = effect { words(row).filter(|_| row.to == THERE) } else { None };
    story.effects.iter().filter_map(there).collect()
}

#[test]
fn words_that_came_to_neither_desk_are_said_to_her() {
    let refused = |story: &Story| hers(story).contains("could not be carried over. Please write them again.");
    for answer in ["pass:yes", "pass:words"] {
        let mut story = claimed();
        story.writes("the van leaves at six");
        assert!(hers(&story).contains("not yet carried over"), "{answer}");
        passes(&mut story, answer);
        assert_eq!(refused(&story), answer == "pass:yes", "{answer}: {}", hers(&story));
        let van = carried_there(&story).contains(&"the van leaves at six".to_owned());
        assert_eq!(van, answer == "pass:words", "as she agreed: {answer}");
        // What was on its way to the old desk says nothing of the new one's messages.
        story.takes(Event::Answer(Answer::Carried { first: 1, last: 2, message: Message(99) }));
        assert!(case(&story).said_in(Message(99)).is_none() && refused(&story) == (answer == "pass:yes"), "{answer}");
        story.writes("the van leaves at six");
        assert_eq!(carried_there(&story), ["the van leaves at six"], "{answer}");
        assert!(!refused(&story) && hers(&story).contains("not yet carried over"), "{answer}: {}", hers(&story));
    }
    let mut beside = agreed("pass:yes");
    beside.presses("exit").presses("open").presses("write").writes("where are they").presses("send").presses("picture:2");
    there(&mut beside, "accept");
    assert!(refused(&beside) && !hers(&beside).contains("Payoke"), "nor are those without her picture: {}", hers(&beside));
    beside.writes("where are they");
    assert!(!refused(&beside) && carried_there(&beside) == ["where are they"]);
    let mut read = agreed("pass:yes");
    there(&mut read, "accept");
    assert!(!refused(&read), "the old desk had them, and she did not want them to go");
}

#[test]
fn an_offer_that_was_withdrawn_with_her_own_topic_is_made_again() {
    let offers = |story: &Story| story.errands().iter().filter(|errand| matches!(errand, Errand::Offer { .. })).count();
    let lost = || Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(12) });
    let mut story = agreed("pass:yes");
    assert_eq!(offers(&story), 1);
    story.takes(lost());
    assert!(story.effects.contains(&Effect::Withdraw) && offers(&story) == 1, "{:?}", story.errands());
    story.takes(Event::Answer(Answer::TopicOpened { group: GROUP, thread: Thread(13) }));
    story.takes(Event::Answer(Answer::Offered { message: Message(60) }));
    story.takes(Event::Answer(Answer::TopicLost { group: Some(GROUP), thread: Thread(13) }));
    assert_eq!((case(&story).replaced, offers(&story)), (2, 0), "it stands there");
    there(&mut story, "accept");
    assert_eq!(case(&story).group, THERE);
}
