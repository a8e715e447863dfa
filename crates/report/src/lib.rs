//! Renders decisions as text for people. Nothing here decides anything: the wording comes from the recorded trace.
//!
//! Text carries ANSI styles; print it through `anstream`, which takes them out where the output is not a terminal.

mod answer;
mod differences;
mod explain;
mod findings;
mod names;
mod style;
mod timeline;

pub use answer::{Answer, answer, who_can};
pub use differences::differences;
pub use explain::{Fix, explanation};
pub use findings::{findings, findings_json};
pub use names::{Names, Written};
pub use timeline::{Clock, log_line, state_line, step};
