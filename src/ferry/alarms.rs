//! What whoever watches the machine is told in a word; it is kept with the commit that it comes from until somebody has taken it.
//!
//! Knows: the words, and that one is told again at the next start. Does not know: the channels, or what a word is about.

use tokio::sync::mpsc::UnboundedReceiver;

use super::Frame;
use crate::passage::effect::Alarm;
use crate::store::Store;

/// A word for the second channel, and how many that are kept it stands for.
pub type Word = (&'static str, i64);

/// Every word that is kept.
const KEPT: [Alarm; 7] =
    [Alarm::TopicReplaced, Alarm::DeskLost, Alarm::SetAside, Alarm::Waiting, Alarm::Urgent, Alarm::Minor, Alarm::Wrong];

/// Each word that a channel has taken need not be kept any more. Where the store does not answer it is told twice.
pub async fn let_go(store: Store, mut taken: UnboundedReceiver<Word>) {
    while let Some((word, kept)) = taken.recv().await {
        if kept > 0 {
            let _ = store.alarms_taken(word, kept).await;
        }
    }
}

/// What nobody had taken when the last process ended is told again, each word once.
pub(super) fn again(frame: &Frame, kept: &[(String, i64)]) {
    for known in KEPT.map(word) {
        if let Some((_, count)) = kept.iter().find(|(kind, _)| kind == known) {
            frame.alarm(known, *count);
        }
    }
}

pub(super) fn word(alarm: Alarm) -> &'static str {
    match alarm {
        Alarm::TopicReplaced => "topic_replaced",
        Alarm::DeskLost => "desk_lost",
        Alarm::SetAside => "set_aside",
        Alarm::Waiting => "words_wait",
        Alarm::Urgent => "urgent",
        Alarm::Minor => "under_18_waits",
        Alarm::Wrong => "answers_wrong",
    }
}
