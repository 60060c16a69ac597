//! Carries out what has been committed, at the far side's pace: rows in their order, cards as they are now.
//!
//! Knows: who waits, who is under way, when the next may leave. Does not know: what a turn decides; what Telegram answers goes
//! back to the ferry as an arrival.

mod across;
mod landing;
mod lane;
mod mending;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use self::lane::{Lane, SIDES, Side, Turn, Wish};
pub(super) use self::write::{body, neutral};
use super::Frame;
use super::awake::Awake;
use super::channel::{Arrival, Order, Receiver, Sender, Waiting};
use super::desks::Desk as DeskRound;
use super::port::{Messenger, Receipt, Request};
use super::start::Vitals;
use super::tally::{Held, Sleeper, Tally};
use crate::clock::{Clock, PUT_BACK};
use crate::pace::Verdict;
use crate::pace::bucket::{Bucket, Together};
use crate::passage::effect::{Errand, Rank};
use crate::passage::ids::{Chat, Message};
use crate::passage::patience::{Patience, hide_at};
use crate::passage::turn::Desks;
use crate::store::Id;

/// How many messages and edits one chat takes at once before its pace holds.
const CHAT_BURST: u32 = 3;

/// Carries out requests.
pub(super) struct Courier<M> {
    pub(super) frame: Frame,
    pub(super) clock: Clock,
    pub(super) messenger: M,
    pub(super) arrivals: Sender<Arrival>,
    pub(super) round: Sender<DeskRound>,
    pub(super) desks: watch::Receiver<Desks>,
    pub(super) awake: Awake,
    pub(super) vitals: Arc<Vitals>,
    pub(super) tally: Tally,
    lanes: BTreeMap<Id, Lane>,
    buckets: BTreeMap<Chat, Together>,
    overall: Bucket,
    /// Whether what came while nobody listened has been heard of.
    heard: bool,
    /// Groups that nothing is sent to before the next look at the desks.
    halted: BTreeSet<Chat>,
    /// Chats that said "too many" lately: when three do within five seconds, all are meant.
    too_many: Vec<(Timestamp, Chat)>,
    ready: BTreeSet<(Rank, Turn, Id, Side)>,
    later: BTreeSet<(Timestamp, Rank, Turn, Id, Side)>,
    /// How many turns have been given.
    turns: u64,
    /// What the clock showed last.
    showed: Timestamp,
    flights: JoinSet<Flight>,
    /// Where requests land whose case has gone to another passage.
    landing: BTreeMap<(Id, Side), Id>,
}

/// What came of a request.
struct Flight {
    id: Id,
    side: Side,
    wish: Wish,
    chat: Chat,
    verdict: Verdict<Receipt>,
    /// The first of several requests went well, and the verdict is on one that came after it.
    begun: bool,
    _held: Held,
}

impl<M: Messenger> Courier<M> {
    #[expect(clippy::too_many_arguments, reason = "called once; each is a part that others hold too")]
    pub(super) fn new(
        frame: Frame,
        clock: Clock,
        messenger: M,
        arrivals: Sender<Arrival>,
        round: Sender<DeskRound>,
        desks: watch::Receiver<Desks>,
        awake: Awake,
        vitals: Arc<Vitals>,
        tally: Tally,
    ) -> Self {
        let showed = clock.now();
        let overall = frame.pace.overall_per_second;
        let overall = Bucket::new(overall, each(overall, 1));
        Self {
            frame,
            clock,
            messenger,
            arrivals,
            round,
            desks,
            awake,
            vitals,
            tally,
            lanes: BTreeMap::new(),
            buckets: BTreeMap::new(),
            overall,
            heard: false,
            halted: BTreeSet::new(),
            too_many: Vec::new(),
            ready: BTreeSet::new(),
            later: BTreeSet::new(),
            turns: 0,
            showed,
            flights: JoinSet::new(),
            landing: BTreeMap::new(),
        }
    }

    /// Works until `stop`, then until nothing is under way any more.
    pub(super) async fn run(mut self, mut orders: Receiver<Order>, stop: CancellationToken) {
        let mut some = Vec::new();
        // Everything that the start has to say is known before anything leaves: rows of one passage stand in several orders.
        while let Ok((order, _)) = orders.try_recv() {
            self.take(&order);
        }
        // Held until it is said what is slept for: there is no moment in between that would look like rest.
        let mut held = None;
        loop {
            self.look_at_the_clock();
            self.dispatch();
            drop(std::mem::take(&mut some));
            let next = self.next_moment();
            self.tally.sleeps(Sleeper::Courier, next);
            drop(held.take());
            let mut first = None;
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                count = orders.recv_many(&mut some, 1024) => if count == 0 { break },
                Some(landed) = self.flights.join_next() => first = landed.ok(),
                changed = self.desks.changed() => if changed.is_ok() { self.looked() } else { break },
                () = self.clock.sleep_since(self.showed, next) => (),
            }
            held = Some(self.tally.hold());
            if let Some(flight) = first {
                self.landed(flight);
            }
            for (order, _) in &some {
                self.take(order);
            }
            while let Some(Ok(flight)) = self.flights.try_join_next() {
                self.landed(flight);
            }
        }
        while let Some(landed) = self.flights.join_next().await {
            if let Ok(flight) = landed {
                self.landed(flight);
            }
        }
    }

    fn take(&mut self, order: &Order) {
        match order {
            Order::Passage { id, passage, rows, gone } => {
                let lane = self.lanes.entry(*id).or_insert_with(|| Lane::new(Arc::clone(passage)));
                lane.passage = Arc::clone(passage);
                lane.comes(rows, self.clock.now());
                for row in gone {
                    lane.withdraw(*row, self.clock.now(), self.frame.patience.delete_within);
                }
                self.consider(*id);
            }
            Order::Leave { passage, rows } => {
                if let Some(lane) = self.lanes.get_mut(passage) {
                    lane.cleared.clone_from(rows);
                    lane.track(Side::Desk).busy = false;
                    let leaving = lane.rows.values_mut().filter(|waiting| rows.contains(&waiting.id));
                    leaving.for_each(|waiting| waiting.attempts += 1);
                }
                self.consider(*passage);
            }
            Order::Charged { chat } => {
                let now = self.clock.now();
                self.bucket(*chat).take(now);
                self.overall.take(now);
            }
            Order::Crossed { from, to } => self.cross(*from, *to),
            Order::Overdrawn { chat } => self.draw_again(*chat),
            Order::Closed { passage } => self.consider(*passage),
            Order::Heard => {
                self.heard = true;
                self.consider_all();
            }
        }
    }

    /// What the card of this chat shows is not what is believed.
    fn draw_again(&mut self, chat: Chat) {
        let Some((id, lane)) = self.lanes.iter_mut().find(|(_, lane)| lane.passage.visit.chat == Some(chat)) else { return };
        // What is under way may have arrived before it.
        (lane.shown, lane.overdrawn) = (None, lane.track(Side::Card).busy);
        let id = *id;
        self.consider(id);
    }

    /// Puts the sides of a lane that want something into the queue, and lets go of a lane that wants nothing.
    fn consider(&mut self, id: Id) {
        let now = self.clock.now();
        let Some(lane) = self.lanes.get_mut(&id) else { return };
        if lane.idle() {
            self.lanes.remove(&id);
            return;
        }
        let (desks, halted) = (self.desks.borrow(), &self.halted);
        let open = |group: Chat| !halted.contains(&group) && desks.0.values().any(|desk| desk.group == group && desk.open);
        for side in SIDES {
            let wish = lane.wish(side, &open);
            let track = lane.track(side);
            let Some((rank, _)) = wish.filter(|_| !track.busy) else { continue };
            // What wants to leave sooner than what it takes the place of does not wait behind everybody else's.
            if track.queued.is_some_and(|(queued, _)| queued <= rank) {
                continue;
            }
            self.turns += 1;
            let turn = Turn { words_left: track.words_left, came: self.turns };
            track.queued = Some((rank, turn));
            if track.not_before <= now {
                self.ready.insert((rank, turn, id, side));
            } else {
                self.later.insert((track.not_before, rank, turn, id, side));
            }
        }
    }

    /// Lets leave what may leave now, the highest rank first.
    fn dispatch(&mut self) {
        let now = self.clock.now();
        while let Some((due, rank, turn, id, side)) = self.later.first().copied().filter(|(due, ..)| *due <= now) {
            self.later.remove(&(due, rank, turn, id, side));
            self.ready.insert((rank, turn, id, side));
        }
        while self.overall.ready_at(now) <= now {
            let Some((rank, turn, id, side)) = self.ready.pop_first() else { break };
            self.leave(now, rank, turn, id, side);
        }
    }

    /// One side's turn: what it wants now leaves, waits for its chat's pace, or is not wanted any more.
    fn leave(&mut self, now: Timestamp, rank: Rank, turn: Turn, id: Id, side: Side) {
        let desks = self.desks.borrow().clone();
        let Some(lane) = self.lanes.get_mut(&id) else { return };
        let halted = &self.halted;
        let open = |group: Chat| !halted.contains(&group) && desks.0.values().any(|desk| desk.group == group && desk.open);
        let wish = lane.wish(side, &open);
        // Another took its place in the queue.
        if lane.track(side).queued != Some((rank, turn)) {
            return;
        }
        lane.track(side).queued = None;
        let Some((_, wish)) = wish.filter(|_| !lane.track(side).busy) else { return };
        let chat = chat_of(lane, &wish);
        if let Wish::Show { chat, neutral: false, .. } = &wish
            && (!self.heard || self.awake.is_closing(*chat) || hides(lane, &self.frame.patience, now))
        {
            return;
        }
        // What can't be drawn is like what is refused for no known reason: three tries, and nothing behind it waits.
        let drawn = catch_unwind(AssertUnwindSafe(|| write::requests(&self.frame, &desks, now, lane, &wish)));
        let Ok(requests) = drawn else {
            self.landed(Flight { id, side, wish, chat, verdict: Verdict::Unknown, begun: false, _held: self.tally.hold() });
            return;
        };
        let Some(requests) = requests else {
            self.done_already(id, &wish);
            return;
        };
        let counted = requests.iter().filter(|request| write::counts(request)).count();
        let paid = lane.paid.is_some_and(|row| lane.cleared.contains(&row) && is_row(&wish, row));
        if counted > 0 && !paid {
            let ready = self.bucket(chat).ready_at(now);
            if ready > now {
                if let Some(lane) = self.lanes.get_mut(&id) {
                    lane.track(side).queued = Some((rank, turn));
                }
                self.later.insert((ready, rank, turn, id, side));
                return;
            }
        }
        let Some(lane) = self.lanes.get_mut(&id) else { return };
        if let Some(row) = must_clear(lane, &wish) {
            lane.track(side).busy = true;
            // Its place in the chat's pace is taken now: while it is written down, nothing that ranks below it slips in.
            lane.paid = Some(row);
            let rows = lane.together(row);
            self.charge(chat, counted, now);
            self.arrivals.send(Arrival::Leaving { passage: id, rows });
            return;
        }
        let words = carries_words(lane, &wish);
        let track = lane.track(side);
        track.busy = true;
        if words {
            track.words_left = self.turns;
        }
        if let Wish::Fresh { version, .. } = &wish {
            lane.fresh_sent = Some(*version);
        }
        if let Wish::Board { version, .. } = &wish {
            lane.board_sent = Some(*version);
        }
        if paid {
            lane.paid = None;
        } else {
            self.charge(chat, counted, now);
        }
        for _ in 0..requests.len() {
            self.overall.take(now);
        }
        self.vitals.requested(requests.len());
        let (messenger, held) = (self.messenger.clone(), self.tally.hold());
        self.flights.spawn(async move {
            let sent = AssertUnwindSafe(send_all(&messenger, requests)).catch_unwind().await;
            // A lane whose answer never came would stand still for ever.
            let (verdict, begun) = sent.unwrap_or((Verdict::Uncertain, false));
            Flight { id, side, wish, chat, verdict, begun, _held: held }
        });
    }

    /// So many messages and edits leave for a chat.
    fn charge(&mut self, chat: Chat, count: usize, now: Timestamp) {
        for _ in 0..count {
            self.bucket(chat).take(now);
        }
    }

    /// A clock that has been put back would hold everything up until it shows again what it showed.
    fn look_at_the_clock(&mut self) {
        let now = self.clock.now();
        let by = std::mem::replace(&mut self.showed, now).duration_since(now);
        if by <= PUT_BACK {
            return;
        }
        let earlier = |at: Timestamp| at.saturating_sub(by).unwrap_or(Timestamp::MIN);
        self.overall.put_back(by);
        self.buckets.values_mut().for_each(|bucket| bucket.put_back(by));
        self.too_many.clear();
        let later = std::mem::take(&mut self.later);
        self.later = later.into_iter().map(|(due, rank, turn, id, side)| (earlier(due), rank, turn, id, side)).collect();
        for lane in self.lanes.values_mut() {
            for side in SIDES {
                let track = lane.track(side);
                track.not_before = earlier(track.not_before);
            }
        }
    }

    /// When something that waits may go on.
    fn next_moment(&self) -> Timestamp {
        let later = self.later.first().map(|(due, ..)| *due);
        let overall = (!self.ready.is_empty()).then(|| self.overall.ready_at(self.clock.now()));
        later.into_iter().chain(overall).min().unwrap_or(Timestamp::MAX)
    }

    /// The desks have been looked at: whatever was halted goes on if it may.
    fn looked(&mut self) {
        self.halted.clear();
        self.consider_all();
    }

    fn consider_all(&mut self) {
        let ids: Vec<Id> = self.lanes.keys().copied().collect();
        for id in ids {
            self.consider(id);
        }
    }

    fn bucket(&mut self, chat: Chat) -> &mut Together {
        let pace = self.frame.pace;
        self.buckets.entry(chat).or_insert_with(|| {
            let mut buckets = vec![Bucket::new(CHAT_BURST.max(pace.chat_per_second), each(pace.chat_per_second, 1))];
            if is_group(chat) {
                // A group is a chat too: a burst that its minute allows would be told to wait, and half pace costs more.
                buckets.push(Bucket::new(pace.group_per_minute, each(pace.group_per_minute, 60)));
            }
            Together(buckets)
        })
    }
}

/// Whether the time of a card that shows something is over: it is on its way to neutral, whatever else changes on it.
fn hides(lane: &Lane, patience: &Patience, now: Timestamp) -> bool {
    hide_at(&lane.passage.visit, patience).is_some_and(|at| at <= now)
}

/// Telegram's groups have ids below zero.
fn is_group(chat: Chat) -> bool {
    chat.0 < 0
}

/// The time that one takes when `count` may leave in `seconds`.
fn each(count: u32, seconds: i64) -> SignedDuration {
    SignedDuration::from_nanos(seconds.saturating_mul(1_000_000_000) / i64::from(count.max(1)))
}

/// The chat that a wish goes to.
fn chat_of(lane: &Lane, wish: &Wish) -> Chat {
    match wish {
        Wish::Fresh { chat, .. } | Wish::Show { chat, .. } => *chat,
        Wish::CaseCard { group, .. } | Wish::CaseEdit { group, .. } => *group,
        Wish::Board { group, .. } | Wish::BoardEdit { group, .. } => *group,
        Wish::Row { row } | Wish::InTopic { row, .. } => lane.rows.get(row).map_or(Chat(0), |waiting| waiting.row.to),
    }
}

/// Whether what is wished is this row.
fn is_row(wish: &Wish, wanted: i64) -> bool {
    match wish {
        Wish::Row { row } | Wish::InTopic { row, .. } => *row == wanted,
        Wish::Fresh { .. } | Wish::Show { .. } | Wish::CaseCard { .. } | Wish::CaseEdit { .. } => false,
        Wish::Board { .. } | Wish::BoardEdit { .. } => false,
    }
}

/// Whether what is wished is words of hers.
fn carries_words(lane: &Lane, wish: &Wish) -> bool {
    let Wish::InTopic { row, .. } = wish else { return false };
    lane.rows.get(row).is_some_and(|waiting| matches!(waiting.row.what, Errand::Carry { .. }))
}

/// The row that has to be written down as perhaps having left, before it leaves: what must not be sent twice unawares.
fn must_clear(lane: &Lane, wish: &Wish) -> Option<i64> {
    let row = match wish {
        Wish::Row { row } | Wish::InTopic { row, .. } => *row,
        Wish::Fresh { .. } | Wish::Show { .. } | Wish::CaseCard { .. } | Wish::CaseEdit { .. } => return None,
        Wish::Board { .. } | Wish::BoardEdit { .. } => return None,
    };
    let needed = match lane.rows.get(&row)?.row.what {
        Errand::OpenTopic { .. } | Errand::Carry { .. } | Errand::Say { .. } | Errand::Hold { .. } => true,
        Errand::OfferTopic { .. } | Errand::Offer { .. } | Errand::Call { .. } => true,
        Errand::Farewell { .. } | Errand::General { .. } | Errand::Tell { .. } | Errand::Deeds { .. } => true,
        Errand::Redraw { .. } => false,
        Errand::Delete { .. } | Errand::Pin { .. } | Errand::Settle { .. } | Errand::Mark { .. } | Errand::CloseTopic { .. } => {
            false
        }
        Errand::Strip { .. } | Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } | Errand::Vet { .. } => false,
        // A menu that stands there twice is pressed on once.
        Errand::Menu { .. } | Errand::HoldHere { .. } => false,
    };
    (needed && !lane.cleared.contains(&row)).then_some(row)
}

/// Sends one after another; the first that does not go well says what became of them, and whether one before it has.
async fn send_all<M: Messenger>(messenger: &M, requests: Vec<Request>) -> (Verdict<Receipt>, bool) {
    let mut first = None;
    for request in requests {
        let verdict = messenger.send(request).await;
        match verdict {
            Verdict::Done(_) | Verdict::Already | Verdict::MessageGone => {
                first.get_or_insert(verdict);
            }
            Verdict::Undeletable | Verdict::Wait(_) | Verdict::Again | Verdict::Uncertain | Verdict::ReplyGone => {
                return (verdict, first.is_some());
            }
            Verdict::TopicGone | Verdict::TopicClosed | Verdict::Unreachable | Verdict::DeskLost | Verdict::Moved(_) => {
                return (verdict, first.is_some());
            }
            Verdict::NoSuchMark | Verdict::Refused | Verdict::Taken | Verdict::Unknown => return (verdict, first.is_some()),
        }
    }
    (first.unwrap_or(Verdict::Already), false)
}

/// A message of hers or ours that is on its way out of her chat.
fn deleted(waiting: &Waiting) -> &[Message] {
    match &waiting.row.what {
        Errand::Delete { messages } => messages,
        Errand::OpenTopic { .. } | Errand::Pin { .. } | Errand::Carry { .. } | Errand::Say { .. } | Errand::Farewell { .. } => {
            &[]
        }
        Errand::Hold { .. } | Errand::Settle { .. } | Errand::Mark { .. } | Errand::CloseTopic { .. } => &[],
        Errand::General { .. } | Errand::Strip { .. } | Errand::Call { .. } => &[],
        Errand::Menu { .. } | Errand::HoldHere { .. } | Errand::Tell { .. } | Errand::Deeds { .. } | Errand::Redraw { .. } => &[],
        Errand::OfferTopic { .. } | Errand::Offer { .. } => &[],
        Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } | Errand::Vet { .. } => &[],
    }
}
