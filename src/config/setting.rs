//! The list of settings: how each is called, here and in the environment, and what it takes.
//!
//! Knows: names and words for the operator. Does not know: values.

/// One setting.
#[derive(Debug)]
pub(super) struct Setting {
    /// Its name in the file: `desk.hold`.
    pub(super) name: &'static str,
    /// The environment variable that wins over the file.
    pub(super) env: Option<&'static str>,
    /// What it takes, for the line that says it is wrong.
    pub(super) takes: &'static str,
    /// As what the file may give it.
    pub(super) given: Given,
}

/// As what the file may give a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// Text only.
    Text,
    /// A number too.
    Number,
    /// A switch too.
    Switch,
}

const DURATION: &str = "takes a duration such as 8s, 10m, 8h or 30d, at least 1s";
const COUNT: &str = "takes a whole number, at least 1";
const FOLDER: &str = "takes the path of a folder";
const GROUP: &str = "takes the id of a group, a negative number such as -1001234567890";
const LOCALE: &str = "takes a language tag such as nl";

const fn text(name: &'static str, env: Option<&'static str>, takes: &'static str) -> Setting {
    Setting { name, env, takes, given: Given::Text }
}

const fn number(name: &'static str, env: Option<&'static str>, takes: &'static str) -> Setting {
    Setting { name, env, takes, given: Given::Number }
}

const fn switch(name: &'static str, env: Option<&'static str>, takes: &'static str) -> Setting {
    Setting { name, env, takes, given: Given::Switch }
}

pub(super) static TOKEN: Setting = text("telegram.token", Some("TELOXIDE_TOKEN"), "takes the bot's token as BotFather gave it");
pub(super) static TOKEN_FILE: Setting =
    text("telegram.token_file", None, "takes the path of a file that holds the bot's token and nothing else");
pub(super) static API_URL: Setting =
    text("telegram.api_url", Some("TELOXIDE_API_URL"), "takes an http or https URL, without a name, a password or a query");
pub(super) static WEBHOOK: Setting =
    text("telegram.webhook", Some("FOOTBRIDGE_WEBHOOK"), "takes a public https URL, without a name or a password");
pub(super) static DATABASE: Setting =
    text("database", Some("DATABASE_URL"), "takes sqlite: and a file, or postgres:// and a server");
pub(super) static KEYS: Setting = text("keys", Some("FOOTBRIDGE_KEYS"), "takes the path of a file");
pub(super) static LISTEN: Setting =
    text("listen", Some("FOOTBRIDGE_LISTEN"), "takes an address and a port such as 127.0.0.1:8080");
pub(super) static CONTENT_DIR: Setting = text("content.dir", None, FOLDER);
pub(super) static CONTENT_LOCALES: Setting = text("content.locales", None, FOLDER);
pub(super) static SERVE: Setting = text("content.serve", Some("FOOTBRIDGE_SERVE"), "takes reviewed or drafted");
pub(super) static HOLD: Setting = text("desk.hold", None, DURATION);
pub(super) static REMIND: Setting = text("desk.remind_after", None, DURATION);
pub(super) static TAKE_OVER: Setting = text("desk.take_over_after", None, DURATION);
pub(super) static COORDINATORS: Setting = text("desk.coordinators_after", None, DURATION);
pub(super) static CLOSE: Setting = text("desk.close_after", None, DURATION);
pub(super) static CASES_EACH: Setting = number("desk.cases_each", None, COUNT);
pub(super) static HIDE: Setting = text("discretion.hide_after", None, DURATION);
pub(super) static HIDE_WORDS: Setting = text("discretion.hide_words_after", None, DURATION);
pub(super) static DELETE_WITHIN: Setting = text("discretion.delete_within", None, DURATION);
pub(super) static ERASE_GRACE: Setting = text("discretion.erase_grace", None, DURATION);
pub(super) static NOTICE_HOURS: Setting = text("discretion.notice_hours", None, "takes two hours of the day such as 8-22");
pub(super) static ALARM_WEBHOOK: Setting = text("alarm.webhook", None, "takes an http or https URL");
pub(super) static ALARM_EMAIL: Setting = text("alarm.email", None, "takes an e-mail address");
pub(super) static ALARM_SMTP: Setting =
    text("alarm.smtp", None, "takes a mail server such as smtps://name:password@mail.example.org, or smtp://localhost:25");
pub(super) static COVER: Setting = text("cover", None, "takes plain or phrasebook");
pub(super) static RETURN_CODE: Setting = switch("return_code", None, "takes true or false");
pub(super) static KEEP_CASE: Setting = text("retention.case", None, DURATION);
pub(super) static KEEP_VISIT: Setting = text("retention.visit", None, DURATION);
pub(super) static OVERALL: Setting = number("pace.overall_per_second", None, COUNT);
pub(super) static CHAT: Setting = number("pace.chat_per_second", None, COUNT);
pub(super) static GROUP_PACE: Setting = number("pace.group_per_minute", None, COUNT);

/// What a desk is called, and what is said to it when nothing else is set.
#[derive(Debug)]
pub(super) struct DeskSettings {
    /// The centre's name in settings and content.
    pub(super) centre: &'static str,
    /// Its group.
    pub(super) chat: Setting,
    /// Its language.
    pub(super) locale: Setting,
    /// Its language when none is set.
    pub(super) speaks: &'static str,
}

/// The accredited centres; a test holds them to `content/centres.toml`.
pub(super) static DESKS: [DeskSettings; 3] = [
    DeskSettings {
        centre: "payoke",
        chat: number("desks.payoke.chat", Some("FOOTBRIDGE_DESK_PAYOKE"), GROUP),
        locale: text("desks.payoke.locale", None, LOCALE),
        speaks: "nl",
    },
    DeskSettings {
        centre: "pag-asa",
        chat: number("desks.pag-asa.chat", Some("FOOTBRIDGE_DESK_PAG_ASA"), GROUP),
        locale: text("desks.pag-asa.locale", None, LOCALE),
        speaks: "fr",
    },
    DeskSettings {
        centre: "surya",
        chat: number("desks.surya.chat", Some("FOOTBRIDGE_DESK_SURYA"), GROUP),
        locale: text("desks.surya.locale", None, LOCALE),
        speaks: "fr",
    },
];

static PLAIN: [&Setting; 31] = [
    &TOKEN,
    &TOKEN_FILE,
    &API_URL,
    &WEBHOOK,
    &DATABASE,
    &KEYS,
    &LISTEN,
    &CONTENT_DIR,
    &CONTENT_LOCALES,
    &SERVE,
    &HOLD,
    &REMIND,
    &TAKE_OVER,
    &COORDINATORS,
    &CLOSE,
    &CASES_EACH,
    &HIDE,
    &HIDE_WORDS,
    &DELETE_WITHIN,
    &ERASE_GRACE,
    &NOTICE_HOURS,
    &ALARM_WEBHOOK,
    &ALARM_EMAIL,
    &ALARM_SMTP,
    &COVER,
    &RETURN_CODE,
    &KEEP_CASE,
    &KEEP_VISIT,
    &OVERALL,
    &CHAT,
    &GROUP_PACE,
];

/// Every setting there is.
pub(super) fn all() -> impl Iterator<Item = &'static Setting> {
    PLAIN.iter().copied().chain(DESKS.iter().flat_map(|desk| [&desk.chat, &desk.locale]))
}
