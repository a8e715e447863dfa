//! `iam:GetPolicyVersion`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, state::no_such_entity, view};

/// Shows a version of a managed policy with its document.
pub struct GetPolicyVersion;

impl Operation for GetPolicyVersion {
    shape!(iam::GetPolicyVersion);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::policy(cx, "iam:GetPolicyVersion", &input.policy_arn)?.into())
    }
}

impl Handle for GetPolicyVersion {
    type Shape = iam::GetPolicyVersion;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let policy = managed::load(cx.view(), &input.policy_arn)?;
        let mut versions = view::versions(&policy).into_iter();
        let found = versions.find(|version| version.version_id.as_ref() == Some(&input.version_id));
        let version = found.ok_or_else(|| {
            let (arn, id) = (&input.policy_arn, &input.version_id);
            no_such_entity(format!("Policy {arn} version {id} does not exist or is not attachable."))
        })?;
        Ok(iam::GetPolicyVersionResponse { policy_version: Some(version) })
    }
}
