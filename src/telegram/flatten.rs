//! What people write, as plain text that hides nothing and carries nothing along.
//!
//! Knows: controls, directions, invisible signs, heaps of marks. Does not know: who wrote.

use unicode_segmentation::UnicodeSegmentation;

/// The longest text that Telegram takes, in UTF-16 units.
const LONGEST: usize = 4096;

/// Marks that one letter may carry; more is decoration that hides other lines.
const MARKS: usize = 4;

/// Makes `text` plain: no control signs but line breaks, no signs that turn or hide text, no heaps of marks, trimmed, at
/// most 4,096 UTF-16 units. Mentions, links and custom emoji arrive as their visible text already, since only text is read.
pub fn flatten(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut units = 0;
    for letter in text.trim().graphemes(true) {
        let kept = letter_kept(letter);
        let more: usize = kept.chars().map(char::len_utf16).sum();
        if units + more > LONGEST {
            break;
        }
        units += more;
        plain.push_str(&kept);
    }
    plain.trim().to_owned()
}

/// One letter as people count them, without what must not pass.
fn letter_kept(letter: &str) -> String {
    if matches!(letter, "\n" | "\r\n" | "\r") {
        return "\n".to_owned();
    }
    if letter == "\t" {
        return " ".to_owned();
    }
    let joins = letter.chars().filter(|sign| !is_hidden(*sign)).count() > 1 || letter.chars().any(needs_joiner);
    let mut marks = 0;
    letter
        .chars()
        .filter(|sign| !sign.is_control() && (!is_hidden(*sign) || (joins && is_joiner(*sign))))
        .filter(|sign| {
            marks += usize::from(is_mark(*sign));
            !is_mark(*sign) || marks <= MARKS
        })
        .collect()
}

/// Signs that turn the direction of what follows, or are not visible at all.
fn is_hidden(sign: char) -> bool {
    matches!(u32::from(sign), 0xAD | 0x61C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180E | 0x200B..=0x200F | 0x2028..=0x202E
        | 0x2060..=0x206F | 0x3164 | 0xFEFF | 0xFFA0 | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF)
}

/// The two joiners that some scripts and emoji are written with.
fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}')
}

/// Scripts that need a joiner to be spelt: Arabic and Persian, and those of India.
fn needs_joiner(sign: char) -> bool {
    matches!(u32::from(sign), 0x0600..=0x06FF | 0x0750..=0x077F | 0x0900..=0x0DFF)
}

/// Marks that stand on another letter without a width of their own (the blocks that heaps are made of).
fn is_mark(sign: char) -> bool {
    matches!(u32::from(sign), 0x0300..=0x036F | 0x0483..=0x0489 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

#[cfg(test)]
mod tests {
    use super::flatten;

    #[test]
    fn what_must_not_pass_is_gone_and_the_rest_stays() {
        let heap = format!("Z{}", "\u{0335}".repeat(50));
        let table = [
            ("  boss has my passport \n", "boss has my passport"),
            ("one\r\ntwo\tthree", "one\ntwo three"),
            ("abc\u{202E}fed\u{202C}", "abcfed"),
            ("in\u{200B}visible\u{FEFF}", "invisible"),
            ("\u{2066}x\u{2069}", "x"),
            ("a\u{0}b\u{7}c", "abc"),
            ("👩\u{200D}👧 ❤\u{FE0F} 🇧🇪", "👩\u{200D}👧 ❤\u{FE0F} 🇧🇪"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("é e\u{0301} ệ", "é e\u{0301} ệ"),
            (heap.as_str(), "Z\u{0335}\u{0335}\u{0335}\u{0335}"),
            ("\u{200B}", ""),
        ];
        for (text, expected) in table {
            assert_eq!(flatten(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_long_text_ends_between_letters() {
        let family = "👩\u{200D}👩\u{200D}👧";
        let flat = flatten(&family.repeat(1000));
        assert!(flat.encode_utf16().count() <= 4096 && flat.ends_with(family));
    }

    proptest::proptest! {
        #[test]
        fn nothing_turns_or_controls(text in proptest::prelude::any::<String>()) {
            let turns = |sign: char| matches!(u32::from(sign), 0x202A..=0x202E | 0x2066..=0x2069);
            let bad = flatten(&text).chars().any(|sign| (sign.is_control() && sign != '\n') || turns(sign));
            proptest::prop_assert!(!bad);
        }
    }
}
