//! The service-2 model format of botocore, as far as codegen reads it.

use crate::error::{Error, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// One service's model.
#[derive(Debug, Deserialize)]
pub(crate) struct Model {
    pub(crate) metadata: Metadata,
    pub(crate) operations: BTreeMap<String, Operation>,
    pub(crate) shapes: BTreeMap<String, Shape>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Metadata {
    pub(crate) api_version: String,
    pub(crate) endpoint_prefix: String,
    pub(crate) protocol: String,
    pub(crate) json_version: Option<String>,
    pub(crate) service_full_name: String,
    pub(crate) signing_name: Option<String>,
    pub(crate) target_prefix: Option<String>,
    pub(crate) xml_namespace: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Operation {
    pub(crate) input: Option<Reference>,
    pub(crate) output: Option<Reference>,
    #[serde(default)]
    pub(crate) errors: Vec<Reference>,
}

/// A use of a shape, with what the place of use adds.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reference {
    pub(crate) shape: String,
    pub(crate) result_wrapper: Option<String>,
    pub(crate) location_name: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Shape {
    #[serde(flatten)]
    pub(crate) kind: Kind,
    #[serde(default)]
    pub(crate) sensitive: bool,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum Kind {
    Structure(Structure),
    List {
        member: Reference,
        #[serde(default)]
        flattened: bool,
        #[serde(flatten)]
        range: Range,
    },
    Map {
        key: Reference,
        value: Reference,
        #[serde(default)]
        flattened: bool,
        #[serde(flatten)]
        range: Range,
    },
    String {
        pattern: Option<String>,
        #[serde(default, rename = "enum")]
        values: Vec<String>,
        #[serde(flatten)]
        range: Range,
    },
    Integer(Range),
    Long(Range),
    Float,
    Double,
    Boolean,
    Blob(Range),
    Timestamp,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Structure {
    /// A JSON map that keeps the model's order.
    #[serde(default)]
    members: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    pub(crate) required: Vec<String>,
    #[serde(default)]
    pub(crate) document: bool,
    #[serde(default)]
    pub(crate) eventstream: bool,
    #[serde(default)]
    pub(crate) fault: bool,
    pub(crate) error: Option<WireError>,
}

impl Structure {
    /// The members in the model's order.
    pub(crate) fn members(&self) -> std::result::Result<Vec<(&str, Reference)>, serde_json::Error> {
        self.members.iter().map(|(name, value)| Ok((name.as_str(), Reference::deserialize(value)?))).collect()
    }
}

/// How an exception looks to query clients.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WireError {
    pub(crate) code: Option<String>,
    pub(crate) http_status_code: Option<u16>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(crate) struct Range {
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
}

/// Reads `models/<service>.json`.
pub(crate) fn read(root: &Path, service: &str) -> Result<Model> {
    let path = root.join("models").join(format!("{service}.json"));
    let text = fs::read(&path).map_err(Error::io(&path))?;
    serde_json::from_slice(&text).map_err(|error| Error::malformed(&path, error))
}
