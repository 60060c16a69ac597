//! When she closed her card on her case: the case card says so, seldom, and after everything else.
//!
//! Knows: how often that may change the case card. Does not know: what the card says besides, or when it leaves.

use jiff::{SignedDuration, Timestamp};

use super::case::{Case, State};

/// For this alone a case card changes at most so often, in seconds: a group's edits are counted.
const SECONDS: i64 = 60;

/// She has closed her card, which showed `case`.
pub(super) fn closed(case: &mut Case, at: Timestamp) {
    case.shut = Some(at);
    if case.state == State::Ended {
        return;
    }
    let later = case.card.lit.and_then(|lit| lit.checked_add(SignedDuration::from_secs(SECONDS)).ok());
    // After a clock was put back it is never longer than that.
    match later.filter(|later| *later > at && later.duration_since(at).as_secs() <= SECONDS) {
        Some(later) => case.card.lights = Some(later),
        None => light(case, at),
    }
}

/// When the case card changes for this, if it was too early before.
pub(super) fn due_at(case: &Case) -> Option<Timestamp> {
    case.card.lights
}

/// The time has come.
pub(super) fn due(case: &mut Case, now: Timestamp) {
    if case.card.lights.is_some_and(|lights| lights <= now) {
        light(case, now);
    }
}

/// The case card shows it. Where nothing else is to be shown it can wait for everybody else.
fn light(case: &mut Case, now: Timestamp) {
    let card = &mut case.card;
    let alone = card.shown == card.version || card.light == Some(card.version);
    card.version = card.version.wrapping_add(1);
    card.light = Some(card.version).filter(|_| alone);
    (card.lit, card.lights) = (Some(now), None);
}
