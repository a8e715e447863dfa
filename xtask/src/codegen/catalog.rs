//! `crates/catalog`: compressed blocks and the tables that find them.

use super::{HEADER, rustfmt};
use crate::authorization::{self, ActionResource, Policy, Service};
use crate::error::{Error, Result};
use crate::files::Files;
use flate2::{Compression, write::DeflateEncoder};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

const DATA: &str = "crates/catalog/data";
const INDEX: &str = "crates/catalog/src/index.rs";
/// Policies are alike, so several compress better together; a look-up still inflates little.
const BLOCK: usize = 32 * 1024;

pub(super) fn generate(root: &Path, files: &mut Files) -> Result<()> {
    files.own(DATA);
    let mut code = String::from("use crate::blocks::Span;\n\n");
    let all: BTreeMap<String, Service> = authorization::read(root, authorization::AUTHORIZATION)?;
    files.add(format!("{DATA}/services.deflate"), services(&all, &mut code)?);
    let all: BTreeMap<String, Policy> = authorization::read(root, authorization::POLICIES)?;
    files.add(format!("{DATA}/policies.deflate"), policies(&all, &mut code)?);
    files.add(INDEX, format!("{HEADER}{}", rustfmt::format(root, &code)?));
    Ok(())
}

fn services(all: &BTreeMap<String, Service>, code: &mut String) -> Result<Vec<u8>> {
    let mut data = Vec::new();
    let _ = writeln!(
        code,
        "/// Services that list condition keys of other prefixes, such as `saml:aud`.\n\
         pub(crate) static CONDITION_HOMES: &[&str] = &{:?};\n\n\
         /// Where each service's block lies, sorted by prefix.\n\
         pub(crate) static SERVICES: [(&str, Span); {}] = [",
        all.iter().filter(lists_foreign_keys).map(|(prefix, _)| prefix).collect::<Vec<_>>(),
        all.len(),
    );
    for (prefix, service) in all {
        let span = append(&mut data, packed(prefix, service)?.to_string().as_bytes())?;
        let _ = writeln!(code, "({prefix:?}, {span}),");
    }
    code.push_str("];\n\n");
    Ok(data)
}

fn lists_foreign_keys((prefix, service): &(&String, &Service)) -> bool {
    let mut prefixes = service.condition_keys.keys().filter_map(|key| key.split(':').next());
    prefixes.any(|of_key| of_key != "aws" && of_key != *prefix)
}

/// The layout `crates/catalog/src/services.rs` reads: names once, then indices into them.
fn packed(prefix: &str, service: &Service) -> Result<Value> {
    let keys = &service.condition_keys;
    let key_indices = |names: &[String]| indices(prefix, "condition key", names, keys.keys());
    let mut resource_types = Vec::new();
    for (name, entry) in &service.resource_types {
        resource_types.push(json!([name, entry.arn, key_indices(&entry.condition_keys)?]));
    }
    let mut actions: Vec<_> = service.actions.iter().collect();
    actions.sort_by_key(|(name, _)| name.to_ascii_lowercase());
    let mut packed_actions = Vec::new();
    for (name, action) in actions {
        let mut resources = Vec::new();
        for ActionResource { name, required, condition_keys, dependent_actions } in &action.resource_types {
            let index =
                indices(prefix, "resource type", std::slice::from_ref(name), service.resource_types.keys())?;
            resources.push(json!([index.first(), required, key_indices(condition_keys)?, dependent_actions]));
        }
        let keys = key_indices(&action.condition_keys)?;
        packed_actions.push(json!([name, action.access_level, resources, keys, action.dependent_actions]));
    }
    Ok(json!([service.name, keys.iter().collect::<Vec<_>>(), resource_types, packed_actions]))
}

fn indices<'a>(
    prefix: &str,
    what: &'static str,
    names: &[String],
    all: impl Iterator<Item = &'a String> + Clone,
) -> Result<Vec<usize>> {
    let missing = |name: &str| Error::Missing { service: prefix.to_owned(), what, name: name.to_owned() };
    names
        .iter()
        .map(|name| all.clone().position(|known| known == name).ok_or_else(|| missing(name)))
        .collect()
}

fn policies(all: &BTreeMap<String, Policy>, code: &mut String) -> Result<Vec<u8>> {
    let mut by_arn = BTreeMap::new();
    for (name, policy) in all {
        by_arn.insert(format!("arn:aws:iam::aws:policy{}{name}", policy.path), line(policy)?);
    }
    let mut blocks = vec![String::new()];
    let mut index = String::new();
    let mut line_in_block = 0;
    for (arn, line) in &by_arn {
        if blocks.last().is_some_and(|block| block.len() >= BLOCK) {
            blocks.push(String::new());
            line_in_block = 0;
        }
        let _ = writeln!(index, "({arn:?}, {}, {line_in_block}),", blocks.len() - 1);
        line_in_block += 1;
        blocks.last_mut().into_iter().for_each(|block| block.push_str(line));
    }
    let mut data = Vec::new();
    code.push_str("/// Where each block of policies lies.\npub(crate) static POLICY_BLOCKS: &[Span] = &[");
    for block in &blocks {
        let _ = writeln!(code, "{},", append(&mut data, block.as_bytes())?);
    }
    code.push_str("];\n\n/// Each managed policy's block and line in it, sorted by ARN.\n");
    let _ = writeln!(code, "pub(crate) static POLICIES: &[(&str, u16, u16)] = &[\n{index}];");
    Ok(data)
}

/// The layout `crates/catalog/src/policies.rs` reads.
fn line(policy: &Policy) -> Result<String> {
    let Policy { default_version_id, create_date, update_date, document, .. } = policy;
    let (created, updated) = (utc(create_date)?, utc(update_date)?);
    Ok(format!("{default_version_id}\t{created}\t{updated}\t{document}\n"))
}

fn utc(date: &str) -> Result<String> {
    let plain = date.strip_suffix("+00:00").map(|date| format!("{date}Z"));
    let reason = || format!("the date `{date}` is not in UTC");
    plain.ok_or_else(|| Error::malformed(Path::new(authorization::POLICIES), reason()))
}

/// Compresses `text` onto the end of `data` and names where it lies.
fn append(data: &mut Vec<u8>, text: &[u8]) -> Result<String> {
    let start = data.len();
    let path = Path::new(DATA);
    let mut encoder = DeflateEncoder::new(&mut *data, Compression::best());
    encoder.write_all(text).map_err(Error::io(path))?;
    encoder.finish().map_err(Error::io(path))?;
    Ok(format!("Span {{ start: {start}, end: {} }}", data.len()))
}
