//! Phrases and questions: from the menu to her tap and back.
//!
//! Knows: the shipped content. Does not know: how a menu or a card looks.

use super::*;
use crate::content::phrases::Manner;
use crate::passage::case::Case;
use crate::passage::closing;
use crate::passage::effect::Row;
use crate::passage::menu::{At, Pick};
use crate::passage::phrase::{Says, Value};

/// The message in which the menu stands.
const MENU: Message = Message(60);

impl Story {
    /// A press on message `on`; what is told about it.
    fn presses_on(&mut self, by: Volunteer, on: Message, data: &str) -> String {
        self.desk(by, Role::Member, DeskAct::Press { on, data: data.to_owned(), query: "q".to_owned() });
        let told =
            self.effects.iter().find_map(|effect| if let Effect::Tell { text, .. } = effect { Some(text.clone()) } else { None });
        told.unwrap()
    }

    fn case(&self) -> &Case {
        self.passage.case.as_ref().unwrap()
    }

    /// Claimed by An, and a menu that stands.
    fn with_menu(verb: &str) -> Self {
        let mut story = Self::crossed();
        story.desk_presses(AN, "claim");
        story.desk_presses(AN, verb);
        let version = story.case().menus;
        assert_eq!(story.errands(), [&Errand::Menu { version, on: None }], "one message is sent");
        story.takes(Event::Answer(Answer::MenuShown { version, message: MENU }));
        story
    }

    fn sends(&mut self, kind: Manner) -> String {
        let send = Pick::Send(self.case().menu.as_ref().unwrap().version).data(kind);
        self.presses_on(AN, MENU, &send)
    }

    /// A question is asked and opened; the data of its first button but for the number.
    fn asked(id: &str) -> (Self, String) {
        let mut story = Self::with_menu("ask");
        story.presses_on(AN, MENU, &format!("ask:is.{id}"));
        story.sends(Manner::Question);
        story.waits(8).presses("read");
        let question = story.case().answers[0].question().unwrap();
        (story, format!("reply:{question}"))
    }

    fn carried(&self) -> Vec<(String, String)> {
        let carried = |errand: &&Errand| {
            if let Errand::Carry { head, words, .. } = errand { Some((head.clone(), words.reveal().to_owned())) } else { None }
        };
        self.errands().iter().filter_map(carried).collect()
    }
}

#[test]
fn a_phrase_goes_the_way_of_every_answer_and_sends_one_message() {
    let mut story = Story::with_menu("phrase");
    let mut sent = 0;
    for data in ["phrase:in.first", "phrase:is.hello"] {
        story.presses_on(AN, MENU, data);
        let version = story.case().menus;
        assert_eq!(story.errands(), [&Errand::Menu { version, on: Some(MENU) }], "{data}");
        sent += 1;
    }
    assert_eq!(sent, 2);
    assert!(story.case().answers.is_empty() && story.case().waits(), "nothing is sent before Send");
    story.sends(Manner::Phrase);
    let [Errand::Mark { message: MENU, mark: Mark::Held }, Errand::HoldHere { message: MENU, line }] = story.errands()[..] else {
        panic!("{:?}", story.effects)
    };
    assert!(line.text.contains("Heron 27") && line.text.contains("I am a person of the team") && line.undo.is_some());
    let hidden: Vec<u16> = line.hidden.map(|(from, to)| line.text.encode_utf16().take(to).skip(from).collect()).unwrap();
    assert!(String::from_utf16(&hidden).unwrap().contains("boss has my passport"), "her words stand under a spoiler");
    assert_eq!(story.case().menu, None);
    let asleep = story.passage.visit.card.version;
    story.waits(8);
    let line_of = |errand: &&Errand| if let Errand::Settle { message: MENU, line } = errand { Some(line.clone()) } else { None };
    let settled = story.errands().iter().find_map(line_of).unwrap();
    assert!(settled.text.contains("I am a person of the team"), "what was said stays in the topic");
    assert!(!settled.text.contains("boss has my passport") && settled.undo.is_some(), "her words do not");
    assert!(story.errands().contains(&&Errand::Mark { message: MENU, mark: Mark::Waiting }));
    assert!(!story.case().waits() && story.passage.visit.card.version > asleep);
    assert_eq!(*story.presses("read").face(), Face::Answer(1));
    assert!(story.errands().contains(&&Errand::Mark { message: MENU, mark: Mark::Opened }));
    let said = story.case().answers[0].text(&story.content, story.case(), Lang::parse("fr").unwrap());
    assert_eq!(said.as_deref(), Some("Bonjour. Je suis une personne de l'équipe, et j'ai reçu vos mots."));
    story.presses("have:1");
    assert!(story.errands().contains(&&Errand::Mark { message: MENU, mark: Mark::Had }));
}

#[test]
fn only_the_claimer_chooses() {
    let mut story = Story::crossed();
    assert!(story.desk_presses(AN, "phrase").contains("Only the one who claimed"));
    let mut story = Story::with_menu("phrase");
    let before = story.case().clone();
    assert!(story.desk_presses(BO, "ask").contains("Only the one who claimed"));
    assert!(story.presses_on(BO, MENU, "phrase:is.hello").contains("Only the one who claimed"));
    story.desk(BO, Role::Member, DeskAct::Wrote { message: Message(61), to: Some(MENU), words: Words::new("26/11") });
    assert!(matches!(story.errands()[..], [Errand::Mark { message: Message(61), mark: Mark::Note }, Errand::Say { .. }]));
    assert_eq!((&story.case().menu, &story.case().answers), (&before.menu, &before.answers));
    story.desk_presses(AN, "release");
    assert!(
        story.case().menu.is_none()
            && story.errands().iter().any(|errand| matches!(errand, Errand::Settle { message: MENU, .. }))
    );
    assert!(story.presses_on(AN, MENU, "phrase:is.hello").contains("Only the one who claimed"));
    story.desk_presses(BO, "claim");
    assert!(story.presses_on(BO, MENU, "phrase:is.hello").contains("old"), "a closed menu chooses nothing");
    assert!(story.case().menu.is_none());
}

#[test]
fn slots_are_filled_by_buttons_or_line_by_line_and_nothing_leaves_before() {
    let mut story = Story::with_menu("ask");
    story.presses_on(AN, MENU, "ask:is.come");
    story.sends(Manner::Question);
    assert!(story.case().answers.is_empty(), "three values are missing");
    story.presses_on(AN, MENU, "ask:day.2026-11-26");
    story.replies(AN, 60, "half past\nRue des Alexiens 16B");
    let misfit = |story: &Story| matches!(&story.case().menu.as_ref().unwrap().at, At::Chosen { misfit: true, .. });
    assert!(misfit(&story) && story.errands().contains(&&Errand::Mark { message: Message(story.next), mark: Mark::Note }));
    story.replies(AN, 60, "14u30");
    assert!(!misfit(&story));
    story.replies(AN, 60, "// is this right?");
    assert!(!misfit(&story), "a note stays a note");
    story.sends(Manner::Question);
    let day = Value::Day("2026-11-26".parse().unwrap());
    let hour = Value::Hour("14:30".parse().unwrap());
    let Says::Question { id, values } = &story.case().answers[0].says else { panic!("{:?}", story.case().answers) };
    assert_eq!((id.as_str(), values.len()), ("come", 3));
    assert!(values.contains(&day) && values.contains(&hour));
    let said =
        |story: &Story, lang| story.case().answers[0].text(&story.content, story.case(), Lang::parse(lang).unwrap()).unwrap();
    assert_eq!(
        said(&story, "nl"),
        "Kan je naar ons kantoor komen: donderdag 26/11, 14:30, Rue des Alexiens 16B? Zeg “Reiger 27” aan de deur."
    );
    assert!(said(&story, "de").contains("Donnerstag, 26.11., 14:30, Rue des Alexiens 16B"));
    story.waits(8).presses("read").presses("have:1");
    assert_eq!(story.case().answers[0].says, Says::Question { id: "come".to_owned(), values: Vec::new() }, "the place is gone");
}

#[test]
fn send_holds_only_for_what_it_shows_and_for_the_words_that_were_there() {
    let mut story = Story::with_menu("phrase");
    story.presses_on(AN, MENU, "phrase:is.hello");
    let old = Pick::Send(story.case().menus).data(Manner::Phrase);
    story.presses_on(AN, MENU, "phrase:is.no-bed");
    assert!(story.presses_on(AN, MENU, &old).contains("old") && story.case().answers.is_empty());
    story.writes("and they have my sister");
    assert_eq!(story.sends(Manner::Phrase), "", "what is not in the topic yet does not count");
    story.presses_on(AN, MENU, "undo");

    let mut story = Story::with_menu("phrase");
    story.presses_on(AN, MENU, "phrase:is.hello");
    story.writes("and they have my sister").settles();
    assert!(story.sends(Manner::Phrase).contains("New words") && story.case().answers.is_empty());
    assert_eq!(story.sends(Manner::Phrase), "");
    assert_eq!(story.case().answers[0].to, 2);
}

#[test]
fn undo_takes_a_phrase_back_and_ending_forgets_what_was_filled_in() {
    let mut story = Story::with_menu("phrase");
    story.presses_on(AN, MENU, "phrase:is.meet-propose");
    story.replies(AN, 60, "do\n26/11");
    story.replies(AN, 60, "donnerstag\n10\nRue des Alexiens 16B").replies(AN, 60, "26/11\n10\nRue des Alexiens 16B");
    story.sends(Manner::Phrase);
    story.presses_on(AN, MENU, "undo");
    assert!(story.errands().contains(&&Errand::Mark { message: MENU, mark: Mark::Withdrawn }));
    assert_eq!(story.case().answers[0].state, ReplyState::Withdrawn);
    assert!(!format!("{:?}", story.case().answers).contains("Place"), "the address is gone");
    assert!(story.waits(60).case().readable().is_none());

    let mut story = Story::with_menu("phrase");
    story.presses_on(AN, MENU, "phrase:is.meet-propose");
    story.replies(AN, 60, "26/11\n10\nRue des Alexiens 16B").presses("end");
    assert_eq!(story.case().menu, None);
    assert!(story.presses_on(AN, MENU, "phrase:off").contains("ended"));
}

#[test]
fn a_menu_that_comes_late_is_drawn_anew_or_emptied() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.desk_presses(AN, "phrase");
    story.desk_presses(AN, "ask");
    assert!(story.errands().is_empty(), "the one that is on its way shows the questions");
    story.takes(Event::Answer(Answer::MenuShown { version: 1, message: MENU }));
    assert_eq!(story.errands(), [&Errand::Menu { version: 3, on: Some(MENU) }]);
    story.desk_presses(AN, "phrase");
    assert!(matches!(story.errands()[..], [Errand::Settle { message: MENU, .. }, Errand::Menu { version: 4, on: None }]));
    story.desk_presses(AN, "release");
    story.takes(Event::Answer(Answer::MenuShown { version: 4, message: Message(61) }));
    assert!(matches!(story.errands()[..], [Errand::Settle { message: Message(61), .. }]));
    // Telegram's answer may come after the press on what it tells of.
    story.desk_presses(AN, "claim");
    story.desk_presses(AN, "phrase");
    let first = story.case().menus;
    story.presses_on(AN, MENU, "phrase:is.hello");
    story.sends(Manner::Phrase);
    story.takes(Event::Answer(Answer::MenuShown { version: first, message: MENU }));
    assert!(story.errands().is_empty(), "the hold line is left alone");
}

#[test]
fn her_tap_is_her_words_in_the_desks_language_and_waits_for_an_answer() {
    let (mut story, reply) = Story::asked("talk-now");
    let nl = Lang::parse("nl").unwrap();
    story.passage.case.as_mut().unwrap().desk_lang = nl;
    story.presses(&format!("{reply}.1@fr"));
    let question = "Is dit een goed moment om te schrijven?";
    assert_eq!(story.carried(), [("Reiger 27: nieuwe woorden".to_owned(), format!("Ja (“{question}”)"))]);
    assert_eq!(*story.face(), Face::Answer(1));
    assert!(story.case().waits() && waiting::since(story.case(), None).is_some());
    story.presses(&format!("{reply}.1"));
    assert_eq!(story.carried(), [], "once is enough");
    story.presses(&format!("{reply}.2"));
    assert_eq!(story.carried(), [("Reiger 27: verbetering".to_owned(), format!("Nu niet (“{question}”)"))]);
    story.presses("takeback").presses("read").presses(&format!("{reply}.2"));
    assert_eq!(story.carried().len(), 1, "what was taken back is said again");
    story.settles();
    let to = story.case().last_said().unwrap().carried.unwrap().0.0;
    story.replies(AN, to, "goed").waits(8);
    assert_eq!(story.case().answers.len(), 2);
    assert!(!story.case().waits());
}

#[test]
fn a_button_answers_its_own_question_only_and_only_behind_her_picture() {
    let (mut story, reply) = Story::asked("talk-now");
    for forged in ["reply:1-near.1", "reply:2-talk-now.1", "reply:1-talk-now.9", "reply:talk-now.1"] {
        story.presses(forged);
        assert_eq!((story.carried(), story.face()), (Vec::new(), &Face::Answer(1)), "{forged}");
    }
    story.presses("exit").presses("open").presses(&format!("{reply}.1"));
    assert_eq!((story.carried(), story.face()), (Vec::new(), &Face::Step("menu".to_owned())));
    story.presses("return").presses("picture:1").presses("read").presses("have:1").presses(&format!("{reply}.1"));
    assert_eq!((story.carried(), story.face()), (Vec::new(), &Face::Case), "she has it: it is gone");

    let (mut story, reply) = Story::asked("talk-now");
    story.desk_presses(AN, "close:silent");
    story.presses(&format!("{reply}.1"));
    assert!(story.errands().iter().any(|errand| matches!(errand, Errand::ReopenTopic { .. })), "her tap opens the case again");
    story.presses("end").presses(&format!("{reply}.1"));
    assert_eq!(story.carried(), []);
}

#[test]
fn no_choice_closes_the_card_when_it_is_typed() {
    let story = Story::new();
    for phrase in &story.content.team.phrase {
        for number in 1.. {
            let Some(key) = phrase.choice(number) else { break };
            for lang in story.content.languages() {
                assert!(!closing::closes(&story.content.say(lang, &key, &[])), "{key} in {lang}");
            }
        }
    }
    let (mut story, _) = Story::asked("others");
    story.writes("0");
    assert_eq!((story.carried().len(), story.face()), (1, &Face::Case));
}

#[test]
fn there_is_enough_to_say_and_to_ask() {
    let team = Story::new().content.team;
    let many = |kind: Manner| team.phrase.iter().filter(|phrase| phrase.kind == kind).count();
    assert!(many(Manner::Phrase) >= 40 && many(Manner::Question) >= 15);
}

#[test]
fn a_case_of_yesterday_opens_today() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    story.replies(AN, 31, "hello").waits(8);
    let mut kept = serde_json::to_value(story.case()).unwrap();
    let fields = kept.as_object_mut().unwrap();
    assert!(fields.remove("menu").is_some() && fields.remove("menus").is_some());
    let reply = fields.get_mut("answers").unwrap().as_array_mut().unwrap()[0].as_object_mut().unwrap();
    assert!(reply.remove("says").is_some() && reply.remove("chose").is_some());
    assert_eq!(serde_json::from_value::<Case>(kept).unwrap(), *story.case());
}

#[test]
fn a_menu_goes_with_the_case_that_closes_by_itself_or_is_passed_on() {
    let emptied = |story: &Story| {
        let empties = |row: &Row| row.to == GROUP && matches!(row.what, Errand::Settle { message: MENU, .. });
        story.effects.iter().any(|effect| matches!(effect, Effect::Send(row) if empties(row)))
    };
    let mut story = Story::with_menu("phrase");
    story.replies(AN, 31, "we read this").waits(8);
    // Nobody does anything for as long as a case stays open.
    let wait = i64::try_from(story.patience.close_after.as_secs()).unwrap();
    story.waits(wait).waits(wait);
    assert_eq!((story.case().state, &story.case().menu), (State::Closed, &None));
    assert!(emptied(&story));

    let mut story = Story::with_menu("phrase");
    story.desk_presses(AN, "pass:payoke");
    story.presses("pass:yes");
    let (there, thread) = (Chat(-1002), Thread(12));
    story.takes(Event::Answer(Answer::TopicOpened { group: there, thread }));
    let act = DeskAct::Press { on: Message(70), data: "accept".to_owned(), query: "q".to_owned() };
    let at = story.moment().now;
    story.takes(Event::Desk(Desk { group: there, thread: Some(thread), by: BO, role: Role::Member, at, act }));
    assert_eq!((story.case().group, &story.case().menu), (there, &None));
    assert!(emptied(&story), "at the desk where it stood");
}

#[test]
fn an_address_that_is_filled_in_is_asked_about_unless_it_is_an_office() {
    let filled = |place: &str| {
        let mut story = Story::with_menu("ask");
        story.presses_on(AN, MENU, "ask:is.come");
        story.replies(AN, 60, &format!("26/11\n10\n{place}"));
        story.sends(Manner::Question);
        story
    };
    let line = |story: &Story| {
        let errands = story.errands();
        let line = errands.iter().find_map(|errand| {
            if let Errand::HoldHere { message: MENU, line } | Errand::Settle { message: MENU, line } = errand {
                Some((*line).clone())
            } else {
                None
            }
        });
        line.unwrap()
    };
    assert!(matches!(filled("Rue des Alexiens 16B").case().answers[0].state, ReplyState::Held { .. }), "everybody may know it");
    let mut story = filled("Kerkstraat 12, bel 0470 12 34 56");
    assert_eq!(story.case().answers[0].state, ReplyState::Asked);
    assert!(story.errands().contains(&&Errand::Mark { message: MENU, mark: Mark::Asked }));
    let asked = line(&story);
    for words in ["Kerkstraat 12", "looks like an address", "telephone number"] {
        assert!(asked.text.contains(words), "{words} in {}", asked.text);
    }
    assert!(asked.confirm.is_some() && asked.undo.is_some());
    assert_eq!(story.waits(60).case().answers[0].state, ReplyState::Asked, "nothing goes by itself");
    story.presses_on(AN, MENU, "confirm");
    assert!(matches!(story.case().answers[0].state, ReplyState::Held { .. }));
    assert!(line(&story).text.contains("Kerkstraat 12") && line(&story).undo.is_some(), "what is said still stands there");
    assert_eq!(story.waits(8).case().answers[0].state, ReplyState::Waiting);
    let mut back = filled("Kerkstraat 12");
    back.presses_on(AN, MENU, "undo");
    assert_eq!(back.case().answers[0].state, ReplyState::Withdrawn);
    assert!(!format!("{:?}", back.case().answers).contains("Place"), "the address is gone");
}

#[test]
fn where_she_cannot_read_what_was_written_something_ready_that_says_the_same_is_offered_on_the_line() {
    let mut story = Story::crossed();
    story.desk_presses(AN, "claim");
    let offered = |story: &Story| {
        let of = |errand: &&Errand| if let Errand::Hold { line, .. } = errand { line.instead.clone() } else { None };
        story.errands().iter().find_map(of)
    };
    story.replies(AN, 31, "Hebt u een dokter nodig?");
    let (source, told) = (Message(story.next()), offered(&story).unwrap());
    assert_eq!(told, ("Phrase: Do you need a doctor?".to_owned(), "ask:for.doctor".to_owned()));
    story.takes(Event::Answer(Answer::HoldShown { number: 1, message: MENU }));
    assert!(story.presses_on(BO, MENU, &told.1).contains("Only the one who claimed"));
    assert!(story.presses_on(AN, Message(999), &told.1).contains("old"), "another line");
    story.presses_on(AN, MENU, &told.1);
    let version = story.case().menus;
    assert_eq!(
        story.errands(),
        [&Errand::Mark { message: source, mark: Mark::Withdrawn }, &Errand::Menu { version, on: Some(MENU) }],
        "no second message, and what was written is not said"
    );
    assert_eq!(story.case().answers[0].words, None);
    // What is heard of the line only now does not take it away again.
    story.takes(Event::Answer(Answer::HoldShown { number: 1, message: MENU }));
    assert_eq!(story.errands(), Vec::<&Errand>::new());
    assert!(story.presses_on(AN, MENU, "ask:for.doctor").contains("old"), "it is a menu now");
    story.sends(Manner::Question);
    story.waits(8).presses("read");
    assert_eq!(*story.face(), Face::Answer(2));
    assert!(story.case().answers[1].question().is_some_and(|question| question.ends_with("doctor")));

    // Nothing near: all of them. And nothing where she reads what was written.
    story.replies(AN, 31, "Ik denk dat het weer morgen niet zo goed is");
    assert_eq!(offered(&story), Some(("Phrases".to_owned(), "phrase".to_owned())));
    story.replies(AN, 31, "Do you need a doctor? Call 0470 12 34 56.");
    assert_eq!(offered(&story), None);
}
