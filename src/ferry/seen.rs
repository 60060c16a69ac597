//! Which updates have been taken already.
//!
//! Knows: their ids of the last 48 hours, as runs. Does not know: anything of an update but its id.

use std::collections::BTreeMap;

use crate::store::Run;

/// How long an update that is handed over again is still known, in seconds.
pub(super) const KNOWN_FOR: i64 = 48 * 3600;

/// Runs by their first id: the last id, and when it came.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen(BTreeMap<i64, (i64, i64)>);

impl Seen {
    /// Adds what was kept.
    pub(super) fn remember(&mut self, run: Run, at: i64) {
        self.0.insert(run.first, (run.last, at));
    }

    /// Whether `id` was taken in the last 48 hours.
    pub(super) fn knows(&self, id: i64, now: i64) -> bool {
        self.0.range(..=id).next_back().is_some_and(|(_, (last, at))| id <= *last && now - at < KNOWN_FOR)
    }

    /// Takes in `ids`; gives the runs as they are now, to be kept.
    pub(super) fn take(&mut self, ids: &[i64], now: i64) -> Vec<Run> {
        let mut changed = BTreeMap::new();
        for id in ids {
            let run = match self.0.range_mut(..=*id).next_back() {
                Some((first, (last, at))) if *id <= last.saturating_add(1) => {
                    *last = (*last).max(*id);
                    *at = now;
                    Run { first: *first, last: *last }
                }
                Some(_) | None => {
                    self.0.insert(*id, (*id, now));
                    Run { first: *id, last: *id }
                }
            };
            changed.insert(run.first, run);
        }
        changed.into_values().collect()
    }

    /// Forgets what is older than 48 hours.
    pub(super) fn forget(&mut self, now: i64) {
        self.0.retain(|_, (_, at)| now - *at < KNOWN_FOR);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_known_for_two_days_and_gaps_are_not() {
        let mut seen = Seen::default();
        assert_eq!(seen.take(&[5, 6, 7, 9], 0), [Run { first: 5, last: 7 }, Run { first: 9, last: 9 }]);
        assert!(seen.knows(5, 1) && seen.knows(7, 1) && !seen.knows(8, 1) && seen.knows(9, 1) && !seen.knows(4, 1));
        assert_eq!(seen.take(&[8], 1), [Run { first: 5, last: 8 }]);
        assert!(!seen.knows(9, KNOWN_FOR + 1), "after two days ids may be used again");
        seen.forget(KNOWN_FOR + 1);
        assert!(!seen.knows(9, 1));
    }

    proptest::proptest! {
        #[test]
        fn exactly_what_was_taken_is_known(ids in proptest::collection::vec(0_i64..60, 0..80)) {
            let mut seen = Seen::default();
            for id in &ids {
                seen.take(&[*id], 0);
            }
            for id in 0..60 {
                proptest::prop_assert_eq!(seen.knows(id, 0), ids.contains(&id));
            }
        }
    }
}
