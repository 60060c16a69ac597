//! What was tried three times and is set aside, so that nothing behind it is held up.
//!
//! Knows: what a letter is made of, what kind it is called, and who is told. Does not know: why it did not pass.

use serde::{Deserialize, Serialize};

use super::port::{Happened, Update};
use crate::passage::effect::{Errand, Row};
use crate::passage::event::{Act, Answer, Desk, DeskAct, Event, Hers, Lost};

/// So often something is tried before it is set aside.
pub(super) const TRIES: u32 = 3;

/// Something that is set aside. Sealed like a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Letter {
    /// What she did.
    Hers(Hers),
    /// What a member of the desk did.
    Desk(Desk),
    /// What Telegram answered.
    Answer(Answer),
    /// A row of the outbox.
    Row(Row),
}

/// What a letter is called by whoever may not know what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterKind {
    /// What a person did.
    Person,
    /// What a member of a desk did.
    Desk,
    /// What Telegram answered.
    Answer,
    /// Words on their way to a desk.
    Words,
    /// A topic that could not be opened.
    Topic,
    /// Another request.
    Request,
}

const KINDS: [(LetterKind, i64, &str); 6] = [
    (LetterKind::Person, 1, "something that a person did"),
    (LetterKind::Desk, 2, "something that a member of a desk did"),
    (LetterKind::Answer, 3, "an answer of Telegram's"),
    (LetterKind::Words, 4, "words on their way to a desk"),
    (LetterKind::Topic, 5, "a topic that could not be opened"),
    (LetterKind::Request, 6, "another request"),
];

impl LetterKind {
    /// The kind that is kept as `number`.
    pub fn kept_as(number: i64) -> Self {
        KINDS.into_iter().find(|(_, kept, _)| *kept == number).map_or(Self::Request, |(kind, _, _)| kind)
    }

    /// The words for whoever runs the bot.
    pub fn name(self) -> &'static str {
        KINDS.into_iter().find(|(kind, _, _)| *kind == self).map_or("", |(_, _, name)| name)
    }

    pub(super) fn number(self) -> i64 {
        KINDS.into_iter().find(|(kind, _, _)| *kind == self).map_or(0, |(_, number, _)| number)
    }
}

impl Letter {
    /// What is kept of an update; nothing of one that no passage hears of.
    pub(super) fn of_update(update: &Update) -> Option<Self> {
        match &update.what {
            Happened::Person { event, .. } => Some(Self::Hers(event.clone())),
            Happened::Group { event, .. } => Some(Self::Desk(event.clone())),
            Happened::Membership { .. } | Happened::Member { .. } | Happened::Migrated { .. } => None,
            Happened::Stray { .. } | Happened::Other => None,
        }
    }

    /// What is kept of an event; nothing of one that comes again by itself.
    pub(super) fn of_event(event: &Event) -> Option<Self> {
        match event {
            Event::Hers(hers) | Event::Retried(hers) => Some(Self::Hers(hers.clone())),
            Event::Desk(desk) => Some(Self::Desk(desk.clone())),
            Event::Answer(answer) => Some(Self::Answer(*answer)),
            Event::Member { desk, .. } => Some(Self::Desk(desk.clone())),
            Event::Due | Event::Lost(_) | Event::Room(_) | Event::Number(_) => None,
        }
    }

    pub(super) fn kind(&self) -> LetterKind {
        match self {
            Self::Hers(_) => LetterKind::Person,
            Self::Desk(_) => LetterKind::Desk,
            Self::Answer(_) => LetterKind::Answer,
            Self::Row(row) => match &row.what {
                Errand::Carry { .. } | Errand::Call { .. } => LetterKind::Words,
                Errand::OpenTopic { .. } => LetterKind::Topic,
                Errand::Delete { .. } | Errand::Pin { .. } | Errand::Say { .. } | Errand::Farewell { .. } => LetterKind::Request,
                Errand::Hold { .. } | Errand::Settle { .. } | Errand::Mark { .. } => LetterKind::Request,
                Errand::Menu { .. } | Errand::HoldHere { .. } => LetterKind::Request,
                Errand::CloseTopic { .. } | Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } => LetterKind::Request,
                Errand::Vet { .. } | Errand::General { .. } | Errand::Strip { .. } => LetterKind::Request,
                Errand::Tell { .. } | Errand::Deeds { .. } | Errand::Redraw { .. } => LetterKind::Request,
                Errand::OfferTopic { .. } | Errand::Offer { .. } => LetterKind::Request,
            },
        }
    }

    /// What the passage is told.
    pub(super) fn lost(&self) -> Lost {
        match self {
            Self::Hers(hers) => Lost::Hers {
                chat: hers.chat,
                message: match &hers.act {
                    Act::Wrote { message, .. }
                    | Act::Changed { message, .. }
                    | Act::Started { message }
                    | Act::Showed { message, .. } => Some(*message),
                    Act::Press { .. } | Act::Blocked | Act::Unblocked => None,
                },
            },
            Self::Desk(desk) => Lost::Desk {
                message: match &desk.act {
                    DeskAct::Wrote { message, .. } | DeskAct::Changed { message, .. } | DeskAct::Showed { message, .. } => {
                        Some(*message)
                    }
                    DeskAct::Press { .. } | DeskAct::Unnamed { .. } | DeskAct::Tonight { .. } => None,
                    DeskAct::Shifts { .. } | DeskAct::Joined | DeskAct::Left => None,
                },
            },
            Self::Answer(_) => Lost::Other,
            Self::Row(row) => match &row.what {
                Errand::Carry { number, .. } | Errand::Call { number, .. } => Lost::Words { number: *number },
                Errand::OpenTopic { .. } => Lost::Topic,
                Errand::Vet { event } => Self::Desk(event.clone()).lost(),
                Errand::Delete { .. } | Errand::Pin { .. } | Errand::Say { .. } | Errand::Farewell { .. } => Lost::Other,
                Errand::Hold { .. } | Errand::Settle { .. } | Errand::Mark { .. } => Lost::Other,
                Errand::CloseTopic { .. } | Errand::DeleteTopic { .. } | Errand::ReopenTopic { .. } => Lost::Other,
                Errand::General { .. } | Errand::Strip { .. } => Lost::Other,
                Errand::Menu { .. }
                | Errand::HoldHere { .. }
                | Errand::Tell { .. }
                | Errand::Deeds { .. }
                | Errand::Redraw { .. } => Lost::Other,
                // An offer that does not pass is given up in its time, and the desk is told.
                Errand::OfferTopic { .. } | Errand::Offer { .. } => Lost::Other,
            },
        }
    }

    /// Whether it has to do with a case, and so goes with it.
    pub(super) fn of_case(&self) -> bool {
        match self {
            Self::Row(row) => !row.what.outlives_case(),
            Self::Hers(_) | Self::Desk(_) | Self::Answer(_) => true,
        }
    }
}
