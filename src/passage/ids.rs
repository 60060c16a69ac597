//! The few things that the passage is told about who and where, as types that do not print themselves.
//!
//! Knows: how to keep an id or a word from showing in a debug line. Does not know: Telegram's types.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Gives a type a `Debug` that prints its name and nothing else.
macro_rules! says_only_its_name {
    ($($name:ident),+) => { $(impl fmt::Debug for $name {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(stringify!($name))
        }
    })+ };
}

/// A chat: hers, or a desk's group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Chat(pub i64);

/// A member of a desk's group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Volunteer(pub i64);

/// A message's number in its chat.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Message(pub i32);

/// A topic's number in its group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Thread(pub i32);

/// What somebody wrote, already flattened to plain text. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(String);

says_only_its_name!(Chat, Volunteer, Message, Thread, Words);

impl Words {
    /// Keeps `text` as it is; flattening is the edge's work (`telegram::read`).
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, to be put on a card or carried over.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl Drop for Words {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
