//! `secretsmanager:UpdateSecret`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::secretsmanager;

use crate::{
    name::SecretName,
    state::{CURRENT, Home, PENDING, PREVIOUS, SECRETS, SecretRow, VALUES},
    value::{self, Value},
    vault,
};

/// Changes a secret's description or key, and adds a version if there is a value.
pub struct UpdateSecret;

impl Operation for UpdateSecret {
    shape!(secretsmanager::UpdateSecret);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let key = input.kms_key_id.as_deref().filter(|key| !key.is_empty());
        let ask =
            SecretName::read(&input.secret_id, Home::asked(cx))?.ask("secretsmanager:UpdateSecret", cx)?;
        Ok(ask
            .with_some("secretsmanager:Description", input.description.as_deref())
            .with_some("secretsmanager:KmsKeyId", key)
            .with_some("secretsmanager:KmsKeyArn", key.filter(|key| key.starts_with("arn:")))
            .with_some("secretsmanager:Type", input.r#type.as_deref())
            .into())
    }
}

impl Handle for UpdateSecret {
    type Shape = secretsmanager::UpdateSecret;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let value = Value::of(input.secret_string, input.secret_binary)?;
        let name = SecretName::read(&input.secret_id, Home::of(cx))?;
        let mut row = name.require_live(cx)?;
        row.description = input.description.or(row.description);
        row.kind = input.r#type.or(row.kind);
        row.changed = cx.now().into();
        if let Some(key) = input.kms_key_id {
            change_key(cx, &name.home, &mut row, key)?;
        }
        SECRETS.put(cx.tx()?, name.home.key(&row.name), &row)?;
        let version_id = match value {
            Some(value) => {
                let token = input.client_request_token.unwrap_or_else(|| cx.world().uuid());
                value::store(cx, &name.home, &mut row, &token, value, &[CURRENT.to_owned()])?;
                Some(token)
            }
            None => None,
        };
        Ok(secretsmanager::UpdateSecretResponse { arn: Some(row.arn), name: Some(row.name), version_id })
    }
}

/// Sets the key, the AWS-managed one if it is empty, and encrypts the versions in use under it.
fn change_key(cx: &mut Cx<'_>, home: &Home, row: &mut SecretRow, key: String) -> Result<(), CallError> {
    let key = Some(key).filter(|key| !key.is_empty());
    if key == row.kms_key_id {
        return Ok(());
    }
    row.kms_key_id = key;
    vault::try_key(cx, home, row)?;
    for label in [CURRENT, PREVIOUS, PENDING] {
        let Some(version) = row.staged(label).map(str::to_owned) else { continue };
        let place = home.key(&row.name).with(&version);
        if let Some(value) = VALUES.get(cx.view(), place.clone())? {
            let value = vault::rewrap(cx, home, row, &version, value)?;
            VALUES.put(cx.tx()?, place, &value)?;
        }
    }
    Ok(())
}
