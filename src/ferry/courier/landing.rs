//! What an answer of Telegram's leads to: done, again later, or repaired.
//!
//! Knows: what each verdict means for each wish. Does not know: Telegram's words; those are `pace::table`'s.

use jiff::{SignedDuration, Timestamp};

use super::lane::{Side, Wish};
use super::{Courier, Flight};
use crate::facts::{Fact, log};
use crate::ferry::channel::Arrival;
use crate::ferry::desks::Desk as DeskRound;
use crate::ferry::port::{Messenger, Receipt, Seen};
use crate::pace::Verdict;
use crate::passage::effect::Errand;
use crate::passage::event::{Answer, Desk, Role};
use crate::passage::ids::{Chat, Thread};
use crate::store::Id;

/// The longest pause between two tries, in seconds.
const LONGEST_PAUSE: i64 = 60;

/// So many chats that say "too many" within so many seconds mean all of them.
const ALL_CHATS: usize = 3;
const ALL_SECONDS: i64 = 5;

impl<M: Messenger> Courier<M> {
    pub(super) fn landed(&mut self, flight: Flight) {
        let Flight { id, side, wish, chat, verdict, begun, .. } = self.landing_of(flight);
        if let Some((lane, row)) = self.lanes.get_mut(&id).filter(|_| begun).zip(row_of(&wish)) {
            lane.begun(row);
        }
        if let Some(lane) = self.lanes.get_mut(&id) {
            lane.track(side).busy = false;
        }
        match verdict {
            Verdict::Done(receipt) => self.went_well(id, side, &wish, Some(&receipt)),
            Verdict::Already => self.went_well(id, side, &wish, None),
            Verdict::Wait(wait) => {
                let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX);
                self.too_many(chat, wait);
                self.not_taken(id, &wish);
                self.retry_at(id, side, self.clock.now().saturating_add(wait).unwrap_or(Timestamp::MAX));
            }
            Verdict::Again => {
                self.not_taken(id, &wish);
                self.retry(id, side);
            }
            Verdict::Uncertain => {
                self.uncertain(id, &wish);
                self.retry(id, side);
            }
            Verdict::Undeletable => self.overwrite(id, side, &wish),
            Verdict::MessageGone => self.message_gone(id, side, &wish),
            Verdict::ReplyGone => self.reply_gone(id, side, &wish),
            Verdict::TopicGone => self.topic_gone(id, side, &wish),
            Verdict::TopicClosed => self.topic_closed(id, side, &wish),
            Verdict::Unreachable if side == Side::Vet => self.vetted(id, side, &wish, Role::Stranger),
            Verdict::Unreachable => self.unreachable(id, side, &wish),
            Verdict::DeskLost if matches!(side, Side::Card | Side::Deletes) => self.unreachable(id, side, &wish),
            Verdict::DeskLost | Verdict::Moved(_) => self.desk_lost(id, chat, &wish),
            Verdict::NoSuchMark => self.row_done(id, side, &wish),
            Verdict::Refused => {
                log(Fact::TokenRefused);
                self.frame.alarm("token_refused", 0);
                self.vitals.refuse();
                self.retry(id, side);
            }
            Verdict::Taken | Verdict::Unknown if side == Side::Vet => self.vetted(id, side, &wish, Role::Stranger),
            Verdict::Taken | Verdict::Unknown => self.unknown(id, side, &wish),
        }
        if let Some(lane) = self.lanes.get_mut(&id).filter(|lane| side == Side::Card && lane.overdrawn) {
            (lane.shown, lane.overdrawn) = (None, false);
        }
        self.consider(id);
    }

    /// The wish had come true before it was sent.
    pub(super) fn done_already(&mut self, id: Id, wish: &Wish) {
        if let Wish::Row { row } | Wish::InTopic { row, .. } = wish {
            self.arrivals.send(Arrival::Answered { passage: id, row: Some(*row), answer: None });
            self.forget_row(id, *row);
        }
    }

    fn went_well(&mut self, id: Id, side: Side, wish: &Wish, receipt: Option<&Receipt>) {
        self.track_done(id, side);
        let Some(lane) = self.lanes.get_mut(&id) else { return };
        let made = receipt.and_then(|receipt| receipt.message);
        match wish {
            Wish::Fresh { version, .. } => {
                if let Some(message) = made {
                    lane.shown = Some((message, *version));
                    self.answer(id, None, Some(Answer::FreshCard { message }));
                }
            }
            Wish::Show { chat, message, version, neutral } => {
                lane.shown = Some((*message, *version));
                if *neutral {
                    self.answer(id, None, Some(Answer::Neutral { message: *message, version: *version }));
                } else if self.awake.is_closing(*chat) {
                    // It left before she closed it, and may have arrived behind the Close.
                    self.awake.hide(*chat, *message, self.clock.now());
                }
            }
            Wish::CaseCard { group, thread, version } => match (made, landed_in(receipt, *thread)) {
                (Some(message), true) => {
                    // Another case's card may have had this number in another group.
                    (lane.carded, lane.case_told) = (Some((*group, *thread)), Some((message, *version)));
                    self.answer(id, None, Some(Answer::CaseCard { message, version: *version }));
                }
                (Some(message), false) => self.misplaced(id, *group, message),
                (None, _) => self.retry(id, side),
            },
            Wish::CaseEdit { message, version, .. } => {
                lane.case_told = Some((*message, *version));
                self.answer(id, None, Some(Answer::CaseCard { message: *message, version: *version }));
            }
            Wish::Board { version, .. } => {
                if let Some(message) = made {
                    lane.case_told = Some((message, *version));
                    self.answer(id, None, Some(Answer::Board { message, version: *version }));
                }
            }
            Wish::BoardEdit { message, version, .. } => {
                lane.case_told = Some((*message, *version));
                self.answer(id, None, Some(Answer::Board { message: *message, version: *version }));
            }
            Wish::Row { row } => self.row_went_well(id, side, wish, *row, receipt),
            Wish::InTopic { row, with, thread } => {
                self.row_went_well(id, side, wish, *row, receipt);
                for row in with.iter().filter(|_| landed_in(receipt, *thread)) {
                    self.row_went_well(id, side, wish, *row, receipt);
                }
            }
        }
    }

    fn row_went_well(&mut self, id: Id, side: Side, wish: &Wish, row: i64, receipt: Option<&Receipt>) {
        let made = receipt.and_then(|receipt| receipt.message);
        let Some(waiting) = self.lanes.get(&id).and_then(|lane| lane.rows.get(&row)).cloned() else {
            let late = self.lanes.get_mut(&id).and_then(|lane| lane.came_late(row, made));
            self.answer(id, Some(row), late);
            return;
        };
        if let (Wish::InTopic { thread, .. }, Some(message)) = (wish, made)
            && !landed_in(receipt, *thread)
        {
            self.not_taken(id, wish);
            self.misplaced(id, waiting.row.to, message);
            return;
        }
        let group = waiting.row.to;
        let answer = match (&waiting.row.what, made, receipt.and_then(|receipt| receipt.thread)) {
            (Errand::OpenTopic { .. } | Errand::OfferTopic { .. }, _, Some(thread)) => {
                Some(Answer::TopicOpened { group, thread })
            }
            (Errand::Offer { .. }, Some(message), _) => Some(Answer::Offered { message }),
            (Errand::Carry { number, .. }, Some(message), _) => Some(Answer::Carried { first: *number, last: *number, message }),
            (Errand::Hold { number, .. }, Some(message), _) => Some(Answer::HoldShown { number: *number, message }),
            (Errand::Menu { version, on: None }, Some(message), _) => Some(Answer::MenuShown { version: *version, message }),
            (Errand::Menu { .. } | Errand::HoldHere { .. }, _, _) => None,
            (Errand::Call { number, .. }, Some(message), _) => {
                Some(Answer::CallStands { group: Some(group), number: *number, message })
            }
            (Errand::Vet { .. }, _, _) => {
                let role = receipt.and_then(|receipt| receipt.seen.as_ref()).map_or(Role::Stranger, role);
                self.vetted(id, side, wish, role);
                return;
            }
            (Errand::OpenTopic { .. } | Errand::Carry { .. } | Errand::Hold { .. } | Errand::Call { .. }, _, _) => None,
            (Errand::OfferTopic { .. } | Errand::Offer { .. }, _, _) => None,
            (
                Errand::Delete { .. } | Errand::Pin { .. } | Errand::Say { .. } | Errand::Farewell { .. } | Errand::Settle { .. },
                _,
                _,
            ) => None,
            (
                Errand::General { .. }
                | Errand::Tell { .. }
                | Errand::Deeds { .. }
                | Errand::Redraw { .. }
                | Errand::Strip { .. }
                | Errand::Mark { .. }
                | Errand::CloseTopic { .. }
                | Errand::DeleteTopic { .. }
                | Errand::ReopenTopic { .. },
                _,
                _,
            ) => None,
        };
        self.answer(id, Some(row), answer);
    }

    /// Somebody's role is known: what they did takes its turn.
    pub(super) fn vetted(&mut self, id: Id, side: Side, wish: &Wish, role: Role) {
        let row = row_of(wish);
        let waiting = row.and_then(|row| self.lanes.get(&id)?.rows.get(&row)).map(|waiting| waiting.row.what.clone());
        match (row, waiting) {
            (Some(row), Some(Errand::Vet { event })) => {
                self.arrivals.send(Arrival::Vetted { passage: id, row, event: Desk { role, ..event } });
                self.forget_row(id, row);
            }
            (_, _) => self.row_done(id, side, wish),
        }
    }

    pub(super) fn track_done(&mut self, id: Id, side: Side) {
        if let Some(lane) = self.lanes.get_mut(&id) {
            let track = lane.track(side);
            (track.tries, track.refused) = (0, 0);
        }
    }

    /// The row is over, however it ended.
    pub(super) fn row_done(&mut self, id: Id, _side: Side, wish: &Wish) {
        if let Some(row) = row_of(wish) {
            self.answer(id, Some(row), None);
        }
    }

    pub(super) fn answer(&mut self, passage: Id, row: Option<i64>, answer: Option<Answer>) {
        if let Some(row) = row {
            self.forget_row(passage, row);
        }
        if row.is_some() || answer.is_some() {
            self.arrivals.send(Arrival::Answered { passage, row, answer });
        }
    }

    /// The row is out of the courier's hands; the ferry takes it off the disk.
    pub(super) fn forget_row(&mut self, id: Id, row: i64) {
        if let Some(lane) = self.lanes.get_mut(&id) {
            if lane.goes(row, self.clock.now(), self.frame.patience.delete_within) {
                log(Fact::StayedTooLong);
            }
            lane.cleared.retain(|cleared| *cleared != row);
        }
    }

    /// It was surely not taken: a second try is no repetition.
    pub(super) fn not_taken(&mut self, id: Id, wish: &Wish) {
        self.board_not_sent(id, wish);
        let Some((lane, row)) = self.lanes.get_mut(&id).zip(row_of(wish)) else { return };
        let cleared = std::mem::take(&mut lane.cleared);
        for row in cleared.iter().filter(|_| cleared.contains(&row)) {
            if let Some(waiting) = lane.rows.get_mut(row) {
                waiting.attempts -= 1;
                self.arrivals.send(Arrival::NotTaken { row: *row });
            }
        }
    }

    /// A board that may not be there is sent again: a second one says the same.
    fn board_not_sent(&mut self, id: Id, wish: &Wish) {
        if let (Some(lane), Wish::Board { .. }) = (self.lanes.get_mut(&id), wish) {
            lane.board_sent = None;
        }
    }

    /// It may have been taken: the next try says so.
    fn uncertain(&mut self, id: Id, wish: &Wish) {
        self.board_not_sent(id, wish);
        if let Some((lane, row)) = self.lanes.get_mut(&id).zip(row_of(wish))
            && lane.cleared.contains(&row)
        {
            lane.cleared.clear();
        }
        if let (Some(lane), Wish::Fresh { .. }) = (self.lanes.get_mut(&id), wish) {
            lane.fresh_sent = None;
        }
    }

    pub(super) fn retry(&mut self, id: Id, side: Side) {
        let Some(lane) = self.lanes.get_mut(&id) else { return };
        let track = lane.track(side);
        let pause = 1_i64.checked_shl(track.tries.min(6)).unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE);
        track.tries += 1;
        let at = self.clock.now().saturating_add(SignedDuration::from_secs(pause)).unwrap_or(Timestamp::MAX);
        self.retry_at(id, side, at);
    }

    fn retry_at(&mut self, id: Id, side: Side, at: Timestamp) {
        if let Some(lane) = self.lanes.get_mut(&id) {
            lane.track(side).not_before = at;
            if side == Side::Card {
                lane.fresh_sent = None;
            }
        }
    }

    fn too_many(&mut self, chat: Chat, wait: SignedDuration) {
        let now = self.clock.now();
        self.vitals.waited();
        self.bucket(chat).too_many(now, wait);
        self.too_many.retain(|(at, other)| now.duration_since(*at).as_secs() < ALL_SECONDS && *other != chat);
        self.too_many.push((now, chat));
        if self.too_many.len() >= ALL_CHATS {
            self.overall.too_many(now, wait);
        }
    }

    /// Nothing goes to this group before the desks have been looked at again.
    pub(super) fn halt(&mut self, group: Chat) {
        self.halted.insert(group);
        self.round.send(DeskRound::Again);
    }

    /// A request that nothing waits for.
    pub(super) fn flights_away(&self, request: impl Future<Output = ()> + Send + 'static) {
        let held = self.tally.hold();
        tokio::spawn(async move {
            request.await;
            drop(held);
        });
    }
}

/// Whether what was sent stands in the topic that was named.
fn landed_in(receipt: Option<&Receipt>, thread: Thread) -> bool {
    receipt.and_then(|receipt| receipt.thread) == Some(thread)
}

pub(super) fn row_of(wish: &Wish) -> Option<i64> {
    match wish {
        Wish::Row { row } | Wish::InTopic { row, .. } => Some(*row),
        Wish::Fresh { .. } | Wish::Show { .. } | Wish::CaseCard { .. } | Wish::CaseEdit { .. } => None,
        Wish::Board { .. } | Wish::BoardEdit { .. } => None,
    }
}

/// What a member may do.
fn role(seen: &Seen) -> Role {
    match seen {
        Seen::Member { there: false, .. } | Seen::Me { .. } | Seen::Group { .. } | Seen::Webhook { .. } => Role::Stranger,
        Seen::Member { coordinator: true, .. } => Role::Coordinator,
        Seen::Member { .. } => Role::Member,
    }
}
