//! The smallest change of the template that makes a refused call work, proven before it is shown.

use rolecall_client::Client;
use rolecall_gate::{Changes, Explanation};
use rolecall_iac::{
    LogicalId, Node, Plan, Template,
    edit::{self, Edit, EditError, Fragment, StatementSpec},
};
use rolecall_policy::{LayerState, Mode, StatementRef, Verdict};
use rolecall_report::Fix;

use crate::{connection::Connection, deploy, deployed::Deployed, failure::Failure, own, sites::Sites};

/// Looks for a fix and has the endpoint decide the call again under it. `None` where none is known or it would not
/// help.
pub(crate) async fn find(
    client: &Client,
    connection: &Connection,
    deployed: &Deployed,
    explanation: &Explanation,
) -> Result<Option<Fix>, Failure> {
    let Some(change) = propose(deployed, explanation) else { return Ok(None) };
    let changes = change.evaluated(connection, deployed)?;
    let decision = own::again(client, explanation.record.id, &changes).await?;
    if decision.verdict != Verdict::Allow {
        return Ok(None);
    }
    let source = deployed.template.source();
    let diff = edit::unified_diff(source.name(), source.text(), change.template.source().text());
    Ok(Some(Fix { summary: change.summary, diff }))
}

/// A changed template, and which role it is about.
struct Change {
    template: Template,
    role: LogicalId,
    summary: String,
}

fn propose(deployed: &Deployed, explanation: &Explanation) -> Option<Change> {
    let record = &explanation.record;
    match record.question.mode {
        Mode::Trust => {
            let role = deployed.sites.role_id(&record.question.resource)?.clone();
            let service = record.caller.clone();
            let edit = edit::trust(&deployed.template, &role, &service).ok()?;
            let template = deployed.template.with(&[edit]).ok()?;
            Some(Change { template, summary: format!("let `{service}` assume {role}"), role })
        }
        Mode::Standard | Mode::Key | Mode::NoPermissionNeeded => {
            // An explicit deny is somebody's intention; adding an Allow would not help, and removing it is not ours.
            let denied = record.decision.trace.layers.iter().any(|layer| layer.state == LayerState::Denied);
            let role = deployed.sites.role_id(record.role_arn.as_deref()?).filter(|_| !denied)?.clone();
            let misplaced = misplaced(&deployed.sites, explanation);
            grant(deployed, &role, misplaced, explanation)
        }
    }
}

/// The statement of the task's other role that allows this very call.
fn misplaced<'e>(sites: &Sites, explanation: &'e Explanation) -> Option<(&'e str, &'e StatementRef)> {
    let other = explanation.other_role.as_ref().filter(|other| other.decision.verdict == Verdict::Allow)?;
    let layers = other.decision.trace.layers.iter();
    let statements = layers.flat_map(|layer| &layer.matched).map(|matched| &matched.statement);
    let known = |statement: &&StatementRef| sites.document(Some(&other.role_arn), statement).is_some();
    statements.into_iter().find(known).map(|statement| (other.role_arn.as_str(), statement))
}

/// Grants what was refused to the role that asked. A permission that lies on the other role comes with the other
/// statements of its policy: whoever wrote them together meant them together.
fn grant(
    deployed: &Deployed,
    role: &LogicalId,
    misplaced: Option<(&str, &StatementRef)>,
    explanation: &Explanation,
) -> Option<Change> {
    let (template, record) = (&deployed.template, &explanation.record);
    let moved = misplaced.and_then(|(_, statement)| specs_of(template, statement));
    let (specs, summary) = match moved {
        Some((policy, specs)) => {
            let summary = format!("give {role} what policy `{policy}` grants to the other role");
            (specs, summary)
        }
        None => {
            let spec = StatementSpec {
                sid: None,
                actions: vec![record.question.action.clone()],
                resources: vec![reference(deployed, &record.question.resource)],
            };
            (vec![spec], format!("allow {role} {} on this resource", record.question.action))
        }
    };
    let mut changed = template.with(&[]).ok()?;
    for spec in specs {
        let edit = edit::grant(&changed, role, &spec).ok()?;
        changed = changed.with(&[edit]).ok()?;
    }
    Some(Change { template: changed, role: role.clone(), summary })
}

/// A resource of the template by reference, any other by its ARN.
fn reference(deployed: &Deployed, resource: &str) -> Fragment {
    for (id, created) in &deployed.stack.0 {
        if created.physical_id == resource {
            return Fragment::reference(id.as_str());
        }
        if let Some((attribute, _)) = created.attributes.iter().find(|(_, value)| *value == resource) {
            return Fragment::get_att(id, attribute);
        }
    }
    resource.into()
}

/// The allowing statements of the policy a statement stands in, as they are written.
fn specs_of(template: &Template, statement: &StatementRef) -> Option<(String, Vec<StatementSpec>)> {
    let name = statement.policy.name.clone();
    let roles = template.resources().iter().filter(|resource| resource.kind == "AWS::IAM::Role");
    let policies = roles.filter_map(|role| role.properties()?.get("Policies")?.as_sequence()).flatten();
    let named = |policy: &&Node| policy.get("PolicyName").and_then(Node::as_str) == Some(&name);
    let statements = policies.into_iter().find(named)?.at(&["PolicyDocument", "Statement"])?;
    let statements = statements.as_sequence().unwrap_or(std::slice::from_ref(statements));
    let allows = statements.iter().filter(|one| one.get("Effect").and_then(Node::as_str) == Some("Allow"));
    let plain = allows.filter(|one| one.get("Condition").is_none());
    let specs: Vec<_> = plain.filter_map(spec).collect();
    (!specs.is_empty()).then_some((name, specs))
}

fn spec(statement: &Node) -> Option<StatementSpec> {
    let list = |name: &str| {
        let node = statement.get(name)?;
        Some(node.as_sequence().unwrap_or(std::slice::from_ref(node)))
    };
    let actions = list("Action")?.iter().filter_map(Node::as_str).map(str::to_owned);
    Some(StatementSpec {
        sid: statement.get("Sid").and_then(Node::as_str).map(str::to_owned),
        actions: actions.collect(),
        resources: list("Resource")?.iter().map(Fragment::from).collect(),
    })
}

impl Change {
    /// The policies the role would have if the changed template were deployed.
    fn evaluated(&self, connection: &Connection, deployed: &Deployed) -> Result<Changes, Failure> {
        let plan: Plan =
            deploy::plan(&self.template, &deployed.parameters, connection, &deployed.stack_name)?;
        let properties = plan.properties(&self.role, &deployed.stack)?;
        let policies = properties.get("Policies").and_then(Node::as_sequence).unwrap_or_default();
        let inline = policies.iter().filter_map(|policy| {
            let name = policy.get("PolicyName").and_then(Node::as_str)?;
            Some((name.to_owned(), policy.get("PolicyDocument")?.to_json().to_string()))
        });
        let trust = properties.get("AssumeRolePolicyDocument").map(|document| document.to_json().to_string());
        Ok(Changes { inline_policies: inline.collect(), trust_policy: trust })
    }
}

/// Adds a task role to a task definition: the one role of the template that trusts ECS tasks and is not the execution
/// role. `None` where there is no such single role.
pub(crate) fn add_task_role(deployed: &Deployed, definition: &LogicalId) -> Option<Fix> {
    let template = &deployed.template;
    let properties = template.resource(definition.as_str())?.properties()?;
    let execution =
        properties.get("ExecutionRoleArn").map(|node| template.source().slice(node.span()).to_owned());
    let trusts = |id: &LogicalId| {
        // Trusting ECS already is what `trust` refuses to add again.
        matches!(edit::trust(template, id, "ecs-tasks.amazonaws.com"), Err(EditError::AlreadyTrusted { .. }))
    };
    let roles = template.resources().iter().filter(|resource| resource.kind == "AWS::IAM::Role");
    let free = roles
        .map(|role| &role.id)
        .filter(|id| trusts(id) && !execution.as_deref().unwrap_or_default().contains(id.as_str()));
    let [role] = free.collect::<Vec<_>>()[..] else { return None };
    let value = Fragment::get_att(role, "Arn");
    let edit: Edit = edit::set_property(template, definition, "TaskRoleArn", &value).ok()?;
    let changed = template.with(&[edit]).ok()?;
    let source = template.source();
    Some(Fix {
        summary: format!("make {role} the task role of {definition}"),
        diff: edit::unified_diff(source.name(), source.text(), changed.source().text()),
    })
}
