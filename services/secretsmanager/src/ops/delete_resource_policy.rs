//! `secretsmanager:DeleteResourcePolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::secretsmanager;

use crate::{
    name::SecretName,
    state::{Home, SECRETS},
};

/// Takes the resource policy away from a secret.
pub struct DeleteResourcePolicy;

impl Operation for DeleteResourcePolicy {
    shape!(secretsmanager::DeleteResourcePolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = SecretName::read(&input.secret_id, Home::asked(cx))?;
        Ok(name.ask("secretsmanager:DeleteResourcePolicy", cx)?.into())
    }
}

impl Handle for DeleteResourcePolicy {
    type Shape = secretsmanager::DeleteResourcePolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = SecretName::read(&input.secret_id, Home::of(cx))?;
        let mut row = name.require_live(cx)?;
        row.policy = None;
        SECRETS.put(cx.tx()?, name.home.key(&row.name), &row)?;
        Ok(secretsmanager::DeleteResourcePolicyResponse { arn: Some(row.arn), name: Some(row.name) })
    }
}
