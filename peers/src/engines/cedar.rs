//! Cedar, with IAM policies translated into its language; see `cedar/translate.rs` for what is translated how.

mod translate;

use crate::flat::Flat;
use crate::question::{Kind, Values, account, context, kinds, role_of};
use crate::{Answer, Inexpressible};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression,
};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;

/// One set of policies.
pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    /// The actions with wildcards the policies name: each is a group of actions.
    groups: Vec<String>,
}

/// A request with the entities it is about.
pub struct Question {
    request: Request,
    entities: Entities,
}

impl Flat for Cedar {
    const NAME: &'static str = "cedar-policy";
    type Question = Question;

    fn read(list: &[&Value], all: &Value) -> Result<Self, Inexpressible> {
        let translation = translate::policies(list, &kinds(all))?;
        let policies = PolicySet::from_str(&translation.text).map_err(Inexpressible::because)?;
        Ok(Self { authorizer: Authorizer::new(), policies, groups: translation.groups })
    }

    fn ask(lists: &[Self], request: &Value, all: &Value) -> Result<Question, Inexpressible> {
        let text = |key: &str| request[key].as_str().unwrap_or_default();
        let kind = request["principal"]["type"].as_str().unwrap_or_default();
        let name = request["principal"]["value"].as_str().unwrap_or_default();
        if !matches!(kind, "AWS" | "Service") {
            return Err(Inexpressible::because(format_args!("no principal of type `{kind}`")));
        }
        let principal = uid(kind, name)?;
        let mut above = HashSet::new();
        if let Some(account) = account(name) {
            above.insert(uid("Account", account)?);
        }
        if let Some(role) = role_of(name) {
            above.insert(uid("AWS", &role)?);
        }
        let name = text("action").to_ascii_lowercase();
        let action = uid("Action", &name)?;
        let groups =
            lists.iter().flat_map(|list| &list.groups).filter(|group| matches_wildcards(group, &name));
        let groups = groups.map(|group| uid("Action", group)).collect::<Result<HashSet<_>, _>>()?;
        let resource = uid("Resource", text("resource"))?;
        let attributes = translate::resource_attributes(text("resource"))
            .map(|(name, value)| (name.to_owned(), RestrictedExpression::new_string(value.to_owned())));
        let entities = [
            Entity::new_no_attrs(principal.clone(), above),
            Entity::new_no_attrs(action.clone(), groups),
            Entity::new(resource.clone(), attributes.collect(), HashSet::new())
                .map_err(Inexpressible::because)?,
        ];
        let entities = Entities::from_entities(entities, None).map_err(Inexpressible::because)?;
        let kinds = kinds(all);
        let mut pairs = HashMap::new();
        for (key, values) in context(request) {
            let key = key.to_ascii_lowercase();
            let kind = kinds.get(&key).copied().unwrap_or(Kind::Text);
            pairs.insert(key, value(values, kind)?);
        }
        let context = Context::from_pairs(pairs).map_err(Inexpressible::because)?;
        let request =
            Request::new(principal, action, resource, context, None).map_err(Inexpressible::because)?;
        Ok(Question { request, entities })
    }

    fn decide(&self, question: &Question) -> Answer {
        let response = self.authorizer.is_authorized(&question.request, &self.policies, &question.entities);
        match response.decision() {
            Decision::Allow => Answer::Allow,
            Decision::Deny if response.diagnostics().reason().next().is_some() => Answer::ExplicitDeny,
            Decision::Deny => Answer::ImplicitDeny,
        }
    }
}

fn uid(kind: &str, id: &str) -> Result<EntityUid, Inexpressible> {
    let kind = EntityTypeName::from_str(kind).map_err(Inexpressible::because)?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}

fn value(values: Values, kind: Kind) -> Result<RestrictedExpression, Inexpressible> {
    match values {
        Values::One(value) => one(value, kind),
        Values::Many(values) => {
            let values = values.into_iter().map(|value| one(value, kind)).collect::<Result<Vec<_>, _>>()?;
            Ok(RestrictedExpression::new_set(values))
        }
    }
}

fn one(value: String, kind: Kind) -> Result<RestrictedExpression, Inexpressible> {
    Ok(match kind {
        Kind::Text => RestrictedExpression::new_string(value),
        Kind::Bool => RestrictedExpression::new_bool(value.parse().map_err(Inexpressible::because)?),
        Kind::Number => RestrictedExpression::new_long(value.parse().map_err(Inexpressible::because)?),
        Kind::Date => RestrictedExpression::new_datetime(value),
        Kind::Address => RestrictedExpression::new_ip(value),
    })
}

/// Whether a text matches a pattern with `*`.
fn matches_wildcards(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let mut last = None;
    for part in parts {
        if let Some(part) = last.replace(part) {
            let Some(at) = rest.find(part) else { return false };
            rest = &rest[at + part.len()..];
        }
    }
    last.map_or(rest.is_empty(), |last| rest.ends_with(last))
}

#[cfg(test)]
mod tests {
    use super::matches_wildcards;

    #[test]
    fn groups_hold_the_actions_their_wildcards_match() {
        for (pattern, expected) in [
            ("s3:getobject", true),
            ("s3:get*", true),
            ("s3:*", true),
            ("*", true),
            ("s3:*object", true),
            ("s3:*et*ject*", true),
            ("s3:g*o", false),
            ("s3:get", false),
            ("sqs:*", false),
        ] {
            assert_eq!(matches_wildcards(pattern, "s3:getobject"), expected, "{pattern}");
        }
    }
}
