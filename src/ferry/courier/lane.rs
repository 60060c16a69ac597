//! What one passage wants to be sent next, on each of the four sides that do not wait for one another.
//!
//! Knows: the order within a passage. Does not know: pace, or what a request looks like.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::ferry::channel::Waiting;
use crate::passage::Passage;
use crate::passage::case::Case;
use crate::passage::effect::{Errand, Rank};
use crate::passage::event::Answer;
use crate::passage::ids::{Chat, Message, Thread, Words};
use crate::passage::room::Room;
use crate::passage::visit::Face;

/// So many UTF-16 units of her words fit into one message, beside a head.
const TOGETHER: usize = 3500;

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

/// One passage, as far as something is to be sent for it.
#[derive(Debug)]
pub(super) struct Lane {
    /// As it was committed last.
    pub(super) passage: Arc<Passage>,
    /// Its rows, in order.
    pub(super) rows: BTreeMap<i64, Waiting>,
    /// Since when the rows wait that take something out of her chat.
    stays: BTreeMap<i64, Timestamp>,
    pub(super) tracks: [Track; 4],
    /// The version that her card is known to show, and the message that is her card.
    pub(super) shown: Option<(Message, u32)>,
    /// Something else was shown on her card while a request for it was under way.
    pub(super) overdrawn: bool,
    /// The version for which a fresh card has been sent.
    pub(super) fresh_sent: Option<u32>,
    /// The rows that may leave in one message, being written down as perhaps having left.
    pub(super) cleared: Vec<i64>,
    /// Rows with her number that were withdrawn while they may be under way: the group, and the number of the row among the case's.
    late: BTreeMap<i64, (Chat, u32)>,
    /// The row whose place in its chat's pace has been taken while it is written down.
    pub(super) paid: Option<i64>,
    /// The topic that the case card has been sent to.
    pub(super) carded: Option<(Chat, Thread)>,
    /// The version of the case card or the board that has been told of.
    pub(super) case_told: Option<(Message, u32)>,
    /// The version that a fresh board was sent with.
    pub(super) board_sent: Option<u32>,
}

/// A place in the queue among those of one rank. Whose words left the longest ago goes first, then who came first: whoever always
/// has more to say costs the others no more than a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn {
    pub(super) words_left: u64,
    pub(super) came: u64,
}

/// One side of a lane.
#[derive(Clone, Copy, Debug)]
pub(super) struct Track {
    /// A request is under way.
    pub(super) busy: bool,
    /// It stands in the courier's queue, by this rank and turn.
    pub(super) queued: Option<(Rank, Turn)>,
    /// When words of hers left on it last, counted in the courier's turns.
    pub(super) words_left: u64,
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
    /// A row for the topic; her words of the rows `with` stand in the same message, behind its own.
    InTopic { row: i64, with: Vec<i64>, thread: Thread },
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
        let track = Track { busy: false, queued: None, words_left: 0, not_before: Timestamp::MIN, tries: 0, refused: 0 };
        Self {
            passage,
            rows: BTreeMap::new(),
            stays: BTreeMap::new(),
            tracks: [track; 4],
            shown: None,
            overdrawn: false,
            fresh_sent: None,
            cleared: Vec::new(),
            late: BTreeMap::new(),
            paid: None,
            carded: None,
            case_told: None,
            board_sent: None,
        }
    }

    /// Rows have come.
    pub(super) fn comes(&mut self, rows: &[Waiting], now: Timestamp) {
        let deletes = rows.iter().filter(|waiting| matches!(waiting.row.what, Errand::Delete { .. }));
        self.stays.extend(deletes.map(|waiting| (waiting.id, now)));
        self.rows.extend(rows.iter().map(|waiting| (waiting.id, waiting.clone())));
    }

    /// `row` is done or not wanted any more. Gives whether what it takes out of her chat stayed there for longer than `within`.
    pub(super) fn goes(&mut self, row: i64, now: Timestamp, within: Duration) -> bool {
        self.rows.remove(&row);
        let within = SignedDuration::try_from(within).unwrap_or(SignedDuration::MAX);
        self.stays.remove(&row).is_some_and(|since| now.duration_since(since) > within)
    }

    /// `row` is not wanted any more. Where her number may be under way in it, what comes of it is still told.
    pub(super) fn withdraw(&mut self, row: i64, now: Timestamp, within: Duration) {
        let waiting = self.rows.get(&row).filter(|_| self.cleared.contains(&row));
        if let Some(Errand::Call { number, .. }) = waiting.map(|waiting| &waiting.row.what) {
            self.late.extend(waiting.map(|waiting| (row, (waiting.row.to, *number))));
        }
        self.goes(row, now, within);
    }

    /// What is told of `row`, which was withdrawn while it was under way and has been `made` all the same.
    pub(super) fn came_late(&mut self, row: i64, made: Option<Message>) -> Option<Answer> {
        let (group, number) = self.late.remove(&row)?;
        Some(Answer::CallStands { group: Some(group), number, message: made? })
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
            Face::NotCarried(_) | Face::Return | Face::Case | Face::Answer(_) | Face::Call | Face::Wrong | Face::Ended => {
                Rank::Relay
            }
            Face::Erase | Face::Erased | Face::Phrases { .. } | Face::Paused => Rank::Relay,
            Face::Keep | Face::Number | Face::Enter { .. } => Rank::Relay,
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
        let deeds = self.passage.room.as_ref().and_then(|room| room.audit.thread);
        let wish = |waiting: &Waiting| match (needs(&waiting.row.what), topic) {
            (Needs::NotHere, _) => None,
            (Needs::Nothing, _) => Some(Wish::Row { row: waiting.id }),
            (Needs::Deeds, _) => deeds.map(|thread| Wish::InTopic { row: waiting.id, with: Vec::new(), thread }),
            (Needs::Topic, Some(thread)) if carded => {
                Some(Wish::InTopic { row: waiting.id, with: self.others(waiting.id), thread })
            }
            (Needs::Topic, Some(_) | None) => None,
        };
        let allowed = self.rows.values().filter(|waiting| open(waiting.row.to));
        // What is written down as leaving leaves before anything else is.
        let cleared = allowed.clone().filter(|waiting| self.cleared.contains(&waiting.id));
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
        let rank = if case.card.light == Some(version) { Rank::Cosmetics } else { Rank::Status };
        (!told).then_some((rank, Wish::CaseEdit { group: case.group, message, version }))
    }
}

impl Lane {
    /// Row `row` and those behind it that stand in one message with it: what she writes while her words have to wait for the
    /// group's pace costs the group one message.
    pub(super) fn together(&self, row: i64) -> Vec<i64> {
        let [.., desk] = &self.tracks;
        let Some(first) = self.rows.get(&row) else { return Vec::new() };
        let Errand::Carry { head, words, anyway, .. } = &first.row.what else { return vec![row] };
        let (mut rows, mut room) = (vec![row], TOGETHER.saturating_sub(units(words)));
        // What was refused may be so for one of its parts.
        let behind = self.rows.range(row + 1..).map(|(_, waiting)| waiting).filter(|_| desk.refused == 0);
        for waiting in behind.filter(|waiting| !matches!(needs(&waiting.row.what), Needs::NotHere)) {
            let Errand::Carry { head: other, words, anyway: button, .. } = &waiting.row.what else { break };
            let alike = (other, button) == (head, anyway) && waiting.row.to == first.row.to;
            // A message that is perhaps there already says so of all that is in it.
            let Some(left) = room.checked_sub(units(words) + 1).filter(|_| alike && waiting.attempts == first.attempts) else {
                break;
            };
            room = left;
            rows.push(waiting.id);
        }
        rows
    }

    /// What a farewell says stands there: only the topic is still to be closed. On the disk it is the whole row, which may have left.
    pub(super) fn begun(&mut self, row: i64) {
        if let Some(waiting) = self.rows.get_mut(&row)
            && let Errand::Farewell { thread, .. } = waiting.row.what
        {
            waiting.row.what = Errand::CloseTopic { thread };
            self.cleared.retain(|cleared| *cleared != row);
        }
    }

    /// What stands in one message with `row`, which is written down as leaving.
    fn others(&self, row: i64) -> Vec<i64> {
        let cleared = self.cleared.iter().copied().filter(|_| self.cleared.contains(&row));
        cleared.filter(|other| *other != row && self.rows.contains_key(other)).collect()
    }

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

fn units(words: &Words) -> usize {
    words.reveal().encode_utf16().count()
}

/// What a row needs before it can leave on the desk's side.
enum Needs {
    /// It leaves on another side.
    NotHere,
    Nothing,
    Topic,
    /// The room's topic for who did what.
    Deeds,
}

fn needs(what: &Errand) -> Needs {
    match what {
        Errand::Delete { .. } | Errand::Vet { .. } => Needs::NotHere,
        Errand::Carry { .. } | Errand::Say { .. } | Errand::Hold { .. } | Errand::Call { .. } => Needs::Topic,
        Errand::Menu { on: None, .. } => Needs::Topic,
        Errand::Menu { on: Some(_), .. } | Errand::HoldHere { .. } => Needs::Nothing,
        Errand::OpenTopic { .. } | Errand::Pin { .. } | Errand::Mark { .. } | Errand::Settle { .. } => Needs::Nothing,
        Errand::Farewell { .. } | Errand::General { .. } | Errand::Strip { .. } => Needs::Nothing,
        Errand::Deeds { .. } => Needs::Deeds,
        Errand::Tell { .. } | Errand::Redraw { .. } => Needs::Nothing,
        Errand::OfferTopic { .. } | Errand::Offer { .. } => Needs::Nothing,
        Errand::CloseTopic { .. } | Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } => Needs::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::effect::{Mark, Row};

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
    fn a_case_card_that_says_only_when_she_closed_waits_for_everything_else() {
        let mut story = crate::passage::tests::Story::crossed();
        story.desk_presses(crate::passage::tests::AN, "claim");
        story.presses("exit");
        let rank = |passage: &Passage| Lane::new(Arc::new(passage.clone())).wish(Side::Desk, &|_| true).map(|(rank, _)| rank);
        assert_eq!(rank(&story.passage), Some(Rank::Status), "more is new on it");
        let version = story.passage.case.as_ref().unwrap().card.version;
        story.passage.case.as_mut().unwrap().card.shown = version;
        assert_eq!(rank(&story.passage), None);
        story.waits(60).presses("open").presses("return").presses("picture:1").presses("exit");
        assert_eq!(rank(&story.passage), Some(Rank::Cosmetics));
    }

    #[test]
    fn her_number_that_is_under_way_is_told_of_although_it_is_withdrawn() {
        let (group, now, within) = (Chat(-1_001), Timestamp::UNIX_EPOCH, Duration::from_secs(2));
        let what = || Errand::Call { number: 7, text: Words::new("0470"), hidden: (0, 4), called: String::new() };
        let mut lane = Lane::new(Arc::new(Passage::default()));
        lane.comes(&[1, 2].map(|id| Waiting { id, row: Row { to: group, rank: Rank::Relay, what: what() }, attempts: 0 }), now);
        lane.cleared = vec![1];
        [1, 2].into_iter().for_each(|row| lane.withdraw(row, now, within));
        let stands = Answer::CallStands { group: Some(group), number: 7, message: Message(80) };
        assert_eq!(lane.came_late(1, Some(Message(80))), Some(stands));
        assert_eq!(lane.came_late(1, Some(Message(80))), None, "once");
        assert_eq!(lane.came_late(2, Some(Message(81))), None, "it had not left");
        assert!(lane.rows.is_empty());
    }

    #[test]
    fn what_stays_in_her_chat_for_longer_than_it_may_is_known() {
        let within = Duration::from_secs(2);
        let at = |seconds: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds);
        let row = |id, what| Waiting { id, row: Row { to: Chat(7), rank: Rank::Danger, what }, attempts: 0 };
        let delete = |id| row(id, Errand::Delete { messages: vec![Message(1)] });
        let mut lane = Lane::new(Arc::new(Passage::default()));
        lane.comes(&[delete(1), delete(2), row(3, Errand::Mark { message: Message(1), mark: Mark::Note })], at(0));
        assert!(!lane.goes(1, at(2), within), "in time");
        assert!(lane.goes(2, at(3), within), "too late");
        assert!(!lane.goes(2, at(9), within) && !lane.goes(3, at(9), within), "once, and only what stands in her chat");
        assert!(lane.rows.is_empty());
    }
}
