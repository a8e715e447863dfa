//! Where the statements of a decision are written in the template.

use rolecall_iac::{DocumentName, DocumentSite, LogicalId, Plan};
use rolecall_policy::{PolicyKind, StatementRef};
use rolecall_report::{Names, Written};

use crate::{
    deploy::{Created, Stack},
    failure::Failure,
};

/// The names and places of a deployed template.
pub(crate) struct Sites {
    roles: Vec<(String, LogicalId)>,
    /// Physical ids, as the names of trust policies and policies of resources end in them.
    names: Vec<(String, LogicalId)>,
    documents: Vec<DocumentSite>,
}

/// For decisions of which no template is known.
pub(crate) struct NoTemplate;

impl Names for NoTemplate {
    fn role(&self, _: &str) -> Option<String> {
        None
    }

    fn written(&self, _: Option<&str>, _: &StatementRef) -> Option<Written> {
        None
    }
}

impl Sites {
    /// Collects the sites of what was deployed.
    pub(crate) fn new(plan: &Plan, stack: &Stack) -> Result<Sites, Failure> {
        let kind =
            |id: &LogicalId| plan.resource(id).map(|resource| resource.kind.as_str()).unwrap_or_default();
        let (roles, others): (Vec<_>, Vec<_>) =
            stack.0.iter().partition(|(id, _)| kind(id) == "AWS::IAM::Role");
        let arn = |(id, created): &(&LogicalId, &Created)| {
            Some((created.attributes.get("Arn")?.clone(), (*id).clone()))
        };
        let names =
            roles.iter().chain(&others).map(|(id, created)| (created.physical_id.clone(), (*id).clone()));
        let (names, roles) = (names.collect(), roles.iter().filter_map(arn).collect());
        Ok(Sites { roles, names, documents: plan.policy_documents(stack)? })
    }

    /// The logical id of a role.
    pub(crate) fn role_id(&self, role_arn: &str) -> Option<&LogicalId> {
        self.roles.iter().find(|(arn, _)| arn == role_arn).map(|(_, id)| id)
    }

    /// The document a statement belongs to: of a role's policies, or the policy of a resource.
    pub(crate) fn document(&self, role_arn: Option<&str>, statement: &StatementRef) -> Option<&DocumentSite> {
        let name = &statement.policy.name;
        let role = role_arn.and_then(|arn| self.role_id(arn));
        let ends_name = |(physical, _): &&(String, LogicalId)| name.ends_with(physical.as_str());
        let owner = self.names.iter().find(ends_name).map(|(_, id)| id);
        self.documents.iter().find(|site| match (statement.policy.kind, &site.name) {
            (PolicyKind::IdentityInline, DocumentName::Inline(inline)) => {
                Some(&site.resource) == role && inline == name
            }
            (PolicyKind::IdentityInline | PolicyKind::IdentityManaged, DocumentName::Identity) => {
                role.is_some_and(|role| site.roles.contains(role))
            }
            (PolicyKind::Trust, DocumentName::AssumeRole)
            | (PolicyKind::Key | PolicyKind::Resource, DocumentName::Resource) => {
                Some(&site.resource) == owner
            }
            _ => false,
        })
    }
}

impl Names for Sites {
    fn role(&self, role_arn: &str) -> Option<String> {
        self.role_id(role_arn).map(ToString::to_string)
    }

    fn written(&self, role_arn: Option<&str>, statement: &StatementRef) -> Option<Written> {
        let place = self.document(role_arn, statement)?.statements.get(statement.index)?;
        Some(Written { place: place.to_string() })
    }
}
