//! What the file and the environment say, before anything of it is understood.
//!
//! Knows: which settings there are, that the environment wins, and how to point at a fault without showing a value.
//! Does not know: what a value means.

use std::collections::BTreeMap;
use std::path::Path;

use toml::{Table, Value};

use super::setting::{Given as May, Setting, all};
use super::{Env, Error};

/// The longest name of an unknown setting that is repeated to the operator.
const LONGEST_NAME: usize = 60;

/// The settings that are given, each as text.
#[derive(Default)]
pub(super) struct Raw(BTreeMap<&'static str, Given>);

/// One setting as it is given.
pub(super) struct Given {
    /// The file, or the environment variable.
    pub(super) from: String,
    /// Its value.
    pub(super) text: String,
}

impl Raw {
    /// Reads the file named by `--config`, else by `FOOTBRIDGE_CONFIG`, else `footbridge.toml`, which alone may be absent.
    pub(super) fn read(config: Option<&Path>, env: Env<'_>) -> Result<Self, Error> {
        let named = config.map(Path::to_path_buf).or_else(|| given(env, "FOOTBRIDGE_CONFIG").map(Into::into));
        let path = named.as_deref().unwrap_or(Path::new("footbridge.toml"));
        let file = one_line(&path.display().to_string());
        match std::fs::read_to_string(path) {
            Ok(text) => Self::from_text(&file, &text, env),
            Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => Self::from_text(&file, "", env),
            Err(_) => Err(Error::Unreadable { file }),
        }
    }

    /// Reads the settings from `text`, the content of `file`.
    pub(super) fn from_text(file: &str, text: &str, env: Env<'_>) -> Result<Self, Error> {
        let table = text.parse::<Table>().map_err(|error| {
            let before = error.span().map_or(0, |span| span.start);
            Error::Syntax { file: file.to_owned(), line: 1 + text.bytes().take(before).filter(|byte| *byte == b'\n').count() }
        })?;
        let mut raw = Self::default();
        raw.take(file, "", table)?;
        for setting in all() {
            if let Some((name, text)) = setting.env.and_then(|name| Some((name, given(env, name)?))) {
                raw.0.insert(setting.name, Given { from: name.to_owned(), text });
            }
        }
        Ok(raw)
    }

    /// What `setting` is given as, if it is.
    pub(super) fn get(&self, setting: &Setting) -> Option<&Given> {
        self.0.get(setting.name)
    }

    fn take(&mut self, file: &str, section: &str, table: Table) -> Result<(), Error> {
        for (key, value) in table {
            let name = if section.is_empty() { key } else { format!("{section}.{key}") };
            let wrong = |takes| Error::Wrong { from: file.to_owned(), setting: shown(&name), takes };
            match (all().find(|setting| setting.name == name), value) {
                (Some(setting), Value::String(text)) => {
                    self.0.insert(setting.name, Given { from: file.to_owned(), text });
                }
                (Some(setting), Value::Integer(number)) if setting.given == May::Number => {
                    self.0.insert(setting.name, Given { from: file.to_owned(), text: number.to_string() });
                }
                (Some(setting), Value::Boolean(on)) if setting.given == May::Switch => {
                    self.0.insert(setting.name, Given { from: file.to_owned(), text: on.to_string() });
                }
                (Some(setting), _) => return Err(wrong(setting.takes)),
                (None, _) if !is_section(&name) => {
                    return Err(match section {
                        "desks" => Error::Centre { file: file.to_owned(), setting: shown(&name) },
                        _ => Error::Unknown { file: file.to_owned(), setting: shown(&name) },
                    });
                }
                (None, Value::Table(table)) => self.take(file, &name, table)?,
                (None, _) => return Err(wrong("takes settings of its own, as a section")),
            }
        }
        Ok(())
    }
}

/// An environment variable that is set to something.
fn given(env: Env<'_>, name: &str) -> Option<String> {
    env(name).filter(|text| !text.is_empty())
}

fn is_section(name: &str) -> bool {
    all().any(|setting| setting.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// A name from the file, unless it looks like something else: a token may have slipped into the place of a name.
fn shown(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    match name.len() <= LONGEST_NAME && name.chars().all(plain) {
        true => name.to_owned(),
        false => "a name with other signs, or a very long one".to_owned(),
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
