//! Puts the parts together: checks everything that can be wrong before anything is touched, then sets the ferry going.
//!
//! Knows: the order of the checks, and what to say about each. Does not know: where settings are written.

mod far;
mod health;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;

use crate::alarm;
use crate::clock::{Clock, chance, fresh_id};
use crate::content::{CentreId, Content, Lang};
use crate::facts::{Awaited, Fact, log};
use crate::ferry::port::{Messenger, Updates};
use crate::ferry::{self, DeskPlan, Ferry, Frame, Pace, Take, Wait, Why};
use crate::passage::ids::Chat;
use crate::passage::patience::Patience;
use crate::passage::turn;
use crate::seal::{Key, KeyId};
use crate::shelf;
use crate::store::{self, Keyring, Store};
use crate::telegram::{Poll, Telegram, Token};

use health::Health;

/// Everything that the bot is told.
#[derive(Debug)]
pub struct Plan {
    /// The bot's token.
    pub token: Token,
    /// The Bot API's address.
    pub api_url: String,
    /// The database's address.
    pub database: String,
    /// The keyring's file.
    pub keys: PathBuf,
    /// Where health is served, if anywhere.
    pub listen: Option<SocketAddr>,
    /// The folder that replaces the built-in content.
    pub content: Option<PathBuf>,
    /// The folder that replaces the built-in locales.
    pub locales: Option<PathBuf>,
    /// Texts that no person has reviewed are served.
    pub drafted: bool,
    /// The phrase book stands before everything else.
    pub cover: bool,
    /// A number to come back with from another phone may be asked for.
    pub return_code: bool,
    /// The desks: centre, group, and the language of its volunteers where it is not the centre's own.
    pub desks: Vec<(String, i64, Option<Lang>)>,
    /// The durations.
    pub patience: Patience,
    /// How much may leave.
    pub pace: Pace,
    /// How long visits are kept.
    pub visit_kept: Duration,
    /// The second channel for alarms.
    pub alarm: alarm::Channels,
}

/// Why the bot does not start: the setting that it is about, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{setting}: {what}")]
pub struct Refusal {
    /// The setting.
    pub setting: String,
    /// What is wrong and what to do, in one line without a value that could be secret.
    pub what: String,
}

/// The bot under way.
#[derive(Debug)]
pub struct Bot {
    /// The ferry.
    pub ferry: Ferry,
    health: Option<Health>,
}

/// What ends the bot although nobody told it to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The token is not one any more: a person must look.
    #[error("telegram.token: Telegram does not take this token any more")]
    TokenRefused,
    /// A part broke: to be started again.
    #[error("a part of the bot broke; the log says where. Nothing is lost: start it again")]
    Broke,
}

impl Failure {
    /// The exit code that says so.
    pub fn code(self) -> u8 {
        match self {
            Self::TokenRefused => 2,
            Self::Broke => 3,
        }
    }
}

/// Checks everything, then starts. Nothing is made or changed before all that can be looked at is in order. What does not answer
/// now is waited for, however long that takes; whoever does not want to wait any more lets go of the future.
///
/// # Errors
/// A line about the first thing that is wrong.
pub async fn start(plan: Plan, clock: Clock) -> Result<Bot, Refusal> {
    start_with(plan, clock, turn, |poll, telegram| (poll, telegram)).await
}

/// Like [`start`], with another way to take a turn and something between the ferry and Telegram: how parts that break are
/// rehearsed.
///
/// # Errors
/// Like [`start`].
pub async fn start_with<U: Updates + 'static, M: Messenger>(
    plan: Plan,
    clock: Clock,
    take: Take,
    between: impl FnOnce(Poll, Telegram) -> (U, M),
) -> Result<Bot, Refusal> {
    let content = Arc::new(content(&plan)?);
    let desks = desks(&plan, &content)?;
    let new = keys_and_database(&plan)?;
    let telegram = Telegram::new(&plan.token, &plan.api_url).map_err(|_| {
        refusal("telegram.api_url", "this is not the address of a Bot API server, such as https://api.telegram.org")
    })?;
    let health = match plan.listen {
        Some(address) => Some(Health::at(address).await?),
        None => None,
    };
    let bot = far::who_am_i(&telegram, health.as_ref()).await?;
    let looked = ferry::look(&telegram, &desks, bot).await;
    if let Some(trouble) = far::stopped_by(&plan, new, &desks, &looked).await {
        return Err(refusal(&format!("desks.{}", trouble.centre.0), about_desk(trouble.why)));
    }
    let (store, keys) = open(&plan, new, health.as_ref()).await?;
    if let Some(health) = &health {
        health.say();
    }
    let frame = Frame {
        content: Arc::clone(&content),
        patience: plan.patience,
        pace: plan.pace,
        drafted: plan.drafted,
        desks,
        bot,
        far_side: plan.api_url,
        visit_kept: plan.visit_kept,
        spill: beside(&plan.database, &plan.keys),
        alarms: (!plan.alarm.none()).then(|| second_channel(plan.alarm.clone(), store.clone())),
        points: ferry::Points::default(),
    };
    let watched = store.clone();
    let poll = Poll::new(telegram.clone(), content, clock.clone());
    let count = frame.desks.len();
    let (updates, messenger) = between(poll, telegram);
    let ferry = ferry::embark_taking(take, frame, clock, store, keys, updates, messenger, &looked)
        .await
        .map_err(|_| refusal("database", "it is not as it was written"))?;
    log(Fact::Started { desks: count.try_into().unwrap_or(u32::MAX) });
    if let Some(health) = &health {
        health.under_way(watched, Arc::clone(&ferry.vitals));
    }
    Ok(Bot { ferry, health })
}

impl Bot {
    /// Where health is served.
    pub fn health(&self) -> Option<SocketAddr> {
        self.health.as_ref().map(|health| health.address)
    }

    /// Runs until `told` or until it can't, then stops within ten seconds.
    ///
    /// # Errors
    /// Why it ended although nobody told it to.
    pub async fn run(self, told: impl Future<Output = ()>) -> Result<(), Failure> {
        let done = tokio::select! {
            biased;
            () = self.ferry.vitals.token_refused() => Err(Failure::TokenRefused),
            () = self.ferry.broke() => Err(Failure::Broke),
            () = told => Ok(()),
        };
        self.stop().await;
        done
    }

    /// Stops within ten seconds; nothing is lost.
    pub async fn stop(self) {
        drop(self.health);
        self.ferry.stop().await;
    }
}

/// Makes a new keyring; for `keys new`, and for the very first start.
///
/// # Errors
/// When there is one already, or its file can't be made.
pub async fn new_keys(file: &std::path::Path) -> Result<(), Refusal> {
    match Keyring::create(file, KeyId(fresh_id()), Key::new(chance())).await {
        Ok(keys) => {
            keys.close().await;
            Ok(())
        }
        Err(store::Error::Exists) => Err(refusal("keys", "there is a keyring already; it is not overwritten")),
        Err(_) => Err(refusal("keys", "this file can't be made; give a path in a folder that the bot may write in")),
    }
}

pub(crate) fn content(plan: &Plan) -> Result<Content, Refusal> {
    let files = shelf::files(plan.content.as_deref(), plan.locales.as_deref()).map_err(|unreadable| {
        refusal(unreadable.0, "this folder can't be read; give one with the content files, or leave it out")
    })?;
    let mut content = Content::read(&files).map_err(|findings| {
        let first = findings.first().map(ToString::to_string).unwrap_or_default().replace('\n', " ");
        let setting = if plan.content.is_some() || plan.locales.is_none() { "content.dir" } else { "content.locales" };
        refusal(setting, &format!("{} things do not fit together; the first: {first}", findings.len()))
    })?;
    let open = content.unreviewed().len();
    if open > 0 && !plan.drafted {
        let what = format!("{open} legal statements and numbers are not reviewed by a person; set \"drafted\" for a trial");
        return Err(refusal("content.serve", &what));
    }
    (content.cover, content.return_code) = (plan.cover, plan.return_code);
    Ok(content)
}

fn desks(plan: &Plan, content: &Content) -> Result<Vec<DeskPlan>, Refusal> {
    let mut desks = Vec::new();
    for (centre, group, lang) in &plan.desks {
        let centre = CentreId(centre.clone());
        let setting = format!("desks.{}", centre.0);
        let known = content.centres.get(&centre).ok_or_else(|| refusal(&setting, "there is no such centre in centres.toml"))?;
        let lang = lang.unwrap_or(known.desk_lang);
        let lang = if content.speaks(lang) { lang } else { Lang::EN };
        desks.push(DeskPlan { centre, group: Chat(*group), lang });
    }
    Ok(desks)
}

/// Whether keys must be made; refuses a database without its keys, and keys that others may read.
fn keys_and_database(plan: &Plan) -> Result<bool, Refusal> {
    match Keyring::check(&plan.keys) {
        Ok(()) => Ok(false),
        Err(store::Error::Missing) if Store::is_a_file(&plan.database) != Some(true) => {
            // Else a database would be made that has no keys, and the next start would be refused because of it.
            let folder = plan.keys.parent().filter(|folder| !folder.as_os_str().is_empty());
            if folder.is_some_and(|folder| !folder.is_dir()) {
                return Err(refusal("keys", "this file can't be made; give a path in a folder that the bot may write in"));
            }
            Ok(true)
        }
        Err(store::Error::Missing) => Err(refusal(
            "keys",
            "this file is missing, but there is a database already; put its keys back, or move the database away",
        )),
        Err(store::Error::Readable) => Err(refusal("keys", "others may read this file; run `chmod 600` on it")),
        Err(_) => Err(refusal("keys", "this file can't be used as a keyring")),
    }
}

/// Keys that are there are opened before the database is: what is refused leaves the database as it was.
async fn open(plan: &Plan, new: bool, health: Option<&Health>) -> Result<(Store, Keyring), Refusal> {
    let known = if new { None } else { Some(keyring(plan, health).await?) };
    let store = match database(plan, health).await {
        Ok(store) => store,
        Err(refused) => {
            if let Some(keys) = known {
                keys.close().await;
            }
            return Err(refused);
        }
    };
    if let Some(keys) = known {
        return Ok((store, keys));
    }
    if used(&store, health).await? {
        store.close().await;
        return Err(refusal(
            "keys",
            "this file is missing, but there is a database already; put its keys back, or move the database away",
        ));
    }
    new_keys(&plan.keys).await?;
    let keys = keyring(plan, health).await?;
    Ok((store, keys))
}

async fn keyring(plan: &Plan, health: Option<&Health>) -> Result<Keyring, Refusal> {
    let mut wait = Wait::on(Awaited::Keys);
    loop {
        let opened = Keyring::open(&plan.keys).await;
        if heard(health, &mut wait, &opened).await {
            return opened.map_err(|_| refusal("keys", "this file can't be used as a keyring"));
        }
    }
}

async fn database(plan: &Plan, health: Option<&Health>) -> Result<Store, Refusal> {
    let mut wait = Wait::on(Awaited::Database);
    let opened = loop {
        let opened = Store::open(&plan.database).await;
        if heard(health, &mut wait, &opened).await {
            break opened;
        }
    };
    opened.map_err(|error| match error {
        store::Error::Misconfigured => refusal(
            "database",
            "give sqlite:<file> in a folder that can be written in, or postgres://… with a user and a database that the server knows",
        ),
        store::Error::Corrupt => refusal("database", "this is not a database of this program, or one of a newer release"),
        store::Error::Readable | store::Error::Exists | store::Error::Missing | store::Error::Busy => no_use(),
        store::Error::Clash | store::Error::Unsure | store::Error::Refused => no_use(),
    })
}

/// Whether anything has been kept in it before.
async fn used(store: &Store, health: Option<&Health>) -> Result<bool, Refusal> {
    let mut wait = Wait::on(Awaited::Database);
    loop {
        let used = store.used().await;
        if heard(health, &mut wait, &used).await {
            return used.map_err(|_| no_use());
        }
    }
}

fn no_use() -> Refusal {
    refusal("database", "it can't be used")
}

/// Whether `done` is an answer. Whoever asks meanwhile whether the bot is ready hears that it is not.
async fn heard<T: Sync>(health: Option<&Health>, wait: &mut Wait, done: &Result<T, store::Error>) -> bool {
    let silent = done.as_ref().is_err_and(|error| error.passes());
    if let Some(health) = health.filter(|_| silent) {
        health.say();
    }
    wait.heard(done).await
}

/// Sets the second channel going.
fn second_channel(to: alarm::Channels, store: Store) -> mpsc::UnboundedSender<ferry::Word> {
    let (alarms, words) = mpsc::unbounded_channel();
    let (took, taken) = mpsc::unbounded_channel();
    tokio::spawn(alarm::carry(to, words, took));
    tokio::spawn(ferry::let_go(store, taken));
    alarms
}

/// The file that takes updates while the database does not answer: beside it, or beside the keys where it is a server.
pub(crate) fn beside(database: &str, keys: &std::path::Path) -> PathBuf {
    let mut file = Store::file_of(database).map_or_else(|| keys.to_path_buf(), PathBuf::from).into_os_string();
    file.push(".spill");
    file.into()
}

/// What is wrong with a desk, and what to do.
pub(crate) fn about_desk(why: Why) -> &'static str {
    match why {
        Why::Away => "Telegram does not answer about this group; try again",
        Why::Gone => "the bot is not in this group; add it as an administrator, and check the number",
        Why::NotForum => "this group has no topics; switch Topics on in the group's settings",
        Why::Public => "this group is public; make it private",
        Why::NoTopics => "the bot may not manage topics; give it that right",
        Why::NoDeletes => "the bot may not delete messages; give it that right",
        Why::NoPins => "the bot may not pin messages; give it that right",
        Why::NoReactions => "this group does not allow the reactions that say what became of an answer; allow all",
    }
}

pub(crate) fn refusal(setting: &str, what: &str) -> Refusal {
    Refusal { setting: setting.to_owned(), what: what.to_owned() }
}
