//! Footbridge: a quiet way across for people who may be exploited.
//!
//! Two rings. The inner one says what is so: it has no IO, no clock, no chance and no async, and builds with
//! `--no-default-features`. The outer one carries it out. The inner ring never names the outer one; a test holds the
//! house to the drawing in `docs/architecture.md`.

// -- inner ring, in reading order --
pub mod card;
pub mod content;
pub mod pace;
pub mod passage;
pub mod seal;

// -- outer ring --
#[cfg(feature = "shell")]
pub mod alarm;
#[cfg(feature = "shell")]
pub mod clock;
#[cfg(feature = "shell")]
pub mod config;
#[cfg(feature = "shell")]
pub mod doctor;
#[cfg(feature = "shell")]
pub mod empty;
#[cfg(feature = "shell")]
pub mod facts;
#[cfg(feature = "shell")]
pub mod ferry;
#[cfg(feature = "shell")]
pub mod gallery;
#[cfg(feature = "shell")]
pub mod profile;
#[cfg(feature = "shell")]
pub mod purge;
#[cfg(feature = "shell")]
pub mod rehearse;
#[cfg(feature = "shell")]
pub mod serve;
#[cfg(feature = "shell")]
pub mod shelf;
#[cfg(feature = "shell")]
pub mod stats;
#[cfg(feature = "shell")]
pub mod store;
#[cfg(feature = "shell")]
pub mod telegram;
