//! The words as they stand in a file, and how they are counted.
//!
//! Knows: entries, sentences, words, long words, digits. Does not know: which of them are too many.

use unicode_segmentation::UnicodeSegmentation;

use crate::content::Content;

/// One message, or one part of it, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The file, without its folder and ending.
    pub file: String,
    /// The key: `papers`, `papers.body`.
    pub key: String,
    /// The words, with their `{ $values }`.
    pub raw: String,
}

impl Entry {
    /// The file's path.
    pub(crate) fn path(&self, lang: crate::content::Lang) -> String {
        format!("locales/{lang}/{}.ftl", self.file)
    }

    /// The values that it names.
    pub(crate) fn values(&self) -> Vec<&str> {
        let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
        self.raw.split('$').skip(1).map(|rest| rest.split(ends).next().unwrap_or_default()).collect()
    }

    /// The words without values.
    pub(crate) fn bare(&self) -> String {
        let mut parts = self.raw.split('{');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |bare, part| bare + " … " + part.split_once('}').map_or("", |(_, rest)| rest))
    }

    /// The words with numbers and statements put in; another value counts as one word.
    pub(crate) fn plain(&self, content: &Content) -> String {
        let mut plain = String::new();
        let mut rest = self.raw.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            plain.push_str(before);
            let (value, after) = after.split_once('}').unwrap_or((after, ""));
            let value = value.trim().trim_start_matches('$');
            let known = match value.split_once('-') {
                Some(("tel", key)) => content.numbers.get(key).map(|number| number.tel.clone()),
                Some(("fact", key)) => content.facts.get(key).and_then(|fact| fact.value).map(|value| value.to_string()),
                Some((_, _)) | None => None,
            };
            plain.push_str(known.as_deref().unwrap_or("…"));
            rest = after;
        }
        plain.push_str(rest);
        plain
    }
}

/// The entries of one file.
pub(crate) fn entries(file: &str, text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut message = String::new();
    for line in text.lines() {
        let indented = line.starts_with(' ');
        let trimmed = line.trim();
        let (name, words) = trimmed.split_once('=').map_or(("", ""), |(name, words)| (name.trim(), words.trim()));
        if line.starts_with('#') || trimmed.is_empty() {
            continue;
        }
        if !indented {
            name.clone_into(&mut message);
            entries.push(Entry { file: file.to_owned(), key: message.clone(), raw: words.to_owned() });
        } else if let Some(part) = name.strip_prefix('.').filter(|part| !part.contains(' ')) {
            entries.push(Entry { file: file.to_owned(), key: format!("{message}.{part}"), raw: words.to_owned() });
        } else if let Some(entry) = entries.last_mut() {
            if !entry.raw.is_empty() {
                entry.raw.push('\n');
            }
            entry.raw.push_str(trimmed);
        }
    }
    entries.retain(|entry| !entry.raw.is_empty());
    entries
}

/// The text without the lines of a list.
pub(crate) fn without_list(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with('•')).collect::<Vec<_>>().join("\n")
}

/// Sentences: ended by a full stop, question or exclamation mark of any script, or a line that ends in a colon.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut sentence = String::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        sentence.push(sign);
        let next = signs.peek().copied();
        let apart = next.is_none_or(|next| next.is_whitespace() || matches!(next, '"' | '”' | '»' | '“' | '’'));
        let wide = matches!(sign, '。' | '！' | '？');
        let ends = wide || (apart && matches!(sign, '.' | '!' | '?' | '؟' | '۔' | '।' | '።')) || sign == '\n';
        if ends {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    sentences.push(sentence);
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}

/// The words of `text`.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// LIX: words a sentence and percent of words over six letters, added.
pub(crate) fn lix<'a>(texts: impl Iterator<Item = &'a str>) -> u32 {
    let (mut all, mut long, mut ends) = (0_u64, 0_u64, 0_u64);
    for text in texts {
        ends += sentences(text).len() as u64;
        for word in words(text) {
            all += 1;
            long += u64::from(word.chars().count() > 6);
        }
    }
    if all == 0 {
        return 0;
    }
    u32::try_from(all / ends.max(1) + 100 * long / all).unwrap_or(u32::MAX)
}

/// Whether `stem` stands at the start of a word of `text`, both in small letters. A script without spaces has no such start.
pub(crate) fn stands(text: &str, stem: &str) -> bool {
    let spaced = stem.chars().next().is_some_and(|sign| u32::from(sign) < 0x2E80);
    text.match_indices(stem).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !spaced || before.is_none_or(|sign| !sign.is_alphanumeric())
    })
}

/// Whether `phrase` stands in `text` as whole words, both in small letters.
pub(crate) fn stands_whole(text: &str, phrase: &str) -> bool {
    let spaced = phrase.chars().next_back().is_some_and(|sign| u32::from(sign) < 0x2E80);
    text.match_indices(phrase).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + phrase.len()..).and_then(|after| after.chars().next());
        !spaced || (before.is_none_or(|sign| !sign.is_alphanumeric()) && after.is_none_or(|sign| !sign.is_alphanumeric()))
    })
}

/// Runs of digits that could be dialled: three or more, with single blanks, dots, slashes or hyphens between; no years.
pub(crate) fn dialled(text: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    let mut signs = text.chars().peekable();
    let mut open = false;
    while let Some(sign) = signs.next() {
        let digit_next = signs.peek().is_some_and(|next| next.is_numeric());
        let joins = open && digit_next && matches!(sign, ' ' | '.' | '/' | '-' | '\u{a0}');
        if sign.is_numeric() || (sign == '+' && digit_next) {
            open = true;
        } else if !joins {
            open = false;
            runs.push(String::new());
            continue;
        }
        runs.iter_mut().next_back().into_iter().for_each(|run| run.push(sign));
    }
    let year = |run: &String| run.chars().count() == 4 && (run.starts_with("19") || run.starts_with("20"));
    runs.retain(|run| run.chars().filter(|sign| sign.is_numeric()).count() >= 3 && !year(run));
    runs
}
