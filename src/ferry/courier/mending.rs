//! What is mended when Telegram says no: a message, a topic or a desk that is gone, what is too old, what nobody knows.
//!
//! Knows: what each refusal means for each wish. Does not know: pace, or how a request lands that went well.

use super::landing::row_of;
use super::lane::{Side, Wish};
use super::{Courier, deleted};
use crate::facts::{Fact, log};
use crate::ferry::channel::Arrival;
use crate::ferry::port::{Messenger, Request};
use crate::pace::Verdict;
use crate::passage::effect::Errand;
use crate::passage::event::Answer;
use crate::passage::ids::{Chat, Message, Thread};
use crate::store::Id;

/// An unknown refusal is tried so often before it is set aside.
const TRIES: u32 = 3;

impl<M: Messenger> Courier<M> {
    /// A message did not land in the topic that it was sent to: it is taken away, and nothing goes there before a look.
    pub(super) fn misplaced(&mut self, id: Id, group: Chat, message: Message) {
        log(Fact::TopicMismatch);
        self.frame.alarm("topic_mismatch", 0);
        let messenger = self.messenger.clone();
        self.flights_away(async move {
            messenger.send(Request::Delete { chat: group, messages: vec![message] }).await;
        });
        self.halt(group);
        self.answer(id, None, Some(Answer::DeskLost));
    }

    pub(super) fn message_gone(&mut self, id: Id, side: Side, wish: &Wish) {
        match wish {
            Wish::Show { message, .. } => self.answer(id, None, Some(Answer::CardGone { message: *message })),
            Wish::CaseEdit { .. } => self.case_card_gone(id),
            Wish::BoardEdit { .. } => self.board_gone(id),
            Wish::Fresh { .. } | Wish::CaseCard { .. } | Wish::Board { .. } => self.unknown(id, side, wish),
            Wish::Row { .. } | Wish::InTopic { .. } => self.row_done(id, side, wish),
        }
    }

    /// What it replies to is gone: it goes without.
    pub(super) fn reply_gone(&mut self, id: Id, side: Side, wish: &Wish) {
        self.not_taken(id, wish);
        let waiting = row_of(wish).and_then(|row| self.lanes.get_mut(&id)?.rows.get_mut(&row));
        if let Some(Errand::Say { to, .. }) = waiting.map(|waiting| &mut waiting.row.what)
            && to.take().is_some()
        {
            self.retry(id, side);
            return;
        }
        self.row_done(id, side, wish);
    }

    /// Two groups may each have a topic with this number: it is lost where the request went.
    pub(super) fn topic_lost(&mut self, id: Id, wish: &Wish, group: Option<Chat>, thread: Thread) {
        self.not_taken(id, wish);
        self.answer(id, None, Some(Answer::TopicLost { group, thread }));
    }

    pub(super) fn topic_gone(&mut self, id: Id, side: Side, wish: &Wish) {
        match wish {
            Wish::CaseCard { group, thread, .. } => self.topic_lost(id, wish, Some(*group), *thread),
            Wish::InTopic { row, thread, .. } => {
                let to = self.lanes.get(&id).and_then(|lane| lane.rows.get(row)).map(|waiting| waiting.row.to);
                self.topic_lost(id, wish, to, *thread);
            }
            Wish::CaseEdit { .. } => self.case_card_gone(id),
            Wish::BoardEdit { .. } => self.board_gone(id),
            Wish::Board { .. } => self.unknown(id, side, wish),
            Wish::Row { .. } | Wish::Fresh { .. } | Wish::Show { .. } => self.row_done(id, side, wish),
        }
    }

    pub(super) fn board_gone(&mut self, id: Id) {
        if let Some(lane) = self.lanes.get_mut(&id) {
            lane.board_sent = None;
        }
        self.answer(id, None, Some(Answer::BoardGone));
    }

    pub(super) fn case_card_gone(&mut self, id: Id) {
        if let Some(lane) = self.lanes.get_mut(&id) {
            lane.carded = None;
        }
        self.answer(id, None, Some(Answer::CaseCardGone));
    }

    /// Somebody closed the topic and we may not write in it: it is opened again, then the row is tried again.
    pub(super) fn topic_closed(&mut self, id: Id, side: Side, wish: &Wish) {
        let (group, thread) = match wish {
            Wish::CaseCard { group, thread, .. } => (*group, *thread),
            Wish::InTopic { thread, .. } => (self.lanes.get(&id).map_or(Chat(0), |lane| super::chat_of(lane, wish)), *thread),
            Wish::Row { .. }
            | Wish::CaseEdit { .. }
            | Wish::Fresh { .. }
            | Wish::Show { .. }
            | Wish::Board { .. }
            | Wish::BoardEdit { .. } => {
                self.unknown(id, side, wish);
                return;
            }
        };
        let messenger = self.messenger.clone();
        self.flights_away(async move {
            messenger.send(Request::ReopenTopic { group, thread }).await;
        });
        self.not_taken(id, wish);
        self.retry(id, side);
    }

    /// Nothing can be sent to her: what waits for her chat is not tried again.
    pub(super) fn unreachable(&mut self, id: Id, side: Side, wish: &Wish) {
        match side {
            Side::Deletes => self.row_done(id, side, wish),
            Side::Card | Side::Vet | Side::Desk => self.answer(id, None, Some(Answer::Unreachable)),
        }
    }

    pub(super) fn desk_lost(&mut self, id: Id, group: Chat, wish: &Wish) {
        self.not_taken(id, wish);
        self.halt(group);
        self.answer(id, None, Some(Answer::DeskLost));
    }

    /// Too old to be deleted: ours is overwritten instead; hers can only be removed by her.
    pub(super) fn overwrite(&mut self, id: Id, side: Side, wish: &Wish) {
        let waiting = row_of(wish).and_then(|row| self.lanes.get(&id)?.rows.get(&row)).cloned();
        if let Some(waiting) = waiting {
            let (messenger, body) = (self.messenger.clone(), super::neutral(&self.frame));
            let (chat, messages) = (waiting.row.to, deleted(&waiting).to_vec());
            let arrivals = self.arrivals.clone();
            self.flights_away(async move {
                for message in messages {
                    let verdict = messenger.send(Request::Edit { chat, message, body: body.clone() }).await;
                    // What is there and can't be edited is hers: the next card tells her how to remove it.
                    if matches!(verdict, Verdict::MessageGone) {
                        arrivals.send(Arrival::Answered { passage: id, row: None, answer: Some(Answer::Stays) });
                    }
                }
            });
        }
        self.row_done(id, side, wish);
    }

    /// Nothing that we know: three tries, then it is set aside so that it holds nothing up.
    pub(super) fn unknown(&mut self, id: Id, side: Side, wish: &Wish) {
        let tries = self.lanes.get_mut(&id).map_or(TRIES, |lane| {
            lane.track(side).refused += 1;
            lane.track(side).refused
        });
        if tries < TRIES {
            self.not_taken(id, wish);
            self.retry(id, side);
            return;
        }
        if let Wish::Show { neutral: true, .. } = wish {
            // A card that shows something to whoever looks is never given up.
            log(Fact::RowDropped);
            self.retry(id, side);
            return;
        }
        let waiting = row_of(wish).and_then(|row| self.lanes.get(&id)?.rows.get(&row)).cloned();
        if let Some(row) = waiting {
            self.track_done(id, side);
            self.forget_row(id, row.id);
            self.arrivals.send(Arrival::Refused { passage: id, row });
            return;
        }
        log(Fact::RowDropped);
        self.track_done(id, side);
        if let Some(lane) = self.lanes.get_mut(&id) {
            match wish {
                Wish::Show { message, version, .. } => lane.shown = Some((*message, *version)),
                Wish::CaseCard { group, thread, .. } => lane.carded = Some((*group, *thread)),
                Wish::CaseEdit { message, version, .. } => lane.case_told = Some((*message, *version)),
                Wish::BoardEdit { message, version, .. } => lane.case_told = Some((*message, *version)),
                Wish::Board { .. } | Wish::Fresh { .. } | Wish::Row { .. } | Wish::InTopic { .. } => (),
            }
        }
        self.row_done(id, side, wish);
    }
}
