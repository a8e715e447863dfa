//! Documents that IAM stores or refuses, as published by others. Every line of `data/validation.jsonl` names its
//! source and licence.

use rolecall_policy::validate::{Target, validate};
use serde_json::Value;

/// Documents a source calls good and IAM refuses, with the reason.
const REFUSED: [(&str, &str); 13] = [
    ("moto:valid#39", "IAM allows letters and digits in a Sid, no underscore"),
    ("moto:valid#40", "IAM allows letters and digits in a Sid, no underscore"),
    ("aws-docs:access_policies#2", PLACEHOLDER),
    ("aws-docs:confused-deputy#0", PLACEHOLDER),
    ("aws-docs:id_credentials_mfa_configure-api-require#0", PLACEHOLDER),
    ("aws-docs:id_credentials_mfa_configure-api-require#1", PLACEHOLDER),
    ("aws-docs:id_credentials_mfa_configure-api-require#5", PLACEHOLDER),
    ("aws-docs:id_credentials_temp_control-access_disable-perms#0", PLACEHOLDER),
    ("aws-docs:id_credentials_temp_control-access_getfederationtoken#2", PLACEHOLDER),
    ("aws-docs:id_roles_use_passrole#0", PLACEHOLDER),
    ("aws-docs:reference_policies_condition-keys#29", PLACEHOLDER),
    ("aws-docs:reference_policies_iam-condition-keys#10", "a blank before the ARN"),
    ("aws-docs:troubleshoot_policies#8", "a blank before the asterisk"),
];

/// The document has words where the reader is to fill in a value.
const PLACEHOLDER: &str = "words in place of a value";

#[test]
fn published_documents_are_stored_or_refused_as_expected() {
    let mut wrong = Vec::new();
    for line in include_str!("data/validation.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let id = case["id"].as_str().unwrap();
        let document = &case["document"];
        let text = document.as_str().map_or_else(|| document.to_string(), str::to_owned);
        let refusal = validate(target(&case), &text).err();
        let found = refusal.as_ref().map(|refusal| refusal.message.as_str());
        let refused = REFUSED.iter().any(|(name, _)| *name == id);
        let good = if refused { found.is_some() } else { found == case["expected_error"].as_str() };
        if !good {
            wrong.push(format!("{id}: expected {}, found {found:?}", case["expected_error"]));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Documents with principals are resource policies of several services; the actions tell of which.
fn target(case: &Value) -> Target<'static> {
    if case["kind"] != "resource" {
        return Target::Identity;
    }
    let actions = case["document"].to_string();
    if actions.contains("\"sts:") {
        Target::Trust
    } else if actions.contains("\"kms:") {
        Target::Key
    } else if actions.contains("\"sqs:") || actions.contains("\"SQS:") {
        Target::Queue
    } else if actions.contains("\"sns:") {
        Target::Topic
    } else {
        Target::Bucket { name: None }
    }
}

#[test]
fn every_service_refuses_in_its_own_words() {
    let statement = |body: &str| format!(r#"{{"Version":"2012-10-17","Statement":[{{{body}}}]}}"#);
    let trust = |principal: &str, action: &str| {
        statement(&format!(r#""Effect":"Allow","Principal":{principal},"Action":"{action}""#))
    };
    let bucket = |principal: &str, resource: &str| {
        let principal = format!(r#""Effect":"Allow","Principal":{principal}"#);
        statement(&format!(r#"{principal},"Action":"s3:GetObject","Resource":"{resource}""#))
    };
    let own = Target::Bucket { name: Some("b") };
    let cases = [
        (
            Target::Identity,
            statement(r#""Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*""#),
            "MalformedPolicyDocument",
            "Policy document should not specify a principal.",
        ),
        (Target::Trust, trust(r#"{"Service":"ecs-tasks.amazonaws.com"}"#, "sts:AssumeRole"), "", ""),
        (Target::Trust, trust(r#"{"AWS":"123456789012"}"#, "sts:*"), "", ""),
        (
            Target::Trust,
            trust(r#"{"AWS":"arn:aws:iam::123456789012:role/*"}"#, "sts:AssumeRole"),
            "MalformedPolicyDocument",
            "Invalid principal in policy: \"AWS\":\"arn:aws:iam::123456789012:role/*\"",
        ),
        (
            Target::Trust,
            trust(r#"{"Service":"ecs-tasks"}"#, "sts:AssumeRole"),
            "MalformedPolicyDocument",
            "Invalid principal in policy: \"SERVICE\":\"ecs-tasks\"",
        ),
        (
            Target::Trust,
            trust("\"*\"", "s3:GetObject"),
            "MalformedPolicyDocument",
            "AssumeRole policy may only specify STS AssumeRole actions.",
        ),
        (
            Target::Trust,
            trust("\"*\"", "sts:GetCallerIdentity"),
            "MalformedPolicyDocument",
            "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and \
             sts:AssumeRoleWithWebIdentity",
        ),
        (Target::Trust, bucket("\"*\"", "*"), "MalformedPolicyDocument", "Has prohibited field Resource."),
        (
            Target::Trust,
            statement(r#""Effect":"Allow","Action":"sts:AssumeRole""#),
            "MalformedPolicyDocument",
            "Missing required field Principal",
        ),
        (own, bucket("\"*\"", "arn:aws:s3:::b/*"), "", ""),
        (own, bucket("\"*\"", "arn:aws:s3:::other/*"), "MalformedPolicy", "Policy has invalid resource"),
        (
            own,
            bucket(r#"{"AWS":"nobody"}"#, "arn:aws:s3:::b"),
            "MalformedPolicy",
            "Invalid principal in policy",
        ),
        (
            own,
            statement(r#""Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b""#),
            "MalformedPolicy",
            "Missing required field Principal",
        ),
        (
            own,
            bucket("\"*\"", "arn:aws:s3:::b"),
            "MalformedPolicy",
            "Action does not apply to any resource(s) in statement",
        ),
        (own, "{}".to_owned(), "MalformedPolicy", "Missing required field Statement"),
        (
            own,
            "x".to_owned(),
            "MalformedPolicy",
            "Policies must be valid JSON and the first byte must be '{'",
        ),
        (
            Target::Key,
            bucket(r#"{"AWS":"nobody"}"#, "*"),
            "MalformedPolicyDocumentException",
            "Policy contains a statement with one or more invalid principals.",
        ),
        (
            Target::Secret,
            bucket(r#"{"AWS":"nobody"}"#, "*"),
            "MalformedPolicyDocumentException",
            "This resource policy contains an unsupported principal.",
        ),
        (Target::Queue, "x".to_owned(), "InvalidAttributeValue", "Invalid value for the parameter Policy."),
        (Target::Topic, "x".to_owned(), "InvalidParameter", "Invalid parameter: Policy Error: null"),
    ];
    for (target, text, code, message) in cases {
        let refusal = validate(target, &text).err();
        let found = refusal.as_ref().map_or(("", ""), |refusal| (refusal.code, refusal.message.as_str()));
        assert_eq!(found, (code, message), "{target:?} {text}");
    }
}
