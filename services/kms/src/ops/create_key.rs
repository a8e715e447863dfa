//! `kms:CreateKey`.

use rolecall_gate::{
    Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPolicy, shape,
};
use rolecall_policy::{ResourceName, validate::Target};
use rolecall_shapes::kms;

use crate::{key::home, managed, ops::put_key_policy::still_possible, state::Home};

/// Creates a symmetric encryption key.
pub struct CreateKey;

impl Operation for CreateKey {
    shape!(kms::CreateKey);

    fn access(input: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        let tags = input.tags.iter().flatten().map(|tag| (tag.tag_key.as_str(), tag.tag_value.as_str()));
        let bypass = input.bypass_policy_lockout_safety_check.unwrap_or_default();
        let ask = Ask::new("kms:CreateKey", ResourceName::Any)?
            .with("kms:BypassPolicyLockoutSafetyCheck", bypass.to_string())
            .with("kms:KeySpec", input.key_spec.as_deref().unwrap_or("SYMMETRIC_DEFAULT"))
            .with("kms:KeyUsage", input.key_usage.as_deref().unwrap_or("ENCRYPT_DECRYPT"))
            .with("kms:KeyOrigin", input.origin.as_deref().unwrap_or("AWS_KMS"))
            .request_tags(tags);
        Ok(ask.into())
    }
}

impl Handle for CreateKey {
    type Shape = kms::CreateKey;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let spec = input.key_spec.or(input.customer_master_key_spec);
        let symmetric = spec.as_deref().is_none_or(|spec| spec == "SYMMETRIC_DEFAULT");
        let usage = input.key_usage.as_deref().unwrap_or("ENCRYPT_DECRYPT");
        let origin = input.origin.as_deref().unwrap_or("AWS_KMS");
        if !symmetric || usage != "ENCRYPT_DECRYPT" || origin != "AWS_KMS" || input.multi_region == Some(true)
        {
            let message =
                "Rolecall implements single-Region symmetric encryption keys with AWS_KMS material only.";
            return Err(Fault::new("UnsupportedOperationException", message).into());
        }
        let home = home(cx);
        // The policy AWS gives a key by itself is not checked.
        let safe = input.policy.is_none() || input.bypass_policy_lockout_safety_check == Some(true);
        let policy = match input.policy {
            Some(policy) => checked(policy, cx)?,
            None => StoredPolicy::naming_nobody(default_policy(&home)),
        };
        let mut row = managed::new_key(cx, &home, policy);
        row.metadata.description = Some(input.description.unwrap_or_default());
        row.tags = input.tags.unwrap_or_default();
        home.put(cx.tx()?, &row)?;
        if !safe {
            still_possible(&row.metadata.key_id, cx)?;
        }
        Ok(kms::CreateKeyResponse { key_metadata: Some(row.metadata) })
    }
}

/// The policy of a key made without one: the account's IAM policies decide.
fn default_policy(home: &Home) -> String {
    let root = format!("arn:aws:iam::{}:root", home.account);
    serde_json::json!({
        "Version": "2012-10-17",
        "Id": "key-default-1",
        "Statement": [{
            "Sid": "Enable IAM User Permissions",
            "Effect": "Allow",
            "Principal": {"AWS": root},
            "Action": "kms:*",
            "Resource": "*",
        }],
    })
    .to_string()
}

/// A key policy that can be read, for a key of the caller's account.
///
/// # Errors
/// `MalformedPolicyDocumentException`, also for a principal that does not exist.
pub(crate) fn checked(policy: String, cx: &Cx<'_>) -> Result<StoredPolicy, Fault> {
    let (policy, _) = StoredPolicy::read(Target::Key, policy, cx.account(), cx.census())?;
    Ok(policy)
}
