//! `secretsmanager:PutSecretValue`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::secretsmanager;

use crate::{
    name::SecretName,
    state::{CURRENT, Home},
    value::{self, Value},
};

/// Adds a version to a secret.
pub struct PutSecretValue;

impl Operation for PutSecretValue {
    shape!(secretsmanager::PutSecretValue);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = SecretName::read(&input.secret_id, Home::asked(cx))?;
        Ok(name.ask("secretsmanager:PutSecretValue", cx)?.into())
    }
}

impl Handle for PutSecretValue {
    type Shape = secretsmanager::PutSecretValue;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let value = Value::of(input.secret_string, input.secret_binary)?.ok_or_else(|| {
            Fault::new("InvalidRequestException", "You must provide either SecretString or SecretBinary.")
        })?;
        let name = SecretName::read(&input.secret_id, Home::of(cx))?;
        let mut row = name.require_live(cx)?;
        let token = input.client_request_token.unwrap_or_else(|| cx.world().uuid());
        let labels = input.version_stages.unwrap_or_else(|| vec![CURRENT.to_owned()]);
        value::store(cx, &name.home, &mut row, &token, value, &labels)?;
        let labels = row.versions.get(&token).cloned();
        Ok(secretsmanager::PutSecretValueResponse {
            arn: Some(row.arn),
            name: Some(row.name),
            version_id: Some(token),
            version_stages: labels,
        })
    }
}
