//! `generated/<service>/types.rs`: one plain serde type per structure.

use super::service::Service;
use crate::error::Result;
use crate::model::{Kind, Reference, Structure};
use crate::names;
use std::fmt::Write;

pub(super) fn module(service: &Service) -> Result<String> {
    let mut body = String::new();
    for entry in service.structures() {
        let (name, structure) = entry?;
        body.push_str(&structure_type(service, name, structure)?);
    }
    Ok(format!("{}\n{body}", imports(&body)))
}

fn imports(body: &str) -> String {
    let used: Vec<&str> =
        ["Blob", "Sensitive", "Timestamp"].into_iter().filter(|name| mentions(body, name)).collect();
    let mut out = String::new();
    if !used.is_empty() {
        let _ = writeln!(out, "use crate::{{{}}};", used.join(", "));
    }
    out.push_str("use serde::{Deserialize, Serialize};\n");
    if mentions(body, "BTreeMap") {
        out.push_str("use std::collections::BTreeMap;\n");
    }
    out
}

/// Whether `name` stands as a whole word of its own where a type is named.
fn mentions(body: &str, name: &str) -> bool {
    body.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word == name)
}

fn structure_type(service: &Service, name: &str, structure: &Structure) -> Result<String> {
    let members = service.members(name, structure)?;
    let rename = Rename::of(&members);
    let mut out = String::from("#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]\n");
    if !members.is_empty() {
        let _ = writeln!(out, "#[serde(rename_all = {:?})]", rename.rule());
    }
    let _ = writeln!(out, "pub struct {} {{", names::type_name(name));
    for (member, reference) in &members {
        let field = names::field(member);
        let mut attributes = Vec::new();
        if rename.apply(field.trim_start_matches("r#")) != *member {
            attributes.push(format!("rename = {member:?}"));
        }
        let mut of = value_type(service, &reference.shape)?;
        if service.embeds(&reference.shape, name)? {
            of = format!("Box<{of}>");
        }
        if structure.required.iter().any(|required| required == member) {
            attributes.push("default".to_owned());
        } else {
            attributes.push("skip_serializing_if = \"Option::is_none\"".to_owned());
            of = format!("Option<{of}>");
        }
        let _ = writeln!(out, "#[serde({})]\npub {field}: {of},", attributes.join(", "));
    }
    out.push_str("}\n\n");
    Ok(out)
}

fn value_type(service: &Service, name: &str) -> Result<String> {
    let shape = service.shape(name)?;
    let plain = match &shape.kind {
        Kind::Structure(_) => names::type_name(name),
        Kind::List { member, .. } => format!("Vec<{}>", value_type(service, &member.shape)?),
        Kind::Map { value, .. } => format!("BTreeMap<String, {}>", value_type(service, &value.shape)?),
        Kind::String { .. } => "String".to_owned(),
        Kind::Integer(_) => "i32".to_owned(),
        Kind::Long(_) => "i64".to_owned(),
        Kind::Float => "f32".to_owned(),
        Kind::Double => "f64".to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::Blob(_) => "Blob".to_owned(),
        Kind::Timestamp => "Timestamp".to_owned(),
    };
    Ok(if service.is_sensitive(name, shape) { format!("Sensitive<{plain}>") } else { plain })
}

/// The rule that spares most fields a rename of their own.
#[derive(Clone, Copy)]
enum Rename {
    Pascal,
    Camel,
}

impl Rename {
    fn of(members: &[(&str, Reference)]) -> Self {
        let capitalised =
            members.iter().filter(|(name, _)| name.starts_with(|c: char| c.is_ascii_uppercase()));
        if capitalised.count() * 2 > members.len() { Rename::Pascal } else { Rename::Camel }
    }

    fn rule(self) -> &'static str {
        match self {
            Rename::Pascal => "PascalCase",
            Rename::Camel => "camelCase",
        }
    }

    /// What serde makes of a field under this rule.
    fn apply(self, field: &str) -> String {
        let pascal: String = field.split('_').map(names::type_name).collect();
        match self {
            Rename::Pascal => pascal,
            Rename::Camel => {
                let mut chars = pascal.chars();
                chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renaming_follows_serde() {
        assert_eq!(Rename::Pascal.apply("role_arn"), "RoleArn");
        assert_eq!(Rename::Camel.apply("role_arn"), "roleArn");
    }

    #[test]
    fn a_longer_word_does_not_mention_a_type() {
        assert!(!mentions("pub x: Option<BlobList>,", "Blob"));
        assert!(mentions("pub x: Option<Blob>,", "Blob"));
    }
}
