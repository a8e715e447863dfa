//! The engines.

mod cedar;
mod iam_rs;
mod reference;
mod rolecall;
mod winterbaume;

use crate::flat::Layered;

pub use reference::Reference;
pub use rolecall::{Explained, Rolecall};

/// Cedar, with the policies translated.
pub type Cedar = Layered<cedar::Cedar>;
/// iam-rs.
pub type IamRs = Layered<iam_rs::IamRs>;
/// winterbaume-iam-rule-eval.
pub type Winterbaume = Layered<winterbaume::Winterbaume>;
