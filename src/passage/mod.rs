//! What happens to one person: her reading (the visit) and, if she asks for someone, her case.
//!
//! Knows: every event, every decision. Does not know: Telegram, time's source, how anything is kept or shown.

pub mod effect;
pub mod event;
pub mod ids;
