//! The cards that show something, until when they may, and the closing of them past everything else.
//!
//! Knows: which messages of which chat are not neutral, by what was committed or drawn from memory, and that a Close is on its way.
//! Does not know: what shows. Ferry, poller, courier and hider share it; nobody holds a guard over an await.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use dashmap::DashMap;
use jiff::{SignedDuration, Timestamp};
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
    /// The cards that show something.
    cards: BTreeMap<Message, Shown>,
    /// How many Closes have come in and are not committed yet.
    closing: u32,
    /// The number of the update that was the last of them.
    last_close: i64,
}

/// A card that shows something.
#[derive(Clone, Copy, Debug)]
struct Shown {
    /// When it has to hide.
    hides: Timestamp,
    /// The update that it was drawn from memory for; none for what was committed.
    by: Option<i64>,
}

/// What has become of a card that was drawn from memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It may show.
    Shows,
    /// It was drawn for something that she did later.
    Newer,
    /// What was committed shows on it now.
    Committed,
    /// She has closed it since, or it is neutral.
    Over,
}

impl Awake {
    /// The cards that this update closes, if it does; from now on nothing but neutral may leave for its chat until
    /// [`Awake::closed`] says that the Close is committed. Until then they have to hide since `now`: where the first edit does
    /// not go well, or one that left before it arrives behind it, the hider goes on.
    pub(super) fn close(&self, update: &Update, now: Timestamp) -> Vec<(Chat, Message)> {
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
        entry.cards.extend(messages.iter().map(|message| (*message, Shown { hides: now, by: None })));
        drop(entry);
        if !messages.is_empty() {
            self.wake(now);
        }
        messages.into_iter().map(|message| (hers.chat, message)).collect()
    }

    /// The update has been committed: if it was a Close, it is not on its way any more. Gives whether it was.
    pub(super) fn closed(&self, update: &Update) -> bool {
        let Some(hers) = closing(update) else { return false };
        if let Some(mut entry) = self.chats.get_mut(&hers.chat) {
            entry.closing = entry.closing.saturating_sub(1);
        }
        self.tidy(hers.chat);
        true
    }

    /// What has been committed of a card, up to the update `last`. What was drawn from memory for a later one stays, and so do
    /// cards that are to go once a fresh one stands.
    pub(super) fn shows(&self, visit: &Visit, patience: &Patience, last: i64) {
        let Some(chat) = visit.chat else { return };
        let shown = visit.card.message.zip(hide_at(visit, patience)).filter(|_| visit.awake());
        if shown.is_none() && !self.chats.contains_key(&chat) {
            return;
        }
        let mut entry = self.chats.entry(chat).or_default();
        let stays = |message: &Message, card: &Shown| card.by.is_some_and(|by| by > last) || visit.card.old.contains(message);
        entry.cards.retain(|message, card| stays(message, card));
        if let Some((message, hides)) = shown {
            entry.cards.entry(message).or_insert(Shown { hides, by: None });
        }
        drop(entry);
        shown.into_iter().for_each(|(_, hides)| self.wake(hides));
        self.tidy(chat);
    }

    /// A card is drawn from memory for the update `by`: nothing of it is committed. Gives the others that show something in
    /// this chat; they have to hide since `now`.
    pub(super) fn drawn(&self, chat: Chat, message: Message, by: i64, now: Timestamp, hides: Timestamp) -> Vec<Message> {
        let mut entry = self.chats.entry(chat).or_default();
        let mut others = Vec::new();
        for (other, card) in entry.cards.iter_mut().filter(|(other, _)| **other != message) {
            card.hides = card.hides.min(now);
            others.push(*other);
        }
        entry.cards.insert(message, Shown { hides, by: Some(by) });
        drop(entry);
        self.wake(if others.is_empty() { hides } else { now });
        others
    }

    /// What has become of the card that was drawn for the update `by`. What she pressed after a Close shows, although the Close
    /// is not committed.
    pub(super) fn standing(&self, chat: Chat, message: Message, by: i64) -> Standing {
        let Some(entry) = self.chats.get(&chat) else { return Standing::Over };
        match entry.cards.get(&message) {
            None => Standing::Over,
            Some(_) if entry.closing > 0 && entry.last_close > by => Standing::Over,
            Some(card) if card.by == Some(by) => Standing::Shows,
            Some(Shown { by: Some(_), .. }) => Standing::Newer,
            Some(Shown { by: None, .. }) => Standing::Committed,
        }
    }

    /// Something was shown on a card that has to be neutral.
    pub(super) fn hide(&self, chat: Chat, message: Message, now: Timestamp) {
        self.chats.entry(chat).or_default().cards.insert(message, Shown { hides: now, by: None });
        self.wake(now);
    }

    /// The card is neutral, unless it has been drawn again since it had to hide at `hides`.
    pub(super) fn hid(&self, chat: Chat, message: Message, hides: Timestamp) {
        if let Some(mut entry) = self.chats.get_mut(&chat) {
            entry.cards.retain(|shown, card| *shown != message || card.hides != hides);
        }
        self.tidy(chat);
    }

    /// The newest card that shows something in this chat, and that she has not closed.
    pub(super) fn message(&self, chat: Chat) -> Option<Message> {
        let entry = self.chats.get(&chat)?;
        let open = |card: &Shown| entry.closing == 0 || card.by.is_some_and(|by| by > entry.last_close);
        entry.cards.iter().rfind(|(_, card)| open(card)).map(|(message, _)| *message)
    }

    /// Whether a Close of this chat is on its way.
    pub(super) fn is_closing(&self, chat: Chat) -> bool {
        self.chats.get(&chat).is_some_and(|entry| entry.closing > 0)
    }

    /// When the next card has to hide; whoever asks sleeps until then.
    pub(super) fn next(&self) -> Option<Timestamp> {
        // Whatever comes while this looks around wakes.
        self.sleeps.store(i64::MAX, Ordering::SeqCst);
        let next = self.chats.iter().filter_map(|entry| entry.cards.values().map(|card| card.hides).min()).min();
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
            for (message, card) in entry.cards.iter_mut().filter(|(_, card)| card.hides <= now) {
                card.hides = again;
                found.push((chat, *message));
            }
        }
        found.sort_unstable();
        found
    }

    /// The clock was put back by so much: no card shows something for longer because of it.
    pub(super) fn put_back(&self, by: SignedDuration) {
        for mut entry in self.chats.iter_mut() {
            entry.cards.values_mut().for_each(|card| card.hides = card.hides.saturating_sub(by).unwrap_or(Timestamp::MIN));
        }
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
pub(super) fn closing(update: &Update) -> Option<&Hers> {
    let Happened::Person { event, .. } = &update.what else { return None };
    let closes = match &event.act {
        Act::Press { data, .. } => Tap::parse(data).0 == Some(Tap::Exit),
        Act::Wrote { words, .. } => closes(words.reveal()),
        Act::Showed { thing, .. } => *thing == Thing::Sticker,
        Act::Changed { .. } | Act::Started { .. } | Act::Blocked | Act::Unblocked => false,
    };
    closes.then_some(event)
}
