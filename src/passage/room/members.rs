//! Who comes to the group and who goes: one short welcome, and nothing kept of whoever has left.
//!
//! Knows: what is kept of a member. Does not know: their cases, which are freed where they are.

use jiff::Timestamp;

use super::report::Deed;
use super::{Room, tell};
use crate::content::Content;
use crate::passage::effect::Effect;
use crate::passage::ids::Volunteer;
use crate::passage::text::Text;

/// Many who come together are welcomed once: at most so often, in minutes.
const WELCOME_MINUTES: i64 = 10;

/// Somebody is new: everybody who is finds out, outside of all topics, how an answer is written.
pub(super) fn joined(content: &Content, room: &mut Room, who: Volunteer, now: Timestamp, effects: &mut Vec<Effect>) {
    room.audit.gone.remove(&who);
    // A clock that was put back must not keep the welcome away for ever.
    let lately = |at: Timestamp| (0..WELCOME_MINUTES).contains(&now.duration_since(at).as_mins());
    if !room.welcomed.is_some_and(lately) {
        room.welcomed = Some(now);
        effects.push(tell(room.group, Text::plain(content.say(room.lang, "room-welcome", &[]))));
    }
}

/// Somebody has left: what they want to be called and everything else of theirs goes, once what they did is written down.
pub(super) fn left(room: &mut Room, who: Volunteer, now: Timestamp) {
    if !room.members.contains_key(&who) {
        return;
    }
    room.note(who, None, Deed::Left, now);
    room.audit.gone.insert(who);
    room.redraw(now);
}

/// Forgets those who have left and whose deeds have all been told.
pub(super) fn forget(room: &mut Room) {
    for who in std::mem::take(&mut room.audit.gone) {
        room.members.remove(&who);
    }
}
