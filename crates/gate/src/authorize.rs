//! Deciding the asks of a call.

use std::sync::Arc;

use jiff::Timestamp;
use rolecall_policy::{
    AccountId, Decision, KeyGrant, Layers, Mode, PolicyKind, PolicySet, PolicySource, Principal, Request,
    ResourceName, Verdict, evaluate,
};
use rolecall_shapes::Service;
use rolecall_store::View;

use crate::{
    Access, Ask, CallError, Caller, Cx, DecisionId, Fault, Gate, Holdings, Record, Session, Shown, Visit,
    cache::{self, Compile},
    denial::{Audience, Denial},
    journal::{Entry, Question, Ring},
    keys::{self, Circumstances},
    registry::Pending,
    standings::{Held, Known},
};

impl Cx<'_> {
    /// Whether the caller would be allowed something under what this transaction has written. Nothing is recorded.
    pub fn would_allow(&self, service: &'static Service, ask: &Ask) -> bool {
        let desk = Desk {
            gate: self.gate,
            view: self.view(),
            caller: &self.caller,
            region: &self.region,
            request_id: &self.request_id,
            service,
            operation: "",
        };
        desk.decide(&Access::to(ask.clone())).is_ok_and(|(_, outcome)| outcome.is_ok())
    }

    /// Decides every ask of an operation, in order; the first refusal ends the call.
    pub(crate) fn admit(
        &mut self,
        service: &'static Service,
        operation: &'static str,
        access: &Access,
    ) -> Result<(), CallError> {
        let gate = self.gate;
        let decided = Desk {
            gate,
            view: self.view(),
            caller: &self.caller,
            region: &self.region,
            request_id: &self.request_id,
            service,
            operation,
        }
        .decide(access)?;
        let (entries, outcome) = decided;
        self.journal.extend(entries);
        outcome.map_err(CallError::Denied)
    }
}

/// One call at the gate's desk.
pub(crate) struct Desk<'a> {
    pub(crate) gate: &'a Gate,
    pub(crate) view: &'a dyn View,
    pub(crate) caller: &'a Caller,
    pub(crate) region: &'a str,
    pub(crate) request_id: &'a str,
    pub(crate) service: &'static Service,
    pub(crate) operation: &'static str,
}

type Outcome = (Pending, Result<(), Box<Denial>>);

impl<'a> Desk<'a> {
    pub(crate) fn new(
        gate: &'a Gate,
        view: &'a dyn View,
        visit: &'a Visit,
        service: &'static Service,
        operation: &'static str,
    ) -> Desk<'a> {
        let Visit { caller, region, request_id } = visit;
        Desk { gate, view, caller, region, request_id, service, operation }
    }

    pub(crate) fn decide(&self, access: &Access) -> Result<Outcome, Fault> {
        let held = self.held()?;
        let mut entries = Vec::new();
        for ask in access.asks() {
            let (entry, denial) = self.one(ask, &held)?;
            entries.push(entry);
            if let Some(denial) = denial {
                return Ok((entries, Err(denial)));
            }
        }
        Ok((entries, Ok(())))
    }

    fn one(&self, ask: &Ask, held: &Held) -> Result<(Entry, Option<Box<Denial>>), Fault> {
        let at = Circumstances { now: self.gate.world.now(), region: self.region, service: self.service.id };
        let (request, layers) = self.gate.prepare(ask, self.caller, held, &at)?;
        let resource_account = owner_of(ask, self.caller);
        let decision = evaluate(ask.mode, &layers, &request);
        let id = self.gate.journal.number();
        let denial = (decision.verdict != Verdict::Allow)
            .then(|| Box::new(self.denial(id, ask, &resource_account, &decision)));
        let question = Question {
            action: ask.action.to_string(),
            resource: ask.resource.to_string(),
            resource_account,
            mode: ask.mode,
            context: request.context.clone(),
            resource_policy: ask.resource_policy.clone().map(|policy| (policy.name, policy.document)),
            grants: ask.grants.clone(),
        };
        let message = denial.as_ref().map(|denial| denial.message());
        let record = self.record(id, at.now, question, decision, message);
        Ok((Entry { ring: Ring::of(self.caller), record }, denial))
    }

    fn record(
        &self,
        id: DecisionId,
        at: Timestamp,
        question: Question,
        decision: Decision,
        message: Option<String>,
    ) -> Record {
        let caller = self.caller;
        let role = caller.session().map(|session| session.role_arn.clone()).filter(|arn| !arn.is_empty());
        Record {
            id,
            request_id: self.request_id.to_owned(),
            at,
            lane: caller.lane(),
            service: self.service.id.to_owned(),
            operation: self.operation.to_owned(),
            caller: caller.principal.caller_arn(),
            account: caller.account.clone(),
            role_arn: role,
            task_arn: caller.task_arn().map(str::to_owned),
            via: caller.via.clone(),
            question,
            decision,
            message,
        }
    }

    fn denial(&self, id: DecisionId, ask: &Ask, resource_account: &AccountId, decision: &Decision) -> Denial {
        let audience = match &self.caller.principal {
            Principal::Anonymous => Audience::Anonymous,
            _ if *resource_account == self.caller.account => Audience::SameAccount,
            _ => Audience::OtherAccount,
        };
        Denial {
            id,
            service: self.service,
            caller: self.caller.principal.caller_arn(),
            action: ask.action.to_string(),
            resource: match &ask.shown {
                Shown::Itself => Some(ask.resource.to_string()),
                Shown::As(text) => Some(text.clone()),
                Shown::LeftOut => None,
            },
            audience,
            decision: decision.clone(),
        }
    }

    fn held(&self) -> Result<Arc<Held>, Fault> {
        match self.gate.known(self.view, self.caller)? {
            Known::Live(held) => Ok(held),
            Known::Gone => Err(gone(self.service)),
        }
    }
}

impl Gate {
    /// Whether a caller exists still, and what it holds.
    pub(crate) fn known(&self, view: &dyn View, caller: &Caller) -> Result<Known, Fault> {
        if matches!(caller.principal, Principal::Service { .. } | Principal::Anonymous) {
            return Ok(Known::Live(Arc::default()));
        }
        let Gate { directory, policies, standings, .. } = self;
        let compile = |source: &PolicySource, text: &str| policies.compiled(source, text);
        standings.of(directory.as_ref(), view, &caller.principal, caller.session(), &compile)
    }

    /// An ask as the evaluator takes it.
    pub(crate) fn prepare(
        &self,
        ask: &Ask,
        caller: &Caller,
        held: &Held,
        at: &Circumstances<'_>,
    ) -> Result<(Request, Layers), Fault> {
        let resource_account = owner_of(ask, caller);
        let context = keys::context(ask, &resource_account, caller, &held.holdings, at);
        let request = Request {
            principal: caller.principal.clone(),
            action: ask.action.clone(),
            resource: ask.resource.clone(),
            resource_account: Some(resource_account),
            context,
        };
        let source = ask.resource_policy.as_ref().map(|policy| resource_source(ask.mode, &policy.name));
        let document = ask.resource_policy.as_ref().map(|policy| policy.document.as_str());
        let compile = |source: &PolicySource, text: &str| self.policies.compiled(source, text);
        let layers = layers(&compile, caller.session(), held, source.zip(document), &ask.grants)?;
        Ok((request, layers))
    }
}

/// Whose the resource of an ask is.
pub(crate) fn owner_of(ask: &Ask, caller: &Caller) -> AccountId {
    let named = ask.owner.clone().or_else(|| account_of(&ask.resource));
    named.unwrap_or_else(|| caller.account.clone())
}

/// The account in a resource's ARN, where it has one.
pub(crate) fn account_of(resource: &ResourceName) -> Option<AccountId> {
    match resource {
        ResourceName::Any => None,
        ResourceName::Arn(arn) => arn.account().cloned(),
    }
}

/// What a session of a deleted role is told: its token no longer means anything.
fn gone(service: &Service) -> Fault {
    let message = "The security token included in the request is invalid.";
    match service.protocol {
        rolecall_shapes::Protocol::AwsQuery => Fault::new("InvalidClientTokenId", message).status(403),
        _ => Fault::new("UnrecognizedClientException", message),
    }
}

/// The policies that apply to a principal and a resource, compiled.
fn layers(
    compile: Compile<'_>,
    session: Option<&Session>,
    held: &Held,
    resource: Option<(PolicySource, &str)>,
    grants: &[KeyGrant],
) -> Result<Layers, Fault> {
    Ok(Layers {
        identity: held.identity.clone(),
        boundary: held.boundary.clone(),
        session: session_policies(compile, session)?,
        scp: held.scp.clone(),
        rcp: None,
        resource: resource.map(|(source, document)| compile(&source, document)).transpose()?,
        vpce: None,
        grants: grants.to_vec(),
    })
}

fn session_policies(compile: Compile<'_>, session: Option<&Session>) -> Result<Option<PolicySet>, Fault> {
    let Some(documents) = session.and_then(|session| session.policies.as_ref()) else {
        return Ok(None);
    };
    let numbered = documents.iter().enumerate().map(|(index, document)| {
        compile(&PolicySource::new(PolicyKind::Session, format!("session policy {}", index + 1)), document)
    });
    numbered.collect::<Result<_, _>>().map(Some)
}

/// Where a resource's own policy comes from.
fn resource_source(mode: Mode, name: &str) -> PolicySource {
    PolicySource::new(mode.resource_kind(), name)
}

impl Gate {
    /// Decides a recorded question again for a principal with the policies given: another role of the task, or the
    /// proof of a fix. `resource` replaces the resource's own policy. Nothing is recorded.
    ///
    /// # Errors
    /// When a document or a recorded name cannot be read.
    pub fn decide_again(
        &self,
        question: &Question,
        principal: Principal,
        holdings: &Holdings,
        resource: Option<(String, String)>,
    ) -> Result<Decision, Fault> {
        let request = Request {
            principal,
            action: question.action.parse().map_err(Fault::internal)?,
            resource: question.resource.parse().map_err(Fault::internal)?,
            resource_account: Some(question.resource_account.clone()),
            context: question.context.clone(),
        };
        let resource = resource.as_ref().or(question.resource_policy.as_ref());
        let resource =
            resource.map(|(name, document)| (resource_source(question.mode, name), document.as_str()));
        // Texts that somebody tries out once would push those in force out of the cache.
        let held = Held::of(holdings.clone(), &cache::compile)?;
        let layers = layers(&cache::compile, None, &held, resource, &question.grants)?;
        Ok(evaluate(question.mode, &layers, &request))
    }
}

#[cfg(test)]
mod tests {
    use rolecall_policy::Context;

    use super::*;
    use crate::{
        PolicyText,
        testkit::{Bench, account},
    };

    #[tokio::test]
    async fn documents_that_are_tried_out_are_not_kept() {
        let bench = Bench::new(|_| {}).await;
        let question = Question {
            action: "s3:GetObject".to_owned(),
            resource: "arn:aws:s3:::data/a".to_owned(),
            resource_account: account(),
            mode: Mode::Standard,
            context: Context::new(),
            resource_policy: None,
            grants: Vec::new(),
        };
        let document =
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
        let tried = PolicyText {
            source: PolicySource::new(PolicyKind::IdentityInline, "tried"),
            document: document.to_owned(),
        };
        let holdings = Holdings { identity: vec![tried], ..Holdings::default() };
        let ana = Principal::user("arn:aws:iam::123456789012:user/ana".parse().unwrap(), None);
        let decision = bench.gate().decide_again(&question, ana, &holdings, None).unwrap();
        assert_eq!(decision.verdict, Verdict::Allow);
        assert_eq!(bench.gate().policies.len(), 0);
    }
}
