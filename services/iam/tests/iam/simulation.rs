//! The policy simulator, as callers see it.

use std::collections::BTreeMap;

use crate::support::{ALLOW_ALL, Iam, TRUSTS_TASKS, create_role};
use rolecall_gate::Fault;
use rolecall_shapes::iam;

const READ: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*"},{"Sid":"NoSecrets","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::photos/secret/*"}]}"#;

fn custom(policies: &[&str], actions: &[&str], resources: &[&str]) -> iam::SimulateCustomPolicyRequest {
    iam::SimulateCustomPolicyRequest {
        policy_input_list: policies.iter().map(ToString::to_string).collect(),
        action_names: actions.iter().map(ToString::to_string).collect(),
        resource_arns: (!resources.is_empty()).then(|| resources.iter().map(ToString::to_string).collect()),
        ..Default::default()
    }
}

fn principal(arn: &str, actions: &[&str], resources: &[&str]) -> iam::SimulatePrincipalPolicyRequest {
    iam::SimulatePrincipalPolicyRequest {
        policy_source_arn: arn.to_owned(),
        action_names: actions.iter().map(ToString::to_string).collect(),
        resource_arns: (!resources.is_empty()).then(|| resources.iter().map(ToString::to_string).collect()),
        ..Default::default()
    }
}

fn entry(key: &str, values: &[&str], kind: &str) -> iam::ContextEntry {
    iam::ContextEntry {
        context_key_name: Some(key.to_owned()),
        context_key_values: Some(values.iter().map(ToString::to_string).collect()),
        context_key_type: Some(kind.to_owned()),
    }
}

fn decisions(answer: &iam::SimulatePolicyResponse) -> Vec<(&str, &str)> {
    let results = answer.evaluation_results.iter().flatten();
    results.map(|result| (result.eval_action_name.as_str(), result.eval_decision.as_str())).collect()
}

/// Matched statements as `id (type) line:column-line:column`.
fn matched(statements: &Option<Vec<iam::Statement>>) -> Vec<String> {
    let place = |position: &Option<iam::Position>| {
        let position = position.as_ref().unwrap();
        format!("{}:{}", position.line.unwrap(), position.column.unwrap())
    };
    let shown = |found: &iam::Statement| {
        let (id, kind) =
            (found.source_policy_id.as_ref().unwrap(), found.source_policy_type.as_ref().unwrap());
        format!("{id} ({kind}) {}-{}", place(&found.start_position), place(&found.end_position))
    };
    statements.iter().flatten().map(shown).collect()
}

impl Iam {
    async fn custom(
        &self,
        request: iam::SimulateCustomPolicyRequest,
    ) -> Result<iam::EvaluationResult, Fault> {
        let answer = self.root::<iam::SimulateCustomPolicy>(request).await?;
        Ok(answer.evaluation_results.unwrap().remove(0))
    }

    async fn principal(
        &self,
        request: iam::SimulatePrincipalPolicyRequest,
    ) -> Result<iam::EvaluationResult, Fault> {
        let answer = self.root::<iam::SimulatePrincipalPolicy>(request).await?;
        Ok(answer.evaluation_results.unwrap().remove(0))
    }
}

#[tokio::test]
async fn policies_given_as_texts_decide_without_a_caller() {
    let iam = Iam::new().await;
    let actions = ["s3:GetObject", "s3:PutObject", "no:SuchAction"];
    let request = custom(&[READ], &actions, &["arn:aws:s3:::photos/a.jpg"]);
    let answer = iam.root::<iam::SimulateCustomPolicy>(request).await.unwrap();
    assert_eq!(
        decisions(&answer),
        [("s3:GetObject", "allowed"), ("s3:PutObject", "implicitDeny"), ("no:SuchAction", "implicitDeny")]
    );
    assert_eq!((answer.is_truncated, answer.marker), (Some(false), None));
    let results = answer.evaluation_results.unwrap();
    assert_eq!(results[0].eval_resource_name.as_deref(), Some("arn:aws:s3:::photos/a.jpg"));
    assert_eq!(matched(&results[0].matched_statements), ["PolicyInputList.1 (IAM Policy) 1:38-1:115"]);
    assert_eq!(results[0].missing_context_values, Some(Vec::new()));
    assert_eq!(results[0].eval_decision_details, Some(BTreeMap::new()));
    assert_eq!(results[0].organizations_decision_detail, None);
    assert_eq!(results[0].permissions_boundary_decision_detail, None);
    assert_eq!(matched(&results[1].matched_statements), [""; 0]);
}

#[tokio::test]
async fn without_resources_the_question_is_about_all_of_them() {
    let iam = Iam::new().await;
    let result = iam.custom(custom(&[READ], &["s3:GetObject"], &[])).await.unwrap();
    assert_eq!(
        (result.eval_resource_name.as_deref(), result.eval_decision.as_str()),
        (Some("*"), "implicitDeny")
    );
    assert_eq!((result.resource_specific_results, result.eval_decision_details), (None, None));
    let result = iam.custom(custom(&[ALLOW_ALL], &["s3:GetObject"], &["*"])).await.unwrap();
    assert_eq!((result.eval_resource_name.as_deref(), result.eval_decision.as_str()), (Some("*"), "allowed"));
}

#[tokio::test]
async fn of_several_resources_each_has_its_decision_and_the_most_restrictive_stands_above() {
    let iam = Iam::new().await;
    let resources = ["arn:aws:s3:::photos/a", "arn:aws:s3:::photos/secret/b", "arn:aws:s3:::other/c"];
    let result = iam.custom(custom(&[READ], &["s3:GetObject"], &resources)).await.unwrap();
    assert_eq!(result.eval_decision, "explicitDeny");
    assert_eq!(result.eval_resource_name.as_deref(), Some("arn:aws:s3:::${BucketName}/${ObjectName}"));
    assert_eq!(matched(&result.matched_statements), ["PolicyInputList.1 (IAM Policy) 1:115-1:209"]);
    let specific = result.resource_specific_results.unwrap();
    let found: Vec<_> = specific
        .iter()
        .map(|one| {
            let matched = matched(&one.matched_statements);
            (one.eval_resource_name.as_str(), one.eval_resource_decision.as_str(), matched.concat())
        })
        .collect();
    assert_eq!(
        found,
        [
            (resources[0], "allowed", "PolicyInputList.1 (IAM Policy) 1:38-1:115".to_owned()),
            (resources[1], "explicitDeny", "PolicyInputList.1 (IAM Policy) 1:115-1:209".to_owned()),
            (resources[2], "implicitDeny", String::new()),
        ]
    );
}

#[tokio::test]
async fn keys_the_policies_ask_about_are_missing_until_they_are_given() {
    let iam = Iam::new().await;
    let policy = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::home","Condition":{"StringLike":{"s3:prefix":"${aws:username}/*"},"ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}}},
        {"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"NumericLessThan":{"ec2:VolumeSize":"9"}}}]}"#;
    let request = custom(&[policy], &["s3:ListBucket"], &["arn:aws:s3:::home"]);
    let result = iam.custom(request.clone()).await.unwrap();
    let missing = ["s3:prefix", "aws:username", "aws:TagKeys", "ec2:VolumeSize"].map(str::to_owned).to_vec();
    assert_eq!(
        (result.eval_decision.as_str(), result.missing_context_values),
        ("implicitDeny", Some(missing.clone()))
    );
    assert_eq!(result.resource_specific_results.unwrap()[0].missing_context_values, Some(missing));

    let given = vec![
        entry("S3:Prefix", &["ana/x"], "string"),
        entry("aws:username", &["ana"], "string"),
        entry("aws:TagKeys", &["b", "a"], "stringList"),
    ];
    let request = iam::SimulateCustomPolicyRequest { context_entries: Some(given), ..request };
    let result = iam.custom(request.clone()).await.unwrap();
    assert_eq!(result.eval_decision, "allowed");
    assert_eq!(result.missing_context_values, Some(vec!["ec2:VolumeSize".to_owned()]));

    let caller_arn = Some("arn:aws:iam::123456789012:user/team/ana".to_owned());
    let given =
        Some(vec![entry("s3:prefix", &["ana/x"], "string"), entry("aws:TagKeys", &["c"], "stringList")]);
    let request = iam::SimulateCustomPolicyRequest { caller_arn, context_entries: given, ..request };
    let result = iam.custom(request).await.unwrap();
    assert_eq!(result.eval_decision, "implicitDeny");
    assert_eq!(result.missing_context_values, Some(vec!["ec2:VolumeSize".to_owned()]));
}

#[tokio::test]
async fn values_are_compared_as_the_operator_wants_them() {
    let iam = Iam::new().await;
    let condition = |condition: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{condition}}}}}"#
        )
    };
    for (written, key, value, kind) in [
        (r#"{"NumericLessThan":{"s3:max-keys":"10"}}"#, "s3:max-keys", "9", "numeric"),
        (r#"{"Bool":{"aws:SecureTransport":"true"}}"#, "aws:SecureTransport", "true", "boolean"),
        (
            r#"{"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}}"#,
            "aws:CurrentTime",
            "2025-06-01T00:00:00Z",
            "date",
        ),
        (r#"{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"#, "aws:SourceIp", "203.0.113.9", "ip"),
        (r#"{"BinaryEquals":{"x:key":"QmluYXJ5"}}"#, "x:key", "QmluYXJ5", "binary"),
    ] {
        let mut request = custom(&[&condition(written)], &["s3:GetObject"], &[]);
        request.context_entries = Some(vec![entry(key, &[value], kind)]);
        let result = iam.custom(request).await.unwrap();
        assert_eq!(result.eval_decision, "allowed", "{written}");
        let missing = iam.custom(custom(&[&condition(written)], &["s3:GetObject"], &[])).await.unwrap();
        assert_eq!(missing.eval_decision, "implicitDeny", "{written}");
        assert_eq!(missing.missing_context_values, Some(vec![key.to_owned()]));
    }
}

#[tokio::test]
async fn a_boundary_limits_what_the_policies_allow() {
    let iam = Iam::new().await;
    let mut request = custom(&[ALLOW_ALL], &["s3:GetObject"], &["arn:aws:s3:::photos/a"]);
    request.permissions_boundary_policy_input_list = Some(vec![READ.to_owned()]);
    let allowed = iam.custom(request.clone()).await.unwrap();
    let detail = |allowed| {
        Some(iam::PermissionsBoundaryDecisionDetail { allowed_by_permissions_boundary: Some(allowed) })
    };
    assert_eq!(allowed.eval_decision, "allowed");
    assert_eq!(matched(&allowed.matched_statements), ["PolicyInputList.1 (IAM Policy) 1:38-1:84"]);
    assert_eq!(allowed.permissions_boundary_decision_detail, detail(true));
    assert_eq!(
        allowed.resource_specific_results.unwrap()[0].permissions_boundary_decision_detail,
        detail(true)
    );

    request.action_names = vec!["s3:PutObject".to_owned()];
    let silent = iam.custom(request.clone()).await.unwrap();
    assert_eq!(
        (silent.eval_decision.as_str(), silent.permissions_boundary_decision_detail),
        ("implicitDeny", detail(false))
    );
    assert_eq!(silent.matched_statements, Some(Vec::new()));

    request.resource_arns = Some(vec!["arn:aws:s3:::photos/secret/b".to_owned()]);
    let denied = iam.custom(request.clone()).await.unwrap();
    assert_eq!(
        (denied.eval_decision.as_str(), denied.permissions_boundary_decision_detail),
        ("explicitDeny", detail(false))
    );
    assert_eq!(
        matched(&denied.matched_statements),
        ["PermissionsBoundaryPolicyInputList.1 (Permissions Boundary Policy) 1:115-1:209"]
    );

    request.permissions_boundary_policy_input_list = Some(vec![READ.to_owned(), READ.to_owned()]);
    assert_eq!(
        iam.custom(request).await.unwrap_err().to_string(),
        "InvalidInput: The list of Permissions Boundary policies cannot exceed 1 items."
    );
}

const BUCKET: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/ana"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::photos/*"},{"Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::photos/*"}]}"#;
const NOTHING: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"*"}}"#;

#[tokio::test]
async fn the_policy_of_a_resource_counts_for_the_caller_it_names() {
    let iam = Iam::new().await;
    let mut request = custom(&[NOTHING], &["s3:GetObject"], &["arn:aws:s3:::photos/a"]);
    request.resource_policy = Some(BUCKET.to_owned());
    request.caller_arn = Some("arn:aws:iam::123456789012:user/ana".to_owned());
    let allowed = iam.custom(request.clone()).await.unwrap();
    assert_eq!(allowed.eval_decision, "allowed");
    assert_eq!(matched(&allowed.matched_statements), ["ResourcePolicy (Resource Policy) 1:38-1:172"]);
    assert_eq!(allowed.eval_decision_details, Some(BTreeMap::new()));

    request.action_names = vec!["s3:DeleteObject".to_owned()];
    request.policy_input_list = vec![ALLOW_ALL.to_owned()];
    let denied = iam.custom(request.clone()).await.unwrap();
    assert_eq!(denied.eval_decision, "explicitDeny");
    assert_eq!(matched(&denied.matched_statements), ["ResourcePolicy (Resource Policy) 1:172-1:268"]);

    request.caller_arn = Some("arn:aws:iam::123456789012:user/bob".to_owned());
    request.policy_input_list = vec![NOTHING.to_owned()];
    request.action_names = vec!["s3:GetObject".to_owned()];
    assert_eq!(iam.custom(request).await.unwrap().eval_decision, "implicitDeny");
}

#[tokio::test]
async fn across_accounts_both_sides_have_to_allow_and_each_is_shown() {
    let iam = Iam::new().await;
    let mut request = custom(&[NOTHING], &["s3:GetObject"], &["arn:aws:s3:::photos/a"]);
    request.resource_policy = Some(BUCKET.to_owned());
    request.resource_owner = Some("arn:aws:iam::210987654321:root".to_owned());
    request.caller_arn = Some("arn:aws:iam::123456789012:user/ana".to_owned());
    let sides = |identity: &str, resource: &str| {
        Some(BTreeMap::from([
            ("IAM Policy".to_owned(), identity.to_owned()),
            ("Resource Policy".to_owned(), resource.to_owned()),
        ]))
    };
    let refused = iam.custom(request.clone()).await.unwrap();
    assert_eq!(refused.eval_decision, "implicitDeny");
    assert_eq!(refused.eval_decision_details, sides("implicitDeny", "allowed"));
    request.policy_input_list = vec![ALLOW_ALL.to_owned()];
    let allowed = iam.custom(request).await.unwrap();
    assert_eq!(allowed.eval_decision, "allowed");
    assert_eq!(allowed.eval_decision_details, sides("allowed", "allowed"));
    assert_eq!(
        allowed.resource_specific_results.unwrap()[0].eval_decision_details,
        sides("allowed", "allowed")
    );
}

#[tokio::test]
async fn what_cannot_be_simulated_is_refused_in_the_words_of_iam() {
    let iam = Iam::new().await;
    let request = || custom(&[READ], &["s3:GetObject"], &["arn:aws:s3:::photos/a"]);
    let check = async |request: iam::SimulateCustomPolicyRequest, message: &str| {
        let fault = iam.custom(request).await.unwrap_err();
        assert_eq!((fault.code.as_ref(), fault.status), ("InvalidInput", 400), "{message}");
        assert_eq!(fault.message, message);
    };
    let syntax = "Syntax errors in policy.";
    check(custom(&["{"], &["s3:GetObject"], &[]), syntax).await;
    check(custom(&[BUCKET], &["s3:GetObject"], &[]), "Policy document should not specify a principal.").await;
    check(custom(&[READ], &["GetObject"], &[]), "The action is invalid since it is missing names").await;
    check(
        custom(&[READ], &["s3:GetObject"], &["photos"]),
        "ResourceNames are not in a valid ARN format: photos.",
    )
    .await;
    check(
        custom(&[READ], &["s3:GetObject"], &["arn:aws:s3:::photos", "*"]),
        "ResourceNames are not in a valid ARN format: *.",
    )
    .await;
    let owner = Some("123456789012".to_owned());
    check(
        iam::SimulateCustomPolicyRequest { resource_owner: owner, ..request() },
        "'123456789012' is not a valid as a Resource Owner.",
    )
    .await;
    let policy = || Some(BUCKET.to_owned());
    check(
        iam::SimulateCustomPolicyRequest { resource_policy: policy(), ..request() },
        "Invalid caller - Caller cannot be null or empty.",
    )
    .await;
    let role = Some("arn:aws:iam::123456789012:role/web".to_owned());
    check(
        iam::SimulateCustomPolicyRequest { caller_arn: role, ..request() },
        "Invalid caller - Caller must be an IAM user in this context.",
    )
    .await;
    let session = "arn:aws:sts::123456789012:assumed-role/web/session";
    check(
        iam::SimulateCustomPolicyRequest { caller_arn: Some(session.to_owned()), ..request() },
        &format!("Invalid Entity Arn: {session} does not clearly define entity type and name."),
    )
    .await;
    let caller_arn = Some("arn:aws:iam::123456789012:user/ana".to_owned());
    check(
        iam::SimulateCustomPolicyRequest {
            caller_arn: caller_arn.clone(),
            resource_policy: Some(READ.to_owned()),
            ..request()
        },
        "Missing required field Principal",
    )
    .await;
    check(
        iam::SimulateCustomPolicyRequest { caller_arn, resource_policy: Some("{".to_owned()), ..request() },
        syntax,
    )
    .await;
    check(
        iam::SimulateCustomPolicyRequest { resource_handling_option: Some("EC2-VPC-EBS".to_owned()), ..request() },
        "Invalid input resource handling options. Action does not support resource handling options: s3:GetObject.",
    )
    .await;
}

#[tokio::test]
async fn a_scenario_of_run_instances_is_one_of_several_resources() {
    let iam = Iam::new().await;
    let resources = ["arn:aws:ec2:us-east-1::image/ami-1", "arn:aws:ec2:us-east-1:123456789012:instance/*"];
    let mut request = custom(&[ALLOW_ALL], &["ec2:RunInstances"], &resources);
    request.resource_handling_option = Some("EC2-VPC-InstanceStore".to_owned());
    let result = iam.custom(request).await.unwrap();
    assert_eq!(result.eval_decision, "allowed");
    assert_eq!(result.resource_specific_results.unwrap().len(), 2);
}

#[tokio::test]
async fn results_are_paged_in_the_order_of_the_actions() {
    let iam = Iam::new().await;
    let mut request = custom(&[ALLOW_ALL], &["s3:PutObject", "s3:GetObject", "ec2:RunInstances"], &[]);
    request.max_items = Some(2);
    let first = iam.root::<iam::SimulateCustomPolicy>(request.clone()).await.unwrap();
    assert_eq!(decisions(&first), [("s3:PutObject", "allowed"), ("s3:GetObject", "allowed")]);
    assert_eq!(first.is_truncated, Some(true));
    request.marker = first.marker;
    let second = iam.root::<iam::SimulateCustomPolicy>(request.clone()).await.unwrap();
    assert_eq!(decisions(&second), [("ec2:RunInstances", "allowed")]);
    assert_eq!((second.is_truncated, second.marker), (Some(false), None));
    request.marker = Some("2".to_owned());
    let refused = iam.root::<iam::SimulateCustomPolicy>(request).await.unwrap_err();
    assert_eq!(refused.to_string(), "ValidationError: Invalid Marker.");
}

#[tokio::test]
async fn a_principal_is_simulated_with_everything_it_holds() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    iam.put_inline("web", "photos", READ).await.unwrap();
    iam.attach("web", "arn:aws:iam::aws:policy/AdministratorAccess").await.unwrap();
    let web = "arn:aws:iam::123456789012:role/web";
    let result = iam.principal(principal(web, &["s3:GetObject"], &["arn:aws:s3:::photos/a"])).await.unwrap();
    assert_eq!(result.eval_decision, "allowed");
    let found = matched(&result.matched_statements);
    assert_eq!(found[0], "role_web_photos (IAM Policy) 1:38-1:115");
    assert!(found[1].starts_with("AdministratorAccess (IAM Policy) "), "{found:?}");
    assert_eq!(found.len(), 2);

    // An additional policy counts like those stored.
    let mut request = principal(web, &["s3:PutObject"], &["arn:aws:s3:::photos/a"]);
    request.policy_input_list = Some(vec![ALLOW_ALL.replace("Allow", "Deny")]);
    let result = iam.principal(request).await.unwrap();
    assert_eq!(result.eval_decision, "explicitDeny");
    assert_eq!(matched(&result.matched_statements), ["PolicyInputList.1 (IAM Policy) 1:38-1:83"]);
}

#[tokio::test]
async fn a_boundary_given_takes_the_place_of_the_one_a_user_has() {
    let iam = Iam::new().await;
    let request = iam::CreatePolicyRequest {
        policy_name: "limit".to_owned(),
        policy_document: READ.to_owned(),
        ..Default::default()
    };
    let limit = iam.root::<iam::CreatePolicy>(request).await.unwrap().policy.unwrap().arn;
    let request = iam::CreateUserRequest {
        user_name: "ana".to_owned(),
        permissions_boundary: limit,
        ..Default::default()
    };
    iam.root::<iam::CreateUser>(request).await.unwrap();
    let request = iam::PutUserPolicyRequest {
        user_name: "ana".to_owned(),
        policy_name: "all".to_owned(),
        policy_document: ALLOW_ALL.to_owned(),
    };
    iam.root::<iam::PutUserPolicy>(request).await.unwrap();
    let mut request =
        principal("arn:aws:iam::123456789012:user/ana", &["s3:PutObject"], &["arn:aws:s3:::photos/a"]);
    let limited = iam.principal(request.clone()).await.unwrap();
    assert_eq!(limited.eval_decision, "implicitDeny");
    request.resource_arns = Some(vec!["arn:aws:s3:::photos/secret/b".to_owned()]);
    let denied = iam.principal(request.clone()).await.unwrap();
    assert_eq!(matched(&denied.matched_statements), ["limit (Permissions Boundary Policy) 1:115-1:209"]);
    request.permissions_boundary_policy_input_list = Some(vec![ALLOW_ALL.to_owned()]);
    let allowed = iam.principal(request).await.unwrap();
    assert_eq!(allowed.eval_decision, "allowed");
    assert_eq!(matched(&allowed.matched_statements), ["user_ana_all (IAM Policy) 1:38-1:84"]);
}

#[tokio::test]
async fn somebody_else_can_be_simulated_with_the_policies_of_a_user() {
    let iam = Iam::new().await;
    let own = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"arn:aws:iam::*:user/${aws:username}"}]}"#;
    iam.user("david", &[own]).await;
    let bob = "arn:aws:iam::123456789012:user/bob";
    let mut request = principal("arn:aws:iam::123456789012:user/david", &["iam:GetUser"], &[bob]);
    assert_eq!(iam.principal(request.clone()).await.unwrap().eval_decision, "implicitDeny");
    request.caller_arn = Some(bob.to_owned());
    let result = iam.principal(request).await.unwrap();
    assert_eq!(result.eval_decision, "allowed");
    assert_eq!(result.missing_context_values, Some(Vec::new()));
}

#[tokio::test]
async fn the_policy_of_a_resource_is_simulated_for_users_only() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let mut request =
        principal("arn:aws:iam::123456789012:role/web", &["s3:GetObject"], &["arn:aws:s3:::photos/a"]);
    request.resource_policy = Some(BUCKET.to_owned());
    assert_eq!(
        iam.principal(request.clone()).await.unwrap_err().to_string(),
        "InvalidInput: Invalid caller - Caller must be an IAM user in this context."
    );
    request.caller_arn = Some("arn:aws:iam::123456789012:user/ana".to_owned());
    assert_eq!(iam.principal(request).await.unwrap().eval_decision, "allowed");
    iam.user("ana", &[]).await;
    let mut request =
        principal("arn:aws:iam::123456789012:user/ana", &["s3:GetObject"], &["arn:aws:s3:::photos/a"]);
    request.resource_policy = Some(BUCKET.to_owned());
    assert_eq!(iam.principal(request).await.unwrap().eval_decision, "allowed");
}

#[tokio::test]
async fn a_principal_that_is_not_there_cannot_be_simulated() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    for (arn, text) in [
        ("arn:aws:iam::123456789012:user/nobody", "NoSuchEntity: The user with name nobody cannot be found."),
        ("arn:aws:iam::123456789012:role/nobody", "NoSuchEntity: The role with name nobody cannot be found."),
        ("arn:aws:iam::123456789012:role/path/web", "NoSuchEntity: The role with name web cannot be found."),
        (
            "arn:aws:iam::123456789012:group/admins",
            "NoSuchEntity: The group with name admins cannot be found.",
        ),
        (
            "arn:aws:sts::123456789012:assumed-role/web/session",
            "InvalidInput: Invalid Entity Arn: arn:aws:sts::123456789012:assumed-role/web/session does not clearly define entity type and name.",
        ),
        (
            "arn:aws:iam::210987654321:role/web",
            "InvalidInput: Invalid Policy Source Arn: caller's account 123456789012 does not have access to policies in account 210987654321",
        ),
    ] {
        let refused = iam.principal(principal(arn, &["s3:GetObject"], &[])).await.unwrap_err();
        assert_eq!(refused.to_string(), text);
        let request = iam::GetContextKeysForPrincipalPolicyRequest {
            policy_source_arn: arn.to_owned(),
            policy_input_list: None,
        };
        let refused = iam.root::<iam::GetContextKeysForPrincipalPolicy>(request).await.unwrap_err();
        assert_eq!(refused.to_string(), text);
    }
}

#[tokio::test]
async fn simulating_a_principal_needs_permission_on_it() {
    let iam = Iam::new().await;
    let own = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:SimulatePrincipalPolicy","Resource":"arn:aws:iam::*:user/ana"}]}"#;
    let ana = iam.user("ana", &[own]).await;
    let on = |arn: &str| principal(arn, &["s3:GetObject"], &[]);
    let itself = "arn:aws:iam::123456789012:user/ana";
    let answer = iam.call::<iam::SimulatePrincipalPolicy>(&ana, on(itself)).await.unwrap();
    assert_eq!(decisions(&answer), [("s3:GetObject", "implicitDeny")]);
    let nobody = "arn:aws:iam::123456789012:user/nobody";
    let refused = iam.call::<iam::SimulatePrincipalPolicy>(&ana, on(nobody)).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "AccessDenied: User: arn:aws:iam::123456789012:user/ana is not authorized to perform: \
         iam:SimulatePrincipalPolicy on resource: arn:aws:iam::123456789012:user/nobody because no identity-based \
         policy allows the iam:SimulatePrincipalPolicy action"
    );
    let request = custom(&[READ], &["s3:GetObject"], &[]);
    let refused = iam.call::<iam::SimulateCustomPolicy>(&ana, request).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "AccessDenied: User: arn:aws:iam::123456789012:user/ana is not authorized to perform: \
         iam:SimulateCustomPolicy on resource: * because no identity-based policy allows the \
         iam:SimulateCustomPolicy action"
    );
}

#[tokio::test]
async fn the_keys_of_policies_are_listed_once_in_the_order_of_the_text() {
    let iam = Iam::new().await;
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2015-08-16T12:00:00Z"}}}}"#;
    let other = policy.replace("aws:CurrentTime", "AWS:currenttime").replace("aws:username", "aws:userid");
    let request = iam::GetContextKeysForCustomPolicyRequest {
        policy_input_list: vec![policy.to_owned(), other.clone()],
    };
    let answer = iam.root::<iam::GetContextKeysForCustomPolicy>(request).await.unwrap();
    assert_eq!(answer.context_key_names.unwrap(), ["aws:username", "aws:CurrentTime", "aws:userid"]);

    iam.user("saanvi", &[policy]).await;
    let request = iam::GetContextKeysForPrincipalPolicyRequest {
        policy_source_arn: "arn:aws:iam::123456789012:user/saanvi".to_owned(),
        policy_input_list: Some(vec![other]),
    };
    let answer = iam.root::<iam::GetContextKeysForPrincipalPolicy>(request).await.unwrap();
    assert_eq!(answer.context_key_names.unwrap(), ["aws:username", "aws:CurrentTime", "aws:userid"]);

    let request = iam::GetContextKeysForCustomPolicyRequest { policy_input_list: vec!["no".to_owned()] };
    let refused = iam.root::<iam::GetContextKeysForCustomPolicy>(request).await.unwrap_err();
    assert_eq!(refused.to_string(), "InvalidInput: Syntax errors in policy.");
}
