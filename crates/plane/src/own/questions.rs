//! What somebody could do, and who could do something.

use rolecall_gate::{Could, Fault, Gate, Inquiry, Visit, WhatIf, WhoCan};
use rolecall_policy::{AccountId, Action, NameError, Principal, ResourceName};
use rolecall_store::View;

/// Could this principal do that?
pub(super) fn can(gate: &Gate, visit: &Visit, question: &WhatIf) -> Result<Could, Fault> {
    let inquiry = inquiry(visit, question)?;
    let view = gate.store().read();
    let principal = principal(gate, &view, &visit.caller.account, &question.principal)?;
    let missing = || no_such_principal(&question.principal);
    let decision = gate.could(&view, &principal, &inquiry)?.ok_or_else(missing)?;
    Ok(Could { principal: principal.caller_arn(), decision })
}

/// Who could do that?
pub(super) fn who_can(gate: &Gate, visit: &Visit, question: &WhatIf) -> Result<WhoCan, Fault> {
    gate.who_could(&gate.store().read(), &inquiry(visit, question)?)
}

fn inquiry(visit: &Visit, question: &WhatIf) -> Result<Inquiry, Fault> {
    Ok(Inquiry {
        action: Action::parse(&question.action).map_err(invalid)?,
        resource: ResourceName::parse(&question.resource).map_err(invalid)?,
        context: question.context.iter().cloned().collect(),
        region: question.region.clone().unwrap_or_else(|| visit.region.clone()),
        reader: visit.caller.account.clone(),
    })
}

/// Reads who is asked about. Principals of other accounts are not: their policies are nobody else's business.
fn principal(gate: &Gate, view: &dyn View, account: &AccountId, text: &str) -> Result<Principal, Fault> {
    let kind = match text {
        "*" => "Anonymous",
        _ if text.ends_with(".amazonaws.com") => "Service",
        _ if text.starts_with("arn:") || AccountId::new(text).is_ok() => "AWS",
        _ => return named(gate, view, account, text),
    };
    let principal = Principal::from_batch(kind, text).map_err(invalid)?;
    if principal.account().is_some_and(|owner| owner != account) {
        let message =
            format!("`{text}` belongs to another account; only principals of {account} can be asked about");
        return Err(Fault::new("AccessDeniedException", message).status(403));
    }
    Ok(principal)
}

/// The role or user of this name.
fn named(gate: &Gate, view: &dyn View, account: &AccountId, text: &str) -> Result<Principal, Fault> {
    let (kind, name) = match text.split_once('/') {
        Some((kind @ ("role" | "user"), name)) => (Some(kind), name),
        _ => (None, text),
    };
    let matches = |principal: &Principal| {
        let (found, resource) = match principal {
            Principal::RoleSession { role_arn, .. } => ("role", role_arn.resource()),
            Principal::User { arn, .. } => ("user", arn.resource()),
            _ => return false,
        };
        kind.is_none_or(|kind| kind == found) && resource.rsplit('/').next() == Some(name)
    };
    let mut found = gate.directory().principals(view, account)?.into_iter().filter(matches);
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(no_such_principal(text)),
        (Some(_), Some(_)) => {
            let message = format!("`{text}` is both a role and a user; say `role/{text}` or `user/{text}`");
            Err(Fault::new("ValidationException", message))
        }
    }
}

fn invalid(error: NameError) -> Fault {
    Fault::new("ValidationException", error.to_string())
}

fn no_such_principal(text: &str) -> Fault {
    Fault::new("ResourceNotFoundException", format!("there is no role or user `{text}`")).status(404)
}
