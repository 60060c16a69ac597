//! The cards that show something, and the closing of them past everything else.
//!
//! Knows: which message of which chat is not neutral, and that a Close is on its way. Does not know: what shows. Ferry, poller
//! and courier share it; nobody holds a guard over an await.

use std::sync::Arc;

use dashmap::DashMap;

use super::port::{Happened, Update};
use crate::passage::closing::closes;
use crate::passage::event::{Act, Hers, Thing};
use crate::passage::ids::{Chat, Message};
use crate::passage::tap::Tap;

/// The cards that are awake.
#[derive(Clone, Debug, Default)]
pub(super) struct Awake(Arc<DashMap<Chat, Entry>>);

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    /// The card, if it shows something.
    message: Option<Message>,
    /// How many Closes have come in and are not committed yet.
    closing: u32,
}

impl Awake {
    /// The card that this update closes, if it does; from now on nothing but neutral may leave for its chat until
    /// [`Awake::closed`] says that the Close is committed.
    pub(super) fn close(&self, update: &Update) -> Option<(Chat, Message)> {
        let hers = closing(update)?;
        let mut entry = self.0.entry(hers.chat).or_default();
        entry.closing += 1;
        let pressed = match &hers.act {
            Act::Press { on, .. } => Some(*on),
            Act::Wrote { .. } | Act::Changed { .. } | Act::Started { .. } | Act::Showed { .. } => None,
            Act::Blocked | Act::Unblocked => None,
        };
        pressed.or(entry.message).map(|message| (hers.chat, message))
    }

    /// The update has been committed: if it was a Close, it is not on its way any more.
    pub(super) fn closed(&self, update: &Update) {
        let Some(hers) = closing(update) else { return };
        if let Some(mut entry) = self.0.get_mut(&hers.chat) {
            entry.closing = entry.closing.saturating_sub(1);
        }
        self.0.remove_if(&hers.chat, |_, entry| entry.closing == 0 && entry.message.is_none());
    }

    /// What has been committed of a card: `message` if it shows something.
    pub(super) fn shows(&self, chat: Chat, message: Option<Message>) {
        match message {
            Some(_) => self.0.entry(chat).or_default().message = message,
            None => {
                if let Some(mut entry) = self.0.get_mut(&chat) {
                    entry.message = None;
                }
                self.0.remove_if(&chat, |_, entry| entry.closing == 0 && entry.message.is_none());
            }
        }
    }

    /// The card that shows something in this chat.
    pub(super) fn message(&self, chat: Chat) -> Option<Message> {
        self.0.get(&chat).and_then(|entry| entry.message)
    }

    /// Whether a Close of this chat is on its way.
    pub(super) fn is_closing(&self, chat: Chat) -> bool {
        self.0.get(&chat).is_some_and(|entry| entry.closing > 0)
    }
}

/// What she did, if it closes her card.
fn closing(update: &Update) -> Option<&Hers> {
    let Happened::Person { event, .. } = &update.what else { return None };
    let closes = match &event.act {
        Act::Press { data, .. } => Tap::parse(data).0 == Some(Tap::Exit),
        Act::Wrote { words, .. } => closes(words.reveal()),
        Act::Showed { thing, .. } => *thing == Thing::Sticker,
        Act::Changed { .. } | Act::Started { .. } | Act::Blocked | Act::Unblocked => false,
    };
    closes.then_some(event)
}
