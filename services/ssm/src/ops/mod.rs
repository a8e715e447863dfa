//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::{CallError, Cx, Registry};
use rolecall_shapes::ssm;

use crate::{
    name::Found,
    secure,
    state::{Content, Home, PARAMETERS, VERSIONS},
};

mod delete_parameter;
mod delete_parameters;
mod describe_parameters;
mod get_parameter;
mod get_parameters;
mod get_parameters_by_path;
mod put_parameter;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<delete_parameter::DeleteParameter>()
        .add::<delete_parameters::DeleteParameters>()
        .add::<describe_parameters::DescribeParameters>()
        .add::<get_parameter::GetParameter>()
        .add::<get_parameters::GetParameters>()
        .add::<get_parameters_by_path::GetParametersByPath>()
        .add::<put_parameter::PutParameter>();
}

/// A version as answers show it, decrypted if that is wanted.
fn shown(
    cx: &mut Cx<'_>,
    found: Found,
    selector: Option<String>,
    decrypt: bool,
) -> Result<ssm::Parameter, CallError> {
    let Found { row, number, version } = found;
    let value = match &version.content {
        Content::Plain(text) => text.clone(),
        Content::Sealed(sealed) if decrypt => secure::open(cx, &row.arn, sealed)?,
        Content::Sealed(sealed) => sealed.as_text(),
    };
    Ok(ssm::Parameter {
        name: Some(row.name),
        r#type: Some(version.kind.name().to_owned()),
        value: Some(value.into()),
        version: Some(number),
        selector,
        last_modified_date: Some(version.modified),
        arn: Some(row.arn),
        data_type: Some(version.data_type),
        ..ssm::Parameter::default()
    })
}

/// Removes a parameter with all its versions.
fn forget(cx: &mut Cx<'_>, home: &Home, path: &str) -> Result<(), CallError> {
    for (key, _) in VERSIONS.scan(cx.view(), home.key(path))? {
        VERSIONS.delete(cx.tx()?, key)?;
    }
    PARAMETERS.delete(cx.tx()?, home.key(path))?;
    Ok(())
}
