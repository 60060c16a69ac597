//! Long texts in pieces that fit: the pages of a card, the messages of a topic.
//!
//! Knows: letters as people count them, words, lines, and text that runs from right to left. Does not know: what the text is.

use unicode_segmentation::UnicodeSegmentation;

/// The longest page on a card, in UTF-16 units; the rest of Telegram's 4,096 is for our own lines.
pub const PAGE: usize = 2400;

/// The same for an answer, which stands alone.
pub const ANSWER: usize = 3000;

/// Cuts `text` into pieces of at most `most` UTF-16 units: after a line, else between words and not within a run from right to
/// left, else between words, else between letters. White space at a cut is dropped; nothing else is, and an emoji stays whole
/// (only one that is longer than a piece can't). There is always one piece.
pub fn pieces(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while units(rest) > most {
        let (piece, after) = rest.split_at(cut(rest, most));
        pieces.push(piece.trim_end());
        rest = after.trim_start();
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.is_empty());
    if pieces.is_empty() { vec![""] } else { pieces }
}

/// How good a place for a cut is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Letter,
    Word,
    WordOutsideRun,
    Line,
}

/// Where the first piece of `text` ends, in bytes: above nought, at most `most` units in. A better place counts only in the
/// second half, so that pieces do not become small.
fn cut(text: &str, most: usize) -> usize {
    let (mut best, mut taken) = (None, 0);
    for (at, letter) in text.grapheme_indices(true) {
        taken += units(letter);
        if taken > most {
            break;
        }
        let end = at + letter.len();
        let place = if taken * 2 < most { Place::Letter } else { place(text, end, letter) };
        if best.is_none_or(|(before, _)| place >= before) {
            best = Some((place, end));
        }
    }
    best.map_or_else(|| first_signs(text, most), |(_, end)| end)
}

fn place(text: &str, end: usize, letter: &str) -> Place {
    let (before, after) = text.split_at(end);
    match letter {
        "\n" | "\r\n" => Place::Line,
        _ if !letter.chars().all(char::is_whitespace) => Place::Letter,
        _ if before.chars().rev().find_map(runs_left) == Some(true) && after.chars().find_map(runs_left) == Some(true) => {
            Place::Word
        }
        _ => Place::WordOutsideRun,
    }
}

/// One letter that is longer than a whole piece: as many of its signs as fit, at least one.
fn first_signs(text: &str, most: usize) -> usize {
    let mut taken = 0;
    let fits = |sign: &char| {
        taken += sign.len_utf16();
        taken <= most
    };
    let fitting: usize = text.chars().take_while(fits).map(char::len_utf8).sum();
    fitting.max(text.chars().next().map_or(0, char::len_utf8))
}

/// Whether a sign runs from right to left; `None` for what goes along with its neighbours.
fn runs_left(sign: char) -> Option<bool> {
    let left = matches!(u32::from(sign), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF);
    (left || sign.is_alphabetic()).then_some(left)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::sample::select;

    use super::*;

    const SIGNS: [&str; 12] = ["a", "é", "👩‍👩‍👧", "ش", "م", "🇧🇪", "\n", " ", "ệ", "12", "the ", "می‌خواهم "];

    fn dense(text: &str) -> String {
        text.chars().filter(|sign| !sign.is_whitespace()).collect()
    }

    proptest::proptest! {
        #[test]
        fn pieces_fit_and_lose_nothing_but_white_space(text in vec(select(SIGNS.to_vec()), 0..2000), most in 40_usize..4000) {
            let text = text.concat();
            let pieces = pieces(&text, most);
            proptest::prop_assert_eq!(dense(&pieces.concat()), dense(&text));
            proptest::prop_assert!(pieces.iter().all(|piece| units(piece) <= most));
            let letters = |text: &str| text.graphemes(true).filter(|letter| !dense(letter).is_empty()).count();
            proptest::prop_assert_eq!(pieces.iter().map(|piece| letters(piece)).sum::<usize>(), letters(&text), "no letter is cut");
        }

        #[test]
        fn no_word_and_no_run_from_right_to_left_is_cut_that_fits(
            words in vec(select(vec!["the", "door", "is", "locked", "112", "مرحبا بك هنا", "שלום לך", "🇧🇪"]), 0..400),
        ) {
            let text = words.join(" ");
            let pieces = pieces(&text, 120);
            let found: Vec<&str> = pieces.iter().flat_map(|piece| piece.split(' ')).collect();
            proptest::prop_assert_eq!(found, text.split(' ').collect::<Vec<_>>(), "no word is cut");
            // A run is cut only where it is longer than half a piece.
            for ends in pieces.windows(2) {
                let last = ends[0].chars().rev().find_map(runs_left);
                if last == Some(true) && ends[1].chars().find_map(runs_left) == Some(true) {
                    let run = |signs: &mut dyn Iterator<Item = char>| signs.take_while(|sign| runs_left(*sign) != Some(false)).count();
                    let long = run(&mut ends[0].chars().rev()) + run(&mut ends[1].chars());
                    proptest::prop_assert!(long >= 50, "{:?}", ends);
                }
            }
        }

        #[test]
        fn any_text_comes_to_an_end(text in ".{0,200}", most in 1_usize..50) {
            proptest::prop_assert_eq!(dense(&pieces(&text, most).concat()), dense(&text));
        }
    }

    #[test]
    fn a_letter_longer_than_a_piece_is_cut_rather_than_refused() {
        let heap = "👩\u{200D}".repeat(50);
        assert!(pieces(&heap, 10).iter().all(|piece| units(piece) <= 10));
        assert_eq!(pieces("", 10), [""]);
        assert_eq!(pieces("one line\nand another", 12), ["one line", "and another"]);
    }
}
