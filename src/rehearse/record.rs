//! The recorder: every call that the bot made, in order.
//!
//! Knows: numbers, times, what was asked and answered, and what was wrong with it. Does not know: what it means.

use std::collections::VecDeque;
use std::time::Instant;

use jiff::Timestamp;
use serde_json::{Map, Value};

/// One request to the Bot API.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its number, from 1.
    pub number: usize,
    /// When it came, by the clock of the rehearsal.
    pub at: Timestamp,
    /// When it came, really.
    pub instant: Instant,
    /// The method as api.json spells it, or as it was asked for if it is none.
    pub method: String,
    /// Its parameters, with the types that the method asks for.
    pub params: Value,
    /// The answer's body; null while there is none, or when the connection was cut before the request was handled.
    pub answer: Value,
    /// What was wrong with the request in itself.
    pub violation: Option<String>,
}

impl Call {
    /// Whether Telegram would have said yes.
    pub fn ok(&self) -> bool {
        self.answer.get("ok").and_then(Value::as_bool) == Some(true)
    }

    /// The chat that it is about.
    pub fn chat(&self) -> Option<i64> {
        self.params.get("chat_id").and_then(Value::as_i64)
    }

    /// The text that it carries.
    pub fn text(&self) -> Option<&str> {
        self.params.get("text").and_then(Value::as_str)
    }
}

#[derive(Debug)]
pub(crate) struct Record {
    kept: usize,
    count: usize,
    calls: VecDeque<Call>,
    violations: VecDeque<String>,
}

/// How many violations are kept: one is enough to stop a test, and a broken loop must not fill the memory.
const VIOLATIONS_KEPT: usize = 1000;

impl Record {
    pub(crate) fn new(kept: usize) -> Self {
        Self { kept, count: 0, calls: VecDeque::new(), violations: VecDeque::new() }
    }

    /// Notes a call that has come in; gives its number.
    pub(crate) fn came(&mut self, method: &str, params: Map<String, Value>, at: Timestamp) -> usize {
        self.count += 1;
        if self.calls.len() >= self.kept {
            self.calls.pop_front();
        }
        if self.kept > 0 {
            self.calls.push_back(Call {
                number: self.count,
                at,
                instant: Instant::now(),
                method: method.to_owned(),
                params: Value::Object(params),
                answer: Value::Null,
                violation: None,
            });
        }
        self.count
    }

    /// Notes what the call with `number` was answered.
    pub(crate) fn answered(&mut self, number: usize, answer: Value) {
        if let Some(call) = self.call(number) {
            call.answer = answer;
        }
    }

    /// Notes that the call with `number` is wrong in itself.
    pub(crate) fn violated(&mut self, number: usize, method: &str, why: &str) {
        if self.violations.len() >= VIOLATIONS_KEPT {
            self.violations.pop_front();
        }
        self.violations.push_back(format!("{method}: {why}"));
        if let Some(call) = self.call(number) {
            call.violation = Some(why.to_owned());
        }
    }

    /// Whether the call with `number` has been found wrong already.
    pub(crate) fn is_violation(&mut self, number: usize) -> bool {
        self.call(number).is_some_and(|call| call.violation.is_some())
    }

    fn call(&mut self, number: usize) -> Option<&mut Call> {
        let first = self.calls.front()?.number;
        self.calls.get_mut(number.checked_sub(first)?)
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.iter().cloned().collect()
    }

    pub(crate) fn since(&self, number: usize) -> Vec<Call> {
        let fresh = self.calls.iter().rev().take_while(|call| call.number > number).count();
        self.calls.iter().skip(self.calls.len() - fresh).cloned().collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.count
    }

    pub(crate) fn violations(&self) -> Vec<String> {
        self.violations.iter().cloned().collect()
    }
}
