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

    /// What stands for `english`: one of these, and of that one every part. It stands for itself where no key says it.
    pub(crate) fn says(&self, english: &str) -> Vec<Vec<String>> {
        let of = |fits: &dyn Fn(&str) -> bool| -> Vec<Vec<String>> {
            self.0.iter().filter(|(ours, _)| fits(ours)).map(|(_, theirs)| parts(theirs)).collect()
        };
        let whole = of(&|ours| ours == english);
        let found = if whole.is_empty() { of(&|ours| ours.contains(english)) } else { whole };
        if found.is_empty() { vec![vec![english.to_owned()]] } else { found }
    }
}

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
            words("In the room since {$time}. Nobody has it.", "Dans la salle depuis {$time}. Libre."),
        ]);
        assert_eq!(tongue.says("Read"), [["Lire"]]);
        assert_eq!(tongue.says("this first"), [["Lisez d'abord"]]);
        assert_eq!(tongue.says("Nobody has it"), [["Dans la salle depuis", ". Libre."]]);
        assert_eq!(tongue.says("her own words"), [["her own words"]]);
        assert_eq!(keys("# a = b\na-b = x\n    .body = y\n    goes on = z\nc = d\n"), ["a-b", "a-b.body", "c"]);
    }
}
