//! Secrets of AWS Secrets Manager.

use std::collections::BTreeMap;

use futures_util::future::join_all;
use rolecall_acs::{Secret, SecretProvider};
use rolecall_client::Client;
use rolecall_shapes::secretsmanager::{GetSecretValue, GetSecretValueRequest};

use super::{Values, execution_role};
use crate::calls::{call, in_region};
use crate::context::Context;
use crate::engine::TaskState;
use crate::failure::{Resource, SecretProblem, StartFailure};

/// `arn:aws:secretsmanager:<region>:<account>:secret:<name>`, and after it nothing or
/// `:<json key>:<version stage>:<version id>`, each of which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reference {
    arn: String,
    region: String,
    json_key: Option<String>,
    version_stage: Option<String>,
    version_id: Option<String>,
}

impl Reference {
    fn parse(text: &str) -> Option<Reference> {
        let parts: Vec<&str> = text.split(':').collect();
        let ["arn", _, "secretsmanager", region, _, "secret", name, rest @ ..] = parts.as_slice() else {
            return None;
        };
        let (json_key, version_stage, version_id) = match rest {
            [] => (None, None, None),
            [key, stage, id] => (given(key), given(stage), given(id)),
            _ => return None,
        };
        if name.is_empty() {
            return None;
        }
        let (arn, region) = (parts[..7].join(":"), (*region).to_owned());
        Some(Reference { arn, region, json_key, version_stage, version_id })
    }
}

fn given(text: &str) -> Option<String> {
    if text.is_empty() { None } else { Some(text.to_owned()) }
}

/// Whether Secrets Manager keeps this secret; the payload says so, or the ARN does.
pub(super) fn is_asm(secret: &Secret) -> bool {
    match secret.provider {
        Some(provider) => provider == SecretProvider::Asm,
        None => secret.value_from.split(':').nth(2) == Some("secretsmanager"),
    }
}

/// Fetches each secret once, all at the same time.
pub(super) async fn fetch(context: &Context, state: &TaskState) -> Result<Values, StartFailure> {
    let wanted = state.task.containers.iter().flat_map(|container| &container.secrets);
    let wanted: BTreeMap<&str, &Secret> =
        wanted.filter(|secret| is_asm(secret)).map(|secret| (secret.value_from.as_str(), secret)).collect();
    if wanted.is_empty() {
        return Ok(Values::new());
    }
    let client = execution_role(context, state, Resource::Secrets)?;
    let fetched = join_all(wanted.keys().map(|value_from| fetch_one(&client, value_from))).await;
    let (mut values, mut problems) = (Values::new(), Vec::new());
    for (value_from, result) in wanted.keys().zip(fetched) {
        match result {
            Ok(value) => drop(values.insert((*value_from).to_owned(), value)),
            Err(problem) => problems.push((position(state, value_from), problem)),
        }
    }
    if problems.is_empty() {
        return Ok(values);
    }
    problems.sort_by_key(|(position, _)| *position);
    Err(StartFailure::Secrets(problems.into_iter().map(|(_, problem)| problem).collect()))
}

/// Where the task definition names the secret first.
fn position(state: &TaskState, value_from: &str) -> Option<usize> {
    let mut all = state.task.containers.iter().flat_map(|container| &container.secrets);
    all.position(|secret| secret.value_from == value_from)
}

async fn fetch_one(client: &Client, value_from: &str) -> Result<String, SecretProblem> {
    let reference = Reference::parse(value_from)
        .ok_or_else(|| SecretProblem::NotAnArn { value: value_from.to_owned() })?;
    let text = get(client, &reference).await?;
    let Some(key) = &reference.json_key else { return Ok(text) };
    let document: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).map_err(|_| SecretProblem::NotJson { arn: reference.arn.clone() })?;
    match document.get(key) {
        Some(serde_json::Value::String(value)) => Ok(value.clone()),
        Some(other) => Ok(other.to_string()),
        None => Err(SecretProblem::NoJsonKey { key: key.clone() }),
    }
}

async fn get(client: &Client, reference: &Reference) -> Result<String, SecretProblem> {
    let client = in_region(client, Some(&reference.region));
    let request = GetSecretValueRequest {
        secret_id: reference.arn.clone(),
        version_id: reference.version_id.clone(),
        version_stage: reference.version_stage.clone(),
    };
    let answer = call::<GetSecretValue>(&client, &request)
        .await
        .map_err(|call| SecretProblem::Call { arn: reference.arn.clone(), call })?;
    Ok(match (answer.secret_string, answer.secret_binary) {
        (Some(text), _) => text.into_inner(),
        // The agent injects a binary secret as the text its bytes are.
        (None, Some(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
        (None, None) => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_an_arn_with_or_without_its_three_selectors() {
        let arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf";
        let whole = Reference::parse(arn).unwrap();
        assert_eq!((whole.arn.as_str(), whole.region.as_str(), whole.json_key), (arn, "us-east-1", None));
        let part = Reference::parse(&format!("{arn}:user::v1")).unwrap();
        assert_eq!(part.arn, arn);
        assert_eq!(
            (part.json_key.as_deref(), part.version_stage, part.version_id.as_deref()),
            (Some("user"), None, Some("v1"))
        );
        for bad in [
            "db",
            "arn:aws:ssm:us-east-1:1:parameter/x",
            &format!("{arn}:user"),
            "arn:aws:secretsmanager:r:a:secret:",
        ] {
            assert_eq!(Reference::parse(bad), None, "{bad}");
        }
    }
}
