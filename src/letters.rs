//! The verb `letters`: what was tried three times and set aside.
//!
//! Knows: kinds and ages. Does not know: what a letter says; it is sealed, and no key is opened here.

use std::fmt::Write;

use footbridge::ferry::LetterKind;
use footbridge::store::Store;
use jiff::Timestamp;

/// A minute, an hour and a day in seconds, with the word for each.
const AGES: [(i64, &str); 3] = [(86_400, "d"), (3600, "h"), (60, "min")];

/// Lists the letters in `database`, lets them be tried again, or throws them away; gives what is to be said.
pub(crate) async fn letters(database: &str, now: Timestamp, retry: bool, discard: bool) -> Result<String, &'static str> {
    if Store::is_a_file(database) == Some(false) {
        return Err("database: there is none yet");
    }
    let no_answer = |_| "database: it does not answer, or is not as it was written";
    let store = Store::open(database).await.map_err(no_answer)?;
    let said = if retry {
        let count = store.retry_letters().await.map_err(no_answer)?;
        format!("{count} to be tried again: by the running bot within a minute, or at its next start\n")
    } else if discard {
        format!("{} thrown away\n", store.discard_letters().await.map_err(no_answer)?)
    } else {
        list(&store.letters().await.map_err(no_answer)?, now)
    };
    store.close().await;
    Ok(said)
}

fn list(letters: &[(i64, i64)], now: Timestamp) -> String {
    let mut said = String::new();
    for (kind, at) in letters {
        let _ = writeln!(said, "{:>8}  {}", age(now.as_second() - at), LetterKind::kept_as(*kind).name());
    }
    if letters.is_empty() { "nothing is set aside\n".to_owned() } else { said }
}

fn age(seconds: i64) -> String {
    let fits = AGES.into_iter().find(|(unit, _)| seconds >= *unit);
    fits.map_or_else(|| format!("{} s", seconds.max(0)), |(unit, word)| format!("{} {word}", seconds / unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_ages_are_listed() {
        let now = Timestamp::from_second(1_000_000).unwrap();
        let said = list(&[(1, 1_000_000 - 90_000), (4, 1_000_000 - 125), (99, 1_000_000)], now);
        let lines: Vec<&str> = said.lines().map(str::trim).collect();
        assert_eq!(lines, ["1 d  something that a person did", "2 min  words on their way to a desk", "0 s  another request"]);
        assert_eq!(list(&[], now), "nothing is set aside\n");
    }
}
