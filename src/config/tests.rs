//! Every setting: its default, the file, the environment, and the line that says it is wrong.

use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use secrecy::ExposeSecret;

use super::*;

const TOKEN: &str = "123456:SECRET";

fn nothing(_: &str) -> Option<String> {
    None
}

fn file(text: &str) -> Settings {
    Settings::from_text("footbridge.toml", text, &nothing).unwrap()
}

fn wrong(text: &str) -> String {
    Settings::from_text("footbridge.toml", text, &nothing).unwrap_err().to_string()
}

fn with(text: &str, name: &'static str, value: &'static str) -> Result<Settings, Error> {
    Settings::from_text("footbridge.toml", text, &move |asked| (asked == name).then(|| value.to_owned()))
}

/// `a.b` and a value as a line of TOML.
fn toml_line(name: &str, value: &str) -> String {
    format!("{name} = {value}\n")
}

/// What one setting came to be, as text.
fn look(settings: &Settings, name: &str) -> String {
    let secret = |secret: &SecretString| secret.expose_secret().to_owned();
    let path = |path: &Option<PathBuf>| path.as_ref().map_or("none".to_owned(), |path| path.display().to_string());
    let seconds = |time: Duration| time.as_secs().to_string();
    let desk = |centre: &str| settings.desks.get(&CentreId(centre.to_owned())).copied();
    let group = |centre| desk(centre).map_or("none".to_owned(), |desk| desk.group.0.to_string());
    match name {
        "telegram.token" => settings.token().map_or("none".to_owned(), secret),
        "telegram.api_url" => settings.api_url.clone(),
        "telegram.webhook" => settings.webhook.clone().unwrap_or("none".to_owned()),
        "database" => secret(&settings.database),
        "keys" => settings.keys.display().to_string(),
        "listen" => settings.listen.to_string(),
        "content.dir" => path(&settings.content.dir),
        "content.locales" => path(&settings.content.locales),
        "content.serve" => format!("{:?}", settings.content.serve),
        "desk.hold" => seconds(settings.desk.hold),
        "desk.remind_after" => seconds(settings.desk.remind_after),
        "desk.take_over_after" => seconds(settings.desk.take_over_after),
        "desk.coordinators_after" => seconds(settings.desk.coordinators_after),
        "desk.close_after" => seconds(settings.desk.close_after),
        "desk.cases_each" => settings.desk.cases_each.to_string(),
        "discretion.hide_after" => seconds(settings.discretion.hide_after),
        "discretion.hide_words_after" => seconds(settings.discretion.hide_words_after),
        "discretion.delete_within" => seconds(settings.discretion.delete_within),
        "discretion.erase_grace" => seconds(settings.discretion.erase_grace),
        "discretion.notice_hours" => format!("{:?}", settings.discretion.notice_hours),
        "alarm.webhook" => settings.alarm.webhook.as_ref().map_or("none".to_owned(), secret),
        "cover" => format!("{:?}", settings.cover),
        "return_code" => settings.return_code.to_string(),
        "retention.case" => seconds(settings.retention.case),
        "retention.visit" => seconds(settings.retention.visit),
        "pace.overall_per_second" => settings.pace.overall_per_second.to_string(),
        "pace.chat_per_second" => settings.pace.chat_per_second.to_string(),
        "pace.group_per_minute" => settings.pace.group_per_minute.to_string(),
        "desks.payoke.chat" => group("payoke"),
        "desks.pag-asa.chat" => group("pag-asa"),
        "desks.surya.chat" => group("surya"),
        other => panic!("{other} is not looked at"),
    }
}

/// Name, default, what the file gives, what it comes to be, what is wrong.
const TABLE: &[(&str, &str, &str, &str, &str)] = &[
    ("telegram.token", "none", "'123456:SECRET'", TOKEN, "'12 SECRET'"),
    ("telegram.api_url", "https://api.telegram.org", "'http://localhost:8081/'", "http://localhost:8081", "'ftp://SECRET'"),
    ("telegram.webhook", "none", "'https://example.org/a'", "https://example.org/a", "'http://SECRET.org/'"),
    ("database", "sqlite:footbridge.db", "'postgres://u:p@db/f'", "postgres://u:p@db/f", "'mysql://u:SECRET@db'"),
    ("keys", "footbridge.keys", "'/k'", "/k", "''"),
    ("listen", "127.0.0.1:8080", "'[::1]:1'", "[::1]:1", "'SECRET'"),
    ("content.dir", "none", "'a'", "a", "7"),
    ("content.locales", "none", "'a'", "a", "true"),
    ("content.serve", "Reviewed", "'drafted'", "Drafted", "'SECRET'"),
    ("desk.hold", "8", "'1s'", "1", "'SECRET'"),
    ("desk.remind_after", "600", "'1s'", "1", "'0s'"),
    ("desk.take_over_after", "1200", "'1s'", "1", "'10'"),
    ("desk.coordinators_after", "1800", "'8h'", "28800", "'1.5h'"),
    ("desk.close_after", "1209600", "'1s'", "1", "'2w'"),
    ("desk.cases_each", "8", "3", "3", "0"),
    ("discretion.hide_after", "300", "'1s'", "1", "300"),
    ("discretion.hide_words_after", "120", "'3m'", "180", "'-3m'"),
    ("discretion.delete_within", "2", "'1s'", "1", "'s'"),
    ("discretion.erase_grace", "3600", "'1s'", "1", "'1 h'"),
    ("discretion.notice_hours", "(8, 22)", "'20-6'", "(20, 6)", "'8-24'"),
    ("alarm.webhook", "none", "'https://a.org/b'", "https://a.org/b", "'SECRET'"),
    ("cover", "Plain", "'phrasebook'", "Phrasebook", "'SECRET'"),
    ("return_code", "false", "true", "true", "'SECRET'"),
    ("retention.case", "2592000", "'1s'", "1", "'99999999999999999999d'"),
    ("retention.visit", "172800", "'30d'", "2592000", "'3651d'"),
    ("pace.overall_per_second", "28", "30", "30", "0"),
    ("pace.chat_per_second", "1", "2", "2", "-1"),
    ("pace.group_per_minute", "19", "20", "20", "1.5"),
    ("desks.payoke.chat", "none", "-1001", "-1001", "1001"),
    ("desks.pag-asa.chat", "none", "'-1002'", "-1002", "0"),
    ("desks.surya.chat", "none", "-1003", "-1003", "'SECRET'"),
];

#[test]
fn every_setting_has_its_default_its_value_and_its_line() {
    let mut left: BTreeSet<&str> = setting::all().map(|setting| setting.name).collect();
    for (name, default, given, expected, bad) in TABLE {
        assert_eq!(look(&file(""), name), *default, "{name}");
        assert_eq!(look(&file(&toml_line(name, given)), name), *expected, "{name}");
        let line = wrong(&toml_line(name, bad));
        let takes = setting::all().find(|setting| setting.name == *name).unwrap().takes;
        assert_eq!(line, format!("footbridge.toml: {name}: {takes}"));
        assert!(!line.contains("SECRET"), "{line}");
        left.remove(name);
    }
    let own_tests =
        ["alarm.email", "alarm.smtp", "telegram.token_file", "desks.payoke.locale", "desks.pag-asa.locale", "desks.surya.locale"];
    assert_eq!(left, BTreeSet::from(own_tests));
}

#[test]
fn the_environment_wins() {
    let table = [
        ("TELOXIDE_TOKEN", "telegram.token", "'1:FILE'", "2:ENV", "2:ENV", "SECRET SECRET"),
        ("TELOXIDE_API_URL", "telegram.api_url", "'http://file'", "http://env", "http://env", "SECRET"),
        ("FOOTBRIDGE_WEBHOOK", "telegram.webhook", "'https://file/'", "https://env/", "https://env/", "SECRET"),
        ("DATABASE_URL", "database", "'sqlite:file'", "sqlite:env", "sqlite:env", "sqlite::SECRET"),
        ("FOOTBRIDGE_KEYS", "keys", "'file'", "env", "env", ""),
        ("FOOTBRIDGE_LISTEN", "listen", "'127.0.0.1:1'", "127.0.0.1:2", "127.0.0.1:2", "SECRET"),
        ("FOOTBRIDGE_SERVE", "content.serve", "'reviewed'", "drafted", "Drafted", "SECRET"),
        ("FOOTBRIDGE_DESK_PAYOKE", "desks.payoke.chat", "-1", "-2", "-2", "7"),
        ("FOOTBRIDGE_DESK_PAG_ASA", "desks.pag-asa.chat", "-1", "-2", "-2", "SECRET"),
        ("FOOTBRIDGE_DESK_SURYA", "desks.surya.chat", "-1", "-2", "-2", "SECRET"),
    ];
    let named: BTreeSet<&str> = setting::all().filter_map(|setting| setting.env).collect();
    assert_eq!(named, table.iter().map(|row| row.0).collect());
    for (env, name, given, value, expected, bad) in table {
        let text = toml_line(name, given);
        assert_eq!(look(&with(&text, env, value).unwrap(), name), expected, "{env}");
        assert_eq!(look(&with("", env, value).unwrap(), name), expected, "{env}");
        let empty = look(&with(&text, env, "").unwrap(), name);
        assert_eq!(empty, look(&file(&text), name), "{env}: empty is not set");
        if !bad.is_empty() {
            let line = with(&text, env, bad).unwrap_err().to_string();
            assert!(line.starts_with(&format!("{env}: {name}: takes ")) && !line.contains("SECRET"), "{line}");
        }
    }
}

#[test]
fn what_is_not_known_is_named() {
    let table = [
        ("[telegram]\ntokn = 'SECRET'", "footbridge.toml: telegram.tokn: this setting is not known"),
        ("[telegrm]\ntoken = 'SECRET'", "footbridge.toml: telegrm: this setting is not known"),
        ("tokn = 'SECRET'", "footbridge.toml: tokn: this setting is not known"),
        ("telegram = 'SECRET'", "footbridge.toml: telegram: takes settings of its own, as a section"),
        ("[desks.payoke]\nchat = -1\nlang = 'nl'", "footbridge.toml: desks.payoke.lang: this setting is not known"),
        (
            "[desks.elsewhere]\nchat = -1",
            "footbridge.toml: desks.elsewhere: this centre is not known; there are payoke, pag-asa and surya",
        ),
        ("'123:SECRET' = 1", "footbridge.toml: a name with other signs, or a very long one: this setting is not known"),
        ("keys = 'a'\ntoken = 123:SECRET", "footbridge.toml: line 2: this is not TOML, or a setting is given twice"),
    ];
    for (text, expected) in table {
        assert_eq!(wrong(text), expected);
    }
}

#[test]
fn desks_are_none_some_or_all_in_one_group() {
    assert!(file("").desks.is_empty());
    let one = file("[desks.surya]\nchat = -7\nlocale = 'de'");
    assert_eq!(one.desks.values().collect::<Vec<_>>(), [&Desk { group: Chat(-7), lang: Lang::parse("de").unwrap() }]);
    let all = file("[desks]\npayoke.chat = -7\npag-asa.chat = -7\nsurya.chat = -7");
    let langs: Vec<_> = all.desks.iter().map(|(centre, desk)| (centre.0.as_str(), desk.group.0, desk.lang.to_string())).collect();
    assert_eq!(langs, [("pag-asa", -7, "fr".to_owned()), ("payoke", -7, "nl".to_owned()), ("surya", -7, "fr".to_owned())]);
    for desk in &setting::DESKS {
        let bad = wrong(&toml_line(desk.locale.name, "'Dutch please'"));
        assert_eq!(bad, format!("footbridge.toml: {}: takes a language tag such as nl", desk.locale.name));
        let alone = wrong(&toml_line(desk.locale.name, "'nl'"));
        assert_eq!(alone, format!("{}: give the desk's group, or leave its section out", desk.chat.name));
    }
}

#[test]
fn a_mailbox_has_a_server_and_a_server_has_a_mailbox() {
    let none = file("").alarm;
    assert!(none.email.is_none() && none.smtp.is_none());
    let set = |email: &str, smtp: &str| format!("alarm = {{ email = '{email}', smtp = '{smtp}' }}");
    for (given, kept) in [
        ("smtps://u:p@mail.org", "smtps://u:p@mail.org"),
        ("smtps://mail.org:465", "smtps://mail.org:465"),
        ("smtp://u:p@mail.org:587", "smtp://u:p@mail.org:587?tls=required"),
        ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
        ("smtp://localhost", "smtp://localhost"),
        ("smtp://[::1]:25", "smtp://[::1]:25"),
        ("smtp://localhost.evil.org", "smtp://localhost.evil.org?tls=required"),
    ] {
        let alarm = file(&set("on-call@b.org", given)).alarm;
        assert_eq!((alarm.email.as_deref(), alarm.smtp.unwrap().expose_secret()), (Some("on-call@b.org"), kept));
    }
    let bad = [
        "SECRET",
        "http://SECRET.org",
        "smtp://",
        "smtps://SECRET@mail.org",
        "smtp://mail.org?tls=SECRET",
        "smtp://mail.org/SECRET",
    ];
    for smtp in bad {
        let line = wrong(&set("a@b.org", smtp));
        assert_eq!(line, format!("footbridge.toml: alarm.smtp: {}", setting::ALARM_SMTP.takes), "{smtp}");
    }
    for email in ["SECRET", "@b.org", "a@b.org, c@d.org", "a@b@c"] {
        assert_eq!(wrong(&set(email, "smtps://mail.org")), "footbridge.toml: alarm.email: takes an e-mail address", "{email}");
    }
    let alone = file("alarm.email = 'a@b.org'").alarm;
    assert_eq!(alone.smtp.unwrap().expose_secret(), "smtp://localhost:25", "this machine's own");
    let alone = wrong("alarm.smtp = 'smtps://u:SECRET@mail.org'");
    assert_eq!(alone, "alarm.email: give the mailbox that alarms go to, or leave alarm.smtp out too");
}

#[test]
fn the_centres_are_those_of_the_content() {
    let content: toml::Table = include_str!("../../content/centres.toml").parse().unwrap();
    let centres = content["centre"].as_table().unwrap();
    let said: Vec<_> = centres.iter().map(|(id, centre)| (id.as_str(), centre["desk_lang"].as_str().unwrap())).collect();
    let mut known = setting::DESKS.iter().map(|desk| (desk.centre, desk.speaks)).collect::<Vec<_>>();
    known.sort_unstable();
    let mut said = said;
    said.sort_unstable();
    assert_eq!(known, said);
}

#[test]
fn a_token_file_is_private_and_trimmed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    let text = toml_line("telegram.token_file", &format!("'{}'", path.display()));
    assert!(wrong(&text).ends_with("telegram.token_file: takes a file that is there and can be read"));
    fs::write(&path, format!("  {TOKEN}\n")).unwrap();
    for (mode, private) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o620, false), (0o601, false)] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        if private {
            assert_eq!(look(&file(&text), "telegram.token"), TOKEN);
        } else {
            assert!(wrong(&text).ends_with("telegram.token_file: takes a file that only its owner can read (chmod 600)"));
        }
    }
    assert_eq!(look(&with(&text, "TELOXIDE_TOKEN", "2:ENV").unwrap(), "telegram.token"), "2:ENV");
    let both = toml_line("telegram.token", "'1:SECRET'") + &text;
    assert!(wrong(&both).ends_with("telegram.token_file: give this or telegram.token, not both"));
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    fs::write(&path, "SECRET SECRET").unwrap();
    assert!(wrong(&text).ends_with("a file that holds the bot's token and nothing else"));
}

#[test]
fn only_the_file_that_nobody_named_may_be_absent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.toml");
    let line = Settings::read(Some(&path), &nothing).unwrap_err().to_string();
    assert_eq!(line, format!("{}: this file is not there or can't be read", path.display()));
    let named = path.display().to_string();
    let env = move |name: &str| (name == "FOOTBRIDGE_CONFIG").then(|| named.clone());
    assert!(Settings::read(None, &env).is_err());
    fs::write(&path, "keys = 'theirs'").unwrap();
    assert_eq!(Settings::read(None, &env).unwrap().keys, PathBuf::from("theirs"));
    let other = folder.path().join("b.toml");
    fs::write(&other, "keys = 'mine'").unwrap();
    assert_eq!(Settings::read(Some(&other), &env).unwrap().keys, PathBuf::from("mine"));
}

#[test]
fn nothing_secret_shows_itself() {
    let text = "database = 'postgres://u:SECRET@db/f'\ntelegram.token = '1:SECRET'\nalarm.webhook = 'https://a.org/SECRET'\n\
                alarm.email = 'a@b.org'\nalarm.smtp = 'smtps://u:SECRET@a.org'";
    assert!(!format!("{:?}", file(text)).contains("SECRET"));
    let missing = file("").token().unwrap_err().to_string();
    assert_eq!(missing, "telegram.token: give the bot's token, here or as TELOXIDE_TOKEN");
}

#[test]
fn patience_is_what_is_set() {
    assert_eq!(file("").patience(), Patience::default());
    let set = file(
        "desk.hold = '1s'\ndiscretion = { hide_after = '2s', hide_words_after = '3s', delete_within = '6s', erase_grace = '5s', notice_hours = '9-17' }\nretention.case = '4s'",
    );
    let seconds = Duration::from_secs;
    assert_eq!(
        set.patience(),
        Patience {
            hold: seconds(1),
            hide_after: seconds(2),
            hide_words_after: seconds(3),
            delete_within: seconds(6),
            case: seconds(4),
            erase_grace: seconds(5),
            notice_hours: (9, 17),
            ..Patience::default()
        }
    );
}

#[test]
fn the_example_holds_every_setting_and_is_right() {
    let example = include_str!("../../footbridge.example.toml");
    file(example);
    let open = example.lines().map(|line| line.strip_prefix("# ").filter(|rest| looks_like_toml(rest)).unwrap_or(line));
    let open = open.collect::<Vec<_>>().join("\n");
    let table = toml::Value::Table(open.parse().unwrap());
    for setting in setting::all() {
        let found = setting.name.split('.').try_fold(&table, |at, part| at.get(part)).is_some();
        assert!(found, "{} is not in the example", setting.name);
    }
    let guide = include_str!("../../docs/running.md");
    for setting in setting::all() {
        let section = setting.name.rsplit('.').next().unwrap();
        assert!(guide.contains(section), "{} is not in docs/running.md", setting.name);
        assert!(setting.env.is_none_or(|env| guide.contains(env)), "{} is not in docs/running.md", setting.name);
    }
}

/// A commented line that is a setting or a section, not prose.
fn looks_like_toml(line: &str) -> bool {
    let key = line.split(" = ").next().unwrap_or_default();
    line.starts_with('[') || (line.contains(" = ") && !key.contains(' '))
}
