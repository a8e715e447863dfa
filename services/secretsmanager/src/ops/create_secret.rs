//! `secretsmanager:CreateSecret`.

use std::hash::{DefaultHasher, Hash, Hasher};

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::Arn;
use rolecall_shapes::secretsmanager;

use crate::{
    name::{SUFFIX, check},
    state::{CURRENT, Home, SECRETS, SecretRow, VALUES, tag_pairs},
    value::{self, Value},
    vault,
};

/// Creates a secret, with its first version if there is a value.
pub struct CreateSecret;

impl Operation for CreateSecret {
    shape!(secretsmanager::CreateSecret);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        check(&input.name)?;
        let tags = input.tags.as_deref().unwrap_or_default();
        let arn = Arn::parse(&arn_to_be(input, cx)).map_err(Fault::internal)?;
        let key = input.kms_key_id.as_deref().filter(|key| !key.is_empty());
        let create = Ask::new("secretsmanager:CreateSecret", arn.clone())?
            .request_tags(tag_pairs(tags))
            .with("secretsmanager:Name", input.name.as_str())
            .with_some("secretsmanager:Description", input.description.as_deref())
            .with_some("secretsmanager:KmsKeyId", key)
            .with_some("secretsmanager:KmsKeyArn", key.filter(|key| key.starts_with("arn:")))
            .with_some("secretsmanager:Type", input.r#type.as_deref());
        if tags.is_empty() {
            return Ok(create.into());
        }
        let tag = Ask::new("secretsmanager:TagResource", arn)?.request_tags(tag_pairs(tags));
        Ok(Access::to(create).and(tag))
    }
}

/// The ARN the question is about. AWS chooses the suffix before it asks, and prints it; here the moment of the
/// request stands in for chance, because a question has no source of randomness.
fn arn_to_be(input: &secretsmanager::CreateSecretRequest, cx: &AccessCx<'_>) -> String {
    let mut hasher = DefaultHasher::new();
    (&input.name, cx.now().as_nanosecond()).hash(&mut hasher);
    let mut rest = hasher.finish();
    let mut suffix = String::with_capacity(SUFFIX);
    for _ in 0..SUFFIX {
        suffix.extend(u32::try_from(rest % 36).ok().and_then(|digit| char::from_digit(digit, 36)));
        rest /= 36;
    }
    Home::asked(cx).arn(&format!("{}-{suffix}", input.name))
}

impl Handle for CreateSecret {
    type Shape = secretsmanager::CreateSecret;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let home = Home::of(cx);
        if input.add_replica_regions.is_some() {
            let message = "Rolecall does not replicate secrets to other Regions.";
            return Err(Fault::new("InvalidRequestException", message).into());
        }
        let value = Value::of(input.secret_string, input.secret_binary)?;
        let token = input.client_request_token.unwrap_or_else(|| cx.world().uuid());
        if let Some(existing) = SECRETS.get(cx.view(), home.key(&input.name))? {
            if !existing.gone(cx.now()) {
                return again(cx, &home, &existing, &token, value);
            }
            forget(cx, &home, &input.name)?;
        }
        let now = cx.now().into();
        let mut row = SecretRow {
            arn: home.arn(&format!("{}-{}", input.name, cx.world().alphanumeric(SUFFIX))),
            name: input.name,
            description: input.description,
            kind: input.r#type,
            kms_key_id: input.kms_key_id.filter(|key| !key.is_empty()),
            tags: input.tags.unwrap_or_default(),
            policy: None,
            versions: Default::default(),
            created: now,
            changed: now,
            deletion: None,
        };
        if row.kms_key_id.is_some() {
            vault::try_key(cx, &home, &row)?;
        }
        SECRETS.put(cx.tx()?, home.key(&row.name), &row)?;
        let version_id = match value {
            Some(value) => {
                value::store(cx, &home, &mut row, &token, value, &[CURRENT.to_owned()])?;
                Some(token)
            }
            None => None,
        };
        Ok(answer(row, version_id))
    }
}

/// The name is taken. The same request again is answered as the first time.
fn again(
    cx: &mut Cx<'_>,
    home: &Home,
    existing: &SecretRow,
    token: &str,
    value: Option<Value>,
) -> Result<secretsmanager::CreateSecretResponse, CallError> {
    if existing.deletion.is_some() {
        let message = "You can't create this secret because a secret with this name is already scheduled for \
                       deletion.";
        return Err(Fault::new("InvalidRequestException", message).into());
    }
    if let Some(value) = value.filter(|_| existing.versions.contains_key(token))
        && value::same(cx, home, existing, token, &value)?
    {
        return Ok(answer(existing.clone(), Some(token.to_owned())));
    }
    let message = format!("The operation failed because the secret {} already exists.", existing.name);
    Err(Fault::new("ResourceExistsException", message).into())
}

/// Removes what is left of a secret.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn forget(cx: &mut Cx<'_>, home: &Home, name: &str) -> Result<(), CallError> {
    for (key, _) in VALUES.scan(cx.view(), home.key(name))? {
        VALUES.delete(cx.tx()?, key)?;
    }
    SECRETS.delete(cx.tx()?, home.key(name))?;
    Ok(())
}

fn answer(row: SecretRow, version_id: Option<String>) -> secretsmanager::CreateSecretResponse {
    secretsmanager::CreateSecretResponse {
        arn: Some(row.arn),
        name: Some(row.name),
        version_id,
        ..secretsmanager::CreateSecretResponse::default()
    }
}
