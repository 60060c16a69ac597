//! What is kept of a number that can be tried: drawn from it slowly, so that whoever has the root still has to try each.
//!
//! Knows: Argon2id and its cost. Does not know: where the work is done; it takes 19 MiB and some tens of milliseconds, so never
//! more than one at a time, and never where anything waits.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

use super::Key;

/// The cost: memory in KiB, rounds, lanes.
const MEMORY: u32 = 19 * 1024;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;

/// Thirty-two bytes out of `digits`, under `salt`. `None` if they could not be worked out.
pub fn slowly(salt: &Key, digits: &[u8]) -> Option<[u8; 32]> {
    let params = Params::new(MEMORY, ROUNDS, LANES, Some(32)).ok()?;
    let mut blocks = vec![Block::default(); params.block_count()];
    let mut drawn = [0; 32];
    let work = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let done = work.hash_password_into_with_memory(digits, salt.expose(), &mut drawn, &mut blocks);
    blocks.iter_mut().for_each(Zeroize::zeroize);
    done.ok().map(|()| drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_under_the_same_salt_only() {
        let salt = Key::new([1; 32]);
        let one = slowly(&salt, &[1, 2, 3]).unwrap();
        assert_eq!(slowly(&salt, &[1, 2, 3]), Some(one));
        assert_ne!(slowly(&salt, &[1, 2, 4]), Some(one));
        assert_ne!(slowly(&Key::new([2; 32]), &[1, 2, 3]), Some(one));
    }
}
