//! The only SQL: passages, the outbox, topics, names, what was seen.
//!
//! Knows: how rows are kept on SQLite and PostgreSQL by one SQL text. Does not know: what the bytes say; sealing is the
//! ferry's.

mod connect;

pub use connect::{Error, Pragma, Store};
