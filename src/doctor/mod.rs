//! Looks at everything that can be wrong, in one go, and changes nothing.
//!
//! Knows: what a line of the report looks like, and the order of the lines. Does not know: how anything is put right.

mod far;
mod near;

use std::fmt;

use crate::clock::Clock;
use crate::serve::{Plan, Refusal, refusal};
use crate::telegram::Telegram;

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// As it should be.
    Fine,
    /// The bot works, and somebody should know.
    Warn,
    /// The bot does not start, or does not do what it says.
    Fault,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it is.
    pub grade: Grade,
    /// What it is: a setting's name or a plain word.
    pub what: String,
    /// What was found and what to do, without a value that could be secret or a person's.
    pub hint: String,
}

/// All of them, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report(pub Vec<Line>);

impl Report {
    /// Whether there is no fault.
    pub fn well(&self) -> bool {
        self.0.iter().all(|line| line.grade != Grade::Fault)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.0 {
            let grade = match line.grade {
                Grade::Fine => "fine ",
                Grade::Warn => "warn ",
                Grade::Fault => "fault",
            };
            writeln!(f, "{grade}  {}  {}", line.what, line.hint)?;
        }
        Ok(())
    }
}

/// Looks at the far side, then at what is on this machine.
///
/// # Errors
/// When a setting is such that nothing can be looked at.
pub async fn examine(plan: &Plan, clock: &Clock) -> Result<Report, Refusal> {
    let telegram = Telegram::new(&plan.token, &plan.api_url).map_err(|_| {
        refusal("telegram.api_url", "this is not the address of a Bot API server, such as https://api.telegram.org")
    })?;
    let mut lines = far::examine(plan, &telegram, clock).await;
    lines.extend(near::examine(plan, clock).await);
    Ok(Report(lines))
}

fn fine(what: &str, hint: impl Into<String>) -> Line {
    Line { grade: Grade::Fine, what: what.to_owned(), hint: hint.into() }
}

fn warn(what: &str, hint: impl Into<String>) -> Line {
    Line { grade: Grade::Warn, what: what.to_owned(), hint: hint.into() }
}

fn fault(what: &str, hint: impl Into<String>) -> Line {
    Line { grade: Grade::Fault, what: what.to_owned(), hint: hint.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_fault_is_not_well() {
        let report = Report(vec![fine("token", "a"), warn("letters", "b")]);
        assert!(report.well());
        assert_eq!(report.to_string(), "fine   token  a\nwarn   letters  b\n");
        let report = Report(vec![fine("token", "a"), fault("keys", "b")]);
        assert!(!report.well());
        assert_eq!(report.to_string(), "fine   token  a\nfault  keys  b\n");
    }
}
