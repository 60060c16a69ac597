//! What a text tells: which language it is in, and whether it seems to name somebody or say where they are.
//!
//! Knows: small lists by language, and how telephone numbers and links look. Does not know: who wrote it, or what is done
//! about it. Everything here is a guess by simple local rules, made to ask a person, never to decide for one.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Content, Lang};

/// The fewest digits of a telephone number, and the most.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// So many words on from a street's word its number is looked for, and so many back.
const ON: usize = 5;
const BACK: usize = 2;

/// The fewest letters by which another script is told.
const LETTERS: usize = 4;

/// What a text may tell about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tell {
    /// Somebody's name.
    Name,
    /// A street and a number.
    Address,
    /// A telephone number that is none of the list's.
    Number,
    /// A link, an e-mail address, a username.
    Link,
}

/// The lists of one language: `locales/<tag>/tells.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    common: BTreeSet<String>,
    streets: Vec<String>,
    titles: BTreeSet<String>,
    introduces: Vec<String>,
    capitals: BTreeSet<String>,
}

impl Content {
    /// The language that `text` is surely in, of those that there are; `None` where that can't be told.
    pub fn written_in(&self, text: &str) -> Option<Lang> {
        let words: BTreeSet<String> = words(text).map(str::to_lowercase).collect();
        let score = |lists: &Lists| words.iter().filter(|word| lists.common.contains(*word)).count();
        let mut scores: Vec<(usize, Lang)> = self.tells.iter().map(|(lang, lists)| (score(lists), *lang)).collect();
        scores.sort_unstable_by_key(|(score, _)| std::cmp::Reverse(*score));
        let mut best = scores.into_iter();
        let (first, lang) = best.next()?;
        let second = best.next().map_or(0, |(score, _)| score);
        (first >= 2 && first - second >= (first / 3).max(1)).then_some(lang)
    }

    /// Whether nothing of `text` can be read by who reads `lang` alone, because the letters are others.
    pub fn in_other_letters(&self, text: &str, lang: Lang) -> bool {
        let Some(lists) = self.tells.get(&lang) else { return false };
        let own = || lists.common.iter().flat_map(|word| word.chars());
        let letters = |text: &str, is: bool| text.chars().filter(|sign| sign.is_alphabetic() && latin(*sign) == is).count();
        let theirs = own().any(char::is_alphabetic) && !own().any(|sign| sign.is_alphabetic() && latin(sign));
        theirs && letters(text, false) == 0 && letters(text, true) >= LETTERS
    }

    /// Everything that `text` seems to tell about somebody.
    pub fn tells(&self, text: &str) -> BTreeSet<Tell> {
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let lower = text.to_lowercase();
        let offices = self.centres.values().flat_map(|centre| &centre.offices);
        let elsewhere = offices.fold(lower, |text, office| text.replace(&office.to_lowercase(), " "));
        let found = [
            (Tell::Name, self.names_somebody(text)),
            (Tell::Address, self.says_where(&elsewhere.split_whitespace().collect::<Vec<_>>())),
            (Tell::Number, self.number_in(&tokens)),
            (Tell::Link, tokens.iter().any(|token| links(token))),
        ];
        found.into_iter().filter_map(|(tell, is)| is.then_some(tell)).collect()
    }

    fn says_where(&self, tokens: &[&str]) -> bool {
        let street = |token: &str| {
            let word = bare(token).to_lowercase();
            let is = |known: &String| match known.strip_prefix('*') {
                Some(end) => word.len() > end.len() && word.ends_with(end),
                None => word == *known,
            };
            self.tells.values().any(|lists| lists.streets.iter().any(is))
        };
        tokens.iter().enumerate().any(|(at, token)| {
            let near = tokens.iter().skip(at.saturating_sub(BACK)).take(ON + BACK.min(at) + 1);
            street(token) && near.into_iter().any(|token| house(bare(token)))
        })
    }

    /// A run of numbers that together are long enough to be dialled and begin like it; the list's own, dates and times are none.
    fn number_in(&self, tokens: &[&str]) -> bool {
        let own = |digits: &str| {
            let same = |number: &super::Number| only_digits(&number.tel) == digits || only_digits(&number.dial) == digits;
            self.numbers.values().any(same)
        };
        let numeric = |token: &&str| {
            let plain = token.trim_end_matches([',', ';', '.', '!', '?']);
            let is = plain.chars().all(|sign| sign.is_ascii_digit() || "+/.-()".contains(sign))
                && plain.contains(|sign: char| sign.is_ascii_digit());
            is && !date(plain)
        };
        tokens.split(|token| !numeric(token)).any(|run| {
            let written = run.concat();
            let digits = only_digits(&written);
            let begins = written.trim_start_matches('(').starts_with(['+', '0']);
            begins && DIGITS.contains(&digits.len()) && !own(&digits)
        })
    }

    fn names_somebody(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        let introduced = |phrase: &String| {
            lower.match_indices(phrase.as_str()).any(|(at, found)| {
                let before = lower.get(..at).and_then(|before| before.chars().next_back());
                // Small letters may have another length than capitals: then it is not looked at.
                let after = text.get(at + found.len()..).filter(|_| lower.len() == text.len()).unwrap_or_default();
                let next = after.trim_start_matches(|sign: char| sign.is_whitespace() || ",:-.".contains(sign));
                let apart = after.starts_with(|sign: char| !sign.is_alphanumeric());
                // "An" and "Will" are small words too: then the second name tells.
                let mut names = next.split_whitespace();
                let first = names.next().filter(|name| capital(bare(name)));
                let named = self.nameable(first) || (first.is_some() && self.nameable(names.next()));
                before.is_none_or(|sign| !sign.is_alphanumeric()) && apart && named
            })
        };
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let titled = |pair: &[&str]| match pair {
            [title, name] => {
                let title = bare(title).to_lowercase();
                self.tells.values().any(|lists| lists.titles.contains(&title)) && capital(bare(name))
            }
            _ => false,
        };
        let pairs = !self.nouns_have_capitals(text);
        let pair = |pair: &[&str]| match pair {
            [first, second] => {
                first.ends_with(char::is_alphabetic) && self.nameable(Some(*first)) && self.nameable(Some(*second))
            }
            _ => false,
        };
        let signed = || {
            let (_, last) = text.trim_end().rsplit_once('\n')?;
            let mut words = last.split_whitespace();
            let few = (1..=2).contains(&words.clone().count());
            Some(few && words.all(|word| self.nameable(Some(word))))
        };
        self.tells.values().any(|lists| lists.introduces.iter().any(introduced))
            || tokens.windows(2).any(|two| titled(two) || (pairs && pair(two)))
            || signed() == Some(true)
    }

    /// Whether a word may be somebody's name: a capital, and no word that has one for another reason.
    fn nameable(&self, token: Option<&str>) -> bool {
        let Some(word) = token.map(bare).filter(|word| capital(word)) else { return false };
        let lower = word.to_lowercase();
        let known = |lists: &Lists| lists.common.contains(&lower) || lists.capitals.contains(&lower);
        let centre = |name: &str| name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word));
        !self.tells.values().any(known) && !self.is_town(word) && !self.centres.values().any(|known| centre(&known.name))
    }

    fn nouns_have_capitals(&self, text: &str) -> bool {
        let lists = self.written_in(text).and_then(|lang| self.tells.get(&lang));
        lists.is_some_and(|lists| lists.capitals.contains("*"))
    }
}

/// The lists among `files`; a language without any is told nothing about.
pub(super) fn read(files: &super::Files, findings: &mut Vec<super::Finding>) -> BTreeMap<Lang, Lists> {
    let mut all = BTreeMap::new();
    for (file, text) in files {
        let tag = file.strip_prefix("locales/").and_then(|rest| rest.strip_suffix("/tells.toml"));
        let Some(lang) = tag.and_then(Lang::parse) else { continue };
        match toml::from_str(text) {
            Ok(lists) => drop(all.insert(lang, lists)),
            Err(error) => findings.push(super::Finding::new(file, "", error.message().to_owned())),
        }
    }
    all
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty())
}

/// A word without the signs around it.
fn bare(token: &str) -> &str {
    token.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// A capital and then small letters, two signs at least.
fn capital(word: &str) -> bool {
    let mut signs = word.chars();
    let first = signs.next().is_some_and(char::is_uppercase);
    first
        && word.chars().count() > 1
        && signs.any(char::is_lowercase)
        && word.chars().all(|sign| sign.is_alphabetic() || "-'’".contains(sign))
}

/// A house's number: at most four digits, perhaps a letter.
fn house(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    (1..=4).contains(&digits) && word.chars().skip(digits).all(char::is_alphabetic) && word.chars().count() <= digits + 1
}

fn date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    let number = |part: &str, most: u32| part.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number));
    match parts.as_slice() {
        [day, month, year] => {
            day.len() <= 2 && month.len() <= 2 && number(day, 31) && number(month, 12) && matches!(year.len(), 2 | 4)
        }
        _ => false,
    }
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A link, an e-mail address or a username.
fn links(token: &str) -> bool {
    let lower = token.trim_matches(|sign: char| "()[]<>\"“”',;!?".contains(sign)).trim_end_matches('.').to_lowercase();
    let ends = [".be", ".com", ".org", ".net", ".eu", ".nl", ".fr", ".de", ".info", ".me"];
    let host = lower.split('/').next().unwrap_or_default();
    let named = lower
        .strip_prefix('@')
        .is_some_and(|name| name.len() > 3 && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_'));
    lower.contains("://")
        || lower.starts_with("www.")
        || named
        || ends.iter().any(|end| host.len() > end.len() + 1 && host.ends_with(end))
}

/// Whether a letter is one of those that the languages of Belgium are written with.
fn latin(sign: char) -> bool {
    matches!(u32::from(sign), 0..=0x24F | 0x1E00..=0x1EFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped::shipped;

    fn content() -> Content {
        Content::read(&shipped()).unwrap()
    }

    #[test]
    fn sentences_are_told_by_their_small_words() {
        let content = content();
        let table = [
            ("Bent u veilig?", Some("nl")),
            ("Kunt u donderdag naar ons kantoor komen?", Some("nl")),
            ("Can you come to our office on Thursday?", Some("en")),
            ("Pouvez-vous venir chez nous jeudi ?", Some("fr")),
            ("Kannst du am Donnerstag zu uns kommen?", Some("de")),
            ("ok", None),
            ("Donderdag 10u", None),
            ("Chị có an toàn không?", None),
            ("+32 470 12 34 56", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(content.written_in(text), expected.and_then(Lang::parse), "{text}");
        }
    }

    #[test]
    fn what_tells_of_somebody_is_found() {
        let content = content();
        let table: [(&str, &[Tell]); 26] = [
            ("I am An Peeters.", &[Tell::Name]),
            ("Je m'appelle An Verstraeten et je vous aide.", &[Tell::Name]),
            ("I am here until Thursday.", &[]),
            ("Jan Peeters, Veldstraat 3", &[Tell::Name, Tell::Address]),
            ("She lives with Mohamed El Idrissi", &[Tell::Name]),
            ("Ask Mr. Janssens", &[Tell::Name]),
            ("Ik ben Jan van het team", &[Tell::Name]),
            ("Groetjes, Jan", &[Tell::Name]),
            ("See you on Thursday\nAnke", &[Tell::Name]),
            ("Je m'appelle Claire", &[Tell::Name]),
            ("Ich heiße Anna, ruf mich an", &[Tell::Name]),
            ("come to 12 rue des Fleurs", &[Tell::Address]),
            ("Rue des Alexiens 26B", &[Tell::Address]),
            ("Thu 10:00, Rue des Alexiens 16B, Brussels", &[]),
            ("Hauptstraße 7", &[Tell::Address]),
            ("bel 0470 12 34 56", &[Tell::Number]),
            ("bel +32470123456.", &[Tell::Number]),
            ("mail an@centre.be", &[Tell::Link]),
            ("look at https://example.org/x", &[Tell::Link]),
            ("write to @some_body", &[Tell::Link]),
            ("Can you come on Thursday at ten?", &[]),
            ("Thursday 09/12/2026 10:00, is that good?", &[]),
            ("Any hour: 078 055 800, Child Focus 116 000", &[]),
            ("Der Arzt im Krankenhaus Nord kann dir helfen", &[]),
            ("Kom naar Brussel Zuid. Neem de trein van 10u", &[]),
            ("Het kantoor is op 5 minuten van het station", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(content.tells(text).into_iter().collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn every_language_has_its_lists() {
        let content = content();
        let without: Vec<Lang> = content.languages().filter(|lang| !content.tells.contains_key(lang)).collect();
        assert_eq!(without, []);
    }

    #[test]
    fn no_text_breaks_it() {
        let content = content();
        proptest::proptest!(|(text in ".{0,200}")| {
            let _ = (content.tells(&text), content.written_in(&text), content.in_other_letters(&text, Lang::EN));
        });
    }
}
