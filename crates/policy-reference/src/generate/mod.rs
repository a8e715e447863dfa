//! Cases made of a small vocabulary, so that policies and requests meet.
//!
//! Most of what is made means something; some values cannot be read, some operators do not exist, and some texts are
//! no ARNs or actions.

mod condition;
mod request;
mod statement;

pub use condition::condition;
pub use request::{can_be_bounded, request};
pub use statement::{Effect, statement};

use crate::layer::Layer;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The layers a case can have policies for, each with the name it has in a case. The trust policy of a role and the
/// policy of a key stand as resource-based policy.
pub const LAYERS: [(Layer, &str); 7] = [
    (Layer::Identity, "identity"),
    (Layer::Boundary, "boundary"),
    (Layer::Session, "session"),
    (Layer::Scp, "scp"),
    (Layer::Rcp, "rcp"),
    (Layer::Resource, "resource"),
    (Layer::Vpce, "vpce"),
];

/// A request and the policies that apply to it.
pub fn case() -> impl Strategy<Value = Value> {
    let one = |layer| prop::option::weighted(0.35, document(layer));
    let list = |layer| prop::option::weighted(0.35, prop::collection::vec(document(layer), 0..3));
    let levels = |layer| {
        let level = prop::collection::vec(document(layer), 0..3);
        prop::option::weighted(0.3, prop::collection::vec(level, 0..4))
    };
    let resource = prop::option::weighted(0.7, document(Layer::Resource));
    let identity = prop::collection::vec(document(Layer::Identity), 0..3);
    let policies = (
        identity,
        list(Layer::Boundary),
        list(Layer::Session),
        levels(Layer::Scp),
        levels(Layer::Rcp),
        resource,
        one(Layer::Vpce),
    );
    (policies, request()).prop_map(|((identity, boundary, session, scp, rcp, resource, vpce), request)| {
        let policies: Map<String, Value> = [
            ("identity", Some(json!(identity))),
            ("boundary", boundary.filter(|_| can_be_bounded(&request)).map(Value::from)),
            ("session", session.map(Value::from)),
            ("scp", scp.map(|levels| json!(levels))),
            ("rcp", rcp.map(|levels| json!(levels))),
            ("resource", resource),
            ("vpce", vpce),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect();
        json!({"policies": policies, "request": request})
    })
}

/// A document for a layer.
pub fn document(layer: Layer) -> impl Strategy<Value = Value> {
    let allows = if layer == Layer::Resource { 3 } else { 5 };
    let statements = prop::collection::vec(
        prop_oneof![allows => statement(layer, Effect::Allow), 1 => statement(layer, Effect::Deny)],
        0..4,
    );
    let version = prop_oneof![
        6 => Just(Some("2012-10-17")),
        1 => Just(Some("2008-10-17")),
        1 => Just(None),
    ];
    // Guard rails usually allow everything and deny a few things.
    let open = match layer {
        Layer::Scp | Layer::Vpce => 0.5,
        Layer::Rcp => 0.1,
        _ => 0.3,
    };
    (version, statements, prop::bool::weighted(open)).prop_map(move |(version, mut statements, open)| {
        if open {
            statements.push(everything(layer));
        }
        let mut document = Map::new();
        if let Some(version) = version {
            document.insert("Version".to_owned(), json!(version));
        }
        let single = statements.len() == 1;
        let statements = if single { statements.remove(0) } else { Value::Array(statements) };
        document.insert("Statement".to_owned(), statements);
        Value::Object(document)
    })
}

/// A statement that allows everything.
pub fn everything(layer: Layer) -> Value {
    if statement::names_principals(layer) {
        json!({"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"})
    } else {
        json!({"Effect": "Allow", "Action": "*", "Resource": "*"})
    }
}

/// One of some words.
fn pick(words: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    prop::sample::select(words).prop_map(str::to_owned)
}

/// A value by itself, or a few of them in a list.
fn one_or_some<T>(value: T) -> impl Strategy<Value = Value>
where
    T: Strategy<Value = Value> + Clone,
{
    prop_oneof![3 => value.clone(), 1 => prop::collection::vec(value, 0..4).prop_map(Value::from)]
}
