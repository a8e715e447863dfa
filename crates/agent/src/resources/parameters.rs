//! Parameters of AWS Systems Manager Parameter Store.

use std::collections::{BTreeMap, BTreeSet};

use rolecall_acs::Secret;
use rolecall_client::Client;
use rolecall_shapes::ssm::{GetParameters, GetParametersRequest};

use super::secrets::is_asm;
use super::{Values, execution_role};
use crate::calls::{call, in_region};
use crate::context::Context;
use crate::engine::TaskState;
use crate::failure::{ParameterProblem, Resource, StartFailure};

/// The most names one `GetParameters` takes.
const BATCH: usize = 10;

/// Fetches all parameters, ten to a call, region by region. The first call that fails is the one that is told.
pub(super) async fn fetch(context: &Context, state: &TaskState) -> Result<Values, StartFailure> {
    let wanted = state.task.containers.iter().flat_map(|container| &container.secrets);
    let mut regions: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for secret in wanted.filter(|secret| !is_asm(secret)) {
        regions.entry(region_of(secret, &context.region)).or_default().insert(&secret.value_from);
    }
    if regions.is_empty() {
        return Ok(Values::new());
    }
    let client = execution_role(context, state, Resource::Parameters)?;
    let mut values = Values::new();
    for (region, references) in regions {
        let client = in_region(&client, Some(&region));
        let references: Vec<&str> = references.into_iter().collect();
        for batch in references.chunks(BATCH) {
            let fetched = fetch_batch(&client, batch).await;
            values.extend(
                fetched.map_err(|problem| StartFailure::Parameters { region: region.clone(), problem })?,
            );
        }
    }
    Ok(values)
}

fn region_of(secret: &Secret, own: &str) -> String {
    let named = secret.region.as_deref().filter(|region| !region.is_empty());
    let of_arn = secret.value_from.strip_prefix("arn:").and_then(|rest| rest.split(':').nth(2));
    named.or(of_arn).unwrap_or(own).to_owned()
}

async fn fetch_batch(client: &Client, references: &[&str]) -> Result<Values, ParameterProblem> {
    let names: Vec<String> = references.iter().map(|reference| name_of(reference)).collect();
    let request = GetParametersRequest { names: names.clone(), with_decryption: Some(true) };
    let answer = call::<GetParameters>(client, &request).await.map_err(ParameterProblem::Call)?;
    let invalid = answer.invalid_parameters.unwrap_or_default();
    if !invalid.is_empty() {
        return Err(ParameterProblem::Invalid(invalid));
    }
    let found = answer.parameters.unwrap_or_default();
    let mut values = Values::new();
    for (reference, name) in references.iter().zip(&names) {
        let parameter = found.iter().find(|parameter| parameter.name.as_ref() == Some(name));
        match parameter.and_then(|parameter| parameter.value.clone()) {
            Some(value) => drop(values.insert((*reference).to_owned(), value.into_inner())),
            None => return Err(ParameterProblem::Invalid(vec![name.clone()])),
        }
    }
    Ok(values)
}

/// The parameter's name. In an ARN a name with a path stands without its first slash.
fn name_of(reference: &str) -> String {
    let resource = reference.strip_prefix("arn:").and_then(|rest| rest.splitn(5, ':').nth(4));
    match resource.and_then(|resource| resource.strip_prefix("parameter/")) {
        Some(name) if name.contains('/') => format!("/{name}"),
        Some(name) => name.to_owned(),
        None => reference.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_named_or_given_by_its_arn() {
        for (reference, name) in [
            ("db", "db"),
            ("/db/password", "/db/password"),
            ("arn:aws:ssm:us-east-1:123456789012:parameter/db", "db"),
            ("arn:aws:ssm:us-east-1:123456789012:parameter/db/password", "/db/password"),
        ] {
            assert_eq!(name_of(reference), name);
        }
    }

    #[test]
    fn the_region_is_the_payloads_else_the_arns_else_ones_own() {
        let secret = |value_from: &str, region: Option<&str>| Secret {
            value_from: value_from.to_owned(),
            region: region.map(str::to_owned),
            ..Secret::default()
        };
        let arn = "arn:aws:ssm:eu-west-1:123456789012:parameter/db";
        assert_eq!(region_of(&secret(arn, Some("us-west-2")), "us-east-1"), "us-west-2");
        assert_eq!(region_of(&secret(arn, None), "us-east-1"), "eu-west-1");
        assert_eq!(region_of(&secret("db", None), "us-east-1"), "us-east-1");
    }
}
