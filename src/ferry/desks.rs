//! Whether the desks can be worked with: looked at before the start, every hour, and every half minute while one can't.
//!
//! Knows: what a desk's group must be like. Does not know: the cases in it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::alarms::word;
use super::channel::Receiver;
use super::moved::Moved;
use super::port::{Messenger, Request, Seen};
use super::{DeskPlan, Frame};
use crate::clock::Clock;
use crate::content::CentreId;
use crate::facts::{self, Fact, log};
use crate::pace::Verdict;
use crate::passage::effect::Alarm;
use crate::passage::ids::{Chat, Volunteer};
use crate::passage::turn::{DeskState, Desks};

/// Between two looks while all is well, and while something is not.
const WELL: SignedDuration = SignedDuration::from_hours(1);
const UNWELL: SignedDuration = SignedDuration::from_secs(30);

/// Between two looks at the most often, however many ask.
const LEAST: Duration = Duration::from_secs(1);

/// Somebody wants the desks to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Desk {
    /// Now, if not just done.
    Again,
}

/// What is wrong with a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Whose it is.
    pub centre: CentreId,
    /// What is wrong.
    pub why: Why,
}

/// What can be wrong with a desk's group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Telegram does not answer.
    Away,
    /// The bot is not in it, or there is no such group.
    Gone,
    /// It has no topics.
    NotForum,
    /// Everybody can find it.
    Public,
    /// The bot may not manage topics.
    NoTopics,
    /// The bot may not delete messages.
    NoDeletes,
    /// The bot may not pin messages.
    NoPins,
    /// It allows no reactions, which say what became of an answer.
    NoReactions,
}

/// What a look at the desks brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// What is wrong with each desk.
    pub troubles: Vec<Trouble>,
    /// Groups that go on under another id, and under which.
    pub moved: Vec<(Chat, Chat)>,
}

/// Looks at each group once.
pub async fn look<M: Messenger>(messenger: &M, desks: &[DeskPlan], me: Volunteer) -> Looked {
    let mut groups: BTreeMap<Chat, Option<Why>> = BTreeMap::new();
    let mut looked = Looked::default();
    for desk in desks {
        let why = match groups.get(&desk.group) {
            Some(why) => *why,
            None => {
                let why = look_at(messenger, desk.group, me, &mut looked.moved).await;
                groups.insert(desk.group, why);
                why
            }
        };
        looked.troubles.extend(why.map(|why| Trouble { centre: desk.centre.clone(), why }));
    }
    looked
}

async fn look_at<M: Messenger>(messenger: &M, mut group: Chat, me: Volunteer, moved: &mut Vec<(Chat, Chat)>) -> Option<Why> {
    let verdict = loop {
        let verdict = messenger.send(Request::LookAtGroup { group }).await;
        let Verdict::Moved(to) = verdict else { break verdict };
        moved.push((group, Chat(to)));
        group = Chat(to);
    };
    match seen(verdict) {
        Ok(Seen::Group { forum: false, .. }) => return Some(Why::NotForum),
        Ok(Seen::Group { public: true, .. }) => return Some(Why::Public),
        Ok(Seen::Group { reactions: false, .. }) => return Some(Why::NoReactions),
        Ok(Seen::Group { .. }) => (),
        Ok(Seen::Me { .. } | Seen::Member { .. } | Seen::Webhook { .. }) => return Some(Why::Gone),
        Err(why) => return Some(why),
    }
    match seen(messenger.send(Request::LookAtMember { group, who: me }).await) {
        Ok(Seen::Member { there: false, .. }) => Some(Why::Gone),
        Ok(Seen::Member { topics: false, .. }) => Some(Why::NoTopics),
        Ok(Seen::Member { deletes: false, .. }) => Some(Why::NoDeletes),
        Ok(Seen::Member { pins: false, .. }) => Some(Why::NoPins),
        Ok(Seen::Member { .. }) => None,
        Ok(Seen::Me { .. } | Seen::Group { .. } | Seen::Webhook { .. }) => Some(Why::Gone),
        Err(why) => Some(why),
    }
}

/// What a look brought; a group that Telegram speaks of but does not show is gone.
fn seen(verdict: Verdict<super::port::Receipt>) -> Result<Seen, Why> {
    match verdict {
        Verdict::Done(receipt) => receipt.seen.ok_or(Why::Gone),
        Verdict::Wait(_) | Verdict::Again | Verdict::Uncertain | Verdict::Taken => Err(Why::Away),
        Verdict::Already | Verdict::Undeletable | Verdict::MessageGone | Verdict::ReplyGone | Verdict::TopicGone => {
            Err(Why::Gone)
        }
        Verdict::TopicClosed | Verdict::Unreachable | Verdict::DeskLost | Verdict::Moved(_) => Err(Why::Gone),
        Verdict::NoSuchMark | Verdict::Refused | Verdict::Unknown => Err(Why::Gone),
    }
}

/// Whether Telegram has answered about every group.
pub(super) fn all_shown(troubles: &[Trouble]) -> bool {
    troubles.iter().all(|trouble| trouble.why != Why::Away)
}

/// The desks as they are after a look.
pub(super) fn state(frame: &Frame, troubles: &[Trouble]) -> Desks {
    let desk = |plan: &DeskPlan| {
        let open = !troubles.iter().any(|trouble| trouble.centre == plan.centre);
        (plan.centre.clone(), DeskState::new(plan.group, plan.lang, open))
    };
    Desks(frame.desks.iter().map(desk).collect())
}

/// Says what has changed at a desk. That Telegram does not answer takes no other trouble away.
fn say(plan: &DeskPlan, trouble: Option<&Trouble>, said: &mut BTreeMap<CentreId, Why>) {
    let centre = facts::Centre::named(&plan.centre.0);
    let before = said.get(&plan.centre).copied();
    match (before, trouble.map(|trouble| trouble.why)) {
        (Some(_), Some(Why::Away)) | (None, None) => (),
        (Some(_), None) => {
            said.remove(&plan.centre);
            log(Fact::DeskBack { centre });
        }
        (before, Some(why)) => {
            said.insert(plan.centre.clone(), why);
            if before != Some(why) {
                log(Fact::DeskTrouble { centre, why: why.fact() });
            }
        }
    }
}

/// Says which desks the start goes on without, and why; gives what has been said.
pub(super) fn without(frame: &Frame, troubles: &[Trouble]) -> BTreeMap<CentreId, Why> {
    let mut said = BTreeMap::new();
    for plan in &frame.desks {
        say(plan, troubles.iter().find(|trouble| trouble.centre == plan.centre), &mut said);
    }
    if troubles.iter().any(|trouble| trouble.why != Why::Away) {
        frame.alarm(word(Alarm::DeskLost), 0);
    }
    said
}

/// Looks again and again until `stop`. `said`: what is known to be wrong.
#[expect(clippy::too_many_arguments, reason = "called once; each is a part that others hold too")]
pub(super) async fn watch_over<M: Messenger>(
    frame: Frame,
    messenger: M,
    moved: Moved,
    clock: Clock,
    desks: watch::Sender<Desks>,
    mut asked: Receiver<Desk>,
    mut said: BTreeMap<CentreId, Why>,
    lost_told: Arc<AtomicBool>,
    stop: CancellationToken,
) {
    let mut well = said.is_empty();
    loop {
        let now = clock.now();
        let next = now.saturating_add(if well { WELL } else { UNWELL }).unwrap_or(now);
        let mut held = Vec::new();
        tokio::select! {
            () = stop.cancelled() => return,
            count = asked.recv_many(&mut held, 64) => if count == 0 { return },
            () = clock.sleep_until(next) => (),
        }
        let troubles = look(&messenger, &frame.desks, frame.bot).await.troubles;
        if all_shown(&troubles) {
            moved.all_are_shown();
        }
        let before = desks.borrow().clone();
        let mut found = state(&frame, &troubles);
        // While Telegram does not answer, nothing new is known of the desk.
        for trouble in troubles.iter().filter(|trouble| trouble.why == Why::Away) {
            if let Some(desk) = found.0.get_mut(&trouble.centre) {
                desk.open = before.open(&trouble.centre);
            }
        }
        let lost = frame.desks.iter().any(|plan| before.open(&plan.centre) && !found.open(&plan.centre));
        // A case whose row failed may have said so just before.
        if !lost_told.swap(false, Ordering::Relaxed) && lost {
            frame.alarm(word(Alarm::DeskLost), 0);
        }
        for plan in &frame.desks {
            say(plan, troubles.iter().find(|trouble| trouble.centre == plan.centre), &mut said);
        }
        well = troubles.is_empty();
        // Even when nothing has changed: whoever halted a desk waits for this look. What rooms say of themselves stays.
        desks.send_modify(|known| {
            for (centre, desk) in found.0 {
                let open = desk.open;
                known.0.entry(centre).or_insert(desk).open = open;
            }
        });
        drop(held);
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(LEAST) => (),
        }
    }
}

impl Why {
    /// The word for the log.
    fn fact(self) -> facts::Why {
        match self {
            Self::Away => facts::Why::Unreachable,
            Self::Gone => facts::Why::Gone,
            Self::NotForum => facts::Why::NotForum,
            Self::Public => facts::Why::Public,
            Self::NoTopics => facts::Why::NoTopics,
            Self::NoDeletes => facts::Why::NoDeletes,
            Self::NoPins => facts::Why::NoPins,
            Self::NoReactions => facts::Why::NoReactions,
        }
    }
}
