//! What one passage wants to be sent next, on each of the four sides that do not wait for one another.
//!
//! Knows: the order within a passage. Does not know: pace, or what a request looks like.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use crate::ferry::channel::Waiting;
use crate::passage::Passage;
use crate::passage::case::Case;
use crate::passage::effect::{Errand, Rank};
use crate::passage::ids::{Chat, Message, Thread};
use crate::passage::room::Room;
use crate::passage::visit::Face;

/// A side of a passage: one request at a time on each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// Her card.
    Card,
    /// What leaves her chat.
    Deletes,
    /// Asking who somebody at the desk is.
    Vet,
    /// The desk's topic.
    Desk,
}

pub(super) const SIDES: [Side; 4] = [Side::Card, Side::Deletes, Side::Vet, Side::Desk];

/// More words than these in one lane, and the others' go first.
const CROWD: usize = 3;

/// One passage, as far as something is to be sent for it.
#[derive(Debug)]
pub(super) struct Lane {
    /// As it was committed last.
    pub(super) passage: Arc<Passage>,
    /// Its rows, in order.
    pub(super) rows: BTreeMap<i64, Waiting>,
    pub(super) tracks: [Track; 4],
    /// The version that her card is known to show, and the message that is her card.
    pub(super) shown: Option<(Message, u32)>,
    /// The version for which a fresh card has been sent.
    pub(super) fresh_sent: Option<u32>,
    /// The row that may leave, being written down as perhaps having left.
    pub(super) cleared: Option<i64>,
    /// The row whose place in its chat's pace has been taken while it is written down.
    pub(super) paid: Option<i64>,
    /// The topic that the case card has been sent to.
    pub(super) carded: Option<(Chat, Thread)>,
    /// The version of the case card or the board that has been told of.
    pub(super) case_told: Option<(Message, u32)>,
    /// The version that a fresh board was sent with.
    pub(super) board_sent: Option<u32>,
}

/// One side of a lane.
#[derive(Clone, Copy, Debug)]
pub(super) struct Track {
    /// A request is under way.
    pub(super) busy: bool,
    /// It stands in the courier's queue, by this rank and turn.
    pub(super) queued: Option<(Rank, u64)>,
    /// Not before then.
    pub(super) not_before: Timestamp,
    /// How often in a row it did not go well.
    pub(super) tries: u32,
    /// How often in a row it was refused for no reason that we know.
    pub(super) refused: u32,
}

/// What a side wants next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// A fresh neutral card.
    Fresh { chat: Chat, version: u32 },
    /// Her card shows what the passage says.
    Show { chat: Chat, message: Message, version: u32, neutral: bool },
    /// A row that needs no topic, or whose topic is in it.
    Row { row: i64 },
    /// A row for the topic.
    InTopic { row: i64, thread: Thread },
    /// The case card, for the first time in this topic.
    CaseCard { group: Chat, thread: Thread, version: u32 },
    /// The case card as it is now.
    CaseEdit { group: Chat, message: Message, version: u32 },
    /// The board, for the first time.
    Board { group: Chat, version: u32 },
    /// The board as it is now.
    BoardEdit { group: Chat, message: Message, version: u32 },
}

impl Lane {
    pub(super) fn new(passage: Arc<Passage>) -> Self {
        let track = Track { busy: false, queued: None, not_before: Timestamp::MIN, tries: 0, refused: 0 };
        Self {
            passage,
            rows: BTreeMap::new(),
            tracks: [track; 4],
            shown: None,
            fresh_sent: None,
            cleared: None,
            paid: None,
            carded: None,
            case_told: None,
            board_sent: None,
        }
    }

    pub(super) fn track(&mut self, side: Side) -> &mut Track {
        let [card, deletes, vet, desk] = &mut self.tracks;
        match side {
            Side::Card => card,
            Side::Deletes => deletes,
            Side::Vet => vet,
            Side::Desk => desk,
        }
    }

    /// What `side` wants now, and how early it should leave.
    pub(super) fn wish(&self, side: Side, desk_open: &dyn Fn(Chat) -> bool) -> Option<(Rank, Wish)> {
        match side {
            Side::Card => self.card(),
            Side::Deletes => self.first(|what| matches!(what, Errand::Delete { .. })),
            Side::Vet => self.first(|what| matches!(what, Errand::Vet { .. })),
            Side::Desk => self.desk(desk_open),
        }
    }

    /// Whether nothing is wanted and nothing need be remembered.
    pub(super) fn idle(&self) -> bool {
        let visit = &self.passage.visit;
        let case = self.passage.case.as_ref().is_some_and(Case::card_unconfirmed)
            || self.passage.room.as_ref().is_some_and(Room::board_unconfirmed);
        self.rows.is_empty()
            && !visit.awake()
            && !visit.unconfirmed()
            && !case
            && self.tracks.iter().all(|track| !track.busy && track.queued.is_none())
    }

    /// Whether so many words wait on `side` that those of others in the same group go first: one who floods costs the others little.
    pub(super) fn crowds(&self, side: Side) -> bool {
        let words = self.rows.values().filter(|waiting| matches!(waiting.row.what, Errand::Carry { .. }));
        side == Side::Desk && words.take(CROWD + 1).count() > CROWD
    }

    fn card(&self) -> Option<(Rank, Wish)> {
        let visit = &self.passage.visit;
        let chat = visit.chat.filter(|_| !visit.unreachable)?;
        let version = visit.card.version;
        if visit.card.fresh {
            let wish = Wish::Fresh { chat, version };
            return (self.fresh_sent != Some(version)).then_some((Rank::Neutral, wish));
        }
        let message = visit.card.message.filter(|_| visit.unconfirmed())?;
        if self.shown == Some((message, version)) {
            return None;
        }
        let neutral = !visit.awake();
        // Another card that shows something is gone first, or for a moment two would. One that can't be removed holds nothing up.
        let [_, deletes, ..] = &self.tracks;
        let leaving = deletes.tries == 0 && self.rows.values().any(|waiting| matches!(waiting.row.what, Errand::Delete { .. }));
        if leaving && !neutral {
            return None;
        }
        let rank = match &visit.face {
            Face::Neutral => Rank::Neutral,
            Face::Danger => Rank::Danger,
            Face::Languages { .. } | Face::Safety | Face::Step(_) | Face::Help | Face::Form | Face::Unsent => Rank::Relay,
            Face::NotCarried(_) | Face::Return | Face::Case | Face::Answer(_) | Face::Call | Face::Ended => Rank::Relay,
            Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused => Rank::Relay,
        };
        Some((rank, Wish::Show { chat, message, version, neutral }))
    }

    fn first(&self, fits: impl Fn(&Errand) -> bool) -> Option<(Rank, Wish)> {
        let waiting = self.rows.values().find(|waiting| fits(&waiting.row.what))?;
        Some((waiting.row.rank, Wish::Row { row: waiting.id }))
    }

    /// Rows leave in order, but for those that wait for the topic while there is none; the case card comes before words in a
    /// new topic, and its changes after them.
    fn desk(&self, open: &dyn Fn(Chat) -> bool) -> Option<(Rank, Wish)> {
        let case = self.passage.case.as_ref();
        let topic = case.and_then(|case| case.topic);
        if let Some(case) = case
            && let Some(thread) = case.topic
            && case.card.message.is_none()
            && self.carded != Some((case.group, thread))
            && open(case.group)
        {
            return Some((Rank::HandOff, Wish::CaseCard { group: case.group, thread, version: case.card.version }));
        }
        let carded =
            case.is_none_or(|case| case.card.message.is_some() || self.carded == case.topic.map(|thread| (case.group, thread)));
        let wish = |waiting: &Waiting| match (needs(&waiting.row.what), topic) {
            (Needs::NotHere, _) => None,
            (Needs::Nothing, _) => Some(Wish::Row { row: waiting.id }),
            (Needs::Topic, Some(thread)) if carded => Some(Wish::InTopic { row: waiting.id, thread }),
            (Needs::Topic, Some(_) | None) => None,
        };
        let allowed = self.rows.values().filter(|waiting| open(waiting.row.to));
        // What is written down as leaving leaves before anything else is.
        let cleared = allowed.clone().filter(|waiting| self.cleared == Some(waiting.id));
        let mut rows = cleared.chain(allowed).filter_map(|waiting| Some((waiting.row.rank, wish(waiting)?)));
        if let Some((rank, first)) = rows.next() {
            // What stands before words must not hold them up: it leaves as early as they would.
            return Some((rows.map(|(rank, _)| rank).fold(rank, Rank::min), first));
        }
        if let Some(room) = self.passage.room.as_ref() {
            return self.board(room).filter(|_| open(room.group));
        }
        let case = case.filter(|case| open(case.group))?;
        let message = case.card.message.filter(|_| case.topic.is_some() && case.card.shown != case.card.version)?;
        let version = case.card.version;
        let told = self.case_told == Some((message, version));
        (!told).then_some((Rank::Status, Wish::CaseEdit { group: case.group, message, version }))
    }
}

impl Lane {
    /// The board comes after everything else of its room.
    fn board(&self, room: &Room) -> Option<(Rank, Wish)> {
        let (group, version) = (room.group, room.board.version);
        let wish = match room.board.message {
            None if self.board_sent != Some(version) => Wish::Board { group, version },
            Some(message) if room.board.shown != version && self.case_told != Some((message, version)) => {
                Wish::BoardEdit { group, message, version }
            }
            None | Some(_) => return None,
        };
        Some((Rank::Cosmetics, wish))
    }
}

/// What a row needs before it can leave on the desk's side.
enum Needs {
    /// It leaves on another side.
    NotHere,
    Nothing,
    Topic,
}

fn needs(what: &Errand) -> Needs {
    match what {
        Errand::Delete { .. } | Errand::Vet { .. } => Needs::NotHere,
        Errand::Carry { .. } | Errand::Say { .. } | Errand::Hold { .. } | Errand::Call { .. } => Needs::Topic,
        Errand::Menu { on: None, .. } => Needs::Topic,
        Errand::Menu { on: Some(_), .. } | Errand::HoldHere { .. } => Needs::Nothing,
        Errand::OpenTopic { .. } | Errand::Pin { .. } | Errand::Mark { .. } | Errand::Settle { .. } => Needs::Nothing,
        Errand::Farewell { .. } | Errand::General { .. } | Errand::Strip { .. } => Needs::Nothing,
        Errand::Tell { .. } | Errand::Redraw { .. } => Needs::Nothing,
        Errand::OfferTopic { .. } | Errand::Offer { .. } => Needs::Nothing,
        Errand::CloseTopic { .. } | Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } => Needs::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::effect::{Mark, Row};
    use crate::passage::ids::Words;

    #[test]
    fn what_stands_before_words_leaves_as_early_as_they_would() {
        let group = Chat(-1_001);
        let mut lane = Lane::new(Arc::new(Passage::default()));
        for (id, rank) in [(1, Rank::Cosmetics), (2, Rank::Relay), (3, Rank::Status)] {
            let what = Errand::Mark { message: Message(1), mark: Mark::Waiting };
            lane.rows.insert(id, Waiting { id, row: Row { to: group, rank, what }, attempts: 0 });
        }
        let wish = |lane: &Lane| lane.wish(Side::Desk, &|_| true);
        assert_eq!(wish(&lane), Some((Rank::Relay, Wish::Row { row: 1 })), "in their order all the same");
        lane.rows.remove(&1);
        lane.rows.remove(&2);
        assert_eq!(wish(&lane), Some((Rank::Status, Wish::Row { row: 3 })));
        assert_eq!(lane.wish(Side::Desk, &|_| false), None, "nothing for a desk that is out of reach");
    }

    #[test]
    fn a_lane_with_more_than_three_words_crowds() {
        let mut lane = Lane::new(Arc::new(Passage::default()));
        for (id, crowds) in [(1, false), (2, false), (3, false), (4, true)] {
            let words = Words::new("a word");
            let what = Errand::Carry { number: 1, head: String::new(), words, anyway: None };
            lane.rows.insert(id, Waiting { id, row: Row { to: Chat(-1_001), rank: Rank::Relay, what }, attempts: 0 });
            assert_eq!(lane.crowds(Side::Desk), crowds, "{id}");
        }
        assert!(!lane.crowds(Side::Card), "her own card does not wait for her words");
    }
}
