//! What became of a request, as something that can be acted on.

use std::time::Duration;

/// What became of a request. `R` is what a success brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<R> {
    /// It is done.
    Done(R),
    /// It is as it should be already: not modified, already closed, already deleted, too late to be answered.
    Already,
    /// The message is too old to be deleted: what is ours can still be overwritten.
    Undeletable,
    /// Too many: nothing to this chat for so long.
    Wait(Duration),
    /// The far side is ill, or was not reached: try again with growing pauses.
    Again,
    /// It was sent and nothing came back: it may have happened.
    Uncertain,
    /// The message that was to be changed is gone or can't be changed.
    MessageGone,
    /// The message to be replied to is gone: send without.
    ReplyGone,
    /// The topic is not there.
    TopicGone,
    /// The topic is closed and we may not write in it.
    TopicClosed,
    /// The person can't be reached: blocked, gone, never began.
    Unreachable,
    /// The group can't be worked with: put out of it, no rights, no topics.
    DeskLost,
    /// The group has another id.
    Moved(i64),
    /// A mark that the group does not allow.
    NoSuchMark,
    /// The token is not (or no longer) one, or another process uses it: stop.
    Refused,
    /// Another process asks for updates.
    Taken,
    /// Nothing that is in the table.
    Unknown,
}
