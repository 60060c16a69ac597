//! One crossing on the rehearsal's page, by a real browser: both banks, from Start to the neutral card.
//!
//! Knows: the page's hooks (`data-testid`) and the words on cards and buttons. Does not know: anything inside.
//! Needs a driver: FOOTBRIDGE_TEST_BROWSER names the program. Without it this test says so and passes.
#![cfg(feature = "shell")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where the page is not as it says")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

/// How long the page may take over anything; what is there sooner is not waited for.
const PATIENCE: Duration = Duration::from_secs(30);
const OFTEN: Duration = Duration::from_millis(50);

const HER_WORDS: &str = "boss has my passport 3 months no pay";
const ANSWER: &str = "Can you come to our office? Thu 10:00. Say your name here.";

/// A program that ends with the test.
struct Running(Child);

impl Running {
    /// Starts it, and gives what `find` finds in a line that it says.
    fn until_it_says(command: &mut Command, find: impl Fn(&str) -> Option<String>) -> (Self, String) {
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut running = Self(child.expect("the program starts"));
        let said = BufReader::new(running.0.stdout.take().unwrap());
        let found = said.lines().map_while(Result::ok).find_map(|line| find(&line));
        (running, found.expect("the program says where it is"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Told to end rather than cut off, it takes its files away.
        let told = Command::new("kill").arg(self.0.id().to_string()).status();
        if !told.is_ok_and(|told| told.success()) {
            drop(self.0.kill());
        }
        drop(self.0.wait());
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "no setting of the bot's: it says what this machine has to test with")]
fn a_crossing_from_start_to_close() {
    let Some(driver) = std::env::var_os("FOOTBRIDGE_TEST_BROWSER").filter(|driver| !driver.is_empty()) else {
        // Straight to standard error: a test that passes is not heard otherwise.
        let line = "\n!! SKIPPED: the page's browser test; FOOTBRIDGE_TEST_BROWSER names no driver\n";
        drop(writeln!(std::io::stderr(), "{line}"));
        return;
    };
    let mut rehearse = Command::new(env!("CARGO_BIN_EXE_footbridge"));
    let (_rehearsal, page) = Running::until_it_says(rehearse.args(["rehearse", "--listen", "127.0.0.1:0"]), |line| {
        let from = line.find("http://")?;
        line.get(from..)?.split_whitespace().next().map(str::to_owned)
    });
    let (_driver, port) = Running::until_it_says(Command::new(driver).arg("--port=0"), |line| {
        line.strip_suffix('.').and_then(|line| line.split_once("started successfully on port ")).map(|(_, port)| port.to_owned())
    });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let browser = browser(&port).await;
        let crossing = tokio::spawn(cross(Page(browser.clone()), page)).await;
        browser.close().await.unwrap();
        crossing.unwrap();
    });
}

async fn browser(port: &str) -> Client {
    let arguments = [
        "--headless",
        "--no-sandbox", // a container's root has none
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,800",
    ];
    let wishes = json!({ "goog:chromeOptions": { "args": arguments } });
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes.as_object().unwrap().clone());
    builder.connect(&format!("http://127.0.0.1:{port}")).await.expect("a browser opens")
}

async fn cross(page: Page, address: String) {
    page.0.goto(&address).await.unwrap();
    page.hook("how-to-hide").await.click().await.unwrap();

    // Her bank: the form, her words, a picture.
    page.hook("her-begin").await.click().await.unwrap();
    for (card, button) in [
        ("Goedemorgen", "Menu"),
        ("Choose", "English"),
        ("Before you go on", "OK"),
        ("What is it about?", "A person"),
        ("People that you can call", "Write to the team"),
        ("Your name here", "Brussels"),
    ] {
        page.card(card).await;
        page.tap(button).await;
    }
    page.card("Near Brussels").await;
    page.write("her", HER_WORDS).await;
    page.card(HER_WORDS).await;
    page.tap("Send").await;
    page.card("team's room since").await;
    page.tap("🚲").await;
    page.card_without("Choose a picture").await;

    // The other bank: her desk has come to the front by itself.
    page.desk(HER_WORDS).await;
    page.press("desk-button", "Claim").await;
    page.card("Taken at").await;
    page.reply_to(HER_WORDS).await;
    page.write("desk", ANSWER).await;
    page.desk("in 8 s").await;
    page.card_without("office").await;

    // The hold ends, she reads, and has it.
    page.card("An answer waits").await;
    page.desk("Left for").await;
    page.tap("Read").await;
    page.card(ANSWER).await;
    page.tap("I have it").await;
    page.card_without("office").await;
    page.tap("Close").await;
    page.card("Goedemorgen · Bonjour · Guten Morgen").await;

    let buttons = page.0.find_all(Locator::Css("#chat button")).await.unwrap();
    assert_eq!(buttons.len(), 1, "the neutral card has one button");
    let messages = page.0.find_all(Locator::Css("#chat [data-testid=message]")).await.unwrap();
    assert_eq!(messages.len(), 1, "nothing else is left in her chat");
    let wrong = page.0.execute("return document.querySelectorAll('#violations > *').length", Vec::new()).await.unwrap();
    assert_eq!(wrong, json!(0), "Telegram would have taken every request");
}

/// The page, as somebody in front of it sees and uses it.
struct Page(Client);

impl Page {
    async fn there(&self, path: &str) -> Element {
        let found = self.0.wait().at_most(PATIENCE).every(OFTEN).for_element(Locator::XPath(path)).await;
        if let Ok(found) = found {
            return found;
        }
        let banks =
            "return document.getElementById('chat').innerText + '\\n=====\\n' + document.getElementById('room').innerText";
        let shown = self.0.execute(banks, Vec::new()).await;
        let shown = shown.ok().and_then(|shown| shown.as_str().map(str::to_owned)).unwrap_or_default();
        unreachable!("not on the page: {path}\n{shown}")
    }

    async fn hook(&self, hook: &str) -> Element {
        self.there(&format!("//*[@data-testid='{hook}']")).await
    }

    /// Her newest card says `words`.
    async fn card(&self, words: &str) {
        self.there(&format!("//*[@id='chat']/*[contains(@class, 'other')][last()][contains(., {words:?})]")).await;
    }

    async fn card_without(&self, words: &str) {
        self.there(&format!("//*[@id='chat']/*[contains(@class, 'other')][last()][not(contains(., {words:?}))]")).await;
    }

    async fn desk(&self, words: &str) {
        self.there(&format!("//*[@id='room']/*[contains(., {words:?})]")).await;
    }

    /// Presses a button on her newest card: the one with this label, ticked or not.
    async fn tap(&self, label: &str) {
        let path =
            format!("//*[@id='chat']/*[contains(@class, 'other')][last()]//button[.={label:?} or .=concat('✓ ', {label:?})]");
        self.there(&path).await.click().await.unwrap();
    }

    async fn press(&self, hook: &str, label: &str) {
        self.there(&format!("//button[@data-testid='{hook}'][.={label:?}]")).await.click().await.unwrap();
    }

    async fn reply_to(&self, words: &str) {
        let message = format!("//*[@id='room']/*[.//*[contains(@class, 'words')][contains(., {words:?})]]");
        self.there(&format!("{message}//button[@data-testid='desk-reply']")).await.click().await.unwrap();
        self.there("//*[@data-testid='desk-answering'][not(@hidden)]").await;
    }

    /// Types into the box of a bank, and sends it.
    async fn write(&self, bank: &str, words: &str) {
        self.hook(&format!("{bank}-words")).await.send_keys(words).await.unwrap();
        self.hook(&format!("{bank}-send")).await.click().await.unwrap();
    }
}
