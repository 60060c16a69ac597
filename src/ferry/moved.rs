//! Groups that go on under another id: inside, a group keeps the id that it was first known by.
//!
//! Knows: both ids of each, and where ids go out and come in. Does not know: why a group moves. Topics, cases and rows are
//! found by the first id, so nothing that is kept has to be rewritten, and settings may name either.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use super::channel::{Arrival, Sender};
use super::desks::Desk as DeskRound;
use super::port::{Happened, Messenger, Receipt, Request, Update};
use super::running::Running;
use super::step::Step;
use crate::facts::{Fact, log};
use crate::pace::Verdict;
use crate::passage::ids::Chat;

/// First ids, and the ids that they go on as; clones share them. Nobody holds a guard over an await.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved {
    known: Arc<RwLock<BTreeMap<Chat, Chat>>>,
    /// Telegram has shown each desk's group since the start: an id that is none of theirs is a stranger's.
    all_shown: Arc<AtomicBool>,
}

impl Moved {
    /// What is known from before.
    pub(super) fn new(known: impl IntoIterator<Item = (Chat, Chat)>) -> Self {
        Self { known: Arc::new(RwLock::new(known.into_iter().collect())), all_shown: Arc::default() }
    }

    /// Telegram has shown the group of each desk.
    pub(super) fn all_are_shown(&self) {
        self.all_shown.store(true, Ordering::Relaxed);
    }

    /// Whether a group that is no desk by its id surely is none.
    pub(super) fn tells_strangers(&self) -> bool {
        self.all_shown.load(Ordering::Relaxed)
    }

    /// The group `from`, under whatever id it is known, goes on as `to`; gives its first id. Nothing if that is known.
    pub(super) fn learn(&self, from: Chat, to: Chat) -> Option<Chat> {
        let first = self.first(from);
        let mut known = self.known.write().ok()?;
        (first != to && known.insert(first, to) != Some(to)).then_some(first)
    }

    /// The id that the group is known by inside.
    pub(super) fn first(&self, group: Chat) -> Chat {
        let known = self.known.read();
        known.ok().and_then(|known| known.iter().find(|(_, to)| **to == group).map(|(first, _)| *first)).unwrap_or(group)
    }

    /// The id that Telegram knows it by.
    pub(super) fn last(&self, group: Chat) -> Chat {
        self.known.read().ok().and_then(|known| known.get(&group).copied()).unwrap_or(group)
    }

    /// What happened, by first ids.
    pub(super) fn inside(&self, update: &mut Update) {
        match &mut update.what {
            Happened::Group { event, .. } => event.group = self.first(event.group),
            Happened::Membership { group } | Happened::Member { group, .. } => *group = self.first(*group),
            Happened::Migrated { from, .. } => *from = self.first(*from),
            Happened::Person { .. } | Happened::Stray { .. } | Happened::Other => (),
        }
    }

    /// `update` by first ids, where it is by another.
    fn anew(&self, update: &Update) -> Option<Update> {
        let group = match &update.what {
            Happened::Group { event, .. } => event.group,
            Happened::Membership { group } | Happened::Member { group, .. } => *group,
            Happened::Migrated { from, .. } => *from,
            Happened::Person { .. } | Happened::Stray { .. } | Happened::Other => return None,
        };
        (self.first(group) != group).then(|| {
            let mut update = update.clone();
            self.inside(&mut update);
            update
        })
    }

    fn outside(&self, request: Request) -> Request {
        let last = |chat| self.last(chat);
        match request {
            Request::Send { chat, thread, reply_to, body, silent, guarded } => {
                Request::Send { chat: last(chat), thread, reply_to, body, silent, guarded }
            }
            Request::Edit { chat, message, body } => Request::Edit { chat: last(chat), message, body },
            Request::Delete { chat, messages } => Request::Delete { chat: last(chat), messages },
            Request::OpenTopic { group, title } => Request::OpenTopic { group: last(group), title },
            Request::CloseTopic { group, thread } => Request::CloseTopic { group: last(group), thread },
            Request::ReopenTopic { group, thread } => Request::ReopenTopic { group: last(group), thread },
            Request::DeleteTopic { group, thread } => Request::DeleteTopic { group: last(group), thread },
            Request::Pin { chat, message } => Request::Pin { chat: last(chat), message },
            Request::Strip { chat, message } => Request::Strip { chat: last(chat), message },
            Request::React { chat, message, emoji } => Request::React { chat: last(chat), message, emoji },
            Request::LookAtGroup { group } => Request::LookAtGroup { group: last(group) },
            Request::LookAtMember { group, who } => Request::LookAtMember { group: last(group), who },
            Request::Leave { .. } | Request::AnswerPress { .. } | Request::WhoAmI | Request::NoWebhook => request,
            Request::Profile { .. } | Request::LookAtWebhook => request,
        }
    }
}

impl<M: Messenger> Running<M> {
    /// The updates of `pile` that are not by first ids, by those: a group may have moved after they were asked for, or just before
    /// them in the same pile.
    pub(super) fn anew(&self, pile: &[Step<'_>]) -> Vec<Option<Update>> {
        let anew = |step: &Step<'_>| {
            let Step::Update(update) = step else { return None };
            let anew = self.moved.anew(update);
            if let Happened::Migrated { from, to } = &anew.as_ref().unwrap_or(update).what
                && self.is_desk(*from)
                && self.moved.learn(*from, *to).is_some()
            {
                log(Fact::GroupMoved);
                self.round.send(DeskRound::Again);
            }
            anew
        };
        pile.iter().map(anew).collect()
    }
}

/// `pile` with what is `anew` in its place.
pub(super) fn placed<'a>(pile: &[Step<'a>], anew: &'a [Option<Update>]) -> Vec<Step<'a>> {
    pile.iter().zip(anew).map(|(step, anew)| anew.as_ref().map_or(*step, Step::Update)).collect()
}

/// The chat that a request is about.
fn about(request: &Request) -> Option<Chat> {
    match request {
        Request::Send { chat, .. } | Request::Edit { chat, .. } | Request::Delete { chat, .. } => Some(*chat),
        Request::Pin { chat, .. } | Request::React { chat, .. } | Request::Strip { chat, .. } => Some(*chat),
        Request::OpenTopic { group, .. } | Request::CloseTopic { group, .. } | Request::ReopenTopic { group, .. } => Some(*group),
        Request::DeleteTopic { group, .. } | Request::LookAtGroup { group } | Request::LookAtMember { group, .. } => Some(*group),
        Request::Leave { .. } | Request::AnswerPress { .. } | Request::WhoAmI | Request::NoWebhook => None,
        Request::Profile { .. } | Request::LookAtWebhook => None,
    }
}

/// A messenger that sends to where a group is, and learns of a move from a refusal.
#[derive(Clone, Debug)]
pub(super) struct Moving<M> {
    pub(super) to: M,
    pub(super) moved: Moved,
    /// Who keeps what is learnt; the ferry's own has none, since it would wait for itself, and asks nothing of a group.
    pub(super) arrivals: Option<Sender<Arrival>>,
}

impl<M: Messenger> Messenger for Moving<M> {
    async fn send(&self, request: Request) -> Verdict<Receipt> {
        let from = about(&request);
        let verdict = self.to.send(self.moved.outside(request.clone())).await;
        let (Verdict::Moved(to), Some(from)) = (&verdict, from) else { return verdict };
        if let (Some(from), Some(arrivals)) = (self.moved.learn(from, Chat(*to)), &self.arrivals) {
            arrivals.send(Arrival::Moved { from, to: Chat(*to) });
        }
        self.to.send(self.moved.outside(request)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_keeps_its_first_id_however_often_it_moves() {
        let moved = Moved::default();
        assert_eq!(moved.learn(Chat(-1), Chat(-2)), Some(Chat(-1)));
        assert_eq!(moved.learn(Chat(-1), Chat(-2)), None);
        assert_eq!(moved.learn(Chat(-2), Chat(-3)), Some(Chat(-1)));
        assert_eq!((moved.first(Chat(-3)), moved.last(Chat(-1)), moved.last(Chat(-9))), (Chat(-1), Chat(-3), Chat(-9)));
    }
}
