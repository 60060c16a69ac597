//! The edge to Telegram: the only place that knows its names.
//!
//! Knows: how what people write becomes plain text. Does not know: what becomes of it.

pub mod flatten;
