//! The bot as it is run, in a process of its own, against the stand-in in this one.
//!
//! Knows: which modules there are. Does not know: what they prove.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is not as it says")]
#![expect(clippy::indexing_slicing, reason = "a test stops where something is not there")]

mod alarms;
mod answers;
mod blocked;
mod broken;
mod cards;
mod claims;
mod clocks;
mod code;
mod concern;
mod cover;
mod crawl;
mod crossing;
mod dark;
mod doctor;
mod empty;
mod erase;
mod exit;
mod hostile;
mod journeys;
mod late;
mod leaks;
mod marks;
mod members;
mod moved;
mod outage;
mod phrases;
mod plug;
mod profile;
mod purge;
mod refusals;
mod relay;
mod requests;
mod room;
mod running;
mod steady;
mod support;
mod table;
mod together;
mod waits;
mod walk;
mod weather;
