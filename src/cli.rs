//! What the command line says.
//!
//! Knows: verbs and their arguments; wrong use as one plain line. Does not know: what a verb does.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Parser, Subcommand};

/// A quiet way across: a Telegram bot that hands people over to an accredited centre, anonymously.
#[derive(Debug, Parser)]
#[command(name = "footbridge", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Verb {
    /// Runs the bot until it is told to stop
    Serve {
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Plays both sides in a web page: no token, no network
    Rehearse {
        /// Where the page is served; this machine only
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8090", value_parser = loopback)]
        listen: SocketAddr,
        /// A journey that plays by itself
        #[arg(long, value_name = "FILE")]
        journey: Option<PathBuf>,
        /// The language that the journey's phones are read in, for example nl
        #[arg(long = "in", value_name = "LANGUAGE", requires = "journey")]
        tongue: Option<String>,
    },
    /// Proves the content and the words, and prints every finding
    Check {
        /// A folder in place of the built-in content
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
        /// A folder in place of the built-in locales
        #[arg(long, value_name = "DIR")]
        locales: Option<PathBuf>,
    },
    /// Writes one page with every card, for the people who review them
    Gallery {
        /// A folder in place of the built-in content
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
        /// A folder in place of the built-in locales
        #[arg(long, value_name = "DIR")]
        locales: Option<PathBuf>,
        /// The page; one that is there is written over
        #[arg(long, value_name = "FILE", default_value = "gallery.html")]
        out: PathBuf,
    },
    /// Looks at everything that can be wrong, and changes nothing
    Doctor {
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Removes what is over now, not at the next hour, and counts it
    Purge {
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Ends a trial: clears what stands at Telegram, destroys the keys and empties the database
    Empty {
        /// Does it; without this, says what would be done
        #[arg(long)]
        yes_everything: bool,
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Prints what was counted of each desk, week by week; small numbers are hidden
    Stats {
        /// How many weeks, the newest first to be kept
        #[arg(long, value_name = "N", default_value_t = 8)]
        weeks: usize,
        /// Commas between columns, for a spreadsheet
        #[arg(long)]
        csv: bool,
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Makes the keyring
    #[command(subcommand)]
    Keys(Keys),
    /// Lists what was tried three times and set aside: kinds and ages, never words
    Letters {
        /// Lets everything be tried again, by the running bot within a minute or at its next start
        #[arg(long, conflicts_with = "discard")]
        retry: bool,
        /// Throws everything away
        #[arg(long)]
        discard: bool,
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Sets what Telegram shows of the bot before it is opened
    #[command(subcommand)]
    Profile(Profile),
    /// Asks the running bot whether it lives
    Healthy {
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
}

/// What is to be done with the keyring.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Keys {
    /// Makes a new keyring; refuses to overwrite one
    New {
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
}

/// What is to be done with the bot's profile.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Profile {
    /// Sets the neutral name, descriptions and commands in every language
    Apply {
        /// The settings' file, in place of FOOTBRIDGE_CONFIG or ./footbridge.toml
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
        /// Which of the neutral names: 1 to 4, as `locales/*/profile.ftl` has them
        #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=i64::from(footbridge::profile::NAMES)))]
        name: u8,
    },
}

/// Why there is no verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Instead {
    /// A text was asked for: help, or the version.
    Text(String),
    /// The command line is wrong; one line.
    Wrong(String),
}

/// Reads the command line. `arguments` begins with the program's own name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> Result<Verb, Instead> {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => Ok(arguments.verb),
        Err(error) if [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion].contains(&error.kind()) => {
            Err(Instead::Text(error.to_string()))
        }
        Err(error) => Err(Instead::Wrong(line(&error))),
    }
}

fn loopback(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().ok().filter(|address: &SocketAddr| address.ip().is_loopback()).ok_or("not a loopback address")
}

/// One line that never repeats a value: somebody may have pasted a token.
fn line(error: &clap::Error) -> String {
    let named = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(name)) => name.split('=').next().filter(|name| name.starts_with("--")),
        _ => None,
    };
    let what = match (named, error.kind()) {
        (Some(name), ErrorKind::UnknownArgument) if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => {
            format!("{name}: this argument is not known")
        }
        (Some(name), ErrorKind::ArgumentConflict) => format!("{name}: give this once, and only what goes with it"),
        (Some(name), _) if name.contains("<ADDR>") => {
            format!("{name}: takes an address on this machine and a port such as 127.0.0.1:8090")
        }
        (Some(name), _) if name.contains("<NUMBER>") => format!("{name}: takes 1, 2, 3 or 4"),
        (Some(name), _) if name.contains("<FILE>") => format!("{name}: takes the path of a file"),
        (Some(_) | None, _) if matches!(error.kind(), ErrorKind::UnknownArgument) => "an argument is not known".to_owned(),
        (Some(_) | None, _) => {
            "give a verb: serve, rehearse, check, gallery, doctor, purge, empty, letters, profile apply, keys new or healthy"
                .to_owned()
        }
    };
    format!("{what} (footbridge --help says more)")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Verb, Instead> {
        parse(line.split_whitespace().map(Into::into))
    }

    #[test]
    fn every_verb_is_read() {
        let config = Some(PathBuf::from("a.toml"));
        let listen = SocketAddr::from(([127, 0, 0, 1], 8090));
        let table = [
            ("footbridge serve", Verb::Serve { config: None }),
            ("footbridge serve --config a.toml", Verb::Serve { config: config.clone() }),
            ("footbridge rehearse", Verb::Rehearse { listen, journey: None, tongue: None }),
            (
                "footbridge rehearse --listen [::1]:0 --journey a.toml --in nl",
                Verb::Rehearse { listen: "[::1]:0".parse().unwrap(), journey: config.clone(), tongue: Some("nl".to_owned()) },
            ),
            (
                "footbridge gallery --locales a.toml",
                Verb::Gallery { content: None, locales: config.clone(), out: PathBuf::from("gallery.html") },
            ),
            ("footbridge keys new --config=a.toml", Verb::Keys(Keys::New { config: config.clone() })),
            ("footbridge letters", Verb::Letters { retry: false, discard: false, config: None }),
            ("footbridge letters --retry", Verb::Letters { retry: true, discard: false, config: None }),
            ("footbridge letters --discard", Verb::Letters { retry: false, discard: true, config: None }),
            ("footbridge profile apply --config a.toml", Verb::Profile(Profile::Apply { config: config.clone(), name: 1 })),
            ("footbridge profile apply --name 3", Verb::Profile(Profile::Apply { config: None, name: 3 })),
            ("footbridge doctor --config a.toml", Verb::Doctor { config: config.clone() }),
            ("footbridge purge", Verb::Purge { config: None }),
            ("footbridge empty --config a.toml", Verb::Empty { yes_everything: false, config: config.clone() }),
            ("footbridge empty --yes-everything", Verb::Empty { yes_everything: true, config: None }),
            ("footbridge stats --weeks 4 --csv", Verb::Stats { weeks: 4, csv: true, config: None }),
            ("footbridge healthy --config a.toml", Verb::Healthy { config }),
        ];
        for (line, expected) in table {
            assert_eq!(read(line), Ok(expected), "{line}");
        }
    }

    #[test]
    fn wrong_use_is_one_line_without_a_value() {
        let table = [
            (
                "footbridge",
                "give a verb: serve, rehearse, check, gallery, doctor, purge, empty, letters, profile apply, keys new or healthy",
            ),
            ("footbridge keys", "give a verb"),
            ("footbridge 123:SECRET", "give a verb"),
            ("footbridge serve 123:SECRET", "an argument is not known"),
            ("footbridge serve --token=123:SECRET", "--token: this argument is not known"),
            ("footbridge serve --123:SECRET", "an argument is not known"),
            ("footbridge serve --config", "--config <FILE>: takes the path of a file"),
            ("footbridge letters --retry --discard", "--retry: give this once, and only what goes with it"),
            ("footbridge serve --config a --config b", "--config <FILE>: give this once, and only what goes with it"),
            ("footbridge profile apply --name 9SECRET", "--name <NUMBER>: takes 1, 2, 3 or 4"),
            ("footbridge profile apply --name 5", "--name <NUMBER>: takes 1, 2, 3 or 4"),
            ("footbridge rehearse --listen 0.0.0.0:8090", "--listen <ADDR>: takes an address on this machine"),
            ("footbridge rehearse --listen 123:SECRET", "--listen <ADDR>: takes an address on this machine"),
        ];
        for (line, expected) in table {
            let Err(Instead::Wrong(said)) = read(line) else { panic!("{line} is taken") };
            assert!(said.starts_with(expected), "{line}: {said}");
            assert!(!said.contains("SECRET") && said.lines().count() == 1, "{line}: {said}");
        }
    }

    #[test]
    fn help_and_version_are_texts() {
        let Err(Instead::Text(version)) = read("footbridge --version") else { panic!("no version") };
        assert_eq!(version.trim(), concat!("footbridge ", env!("CARGO_PKG_VERSION")));
        let Err(Instead::Text(help)) = read("footbridge --help") else { panic!("no help") };
        assert!(help.contains("rehearse"));
    }
}
