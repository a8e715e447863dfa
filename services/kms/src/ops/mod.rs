//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::{Ask, Fault, Registry};

use crate::cipher::Context;

mod cancel_key_deletion;
mod create_alias;
mod create_grant;
mod create_key;
mod decrypt;
mod delete_alias;
mod describe_key;
mod disable_key;
mod enable_key;
mod encrypt;
mod generate_data_key;
mod generate_data_key_without_plaintext;
mod get_key_policy;
mod list_aliases;
mod list_grants;
mod list_keys;
mod list_retirable_grants;
mod put_key_policy;
mod re_encrypt;
mod retire_grant;
mod revoke_grant;
mod schedule_key_deletion;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<cancel_key_deletion::CancelKeyDeletion>()
        .add::<create_alias::CreateAlias>()
        .add::<create_grant::CreateGrant>()
        .add::<create_key::CreateKey>()
        .add::<decrypt::Decrypt>()
        .add::<delete_alias::DeleteAlias>()
        .add::<describe_key::DescribeKey>()
        .add::<disable_key::DisableKey>()
        .add::<enable_key::EnableKey>()
        .add::<encrypt::Encrypt>()
        .add::<generate_data_key::GenerateDataKey>()
        .add::<generate_data_key_without_plaintext::GenerateDataKeyWithoutPlaintext>()
        .add::<get_key_policy::GetKeyPolicy>()
        .add::<list_aliases::ListAliases>()
        .add::<list_grants::ListGrants>()
        .add::<list_keys::ListKeys>()
        .add::<list_retirable_grants::ListRetirableGrants>()
        .add::<put_key_policy::PutKeyPolicy>()
        .add::<re_encrypt::ReEncrypt>()
        .add::<retire_grant::RetireGrant>()
        .add::<revoke_grant::RevokeGrant>()
        .add::<schedule_key_deletion::ScheduleKeyDeletion>()
        .describe("kms", crate::key::describe);
}

/// The condition keys of an encryption context.
fn context_keys(ask: Ask, context: &Context) -> Ask {
    let pairs = context.iter().flatten();
    let ask = ask.with("kms:EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
    let ask =
        pairs.clone().fold(ask, |ask, (key, value)| ask.with(format!("kms:EncryptionContext:{key}"), value));
    match pairs.clone().next() {
        Some(_) => ask.with_all("kms:EncryptionContextKeys", pairs.map(|(key, _)| key)),
        None => ask,
    }
}

/// Ends a dry run, once everything else has been checked.
///
/// # Errors
/// `DryRunOperationException`.
fn not_dry(dry_run: Option<bool>) -> Result<(), Fault> {
    match dry_run {
        Some(true) => {
            let message = "The request would have succeeded, but the DryRun option is set.";
            Err(Fault::new("DryRunOperationException", message))
        }
        _ => Ok(()),
    }
}

/// How many bytes of data key a request wants.
fn data_key_length(spec: Option<&str>, bytes: Option<i32>) -> Result<usize, Fault> {
    match (spec, bytes) {
        (Some("AES_128"), None) => Ok(16),
        (Some("AES_256"), None) => Ok(32),
        (None, Some(bytes)) => usize::try_from(bytes).map_err(Fault::internal),
        _ => {
            let message = "Please specify either number of bytes or key spec.";
            Err(Fault::new("ValidationException", message))
        }
    }
}
