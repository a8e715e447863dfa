//! `rolecall can`.

use std::{io, process::ExitCode};

use rolecall_gate::WhatIf;
use rolecall_policy::{
    AccountId, Action, Context, Decision, NameError, Principal, Request, ResourceName, evaluate,
};
use rolecall_report::{Answer, Names};
use rolecall_simulate::{Sheet, Slot, batch};

use crate::{
    args::{self, Can, Global, PolicyFiles},
    connection::Connection,
    failure::Failure,
    files::{self, InFiles},
    output, own,
    sites::NoTemplate,
};

/// The exit code of a command whose answer is no.
const NO: u8 = 2;

/// A question as given.
struct Question<'a> {
    principal: &'a str,
    action: &'a str,
    resource: &'a str,
}

/// Asks whether somebody could do something: the running endpoint, or policies in files.
pub(crate) async fn can(global: &Global, args: Can) -> Result<ExitCode, Failure> {
    if let Some(path) = &args.batch {
        return finished(batch::decide(files::open(path)?, io::stdout().lock()));
    }
    let args::Question { principal: Some(principal), action: Some(action), resource: Some(resource) } =
        &args.question
    else {
        return Err(
            Failure::new("nobody is asked about").hint("say PRINCIPAL ACTION RESOURCE, or --batch FILE")
        );
    };
    let question = Question { principal, action, resource };
    let context = files::context(&args.conditions.context);
    if args.files.any() {
        let (principal, decision) = from_files(&question, context.into_iter().collect(), &args.files)?;
        return answer(&principal.caller_arn(), &question, &decision, &InFiles, args.json);
    }
    let client = Connection::require(global)
        .map_err(|failure| failure.hint("start one with `rolecall up`, or give policies with --policy FILE"))?
        .client()?;
    let what_if = WhatIf {
        principal: principal.clone(),
        action: action.clone(),
        resource: resource.clone(),
        context,
        region: args.conditions.region.clone(),
    };
    let could = own::can(&client, &what_if).await?;
    answer(&could.principal, &question, &could.decision, &NoTemplate, args.json)
}

/// The exit code of a batch. Whoever reads the answers may have read enough.
pub(crate) fn finished(outcome: io::Result<()>) -> Result<ExitCode, Failure> {
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::from(error)),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The exit code that says yes or no.
pub(crate) fn verdict(yes: bool) -> ExitCode {
    if yes { ExitCode::SUCCESS } else { ExitCode::from(NO) }
}

fn answer(
    principal: &str,
    question: &Question<'_>,
    decision: &Decision,
    names: &dyn Names,
    json: bool,
) -> Result<ExitCode, Failure> {
    if json {
        output::json(decision)?;
    } else {
        let Question { action, resource, .. } = *question;
        let answer = Answer { principal, action, resource, decision };
        output::print(&rolecall_report::answer(&answer, names))?;
    }
    Ok(verdict(decision.verdict.is_allow()))
}

fn from_files(
    question: &Question<'_>,
    context: Context,
    given: &PolicyFiles,
) -> Result<(Principal, Decision), Failure> {
    let principal = principal(question.principal)?;
    let request = Request {
        principal: principal.clone(),
        action: Action::parse(question.action).map_err(Failure::new)?,
        resource: ResourceName::parse(question.resource).map_err(Failure::new)?,
        resource_account: match &given.resource_account {
            Some(account) => Some(AccountId::new(account).map_err(Failure::new)?),
            None => None,
        },
        context,
    };
    let sheet = given.sheet()?;
    for problem in sheet.invalid() {
        anstream::eprintln!("warning: AWS would not store {problem}");
    }
    let mode = sheet.mode(&request);
    Ok((principal, evaluate(mode, sheet.layers(mode), &request)))
}

fn principal(text: &str) -> Result<Principal, Failure> {
    let kind = match text {
        "*" => "Anonymous",
        _ if text.ends_with(".amazonaws.com") => "Service",
        _ => "AWS",
    };
    let hint = |error: NameError| {
        Failure::new(error)
            .hint("give an ARN, an account id, a service such as `ecs-tasks.amazonaws.com`, or `*`")
    };
    Principal::from_batch(kind, text).map_err(hint)
}

impl PolicyFiles {
    /// Whether there are any.
    fn any(&self) -> bool {
        let Self { identity, resource_policy, boundary, session, scp, rcp, endpoint, .. } = self;
        let lists = [identity, session, scp, rcp];
        let single = [resource_policy, boundary, endpoint];
        lists.iter().any(|list| !list.is_empty()) || single.iter().any(|file| file.is_some())
    }

    fn sheet(&self) -> Result<Sheet, Failure> {
        let Self { identity, resource_policy, boundary, session, scp, rcp, endpoint, .. } = self;
        let all = identity.iter().map(|path| (Slot::Identity, path));
        let all = all.chain(session.iter().map(|path| (Slot::Session, path)));
        let all = all.chain(scp.iter().enumerate().map(|(level, path)| (Slot::Scp(level), path)));
        let all = all.chain(rcp.iter().enumerate().map(|(level, path)| (Slot::Rcp(level), path)));
        let all = all.chain(resource_policy.iter().map(|path| (Slot::Resource, path)));
        let all = all.chain(boundary.iter().map(|path| (Slot::Boundary, path)));
        let all = all.chain(endpoint.iter().map(|path| (Slot::Vpce, path)));
        let mut builder = Sheet::builder();
        for (slot, path) in all {
            let text = files::read(path)?;
            let added = builder.add(slot, &path.display().to_string(), &text);
            added.map_err(|unreadable| {
                let place = unreadable.error.position(&text);
                Failure::new(format!("{}:{place}: {}", unreadable.name, unreadable.error))
            })?;
        }
        Ok(builder.build())
    }
}
