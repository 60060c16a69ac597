//! What is wrong with the content, for whoever edits it.
//!
//! Knows: the file, the key, the sentence. Does not know: how it was found.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The key in it.
    pub key: String,
    /// What is wrong, as a sentence.
    pub what: String,
}

impl Finding {
    /// Puts one together.
    pub fn new(file: &str, key: &str, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), key: key.to_owned(), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.key, self.what)
    }
}
