//! Deploying a template through the endpoint's own AWS APIs. One file per group of resource types; adding a type is
//! one function and one line in [`create`].

mod ecs;
mod iam;
mod infrastructure;
mod secrets;

use std::collections::BTreeMap;

use rolecall_client::{CallError, Client};
use rolecall_iac::{LogicalId, Node, Plan, PseudoParameters, Resolved, Template};
use serde_json::Value;

use crate::{connection::Connection, failure::Failure};

/// A resource that exists now.
#[derive(Clone, Debug, Default)]
pub(crate) struct Created {
    /// What `!Ref` yields.
    pub(crate) physical_id: String,
    /// What `!GetAtt` yields.
    pub(crate) attributes: BTreeMap<&'static str, String>,
}

impl Created {
    fn named(physical_id: impl Into<String>) -> Created {
        Created { physical_id: physical_id.into(), attributes: BTreeMap::new() }
    }

    fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Created {
        self.attributes.insert(attribute, value.into());
        self
    }
}

/// Everything a template made, by logical id.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stack(pub(crate) BTreeMap<LogicalId, Created>);

impl Resolved for Stack {
    fn physical_id(&self, resource: &LogicalId) -> Option<String> {
        Some(self.0.get(resource)?.physical_id.clone())
    }

    fn attribute(&self, resource: &LogicalId, attribute: &str) -> Option<Value> {
        Some(self.0.get(resource)?.attributes.get(attribute)?.clone().into())
    }
}

/// What a resource is made from.
pub(super) struct Making<'a> {
    client: &'a Client,
    connection: &'a Connection,
    stack_name: &'a str,
    id: &'a LogicalId,
    properties: Node,
}

impl Making<'_> {
    /// A text property.
    fn text(&self, name: &str) -> Option<String> {
        self.properties.get(name)?.scalar_text().map(|text| text.into_owned())
    }

    /// A property as JSON text: policy documents.
    fn json(&self, name: &str) -> Option<String> {
        let node = self.properties.get(name)?;
        Some(node.as_str().map_or_else(|| node.to_json().to_string(), str::to_owned))
    }

    /// The name given, or the one CloudFormation would make: stack, logical id and something unique, the same at
    /// every deployment.
    fn name(&self, property: &str, longest: usize) -> String {
        self.text(property).unwrap_or_else(|| {
            let full =
                format!("{}-{}-{:012x}", self.stack_name, self.id, fnv(self.stack_name, self.id.as_str()));
            full[full.len().saturating_sub(longest)..].trim_start_matches('-').to_owned()
        })
    }

    fn arn(&self, service: &str, resource: &str) -> String {
        format!("arn:aws:{service}:{}:{}:{resource}", self.connection.region, self.connection.account)
    }
}

/// FNV-1a, cut to 48 bits: a stable suffix for names.
fn fnv(stack: &str, id: &str) -> u64 {
    let bytes = stack.bytes().chain([0]).chain(id.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash & 0xffff_ffff_ffff
}

/// Tells what is going on.
pub(crate) trait Progress {
    /// A resource is being made.
    fn creating(&mut self, id: &LogicalId, kind: &str);
    /// A resource is of a type Rolecall has nothing for.
    fn skipped(&mut self, id: &LogicalId, kind: &str);
}

/// Plans a template for this endpoint.
pub(crate) fn plan(
    template: &Template,
    parameters: &BTreeMap<String, String>,
    connection: &Connection,
    stack_name: &str,
) -> Result<Plan, Failure> {
    let stack_id = format!(
        "arn:aws:cloudformation:{}:{}:stack/{stack_name}/{:012x}",
        connection.region,
        connection.account,
        fnv(stack_name, "")
    );
    let pseudo = PseudoParameters {
        account_id: connection.account.clone(),
        region: connection.region.clone(),
        partition: "aws".to_owned(),
        stack_name: stack_name.to_owned(),
        stack_id,
        url_suffix: "amazonaws.com".to_owned(),
        notification_arns: Vec::new(),
    };
    Ok(Plan::new(template, parameters, pseudo)?)
}

/// Makes every resource, in order of dependency.
pub(crate) async fn deploy(
    client: &Client,
    connection: &Connection,
    plan: &Plan,
    stack_name: &str,
    progress: &mut dyn Progress,
) -> Result<Stack, Failure> {
    let mut stack = Stack::default();
    for id in plan.order() {
        let Some(resource) = plan.resource(id) else { continue };
        let properties = plan.properties(id, &stack)?;
        let making = Making { client, connection, stack_name, id, properties };
        let failed =
            |error: Failure| Failure::new(format!("{}: cannot create `{id}`: {error}", resource.place));
        let created = match create(&resource.kind, &making).await {
            Some(created) => {
                progress.creating(id, &resource.kind);
                created.map_err(failed)?
            }
            None => {
                progress.skipped(id, &resource.kind);
                infrastructure::placeholder(&making)
            }
        };
        stack.0.insert(id.clone(), created);
    }
    Ok(stack)
}

/// Makes one resource; `None` for a type that has no part in running a task.
async fn create(kind: &str, making: &Making<'_>) -> Option<Result<Created, Failure>> {
    Some(match kind {
        "AWS::ECR::Repository" => infrastructure::repository(making).await,
        "AWS::ECS::Cluster" => ecs::cluster(making).await,
        "AWS::ECS::TaskDefinition" => ecs::task_definition(making).await,
        "AWS::IAM::ManagedPolicy" => iam::managed_policy(making).await,
        "AWS::IAM::Policy" => iam::policy(making).await,
        "AWS::IAM::Role" => iam::role(making).await,
        "AWS::KMS::Alias" => secrets::alias(making).await,
        "AWS::KMS::Key" => secrets::key(making).await,
        "AWS::Logs::LogGroup" => infrastructure::log_group(making).await,
        "AWS::SSM::Parameter" => secrets::parameter(making).await,
        "AWS::SecretsManager::Secret" => secrets::secret(making).await,
        _ => return None,
    })
}

/// Whether a call failed because the resource is there already: a template deployed again changes it in place.
fn exists<T>(result: &Result<T, CallError>) -> bool {
    let codes = [
        "EntityAlreadyExists",
        "RepositoryAlreadyExistsException",
        "ResourceAlreadyExistsException",
        "ResourceExistsException",
        "AlreadyExistsException",
    ];
    result.as_ref().is_err_and(|error| error.code().is_some_and(|code| codes.contains(&code)))
}
