//! When the next request may leave, and what an answer means.
//!
//! Knows: token buckets, and the far side's error table. Does not know: what is sent, to whom, or how.

pub mod bucket;
pub mod verdict;

mod table;

pub use table::{Said, classify};
pub use verdict::Verdict;
