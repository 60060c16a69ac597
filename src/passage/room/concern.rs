//! That something is wrong with answers: kept for those who coordinate, said in no message of the group.
//!
//! Knows: of which case, since when, and who has answered there. Does not know: what is wrong; nobody is told a word of hers.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Room, mine};
use crate::content::{Arg, CentreId, Content, Lang};
use crate::passage::event::{Desk, Role};
use crate::passage::form::day_and_clock;
use crate::passage::ids::Volunteer;
use crate::passage::patience::Patience;

/// What has been read can be read again for so long: a box is gone with a touch.
const AGAIN_MINUTES: i64 = 60;

/// The most that lie at one desk; who complains after that is not lost to the second channel.
const MOST: usize = 100;

/// She says that something is wrong with the answers in her case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// The spoken name's number.
    pub name: u16,
    /// When she said so.
    pub at: Timestamp,
    /// Whose case it is and what that desk reads, where another centre is to look.
    pub of: Option<(CentreId, Lang)>,
    /// Who had the case or had answered in it: none of them reads this.
    pub about: BTreeSet<Volunteer>,
    /// When a coordinator first read it.
    #[serde(default)]
    pub read: Option<Timestamp>,
}

impl Concern {
    /// When it is gone, once it has been read.
    fn over_at(&self) -> Option<Timestamp> {
        self.read.map(|read| read.saturating_add(SignedDuration::from_mins(AGAIN_MINUTES)).unwrap_or(read))
    }
}

/// Something is to be looked at. The board shows that something is, and not what.
pub(super) fn comes(room: &mut Room, concern: Concern, now: Timestamp) {
    if room.concerns.len() < MOST {
        room.concerns.push(concern);
    }
    room.redraw(now);
}

/// What the box says to whoever presses: what they may read, as much as fits. What does not fit comes with the next press.
pub(super) fn press(content: &Content, room: &mut Room, event: &Desk, now: Timestamp) -> String {
    let say = |room: &Room, key: &str| content.say(room.lang, key, &[]);
    if room.concerns.is_empty() {
        room.redraw(now);
        return say(room, "concern-none");
    }
    let may = |concern: &Concern| event.role == Role::Coordinator && !concern.about.contains(&event.by);
    // What nobody has read yet comes first.
    room.concerns.sort_by_key(|concern| (concern.read, concern.at));
    let readable = room.concerns.iter().filter(|concern| may(concern)).count();
    if readable == 0 {
        return say(room, "concern-not-yours");
    }
    let mut said = say(room, "concern-title");
    let mut shown = 0;
    for line in room.concerns.iter().filter(|concern| may(concern)).map(|concern| line(content, room, concern, now)) {
        let left = i64::try_from(readable - shown).unwrap_or(i64::MAX);
        let more = content.say(room.lang, "concern-more", &[("count", Arg::Number(left))]);
        let room_for_more = if shown + 1 == readable { 0 } else { more.chars().count() + 1 };
        // The first stands there however long it is: else nobody would ever read it.
        if shown > 0 && said.chars().count() + 1 + line.chars().count() + room_for_more > mine::BOX {
            said = format!("{said}\n{more}");
            break;
        }
        said = format!("{said}\n{line}");
        shown += 1;
    }
    room.concerns.iter_mut().filter(|concern| may(concern)).take(shown).for_each(|concern| {
        concern.read.get_or_insert(now);
    });
    said
}

/// Of which case, and since when; where it is another centre's, by both names.
fn line(content: &Content, room: &Room, concern: &Concern, now: Timestamp) -> String {
    let (ours, time) = (content.spoken_name(room.lang, concern.name), day_and_clock(content, room.lang, concern.at, now));
    let Some((centre, lang)) = &concern.of else {
        return content.say(room.lang, "concern-line", &[("name", Arg::Text(&ours)), ("time", Arg::Text(&time))]);
    };
    let theirs = content.spoken_name(*lang, concern.name);
    let name = if ours == theirs { ours } else { format!("{ours} ({theirs})") };
    let centre = content.centres.get(centre).map_or("", |centre| centre.name.as_str());
    let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&time)), ("centre", Arg::Text(centre))];
    content.say(room.lang, "concern-line-of", &args)
}

/// When the next one is gone.
pub(super) fn due_at(room: &Room) -> Option<Timestamp> {
    room.concerns.iter().filter_map(Concern::over_at).min()
}

/// What has been read long enough ago goes, and what is as old as a case may get.
pub(super) fn due(room: &mut Room, now: Timestamp, patience: &Patience) {
    let kept = SignedDuration::try_from(patience.case).unwrap_or(SignedDuration::MAX);
    let before = room.concerns.len();
    room.concerns.retain(|concern| concern.over_at().is_none_or(|at| at > now) && now.duration_since(concern.at) < kept);
    if room.concerns.len() != before {
        room.redraw(now);
    }
}
