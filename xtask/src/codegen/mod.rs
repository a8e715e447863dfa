//! `cargo xtask codegen`: Rust from the data in `models/`.

mod catalog;
mod rustfmt;
mod schema;
mod service;
mod types;

use crate::error::Result;
use crate::files::Files;
use crate::names;
use crate::{model, operations};
use service::Service;
use std::fmt::Write;
use std::path::Path;

const SHAPES: &str = "crates/shapes/src/generated";
const HEADER: &str = "// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.\n\n";

/// Everything codegen writes.
pub(crate) fn generate(root: &Path) -> Result<Files> {
    let mut files = Files::default();
    shapes(root, &mut files)?;
    catalog::generate(root, &mut files)?;
    Ok(files)
}

fn shapes(root: &Path, files: &mut Files) -> Result<()> {
    files.own(SHAPES);
    let mut services = Vec::new();
    for (id, wanted) in operations::read(root)? {
        let model = model::read(root, &id)?;
        services.push(Service::new(id, wanted, model)?);
    }
    add(root, files, "mod", &index(&services))?;
    for service in &services {
        let id = &service.id;
        add(root, files, &format!("{id}/mod"), &service_module(service)?)?;
        if service.is_implemented() {
            add(root, files, &format!("{id}/types"), &types::module(service)?)?;
            add(root, files, &format!("{id}/schema"), &schema::module(service)?)?;
        }
    }
    Ok(())
}

fn add(root: &Path, files: &mut Files, module: &str, code: &str) -> Result<()> {
    let code = rustfmt::format(root, code)?;
    files.add(format!("{SHAPES}/{module}.rs"), format!("{HEADER}{code}"));
    Ok(())
}

/// `generated/mod.rs`: the services and the lists of all services and operations.
fn index(services: &[Service]) -> String {
    let mut out = String::from("//! The services, one module each.\n\nuse crate::Service;\n\n");
    for service in services {
        let _ = writeln!(out, "/// {}.\npub mod {};", service.model.metadata.service_full_name, service.id);
    }
    out.push_str("\npub(crate) static SERVICES: &[&Service] = &[");
    for service in services {
        let _ = write!(out, "&{}::SERVICE,", service.id);
    }
    out.push_str("];\n\n/// Calls a macro with every implemented operation, sorted by service and name.\n");
    out.push_str("macro_rules! with_operations {\n    ($then:ident) => {\n        $then! {\n");
    for service in services {
        for name in &service.wanted.operations {
            let _ = writeln!(out, "            crate::{}::{name},", service.id);
        }
    }
    out.push_str("        }\n    };\n}\npub(crate) use with_operations;\n");
    out
}

/// `generated/<service>/mod.rs`: the service itself and its operations.
fn service_module(service: &Service) -> Result<String> {
    let mut out = String::new();
    if service.is_implemented() {
        out.push_str(
            "mod schema;\n\
             #[expect(missing_docs, reason = \"the AWS API reference documents these types\")]\n\
             mod types;\n\n\
             pub use types::*;\n\n\
             use crate::{Empty, OperationMeta, OperationShape};\n",
        );
        if !service.uses_empty() {
            out = out.replace("Empty, ", "");
        }
    }
    out.push_str("use crate::{Protocol, Service};\n\n");
    out.push_str(&service_static(service)?);
    for name in &service.wanted.operations {
        out.push_str(&operation(service, name)?);
    }
    Ok(out)
}

fn service_static(service: &Service) -> Result<String> {
    let metadata = &service.model.metadata;
    let names: Vec<&String> = service.model.operations.keys().collect();
    Ok(format!(
        "/// What all operations of the service share.\n\
         pub static SERVICE: Service = Service {{ id: {:?}, full_name: {:?}, iam_prefix: {:?}, signing_name: {:?}, \
         endpoint_prefix: {:?}, protocol: Protocol::{}, target_prefix: {:?}, api_version: {:?}, \
         xml_namespace: {:?}, operation_names: &{names:?} }};\n",
        service.id,
        metadata.service_full_name,
        service.wanted.iam_prefix.as_ref().unwrap_or(&service.id),
        metadata.signing_name.as_ref().unwrap_or(&metadata.endpoint_prefix),
        metadata.endpoint_prefix,
        service.protocol()?,
        metadata.target_prefix.as_deref().unwrap_or_default(),
        metadata.api_version,
        metadata.xml_namespace.as_deref().unwrap_or_default(),
    ))
}

fn operation(service: &Service, name: &str) -> Result<String> {
    let operation = service.operation(name)?;
    let type_of = |side: &Option<model::Reference>| match side {
        Some(reference) => names::type_name(&reference.shape),
        None => "Empty".to_owned(),
    };
    let schema_of = |side: &Option<model::Reference>| match side {
        Some(reference) => format!("schema::{}", names::constant(&reference.shape)),
        None => "Empty::SHAPE".to_owned(),
    };
    let wrapper = operation.output.as_ref().and_then(|output| output.result_wrapper.as_deref());
    let errors: Vec<String> =
        operation.errors.iter().map(|error| format!("schema::{}", names::constant(&error.shape))).collect();
    Ok(format!(
        "\n/// `{prefix}:{name}`.\n#[derive(Clone, Copy, Debug)]\npub struct {name};\n\n\
         impl OperationShape for {name} {{\n\
         type Input = {input};\ntype Output = {output};\n\
         const META: &'static OperationMeta = &OperationMeta {{ service: &SERVICE, name: {name:?}, \
         input: &{input_schema}, output: &{output_schema}, result_wrapper: {wrapper:?}, errors: &[{errors}] }};\n}}\n",
        prefix = service.id,
        input = type_of(&operation.input),
        output = type_of(&operation.output),
        input_schema = schema_of(&operation.input),
        output_schema = schema_of(&operation.output),
        wrapper = wrapper.unwrap_or_default(),
        errors = errors.join(", "),
    ))
}

#[cfg(test)]
mod tests;
