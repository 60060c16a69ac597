//! What Telegram says: the token, the webhook, the desks' groups, and the time.
//!
//! Knows: what a bot and a desk's group should be like. Does not know: what is kept on this machine.

use super::{Line, fault, fine, warn};
use crate::clock::Clock;
use crate::content::{CentreId, Lang};
use crate::ferry::port::{Messenger, Receipt, Request, Seen};
use crate::ferry::{self, DeskPlan};
use crate::pace::Verdict;
use crate::passage::ids::{Chat, Volunteer};
use crate::serve::{Plan, about_desk};
use crate::telegram::Telegram;

/// How far the machine's clock may be from Telegram's, in seconds. A request's answer is dated to the second.
const SKEW: u64 = 30;

pub(super) async fn examine(plan: &Plan, telegram: &Telegram, clock: &Clock) -> Vec<Line> {
    let mut lines = Vec::new();
    match telegram.send(Request::WhoAmI).await {
        Verdict::Done(Receipt { seen: Some(Seen::Me { id, open_doors }), .. }) => {
            lines.push(if open_doors {
                warn("telegram.token", "inline, business or guest mode is on; switch it off with @BotFather")
            } else {
                fine("telegram.token", "Telegram knows it; inline, business and guest modes are off")
            });
            lines.push(webhook(telegram).await);
            lines.extend(desks(plan, telegram, id).await);
        }
        Verdict::Refused => {
            lines.push(fault("telegram.token", "Telegram does not know this token; copy it again from @BotFather"));
            lines.push(warn("desks", "not looked at: the token comes first"));
        }
        Verdict::Wait(_) => {
            lines.push(warn("telegram.token", "Telegram says that it is asked too much; try again later"));
            lines.push(warn("desks", "not looked at: Telegram comes first"));
        }
        Verdict::Done(_) | Verdict::Again | Verdict::Uncertain | Verdict::Unknown | Verdict::Already | Verdict::Taken => {
            lines.extend(away());
        }
        Verdict::Undeletable | Verdict::MessageGone | Verdict::ReplyGone | Verdict::TopicGone | Verdict::TopicClosed => {
            lines.extend(away());
        }
        Verdict::Unreachable | Verdict::DeskLost | Verdict::Moved(_) | Verdict::NoSuchMark => lines.extend(away()),
    }
    lines.push(time(telegram, clock).await);
    lines
}

fn away() -> [Line; 2] {
    [
        fault("telegram.api_url", "the Bot API server does not answer; check the address and the network"),
        warn("desks", "not looked at: Telegram comes first"),
    ]
}

async fn webhook(telegram: &Telegram) -> Line {
    match look(telegram, Request::LookAtWebhook).await {
        Some(Seen::Webhook { set: false }) => fine("webhook", "none is set, as it should be where updates are asked for"),
        Some(Seen::Webhook { set: true }) => {
            fault("webhook", "one is set, though updates are asked for; the next start takes it away. Who set it has the token")
        }
        Some(Seen::Me { .. } | Seen::Group { .. } | Seen::Member { .. }) | None => {
            warn("webhook", "Telegram did not say; try again")
        }
    }
}

/// Each desk: first what stops it from being worked with, then what the centre should know.
async fn desks(plan: &Plan, telegram: &Telegram, me: Volunteer) -> Vec<Line> {
    let mut lines = Vec::new();
    if plan.desks.is_empty() {
        lines.push(warn("desks", "none is set; nobody can be handed over"));
    }
    for (centre, group, _) in &plan.desks {
        let what = format!("desks.{centre}");
        let desk = DeskPlan { centre: CentreId(centre.clone()), group: Chat(*group), lang: Lang::EN };
        if let Some(trouble) = ferry::look(telegram, &[desk], me).await.troubles.first() {
            lines.push(fault(&what, about_desk(trouble.why)));
            continue;
        }
        let before = lines.len();
        if let Some(Seen::Group { history, fades, .. }) = look(telegram, Request::LookAtGroup { group: Chat(*group) }).await {
            if history {
                lines.push(warn(
                    &what,
                    "new members see what was said before them; hide the chat history in the group's settings",
                ));
            }
            if !fades {
                lines.push(warn(&what, "what is said there stays; set an auto-delete timer in the group's settings"));
            }
        }
        if lines.len() == before {
            lines.push(fine(&what, "the group can be worked with, is private, and forgets"));
        }
    }
    lines
}

async fn time(telegram: &Telegram, clock: &Clock) -> Line {
    let before = clock.now();
    let Some(theirs) = telegram.time().await else {
        return warn("clock", "not compared: Telegram did not say what time it is");
    };
    let after = clock.now();
    // Theirs was read somewhere between: no further off than the nearer end.
    let off = before.duration_since(theirs).abs().min(after.duration_since(theirs).abs()).as_secs().unsigned_abs();
    if off > SKEW {
        fault("clock", format!("it differs from Telegram's by {off} seconds; set up time synchronisation (NTP)"))
    } else {
        fine("clock", format!("within {SKEW} seconds of Telegram's"))
    }
}

async fn look(telegram: &Telegram, request: Request) -> Option<Seen> {
    match telegram.send(request).await {
        Verdict::Done(receipt) => receipt.seen,
        Verdict::Wait(_) | Verdict::Again | Verdict::Uncertain | Verdict::Taken | Verdict::Refused | Verdict::Unknown => None,
        Verdict::Already | Verdict::Undeletable | Verdict::MessageGone | Verdict::ReplyGone | Verdict::TopicGone => None,
        Verdict::TopicClosed | Verdict::Unreachable | Verdict::DeskLost | Verdict::Moved(_) | Verdict::NoSuchMark => None,
    }
}
