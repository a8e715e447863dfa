//! Where the statements of a decision are written in the template.

use rolecall_iac::{DocumentName, DocumentSite, LogicalId, Plan};
use rolecall_policy::{PolicyKind, StatementRef};
use rolecall_report::{Names, Written};

use crate::{deploy::Stack, failure::Failure};

/// The names and places of a deployed template.
pub(crate) struct Sites {
    roles: Vec<(String, LogicalId)>,
    resources: Vec<(String, LogicalId)>,
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
        let kind = |id: &LogicalId| plan.resource(id).map(|resource| resource.kind.as_str()).unwrap_or_default();
        let arns = stack.0.iter().filter_map(|(id, created)| {
            let arn = created.attributes.get("Arn").or_else(|| created.attributes.get("Id"));
            Some((arn?.clone(), id.clone()))
        });
        let (roles, resources) = arns.partition(|(_, id)| kind(id) == "AWS::IAM::Role");
        Ok(Sites { roles, resources, documents: plan.policy_documents(stack)? })
    }

    /// The logical id of a role.
    pub(crate) fn role_id(&self, role_arn: &str) -> Option<&LogicalId> {
        self.roles.iter().find(|(arn, _)| arn == role_arn).map(|(_, id)| id)
    }

    /// The document a statement belongs to: of a role's policies, or the policy of a resource.
    pub(crate) fn document(&self, role_arn: Option<&str>, statement: &StatementRef) -> Option<&DocumentSite> {
        let name = &statement.policy.name;
        let role = role_arn.and_then(|arn| self.role_id(arn));
        let mentioned = |list: &[(String, LogicalId)]| {
            list.iter().find(|(arn, _)| name.contains(arn.as_str())).map(|(_, id)| id.clone())
        };
        self.documents.iter().find(|site| match (statement.policy.kind, &site.name) {
            (PolicyKind::IdentityInline, DocumentName::Inline(inline)) => {
                Some(&site.resource) == role && inline == name
            }
            (PolicyKind::IdentityInline | PolicyKind::IdentityManaged, DocumentName::Identity) => {
                role.is_some_and(|role| site.roles.contains(role))
            }
            (PolicyKind::Trust, DocumentName::AssumeRole) => mentioned(&self.roles).as_ref() == Some(&site.resource),
            (PolicyKind::Key | PolicyKind::Resource, DocumentName::Resource) => {
                mentioned(&self.resources).as_ref() == Some(&site.resource)
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
