//! `secretsmanager:DescribeSecret`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::secretsmanager;

use crate::{name::SecretName, state::Home};

/// Describes a secret, also one that is about to be deleted.
pub struct DescribeSecret;

impl Operation for DescribeSecret {
    shape!(secretsmanager::DescribeSecret);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = SecretName::read(&input.secret_id, Home::asked(cx))?;
        Ok(name.ask("secretsmanager:DescribeSecret", cx)?.into())
    }
}

impl Handle for DescribeSecret {
    type Shape = secretsmanager::DescribeSecret;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let row = SecretName::read(&input.secret_id, Home::of(cx))?.require(cx)?;
        Ok(secretsmanager::DescribeSecretResponse {
            version_ids_to_stages: Some(row.labelled_versions()).filter(|versions| !versions.is_empty()),
            arn: Some(row.arn),
            name: Some(row.name),
            r#type: row.kind,
            description: row.description,
            kms_key_id: row.kms_key_id,
            last_changed_date: Some(row.changed),
            deleted_date: row.deletion,
            tags: Some(row.tags).filter(|tags| !tags.is_empty()),
            created_date: Some(row.created),
            ..secretsmanager::DescribeSecretResponse::default()
        })
    }
}
