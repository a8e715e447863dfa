//! Questions to policies given as texts: many by the line ([`batch`]), one by its parts ([`Sheet`]).
//!
//! Nothing here decides: [`rolecall_policy`] does. This room reads the texts, keeps what it compiled, and writes the
//! answers down.

pub mod batch;
mod sheet;

pub use sheet::{Sheet, SheetBuilder, Slot, Unreadable};
