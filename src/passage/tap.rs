//! Buttons: what a press says, as a closed list, and as Telegram's callback data.
//!
//! Knows: the contract's words, parsed strictly. Does not know: whether a press makes sense where it comes from.

use super::calling::CallTap;
use super::form::{About, Reach, With};
use super::ids::Message;
use super::life::Reason;
use super::menu::Pick;
use super::passing::Goes;
use super::snooze::Nap;
use super::wrong::Look;
use crate::content::phrases::Manner;
use crate::content::{CentreId, Lang, Region};

/// A press on a card of hers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    Open,
    Exit,
    Danger,
    Help,
    Write,
    Where(Region, Option<String>),
    Far,
    SkipPlace,
    About(About),
    With(With),
    Reach(Reach),
    Send(Option<[u8; 8]>),
    Throw,
    Go(String),
    Tick(String),
    Speak(Lang),
    Return,
    Picture(u8),
    SkipPicture,
    Read,
    Have(u32),
    /// An answer to a question by its button: which question, and which choice, from 1.
    Reply(String, u32),
    /// Another page of what the card shows, from 1.
    Page(u32),
    TakeBack,
    /// About a call.
    Call(CallTap),
    /// Something is wrong with the answers: asks who should look; with an answer they are told.
    Wrong(Option<Look>),
    NoticeOff,
    /// Her case may go to another centre, with so much; or not.
    Pass(Option<Goes>),
    /// About a number to come back with.
    Number(NumberTap),
    End,
    Erase,
    EraseYes,
}

/// A press about a number to come back with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberTap {
    /// What it is.
    Keep,
    /// Shows a new one.
    Show,
    /// She has one.
    Enter,
}

/// A press on a card of the desk's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskTap {
    Claim,
    TakeOver,
    Release,
    Undo,
    /// An answer goes out although something about it was asked.
    Confirm,
    /// Asks why; with a reason it closes.
    Close(Option<Reason>),
    /// It was closed by mistake just now.
    Reopen,
    /// Free again, with a note for whoever takes it next.
    HandOn,
    /// The person rang or came by and said the spoken name.
    CalledIn,
    /// Somebody has been found who translates her words.
    Interpreter,
    /// Asks until when reminders are put off; with a time they are.
    Snooze(Option<Nap>),
    /// A coordinator takes nothing from this phone for a week.
    Block,
    /// A coordinator takes that back.
    Unblock,
    /// Asks which centre it goes to; with a centre she is asked.
    Pass(Option<CentreId>),
    /// The other desk takes the case, and whoever presses claims it.
    Accept,
    /// The other desk does not take it.
    Decline,
    /// The buttons that are needed now and then.
    More,
    /// The buttons of every day again.
    Back,
    /// She has been called, or it was tried: her number goes.
    Called,
    /// Answers go out to words that came without her picture.
    Anyway,
    /// A life may be in danger: the coordinators are told. A coordinator keeps the topic of an erased case.
    Urgent,
    /// A coordinator says that it is not urgent any more.
    NotUrgent,
    /// What was written in this message as a note becomes an answer.
    SendNote(Message),
    /// On the way to a phrase.
    Phrase(Pick),
    /// On the way to a question.
    Ask(Pick),
}

impl Tap {
    /// Reads callback data and the language that it ends in; `None` for anything that is not exactly a button of ours.
    pub fn parse(data: &str) -> (Option<Self>, Option<Lang>) {
        if data.len() > 64 {
            return (None, None);
        }
        let (data, lang) = match data.rsplit_once('@') {
            Some((data, tag)) => (data, Lang::parse(tag)),
            None => (data, None),
        };
        let (verb, argument) = match data.split_once(':') {
            Some((verb, argument)) => (verb, Some(argument)),
            None => (data, None),
        };
        (Self::from_parts(verb, argument), lang)
    }

    /// The callback data, ending in `lang` where that is a fallback worth having.
    pub fn data(&self, lang: Option<Lang>) -> String {
        let data = self.bare();
        match lang {
            Some(lang) => format!("{data}@{lang}"),
            None => data,
        }
    }

    fn from_parts(verb: &str, argument: Option<&str>) -> Option<Self> {
        Some(match (verb, argument) {
            ("open", None) => Self::Open,
            ("exit", None) => Self::Exit,
            ("danger", None) => Self::Danger,
            ("help", None) => Self::Help,
            ("write", None) => Self::Write,
            ("where", Some("far")) => Self::Far,
            ("where", Some("skip")) => Self::SkipPlace,
            ("where", Some(place)) => place_from(place)?,
            ("about", Some(whom)) => Self::About(about_from(whom)?),
            ("with", Some("signs")) => Self::With(With::Signs),
            ("with", Some("nothing")) => Self::With(With::Nothing),
            ("reach", Some("quiet")) => Self::Reach(Reach::Quiet),
            ("reach", Some("notice")) => Self::Reach(Reach::Notice),
            ("send", None) => Self::Send(None),
            ("send", Some(print)) => Self::Send(Some(bytes_from_hex(print)?)),
            ("throw", None) => Self::Throw,
            ("go", Some(step)) => Self::Go(word(step)?),
            ("tick", Some(sign)) => Self::Tick(word(sign)?),
            ("lang", Some(tag)) => Self::Speak(Lang::parse(tag)?),
            ("return", None) => Self::Return,
            ("picture", Some("skip")) => Self::SkipPicture,
            ("picture", Some(number)) => Self::Picture(whole(number).filter(|n| (1..=12).contains(n))?.try_into().ok()?),
            ("read", None) => Self::Read,
            ("have", Some(number)) => Self::Have(whole(number)?),
            ("reply", Some(choice)) => {
                let (question, number) = choice.rsplit_once('.')?;
                Self::Reply(word(question)?, whole(number).filter(|number| *number > 0)?)
            }
            ("page", Some(number)) => Self::Page(whole(number).filter(|n| (1..=99).contains(n))?),
            ("takeback", None) => Self::TakeBack,
            ("callme", word) => Self::Call(CallTap::parse(word)?),
            ("wrong", None) => Self::Wrong(None),
            ("wrong", Some("here")) => Self::Wrong(Some(Look::Here)),
            ("wrong", Some(centre)) => Self::Wrong(Some(Look::At(CentreId(word(centre)?)))),
            ("notice", Some("off")) => Self::NoticeOff,
            ("pass", Some("yes")) => Self::Pass(Some(Goes::Form)),
            ("pass", Some("words")) => Self::Pass(Some(Goes::Words)),
            ("pass", Some("no")) => Self::Pass(None),
            ("number", None) => Self::Number(NumberTap::Keep),
            ("number", Some("show")) => Self::Number(NumberTap::Show),
            ("number", Some("enter")) => Self::Number(NumberTap::Enter),
            ("end", None) => Self::End,
            ("erase", None) => Self::Erase,
            ("erase", Some("yes")) => Self::EraseYes,
            (_, None | Some(_)) => return None,
        })
    }

    fn bare(&self) -> String {
        match self {
            Self::Open => "open".to_owned(),
            Self::Exit => "exit".to_owned(),
            Self::Danger => "danger".to_owned(),
            Self::Help => "help".to_owned(),
            Self::Write => "write".to_owned(),
            Self::Where(region, None) => format!("where:{}", region.as_str()),
            Self::Where(region, Some(city)) => format!("where:{}.{city}", region.as_str()),
            Self::Far => "where:far".to_owned(),
            Self::SkipPlace => "where:skip".to_owned(),
            Self::About(whom) => format!("about:{}", whom.as_str()),
            Self::With(With::Signs) => "with:signs".to_owned(),
            Self::With(With::Nothing) => "with:nothing".to_owned(),
            Self::Reach(reach) => format!("reach:{}", reach.as_str()),
            Self::Send(None) => "send".to_owned(),
            Self::Send(Some(print)) => format!("send:{}", hex_from_bytes(*print)),
            Self::Throw => "throw".to_owned(),
            Self::Go(step) => format!("go:{step}"),
            Self::Tick(sign) => format!("tick:{sign}"),
            Self::Speak(lang) => format!("lang:{lang}"),
            Self::Return => "return".to_owned(),
            Self::Picture(number) => format!("picture:{number}"),
            Self::SkipPicture => "picture:skip".to_owned(),
            Self::Read => "read".to_owned(),
            Self::Have(number) => format!("have:{number}"),
            Self::Reply(question, choice) => format!("reply:{question}.{choice}"),
            Self::Page(number) => format!("page:{number}"),
            Self::TakeBack => "takeback".to_owned(),
            Self::Call(tap) => tap.word().map_or_else(|| "callme".to_owned(), |word| format!("callme:{word}")),
            Self::Wrong(None) => "wrong".to_owned(),
            Self::Wrong(Some(Look::Here)) => "wrong:here".to_owned(),
            Self::Wrong(Some(Look::At(centre))) => format!("wrong:{}", centre.0),
            Self::NoticeOff => "notice:off".to_owned(),
            Self::Pass(Some(Goes::Form)) => "pass:yes".to_owned(),
            Self::Pass(Some(Goes::Words)) => "pass:words".to_owned(),
            Self::Pass(None) => "pass:no".to_owned(),
            Self::Number(NumberTap::Keep) => "number".to_owned(),
            Self::Number(NumberTap::Show) => "number:show".to_owned(),
            Self::Number(NumberTap::Enter) => "number:enter".to_owned(),
            Self::End => "end".to_owned(),
            Self::Erase => "erase".to_owned(),
            Self::EraseYes => "erase:yes".to_owned(),
        }
    }
}

impl DeskTap {
    /// Reads callback data of the desk's. An argument that a verb does not know is not looked at.
    pub fn parse(data: &str) -> Option<Self> {
        let (verb, argument) = data.split_once(':').unwrap_or((data, ""));
        match verb {
            "claim" => Some(Self::Claim),
            "takeover" => Some(Self::TakeOver),
            "release" => Some(Self::Release),
            "undo" => Some(Self::Undo),
            "confirm" => Some(Self::Confirm),
            "close" => Some(Self::Close(Reason::parse(argument))),
            "reopen" => Some(Self::Reopen),
            "handon" => Some(Self::HandOn),
            "calledin" => Some(Self::CalledIn),
            "interpreter" => Some(Self::Interpreter),
            "snooze" => Some(Self::Snooze(Nap::parse(argument))),
            "block" if argument == "lift" => Some(Self::Unblock),
            "block" => Some(Self::Block),
            "pass" => Some(Self::Pass(word(argument).map(CentreId))),
            "accept" => Some(Self::Accept),
            "decline" => Some(Self::Decline),
            "more" => Some(Self::More),
            "back" => Some(Self::Back),
            "called" => Some(Self::Called),
            "anyway" => Some(Self::Anyway),
            "urgent" if argument == "lift" => Some(Self::NotUrgent),
            "urgent" => Some(Self::Urgent),
            "sendnote" => Some(Self::SendNote(Message(whole(argument)?.try_into().ok()?))),
            "phrase" => Some(Self::Phrase(Pick::parse(argument))),
            "ask" => Some(Self::Ask(Pick::parse(argument))),
            _ => None,
        }
    }

    /// The callback data.
    pub fn data(&self) -> String {
        let verb = match self {
            Self::Claim => "claim",
            Self::TakeOver => "takeover",
            Self::Release => "release",
            Self::Undo => "undo",
            Self::Confirm => "confirm",
            Self::Close(None) => "close",
            Self::Close(Some(reason)) => return format!("close:{}", reason.as_str()),
            Self::Reopen => "reopen",
            Self::HandOn => "handon",
            Self::CalledIn => "calledin",
            Self::Interpreter => "interpreter",
            Self::Snooze(None) => "snooze",
            Self::Snooze(Some(nap)) => return format!("snooze:{}", nap.as_str()),
            Self::Block => "block",
            Self::Unblock => "block:lift",
            Self::Pass(None) => "pass",
            Self::Pass(Some(centre)) => return format!("pass:{}", centre.0),
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::More => "more",
            Self::Back => "back",
            Self::Called => "called",
            Self::Anyway => "anyway",
            Self::Urgent => "urgent",
            Self::NotUrgent => "urgent:lift",
            Self::SendNote(message) => return format!("sendnote:{}", message.0),
            Self::Phrase(pick) => return pick.data(Manner::Phrase),
            Self::Ask(pick) => return pick.data(Manner::Question),
        };
        verb.to_owned()
    }
}

fn place_from(place: &str) -> Option<Tap> {
    match place.split_once('.') {
        Some((region, city)) => Some(Tap::Where(Region::parse(region)?, Some(word(city)?))),
        None => Some(Tap::Where(Region::parse(place)?, None)),
    }
}

fn about_from(whom: &str) -> Option<About> {
    [About::Me, About::MeMinor, About::Other, About::OtherMinor].into_iter().find(|about| about.as_str() == whom)
}

/// A step, a sign or a city: small letters, digits and hyphens.
fn word(text: &str) -> Option<String> {
    let fits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    fits.then(|| text.to_owned())
}

/// A number without sign or leading zero.
fn whole(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

fn bytes_from_hex(text: &str) -> Option<[u8; 8]> {
    let fits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if !fits {
        return None;
    }
    u64::from_str_radix(text, 16).ok().map(u64::to_be_bytes)
}

fn hex_from_bytes(bytes: [u8; 8]) -> String {
    format!("{:016x}", u64::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::super::calling::{Says, When};
    use super::*;

    #[test]
    fn every_button_reads_back_as_itself() {
        let antwerp = Tap::Where(Region::Flanders, Some("antwerp".to_owned()));
        let taps = [
            Tap::Open,
            Tap::Exit,
            Tap::Danger,
            Tap::Help,
            Tap::Write,
            Tap::Where(Region::Brussels, None),
            antwerp,
            Tap::Far,
            Tap::SkipPlace,
            Tap::About(About::OtherMinor),
            Tap::With(With::Signs),
            Tap::With(With::Nothing),
            Tap::Reach(Reach::Notice),
            Tap::Send(None),
            Tap::Send(Some([0, 1, 2, 3, 4, 5, 6, 255])),
            Tap::Throw,
            Tap::Go("papers-2".to_owned()),
            Tap::Tick("s01".to_owned()),
            Tap::Speak(Lang::EN),
            Tap::Return,
            Tap::Picture(12),
            Tap::SkipPicture,
            Tap::Read,
            Tap::Have(3),
            Tap::Reply("3-talk-now".to_owned(), 2),
            Tap::Page(2),
            Tap::TakeBack,
            Tap::Call(CallTap::Open),
            Tap::Call(CallTap::When(When::Evening)),
            Tap::Call(CallTap::Says(Says::Wrong)),
            Tap::Call(CallTap::Off),
            Tap::Wrong(None),
            Tap::Wrong(Some(Look::Here)),
            Tap::Wrong(Some(Look::At(CentreId("pag-asa".to_owned())))),
            Tap::NoticeOff,
            Tap::Pass(None),
            Tap::Pass(Some(Goes::Form)),
            Tap::Pass(Some(Goes::Words)),
            Tap::Number(NumberTap::Keep),
            Tap::Number(NumberTap::Show),
            Tap::Number(NumberTap::Enter),
            Tap::End,
            Tap::Erase,
            Tap::EraseYes,
        ];
        for tap in taps {
            let lang = Lang::parse("zh-Hans");
            assert!(tap.data(lang).len() <= 64, "{tap:?} fits");
            assert_eq!(Tap::parse(&tap.data(lang)), (Some(tap.clone()), lang));
            assert_eq!(Tap::parse(&tap.data(None)), (Some(tap), None));
        }
    }

    #[test]
    fn forged_data_is_nothing() {
        let long = format!("go:{}", "a".repeat(62));
        for data in [
            "",
            "open:1",
            "exit:",
            "go:",
            "go:../etc",
            "go:Menu",
            "picture:0",
            "picture:13",
            "picture:01",
            "have:-1",
            "have:",
            "reply:",
            "reply:3-talk-now",
            "reply:3-talk-now.0",
            "reply:.1",
            "reply:Talk.1",
            "page:0",
            "page:100",
            "send:xyz",
            "send:00000000000000000",
            "where:paris",
            "where:brussels.",
            "about:you",
            "lang:",
            "lang:x",
            "tick:s 1",
            "erase:no",
            "callme:now",
            "callme:",
            "notice:on",
            ":",
            "@",
            "@en",
            long.as_str(),
        ] {
            assert_eq!(Tap::parse(data).0, None, "{data:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_data_breaks_the_reading(data in ".{0,80}") {
            let (tap, lang) = Tap::parse(&data);
            if let Some(tap) = tap {
                proptest::prop_assert_eq!(Tap::parse(&tap.data(lang)), (Some(tap), lang));
            }
        }
    }
}
