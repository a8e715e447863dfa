//! All rules at once, as a user sees them.

use rolecall_lint::{Severity, lint_text};
use rolecall_policy::validate::Target;

const TEXT: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:ListBucket", "s3:GetObjekt"],
      "Resource": "arn:aws:s3:::data/*",
      "Condition": {"StringEquals": {"aws:SourceIp": "10.0.0.0/8", "s3:prefixx": "a"}}
    },
    {"Effect": "Allow", "Action": ["iam:PassRole", "kms:Decrypt"], "Resource": "*"},
    {"Effect": "Deny", "Action": "kms:*", "Resource": "arn:asw:kms:*:*:key/*"}
  ]
}"#;

#[test]
fn findings_come_in_the_order_of_their_places() {
    let found: Vec<_> = lint_text(Target::Managed, TEXT)
        .into_iter()
        .map(|finding| {
            let severity = match finding.severity {
                Severity::Note => "note",
                Severity::Warning => "warning",
                Severity::Error => "error",
            };
            format!("{} {severity} {}: {}", finding.span.position(TEXT), finding.rule, finding.message)
        })
        .collect();
    assert_eq!(
        found,
        [
            "7:34 warning action-resource-mismatch: `s3:ListBucket` does not apply to a resource of this statement",
            "7:51 error unknown-action: `s3` has no action `GetObjekt`",
            "9:21 error operator-type: `StringEquals` does not fit `aws:SourceIp`, which is an IP address",
            "9:68 error unknown-condition-key: there is no condition key `s3:prefixx`",
            "11:36 warning pass-role-anywhere: `iam:PassRole` for every role, to every service",
            "11:52 note missing-via-service: every KMS key can be used, by any service and directly",
            "12:55 error malformed-arn: there is no partition `asw`",
            "12:55 error refused: storing it is refused with `MalformedPolicyDocument`: Partition \"asw\" is not \
             valid for resource \"arn:asw:kms:*:*:key/*\".",
        ]
    );
}

#[test]
fn a_finding_is_written_as_json() {
    let text =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"ecs:RunTasks","Resource":"*"}}"#;
    let findings = serde_json::to_value(lint_text(Target::Scp, text)).unwrap();
    assert_eq!(
        findings,
        serde_json::json!([{
            "rule": "unknown-action",
            "severity": "error",
            "message": "`ecs` has no action `RunTasks`",
            "span": {"start": 62, "end": 76},
            "hint": "did you mean `ecs:RunTask`?",
            "fix": {"span": {"start": 62, "end": 76}, "replacement": "\"ecs:RunTask\""}
        }])
    );
}
