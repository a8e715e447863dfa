//! Cuts a service model down to what codegen reads: names of all operations, shapes of the implemented ones.

use crate::error::{Error, Result};
use crate::operations::Wanted;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const METADATA: &[&str] = &[
    "apiVersion",
    "endpointPrefix",
    "jsonVersion",
    "protocol",
    "serviceFullName",
    "signingName",
    "targetPrefix",
    "xmlNamespace",
];
const SHAPE: &[&str] = &[
    "type",
    "required",
    "members",
    "member",
    "key",
    "value",
    "flattened",
    "min",
    "max",
    "pattern",
    "enum",
    "sensitive",
    "document",
    "eventstream",
];
const EXCEPTION: &[&str] = &["type", "exception", "error", "fault"];
const REFERENCE: &[&str] = &["shape", "locationName", "resultWrapper"];

/// The reduced model of `service`; what it names is sorted, members keep the model's order.
pub(crate) fn reduce(service: &str, model: &Value, wanted: &Wanted) -> Result<Value> {
    let reducer = Reducer { service, shapes: &model["shapes"] };
    let mut reached = BTreeSet::new();
    let mut operations = Map::new();
    let all: BTreeSet<&String> = model["operations"].as_object().into_iter().flat_map(Map::keys).collect();
    for name in all {
        let operation = &model["operations"][name.as_str()];
        let kept = match wanted.operations.contains(name) {
            true => reducer.operation(operation, &mut reached)?,
            false => Value::Object(Map::new()),
        };
        operations.insert(name.clone(), kept);
    }
    for name in &wanted.operations {
        if !operations.contains_key(name) {
            return Err(reducer.missing("operation", name));
        }
    }
    let mut shapes = Map::new();
    for name in &reached {
        shapes.insert(name.clone(), reducer.shape(name)?);
    }
    Ok(Value::Object(Map::from_iter([
        ("metadata".to_owned(), keep(&model["metadata"], METADATA)),
        ("operations".to_owned(), Value::Object(operations)),
        ("shapes".to_owned(), Value::Object(shapes)),
    ])))
}

struct Reducer<'a> {
    service: &'a str,
    shapes: &'a Value,
}

impl Reducer<'_> {
    fn operation(&self, operation: &Value, reached: &mut BTreeSet<String>) -> Result<Value> {
        let mut kept = Map::new();
        for side in ["input", "output"] {
            if let Some(reference) = operation.get(side) {
                self.reach(reference, reached)?;
                kept.insert(side.to_owned(), keep(reference, REFERENCE));
            }
        }
        let errors = operation["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        reached.extend(errors.iter().filter_map(shape_name).map(str::to_owned));
        kept.insert("errors".to_owned(), errors.iter().map(|error| keep(error, REFERENCE)).collect());
        Ok(Value::Object(kept))
    }

    fn reach(&self, reference: &Value, reached: &mut BTreeSet<String>) -> Result<()> {
        let name = shape_name(reference).unwrap_or_default();
        let shape = self.shapes.get(name).ok_or_else(|| self.missing("shape", name))?;
        if !reached.insert(name.to_owned()) {
            return Ok(());
        }
        let inner = ["member", "key", "value"].into_iter().filter_map(|part| shape.get(part));
        let members = shape["members"].as_object().into_iter().flat_map(Map::values);
        inner.chain(members).try_for_each(|part| self.reach(part, reached))
    }

    fn shape(&self, name: &str) -> Result<Value> {
        let shape = self.shapes.get(name).ok_or_else(|| self.missing("shape", name))?;
        if shape.get("exception").is_some() {
            return Ok(keep(shape, EXCEPTION));
        }
        let mut kept = keep(shape, SHAPE);
        for part in ["member", "key", "value"] {
            if let Some(reference) = kept.get_mut(part) {
                *reference = keep(reference, REFERENCE);
            }
        }
        for member in
            kept.get_mut("members").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut)
        {
            *member = keep(member, REFERENCE);
        }
        Ok(kept)
    }

    fn missing(&self, what: &'static str, name: &str) -> Error {
        Error::Missing { service: self.service.to_owned(), what, name: name.to_owned() }
    }
}

fn shape_name(reference: &Value) -> Option<&str> {
    reference.get("shape").and_then(Value::as_str)
}

/// The entries of `value` named in `keys`, in the order of `keys`.
fn keep(value: &Value, keys: &[&str]) -> Value {
    let kept = keys.iter().filter_map(|key| Some(((*key).to_owned(), value.get(*key)?.clone())));
    Value::Object(kept.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn wanted(operations: &[&str]) -> Wanted {
        let operations = operations.iter().map(|name| (*name).to_owned()).collect();
        Wanted { operations, sensitive: Vec::new(), iam_prefix: None }
    }

    fn model() -> Value {
        json!({
            "metadata": { "protocol": "json", "uid": "x" },
            "operations": {
                "Put": {
                    "name": "Put", "documentation": "long",
                    "input": { "shape": "PutRequest", "documentation": "long" },
                    "errors": [{ "shape": "Full" }],
                },
                "Get": { "input": { "shape": "GetRequest" } },
            },
            "shapes": {
                "PutRequest": { "type": "structure", "members": {
                    "Value": { "shape": "Text", "documentation": "long" }, "Again": { "shape": "PutRequest" },
                } },
                "GetRequest": { "type": "structure", "members": {} },
                "Text": { "type": "string", "max": 3, "documentation": "long" },
                "Full": { "type": "structure", "exception": true, "members": { "why": { "shape": "Text" } } },
            },
        })
    }

    #[test]
    fn all_names_are_kept_and_only_the_shapes_of_wanted_operations() {
        assert_eq!(
            reduce("demo", &model(), &wanted(&["Put"])).unwrap(),
            json!({
                "metadata": { "protocol": "json" },
                "operations": {
                    "Get": {},
                    "Put": { "input": { "shape": "PutRequest" }, "errors": [{ "shape": "Full" }] },
                },
                "shapes": {
                    "Full": { "type": "structure", "exception": true },
                    "PutRequest": { "type": "structure", "members": {
                        "Value": { "shape": "Text" }, "Again": { "shape": "PutRequest" },
                    } },
                    "Text": { "type": "string", "max": 3 },
                },
            })
        );
    }

    #[test]
    fn an_operation_the_model_does_not_have_is_refused() {
        let error = reduce("demo", &model(), &wanted(&["Pat"])).unwrap_err();
        assert_eq!(error.to_string(), "the model of `demo` has no operation `Pat`");
    }
}
