//! The second channel: one word about the machine to an address or a mailbox of the operator's, and nothing about anybody.
//!
//! Knows: how a word is posted and mailed, and how often. Does not know: cases, desks, people.

use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use reqwest::redirect::Policy;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};

use crate::facts::{Fact, log};

/// One try, the pause before the next, and how many there are.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_secs(5);
const TRIES: u32 = 3;

/// Where words go: nowhere, to one of these or to both.
#[derive(Clone, Debug, Default)]
pub struct Channels {
    /// An address that is posted to; its path may be a secret.
    pub webhook: Option<SecretString>,
    /// A mailbox.
    pub mail: Option<Mail>,
}

/// A mailbox, and the server that takes mail for it.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The mailbox.
    pub to: String,
    /// The server as a URL; it may hold a password.
    pub server: SecretString,
}

impl Channels {
    /// Whether words go nowhere.
    pub fn none(&self) -> bool {
        self.webhook.is_none() && self.mail.is_none()
    }
}

/// Posts each word that comes as `{"program":"footbridge","alarm":"<word>"}`, and mails it, until nobody can send any more.
/// Neither way waits for the other. A word that one of them has taken is said to `took`, with what came beside it.
pub async fn carry<T>(to: Channels, mut words: UnboundedReceiver<(&'static str, T)>, took: UnboundedSender<(&'static str, T)>) {
    let hook = to.webhook.map(Way::hook);
    let mail = to.mail.map(|mail| Way::mail(&mail));
    let ways: Vec<Way> = hook.into_iter().chain(mail).filter_map(known).collect();
    while let Some((word, beside)) = words.recv().await {
        let taken = futures_util::future::join_all(ways.iter().map(|way| tell(way, word))).await;
        if taken.contains(&true) {
            // Whoever hears it lives as long as the program does.
            let _ = took.send((word, beside));
        }
    }
}

/// A way that can't be gone is said to be lost at once.
fn known(way: Option<Way>) -> Option<Way> {
    if way.is_none() {
        log(Fact::AlarmLost);
    }
    way
}

/// Whether it was taken, after so many tries.
async fn tell(way: &Way, word: &'static str) -> bool {
    // An error of a client's prints the address, and the address may hold a secret.
    for attempt in 1..=TRIES {
        if way.takes(word).await {
            return true;
        }
        if attempt < TRIES {
            tokio::time::sleep(PAUSE).await;
        }
    }
    log(Fact::AlarmLost);
    false
}

/// One way out, ready to be used.
enum Way {
    Hook { client: reqwest::Client, address: SecretString },
    Mail { server: Box<AsyncSmtpTransport<Tokio1Executor>>, from: Mailbox, to: Mailbox },
}

impl Way {
    fn hook(address: SecretString) -> Option<Self> {
        let client = reqwest::Client::builder().no_proxy().referer(false).redirect(Policy::none()).timeout(PATIENCE).build();
        Some(Self::Hook { client: client.ok()?, address })
    }

    /// Servers want mail to come from whoever logs in; where that is no mailbox, it comes from the one that it goes to.
    fn mail(mail: &Mail) -> Option<Self> {
        let url = mail.server.expose_secret();
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).ok()?.timeout(Some(PATIENCE)).build();
        let to: Address = mail.to.parse().ok()?;
        let login = reqwest::Url::parse(url).ok()?.username().replace("%40", "@");
        let from = login.parse().unwrap_or_else(|_| to.clone());
        Some(Self::Mail { server: Box::new(server), from: Mailbox::new(None, from), to: Mailbox::new(None, to) })
    }

    async fn takes(&self, word: &'static str) -> bool {
        match self {
            Self::Hook { client, address } => {
                let body = serde_json::json!({ "program": "footbridge", "alarm": word }).to_string();
                let request = client.post(address.expose_secret()).header(reqwest::header::CONTENT_TYPE, "application/json");
                request.body(body).send().await.is_ok_and(|answer| answer.status().is_success())
            }
            Self::Mail { server, from, to } => {
                let line = format!("footbridge: {word}");
                let letter = Message::builder().from(from.clone()).to(to.clone()).subject(line.clone());
                match letter.header(ContentType::TEXT_PLAIN).body(line) {
                    Ok(letter) => server.send(letter).await.is_ok(),
                    Err(_) => false,
                }
            }
        }
    }
}
