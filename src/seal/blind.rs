//! Blind indexes and short signatures: HMAC-SHA256, cut.
//!
//! Knows: that an index finds a row and says nothing without the key. Does not know: what is found.
//! The guarantee is exactly "as long as the root is not taken": ids are few enough to be tried one by one with it.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::{Key, KeyId};

/// The id of the key that is drawn from the root; the keyring gives none such.
const LASTING: KeyId = KeyId(*b"drawn from root.");

/// What an index is for; the same id gives another index for another purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A person's chat: parts are the bot's id and the chat's.
    Chat,
    /// A topic: group and thread.
    Topic,
    /// A message of ours in a group: group and message.
    Message,
    /// A lane of the outbox: a chat.
    Lane,
    /// A spoken name.
    Name,
    /// Where updates come from: the bot's id and the far side's address.
    Source,
    /// A group that goes on under another id.
    Group,
    /// A desk as a whole: the centre's name.
    Room,
    /// A number with which somebody comes back: what [`super::slowly`] made of it.
    Number,
}

/// The key that indexes are made with, drawn from the root by HKDF.
#[derive(Debug)]
pub struct Root {
    index: Key,
    lasting: Key,
    salt: Key,
}

impl Root {
    /// Draws what is needed from the root key.
    pub fn new(root: &Key) -> Self {
        let draw = |info: &[u8]| {
            let mut bytes = [0; 32];
            let drawn = Hkdf::<Sha256>::new(None, root.expose()).expand(info, &mut bytes);
            debug_assert!(drawn.is_ok(), "32 bytes are within what HKDF gives");
            Key::new(bytes)
        };
        Self { index: draw(b"footbridge/1/index"), lasting: draw(b"footbridge/1/lasting"), salt: draw(b"footbridge/1/number") }
    }

    /// The key of what lasts as long as the root does and is no person's.
    pub fn lasting(&self) -> (KeyId, &Key) {
        (LASTING, &self.lasting)
    }

    /// What numbers that can be tried are worked on with.
    pub fn salt(&self) -> Key {
        Key::new(*self.salt.expose())
    }

    /// Sixteen bytes that find `parts` again, for `purpose` only.
    pub fn blind(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 16] {
        let name: &[u8] = match purpose {
            Purpose::Chat => b"chat",
            Purpose::Topic => b"topic",
            Purpose::Message => b"message",
            Purpose::Lane => b"lane",
            Purpose::Name => b"name",
            Purpose::Source => b"source",
            Purpose::Group => b"group",
            Purpose::Room => b"room",
            Purpose::Number => b"number",
        };
        cut(self.index.expose(), std::iter::once(name).chain(parts.iter().copied()))
    }
}

/// Signs `parts` under `key`: eight bytes, each part preceded by its length so that none runs into the next.
pub fn mac8(key: &[u8; 16], parts: &[&[u8]]) -> [u8; 8] {
    cut(key, parts.iter().copied())
}

/// Compares two signatures in a time that says nothing.
pub fn same(one: &[u8; 8], other: &[u8; 8]) -> bool {
    one.ct_eq(other).into()
}

/// The first `N` bytes (at most 32) of HMAC-SHA256 over the parts and their lengths.
fn cut<'a, const N: usize>(key: &[u8], parts: impl Iterator<Item = &'a [u8]>) -> [u8; N] {
    let mut short = [0; N];
    // HMAC takes keys of every length, so there is no other branch.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) {
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        short.iter_mut().zip(mac.finalize().into_bytes()).for_each(|(to, from)| *to = from);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_and_its_border_counts() {
        let base = mac8(&[1; 16], &[b"ab", b"c"]);
        assert!(same(&base, &mac8(&[1; 16], &[b"ab", b"c"])));
        for other in [mac8(&[2; 16], &[b"ab", b"c"]), mac8(&[1; 16], &[b"a", b"bc"]), mac8(&[1; 16], &[b"ab"])] {
            assert!(!same(&base, &other));
        }
    }

    #[test]
    fn an_index_holds_for_one_purpose_and_one_root() {
        let root = Root::new(&Key::new([1; 32]));
        let chat = root.blind(Purpose::Chat, &[b"7"]);
        assert_eq!(chat, Root::new(&Key::new([1; 32])).blind(Purpose::Chat, &[b"7"]));
        assert_ne!(chat, root.blind(Purpose::Topic, &[b"7"]));
        assert_ne!(chat, root.blind(Purpose::Chat, &[b"8"]));
        assert_ne!(chat, Root::new(&Key::new([2; 32])).blind(Purpose::Chat, &[b"7"]));
    }
}
