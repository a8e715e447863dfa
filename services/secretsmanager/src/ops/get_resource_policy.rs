//! `secretsmanager:GetResourcePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::secretsmanager;

use crate::{name::SecretName, state::Home};

/// The resource policy of a secret, if it has one.
pub struct GetResourcePolicy;

impl Operation for GetResourcePolicy {
    shape!(secretsmanager::GetResourcePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = SecretName::read(&input.secret_id, Home::asked(cx))?;
        Ok(name.ask("secretsmanager:GetResourcePolicy", cx)?.into())
    }
}

impl Handle for GetResourcePolicy {
    type Shape = secretsmanager::GetResourcePolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let row = SecretName::read(&input.secret_id, Home::of(cx))?.require(cx)?;
        Ok(secretsmanager::GetResourcePolicyResponse {
            arn: Some(row.arn),
            name: Some(row.name),
            resource_policy: row.policy.map(|policy| policy.in_force(cx.census())).transpose()?,
        })
    }
}
