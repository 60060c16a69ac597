//! What is said and where it leads.
//!
//! Knows: steps, signs, centres, numbers, places, names, pictures, words. Does not know: who reads them.

mod lang;

pub use lang::Lang;
