//! The second channel: one word about the machine to an address of the operator's, and nothing about anybody.
//!
//! Knows: how a word is posted, and how often. Does not know: cases, desks, people.

use std::time::Duration;

use reqwest::redirect::Policy;
use tokio::sync::mpsc::UnboundedReceiver;

use crate::facts::{Fact, log};

/// One try, the pause before the next, and how many there are.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_secs(5);
const TRIES: u32 = 3;

/// Posts each word that comes as `{"program":"footbridge","alarm":"<word>"}` until nobody can send any more.
pub async fn carry(webhook: String, mut words: UnboundedReceiver<&'static str>) {
    let client = reqwest::Client::builder().no_proxy().referer(false).redirect(Policy::none()).timeout(PATIENCE).build();
    let Ok(client) = client else {
        log(Fact::AlarmLost);
        return;
    };
    while let Some(word) = words.recv().await {
        let mut tries = 0;
        // An error of the client's prints the address, and the address may hold a secret.
        while !post(&client, &webhook, word).await {
            tries += 1;
            if tries >= TRIES {
                log(Fact::AlarmLost);
                break;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

async fn post(client: &reqwest::Client, webhook: &str, word: &'static str) -> bool {
    let body = serde_json::json!({ "program": "footbridge", "alarm": word }).to_string();
    let request = client.post(webhook).header(reqwest::header::CONTENT_TYPE, "application/json").body(body);
    request.send().await.is_ok_and(|answer| answer.status().is_success())
}
