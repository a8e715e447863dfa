//! Users, access keys, managed policies, and the identities a plane starts with.

use crate::support::{ALLOW_ALL, Iam, TRUSTS_TASKS, create_role};
use rolecall_gate::testkit::account;
use rolecall_policy::Principal;
use rolecall_shapes::iam;

fn create_policy(name: &str) -> iam::CreatePolicyRequest {
    iam::CreatePolicyRequest {
        policy_name: name.to_owned(),
        policy_document: ALLOW_ALL.to_owned(),
        description: Some("everything".to_owned()),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_customer_managed_policy_is_versioned_attached_and_then_not_deleted() {
    let iam = Iam::new().await;
    let made = iam.root::<iam::CreatePolicy>(create_policy("all")).await.unwrap().policy.unwrap();
    let arn = made.arn.unwrap();
    assert_eq!(arn, "arn:aws:iam::123456789012:policy/all");
    let again = iam.root::<iam::CreatePolicy>(create_policy("ALL")).await.unwrap_err();
    assert_eq!(
        again.to_string(),
        "EntityAlreadyExists: A policy called ALL already exists. Duplicate names are not allowed."
    );
    let version =
        |id: &str| iam::GetPolicyVersionRequest { policy_arn: arn.clone(), version_id: id.to_owned() };
    let shown = iam.root::<iam::GetPolicyVersion>(version("v1")).await.unwrap().policy_version.unwrap();
    assert!(shown.document.unwrap().starts_with("%7B%22Version%22%3A"));
    let missing = iam.root::<iam::GetPolicyVersion>(version("v2")).await.unwrap_err();
    assert_eq!(missing.message, format!("Policy {arn} version v2 does not exist or is not attachable."));

    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    iam.attach("web", &arn).await.unwrap();
    let shown = iam.root::<iam::GetPolicy>(iam::GetPolicyRequest { policy_arn: arn.clone() }).await.unwrap();
    assert_eq!(shown.policy.unwrap().attachment_count, Some(1));
    let session = iam.task_session("web").await;
    iam.call::<iam::ListRoles>(&session, Default::default()).await.unwrap();
    let request = iam::DeletePolicyRequest { policy_arn: arn.clone() };
    let refused = iam.root::<iam::DeletePolicy>(request).await.unwrap_err();
    assert_eq!(refused.to_string(), "DeleteConflict: Cannot delete a policy attached to entities.");
}

#[tokio::test]
async fn a_policy_that_is_not_there_was_not_found() {
    let iam = Iam::new().await;
    let arn = "arn:aws:iam::123456789012:policy/none";
    let request = iam::DeletePolicyRequest { policy_arn: arn.to_owned() };
    let refused = iam.root::<iam::DeletePolicy>(request).await.unwrap_err();
    assert_eq!((refused.code.as_ref(), refused.status), ("NoSuchEntity", 404));
    assert_eq!(refused.message, format!("Policy {arn} was not found."));
}

#[tokio::test]
async fn policies_are_listed_by_scope_and_use() {
    let iam = Iam::new().await;
    iam.root::<iam::CreatePolicy>(create_policy("all")).await.unwrap();
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    iam.attach("web", "arn:aws:iam::aws:policy/ReadOnlyAccess").await.unwrap();
    let list = async |scope: &str, only_attached| {
        let request = iam::ListPoliciesRequest {
            scope: Some(scope.to_owned()),
            only_attached: Some(only_attached),
            max_items: Some(1000),
            ..Default::default()
        };
        let answer = iam.root::<iam::ListPolicies>(request).await.unwrap();
        let names = answer.policies.unwrap().into_iter().filter_map(|policy| policy.policy_name);
        (names.collect::<Vec<_>>(), answer.is_truncated)
    };
    assert_eq!(list("Local", false).await, (vec!["all".to_owned()], Some(false)));
    assert_eq!(list("All", true).await, (vec!["ReadOnlyAccess".to_owned()], Some(false)));
    let (names, truncated) = list("AWS", false).await;
    assert_eq!((names.len(), truncated), (1000, Some(true)));
}

#[tokio::test]
async fn a_user_without_name_in_the_request_is_the_caller() {
    let iam = Iam::new().await;
    let ana = iam.user("ana", &[ALLOW_ALL]).await;
    let shown = iam.call::<iam::GetUser>(&ana, Default::default()).await.unwrap().user;
    assert_eq!(shown.arn, "arn:aws:iam::123456789012:user/ana");
    let shown = iam.root::<iam::GetUser>(Default::default()).await.unwrap().user;
    assert_eq!(
        (shown.arn.as_str(), shown.user_id.as_str()),
        ("arn:aws:iam::123456789012:root", "123456789012")
    );
    iam.root::<iam::CreateRole>(create_role("web", TRUSTS_TASKS)).await.unwrap();
    let session = iam.task_session("web").await;
    let refused = iam.call::<iam::GetUser>(&session, Default::default()).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "ValidationError: Must specify userName when calling with non-User credentials"
    );
}

#[tokio::test]
async fn a_user_has_two_access_keys_at_most_and_a_deleted_one_opens_nothing() {
    let iam = Iam::new().await;
    iam.user("ana", &[]).await;
    let create = || iam::CreateAccessKeyRequest { user_name: Some("ana".to_owned()) };
    let second = iam.root::<iam::CreateAccessKey>(create()).await.unwrap().access_key;
    let refused = iam.root::<iam::CreateAccessKey>(create()).await.unwrap_err();
    assert_eq!(refused.to_string(), "LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2");
    let delete = || iam::DeleteAccessKeyRequest {
        user_name: Some("ana".to_owned()),
        access_key_id: second.access_key_id.clone(),
    };
    iam.root::<iam::DeleteAccessKey>(delete()).await.unwrap();
    assert!(iam.key(&second.access_key_id).is_none());
    let missing = iam.root::<iam::DeleteAccessKey>(delete()).await.unwrap_err();
    let id = &second.access_key_id;
    assert_eq!(missing.message, format!("The Access Key with id {id} cannot be found."));
    let delete = iam::DeleteUserRequest { user_name: "ana".to_owned() };
    let refused = iam.root::<iam::DeleteUser>(delete).await.unwrap_err();
    assert_eq!(refused.to_string(), "DeleteConflict: Cannot delete entity, must delete access keys first.");
}

#[tokio::test]
async fn a_plane_starts_with_the_keys_it_was_given_and_keeps_its_own_users() {
    let iam = Iam::new().await;
    let store = iam.0.gate().store().clone();
    for (root, agent) in
        [("AKIAROOT0000000000", "AKIAAGENT000000000"), ("AKIAROOT1111111111", "AKIAAGENT000000000")]
    {
        let written = store.write(move |tx| {
            rolecall_iam::put_root_key(tx, &account(), root, "root's secret")?;
            let policy = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
            rolecall_iam::put_service_user(tx, &account(), "agent", agent, "agent's secret", &[policy])
        });
        written.await.unwrap().unwrap();
    }
    assert!(iam.key("AKIAROOT0000000000").is_none());
    let root = iam.key("AKIAROOT1111111111").unwrap();
    assert_eq!(root.principal, Principal::Root { account: account() });
    let agent = iam.key("AKIAAGENT000000000").unwrap();
    iam.call::<iam::ListRoles>(&agent, Default::default()).await.unwrap();
    iam.call::<iam::CreateUser>(&agent, Default::default()).await.unwrap_err();
    assert_eq!(rolecall_iam::list_accounts(&store.read()).unwrap(), [account()]);
}
