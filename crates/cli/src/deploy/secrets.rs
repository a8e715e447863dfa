//! Keys, secrets and parameters.

use rolecall_iac::Node;
use rolecall_shapes::{kms, secretsmanager, ssm};
use rolecall_world::World;

use super::{Created, Making, exists};
use crate::failure::Failure;

/// `AWS::KMS::Key`. A key has no name of its own, so a template deployed again makes another key.
pub(super) async fn key(making: &Making<'_>) -> Result<Created, Failure> {
    let request = kms::CreateKeyRequest {
        policy: making.json("KeyPolicy"),
        description: making.text("Description"),
        key_usage: making.text("KeyUsage"),
        key_spec: making.text("KeySpec"),
        ..kms::CreateKeyRequest::default()
    };
    let metadata = making.client.call::<kms::CreateKey>(&request).await?.key_metadata.unwrap_or_default();
    let arn = metadata.arn.unwrap_or_default();
    Ok(Created::named(metadata.key_id.clone()).with("KeyId", metadata.key_id).with("Arn", arn))
}

/// `AWS::KMS::Alias`.
pub(super) async fn alias(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.text("AliasName").unwrap_or_default();
    let request = kms::CreateAliasRequest {
        alias_name: name.clone(),
        target_key_id: making.text("TargetKeyId").unwrap_or_default(),
    };
    let made = making.client.call::<kms::CreateAlias>(&request).await;
    if exists(&made) {
        making.client.call::<kms::DeleteAlias>(&kms::DeleteAliasRequest { alias_name: name.clone() }).await?;
        making.client.call::<kms::CreateAlias>(&request).await?;
    } else {
        made?;
    }
    Ok(Created::named(name))
}

/// `AWS::SecretsManager::Secret`, its value given or generated.
pub(super) async fn secret(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("Name", 512);
    let value = match making.properties.get("GenerateSecretString") {
        Some(how) => generate(how, &World::system()),
        None => making.text("SecretString").unwrap_or_default(),
    };
    let request = secretsmanager::CreateSecretRequest {
        name: name.clone(),
        description: making.text("Description"),
        kms_key_id: making.text("KmsKeyId"),
        secret_string: Some(value.clone().into()),
        ..secretsmanager::CreateSecretRequest::default()
    };
    let made = making.client.call::<secretsmanager::CreateSecret>(&request).await;
    let arn = if exists(&made) {
        let request = secretsmanager::UpdateSecretRequest {
            secret_id: name,
            kms_key_id: making.text("KmsKeyId"),
            secret_string: Some(value.into()),
            ..secretsmanager::UpdateSecretRequest::default()
        };
        making.client.call::<secretsmanager::UpdateSecret>(&request).await?.arn
    } else {
        made?.arn
    };
    let arn = arn.unwrap_or_default();
    Ok(Created::named(arn.clone()).with("Id", arn))
}

/// `GenerateSecretString`: a password, or a JSON object with one.
fn generate(how: &Node, world: &World) -> String {
    let length = how.get("PasswordLength").and_then(Node::scalar_text).and_then(|text| text.parse().ok());
    let password = world.alphanumeric(length.unwrap_or(32));
    let text = |name: &str| how.get(name).and_then(Node::as_str);
    match (text("SecretStringTemplate"), text("GenerateStringKey")) {
        (Some(template), Some(key)) => {
            let mut object: serde_json::Value = serde_json::from_str(template).unwrap_or_default();
            object[key] = password.into();
            object.to_string()
        }
        _ => password,
    }
}

/// `AWS::SSM::Parameter`, `SecureString` included.
pub(super) async fn parameter(making: &Making<'_>) -> Result<Created, Failure> {
    let name = making.name("Name", 1011);
    let kind = making.text("Type").unwrap_or_else(|| "String".to_owned());
    let value = making.text("Value").unwrap_or_default();
    let request = ssm::PutParameterRequest {
        name: name.clone(),
        description: making.text("Description"),
        value: value.clone().into(),
        r#type: Some(kind.clone()),
        key_id: making.text("KeyId"),
        overwrite: Some(true),
        tier: making.text("Tier"),
        ..ssm::PutParameterRequest::default()
    };
    making.client.call::<ssm::PutParameter>(&request).await?;
    let created = Created::named(name).with("Type", kind.clone());
    Ok(if kind == "SecureString" { created } else { created.with("Value", value) })
}
