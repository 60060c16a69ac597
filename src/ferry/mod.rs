//! The one loop.
pub mod port;
