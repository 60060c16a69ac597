//! What an answer says: free words, a phrase with what was filled in, or a question; and her answer by a button.
//!
//! Knows: how a phrase becomes words in any language, and which question a button belongs to. Does not know: how a volunteer
//! chooses one (`menu`).

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::case::{Case, Reply, ReplyState, State};
use super::crossing::{self, carries};
use super::effect::Effect;
use super::ids::Words;
use super::snooze;
use super::turn::{Moment, Passage};
use super::visit::Face;
use crate::content::phrases::{Manner, Phrase, Slot};
use crate::content::{Arg, Content, Lang};

/// What an answer says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// What the volunteer wrote.
    #[default]
    Free,
    /// A phrase.
    Phrase { id: String, values: Vec<Value> },
    /// A question.
    Question { id: String, values: Vec<Value> },
}

/// Something that was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A day.
    Day(Date),
    /// An hour.
    Hour(Time),
    /// An address.
    Place(Words),
}

/// What she answered to a question, by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chose {
    /// The choice, from 1.
    pub choice: u32,
    /// The number of the words that carry it.
    pub words: u32,
}

impl Value {
    /// What it fills.
    pub fn slot(&self) -> Slot {
        match self {
            Self::Day(_) => Slot::Day,
            Self::Hour(_) => Slot::Hour,
            Self::Place(_) => Slot::Place,
        }
    }

    /// The value in words.
    pub fn text(&self, content: &Content, lang: Lang) -> String {
        match self {
            Self::Day(day) => day_text(content, lang, *day),
            Self::Hour(hour) => format!("{:02}:{:02}", hour.hour(), hour.minute()),
            Self::Place(place) => place.reveal().to_owned(),
        }
    }
}

impl Says {
    /// A phrase or question, as it was filled in.
    pub(super) fn chosen(kind: Manner, id: String, values: Vec<Value>) -> Self {
        match kind {
            Manner::Phrase => Self::Phrase { id, values },
            Manner::Question => Self::Question { id, values },
        }
    }

    /// The phrase or question, and what was filled in; nothing for free words.
    pub fn phrase<'c>(&self, content: &'c Content) -> Option<(&'c Phrase, &[Value])> {
        match self {
            Self::Free => None,
            Self::Phrase { id, values } => Some((content.team.find(Manner::Phrase, id)?, values)),
            Self::Question { id, values } => Some((content.team.find(Manner::Question, id)?, values)),
        }
    }

    /// Forgets what was filled in.
    pub(super) fn forget(&mut self) {
        match self {
            Self::Free => {}
            Self::Phrase { values, .. } | Self::Question { values, .. } => values.clear(),
        }
    }
}

impl Reply {
    /// What it says in `lang`, as long as it says anything.
    pub fn text(&self, content: &Content, case: &Case, lang: Lang) -> Option<String> {
        match self.says.phrase(content) {
            Some((phrase, values)) => Some(text(content, case, phrase, values, lang)),
            None => self.words.as_ref().map(|words| words.reveal().to_owned()),
        }
    }

    /// By which its buttons know their question: an old button belongs to another asking.
    pub fn question(&self) -> Option<String> {
        match &self.says {
            Says::Question { id, .. } => Some(format!("{}-{id}", self.number)),
            Says::Free | Says::Phrase { .. } => None,
        }
    }

    /// Its words are gone.
    pub(super) fn forget(&mut self) {
        self.words = None;
        self.says.forget();
    }
}

/// `phrase` in `lang`; what is not filled in yet stands there as `[day]`.
pub fn text(content: &Content, case: &Case, phrase: &Phrase, values: &[Value], lang: Lang) -> String {
    let name = content.spoken_name(lang, case.name);
    let number = content.centres.get(&case.centre).and_then(|centre| content.numbers.get(&centre.number));
    let filled = Slot::ALL.map(|slot| {
        let value = values.iter().find(|value| value.slot() == slot);
        value.map_or_else(|| format!("[{}]", slot_name(content, lang, slot)), |value| value.text(content, lang))
    });
    let [day, hour, place] = &filled;
    let args = [
        ("name", Arg::Text(&name)),
        ("number", Arg::Text(number.map_or("", |number| number.tel.as_str()))),
        ("day", Arg::Text(day)),
        ("hour", Arg::Text(hour)),
        ("place", Arg::Text(place)),
    ];
    content.say(lang, &phrase.key(), &args)
}

/// What a volunteer reads where a value is missing.
pub fn slot_name(content: &Content, lang: Lang, slot: Slot) -> String {
    let key = match slot {
        Slot::Day => "slot-day",
        Slot::Hour => "slot-hour",
        Slot::Place => "slot-place",
    };
    content.say(lang, key, &[])
}

/// A day with its date.
pub fn day_text(content: &Content, lang: Lang, day: Date) -> String {
    let weekday = content.say(lang, &format!("weekday-{}", day.weekday().to_monday_one_offset()), &[]);
    let (date, month) = (day.day().to_string(), day.month().to_string());
    content.say(lang, "day-date", &[("day", Arg::Text(&weekday)), ("date", Arg::Text(&date)), ("month", Arg::Text(&month))])
}

/// Whether a phrase rests on a statement or a number that no person has reviewed. `said` is what it says.
pub fn unreviewed(content: &Content, phrase: &Phrase, said: &str) -> bool {
    let fact = phrase.facts.iter().any(|fact| content.facts.get(fact).is_some_and(|fact| fact.status != "reviewed"));
    fact || content.numbers.values().any(|number| number.status != "reviewed" && said.contains(&number.tel))
}

/// She answers `question` by its button `choice`. A button of another question, or of one that she has not opened, only shows
/// the card again; a second choice is a correction.
pub(super) fn replied(
    content: &Content,
    passage: &mut Passage,
    question: &str,
    choice: u32,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) {
    let ours = carries(passage);
    let asked = passage.shown().filter(|_| ours).and_then(|case| answer_to(content, case, question, choice));
    let Some((number, words, before)) = asked else {
        shows_again(passage);
        return;
    };
    passage.visit.show(Face::Answer(number));
    if before.is_some_and(|before| before.choice == choice) {
        return;
    }
    if let Some(case) = passage.case.as_mut() {
        crossing::reopen(content, case, effects);
        snooze::end(case, moment.now);
        case.changed(moment.now);
    }
    let Some(case) = passage.shown_mut() else { return };
    case.state = State::Open;
    let head = if before.is_some() {
        let name = content.spoken_name(case.desk_lang, case.name);
        content.say(case.desk_lang, "carry-head-correction", &[("name", Arg::Text(&name))])
    } else {
        crossing::head(content, case, moment.now, moment)
    };
    let carried = case.next_words;
    crossing::say_words(content, case, None, &words, moment.now, &head, effects);
    case.touched = moment.now;
    let reply = case.answers.iter_mut().find(|reply| reply.number == number);
    reply.into_iter().for_each(|reply| reply.chose = Some(Chose { choice, words: carried }));
}

/// The answer that asked `question` and that she has before her, the choice in the desk's words, and what she chose before.
fn answer_to(content: &Content, case: &Case, question: &str, choice: u32) -> Option<(u32, Words, Option<Chose>)> {
    let reply = case.answers.iter().find(|reply| reply.question().is_some_and(|asked| asked == question))?;
    if !matches!(reply.state, ReplyState::Opened { .. }) {
        return None;
    }
    let (phrase, values) = reply.says.phrase(content)?;
    let label = content.say(case.desk_lang, &phrase.choice(choice)?, &[]);
    let asked = text(content, case, phrase, values, case.desk_lang);
    let args = [("choice", Arg::Text(&label)), ("question", Arg::Text(&asked))];
    let words = Words::new(content.say(case.desk_lang, "answered-by-button", &args));
    // What she took back counts as not said.
    let taken_back = |chose: &Chose| case.words.iter().any(|said| said.number == chose.words && said.taken_back);
    Some((reply.number, words, reply.chose.filter(|chose| !taken_back(chose))))
}

/// The card that she has; the menu for whoever stands behind no picture.
fn shows_again(passage: &mut Passage) {
    let face = match (passage.shown(), &passage.visit.face) {
        (None, _) => super::behind::menu(),
        (Some(_), Face::Neutral) => Face::Case,
        (Some(_), face) => face.clone(),
    };
    passage.visit.show(face);
}
