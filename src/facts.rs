//! facts.
#[derive(Debug)]
pub enum Fact {
    TopicReplaced,
    CommitFailed { kind: StoreTrouble },
    CommitBack,
    SealBroken,
    GroupLeft,
    TokenRefused,
    TakenByOther,
    PollingTrouble { kind: PollTrouble },
    DeskTrouble { desk: u8, why: DeskWhy },
    DeskBack { desk: u8 },
    TopicMismatch,
    RowDropped,
    Stopped { clean: bool },
    Minute { updates: u64, requests: u64, waits: u64 },
}
#[derive(Debug)]
pub enum StoreTrouble {
    Busy,
    Keys,
}
#[derive(Debug)]
pub enum PollTrouble {
    Away,
}
#[derive(Debug)]
pub enum DeskWhy {
    Unreachable,
    Gone,
    NotForum,
    Public,
    NoRightTopics,
    NoRightDeletes,
    NoRightPins,
    NoReactions,
}
pub fn log(_fact: Fact) {}
