//! What must be known of Telegram before anything is opened: who the bot is, and whether the desks can be worked with.
//!
//! Knows: which answer stops a start, and which silence is waited for. Does not know: what is kept on this machine.

use std::time::Duration;

use super::health::Health;
use super::{Plan, Refusal, refusal};
use crate::facts::{Awaited, Fact, log};
use crate::ferry::port::{Messenger, Receipt, Request, Seen};
use crate::ferry::{DeskPlan, Looked, Trouble, Wait, Why};
use crate::pace::Verdict;
use crate::passage::ids::Volunteer;
use crate::store::{self, Store};
use crate::telegram::Telegram;

/// Who the bot is; its webhook is gone when this returns. Telegram is waited for.
pub(super) async fn who_am_i(telegram: &Telegram, health: Option<&Health>) -> Result<Volunteer, Refusal> {
    let me = match asked(telegram, Request::WhoAmI, health).await? {
        Some(Seen::Me { id, open_doors }) => {
            if open_doors {
                log(Fact::OpenDoors);
            }
            id
        }
        Some(Seen::Group { .. } | Seen::Member { .. } | Seen::Webhook { .. }) | None => {
            return Err(refusal("telegram.api_url", "what answers there is no Bot API server; check the address"));
        }
    };
    asked(telegram, Request::NoWebhook, health).await?;
    Ok(me)
}

/// What Telegram shows, asked as often as it takes.
async fn asked(telegram: &Telegram, request: Request, health: Option<&Health>) -> Result<Option<Seen>, Refusal> {
    let mut wait = Wait::on(Awaited::Telegram);
    let needed = request == Request::WhoAmI;
    loop {
        let least = match telegram.send(request.clone()).await {
            Verdict::Done(Receipt { seen, .. }) => {
                wait.over();
                return Ok(seen);
            }
            Verdict::Refused => {
                return Err(refusal("telegram.token", "Telegram does not know this token; copy it again from @BotFather"));
            }
            Verdict::Wait(least) => least,
            Verdict::Again | Verdict::Uncertain | Verdict::Taken => Duration::ZERO,
            // Nothing that a setting is to blame for. Who the bot is must be known; a webhook, if there is one, shows in the log.
            Verdict::Unknown | Verdict::Already | Verdict::Undeletable | Verdict::MessageGone | Verdict::ReplyGone => {
                if !needed {
                    return Ok(None);
                }
                Duration::ZERO
            }
            Verdict::TopicGone | Verdict::TopicClosed | Verdict::Unreachable | Verdict::DeskLost => {
                if !needed {
                    return Ok(None);
                }
                Duration::ZERO
            }
            Verdict::Moved(_) | Verdict::NoSuchMark => Duration::ZERO,
        };
        if let Some(health) = health {
            health.say();
        }
        wait.silent(least).await;
    }
}

/// The desk that stops the start, if one does. A public group always does: everybody could read what is carried there. Anything
/// else does where no desk can be worked with and nothing has been kept yet, when somebody sits before it who has just set it up.
/// Later, those who have a card must be served, and each desk opens once it is as it should be.
pub(super) async fn stopped_by<'a>(plan: &Plan, new: bool, desks: &[DeskPlan], looked: &'a Looked) -> Option<&'a Trouble> {
    let public = looked.troubles.iter().find(|trouble| trouble.why == Why::Public);
    if public.is_some() {
        return public;
    }
    let none_works = looked.troubles.len() == desks.len() && looked.troubles.iter().all(|trouble| trouble.why != Why::Away);
    if none_works && !has_begun(plan, new).await { looked.troubles.first() } else { None }
}

/// Whether anything may have been kept before.
async fn has_begun(plan: &Plan, new: bool) -> bool {
    match Store::is_a_file(&plan.database) {
        Some(there) => there,
        None if new => false,
        None => match store::peek(&plan.database).await {
            Ok(looked) => looked.used,
            Err(error) => error != store::Error::Missing,
        },
    }
}
