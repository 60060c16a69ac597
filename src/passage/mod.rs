//! What happens to one person: her reading (the visit) and, if she asks for someone, her case.
//!
//! Knows: every event, every decision. Does not know: Telegram, where time comes from, how anything is kept or shown.

pub mod closing;
pub mod effect;
pub mod event;
pub mod ids;
