//! Turns the text of a setting into what it means.
//!
//! Knows: durations, addresses, URLs, files that must be private. Does not know: which settings there are.
//! `None` is "not that"; the line that says so never repeats the text.

use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::Duration;

use reqwest::Url;
use secrecy::SecretString;

use crate::content::Lang;
use crate::passage::ids::Chat;

/// Nothing waits longer than ten years; more would leave the calendar.
const LONGEST: u64 = 3_650 * 86_400;

/// A token file is no longer than this.
const LONGEST_TOKEN: u64 = 4_096;

pub(super) fn duration(text: &str) -> Option<Duration> {
    let number = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let seconds = match text.strip_prefix(number)? {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => return None,
    };
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = number.parse::<u64>().ok().filter(|_| digits)?.checked_mul(seconds)?;
    (1..=LONGEST).contains(&seconds).then(|| Duration::from_secs(seconds))
}

/// Two hours of the day, `8-22`; the first may be the later one.
pub(super) fn hours(text: &str) -> Option<(i8, i8)> {
    let hour = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|hour| digits && (0..24).contains(hour))
    };
    let (from, until) = text.split_once('-')?;
    Some((hour(from)?, hour(until)?))
}

pub(super) fn count(text: &str) -> Option<u32> {
    text.parse().ok().filter(|count| *count >= 1)
}

pub(super) fn group(text: &str) -> Option<Chat> {
    text.parse().ok().filter(|id: &i64| *id < 0).map(Chat)
}

pub(super) fn lang(text: &str) -> Option<Lang> {
    Lang::parse(text)
}

pub(super) fn path(text: &str) -> Option<PathBuf> {
    (!text.is_empty()).then(|| PathBuf::from(text))
}

/// The base of a Bot API server, without a slash at its end.
pub(super) fn api_url(text: &str) -> Option<String> {
    let url = url(text, &["http", "https"])?;
    let bare = url.query().is_none() && url.fragment().is_none() && without_login(&url);
    bare.then(|| url.as_str().trim_end_matches('/').to_owned())
}

pub(super) fn public_url(text: &str) -> Option<String> {
    let url = url(text, &["https"])?;
    (without_login(&url) && url.fragment().is_none()).then(|| url.into())
}

/// A URL that may hold a secret in its path, as the addresses of incoming hooks do.
pub(super) fn secret_url(text: &str) -> Option<SecretString> {
    url(text, &["http", "https"]).map(|url| SecretString::from(String::from(url)))
}

pub(super) fn email(text: &str) -> Option<String> {
    text.parse::<lettre::Address>().ok().map(|_| text.to_owned())
}

/// A mail server. Without TLS from the first byte it must come to it before the login; only this machine's own need not.
pub(super) fn smtp(text: &str) -> Option<SecretString> {
    let mut url = url(text, &["smtp", "smtps"])?;
    let bare = url.query().is_none() && url.fragment().is_none() && matches!(url.path(), "" | "/");
    let login = url.username().is_empty() == url.password().is_none();
    let here = matches!(url.host_str()?, "localhost" | "127.0.0.1" | "[::1]");
    if url.scheme() == "smtp" && !here {
        url.set_query(Some("tls=required"));
    }
    (bare && login).then(|| SecretString::from(String::from(url)))
}

/// `sqlite:<file>` or `postgres://…`. A database in memory would forget at each restart, so it is none; `?` is no part of a
/// file's name here because the address is handed on with parameters of its own.
pub(super) fn database(text: &str) -> Option<SecretString> {
    let fits = match text.strip_prefix("sqlite:").map(|rest| rest.trim_start_matches("//")) {
        Some(file) => !file.is_empty() && !file.starts_with(':') && !file.contains('?'),
        None => url(text, &["postgres", "postgresql"]).is_some(),
    };
    fits.then(|| SecretString::from(text))
}

/// A token goes into a URL's path, so it is made of nothing that means something there.
pub(super) fn token(text: &str) -> Option<SecretString> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'-');
    (!text.is_empty() && text.bytes().all(plain)).then(|| SecretString::from(text))
}

/// Why a token file is no good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenFile {
    /// It is not there, or can't be read.
    Unreadable,
    /// Others than its owner may read it.
    Open,
    /// It holds something else.
    Empty,
}

/// Reads the token out of a file that only its owner may read. The rights are those of the file that is then read.
pub(super) fn token_file(path: &str) -> Result<SecretString, TokenFile> {
    let file = fs::File::open(path).map_err(|_| TokenFile::Unreadable)?;
    let about = file.metadata().map_err(|_| TokenFile::Unreadable)?;
    if !about.is_file() {
        return Err(TokenFile::Unreadable);
    }
    if about.permissions().mode() & 0o077 != 0 {
        return Err(TokenFile::Open);
    }
    let mut text = zeroize::Zeroizing::new(String::new());
    file.take(LONGEST_TOKEN).read_to_string(&mut text).map_err(|_| TokenFile::Empty)?;
    token(text.trim()).ok_or(TokenFile::Empty)
}

fn url(text: &str, schemes: &[&str]) -> Option<Url> {
    Url::parse(text).ok().filter(|url| schemes.contains(&url.scheme()) && url.has_host())
}

fn without_login(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none()
}
