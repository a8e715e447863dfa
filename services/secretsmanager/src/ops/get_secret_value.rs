//! `secretsmanager:GetSecretValue`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Blob, secretsmanager};

use crate::{
    name::SecretName,
    state::{CURRENT, Form, Home, SecretRow, VALUES},
    vault,
};

/// Decrypts one version of a secret, the current one unless the request says otherwise.
pub struct GetSecretValue;

impl Operation for GetSecretValue {
    shape!(secretsmanager::GetSecretValue);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask =
            SecretName::read(&input.secret_id, Home::asked(cx))?.ask("secretsmanager:GetSecretValue", cx)?;
        Ok(ask
            .with_some("secretsmanager:VersionId", input.version_id.as_deref())
            .with_some("secretsmanager:VersionStage", input.version_stage.as_deref())
            .into())
    }
}

impl Handle for GetSecretValue {
    type Shape = secretsmanager::GetSecretValue;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = SecretName::read(&input.secret_id, Home::of(cx))?;
        let row = name.require_live(cx)?;
        let version = wanted(&row, input.version_id, input.version_stage)?;
        let key = name.home.key(&row.name).with(&version);
        let stored = VALUES.get(cx.view(), key)?.ok_or_else(|| no_version(&version))?;
        if name.home.account != *cx.account() && vault::is_managed_key(&row) {
            let message = "You can't access a secret from a different AWS account if you encrypt the secret with \
                           the default KMS service key.";
            return Err(Fault::new("InvalidRequestException", message).into());
        }
        let plaintext = vault::reveal(cx, &row, &version, &stored)?;
        let labels = row.versions.get(&version).filter(|labels| !labels.is_empty()).cloned();
        let mut answer = secretsmanager::GetSecretValueResponse {
            arn: Some(row.arn),
            name: Some(row.name),
            version_id: Some(version),
            version_stages: labels,
            created_date: Some(stored.created),
            ..secretsmanager::GetSecretValueResponse::default()
        };
        match stored.form {
            Form::Text => answer.secret_string = Some(text(plaintext)?.into()),
            Form::Binary => answer.secret_binary = Some(Blob::from(plaintext).into()),
        }
        Ok(answer)
    }
}

fn text(bytes: Vec<u8>) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|_| Fault::internal("a stored text is not UTF-8"))
}

/// The version id a request means.
fn wanted(row: &SecretRow, id: Option<String>, stage: Option<String>) -> Result<String, Fault> {
    let Some(id) = id else {
        let stage = stage.unwrap_or_else(|| CURRENT.to_owned());
        return row.staged(&stage).map(str::to_owned).ok_or_else(|| {
            let what =
                format!("Secrets Manager can't find the specified secret value for staging label: {stage}");
            Fault::new("ResourceNotFoundException", what)
        });
    };
    let labels = row.versions.get(&id).ok_or_else(|| no_version(&id))?;
    if stage.is_some_and(|stage| !labels.contains(&stage)) {
        let message = "You provided a VersionStage that is not associated to the provided VersionId.";
        return Err(Fault::new("InvalidRequestException", message));
    }
    Ok(id)
}

fn no_version(id: &str) -> Fault {
    let message = format!("Secrets Manager can't find the specified secret value for VersionId: {id}");
    Fault::new("ResourceNotFoundException", message)
}
