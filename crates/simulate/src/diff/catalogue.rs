//! The actions two documents can differ in.

use rolecall_catalog::{Action as Published, ServiceEntry};
use rolecall_policy::{
    Action, Context, Document, Layers, Mode, Policy, PolicyKind, PolicySet, PolicySource, Principal, Request,
    verdict,
};
use serde_json::json;

use super::samples::{self, Resource};

/// An action and the resources it is asked about.
pub(super) struct Known {
    pub(super) action: Action,
    takes: Takes,
    /// Resources it takes that no document names.
    pub(super) unwritten: Vec<Resource>,
}

/// Which resources an action takes.
enum Takes {
    /// None.
    Nothing,
    /// Those on which these policies allow it.
    These(Layers),
    /// AWS does not publish the action, so it may take any.
    Anything,
}

impl Known {
    /// Whether the action is asked about a resource.
    pub(super) fn takes(&self, resource: &Resource) -> bool {
        let layers = match &self.takes {
            Takes::Nothing => return false,
            Takes::These(layers) => layers,
            Takes::Anything => return true,
        };
        let request = Request {
            principal: Principal::Anonymous,
            action: self.action.clone(),
            resource: resource.name.clone(),
            resource_account: None,
            context: Context::new(),
        };
        verdict(Mode::Standard, layers, &request).is_allow()
    }
}

/// Every published action of the services that the documents name, or of all if they name any, and what they name
/// besides.
pub(super) fn actions(documents: [&Document; 2]) -> Vec<Known> {
    let statements = documents.iter().flat_map(|document| document.statements());
    let mut services: Vec<String> = Vec::new();
    let mut others: Vec<String> = Vec::new();
    let mut all = false;
    for statement in statements {
        all |= statement.actions.is_negated();
        for value in statement.actions.values() {
            match value.text.split_once(':') {
                Some((service, name)) if rolecall_catalog::service(service).is_some() => {
                    services.push(service.to_ascii_lowercase());
                    let known = rolecall_catalog::action(&value.text).is_some();
                    others.extend((!known && !name.contains(['*', '?'])).then(|| value.text.clone()));
                }
                Some((_, name)) => others.extend((!name.contains(['*', '?'])).then(|| value.text.clone())),
                None => all = true,
            }
        }
    }
    if all {
        services = rolecall_catalog::services().map(str::to_owned).collect();
    }
    services.sort_unstable();
    services.dedup();
    others.sort_unstable();
    others.dedup();
    let published = services.iter().filter_map(|service| rolecall_catalog::service(service));
    let published =
        published.flat_map(|entry| entry.actions.iter().filter_map(|action| known(entry, action)));
    let others = others.iter().filter_map(|name| Action::parse(name).ok()).map(|action| {
        let unwritten = samples::unwritten("*").into_iter().collect();
        Known { action, takes: Takes::Anything, unwritten }
    });
    published.chain(others).collect()
}

fn known(entry: &ServiceEntry, action: &Published) -> Option<Known> {
    let name = format!("{}:{}", entry.prefix, action.name);
    let templates: Vec<&str> = action
        .resources
        .iter()
        .flat_map(|on| entry.resource_types.iter().filter(move |known| known.name == on.resource_type))
        .flat_map(|known| known.arns.iter().copied())
        .collect();
    let asked = if templates.is_empty() { &["*"] as &[&str] } else { &templates };
    let unwritten = asked.iter().copied().filter_map(samples::unwritten).collect();
    Some(Known { action: Action::parse(&name).ok()?, takes: takes(&name, &templates), unwritten })
}

fn takes(action: &str, templates: &[&str]) -> Takes {
    let arns: Vec<_> = templates.iter().map(|template| samples::wild(template)).collect();
    let statement = json!({"Effect": "Allow", "Principal": "*", "Action": action, "Resource": arns});
    let text = json!({"Version": "2012-10-17", "Statement": statement}).to_string();
    match Document::parse(&text) {
        Ok(document) if !arns.is_empty() => {
            let policy = Policy::compile(PolicySource::new(PolicyKind::Resource, "takes"), &document);
            Takes::These(Layers { resource: Some(PolicySet::from(policy)), ..Layers::default() })
        }
        _ => Takes::Nothing,
    }
}
