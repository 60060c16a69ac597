//! *Call me*: when, who may pick up, what is said if somebody else does, and her number in one message that does not stay.
//!
//! Knows: that the number stands in one message at the desk until *Called* or for a day, and nowhere else afterwards. Does not
//! know: whether anybody calls.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::behind::menu;
use super::case::{Case, State};
use super::crossing::{self, say};
use super::effect::{Effect, Errand, Rank, Row};
use super::form::clock;
use super::ids::{Chat, Message, Volunteer, Words};
use super::turn::{Moment, Passage};
use super::visit::Face;
use crate::content::{Arg, Content};

/// The number of the request to call among the rows of a case, and the aside's: no words ever have it.
pub const CALL: u32 = u32::MAX;
const CALL_BESIDE: u32 = u32::MAX - 1;

/// Hours after which the number goes, whether anybody called or not.
const HOURS: i64 = 24;

/// The fewest digits of a number that can be called, and the most.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=15;

/// Stands for the number until it is known where in the message it begins.
const HERE: &str = "\u{FFFC}";

/// When she can be called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    /// At any time.
    #[default]
    Any,
    /// In the morning.
    Morning,
    /// In the afternoon.
    Afternoon,
    /// In the evening.
    Evening,
}

/// Who may pick up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PicksUp {
    /// Nobody but her.
    #[default]
    Me,
    /// Somebody else too.
    Others,
}

/// What the caller does if somebody else picks up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Says {
    /// Says nothing and hangs up.
    #[default]
    Nothing,
    /// Says that it was a wrong number.
    Wrong,
    /// Says that it is a shop.
    Shop,
}

/// A press on the card about a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallTap {
    /// Shows the card.
    Open,
    /// When she can be called.
    When(When),
    /// Who may pick up.
    PicksUp(PicksUp),
    /// What is said if somebody else does.
    Says(Says),
    /// Hands it over.
    Send,
    /// Takes it back.
    Off,
}

/// What she is about to ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// When.
    pub when: When,
    /// Who may pick up.
    pub picks_up: PicksUp,
    /// What is said if somebody else does.
    pub says: Says,
    /// Her number, until it is handed over.
    pub number: Option<Words>,
}

/// A request to call, from when it is handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// When she asked.
    pub at: Timestamp,
    /// The row as it goes over, until it stands at the desk.
    pub row: Option<Errand>,
    /// The message that has the number in it.
    pub message: Option<Message>,
    /// The group that it stands in: a message's number means something there only.
    #[serde(default)]
    pub group: Option<Chat>,
    /// When the desk said that it called.
    pub called: Option<Timestamp>,
}

impl CallTap {
    /// Reads what stands behind `callme`.
    pub(super) fn parse(argument: Option<&str>) -> Option<Self> {
        let Some(word) = argument else { return Some(Self::Open) };
        let all = [
            Self::When(When::Any),
            Self::When(When::Morning),
            Self::When(When::Afternoon),
            Self::When(When::Evening),
            Self::PicksUp(PicksUp::Me),
            Self::PicksUp(PicksUp::Others),
            Self::Says(Says::Nothing),
            Self::Says(Says::Wrong),
            Self::Says(Says::Shop),
            Self::Send,
            Self::Off,
        ];
        all.into_iter().find(|tap| tap.word() == Some(word))
    }

    /// What stands behind `callme`, if anything; also the end of the key of its words.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::When(When::Any) => Some("any"),
            Self::When(When::Morning) => Some("morning"),
            Self::When(When::Afternoon) => Some("afternoon"),
            Self::When(When::Evening) => Some("evening"),
            Self::PicksUp(PicksUp::Me) => Some("me"),
            Self::PicksUp(PicksUp::Others) => Some("others"),
            Self::Says(Says::Nothing) => Some("nothing"),
            Self::Says(Says::Wrong) => Some("wrong"),
            Self::Says(Says::Shop) => Some("shop"),
            Self::Send => Some("send"),
            Self::Off => Some("off"),
        }
    }
}

impl Wish {
    /// The three choices, as the buttons that stand for them.
    pub fn choices(&self) -> [CallTap; 3] {
        [CallTap::When(self.when), CallTap::PicksUp(self.picks_up), CallTap::Says(self.says)]
    }
}

/// When the number of `case` goes by itself.
pub(super) fn over_at(case: &Case) -> Option<Timestamp> {
    let call = case.call.as_ref().filter(|call| call.called.is_none())?;
    Some(call.at.saturating_add(SignedDuration::from_hours(HOURS)).unwrap_or(Timestamp::MAX))
}

/// A press of hers.
pub(super) fn press(content: &Content, passage: &mut Passage, tap: CallTap, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some(state) = passage.shown().map(|case| case.state) else {
        passage.visit.show(menu());
        return;
    };
    let wish = &mut passage.visit.call;
    match tap {
        _ if state != State::Open => {
            passage.visit.show(Face::Case);
            return;
        }
        CallTap::Open => (),
        CallTap::When(when) => wish.when = when,
        CallTap::PicksUp(picks_up) => wish.picks_up = picks_up,
        CallTap::Says(says) => wish.says = says,
        CallTap::Send => {
            if wish.number.is_some() {
                let wish = std::mem::take(wish);
                ask(content, passage, &wish, moment, effects);
                passage.visit.show(Face::Case);
                return;
            }
        }
        CallTap::Off => {
            passage.shown_mut().into_iter().for_each(|case| take_back(content, case, moment, effects));
            passage.visit.show(Face::Case);
            return;
        }
    }
    passage.visit.show(Face::Call);
}

/// The number goes, and the desk is told that she has taken it back.
pub(super) fn take_back(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    if pending(case) {
        let name = content.spoken_name(case.desk_lang, case.name);
        let text = content.say(case.desk_lang, "call-taken-back", &[("name", Arg::Text(&name))]);
        gone(case, &text, effects);
        case.touched = moment.now;
    }
}

/// What she typed while the card asks for her number: whether there is one in it, and then it is taken and goes nowhere else.
pub(super) fn typed(passage: &mut Passage, words: &Words) -> bool {
    if passage.visit.face != Face::Call || passage.shown().is_none_or(|case| case.state != State::Open) {
        return false;
    }
    let Some(number) = number(words.reveal()) else { return false };
    passage.visit.call.number = Some(Words::new(number));
    passage.visit.show_again();
    true
}

/// The number in `text`, with whatever else stands there left out.
fn number(text: &str) -> Option<String> {
    let digits = |run: &str| run.chars().filter(char::is_ascii_digit).count();
    let runs = text.split(|sign: char| !sign.is_ascii_digit() && !"+/.-() ".contains(sign));
    let run = runs.max_by_key(|run| digits(run)).filter(|run| DIGITS.contains(&digits(run)))?;
    Some(run.trim_matches([' ', '.', '-', '/']).to_owned())
}

/// Hands the wish over; one that stands already goes.
fn ask(content: &Content, passage: &mut Passage, wish: &Wish, moment: &Moment<'_>, effects: &mut Vec<Effect>) {
    let Some((case, number)) = passage.shown_mut().zip(wish.number.as_ref()) else { return };
    let lang = case.desk_lang;
    let name = content.spoken_name(lang, case.name);
    if pending(case) {
        let text = content.say(lang, "call-taken-back", &[("name", Arg::Text(&name))]);
        gone(case, &text, effects);
    }
    let mut lines = vec![content.say(lang, "call-asked", &[("name", Arg::Text(&name))]), HERE.to_owned()];
    if case.is_aside() {
        lines.insert(0, crossing::head(content, case, moment.now, moment));
    }
    let chosen = wish.choices().into_iter().filter_map(CallTap::word);
    lines.extend(chosen.map(|word| content.say(lang, &format!("call-wish-{word}"), &[])));
    lines.push(content.say(lang, "call-goes", &[]));
    let text = lines.join("\n");
    let (before, after) = text.split_once(HERE).unwrap_or((&text, ""));
    let from = before.encode_utf16().count();
    let row = Errand::Call {
        number: own(case),
        text: Words::new(format!("{before}{}{after}", number.reveal())),
        hidden: (from, from + number.reveal().encode_utf16().count()),
        called: content.say(lang, "button-called", &[]),
    };
    case.call = Some(Call { at: moment.now, row: Some(row.clone()), message: None, group: None, called: None });
    case.life.call_left = false;
    case.changed(moment.now);
    effects.push(Effect::Send(Row { to: case.group, rank: Rank::Relay, what: row }));
}

/// The message with the number stands in `group` as `message`; one that nobody waits for any more, or that came to a desk which
/// does not have the case, goes again at once.
pub(super) fn stands(passage: &mut Passage, group: Option<Chat>, number: u32, message: Message, effects: &mut Vec<Effect>) {
    let Some(group) = group.or_else(|| passage.case.as_ref().map(|case| case.group)) else { return };
    let case = passage.both_mut().find(|case| own(case) == number && case.group == group);
    match case.and_then(|case| case.call.as_mut()).filter(|call| call.called.is_none() && call.message.is_none()) {
        Some(call) => {
            (call.message, call.group, call.row) = (Some(message), Some(group), None);
            effects.push(Effect::Landmark { group, message });
        }
        None => effects.push(remove(group, message)),
    }
}

/// *Called*, pressed on `on`: the message goes, and her card says so. Gives what `by` is told, and whether in a box.
pub(super) fn called(
    content: &Content,
    passage: &mut Passage,
    by: Volunteer,
    on: Message,
    moment: &Moment<'_>,
    effects: &mut Vec<Effect>,
) -> (String, bool) {
    let Some((lang, owner, group)) = passage.case.as_ref().map(|case| (case.desk_lang, case.owner, case.group)) else {
        return (String::new(), false);
    };
    if owner.is_some_and(|(owner, _)| owner != by) {
        return (content.say(lang, "tell-not-yours", &[]), true);
    }
    let ours = |case: &&mut Case| case.call.as_ref().is_some_and(|call| call.message == Some(on));
    if let Some(case) = passage.both_mut().find(ours) {
        case.call.iter_mut().for_each(|call| (call.message, call.called) = (None, Some(moment.now)));
        case.changed(moment.now);
    } else if passage.case.as_ref().is_some_and(|case| case.card.message == Some(on)) {
        return (content.say(lang, "tell-old-button", &[]), false);
    }
    // The same request may have come twice: the number goes from wherever it is pressed.
    effects.push(remove(group, on));
    (content.say(lang, "tell-called", &[]), false)
}

/// A day is over: the number goes, and the desk is told.
pub(super) fn due(content: &Content, case: &mut Case, moment: &Moment<'_>, effects: &mut Vec<Effect>) -> bool {
    let over = over_at(case).is_some_and(|at| at <= moment.now);
    if over {
        let name = content.spoken_name(case.desk_lang, case.name);
        let time = case.call.as_ref().map(|call| clock(call.at)).unwrap_or_default();
        let args = [("name", Arg::Text(name.as_str())), ("time", Arg::Text(&time))];
        let text = content.say(case.desk_lang, "call-over", &args);
        gone(case, &text, effects);
        case.changed(moment.now);
    }
    over
}

/// The case goes or ends: so does the number, without a word.
pub(super) fn stop(case: &mut Case, effects: &mut Vec<Effect>) {
    if let Some(call) = case.call.take() {
        effects.extend(call.message.map(|message| remove(call.group.unwrap_or(case.group), message)));
    }
}

/// The case goes to another desk: she gave her number to the one that had it, so it goes there and does not go along. Gives whether
/// there was one.
pub(super) fn left_behind(case: &mut Case, effects: &mut Vec<Effect>) -> bool {
    let pending = pending(case);
    if pending {
        stop(case, effects);
    }
    pending
}

/// The topic is lost, and whatever stood there: what had not arrived goes to the next one.
pub(super) fn again(case: &mut Case) -> Option<Row> {
    let row = case.call.take_if(|call| call.message.is_some() && call.called.is_none());
    drop(row);
    let what = case.call.as_ref().filter(|call| call.called.is_none())?.row.clone()?;
    Some(Row { to: case.group, rank: Rank::Relay, what })
}

/// The request with this number was refused three times: her card does not say that it is there.
pub(super) fn lost(case: &mut Case, number: u32) {
    if own(case) == number {
        case.call = None;
    }
}

/// Whether a number is at the desk, or on its way.
pub fn pending(case: &Case) -> bool {
    case.call.as_ref().is_some_and(|call| call.called.is_none())
}

/// The number goes: out of the topic, or out of the row that has not left. The desk is told `text`.
fn gone(case: &mut Case, text: &str, effects: &mut Vec<Effect>) {
    let Some(call) = case.call.take() else { return };
    match call.message {
        Some(message) => {
            effects.push(remove(call.group.unwrap_or(case.group), message));
            say(case.group, text.to_owned(), None, effects);
        }
        None => {
            let what = Errand::Say { text: text.to_owned(), to: None };
            let otherwise = Row { to: case.group, rank: Rank::Status, what };
            effects.push(Effect::Unsay { number: own(case), otherwise });
        }
    }
}

fn remove(to: Chat, message: Message) -> Effect {
    Effect::Send(Row { to, rank: Rank::Danger, what: Errand::Delete { messages: vec![message] } })
}

fn own(case: &Case) -> u32 {
    if case.is_aside() { CALL_BESIDE } else { CALL }
}
