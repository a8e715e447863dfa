//! `models/operations.toml`: which services are known and which operations implemented.

use crate::error::{Error, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where the list lies.
pub(crate) const PATH: &str = "models/operations.toml";

/// The wanted part of one service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    /// Implemented operations; empty where only the names are wanted.
    pub(crate) operations: Vec<String>,
    /// Shapes that carry secrets though the model does not say so.
    #[serde(default)]
    pub(crate) sensitive: Vec<String>,
    /// The prefix of its IAM actions, if not the service's name.
    pub(crate) iam_prefix: Option<String>,
}

/// Reads the list, by service.
pub(crate) fn read(root: &Path) -> Result<BTreeMap<String, Wanted>> {
    let path = root.join(PATH);
    let text = fs::read_to_string(&path).map_err(Error::io(&path))?;
    toml::from_str(&text).map_err(|error| Error::malformed(&path, error))
}
