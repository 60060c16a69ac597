//! What may be written down, and how.
//!
//! Knows: the one cipher, blind indexes, short signatures, padding. Does not know: where keys or bytes are kept; chance is
//! handed in.

mod blind;
mod sealed;
mod slow;

pub use blind::{Purpose, Root, mac8, same};
pub use sealed::{Error, Place, key_id, open, seal};
pub use slow::slowly;

use zeroize::{Zeroize, ZeroizeOnDrop};

/// Thirty-two bytes that nobody may see. Never copied, never printed, wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

/// Which key sealed something: sixteen bytes that say nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(pub [u8; 16]);

impl Key {
    /// Takes over fresh or stored bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for the keyring to keep.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}
