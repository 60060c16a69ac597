//! Her card about a call: what it can mean, when, who may pick up, her number as the desk will get it.
//!
//! Knows: that it warns before it asks. Does not know: whether anybody calls.

use super::Button;
use super::hers::{Drawn, Room};
use crate::passage::calling::{self, Call, CallTap, PicksUp, Says, When};
use crate::passage::case::{Case, State};
use crate::passage::form;
use crate::passage::tap::Tap;

impl Room<'_> {
    /// The card that asks how, and for the number.
    pub(super) fn call(&self) -> Drawn {
        let wish = &self.visit.call;
        let mut lines = vec![self.say("call-title"), self.say("call-title.body")];
        lines.push(match &wish.number {
            Some(number) => self.say_with("call-number", "number", number.reveal()),
            None => self.say("call-write"),
        });
        let send = wish.number.as_ref().map(|_| self.button("call-send-button", &Tap::Call(CallTap::Send)));
        let choices = wish.choices().map(|now| self.labelled(self.say(&chosen(now)), &Tap::Call(next(now))));
        (lines, send.into_iter().chain(choices).map(|button| vec![button]).collect())
    }

    /// What her case says of a call: that the number is there, or that they called.
    pub(super) fn call_line(&self, case: &Case) -> Option<String> {
        let Some(Call { at, called, .. }) = case.call.as_ref() else {
            let stayed = case.state == State::Open && case.life.call_left;
            return stayed.then(|| self.say("case-call-left"));
        };
        Some(match called {
            Some(called) => self.say_with("case-called", "time", &form::clock(*called)),
            None => self.say_with("case-call-waits", "time", &form::clock(*at)),
        })
    }

    /// The way to that card, or back from it, in an open case.
    pub(super) fn call_button(&self, case: &Case) -> Option<Button> {
        let open = case.state == State::Open;
        let (key, tap) = if calling::pending(case) { ("call-off-button", CallTap::Off) } else { ("call-button", CallTap::Open) };
        open.then(|| self.button(key, &Tap::Call(tap)))
    }
}

/// The key of what is chosen now.
fn chosen(now: CallTap) -> String {
    format!("callme-{}", now.word().unwrap_or_default())
}

/// A press goes on to the next choice.
fn next(now: CallTap) -> CallTap {
    match now {
        CallTap::When(When::Any) => CallTap::When(When::Morning),
        CallTap::When(When::Morning) => CallTap::When(When::Afternoon),
        CallTap::When(When::Afternoon) => CallTap::When(When::Evening),
        CallTap::When(When::Evening) => CallTap::When(When::Any),
        CallTap::PicksUp(PicksUp::Me) => CallTap::PicksUp(PicksUp::Others),
        CallTap::PicksUp(PicksUp::Others) => CallTap::PicksUp(PicksUp::Me),
        CallTap::Says(Says::Nothing) => CallTap::Says(Says::Wrong),
        CallTap::Says(Says::Wrong) => CallTap::Says(Says::Shop),
        CallTap::Says(Says::Shop) => CallTap::Says(Says::Nothing),
        CallTap::Open | CallTap::Send | CallTap::Off => now,
    }
}
