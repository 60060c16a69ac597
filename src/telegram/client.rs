//! The one HTTP client: posts JSON, reads the far side's envelope, and says what came of it.
//!
//! Knows: addresses, time-outs, connections, the envelope. Does not know: what a request asks for, or what its result says.
//! Foreign errors stop here, since they print the address, and the address holds the token.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderValue};
use reqwest::{Response, Url, redirect};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::shape::Loose;
use super::token::Token;
use super::write::Call;
use crate::pace::{Said, Verdict, classify};

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(5);

/// How long an unused connection is kept. Servers give them up after a minute or more; a request that is written just then
/// is lost without a word, so ours go well before.
const IDLE: Duration = Duration::from_secs(20);

/// Why there is no client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The address of the API can't be one.
    #[error("the address of the Bot API is http:// or https://, a host, and at most a path")]
    Address,
    /// The machine gives no client (its TLS could not be set up).
    #[error("no HTTP client can be made on this machine")]
    Machine,
}

/// A client for one bot at one API.
pub(super) enum Client {
    /// Over HTTP; `base` is `{api_url}/bot{token}`.
    Http { http: reqwest::Client, base: Url },
    /// Within this process: the same requests, bytes for bytes, without sockets.
    Carried(Arc<dyn Carrier>),
}

/// Takes requests where HTTP would: for a simulation, which decides when each arrives and whether its answer does.
pub trait Carrier: Send + Sync {
    /// Posts `body` to `method`; gives the status and the body of the answer, or `None` where the connection is cut.
    fn carry(&self, method: &'static str, body: Vec<u8>) -> BoxFuture<'_, Option<(u16, Vec<u8>)>>;
}

/// Why nothing can be read.
enum Failure {
    /// Nothing was sent.
    Unreached,
    /// Something may have been.
    Cut,
}

/// The far side's own form. Whatever else is odd, `ok` counts.
#[derive(Deserialize)]
struct Envelope<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    #[serde(default)]
    error_code: Loose<u16>,
    #[serde(default)]
    description: Loose<String>,
    #[serde(default)]
    parameters: Loose<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    #[serde(default)]
    retry_after: Loose<u32>,
    #[serde(default)]
    migrate_to_chat_id: Loose<i64>,
}

impl Client {
    pub(super) fn new(token: &Token, api_url: &str) -> Result<Self, Error> {
        let mut base = Url::parse(api_url.trim()).map_err(|_| Error::Address)?;
        let bare = base.query().is_none() && base.fragment().is_none() && base.username().is_empty() && base.password().is_none();
        if !matches!(base.scheme(), "http" | "https") || !bare {
            return Err(Error::Address);
        }
        base.path_segments_mut().map_err(|()| Error::Address)?.pop_if_empty().push(&format!("bot{}", token.reveal()));
        let http = reqwest::Client::builder()
            .http1_only()
            .no_proxy()
            .referer(false)
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(CONNECT)
            .pool_idle_timeout(IDLE)
            .tcp_keepalive(Duration::from_secs(30))
            .build()
            .map_err(|_| Error::Machine)?;
        Ok(Self::Http { http, base })
    }

    /// Posts `call` and reads the result with `read`. Never fails: whatever happens is a verdict.
    pub(super) async fn ask<T>(&self, call: Call, patience: Duration, read: impl FnOnce(&RawValue) -> T) -> Verdict<T> {
        let repeatable = call.repeatable;
        match self.post(call, patience).await {
            Ok((status, body)) => judge(status, &body, repeatable, read),
            Err(Failure::Unreached) => classify(Said::Unreached),
            Err(Failure::Cut) => classify(Said::Cut { repeatable }),
        }
    }

    /// What the far side's clock shows, by the Date of its answer to `call`, whatever else that says.
    pub(super) async fn time(&self, call: Call, patience: Duration) -> Option<Timestamp> {
        let answer = self.answer(call, patience).await.ok()?;
        DateTimeParser::new().parse_timestamp(answer.headers().get(DATE)?.as_bytes()).ok()
    }

    async fn post(&self, call: Call, patience: Duration) -> Result<(u16, Bytes), Failure> {
        if let Self::Carried(carrier) = self {
            let (status, body) = carrier.carry(call.method, call.body).await.ok_or(Failure::Cut)?;
            return Ok((status, body.into()));
        }
        let answer = self.answer(call, patience).await?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(|_| Failure::Cut)?;
        Ok((status, body))
    }

    async fn answer(&self, call: Call, patience: Duration) -> Result<Response, Failure> {
        let Self::Http { http, base } = self else { return Err(Failure::Unreached) };
        let mut url = base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.push(call.method);
        }
        let request = http.post(url).timeout(patience).body(call.body);
        let request = request.header(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        request.send().await.map_err(|error| if error.is_connect() { Failure::Unreached } else { Failure::Cut })
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Client")
    }
}

/// What an answer with `status` and `body` comes to.
fn judge<T>(status: u16, body: &[u8], repeatable: bool, read: impl FnOnce(&RawValue) -> T) -> Verdict<T> {
    let Ok(envelope) = serde_json::from_slice::<Envelope<'_>>(body) else { return classify(Said::Foreign { repeatable }) };
    if envelope.ok {
        return Verdict::Done(read(envelope.result.unwrap_or(RawValue::NULL)));
    }
    let parameters = envelope.parameters.0;
    classify(Said::Refused {
        code: envelope.error_code.0.unwrap_or(status),
        words: envelope.description.0.as_deref().unwrap_or_default(),
        retry_after: parameters.as_ref().and_then(|all| all.retry_after.0),
        migrate_to: parameters.as_ref().and_then(|all| all.migrate_to_chat_id.0),
    })
}
