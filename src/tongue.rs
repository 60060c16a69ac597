//! What an English journey says, in another language: a label by its key, a quote by the whole text that it stands in.
//!
//! Knows: keys, and the words that each has in two languages. Does not know: journeys, or cards.

use footbridge::content::{Content, Files, Lang};

/// The words of every key, in English and in one other language.
#[derive(Debug)]
pub(crate) struct Tongue(Vec<(String, String)>);

impl Tongue {
    /// Reads all keys of `files`; `None` where nobody has words in the language that `tag` names.
    pub(crate) fn of(content: &Content, files: &Files, tag: &str) -> Option<Self> {
        let lang = Lang::parse(tag).filter(|lang| content.speaks(*lang))?;
        let english = files.iter().filter(|(file, _)| file.starts_with("locales/en/") && file.ends_with(".ftl"));
        let keys = english.flat_map(|(_, text)| keys(text));
        Some(Self(keys.map(|key| (content.say(Lang::EN, &key, &[]), content.say(lang, &key, &[]))).collect()))
    }

    /// What stands for `english`: one of these, and of that one every part. It may always stand for itself: words that somebody
    /// wrote are nobody's to translate.
    pub(crate) fn says(&self, english: &str) -> Vec<Vec<String>> {
        let itself = vec![english.to_owned()];
        if !english.chars().any(char::is_alphabetic) {
            return vec![itself];
        }
        let of = |fits: &dyn Fn(&str) -> bool| -> Vec<Vec<String>> {
            self.0.iter().filter(|(ours, _)| fits(ours)).map(|(_, theirs)| parts(theirs)).collect()
        };
        let found = [of(&|ours| ours == english), of(&|ours| ours.contains(english)), self.around(english)];
        let mut found = found.into_iter().find(|found| !found.is_empty()).unwrap_or_default();
        found.push(itself);
        found
    }

    /// What stands for a text with values in it: the texts of which most stands in `english`, and the numbers.
    fn around(&self, english: &str) -> Vec<Vec<String>> {
        let covered = |ours: &str| -> usize {
            let long = parts(ours).into_iter().filter(|part| part.chars().count() >= SHORTEST);
            let all: Vec<usize> = long.map(|part| if english.contains(&part) { part.len() } else { 0 }).collect();
            all.iter().sum()
        };
        let most = self.0.iter().map(|(ours, _)| covered(ours)).max().unwrap_or_default();
        if most == 0 {
            return Vec::new();
        }
        let numbers = english.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_ascii_digit()));
        let numbers: Vec<String> = numbers.filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let nearest = self.0.iter().filter(|(ours, _)| covered(ours) == most);
        nearest.map(|(_, theirs)| parts(theirs).into_iter().chain(numbers.clone()).collect()).collect()
    }
}

/// A part of a text is known again if it has so many letters.
const SHORTEST: usize = 3;

/// The keys that a Fluent file has words for, parts of theirs as `key.part`.
fn keys(text: &str) -> Vec<String> {
    let name = |line: &str| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim();
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        plain.then(|| name.to_owned())
    };
    let mut found: Vec<String> = Vec::new();
    let mut key = String::new();
    for line in text.lines() {
        if let Some(part) = line.trim_start().strip_prefix('.').and_then(name).filter(|_| line.starts_with(' ')) {
            found.push(format!("{key}.{part}"));
        } else if let Some(named) = name(line).filter(|_| !line.starts_with(' ')) {
            found.push(named.clone());
            key = named;
        }
    }
    found
}

/// A text around the values that it would be given.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{$") {
        parts.push(before.trim().to_owned());
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    parts.push(rest.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_and_a_quote_are_found_by_the_text_that_they_stand_in() {
        let words = |english: &str, theirs: &str| (english.to_owned(), theirs.to_owned());
        let tongue = Tongue(vec![
            words("Read", "Lire"),
            words("Read this first", "Lisez d'abord"),
            words("the room since {$time}. Nobody has it.", "Dans la salle depuis {$time}. Libre."),
        ]);
        let first = |english: &str| tongue.says(english).swap_remove(0);
        assert_eq!(first("Read"), ["Lire"]);
        assert_eq!(first("this first"), ["Lisez d'abord"]);
        assert_eq!(first("Nobody has it"), ["Dans la salle depuis", ". Libre."]);
        assert_eq!(first("the room since 21:40"), ["Dans la salle depuis", ". Libre.", "21:40"]);
        assert_eq!(tongue.says("her own words"), [["her own words"]]);
        assert_eq!(tongue.says("078 055 800"), [["078 055 800"]]);
        assert_eq!(keys("# a = b\na-b = x\n    .body = y\n    goes on = z\nc = d\n"), ["a-b", "a-b.body", "c"]);
    }
}
