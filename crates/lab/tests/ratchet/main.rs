//! What holds for every operation the plane answers, so that none can be added without it.
//!
//! `access.golden` and `unimplemented.txt` (at the root of the repository) are derived; `UPDATE_GOLDEN=1` writes them.
#![expect(clippy::expect_used, clippy::panic, reason = "a test's helper fails the test")]

mod asks;
mod catalog;
mod fixtures;
mod golden;
mod input;
mod knocks;

use rolecall_gate::{AnyOperation, Ask};
use rolecall_lab::{Lab, LabConfig};
use rolecall_policy::{Mode, ResourceName};
use rolecall_shapes::{Protocol, Service};
use serde_json::{Value, json};

use asks::asks;
use fixtures::{Fixtures, USER};
use knocks::{knock, knock_unimplemented};

/// Runs `check` on every operation and fails with everything that is wrong, not with the first thing.
async fn on_every_operation(
    check: impl AsyncFn(&Lab, &Fixtures, &dyn AnyOperation, Value) -> Result<(), String>,
) {
    let lab = Lab::start(LabConfig::seeded()).await;
    let fixtures = Fixtures::make(&lab).await;
    let mut wrong = Vec::new();
    for operation in lab.plane().gate().registry().iter() {
        let meta = operation.meta();
        let input = input::meaningful(meta, &fixtures);
        if let Err(why) = check(&lab, &fixtures, operation, input).await {
            wrong.push(format!("{}.{}: {why}", meta.service.id, meta.name));
        }
    }
    lab.shutdown().await;
    assert!(wrong.is_empty(), "{} operations:\n{}", wrong.len(), wrong.join("\n"));
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

/// Calls no policy can refuse, as AWS documents of `GetCallerIdentity` and `GetSessionToken`.
fn needs_no_permission(asks: &[Ask]) -> bool {
    asks.iter().all(|ask| ask.mode == Mode::NoPermissionNeeded)
}

fn denied(service: &Service) -> &'static str {
    if service.protocol == Protocol::AwsQuery { "AccessDenied" } else { "AccessDeniedException" }
}

/// A policy that allows exactly what is asked.
fn exactly(asks: &[Ask]) -> String {
    let allow = |ask: &Ask| json!({"Effect": "Allow", "Action": ask.action.as_str(), "Resource": ask.resource.as_str()});
    let statements: Vec<Value> = asks.iter().map(allow).collect();
    json!({"Version": "2012-10-17", "Statement": statements}).to_string()
}

#[tokio::test]
async fn every_operation_is_refused_without_a_signature() {
    on_every_operation(async |lab, _, operation, input| {
        let service = operation.meta().service;
        let expected = match service.protocol {
            Protocol::AwsQuery => {
                ("MissingAuthenticationToken", "Request is missing Authentication Token", 403)
            }
            _ => ("MissingAuthenticationTokenException", "Missing Authentication Token", 400),
        };
        let error = knock(lab, None, operation.meta(), &input).await.err().ok_or("was answered")?;
        let got = (error.code.as_str(), error.message.as_str(), error.status);
        ensure(got == expected, || format!("{got:?}"))
    })
    .await;
}

#[tokio::test]
async fn every_operation_is_refused_without_a_policy_and_says_what_is_missing() {
    on_every_operation(async |lab, fixtures, operation, input| {
        let meta = operation.meta();
        let asks = asks(lab, fixtures, meta, &input).await?;
        if needs_no_permission(&asks) {
            return Ok(());
        }
        let error = knock(lab, Some(&fixtures.user), meta, &input).await.err().ok_or("was answered")?;
        ensure(error.code == denied(meta.service), || error.to_string())?;
        let action = asks[0].action.as_str();
        let opening = format!("User: {} is not authorized to perform: {action}", fixtures.user.arn);
        let told = error.message.strip_prefix(&opening).ok_or_else(|| error.message.clone())?;
        // Some services name no resource where the action has none.
        let names = told.starts_with(" on resource: ") || asks[0].resource == ResourceName::Any;
        ensure(names, || error.message.clone())?;
        let clause = format!(" because no identity-based policy allows the {action} action");
        // STS gives no reason.
        ensure(meta.service.id == "sts" || error.message.ends_with(&clause), || error.message.clone())
    })
    .await;
}

#[tokio::test]
async fn every_operation_is_let_through_with_exactly_what_it_asks() {
    on_every_operation(async |lab, fixtures, operation, input| {
        let meta = operation.meta();
        lab.put_user_policy(USER, "exactly", &exactly(&asks(lab, fixtures, meta, &input).await?)).await;
        match knock(lab, Some(&fixtures.user), meta, &input).await {
            Err(error) if error.code.starts_with("AccessDenied") || error.status >= 500 => {
                Err(error.to_string())
            }
            // Whether there is what it is about does not matter here.
            Ok(_) | Err(_) => Ok(()),
        }
    })
    .await;
}

#[tokio::test]
async fn every_operation_is_refused_by_an_explicit_deny() {
    on_every_operation(async |lab, fixtures, operation, input| {
        let meta = operation.meta();
        let asks = asks(lab, fixtures, meta, &input).await?;
        if needs_no_permission(&asks) {
            return Ok(());
        }
        lab.put_user_policy(USER, "exactly", &exactly(&asks)).await;
        let action = asks[0].action.as_str();
        let deny = json!({"Version": "2012-10-17", "Statement": {
            "Effect": "Deny", "Action": action, "Resource": "*",
        }});
        lab.put_user_policy(USER, "deny", &deny.to_string()).await;
        let error = knock(lab, Some(&fixtures.user), meta, &input).await.err().ok_or("was answered")?;
        lab.delete_user_policy(USER, "deny").await;
        ensure(error.code == denied(meta.service), || error.to_string())?;
        let clause = " with an explicit deny in an identity-based policy";
        ensure(meta.service.id == "sts" || error.message.ends_with(clause), || error.message.clone())
    })
    .await;
}

#[tokio::test]
async fn every_operation_asks_for_an_action_on_a_resource_the_service_has() {
    on_every_operation(async |lab, fixtures, operation, input| {
        for ask in asks(lab, fixtures, operation.meta(), &input).await? {
            catalog::resource_type(&ask)?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_each_operation_asks_is_on_record() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let fixtures = Fixtures::make(&lab).await;
    let mut lines = String::new();
    for operation in lab.plane().gate().registry().iter() {
        let meta = operation.meta();
        let input = input::meaningful(meta, &fixtures);
        for ask in asks(&lab, &fixtures, meta, &input).await.unwrap() {
            let kind = catalog::resource_type(&ask).unwrap_or_else(|why| format!("({why})"));
            let resource = fixtures.anonymous(ask.resource.as_str());
            lines += &format!(
                "{}.{} {} {kind} {:?} {resource}\n",
                meta.service.id, meta.name, ask.action, ask.mode
            );
        }
    }
    lab.shutdown().await;
    let head = "# Operation, action, resource type (- where the action has none), rules, resource of the smallest request.\n";
    golden::check(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access.golden"), &format!("{head}{lines}"));
}

#[tokio::test]
async fn an_operation_that_is_not_implemented_is_authorised_and_then_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let fixtures = Fixtures::make(&lab).await;
    let (mut list, mut wrong) = (String::new(), Vec::new());
    // S3 is served whole by its own front; what it lacks is told by its tests.
    for service in rolecall_shapes::services().iter().filter(|service| service.id != "s3") {
        for operation in service.operation_names {
            if lab.plane().gate().registry().find(service.id, operation).is_some() {
                continue;
            }
            list += &format!("{}.{operation}\n", service.id);
            if let Err(why) = knock_unimplemented(&lab, &fixtures, service, operation).await {
                wrong.push(format!("{}.{operation}: {why}", service.id));
            }
        }
    }
    lab.shutdown().await;
    assert!(wrong.is_empty(), "{} operations:\n{}", wrong.len(), wrong.join("\n"));
    let head = "# Operations of the services Rolecall knows that it does not implement. They are authenticated and\n\
                # authorised like any other and then refused.\n";
    golden::check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../unimplemented.txt"), &format!("{head}{list}"));
}
