//! Engines that know one list of policies, made into engines that know layers: one list for what grants, and one for
//! every layer that limits. A denial in any list denies, and every list must allow.

use crate::question::account;
use crate::workloads::Group;
use crate::{Answer, Engine, Inexpressible, Questions};
use rolecall_policy::{Action, Mode, ResourceName};
use serde_json::Value;

/// An engine that knows one list of policies.
pub trait Flat: Sized {
    /// What it is called.
    const NAME: &'static str;
    /// A question in the engine's own form.
    type Question;

    /// Reads a list of policies. `all` are all policies of the case, for engines that need to know the types of keys.
    ///
    /// # Errors
    /// The engine has no words for them.
    fn read(list: &[&Value], all: &Value) -> Result<Self, Inexpressible>;

    /// Reads a request that will be asked of `lists`.
    ///
    /// # Errors
    /// The engine has no words for it.
    fn ask(lists: &[Self], request: &Value, all: &Value) -> Result<Self::Question, Inexpressible>;

    /// Decides.
    fn decide(&self, question: &Self::Question) -> Answer;
}

/// An engine for one list, for each list of a case, with the questions asked of them.
pub struct Layered<F: Flat>(Vec<(Vec<F>, Vec<F::Question>)>);

impl<F: Flat> Engine for Layered<F> {
    const NAME: &'static str = F::NAME;

    fn prepare(questions: &Questions) -> Result<Self, Inexpressible> {
        let mut groups = Vec::new();
        for Group { policies, requests, .. } in &questions.groups {
            let lists =
                requests.first().map_or_else(|| Ok(Vec::new()), |request| lists(policies, request))?;
            let lists = lists.iter().map(|list| F::read(list, policies)).collect::<Result<Vec<_>, _>>()?;
            let asked = requests.iter().map(|request| F::ask(&lists, request, policies));
            let asked = asked.collect::<Result<_, _>>()?;
            groups.push((lists, asked));
        }
        Ok(Self(groups))
    }

    fn answers(&self) -> impl Iterator<Item = Answer> {
        self.0.iter().flat_map(|(lists, asked)| asked.iter().map(|question| decide(lists, question)))
    }
}

fn decide<F: Flat>(lists: &[F], question: &F::Question) -> Answer {
    let mut answer = Answer::Allow;
    for list in lists {
        match list.decide(question) {
            Answer::Allow => {}
            Answer::ImplicitDeny => answer = Answer::ImplicitDeny,
            decided @ (Answer::ExplicitDeny | Answer::Failed) => return decided,
        }
    }
    answer
}

/// The lists of a case: what grants, then what limits. Inside an account the resource-based policy grants, across
/// accounts it must allow as well.
fn lists<'a>(policies: &'a Value, request: &Value) -> Result<Vec<Vec<&'a Value>>, Inexpressible> {
    let no = |reason: &str| Err(Inexpressible::because(reason));
    let resource = Some(&policies["resource"]).filter(|policy| !policy.is_null());
    match mode(request, resource.is_some())? {
        Mode::Standard => {}
        Mode::Trust | Mode::Key => return no("trust policies and key policies have rules of their own"),
        Mode::NoPermissionNeeded => {
            return no("actions that need no permission are no question for policies");
        }
    }
    if !policies["rcp"].is_null() {
        return no("resource control policies only deny");
    }
    let list = |layer: &str| policies[layer].as_array().map(|list| list.iter().collect::<Vec<_>>());
    let limits = ["boundary", "session"].into_iter().filter_map(list).collect::<Vec<_>>();
    if resource.is_some() && !limits.is_empty() {
        return no(
            "whether a resource-based policy gets around a boundary depends on how it names the principal",
        );
    }
    let mut grants = list("identity").unwrap_or_default();
    let mut lists = limits;
    let principal = request["principal"]["value"].as_str().unwrap_or_default();
    let owner = request["resource_account"].as_str();
    let resource_arn = request["resource"].as_str().unwrap_or_default();
    match (account(principal), owner.or_else(|| account(resource_arn))) {
        (Some(caller), Some(owner)) if caller != owner => lists.push(resource.into_iter().collect()),
        _ => grants.extend(resource),
    }
    lists.insert(0, grants);
    for level in policies["scp"].as_array().into_iter().flatten() {
        lists.push(level.as_array().into_iter().flatten().collect());
    }
    if !policies["vpce"].is_null() {
        lists.push(vec![&policies["vpce"]]);
    }
    Ok(lists)
}

fn mode(request: &Value, resource_policy: bool) -> Result<Mode, Inexpressible> {
    let text = |key: &str| request[key].as_str().unwrap_or_default();
    let action = Action::parse(text("action")).map_err(Inexpressible::because)?;
    let resource = ResourceName::parse(text("resource")).map_err(Inexpressible::because)?;
    Ok(Mode::of(&action, &resource, resource_policy))
}
