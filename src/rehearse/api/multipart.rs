//! Reads a multipart form as far as a bot needs it: the fields that are text; files are left out.
//!
//! Knows: boundaries and part headers. Does not know: what a file holds.

use serde_json::{Map, Value};

/// The text fields of a form; `None` if it is none.
pub(crate) fn fields(kind: &str, body: &[u8]) -> Option<Map<String, Value>> {
    let boundary = kind.split_once("boundary=")?.1.trim().trim_matches('"');
    let body = String::from_utf8_lossy(body);
    let mut found = Map::new();
    for part in body.split(&format!("--{boundary}")) {
        let Some((head, content)) = part.split_once("\r\n\r\n") else { continue };
        let is_file = head.contains("filename=");
        let name = head.split_once("name=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(name, _)| name);
        if let (Some(name), false) = (name, is_file) {
            let content = content.strip_suffix("\r\n").unwrap_or(content);
            found.insert(name.to_owned(), Value::String(content.to_owned()));
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn files_are_left_out() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"photo\"\r\n\r\n{\"type\":\"static\"}\r\n--x\r\n\
            Content-Disposition: form-data; name=\"f\"; filename=\"f.jpg\"\r\n\r\n\u{1}\u{2}\r\n--x--\r\n";
        let read = fields("multipart/form-data; boundary=x", body.as_bytes());
        assert_eq!(read.map(Value::Object), Some(json!({ "photo": "{\"type\":\"static\"}" })));
        assert_eq!(fields("multipart/form-data", b""), None);
    }
}
