//! Reads evaluation cases: layers and a request, as JSON.

#![expect(clippy::unwrap_used, reason = "a case that cannot be read fails its test")]

use rolecall_policy::{
    AccountId, Action, Context, Document, Layers, Mode, Policy, PolicyKind, PolicySet, PolicySource,
    Principal, Request, ResourceName, Values,
};
use serde_json::Value;
use std::sync::Arc;

/// One question with its layers.
pub(crate) struct Case {
    pub(crate) mode: Mode,
    pub(crate) layers: Layers,
    pub(crate) request: Request,
}

impl Case {
    /// Reads `{"policies": {…}, "request": {…}}`.
    pub(crate) fn read(case: &Value) -> Self {
        let request = request(&case["request"]);
        let policies = &case["policies"];
        let mode = Mode::of(&request.action, &request.resource, !policies["resource"].is_null());
        let layers = Layers {
            identity: list(&policies["identity"], PolicyKind::IdentityManaged).unwrap_or_default(),
            boundary: list(&policies["boundary"], PolicyKind::Boundary),
            session: list(&policies["session"], PolicyKind::Session),
            scp: levels(&policies["scp"], PolicyKind::Scp),
            rcp: levels(&policies["rcp"], PolicyKind::Rcp),
            resource: one(&policies["resource"], mode.resource_kind(), "resource").map(Into::into),
            vpce: one(&policies["vpce"], PolicyKind::Vpce, "vpce").map(Into::into),
            ..Layers::default()
        };
        Self { mode, layers, request }
    }
}

fn request(request: &Value) -> Request {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let principal = &request["principal"];
    Request {
        principal: Principal::from_batch(&text(&principal["type"]), &text(&principal["value"])).unwrap(),
        action: Action::parse(&text(&request["action"])).unwrap(),
        resource: ResourceName::parse(&text(&request["resource"])).unwrap(),
        resource_account: request["resource_account"].as_str().and_then(|id| AccountId::new(id).ok()),
        context: context(&request["context"]),
    }
}

fn context(context: &Value) -> Context {
    let mut out = Context::new();
    for (key, value) in context.as_object().into_iter().flatten() {
        out.insert(key, values(value));
    }
    out
}

fn values(value: &Value) -> Values {
    match value {
        Value::Array(items) => Values::Many(items.iter().map(plain).collect()),
        value => Values::One(plain(value)),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn one(value: &Value, kind: PolicyKind, name: &str) -> Option<Policy> {
    if value.is_null() {
        return None;
    }
    let document = Document::parse(&value.to_string()).unwrap();
    Some(Policy::compile(PolicySource::new(kind, name), &document))
}

fn list(value: &Value, kind: PolicyKind) -> Option<PolicySet> {
    let policies = value.as_array()?.iter().enumerate();
    let compile = |(at, policy)| one(policy, kind, &format!("policy-{at}")).map(Arc::new);
    Some(policies.filter_map(compile).collect())
}

fn levels(value: &Value, kind: PolicyKind) -> Option<Vec<PolicySet>> {
    Some(value.as_array()?.iter().filter_map(|level| list(level, kind)).collect())
}
