//! What is said and where it leads.
//!
//! Knows: steps, signs, centres, numbers, places, names, pictures, words. Does not know: who reads them, or what shows.

pub mod check;
mod finding;
mod hours;
mod lang;
mod locales;
pub mod phrases;
mod places;
mod read;
#[cfg(test)]
pub(crate) mod shipped;
mod tells;
mod typed;
mod walk;

use std::collections::BTreeMap;

pub use finding::Finding;
pub use hours::{Attendance, DAYS, Hours};
pub use lang::Lang;
pub use locales::Arg;
pub use places::{Centre, CentreId, City, Region};
pub use tells::Tell;
pub use typed::Place;
pub use walk::{Choice, Kind, Step};

use locales::Locales;
use places::Routing;
use typed::Atlas;

/// The content files by their path below the content folder or, for words, `locales/<tag>/<file>.ftl`.
pub type Files = BTreeMap<String, String>;

/// Everything that is said, read and put together.
#[derive(Debug)]
pub struct Content {
    /// The harmless card.
    pub neutral: Neutral,
    /// The cards to read, by name.
    pub steps: BTreeMap<String, Step>,
    /// The signs, by name.
    pub signs: BTreeMap<String, Sign>,
    /// The centres, by name.
    pub centres: BTreeMap<CentreId, Centre>,
    /// The cities on the form, in the order of their buttons.
    pub cities: Vec<City>,
    /// The telephone numbers, by name.
    pub numbers: BTreeMap<String, Number>,
    /// The statements that cards rest on, by name.
    pub facts: BTreeMap<String, Fact>,
    /// The twelve pictures, in the order of their buttons.
    pub pictures: Vec<Picture>,
    /// The phrase book.
    pub phrasebook: Phrasebook,
    /// The phrase book stands before everything else.
    pub cover: bool,
    /// A number to come back with from another phone may be asked for.
    pub return_code: bool,
    /// What the team can say and ask without writing it.
    pub team: phrases::Team,
    team_statuses: BTreeMap<Lang, check::Status>,
    names: Vec<String>,
    routing: Routing,
    atlas: Atlas,
    locales: Locales,
    tells: BTreeMap<Lang, tells::Lists>,
}

/// The one text that is ever sent to a person's chat.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Neutral {
    /// The text.
    pub text: String,
    /// The label of its one button.
    pub button: String,
}

/// A sign that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// It offers a person at once.
    #[serde(default)]
    pub urgent: bool,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Number {
    /// As it is shown.
    pub tel: String,
    /// As a phone dials it.
    pub dial: String,
    /// When somebody answers it, as in `hours-<word>`.
    #[serde(default = "unknown")]
    pub hours: String,
    /// Where it was read.
    pub source: String,
    /// Whether a person has dialled it.
    pub status: String,
}

fn unknown() -> String {
    "unknown".to_owned()
}

/// A statement that cards rest on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Fact {
    /// What a reviewer judges.
    pub statement: String,
    /// The number that texts name.
    pub value: Option<i64>,
    /// Where it was read.
    pub source: String,
    /// Whether a person has reviewed it.
    pub status: String,
}

/// One of the twelve pictures.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Its name, as in `picture-<key>`.
    pub key: String,
    /// How it looks.
    pub emoji: String,
}

/// A small phrase book.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrasebook {
    /// The languages that phrases are learnt in.
    pub spoken: Vec<Lang>,
    /// The chapters, in the order of their buttons.
    pub chapter: Vec<Chapter>,
}

/// A chapter of the phrase book.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its name, as in `chapter-<key>`.
    pub key: String,
    /// Its phrases, as in `phrase-<key>`.
    pub phrases: Vec<String>,
}

/// The smallest number in a spoken name; there are ninety.
const FIRST_NUMBER: u16 = 10;
const NUMBERS: u16 = 90;

impl Content {
    /// Reads and puts together all that the files say.
    ///
    /// # Errors
    /// Every place where they do not fit together, in the order of the files.
    pub fn read(files: &Files) -> Result<Self, Vec<Finding>> {
        read::content(files)
    }

    /// The words of `key` in `lang`, else in English.
    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locales.say(lang, key, args)
    }

    /// Whether `key` has words of its own in `lang`.
    pub fn says(&self, lang: Lang, key: &str) -> bool {
        self.locales.says(lang, key)
    }

    /// Whether there is anything to read in `lang`.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.locales.speaks(lang)
    }

    /// The languages that there are, English first.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.locales.languages()
    }

    /// How `lang` calls itself.
    pub fn own_name(&self, lang: Lang) -> String {
        self.say(lang, "language-own-name", &[])
    }

    /// The language of ours that is nearest to what a phone asks for.
    pub fn best(&self, hint: &str) -> Option<Lang> {
        self.locales.best(hint)
    }

    /// How many spoken names there are.
    pub fn names(&self) -> u16 {
        u16::try_from(self.names.len()).unwrap_or(u16::MAX).saturating_mul(NUMBERS)
    }

    /// The spoken name with number `name` (below [`Content::names`]), in `lang`: "Heron 27".
    pub fn spoken_name(&self, lang: Lang, name: u16) -> String {
        let word = self.names.get(usize::from(name / NUMBERS)).map_or("", String::as_str);
        let word = self.say(lang, &format!("name-{word}"), &[]);
        let number = i64::from(FIRST_NUMBER + name % NUMBERS);
        self.say(lang, "spoken-name", &[("word", Arg::Text(&word)), ("number", Arg::Number(number))])
    }

    /// The first letter of spoken name `name` in each language, in small letters: on a bad line two names with the same one are
    /// taken for one another.
    pub fn first_letters(&self, name: u16) -> Vec<Option<char>> {
        let word = self.names.get(usize::from(name / NUMBERS)).map_or("", String::as_str);
        let key = format!("name-{word}");
        let letter = |lang| self.say(lang, &key, &[]).chars().next().and_then(|letter| letter.to_lowercase().next());
        self.languages().map(letter).collect()
    }

    /// The centre for a place, among those that `open` says can be written to. `far` leaves out the region's own.
    pub fn route(&self, region: Option<Region>, far: bool, open: &dyn Fn(&CentreId) -> bool) -> Option<&Centre> {
        let own = |centre: &&Centre| far && Some(centre.region) == region;
        let order = self.routing.order(region).iter().filter_map(|id| self.centres.get(id));
        let mut order = order.filter(|centre| !own(centre));
        match (region, far) {
            (Some(_), false) => order.next().filter(|centre| open(&centre.id)),
            (Some(_), true) | (None, _) => order.find(|centre| open(&centre.id)),
        }
    }

    /// Whether `text` is a town's name and nothing else.
    pub fn is_town(&self, text: &str) -> bool {
        self.atlas.is_town(text)
    }

    /// What a typed place is: a postcode, or the name of a town in any of the country's languages or English.
    pub fn place(&self, text: &str) -> Place {
        self.atlas.place(text)
    }

    /// The numbers and statements that no person has reviewed, as `numbers.<key>` and `facts.<key>`.
    pub fn unreviewed(&self) -> Vec<String> {
        let numbers =
            self.numbers.iter().filter(|(_, number)| number.status != "reviewed").map(|(key, _)| format!("numbers.{key}"));
        let facts = self.facts.iter().filter(|(_, fact)| fact.status != "reviewed").map(|(key, _)| format!("facts.{key}"));
        numbers.chain(facts).collect()
    }
}
