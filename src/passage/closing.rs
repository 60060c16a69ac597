//! Which typed texts close the card at once.
//!
//! Knows: letters, marks and signs of every script, by what Unicode says of them. Does not know: what is on the card.

use icu_properties::props::{Emoji, EmojiComponent, GeneralCategory, GeneralCategoryGroup};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Whether `text` is a Close: one code point that is a letter of an alphabet, a mark, or a sign but a question mark. Digits and
/// what is drawn are answers; a Han sign, a kana or a Hangul block can be a whole word; so can a letter with a vowel sign, and
/// `#` on a key, which are more than one code point.
pub fn closes(text: &str) -> bool {
    let mut signs = text.trim().chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => one(sign),
        (None | Some(_), _) => false,
    }
}

fn one(sign: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(sign);
    let is = |group: GeneralCategoryGroup| group.contains(category);
    if is_drawn(sign, category) || asks(sign) || agrees(sign) {
        return false;
    }
    let spelt = is(GeneralCategoryGroup::Letter) || is(GeneralCategoryGroup::Symbol);
    (spelt && !can_be_a_word(sign)) || is(GeneralCategoryGroup::Mark) || is(GeneralCategoryGroup::Punctuation)
}

/// Scripts in which one sign can be a word or a syllable: Han, kana, bopomofo, Hangul, Yi, Tangut, Khitan, Nüshu.
fn can_be_a_word(sign: char) -> bool {
    matches!(u32::from(sign),
        0x1100..=0x11FF | 0x2E80..=0x2FFF | 0x3005..=0x3007 | 0x3021..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xA000..=0xA4CF | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xF900..=0xFAFF | 0xFF66..=0xFFDC | 0x16FE0..=0x18DFF
        | 0x1AFF0..=0x1B2FF | 0x20000..=0x3FFFF)
}

/// What phones draw as a picture, and the ticks, hearts and stars beside: they are answers. `#` and `*` are only the beginning of
/// a drawn key.
fn is_drawn(sign: char, category: GeneralCategory) -> bool {
    let emoji = CodePointSetData::new::<Emoji>().contains(sign) || CodePointSetData::new::<EmojiComponent>().contains(sign);
    let picture = category == GeneralCategory::OtherSymbol && matches!(u32::from(sign), 0x2600..=0x27BF | 0x2B00..=0x2BFF);
    (emoji && !sign.is_ascii()) || picture || matches!(u32::from(sign), 0x1F000..=0x1FAFF)
}

/// Question marks of the world's scripts: somebody asks.
fn asks(sign: char) -> bool {
    let few = matches!(sign, '?' | '¿' | '؟' | '？' | '\u{37e}' | '՞' | '፧' | '‽' | '⁇' | '⁈' | '⸘' | '⸮' | '⹔' | '︖' | '﹖');
    // Limbu, Coptic, Vai, Meetei Mayek, Chakma, Adlam.
    few || matches!(u32::from(sign), 0x1945 | 0x2CFA | 0x2CFB | 0xA60F | 0xAAF1 | 0x11143 | 0x1E95F)
}

/// Signs that people write for yes.
fn agrees(sign: char) -> bool {
    matches!(sign, '+' | '＋' | '﹢' | '√')
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointSetData;
    use icu_properties::props::{Emoji, GeneralCategory, GeneralCategoryGroup, Script};

    use super::*;

    #[test]
    fn one_letter_or_sign_closes() {
        for text in [
            ".", "x", "X", "é", "ж", "ا", "ب", "ک", "ক", "ก", "א", "ፈ", "،", "۔", "।", "。", "！", ",", " . ", "-", "'", "…",
            "#", "*", "=", "$", "€", "ཀ", "ក", "།", "។", "ᠠ", "ᐁ", "ꓐ", "ހ", "ি", "^", "~", "|", "<", "§", "°",
        ] {
            assert!(closes(text), "{text:?} closes");
        }
    }

    #[test]
    fn answers_words_and_questions_do_not() {
        for text in [
            "", " ", "0", "7", "٣", "۳", "১", "?", "؟", "？", "ok", "..", "好", "我", "の", "ア", "네", "ㅋ", "কি", "👍", "❤",
            "❤️", "+", "✅", "½", "🅰", "Ⓜ", "ℹ", "✓", "♡", "√", "՞", "፧", "༡", "៤", "Ⅳ", "〇", "㊗", "☎", "©", "🀄",
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

    /// Scripts of which one sign can be a word.
    const OF_WORDS: [Script; 9] = [
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
        Script::Bopomofo,
        Script::Hangul,
        Script::Yi,
        Script::Tangut,
        Script::Nushu,
        Script::KhitanSmallScript,
    ];

    #[test]
    fn every_letter_mark_and_sign_of_unicode_closes_and_nothing_else_does() {
        let categories = CodePointMapData::<GeneralCategory>::new();
        let scripts = CodePointMapData::<Script>::new();
        let drawn = CodePointSetData::new::<Emoji>();
        let mut closing = 0;
        for sign in '\0'..=char::MAX {
            let (category, script) = (categories.get(sign), scripts.get(sign));
            let is = |group: GeneralCategoryGroup| group.contains(category);
            let closes = closes(&sign.to_string());
            closing += u32::from(closes);
            let answer = sign.is_numeric() || (drawn.contains(sign) && !matches!(sign, '#' | '*'));
            let nothing = sign.is_whitespace() || is(GeneralCategoryGroup::Other) || is(GeneralCategoryGroup::Separator);
            // The third and the fourth plane hold ideographs and seals only.
            let word = is(GeneralCategoryGroup::Letter) && (OF_WORDS.contains(&script) || sign >= '\u{20000}');
            assert!(!closes || !(answer || nothing || word), "{sign:?} ({:x}) is an answer", u32::from(sign));
            // What several scripts share may be of the kana's.
            let letter = is(GeneralCategoryGroup::Letter) && !word && script != Script::Common;
            let spelt = letter || is(GeneralCategoryGroup::Mark) || is(GeneralCategoryGroup::Punctuation);
            let component = CodePointSetData::new::<EmojiComponent>().contains(sign) && !sign.is_ascii();
            assert!(closes || !spelt || answer || asks(sign) || component, "{sign:?} ({:x}) closes", u32::from(sign));
        }
        assert!(closing > 30_000, "{closing}");
    }

    #[test]
    fn no_emoji_closes_whatever_it_is_made_of() {
        let keys = "0123456789#*".chars().flat_map(|key| [format!("{key}\u{20e3}"), format!("{key}\u{fe0f}\u{20e3}")]);
        let made = ["👩‍👧", "👍🏾", "🇧🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☺️", "✌🏻", "©️", "1️⃣", "🏳️‍🌈", "🥹"].map(str::to_owned);
        for text in keys.chain(made) {
            assert!(!closes(&text), "{text:?}");
        }
    }
}
