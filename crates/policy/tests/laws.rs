//! Laws that hold whatever the policies say, on random policies and requests made of a small vocabulary.

mod support;

use proptest::prelude::*;
use rolecall_policy::{Decision, Document, Effect, Layer, LayerState, Verdict, evaluate, rule, verdict};
use serde_json::{Value, json};
use support::Case;

const ACCOUNT: &str = "123456789012";
const LAYERS: [&str; 7] = ["identity", "boundary", "session", "scp", "rcp", "resource", "vpce"];

fn pick(from: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(from).prop_map(str::to_owned)
}

fn principal_of_a_policy() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!("*")),
        pick(&[
            "123456789012",
            "222222222222",
            "arn:aws:iam::123456789012:user/ann",
            "arn:aws:iam::123456789012:role/app",
            "arn:aws:sts::123456789012:assumed-role/app/s",
        ])
        .prop_map(|text| json!({"AWS": text})),
        Just(json!({"Service": "sns.amazonaws.com"})),
    ]
}

fn condition() -> impl Strategy<Value = Value> {
    let operator = pick(&[
        "StringEquals",
        "StringNotEquals",
        "StringLikeIfExists",
        "ForAllValues:StringEquals",
        "ForAnyValue:StringNotLike",
        "Null",
        "NumericLessThan",
        "NotIpAddress",
        "ArnLike",
        "NoSuchOperator",
    ]);
    let key = pick(&["aws:PrincipalTag/team", "aws:TagKeys", "aws:SourceIp", "aws:PrincipalArn"]);
    let value = pick(&["core", "true", "5", "10.0.0.0/8", "arn:aws:iam::*:role/*", "${aws:username}", "a*"]);
    (operator, key, value).prop_map(|(operator, key, value)| json!({operator: {key: value}}))
}

/// A statement that has every element; `document` drops what a layer does not know.
fn statement(effect: &'static str) -> impl Strategy<Value = Value> {
    let action =
        pick(&["*", "s3:*", "s3:GetObject", "sqs:Send*", "sts:AssumeRole", "kms:Decrypt", "bad action"]);
    let resource =
        pick(&["*", "arn:aws:s3:::data/*", "arn:aws:s3:::${aws:username}/*", "arn:aws:s3*", "data"]);
    let names = (any::<bool>(), any::<bool>(), any::<bool>());
    (names, principal_of_a_policy(), action, resource, prop::option::weighted(0.4, condition())).prop_map(
        move |((not_principal, not_action, not_resource), principal, action, resource, condition)| {
            let name =
                |negated: bool, plain: &str| if negated { format!("Not{plain}") } else { plain.to_owned() };
            let mut statement = json!({"Effect": effect});
            statement[name(not_principal && effect == "Deny", "Principal")] = principal;
            statement[name(not_action, "Action")] = json!(action);
            statement[name(not_resource, "Resource")] = json!(resource);
            if let Some(condition) = condition {
                statement["Condition"] = condition;
            }
            statement
        },
    )
}

fn statements() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(prop_oneof![2 => statement("Allow"), 1 => statement("Deny")], 0..4)
}

/// The statements of every layer; the first of them is the identity layer.
type Scene = ([Option<Vec<Value>>; 7], Value);

fn scene() -> impl Strategy<Value = Scene> {
    let layer = || prop::option::weighted(0.5, statements());
    let layers = (statements(), layer(), layer(), layer(), layer(), layer(), layer())
        .prop_map(|(identity, b, s, scp, rcp, r, v)| [Some(identity), b, s, scp, rcp, r, v]);
    (layers, request())
}

fn request() -> impl Strategy<Value = Value> {
    let principal = prop_oneof![
        pick(&[
            "arn:aws:iam::123456789012:user/ann",
            "arn:aws:sts::123456789012:assumed-role/app/s",
            "arn:aws:sts::222222222222:assumed-role/app/s",
            "arn:aws:iam::123456789012:root",
        ])
        .prop_map(|value| json!({"type": "AWS", "value": value})),
        Just(json!({"type": "Service", "value": "sns.amazonaws.com"})),
        Just(json!({"type": "Anonymous", "value": "*"})),
    ];
    let action = pick(&["s3:GetObject", "sqs:SendMessage", "sts:AssumeRole", "kms:Decrypt"]);
    let resource = pick(&["*", "arn:aws:s3:::data/a", "arn:aws:s3:::ann/a"]);
    let context = (
        prop::option::of(pick(&["core", "data", ""])),
        prop::option::of(prop::collection::vec(pick(&["core", "a1"]), 0..3)),
        prop::option::of(pick(&["10.1.2.3", "192.0.2.1", "nonsense"])),
    );
    (principal, action, resource, context).prop_map(|(principal, action, resource, (tag, keys, ip))| {
        let mut context = json!({});
        for (key, value) in [
            ("aws:PrincipalTag/team", tag.map(Value::from)),
            ("aws:TagKeys", keys.map(Value::from)),
            ("aws:SourceIp", ip.map(Value::from)),
        ] {
            if let Some(value) = value {
                context[key] = value;
            }
        }
        json!({"principal": principal, "action": action, "resource": resource,
            "resource_account": ACCOUNT, "context": context})
    })
}

/// The case of a scene, as the support module reads it.
fn case((layers, request): &Scene) -> Case {
    let mut policies = json!({});
    for (name, statements) in LAYERS.iter().zip(layers) {
        let Some(statements) = statements else { continue };
        let document = document(name, statements);
        policies[*name] = match *name {
            "resource" | "vpce" => document,
            "scp" | "rcp" => json!([[document]]),
            _ => json!([document]),
        };
    }
    Case::read(&json!({"policies": policies, "request": request}))
}

fn document(layer: &str, statements: &[Value]) -> Value {
    let names_principals = matches!(layer, "resource" | "vpce" | "rcp");
    let statements: Vec<_> = statements
        .iter()
        .map(|statement| {
            let mut statement = statement.clone();
            if let Some(elements) = statement.as_object_mut().filter(|_| !names_principals) {
                elements.retain(|name, _| !name.ends_with("Principal"));
            }
            statement
        })
        .collect();
    json!({"Version": "2012-10-17", "Statement": statements})
}

fn decide(scene: &Scene) -> Decision {
    let Case { mode, layers, request } = case(scene);
    let decision = evaluate(mode, &layers, &request);
    assert_eq!(decision.verdict, verdict(mode, &layers, &request), "the two evaluations disagree");
    let ruling = rule(mode, &layers, &request);
    assert_eq!(
        (decision.verdict, &decision.reason),
        (ruling.verdict, &ruling.reason),
        "the ruling disagrees"
    );
    let effect = match decision.verdict {
        Verdict::Allow => Some(Effect::Allow),
        Verdict::ImplicitDeny => None,
        Verdict::ExplicitDeny => Some(Effect::Deny),
    };
    let traced = decision.trace.layers.iter().flat_map(|trace| {
        let decisive = trace.matched.iter().filter(|matched| Some(matched.effect) == effect);
        decisive.map(|matched| (trace.layer, matched.statement.policy.name.as_str(), matched.statement.index))
    });
    let mut said: Vec<_> = ruling
        .statements
        .iter()
        .map(|say| (say.layer, say.policy.source().name.as_str(), say.index))
        .collect();
    said.sort_by_key(|(layer, ..)| *layer);
    assert_eq!(traced.collect::<Vec<_>>(), said, "the ruling names other statements");
    decision
}

/// The scene with one more statement in one of its layers.
fn with((layers, request): &Scene, at: usize, place: usize, statement: Value) -> Option<Scene> {
    let mut layers = layers.clone();
    let statements = layers[at].as_mut()?;
    statements.insert(place.min(statements.len()), statement);
    Some((layers, request.clone()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn adding_an_allow_never_refuses(
        scene in scene(), at in 0..7usize, place in 0..4usize, allow in statement("Allow"),
    ) {
        if let Some(more) = with(&scene, at, place, allow) {
            let before = decide(&scene).verdict;
            let after = decide(&more).verdict;
            prop_assert!(after == before || (before, after) == (Verdict::ImplicitDeny, Verdict::Allow),
                "{before:?} became {after:?}");
        }
    }

    #[test]
    fn adding_a_deny_never_allows(
        scene in scene(), at in 0..7usize, place in 0..4usize, deny in statement("Deny"),
    ) {
        if let Some(more) = with(&scene, at, place, deny) {
            let before = decide(&scene).verdict;
            let after = decide(&more).verdict;
            prop_assert!(after == before || after == Verdict::ExplicitDeny, "{before:?} became {after:?}");
        }
    }

    #[test]
    fn adding_a_limiting_layer_never_allows(scene in scene(), at in 1..5usize, limit in statements()) {
        let (layers, request) = &scene;
        if layers[at].is_none() {
            let mut limited = layers.clone();
            limited[at] = Some(limit);
            let before = decide(&scene).verdict;
            let after = decide(&(limited, request.clone())).verdict;
            prop_assert!(before == Verdict::Allow || after != Verdict::Allow, "{before:?} became {after:?}");
        }
    }

    #[test]
    fn the_order_of_statements_does_not_matter(scene in scene()) {
        let (mut layers, request) = scene.clone();
        layers.iter_mut().flatten().for_each(|statements| statements.reverse());
        prop_assert_eq!(decide(&scene).verdict, decide(&(layers, request)).verdict);
    }

    #[test]
    fn a_decision_survives_storage(scene in scene()) {
        let decision = decide(&scene);
        let text = serde_json::to_string(&decision).unwrap();
        prop_assert_eq!(serde_json::from_str::<Decision>(&text).unwrap(), decision);
    }

    #[test]
    fn the_trace_bears_the_verdict(scene in scene()) {
        let decision = decide(&scene);
        let denied = decision.trace.layers.iter().any(|layer| layer.state == LayerState::Denied);
        prop_assert_eq!(denied, decision.verdict == Verdict::ExplicitDeny);
        if decision.verdict == Verdict::Allow {
            let silent = |layer| decision.trace.layer(layer).any(|trace| trace.state == LayerState::Silent);
            prop_assert!(!silent(Layer::Scp) && !silent(Layer::Vpce));
        }
        prop_assert_eq!(decision.denial_clause("s3:GetObject").is_none(), decision.verdict == Verdict::Allow);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,60}", json in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,60}") {
        for text in [text, json] {
            if let Ok(document) = Document::parse(&text) {
                prop_assert_eq!(document.text(), text);
            }
        }
    }
}
