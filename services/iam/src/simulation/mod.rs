//! The policy simulator: what policies would say to a request nobody makes ("Testing IAM policies with the IAM policy
//! simulator" in the IAM user guide). It decides nothing itself: every answer is a decision of the one evaluator.

mod caller;
mod context;
mod policies;
mod question;
mod results;
mod subject;

pub(crate) use caller::Simulated;
pub(crate) use policies::Policies;
pub(crate) use question::{Question, Texts};
pub(crate) use subject::{Subject, ask};

use rolecall_gate::Fault;

/// `InvalidInput`. The API reference names the error and no text; the texts here are those reported of AWS.
fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("InvalidInput", message)
}
