//! The door of the rehearsal: the Bot API and the page on one port, on loopback only.
//!
//! Knows: HTTP, who may come in, how a snapshot is streamed. Does not know: what a request or an act does.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::stream;
use jiff::fmt::rfc2822::DateTimePrinter;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::act::Act;
use super::api::params::decoded;
use super::api::{self, Outcome};
use super::refusal::Refusal;
use super::tap::{Slot, Tapped};
use super::view::view;
use super::world::World;

/// The shortest time between two snapshots of a stream.
const BETWEEN: Duration = Duration::from_millis(100);
/// The longest: the clock goes on where nothing happens.
const AT_LEAST: Duration = Duration::from_secs(5);
/// The largest request that is read.
const LARGEST: usize = 10 << 20;

/// Serves `world` at `address`, which has to be one of loopback. Gives the address with its port, and the task.
pub async fn start(world: World, address: SocketAddr) -> io::Result<(SocketAddr, JoinHandle<io::Result<()>>)> {
    if !address.ip().is_loopback() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "a rehearsal is served on loopback only"));
    }
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    let service = router(world).into_make_service_with_connect_info::<Slot>();
    let task = tokio::spawn(async move { axum::serve(Tapped(listener), service).await });
    Ok((address, task))
}

/// The Bot API at `/bot<token>/<method>`, the page at `/`.
pub fn router(world: World) -> Router {
    Router::new()
        .route("/", get(|headers: HeaderMap| page(headers, "text/html; charset=utf-8", include_str!("page/index.html"))))
        .route("/page.css", get(|headers: HeaderMap| page(headers, "text/css; charset=utf-8", include_str!("page/page.css"))))
        .route(
            "/page.js",
            get(|headers: HeaderMap| page(headers, "text/javascript; charset=utf-8", include_str!("page/page.js"))),
        )
        .route(
            "/elements.js",
            get(|headers: HeaderMap| page(headers, "text/javascript; charset=utf-8", include_str!("page/elements.js"))),
        )
        .route("/view", get(snapshot))
        .route("/stream", get(streamed))
        .route("/act", post(act))
        .fallback(bot)
        .with_state(world)
}

async fn page(headers: HeaderMap, kind: &'static str, text: &'static str) -> Response {
    let answer = ([(header::CONTENT_TYPE, kind)], text).into_response();
    guarded(&headers, || answer)
}

/// Answers only who comes by a name of this machine's own, and says that nothing is to be kept.
fn guarded(headers: &HeaderMap, answer: impl FnOnce() -> Response) -> Response {
    if !is_from_here(headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut answer = answer();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Whether the page of this server, or no page, asks: another site's page has another Origin, and one that has had
/// its name pointed here has another Host.
fn is_from_here(headers: &HeaderMap) -> bool {
    let word = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or("?"));
    let Some(host) = word(header::HOST).filter(|host| is_loopback(host)) else { return false };
    word(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://") == Some(host))
}

fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
}

fn told(status: StatusCode, what: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], what.to_string()).into_response()
}

async fn snapshot(State(world): State<World>, headers: HeaderMap) -> Response {
    guarded(&headers, || told(StatusCode::OK, &view(&world)))
}

/// A snapshot at once, then one after each change, not more often than a page can show them.
async fn streamed(State(world): State<World>, headers: HeaderMap) -> Response {
    let begin = (world.changed(), world, true);
    let events = stream::unfold(begin, |(mut changed, world, first)| async move {
        if !first {
            tokio::time::sleep(BETWEEN).await;
            if let Ok(Err(_)) = tokio::time::timeout(AT_LEAST, changed.changed()).await {
                return None;
            }
        }
        changed.mark_unchanged();
        let event = Event::default().event("view").data(view(&world).to_string());
        Some((Ok::<_, io::Error>(event), (changed, world, false)))
    });
    guarded(&headers, || Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

async fn act(State(world): State<World>, headers: HeaderMap, body: Bytes) -> Response {
    guarded(&headers, || {
        let is_json = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        if !is_json {
            // Any site's form may post text here without asking; none may post JSON.
            return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
        }
        let done = serde_json::from_slice::<Act>(&body).map_err(|flaw| format!("That is no act: {flaw}"));
        match done.and_then(|act| world.act(act)) {
            Ok(()) => told(StatusCode::OK, &json!({ "ok": true })),
            Err(why) => told(StatusCode::OK, &json!({ "ok": false, "why": why })),
        }
    })
}

/// Where to leave a note for when the answer is written, if this connection can tell.
struct Tap(Option<Slot>);

impl<S: Send + Sync> FromRequestParts<S> for Tap {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parts.extensions.get::<ConnectInfo<Slot>>().map(|info| info.0.clone())))
    }
}

async fn bot(State(world): State<World>, Tap(slot): Tap, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let asked = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/'));
    let (Some((token, method)), Method::GET | Method::POST) = (asked, parts.method) else {
        return respond(api::unwritten(&Refusal::new(404, "Not Found")), None);
    };
    let Ok(body) = axum::body::to_bytes(body, LARGEST).await else {
        return respond(api::unwritten(&Refusal::new(413, "Request Entity Too Large")), None);
    };
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let token = decoded(token).unwrap_or_default();
    let request = api::Request { token: &token, method, kind, query: parts.uri.query(), body: &body };
    let mut answer = respond(api::answer(&world, request).await, slot);
    // Else the server would say what the machine's clock shows.
    let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&world.clock().now());
    if let Some(date) = date.ok().and_then(|date| HeaderValue::try_from(date).ok()) {
        answer.headers_mut().insert(header::DATE, date);
    }
    answer
}

fn respond(outcome: Outcome, slot: Option<Slot>) -> Response {
    match outcome {
        Outcome::Json { status, body, written } => {
            if let (Some(written), Some(slot)) = (written, slot) {
                slot.set(Arc::new(move || written.spring()));
            }
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
        }
        Outcome::BadGateway => {
            let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n";
            (StatusCode::BAD_GATEWAY, [(header::CONTENT_TYPE, "text/html")], page).into_response()
        }
        Outcome::Cut => {
            // A body that fails at once makes the server close the connection before it has written a byte.
            let cut = stream::iter([Err::<Bytes, _>(io::Error::other("cut"))]);
            Response::new(Body::from_stream(cut))
        }
    }
}
