//! Cases made of a small vocabulary, so that policies and requests meet.
//!
//! Most of what is made means something; some values cannot be read, some operators do not exist, and some texts are
//! no ARNs or actions. Every choice is a byte: see [`Choices`].

mod choices;
mod condition;
mod grant;
mod request;
mod statement;

pub use choices::{Choices, any_of};
pub use condition::condition;
pub use request::request;
pub use statement::{Effect, everything, statement};

use crate::layer::Layer;
use grant::grant;
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
pub fn case(choices: &mut Choices<'_>) -> Value {
    let request = request(choices);
    let mut policies = Map::new();
    for (layer, name) in LAYERS {
        let percent = match layer {
            Layer::Identity => 100,
            Layer::Resource => 70,
            _ => 30,
        };
        if choices.happens(percent) {
            policies.insert(name.to_owned(), policies_of(layer, choices));
        }
    }
    let keys = request["action"].as_str().is_some_and(|action| action.starts_with("kms:"));
    if choices.happens(if keys { 60 } else { 3 }) {
        policies.insert("grants".to_owned(), json!(choices.some(3, grant)));
    }
    json!({"policies": policies, "request": request})
}

fn policies_of(layer: Layer, choices: &mut Choices<'_>) -> Value {
    let list = |choices: &mut Choices<'_>| choices.some(2, |choices| document(layer, choices));
    match layer {
        Layer::Resource | Layer::Vpce => document(layer, choices),
        Layer::Scp | Layer::Rcp => json!(choices.some(3, list)),
        _ => json!(list(choices)),
    }
}

/// A document for a layer.
pub fn document(layer: Layer, choices: &mut Choices<'_>) -> Value {
    let mut document = Map::new();
    match choices.below(8) {
        0..6 => document.insert("Version".to_owned(), json!("2012-10-17")),
        6 => document.insert("Version".to_owned(), json!("2008-10-17")),
        _ => None,
    };
    let denials = if layer == Layer::Resource { 25 } else { 16 };
    let mut statements = choices.some(3, |choices| {
        let effect = if choices.happens(denials) { Effect::Deny } else { Effect::Allow };
        statement(layer, effect, choices)
    });
    // Guard rails usually allow everything and deny a few things.
    let open = match layer {
        Layer::Scp | Layer::Vpce => 50,
        Layer::Rcp => 10,
        _ => 30,
    };
    if choices.happens(open) {
        statements.push(everything(layer));
    }
    let single = statements.len() == 1;
    document.insert("Statement".to_owned(), if single { statements.remove(0) } else { json!(statements) });
    Value::Object(document)
}

/// A value by itself, or a few of them in a list.
fn one_or_some(choices: &mut Choices<'_>, mut make: impl FnMut(&mut Choices<'_>) -> Value) -> Value {
    if choices.happens(25) { Value::Array(choices.some(3, make)) } else { make(choices) }
}
