//! Chance that comes out the same each time.
//!
//! Knows: SplitMix64. Does not know: what is drawn.

/// Where the chance stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The chance of step `step` of the run `seed`: leaving a step out changes no other.
    pub(crate) fn of(seed: u64, step: usize) -> Self {
        let mut mixed = Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ u64::try_from(step).unwrap_or(0).rotate_left(40));
        mixed.next();
        mixed
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below `most`.
    pub(crate) fn up_to(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap_or(1);
        usize::try_from(self.next() % most).unwrap_or(0)
    }

    /// True so often in a hundred.
    pub(crate) fn percent(&mut self, of: usize) -> bool {
        self.up_to(100) < of
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let at = self.up_to(all.len());
        all.get(at)
    }
}
