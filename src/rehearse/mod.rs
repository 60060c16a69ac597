//! The other bank: a stateful stand-in for Telegram's Bot API on loopback, with the people and groups behind it.
//!
//! Knows: what Telegram does with a request, what people do to a bot, and how both look on the page. Does not know:
//! anything of the product; it shares no type with it but the clock.

mod act;
mod api;
mod direct;
mod faults;
pub mod journey;
mod plan;
mod rates;
mod record;
mod refusal;
pub mod server;
mod tap;
mod view;
mod world;

#[cfg(test)]
mod tests;

pub use act::{Act, Thing, Who};
pub use direct::{Answered, ask};
pub use faults::{Fault, Phase, Then, Trap, What, When};
pub use plan::{BotPlan, GroupPlan, MemberPlan, PersonPlan, Plan, Right, Rights, Role};
pub use rates::Rates;
pub use record::Call;
pub use view::view;
pub use world::World;
pub use world::look::{Author, Button, LockLine, Msg, Toast, TopicSeen};
