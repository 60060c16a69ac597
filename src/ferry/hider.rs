//! Turns cards neutral whose time is over while the store does not answer, past everything else, as a Close does.
//!
//! Knows: by `awake` which cards show something and until when. Does not know: why the ferry has not hidden them. While the store
//! answers the ferry is sooner, and nothing is left to do here.

use jiff::{SignedDuration, Timestamp};
use tokio_util::sync::CancellationToken;

use super::awake::Awake;
use super::channel::{Order, Sender};
use super::port::{Body, Messenger, Request};
use super::tally::{Sleeper, Tally};
use crate::clock::{Clock, PUT_BACK};
use crate::pace::Verdict;
use crate::passage::ids::{Chat, Message};

/// A commit may take so long before a card is hidden without it.
const GRACE: SignedDuration = SignedDuration::from_secs(1);

/// A card that could not be hidden is tried again after so long.
const AGAIN: SignedDuration = SignedDuration::from_secs(5);

/// So long apart, where many are to hide at once: Telegram takes thirty a second.
const APART: SignedDuration = SignedDuration::from_millis(40);

/// What the hider works with.
pub(super) struct Hider<M> {
    pub(super) messenger: M,
    pub(super) awake: Awake,
    pub(super) clock: Clock,
    pub(super) orders: Sender<Order>,
    pub(super) neutral: Body,
    pub(super) tally: Tally,
}

impl<M: Messenger> Hider<M> {
    /// Hides until `stop`.
    pub(super) async fn run(self, stop: CancellationToken) {
        let mut showed = self.clock.now();
        loop {
            let now = self.clock.now();
            let back = std::mem::replace(&mut showed, now).duration_since(now);
            if back > PUT_BACK {
                self.awake.put_back(back);
            }
            let mut changed = std::pin::pin!(self.awake.changed());
            changed.as_mut().enable();
            let next = self.awake.next().unwrap_or(Timestamp::MAX);
            self.tally.sleeps(Sleeper::Hider, next);
            tokio::select! {
                () = stop.cancelled() => return,
                () = changed => continue,
                () = self.clock.sleep_since(showed, next) => (),
            }
            if self.clock.now() < next {
                // The clock was put back.
                continue;
            }
            // From now on, and not from then: after a machine has slept the ferry is sooner too.
            if !self.rests(GRACE, &stop).await {
                return;
            }
            let now = self.clock.now();
            let again = now.saturating_add(AGAIN).unwrap_or(Timestamp::MAX);
            for (chat, message) in self.awake.overdue(now.saturating_sub(GRACE).unwrap_or(Timestamp::MIN), again) {
                self.hide(chat, message, again);
                if !self.rests(APART, &stop).await {
                    return;
                }
            }
        }
    }

    /// Lets so much time go by; `false` where it is to stop.
    async fn rests(&self, time: SignedDuration, stop: &CancellationToken) -> bool {
        let until = self.clock.now().saturating_add(time).unwrap_or(Timestamp::MAX);
        self.tally.sleeps(Sleeper::Hider, until);
        tokio::select! {
            () = stop.cancelled() => false,
            () = self.clock.sleep_until(until) => true,
        }
    }

    fn hide(&self, chat: Chat, message: Message, again: Timestamp) {
        let (messenger, awake, body, held) =
            (self.messenger.clone(), self.awake.clone(), self.neutral.clone(), self.tally.hold());
        self.orders.send(Order::Charged { chat });
        tokio::spawn(async move {
            let verdict = messenger.send(Request::Edit { chat, message, body }).await;
            if over(&verdict) {
                awake.hid(chat, message, again);
            }
            drop(held);
        });
    }
}

/// Whether nothing shows any more, or nothing can be done about it.
fn over<R>(verdict: &Verdict<R>) -> bool {
    match verdict {
        Verdict::Done(_) | Verdict::Already | Verdict::MessageGone | Verdict::Unreachable | Verdict::DeskLost => true,
        Verdict::Undeletable | Verdict::ReplyGone | Verdict::TopicGone | Verdict::TopicClosed | Verdict::NoSuchMark => true,
        Verdict::Wait(_) | Verdict::Again | Verdict::Uncertain | Verdict::Moved(_) => false,
        Verdict::Refused | Verdict::Taken | Verdict::Unknown => false,
    }
}
