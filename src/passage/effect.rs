//! What a turn asks for besides the passage itself: the rows of the outbox, names and keys.
//!
//! Knows: which things must arrive one by one. Does not know: when they leave, or what Telegram calls them.
//! Cards are not here: the passage says what they show, and the courier renders the newest.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::erasing::Grave;
use super::event::Desk;
use super::ids::{Chat, Message, Thread, Words};
use super::number::Number;
use super::room::report::Told;
use super::text::Text;

/// One thing that must be carried out once the turn is committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put a row in the outbox.
    Send(Row),
    /// Keep the spoken name `name` from being drawn before `until`.
    KeepName { name: u16, until: Timestamp },
    /// Say `text` to the member who pressed. `alert` makes it a box to be closed.
    Tell { query: String, text: String, alert: bool },
    /// What waits in the outbox and carries words, or opens a topic for them, is not to be sent any more.
    Withdraw,
    /// Words number `number` were changed: `row` takes the place of theirs if that has not left yet, else send `otherwise`.
    Reword { number: u32, row: Row, otherwise: Row },
    /// Words number `number` are taken back: their row goes if it has not left yet, else send `otherwise`.
    Unsay { number: u32, otherwise: Row },
    /// What is left of an erased or replaced case is kept apart, under a key of its own; `rows` are to be sent for it.
    Bury { grave: Grave, rows: Vec<Row> },
    /// The topic `thread` of `group` belongs to this passage (until it is said not to).
    Topic { group: Chat, thread: Thread, ours: bool },
    /// Presses on `message` in `group` belong to this passage, even where Telegram does not name the topic any more.
    Landmark { group: Chat, message: Message },
    /// The case is over for good: destroy its key.
    Forget,
    /// The room of a desk is told something by one of its cases.
    Report(Told),
    /// A room does something with one of its cases, in whose topic it is as if a member had done it.
    Act(Desk),
    /// Tell whoever watches the machine.
    Alarm(Alarm),
    /// Work a number out; what comes of it comes back as an event. Nothing of it is written down.
    Number(Wanted),
}

/// Why a number is worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// It is new, and is to be found again.
    Fresh(Number),
    /// She typed it; `None` for what can't be one, which costs the same.
    Typed(Option<Number>),
}

/// What went wrong, in a word; no case data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// A topic was lost and is replaced.
    TopicReplaced,
    /// A desk can't be worked with.
    DeskLost,
    /// Something was tried three times and set aside.
    SetAside,
    /// Somebody's words have waited for so long that the coordinators are told.
    Waiting,
    /// A member says that a case is urgent.
    Urgent,
    /// A case marked under 18 waits.
    Minor,
    /// Somebody says that something is wrong with answers.
    Wrong,
}

/// A row of the outbox: sealed under the case's key or the key of the day, sent in order within its passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The chat that it goes to: hers, or the desk's group.
    pub to: Chat,
    /// How early it leaves among all that waits.
    pub rank: Rank,
    /// What it is.
    pub what: Errand,
}

/// In which order lanes are served. Never orders two states of one card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rank {
    /// The neutral card.
    Neutral,
    /// What must go from her chat, and danger.
    Danger,
    /// A case on its way to a desk.
    HandOff,
    /// Words, either way.
    Relay,
    /// Marks, pins, the state of a case.
    Status,
    /// The rest.
    Cosmetics,
}

/// What a row does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Errand {
    /// Remove messages from her chat.
    Delete { messages: Vec<Message> },
    /// Open the case's topic under `title`.
    OpenTopic { title: String },
    /// Open a topic under `title` at another desk, which may take the case.
    OfferTopic { title: String },
    /// Say in `thread` at another desk what it may take, with her `words` if she agreed, and two buttons.
    Offer { thread: Thread, text: String, words: Option<Words>, accept: String, decline: String },
    /// Pin the case card.
    Pin { message: Message },
    /// Bring words number `number` into the topic: `head` is ours, `words` are hers. `anyway` stands on a button where answers
    /// to them do not go out before it is pressed.
    Carry {
        number: u32,
        head: String,
        words: Words,
        #[serde(default)]
        anyway: Option<String>,
    },
    /// Say something to the desk in the topic, as a reply where `to` is given.
    Say { text: String, to: Option<Message> },
    /// Say `text` in `thread` and close it: the case is over, whatever topic the passage has next. `keep` stands on a button
    /// by which a coordinator keeps the topic, `called` on one that says that the person rang or came by.
    Farewell {
        thread: Thread,
        text: String,
        #[serde(default)]
        keep: Option<String>,
        #[serde(default)]
        called: Option<String>,
    },
    /// Say something of the room's, in `thread` or outside of all topics, as a reply where `to` is given. Buttons: label, data.
    Tell { thread: Option<Thread>, to: Option<Message>, text: Text, buttons: Vec<Vec<(String, String)>> },
    /// Say who did what, in the topic for that, whichever that is when it leaves.
    Deeds { text: Text },
    /// Replace a message of the room's.
    Redraw { message: Message, text: Text, buttons: Vec<Vec<(String, String)>> },
    /// Say something in the group, outside of all topics.
    General { text: String },
    /// Bring her number over: `text`, of which `hidden` (UTF-16 units) is under a spoiler. `called` stands on the button by which it
    /// goes again.
    Call { number: u32, text: Words, hidden: (usize, usize), called: String },
    /// Show what is to be known of answer `number`, written in `to`.
    Hold {
        number: u32,
        #[serde(flatten)]
        line: HoldLine,
        to: Message,
    },
    /// Show the menu of phrases or questions as it is in version `version`: as a new message, or on the one that stands.
    Menu { version: u32, on: Option<Message> },
    /// Show on `message`, where an answer was chosen, what is to be known of it.
    HoldHere {
        message: Message,
        #[serde(flatten)]
        line: HoldLine,
    },
    /// Replace that line, which stands as `message`.
    Settle {
        message: Message,
        #[serde(flatten)]
        line: HoldLine,
    },
    /// Take the buttons off a message in the group; its text stays.
    Strip { message: Message },
    /// Mark a volunteer's message.
    Mark { message: Message, mark: Mark },
    /// Close the topic.
    CloseTopic { thread: Thread },
    /// Delete the topic with all that is in it.
    DeleteTopic { thread: Thread },
    /// Open the closed topic again.
    ReopenTopic { thread: Thread },
    /// Ask whether somebody belongs to the group; what they did comes back with the answer.
    Vet { event: Desk },
}

impl Errand {
    /// Her words that it carries, if it carries any.
    pub fn words_of_hers(&self) -> Option<&Words> {
        if let Self::Carry { words, .. } = self { Some(words) } else { None }
    }

    /// Whether it goes when the case's words are not to be sent any more.
    pub fn withdraws(&self) -> bool {
        match self {
            Self::OpenTopic { .. } | Self::Carry { .. } | Self::Hold { .. } | Self::Say { .. } | Self::Settle { .. } => true,
            Self::Menu { .. } | Self::HoldHere { .. } | Self::Call { .. } => true,
            Self::Pin { .. } | Self::Mark { .. } | Self::ReopenTopic { .. } => true,
            Self::Tell { .. } | Self::Deeds { .. } | Self::Redraw { .. } => true,
            Self::OfferTopic { .. } | Self::Offer { .. } => true,
            Self::Delete { .. }
            | Self::Farewell { .. }
            | Self::General { .. }
            | Self::Strip { .. }
            | Self::CloseTopic { .. }
            | Self::DeleteTopic { .. }
            | Self::Vet { .. } => false,
        }
    }

    /// Whether it outlives the case, and so must not be sealed under the case's key.
    pub fn outlives_case(&self) -> bool {
        match self {
            Self::Delete { .. } | Self::Farewell { .. } | Self::CloseTopic { .. } | Self::DeleteTopic { .. } => true,
            Self::General { .. } | Self::Strip { .. } => true,
            Self::Tell { .. } | Self::Deeds { .. } | Self::Redraw { .. } => false,
            Self::OpenTopic { .. } | Self::Carry { .. } | Self::Hold { .. } | Self::Say { .. } | Self::Settle { .. } => false,
            Self::Menu { .. } | Self::HoldHere { .. } | Self::Call { .. } => false,
            Self::Pin { .. } | Self::Mark { .. } | Self::ReopenTopic { .. } | Self::Vet { .. } => false,
            Self::OfferTopic { .. } | Self::Offer { .. } => false,
        }
    }
}

/// The one line below an answer: that it leaves soon, a question before it does, or what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldLine {
    /// What it says.
    pub text: String,
    /// From and to (UTF-16 units) of what stands under a spoiler.
    #[serde(default)]
    pub hidden: Option<(usize, usize)>,
    /// What stands on the button that sends it anyway, if there is one.
    #[serde(default)]
    pub confirm: Option<String>,
    /// The button that offers something ready instead, if there is one: what stands on it, and its data.
    #[serde(default)]
    pub instead: Option<(String, String)>,
    /// What stands on the button that takes it back, if there is one.
    #[serde(default)]
    pub undo: Option<String>,
}

/// The reaction that says what became of a volunteer's message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// A note: it stays at the desk.
    Note,
    /// It is asked whether it should go at all.
    Asked,
    /// Held: it leaves soon.
    Held,
    /// It waits for her.
    Waiting,
    /// She opened it.
    Opened,
    /// She has it.
    Had,
    /// Taken back.
    Withdrawn,
    /// It will not be opened any more: the case has ended.
    Failed,
}
