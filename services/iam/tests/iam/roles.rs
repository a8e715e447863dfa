//! Roles as callers see them.

use crate::support::{ALLOW_ALL, Iam, TRUSTS_TASKS, create_role};
use rolecall_shapes::iam;

#[tokio::test]
async fn a_role_is_shown_with_its_trust_policy_url_encoded() {
    let iam = Iam::new().await;
    let request = iam::CreateRoleRequest {
        path: Some("/app/".to_owned()),
        description: Some("serves pages".to_owned()),
        tags: Some(vec![iam::Tag { key: "team".to_owned(), value: "core".to_owned() }]),
        ..create_role(
            "web",
            r#"{ "Version": "2012-10-17", "Statement": [{"Effect": "Allow",
 "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}] }"#,
        )
    };
    let made = iam.root::<iam::CreateRole>(request).await.unwrap().role;
    assert_eq!(made.arn, "arn:aws:iam::123456789012:role/app/web");
    assert!(made.role_id.starts_with("AROA") && made.role_id.len() == 21);
    assert_eq!(made.max_session_duration, None);

    let role = iam.role("WEB").await;
    assert_eq!((role.role_name.as_str(), role.path.as_str()), ("web", "/app/"));
    assert_eq!(role.max_session_duration, Some(3600));
    assert_eq!(role.description.as_deref(), Some("serves pages"));
    assert_eq!(role.tags.unwrap().len(), 1);
    let document = role.assume_role_policy_document.unwrap();
    assert!(document.starts_with("%7B%20%22Version%22%3A%20%222012-10-17%22%2C%20%22"), "{document}");
    assert!(document.contains("%0A%20%22Principal"), "{document}");
}

#[tokio::test]
async fn names_are_unique_without_regard_to_case() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("Web", TRUSTS_TASKS)).await.unwrap();
    let refused = iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("EntityAlreadyExists", 409));
    assert_eq!(refused.message, "Role with name web already exists.");
}

#[tokio::test]
async fn what_is_not_there_is_named_in_the_refusal() {
    let iam = Iam::new().await;
    let missing = iam.root::<iam::GetRole>(iam::GetRoleRequest { role_name: "web".to_owned() }).await;
    let missing = missing.unwrap_err();
    assert_eq!((missing.code.as_ref(), missing.status), ("NoSuchEntity", 404));
    assert_eq!(missing.message, "The role with name web cannot be found.");

    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let request = iam::GetRolePolicyRequest { role_name: "web".to_owned(), policy_name: "read".to_owned() };
    let missing = iam.root::<iam::GetRolePolicy>(request).await.unwrap_err();
    assert_eq!(missing.message, "The role policy with name read cannot be found.");

    for (arn, text) in [
        ("wrong", "ValidationError: Invalid ARN:  Could not be parsed!"),
        (
            "arn:aws:iam::123456789012:policy/read",
            "NoSuchEntity: Policy arn:aws:iam::123456789012:policy/read does not exist or is not attachable.",
        ),
        (
            "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy",
            "PolicyNotAttachable: Cannot attach a Service Role Policy to a Customer Role.",
        ),
    ] {
        assert_eq!(iam.attach("web", arn).await.unwrap_err().to_string(), text);
    }
    let arn = "arn:aws:iam::aws:policy/ReadOnlyAccess".to_owned();
    let request = iam::DetachRolePolicyRequest { role_name: "web".to_owned(), policy_arn: arn.clone() };
    let missing = iam.root::<iam::DetachRolePolicy>(request).await.unwrap_err();
    assert_eq!(missing.message, format!("Policy {arn} was not found."));
}

#[tokio::test]
async fn a_denial_names_the_role_in_short() {
    let iam = Iam::new().await;
    let ana = iam.user("ana", &[]).await;
    let request = iam::GetRoleRequest { role_name: "web".to_owned() };
    let refused = iam.call::<iam::GetRole>(&ana, request).await.unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("AccessDenied", 403));
    assert_eq!(
        refused.message,
        "User: arn:aws:iam::123456789012:user/ana is not authorized to perform: iam:GetRole on resource: role web \
         because no identity-based policy allows the iam:GetRole action"
    );
}

#[tokio::test]
async fn inline_and_attached_policies_count_and_so_does_the_boundary() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let session = iam.task_session("web").await;
    let get = || iam::GetRoleRequest { role_name: "web".to_owned() };
    iam.call::<iam::GetRole>(&session, get()).await.unwrap_err();

    iam.put_inline("web", "all", ALLOW_ALL).await.unwrap();
    iam.call::<iam::GetRole>(&session, get()).await.unwrap();
    let request = iam::DeleteRolePolicyRequest { role_name: "web".to_owned(), policy_name: "all".to_owned() };
    iam.root::<iam::DeleteRolePolicy>(request).await.unwrap();
    iam.call::<iam::GetRole>(&session, get()).await.unwrap_err();

    iam.attach("web", "arn:aws:iam::aws:policy/IAMReadOnlyAccess").await.unwrap();
    iam.call::<iam::GetRole>(&session, get()).await.unwrap();

    let boundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess".to_owned();
    let request = iam::PutRolePermissionsBoundaryRequest {
        role_name: "web".to_owned(),
        permissions_boundary: boundary.clone(),
    };
    iam.root::<iam::PutRolePermissionsBoundary>(request).await.unwrap();
    let refused = iam.call::<iam::GetRole>(&session, get()).await.unwrap_err();
    assert!(refused.message.ends_with("because no permissions boundary allows the iam:GetRole action"));
    let shown = iam.role("web").await.permissions_boundary.unwrap();
    assert_eq!(shown.permissions_boundary_arn, Some(boundary));
}

#[tokio::test]
async fn a_role_with_policies_is_not_deleted() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    iam.put_inline("web", "all", ALLOW_ALL).await.unwrap();
    let delete = || iam::DeleteRoleRequest { role_name: "web".to_owned() };
    let refused = iam.root::<iam::DeleteRole>(delete()).await.unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("DeleteConflict", 409));
    assert_eq!(refused.message, "Cannot delete entity, must delete policies first.");
    iam.attach("web", "arn:aws:iam::aws:policy/ReadOnlyAccess").await.unwrap();
    let refused = iam.root::<iam::DeleteRole>(delete()).await.unwrap_err();
    assert_eq!(refused.message, "Cannot delete entity, must detach all policies first.");
}

#[tokio::test]
async fn the_session_of_a_deleted_role_is_worth_nothing_even_if_the_role_comes_back() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let session = iam.task_session("web").await;
    iam.root::<iam::DeleteRole>(iam::DeleteRoleRequest { role_name: "web".to_owned() }).await.unwrap();
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    iam.put_inline("web", "all", ALLOW_ALL).await.unwrap();
    let get = iam::GetRoleRequest { role_name: "web".to_owned() };
    let refused = iam.call::<iam::GetRole>(&session, get).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "InvalidClientTokenId: The security token included in the request is invalid."
    );
}

#[tokio::test]
async fn quotas_are_aws_s() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let long = |size: usize| ALLOW_ALL.replace("\"*\"}", &format!("\"arn:aws:s3:::{}\"}}", "b".repeat(size)));
    let refused = iam.put_inline("web", "long", &long(10_240)).await.unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("LimitExceeded", 409));
    assert_eq!(refused.message, "Maximum policy size of 10240 bytes exceeded for role web");

    let trust = TRUSTS_TASKS.replace("ecs-tasks", &"e".repeat(2048));
    let refused = iam.root::<iam::CreateRole>(create_role("long", &trust)).await.unwrap_err();
    assert_eq!(refused.to_string(), "LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048");

    let arns = rolecall_catalog::managed_policies().filter(|arn| !arn.contains("aws-service-role"));
    let mut refused = None;
    for arn in arns.take(11) {
        refused = iam.attach("web", arn).await.err();
    }
    let text = refused.map(|refused| refused.to_string());
    assert_eq!(text.as_deref(), Some("LimitExceeded: Cannot exceed quota for PoliciesPerRole: 10"));
}

#[tokio::test]
async fn tags_are_set_and_removed_without_regard_to_case() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let tag = |key: &str| iam::Tag { key: key.to_owned(), value: "core".to_owned() };
    let set = |keys: &[&str]| iam::TagRoleRequest {
        role_name: "web".to_owned(),
        tags: keys.iter().map(|key| tag(key)).collect(),
    };
    iam.root::<iam::TagRole>(set(&["team", "cost"])).await.unwrap();
    iam.root::<iam::TagRole>(set(&["Team"])).await.unwrap();
    let refused = iam.root::<iam::TagRole>(set(&["a", "A"])).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive."
    );
    let keys = vec!["COST".to_owned()];
    iam.root::<iam::UntagRole>(iam::UntagRoleRequest { role_name: "web".to_owned(), tag_keys: keys })
        .await
        .unwrap();
    let request = iam::ListRoleTagsRequest { role_name: "web".to_owned(), ..Default::default() };
    let answer = iam.root::<iam::ListRoleTags>(request).await.unwrap();
    assert_eq!(answer.tags, [tag("Team")]);
}

#[tokio::test]
async fn roles_are_listed_in_pages() {
    let iam = Iam::new().await;
    for name in ["c", "a", "d", "b"] {
        iam.root::<iam::CreateRole>(create_role(name, TRUSTS_TASKS)).await.unwrap();
    }
    let page = |marker| iam::ListRolesRequest { max_items: Some(2), marker, ..Default::default() };
    let first = iam.root::<iam::ListRoles>(page(None)).await.unwrap();
    assert_eq!(first.is_truncated, Some(true));
    iam.root::<iam::DeleteRole>(iam::DeleteRoleRequest { role_name: "b".to_owned() }).await.unwrap();
    let second = iam.root::<iam::ListRoles>(page(first.marker)).await.unwrap();
    let names: Vec<_> = first.roles.iter().chain(&second.roles).map(|role| role.role_name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
    assert_eq!((second.is_truncated, second.marker), (Some(false), None));
    let refused = iam.root::<iam::ListRoles>(page(Some("x".to_owned()))).await.unwrap_err();
    assert_eq!(refused.to_string(), "ValidationError: Invalid Marker.");
}

#[tokio::test]
async fn a_service_has_one_linked_role_that_only_aws_changes() {
    let iam = Iam::new().await;
    let request = |service: &str| iam::CreateServiceLinkedRoleRequest {
        aws_service_name: service.to_owned(),
        ..Default::default()
    };
    let made = iam.root::<iam::CreateServiceLinkedRole>(request("ecs.amazonaws.com")).await.unwrap();
    assert_eq!(
        made.role.unwrap().arn,
        "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
    );
    let again = iam.root::<iam::CreateServiceLinkedRole>(request("ecs.amazonaws.com")).await.unwrap_err();
    assert_eq!(
        again.to_string(),
        "InvalidInput: Service role name AWSServiceRoleForECS has been taken in this account, please try a \
         different suffix."
    );
    let mut suffixed = request("ecs.amazonaws.com");
    suffixed.custom_suffix = Some("two".to_owned());
    let refused = iam.root::<iam::CreateServiceLinkedRole>(suffixed).await.unwrap_err();
    assert_eq!(refused.to_string(), "InvalidInput: Custom suffix is not allowed for ecs.amazonaws.com");
    let refused = iam.put_inline("AWSServiceRoleForECS", "all", ALLOW_ALL).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "UnmodifiableEntity: Cannot perform the operation on the protected role 'AWSServiceRoleForECS' - this role \
         is only modifiable by AWS"
    );
}

#[tokio::test]
async fn documents_are_refused_in_aws_s_words() {
    let iam = Iam::new().await;
    for (trust, text) in [
        ("{", "MalformedPolicyDocument: This policy contains invalid Json"),
        ("{}", "MalformedPolicyDocument: Syntax errors in policy."),
        (ALLOW_ALL, "MalformedPolicyDocument: Missing required field Principal"),
    ] {
        let refused = iam.root::<iam::CreateRole>(create_role("web", trust)).await.unwrap_err();
        assert_eq!(refused.to_string(), text);
    }
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let refused = iam.put_inline("web", "trust", TRUSTS_TASKS).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "MalformedPolicyDocument: Policy document should not specify a principal."
    );
}

#[tokio::test]
async fn the_suffix_of_a_linked_role_is_part_of_the_arn_that_is_asked_about() {
    let iam = Iam::new().await;
    let only = |suffix: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole",
            "Resource":"arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling{suffix}"}}]}}"#
        )
    };
    let plain = iam.user("plain", &[&only("")]).await;
    let suffixed = iam.user("suffixed", &[&only("_two")]).await;
    let request = || iam::CreateServiceLinkedRoleRequest {
        aws_service_name: "autoscaling.amazonaws.com".to_owned(),
        custom_suffix: Some("two".to_owned()),
        ..Default::default()
    };
    let refused = iam.call::<iam::CreateServiceLinkedRole>(&plain, request()).await.unwrap_err();
    assert_eq!(refused.code, "AccessDenied");
    iam.call::<iam::CreateServiceLinkedRole>(&suffixed, request()).await.unwrap();
}
