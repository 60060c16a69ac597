//! What may be written down, and how.
//!
//! Knows: the one short signature over what a card shows. Does not know: where keys are kept.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Signs `parts` under `key`: eight bytes of HMAC-SHA256, each part preceded by its length so that none runs into the next.
pub fn mac8(key: &[u8; 16], parts: &[&[u8]]) -> [u8; 8] {
    let mut short = [0; 8];
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return short };
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    short.iter_mut().zip(mac.finalize().into_bytes()).for_each(|(to, from)| *to = from);
    short
}

#[cfg(test)]
mod tests {
    use super::mac8;

    #[test]
    fn every_part_and_its_border_counts() {
        let base = mac8(&[1; 16], &[b"ab", b"c"]);
        assert_eq!(base, mac8(&[1; 16], &[b"ab", b"c"]));
        for other in [mac8(&[2; 16], &[b"ab", b"c"]), mac8(&[1; 16], &[b"a", b"bc"]), mac8(&[1; 16], &[b"ab"])] {
            assert_ne!(base, other);
        }
    }
}
