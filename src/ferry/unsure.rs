//! Commits, and what is known by heart where it is not known what became of one.
//!
//! Knows: that each commit of this process has a number, the next. Does not know: what is committed.

use super::port::Messenger;
use super::running::{FIRST_PAUSE, LAST_PAUSE, Running};
use super::seen::Seen;
use crate::facts::{Commit, Fact, log};
use crate::store::{Error, Start, Writes};

impl<M: Messenger> Running<M> {
    /// Commits. Where the answer is lost, it is asked whether it was taken, however long that takes; where another process has come
    /// between, everything that is known by heart is read anew before anything is tried again.
    pub(super) async fn commit(&mut self, writes: &mut Writes) -> Result<(), Error> {
        let next = self.number + 1;
        writes.number = Some((self.source, next));
        let done = match self.store.commit(writes).await {
            Err(Error::Unsure) => {
                log(Fact::CommitFailed { kind: Commit::Busy });
                match self.kept().await {
                    kept if kept == next => Ok(()),
                    kept if kept == self.number => Err(Error::Busy),
                    _ => Err(Error::Clash),
                }
            }
            done => done,
        };
        match done {
            Ok(()) => self.number = next,
            Err(Error::Clash) => self.read_anew().await,
            Err(Error::Refused | Error::Busy | Error::Unsure | Error::Misconfigured | Error::Readable) => (),
            Err(Error::Exists | Error::Missing | Error::Corrupt) => (),
        }
        done
    }

    /// How many commits there are.
    async fn kept(&self) -> i64 {
        let mut pause = FIRST_PAUSE;
        loop {
            if let Ok(number) = self.store.commits(&self.source).await {
                return number;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LAST_PAUSE);
        }
    }

    /// Another process has written: passages, update ids, numbers of rows, topics and names are as they are kept now. Rows that it
    /// has put down are its own, or the next start's.
    async fn read_anew(&mut self) {
        self.number = self.kept().await;
        let mut pause = FIRST_PAUSE;
        let start = loop {
            if let Ok(start) = self.store.start(&self.source).await {
                break start;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LAST_PAUSE);
        };
        let book = &mut self.book;
        book.next_row = book.next_row.max(next_row(&start));
        book.passages.clear();
        book.seen = Seen::default();
        for (run, at) in start.seen {
            book.seen.remember(run, at);
        }
        book.topics = start.topics.into_iter().collect();
        book.names = start.names.into_iter().collect();
        for (id, due) in start.dues {
            book.wake_at(id, Some(due));
        }
    }
}

/// The number of the next row, by what is kept.
pub(super) fn next_row(start: &Start) -> i64 {
    start.rows.last().map_or(0, |row| row.id).max(start.last_letter) + 1
}
