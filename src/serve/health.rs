//! What the machine may ask the bot: whether it lives, whether it is ready, and counts.
//!
//! Knows: that a start that waits lives and is not ready. Does not know: what it waits for.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{Refusal, refusal};
use crate::facts::{Fact, log};
use crate::ferry::Vitals;
use crate::store::Store;

/// Health, served until it is dropped.
#[derive(Debug)]
pub(super) struct Health {
    pub(super) address: SocketAddr,
    under_way: UnderWay,
    said: AtomicBool,
    task: JoinHandle<()>,
}

/// What the answers are about, once the bot is under way.
type UnderWay = Arc<OnceLock<(Store, Arc<Vitals>)>>;

impl Health {
    /// Served at `address` from here on.
    pub(super) async fn at(address: SocketAddr) -> Result<Self, Refusal> {
        let taken = |_| refusal("listen", "this address can't be listened on: it is taken, or not this machine's");
        let listener = TcpListener::bind(address).await.map_err(taken)?;
        let address = listener.local_addr().map_err(taken)?;
        let under_way = UnderWay::default();
        // `/healthz`: the process lives. `/readyz`: store and Telegram answer. `/metrics`: counts.
        let router = Router::new()
            .route("/healthz", get(async || "alive\n"))
            .route("/readyz", get(ready))
            .route("/metrics", get(metrics))
            .with_state(Arc::clone(&under_way));
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, under_way, said: AtomicBool::new(false), task })
    }

    /// Says in the log where, once: not before a start that is refused, which says one line.
    pub(super) fn say(&self) {
        if !self.said.swap(true, Ordering::Relaxed) {
            log(Fact::Listening { port: self.address.port() });
        }
    }

    /// The bot is under way.
    pub(super) fn under_way(&self, store: Store, vitals: Arc<Vitals>) {
        let _ = self.under_way.set((store, vitals));
    }
}

impl Drop for Health {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Counts in the text form that Prometheus reads; nothing that could be one person.
async fn metrics(State(under_way): State<UnderWay>) -> String {
    let line = |(name, count): (&str, u64)| format!("# TYPE footbridge_{name}_total counter\nfootbridge_{name}_total {count}\n");
    under_way.get().map(|(_, vitals)| vitals.counts()).unwrap_or_default().into_iter().map(line).collect()
}

async fn ready(State(under_way): State<UnderWay>) -> (StatusCode, &'static str) {
    let Some((store, vitals)) = under_way.get() else {
        return (StatusCode::SERVICE_UNAVAILABLE, "it starts, and may be waiting: see the log\n");
    };
    if !vitals.telegram_answers() {
        return (StatusCode::SERVICE_UNAVAILABLE, "Telegram does not answer\n");
    }
    match store.answers().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
