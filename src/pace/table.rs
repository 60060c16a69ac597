//! The far side's error table: what it says, by code and words, and what that means for us.
//!
//! Knows: Telegram's strings (read in its server's and library's sources), without regard to case. Does not know: what
//! the request was, but for whether it may be repeated.

use std::time::Duration;

use super::Verdict;

/// What came back, or did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// The far side was not reached: nothing was sent.
    Unreached,
    /// It was sent, and the connection broke or stayed silent. `repeatable`: doing it twice is doing it once.
    Cut { repeatable: bool },
    /// Something that is not the far side's own form, such as a proxy's page: it may have been passed on or not.
    Foreign { repeatable: bool },
    /// The far side's own refusal.
    Refused { code: u16, words: &'a str, retry_after: Option<u32>, migrate_to: Option<i64> },
}

/// What `said` means.
pub fn classify<R>(said: Said<'_>) -> Verdict<R> {
    match said {
        Said::Unreached | Said::Foreign { repeatable: true } | Said::Cut { repeatable: true } => Verdict::Again,
        Said::Foreign { repeatable: false } | Said::Cut { repeatable: false } => Verdict::Uncertain,
        Said::Refused { migrate_to: Some(group), .. } => Verdict::Moved(group),
        Said::Refused { code: 429, retry_after, .. } => Verdict::Wait(Duration::from_secs(retry_after.unwrap_or(1).into())),
        Said::Refused { code, words, .. } => refused(code, &words.to_lowercase()),
    }
}

/// The meaning of one row.
#[derive(Clone, Copy)]
enum Meaning {
    Already,
    Undeletable,
    MessageGone,
    ReplyGone,
    TopicGone,
    TopicClosed,
    Unreachable,
    DeskLost,
    NoSuchMark,
    Stop,
}

/// The rows in the order in which they are tried: code, words in small letters, meaning.
const ROWS: &[(u16, &str, Meaning)] = &[
    (400, "logged out", Meaning::Stop),
    (400, "message is not modified", Meaning::Already),
    (400, "topic_not_modified", Meaning::Already),
    (400, "query is too old", Meaning::Already),
    (400, "query id is invalid", Meaning::Already),
    (400, "message to delete not found", Meaning::Already),
    (400, "message can't be deleted", Meaning::Undeletable),
    (400, "message to edit not found", Meaning::MessageGone),
    (400, "message can't be edited", Meaning::MessageGone),
    (400, "there is no text in the message to edit", Meaning::MessageGone),
    (400, "message_id_invalid", Meaning::MessageGone),
    (400, "message to pin not found", Meaning::MessageGone),
    (400, "message to react not found", Meaning::MessageGone),
    (400, "message to be replied not found", Meaning::ReplyGone),
    (400, "message thread not found", Meaning::TopicGone),
    (400, "topic_deleted", Meaning::TopicGone),
    (400, "topic_id_invalid", Meaning::TopicGone),
    (400, "topic_closed", Meaning::TopicClosed),
    (400, "reaction_invalid", Meaning::NoSuchMark),
    (400, "chat is not a forum", Meaning::DeskLost),
    (400, "channel_forum_missing", Meaning::DeskLost),
    (400, "not enough rights", Meaning::DeskLost),
    (400, "chat_admin_required", Meaning::DeskLost),
    (400, "have no write access", Meaning::DeskLost),
    (400, "chat_write_forbidden", Meaning::DeskLost),
    (400, "private chat not found", Meaning::Unreachable),
    (400, "chat not found", Meaning::DeskLost),
    (403, "blocked by the user", Meaning::Unreachable),
    (403, "user is deactivated", Meaning::Unreachable),
    (403, "can't initiate conversation", Meaning::Unreachable),
    (403, "can't send messages to", Meaning::Unreachable),
    (403, "kicked from", Meaning::DeskLost),
    (403, "not a member of", Meaning::DeskLost),
    (403, "group chat was deleted", Meaning::DeskLost),
    (403, "not enough rights", Meaning::DeskLost),
    (400, "user_is_blocked", Meaning::Unreachable),
];

fn refused<R>(code: u16, words: &str) -> Verdict<R> {
    match code {
        401 | 404 => return Verdict::Refused,
        409 => return Verdict::Taken,
        // It was posted and is gone again, and would be each time: that is no illness of the far side's.
        500.. if words.contains("message was immediately deleted") => return Verdict::Unknown,
        500.. => return Verdict::Again,
        _ => {}
    }
    let row = ROWS.iter().find(|(row, part, _)| *row == code && words.contains(part));
    match row.map(|(_, _, meaning)| meaning) {
        Some(Meaning::Already) => Verdict::Already,
        Some(Meaning::Undeletable) => Verdict::Undeletable,
        Some(Meaning::MessageGone) => Verdict::MessageGone,
        Some(Meaning::ReplyGone) => Verdict::ReplyGone,
        Some(Meaning::TopicGone) => Verdict::TopicGone,
        Some(Meaning::TopicClosed) => Verdict::TopicClosed,
        Some(Meaning::Unreachable) => Verdict::Unreachable,
        Some(Meaning::DeskLost) => Verdict::DeskLost,
        Some(Meaning::NoSuchMark) => Verdict::NoSuchMark,
        Some(Meaning::Stop) => Verdict::Refused,
        None => Verdict::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(code: u16, words: &str) -> Verdict<()> {
        classify(Said::Refused { code, words, retry_after: None, migrate_to: None })
    }

    #[test]
    fn each_answer_means_one_thing() {
        let table = [
            (401, "Unauthorized", Verdict::Refused),
            (404, "Not Found", Verdict::Refused),
            (400, "Logged out", Verdict::Refused),
            (
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                Verdict::Taken,
            ),
            (500, "Internal Server Error: restart", Verdict::Again),
            (502, "Bad Gateway", Verdict::Again),
            (500, "Internal Server Error: sent message was immediately deleted and can't be returned", Verdict::Unknown),
            (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Verdict::Already),
            (
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
                Verdict::Already,
            ),
            (400, "Bad Request: TOPIC_NOT_MODIFIED", Verdict::Already),
            (400, "Bad Request: message to delete not found", Verdict::Already),
            (400, "Bad Request: message can't be deleted for everyone", Verdict::Undeletable),
            (400, "Bad Request: message to edit not found", Verdict::MessageGone),
            (400, "Bad Request: message can't be edited", Verdict::MessageGone),
            (400, "Bad Request: MESSAGE_ID_INVALID", Verdict::MessageGone),
            (400, "Bad Request: message to be replied not found", Verdict::ReplyGone),
            (400, "Bad Request: message thread not found", Verdict::TopicGone),
            (400, "Bad Request: TOPIC_DELETED", Verdict::TopicGone),
            (400, "Bad Request: TOPIC_CLOSED", Verdict::TopicClosed),
            (400, "Bad Request: REACTION_INVALID", Verdict::NoSuchMark),
            (400, "Bad Request: the chat is not a forum", Verdict::DeskLost),
            (400, "Bad Request: not enough rights to create a topic", Verdict::DeskLost),
            (400, "Bad Request: chat not found", Verdict::DeskLost),
            (400, "Bad Request: private chat not found", Verdict::Unreachable),
            (403, "Forbidden: bot was blocked by the user", Verdict::Unreachable),
            (403, "Forbidden: user is deactivated", Verdict::Unreachable),
            (403, "Forbidden: bot can't initiate conversation with a user", Verdict::Unreachable),
            (403, "Forbidden: bot was kicked from the supergroup chat", Verdict::DeskLost),
            (403, "Forbidden: bot is not a member of the supergroup chat", Verdict::DeskLost),
            (400, "Bad Request: SOMETHING_NEW", Verdict::Unknown),
            (418, "I'm a teapot", Verdict::Unknown),
        ];
        for (code, words, expected) in table {
            assert_eq!(meaning(code, words), expected, "{code} {words}");
        }
    }

    #[test]
    fn waits_moves_and_silences() {
        let wait = Said::Refused { code: 429, words: "Too Many Requests: retry after 7", retry_after: Some(7), migrate_to: None };
        assert_eq!(classify::<()>(wait), Verdict::Wait(Duration::from_secs(7)));
        let words = "Bad Request: group chat was upgraded to a supergroup chat";
        let moved = Said::Refused { code: 400, words, retry_after: None, migrate_to: Some(-1005) };
        assert_eq!(classify::<()>(moved), Verdict::Moved(-1005));
        assert_eq!(classify::<()>(Said::Unreached), Verdict::Again);
        assert_eq!(classify::<()>(Said::Foreign { repeatable: true }), Verdict::Again);
        assert_eq!(classify::<()>(Said::Foreign { repeatable: false }), Verdict::Uncertain);
        assert_eq!(classify::<()>(Said::Cut { repeatable: true }), Verdict::Again);
        assert_eq!(classify::<()>(Said::Cut { repeatable: false }), Verdict::Uncertain);
    }
}
