//! Where the policy documents of a template are written.

use crate::node::{Mapping, Node};
use crate::source::{Place, Source};
use crate::template::{LogicalId, Template};
use crate::yaml;

/// A policy document inside a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSite {
    /// The resource it is written in: a role, or a policy, key, secret or bucket of its own.
    pub resource: LogicalId,
    /// Which of its documents.
    pub name: DocumentName,
    /// Roles the document is attached to by reference (`Roles:` of a policy resource).
    pub roles: Vec<LogicalId>,
    /// The document.
    pub place: Place,
    /// Its statements, by index.
    pub statements: Vec<Place>,
}

/// Which document of a resource.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentName {
    /// `Policies` of a role, user or group, by `PolicyName`; empty where the name is computed.
    Inline(String),
    /// `AssumeRolePolicyDocument`.
    AssumeRole,
    /// `PolicyDocument` of an `AWS::IAM::Policy`, `ManagedPolicy` or `RolePolicy`.
    Identity,
    /// The policy of a resource: key, repository, secret, bucket and so on.
    Resource,
}

impl std::fmt::Display for DocumentName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Inline(name) => write!(f, "inline policy {name}"),
            Self::AssumeRole => f.write_str("assume role policy"),
            Self::Identity => f.write_str("policy"),
            Self::Resource => f.write_str("resource policy"),
        }
    }
}

/// Properties that hold a document, by resource type.
const DOCUMENTS: [(&str, &str, DocumentName); 15] = [
    ("AWS::IAM::Role", "AssumeRolePolicyDocument", DocumentName::AssumeRole),
    ("AWS::IAM::Policy", "PolicyDocument", DocumentName::Identity),
    ("AWS::IAM::ManagedPolicy", "PolicyDocument", DocumentName::Identity),
    ("AWS::IAM::RolePolicy", "PolicyDocument", DocumentName::Identity),
    ("AWS::IAM::UserPolicy", "PolicyDocument", DocumentName::Identity),
    ("AWS::IAM::GroupPolicy", "PolicyDocument", DocumentName::Identity),
    ("AWS::KMS::Key", "KeyPolicy", DocumentName::Resource),
    ("AWS::ECR::Repository", "RepositoryPolicyText", DocumentName::Resource),
    ("AWS::S3::BucketPolicy", "PolicyDocument", DocumentName::Resource),
    ("AWS::SecretsManager::ResourcePolicy", "ResourcePolicy", DocumentName::Resource),
    ("AWS::SQS::QueuePolicy", "PolicyDocument", DocumentName::Resource),
    ("AWS::SNS::TopicPolicy", "PolicyDocument", DocumentName::Resource),
    ("AWS::EC2::VPCEndpoint", "PolicyDocument", DocumentName::Resource),
    ("AWS::EFS::FileSystem", "FileSystemPolicy", DocumentName::Resource),
    ("AWS::Logs::ResourcePolicy", "PolicyDocument", DocumentName::Resource),
];

/// Types with a `Policies` list of inline policies.
const WITH_INLINE_POLICIES: [&str; 3] = ["AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group"];

/// Reads documents written as JSON inside a literal block (`AssumeRolePolicyDocument: |`), which CloudFormation takes
/// as well as mappings, so that their statements have places of their own.
pub(crate) fn read_embedded(root: &mut Node, source: &Source) {
    let resources = root.get_mut("Resources").and_then(Node::as_mapping_mut);
    for resource in resources.map(|mapping| mapping.entries.iter_mut()).into_iter().flatten() {
        let kind = resource.value.get("Type").and_then(Node::as_str).unwrap_or_default().to_owned();
        let Some(properties) = resource.value.get_mut("Properties") else { continue };
        for (_, property, _) in DOCUMENTS.iter().filter(|(of, _, _)| *of == kind) {
            if let Some(document) = properties.get_mut(property)
                && let Some(read) = embedded(document, source)
            {
                *document = read;
            }
        }
    }
}

/// Parses the lines of a literal block where they stand: what comes before is blanked, so that offsets hold.
fn embedded(node: &Node, source: &Source) -> Option<Node> {
    node.as_str()?;
    let written = source.slice(node.span());
    let header = written.find('\n').filter(|_| written.starts_with('|'))? + 1;
    let start = node.span().start + header;
    let blank = |byte: &u8| if *byte == b'\n' { '\n' } else { ' ' };
    let mut text: String = source.text().as_bytes()[..start].iter().map(blank).collect();
    text.push_str(&written[header..]);
    let document = yaml::parse(&Source::new(source.name(), text)).ok()?;
    document.as_mapping().is_some().then_some(document)
}

/// All policy documents of a template as written, in the order of the text.
pub fn policy_documents(template: &Template) -> Vec<DocumentSite> {
    let mut sites = Vec::new();
    for resource in template.resources() {
        if let Some(properties) = resource.properties() {
            sites.extend(policy_documents_in(&resource.id, &resource.kind, properties));
        }
    }
    sites
}

/// The policy documents in the properties of one resource, evaluated or not.
pub(crate) fn policy_documents_in(id: &LogicalId, kind: &str, properties: &Node) -> Vec<DocumentSite> {
    let mut sites = Vec::new();
    for (of, property, name) in &DOCUMENTS {
        if *of == kind
            && let Some(document) = properties.get(property)
        {
            sites.push(site(id, name.clone(), document, roles(properties)));
        }
    }
    if WITH_INLINE_POLICIES.contains(&kind) {
        let policies = properties.get("Policies").and_then(Node::as_sequence).unwrap_or_default();
        for policy in policies.iter().map(unconditional) {
            let name = policy.get("PolicyName").and_then(Node::scalar_text).unwrap_or_default().into_owned();
            if let Some(document) = policy.get("PolicyDocument") {
                sites.push(site(id, DocumentName::Inline(name), document, Vec::new()));
            }
        }
    }
    sites.sort_by_key(|site| site.place.span.start);
    sites
}

fn site(id: &LogicalId, name: DocumentName, document: &Node, roles: Vec<LogicalId>) -> DocumentSite {
    let statement = document.get("Statement");
    let statements = statement.map(|node| node.as_sequence().unwrap_or(std::slice::from_ref(node)));
    DocumentSite {
        resource: id.clone(),
        name,
        roles,
        place: document.place.clone(),
        statements: statements
            .unwrap_or_default()
            .iter()
            .map(|node| unconditional(node).place.clone())
            .collect(),
    }
}

/// The first branch of an `Fn::If`, where a policy or statement is written as one.
fn unconditional(node: &Node) -> &Node {
    let branches = node.get("Fn::If").and_then(Node::as_sequence);
    branches.and_then(|branches| branches.get(1)).unwrap_or(node)
}

/// The resources `Roles` refers to, in properties as written.
pub(crate) fn roles(properties: &Node) -> Vec<LogicalId> {
    let roles = properties.get("Roles").and_then(Node::as_sequence).unwrap_or_default();
    let name = |role: &Node| role.as_mapping().and_then(Mapping::only)?.value.as_str().map(LogicalId::from);
    roles.iter().filter_map(name).collect()
}
