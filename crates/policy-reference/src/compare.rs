//! The evaluator and the reference, side by side.

use crate::{Answer, Layer, ReadError, Reason, State, Verdict, decide};
use rolecall_policy as policy;
use rolecall_policy::{
    AccountId, Action, Arn, Context, Decision, Document, GrantConstraint, KeyGrant, Layers, Mode, Policy,
    PolicyKind, PolicySet, PolicySource, Principal, Request, ResourceName, Ruling, Values, evaluate, rule,
    verdict,
};
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Arc;

/// The evaluator and the reference do not agree.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Difference {
    /// One reads what the other does not.
    #[error("the evaluator reads {case} so: {evaluator:?}, the reference so: {reference:?}")]
    Reading {
        /// The case.
        case: Value,
        /// What the evaluator says of it.
        evaluator: Result<(), String>,
        /// What the reference says of it.
        reference: Result<(), ReadError>,
    },
    /// They decide differently.
    #[error("the evaluator decides {case} so: {evaluator:?}, and the reference so: {reference:?}")]
    Deciding {
        /// The case.
        case: Value,
        /// What the evaluator decides.
        evaluator: Box<Answer>,
        /// What the reference decides.
        reference: Box<Answer>,
    },
    /// The evaluator names other statements, or another reason, where it gives no evidence.
    #[error("the evaluator decides {case} so: {decision:?}, and names the statements {statements:?}")]
    Ruling {
        /// The case.
        case: Value,
        /// What the evaluator decides with evidence.
        decision: Box<Decision>,
        /// Layer and index of the statements it names.
        statements: Vec<(policy::Layer, usize)>,
    },
    /// The evaluator decides differently without evidence.
    #[error("the evaluator decides {case} so: {with:?}, and without evidence so: {without:?}")]
    Evidence {
        /// The case.
        case: Value,
        /// The verdict with evidence.
        with: policy::Verdict,
        /// The verdict without.
        without: policy::Verdict,
    },
}

/// Decides a case with both. `None` where neither can read it.
///
/// # Errors
/// They differ in the verdict, in the reason, or in what a layer said.
pub fn compare(case: &Value) -> Result<Option<Decision>, Box<Difference>> {
    let reference = decide(case);
    let (mode, layers, request) = match (read(case), &reference) {
        (Ok(read), Ok(_)) => read,
        (Err(_), Err(_)) => return Ok(None),
        (evaluator, reference) => {
            return Err(Box::new(Difference::Reading {
                case: case.clone(),
                evaluator: evaluator.map(|_| ()).map_err(|error| error.to_string()),
                reference: reference.as_ref().map(|_| ()).map_err(|error| *error),
            }));
        }
    };
    let decision = evaluate(mode, &layers, &request);
    let without = verdict(mode, &layers, &request);
    let with = decision.verdict;
    if with != without {
        return Err(Box::new(Difference::Evidence { case: case.clone(), with, without }));
    }
    let ruling = rule(mode, &layers, &request);
    if (ruling.verdict, &ruling.reason) != (with, &decision.reason) || said(&ruling) != decisive(&decision) {
        let statements = ruling.statements.iter().map(|say| (say.layer, say.index)).collect();
        return Err(Box::new(Difference::Ruling {
            case: case.clone(),
            decision: Box::new(decision),
            statements,
        }));
    }
    let evaluator = answer(&decision);
    match reference {
        Ok(reference) if reference != evaluator => Err(Box::new(Difference::Deciding {
            case: case.clone(),
            evaluator: Box::new(evaluator),
            reference: Box::new(reference),
        })),
        _ => Ok(Some(decision)),
    }
}

/// A statement: its layer, its policy, its index.
type Named<'a> = (policy::Layer, &'a str, usize);

/// The statements a ruling names, layers in the order of a trace.
fn said<'a>(ruling: &'a Ruling<'_>) -> Vec<Named<'a>> {
    let names = ruling.statements.iter().map(|say| (say.layer, say.policy.source().name.as_str(), say.index));
    let mut names: Vec<_> = names.collect();
    names.sort_by_key(|(layer, ..)| *layer);
    names
}

/// The statements of a trace that a ruling has to name.
fn decisive(decision: &Decision) -> Vec<Named<'_>> {
    let effect = match decision.verdict {
        policy::Verdict::Allow => policy::Effect::Allow,
        policy::Verdict::ExplicitDeny => policy::Effect::Deny,
        policy::Verdict::ImplicitDeny => return Vec::new(),
    };
    if decision.reason == policy::Reason::NoPermissionNeeded {
        return Vec::new();
    }
    let layers = decision.trace.layers.iter();
    layers
        .flat_map(|trace| trace.matched.iter().map(|matched| (trace.layer, matched)))
        .filter(|(_, matched)| matched.effect == effect)
        .map(|(layer, matched)| (layer, matched.statement.policy.name.as_str(), matched.statement.index))
        .collect()
}

/// The decision in the reference's words.
fn answer(decision: &Decision) -> Answer {
    Answer {
        verdict: match decision.verdict {
            policy::Verdict::Allow => Verdict::Allow,
            policy::Verdict::ImplicitDeny => Verdict::ImplicitDeny,
            policy::Verdict::ExplicitDeny => Verdict::ExplicitDeny,
        },
        reason: match &decision.reason {
            policy::Reason::DeniedExplicitly { layer, .. } => Reason::DeniedExplicitly(name(*layer)),
            policy::Reason::NotAllowed { layer } => Reason::NotAllowed(name(*layer)),
            policy::Reason::AllowedByIdentity => Reason::AllowedByIdentity,
            policy::Reason::AllowedByResource => Reason::AllowedByResource,
            policy::Reason::AllowedByIdentityAndResource => Reason::AllowedByIdentityAndResource,
            policy::Reason::AllowedByGrant => Reason::AllowedByGrant,
            policy::Reason::AllowedAsRoot => Reason::AllowedAsRoot,
            policy::Reason::NoPermissionNeeded => Reason::NoPermissionNeeded,
        },
        layers: decision
            .trace
            .layers
            .iter()
            .map(|trace| {
                let state = match trace.state {
                    policy::LayerState::Absent => State::Absent,
                    policy::LayerState::Silent => State::Silent,
                    policy::LayerState::Allowed => State::Allowed,
                    policy::LayerState::Denied => State::Denied,
                };
                (name(trace.layer), trace.level, state)
            })
            .collect(),
        grants: decision
            .trace
            .grants
            .iter()
            .flat_map(|grants| grants.matched.iter().map(|matched| matched.grant.id.clone()))
            .collect(),
    }
}

fn name(layer: policy::Layer) -> Layer {
    match layer {
        policy::Layer::Scp => Layer::Scp,
        policy::Layer::Rcp => Layer::Rcp,
        policy::Layer::Vpce => Layer::Vpce,
        policy::Layer::Resource => Layer::Resource,
        policy::Layer::Trust => Layer::Trust,
        policy::Layer::Key => Layer::Key,
        policy::Layer::Boundary => Layer::Boundary,
        policy::Layer::Session => Layer::Session,
        policy::Layer::Identity => Layer::Identity,
    }
}

type Read<T> = Result<T, Box<dyn Error>>;

/// The case as the evaluator takes it.
fn read(case: &Value) -> Read<(Mode, Layers, Request)> {
    let request = request(&case["request"])?;
    let policies = &case["policies"];
    let mode = Mode::of(&request.action, &request.resource, !policies["resource"].is_null());
    let resource_kind = match mode {
        Mode::Trust => PolicyKind::Trust,
        Mode::Key => PolicyKind::Key,
        Mode::Standard | Mode::NoPermissionNeeded => PolicyKind::Resource,
    };
    let layers = Layers {
        identity: optional(&policies["identity"], |value| set(value, PolicyKind::IdentityManaged))?
            .unwrap_or_default(),
        boundary: optional(&policies["boundary"], |value| set(value, PolicyKind::Boundary))?,
        session: optional(&policies["session"], |value| set(value, PolicyKind::Session))?,
        scp: optional(&policies["scp"], |value| levels(value, PolicyKind::Scp))?,
        rcp: optional(&policies["rcp"], |value| levels(value, PolicyKind::Rcp))?,
        resource: optional(&policies["resource"], |value| compile(value, resource_kind))?.map(Into::into),
        vpce: optional(&policies["vpce"], |value| compile(value, PolicyKind::Vpce))?.map(Into::into),
        grants: optional(&policies["grants"], grants)?.unwrap_or_default(),
    };
    Ok((mode, layers, request))
}

fn optional<T>(value: &Value, read: impl Fn(&Value) -> Read<T>) -> Read<Option<T>> {
    if value.is_null() { Ok(None) } else { read(value).map(Some) }
}

fn set(value: &Value, kind: PolicyKind) -> Read<PolicySet> {
    value.as_array().ok_or("not a list")?.iter().map(|document| compile(document, kind)).collect()
}

fn levels(value: &Value, kind: PolicyKind) -> Read<Vec<PolicySet>> {
    value.as_array().ok_or("not a list")?.iter().map(|level| set(level, kind)).collect()
}

fn compile(value: &Value, kind: PolicyKind) -> Read<Arc<Policy>> {
    let document = Document::parse(&value.to_string())?;
    Ok(Arc::new(Policy::compile(PolicySource::new(kind, "policy"), &document)))
}

fn grants(value: &Value) -> Read<Vec<KeyGrant>> {
    value.as_array().ok_or("not a list")?.iter().map(grant).collect()
}

fn grant(value: &Value) -> Read<KeyGrant> {
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or("not a text");
    let pairs = |value: &Value| -> Read<BTreeMap<String, String>> {
        let pairs = value.as_object().ok_or("not an object")?;
        pairs.iter().map(|(key, value)| Ok((key.clone(), text(value)?))).collect()
    };
    let equals = optional(&value["equals"], pairs)?.map(GrantConstraint::EncryptionContextEquals);
    let subset = optional(&value["subset"], pairs)?.map(GrantConstraint::EncryptionContextSubset);
    let operations = value["operations"].as_array().ok_or("not a list")?.iter();
    Ok(KeyGrant {
        id: text(&value["id"])?,
        name: None,
        grantee: text(&value["grantee"])?,
        operations: operations
            .map(|name| Ok(Action::parse(&format!("kms:{}", text(name)?))?))
            .collect::<Read<_>>()?,
        constraints: equals.into_iter().chain(subset).collect(),
    })
}

fn request(value: &Value) -> Read<Request> {
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or("not a text");
    let mut context = Context::new();
    match &value["context"] {
        Value::Null => {}
        Value::Object(keys) => {
            for (key, value) in keys {
                context.insert(key, values(value)?);
            }
        }
        _ => return Err("the context is not an object".into()),
    }
    Ok(Request {
        principal: principal(&value["principal"])?,
        action: Action::parse(&text(&value["action"])?)?,
        resource: ResourceName::parse(&text(&value["resource"])?)?,
        resource_account: optional(&value["resource_account"], |id| Ok(AccountId::new(&text(id)?)?))?,
        context,
    })
}

fn principal(value: &Value) -> Read<Principal> {
    let text = |name: &str| value[name].as_str().ok_or("not a text");
    let mut principal = Principal::from_batch(text("type")?, text("value")?)?;
    match &mut principal {
        Principal::User { unique_id, .. } => *unique_id = value["unique_id"].as_str().map(str::to_owned),
        Principal::RoleSession { session_arn, role_arn, role_unique_id } => {
            *role_unique_id = value["unique_id"].as_str().map(str::to_owned);
            if let Some(arn) = value["role_arn"].as_str().filter(|_| session_arn != role_arn) {
                *role_arn = Arn::parse(arn)?;
            }
        }
        _ => {}
    }
    Ok(principal)
}

fn values(value: &Value) -> Read<Values> {
    let plain = |value: &Value| match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(value) => Ok(value.to_string()),
        _ => Err("not a plain value"),
    };
    Ok(match value {
        Value::Array(items) => Values::Many(items.iter().map(plain).collect::<Result<_, _>>()?),
        value => Values::One(plain(value)?),
    })
}
