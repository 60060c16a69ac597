//! Her chat as Telegram would hold it, played at random: what stands in it at every moment.
//!
//! Knows: what the courier does with a passage (one edit under way, deletes beside it, a start that forgets what was under way).
//! Does not know: HTTP. The same is walked against the running bot in `tests/it/walk.rs`.

use std::collections::BTreeMap;

use super::tests::{SPOKEN, hers_now};
use super::{Card, hers};
use crate::content::check::Shelf;
use crate::content::shipped::shipped;
use crate::passage::effect::{Effect, Errand, Wanted};
use crate::passage::event::{Act, Answer, Came, Event, Thing};
use crate::passage::ids::{Message, Words};
use crate::passage::tests::{AN, Story};

/// The chat, and what is on its way there.
struct Chat {
    story: Story,
    shelf: Shelf,
    neutral: Card,
    /// The bot's messages as they stand, whether she sees them or has cleared the chat.
    cards: BTreeMap<i32, Card>,
    /// Those that she has cleared away for herself.
    cleared: Vec<i32>,
    /// Messages of hers that stand there.
    hers: Vec<i32>,
    /// The request that is under way.
    flight: Option<Flight>,
    /// What the courier knows to stand there, and the fresh card that it has asked for.
    shown: Option<(i32, u32)>,
    fresh: Option<u32>,
    next: i32,
}

enum Flight {
    Fresh,
    Edit { message: i32, version: u32, card: Card },
}

impl Chat {
    fn new(speak: &str, cover: bool) -> Self {
        let mut story = Story::new();
        story.content.cover = cover;
        let (neutral, shelf) = (hers::neutral(&story.content), Shelf::read(&shipped(), &mut Vec::new()));
        let none = BTreeMap::new;
        let mut chat = Self {
            story,
            shelf,
            neutral,
            cards: none(),
            cleared: Vec::new(),
            hers: Vec::new(),
            flight: None,
            shown: None,
            fresh: None,
            next: 1000,
        };
        chat.writes_in(|message| Act::Started { message });
        chat.settles();
        for data in ["open", speak, "go:menu"] {
            chat.presses(chat.newest(), data);
            chat.settles();
        }
        chat
    }

    /// A turn has been taken: what it asks for in her chat is done or under way, and nothing wrong may stand there.
    fn turned(&mut self) {
        let effects = std::mem::take(&mut self.story.effects);
        for effect in effects {
            match &effect {
                Effect::Number(Wanted::Fresh(number)) => {
                    self.story.takes(Event::Number(Came::Fresh { number: number.clone(), index: [4; 16] }));
                }
                Effect::Number(Wanted::Typed(_)) => {
                    self.story.takes(Event::Number(Came::Nothing));
                }
                Effect::Send(_) | Effect::KeepName { .. } | Effect::Tell { .. } | Effect::Withdraw | Effect::Reword { .. } => (),
                Effect::Unsay { .. } | Effect::Bury { .. } | Effect::Topic { .. } | Effect::Landmark { .. } => (),
                Effect::Forget | Effect::Report(_) | Effect::Act(_) | Effect::Alarm(_) => (),
            }
            if let Effect::Send(row) = effect
                && let Errand::Delete { messages } = row.what
            {
                for Message(message) in messages {
                    self.cards.remove(&message);
                    self.hers.retain(|other| *other != message);
                }
            }
        }
        assert!(self.hers.is_empty(), "a message of hers stays");
        self.leaves();
        self.holds();
    }

    /// The next request leaves, if none is under way.
    fn leaves(&mut self) {
        let visit = &self.story.passage.visit;
        let version = visit.card.version;
        if self.flight.is_some() || visit.unreachable {
            return;
        }
        if visit.card.fresh {
            if self.fresh != Some(version) {
                (self.fresh, self.flight) = (Some(version), Some(Flight::Fresh));
            }
        } else if let Some(Message(message)) = visit.card.message.filter(|_| visit.unconfirmed())
            && self.shown != Some((message, version))
        {
            let card = hers_now(&self.story);
            self.flight = Some(Flight::Edit { message, version, card });
        }
    }

    /// What is under way is carried out and answered.
    fn lands(&mut self) {
        match self.flight.take() {
            None => return,
            Some(Flight::Fresh) => {
                self.next += 1;
                self.cards.insert(self.next, self.neutral.clone());
                self.shown = Some((self.next, self.fresh.unwrap()));
                self.story.takes(Event::Answer(Answer::FreshCard { message: Message(self.next) }));
            }
            Some(Flight::Edit { message, version, card }) => match self.cards.get_mut(&message) {
                None => drop(self.story.takes(Event::Answer(Answer::CardGone { message: Message(message) }))),
                Some(there) => {
                    there.clone_from(&card);
                    self.shown = Some((message, version));
                    if card == self.neutral {
                        self.story.takes(Event::Answer(Answer::Neutral { message: Message(message), version }));
                    } else {
                        self.story.effects.clear();
                    }
                }
            },
        }
        self.turned();
    }

    fn settles(&mut self) {
        while self.flight.is_some() {
            self.lands();
        }
    }

    /// The process is killed: what was under way has come to pass or not, and nobody knows.
    fn stops(&mut self, came: bool) {
        match self.flight.take() {
            Some(Flight::Fresh) if came => {
                self.next += 1;
                self.cards.insert(self.next, self.neutral.clone());
            }
            Some(Flight::Edit { message, card, .. }) if came => {
                self.cards.entry(message).and_modify(|there| there.clone_from(&card));
            }
            Some(Flight::Fresh | Flight::Edit { .. }) | None => (),
        }
        (self.shown, self.fresh) = (None, None);
        self.turned();
    }

    fn newest(&self) -> i32 {
        self.cards.keys().rev().find(|card| !self.cleared.contains(card)).copied().unwrap_or_default()
    }

    fn writes_in(&mut self, act: impl Fn(Message) -> Act) {
        self.next += 1;
        self.hers.push(self.next);
        let message = Message(self.next);
        self.story.hers(act(message));
        self.turned();
    }

    /// A press; a Close is done at once, past what is under way.
    fn presses(&mut self, on: i32, data: &str) {
        if data.starts_with("exit") {
            self.cards.entry(on).and_modify(|card| card.clone_from(&self.neutral));
        }
        self.story.hers(Act::Press { on: Message(on), data: data.to_owned() });
        self.turned();
    }

    fn waits(&mut self, seconds: i64) {
        // Requests take less than a second; whatever was under way has landed.
        self.settles();
        self.story.waits(seconds);
        self.turned();
    }

    /// The desk does its part: opens, claims, answers.
    fn answers(&mut self) {
        self.story.settles_at_the_desk();
        self.turned();
        self.story.desk_presses(AN, "claim");
        let said = self.story.passage.case.as_ref().and_then(|case| case.words.last()?.carried);
        if let Some((Message(to), _)) = said {
            self.story.replies(AN, to, "come on Thursday at ten");
            self.turned();
            self.story.waits(8);
        }
        self.turned();
    }

    /// One thing that she, somebody with her phone, the desk, time or the machine does.
    fn does(&mut self, kind: usize, choice: usize) {
        let seen: Vec<i32> = self.cards.keys().filter(|card| !self.cleared.contains(card)).copied().collect();
        let card = seen.get(choice % seen.len().max(1)).copied();
        match (kind, card) {
            (0..=9, Some(on)) => {
                let buttons: Vec<String> = self.cards[&on].buttons.iter().flatten().map(|button| button.data.clone()).collect();
                self.presses(on, &buttons[choice / 3 % buttons.len()].clone());
            }
            (10, Some(on)) => {
                let forged = ["send", "read", "have:1", "picture:1", "erase:yes", "write", "return"];
                self.presses(on, forged[choice % forged.len()]);
            }
            (11, _) => self.writes_in(|message| Act::Wrote { message, words: Words::new("they keep my passport, 1") }),
            (12, _) => self.writes_in(|message| Act::Wrote { message, words: Words::new("ж") }),
            (13, _) => self.writes_in(|message| Act::Showed { message, thing: [Thing::Sticker, Thing::Voice][choice % 2] }),
            (14, _) => self.writes_in(|message| Act::Started { message }),
            (15, _) => self.cleared.extend(seen),
            (16, _) => self.answers(),
            (17, _) => self.waits(i64::try_from(choice).unwrap() * 3),
            (18, _) => self.waits(3_600 * i64::try_from(choice).unwrap()),
            (19, _) => self.stops(choice.is_multiple_of(2)),
            (_, _) => self.lands(),
        }
    }

    /// What must be so at every moment.
    fn holds(&self) {
        let speaking: Vec<&Card> = self.cards.values().filter(|card| **card != self.neutral).collect();
        assert!(speaking.len() <= 1, "two cards show something: {speaking:?}");
        for card in speaking {
            assert_eq!(self.shelf.betrays(&card.text), None, "the chat list shows {:?}", card.text);
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]
    #[test]
    fn one_card_at_most_speaks_and_nothing_of_hers_stays(
        speak in proptest::sample::select(SPOKEN.to_vec()), cover in proptest::bool::ANY, number in proptest::bool::ANY,
        walk in proptest::collection::vec((0_usize..24, 0_usize..200), 0..80)
    ) {
        let mut chat = Chat::new(speak, cover);
        chat.story.content.return_code = number;
        for (kind, choice) in walk {
            chat.does(kind, choice);
        }
        // Nothing is pressed any more: after five minutes nothing speaks, whatever was under way.
        chat.waits(300);
        chat.settles();
        assert!(chat.cards.values().all(|card| *card == chat.neutral), "{:?}", chat.cards);
        assert!(chat.hers.is_empty());
    }
}
