//! No text makes reading, checking or compiling a policy panic, and every place they name lies inside the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall_policy::validate::{Target, validate};
use rolecall_policy::{
    Document, Element, ParseErrorKind, Policy, PolicyKind, PolicySource, Principals, Span,
};
use serde_json::Value;

fuzz_target!(|text: &str| {
    agrees_on_what_is_json(text);
    for target in [
        Target::Inline,
        Target::Managed,
        Target::Boundary,
        Target::Session,
        Target::Trust,
        Target::Scp,
        Target::Rcp,
        Target::Endpoint,
        Target::Bucket { name: None },
        Target::Bucket { name: Some("data") },
        Target::Key,
        Target::Secret,
        Target::Queue,
        Target::Topic,
        Target::Repository,
        Target::Resource,
    ] {
        match validate(target, text) {
            Ok(document) => assert_eq!(document.text(), text),
            Err(refusal) => {
                refusal.span.into_iter().for_each(|span| lies_inside(span, text));
                assert!(!refusal.message.is_empty());
            }
        }
    }
    if let Ok(document) = Document::parse(text) {
        places_are_right(&document);
        for kind in [
            PolicyKind::IdentityManaged,
            PolicyKind::IdentityInline,
            PolicyKind::Boundary,
            PolicyKind::Session,
            PolicyKind::Scp,
            PolicyKind::Rcp,
            PolicyKind::Resource,
            PolicyKind::Vpce,
            PolicyKind::Trust,
            PolicyKind::Key,
        ] {
            let policy = Policy::compile(PolicySource::new(kind, "policy"), &document);
            policy.problems().iter().for_each(|problem| lies_inside(problem.span, text));
        }
    }
});

/// The parser reads JSON as `serde_json` does, and of that what is a document.
fn agrees_on_what_is_json(text: &str) {
    let json: Result<Value, _> = serde_json::from_str(text);
    let error = match Document::parse(text) {
        Ok(document) => {
            assert_eq!(document.text(), text);
            // A number too large for a machine is a text to IAM.
            assert!(
                json.is_ok_and(|json| json.is_object()) || text.contains(['e', 'E']),
                "read what is not JSON"
            );
            return;
        }
        Err(error) => error,
    };
    lies_inside(error.span(), text);
    error.position(text);
    if let (ParseErrorKind::Json(error), Ok(_)) = (error.kind(), &json) {
        assert_eq!(error.to_string(), "nesting deeper than 64 levels", "did not read what is JSON");
    }
}

fn places_are_right(document: &Document) {
    let text = document.text();
    for statement in document.statements() {
        lies_inside(statement.span, text);
        assert!(text[statement.span.start..].starts_with('{'));
        document.position(statement.span);
        let resources = statement.resources.iter().flat_map(Element::values);
        let mut texts: Vec<_> =
            statement.actions.values().iter().chain(resources).chain(&statement.sid).collect();
        match statement.principals.as_ref().map(Element::values) {
            Some(Principals::Everyone(span)) => assert_eq!(&text[span.start..span.end], "\"*\""),
            Some(Principals::Bare(name)) => texts.push(name),
            Some(Principals::Map(entries)) => texts.extend(entries.iter().map(|entry| &entry.value)),
            None => {}
        }
        for condition in &statement.conditions {
            lies_inside(condition.span, text);
            texts.extend([&condition.operator, &condition.key]);
            condition.values.iter().for_each(|value| lies_inside(value.span, text));
        }
        for found in texts {
            lies_inside(found.span, text);
            let written: String = serde_json::from_str(&text[found.span.start..found.span.end]).unwrap();
            assert_eq!(written, found.text);
        }
    }
}

#[track_caller]
fn lies_inside(span: Span, text: &str) {
    assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?} of {}", text.len());
}
