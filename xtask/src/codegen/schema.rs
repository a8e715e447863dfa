//! `generated/<service>/schema.rs`: one `Shape` per shape, one `ErrorMeta` per error.

use super::service::Service;
use crate::error::Result;
use crate::model::{Kind, Range, Shape, Structure};
use crate::names;
use std::fmt::Write;

pub(super) fn module(service: &Service) -> Result<String> {
    let mut body = String::new();
    for entry in service.shapes() {
        let (name, shape) = entry?;
        let _ = writeln!(
            body,
            "pub(super) static {}: Shape = Shape {{ name: {name:?}, kind: {}, sensitive: {} }};",
            names::constant(name),
            kind(service, name, shape)?,
            service.is_sensitive(name, shape),
        );
    }
    let errors = service.errors()?;
    for (name, structure) in &errors {
        body.push_str(&error(name, structure));
    }
    let mut imports = vec!["Kind", "Shape"];
    let optional = [("ErrorMeta", "ErrorMeta {"), ("Member", "Member::"), ("Range", "Range")];
    imports.extend(optional.into_iter().filter(|(_, mark)| body.contains(mark)).map(|(name, _)| name));
    Ok(format!("use crate::{{{}}};\n\n{body}", imports.join(", ")))
}

fn kind(service: &Service, name: &str, shape: &Shape) -> Result<String> {
    Ok(match &shape.kind {
        Kind::Structure(structure) => format!("Kind::Structure(&[{}])", members(service, name, structure)?),
        Kind::List { member, flattened, range: length } => format!(
            "Kind::List {{ member: &{}, wire_name: {:?}, flattened: {flattened}, length: {} }}",
            names::constant(&member.shape),
            member.location_name.as_deref().unwrap_or("member"),
            range(*length),
        ),
        Kind::Map { key, value, flattened, range: length } => format!(
            "Kind::Map {{ key: &{}, value: &{}, flattened: {flattened}, length: {} }}",
            names::constant(&key.shape),
            names::constant(&value.shape),
            range(*length),
        ),
        Kind::String { pattern, values, range: length } => format!(
            "Kind::String {{ pattern: {:?}, length: {}, values: &{values:?} }}",
            pattern.as_deref().unwrap_or_default(),
            range(*length),
        ),
        Kind::Integer(bounds) => format!("Kind::Integer({})", range(*bounds)),
        Kind::Long(bounds) => format!("Kind::Long({})", range(*bounds)),
        Kind::Float => "Kind::Float".to_owned(),
        Kind::Double => "Kind::Double".to_owned(),
        Kind::Boolean => "Kind::Boolean".to_owned(),
        Kind::Blob(length) => format!("Kind::Blob({})", range(*length)),
        Kind::Timestamp => "Kind::Timestamp".to_owned(),
    })
}

fn members(service: &Service, name: &str, structure: &Structure) -> Result<String> {
    let mut out = String::new();
    for (member, reference) in service.members(name, structure)? {
        let constructor = match structure.required.iter().any(|required| required == member) {
            true => "required",
            false => "optional",
        };
        let short = format!("Member::{constructor}({member:?}, || &{})", names::constant(&reference.shape));
        let _ = match &reference.location_name {
            Some(wire_name) => write!(out, "Member {{ wire_name: {wire_name:?}, ..{short} }},"),
            None => write!(out, "{short},"),
        };
    }
    Ok(out)
}

fn range(range: Range) -> String {
    match range {
        Range { min: None, max: None } => "Range::ANY".to_owned(),
        Range { min, max } => format!("Range {{ min: {min:?}, max: {max:?} }}"),
    }
}

/// JSON models leave the status out: a fault is the service's, anything else the caller's.
fn error(name: &str, structure: &Structure) -> String {
    let wire = structure.error.as_ref();
    let status =
        wire.and_then(|wire| wire.http_status_code).unwrap_or(if structure.fault { 500 } else { 400 });
    let code = wire.and_then(|wire| wire.code.as_deref()).unwrap_or(name);
    format!(
        "pub(super) const {}: ErrorMeta = ErrorMeta {{ name: {name:?}, code: {code:?}, status: {status} }};\n\n",
        names::constant(name),
    )
}
