//! Arguments to one verb, and what becomes of it to an exit code.
//!
//! Knows: 0 is fine, 1 is "it isn't so", 2 is wrong use or settings, with one line on standard error. Does not know: how
//! a verb does its work.

mod cli;
mod healthy;

use std::io::Write;
use std::process::ExitCode;

use footbridge::config::{Settings, environment};
use footbridge::facts;

use cli::{Instead, Keys, Verb};

/// What was asked to be proved or done isn't so.
const NOT_SO: u8 = 1;
/// The command line or a setting is wrong.
const WRONG: u8 = 2;

fn main() -> ExitCode {
    facts::listen();
    facts::quiet_panics();
    match cli::parse(std::env::args_os()) {
        Ok(verb) => run(verb),
        Err(Instead::Text(text)) => {
            drop(write!(std::io::stdout(), "{text}"));
            ExitCode::SUCCESS
        }
        Err(Instead::Wrong(line)) => end(WRONG, line),
    }
}

fn run(verb: Verb) -> ExitCode {
    match verb {
        Verb::Serve { config } => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) => match settings.token() {
                Ok(_) => end(WRONG, "not built yet"),
                Err(error) => end(WRONG, error),
            },
            Err(error) => end(WRONG, error),
        },
        Verb::Rehearse { listen: _, journey: _ } => end(WRONG, "not built yet"),
        Verb::Keys(Keys::New { config }) => match Settings::read(config.as_deref(), &environment) {
            Ok(_) => end(WRONG, "not built yet"),
            Err(error) => end(WRONG, error),
        },
        Verb::Healthy { config } => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) if healthy::lives(settings.listen) => ExitCode::SUCCESS,
            Ok(_) => end(NOT_SO, "nothing healthy answers at the address that listen names"),
            Err(error) => end(WRONG, error),
        },
    }
}

/// Ends with `code` and one line on standard error.
fn end(code: u8, line: impl std::fmt::Display) -> ExitCode {
    drop(writeln!(std::io::stderr(), "{line}"));
    ExitCode::from(code)
}
