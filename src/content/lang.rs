//! A language tag, as one small value that is copied about.
//!
//! Knows: what a tag looks like. Does not know: which languages there are.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language tag of at most eight bytes, as in `locales/<tag>/`: `en`, `pt-BR`, `zh-Hans`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; 8]);

impl Lang {
    /// English: the language that the others are written from, and the last resort.
    pub const EN: Self = Self(*b"en\0\0\0\0\0\0");

    /// Reads a tag; `None` when it is no tag. Whether we have that language is the content's to say.
    pub fn parse(tag: &str) -> Option<Self> {
        let well_formed = (2..=8).contains(&tag.len())
            && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && tag.starts_with(|c: char| c.is_ascii_lowercase());
        if !well_formed {
            return None;
        }
        let mut bytes = [0; 8];
        bytes.iter_mut().zip(tag.bytes()).for_each(|(to, from)| *to = from);
        Some(Self(bytes))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(self.0.len());
        self.0.get(..end).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({self})")
    }
}

impl Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(from)?;
        Self::parse(&tag).ok_or_else(|| serde::de::Error::custom("not a language tag"))
    }
}
