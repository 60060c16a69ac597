//! What members ask of the room: commands that they type, buttons of its messages.
//!
//! Knows: the words. Does not know: who may do what.

use crate::content::DAYS;

/// A command that is typed in the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// What the bot does for volunteers.
    Help,
    /// The board, anew.
    Board,
    /// The cases of whoever asks, by whose turn it is.
    Mine,
    /// A case by its name.
    Find(String),
    /// The shifts, and when nobody is there.
    Shifts,
    /// The shifts of a day.
    Shift { day: usize, spans: String },
    /// What this member wants to be called here.
    IAm(String),
    /// The cases of whoever stops, one by one.
    Tonight,
    /// What was counted in the last weeks.
    Figures,
}

/// A press on a message of the room's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomTap {
    /// As the commands.
    Mine,
    /// As the command.
    Tonight,
    /// Asks until when the intake is paused.
    Pause,
    /// Pauses it.
    PauseUntil(Until),
    /// Does not.
    NoPause,
    /// Opens the intake again.
    Resume,
    /// What lies there for those who coordinate.
    Concerns,
    /// What becomes of a case of whoever stops.
    Leave(Leave, u16),
}

/// Until when the intake is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The next shift begins.
    Shift,
    /// Tomorrow at nine.
    Tomorrow,
    /// Monday at nine.
    Monday,
    /// Somebody opens it.
    Opened,
}

/// What becomes of a case of somebody who stops for tonight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Somebody else takes it.
    HandOn,
    /// The person is told when they are back.
    Tell,
    /// It stays as it is.
    Keep,
}

impl Command {
    /// Reads a command; `None` for anything else. A bot's name behind it, as Telegram puts it there, is left out.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let word = word.strip_prefix('/')?;
        let word = word.split_once('@').map_or(word, |(word, _)| word).to_ascii_lowercase();
        let rest = rest.trim();
        Some(match word.as_str() {
            "help" => Self::Help,
            "board" => Self::Board,
            "mine" => Self::Mine,
            "find" => Self::Find(rest.to_owned()),
            "tonight" => Self::Tonight,
            "figures" => Self::Figures,
            "iam" => Self::IAm(rest.to_owned()),
            "shifts" => Self::Shifts,
            "shift" => {
                let (day, spans) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
                let day = day.to_ascii_lowercase();
                Self::Shift { day: DAYS.iter().position(|known| *known == day).unwrap_or(DAYS.len()), spans: spans.to_owned() }
            }
            _ => return None,
        })
    }
}

impl RoomTap {
    /// Reads callback data.
    pub fn parse(data: &str) -> Option<Self> {
        let (verb, argument) = data.split_once(':').map_or((data, None), |(verb, argument)| (verb, Some(argument)));
        Some(match (verb, argument) {
            ("mine", None) => Self::Mine,
            ("tonight", None) => Self::Tonight,
            ("tonight", Some(what)) => {
                let (leave, name) = what.split_once('.')?;
                Self::Leave(Leave::parse(leave)?, name.parse().ok()?)
            }
            ("pause", None) => Self::Pause,
            ("pause", Some("no")) => Self::NoPause,
            ("pause", Some(until)) => Self::PauseUntil(Until::parse(until)?),
            ("resume", None) => Self::Resume,
            ("concerns", None) => Self::Concerns,
            (_, None | Some(_)) => return None,
        })
    }

    /// The callback data.
    pub fn data(&self) -> String {
        match self {
            Self::Mine => "mine".to_owned(),
            Self::Tonight => "tonight".to_owned(),
            Self::Pause => "pause".to_owned(),
            Self::PauseUntil(until) => format!("pause:{}", until.word()),
            Self::NoPause => "pause:no".to_owned(),
            Self::Resume => "resume".to_owned(),
            Self::Concerns => "concerns".to_owned(),
            Self::Leave(leave, name) => format!("tonight:{}.{name}", leave.word()),
        }
    }
}

impl Until {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 4] = [Self::Shift, Self::Tomorrow, Self::Monday, Self::Opened];

    /// The word in data and keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Shift => "shift",
            Self::Tomorrow => "tomorrow",
            Self::Monday => "monday",
            Self::Opened => "opened",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|until| until.word() == word)
    }
}

impl Leave {
    /// All of them, in the order of their buttons.
    pub const ALL: [Self; 3] = [Self::HandOn, Self::Tell, Self::Keep];

    /// The word in data and keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::HandOn => "hand-on",
            Self::Tell => "tell",
            Self::Keep => "keep",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|leave| leave.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_with_and_without_the_bots_name() {
        assert_eq!(Command::parse("/mine@some_bot"), Some(Command::Mine));
        assert_eq!(Command::parse("/FIGURES"), Some(Command::Figures));
        assert_eq!(Command::parse(" /find  Heron 27 "), Some(Command::Find("Heron 27".to_owned())));
        assert_eq!(Command::parse("/shift Sat 10:00-14:00"), Some(Command::Shift { day: 5, spans: "10:00-14:00".to_owned() }));
        assert_eq!(Command::parse("/shift someday 1"), Some(Command::Shift { day: 8, spans: "1".to_owned() }));
        for text in ["mine", "/start", "//undo", "", "/", "/minefield"] {
            assert_eq!(Command::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_button_reads_back_as_itself() {
        let plain = [RoomTap::Mine, RoomTap::Tonight, RoomTap::Pause, RoomTap::NoPause, RoomTap::Resume, RoomTap::Concerns];
        let until = Until::ALL.map(RoomTap::PauseUntil);
        let leave = Leave::ALL.map(|leave| RoomTap::Leave(leave, 16_199));
        for tap in plain.into_iter().chain(until).chain(leave) {
            assert!(tap.data().len() <= 64);
            assert_eq!(RoomTap::parse(&tap.data()), Some(tap));
        }
        for data in ["", "mine:1", "pause:", "tonight:", "tonight:keep", "tonight:keep.", "tonight:lose.3", "claim"] {
            assert_eq!(RoomTap::parse(data), None, "{data}");
        }
    }
}
