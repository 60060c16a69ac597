//! Which typed texts close the card at once.
//!
//! Knows: letters, signs and syllables of the world's scripts. Does not know: what is on the card.

/// Whether `text` is a Close: one code point that is a letter of an alphabet, or one punctuation sign but a question
/// mark. Digits and emoji are answers; a Han sign, a kana or a Hangul block can be a whole word; so can a letter with
/// a vowel sign, which is more than one code point.
pub fn closes(text: &str) -> bool {
    let mut signs = text.trim().chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => (sign.is_alphabetic() && !can_be_a_word(sign) && !is_drawn(sign)) || is_punctuation(sign),
        (None | Some(_), _) => false,
    }
}

/// Scripts in which one sign can be a word or a syllable: Han, kana, bopomofo, Hangul, Yi.
fn can_be_a_word(sign: char) -> bool {
    matches!(u32::from(sign),
        0x1100..=0x11FF | 0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3021..=0x312F | 0x3130..=0x318F | 0x31A0..=0x31BF
        | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA000..=0xA4CF | 0xA960..=0xA97F | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF | 0xFF66..=0xFFDC | 0x1B000..=0x1B16F | 0x20000..=0x323AF)
}

/// Letters that phones draw as emoji: they are answers.
fn is_drawn(sign: char) -> bool {
    matches!(u32::from(sign), 0x2139 | 0x24B6..=0x24E9 | 0x1F130..=0x1F189)
}

/// Punctuation that a thumb finds, in Latin, Arabic, Indic, East Asian and Ethiopic scripts; no question mark.
fn is_punctuation(sign: char) -> bool {
    let ascii =
        sign.is_ascii_punctuation() && !matches!(sign, '?' | '#' | '*' | '+' | '=' | '<' | '>' | '$' | '^' | '`' | '|' | '~');
    ascii
        || matches!(
            sign,
            '¡' | '·'
                | '…'
                | '–'
                | '—'
                | '‘'
                | '’'
                | '‚'
                | '“'
                | '”'
                | '„'
                | '«'
                | '»'
                | '‹'
                | '›'
                | '•'
                | '،'
                | '؛'
                | '۔'
                | '٫'
                | '٬'
                | '।'
                | '॥'
                | '։'
                | '־'
                | '׀'
                | '׃'
                | '၊'
                | '။'
                | '።'
                | '፣'
                | '፤'
                | '፥'
                | '፦'
                | '、'
                | '。'
                | '〃'
                | '「'
                | '」'
                | '『'
                | '』'
                | '《'
                | '》'
                | '〈'
                | '〉'
                | '【'
                | '】'
                | '・'
                | '〜'
                | '！'
                | '，'
                | '．'
                | '：'
                | '；'
                | '（'
                | '）'
                | '［'
                | '］'
                | '｛'
                | '｝'
                | '＂'
                | '＇'
                | '／'
                | '＼'
                | '＿'
                | '－'
                | '｡'
                | '｢'
                | '｣'
                | '､'
                | '･'
        )
}

#[cfg(test)]
mod tests {
    use super::closes;

    #[test]
    fn one_letter_or_sign_closes() {
        for text in [
            ".", "x", "X", "é", "ж", "ا", "ب", "ک", "ক", "ก", "א", "ፈ", "،", "۔", "।", "。", "！", ",", " . ", "-", "'", "…", "…",
        ] {
            assert!(closes(text), "{text:?} closes");
        }
    }

    #[test]
    fn answers_words_and_questions_do_not() {
        for text in [
            "", " ", "0", "7", "٣", "۳", "১", "?", "؟", "？", "ok", "..", "好", "我", "の", "ア", "네", "ㅋ", "কি", "👍", "❤",
            "❤️", "+", "✅", "½", "🅰", "Ⓜ", "ℹ",
        ] {
            assert!(!closes(text), "{text:?} is an answer");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_digit_no_emoji_and_nothing_longer_ever_closes(
            digit in proptest::char::any(), drawn in 0x1F000_u32..0x1FAFF, letters in proptest::collection::vec(proptest::char::any(), 2..5)
        ) {
            let text = |sign: char| sign.to_string();
            proptest::prop_assert!(!digit.is_numeric() || !closes(&text(digit)), "{:?}", digit);
            if let Some(drawn) = char::from_u32(drawn) {
                proptest::prop_assert!(!closes(&text(drawn)), "{:?}", drawn);
            }
            let longer: String = letters.into_iter().filter(|sign| !sign.is_whitespace()).collect();
            proptest::prop_assert!(longer.chars().count() < 2 || !closes(&longer), "{:?}", longer);
        }
    }

    /// Letters that stand on the keyboards of the languages that people here write in.
    #[test]
    fn every_letter_of_the_keyboards_closes() {
        let keyboards = [
            "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿäöß",
            "ăâîșțąćęłńóśźżőűçğışöübčďěňřšťůžáéíóúýëxq",
            "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґђћџљњј",
            "αβγδεζηθικλμνξοπρστυφχψω",
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة",
            "پچژگکیہھےںٹڈڑۆێڕڵڤ",
            "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ",
            "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
            "ਅਆਇਈਉਊਕਖਗਘਚਛਜਝਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ",
            "กขคงจฉชซดตถทธนบปผฝพฟภมยรลวสหอฮ",
            "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
            "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            "אבגדהוזחטיכלמנסעפצקרשת",
            "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ",
        ];
        for letter in keyboards.iter().flat_map(|keyboard| keyboard.chars()) {
            assert!(closes(&letter.to_string()), "{letter:?} closes");
        }
        for sign in "我你好是不了のアかガ한글네ꀀ".chars() {
            assert!(!closes(&sign.to_string()), "{sign:?} can be a word");
        }
    }
}
