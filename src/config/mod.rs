//! The settings: read once at the start, from a file and the environment, and right from then on.
//!
//! Knows: every setting of the contract, its default, and the one line that says what is wrong with it. Does not know:
//! whether anything answers at the addresses that are set; `doctor` and `serve` find that out.

mod parse;
mod raw;
mod setting;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::SecretString;

use crate::content::{CentreId, Lang};
use crate::ferry::Pace;
use crate::passage::ids::Chat;
use crate::passage::patience::Patience;

use parse::TokenFile;
use raw::Raw;
use setting::Setting;

/// How an environment variable is looked up.
pub type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// All settings, read and checked.
#[derive(Debug)]
pub struct Settings {
    token: Option<SecretString>,
    /// The Bot API server, without a slash at its end.
    pub api_url: String,
    /// Where Telegram is to bring updates; none is long polling.
    pub webhook: Option<String>,
    /// The database's address; it may hold a password.
    pub database: SecretString,
    /// The file of the keyring.
    pub keys: PathBuf,
    /// Where health, metrics and the webhook are served.
    pub listen: SocketAddr,
    /// What is said.
    pub content: ContentFrom,
    /// The desks that there are.
    pub desks: BTreeMap<CentreId, Desk>,
    /// When the desk is reminded.
    pub desk: DeskTimes,
    /// When things go out of sight.
    pub discretion: Discretion,
    /// The second channel.
    pub alarm: AlarmTo,
    /// What the neutral card leads to first.
    pub cover: Cover,
    /// Whether a number to come back with from another phone may be asked for.
    pub return_code: bool,
    /// How long things are kept.
    pub retention: Retention,
    /// How much may leave.
    pub pace: Pace,
}

/// Where content comes from, and which of it may be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentFrom {
    /// A folder that replaces the built-in content.
    pub dir: Option<PathBuf>,
    /// A folder that replaces the built-in locales.
    pub locales: Option<PathBuf>,
    /// Which texts may be served.
    pub serve: Serve,
}

/// Which texts may be served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serve {
    /// Only while a person has reviewed each number and legal statement.
    Reviewed,
    /// Also others, marked as not yet confirmed.
    Drafted,
}

/// A centre's desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Its group.
    pub group: Chat,
    /// Its language.
    pub lang: Lang,
}

/// When the desk is reminded of a case that waits, and how many cases a member has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskTimes {
    /// An answer may be taken back for so long.
    pub hold: Duration,
    /// The desk is reminded.
    pub remind_after: Duration,
    /// Any member may take over.
    pub take_over_after: Duration,
    /// The coordinators are told.
    pub coordinators_after: Duration,
    /// A case in which nothing is done closes by itself.
    pub close_after: Duration,
    /// A member claims no more open cases than this.
    pub cases_each: u32,
}

/// When things go out of sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discretion {
    /// An untouched card turns neutral.
    pub hide_after: Duration,
    /// The same, while words show.
    pub hide_words_after: Duration,
    /// What she types has left her chat.
    pub delete_within: Duration,
    /// The topic of an erased case is deleted.
    pub erase_grace: Duration,
    /// Notices come from this hour to that.
    pub notice_hours: (i8, i8),
}

/// Where alarms go besides the log; never with case data.
#[derive(Clone, Debug)]
pub struct AlarmTo {
    /// An address that is posted to; its path may be a secret.
    pub webhook: Option<SecretString>,
    /// A mailbox.
    pub email: Option<String>,
    /// The server that takes mail for it; the URL may hold a password.
    pub smtp: Option<SecretString>,
}

/// What the neutral card leads to first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// The languages.
    Plain,
    /// The languages, with a phrase book before them.
    Phrasebook,
}

/// How long things are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// A case that nobody touches.
    pub case: Duration,
    /// A visit without a case.
    pub visit: Duration,
}

/// What is wrong with the settings: one line for the operator, never with a value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The file that was named is not there, or can't be read.
    #[error("{file}: this file is not there or can't be read")]
    Unreadable { file: String },
    /// The file is no TOML.
    #[error("{file}: line {line}: this is not TOML, or a setting is given twice")]
    Syntax { file: String, line: usize },
    /// There is no such setting or section.
    #[error("{file}: {setting}: this setting is not known")]
    Unknown { file: String, setting: String },
    /// There is no such centre.
    #[error("{file}: {setting}: this centre is not known; there are payoke, pag-asa and surya")]
    Centre { file: String, setting: String },
    /// A setting's value is something else than it takes.
    #[error("{from}: {setting}: {takes}")]
    Wrong { from: String, setting: String, takes: &'static str },
    /// A setting that is needed is not given.
    #[error("{setting}: {give}")]
    Missing { setting: &'static str, give: &'static str },
}

impl Settings {
    /// Reads the file (`config`, else `FOOTBRIDGE_CONFIG`, else `footbridge.toml`, which alone may be absent) and `env`.
    ///
    /// # Errors
    /// The first setting that is wrong.
    pub fn read(config: Option<&Path>, env: Env<'_>) -> Result<Self, Error> {
        Self::from_raw(&Raw::read(config, env)?)
    }

    /// Reads `text` as the content of a file called `file`, and `env`.
    ///
    /// # Errors
    /// The first setting that is wrong.
    pub fn from_text(file: &str, text: &str, env: Env<'_>) -> Result<Self, Error> {
        Self::from_raw(&Raw::from_text(file, text, env)?)
    }

    /// The bot's token.
    ///
    /// # Errors
    /// [`Error::Missing`] when none is set.
    pub fn token(&self) -> Result<&SecretString, Error> {
        let give = "give the bot's token, here or as TELOXIDE_TOKEN";
        self.token.as_ref().ok_or(Error::Missing { setting: setting::TOKEN.name, give })
    }

    /// The durations that turns go by.
    pub fn patience(&self) -> Patience {
        Patience {
            hold: self.desk.hold,
            hide_after: self.discretion.hide_after,
            hide_words_after: self.discretion.hide_words_after,
            delete_within: self.discretion.delete_within,
            case: self.retention.case,
            erase_grace: self.discretion.erase_grace,
            notice_hours: self.discretion.notice_hours,
            remind_after: self.desk.remind_after,
            take_over_after: self.desk.take_over_after,
            coordinators_after: self.desk.coordinators_after,
            close_after: self.desk.close_after,
            cases_each: self.desk.cases_each,
        }
    }

    fn from_raw(raw: &Raw) -> Result<Self, Error> {
        let or = |setting, seconds| Ok(read(raw, setting, parse::duration)?.unwrap_or(Duration::from_secs(seconds)));
        let count = |setting, default| Ok(read(raw, setting, parse::count)?.unwrap_or(default));
        Ok(Self {
            token: token(raw)?,
            api_url: read(raw, &setting::API_URL, parse::api_url)?.unwrap_or_else(|| "https://api.telegram.org".to_owned()),
            webhook: read(raw, &setting::WEBHOOK, parse::public_url)?,
            database: read(raw, &setting::DATABASE, parse::database)?.unwrap_or_else(|| "sqlite:footbridge.db".into()),
            keys: read(raw, &setting::KEYS, parse::path)?.unwrap_or_else(|| "footbridge.keys".into()),
            listen: read(raw, &setting::LISTEN, |text| text.parse().ok())?
                .unwrap_or_else(|| SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))),
            content: ContentFrom {
                dir: read(raw, &setting::CONTENT_DIR, parse::path)?,
                locales: read(raw, &setting::CONTENT_LOCALES, parse::path)?,
                serve: read(raw, &setting::SERVE, Serve::parse)?.unwrap_or(Serve::Reviewed),
            },
            desks: desks(raw)?,
            desk: DeskTimes {
                hold: or(&setting::HOLD, 8)?,
                remind_after: or(&setting::REMIND, 10 * 60)?,
                take_over_after: or(&setting::TAKE_OVER, 20 * 60)?,
                coordinators_after: or(&setting::COORDINATORS, 30 * 60)?,
                close_after: or(&setting::CLOSE, 14 * 86_400)?,
                cases_each: count(&setting::CASES_EACH, 8)?,
            },
            discretion: Discretion {
                hide_after: or(&setting::HIDE, 5 * 60)?,
                hide_words_after: or(&setting::HIDE_WORDS, 2 * 60)?,
                delete_within: or(&setting::DELETE_WITHIN, 2)?,
                erase_grace: or(&setting::ERASE_GRACE, 3_600)?,
                notice_hours: read(raw, &setting::NOTICE_HOURS, parse::hours)?.unwrap_or((8, 22)),
            },
            alarm: alarm(raw)?,
            cover: read(raw, &setting::COVER, Cover::parse)?.unwrap_or(Cover::Plain),
            return_code: read(raw, &setting::RETURN_CODE, |text| text.parse().ok())?.unwrap_or(false),
            retention: Retention { case: or(&setting::KEEP_CASE, 30 * 86_400)?, visit: or(&setting::KEEP_VISIT, 2 * 86_400)? },
            pace: Pace {
                overall_per_second: count(&setting::OVERALL, 28)?,
                chat_per_second: count(&setting::CHAT, 1)?,
                group_per_minute: count(&setting::GROUP_PACE, 19)?,
            },
        })
    }
}

impl Serve {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "reviewed" => Some(Self::Reviewed),
            "drafted" => Some(Self::Drafted),
            _ => None,
        }
    }
}

impl Cover {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "plain" => Some(Self::Plain),
            "phrasebook" => Some(Self::Phrasebook),
            _ => None,
        }
    }
}

/// The process's own environment.
#[expect(clippy::disallowed_methods, reason = "the one reading of the environment")]
pub fn environment(name: &str) -> Option<String> {
    std::env::var_os(name).map(|text| text.to_string_lossy().into_owned())
}

fn read<T>(raw: &Raw, setting: &Setting, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Error> {
    let Some(given) = raw.get(setting) else { return Ok(None) };
    let wrong = || Error::Wrong { from: given.from.clone(), setting: setting.name.to_owned(), takes: setting.takes };
    parse(&given.text).map(Some).ok_or_else(wrong)
}

/// The token: out of the environment, else the file's own, else the file that it names; the file gives one of the two.
fn token(raw: &Raw) -> Result<Option<SecretString>, Error> {
    let token = read(raw, &setting::TOKEN, parse::token)?;
    let Some(named) = raw.get(&setting::TOKEN_FILE) else { return Ok(token) };
    let wrong = |takes| Error::Wrong { from: named.from.clone(), setting: setting::TOKEN_FILE.name.to_owned(), takes };
    if token.is_some() {
        let both = raw.get(&setting::TOKEN).is_some_and(|given| given.from == named.from);
        return if both { Err(wrong("give this or telegram.token, not both")) } else { Ok(token) };
    }
    match parse::token_file(&named.text) {
        Ok(token) => Ok(Some(token)),
        Err(TokenFile::Unreadable) => Err(wrong("takes a file that is there and can be read")),
        Err(TokenFile::Open) => Err(wrong("takes a file that only its owner can read (chmod 600)")),
        Err(TokenFile::Empty) => Err(wrong(setting::TOKEN_FILE.takes)),
    }
}

/// A mailbox without a server would look like an alarm and be none.
fn alarm(raw: &Raw) -> Result<AlarmTo, Error> {
    let mut alarm = AlarmTo {
        webhook: read(raw, &setting::ALARM_WEBHOOK, parse::secret_url)?,
        email: read(raw, &setting::ALARM_EMAIL, parse::email)?,
        smtp: read(raw, &setting::ALARM_SMTP, parse::smtp)?,
    };
    let missing = |setting: &Setting, give| Err(Error::Missing { setting: setting.name, give });
    match (&alarm.email, &alarm.smtp) {
        (Some(_), None) => {
            alarm.smtp = parse::smtp(HERE);
            Ok(alarm)
        }
        (None, Some(_)) => missing(&setting::ALARM_EMAIL, "give the mailbox that alarms go to, or leave alarm.smtp out too"),
        (Some(_), Some(_)) | (None, None) => Ok(alarm),
    }
}

/// Takes mail where no other server is named: this machine's own.
const HERE: &str = "smtp://localhost:25";

fn desks(raw: &Raw) -> Result<BTreeMap<CentreId, Desk>, Error> {
    let mut desks = BTreeMap::new();
    for desk in &setting::DESKS {
        let lang = read(raw, &desk.locale, parse::lang)?;
        match read(raw, &desk.chat, parse::group)? {
            Some(group) => {
                let lang = lang.or_else(|| Lang::parse(desk.speaks)).unwrap_or(Lang::EN);
                desks.insert(CentreId(desk.centre.to_owned()), Desk { group, lang });
            }
            None if lang.is_some() => {
                return Err(Error::Missing { setting: desk.chat.name, give: "give the desk's group, or leave its section out" });
            }
            None => (),
        }
    }
    Ok(desks)
}
