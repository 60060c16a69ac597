//! What she does next, by what she sees on her card.
//!
//! Knows: cards, habits. Does not know: what comes of it.

use footbridge::rehearse::{Act, Author, Fault, Msg, Thing, What};
use jiff::SignedDuration;

use super::sight::{Sight, bare, verb};
use super::sim::{Sim, Stop};

impl Sim {
    /// One of them does something, and what comes of it comes to rest, or not yet.
    pub(crate) async fn her_act(&mut self) -> Result<(), Stop> {
        let Some(who) = self.chance.one_of(&self.people.clone()).copied() else { return Ok(()) };
        self.rest().await?;
        let card = self.world.card_of(who);
        if self.settled() {
            self.model.settled(who, card.as_ref());
            self.looks_and_acts(who, card);
        } else {
            self.hastens(who, card);
        }
        if self.chance.percent(70) {
            self.settle(SignedDuration::from_secs(5)).await
        } else {
            for _ in 0..self.chance.up_to(7) {
                self.step().await?;
            }
            Ok(())
        }
    }

    /// The shortest way across, with a word on it.
    pub(crate) async fn crosses(&mut self, who: i64) -> Result<(), Stop> {
        let (soon, mut said) = (SignedDuration::from_secs(10), false);
        // What a volunteer writes is English: in another language it is asked about before it goes.
        let lang = if self.chance.percent(30) { "lang:fr" } else { "lang:en" };
        for _ in 0..12 {
            let Some(card) = self.world.card_of(who) else {
                self.start(who);
                self.settle(soon).await?;
                continue;
            };
            match Sight::of(&card) {
                Sight::Neutral => self.press(who, &card, &["open"]),
                Sight::Form if !said && self.chance.percent(80) => {
                    said = true;
                    self.writes(who, Sight::Form, true);
                }
                Sight::Form if !self.model.may_be_open(who) => self.press(who, &card, &["send"]),
                Sight::Asked => self.chooses(who, &card),
                Sight::Case => return Ok(()),
                Sight::Unsent { .. } if !self.model.may_be_open(who) => self.press(who, &card, &["send", "write"]),
                Sight::Nothing | Sight::Form | Sight::Unsent { .. } | Sight::Return | Sight::Answer | Sight::Erase { .. } => {
                    self.press(who, &card, &["write", lang, "go:menu", "help"]);
                }
                Sight::Reading { .. } => self.press(who, &card, &["write", lang, "go:menu", "help"]),
            }
            self.settle(soon).await?;
            self.model.settled(who, self.world.card_of(who).as_ref());
        }
        Ok(())
    }

    /// She writes, and erases everything before it can leave.
    pub(crate) async fn regrets(&mut self) -> Result<(), Stop> {
        let Some(who) = self.chance.one_of(&self.people.clone()).copied() else { return Ok(()) };
        self.settle(SignedDuration::from_secs(5)).await?;
        let card = self.world.card_of(who).filter(|card| self.settled() && Sight::of(card) == Sight::Case);
        if card.is_none() {
            return Ok(());
        }
        self.model.settled(who, card.as_ref());
        self.world.order(Fault::next(1, "sendMessage", What::flood(9)));
        self.writes(who, Sight::Case, true);
        for wanted in ["erase", "erase:yes"] {
            self.settle(SignedDuration::ZERO).await?;
            if let Some(card) = self.world.card_of(who).filter(|card| card.data().any(|data| bare(data) == wanted)) {
                self.press(who, &card, &[wanted]);
            }
        }
        self.counts.count("erased in haste");
        self.settle(SignedDuration::from_secs(20)).await
    }

    fn looks_and_acts(&mut self, who: i64, card: Option<Msg>) {
        let Some(card) = card else {
            self.start(who);
            return;
        };
        let sight = Sight::of(&card);
        match self.chance.up_to(100) {
            0..2 => self.start(who),
            2..5 => self.close(who, &card),
            5..7 => self.shows(who),
            _ => match sight {
                Sight::Nothing => self.start(who),
                Sight::Neutral if self.chance.percent(12) => self.writes(who, sight, true),
                Sight::Neutral => self.press(who, &card, &["open"]),
                Sight::Return => self.pictured(who, &card),
                Sight::Asked if self.chance.percent(15) => self.writes(who, sight, true),
                Sight::Asked => self.chooses(who, &card),
                Sight::Answer if self.chance.percent(75) => self.press(who, &card, &["have"]),
                Sight::Unsent { behind } if (behind || !self.model.may_be_open(who)) && self.chance.percent(65) => {
                    self.press(who, &card, &["send", "write"]);
                }
                Sight::Form if !self.model.may_be_open(who) && self.chance.percent(60) => self.press(who, &card, &["send"]),
                Sight::Case if card.data().any(|data| verb(data) == "read") && self.chance.percent(70) => {
                    self.press(who, &card, &["read"]);
                }
                Sight::Case if self.chance.percent(60) => self.writes(who, sight, true),
                Sight::Erase { .. } if self.chance.percent(50) => self.press(who, &card, &["erase:yes"]),
                Sight::Reading { .. } if self.chance.percent(55) => self.goes_on(who, &card),
                Sight::Form
                | Sight::Unsent { .. }
                | Sight::Case
                | Sight::Answer
                | Sight::Erase { .. }
                | Sight::Reading { .. } => {
                    if self.chance.percent(12) {
                        self.writes(who, sight, true);
                    } else {
                        self.presses_any(who, &card);
                    }
                }
            },
        }
    }

    /// Acts before what she did last has come to anything.
    fn hastens(&mut self, who: i64, card: Option<Msg>) {
        let Some(card) = card else {
            self.start(who);
            return;
        };
        match self.chance.up_to(10) {
            0..2 => self.close(who, &card),
            2..5 => self.writes(who, Sight::Nothing, false),
            5 => self.start(who),
            6 => self.shows(who),
            7..9 => match self.last.get(&who).cloned().filter(|(message, _)| *message == card.id) {
                Some((message, data)) => {
                    self.note(format!("  {who} presses {data} once more"));
                    self.model.pressed(who, &data, &card);
                    let _ = self.world.act(Act::press(who, message, &data));
                }
                None => self.close(who, &card),
            },
            _ => self.changes(who),
        }
    }

    fn start(&mut self, who: i64) {
        self.note(format!("  {who} presses Start"));
        let _ = self.world.act(Act::start(who));
    }

    fn shows(&mut self, who: i64) {
        self.note(format!("  {who} sends a picture"));
        let _ = self.world.act(Act::send(who, Thing::Photo));
    }

    /// One of the ways to close.
    fn close(&mut self, who: i64, card: &Msg) {
        let exit = card.data().find(|data| bare(data) == "exit").map(str::to_owned);
        match (self.chance.up_to(3), exit) {
            (0, _) => {
                self.note(format!("  {who} writes a letter"));
                let letter = if self.chance.percent(50) { "." } else { "x" };
                let _ = self.world.act(Act::write(who, letter));
            }
            (1, Some(_)) | (_, None) => {
                self.note(format!("  {who} sends a sticker"));
                let _ = self.world.act(Act::send(who, Thing::Sticker));
            }
            (_, Some(exit)) => self.do_press(who, card, &exit),
        }
    }

    fn writes(&mut self, who: i64, sight: Sight, settled: bool) {
        let mark = self.mark("wd");
        self.note(format!("  {who} writes {mark} ({sight:?})"));
        self.model.wrote(who, &mark, settled, sight.behind());
        let _ = self.world.act(Act::write(who, &format!("{mark} of hers")));
        self.counts.count("words");
    }

    /// Changes the newest of her words that is still in her chat.
    fn changes(&mut self, who: i64) {
        let held = self.world.held_of(who);
        let newest = held.iter().rev().find(|message| message.author != Author::Bot && message.text.starts_with("wd"));
        let Some((id, old)) = newest.and_then(|message| Some((message.id, message.text.get(..7)?.to_owned()))) else {
            return;
        };
        let mark = self.mark("wd");
        self.note(format!("  {who} changes {old} into {mark}"));
        self.model.changed(who, &old, &mark);
        let _ = self.world.act(Act::Edit { who: who.into(), message: id, text: format!("{mark} of hers"), group: None });
        self.counts.count("corrections");
    }

    /// Presses the first button that is one of `wanted`.
    fn press(&mut self, who: i64, card: &Msg, wanted: &[&str]) {
        let found = wanted.iter().find_map(|wanted| card.data().find(|data| bare(data) == *wanted || verb(data) == *wanted));
        match found.map(str::to_owned) {
            Some(data) => self.do_press(who, card, &data),
            None => self.presses_any(who, card),
        }
    }

    /// Towards Send, or towards her case.
    fn goes_on(&mut self, who: i64, card: &Msg) {
        let open = self.model.may_be_open(who);
        let behind = Sight::of(card).behind();
        match (open, behind) {
            (true, true) => self.press(who, card, &["go:case"]),
            (true, false) => self.press(who, card, &["return", "go:menu", "lang:en"]),
            (false, _) => self.press(who, card, &["write", "lang:en", "go:menu", "help"]),
        }
    }

    fn presses_any(&mut self, who: i64, card: &Msg) {
        // Somebody with her phone and without her picture is another story.
        let sends = self.model.may_be_open(who) && !Sight::of(card).behind();
        let fits = |data: &&str| {
            let verb = verb(data);
            !sends || !matches!(verb, "send" | "write" | "where" | "about" | "with" | "reach")
        };
        let all: Vec<String> = card.data().filter(fits).map(str::to_owned).collect();
        if let Some(data) = self.chance.one_of(&all).cloned() {
            self.do_press(who, card, &data);
        }
    }

    /// Her picture, or once in a while another.
    fn pictured(&mut self, who: i64, card: &Msg) {
        let hers = self.model.person(who).picture.filter(|_| self.chance.percent(85));
        let picture = hers.unwrap_or_else(|| 1 + u64::try_from(self.chance.up_to(12)).unwrap_or(0));
        self.press(who, card, &[&format!("picture:{picture}")]);
    }

    fn chooses(&mut self, who: i64, card: &Msg) {
        let picture = 1 + u64::try_from(self.chance.up_to(12)).unwrap_or(0);
        if self.chance.percent(15) {
            self.press(who, card, &["picture:skip"]);
        } else {
            self.model.person(who).picture = Some(picture);
            self.press(who, card, &[&format!("picture:{picture}")]);
        }
    }

    pub(crate) fn do_press(&mut self, who: i64, card: &Msg, data: &str) {
        self.note(format!("  {who} presses {data} on {}", card.id));
        self.model.pressed(who, data, card);
        self.last.insert(who, (card.id, data.to_owned()));
        let _ = self.world.act(Act::press(who, card.id, data));
        self.counts.count("presses");
    }

    /// At the end she looks at everything: her case behind her picture, what is not sent yet, every answer.
    pub(crate) async fn looks_at_everything(&mut self, who: i64) -> Result<(), Stop> {
        let calm = SignedDuration::from_secs(120);
        self.settle(calm).await?;
        self.model.settled(who, self.world.card_of(who).as_ref());
        if !self.model.person(who).open {
            return Ok(());
        }
        for _ in 0..40 {
            let Some(card) = self.world.card_of(who) else { return Ok(()) };
            let has = |wanted: &str| card.data().any(|data| bare(data) == wanted || verb(data) == wanted);
            let wanted = match Sight::of(&card) {
                Sight::Neutral => "open".to_owned(),
                Sight::Return => {
                    let person = self.model.person(who);
                    format!("picture:{}", person.picture.or(person.tried).unwrap_or(1))
                }
                Sight::Asked => "picture:skip".to_owned(),
                Sight::Case if has("read") => "read".to_owned(),
                Sight::Case => return Ok(()),
                Sight::Answer => "have".to_owned(),
                Sight::Unsent { behind: true } => "send".to_owned(),
                Sight::Unsent { behind: false } => "return".to_owned(),
                sight if sight.behind() => "go:case".to_owned(),
                _ if has("return") => "return".to_owned(),
                _ if has("lang:en") => "lang:en".to_owned(),
                _ if has("go:menu") => "go:menu".to_owned(),
                Sight::Nothing | Sight::Form | Sight::Erase { .. } | Sight::Reading { .. } => "exit".to_owned(),
            };
            let Some(data) = card.data().find(|data| bare(data) == wanted || verb(data) == wanted).map(str::to_owned) else {
                return Err(Stop::Broken(format!("she finds no {wanted} on {card:?}")));
            };
            self.do_press(who, &card, &data);
            self.settle(calm).await?;
            self.model.settled(who, self.world.card_of(who).as_ref());
        }
        let card = self.world.card_of(who);
        Err(Stop::Broken(format!("{who} does not come to her case: {card:?}")))
    }
}
