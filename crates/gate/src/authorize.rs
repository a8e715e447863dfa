//! Deciding the asks of a call.

use std::sync::Arc;

use rolecall_policy::{
    AccountId, Decision, Layers, Policy, PolicyKind, PolicySource, Principal, Request, ResourceName, Verdict, evaluate,
};
use rolecall_shapes::Service;
use rolecall_store::View;

use crate::{
    Access, Ask, CallError, Caller, Cx, Fault, Gate, Holdings, PolicyText, Session, Standing, Visit,
    denial::{Audience, Denial},
    journal::{Draft, Question, resource_policy_text},
    keys::{self, Circumstances},
    registry::Pending,
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
        let (drafts, outcome) = decided;
        self.journal.extend(drafts);
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
        let holdings = self.holdings()?;
        let mut drafts = Vec::new();
        for ask in access.asks() {
            let (draft, denial) = self.one(ask, &holdings)?;
            drafts.push(draft);
            if let Some(denial) = denial {
                return Ok((drafts, Err(denial)));
            }
        }
        Ok((drafts, Ok(())))
    }

    fn one(&self, ask: &Ask, holdings: &Holdings) -> Result<(Draft, Option<Box<Denial>>), Fault> {
        let at = Circumstances { now: self.gate.world.now(), region: self.region, service: self.service };
        let resource_account = self.owner_of(ask);
        let context = keys::context(ask, &resource_account, self.caller, holdings, &at);
        let request = Request {
            principal: self.caller.principal.clone(),
            action: ask.action.clone(),
            resource: ask.resource.clone(),
            resource_account: Some(resource_account.clone()),
            context,
        };
        let resource = ask
            .resource_policy
            .as_ref()
            .map(|policy| resource_policy_text(ask.mode, &policy.name, &policy.document));
        let layers = self.gate.layers(self.caller.session(), holdings, resource.as_ref())?;
        let decision = evaluate(ask.mode, &layers, &request);
        let id = self.gate.journal.number();
        let denial = (decision.verdict != Verdict::Allow)
            .then(|| Box::new(self.denial(id, ask, &resource_account, &decision)));
        let draft = Draft {
            at: at.now,
            request_id: self.request_id.to_owned(),
            service: self.service.id,
            operation: self.operation,
            caller: self.caller.clone(),
            ask: ask.clone(),
            resource_account,
            context: request.context.iter().map(|(key, values)| (key.to_owned(), values.clone())).collect(),
            decision,
            id,
            message: denial.as_ref().map(|denial| denial.message()),
        };
        Ok((draft, denial))
    }

    fn denial(
        &self,
        id: crate::DecisionId,
        ask: &Ask,
        resource_account: &AccountId,
        decision: &Decision,
    ) -> Denial {
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
            resource: Some(ask.shown_as.clone().unwrap_or_else(|| ask.resource.to_string())),
            audience,
            decision: decision.clone(),
        }
    }

    fn owner_of(&self, ask: &Ask) -> AccountId {
        let named = ask.owner.clone().or_else(|| account_of(&ask.resource));
        named.unwrap_or_else(|| self.caller.account.clone())
    }

    fn holdings(&self) -> Result<Holdings, Fault> {
        let caller = self.caller;
        if matches!(caller.principal, Principal::Service { .. } | Principal::Anonymous) {
            return Ok(Holdings::default());
        }
        match self.gate.directory.standing(self.view, &caller.principal, caller.session())? {
            Standing::Live(holdings) => Ok(*holdings),
            Standing::Gone => Err(gone(self.service)),
        }
    }
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

impl Gate {
    /// The policies that apply to a principal and a resource, compiled.
    fn layers(
        &self,
        session: Option<&Session>,
        holdings: &Holdings,
        resource: Option<&PolicyText>,
    ) -> Result<Layers, Fault> {
        let compile = |text: &PolicyText| self.policies.compiled(text);
        let all = |texts: &[PolicyText]| texts.iter().map(compile).collect::<Result<Vec<_>, Fault>>();
        let scp = match &holdings.scp {
            Some(levels) => Some(levels.iter().map(|level| all(level)).collect::<Result<_, _>>()?),
            None => None,
        };
        Ok(Layers {
            identity: all(&holdings.identity)?,
            boundary: holdings.boundary.as_ref().map(|text| Ok::<_, Fault>(vec![compile(text)?])).transpose()?,
            session: self.session_policies(session)?,
            scp,
            rcp: None,
            resource: resource.map(compile).transpose()?,
            vpce: None,
        })
    }

    fn session_policies(&self, session: Option<&Session>) -> Result<Option<Vec<Arc<Policy>>>, Fault> {
        let Some(documents) = session.and_then(|session| session.policies.as_ref()) else {
            return Ok(None);
        };
        let named = documents.iter().enumerate().map(|(index, document)| PolicyText {
            source: PolicySource {
                kind: PolicyKind::Session,
                name: format!("session policy {}", index + 1),
                arn: None,
            },
            document: document.clone(),
        });
        named.map(|text| self.policies.compiled(&text)).collect::<Result<_, _>>().map(Some)
    }

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
        let mut context = rolecall_policy::Context::new();
        for (key, values) in &question.context {
            context.insert(key, values.clone());
        }
        let request = Request {
            principal,
            action: question.action.parse().map_err(Fault::internal)?,
            resource: question.resource.parse().map_err(Fault::internal)?,
            resource_account: Some(question.resource_account.clone()),
            context,
        };
        let resource = resource.or_else(|| question.resource_policy.clone());
        let resource = resource.map(|(name, document)| resource_policy_text(question.mode, &name, &document));
        let layers = self.layers(None, holdings, resource.as_ref())?;
        Ok(evaluate(question.mode, &layers, &request))
    }
}
