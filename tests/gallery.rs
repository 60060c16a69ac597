//! The review page in a real browser, opened as a file: what is ticked and written is kept, counted and saved.
//!
//! Knows: the page's ids and classes. Does not know: how it is put together.
//! Needs a driver: FOOTBRIDGE_TEST_BROWSER names the program. Without it this test says so and passes.
#![cfg(feature = "shell")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where the page is not as it says")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// The driver; it ends with the test.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let told = Command::new("kill").arg(self.0.id().to_string()).status();
        if !told.is_ok_and(|told| told.success()) {
            drop(self.0.kill());
        }
        drop(self.0.wait());
    }
}

impl Driver {
    fn start(program: &std::ffi::OsStr) -> (Self, String) {
        let child =
            Command::new(program).arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut driver = Self(child.expect("the driver starts"));
        let said = BufReader::new(driver.0.stdout.take().unwrap());
        let port = said.lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.strip_suffix('.')?.split_once("started successfully on port ")?;
            Some(port.to_owned())
        });
        (driver, port.expect("the driver says its port"))
    }
}

fn footbridge(arguments: &[&str], folder: &Path) -> (Option<i32>, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_footbridge")).args(arguments).current_dir(folder).output().unwrap();
    (done.status.code(), format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr)))
}

#[test]
fn the_verb_writes_one_file_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = footbridge(&["gallery"], folder.path());
    assert_eq!((code, said.lines().count()), (Some(0), 1), "{said}");
    assert!(said.contains("gallery.html"), "{said}");
    let (code, said) = footbridge(&["gallery", "--out", "gallery.html"], folder.path());
    assert_eq!(code, Some(0), "it writes over: {said}");
    let page = std::fs::read_to_string(folder.path().join("gallery.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("078 055 800"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    for (arguments, expected) in [
        (["gallery", "--content", "nowhere"], "content.dir: this folder can't be read"),
        (["gallery", "--out", "nowhere/x"], "--out: this file can't be written"),
    ] {
        let (code, said) = footbridge(&arguments, folder.path());
        assert_eq!((code, said.trim()), (Some(2), expected));
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "no setting of the bot's: it says what this machine has to test with")]
fn a_review_from_the_first_tick_to_the_file() {
    let Some(program) = std::env::var_os("FOOTBRIDGE_TEST_BROWSER").filter(|program| !program.is_empty()) else {
        // Straight to standard error: a test that passes is not heard otherwise.
        let line = "\n!! SKIPPED: the review page's browser test; FOOTBRIDGE_TEST_BROWSER names no driver\n";
        drop(writeln!(std::io::stderr(), "{line}"));
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(footbridge(&["gallery"], folder.path()).0, Some(0));
    let address = format!("file://{}", folder.path().join("gallery.html").display());
    let (_driver, port) = Driver::start(&program);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let browser = browser(&port).await;
        let reviewed = tokio::spawn(review(browser.clone(), address)).await;
        browser.close().await.unwrap();
        reviewed.unwrap();
    });
}

async fn browser(port: &str) -> Client {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--window-size=1400,900",
    ];
    let wishes = json!({ "goog:chromeOptions": { "args": arguments }, "goog:loggingPrefs": { "browser": "ALL" } });
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes.as_object().unwrap().clone());
    builder.connect(&format!("http://127.0.0.1:{port}")).await.expect("a browser opens")
}

async fn text(browser: &Client, css: &str) -> String {
    browser.find(Locator::Css(css)).await.expect(css).text().await.unwrap()
}

async fn run(browser: &Client, script: &str) -> Value {
    browser.execute(script, Vec::new()).await.expect(script)
}

/// What the button saves.
async fn saved(browser: &Client) -> String {
    run(browser, "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return 'blob:x'; };")
        .await;
    run(browser, "window.saved = null; document.getElementById('export').click();").await;
    for _ in 0..200 {
        if let Value::String(text) = run(browser, "return window.saved;").await {
            return text;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    String::new()
}

async fn review(browser: Client, address: String) {
    browser.goto(&address).await.unwrap();
    browser.wait().for_element(Locator::Css("html[data-ready=yes]")).await.expect("the script runs to its end");
    browser.find(Locator::Id("right")).await.unwrap().select_by_value("nl").await.unwrap();
    assert!(!text(&browser, "#c-step-papers .screen[data-lang=nl] .words").await.is_empty());
    assert!(text(&browser, "#counter").await.starts_with("0 of "));

    // One card is right; another has a comment that a spreadsheet would take for a formula.
    browser.find(Locator::Css("#c-step-papers input")).await.unwrap().click().await.unwrap();
    let comment = "=1+1 \"zo\", niet <b>anders</b>";
    browser.find(Locator::Css("#c-step-work textarea")).await.unwrap().send_keys(comment).await.unwrap();
    browser.find(Locator::Css("#c-fact-consent input")).await.unwrap().click().await.unwrap();
    let counted = text(&browser, "#counter").await;
    assert!(counted.starts_with("3 of ") && counted.contains("2 right, 1 with a comment"), "{counted}");
    assert_eq!(text(&browser, ".contents a[href='#run-papers'] .part").await, "1/3");

    let file = saved(&browser).await;
    assert!(file.starts_with("\"language\",\"card\""), "{file}");
    assert!(file.contains("\"nl\",\"step papers\",\"yes\",\"\",\"\""), "{file}");
    assert!(file.contains("\"nl\",\"step work\",\"\",\"'=1+1 \"\"zo\"\", niet <b>anders</b>\""), "{file}");
    assert!(file.contains("\"all\",\"fact consent\",\"yes\""), "{file}");
    assert_eq!(file.lines().count(), 4, "{file}");

    // It is there again, for this language only, and says when the words have changed.
    browser.goto("about:blank").await.unwrap();
    browser.goto(&address).await.unwrap();
    let value = "return document.querySelector('#c-step-work textarea').value;";
    assert_eq!(run(&browser, value).await, json!(comment));
    assert!(text(&browser, "#counter").await.starts_with("3 of "));
    browser.find(Locator::Id("right")).await.unwrap().select_by_value("de").await.unwrap();
    assert_eq!(run(&browser, value).await, json!(""));
    assert!(text(&browser, "#counter").await.starts_with("1 of "), "statements count in every language");
    browser.find(Locator::Id("right")).await.unwrap().select_by_value("nl").await.unwrap();
    let change = "const key = 'footbridge-review/card/nl/step work'; const was = JSON.parse(localStorage[key]); \
                  localStorage[key] = JSON.stringify({ ...was, print: 'old' });";
    run(&browser, change).await;
    browser.refresh().await.unwrap();
    assert!(browser.find(Locator::Css("#c-step-work .changed")).await.unwrap().is_displayed().await.unwrap());
    assert!(text(&browser, "#counter").await.starts_with("2 of "));

    // Sifting, leading on, the page's own language, and a way along the buttons.
    browser.find(Locator::Id("show")).await.unwrap().select_by_value("open").await.unwrap();
    assert!(!browser.find(Locator::Id("c-step-papers")).await.unwrap().is_displayed().await.unwrap());
    browser.find(Locator::Id("show")).await.unwrap().select_by_value("all").await.unwrap();
    browser.find(Locator::Id("next")).await.unwrap().click().await.unwrap();
    assert_eq!(run(&browser, "return document.activeElement.id;").await, json!("c-neutral"));
    run(&browser, "document.querySelector('#c-step-papers .screen[data-lang=nl] a.key').click();").await;
    assert_eq!(run(&browser, "return document.activeElement.id;").await, json!("c-step-papers-signs"));
    browser.find(Locator::Id("page-in")).await.unwrap().select_by_value("fr").await.unwrap();
    assert_eq!(text(&browser, "h1").await, "Cartes à relire");
    assert_eq!(
        run(&browser, "return [document.documentElement.lang, performance.getEntriesByType('resource').length];").await,
        json!(["fr", 0])
    );

    // Erasing takes it all.
    run(&browser, "window.confirm = () => true; document.getElementById('erase').click();").await;
    assert!(text(&browser, "#counter").await.starts_with("0 sur "));
    assert_eq!(saved(&browser).await.lines().count(), 1);
}
