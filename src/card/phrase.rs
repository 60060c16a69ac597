//! Phrases and questions: as the volunteer chooses them, and as she reads them.
//!
//! Knows: what stands on a menu, and which buttons a question has. Does not know: what a press leads to.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::hers::Room;
use super::{Button, Card};
use crate::content::check::Status;
use crate::content::phrases::{Manner, Phrase, Slot};
use crate::content::{Arg, Content, Lang};
use crate::passage::answering::quoting;
use crate::passage::case::{Case, Reply};
use crate::passage::ids::Message;
use crate::passage::menu::{At, Menu, Pick, today, whole};
use crate::passage::phrase::{self, Value};
use crate::passage::tap::Tap;

/// The days that a menu offers, from today on, and the hours.
const DAYS: i64 = 8;
const HOURS: std::ops::RangeInclusive<i8> = 9..=18;

/// What stands between two paragraphs.
const BETWEEN: &str = "\n\n";

/// The menu of `case` as it is in version `version`, on the message that stands or as a new one; nothing where it has
/// changed since, or is closed. With it, from where to where (UTF-16 units) her words stand in it.
pub fn menu(content: &Content, case: &Case, version: u32, on: Option<Message>, now: Timestamp) -> Option<(Card, Hidden)> {
    let menu = case.menu.as_ref().filter(|menu| match on {
        Some(_) => menu.version == version,
        None => menu.first == version && menu.message.is_none(),
    })?;
    Some(Desk { content, case, menu, lang: case.desk_lang }.card(now))
}

/// What stands under a spoiler.
pub type Hidden = Option<(usize, usize)>;

/// What a menu is drawn from.
struct Desk<'a> {
    content: &'a Content,
    case: &'a Case,
    menu: &'a Menu,
    lang: Lang,
}

impl Desk<'_> {
    fn say(&self, key: &str) -> String {
        self.content.say(self.lang, key, &[])
    }

    fn button(&self, label: String, pick: &Pick) -> Button {
        Button { label, data: pick.data(self.menu.kind) }
    }

    fn title(&self) -> String {
        let key = match self.menu.kind {
            Manner::Phrase => "menu-phrases",
            Manner::Question => "menu-questions",
        };
        let name = self.content.spoken_name(self.lang, self.case.name);
        self.content.say(self.lang, key, &[("name", Arg::Text(&name))])
    }

    fn card(&self, now: Timestamp) -> (Card, Hidden) {
        let mut hidden = None;
        let (lines, mut buttons) = match &self.menu.at {
            At::Groups => self.groups(),
            At::Group(group) => self.group(group),
            At::Chosen { id, values, misfit } => match self.content.team.find(self.menu.kind, id) {
                Some(phrase) => {
                    hidden = self.quoted().map(|(_, hidden)| hidden);
                    self.chosen(phrase, values, *misfit, now)
                }
                None => self.groups(),
            },
        };
        let mut last = vec![self.button(self.say("button-cancel-menu"), &Pick::Off)];
        if self.menu.at != At::Groups {
            last.insert(0, self.button(self.say("label-back"), &Pick::Back));
        }
        buttons.push(last);
        (Card { text: lines.join(BETWEEN), buttons }, hidden)
    }

    fn groups(&self) -> (Vec<String>, Vec<Vec<Button>>) {
        let groups = self.content.team.groups(self.menu.kind);
        let buttons: Vec<Button> =
            groups.map(|group| self.button(self.say(&format!("group-{group}")), &Pick::Group(group.clone()))).collect();
        (vec![self.title(), self.say("menu-choose")], buttons.chunks(2).map(<[Button]>::to_vec).collect())
    }

    /// The meaning of all that stands in `group`, numbered.
    fn group(&self, group: &str) -> (Vec<String>, Vec<Vec<Button>>) {
        let mut lines = vec![self.title(), self.say(&format!("group-{group}"))];
        let mut buttons = Vec::new();
        for (number, phrase) in (1..).zip(self.content.team.of(self.menu.kind, group)) {
            lines.push(format!("{number}. {}", phrase::text(self.content, self.case, phrase, &[], self.lang)));
            buttons.push(self.button(number.to_string(), &Pick::Phrase(phrase.id.clone())));
        }
        (lines, buttons.chunks(4).map(<[Button]>::to_vec).collect())
    }

    /// What is chosen, in both languages, how far the translation is looked at, and what is missing.
    fn chosen(&self, phrase: &Phrase, values: &[Value], misfit: bool, now: Timestamp) -> (Vec<String>, Vec<Vec<Button>>) {
        let (content, hers) = (self.content, self.case.lang);
        let status = content.team_status(hers).min(content.team_status(self.lang));
        let status = self.say(match status {
            Status::Drafted => "status-drafted",
            Status::BackTranslated => "status-back-translated",
            Status::Reviewed => "status-reviewed",
        });
        let of = |key: &str, lang: Lang| {
            let language = content.own_name(lang);
            let head = content.say(self.lang, key, &[("language", Arg::Text(&language)), ("status", Arg::Text(&status))]);
            let said = phrase::text(content, self.case, phrase, values, lang);
            let choices: Vec<String> = choices(phrase).map(|key| content.say(lang, &key, &[])).collect();
            let choices = if choices.is_empty() { String::new() } else { format!("\n[{}]", choices.join("] [")) };
            format!("{head}\n{said}{choices}")
        };
        let mut lines = vec![self.title()];
        lines.extend(self.quoted().map(|(line, _)| line));
        lines.push(of("menu-meaning", self.lang));
        if hers != self.lang {
            lines.push(of("menu-hers", hers));
        }
        let missing: Vec<String> = phrase
            .slots
            .iter()
            .filter(|slot| !values.iter().any(|value| value.slot() == **slot))
            .map(|slot| phrase::slot_name(content, self.lang, *slot))
            .collect();
        if misfit {
            lines.push(self.say("menu-misfit"));
        }
        if !phrase.slots.is_empty() {
            let all: Vec<String> = phrase.slots.iter().map(|slot| phrase::slot_name(content, self.lang, *slot)).collect();
            let key = if missing.is_empty() { "menu-change" } else { "menu-missing" };
            let named = if missing.is_empty() { all } else { missing };
            lines.push(content.say(self.lang, key, &[("slots", Arg::Text(&named.join(", ")))]));
        }
        if phrase.slots.contains(&Slot::Place) {
            lines.push(self.say("menu-office"));
        }
        let mut rows = Vec::new();
        let lacks = |slot: Slot| phrase.slots.contains(&slot) && !values.iter().any(|value| value.slot() == slot);
        if lacks(Slot::Day) {
            rows.extend(self.days(today(now)));
        } else if lacks(Slot::Hour) {
            rows.extend(self.hours());
        }
        if whole(phrase, values) {
            rows.push(vec![self.button(self.say("send-button"), &Pick::Send(self.menu.version))]);
        }
        (lines, rows)
    }

    /// What it answers, the second paragraph, as far as her words are still there; and where in the menu they stand.
    fn quoted(&self) -> Option<(String, (usize, usize))> {
        let (line, (from, until)) = quoting(self.content, self.case, "menu-to", self.menu.to, &[]);
        let before = (self.title() + BETWEEN).encode_utf16().count();
        (from < until).then_some((line, (before + from, before + until)))
    }

    fn days(&self, today: Date) -> Vec<Vec<Button>> {
        let days = (0..DAYS).filter_map(|days| today.checked_add(jiff::Span::new().days(days)).ok());
        let buttons: Vec<Button> =
            days.map(|day| self.button(phrase::day_text(self.content, self.lang, day), &Pick::Day(day))).collect();
        buttons.chunks(2).map(<[Button]>::to_vec).collect()
    }

    fn hours(&self) -> Vec<Vec<Button>> {
        let hours = HOURS.filter_map(|hour| Time::new(hour, 0, 0, 0).ok());
        let buttons: Vec<Button> =
            hours.map(|hour| self.button(Value::Hour(hour).text(self.content, self.lang), &Pick::Hour(hour))).collect();
        buttons.chunks(4).map(<[Button]>::to_vec).collect()
    }
}

fn choices(phrase: &Phrase) -> impl Iterator<Item = String> {
    (1..).map_while(|number| phrase.choice(number))
}

impl Room<'_> {
    /// What a phrase or question adds to the answer's card: that nobody has confirmed it yet, her choice, the choices.
    pub(super) fn chosen_words(&self, case: &Case, reply: &Reply, lines: &mut Vec<String>, rows: &mut Vec<Vec<Button>>) {
        let Some((phrase, values)) = reply.says.phrase(self.content) else { return };
        let said = phrase::text(self.content, case, phrase, values, self.lang);
        if self.drafted && phrase::unreviewed(self.content, phrase, &said) {
            lines.push(self.say("draft-mark"));
        }
        let Some(question) = reply.question() else { return };
        let mut buttons = Vec::new();
        for (number, key) in (1..).zip(choices(phrase)) {
            let label = self.say(&key);
            let hers = reply.chose.filter(|chose| chose.choice == number);
            if let Some(chose) = hers {
                let carried = case.words.iter().find(|said| said.number == chose.words);
                let carried = self.last_words(case, carried).unwrap_or_default();
                lines.push(format!("{} {carried}", self.say_with("answer-chosen", "choice", &label)));
            }
            let label = if hers.is_some() { format!("✓ {label}") } else { label };
            buttons.push(self.labelled(label, &Tap::Reply(question.clone(), number)));
        }
        rows.extend(buttons.chunks(2).map(<[Button]>::to_vec));
    }
}
