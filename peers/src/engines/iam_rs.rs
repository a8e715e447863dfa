//! iam-rs: one evaluator over a list of policies, with its default options, which stop at the first denial and
//! collect no details.

use crate::flat::Flat;
use crate::question::{Kind, Values, context, kinds};
use crate::{Answer, Inexpressible};
use chrono::DateTime;
use iam_rs::{
    Arn, Context, ContextValue, Decision, IAMPolicy, IAMRequest, PolicyEvaluator, Principal, PrincipalId,
};
use serde_json::Value;

/// One list of policies.
pub struct IamRs(PolicyEvaluator);

impl Flat for IamRs {
    const NAME: &'static str = "iam-rs";
    type Question = IAMRequest;

    fn read(list: &[&Value], _all: &Value) -> Result<Self, Inexpressible> {
        let read = |document: &&Value| IAMPolicy::from_json(&document.to_string());
        let policies = list.iter().map(read).collect::<Result<_, _>>().map_err(Inexpressible::because)?;
        Ok(Self(PolicyEvaluator::with_policies(policies)))
    }

    fn ask(_lists: &[Self], request: &Value, all: &Value) -> Result<IAMRequest, Inexpressible> {
        let kinds = kinds(all);
        let mut typed = Context::new();
        for (key, values) in context(request) {
            let kind = kinds.get(&key.to_ascii_lowercase()).copied().unwrap_or(Kind::Text);
            typed.insert(key, value(values, kind));
        }
        let text = |key: &str| request[key].as_str().unwrap_or_default();
        let resource = Arn::parse(text("resource")).map_err(Inexpressible::because)?;
        Ok(IAMRequest::new_with_context(principal(&request["principal"])?, text("action"), resource, typed))
    }

    fn decide(&self, request: &IAMRequest) -> Answer {
        match self.0.evaluate(request).map(|result| result.decision) {
            Ok(Decision::Allow) => Answer::Allow,
            Ok(Decision::NotApplicable) => Answer::ImplicitDeny,
            Ok(Decision::Deny) => Answer::ExplicitDeny,
            Err(_) => Answer::Failed,
        }
    }
}

fn principal(principal: &Value) -> Result<Principal, Inexpressible> {
    let id = PrincipalId::String(principal["value"].as_str().unwrap_or_default().to_owned());
    Ok(match principal["type"].as_str().unwrap_or_default() {
        "AWS" => Principal::Aws(id),
        "Service" => Principal::Service(id),
        "Federated" => Principal::Federated(id),
        "CanonicalUser" => Principal::CanonicalUser(id),
        other => return Err(Inexpressible::because(format_args!("no principal of type `{other}`"))),
    })
}

/// A value in the type the policies read it in; what is not of that type stays text.
fn value(values: Values, kind: Kind) -> ContextValue {
    let value = match values {
        Values::Many(values) => return ContextValue::StringList(values),
        Values::One(value) => value,
    };
    let typed = match kind {
        Kind::Bool => value.parse().ok().map(ContextValue::Boolean),
        Kind::Number => value.parse().ok().map(ContextValue::Number),
        Kind::Date => {
            DateTime::parse_from_rfc3339(&value).ok().map(|date| ContextValue::DateTime(date.to_utc()))
        }
        Kind::Text | Kind::Address => None,
    };
    typed.unwrap_or(ContextValue::String(value))
}
