//! Questions to policies given as texts: many by the line ([`batch`]), one by its parts ([`Sheet`]), and what two
//! documents decide differently ([`diff`]).
//!
//! Nothing here decides: [`rolecall_policy`] does. This room reads the texts, keeps what it compiled, and writes the
//! answers down.

pub mod batch;
mod diff;
mod sheet;

pub use diff::{Difference, diff};
pub use sheet::{Sheet, SheetBuilder, Slot, Unreadable};
