//! What has happened since the last shift began, when the next one does; on Monday morning the week's gaps too.
//!
//! Knows: counts, the board, shifts, when the next one comes. Does not know: who is there.

use jiff::civil::{Date, Weekday};
use jiff::{Span, Timestamp};

use super::{Room, acts, tell};
use crate::content::{Arg, Content};
use crate::passage::effect::Effect;
use crate::passage::form::{brussels, day_and_clock};
use crate::passage::text::Text;

/// Says what has happened since the last time, and begins to count anew. Nothing is said where nothing happened and nothing
/// waits, but on Monday morning.
pub(super) fn digest(content: &Content, room: &mut Room, now: Timestamp, effects: &mut Vec<Effect>) {
    let figures = std::mem::take(&mut room.fresh);
    let since = std::mem::replace(&mut room.since, now);
    let monday = next_monday(since).is_some_and(|monday| monday <= now);
    let waits: Vec<Timestamp> = room.lines.iter().filter_map(|line| line.waits).collect();
    let counts = figures.named();
    let away = std::mem::take(&mut room.away);
    if !monday && waits.is_empty() && away.is_empty() && counts.iter().all(|(_, count)| *count == 0) {
        return;
    }
    let say = |key: &str, args: &[(&str, Arg<'_>)]| content.say(room.lang, key, args);
    let when = |at: Timestamp| day_and_clock(content, room.lang, at, now);
    let mut lines = vec![say("digest-title", &[("time", Arg::Text(&when(since)))])];
    let shown = counts.iter().filter(|(name, count)| *count > 0 || *name == "opened");
    lines.extend(shown.map(|(name, count)| say(&format!("digest-{name}"), &[("count", Arg::Number(i64::from(*count)))])));
    if let Some(minutes) = figures.median() {
        lines.push(say("digest-median", &[("minutes", Arg::Number(i64::from(minutes)))]));
    }
    let times = away.iter().map(|(from, until)| (when(*from), when(*until)));
    lines.extend(times.map(|(from, until)| say("digest-away", &[("from", Arg::Text(&from)), ("until", Arg::Text(&until))])));
    if let Some(oldest) = waits.iter().min() {
        let count = i64::try_from(waits.len()).unwrap_or(i64::MAX);
        lines.push(say("digest-waiting", &[("count", Arg::Number(count)), ("time", Arg::Text(&when(*oldest)))]));
    }
    if monday {
        let hours = room.hours(content).cloned().unwrap_or_default();
        lines.extend(acts::gaps(content, room, &hours, now));
    }
    effects.push(tell(room.group, Text::plain(lines.join("\n"))));
}

/// The next digest comes when the next shift begins, also where one ends just then, and on Monday morning in any case.
pub(super) fn plan(content: &Content, room: &mut Room, now: Timestamp) {
    let shift = room.hours(content).and_then(|hours| hours.next_shift(now));
    room.digest = shift.into_iter().chain(next_monday(now)).min();
}

/// The first Monday morning after `at`.
fn next_monday(at: Timestamp) -> Option<Timestamp> {
    let today = at.to_zoned_datetime(brussels()).date();
    let monday = today.checked_add(Span::new().days(today.weekday().until(Weekday::Monday))).ok()?;
    let mornings = [Some(monday), monday.checked_add(Span::new().days(7)).ok()].into_iter().flatten();
    let at_nine = |day: Date| Some(day.at(acts::MORNING, 0, 0, 0).to_zoned_datetime(brussels()).ok()?.timestamp());
    mornings.filter_map(at_nine).find(|morning| *morning > at)
}
