//! The policies of a line.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{Sheet, SheetBuilder, Slot};

/// Policies as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PoliciesIn<'a> {
    #[serde(borrow, default)]
    identity: Option<&'a RawValue>,
    #[serde(borrow, default)]
    boundary: Option<&'a RawValue>,
    #[serde(borrow, default)]
    session: Option<&'a RawValue>,
    #[serde(borrow, default)]
    scp: Option<&'a RawValue>,
    #[serde(borrow, default)]
    rcp: Option<&'a RawValue>,
    #[serde(borrow, default)]
    resource: Option<&'a RawValue>,
    #[serde(borrow, default)]
    vpce: Option<&'a RawValue>,
}

/// Reads and compiles the policies.
pub(super) fn read(written: &RawValue) -> Result<Sheet, String> {
    let policies: PoliciesIn<'_> =
        serde_json::from_str(written.get()).map_err(|error| format!("policies: {error}"))?;
    let mut builder = Sheet::builder();
    let lists = [
        ("identity", Slot::Identity, policies.identity),
        ("boundary", Slot::Boundary, policies.boundary),
        ("session", Slot::Session, policies.session),
        ("vpce", Slot::Vpce, policies.vpce),
    ];
    for (name, slot, list) in lists {
        if let Some(list) = list {
            add(&mut builder, slot, name, list)?;
        }
    }
    type Level = fn(usize) -> Slot;
    let organization = [("scp", Slot::Scp as Level, policies.scp), ("rcp", Slot::Rcp, policies.rcp)];
    for (name, slot, levels) in organization {
        let Some(levels) = levels else { continue };
        builder.open_levels(slot(0));
        for (level, list) in items(name, levels)?.into_iter().enumerate() {
            add(&mut builder, slot(level), &format!("{name}[{level}]"), list)?;
        }
    }
    if let Some(resource) = policies.resource {
        match items("resource", resource)?.as_slice() {
            [] => {}
            [one] => document(&mut builder, Slot::Resource, "resource", one)?,
            _ => return Err("resource: a resource has one policy".to_owned()),
        }
    }
    Ok(builder.build())
}

fn add(builder: &mut SheetBuilder, slot: Slot, name: &str, list: &RawValue) -> Result<(), String> {
    builder.open(slot);
    for (at, item) in items(name, list)?.into_iter().enumerate() {
        document(builder, slot, &format!("{name}[{at}]"), item)?;
    }
    Ok(())
}

/// The items of a list; what is not a list stands for one item.
fn items<'a>(name: &str, list: &'a RawValue) -> Result<Vec<&'a RawValue>, String> {
    if !list.get().starts_with('[') {
        return Ok(vec![list]);
    }
    serde_json::from_str(list.get()).map_err(|error| format!("{name}: {error}"))
}

/// A document is an object, or a text that contains one.
fn document(builder: &mut SheetBuilder, slot: Slot, name: &str, item: &RawValue) -> Result<(), String> {
    let text = super::document_text(item).map_err(|error| format!("{name}: {error}"))?;
    builder.add(slot, name, &text).map_err(|error| error.to_string())
}
