//! Text as HTML: nothing that a file says is ever markup.
//!
//! Knows: which signs mean something in HTML; the places of a template. Does not know: what is written.

/// `words` as the text of an element.
pub(super) fn text(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}

/// `words` as an attribute's value between double quotes.
pub(super) fn attribute(words: &str) -> String {
    text(words)
}

/// A name as an element's id, and as what a link says to lead there.
pub(super) fn id(name: &str) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '-' };
    name.chars().map(plain).collect()
}

/// `template` with what `value` says for each `{{name}}` in it; what is put in is not looked at again.
pub(super) fn fill(template: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut parts = template.split("{{");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("}}") {
            Some((name, rest)) => {
                filled.push_str(&value(name));
                filled.push_str(rest);
            }
            None => filled.push_str(part),
        }
    }
    filled
}

/// A short mark of `words`, which changes when they do.
pub(super) fn print(words: &str) -> String {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}
