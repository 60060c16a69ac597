//! That something is wrong with answers, over HTTP: it stands in no message, and who coordinates reads it in a box.
//!
//! Knows: both banks, by a clock that stands still. Does not know: what the bot keeps.

use footbridge::rehearse::{Act, Msg};

use super::cards::has;
use super::room::{Story, sends};
use super::support::{ANTWERP, BRUSSELS};

/// The board of a group.
fn board(story: &Story, group: i64) -> Msg {
    let messages = story.harness.world.messages_of(group, None);
    messages.into_iter().find(|message| message.data().any(|data| data == "mine")).expect("the board")
}

/// What `who` reads in the box of the board's button.
async fn reads(story: &Story, who: &str, group: i64) -> String {
    story.harness.act(Act::press_in(who, group, board(story, group).id, "concerns"));
    story.goes("clock   +1s\n").await;
    let toast = story.harness.world.toast_in(group).expect("an answer to the press");
    assert!(toast.alert, "it stays until it is closed: {}", toast.text);
    toast.text
}

#[tokio::test(flavor = "multi_thread")]
async fn it_stands_in_no_message_and_who_coordinates_reads_it_at_each_centre_that_she_chose() {
    let story = Story::at("2026-11-24T11:40:00Z").await;
    story.goes(&sends("person", "are you there", "🚲")).await;
    story.goes("an      taps [Claim]\nan      replies to \"are you there\": \"come alone to my car\"\nclock   +8s\n").await;
    story.goes("person  taps [Menu], [I wrote before], [🚲], [Read]\n").await;
    let before = story.harness.world.calls();
    story.goes("person  taps [Something is wrong here]\ncard    \"Another centre also gets\"\nclock   +10s\n").await;
    assert!(!has(&board(&story, BRUSSELS), "concerns"), "nobody before she has chosen");
    story.goes("person  taps [Those who coordinate here]\nperson  taps [Read], [Something is wrong here], [Payoke]\n").await;
    story.goes("card    \"Those who can look at it are told\"\nclock   +10s\n").await;
    let record = story.harness.world.record_since(before);
    let sent: Vec<_> = record.iter().filter(|call| call.chat() == Some(BRUSSELS) || call.chat() == Some(ANTWERP)).collect();
    assert!(sent.iter().any(|call| call.text().is_some_and(|text| text.starts_with("Board of Payoke"))));
    for text in sent.iter().filter_map(|call| call.text()) {
        assert!(!text.contains("wrong") && !text.contains("car") && !text.contains("are you there"), "{text}");
    }
    let name = story.harness.world.topics_of(BRUSSELS)[0].title.clone();
    for (group, centre) in [(BRUSSELS, None), (ANTWERP, Some("a case of PAG-ASA"))] {
        assert!(has(&board(&story, group), "concerns"));
        let refused = reads(&story, "An", group).await;
        assert!(refused.contains("Only coordinators") && !refused.contains(&name), "{refused}");
        let read = reads(&story, "Cleo", group).await;
        assert!(read.contains(&name) && read.contains("12:40") && !read.contains("car"), "{read}");
        assert_eq!(read.contains("a case of PAG-ASA"), centre.is_some(), "{read}");
    }
    story.goes("clock   +1h\n").await;
    assert!(!has(&board(&story, BRUSSELS), "concerns") && !has(&board(&story, ANTWERP), "concerns"), "they have been read");
    story.end().await;
}
