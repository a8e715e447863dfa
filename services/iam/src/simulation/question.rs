//! What is simulated: the parameters both operations share.

use rolecall_gate::{Cx, Fault};
use rolecall_policy::{
    AccountId, Action, Arn, Context, Layers, Mode, Principal, Request, ResourceName, Values,
};
use rolecall_shapes::iam;

use super::{Policies, Simulated, context, invalid};
use crate::page;

/// The parameters as texts.
pub(crate) struct Texts {
    pub(crate) action_names: Vec<String>,
    pub(crate) resource_arns: Option<Vec<String>>,
    pub(crate) resource_policy: Option<String>,
    pub(crate) resource_owner: Option<String>,
    pub(crate) caller_arn: Option<String>,
    pub(crate) context_entries: Option<Vec<iam::ContextEntry>>,
    pub(crate) resource_handling_option: Option<String>,
    pub(crate) max_items: Option<i32>,
    pub(crate) marker: Option<String>,
}

/// A simulation, ready to be answered for any action.
pub(crate) struct Question {
    pub(super) policies: Policies,
    pub(super) layers: Layers,
    pub(super) resources: Vec<ResourceName>,
    principal: Principal,
    /// The account the caller belongs to.
    account: AccountId,
    owner: Option<AccountId>,
    context: Context,
}

/// The scenarios of `RunInstances`.
const SCENARIOS: [&str; 6] = [
    "EC2-Classic-InstanceStore",
    "EC2-Classic-EBS",
    "EC2-VPC-InstanceStore",
    "EC2-VPC-InstanceStore-Subnet",
    "EC2-VPC-EBS",
    "EC2-VPC-EBS-Subnet",
];

impl Question {
    /// Answers a request about these policies. `subject` makes the simulated requests, unless the request names a
    /// caller.
    ///
    /// # Errors
    /// `InvalidInput`; `ValidationError` for a marker IAM never gave.
    pub(crate) fn answer(
        cx: &Cx<'_>,
        policies: Policies,
        subject: Simulated,
        texts: Texts,
    ) -> Result<iam::SimulatePolicyResponse, Fault> {
        let actions = texts.action_names.iter().map(|name| action(name)).collect::<Result<Vec<_>, _>>()?;
        let page = page::in_order(cx, actions, texts.max_items, texts.marker.as_deref())?;
        let question = Question::read(policies, subject, &texts)?;
        Ok(iam::SimulatePolicyResponse {
            evaluation_results: Some(page.items.iter().map(|action| question.result(action)).collect()),
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }

    fn read(mut policies: Policies, subject: Simulated, texts: &Texts) -> Result<Question, Fault> {
        let resources = resources(texts.resource_arns.as_deref().unwrap_or_default())?;
        scenario(texts, &resources)?;
        let caller = match &texts.caller_arn {
            Some(arn) => Simulated::named(arn)?,
            None => subject,
        };
        if let Some(text) = &texts.resource_policy {
            caller.is_user()?;
            policies.attach(text)?;
        }
        let owner = texts.resource_owner.as_deref().map(owner).transpose()?;
        let mut context = caller.context();
        context::add(&mut context, texts.context_entries.as_deref().unwrap_or_default())?;
        let principal = caller.principal()?;
        let account =
            principal.account().cloned().ok_or_else(|| Fault::internal("a caller of no account"))?;
        Ok(Question { layers: policies.layers(), policies, resources, principal, account, owner, context })
    }

    /// The question about one resource, and by which rules it is decided. Without a policy of the resource nothing is
    /// known of it, not even that it belongs to another account: identity policies alone decide.
    pub(super) fn request(&self, action: &Action, resource: &ResourceName) -> (Mode, Request) {
        let attached = self.policies.resource.is_some();
        let owner = self.owner_of(resource);
        let mut context = self.context.clone();
        if context.get("aws:ResourceAccount").is_none() {
            let known = owner.as_ref().map(|owner| owner.to_string());
            context.insert("aws:ResourceAccount", Values::Many(known.into_iter().collect()));
        }
        let resource_account = if attached { owner } else { None };
        let request = Request {
            principal: self.principal.clone(),
            action: action.clone(),
            resource: resource.clone(),
            resource_account: Some(resource_account.unwrap_or_else(|| self.account.clone())),
            context,
        };
        (if attached { Mode::of(action, resource, true) } else { Mode::Standard }, request)
    }

    /// The keys the policies ask about and the request has no value for.
    pub(super) fn missing(&self, request: &Request) -> Vec<String> {
        let keys = self.policies.context_keys().into_iter();
        keys.filter(|key| !context::has(&request.context, key)).map(str::to_owned).collect()
    }

    fn owner_of(&self, resource: &ResourceName) -> Option<AccountId> {
        let named = match resource {
            ResourceName::Any => None,
            ResourceName::Arn(arn) => arn.account().cloned(),
        };
        named.or_else(|| self.owner.clone())
    }
}

/// An action that does not exist is simulated as well: AWS answers what the policies say of the name.
fn action(text: &str) -> Result<Action, Fault> {
    Action::parse(text).map_err(|_| invalid("The action is invalid since it is missing names"))
}

fn resources(texts: &[String]) -> Result<Vec<ResourceName>, Fault> {
    match texts {
        [] => Ok(vec![ResourceName::Any]),
        [any] if any == "*" => Ok(vec![ResourceName::Any]),
        texts => texts.iter().map(|text| resource(text)).collect(),
    }
}

fn resource(text: &str) -> Result<ResourceName, Fault> {
    let arn = Arn::parse(text);
    let arn = arn.map_err(|_| invalid(format!("ResourceNames are not in a valid ARN format: {text}.")))?;
    Ok(ResourceName::Arn(arn))
}

/// The account of `arn:aws:iam::<account>:root`; nothing else names an owner, the account id neither.
fn owner(text: &str) -> Result<AccountId, Fault> {
    let arn = Arn::parse(text).ok().filter(|arn| arn.service() == "iam" && arn.resource() == "root");
    let account = arn.and_then(|arn| arn.account().cloned());
    account.ok_or_else(|| invalid(format!("'{text}' is not a valid as a Resource Owner.")))
}

/// A scenario is one of `ec2:RunInstances` on given resources. That the resources make it up is not checked.
fn scenario(texts: &Texts, resources: &[ResourceName]) -> Result<(), Fault> {
    let Some(option) = &texts.resource_handling_option else { return Ok(()) };
    if matches!(resources, [ResourceName::Any]) {
        return Ok(());
    }
    let takes_it =
        |name: &str| name.eq_ignore_ascii_case("ec2:RunInstances") && SCENARIOS.contains(&option.as_str());
    match texts.action_names.iter().find(|name| !takes_it(name)) {
        None => Ok(()),
        Some(name) => Err(invalid(format!(
            "Invalid input resource handling options. Action does not support resource handling options: {name}."
        ))),
    }
}
