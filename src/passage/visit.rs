//! Her reading: which card she has, what it shows, and what she has ticked and typed.
//!
//! Knows: everything that is gone with Close, hide or erase, and the little that outlives them for two days.
//! Does not know: her case.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::calling::Wish;
use super::event::Thing;
use super::form::Form;
use super::ids::{Chat, Message, Words};
use super::number::Number;
use crate::content::Lang;

/// Everything about her reading. Sealed under the key of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Visit {
    /// Her chat, so that a timer can turn the card neutral.
    pub chat: Option<Chat>,
    /// The one card.
    pub card: HerCard,
    /// What the card shows.
    pub face: Face,
    /// Which page of a long text the card shows, from 1; 0 is the first too.
    pub page: u32,
    /// The card that she went to the languages from.
    pub before_languages: Option<Face>,
    /// The language that she chose.
    pub lang: Option<Lang>,
    /// The safety note was shown.
    pub warned: bool,
    /// She stands behind her picture: the case may show.
    pub behind: bool,
    /// The picture was not hers but the aside's: that is what shows.
    pub beside: bool,
    /// All is erased, and the receipt shows or has shown: once the card is neutral, the rest of this goes too.
    pub erased: bool,
    /// The signs that she ticked.
    pub ticks: BTreeSet<String>,
    /// What she is about to send.
    pub form: Form,
    /// What she is about to say about a call.
    pub call: Wish,
    /// Words typed before there was anybody to carry them to.
    pub unsent: Option<Words>,
    /// Since when they stand behind the neutral card; they are forgotten some time after.
    pub unsent_since: Option<Timestamp>,
    /// Something that is not carried came while the card was neutral; the next card says why.
    pub refused: Option<Thing>,
    /// A line was thrown away by Close; the next card says so once.
    pub lost_line: bool,
    /// Something that she did was set aside; the next card says so once.
    pub unheard: bool,
    /// A message of hers can't be taken out of the chat any more; the next card says once how she does it herself.
    pub stays: bool,
    /// Signs the form that a `send` is pressed on.
    pub secret: [u8; 16],
    /// When she last did something.
    pub woke: Option<Timestamp>,
    /// Telegram says that we can't write to her.
    pub unreachable: bool,
    /// When time closed her case, if nothing has been done since: what she wrote before that is carried, however late it comes.
    pub hid: Option<Timestamp>,
    /// The number to come back with, while the card shows it. Never written down.
    #[serde(skip)]
    pub number: Option<Number>,
}

/// The one message of ours in her chat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HerCard {
    /// The message, once Telegram has told its number.
    pub message: Option<Message>,
    /// Grows with each change of what the card shows.
    pub version: u32,
    /// The newest version that is known to stand there as neutral.
    pub neutral: u32,
    /// A fresh neutral card is wanted.
    pub fresh: bool,
    /// The fresh card is her notice: it comes with sound.
    pub loud: bool,
    /// Cards that go once the fresh one stands.
    pub old: Vec<Message>,
}

/// What her card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Face {
    /// The harmless card.
    #[default]
    Neutral,
    /// The languages in their own scripts; `hint` stands first.
    Languages { hint: Option<Lang> },
    /// The two-line safety note.
    Safety,
    /// A step of the walk.
    Step(String),
    /// 112.
    Danger,
    /// The numbers, and the way to the form.
    Help,
    /// What would be sent, and to whom.
    Form,
    /// Words that are not sent yet.
    Unsent,
    /// Why something is not carried.
    NotCarried(Thing),
    /// The twelve pictures, asked of everybody who says that she wrote before.
    Return,
    /// She types a number that she has; `again` once one did not work.
    Enter { again: bool },
    /// Her case.
    Case,
    /// What a number to come back with is, and what it can do in other hands.
    Keep,
    /// The number itself.
    Number,
    /// The answer with this number.
    Answer(u32),
    /// How, and at which number, she may be called.
    Call,
    /// Who should look at the answers, of which she says that something is wrong.
    Wrong,
    /// She has ended her case.
    Ended,
    /// A page of the phrase book; without a chapter, its chapters. Both count from 1.
    Phrases { chapter: usize, page: usize },
    /// Whether she wants everything erased.
    Erase,
    /// The receipt: what is erased, and what remains.
    Erased,
    /// Nothing is taken here now: every desk pauses, or this phone is blocked.
    Paused,
}

impl Visit {
    /// Her language, or the one that a button names, or English.
    pub fn speaks(&self, button: Option<Lang>) -> Lang {
        self.lang.or(button).unwrap_or(Lang::EN)
    }

    /// Whether the card shows anything but the neutral text.
    pub fn awake(&self) -> bool {
        self.face != Face::Neutral
    }

    /// Whether Telegram still has to be told what the card shows, as far as that must survive a stop: a card that is not
    /// known to be neutral.
    pub fn unconfirmed(&self) -> bool {
        self.card.fresh || (self.card.message.is_some() && self.card.neutral != self.card.version)
    }

    /// Shows `face`.
    pub(super) fn show(&mut self, face: Face) {
        self.face = face;
        (self.page, self.hid, self.number) = (0, None, None);
        self.card.version = self.card.version.wrapping_add(1);
    }

    /// Shows the same again, with whatever has become true since.
    pub(super) fn show_again(&mut self) {
        self.card.version = self.card.version.wrapping_add(1);
    }

    /// Shows another page of the same.
    pub(super) fn turn_to(&mut self, page: u32) {
        self.page = page;
        self.show_again();
    }

    /// Turns the card neutral and forgets what it showed. Words that were not sent are thrown away.
    pub(super) fn close(&mut self) {
        self.refused = None;
        self.lost_line = self.unsent.is_some() || self.form.line.is_some() || self.lost_line;
        self.unsent = None;
        self.hide();
    }

    /// Turns the card neutral; words that were not sent stay.
    pub(super) fn hide(&mut self) {
        self.behind = false;
        self.ticks.clear();
        let line = self.form.line.take();
        if self.unsent.is_none() && !self.lost_line {
            self.unsent = line;
        }
        self.form = Form::default();
        // A number does not wait anywhere.
        self.lost_line |= std::mem::take(&mut self.call).number.is_some();
        self.before_languages = None;
        self.show(Face::Neutral);
    }

    /// As it is read back: a number that was shown is not known any more, so the card that showed it is neutral.
    pub fn read_back(mut self) -> Self {
        if self.face == Face::Number && self.number.is_none() {
            self.hide();
        }
        self
    }

    /// The case is in another chat now: everything goes but the card itself, which is neutral.
    pub(super) fn part(&mut self) {
        let was = std::mem::take(self);
        *self = Self { chat: was.chat, card: was.card, woke: was.woke, unreachable: was.unreachable, ..Self::default() };
        // What is on its way as a notice comes without a sound.
        self.card.loud = false;
        self.show(Face::Neutral);
    }

    /// Notes since when words that were not sent stand behind the neutral card; a clock that is put back begins anew.
    pub(super) fn rest(&mut self, now: Timestamp) {
        let rests = self.unsent.is_some() && !self.awake();
        self.unsent_since = rests.then(|| self.unsent_since.map_or(now, |since| since.min(now)));
    }

    /// Words that were not sent have stood there for long enough. The card stays as it is.
    pub(super) fn forget_unsent(&mut self) {
        self.lost_line |= self.unsent.take().is_some();
    }

    /// Everything goes but the card itself and its language, until the receipt has gone.
    pub(super) fn erase(&mut self) {
        let was = std::mem::take(self);
        *self = Self {
            chat: was.chat,
            lang: was.lang,
            woke: was.woke,
            unreachable: was.unreachable,
            erased: true,
            ..Self::default()
        };
        self.card = HerCard { fresh: false, loud: false, old: Vec::new(), ..was.card };
        self.show(Face::Erased);
    }

    /// Whoever goes on after erasing begins anew; the receipt's language goes with the receipt.
    pub(super) fn begin_anew(&mut self) {
        self.erased = false;
        if !self.awake() {
            let was = std::mem::take(self);
            *self = Self { chat: was.chat, card: was.card, woke: was.woke, unreachable: was.unreachable, ..Self::default() };
        }
    }

    /// Asks for a fresh neutral card; the one that stands goes when it is there.
    pub(super) fn ask_fresh(&mut self) {
        self.behind = false;
        self.card.loud = false;
        self.card.old.extend(self.card.message.take());
        self.card.fresh = true;
        self.show(Face::Neutral);
    }
}
