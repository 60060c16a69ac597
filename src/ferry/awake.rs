//! The cards that show something, until when they may, and the closing of them past everything else.
//!
//! Knows: which messages of which chat are not neutral, by what was committed or drawn from memory, and that a Close is on its way.
//! Does not know: what shows. Ferry, poller, courier and hider share it; nobody holds a guard over an await.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use dashmap::DashMap;
use jiff::Timestamp;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

use super::port::{Happened, Update};
use crate::passage::closing::closes;
use crate::passage::event::{Act, Hers, Thing};
use crate::passage::ids::{Chat, Message};
use crate::passage::patience::{Patience, hide_at};
use crate::passage::tap::Tap;
use crate::passage::visit::Visit;

/// The cards that are awake.
#[derive(Clone, Debug, Default)]
pub(super) struct Awake {
    chats: Arc<DashMap<Chat, Entry>>,
    changed: Arc<Notify>,
    /// Until when the hider sleeps (seconds): only what hides sooner wakes it, so a tap costs no look at all the cards.
    sleeps: Arc<AtomicI64>,
}

#[derive(Clone, Debug, Default)]
struct Entry {
    /// The cards that show something, and when each has to hide.
    cards: BTreeMap<Message, Timestamp>,
    /// How many Closes have come in and are not committed yet.
    closing: u32,
    /// The number of the update that was the last of them.
    last_close: i64,
}

impl Awake {
    /// The cards that this update closes, if it does; from now on nothing but neutral may leave for its chat until
    /// [`Awake::closed`] says that the Close is committed.
    pub(super) fn close(&self, update: &Update) -> Vec<(Chat, Message)> {
        let Some(hers) = closing(update) else { return Vec::new() };
        let mut entry = self.chats.entry(hers.chat).or_default();
        entry.last_close = if entry.closing == 0 { update.id } else { entry.last_close.max(update.id) };
        entry.closing += 1;
        let messages = match &hers.act {
            Act::Press { on, .. } => vec![*on],
            Act::Wrote { .. } | Act::Changed { .. } | Act::Started { .. } | Act::Showed { .. } => {
                entry.cards.keys().copied().collect()
            }
            Act::Blocked | Act::Unblocked => Vec::new(),
        };
        messages.into_iter().map(|message| (hers.chat, message)).collect()
    }

    /// The update has been committed: if it was a Close, it is not on its way any more.
    pub(super) fn closed(&self, update: &Update) {
        let Some(hers) = closing(update) else { return };
        if let Some(mut entry) = self.chats.get_mut(&hers.chat) {
            entry.closing = entry.closing.saturating_sub(1);
        }
        self.tidy(hers.chat);
    }

    /// What has been committed of a card.
    pub(super) fn shows(&self, visit: &Visit, patience: &Patience) {
        let Some(chat) = visit.chat else { return };
        match visit.card.message.zip(hide_at(visit, patience)).filter(|_| visit.awake()) {
            Some((message, hides)) => {
                self.chats.entry(chat).or_default().cards = BTreeMap::from([(message, hides)]);
                self.wake(hides);
            }
            None => {
                if let Some(mut entry) = self.chats.get_mut(&chat) {
                    entry.cards.clear();
                }
                self.tidy(chat);
            }
        }
    }

    /// A card is drawn from memory: nothing of it is committed.
    pub(super) fn drawn(&self, chat: Chat, message: Message, hides: Timestamp) {
        self.chats.entry(chat).or_default().cards.insert(message, hides);
        self.wake(hides);
    }

    /// The card is neutral, unless it has been drawn again since it had to hide at `hides`.
    pub(super) fn hid(&self, chat: Chat, message: Message, hides: Timestamp) {
        if let Some(mut entry) = self.chats.get_mut(&chat) {
            entry.cards.retain(|card, at| *card != message || *at != hides);
        }
        self.tidy(chat);
    }

    /// The newest card that shows something in this chat.
    pub(super) fn message(&self, chat: Chat) -> Option<Message> {
        self.chats.get(&chat).and_then(|entry| entry.cards.keys().next_back().copied())
    }

    /// Whether a Close of this chat is on its way.
    pub(super) fn is_closing(&self, chat: Chat) -> bool {
        self.chats.get(&chat).is_some_and(|entry| entry.closing > 0)
    }

    /// Whether a card that was drawn from memory for the update `by` may show: no Close came after it, and what was committed
    /// since has not taken its place. What she pressed after a Close shows, although the Close is not committed.
    pub(super) fn may_show(&self, chat: Chat, message: Message, by: i64) -> bool {
        self.chats
            .get(&chat)
            .is_some_and(|entry| entry.cards.contains_key(&message) && (entry.closing == 0 || entry.last_close < by))
    }

    /// When the next card has to hide; whoever asks sleeps until then.
    pub(super) fn next(&self) -> Option<Timestamp> {
        // Whatever comes while this looks around wakes.
        self.sleeps.store(i64::MAX, Ordering::SeqCst);
        let next = self.chats.iter().filter_map(|entry| entry.cards.values().min().copied()).min();
        self.sleeps.store(next.map_or(i64::MAX, Timestamp::as_second), Ordering::SeqCst);
        next
    }

    fn wake(&self, hides: Timestamp) {
        if hides.as_second() < self.sleeps.load(Ordering::SeqCst) {
            self.changed.notify_waiters();
        }
    }

    /// The cards that had to hide by `now` and are not known to have; each is put off until `again`, and given with that.
    pub(super) fn overdue(&self, now: Timestamp, again: Timestamp) -> Vec<(Chat, Message)> {
        let mut found = Vec::new();
        for mut entry in self.chats.iter_mut() {
            let chat = *entry.key();
            for (message, hides) in entry.cards.iter_mut().filter(|(_, hides)| **hides <= now) {
                *hides = again;
                found.push((chat, *message));
            }
        }
        found.sort_unstable();
        found
    }

    /// Returns once a card has to hide sooner than any other. To be asked for before [`Awake::next`].
    pub(super) fn changed(&self) -> Notified<'_> {
        self.changed.notified()
    }

    fn tidy(&self, chat: Chat) {
        self.chats.remove_if(&chat, |_, entry| entry.closing == 0 && entry.cards.is_empty());
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
