//! Everything that can happen to a passage, as one closed list.
//!
//! Knows: what she did, what the desk did, what Telegram answered, that time went by. Does not know: how it was heard of.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ids::{Chat, Message, Thread, Volunteer, Words};
use super::number::Number;
use super::room::report::Told;
use crate::content::{CentreId, Lang};

/// One thing that happened to one passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// She did something in her chat.
    Hers(Hers),
    /// Something that she did was set aside, and is tried again by hand.
    Retried(Hers),
    /// A member of the desk did something in her topic.
    Desk(Desk),
    /// Telegram answered a request of ours.
    Answer(Answer),
    /// A time that the passage waits for has come.
    Due,
    /// A case tells the room of its desk something.
    Room(Told),
    /// A member of the desk of `centre`, which reads `lang`, did something outside of every case. Where several desks share a
    /// group each hears of it, and one of them `speaks`.
    Member { centre: CentreId, lang: Lang, speaks: bool, desk: Desk },
    /// Something of hers, the desk's or ours was tried three times and set aside.
    Lost(Lost),
    /// What came of a number to come back with.
    Number(Came),
}

/// What came of a number to come back with. One that opens a case takes no turn of one passage: [`super::returning`] has both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// The new `number` is found again by `index`.
    Fresh { number: Number, index: [u8; 16] },
    /// Nothing, whatever the reason.
    Nothing,
}

/// What was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Something that she did in her `chat`; it still stands there if it was written, as `message`.
    Hers { chat: Chat, message: Option<Message> },
    /// Something that a member of the desk did, in `message` where it was written.
    Desk { message: Option<Message> },
    /// Her words with this number.
    Words { number: u32 },
    /// The topic, which can't be opened.
    Topic,
    /// Something that nobody waits for.
    Other,
}

/// Something that she did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hers {
    /// Her chat.
    pub chat: Chat,
    /// When she did it, by Telegram's date where there is one.
    pub at: Timestamp,
    /// When it was heard of, by our own clock: it may lie beside a store that does not answer before it takes its turn. What an older
    /// release wrote down does not say, and counts as old.
    #[serde(default)]
    pub heard: Timestamp,
    /// The language that her phone asks for, if we have it. A hint, never kept.
    pub hint: Option<Lang>,
    /// What it was.
    pub act: Act,
}

/// What she did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// She pressed a button of the card `on`; `data` is what the button said, or what a forger wrote.
    Press { on: Message, data: String },
    /// She wrote `words` in message `message`.
    Wrote { message: Message, words: Words },
    /// She changed the text of `message` to `words`.
    Changed { message: Message, words: Words },
    /// `/start`, whatever stands behind it.
    Started { message: Message },
    /// She sent something that is not carried.
    Showed { message: Message, thing: Thing },
    /// Telegram says that we can't write to her any more.
    Blocked,
    /// Telegram says that we can again.
    Unblocked,
}

/// What can be sent besides words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Thing {
    /// A photo or a video.
    Picture,
    /// A voice message or a round video.
    Voice,
    /// A place, live or not.
    Place,
    /// Somebody's contact.
    Contact,
    /// A sticker: it closes the card.
    Sticker,
    /// A file, a poll, a dice, a kind that came after this was written.
    Other,
}

/// Something that a member of a desk did in a passage's topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// The desk's group.
    pub group: Chat,
    /// The topic, where Telegram says it.
    pub thread: Option<Thread>,
    /// Who did it.
    pub by: Volunteer,
    /// What may be asked of this person.
    pub role: Role,
    /// When, by Telegram's date where there is one.
    pub at: Timestamp,
    /// What it was.
    pub act: DeskAct,
}

/// What a person in the group is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Not a member, or nobody that can be named.
    Stranger,
    /// A member: acts.
    Member,
    /// An administrator: coordinates too.
    Coordinator,
}

/// What a member of the desk did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeskAct {
    /// Pressed a button of message `on`. `query` is what Telegram wants the press to be answered by.
    Press { on: Message, data: String, query: String },
    /// Wrote `words` in message `message`, as a reply to `to` or to nothing.
    Wrote { message: Message, to: Option<Message>, words: Words },
    /// Changed the text of `message` to `words`.
    Changed { message: Message, words: Words },
    /// Sent something that is not text.
    Showed { message: Message, to: Option<Message> },
    /// Stops for tonight: hands the case on, or will be back then.
    Tonight { until: Option<Timestamp> },
    /// Changed the shifts: somebody comes to the desk then, after now.
    Shifts { comes: Option<Timestamp> },
    /// Is a member of the group from now on.
    Joined,
    /// Is none any more.
    Left,
    /// Wrote as an anonymous administrator or a channel: nobody can be named.
    Unnamed { message: Message },
}

/// What became of a request of ours. Card edits that went well are not told, except the neutral one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The fresh neutral card stands in her chat as `message`.
    FreshCard { message: Message },
    /// Her card `message` shows version `version`, which is neutral.
    Neutral { message: Message, version: u32 },
    /// A message of hers is too old to be taken out of the chat.
    Stays,
    /// Her card `message` can't be edited any more.
    CardGone { message: Message },
    /// We can't write to her.
    Unreachable,
    /// Her topic is open in `group`.
    TopicOpened { group: Chat, thread: Thread },
    /// Topic `thread` of `group` is not there any more; what was set aside before groups were named has none.
    TopicLost {
        #[serde(default)]
        group: Option<Chat>,
        thread: Thread,
    },
    /// The case card stands in the topic as `message`, showing `version`.
    CaseCard { message: Message, version: u32 },
    /// The case card can't be edited any more.
    CaseCardGone,
    /// Words `first..=last` stand in the topic as `message`.
    Carried { first: u32, last: u32, message: Message },
    /// The case stands offered at another desk as `message`.
    Offered { message: Message },
    /// The message with her number in it stands in `group` as `message`; what was set aside before groups were named has none.
    CallStands {
        #[serde(default)]
        group: Option<Chat>,
        number: u32,
        message: Message,
    },
    /// The hold line of answer `number` stands in the topic as `message`.
    HoldShown { number: u32, message: Message },
    /// The menu that was opened as version `version` stands in the topic as `message`.
    MenuShown { version: u32, message: Message },
    /// The board stands in the group as `message`, showing `version`.
    Board { message: Message, version: u32 },
    /// The board can't be edited any more.
    BoardGone,
    /// The desk's group can't be worked with; the case waits.
    DeskLost,
}
