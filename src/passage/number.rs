//! A number with which somebody comes back from another phone: fourteen digits of chance and one that checks them.
//!
//! Knows: how it is drawn, grouped, read and checked, and how often one may be tried. Does not know: whose it is, or how it is
//! found again; what is kept of it is drawn from it elsewhere.

use std::collections::VecDeque;
use std::fmt;

use jiff::Timestamp;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::seal::mac8;

/// Digits of chance, and all of them.
const DRAWN: usize = 14;
const DIGITS: usize = DRAWN + 1;

/// So many numbers can be drawn from eight bytes, each as often as any other.
const NUMBERS: u64 = 100_000_000_000_000;
const WHOLE_ROUNDS: u64 = u64::MAX / NUMBERS * NUMBERS;

/// How they stand: never in fours like a bank's card, never as a number that a phone would dial.
const GROUPS: [usize; 6] = [3, 2, 3, 2, 2, 3];

/// How often one may be tried within an hour, from one chat and from all together; the same for drawing one.
const CHAT_TRIES: usize = 5;
const ALL_TRIES: usize = 60;
const HOUR_SECONDS: i64 = 3_600;

/// Damm's table: every wrong digit and every two neighbours that have changed places end elsewhere than at nought.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// Where the ten digits of a script begin.
const NOUGHTS: [u32; 34] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA9D0, 0xABF0, 0xFF10,
];

/// The number itself. Never printed, never written down, wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Number([u8; DIGITS]);

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Number")
    }
}

impl Number {
    /// Draws one from `chance`. What a chat would make clickable is drawn again: what begins like a phone's number, or passes
    /// for a bank's card. A good 46 bits are left.
    pub fn draw(chance: &[u8; 32]) -> Self {
        let (_, seed) = chance.split_at(16);
        let mut key = [0; 16];
        key.iter_mut().zip(seed).for_each(|(to, from)| *to = *from);
        let all = (0_u64..).filter_map(|round| {
            let drawn = u64::from_be_bytes(mac8(&key, &[b"number", &round.to_be_bytes()]));
            (drawn < WHOLE_ROUNDS).then(|| Self::checked(drawn % NUMBERS))
        });
        let mut plain = all.filter(|number| number.0.first() != Some(&0) && !number.is_like_a_card());
        plain.next().unwrap_or(Self([0; DIGITS]))
    }

    /// Fourteen digits, and the one that checks them.
    fn checked(mut drawn: u64) -> Self {
        let mut digits = [0; DIGITS];
        for place in digits.iter_mut().take(DRAWN).rev() {
            *place = u8::try_from(drawn % 10).unwrap_or(0);
            drawn /= 10;
        }
        let check = damm(digits.iter().take(DRAWN));
        digits.last_mut().into_iter().for_each(|last| *last = check);
        Self(digits)
    }

    /// The number in `text`, in whatever digits and with whatever stands between them; `None` where there are more or fewer
    /// digits, or one of them is wrong.
    pub fn read(text: &str) -> Option<Self> {
        let digits: Vec<u8> = digits(text).collect();
        let digits: [u8; DIGITS] = digits.try_into().ok()?;
        (damm(digits.iter()) == 0).then_some(Self(digits))
    }

    /// A number that was never given to anybody: what is worked on in place of one that can't be any.
    pub fn nobodys() -> Self {
        Self([0; DIGITS])
    }

    /// As it is written and said: `123 45 678 90 12 345`.
    pub fn grouped(&self) -> String {
        let mut rest = self.0.iter();
        let groups = GROUPS.map(|size| rest.by_ref().take(size).map(|digit| char::from(b'0' + digit)).collect::<String>());
        groups.join(" ")
    }

    /// The digits, to be worked on.
    pub fn digits(&self) -> &[u8; DIGITS] {
        &self.0
    }

    /// Whether it passes Luhn's test, by which a chat tells a bank's card.
    fn is_like_a_card(&self) -> bool {
        let doubled = |digit: u8| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
        let places = self.0.iter().rev().zip([false, true].into_iter().cycle());
        places.map(|(digit, second)| u32::from(if second { doubled(*digit) } else { *digit })).sum::<u32>().is_multiple_of(10)
    }
}

/// Whether there is any digit in `text`: who writes none has no number to try.
pub fn has_digits(text: &str) -> bool {
    digits(text).next().is_some()
}

fn digits(text: &str) -> impl Iterator<Item = u8> {
    text.chars().filter_map(|sign| {
        let after = NOUGHTS.into_iter().filter_map(|nought| u32::from(sign).checked_sub(nought)).min()?;
        u8::try_from(after).ok().filter(|digit| *digit < 10)
    })
}

fn damm<'a>(digits: impl Iterator<Item = &'a u8>) -> u8 {
    let step = |at: u8, digit: &u8| DAMM.get(usize::from(at)).and_then(|row| row.get(usize::from(*digit))).copied().unwrap_or(at);
    digits.fold(0, step)
}

/// What has been tried within the last hour, by whom: in memory only, and none of it says what was tried.
#[derive(Clone, Debug, Default)]
pub struct Tries(VecDeque<(Timestamp, [u8; 16])>);

impl Tries {
    /// Whether `who` may try at `now`; if so, it counts.
    pub fn take(&mut self, who: [u8; 16], now: Timestamp) -> bool {
        self.0.retain(|(at, _)| now.duration_since(*at).as_secs() < HOUR_SECONDS);
        let own = self.0.iter().filter(|(_, other)| *other == who).count();
        let may = own < CHAT_TRIES && self.0.len() < ALL_TRIES;
        if may {
            self.0.push_back((now, who));
        }
        may
    }

    /// Begins anew: the clock was put back.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;

    fn drawn(seed: u8) -> Number {
        Number::draw(&[seed; 32])
    }

    proptest! {
        #[test]
        fn one_wrong_digit_or_two_neighbours_that_changed_places_are_always_noticed(
            chance in any::<[u8; 32]>(), place in 0..DIGITS, by in 1_u8..10
        ) {
            let number = Number::draw(&chance);
            let said = |digits: [u8; DIGITS]| Number::read(&Number(digits).grouped());
            prop_assert_eq!(said(number.0), Some(number.clone()));
            let mut wrong = number.0;
            wrong[place] = (wrong[place] + by) % 10;
            prop_assert_eq!(said(wrong), None);
            let mut swapped = number.0;
            swapped.swap(place, (place + 1) % DIGITS);
            let neighbours = place + 1 < DIGITS && swapped != number.0;
            prop_assert!(!neighbours || said(swapped).is_none());
        }

        #[test]
        fn none_looks_like_a_phones_number_or_a_banks_card(chance in any::<[u8; 32]>()) {
            let number = Number::draw(&chance);
            let text = number.grouped();
            prop_assert!(!text.starts_with('0') && !number.is_like_a_card());
            let groups: Vec<usize> = text.split(' ').map(str::len).collect();
            prop_assert_eq!(groups, [3, 2, 3, 2, 2, 3]);
            prop_assert!(text.chars().all(|sign| sign.is_ascii_digit() || sign == ' '));
        }
    }

    #[test]
    fn damm_is_damms_and_luhn_is_luhns() {
        assert_eq!(damm([5, 7, 2].iter()), 4);
        let card = |text: &str| Number(text.bytes().map(|byte| byte - b'0').collect::<Vec<_>>().try_into().unwrap());
        assert!(card("378282246310005").is_like_a_card() && !card("378282246310006").is_like_a_card());
    }

    #[test]
    fn it_is_read_in_any_script_with_anything_between() {
        let number = drawn(3);
        let plain = number.grouped();
        let in_script = |nought: u32| -> String {
            let digit = |sign: char| sign.to_digit(10).map_or(sign, |digit| char::from_u32(nought + digit).unwrap());
            plain.chars().map(digit).collect()
        };
        for nought in NOUGHTS {
            assert_eq!(Number::read(&in_script(nought)), Some(number.clone()), "{nought:x}");
        }
        for between in ["", "-", "\u{a0}", " – ", ".", "\n", "/"] {
            assert_eq!(Number::read(&plain.replace(' ', between)), Some(number.clone()), "{between:?}");
        }
        assert_eq!(Number::read(&format!("my number: {plain}!")), Some(number));
        for wrong in ["", "12", plain.get(..18).unwrap(), &format!("{plain}0")] {
            assert_eq!(Number::read(wrong), None, "{wrong}");
        }
        assert!(has_digits("ok ٣") && !has_digits("she said no ½"));
    }

    #[test]
    fn every_draw_is_another_and_none_prints_itself() {
        let all: std::collections::BTreeSet<String> = (0..200).map(|seed| drawn(seed).grouped()).collect();
        assert_eq!(all.len(), 200);
        assert_eq!(format!("{:?}", drawn(1)), "Number");
    }

    #[test]
    fn five_an_hour_from_a_chat_and_sixty_from_all() {
        let mut tries = Tries::default();
        let start: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        let after = |seconds| start + SignedDuration::from_secs(seconds);
        let taken = (0..7).filter(|second| tries.take([1; 16], after(*second))).count();
        assert_eq!(taken, 5);
        assert!(tries.take([2; 16], after(8)) && !tries.take([1; 16], after(3_599)));
        assert!(tries.take([1; 16], after(3_600)), "the first has become too old to count");
        assert!(!tries.take([1; 16], after(3_600)));
        let mut tries = Tries::default();
        let taken = (0..100).filter(|chat| tries.take([*chat; 16], start)).count();
        assert_eq!(taken, 60);
        assert!(tries.take([200; 16], after(3_601)));
    }
}
