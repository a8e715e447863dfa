//! Edits to the policies of a role.

use super::fragment::Fragment;
use super::place::Editor;
use super::{Edit, EditError, find, set_property};
use crate::node::{Mapping, Node, Value};
use crate::resource::Resource;
use crate::template::{LogicalId, Template};

/// An allowing statement to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementSpec {
    /// `Sid`, where the statement should have one.
    pub sid: Option<String>,
    /// Actions, `s3:PutObject` and the like.
    pub actions: Vec<String>,
    /// Resources: ARNs or functions that yield them.
    pub resources: Vec<Fragment>,
}

/// Name of the inline policy added to a role that has none.
const ADDED_POLICY: &str = "added-permissions";

/// Adds a statement to the first inline policy of a role, or such a policy to a role that has none.
///
/// # Errors
/// The role does not exist, is something else, or has policies that are not written out.
pub fn grant(template: &Template, role: &LogicalId, statement: &StatementSpec) -> Result<Edit, EditError> {
    let resource = role_of(template, role)?;
    let editor = Editor::new(template.source(), template.root(), &resource.node);
    let statement = statement.fragment();
    let Some(policies) = resource.properties().and_then(|properties| properties.get("Policies")) else {
        return set_property(template, role, "Policies", &Fragment::List(vec![policy(statement)]));
    };
    let items = policies.as_sequence().ok_or_else(|| not_written_out(policies, "Policies"))?;
    let documents = items.iter().filter_map(|policy| policy.get("PolicyDocument")?.as_mapping());
    let statements = documents.filter_map(|document| document.entry("Statement"));
    let Some(first) = statements.into_iter().find(|entry| !is_call(&entry.value)) else {
        return Ok(editor.append(policies, &policy(statement)));
    };
    Ok(match &first.value.value {
        Value::Sequence(_) => editor.append(&first.value, &statement),
        _ => {
            let both = Fragment::List(vec![Fragment::from(&first.value), statement]);
            editor.replace_value(first, &both)
        }
    })
}

/// Makes a role trust a service: the single service its first allowing statement names is replaced, a list of
/// services gets one more, and a role that trusts no service gets a statement.
///
/// # Errors
/// The role does not exist, is something else, trusts the service already, or has a trust policy that is not
/// written out.
pub fn trust(template: &Template, role: &LogicalId, service: &str) -> Result<Edit, EditError> {
    const DOCUMENT: &str = "AssumeRolePolicyDocument";
    let resource = role_of(template, role)?;
    let editor = Editor::new(template.source(), template.root(), &resource.node);
    let Some(document) = resource.properties().and_then(|properties| properties.get(DOCUMENT)) else {
        let statements = Fragment::List(vec![trust_statement(service)]);
        let document = Fragment::map([("Version", "2012-10-17".into()), ("Statement", statements)]);
        return set_property(template, role, DOCUMENT, &document);
    };
    let Some(statement) = document.as_mapping().and_then(|mapping| mapping.entry("Statement")) else {
        return Err(not_written_out(document, DOCUMENT));
    };
    let statements = statement.value.as_sequence().unwrap_or(std::slice::from_ref(&statement.value));
    let services: Vec<_> = statements.iter().filter_map(trusted_services).collect();
    if services.iter().any(|entry| names(&entry.value, service)) {
        return Err(EditError::AlreadyTrusted { name: role.to_string(), service: service.to_owned() });
    }
    Ok(match services.iter().find(|entry| !is_call(&entry.value)) {
        Some(entry) if entry.value.as_sequence().is_some() => editor.append(&entry.value, &service.into()),
        Some(entry) => editor.replace_value(entry, &service.into()),
        None if statement.value.as_sequence().is_some() => {
            editor.append(&statement.value, &trust_statement(service))
        }
        None => {
            let both = Fragment::List(vec![Fragment::from(&statement.value), trust_statement(service)]);
            editor.replace_value(statement, &both)
        }
    })
}

impl StatementSpec {
    fn fragment(&self) -> Fragment {
        let actions = self.actions.iter().map(|action| Fragment::from(action.as_str())).collect();
        let mut fields = Vec::new();
        if let Some(sid) = &self.sid {
            fields.push(("Sid".to_owned(), sid.as_str().into()));
        }
        fields.push(("Effect".to_owned(), "Allow".into()));
        fields.push(("Action".to_owned(), one_or_list(actions)));
        fields.push(("Resource".to_owned(), one_or_list(self.resources.clone())));
        Fragment::Map(fields)
    }
}

fn one_or_list(mut items: Vec<Fragment>) -> Fragment {
    match items.pop() {
        Some(only) if items.is_empty() => only,
        last => {
            items.extend(last);
            Fragment::List(items)
        }
    }
}

fn policy(statement: Fragment) -> Fragment {
    let document =
        Fragment::map([("Version", "2012-10-17".into()), ("Statement", Fragment::List(vec![statement]))]);
    Fragment::map([("PolicyName", ADDED_POLICY.into()), ("PolicyDocument", document)])
}

fn trust_statement(service: &str) -> Fragment {
    Fragment::map([
        ("Effect", "Allow".into()),
        ("Principal", Fragment::map([("Service", service.into())])),
        ("Action", "sts:AssumeRole".into()),
    ])
}

/// `Principal: Service` of an allowing statement.
fn trusted_services(statement: &Node) -> Option<&crate::node::Entry> {
    let allows = statement.get("Effect").and_then(Node::as_str) == Some("Allow");
    statement.get("Principal").filter(|_| allows)?.as_mapping()?.entry("Service")
}

fn names(node: &Node, service: &str) -> bool {
    let items = node.as_sequence().unwrap_or(std::slice::from_ref(node));
    items.iter().any(|item| item.as_str() == Some(service))
}

fn is_call(node: &Node) -> bool {
    let key = node.as_mapping().and_then(Mapping::only).map(|entry| entry.key.text.as_str());
    key.is_some_and(|key| key == "Ref" || key.starts_with("Fn::"))
}

fn role_of<'t>(template: &'t Template, id: &LogicalId) -> Result<&'t Resource, EditError> {
    let resource = find(template, id)?;
    if resource.kind == "AWS::IAM::Role" {
        return Ok(resource);
    }
    Err(EditError::NotARole { name: id.to_string(), kind: resource.kind.clone() })
}

fn not_written_out(node: &Node, what: &'static str) -> EditError {
    EditError::NotWrittenOut { place: node.place.clone(), what }
}
