//! How Telegram says no.
//!
//! Knows: codes, their opening words, and the parameters that go with them. Does not know: when to say which.

use serde_json::{Value, json};

/// A request that is not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The HTTP status and error_code.
    pub(crate) code: u16,
    /// The whole description.
    pub(crate) words: String,
    /// retry_after, in seconds.
    pub(crate) retry_after: Option<u64>,
    /// migrate_to_chat_id.
    pub(crate) migrate_to: Option<i64>,
    /// What is wrong with the request itself, when no state of the world could make it right.
    pub(crate) violation: Option<String>,
}

impl Refusal {
    /// A refusal with `code`; `words` are taken without Telegram's opening words.
    pub(crate) fn new(code: u16, words: &str) -> Self {
        let opening = opening(code);
        let words = match opening {
            Some(opening) if !words.starts_with(opening) => format!("{opening}: {words}"),
            Some(_) | None => words.to_owned(),
        };
        Self { code, words, retry_after: None, migrate_to: None, violation: None }
    }

    /// 400.
    pub(crate) fn bad(words: &str) -> Self {
        Self::new(400, words)
    }

    /// 403.
    pub(crate) fn forbidden(words: &str) -> Self {
        Self::new(403, words)
    }

    /// 400 for a request that is wrong in itself; `why` is for the recorder.
    pub(crate) fn wrong(words: &str, why: &str) -> Self {
        Self { violation: Some(why.to_owned()), ..Self::bad(words) }
    }

    /// 429.
    pub(crate) fn flood(seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..Self::new(429, &format!("retry after {seconds}")) }
    }

    /// 400 with the id that the group goes on as.
    pub(crate) fn migrated(to: i64) -> Self {
        Self { migrate_to: Some(to), ..Self::bad("group chat was upgraded to a supergroup chat") }
    }

    /// The answer's body.
    pub(crate) fn body(&self) -> Value {
        let mut body = json!({ "ok": false, "error_code": self.code, "description": self.words });
        let parameters = match (self.retry_after, self.migrate_to) {
            (Some(seconds), _) => json!({ "retry_after": seconds }),
            (None, Some(to)) => json!({ "migrate_to_chat_id": to }),
            (None, None) => return body,
        };
        if let Some(fields) = body.as_object_mut() {
            fields.insert("parameters".to_owned(), parameters);
        }
        body
    }
}

fn opening(code: u16) -> Option<&'static str> {
    match code {
        400 => Some("Bad Request"),
        401 => Some("Unauthorized"),
        403 => Some("Forbidden"),
        404 => Some("Not Found"),
        409 => Some("Conflict"),
        429 => Some("Too Many Requests"),
        500 => Some("Internal Server Error"),
        _ => None,
    }
}
