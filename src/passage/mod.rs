//! What happens to one person: her reading (the visit) and, if she asks for someone, her case.
//!
//! Knows: every event, every decision. Does not know: Telegram, where time comes from, how anything is kept or shown.

pub mod answering;
pub mod block;
pub mod calling;
pub mod case;
pub mod closing;
pub mod desk;
mod early;
pub mod effect;
pub mod erasing;
pub mod event;
pub mod form;
pub mod ids;
mod instead;
pub mod life;
pub mod menu;
pub mod notice;
pub mod number;
pub mod pages;
pub mod passing;
pub mod patience;
pub mod phrase;
pub mod returning;
pub mod room;
pub mod snooze;
pub mod tap;
pub mod text;
pub mod turn;
pub mod visit;
pub mod waiting;
pub mod wrong;

mod answers;
mod aside;
mod behind;
mod called;
mod crossing;
#[cfg(test)]
mod discretion;
mod filling;
mod gate;
mod hers;
mod lapse;
mod lost;
mod notes;
mod owning;
mod reasons;
mod shut;
#[cfg(test)]
pub(crate) mod tests;
mod typing;
mod urgent;

pub use hers::PHRASES;
pub use turn::{Moment, Passage, Turn, turn};
