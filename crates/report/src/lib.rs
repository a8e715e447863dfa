//! Renders decisions as text for people. Nothing here decides anything: the wording comes from the recorded trace.
//!
//! Text carries ANSI styles; print it through `anstream`, which takes them out where the output is not a terminal.

mod explain;
mod names;
mod style;
mod timeline;

pub use explain::{Fix, explanation};
pub use names::{Names, Written};
pub use timeline::{Clock, log_line, state_line, step};
