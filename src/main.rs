//! Arguments to one verb, and what becomes of it to an exit code.
//!
//! Knows: 0 is fine, 1 is "it isn't so", 2 is wrong use or settings, 3 is "it broke, start it again", with one line on
//! standard error. Does not know: how a verb does its work.

mod cli;
mod healthy;
mod letters;
mod rehearsal;
mod tongue;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use footbridge::alarm::{Channels, Mail};
use footbridge::card;
use footbridge::clock::Clock;
use footbridge::config::{AlarmTo, Cover, Serve, Settings, environment};
use footbridge::content::{CentreId, Content};
use footbridge::doctor;
use footbridge::empty;
use footbridge::facts::{self, Fact};
use footbridge::gallery;
use footbridge::profile;
use footbridge::purge::{self, NotPurged};
use footbridge::serve::{self, Plan};
use footbridge::shelf;
use footbridge::stats::{self, Shape};
use footbridge::telegram::Token;
use secrecy::ExposeSecret;
use tokio::signal::unix::{SignalKind, signal};

use cli::{Instead, Keys, Profile, Verb};

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
        Verb::Serve { config } => match plan(config.as_deref()) {
            Ok(plan) => in_runtime(serve_until_told(plan)),
            Err(line) => end(WRONG, line),
        },
        Verb::Rehearse { listen, journey, tongue } => in_runtime(rehearsal::rehearse(listen, journey, tongue.as_deref())),
        Verb::Check { content, locales } => check(content.as_deref(), locales.as_deref()),
        Verb::Gallery { content, locales, out } => write_gallery(content.as_deref(), locales.as_deref(), &out),
        Verb::Doctor { config } => match plan(config.as_deref()) {
            Ok(plan) => in_runtime(examine(plan)),
            Err(line) => end(WRONG, line),
        },
        Verb::Purge { config } => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) => in_runtime(remove(settings)),
            Err(error) => end(WRONG, error),
        },
        Verb::Empty { yes_everything, config } => match plan(config.as_deref()) {
            Ok(plan) => in_runtime(end_trial(plan, yes_everything)),
            Err(line) => end(WRONG, line),
        },
        Verb::Stats { weeks, csv, config } => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) => in_runtime(count(settings, weeks, if csv { Shape::Csv } else { Shape::Text })),
            Err(error) => end(WRONG, error),
        },
        Verb::Keys(Keys::New { config }) => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) => in_runtime(async move {
                match serve::new_keys(&settings.keys).await {
                    Ok(()) => ExitCode::SUCCESS,
                    Err(refusal) => end(WRONG, refusal),
                }
            }),
            Err(error) => end(WRONG, error),
        },
        Verb::Letters { retry, discard, config } => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) => in_runtime(async move {
                let now = Clock::real().now();
                match letters::letters(settings.database.expose_secret(), now, retry, discard).await {
                    Ok(lines) => {
                        drop(write!(std::io::stdout(), "{lines}"));
                        ExitCode::SUCCESS
                    }
                    Err(line) => end(WRONG, line),
                }
            }),
            Err(error) => end(WRONG, error),
        },
        Verb::Profile(Profile::Apply { config, name }) => match profile(config.as_deref()) {
            Ok((token, api_url, content)) => in_runtime(async move {
                match profile::apply(&token, &api_url, &content, name).await {
                    Ok(_) => ExitCode::SUCCESS,
                    Err(error) => end(NOT_SO, error),
                }
            }),
            Err(line) => end(WRONG, line),
        },
        Verb::Healthy { config } => match Settings::read(config.as_deref(), &environment) {
            Ok(settings) if healthy::lives(settings.listen) => ExitCode::SUCCESS,
            Ok(_) => end(NOT_SO, "nothing healthy answers at the address that listen names"),
            Err(error) => end(WRONG, error),
        },
    }
}

/// Proves the content: findings and the table on standard output.
fn check(content: Option<&Path>, locales: Option<&Path>) -> ExitCode {
    let files = match shelf::files(content, locales) {
        Ok(files) => files,
        Err(unreadable) => return end(WRONG, format!("{}: {unreadable}", unreadable.0)),
    };
    let (findings, table) = match Content::read(&files) {
        Ok(content) => {
            let today = Clock::real().now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
            let proof = card::check::prove(&content, &files, today);
            (proof.findings.clone(), proof.to_string())
        }
        Err(findings) => (findings.clone(), findings.iter().map(|finding| format!("{finding}\n")).collect()),
    };
    drop(writeln!(std::io::stdout(), "{}", table.trim_end()));
    if findings.is_empty() { ExitCode::SUCCESS } else { end(NOT_SO, "not everything is as it should be; see above".to_owned()) }
}

/// Looks at everything: a line for each thing on standard output.
async fn examine(plan: Plan) -> ExitCode {
    match doctor::examine(&plan, &Clock::real()).await {
        Ok(report) => {
            drop(write!(std::io::stdout(), "{report}"));
            if report.well() { ExitCode::SUCCESS } else { ExitCode::from(NOT_SO) }
        }
        Err(refusal) => end(WRONG, refusal),
    }
}

/// Prints the figures on standard output.
async fn count(settings: Settings, weeks: usize, shape: Shape) -> ExitCode {
    let database = settings.database.expose_secret();
    let centres: Vec<CentreId> = settings.desks.keys().cloned().collect();
    match stats::stats(database, &settings.keys, &centres, weeks, shape).await {
        Ok(said) => {
            drop(write!(std::io::stdout(), "{said}"));
            ExitCode::SUCCESS
        }
        Err(NotPurged::Refused(refusal)) => end(WRONG, refusal),
        Err(NotPurged::Busy(refusal)) => end(NOT_SO, refusal),
    }
}

/// Removes what is over: counts on standard output.
async fn remove(settings: Settings) -> ExitCode {
    let database = settings.database.expose_secret();
    match purge::purge(database, &settings.keys, settings.retention.visit, &Clock::real()).await {
        Ok(counts) => {
            drop(write!(std::io::stdout(), "{counts}"));
            ExitCode::SUCCESS
        }
        Err(NotPurged::Refused(refusal)) => end(WRONG, refusal),
        Err(NotPurged::Busy(refusal)) => end(NOT_SO, refusal),
    }
}

/// Ends a trial, or says what that would be: counts on standard output.
async fn end_trial(plan: Plan, really: bool) -> ExitCode {
    match empty::empty(&plan, &Clock::real(), really).await {
        Ok(emptied) => {
            drop(write!(std::io::stdout(), "{emptied}"));
            if emptied.well() { ExitCode::SUCCESS } else { ExitCode::from(NOT_SO) }
        }
        Err(NotPurged::Refused(refusal)) => end(WRONG, refusal),
        Err(NotPurged::Busy(refusal)) => end(NOT_SO, refusal),
    }
}

/// Writes the page with every card.
fn write_gallery(content: Option<&Path>, locales: Option<&Path>, out: &Path) -> ExitCode {
    let files = match shelf::files(content, locales) {
        Ok(files) => files,
        Err(unreadable) => return end(WRONG, format!("{}: {unreadable}", unreadable.0)),
    };
    let content = match Content::read(&files) {
        Ok(content) => content,
        Err(findings) => {
            findings.iter().for_each(|finding| drop(writeln!(std::io::stdout(), "{finding}")));
            return end(NOT_SO, format!("{} findings; no page is written", findings.len()));
        }
    };
    match std::fs::write(out, gallery::page(&content, &files)) {
        Ok(()) => {
            drop(writeln!(std::io::stdout(), "the cards are in {}; open it in a browser", out.display()));
            ExitCode::SUCCESS
        }
        Err(_) => end(WRONG, "--out: this file can't be written"),
    }
}

/// What a profile is made of: the token, where to set it, the words.
fn profile(config: Option<&Path>) -> Result<(Token, String, Content), String> {
    let settings = Settings::read(config, &environment).map_err(|error| error.to_string())?;
    let token = token(&settings)?;
    let files = shelf::files(settings.content.dir.as_deref(), settings.content.locales.as_deref())
        .map_err(|unreadable| format!("{}: {unreadable}", unreadable.0))?;
    let content = Content::read(&files).map_err(|findings| format!("content: {} things do not fit together", findings.len()))?;
    Ok((token, settings.api_url, content))
}

fn token(settings: &Settings) -> Result<Token, String> {
    let token = settings.token().map_err(|error| error.to_string())?;
    Token::parse(token.expose_secret()).map_err(|_| "telegram.token: takes a token as @BotFather gives it".to_owned())
}

/// The settings as the bot takes them.
fn plan(config: Option<&Path>) -> Result<Plan, String> {
    let settings = Settings::read(config, &environment).map_err(|error| error.to_string())?;
    let token = token(&settings)?;
    if settings.webhook.is_some() {
        return Err("telegram.webhook: not served by this release; leave it out, and updates are asked for".to_owned());
    }
    let patience = settings.patience();
    let AlarmTo { webhook, email, smtp } = settings.alarm;
    let alarm = Channels { webhook, mail: email.zip(smtp).map(|(to, server)| Mail { to, server }) };
    Ok(Plan {
        token,
        patience,
        api_url: settings.api_url,
        database: settings.database.expose_secret().to_owned(),
        keys: settings.keys,
        listen: Some(settings.listen),
        content: settings.content.dir,
        locales: settings.content.locales,
        drafted: settings.content.serve == Serve::Drafted,
        cover: settings.cover == Cover::Phrasebook,
        return_code: settings.return_code,
        desks: settings.desks.into_iter().map(|(centre, desk)| (centre.0, desk.group.0, Some(desk.lang))).collect(),
        pace: settings.pace,
        visit_kept: settings.retention.visit,
        alarm,
    })
}

/// Runs the bot until a signal says to stop, or Telegram does not take the token any more.
async fn serve_until_told(plan: Plan) -> ExitCode {
    let (Ok(mut term), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return end(WRONG, "this machine gives no signals");
    };
    let mut told = std::pin::pin!(async {
        tokio::select! {
            _ = term.recv() => (),
            _ = interrupt.recv() => (),
        }
    });
    let bot = tokio::select! {
        started = serve::start(plan, Clock::real()) => match started {
            Ok(bot) => bot,
            Err(refusal) => return end(WRONG, refusal),
        },
        // A start may wait for hours. What it has begun is as if it had been killed.
        () = &mut told => {
            facts::log(Fact::Stopped { clean: true });
            return ExitCode::SUCCESS;
        }
    };
    match bot.run(told).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => end(failure.code(), failure),
    }
}

fn in_runtime(work: impl Future<Output = ExitCode>) -> ExitCode {
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => {
            let code = runtime.block_on(work);
            // A name that is still being looked up would hold the end up.
            runtime.shutdown_background();
            code
        }
        Err(_) => end(WRONG, "this machine gives no threads"),
    }
}

/// Ends with `code` and one line on standard error.
fn end(code: u8, line: impl std::fmt::Display) -> ExitCode {
    drop(writeln!(std::io::stderr(), "{line}"));
    ExitCode::from(code)
}
