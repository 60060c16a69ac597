//! What is counted of a desk: in a week, and since the last digest.
//!
//! Knows: counts and times in minutes. Does not know: which case anything belongs to.

use jiff::civil::Date;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use super::Room;
use super::report::Count;
use crate::content::{Arg, Content};
use crate::passage::form::brussels;
use crate::passage::phrase::day_text;

/// Below this a count could be one person, and leaves the house as "few".
pub const FEW: u32 = 5;

/// So many weeks are told in the group.
const TOLD: usize = 4;

/// So many times to the first answer are kept for a median; more make it no truer.
const MOST_TIMES: usize = 500;

/// Counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    /// Cases opened.
    pub opened: u32,
    /// Minutes from Send to the first answer.
    pub first: Vec<u32>,
    /// Closed by the team.
    pub closed: u32,
    /// Ended by the person.
    pub ended: u32,
    /// Of these, before there was an answer.
    pub unanswered: u32,
    /// Erased behind the picture.
    pub erased: u32,
    /// Erased without it.
    pub without: u32,
    /// Topics lost and replaced.
    pub replaced: u32,
    /// What was set aside.
    pub set_aside: u32,
    /// Shown the numbers because nobody took cases.
    pub numbers: u32,
}

impl Figures {
    /// Counts one thing.
    pub(super) fn count(&mut self, count: Count) {
        match count {
            Count::Opened => self.opened += 1,
            Count::FirstAnswer { minutes } => {
                if self.first.len() < MOST_TIMES {
                    self.first.push(minutes);
                }
            }
            Count::Closed => self.closed += 1,
            Count::Ended { answered } => {
                self.ended += 1;
                self.unanswered += u32::from(!answered);
            }
            Count::Erased { with: true } => self.erased += 1,
            Count::Erased { with: false } => self.without += 1,
            Count::Replaced => self.replaced += 1,
            Count::SetAside => self.set_aside += 1,
            Count::Numbers => self.numbers += 1,
        }
    }

    /// The median of the minutes to the first answer; `None` where there is none.
    pub fn median(&self) -> Option<u32> {
        let mut times = self.first.clone();
        times.sort_unstable();
        times.get(times.len().checked_sub(1)? / 2).copied()
    }

    /// The counts with their names, as they leave the house: in the order of the fields.
    pub fn named(&self) -> [(&'static str, u32); 9] {
        [
            ("opened", self.opened),
            ("closed", self.closed),
            ("ended", self.ended),
            ("ended-unanswered", self.unanswered),
            ("erased", self.erased),
            ("erased-without-picture", self.without),
            ("topics-replaced", self.replaced),
            ("set-aside", self.set_aside),
            ("numbers", self.numbers),
        ]
    }
}

/// The last weeks of a room, for its members. These lines can be copied out of the group, so what could be one person is not told.
pub(super) fn last_weeks(content: &Content, room: &Room) -> String {
    let say = |key: &str, args: &[(&str, Arg<'_>)]| content.say(room.lang, key, args);
    let few = say("figures-few", &[("few", Arg::Number(i64::from(FEW)))]);
    let shown = |count: u32| if (1..FEW).contains(&count) { few.clone() } else { count.to_string() };
    let mut weeks = Vec::new();
    for (monday, figures) in room.weeks.iter().rev().take(TOLD) {
        let day = day_text(content, room.lang, *monday);
        let mut lines = vec![say("figures-week", &[("day", Arg::Text(&day))])];
        let counts = figures.named().into_iter().filter(|(name, count)| *count > 0 || *name == "opened");
        lines.extend(counts.map(|(name, count)| say(&format!("digest-{name}"), &[("count", Arg::Text(&shown(count)))])));
        let times = u32::try_from(figures.first.len()).unwrap_or(u32::MAX);
        if let Some(minutes) = figures.median().filter(|_| times >= FEW) {
            lines.push(say("digest-median", &[("minutes", Arg::Number(i64::from(minutes)))]));
        }
        weeks.push(lines.join("\n"));
    }
    if weeks.is_empty() { say("figures-none", &[]) } else { weeks.join("\n\n") }
}

/// The Monday of the week that `now` lies in, in Belgium.
pub fn monday(now: Timestamp) -> Date {
    let today = now.to_zoned_datetime(brussels()).date();
    let behind = i64::from(today.weekday().to_monday_zero_offset());
    today.checked_sub(Span::new().days(behind)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_a_time_that_was() {
        let mut figures = Figures::default();
        assert_eq!(figures.median(), None);
        for minutes in [22, 5, 300, 30] {
            figures.count(Count::FirstAnswer { minutes });
        }
        assert_eq!(figures.median(), Some(22));
    }

    #[test]
    fn weeks_begin_on_monday_in_belgium() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(monday(at("2026-11-29T22:59:00Z")).to_string(), "2026-11-23");
        assert_eq!(monday(at("2026-11-29T23:00:00Z")).to_string(), "2026-11-30");
    }
}
