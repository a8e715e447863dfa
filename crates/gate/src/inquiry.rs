//! What somebody could do, without doing it. Nothing is recorded.

use rolecall_policy::{
    AccountId, Action, Context, Decision, Layers, Mode, Principal, Request, ResourceName, evaluate, verdict,
};
use rolecall_store::View;
use serde::{Deserialize, Serialize};

use crate::{
    AccessCx, Ask, Caller, Fault, Gate, Origin, Proof, authorize::owner_of, keys::Circumstances,
    reader::decision_for_reader, standings::Known,
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
        let Some(asked) = self.asked(view, principal, inquiry)? else { return Ok(None) };
        Ok(Some(asked.decision(&inquiry.reader)))
    }

    /// Which users and roles of the account that asks could, its root included.
    ///
    /// # Errors
    /// When the store or a stored document cannot be read.
    pub fn who_could(&self, view: &dyn View, inquiry: &Inquiry) -> Result<WhoCan, Fault> {
        let root = Principal::Root { account: inquiry.reader.clone() };
        let mut principals = vec![root];
        principals.extend(self.directory.principals(view, &inquiry.reader)?);
        let mut who = WhoCan { asked: principals.len(), able: Vec::new() };
        for principal in principals {
            let Some(asked) = self.asked(view, &principal, inquiry)? else { continue };
            if verdict(asked.mode, &asked.layers, &asked.request).is_allow() {
                let decision = asked.decision(&inquiry.reader);
                who.able.push(Able { principal: principal.caller_arn(), decision });
            }
        }
        Ok(who)
    }

    fn asked(
        &self,
        view: &dyn View,
        principal: &Principal,
        inquiry: &Inquiry,
    ) -> Result<Option<Asked>, Fault> {
        let caller = Caller {
            principal: principal.clone(),
            account: principal.account().unwrap_or(&inquiry.reader).clone(),
            proof: Proof::None,
            origin: Origin::default(),
            via: Vec::new(),
        };
        let Known::Live(held) = self.known(view, &caller)? else { return Ok(None) };
        let cx = AccessCx { gate: self, view, caller: &caller, region: &inquiry.region };
        let ask = self.described(inquiry, &cx)?;
        let service = inquiry.action.service().to_ascii_lowercase();
        let at = Circumstances { now: self.world.now(), region: &inquiry.region, service: &service };
        let (mut request, layers) = self.prepare(&ask, &caller, &held, &at)?;
        for (key, values) in inquiry.context.iter() {
            request.context.insert(key, values.clone());
        }
        let mode = match Mode::of(&ask.action, &ask.resource, false) {
            Mode::NoPermissionNeeded => Mode::NoPermissionNeeded,
            _ => ask.mode,
        };
        Ok(Some(Asked { mode, request, layers, owner: owner_of(&ask, &caller) }))
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
