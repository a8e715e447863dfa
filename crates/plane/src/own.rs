//! Rolecall's own endpoint, `/_rolecall/`: decisions, their explanation, and "what if".
//!
//! It is signed like any AWS request, for the service name `rolecall`, and authorised with actions of that name;
//! the account's root may do everything, others need a policy that says so.

mod questions;

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode, request::Parts};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use rolecall_gate::{
    Access, Ask, CallError, Changes, DecisionId, Decisions, Explanation, Fault, Gate, Holdings, OtherRole,
    PolicyText, Record, RoleKind, Standing, Visit,
};
use rolecall_policy::{Arn, Decision, PolicyKind, PolicySource, Principal, ResourceName};

use crate::{
    Front, SERVICE, api,
    body::{Body, full, plain},
    identify::identify_for,
};

/// The longest a listing waits for something new, in seconds.
const LONGEST_WAIT: u64 = 30;
const LARGEST_BODY: usize = 1 << 20;

/// Answers a request to the own endpoint.
pub(crate) async fn answer(front: &Arc<Front>, request: Request<Incoming>, peer: &str) -> Response<Body> {
    let gate = &front.gate;
    let request_id = gate.world().uuid();
    let (parts, body) = request.into_parts();
    let Ok(body) = Limited::new(body, LARGEST_BODY).collect().await else {
        return plain(StatusCode::PAYLOAD_TOO_LARGE, "the request body is larger than 1 MiB\n");
    };
    let body = body.to_bytes();
    let signed = match identify_for(&SERVICE, front, &parts, &body, peer) {
        Ok(signed) => signed,
        Err(error) => return api::refuse(&SERVICE, error, &request_id).map(full),
    };
    let visit = Visit { caller: signed.caller, region: signed.region, request_id: request_id.clone() };
    match route(gate, visit, &parts, &body).await {
        Ok(json) => json_response(json),
        Err(error) => {
            rolecall_wire::encode_error(&SERVICE, &api::service_error(error), &request_id).map(full)
        }
    }
}

fn json_response(json: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(full(Bytes::from(json)));
    let json = http::HeaderValue::from_static("application/json");
    response.headers_mut().insert(http::header::CONTENT_TYPE, json);
    response
}

async fn route(gate: &Arc<Gate>, visit: Visit, parts: &Parts, body: &[u8]) -> Result<Vec<u8>, CallError> {
    let path: Vec<&str> = parts.uri.path().trim_start_matches("/_rolecall/").split('/').collect();
    let json = match (&parts.method, path.as_slice()) {
        (&Method::GET, ["decisions"]) => {
            allow(gate, &visit, "ListDecisions")?;
            serde_json::to_vec(&list(gate, &visit, parts.uri.query().unwrap_or_default()).await)
        }
        (&Method::GET, ["decisions", id]) => {
            allow(gate, &visit, "GetDecision")?;
            serde_json::to_vec(&explain(gate, &visit, id)?)
        }
        (&Method::POST, ["decisions", id, "again"]) => {
            allow(gate, &visit, "DecideAgain")?;
            serde_json::to_vec(&again(gate, &visit, id, &read(body)?)?)
        }
        (&Method::POST, ["can"]) => {
            allow(gate, &visit, "CanPrincipal")?;
            serde_json::to_vec(&questions::can(gate, &visit, &read(body)?)?)
        }
        (&Method::POST, ["who-can"]) => {
            allow(gate, &visit, "WhoCan")?;
            serde_json::to_vec(&questions::who_can(gate, &visit, &read(body)?)?)
        }
        _ => return Err(Fault::new("UnknownOperationException", "no such path").status(404).into()),
    };
    Ok(json.map_err(Fault::internal)?)
}

fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(body).map_err(|error| Fault::new("SerializationException", error.to_string()))
}

fn allow(gate: &Gate, visit: &Visit, operation: &'static str) -> Result<(), CallError> {
    let ask = Ask::new(&format!("rolecall:{operation}"), ResourceName::Any)?;
    gate.allow_unrecorded(visit, &SERVICE, operation, &Access::to(ask))
}

async fn list(gate: &Gate, visit: &Visit, query: &str) -> Decisions {
    let number = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).and_then(|(_, value)| value.parse::<u64>().ok())
    };
    let after = DecisionId(number("after").unwrap_or(0));
    let wait = Duration::from_secs(number("wait").unwrap_or(0).min(LONGEST_WAIT));
    // A listing that comes too early is not an error: it is empty, and the client asks again.
    let _ = tokio::time::timeout(wait, gate.journal().changed(after)).await;
    let mine = |record: &Record| record.account == visit.caller.account;
    let records = gate.journal().since(after);
    let reader = &visit.caller.account;
    let decisions =
        records.iter().filter(|record| mine(record)).map(|record| record.for_reader(reader)).collect();
    Decisions { decisions }
}

fn find(gate: &Gate, visit: &Visit, id: &str) -> Result<Arc<Record>, Fault> {
    let missing =
        || Fault::new("ResourceNotFoundException", format!("no decision `{id}` is recorded")).status(404);
    let mine = |record: &Arc<Record>| record.account == visit.caller.account;
    if id == "last" {
        let all = gate.journal().since(DecisionId(0));
        let refusal = all.into_iter().rev().find(|record| mine(record) && !record.allowed());
        return refusal.ok_or_else(|| {
            Fault::new("ResourceNotFoundException", "no call has been refused yet").status(404)
        });
    }
    let number = id.parse().map_err(|_| missing())?;
    gate.journal().get(DecisionId(number)).filter(mine).ok_or_else(missing)
}

fn explain(gate: &Gate, visit: &Visit, id: &str) -> Result<Explanation, CallError> {
    let record = find(gate, visit, id)?;
    let reader = &visit.caller.account;
    let mut other_role = other_role(gate, &record)?;
    if let Some(other) = &mut other_role {
        other.decision = record.decision_for_reader(other.decision.clone(), reader);
    }
    Ok(Explanation { record: record.for_reader(reader), other_role })
}

/// Asks the recorded question for the task's other role, unless the call was about roles in the first place.
fn other_role(gate: &Gate, record: &Record) -> Result<Option<OtherRole>, CallError> {
    let (Some(task_arn), Some(role_arn)) = (&record.task_arn, &record.role_arn) else { return Ok(None) };
    let Some(roles) = rolecall_ecs::state::task_roles(&gate.store().read(), task_arn)? else {
        return Ok(None);
    };
    let (other, kind) = if Some(role_arn) == roles.execution.as_ref() {
        (roles.application, RoleKind::TaskRole)
    } else {
        (roles.execution, RoleKind::TaskExecutionRole)
    };
    let Some(other) = other.filter(|other| other != role_arn) else { return Ok(None) };
    let arn = Arn::parse(&other).map_err(Fault::internal)?;
    let Some(asker) = asker(gate, &Principal::role(arn, None))? else { return Ok(None) };
    let decision = gate.decide_again(&record.question, asker.principal, &asker.holdings, None)?;
    Ok(Some(OtherRole { role_arn: other, kind, decision }))
}

struct Asker {
    principal: Principal,
    holdings: Holdings,
}

fn asker(gate: &Gate, principal: &Principal) -> Result<Option<Asker>, Fault> {
    if matches!(principal, Principal::Service { .. } | Principal::Anonymous) {
        return Ok(Some(Asker { principal: principal.clone(), holdings: Holdings::default() }));
    }
    match gate.directory().standing(&gate.store().read(), principal, None)? {
        Standing::Live(holdings) => Ok(Some(Asker { principal: principal.clone(), holdings: *holdings })),
        Standing::Gone => Ok(None),
    }
}

fn again(gate: &Gate, visit: &Visit, id: &str, changes: &Changes) -> Result<Decision, CallError> {
    let record = find(gate, visit, id)?;
    let principal = recorded_principal(&record)?;
    let gone =
        || Fault::new("ResourceNotFoundException", "the principal of this decision is gone").status(404);
    let mut asker = asker(gate, &principal)?.ok_or_else(gone)?;
    for (name, document) in &changes.inline_policies {
        let named = |text: &PolicyText| text.source.arn.is_none() && text.source.name == *name;
        asker.holdings.identity.retain(|text| !named(text));
        let source = PolicySource { kind: PolicyKind::IdentityInline, name: name.clone(), arn: None };
        asker.holdings.identity.push(PolicyText { source, document: document.clone() });
    }
    let trust = changes.trust_policy.clone().map(|document| ("trust policy".to_owned(), document));
    let decision = gate.decide_again(&record.question, asker.principal, &asker.holdings, trust)?;
    Ok(record.decision_for_reader(decision, &visit.caller.account))
}

fn recorded_principal(record: &Record) -> Result<Principal, Fault> {
    if let Some(role) = &record.role_arn {
        let role = Arn::parse(role).map_err(Fault::internal)?;
        let session = Arn::parse(&record.caller).map_err(Fault::internal)?;
        return Ok(Principal::role_session(session, role, None));
    }
    let kind = if record.caller.starts_with("arn:") { "AWS" } else { "Service" };
    Principal::from_batch(kind, &record.caller).map_err(Fault::internal)
}
