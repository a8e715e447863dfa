//! Documents that IAM stores or refuses, as published by others. Every line of `data/validation.jsonl` names its
//! source and licence.

use rolecall_policy::validate::{Refusal, Target, validate};
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
        let refusal =
            validate(Target::from_batch(case["kind"].as_str().unwrap(), &text).unwrap(), &text).err();
        let found = refusal.as_ref().map(|refusal| (refusal.code, refusal.message.as_str()));
        // Every refusal the sources record is IAM's.
        let expected = case["expected_error"].as_str().map(|message| ("MalformedPolicyDocument", message));
        let refused = REFUSED.iter().any(|(name, _)| *name == id);
        let good = if refused { found.is_some() } else { found == expected };
        if !good {
            wrong.push(format!("{id}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_principal_that_does_not_exist_is_refused_in_the_words_of_the_service() {
    let role = "arn:aws:iam::123456789012:role/app";
    let cases = [
        (
            Target::Trust,
            "MalformedPolicyDocument",
            "Invalid principal in policy: \"AWS\":\"arn:aws:iam::123456789012:role/app\"",
        ),
        (Target::Bucket { name: None }, "MalformedPolicy", "Invalid principal in policy"),
        (
            Target::Key,
            "MalformedPolicyDocumentException",
            "Policy contains a statement with one or more invalid principals.",
        ),
        (
            Target::Secret,
            "MalformedPolicyDocumentException",
            "This resource policy contains an unsupported principal.",
        ),
        (Target::Queue, "InvalidAttributeValue", "Invalid value for the parameter Policy."),
        (Target::Topic, "InvalidParameter", "Invalid parameter: Policy Error: null"),
        (
            Target::Repository,
            "InvalidParameterException",
            "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Principal not found'",
        ),
    ];
    for (target, code, message) in cases {
        let refusal = Refusal::no_such_principal(target, role, None);
        assert_eq!((refusal.code, refusal.message.as_str()), (code, message), "{target:?}");
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
            Target::Managed,
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
        (
            Target::Topic,
            bucket("\"*\"", "*").replace("s3:GetObject", "SNS:CreateTopic"),
            "InvalidParameter",
            "Invalid parameter: Policy statement action out of service scope!",
        ),
        (
            Target::Repository,
            bucket(r#"{"AWS":"nobody"}"#, "*"),
            "InvalidParameterException",
            "Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'",
        ),
        (
            Target::Endpoint,
            trust("\"*\"", "s3:GetObject"),
            "InvalidPolicyDocument",
            "The specified policy document is not a valid JSON policy document.",
        ),
        (
            Target::Resource,
            bucket("\"*\"", "*").replace("Allow\"", "Allow\",\"Condition\":{\"StringIs\":{\"a:b\":\"c\"}}"),
            "MalformedPolicyDocument",
            "Syntax errors in policy.",
        ),
        (Target::Trust, "{".to_owned(), "MalformedPolicyDocument", "This policy contains invalid Json"),
    ];
    for (target, text, code, message) in cases {
        let refusal = validate(target, &text).err();
        let found = refusal.as_ref().map_or(("", ""), |refusal| (refusal.code, refusal.message.as_str()));
        assert_eq!(found, (code, message), "{target:?} {text}");
    }
}

#[test]
fn a_policy_that_is_too_large_is_refused_in_the_words_of_its_service() {
    let padded = |size: usize| {
        let start =
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"sts:AssumeRole","Resource":""#;
        let end = r#""}]}"#;
        format!(
            "{start}arn:aws:iam::123456789012:role/{}{end}",
            "x".repeat(size - start.len() - end.len() - 31)
        )
    };
    let trust = |size: usize| {
        let start = r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":"*","Sid":""#;
        format!("{start}{}\"}}}}", "x".repeat(size - start.len() - 3))
    };
    let rcp = |size: usize| padded(size - 16).replace(r#","Resource""#, r#","Principal":"*","Resource""#);
    let most = "You have exceeded the maximum policy size.";
    let packed = "Packed policy consumes 101% of allotted space, please use smaller policy.";
    let cases = [
        (
            Target::Managed,
            padded(6144),
            padded(6145),
            "LimitExceeded",
            "Cannot exceed quota for PolicySize: 6144",
        ),
        (
            Target::Trust,
            trust(2048),
            trust(2049),
            "LimitExceeded",
            "Cannot exceed quota for ACLSizePerRole: 2048",
        ),
        (Target::Session, padded(2048), padded(2049), "PackedPolicyTooLarge", packed),
        (Target::Scp, padded(10_240), padded(10_241), "ConstraintViolationException", most),
        (Target::Scp, padded(10_240), padded(10_230) + "           ", "ConstraintViolationException", most),
        (Target::Rcp, rcp(5120), rcp(5121), "ConstraintViolationException", most),
    ];
    for (target, fits, too_large, code, message) in cases {
        assert_eq!(validate(target, &fits).err(), None, "{target:?}");
        let refusal = validate(target, &too_large).unwrap_err();
        assert_eq!((refusal.code, refusal.message.as_str()), (code, message), "{target:?}");
        assert_eq!(refusal.status(), if code == "LimitExceeded" { 409 } else { 400 });
    }
    assert!(validate(Target::Managed, &(padded(6144) + "  \n")).is_ok(), "blanks do not count");
}

#[test]
fn organizations_says_the_same_of_every_fault_and_the_reason_is_kept() {
    let statement = |body: &str| format!(r#"{{"Version":"2012-10-17","Statement":[{{{body}}}]}}"#);
    let rcp = |body: &str| (Target::Rcp, statement(&format!(r#""Resource":"*",{body}"#)));
    let scp = |body: &str| (Target::Scp, statement(body));
    let cases = [
        (scp(r#""Effect":"Allow","NotAction":"iam:*","Resource":"*""#), ""),
        (scp(r#""Effect":"Allow","Action":"ec2:*Instances","NotResource":"arn:aws:ec2:*:*:vpc/*""#), ""),
        (
            scp(
                r#""Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}"#,
            ),
            "",
        ),
        (
            scp(r#""Effect":"Deny","Action":"*","Resource":"*","Principal":"*""#),
            "Policy document should not specify a principal.",
        ),
        (scp(r#""Effect":"Deny","Action":"*""#), "Policy statement must contain resources."),
        (scp(r#""Effect":"Deny","Actions":"*","Resource":"*""#), "Syntax errors in policy."),
        (
            (Target::Scp, r#"{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#.to_owned()),
            "Policy document must be version 2012-10-17 or greater.",
        ),
        (rcp(r#""Effect":"Deny","Principal":"*","Action":["s3:Get*","sts:AssumeRole"]"#), ""),
        (rcp(r#""Effect":"Allow","Principal":"*","Action":"*""#), ""),
        (
            rcp(r#""Effect":"Allow","Principal":"*","Action":"s3:*""#),
            "a resource control policy can only deny",
        ),
        (
            rcp(r#""Effect":"Deny","Action":"s3:*""#),
            "`Principal` of a resource control policy must be `\"*\"`",
        ),
        (
            rcp(r#""Effect":"Deny","Principal":{"AWS":"123456789012"},"Action":"s3:*""#),
            "`Principal` of a resource control policy must be `\"*\"`",
        ),
        (
            rcp(r#""Effect":"Deny","NotPrincipal":"*","Action":"s3:*""#),
            "`Principal` of a resource control policy must be `\"*\"`",
        ),
        (
            rcp(r#""Effect":"Deny","Principal":"*","NotAction":"s3:*""#),
            "a resource control policy cannot have `NotAction`",
        ),
        (
            rcp(r#""Effect":"Deny","Principal":"*","Action":"*""#),
            "resource control policies do not apply to `*`",
        ),
        (
            rcp(r#""Effect":"Deny","Principal":"*","Action":"ecs:RunTask""#),
            "resource control policies do not apply to `ecs`",
        ),
    ];
    for ((target, text), reason) in cases {
        let refusal = validate(target, &text).err();
        assert_eq!(
            refusal.as_ref().and_then(|refusal| refusal.reason.as_deref()).unwrap_or_default(),
            reason
        );
        if let Some(refusal) = refusal {
            let message =
                "The provided policy document does not meet the requirements of the specified policy type.";
            assert_eq!(
                (refusal.code, refusal.message.as_str()),
                ("MalformedPolicyDocumentException", message)
            );
        }
    }
}

#[test]
fn the_service_of_a_resource_policy_is_told_by_its_actions() {
    let policy = |body: &str| format!(r#"{{"Statement":[{{"Principal":"*",{body}}}]}}"#);
    let bucket = Target::Bucket { name: None };
    for (kind, body, target) in [
        ("resource", r#""Action":"s3:GetObject","Resource":"*""#, bucket),
        ("resource", r#""NotAction":["S3:GetObject"],"Resource":"*""#, bucket),
        ("resource", r#""Action":"*","Resource":"arn:aws:s3:::b/*""#, bucket),
        ("resource", r#""Action":"kms:*","Resource":"*""#, Target::Key),
        ("resource", r#""Action":"secretsmanager:GetSecretValue","Resource":"*""#, Target::Secret),
        ("resource", r#""Action":"SQS:SendMessage""#, Target::Queue),
        ("resource", r#""Action":"sns:Publish","Resource":"*""#, Target::Topic),
        ("resource", r#""Action":"ecr:BatchGetImage""#, Target::Repository),
        ("resource", r#""Action":["sts:AssumeRole","sts:TagSession"]"#, Target::Trust),
        ("resource", r#""Action":"sts:AssumeRole","Resource":"*""#, Target::Resource),
        ("resource", r#""Action":["s3:GetObject","kms:Decrypt"],"Resource":"*""#, Target::Resource),
        ("resource", r#""Action":"lambda:InvokeFunction","Resource":"*""#, Target::Resource),
        ("resource", r#""Action":"*","Resource":"*""#, Target::Resource),
        ("any", r#""Action":"kms:*","Resource":"*""#, Target::Key),
        ("boundary", "", Target::Boundary),
        ("vpce", "", Target::Endpoint),
    ] {
        assert_eq!(Target::from_batch(kind, &policy(body)), Ok(target), "{kind} {body}");
    }
    let without_principal = r#"{"Statement":{"Effect":"Allow","Action":"kms:*","Resource":"*"}}"#;
    assert_eq!(Target::from_batch("any", without_principal), Ok(Target::Managed));
    assert_eq!(Target::from_batch("resource", "{"), Ok(Target::Resource));
}
