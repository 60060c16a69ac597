//! With the cover on, everybody's first button leads to the phrase book.
//!
//! Knows: the setting. Does not know: what stands in the book.

use footbridge::rehearse::Act;

use super::cards::is_neutral;
use super::support::{Harness, MIRA};

#[tokio::test]
async fn the_phrase_book_stands_first_for_everybody() {
    let mut harness = Harness::new().await;
    harness.set("cover = \"phrasebook\"\n");
    harness.start().await;
    harness.act(Act::start(MIRA));
    harness.shows(MIRA, "the neutral card", is_neutral).await;
    for _ in 0..2 {
        let list = harness.tap(MIRA, "open", "lang:en").await;
        assert!(list.data().next().unwrap().starts_with("go:phrases"), "{list:?}");
        harness.tap(MIRA, "go:phrases", "go:phrases-1-1").await;
        let page = harness.tap(MIRA, "go:phrases-1-1", "go:phrases-1-2").await;
        assert!(page.text.contains("Goedemorgen."), "{page:?}");
        harness.tap(MIRA, "go:languages", "lang:en").await;
        harness.tap(MIRA, "lang:en", "exit").await;
        harness.close(MIRA).await;
    }
    harness.finish().await;
}
