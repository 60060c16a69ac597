//! A database server whose line breaks at the worst moment: a commit that was made and not heard of is made once, and so is one
//! that never came.
//!
//! Knows: where a line is cut. Does not know: how it is found out what became of a commit.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use footbridge::rehearse::{Act, World};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::support::{BRUSSELS, Harness, MIRA, databases};
use super::weather::letters;

/// Nothing is cut; before a commit is passed on; after it, before its answer.
const WHOLE: u8 = 0;
const BEFORE: u8 = 1;
const AFTER: u8 = 2;

/// Something between the bot and its database server.
pub(crate) struct Relay {
    cut: Arc<AtomicU8>,
    address: String,
    listens: JoinHandle<()>,
}

impl Relay {
    /// A relay to `server`.
    async fn to(server: String) -> Self {
        Self::at("127.0.0.1:0", server).await
    }

    /// The same, at this address.
    pub(crate) async fn at(address: &str, server: String) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let cut = Arc::new(AtomicU8::new(WHOLE));
        let orders = Arc::clone(&cut);
        let listens = tokio::spawn(async move {
            loop {
                let (client, _) = listener.accept().await.unwrap();
                let server = TcpStream::connect(&server).await.unwrap();
                tokio::spawn(carry(client, server, Arc::clone(&orders)));
            }
        });
        Self { cut, address, listens }
    }

    /// Nothing listens at its address any more.
    pub(crate) async fn ends(self) {
        self.listens.abort();
        assert!(self.listens.await.is_err());
    }
}

fn commits(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|part| part == b"COMMIT")
}

/// Carries one line both ways until it ends, or is cut.
async fn carry(mut client: TcpStream, mut server: TcpStream, cut: Arc<AtomicU8>) {
    let (mut from_client, mut from_server) = (vec![0; 65_536], vec![0; 65_536]);
    loop {
        tokio::select! {
            read = client.read(&mut from_client) => {
                let Ok(count @ 1..) = read else { return };
                let said = &from_client[..count];
                let order = if commits(said) { cut.swap(WHOLE, Ordering::SeqCst) } else { WHOLE };
                if order == BEFORE || server.write_all(said).await.is_err() {
                    return;
                }
                if order == AFTER {
                    // What the server says of it is read here, and goes no further.
                    let mut heard = Vec::new();
                    while !commits(&heard) {
                        let count = server.read(&mut from_server).await.unwrap();
                        heard.extend_from_slice(&from_server[..count]);
                    }
                    return;
                }
            }
            read = server.read(&mut from_server) => {
                let Ok(count @ 1..) = read else { return };
                if client.write_all(&from_server[..count]).await.is_err() {
                    return;
                }
            }
        }
    }
}

/// How often `words` stand in the topic.
fn times(world: &World, topic: i64, words: &str) -> usize {
    let lines = world.messages_of(BRUSSELS, Some(topic));
    lines.iter().flat_map(|line| line.text.lines()).filter(|line| *line == words).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_whose_answer_is_lost_is_made_once_and_nothing_is_set_aside() {
    for url in databases("cut_commits").await.into_iter().filter(|url| url.starts_with("postgres")) {
        let (before, rest) = url.split_once('@').unwrap();
        let (server, path) = rest.split_once('/').unwrap();
        let relay = Relay::to(server.to_owned()).await;
        let mut harness = Harness::new().await;
        harness.environment.insert("DATABASE_URL", format!("{before}@{}/{path}", relay.address));
        harness.start().await;
        let (group, topic) = harness.cross(MIRA, "where:brussels", "before it was cut", 4).await;
        harness.claim("An", group, topic.id).await;
        let mut said = Vec::new();
        for (nth, cut) in [AFTER, BEFORE, AFTER, AFTER].into_iter().enumerate() {
            harness.until("rest", |world| world.undelivered() == 0 && world.poller_waiting()).await;
            relay.cut.store(cut, Ordering::SeqCst);
            let words = format!("words number {nth}.");
            harness.act(Act::write(MIRA, &words));
            harness.until(&words, |world| times(world, topic.id, &words) > 0).await;
            assert_eq!(relay.cut.load(Ordering::SeqCst), WHOLE, "a commit was cut");
            said.push(words);
        }
        harness.close(MIRA).await;
        relay.cut.store(AFTER, Ordering::SeqCst);
        harness.answer("An", group, topic.id, "words number 3.", "an answer").await;
        harness.comes_back(MIRA, 4).await;
        relay.cut.store(AFTER, Ordering::SeqCst);
        let answer = harness.tap(MIRA, "read", "have").await;
        assert!(answer.text.contains("an answer"), "{answer:?}");
        harness.close(MIRA).await;
        for words in &said {
            assert_eq!(times(&harness.world, topic.id, words), 1, "{words}");
        }
        let lines = harness.world.messages_of(BRUSSELS, Some(topic.id));
        assert!(lines.iter().all(|line| !line.text.contains("perhaps") && !line.text.contains("did not come")), "{lines:#?}");
        assert_eq!(letters(&harness, &[]).await, "nothing is set aside\n");
        harness.finish().await;
    }
}
