//! Texts that must not be found, in every form that bytes can take.
//!
//! Knows: hexadecimal, Base64 at each alignment, numbers as text and as bytes. Does not know: where they are looked for.

const PLAIN: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const FOR_URLS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Texts and ids that must not be found.
#[derive(Default)]
pub(crate) struct Marks {
    /// What it is, in which form, and the bytes.
    forms: Vec<(String, &'static str, Vec<u8>)>,
}

impl Marks {
    /// Adds a text.
    pub(crate) fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.form(text, "itself", bytes.to_vec());
        self.form(text, "hex", hex(bytes, false));
        self.form(text, "HEX", hex(bytes, true));
        for before in 0..3 {
            self.form(text, "Base64", base64(bytes, before, PLAIN));
            self.form(text, "Base64 for URLs", base64(bytes, before, FOR_URLS));
        }
        let escaped = |unit: u16| match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            Ok(_) | Err(_) => format!("\\u{unit:04x}"),
        };
        self.form(text, "JSON", text.encode_utf16().map(escaped).collect::<String>().into_bytes());
        self.form(text, "UTF-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect());
    }

    /// Adds an id: as text, and as the bytes of an integer, also as short as SQLite writes it.
    pub(crate) fn id(&mut self, id: i64) {
        let (name, big) = (id.unsigned_abs().to_string(), id.to_be_bytes());
        self.text(&name);
        self.form(&name, "big-endian", big.to_vec());
        self.form(&name, "little-endian", id.to_le_bytes().to_vec());
        self.form(&name, "hex of an integer", hex(&big, false));
        if id.unsigned_abs() > u64::from(u32::MAX) {
            self.form(&name, "six bytes", big[2..].to_vec());
        }
    }

    fn form(&mut self, name: &str, form: &'static str, bytes: Vec<u8>) {
        self.forms.push((name.to_owned(), form, bytes));
    }

    /// Everything that stands in `bytes`, and in which form.
    pub(crate) fn found(&self, bytes: &[u8]) -> Vec<(&str, &'static str)> {
        let pair = |bytes: &[u8]| usize::from(bytes[0]) << 8 | usize::from(bytes[1]);
        let mut begin = vec![false; 1 << 16];
        self.forms.iter().for_each(|(_, _, form)| begin[pair(form)] = true);
        let mut found = Vec::new();
        for at in 0..bytes.len().saturating_sub(1) {
            let rest = &bytes[at..];
            if begin[pair(rest)] {
                let here = self.forms.iter().filter(|(_, _, form)| rest.starts_with(form));
                found.extend(here.map(|(name, form, _)| (name.as_str(), *form)));
            }
        }
        found
    }
}

fn hex(bytes: &[u8], capital: bool) -> Vec<u8> {
    let digits = bytes.iter().map(|byte| if capital { format!("{byte:02X}") } else { format!("{byte:02x}") });
    digits.collect::<String>().into_bytes()
}

/// The signs that every Base64 of something with `bytes` after `before` others (modulo three) holds.
fn base64(bytes: &[u8], before: usize, signs: &[u8; 64]) -> Vec<u8> {
    let bits = |at: usize| {
        (0..6).fold(0_usize, |sum, bit| {
            let bit = at * 6 + bit;
            let byte = bytes[bit / 8 - before];
            sum << 1 | usize::from(byte >> (7 - bit % 8) & 1)
        })
    };
    // Only the signs whose six bits are all of `bytes`.
    let first = (before * 8).div_ceil(6);
    let end = (before + bytes.len()) * 8 / 6;
    (first..end).map(|at| signs[bits(at)]).collect()
}

#[test]
fn every_form_is_found() {
    let mut marks = Marks::default();
    marks.text("MARKER-ü-1");
    marks.id(5_910_000_771);
    for hidden in [
        "x MARKER-ü-1 y".as_bytes(),
        b"4d41524b45522dc3bc2d31",
        b"4D41524B45522DC3BC2D31",
        // "MARKER-ü-1." and "1MARKER-ü-1" and "12MARKER-ü-1"
        b"TUFSS0VSLcO8LTEu",
        b"MU1BUktFUi3DvC0x",
        b"MTJNQVJLRVItw7wtMQ==",
        b"{\"a\":\"MARKER-\\u00fc-1\"}",
        b"id=5910000771",
        &5_910_000_771_i64.to_be_bytes(),
        &5_910_000_771_i64.to_le_bytes(),
    ] {
        assert!(!marks.found(hidden).is_empty(), "{}", String::from_utf8_lossy(hidden));
    }
    assert_eq!(marks.found(b"MARKER-u-1 591000077"), []);
}
