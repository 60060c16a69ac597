//! A newcomer's note that was meant as an answer: one line, and the button that makes it one.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::super::case::{ReplyState, State};
use super::super::effect::{Effect, Errand, HoldLine, Mark};
use super::super::event::{Answer, DeskAct, Event, Role};
use super::super::ids::{Message, Thread, Volunteer, Words};
use super::{AN, BO, Story};

const NOTE: Message = Message(40);
const LINE: Message = Message(41);

fn writes(story: &mut Story, by: Volunteer, message: Message, text: &str) {
    story.desk(by, Role::Member, DeskAct::Wrote { message, to: None, words: Words::new(text) });
}

fn presses(story: &mut Story, by: Volunteer, data: &str) -> String {
    story.desk(by, Role::Member, DeskAct::Press { on: LINE, data: data.to_owned(), query: "q".to_owned() });
    let told =
        story.effects.iter().find_map(|effect| if let Effect::Tell { text, .. } = effect { Some(text.clone()) } else { None });
    told.unwrap()
}

/// The line below a note: what it says, and its buttons.
fn line(story: &Story) -> Option<(String, Vec<(String, String)>)> {
    story.errands().into_iter().find_map(|errand| {
        let Errand::Tell { thread: Some(Thread(12)), to: Some(_), text, buttons } = errand else { return None };
        Some((text.plain.clone(), buttons.concat()))
    })
}

fn held(story: &Story) -> Option<&HoldLine> {
    let of = |errand| if let &Errand::HoldHere { message: LINE, ref line } = errand { Some(line) } else { None };
    story.errands().into_iter().find_map(of)
}

#[test]
fn the_line_below_a_newcomers_note_sends_it_and_it_goes_the_way_of_any_answer() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    writes(&mut story, AN, NOTE, "Come on Thursday at ten");
    let (text, buttons) = line(&story).unwrap();
    let name = story.content.spoken_name(crate::content::Lang::EN, 17);
    assert!(text.starts_with("This stays at the desk"), "{text}");
    assert_eq!(buttons, [(format!("Send to {name}"), "sendnote:40".to_owned())]);
    assert!(story.passage.case.as_ref().unwrap().answers.is_empty(), "it has not left");
    writes(&mut story, AN, Message(42), "still there?");
    assert_eq!(story.errands(), [&Errand::Mark { message: Message(42), mark: Mark::Note }], "it is said once");

    presses(&mut story, AN, "sendnote:40");
    let below = held(&story).unwrap();
    assert!(below.text.contains("boss has my passport") && below.undo.is_some(), "{below:?}");
    assert!(story.errands().contains(&&Errand::Mark { message: NOTE, mark: Mark::Held }));
    let case = story.passage.case.as_ref().unwrap();
    assert_eq!((case.answers[0].source, case.answers[0].line, case.answers[0].to), (NOTE, Some(LINE), 1));
    assert!(case.notes.is_empty(), "nothing of it is kept besides");
    assert_eq!(presses(&mut story, AN, "sendnote:40"), story.content.say(crate::content::Lang::EN, "tell-old-button", &[]));
    story.waits(8);
    assert_eq!(story.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Waiting);
    presses(&mut story, AN, "undo");
    assert_eq!(story.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Withdrawn);
}

#[test]
fn it_is_asked_about_like_any_answer() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    writes(&mut story, AN, NOTE, "Kom donderdag om tien uur naar ons kantoor, wij wachten daar op jou");
    presses(&mut story, AN, "sendnote:40");
    assert!(held(&story).unwrap().confirm.is_some());
    presses(&mut story, AN, "confirm");
    assert!(matches!(story.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Held { .. }));
}

#[test]
fn only_its_writer_sends_it_and_only_with_the_case() {
    let mut story = Story::crossed();
    let tell = |story: &Story, key: &str| story.content.say(crate::content::Lang::EN, key, &[]);
    writes(&mut story, AN, NOTE, "Come on Thursday at ten");
    let (text, buttons) = line(&story).unwrap();
    assert!(text.contains("press Claim") && buttons.len() == 1, "nobody has claimed: {text}");
    assert_eq!(presses(&mut story, AN, "sendnote:40"), tell(&story, "tell-claim-first"));
    story.desk_presses(BO, "claim");
    assert_eq!(presses(&mut story, BO, "sendnote:40"), tell(&story, "tell-note-not-yours"));
    assert!(presses(&mut story, AN, "sendnote:40").contains("has this case"));
    assert!(story.passage.case.as_ref().unwrap().answers.is_empty());
    story.desk_presses(BO, "release");
    story.desk_presses(AN, "claim");
    assert_eq!(presses(&mut story, AN, "sendnote:40"), tell(&story, "tell-going"));
    assert_eq!(story.passage.case.as_ref().unwrap().answers.len(), 1);

    let mut other = Story::crossed();
    other.desk_presses(BO, "claim");
    writes(&mut other, AN, NOTE, "I know this street");
    assert!(line(&other).is_none(), "somebody else has it: no button");
    assert!(other.errands().iter().any(|errand| matches!(errand, Errand::Say { text, .. } if text.contains("has this case"))));
}

#[test]
fn what_says_that_it_is_a_note_gets_no_button_and_a_change_is_what_is_sent() {
    for text in ["// she is afraid", "@bo can you look", " //undo"] {
        let mut story = Story::crossed();
        story.desk_presses(AN, "claim");
        writes(&mut story, AN, NOTE, text);
        assert!(line(&story).is_none() && story.passage.case.as_ref().unwrap().notes.is_empty(), "{text}");
    }
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    writes(&mut story, AN, NOTE, "Come on Thrusday");
    story.desk(AN, Role::Member, DeskAct::Changed { message: NOTE, words: Words::new("Come on Thursday") });
    presses(&mut story, AN, "sendnote:40");
    let words = story.passage.case.as_ref().unwrap().answers[0].words.as_ref().map(|words| words.reveal().to_owned());
    assert_eq!(words.as_deref(), Some("Come on Thursday"));
    let mut note = Story::crossed();
    note.desk_presses(AN, "claim");
    writes(&mut note, AN, NOTE, "she sounds afraid");
    note.desk(AN, Role::Member, DeskAct::Changed { message: NOTE, words: Words::new("// she sounds afraid") });
    presses(&mut note, AN, "sendnote:40");
    assert!(note.passage.case.as_ref().unwrap().answers.is_empty());
}

#[test]
fn a_note_is_not_kept_for_longer_than_a_day_nor_once_the_case_is_closed_or_ended() {
    let kept = |story: &Story| story.passage.case.as_ref().unwrap().notes.len();
    let noted = || {
        let mut story = Story::crossed();
        story.desk_presses(AN, "claim");
        writes(&mut story, AN, NOTE, "Come on Thursday at ten");
        assert_eq!(kept(&story), 1);
        story
    };
    let mut story = noted();
    story.waits(24 * 3600 - 1);
    assert_eq!(kept(&story), 1);
    assert_eq!(kept(story.waits(1)), 0);
    let mut closed = noted();
    closed.desk_presses(AN, "close:silent");
    assert_eq!((kept(&closed), closed.passage.case.as_ref().unwrap().state), (0, State::Closed));
    let mut ended = noted();
    assert_eq!(kept(ended.presses("end")), 0);
    let mut lost = noted();
    lost.takes(Event::Answer(Answer::TopicLost { group: Some(super::GROUP), thread: Thread(12) }));
    assert!(lost.passage.case.as_ref().unwrap().topic.is_none());
}
