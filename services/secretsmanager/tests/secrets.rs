//! Secrets as users of Secrets Manager see them.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure")]

use rolecall_gate::{
    Caller, Fault, Origin, Proof, Visit,
    testkit::{ACCOUNT, Bench, account},
};
use rolecall_policy::{AccountId, Principal};
use rolecall_shapes::{Blob, kms, secretsmanager as sm};
use serde_json::json;

const ANA: &str = "arn:aws:iam::123456789012:user/ana";
const ONE: &str = "11111111-1111-4111-8111-111111111111";
const TWO: &str = "22222222-2222-4222-8222-222222222222";

async fn bench() -> Bench {
    Bench::new(|registry| {
        rolecall_kms::register(registry);
        rolecall_secretsmanager::register(registry);
    })
    .await
}

fn allow(actions: &[&str]) -> String {
    json!({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": "*"}]})
        .to_string()
}

fn on(action: &str, resource: &str) -> String {
    json!({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": resource}]})
        .to_string()
}

fn create(name: &str, value: &str) -> sm::CreateSecretRequest {
    sm::CreateSecretRequest {
        name: name.to_owned(),
        secret_string: Some(value.to_owned().into()),
        ..Default::default()
    }
}

fn get(id: &str) -> sm::GetSecretValueRequest {
    sm::GetSecretValueRequest { secret_id: id.to_owned(), ..Default::default() }
}

fn put(id: &str, value: &str, token: &str) -> sm::PutSecretValueRequest {
    sm::PutSecretValueRequest {
        secret_id: id.to_owned(),
        secret_string: Some(value.to_owned().into()),
        client_request_token: Some(token.to_owned()),
        ..Default::default()
    }
}

async fn made(bench: &Bench, name: &str) -> String {
    bench.root::<sm::CreateSecret>(create(name, "opal")).await.unwrap().arn.unwrap()
}

async fn customer_key(bench: &Bench) -> String {
    bench.root::<kms::CreateKey>(Default::default()).await.unwrap().key_metadata.unwrap().arn.unwrap()
}

async fn under_key(bench: &Bench, name: &str, key: &str) -> String {
    let request = sm::CreateSecretRequest { kms_key_id: Some(key.to_owned()), ..create(name, "opal") };
    bench.root::<sm::CreateSecret>(request).await.unwrap().arn.unwrap()
}

fn text(answer: sm::GetSecretValueResponse) -> String {
    answer.secret_string.unwrap().into_inner()
}

fn told(fault: &Fault) -> (&str, &str) {
    (&fault.code, &fault.message)
}

#[tokio::test]
async fn a_secret_is_read_by_name_by_arn_and_by_arn_without_its_suffix() {
    let bench = bench().await;
    let arn = made(&bench, "app/db").await;
    let (partial, suffix) = arn.rsplit_once('-').unwrap();
    assert_eq!((partial, suffix.len()), ("arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db", 6));
    for id in ["app/db", &arn, partial] {
        let answer = bench.root::<sm::GetSecretValue>(get(id)).await.unwrap();
        assert_eq!(answer.arn.as_deref(), Some(arn.as_str()));
        assert_eq!(answer.version_stages.as_deref(), Some(&["AWSCURRENT".to_owned()][..]));
        assert_eq!(text(answer), "opal");
    }
}

#[tokio::test]
async fn a_secret_under_the_aws_managed_key_needs_no_kms_permission() {
    let bench = bench().await;
    let policy = allow(&["secretsmanager:*"]);
    bench.user::<sm::CreateSecret>("ana", &[&policy], create("app", "opal")).await.unwrap();
    let read = allow(&["secretsmanager:GetSecretValue"]);
    assert_eq!(text(bench.user::<sm::GetSecretValue>("bob", &[&read], get("app")).await.unwrap()), "opal");
}

#[tokio::test]
async fn a_reader_without_kms_decrypt_on_a_customer_managed_key_is_not_let_at_kms() {
    let bench = bench().await;
    let key = customer_key(&bench).await;
    under_key(&bench, "app", &key).await;
    let read = allow(&["secretsmanager:GetSecretValue"]);
    let fault = bench.user::<sm::GetSecretValue>("ana", &[&read], get("app")).await.unwrap_err();
    assert_eq!(
        (told(&fault), fault.status),
        (("AccessDeniedException", "Access to KMS is not allowed"), 400)
    );
    let decrypt = on("kms:Decrypt", &key);
    let answer = bench.user::<sm::GetSecretValue>("ana", &[&read, &decrypt], get("app")).await.unwrap();
    assert_eq!(text(answer), "opal");
}

#[tokio::test]
async fn a_kms_statement_can_be_bound_to_the_service_and_the_secret() {
    let bench = bench().await;
    let key = customer_key(&bench).await;
    let arn = under_key(&bench, "app", &key).await;
    let read = allow(&["secretsmanager:GetSecretValue"]);
    bench.user::<sm::GetSecretValue>("ana", &[&read], get("app")).await.unwrap_err();
    let through = |resource: &str| {
        json!({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": "kms:Decrypt", "Resource": resource,
            "Condition": {"StringEquals": {
                "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com",
                "kms:EncryptionContext:SecretARN": arn,
            }},
        }]})
        .to_string()
    };
    bench.user::<sm::GetSecretValue>("ana", &[&read, &through(&key)], get("app")).await.unwrap();
}

#[tokio::test]
async fn writing_under_a_customer_managed_key_needs_generate_data_key_and_decrypt() {
    let bench = bench().await;
    let key = customer_key(&bench).await;
    let request = || sm::CreateSecretRequest { kms_key_id: Some(key.clone()), ..create("app", "opal") };
    let secrets = allow(&["secretsmanager:*"]);
    for kms in [vec![], vec!["kms:GenerateDataKey"], vec!["kms:Decrypt"]] {
        let policies = [secrets.as_str(), &allow(&[&["kms:ListKeys"], kms.as_slice()].concat())];
        let fault = bench.user::<sm::CreateSecret>("ana", &policies, request()).await.unwrap_err();
        assert_eq!(told(&fault), ("AccessDeniedException", "Access to KMS is not allowed"));
    }
    let both = allow(&["kms:GenerateDataKey", "kms:Decrypt"]);
    bench.user::<sm::CreateSecret>("ana", &[&secrets, &both], request()).await.unwrap();
}

#[tokio::test]
async fn a_refusal_names_the_secret_as_aws_prints_it() {
    let bench = bench().await;
    let arn = made(&bench, "app").await;
    for (id, shown) in [("app", arn.as_str()), (&arn, &arn), ("none", "none")] {
        let fault = bench.user::<sm::GetSecretValue>("ana", &[], get(id)).await.unwrap_err();
        let message = format!(
            "User: {ANA} is not authorized to perform: secretsmanager:GetSecretValue on resource: {shown} because no \
             identity-based policy allows the secretsmanager:GetSecretValue action"
        );
        assert_eq!(told(&fault), ("AccessDeniedException", message.as_str()));
    }
    let fault = bench.user::<sm::CreateSecret>("ana", &[], create("new", "x")).await.unwrap_err();
    let start = "arn:aws:secretsmanager:us-east-1:123456789012:secret:new-";
    assert!(fault.message.contains(&format!("secretsmanager:CreateSecret on resource: {start}")), "{fault}");
}

#[tokio::test]
async fn policies_match_the_arn_with_its_suffix() {
    let bench = bench().await;
    let arn = made(&bench, "app").await;
    let part = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app";
    for (resource, allowed) in [
        (arn.clone(), true),
        (format!("{part}-??????"), true),
        (format!("{part}-*"), true),
        (part.to_owned(), false),
    ] {
        let policy = on("secretsmanager:GetSecretValue", &resource);
        let answer = bench.user::<sm::GetSecretValue>("ana", &[&policy], get("app")).await;
        assert_eq!(answer.is_ok(), allowed, "{resource}");
    }
}

#[tokio::test]
async fn a_resource_policy_alone_lets_a_user_of_the_account_in() {
    let bench = bench().await;
    made(&bench, "app").await;
    let policy = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"AWS": ANA}, "Action": "secretsmanager:GetSecretValue", "Resource": "*",
    }]});
    let request = sm::PutResourcePolicyRequest {
        secret_id: "app".to_owned(),
        resource_policy: policy.to_string(),
        block_public_policy: Some(true),
    };
    bench.root::<sm::PutResourcePolicy>(request).await.unwrap();
    bench.user::<sm::GetSecretValue>("ana", &[], get("app")).await.unwrap();
    bench.user::<sm::GetSecretValue>("bob", &[], get("app")).await.unwrap_err();
    let shown = sm::GetResourcePolicyRequest { secret_id: "app".to_owned() };
    let shown = bench.root::<sm::GetResourcePolicy>(shown).await.unwrap();
    assert_eq!(shown.resource_policy, Some(policy.to_string()));
    let gone = sm::DeleteResourcePolicyRequest { secret_id: "app".to_owned() };
    bench.root::<sm::DeleteResourcePolicy>(gone).await.unwrap();
    bench.user::<sm::GetSecretValue>("ana", &[], get("app")).await.unwrap_err();
}

#[tokio::test]
async fn policies_that_cannot_be_read_or_are_public_are_refused() {
    let bench = bench().await;
    made(&bench, "app").await;
    let request = |policy: &str| sm::PutResourcePolicyRequest {
        secret_id: "app".to_owned(),
        resource_policy: policy.to_owned(),
        block_public_policy: Some(true),
    };
    let fault = bench.root::<sm::PutResourcePolicy>(request("{")).await.unwrap_err();
    assert_eq!(
        told(&fault),
        ("MalformedPolicyDocumentException", "This resource policy contains a syntax error.")
    );
    let public = json!({"Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "secretsmanager:*", "Resource": "*"}]});
    let fault = bench.root::<sm::PutResourcePolicy>(request(&public.to_string())).await.unwrap_err();
    assert_eq!(fault.code, "PublicPolicyException");
}

#[tokio::test]
async fn another_account_reads_a_secret_only_under_a_customer_managed_key() {
    let bench = bench().await;
    let other = AccountId::new("210987654321").unwrap();
    let stranger = || Caller {
        principal: Principal::Root { account: other.clone() },
        account: other.clone(),
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: Vec::new(),
    };
    let root = format!("arn:aws:iam::{ACCOUNT}:root");
    let share = |action: &str| {
        json!({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Principal": {"AWS": root}, "Action": "kms:*", "Resource": "*"},
            {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::210987654321:root"}, "Action": action, "Resource": "*"},
        ]})
        .to_string()
    };
    let request = kms::CreateKeyRequest { policy: Some(share("kms:Decrypt")), ..Default::default() };
    let key = bench.root::<kms::CreateKey>(request).await.unwrap().key_metadata.unwrap().arn.unwrap();
    let (plain, shared) = (made(&bench, "plain").await, under_key(&bench, "shared", &key).await);
    for name in ["plain", "shared"] {
        let request = sm::PutResourcePolicyRequest {
            secret_id: name.to_owned(),
            resource_policy: share("secretsmanager:GetSecretValue"),
            ..Default::default()
        };
        bench.root::<sm::PutResourcePolicy>(request).await.unwrap();
    }
    assert_eq!(text(bench.call::<sm::GetSecretValue>(stranger(), get(&shared)).await.unwrap()), "opal");
    let fault = bench.call::<sm::GetSecretValue>(stranger(), get(&plain)).await.unwrap_err();
    let message = "You can't access a secret from a different AWS account if you encrypt the secret with the default \
                   KMS service key.";
    assert_eq!(told(&fault), ("InvalidRequestException", message));
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_words_of_aws() {
    let bench = bench().await;
    let not_found = "Secrets Manager can't find the specified secret.";
    let elsewhere = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-a1b2c3";
    for id in ["none", "arn:aws:secretsmanager:us-east-1:123456789012:secret:none-a1b2c3", elsewhere] {
        let fault = bench.root::<sm::GetSecretValue>(get(id)).await.unwrap_err();
        assert_eq!(told(&fault), ("ResourceNotFoundException", not_found));
    }
    let empty = sm::CreateSecretRequest { name: "empty".to_owned(), ..Default::default() };
    bench.root::<sm::CreateSecret>(empty).await.unwrap();
    let fault = bench.root::<sm::GetSecretValue>(get("empty")).await.unwrap_err();
    let message = "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT";
    assert_eq!(told(&fault), ("ResourceNotFoundException", message));
    let fault = bench.root::<sm::GetSecretValue>(get("Inv Name")).await.unwrap_err();
    let message = "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!";
    assert_eq!(told(&fault), ("ValidationException", message));
}

#[tokio::test]
async fn versions_carry_stages_and_tokens_make_requests_idempotent() {
    let bench = bench().await;
    let request =
        sm::CreateSecretRequest { client_request_token: Some(ONE.to_owned()), ..create("app", "opal") };
    let first = bench.root::<sm::CreateSecret>(request.clone()).await.unwrap();
    assert_eq!(bench.root::<sm::CreateSecret>(request).await.unwrap().arn, first.arn);
    let fault = bench.root::<sm::CreateSecret>(create("app", "opal")).await.unwrap_err();
    let message = "The operation failed because the secret app already exists.";
    assert_eq!(told(&fault), ("ResourceExistsException", message));

    for _ in 0..2 {
        let answer = bench.root::<sm::PutSecretValue>(put("app", "ruby", TWO)).await.unwrap();
        assert_eq!(answer.version_stages.as_deref(), Some(&["AWSCURRENT".to_owned()][..]));
    }
    let fault = bench.root::<sm::PutSecretValue>(put("app", "onyx", TWO)).await.unwrap_err();
    assert_eq!(fault.code, "ResourceExistsException");
    let stage =
        |stage: &str| sm::GetSecretValueRequest { version_stage: Some(stage.to_owned()), ..get("app") };
    assert_eq!(text(bench.root::<sm::GetSecretValue>(get("app")).await.unwrap()), "ruby");
    assert_eq!(text(bench.root::<sm::GetSecretValue>(stage("AWSPREVIOUS")).await.unwrap()), "opal");
    let mismatch = sm::GetSecretValueRequest { version_id: Some(ONE.to_owned()), ..stage("AWSCURRENT") };
    let fault = bench.root::<sm::GetSecretValue>(mismatch).await.unwrap_err();
    let message = "You provided a VersionStage that is not associated to the provided VersionId.";
    assert_eq!(told(&fault), ("InvalidRequestException", message));
}

#[tokio::test]
async fn a_binary_value_comes_back_as_one() {
    let bench = bench().await;
    let request = sm::CreateSecretRequest {
        name: "key".to_owned(),
        secret_binary: Some(Blob::from(vec![0, 255]).into()),
        ..Default::default()
    };
    bench.root::<sm::CreateSecret>(request.clone()).await.unwrap();
    let answer = bench.root::<sm::GetSecretValue>(get("key")).await.unwrap();
    assert_eq!((answer.secret_string, answer.secret_binary.unwrap().to_vec()), (None, vec![0, 255]));
    let both = sm::CreateSecretRequest {
        name: "both".to_owned(),
        secret_string: Some("x".to_owned().into()),
        ..request
    };
    let fault = bench.root::<sm::CreateSecret>(both).await.unwrap_err();
    let message =
        "You can't specify both a binary secret value and a string secret value in the same secret.";
    assert_eq!(told(&fault), ("InvalidParameterException", message));
}

#[tokio::test]
async fn a_deleted_secret_is_closed_until_its_window_ends_and_then_gone() {
    let bench = bench().await;
    made(&bench, "app").await;
    let delete = |days, force| sm::DeleteSecretRequest {
        secret_id: "app".to_owned(),
        recovery_window_in_days: days,
        force_delete_without_recovery: force,
    };
    let fault = bench.root::<sm::DeleteSecret>(delete(Some(6), None)).await.unwrap_err();
    assert_eq!(
        told(&fault),
        (
            "InvalidParameterException",
            "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive)."
        )
    );
    bench.root::<sm::DeleteSecret>(delete(Some(7), None)).await.unwrap();
    let fault = bench.root::<sm::GetSecretValue>(get("app")).await.unwrap_err();
    let message = "You can't perform this operation on the secret because it was marked for deletion.";
    assert_eq!(told(&fault), ("InvalidRequestException", message));
    let fault = bench.root::<sm::CreateSecret>(create("app", "x")).await.unwrap_err();
    let message =
        "You can't create this secret because a secret with this name is already scheduled for deletion.";
    assert_eq!(told(&fault), ("InvalidRequestException", message));
    let described = sm::DescribeSecretRequest { secret_id: "app".to_owned() };
    assert!(bench.root::<sm::DescribeSecret>(described).await.unwrap().deleted_date.is_some());
    assert!(bench.root::<sm::ListSecrets>(Default::default()).await.unwrap().secret_list.unwrap().is_empty());

    bench.gate().world().advance(std::time::Duration::from_secs(7 * 24 * 3600));
    assert_eq!(
        bench.root::<sm::GetSecretValue>(get("app")).await.unwrap_err().code,
        "ResourceNotFoundException"
    );
    made(&bench, "app").await;
    bench.root::<sm::DeleteSecret>(delete(None, Some(true))).await.unwrap();
    made(&bench, "app").await;
}

#[tokio::test]
async fn a_new_key_protects_the_versions_in_use() {
    let bench = bench().await;
    made(&bench, "app").await;
    bench.root::<sm::PutSecretValue>(put("app", "ruby", TWO)).await.unwrap();
    let key = customer_key(&bench).await;
    let request = sm::UpdateSecretRequest {
        secret_id: "app".to_owned(),
        kms_key_id: Some(key.clone()),
        description: Some("of the shop".to_owned()),
        ..Default::default()
    };
    bench.root::<sm::UpdateSecret>(request).await.unwrap();
    let described = sm::DescribeSecretRequest { secret_id: "app".to_owned() };
    let described = bench.root::<sm::DescribeSecret>(described).await.unwrap();
    assert_eq!(
        (described.kms_key_id, described.description.as_deref()),
        (Some(key.clone()), Some("of the shop"))
    );
    let read = allow(&["secretsmanager:GetSecretValue"]);
    let previous =
        || sm::GetSecretValueRequest { version_stage: Some("AWSPREVIOUS".to_owned()), ..get("app") };
    for request in [get("app"), previous()] {
        let fault = bench.user::<sm::GetSecretValue>("ana", &[&read], request).await.unwrap_err();
        assert_eq!(fault.message, "Access to KMS is not allowed");
    }
    assert_eq!(text(bench.root::<sm::GetSecretValue>(previous()).await.unwrap()), "opal");

    bench.root::<kms::DisableKey>(kms::DisableKeyRequest { key_id: key }).await.unwrap();
    let fault = bench.root::<sm::GetSecretValue>(get("app")).await.unwrap_err();
    let message = "Secrets Manager can't decrypt the protected secret text using the provided KMS key.";
    assert_eq!(told(&fault), ("DecryptionFailure", message));
    let fault = bench.root::<sm::PutSecretValue>(put("app", "onyx", ONE)).await.unwrap_err();
    assert_eq!(fault.code, "EncryptionFailure");
}

#[tokio::test]
async fn without_kms_encrypt_on_the_new_key_old_versions_stay_under_the_old_one() {
    let bench = bench().await;
    made(&bench, "app").await;
    let key = customer_key(&bench).await;
    let request = sm::UpdateSecretRequest {
        secret_id: "app".to_owned(),
        kms_key_id: Some(key.clone()),
        secret_string: Some("ruby".to_owned().into()),
        ..Default::default()
    };
    let policies = [allow(&["secretsmanager:*"]), allow(&["kms:GenerateDataKey", "kms:Decrypt"])];
    let policies: Vec<&str> = policies.iter().map(String::as_str).collect();
    bench.user::<sm::UpdateSecret>("ana", &policies, request).await.unwrap();
    let read = allow(&["secretsmanager:GetSecretValue"]);
    let previous = sm::GetSecretValueRequest { version_stage: Some("AWSPREVIOUS".to_owned()), ..get("app") };
    assert_eq!(text(bench.user::<sm::GetSecretValue>("bob", &[&read], previous).await.unwrap()), "opal");
    bench.user::<sm::GetSecretValue>("bob", &[&read], get("app")).await.unwrap_err();
}

#[tokio::test]
async fn lists_are_filtered_and_come_in_pages() {
    let bench = bench().await;
    for name in ["shop/a", "shop/b", "shop/c", "bank/a"] {
        made(&bench, name).await;
        bench.gate().world().advance(std::time::Duration::from_secs(1));
    }
    let names = |answer: &sm::ListSecretsResponse| -> Vec<String> {
        let list = answer.secret_list.clone().unwrap();
        list.into_iter().map(|entry| entry.name.unwrap()).collect()
    };
    let shop = sm::Filter { key: Some("name".to_owned()), values: Some(vec!["shop/".to_owned()]) };
    let request =
        sm::ListSecretsRequest { filters: Some(vec![shop]), max_results: Some(2), ..Default::default() };
    let first = bench.root::<sm::ListSecrets>(request.clone()).await.unwrap();
    assert_eq!(names(&first), ["shop/c", "shop/b"]);
    let second = sm::ListSecretsRequest { next_token: first.next_token, ..request.clone() };
    let second = bench.root::<sm::ListSecrets>(second).await.unwrap();
    assert_eq!((names(&second), second.next_token), (vec!["shop/a".to_owned()], None));
    let foreign = sm::ListSecretsRequest { next_token: Some("x".to_owned()), ..request };
    let fault = bench.root::<sm::ListSecrets>(foreign).await.unwrap_err();
    assert_eq!(fault.code, "InvalidNextTokenException");
    let by_name = sm::ListSecretsRequest {
        sort_by: Some("name".to_owned()),
        sort_order: Some("asc".to_owned()),
        ..Default::default()
    };
    assert_eq!(names(&bench.root::<sm::ListSecrets>(by_name).await.unwrap())[0], "bank/a");
}

#[tokio::test]
async fn tags_of_a_secret_are_condition_keys() {
    let bench = bench().await;
    let tags = vec![sm::Tag { key: Some("team".to_owned()), value: Some("shop".to_owned()) }];
    let request = sm::CreateSecretRequest { tags: Some(tags), ..create("app", "opal") };
    let fault = bench
        .user::<sm::CreateSecret>("ana", &[&allow(&["secretsmanager:CreateSecret"])], request.clone())
        .await
        .unwrap_err();
    assert!(fault.message.contains("secretsmanager:TagResource"), "{fault}");
    bench.root::<sm::CreateSecret>(request).await.unwrap();
    let tagged = |key: &str, value: &str| {
        json!({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*",
            "Condition": {"StringEquals": {key: value}},
        }]})
        .to_string()
    };
    for key in ["aws:ResourceTag/team", "secretsmanager:ResourceTag/team"] {
        bench.user::<sm::GetSecretValue>("ana", &[&tagged(key, "shop")], get("app")).await.unwrap();
        bench.user::<sm::GetSecretValue>("ana", &[&tagged(key, "bank")], get("app")).await.unwrap_err();
    }
}

#[tokio::test]
async fn a_secret_is_deleted_at_once_in_its_own_region_only() {
    let bench = bench().await;
    let arn = made(&bench, "app").await;
    let caller = Caller {
        principal: Principal::Root { account: account() },
        account: account(),
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: Vec::new(),
    };
    let visit = Visit { caller, region: "eu-west-1".to_owned(), request_id: "11111111-2222".to_owned() };
    let request = json!({"SecretId": arn, "ForceDeleteWithoutRecovery": true});
    bench.gate().call("secretsmanager", "DeleteSecret", visit, request).await.unwrap();
    assert_eq!(text(bench.root::<sm::GetSecretValue>(get("app")).await.unwrap()), "opal");
}

#[tokio::test]
async fn a_refused_listing_names_no_resource() {
    let bench = bench().await;
    let fault = bench.user::<sm::ListSecrets>("ana", &[], Default::default()).await.unwrap_err();
    assert_eq!(
        fault.message,
        format!(
            "User: {ANA} is not authorized to perform: secretsmanager:ListSecrets because no identity-based policy \
             allows the secretsmanager:ListSecrets action"
        )
    );
}

#[tokio::test]
async fn a_new_role_of_the_same_name_does_not_inherit_the_grant_of_a_resource_policy() {
    let bench = bench().await;
    made(&bench, "app").await;
    let policy = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/reader"},
        "Action": "secretsmanager:GetSecretValue", "Resource": "*",
    }]});
    let request = || sm::PutResourcePolicyRequest {
        secret_id: "app".to_owned(),
        resource_policy: policy.to_string(),
        ..Default::default()
    };
    let fault = bench.root::<sm::PutResourcePolicy>(request()).await.unwrap_err();
    let message = "This resource policy contains an unsupported principal.";
    assert_eq!(told(&fault), ("MalformedPolicyDocumentException", message));

    bench.role("reader", "{}", &[]);
    bench.root::<sm::PutResourcePolicy>(request()).await.unwrap();
    bench.session::<sm::GetSecretValue>("reader", get("app")).await.unwrap();

    bench.role("reader", "{}", &[]);
    let fault = bench.session::<sm::GetSecretValue>("reader", get("app")).await.unwrap_err();
    assert!(
        fault
            .message
            .ends_with("because no identity-based policy allows the secretsmanager:GetSecretValue action"),
        "{fault}"
    );
    let shown = sm::GetResourcePolicyRequest { secret_id: "app".to_owned() };
    let shown = bench.root::<sm::GetResourcePolicy>(shown).await.unwrap().resource_policy.unwrap();
    assert!(shown.contains(r#""Principal":{"AWS":"AROA"#), "{shown}");
}
