//! A pretended world: every resource exists, under names derived from its logical id.

use std::collections::BTreeMap;

use rolecall_iac::{Finding, LogicalId, Plan, PseudoParameters, Resolved, Source, Template};
use serde_json::Value;

/// Every resource `X` has the physical id `X-id` and the attribute `Y` with the value `X.Y`.
pub(crate) struct Created;

impl Resolved for Created {
    fn physical_id(&self, resource: &LogicalId) -> Option<String> {
        Some(format!("{resource}-id"))
    }

    fn attribute(&self, resource: &LogicalId, attribute: &str) -> Option<Value> {
        Some(format!("{resource}.{attribute}").into())
    }

    fn ssm_parameter(&self, name: &str) -> Option<String> {
        Some(format!("value of {name}"))
    }

    fn export(&self, name: &str) -> Option<String> {
        Some(format!("export {name}"))
    }
}

pub(crate) fn pseudo() -> PseudoParameters {
    PseudoParameters {
        account_id: "012345678901".to_owned(),
        region: "eu-west-1".to_owned(),
        partition: "aws".to_owned(),
        stack_name: "stack".to_owned(),
        stack_id: "arn:aws:cloudformation:eu-west-1:012345678901:stack/stack/1".to_owned(),
        url_suffix: "amazonaws.com".to_owned(),
        notification_arns: Vec::new(),
    }
}

pub(crate) fn template(text: &str) -> Result<Template, Vec<Finding>> {
    Template::parse(Source::new("t.yaml", text))
}

pub(crate) fn plan(text: &str, parameters: &[(&str, &str)]) -> Result<Plan, Vec<Finding>> {
    let parameters: BTreeMap<String, String> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Plan::new(&template(text)?, &parameters, pseudo())
}

/// The findings as text, one string each.
pub(crate) fn texts<T>(result: Result<T, Vec<Finding>>) -> Vec<String> {
    result.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}
