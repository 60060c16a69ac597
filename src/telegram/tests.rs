//! The edge, tried by itself: updates as they come, requests as they go, answers good and bad.
//!
//! Knows: made-up people and a server on this machine. Does not know: Telegram.

mod client;
mod read;
mod write;
