//! AWS's own policies: no finding says that something in them has no effect, but where AWS is wrong itself.

use rolecall_catalog::{managed_policies, managed_policy};
use rolecall_lint::{Severity, lint};
use rolecall_policy::{Document, validate::Target};

/// Policy, rule, and why the finding is right.
const RIGHT: [(&str, &str, &str); 1] = [(
    "AmazonSageMakerHyperPodObservabilityAdminAccess",
    "action-resource-mismatch",
    "`grafana:TagResource` alone on `/workspaces`, which is the ARN of no workspace",
)];

#[test]
fn the_managed_policies_of_aws_have_no_errors_but_those_known() {
    let mut found = Vec::new();
    for arn in managed_policies() {
        let policy = managed_policy(arn).unwrap();
        let document = Document::parse(&policy.document).unwrap();
        for finding in lint(Target::Managed, &document) {
            let right = RIGHT.iter().any(|(name, rule, _)| (*name, *rule) == (policy.name, finding.rule));
            if finding.severity == Severity::Error && !right {
                found.push(format!("{}: {}: {}", policy.name, finding.rule, finding.message));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_policy_of_the_task_execution_role_is_as_it_should_be() {
    let arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
    let document = Document::parse(&managed_policy(arn).unwrap().document).unwrap();
    assert_eq!(lint(Target::Managed, &document), []);
}
