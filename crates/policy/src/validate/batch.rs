//! The kinds of policies as batch files name them.

use super::Target;
use crate::json::{self, Node, Value};

/// A kind no batch file knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown kind of policy `{0}`")]
pub struct UnknownKind(pub String);

impl Target<'static> {
    /// What a document of a kind, as batch files name it, is to be stored as. The service of a `resource` policy, and
    /// whether a policy of `any` kind has principals, is told by the document.
    ///
    /// ```
    /// use rolecall_policy::validate::Target;
    ///
    /// let document = r#"{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage"}}"#;
    /// assert_eq!(Target::from_batch("resource", document), Ok(Target::Queue));
    /// assert_eq!(Target::from_batch("policy", document).unwrap_err().to_string(), "unknown kind of policy `policy`");
    /// ```
    ///
    /// # Errors
    /// There is no such kind.
    pub fn from_batch(kind: &str, text: &str) -> Result<Self, UnknownKind> {
        Ok(match kind {
            "identity" | "managed" => Self::Managed,
            "boundary" => Self::Boundary,
            "inline" => Self::Inline,
            "session" => Self::Session,
            "trust" => Self::Trust,
            "scp" => Self::Scp,
            "rcp" => Self::Rcp,
            "vpce" => Self::Endpoint,
            "bucket" => Self::Bucket { name: None },
            "key" => Self::Key,
            "secret" => Self::Secret,
            "queue" => Self::Queue,
            "topic" => Self::Topic,
            "repository" => Self::Repository,
            "resource" => Self::of_resource(text),
            "any" => match Hints::of(text) {
                hints if hints.principals => hints.resource(),
                _ => Self::Managed,
            },
            _ => return Err(UnknownKind(kind.to_owned())),
        })
    }

    /// What a policy with principals is to be stored as: the service is told by its actions, or else its resources.
    pub fn of_resource(text: &str) -> Self {
        Hints::of(text).resource()
    }
}

/// What tells of the service a policy is for. A document with faults has them too.
#[derive(Default)]
struct Hints {
    principals: bool,
    resources: bool,
    /// The services of its actions, in lower case.
    of_actions: Vec<String>,
    /// The services of its resources.
    of_resources: Vec<String>,
}

impl Hints {
    fn of(text: &str) -> Self {
        let mut hints = Self::default();
        let Ok(node) = json::parse(text) else { return hints };
        for statement in member(&node, &["Statement"]).into_iter().flat_map(items) {
            hints.principals |= member(statement, &["Principal", "NotPrincipal"]).is_some();
            let actions = member(statement, &["Action", "NotAction"]);
            hints.of_actions.extend(actions.into_iter().flat_map(services_of_actions));
            let resources = member(statement, &["Resource", "NotResource"]);
            hints.resources |= resources.is_some();
            hints.of_resources.extend(resources.into_iter().flat_map(services_of_resources));
        }
        hints
    }

    /// The one service of the actions, or else of the resources, decides. A policy about several is not that of a
    /// resource whose service is known here.
    fn resource(&self) -> Target<'static> {
        let named = if self.of_actions.is_empty() { &self.of_resources } else { &self.of_actions };
        let mut targets = named.iter().map(|service| self.target(service));
        match targets.next() {
            Some(first) if targets.all(|target| target == first) => first,
            _ => Target::Resource,
        }
    }

    fn target(&self, service: &str) -> Target<'static> {
        match service {
            // Trust policies have no resources; what speaks of roles with `Resource` is the policy of an endpoint.
            "sts" if !self.resources => Target::Trust,
            "s3" | "s3express" | "s3-object-lambda" => Target::Bucket { name: None },
            "kms" => Target::Key,
            "secretsmanager" => Target::Secret,
            "sqs" => Target::Queue,
            "sns" => Target::Topic,
            "ecr" => Target::Repository,
            _ => Target::Resource,
        }
    }
}

fn services_of_actions(node: &Node) -> impl Iterator<Item = String> {
    let services = items(node).filter_map(text).filter_map(|text| text.split_once(':'));
    services.map(|(service, _)| service.to_ascii_lowercase()).filter(|service| service != "*")
}

fn services_of_resources(node: &Node) -> impl Iterator<Item = String> {
    items(node).filter_map(text).filter_map(|text| text.split(':').nth(2)).map(str::to_owned)
}

fn member<'a>(node: &'a Node, names: &[&str]) -> Option<&'a Node> {
    let Value::Object(members) = &node.value else { return None };
    members.iter().find(|member| names.contains(&member.key.as_str())).map(|member| &member.node)
}

/// The items of a list; anything else is the only item of itself.
fn items(node: &Node) -> impl Iterator<Item = &Node> {
    match &node.value {
        Value::Array(items) => items.iter(),
        _ => std::slice::from_ref(node).iter(),
    }
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::String(text) => Some(text),
        _ => None,
    }
}
