//! The end of a trial: what of ours stands at Telegram, and that it goes while there is still somebody who knows where it is.
//!
//! Knows: cards, topics, boards, and what of hers was still to be removed. Does not know: who asked, or what is said of it.

use std::collections::BTreeSet;
use std::time::Duration;

use super::Pace;
use super::courier::body;
use super::kept::{open_moved, open_passage, open_row};
use super::moved::{Moved, Moving};
use super::port::{Messenger, Request};
use crate::card::hers;
use crate::content::Content;
use crate::pace::Verdict;
use crate::passage::Passage;
use crate::passage::effect::Errand;
use crate::passage::ids::{Chat, Message, Thread};
use crate::store::{Error, Keyring, Store};

/// So many passages are looked at at once.
const AT_ONCE: usize = 64;

/// So often a request is made, with such a pause, before it counts as not done.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_secs(1);

/// What of ours stands at Telegram, as far as it is known.
#[derive(Debug, Default)]
pub struct Standing {
    cards: BTreeSet<(Chat, Message)>,
    words: BTreeSet<(Chat, Message)>,
    topics: BTreeSet<(Chat, Thread)>,
    boards: BTreeSet<(Chat, Message)>,
    moved: Vec<(Chat, Chat)>,
}

/// How many of each there are, or went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Many {
    /// Cards in people's chats.
    pub cards: usize,
    /// Messages of theirs that were still to be removed.
    pub words: usize,
    /// Topics.
    pub topics: usize,
    /// Pinned boards.
    pub boards: usize,
}

/// What became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cleared {
    /// So many are neutral or gone.
    pub done: Many,
    /// So many requests Telegram will never take: a chat that blocks the bot, a group without it.
    pub never: usize,
    /// So many it did not take now.
    pub later: usize,
}

/// What became of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Done,
    Never,
    Later,
}

/// Looks for everything that is known to stand at Telegram.
///
/// # Errors
/// When the store does not answer, or is not as it was written.
pub async fn standing(store: &Store, keys: &Keyring) -> Result<Standing, Error> {
    let mut found = Standing::default();
    for some in store.everyone().await?.chunks(AT_ONCE) {
        for kept in store.load(some).await? {
            found.of(&open_passage(keys, &kept).passage);
        }
    }
    // Rows and moved groups are everybody's: no process is asked for.
    let start = store.start(&[0; 16]).await?;
    for row in start.rows.iter().filter_map(|kept| open_row(keys, kept).ok()) {
        if let Errand::Delete { messages } = row.what {
            found.words.extend(messages.into_iter().map(|message| (row.to, message)));
        }
    }
    found.moved = start.moved.iter().filter_map(|(id, sealed)| open_moved(keys.root(), id, sealed).ok()).collect();
    Ok(found)
}

impl Standing {
    /// How many there are.
    pub fn many(&self) -> Many {
        Many { cards: self.cards.len(), words: self.words.len(), topics: self.topics.len(), boards: self.boards.len() }
    }

    fn of(&mut self, passage: &Passage) {
        let card = &passage.visit.card;
        let shown = card.message.iter().chain(&card.old);
        self.cards.extend(passage.visit.chat.into_iter().flat_map(|chat| shown.clone().map(move |message| (chat, *message))));
        for case in passage.case.iter().chain(&passage.aside) {
            self.cards.extend(case.notice.way.and_then(|(chat, card)| Some((chat, card?))));
            self.topics.extend(case.topic.map(|thread| (case.group, thread)));
            self.topics.extend(case.life.left.iter().copied());
            self.topics.extend(case.life.passing.iter().filter_map(|passing| Some((passing.group, passing.topic?))));
        }
        self.topics.extend(passage.grave.iter().map(|grave| (grave.group, grave.thread)));
        if let Some(room) = &passage.room {
            self.boards.extend(room.board.message.map(|board| (room.group, board)));
            let threads = room.audit.thread.into_iter().chain(room.past.iter().map(|past| past.thread));
            self.topics
                .extend(threads.chain(room.lines.iter().filter_map(|line| line.thread)).map(|thread| (room.group, thread)));
        }
    }

    /// Turns every card neutral, removes what of people's was still to be removed, deletes topics and boards, at the pace that is
    /// allowed. A topic that can't be deleted is closed.
    pub async fn clear<M: Messenger>(self, to: M, content: &Content, pace: Pace) -> Cleared {
        let to = Moving { to, moved: Moved::new(self.moved), arrivals: None };
        let all = Duration::from_secs(1) / pace.overall_per_second.max(1);
        let group = all.max(Duration::from_mins(1) / pace.group_per_minute.max(1));
        let mut cleared = Cleared::default();
        for (chat, message) in self.cards {
            let neutral = Request::Edit { chat, message, body: body(hers::neutral(content)) };
            cleared.done.cards += cleared.note(ask(&to, neutral, all).await);
        }
        for (chat, message) in self.words {
            cleared.done.words += cleared.note(ask(&to, Request::Delete { chat, messages: vec![message] }, all).await);
        }
        for (at, thread) in self.topics {
            let gone = ask(&to, Request::DeleteTopic { group: at, thread }, group).await;
            if gone != Outcome::Done {
                ask(&to, Request::CloseTopic { group: at, thread }, group).await;
            }
            cleared.done.topics += cleared.note(gone);
        }
        for (chat, message) in self.boards {
            cleared.done.boards += cleared.note(ask(&to, Request::Delete { chat, messages: vec![message] }, group).await);
        }
        cleared
    }
}

impl Cleared {
    /// Counts what is not done; gives one for what is.
    fn note(&mut self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Done => return 1,
            Outcome::Never => self.never += 1,
            Outcome::Later => self.later += 1,
        }
        0
    }
}

/// Makes a request, then lets `pace` go by.
async fn ask<M: Messenger>(to: &M, request: Request, pace: Duration) -> Outcome {
    let mut outcome = Outcome::Later;
    for _ in 0..TRIES {
        let verdict = to.send(request.clone()).await;
        let pause = if let Verdict::Wait(wait) = &verdict { *wait } else { PAUSE };
        outcome = became(&verdict);
        if outcome != Outcome::Later {
            break;
        }
        tokio::time::sleep(pause).await;
    }
    tokio::time::sleep(pace).await;
    outcome
}

fn became<R>(verdict: &Verdict<R>) -> Outcome {
    match verdict {
        // What is not there any more needs nothing.
        Verdict::Done(_) | Verdict::Already | Verdict::MessageGone | Verdict::TopicGone => Outcome::Done,
        Verdict::Wait(_) | Verdict::Again | Verdict::Uncertain | Verdict::Taken | Verdict::Moved(_) => Outcome::Later,
        Verdict::Undeletable | Verdict::ReplyGone | Verdict::TopicClosed | Verdict::Unreachable => Outcome::Never,
        Verdict::DeskLost | Verdict::NoSuchMark | Verdict::Refused | Verdict::Unknown => Outcome::Never,
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::content::{CentreId, Lang};
    use crate::passage::erasing::Grave;
    use crate::passage::room::Past;
    use crate::passage::room::Room;
    use crate::passage::tests::Story;

    const DESK: Chat = Chat(-1001);
    const OTHER: Chat = Chat(-1002);

    fn passage(change: impl FnOnce(&mut Passage)) -> Standing {
        let mut passage = Passage::default();
        change(&mut passage);
        let mut found = Standing::default();
        found.of(&passage);
        found
    }

    #[test]
    fn the_deeds_and_topics_that_are_no_open_case_are_found_too() {
        let now = Timestamp::UNIX_EPOCH;
        let found = passage(|passage| {
            let mut room = Room::new(CentreId("payoke".to_owned()), DESK, Lang::EN, now);
            (room.board.message, room.audit.thread) = (Some(Message(4)), Some(Thread(5)));
            room.past.push(Past { name: 3, thread: Thread(6), at: now });
            passage.room = Some(room);
        });
        assert_eq!(found.topics, BTreeSet::from([(DESK, Thread(5)), (DESK, Thread(6))]));
        assert_eq!(found.boards, BTreeSet::from([(DESK, Message(4))]));
        let grave = Grave {
            group: DESK,
            thread: Thread(7),
            name: 3,
            lang: Lang::EN,
            at: now,
            until: now,
            kept: true,
            ended: false,
            called: false,
            centre: None,
        };
        assert_eq!(passage(|passage| passage.grave = Some(grave)).topics, BTreeSet::from([(DESK, Thread(7))]));
    }

    #[test]
    fn a_case_whose_visit_is_over_is_found_by_its_notice_and_what_it_left_behind() {
        let mut story = Story::crossed();
        story.passage.visit = crate::passage::visit::Visit::default();
        let case = story.passage.case.as_mut().unwrap();
        case.notice.way = Some((Chat(8), Some(Message(9))));
        case.life.left.push((OTHER, Thread(10)));
        let mut found = Standing::default();
        found.of(&story.passage);
        assert_eq!(found.cards, BTreeSet::from([(Chat(8), Message(9))]));
        assert!(found.topics.contains(&(OTHER, Thread(10))) && found.many().topics == 2, "{found:?}");
    }
}
