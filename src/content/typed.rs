//! A place that was typed: a postcode or the name of a town, in whatever spelling.
//!
//! Knows: ranges, names, digits of other scripts, what looks like another country. Does not know: which centre is asked
//! (`Content::route`), or what is done with a place; a language is never taken from it.

use serde::Deserialize;

use super::places::Region;

/// What a typed place is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A place in Belgium.
    Here {
        /// Its region.
        region: Region,
        /// The city on the form, where it is one.
        city: Option<String>,
        /// People there may speak German: offer it.
        german: bool,
    },
    /// Four digits that begin with 0: no place; ask for a city instead.
    NoPlace,
    /// It looks like a code of another country.
    Abroad,
    /// Nothing that we know.
    Unknown,
}

/// Postcodes and towns, as the file has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Atlas {
    #[serde(default)]
    range: Vec<Range>,
    #[serde(default)]
    german: Vec<Codes>,
    #[serde(default)]
    town: Vec<Town>,
    pub(super) city: Vec<super::City>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    from: u16,
    to: u16,
    region: Region,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Codes {
    from: u16,
    to: u16,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Town {
    city: Option<String>,
    region: Region,
    #[serde(default)]
    german: bool,
    names: Vec<String>,
}

impl Atlas {
    /// What `text` is. A code wins over a name: "1000 Brussel" goes by 1000.
    pub(super) fn place(&self, text: &str) -> Place {
        let text = folded(text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let numbers = || words.iter().enumerate().filter(|(_, word)| word.chars().all(|sign| sign.is_ascii_digit()));
        let beside_letters = |at: usize| {
            let next =
                words.get(at + 1).is_some_and(|next| next.len() == 2 && next.chars().all(|sign| sign.is_ascii_alphabetic()));
            next && at + 2 == words.len() && !self.town.iter().any(|town| town.is(words.get(at + 1).copied().unwrap_or_default()))
        };
        let codes: Vec<(usize, &str)> = numbers().filter(|(_, word)| word.len() >= 4).map(|(at, word)| (at, *word)).collect();
        let foreign =
            codes.iter().any(|(at, code)| code.len() > 4 || beside_letters(*at)) || words.iter().any(|word| dutch(word));
        match codes.first() {
            Some(_) | None if foreign => Place::Abroad,
            Some((_, code)) => self.code(code, &text),
            None => self.named(&text).map_or(Place::Unknown, Town::place),
        }
    }

    /// Whether `text` is a town's name and nothing else.
    pub(super) fn is_town(&self, text: &str) -> bool {
        let text = folded(text);
        self.town.iter().any(|town| town.is(&text))
    }

    fn code(&self, code: &str, text: &str) -> Place {
        let Some(code) = code.parse::<u16>().ok().filter(|code| *code >= 1000) else { return Place::NoPlace };
        let Some(range) = self.range.iter().find(|range| (range.from..=range.to).contains(&code)) else { return Place::Unknown };
        let german = self.german.iter().any(|codes| (codes.from..=codes.to).contains(&code));
        let city = self.named(text).filter(|town| town.region == range.region).and_then(|town| town.city.clone());
        Place::Here { region: range.region, city, german }
    }

    /// The town with the longest name that stands in `text` as whole words.
    fn named(&self, text: &str) -> Option<&Town> {
        let text = format!(" {text} ");
        let stands = |town: &Town| {
            let names = town.names.iter().map(|name| folded(name)).filter(|name| text.contains(&format!(" {name} ")));
            names.map(|name| name.len()).max()
        };
        self.town.iter().filter_map(|town| Some((stands(town)?, town))).max_by_key(|(length, _)| *length).map(|(_, town)| town)
    }
}

impl Town {
    fn is(&self, word: &str) -> bool {
        self.names.iter().any(|name| folded(name) == word)
    }

    fn place(&self) -> Place {
        Place::Here { region: self.region, city: self.city.clone(), german: self.german }
    }
}

/// Whether `word` is a Dutch code without its space: 1234ab.
fn dutch(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    digits == 4 && word.chars().count() == 6 && word.chars().skip(4).all(|sign| sign.is_ascii_alphabetic())
}

/// Small letters without accents, plain digits, one blank for everything else; the country's own letter before a code goes.
fn folded(text: &str) -> String {
    let mut folded = String::new();
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'à' | 'á' | 'â' | 'ä' | 'ã' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            // An accent that stands by itself after its letter.
            '\u{300}'..='\u{36f}' => {}
            sign if sign.is_alphabetic() => folded.push(sign),
            sign => folded.push(digit(sign).unwrap_or(' ')),
        }
    }
    let words: Vec<&str> = folded.split_whitespace().collect();
    let is_code = |word: Option<&&str>| word.is_some_and(|word| word.chars().all(|sign| sign.is_ascii_digit()));
    let kept = words.iter().enumerate().filter(|(at, word)| !(matches!(**word, "b" | "be") && is_code(words.get(at + 1))));
    let joined = kept.map(|(_, word)| belgian(word)).collect::<Vec<_>>().join(" ");
    joined.trim().to_owned()
}

/// "b1000" and "be1000" without the country's letter.
fn belgian(word: &str) -> &str {
    let code = word.strip_prefix("be").or_else(|| word.strip_prefix('b'));
    code.filter(|code| !code.is_empty() && code.chars().all(|sign| sign.is_ascii_digit())).unwrap_or(word)
}

/// A digit of any script that phones here write, as an ASCII digit.
fn digit(sign: char) -> Option<char> {
    let zeros = ['0', '٠', '۰', '०', '০', '੦', '၀', '๐', '０'];
    let value = zeros.iter().find_map(|zero| u32::from(sign).checked_sub(u32::from(*zero)).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::content::Content;
    use crate::content::shipped::shipped;

    static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::read(&shipped()).unwrap());

    fn here(region: Region, city: Option<&str>, german: bool) -> Place {
        Place::Here { region, city: city.map(str::to_owned), german }
    }

    #[test]
    fn typed_places() {
        use Region::{Brussels, Flanders, Wallonia};
        let content = Content::read(&shipped()).unwrap();
        let plain = |region| here(region, None, false);
        let table = [
            ("1000", plain(Brussels)),
            ("1000 Brussel", here(Brussels, Some("brussels"), false)),
            ("B-1000", plain(Brussels)),
            ("b1000", plain(Brussels)),
            ("BE 9000 Gent", here(Flanders, Some("ghent"), false)),
            ("١٠٠٠", plain(Brussels)),
            ("２０００ Antwerpen", here(Flanders, Some("antwerp"), false)),
            ("1299", plain(Brussels)),
            ("1300", plain(Wallonia)),
            ("1499", plain(Wallonia)),
            ("1500", plain(Flanders)),
            ("3999", plain(Flanders)),
            ("4000 Liège", here(Wallonia, Some("liege"), false)),
            ("6999", plain(Wallonia)),
            ("7999", plain(Wallonia)),
            ("8000", plain(Flanders)),
            ("9992", plain(Flanders)),
            ("2070 Zwijndrecht", plain(Flanders)),
            // Letter boxes.
            ("1047", plain(Brussels)),
            ("7010", plain(Wallonia)),
            ("1818", plain(Flanders)),
            // Facilities communes go by their region.
            ("1640 Rhode-St-Genèse", plain(Flanders)),
            ("3798 Fourons", plain(Flanders)),
            ("7780 Comines", plain(Wallonia)),
            ("9600 Renaix", plain(Flanders)),
            // German is offered.
            ("4700 Eupen", here(Wallonia, Some("eupen"), true)),
            ("4780 Sankt Vith", here(Wallonia, None, true)),
            ("4960", here(Wallonia, None, true)),
            ("Eupen", here(Wallonia, Some("eupen"), true)),
            ("St. Vith", here(Wallonia, None, true)),
            ("BRÜSSEL", here(Brussels, Some("brussels"), false)),
            ("bruxelles", here(Brussels, Some("brussels"), false)),
            ("Liege", here(Wallonia, Some("liege"), false)),
            ("Lüttich", here(Wallonia, Some("liege"), false)),
            ("Luik", here(Wallonia, Some("liege"), false)),
            ("anvers", here(Flanders, Some("antwerp"), false)),
            ("near Ghent, please", here(Flanders, Some("ghent"), false)),
            ("Lie\u{300}ge", here(Wallonia, Some("liege"), false)),
            ("Louvain", here(Flanders, Some("leuven"), false)),
            ("Louvain-la-Neuve", plain(Wallonia)),
            ("Ixelles", plain(Brussels)),
            ("0612", Place::NoPlace),
            ("0999", Place::NoPlace),
            ("59000", Place::Abroad),
            ("75001 Paris", Place::Abroad),
            ("1234 AB", Place::Abroad),
            ("1234ab", Place::Abroad),
            ("Paris", Place::Unknown),
            ("", Place::Unknown),
            ("100", Place::Unknown),
            ("🙂", Place::Unknown),
        ];
        for (text, expected) in table {
            assert_eq!(content.place(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_city_on_the_form_can_be_typed() {
        let content = Content::read(&shipped()).unwrap();
        for city in &content.cities {
            let named = content.atlas.town.iter().find(|town| town.city.as_ref() == Some(&city.id));
            assert_eq!(named.map(|town| town.region), Some(city.region), "{}", city.id);
            for lang in content.languages() {
                let label = content.say(lang, &format!("city-{}", city.id), &[]);
                assert!(matches!(content.place(&label), Place::Here { city: Some(id), .. } if id == city.id), "{label}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read(text in ".{0,60}") {
            let _ = CONTENT.place(&text);
        }
    }
}
