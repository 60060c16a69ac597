//! What is on this machine: the keyring, the database, the dead letters, the content.
//!
//! Knows: what each of them must be like. Does not know: what is in it.

use std::path::Path;
use std::time::UNIX_EPOCH;

use super::{Line, fault, fine, warn};
use crate::clock::Clock;
use crate::content::Content;
use crate::serve::Plan;
use crate::shelf;
use crate::store::{self, Error, Keyring, Looked, Store};

pub(super) async fn examine(plan: &Plan, clock: &Clock) -> Vec<Line> {
    let looked = store::peek(&plan.database).await;
    let used = Store::is_a_file(&plan.database).unwrap_or(looked.as_ref().is_ok_and(|looked| looked.used));
    let mut lines = vec![keys(&plan.keys, used, clock).await];
    lines.extend(database(&looked));
    lines.extend(alarm(plan));
    lines.extend(content(plan));
    lines
}

async fn keys(file: &Path, used: bool, clock: &Clock) -> Line {
    match Keyring::peek(file).await {
        Ok(()) => match age(file, clock) {
            Some(days) => fine("keys", format!("only the owner may read them, and they open; the file was made {days} days ago")),
            None => fine("keys", "only the owner may read them, and they open"),
        },
        Err(Error::Missing) if !file.exists() && !used && !has_folder(file) => {
            fault("keys", "the file can't be made; give a path in a folder that the bot may write in")
        }
        Err(Error::Missing) if !file.exists() && !used => fine("keys", "none yet; the first start makes them"),
        Err(Error::Missing) if !file.exists() => {
            fault("keys", "the file is missing, but there is a database; put its keys back, or move the database away")
        }
        Err(Error::Readable) => fault("keys", "others may read the file; run `chmod 600` on it"),
        Err(Error::Busy) => fault("keys", "the file can't be read now; another process holds it, or it is another user's"),
        Err(
            Error::Missing
            | Error::Corrupt
            | Error::Misconfigured
            | Error::Exists
            | Error::Clash
            | Error::Unsure
            | Error::Refused,
        ) => fault("keys", "the file can't be used as a keyring"),
    }
}

fn has_folder(file: &Path) -> bool {
    file.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir())
}

/// How many days ago the keyring, and its root with it, was made here. Not every file system knows.
fn age(file: &Path, clock: &Clock) -> Option<i64> {
    let made = std::fs::metadata(file).and_then(|file| file.created()).ok()?;
    let made = i64::try_from(made.duration_since(UNIX_EPOCH).ok()?.as_secs()).ok()?;
    Some(clock.now().as_second().saturating_sub(made).max(0) / 86_400)
}

fn database(looked: &Result<Looked, Error>) -> Vec<Line> {
    let looked = match looked {
        Ok(looked) => looked,
        Err(Error::Missing) => return vec![fine("database", "none yet; the first start makes it")],
        Err(Error::Misconfigured) => {
            return vec![fault("database", "give sqlite:<file> in a folder that can be written in, or postgres://…")];
        }
        Err(Error::Corrupt) => {
            return vec![fault("database", "it is broken, not of this program, or of a newer release; move it away")];
        }
        Err(Error::Busy | Error::Readable | Error::Exists | Error::Clash | Error::Unsure | Error::Refused) => {
            return vec![fault("database", "it does not answer, is locked, or can't be written")];
        }
    };
    let mut lines = Vec::new();
    if looked.shared {
        lines.push(warn("database", "others may read the file; run `chmod 600` on it"));
    }
    if looked.older {
        lines.push(warn("database", "it is of an older release; the next start brings it up to date"));
    }
    lines.extend(looked.loose.iter().map(|name| fault("database", format!("SQLite does not obey `pragma {name}`"))));
    if lines.is_empty() {
        lines.push(fine("database", "it answers, and is durable and forgetful"));
    }
    lines.push(match looked.letters {
        0 => fine("letters", "none is dead"),
        count => fault("letters", format!("{count} could not be delivered and wait for somebody")),
    });
    lines
}

/// Without a second channel nobody is woken by what must wake somebody.
fn alarm(plan: &Plan) -> Option<Line> {
    if plan.desks.is_empty() {
        return None;
    }
    Some(if plan.alarm.none() {
        warn("alarm", "no second channel: what must wake somebody stands in the log alone; set alarm.webhook or alarm.email")
    } else {
        fine("alarm", "a second channel is set; whether it takes a word is not tried")
    })
}

fn content(plan: &Plan) -> Vec<Line> {
    let files = match shelf::files(plan.content.as_deref(), plan.locales.as_deref()) {
        Ok(files) => files,
        Err(unreadable) => return vec![fault(unreadable.0, "this folder can't be read")],
    };
    let content = match Content::read(&files) {
        Ok(content) => content,
        Err(findings) => {
            return vec![fault("content", format!("{} findings; `footbridge check` says which", findings.len()))];
        }
    };
    let known = |centre: &str| content.centres.keys().any(|known| known.0 == centre);
    let strangers = plan.desks.iter().filter(|(centre, ..)| !known(centre));
    let mut lines: Vec<Line> =
        strangers.map(|(centre, ..)| fault(&format!("desks.{centre}"), "there is no such centre in centres.toml")).collect();
    lines.push(match (content.unreviewed().len(), plan.drafted) {
        (0, _) => fine("content", "every number and legal statement is reviewed"),
        (open, true) => warn("content", format!("{open} numbers and legal statements are not reviewed by a person")),
        (open, false) => {
            let hint = format!("{open} numbers and legal statements are not reviewed by a person; the bot does not start");
            fault("content.serve", hint)
        }
    });
    lines
}
