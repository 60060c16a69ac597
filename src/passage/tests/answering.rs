//! Answers at the desk, from the reply until they are opened: what is shown of them, and what it costs.
//!
//! Knows: the shipped content. Does not know: Telegram.

use super::super::room::report::Line;
use super::*;

/// A case that An has claimed, with her words in message 31.
fn claimed() -> Story {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story
}

fn marks(story: &Story) -> Vec<Mark> {
    let of = |errand: &Errand| if let Errand::Mark { mark, .. } = errand { Some(*mark) } else { None };
    story.errands().into_iter().filter_map(of).collect()
}

#[test]
fn the_hold_line_hides_her_words() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten");
    let of = |errand: &Errand| if let Errand::Hold { line, .. } = errand { Some((line.text.clone(), line.hidden)) } else { None };
    let hold = story.errands().into_iter().find_map(of);
    let (text, Some((from, to))) = hold.unwrap() else { panic!("nothing is hidden") };
    let units: Vec<u16> = text.encode_utf16().collect();
    assert_eq!(String::from_utf16(&units[from..to]).unwrap(), "boss has my passport");
    assert_eq!(text.matches("boss").count(), 1, "nowhere else: {text}");
}

#[test]
fn an_answer_costs_the_desk_one_message_and_says_its_state_by_marks() {
    let mut story = claimed();
    let version = |story: &Story| story.passage.case.as_ref().unwrap().card.version;
    let before = version(&story);
    story.replies(AN, 31, "Thursday at ten");
    assert_eq!(marks(&story), [Mark::Held]);
    assert_eq!(story.errands().len(), 2, "the mark and the line");
    assert_eq!(version(&story), before, "the case card says the same as before");
    story.waits(8);
    assert_eq!((marks(&story), story.errands().len()), (vec![Mark::Waiting], 1), "the line is not known yet");
    story.takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(70) }));
    assert!(!line(&story).0.contains("boss"), "it quotes nothing any more");
    story.presses("read");
    assert_eq!((marks(&story), story.errands().len()), (vec![Mark::Opened], 1));
    story.presses("have:1");
    assert_eq!((marks(&story), story.errands().len()), (vec![Mark::Had], 1));
}

#[test]
fn words_whose_waiting_answer_is_taken_back_wait_again() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8);
    assert!(!story.passage.case.as_ref().unwrap().waits());
    story.desk_presses(AN, "undo");
    assert_eq!(marks(&story), [Mark::Withdrawn]);
    assert!(waiting::since(story.passage.case.as_ref().unwrap(), None).is_some(), "the desk is reminded of them");
    story.replies(AN, 31, "Friday at ten").waits(8);
    assert!(!story.passage.case.as_ref().unwrap().waits());
}

#[test]
fn the_board_lists_a_case_as_ours_again_once_its_waiting_answer_is_taken_back() {
    let mut story = claimed();
    let waits = |story: &Story| {
        let line = |effect: &Effect| {
            let Effect::Report(told) = effect else { return None };
            if let Report::Stands { line: Some(line), .. } = &told.what { Some(line.waits) } else { None }
        };
        story.effects.iter().find_map(line)
    };
    let since = story.passage.case.as_ref().unwrap().words[0].at;
    story.replies(AN, 31, "tomorrow at ten").waits(8);
    assert_eq!(waits(&story), Some(None), "it is hers while an answer waits");
    story.desk_presses(AN, "undo");
    assert_eq!(waits(&story), Some(Some(since)), "and ours again");
    story.replies(AN, 31, "at eleven").waits(8);
    assert_eq!(waits(&story), Some(None));
}

#[test]
fn an_answer_that_nobody_will_open_says_so() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8).presses("end");
    assert_eq!(marks(&story), [Mark::Failed]);
}

#[test]
fn long_words_of_hers_are_carried_in_pieces_and_a_reply_to_any_answers_all() {
    for nth in 0..2 {
        let mut story = claimed();
        story.replies(AN, 31, "hello").waits(8).writes(&format!("{}end", "they lock the door ".repeat(210))).settles();
        let case = story.passage.case.as_ref().unwrap();
        let there: Vec<i32> = case.words.iter().skip(1).map(|said| said.carried.unwrap().0.0).collect();
        assert_eq!(there.len(), 2);
        story.replies(AN, there[nth], "Thank you").waits(8);
        let case = story.passage.case.as_ref().unwrap();
        assert!(!case.waits() && case.answers.len() == 2, "piece {nth}");
    }
}

#[test]
fn a_correction_of_words_in_pieces_goes_over_whole() {
    let mut story = claimed();
    story.writes(&"they lock the door ".repeat(210));
    let message = Message(story.next());
    story.hers(Act::Changed { message, words: Words::new("they lock it") });
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::Reword { .. })), "no piece is changed alone");
    let carried = |errand: &&Errand| matches!(errand, Errand::Carry { words, .. } if words.reveal() == "they lock it");
    assert_eq!(story.errands().into_iter().filter(carried).count(), 1);
}

/// The writer changes the last answer.
fn changes(story: &mut Story, by: Volunteer, text: &str) {
    let message = story.passage.case.as_ref().unwrap().answers.last().unwrap().source;
    story.desk(by, Role::Member, DeskAct::Changed { message, words: Words::new(text) });
}

fn told(story: &Story) -> Vec<String> {
    let of = |errand: &Errand| {
        if let Errand::Tell { text, .. } = errand {
            return Some(text.plain.clone());
        }
        if let Errand::Say { text, .. } = errand { Some(text.clone()) } else { None }
    };
    story.errands().into_iter().filter_map(of).collect()
}

fn last(story: &Story) -> (ReplyState, Option<String>) {
    let reply = story.passage.case.as_ref().unwrap().answers.last().unwrap();
    (reply.state, reply.words.as_ref().map(|words| words.reveal().to_owned()))
}

#[test]
fn an_answer_that_is_changed_before_it_is_opened_goes_out_changed() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(5);
    changes(&mut story, AN, "Friday at ten");
    assert_eq!(marks(&story), [Mark::Held]);
    story.waits(5);
    assert!(matches!(last(&story).0, ReplyState::Held { .. }), "held anew");
    story.waits(3);
    assert_eq!(last(&story), (ReplyState::Waiting, Some("Friday at ten".to_owned())));
    changes(&mut story, AN, "Saturday at ten");
    assert_eq!(*story.presses("read").face(), Face::Case, "nothing to read while it is held");
    changes(&mut story, AN, "Saturday at ten");
    assert!(story.effects.is_empty(), "the same text again is no change");
    story.desk_presses(AN, "undo");
    assert!(story.passage.case.as_ref().unwrap().waits(), "her words have no answer then");
}

#[test]
fn a_change_that_comes_too_late_is_said_to() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8).presses("read");
    changes(&mut story, AN, "Friday at ten");
    assert!(told(&story).iter().any(|text| text.contains("opened it already")), "{:?}", told(&story));
    assert_eq!(last(&story).1.as_deref(), Some("Thursday at ten"));
    story.replies(AN, 31, "Friday").desk_presses(AN, "undo");
    changes(&mut story, AN, "Saturday");
    assert!(told(&story).iter().any(|text| text.contains("taken back")));
    assert_eq!(last(&story), (ReplyState::Withdrawn, None));
}

#[test]
fn only_the_writer_changes_an_answer_and_only_in_an_open_case_of_theirs() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8);
    changes(&mut story, BO, "Friday");
    assert!(story.effects.is_empty() && last(&story).1.as_deref() == Some("Thursday at ten"));
    story.desk_presses(AN, "release");
    story.desk_presses(BO, "claim");
    changes(&mut story, AN, "Friday");
    assert!(told(&story).iter().any(|text| text == "Not sent: somebody has this case."));
    story.desk(AN, Role::Member, DeskAct::Changed { message: Message(9), words: Words::new("a note") });
    assert!(story.effects.is_empty(), "a note that changes does nothing");
}

#[test]
fn an_answer_that_becomes_a_note_is_taken_back() {
    let mut story = claimed();
    story.replies(AN, 31, "ask Bo first");
    changes(&mut story, AN, "// ask Bo first");
    assert_eq!((last(&story).0, marks(&story)), (ReplyState::Withdrawn, vec![Mark::Withdrawn]));
}

/// What the last hold line says: its text, and what stands on its buttons.
fn line(story: &Story) -> (String, Option<String>) {
    let of = |errand: &Errand| {
        let (Errand::Hold { line, .. } | Errand::Settle { line, .. }) = errand else { return None };
        Some((line.text.clone(), line.confirm.clone()))
    };
    story.errands().into_iter().rev().find_map(of).unwrap()
}

#[test]
fn an_answer_in_another_language_asks_first_and_goes_if_it_should() {
    let mut story = claimed();
    story.replies(AN, 31, "Bent u veilig?");
    let (text, confirm) = line(&story);
    assert!(text.contains("reads English") && text.contains("looks like Nederlands"), "{text}");
    assert_eq!(confirm.as_deref(), Some("Send in Nederlands"));
    assert_eq!((marks(&story), last(&story).0), (vec![Mark::Asked], ReplyState::Asked));
    story.waits(600);
    assert_eq!(last(&story).0, ReplyState::Asked, "it waits for whoever wrote it");
    assert!(story.passage.case.as_ref().unwrap().waits(), "her words have no answer yet");
    assert!(story.desk_presses(BO, "confirm").contains("Only the one"));
    story.desk_presses(AN, "confirm");
    assert!(line(&story).0.starts_with("To ") && line(&story).1.is_none());
    story.waits(8);
    assert_eq!(last(&story), (ReplyState::Waiting, Some("Bent u veilig?".to_owned())));
}

#[test]
fn names_addresses_and_other_cases_ask_and_cancel_sends_nothing() {
    for (text, expected) in [
        ("Ask Jan Peeters about it", "name"),
        ("Come to Veldstraat 3", "address"),
        ("Call 0470 12 34 56", "telephone number"),
        ("Look at www.example.org", "link"),
        ("We told Reed 10 the same", "another case: Reed 10"),
    ] {
        let mut story = claimed();
        let open = |name| Line {
            name,
            thread: None,
            owner: None,
            waits: None,
            answered: false,
            looked: None,
            minor: false,
            urgent: false,
            put_off: false,
        };
        let reed = (0..).find(|name| story.content.spoken_name(Lang::EN, *name) == "Reed 10").unwrap();
        story.desks.0.values_mut().for_each(|desk| desk.lines = [reed, 17].map(open).to_vec());
        story.replies(AN, 31, text);
        assert!(line(&story).0.contains(expected), "{text}: {:?}", line(&story));
        assert_eq!(line(&story).1.as_deref(), Some("Send anyway"));
        story.desk_presses(AN, "undo");
        assert_eq!((last(&story), marks(&story)), ((ReplyState::Withdrawn, None), vec![Mark::Withdrawn]));
        assert!(story.desk_presses(AN, "confirm").contains("old"), "what is cancelled does not go");
    }
}

#[test]
fn a_change_is_asked_about_too_and_a_better_text_needs_no_more_asking() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").waits(8);
    changes(&mut story, AN, "Thursday at ten, Veldstraat 3");
    assert_eq!((last(&story).0, marks(&story)), (ReplyState::Asked, vec![Mark::Asked]));
    assert!(story.passage.case.as_ref().unwrap().readable().is_none(), "nothing to read while it is asked");
    changes(&mut story, AN, "Thursday at eleven");
    assert_eq!(marks(&story), [Mark::Held]);
    story.waits(8);
    assert_eq!(last(&story).1.as_deref(), Some("Thursday at eleven"));
}

fn writes_at_desk(story: &mut Story, by: Volunteer, to: Option<i32>, text: &str) -> i32 {
    let act = DeskAct::Wrote { message: Message(500), to: to.map(Message), words: Words::new(text) };
    story.desk(by, Role::Member, act);
    500
}

#[test]
fn the_writer_takes_an_answer_back_by_a_word_and_hears_why_not() {
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten").takes(Event::Answer(Answer::HoldShown { number: 1, message: Message(70) }));
    let source = story.passage.case.as_ref().unwrap().answers[0].source.0;
    writes_at_desk(&mut story, BO, Some(70), "//undo");
    assert!(told(&story)[0].contains("somebody else wrote"));
    writes_at_desk(&mut story, AN, Some(31), "//undo");
    assert!(told(&story)[0].contains("Nothing to take back"), "her words are no answer");
    writes_at_desk(&mut story, AN, Some(source), " //Undo ");
    assert_eq!((last(&story).0, marks(&story)), (ReplyState::Withdrawn, vec![Mark::Withdrawn, Mark::Withdrawn]));
    writes_at_desk(&mut story, AN, Some(70), "//undo");
    assert_eq!(told(&story), ["Taken back."]);
    story.replies(AN, 31, "Friday at ten").waits(8).presses("read");
    let source = story.passage.case.as_ref().unwrap().answers[1].source.0;
    writes_at_desk(&mut story, AN, Some(source), "//undo");
    assert!(told(&story)[0].contains("Too late"));
}

#[test]
fn a_newcomer_is_told_once_how_to_answer() {
    let mut story = Story::crossed();
    writes_at_desk(&mut story, AN, None, "who takes this?");
    assert_eq!((told(&story).len(), marks(&story)), (1, vec![Mark::Note]));
    assert!(told(&story)[0].contains("press Claim"));
    writes_at_desk(&mut story, AN, None, "nobody?");
    assert_eq!(told(&story).len(), 0, "once while nobody has it");
    story.desk_presses(AN, "claim");
    writes_at_desk(&mut story, AN, None, "// what do I do");
    assert_eq!(told(&story).len(), 0, "whoever says that it is a note knows");
    writes_at_desk(&mut story, AN, None, "Can you come on Thursday?");
    assert_eq!((told(&story).len(), marks(&story)), (1, vec![Mark::Note]));
    assert!(told(&story)[0].contains("reply to the person's words"));
    writes_at_desk(&mut story, AN, None, "Hello?");
    assert_eq!((told(&story).len(), marks(&story)), (0, vec![Mark::Note]), "once");
    writes_at_desk(&mut story, BO, Some(30), "Bo has a tolk");
    assert_eq!(told(&story).len(), 1, "each member once, also for a reply to the case card");
    assert!(told(&story)[0].contains("has this case"));
    let mut story = claimed();
    story.replies(AN, 31, "Thursday at ten");
    writes_at_desk(&mut story, AN, None, "that was sent");
    assert_eq!(told(&story).len(), 0, "who has answered knows how");
}

#[test]
fn what_names_somebody_else_can_be_left_out_of_the_form() {
    let mut story = Story::new();
    story.presses("open").presses("lang:en").presses("go:menu").presses("help").presses("write");
    story.writes("Jan Peeters, Veldstraat 3");
    assert!(!story.passage.visit.form.names_somebody(&story.content), "about oneself it is one's own");
    story.presses("about:other");
    assert!(story.passage.visit.form.names_somebody(&story.content));
    assert_eq!(*story.presses("throw").face(), Face::Form);
    assert_eq!(story.passage.visit.form.line, None);
    story.presses("where:brussels").presses("send");
    assert!(
        story.errands().iter().all(|errand| !matches!(errand, Errand::Carry { words, .. } if words.reveal().contains("Peeters")))
    );
}
