//! A number behind the picture, and the case that follows it to another phone.
//!
//! Knows: both passages. Does not know: how a number is worked out.

use crate::card;
use crate::passage::case::{Picture, ReplyState, State};
use crate::passage::effect::{Effect, Errand, Mark, Wanted};
use crate::passage::event::{Came, Event};
use crate::passage::ids::Chat;
use crate::passage::number::Number;
use crate::passage::returning::{Crossed, cross};
use crate::passage::tests::{AN, CARD, Story};
use crate::passage::visit::Face;
use crate::passage::{Passage, block};

const INDEX: [u8; 16] = [5; 16];

/// Her case behind picture 1, with the number switched on.
fn crossed() -> Story {
    let mut story = Story::crossed();
    story.content.return_code = true;
    story.presses("go:case");
    story
}

/// A phone that nobody has written from, where a number is asked for.
fn entering() -> Story {
    let mut story = Story::new();
    story.content.return_code = true;
    story.presses("open").presses("lang:en").presses("go:menu").presses("return").presses("number:enter");
    story
}

fn wanted(story: &Story) -> Option<&Wanted> {
    story.effects.iter().find_map(|effect| if let Effect::Number(wanted) = effect { Some(wanted) } else { None })
}

/// Asks for a number; it is found by `index` from now on.
fn numbered(story: &mut Story, index: [u8; 16]) -> Number {
    story.presses("number").presses("number:show");
    let Some(Wanted::Fresh(number)) = wanted(story).cloned() else { panic!("it is worked out") };
    assert!(!shown(story).contains(&number.grouped()), "not before it can be found again");
    story.takes(Event::Number(Came::Fresh { number: number.clone(), index }));
    number
}

fn shown(story: &Story) -> String {
    card::hers::card(&story.content, &story.passage, &story.moment(), true).text
}

fn data(story: &Story) -> Vec<String> {
    let card = card::hers::card(&story.content, &story.passage, &story.moment(), true);
    card.buttons.into_iter().flatten().map(|button| button.data.split('@').next().unwrap_or_default().to_owned()).collect()
}

fn come_back(old: &Story, new: &Story) -> Option<Crossed> {
    let mut passage = new.passage.clone();
    passage.visit.chat = Some(Chat(8));
    cross(&new.content, old.passage.clone(), passage, &INDEX, &new.moment())
}

fn said(crossed: &Crossed) -> Vec<String> {
    let say = |effect: &Effect| match effect {
        Effect::Send(row) => {
            if let Errand::Say { text, .. } = &row.what {
                Some(text.clone())
            } else {
                None
            }
        }
        Effect::KeepName { .. } | Effect::Tell { .. } | Effect::Withdraw | Effect::Reword { .. } | Effect::Unsay { .. } => None,
        Effect::Bury { .. } | Effect::Topic { .. } | Effect::Landmark { .. } | Effect::Forget | Effect::Report(_) => None,
        Effect::Act(_) | Effect::Alarm(_) | Effect::Number(_) => None,
    };
    crossed.effects.iter().filter_map(say).collect()
}

#[test]
fn switched_off_there_is_no_button_and_nothing_to_type() {
    let mut story = Story::crossed();
    story.presses("go:case");
    let before = (data(&story), shown(&story));
    for press in ["number", "number:show", "number:enter"] {
        story.presses(press);
        assert_eq!((data(&story), shown(&story)), before, "{press}");
        assert_eq!(wanted(&story), None);
    }
    assert!(!before.0.iter().any(|data| data.starts_with("number")));
    story.presses("exit").presses("open").presses("return");
    assert!(!data(&story).iter().any(|data| data.starts_with("number")));
}

#[test]
fn a_number_shows_for_a_minute_behind_its_danger_and_is_never_written_down() {
    let mut story = crossed();
    assert_eq!(story.presses("number").face(), &Face::Keep);
    assert!(shown(&story).contains("Whoever finds it"));
    let number = numbered(&mut story, INDEX);
    assert_eq!(story.face(), &Face::Number);
    assert!(shown(&story).contains(&number.grouped()));
    assert!(!shown(&story).lines().next().unwrap().contains(char::is_numeric), "the chat list shows the first line");
    let kept = [serde_json::to_string(&story.passage.visit), serde_json::to_string(&story.passage.case)].map(Result::unwrap);
    let digits: String = number.grouped().split(' ').collect();
    assert!(kept.iter().all(|kept| !kept.contains(&number.grouped()) && !kept.contains(&digits)));
    assert_eq!(story.passage.case.as_ref().unwrap().number, Some(INDEX));
    story.waits(59);
    assert_eq!(story.face(), &Face::Number);
    story.waits(1);
    assert_eq!((story.face(), story.passage.visit.number.is_none()), (&Face::Neutral, true));
}

#[test]
fn after_a_start_the_card_that_showed_it_is_neutral() {
    let mut story = crossed();
    numbered(&mut story, INDEX);
    let kept = serde_json::to_string(&story.passage.visit).unwrap();
    let back = serde_json::from_str::<crate::passage::visit::Visit>(&kept).unwrap().read_back();
    assert!(!back.awake() && !back.behind && back.unconfirmed() && back.number.is_none());
    let other = story.passage.visit.clone();
    assert_eq!(other.clone().read_back(), other, "what is still known stays");
}

#[test]
fn another_takes_the_place_of_the_one_before_and_whatever_leads_away_lets_go_of_it() {
    for press in ["go:case", "danger", "exit", "help", "erase:yes", "number"] {
        let mut story = crossed();
        numbered(&mut story, INDEX);
        story.presses(press);
        assert!(story.passage.visit.number.is_none(), "{press}");
    }
    let mut story = crossed();
    let first = numbered(&mut story, INDEX);
    story.presses("go:case");
    numbered(&mut story, [6; 16]);
    assert_eq!(story.passage.case.as_ref().unwrap().number, Some([6; 16]));
    assert!(come_back(&story, &entering()).is_none(), "the one before opens nothing");
    assert_eq!(first.grouped().len(), 20);
}

#[test]
fn without_her_picture_there_is_no_number() {
    let mut story = crossed();
    story.presses("exit").presses("open");
    for press in ["number", "number:show"] {
        assert_eq!(story.presses(press).face(), &Face::Step("menu".to_owned()));
        assert_eq!(wanted(&story), None);
    }
    let mut story = Story::new();
    story.content.return_code = true;
    story.presses("open").presses("lang:en").presses("write").presses("send");
    assert!(!data(&story).iter().any(|data| data.starts_with("number")), "the picture is asked for first");
    assert_eq!(story.presses("number").face(), &Face::Case);
    let mut story = crossed();
    assert_eq!(story.presses("number:show").face(), &Face::Keep, "what it is comes first");
    assert_eq!(wanted(&story), None);
}

#[test]
fn a_number_that_comes_after_she_has_gone_is_none() {
    let mut story = crossed();
    numbered(&mut story, INDEX);
    story.presses("go:case").presses("number").presses("number:show").presses("exit");
    story.takes(Event::Number(Came::Fresh { number: Number::draw(&[1; 32]), index: [6; 16] }));
    assert_eq!(story.face(), &Face::Neutral);
    assert_eq!(story.passage.case.as_ref().unwrap().number, Some(INDEX), "the one that she has still works");
    story.presses("open").presses("return").presses("picture:1").presses("number").presses("number:show");
    assert_eq!(story.takes(Event::Number(Came::Nothing)).face(), &Face::Case, "too many in an hour");
}

#[test]
fn an_asides_number_looks_the_same_and_opens_nothing() {
    let mut story = crossed();
    numbered(&mut story, INDEX);
    story.presses("exit").presses("open").presses("write").writes("where are they").presses("send").settles();
    story.presses("picture:2");
    let number = numbered(&mut story, [6; 16]);
    assert!(shown(&story).contains(&number.grouped()));
    assert_eq!(story.passage.case.as_ref().unwrap().number, Some(INDEX));
    assert_eq!(story.passage.aside.as_ref().unwrap().number, None);
}

#[test]
fn what_is_typed_is_tried_and_every_refusal_says_the_same() {
    let number = Number::draw(&[3; 32]);
    let grouped = number.grouped();
    let (most, last) = grouped.split_at(19);
    let wrong = format!("{most}{}", (last.parse::<u8>().unwrap() + 1) % 10);
    let mut cards = Vec::new();
    for text in [number.grouped(), wrong, "12".to_owned()] {
        let mut story = entering();
        story.writes(&text);
        let deleted = story.errands().iter().any(|errand| matches!(errand, Errand::Delete { .. }));
        assert!(deleted && story.passage.visit.unsent.is_none(), "{text} is gone");
        let typed = matches!(wanted(&story), Some(Wanted::Typed(typed)) if typed.is_some() == (text == number.grouped()));
        assert!(typed, "{text}");
        story.takes(Event::Number(Came::Nothing));
        cards.push((shown(&story), data(&story)));
    }
    assert!(cards[0].0.starts_with("That did not work.") && cards.iter().all(|card| *card == cards[0]));
    let mut story = entering();
    assert_eq!(story.writes(".").face(), &Face::Neutral, "a Close closes");
    assert_eq!(story.takes(Event::Number(Came::Nothing)).face(), &Face::Neutral);
    let mut story = entering();
    assert_eq!(story.writes("he found it").face(), &Face::Unsent, "words are words");
    assert_eq!(wanted(&story), None);
}

#[test]
fn the_case_goes_to_the_other_phone_and_nothing_of_it_stays() {
    let mut old = crossed();
    old.desk_presses(AN, "claim");
    numbered(&mut old, INDEX);
    old.presses("go:case").writes("second words");
    let crossed = come_back(&old, &entering()).unwrap();
    let (was, is) = (&crossed.old, &crossed.new);
    let bare = Passage { visit: crate::passage::visit::Visit { ..was.visit.clone() }, ..Passage::default() };
    assert_eq!((*was == bare, was.visit.awake(), was.visit.behind), (true, false, false));
    assert!(was.visit.lang.is_none() && !was.visit.warned && was.visit.unsent.is_none() && was.visit.unconfirmed());
    assert_eq!(was.visit.card.message, Some(CARD));
    let case = is.case.as_ref().unwrap();
    assert_eq!((case.number, case.picture, case.state), (None, Picture::Unasked, State::Open));
    assert_eq!((is.visit.face.clone(), is.visit.behind, is.visit.beside), (Face::Case, true, false));
    assert!(case.owner.is_some() && case.topic.is_some() && case.words.iter().all(|said| said.from.is_none()));
    let told = said(&crossed);
    assert!(told.len() == 1 && told[0].contains("with a number"), "{told:?}");

    let mut new = entering();
    new.passage = crossed.new.clone();
    assert!(shown(&new).contains("You are back."));
    for text in ["passport", "second"] {
        assert!(!shown(&new).contains(text), "{text} is from before");
    }
    assert!(!data(&new).iter().any(|data| data == "takeback"));
    new.presses("picture:4");
    assert!(!data(&new).iter().any(|data| data == "takeback") && shown(&new).contains("You are back."));
    assert_eq!(new.presses("takeback").errands().len(), 0);
    new.writes("it is me").settles_at_the_desk();
    assert!(!shown(&new).contains("You are back.") && data(&new).iter().any(|data| data == "takeback"));

    old.passage = crossed.old;
    old.presses("open").presses("lang:en").presses("go:menu").presses("return").presses("picture:1");
    assert_eq!((old.face(), old.passage.visit.behind), (&Face::Step("menu".to_owned()), false));
    assert!(come_back(&old, &entering()).is_none() && come_back(&new, &entering()).is_none(), "it works once");
}

#[test]
fn what_had_not_been_had_does_not_show_there_and_the_desk_sees_it() {
    let mut old = crossed();
    old.desk_presses(AN, "claim");
    numbered(&mut old, INDEX);
    old.presses("exit").replies(AN, 31, "Thursday at ten").waits(8);
    assert_eq!(old.passage.case.as_ref().unwrap().answers[0].state, ReplyState::Waiting);
    let crossed = come_back(&old, &entering()).unwrap();
    let case = crossed.new.case.as_ref().unwrap();
    assert_eq!((case.answers[0].state, case.readable().is_none(), case.waits()), (ReplyState::Withdrawn, true, true));
    assert!(!serde_json::to_string(case).unwrap().contains("Thursday"));
    let failed =
        |effect: &Effect| matches!(effect, Effect::Send(row) if matches!(row.what, Errand::Mark { mark: Mark::Failed, .. }));
    assert!(crossed.effects.iter().any(failed));

    let mut new = entering();
    new.passage = crossed.new;
    new.replies(AN, 31, "Say the word.").waits(8).presses("picture:3").presses("read");
    assert!(shown(&new).contains("Say the word."), "what comes now shows");
}

#[test]
fn a_call_and_an_aside_end_with_the_old_phone() {
    let mut old = crossed();
    numbered(&mut old, INDEX);
    old.presses("callme").writes("0470 12 34 56").presses("callme:send").settles_at_the_desk();
    old.presses("exit").presses("open").presses("write").writes("where are they").presses("send").settles();
    assert!(old.passage.aside.is_some() && old.passage.case.as_ref().unwrap().call.is_some());
    let crossed = come_back(&old, &entering()).unwrap();
    assert!(crossed.old.aside.is_none() && crossed.new.aside.is_none());
    assert!(crossed.new.case.as_ref().unwrap().call.is_none());
    assert!(said(&crossed).iter().any(|text| text.contains("WITHOUT the picture: that phone has no case any more")));
}

#[test]
fn a_case_goes_only_where_there_is_none_and_not_around_a_block() {
    let mut old = crossed();
    numbered(&mut old, INDEX);
    let there = entering();
    assert!(come_back(&old, &there).is_some());
    let mut closed = entering();
    closed.presses("exit");
    let mut with_case = crossed();
    with_case.presses("return").presses("number:enter");
    let mut blocked = entering();
    blocked.passage.block = Some(blocked.moment().now);
    let mut off = entering();
    off.content.return_code = false;
    for new in [&closed, &with_case, &blocked, &off] {
        assert!(come_back(&old, new).is_none());
    }
    let mut away = Vec::new();
    for press in ["end", "erase:yes"] {
        let mut old = crossed();
        numbered(&mut old, INDEX);
        old.presses("go:case").presses(press);
        away.push(old);
    }
    let mut stopped = crossed();
    numbered(&mut stopped, INDEX);
    stopped.passage.block = Some(stopped.moment().now);
    away.push(stopped);
    for old in &away {
        assert!(come_back(old, &there).is_none());
    }
    assert!(!block::blocked(old.passage.case.as_ref().unwrap()));
    let mut shut = crossed();
    numbered(&mut shut, INDEX);
    shut.desk_presses(AN, "claim");
    shut.desk_presses(AN, "close:asked");
    let crossed = come_back(&shut, &there).unwrap();
    assert_eq!(crossed.new.case.unwrap().state, State::Open, "what the team closed opens again");
}
