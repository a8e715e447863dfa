//! How it ended, and why.

use std::{collections::BTreeSet, process::ExitCode};

use rolecall_client::Client;
use rolecall_gate::{Explanation, Record};
use rolecall_iac::LogicalId;
use rolecall_report::{Fix, Names};
use rolecall_shapes::ecs;

use super::follow::Follower;
use crate::{connection::Connection, deployed::Deployed, failure::Failure, fix, own};

/// How many refusals are explained in full.
const EXPLAINED: usize = 3;

/// Everything the ending is told from.
pub(super) struct Story<'a> {
    pub(super) client: &'a Client,
    pub(super) connection: &'a Connection,
    pub(super) deployed: &'a Deployed,
    pub(super) definition: &'a ecs::TaskDefinition,
    pub(super) definition_id: &'a LogicalId,
}

impl Story<'_> {
    /// The task ran, or at least was placed.
    pub(super) async fn ended(&self, follower: &Follower<'_>, task: &ecs::Task) -> Result<ExitCode, Failure> {
        let code = exit_code(task, self.definition);
        let mut causes = self.explain(&follower.refused).await?;
        let failed = code != Some(0);
        let without_role = self.definition.task_role_arn.is_none() && !follower.application_called;
        if failed && without_role && follower.spoke_of_credentials {
            causes.push(self.no_task_role());
        }
        println!();
        println!("task      {}", task.task_arn.as_deref().unwrap_or_default());
        println!("stopped   {}", task.stop_code.as_deref().unwrap_or_default());
        println!("reason    {}", task.stopped_reason.as_deref().unwrap_or_default());
        for container in task.containers.iter().flatten() {
            let code = container
                .exit_code
                .map_or_else(|| "never started".to_owned(), |code| format!("exit code {code}"));
            let reason = container.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
            println!("container {} {code}{reason}", container.name.as_deref().unwrap_or_default());
        }
        if failed {
            print_causes(&causes);
        }
        Ok(code.map_or(ExitCode::FAILURE, |code| ExitCode::from(u8::try_from(code).unwrap_or(1))))
    }

    /// `RunTask` itself failed.
    pub(super) async fn never_started(
        &self,
        follower: &Follower<'_>,
        error: &Failure,
    ) -> Result<ExitCode, Failure> {
        let causes = self.explain(&follower.refused).await?;
        println!();
        println!("RunTask   {error}");
        print_causes(&causes);
        Ok(ExitCode::FAILURE)
    }

    /// Explains refusals, the same one once; gives their causes in one line each.
    async fn explain(&self, refused: &[Record]) -> Result<Vec<String>, Failure> {
        let mut told = BTreeSet::new();
        let mut causes = Vec::new();
        for record in refused {
            let question = &record.question;
            if !told.insert((record.caller.clone(), question.action.clone(), question.resource.clone())) {
                continue;
            }
            let explanation = own::explain(self.client, &record.id.to_string()).await?;
            if told.len() <= EXPLAINED {
                let fix = fix::find(self.client, self.connection, self.deployed, &explanation).await?;
                println!();
                anstream::print!(
                    "{}",
                    rolecall_report::explanation(&explanation, &self.deployed.sites, fix.as_ref())
                );
            }
            causes.push(self.cause(&explanation));
        }
        Ok(causes)
    }

    fn cause(&self, explanation: &Explanation) -> String {
        let record = &explanation.record;
        let names = &self.deployed.sites;
        let who = match &record.role_arn {
            Some(arn) => names.role(arn).unwrap_or_else(|| arn.clone()),
            None => record.caller.clone(),
        };
        let question = &record.question;
        let clause = record.decision.denial_clause(&question.action).unwrap_or_default();
        let clause = clause.strip_prefix("because ").unwrap_or(&clause);
        let other = explanation.other_role.as_ref();
        let misplaced = other.filter(|other| other.decision.verdict == rolecall_policy::Verdict::Allow);
        let hint = misplaced.map(|other| {
            let name = names.role(&other.role_arn).unwrap_or_else(|| other.role_arn.clone());
            format!("; the permission is on {name} instead")
        });
        let on = match names.role(&question.resource) {
            Some(role) => role,
            None => question.resource.clone(),
        };
        format!("{who} may not {} on {on}: {clause}{}", question.action, hint.unwrap_or_default())
    }

    /// Without a task role there is nothing to refuse: the application finds no credentials at all.
    fn no_task_role(&self) -> String {
        let id = self.definition_id;
        let place =
            self.deployed.plan.resource(id).map(|resource| resource.place.to_string()).unwrap_or_default();
        println!();
        println!("no task role: task definition {id} at {place} has no TaskRoleArn");
        println!(
            "  so ECS sets no AWS_CONTAINER_CREDENTIALS_RELATIVE_URI in its containers, 169.254.170.2 serves them no \
             credentials,"
        );
        println!("  and the SDK's default credential chain ends empty-handed");
        println!(
            "  the task execution role is no substitute: it starts the task, and its credentials never reach the \
             application"
        );
        if let Some(Fix { summary, diff }) = fix::add_task_role(self.deployed, id) {
            println!();
            println!("fix: {summary}");
            print!("{diff}");
        }
        format!("{id} has no TaskRoleArn, so the application found no credentials")
    }
}

fn print_causes(causes: &[String]) {
    for cause in causes {
        anstream::println!("cause     {cause}");
    }
}

/// The exit code of the first essential container that has one.
fn exit_code(task: &ecs::Task, definition: &ecs::TaskDefinition) -> Option<i32> {
    let essential = definition.container_definitions.iter().flatten();
    let essential: BTreeSet<_> = essential
        .filter(|container| container.essential != Some(false))
        .map(|one| one.name.clone())
        .collect();
    let containers = task.containers.iter().flatten();
    let codes = containers.filter(|container| essential.contains(&container.name));
    let codes: Vec<i32> = codes.filter_map(|container| container.exit_code).collect();
    codes.iter().copied().find(|code| *code != 0).or_else(|| codes.first().copied())
}
