//! Journeys: what a person, a volunteer and somebody who takes the phone do, and what each must see.
//!
//! Knows: how a journey is read and played against a world. Does not know: the bot behind it; whether it has come to rest is
//! told from outside.

mod run;
mod script;

pub use run::{Bank, Boxed, Says, play};
pub use script::{Deed, DeskDeed, Must, PHONES, Step, What, desks, read};
