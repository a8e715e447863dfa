//! IAM as callers see it, through the gate and with STS beside it.

#![expect(clippy::unwrap_used, reason = "a panic in a helper is the test's failure")]

mod roles;
mod simulation;
mod support;
mod trust;
mod users_and_policies;
