//! The bot's process: started, told to stop, pulled the plug of, listened to.
//!
//! Knows: signals, exit codes, pipes. Does not know: what the bot is for.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};

use tokio::sync::watch;

/// A process that runs, or has run.
pub(crate) struct Running {
    pub(crate) pid: u32,
    out: watch::Receiver<Vec<u8>>,
    err: watch::Receiver<Vec<u8>>,
    ended: watch::Receiver<Option<ExitStatus>>,
}

impl Running {
    /// Starts the product with these arguments and nothing in its environment but `environment`.
    pub(crate) fn start(arguments: &[&str], folder: &Path, environment: &BTreeMap<&'static str, String>) -> Self {
        Self::spawn(Path::new(env!("CARGO_BIN_EXE_footbridge")), arguments, folder, environment)
    }

    /// Starts this test binary once more, for the one test `name`, which finds out by its environment that it is to be a bot.
    pub(crate) fn start_test(name: &str, folder: &Path, environment: &BTreeMap<&'static str, String>) -> Self {
        let own = std::env::current_exe().unwrap();
        Self::spawn(&own, &[name, "--exact", "--nocapture"], folder, environment)
    }

    fn spawn(program: &Path, arguments: &[&str], folder: &Path, environment: &BTreeMap<&'static str, String>) -> Self {
        let mut child = Command::new(program)
            .args(arguments)
            .current_dir(folder)
            .env_clear()
            .envs(environment)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let pid = child.id();
        let (out, out_read) = heard(child.stdout.take().unwrap());
        let (err, err_read) = heard(child.stderr.take().unwrap());
        let (end, ended) = watch::channel(None);
        thread::spawn(move || {
            let status = child.wait().unwrap();
            // What it said last is there before its end is told.
            let _ = (out_read.join(), err_read.join());
            end.send_replace(Some(status));
        });
        Self { pid, out, err, ended }
    }

    /// What it has said so far on standard output and on standard error.
    pub(crate) fn said(&self) -> (Vec<u8>, Vec<u8>) {
        (self.out.borrow().clone(), self.err.borrow().clone())
    }

    /// Standard error as text.
    pub(crate) fn errors(&self) -> String {
        String::from_utf8(self.err.borrow().clone()).unwrap()
    }

    /// Returns what `find` finds in standard error, once it finds something.
    pub(crate) async fn until_said<T>(&self, mut find: impl FnMut(&str) -> Option<T>) -> T {
        let mut err = self.err.clone();
        let said = err.wait_for(|bytes| find(&String::from_utf8_lossy(bytes)).is_some()).await.unwrap().clone();
        find(&String::from_utf8_lossy(&said)).unwrap()
    }

    /// Returns when it has ended.
    pub(crate) async fn end(&self) -> ExitStatus {
        let mut ended = self.ended.clone();
        ended.wait_for(Option::is_some).await.unwrap().unwrap()
    }

    /// Whether it has ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended.borrow().is_some()
    }

    /// Sends it a signal: `TERM`, `KILL`.
    pub(crate) fn signal(&self, name: &str) {
        if !self.has_ended() {
            let sent = Command::new("sh").args(["-c", &format!("kill -{name} {}", self.pid)]).status().unwrap();
            assert!(sent.success(), "a process can be sent {name}");
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.has_ended() {
            let _ = Command::new("sh").args(["-c", &format!("kill -KILL {}", self.pid)]).status();
        }
    }
}

fn heard(mut pipe: impl Read + Send + 'static) -> (watch::Receiver<Vec<u8>>, JoinHandle<()>) {
    let (kept, read) = watch::channel(Vec::new());
    let thread = thread::spawn(move || {
        let mut some = [0; 4096];
        while let Ok(count @ 1..) = pipe.read(&mut some) {
            kept.send_modify(|all: &mut Vec<u8>| all.extend_from_slice(&some[..count]));
        }
    });
    (read, thread)
}
