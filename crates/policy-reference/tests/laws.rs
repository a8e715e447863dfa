//! Laws that hold whatever the policies say. Every case is decided by the evaluator, with and without evidence, and by
//! the reference, which must agree.

#![expect(clippy::unwrap_used, reason = "a case that cannot be taken apart fails its test")]

mod support;

use proptest::prelude::*;
use rolecall_policy::{Decision, Document, LayerState, Verdict};
use rolecall_policy_reference::Layer;
use rolecall_policy_reference::generate::{
    Effect, LAYERS, any_of, case, condition, document, everything, request, statement,
};
use serde_json::{Value, json};
use support::{cases, decide};

/// The name of a layer.
fn layer() -> impl Strategy<Value = &'static str> {
    prop::sample::select(LAYERS.map(|(_, name)| name).to_vec())
}

/// A layer and a statement for it.
fn addition(effect: Effect) -> impl Strategy<Value = (&'static str, Value)> {
    let one = move |(layer, name)| {
        any_of(move |choices| statement(layer, effect, choices)).prop_map(move |statement| (name, statement))
    };
    prop::strategy::Union::new(LAYERS.into_iter().map(one))
}

/// All documents of a layer.
fn documents<'a>(case: &'a mut Value, layer: &str) -> Vec<&'a mut Value> {
    let policies = case["policies"].as_object_mut().unwrap();
    let Some(policies) = policies.get_mut(layer) else { return Vec::new() };
    let mut found = Vec::new();
    let mut open = vec![policies];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            document => found.push(document),
        }
    }
    found
}

/// The statements of a document, as a list.
fn statements(document: &mut Value) -> &mut Vec<Value> {
    let statements = &mut document["Statement"];
    if !statements.is_array() {
        *statements = json!([statements.take()]);
    }
    statements.as_array_mut().unwrap()
}

/// The case with one more statement in every policy of a layer.
fn with(case: &Value, layer: &str, statement: &Value) -> Value {
    let mut case = case.clone();
    for document in documents(&mut case, layer) {
        statements(document).push(statement.clone());
    }
    case
}

/// An identity policy and a request.
fn identity(statements: &[Value], request: &Value) -> Value {
    let policy = json!({"Version": "2012-10-17", "Statement": statements});
    json!({"policies": {"identity": [policy]}, "request": request})
}

fn allow(condition: Value) -> Value {
    json!({"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": condition})
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn adding_an_allow_never_refuses(case in any_of(case), (layer, statement) in addition(Effect::Allow)) {
        let before = decide(&case).verdict;
        let after = decide(&with(&case, layer, &statement)).verdict;
        prop_assert!(after == before || (before, after) == (Verdict::ImplicitDeny, Verdict::Allow),
            "{before:?} became {after:?}");
    }

    #[test]
    fn adding_a_deny_never_allows(case in any_of(case), (layer, statement) in addition(Effect::Deny)) {
        let before = decide(&case).verdict;
        let after = decide(&with(&case, layer, &statement)).verdict;
        prop_assert!(after == before || after == Verdict::ExplicitDeny, "{before:?} became {after:?}");
    }

    #[test]
    fn a_grant_never_takes_away(case in any_of(case)) {
        let mut without = case.clone();
        without["policies"]["grants"] = Value::Null;
        let (before, after) = (decide(&without), decide(&case));
        match before.verdict {
            Verdict::ImplicitDeny => prop_assert!(after.verdict != Verdict::ExplicitDeny),
            _ => prop_assert_eq!(before.reason, after.reason),
        }
    }

    #[test]
    fn adding_a_limiting_layer_never_allows(
        case in any_of(case),
        limits in [Layer::Boundary, Layer::Session, Layer::Scp, Layer::Rcp, Layer::Vpce]
            .map(|layer| any_of(move |choices| document(layer, choices))),
        at in 0..5_usize,
    ) {
        let name = ["boundary", "session", "scp", "rcp", "vpce"][at];
        let federated = case["request"]["principal"]["value"].to_string().contains("federated-user");
        // What a federated user may do is what its session policies say.
        let meaningless = federated && name == "session";
        if case["policies"][name].is_null() && !meaningless {
            let mut limited = case.clone();
            limited["policies"][name] = match name {
                "scp" | "rcp" => json!([[limits[at]]]),
                "vpce" => limits[at].clone(),
                _ => json!([limits[at]]),
            };
            let (before, after) = (decide(&case).verdict, decide(&limited).verdict);
            prop_assert!(before == Verdict::Allow || after != Verdict::Allow, "{before:?} became {after:?}");
        }
    }

    #[test]
    fn a_layer_that_allows_everything_changes_nothing(case in any_of(case)) {
        let before = decide(&case);
        let federated = case["request"]["principal"]["value"].to_string().contains("federated-user");
        for (layer, name) in [(Layer::Session, "session"), (Layer::Scp, "scp"), (Layer::Vpce, "vpce")] {
            if !case["policies"][name].is_null() || federated && name == "session" {
                continue;
            }
            let open = json!({"Statement": [everything(layer)]});
            let mut opened = case.clone();
            opened["policies"][name] = match name {
                "scp" => json!([[open], [open]]),
                "vpce" => open,
                _ => json!([open]),
            };
            prop_assert_eq!(&decide(&opened).reason, &before.reason, "{}", name);
        }
    }

    #[test]
    fn the_order_of_statements_policies_and_levels_does_not_matter(case in any_of(case)) {
        let mut reversed = case.clone();
        for (_, name) in LAYERS {
            for document in documents(&mut reversed, name) {
                statements(document).reverse();
            }
            if let Some(policies) = reversed["policies"][name].as_array_mut() {
                policies.reverse();
                policies.iter_mut().filter_map(Value::as_array_mut).for_each(|level| level.reverse());
            }
        }
        prop_assert_eq!(decide(&reversed).reason, decide(&case).reason);
    }

    #[test]
    fn a_policy_split_in_one_for_each_statement_means_the_same(case in any_of(case)) {
        let split = |policies: &Value| -> Value {
            let policies = policies.as_array().into_iter().flatten().cloned();
            policies.flat_map(|mut policy| {
                let all = std::mem::take(statements(&mut policy));
                all.into_iter().map(move |statement| {
                    let mut single = policy.clone();
                    single["Statement"] = statement;
                    single
                })
            }).collect()
        };
        let mut parts = case.clone();
        for (_, name) in LAYERS {
            match (&case["policies"][name], name) {
                (Value::Null, _) | (_, "resource" | "vpce") => {}
                (levels, "scp" | "rcp") => {
                    parts["policies"][name] = levels.as_array().unwrap().iter().map(split).collect();
                }
                (policies, _) => parts["policies"][name] = split(policies),
            }
        }
        prop_assert_eq!(decide(&parts).reason, decide(&case).reason);
    }

    #[test]
    fn saying_a_thing_twice_changes_nothing(case in any_of(case), name in layer()) {
        let mut twice = case.clone();
        for document in documents(&mut twice, name) {
            let all = statements(document);
            all.extend(all.clone());
        }
        prop_assert_eq!(decide(&twice).reason, decide(&case).reason);
    }

    #[test]
    fn a_list_means_one_statement_for_each_of_its_values(case in any_of(case)) {
        for element in ["Action", "Resource"] {
            let mut listed = case.clone();
            for (_, name) in LAYERS {
                for document in documents(&mut listed, name) {
                    let all = statements(document);
                    *all = all.iter().flat_map(|statement| match &statement[element] {
                        Value::Array(values) => values
                            .iter()
                            .map(|value| {
                                let mut single = statement.clone();
                                single[element] = value.clone();
                                single
                            })
                            .collect(),
                        _ => vec![statement.clone()],
                    }).collect();
                }
            }
            prop_assert_eq!(decide(&listed).reason, decide(&case).reason, "{}", element);
        }
    }

    #[test]
    fn actions_and_condition_keys_are_written_in_any_case(case in any_of(case)) {
        let mut shouted = case.clone();
        for (_, name) in LAYERS {
            for statement in documents(&mut shouted, name).into_iter().flat_map(statements) {
                for element in ["Action", "NotAction"] {
                    match &mut statement[element] {
                        Value::String(text) => *text = text.to_uppercase(),
                        Value::Array(values) => values.iter_mut().for_each(|value| {
                            *value = json!(value.as_str().unwrap().to_uppercase());
                        }),
                        _ => {
                            statement.as_object_mut().unwrap().remove(element);
                        }
                    }
                }
                for keys in statement["Condition"].as_object_mut().into_iter().flat_map(|all| all.values_mut()) {
                    // Keys that differ in case only would become one.
                    let keys = keys.as_object_mut().unwrap();
                    if keys.len() == 1 {
                        *keys = keys.iter().map(|(key, values)| (key.to_uppercase(), values.clone())).collect();
                    }
                }
                if statement["Condition"].is_null() {
                    statement.as_object_mut().unwrap().remove("Condition");
                }
            }
        }
        prop_assert_eq!(decide(&shouted).reason, decide(&case).reason);
    }

    #[test]
    fn without_variables_the_version_does_not_matter(case in any_of(case)) {
        let mut older = case.clone();
        for (_, name) in LAYERS {
            for document in documents(&mut older, name) {
                if !document.to_string().contains('$') {
                    document["Version"] = json!("2008-10-17");
                }
            }
        }
        prop_assert_eq!(decide(&older).reason, decide(&case).reason);
    }

    #[test]
    fn either_an_operator_or_its_negation_holds_for_what_is_not_a_set(
        request in any_of(request), (operator, key, values) in any_of(condition),
    ) {
        let name = operator.trim_start_matches("ForAllValues:").trim_start_matches("ForAnyValue:");
        let plain = name.trim_end_matches("IfExists").replace("Not", "");
        let mut context = request["context"].as_object().unwrap().iter();
        let set = context.any(|(name, values)| name.eq_ignore_ascii_case(&key) && values.is_array());
        if set || !(plain.starts_with("String") || plain.starts_with("Arn")) {
            return Ok(());
        }
        let negated = plain.replacen("String", "StringNot", 1).replacen("Arn", "ArnNot", 1);
        let state = |operator: &str| {
            let decision = decide(&identity(&[allow(json!({operator: {&key: values}}))], &request));
            decision.trace.layer(rolecall_policy::Layer::Identity).next().unwrap().state
        };
        if plain != "StringIs" && state(&plain) != LayerState::Absent {
            prop_assert_ne!(state(&plain), state(&negated));
        }
    }

    #[test]
    fn the_values_of_a_key_are_alternatives(request in any_of(request), (operator, key, values) in any_of(condition)) {
        if let (Value::Array(all), false) = (&values, operator.contains("Not") || operator.contains(':')) {
            let listed = allow(json!({&operator: {&key: values}}));
            let each: Vec<Value> = all.iter().map(|value| allow(json!({&operator: {&key: value}}))).collect();
            let if_none = operator.ends_with("IfExists") && all.is_empty();
            if !if_none {
                let (listed, each) = (identity(&[listed], &request), identity(&each, &request));
                prop_assert_eq!(decide(&listed).reason, decide(&each).reason);
            }
        }
    }

    #[test]
    fn a_condition_with_an_unknown_operator_holds_for_nothing(case in any_of(case), name in layer()) {
        let mut more = case.clone();
        for document in documents(&mut more, name) {
            let mut useless = statements(document).clone();
            for statement in &mut useless {
                statement["Condition"]["StringIs"] = json!({"aws:username": "ann"});
            }
            statements(document).extend(useless);
        }
        prop_assert_eq!(decide(&more).reason, decide(&case).reason);
    }

    #[test]
    fn a_decision_survives_storage(case in any_of(case)) {
        let decision = decide(&case);
        let text = serde_json::to_string(&decision).unwrap();
        prop_assert_eq!(serde_json::from_str::<Decision>(&text).unwrap(), decision);
    }

    #[test]
    fn the_trace_bears_the_verdict(case in any_of(case)) {
        let decision = decide(&case);
        let denied = decision.trace.layers.iter().any(|layer| layer.state == LayerState::Denied);
        if decision.trace.mode != rolecall_policy::Mode::NoPermissionNeeded {
            prop_assert_eq!(denied, decision.verdict == Verdict::ExplicitDeny);
            if decision.verdict == Verdict::Allow {
                let silent = |layer| decision.trace.layer(layer).any(|trace| trace.state == LayerState::Silent);
                prop_assert!(!silent(rolecall_policy::Layer::Scp) && !silent(rolecall_policy::Layer::Vpce));
            }
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
