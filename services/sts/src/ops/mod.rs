//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::Registry;

mod assume_role;
mod get_caller_identity;
mod get_session_token;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<assume_role::AssumeRole>()
        .add::<get_caller_identity::GetCallerIdentity>()
        .add::<get_session_token::GetSessionToken>()
        .describe("iam", assume_role::describe);
}
