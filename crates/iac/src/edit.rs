//! Changes to a template or task definition that leave the rest of its text alone.
//!
//! An edit is written in the style of its surroundings: block or flow YAML, or JSON, with the indentation found there.

mod fragment;
mod place;
mod policy;
mod write;

pub use fragment::Fragment;
pub use policy::{StatementSpec, grant, trust};

use similar::TextDiff;

use crate::source::{Place, Span};
use crate::suggest::closest;
use crate::template::{LogicalId, Template};
use crate::{Finding, Resource, Source, TaskDefinition};
use place::Editor;

/// A replacement for one byte range; an empty range inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// No such resource.
    #[error("the template has no resource `{name}`{}", did_you_mean(similar.as_ref()))]
    NoResource {
        /// The logical id asked for.
        name: String,
        /// A logical id near it.
        similar: Option<String>,
    },
    /// A resource that is not a role.
    #[error("`{name}` is not a role but an `{kind}`")]
    NotARole {
        /// The logical id asked for.
        name: String,
        /// Its type.
        kind: String,
    },
    /// Something given by a function or as opaque text, so that there is no list to change.
    #[error("{place}: `{what}` is not written out here and cannot be edited")]
    NotWrittenOut {
        /// Where it is.
        place: Place,
        /// What it is.
        what: &'static str,
    },
    /// The role trusts the service already.
    #[error("`{name}` trusts `{service}` already")]
    AlreadyTrusted {
        /// The role.
        name: String,
        /// The service principal.
        service: String,
    },
}

fn did_you_mean(similar: Option<&String>) -> String {
    similar.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

/// The text after all edits. Edits must not overlap; one that starts inside an earlier one is left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in sorted {
        if let Some(kept) = text.get(done..edit.span.start) {
            result.push_str(kept);
            result.push_str(&edit.replacement);
            done = edit.span.end;
        }
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

/// A unified diff with three lines of context, headed `--- name` and `+++ name`; empty where nothing changed.
pub fn unified_diff(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().context_radius(3).header(name, name).to_string()
}

/// Sets a property of a resource, replacing the value it has.
///
/// # Errors
/// The resource does not exist.
pub fn set_property(
    template: &Template,
    resource: &LogicalId,
    name: &str,
    value: &Fragment,
) -> Result<Edit, EditError> {
    let resource = find(template, resource)?;
    let editor = Editor::new(template.source(), template.root(), &resource.node);
    let Some(properties) = resource.properties() else {
        let properties = Fragment::Map(vec![(name.to_owned(), value.clone())]);
        return Ok(editor.add_entry(&resource.node, "Properties", &properties));
    };
    Ok(match properties.as_mapping().and_then(|mapping| mapping.entry(name)) {
        Some(entry) => editor.replace_value(entry, value),
        None => editor.add_entry(properties, name, value),
    })
}

/// Sets a member of a task definition, `taskRoleArn` for instance, replacing the value it has.
pub fn set_member(definition: &TaskDefinition, name: &str, value: &Fragment) -> Edit {
    let written = definition.written();
    let editor = Editor::new(definition.source(), written, written);
    match written.as_mapping().and_then(|mapping| mapping.entry(name)) {
        Some(entry) => editor.replace_value(entry, value),
        None => editor.add_entry(written, name, value),
    }
}

fn find<'t>(template: &'t Template, id: &LogicalId) -> Result<&'t Resource, EditError> {
    template.resource(id.as_str()).ok_or_else(|| {
        let names = template.resources().iter().map(|resource| resource.id.as_str());
        EditError::NoResource { name: id.to_string(), similar: closest(id.as_str(), names) }
    })
}

impl Template {
    /// The template with edits applied, read anew.
    ///
    /// # Errors
    /// As [`Template::parse`]; edits made by this crate leave a template readable.
    pub fn with(&self, edits: &[Edit]) -> Result<Self, Vec<Finding>> {
        let source = self.source();
        Self::parse(Source::new(source.name(), apply(source.text(), edits)))
    }
}
