//! What somebody could do, without doing it. Nothing is recorded.

use std::sync::Arc;

use rolecall_policy::{
    AccountId, Action, Context, Decision, Layers, Mode, Principal, Request, ResourceName, evaluate, verdict,
};
use rolecall_store::View;
use serde::{Deserialize, Serialize};

use crate::{
    AccessCx, Ask, Caller, Fault, Gate, Origin, Proof,
    authorize::owner_of,
    keys::Circumstances,
    reader::decision_for_reader,
    standings::{Held, Known},
};

/// A question about an action and a resource, under the policies in force now.
#[derive(Clone, Debug)]
pub struct Inquiry {
    /// What would be done.
    pub action: Action,
    /// With what.
    pub resource: ResourceName,
    /// Condition keys the request would have; they win over those that follow from the other fields.
    pub context: Context,
    /// In which region.
    pub region: String,
    /// The account that asks: of resources of others it sees no policies.
    pub reader: AccountId,
}

/// Who is able to do something.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WhoCan {
    /// The users and roles asked about, and root.
    pub asked: usize,
    /// Those that could.
    pub able: Vec<Able>,
}

/// Somebody who could, and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Able {
    /// The user, the role, or root.
    pub principal: String,
    /// The evidence.
    pub decision: Decision,
}

impl Gate {
    /// Whether a principal of the account that asks, a service or an unsigned request could; `None` if there is no
    /// such user or role.
    ///
    /// # Errors
    /// When the store or a stored document cannot be read.
    pub fn could(
        &self,
        view: &dyn View,
        principal: &Principal,
        inquiry: &Inquiry,
    ) -> Result<Option<Decision>, Fault> {
        let Some(asker) = self.asker(view, principal, inquiry)? else { return Ok(None) };
        Ok(Some(self.asked(asker, inquiry)?.decision(&inquiry.reader)))
    }

    /// Which users and roles of the account that asks could, its root included.
    ///
    /// # Errors
    /// When the store or a stored document cannot be read.
    pub fn who_could(&self, view: &dyn View, inquiry: &Inquiry) -> Result<WhoCan, Fault> {
        let root = [Principal::Root { account: inquiry.reader.clone() }];
        let principals = self.standings.principals(self.directory.as_ref(), view, &inquiry.reader)?;
        let mut who = WhoCan { asked: root.len() + principals.len(), able: Vec::new() };
        for principal in root.iter().chain(&*principals) {
            let Some(asker) = self.asker(view, principal, inquiry)? else { continue };
            if asker.cannot(inquiry) {
                continue;
            }
            let asked = self.asked(asker, inquiry)?;
            if verdict(asked.mode, &asked.layers, &asked.request).is_allow() {
                let decision = asked.decision(&inquiry.reader);
                who.able.push(Able { principal: principal.caller_arn(), decision });
            }
        }
        Ok(who)
    }

    /// Who asks, with what; `None` if there is no such user or role.
    fn asker(
        &self,
        view: &dyn View,
        principal: &Principal,
        inquiry: &Inquiry,
    ) -> Result<Option<Asker>, Fault> {
        let caller = Caller {
            principal: principal.clone(),
            account: principal.account().unwrap_or(&inquiry.reader).clone(),
            proof: Proof::None,
            origin: Origin::default(),
            via: Vec::new(),
        };
        let Known::Live(held) = self.known(view, &caller)? else { return Ok(None) };
        let ask = {
            let cx = AccessCx { gate: self, view, caller: &caller, region: &inquiry.region };
            self.described(inquiry, &cx)?
        };
        let mode = match Mode::of(&ask.action, &ask.resource, false) {
            Mode::NoPermissionNeeded => Mode::NoPermissionNeeded,
            _ => ask.mode,
        };
        Ok(Some(Asker { caller, held, ask, mode }))
    }

    fn asked(&self, asker: Asker, inquiry: &Inquiry) -> Result<Asked, Fault> {
        let Asker { caller, held, ask, mode } = asker;
        let service = inquiry.action.service().to_ascii_lowercase();
        let at = Circumstances { now: self.world.now(), region: &inquiry.region, service: &service };
        let (mut request, layers) = self.prepare(&ask, &caller, &held, &at)?;
        for (key, values) in inquiry.context.iter() {
            request.context.insert(key, values.clone());
        }
        Ok(Asked { mode, request, layers, owner: owner_of(&ask, &caller) })
    }

    /// The ask with what the resource's service knows of the resource.
    fn described(&self, inquiry: &Inquiry, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
        if let ResourceName::Arn(arn) = &inquiry.resource
            && let Some(describe) = self.registry.description(arn.service())
        {
            return describe(&inquiry.action, arn, cx);
        }
        Ask::new(inquiry.action.as_str(), inquiry.resource.clone())
    }
}

/// Somebody with a question.
struct Asker {
    caller: Caller,
    held: Arc<Held>,
    ask: Ask,
    mode: Mode,
}

impl Asker {
    /// Whether the answer is no whatever the circumstances: most users and roles hold nothing about most actions.
    fn cannot(&self, inquiry: &Inquiry) -> bool {
        let needs_identity = self.mode == Mode::Standard && self.ask.resource_policy.is_none();
        let root = matches!(self.caller.principal, Principal::Root { .. });
        needs_identity && !root && !self.held.identity.may_allow(&inquiry.action)
    }
}

/// A question ready for the evaluator.
struct Asked {
    mode: Mode,
    request: Request,
    layers: Layers,
    owner: AccountId,
}

impl Asked {
    fn decision(&self, reader: &AccountId) -> Decision {
        decision_for_reader(evaluate(self.mode, &self.layers, &self.request), reader, &self.owner)
    }
}
