//! The parameters of a request: read from JSON, a form or the query, then asked for by name.
//!
//! Knows: encodings. Does not know: methods.

use serde_json::{Map, Value};

use super::super::refusal::Refusal;
use super::multipart;

/// Parameters that have been checked.
#[derive(Debug)]
pub(crate) struct Params(pub(crate) Map<String, Value>);

impl Params {
    pub(crate) fn int(&self, name: &str) -> Option<i64> {
        self.0.get(name)?.as_i64()
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.0.get(name).and_then(Value::as_bool) == Some(true)
    }

    pub(crate) fn list(&self, name: &str) -> Option<&Vec<Value>> {
        self.0.get(name)?.as_array()
    }

    pub(crate) fn object(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// An integer without which nothing can be done.
    pub(crate) fn need_int(&self, name: &str) -> Result<i64, Refusal> {
        self.int(name).ok_or_else(|| missing(name))
    }

    /// Text without which nothing can be done; for its words when it is empty see `limits`.
    pub(crate) fn need_text(&self, name: &str) -> Result<&str, Refusal> {
        self.text(name).ok_or_else(|| missing(name))
    }
}

/// How Telegram says that a parameter is not there.
pub(crate) fn missing(name: &str) -> Refusal {
    let words = match name {
        "text" => "message text is empty".to_owned(),
        "chat_id" => "chat_id is empty".to_owned(),
        "message_id" => "message identifier is not specified".to_owned(),
        "message_ids" => "message identifiers are not specified".to_owned(),
        "user_id" => "invalid user_id specified".to_owned(),
        other => format!("parameter \"{other}\" is required"),
    };
    Refusal::wrong(&words, &format!("missing field {name}"))
}

/// Reads what came with a request. The body wins over the query.
pub(crate) fn read(kind: Option<&str>, query: Option<&str>, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let mut params = query.map(form).transpose()?.unwrap_or_default();
    let kind = kind.unwrap_or_default();
    if body.is_empty() {
        return Ok(params);
    }
    if kind.starts_with("application/json") {
        let unreadable = |_| Refusal::wrong("can't parse JSON object", "the body is no JSON object");
        params.extend(serde_json::from_slice::<Map<String, Value>>(body).map_err(unreadable)?);
        return Ok(params);
    }
    if kind.starts_with("application/x-www-form-urlencoded") {
        let text = std::str::from_utf8(body).map_err(|_| not_utf8())?;
        params.extend(form(text)?);
        return Ok(params);
    }
    if let Some(fields) = kind.strip_prefix("multipart/form-data").and_then(|kind| multipart::fields(kind, body)) {
        params.extend(fields);
        return Ok(params);
    }
    Err(Refusal::wrong("unsupported content type", &format!("the body is of the type {kind:?}")))
}

fn not_utf8() -> Refusal {
    Refusal::wrong("strings must be encoded in UTF-8", "not UTF-8")
}

fn form(text: &str) -> Result<Map<String, Value>, Refusal> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decoded(name)?, Value::String(decoded(value)?)))
        })
        .collect()
}

/// Undoes percent-encoding.
pub(crate) fn decoded(text: &str) -> Result<String, Refusal> {
    let mut bytes = text.bytes();
    let mut found = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        let plain = match byte {
            b'+' => b' ',
            b'%' => match (bytes.next().and_then(digit), bytes.next().and_then(digit)) {
                (Some(high), Some(low)) => high * 16 + low,
                (Some(_) | None, Some(_) | None) => return Err(not_utf8()),
            },
            other => other,
        };
        found.push(plain);
    }
    String::from_utf8(found).map_err(|_| not_utf8())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
