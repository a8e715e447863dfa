//! Keys as users of KMS see them: who may use one, and what the others are told.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure")]

use std::collections::BTreeMap;

use rolecall_gate::{
    Caller, Fault, Origin, Proof,
    testkit::{ACCOUNT, Bench},
};
use rolecall_policy::{AccountId, Principal};
use rolecall_shapes::{Blob, kms};
use serde_json::json;

async fn bench() -> Bench {
    Bench::new(rolecall_kms::register).await
}

async fn key_with(bench: &Bench, policy: Option<String>) -> kms::KeyMetadata {
    let request = kms::CreateKeyRequest { policy, ..Default::default() };
    bench.root::<kms::CreateKey>(request).await.unwrap().key_metadata.unwrap()
}

fn allow(action: &str) -> String {
    json!({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": "*"}]})
        .to_string()
}

/// A key policy: each principal may do its actions.
fn key_policy(grants: &[(&str, &str)]) -> String {
    let statements: Vec<_> = grants
        .iter()
        .map(|(principal, action)| {
            json!({"Effect": "Allow", "Principal": {"AWS": principal}, "Action": action, "Resource": "*"})
        })
        .collect();
    json!({"Version": "2012-10-17", "Statement": statements}).to_string()
}

fn context(pairs: &[(&str, &str)]) -> Option<BTreeMap<String, String>> {
    Some(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect())
}

fn encrypt(key_id: &str) -> kms::EncryptRequest {
    kms::EncryptRequest {
        key_id: key_id.to_owned(),
        plaintext: Blob::from(b"opal".to_vec()).into(),
        ..Default::default()
    }
}

fn decrypt(blob: Blob) -> kms::DecryptRequest {
    kms::DecryptRequest { ciphertext_blob: Some(blob), ..Default::default() }
}

async fn sealed(bench: &Bench, key_id: &str) -> Blob {
    bench.root::<kms::Encrypt>(encrypt(key_id)).await.unwrap().ciphertext_blob.unwrap()
}

fn arn(key: &kms::KeyMetadata) -> String {
    key.arn.clone().unwrap()
}

fn told(fault: &Fault) -> (&str, &str) {
    (&fault.code, &fault.message)
}

const ROOT: &str = "arn:aws:iam::123456789012:root";
const ANA: &str = "arn:aws:iam::123456789012:user/ana";

#[tokio::test]
async fn the_default_key_policy_leaves_the_decision_to_identity_policies() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let blob = sealed(&bench, &key.key_id).await;
    let opened =
        bench.user::<kms::Decrypt>("ana", &[&allow("kms:Decrypt")], decrypt(blob.clone())).await.unwrap();
    assert_eq!(&***opened.plaintext.as_ref().unwrap(), b"opal");
    assert_eq!(opened.key_id, key.arn);
    let fault = bench.user::<kms::Decrypt>("bob", &[], decrypt(blob)).await.unwrap_err();
    let message = format!(
        "User: arn:aws:iam::123456789012:user/bob is not authorized to perform: kms:Decrypt on resource: {} because \
         no identity-based policy allows the kms:Decrypt action",
        arn(&key)
    );
    assert_eq!((told(&fault), fault.status), (("AccessDeniedException", message.as_str()), 400));
}

#[tokio::test]
async fn a_user_named_in_the_key_policy_needs_no_identity_policy() {
    let bench = bench().await;
    let policy = key_policy(&[(ROOT, "kms:*"), (ANA, "kms:Decrypt")]);
    let key = key_with(&bench, Some(policy)).await;
    let blob = sealed(&bench, &key.key_id).await;
    bench.user::<kms::Decrypt>("ana", &[], decrypt(blob)).await.unwrap();
}

#[tokio::test]
async fn without_delegation_to_the_account_identity_policies_are_not_enough() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let blob = sealed(&bench, &key.key_id).await;
    let request = kms::PutKeyPolicyRequest {
        key_id: key.key_id.clone(),
        policy: key_policy(&[(ANA, "kms:*")]),
        bypass_policy_lockout_safety_check: Some(true),
        ..Default::default()
    };
    bench.root::<kms::PutKeyPolicy>(request).await.unwrap();
    let fault =
        bench.user::<kms::Decrypt>("bob", &[&allow("kms:*")], decrypt(blob.clone())).await.unwrap_err();
    let message = format!(
        "User: arn:aws:iam::123456789012:user/bob is not authorized to perform: kms:Decrypt on resource: {} because \
         no resource-based policy allows the kms:Decrypt action",
        arn(&key)
    );
    assert_eq!(told(&fault), ("AccessDeniedException", message.as_str()));
    bench.user::<kms::Decrypt>("ana", &[], decrypt(blob)).await.unwrap();
}

#[tokio::test]
async fn another_account_needs_both_its_own_policy_and_the_key_policy() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let other = AccountId::new("210987654321").unwrap();
    let stranger = || Caller {
        principal: Principal::Root { account: other.clone() },
        account: other.clone(),
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: Vec::new(),
    };
    let fault = bench.call::<kms::Encrypt>(stranger(), encrypt(&arn(&key))).await.unwrap_err();
    let message = format!(
        "User: arn:aws:iam::210987654321:root is not authorized to perform: kms:Encrypt on resource: {} because the \
         resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy \
         explicitly denies access",
        arn(&key)
    );
    assert_eq!(told(&fault), ("AccessDeniedException", message.as_str()));
    let request = kms::PutKeyPolicyRequest {
        key_id: key.key_id.clone(),
        policy: key_policy(&[(ROOT, "kms:*"), ("arn:aws:iam::210987654321:root", "kms:Encrypt")]),
        ..Default::default()
    };
    bench.root::<kms::PutKeyPolicy>(request).await.unwrap();
    bench.call::<kms::Encrypt>(stranger(), encrypt(&arn(&key))).await.unwrap();
}

#[tokio::test]
async fn aws_managed_keys_work_through_their_service_only() {
    let bench = bench().await;
    let key_id = "alias/aws/secretsmanager";
    let fault = bench.user::<kms::Encrypt>("ana", &[&allow("kms:*")], encrypt(key_id)).await.unwrap_err();
    assert_eq!(fault.code, "AccessDeniedException");
    assert!(
        fault.message.ends_with("because no resource-based policy allows the kms:Encrypt action"),
        "{fault}"
    );
    let through = |service: &str| Caller {
        principal: Principal::user(ANA.parse().unwrap(), None),
        account: AccountId::new(ACCOUNT).unwrap(),
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: vec![service.to_owned()],
    };
    let made = bench.call::<kms::Encrypt>(through("secretsmanager"), encrypt(key_id)).await.unwrap();
    let blob = made.ciphertext_blob.unwrap();
    bench.call::<kms::Decrypt>(through("secretsmanager"), decrypt(blob.clone())).await.unwrap();
    bench.call::<kms::Decrypt>(through("ssm"), decrypt(blob)).await.unwrap_err();
    let described = kms::DescribeKeyRequest { key_id: key_id.to_owned(), ..Default::default() };
    let described = bench.root::<kms::DescribeKey>(described).await.unwrap().key_metadata.unwrap();
    assert_eq!((described.arn, described.key_manager.as_deref()), (made.key_id, Some("AWS")));
}

#[tokio::test]
async fn another_encryption_context_does_not_decrypt() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let request =
        kms::EncryptRequest { encryption_context: context(&[("app", "shop")]), ..encrypt(&key.key_id) };
    let blob = bench.root::<kms::Encrypt>(request).await.unwrap().ciphertext_blob.unwrap();
    for wrong in [None, context(&[("app", "bank")]), context(&[("app", "shop"), ("more", "1")])] {
        let request = kms::DecryptRequest { encryption_context: wrong, ..decrypt(blob.clone()) };
        let fault = bench.root::<kms::Decrypt>(request).await.unwrap_err();
        assert_eq!(told(&fault), ("InvalidCiphertextException", ""));
    }
    let request = kms::DecryptRequest { encryption_context: context(&[("app", "shop")]), ..decrypt(blob) };
    bench.root::<kms::Decrypt>(request).await.unwrap();
    let fault = bench.root::<kms::Decrypt>(decrypt(Blob::from(b"noise".to_vec()))).await.unwrap_err();
    assert_eq!(told(&fault), ("InvalidCiphertextException", ""));
}

#[tokio::test]
async fn policies_can_ask_for_an_encryption_context() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let policy = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Action": "kms:Encrypt", "Resource": arn(&key),
        "Condition": {"StringEquals": {"kms:EncryptionContext:app": "shop"}},
    }]})
    .to_string();
    let with =
        |app| kms::EncryptRequest { encryption_context: context(&[("app", app)]), ..encrypt(&key.key_id) };
    bench.user::<kms::Encrypt>("ana", &[&policy], with("shop")).await.unwrap();
    bench.user::<kms::Encrypt>("ana", &[&policy], with("bank")).await.unwrap_err();
}

#[tokio::test]
async fn an_alias_is_used_under_the_arn_of_its_key() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let request =
        kms::CreateAliasRequest { alias_name: "alias/app".to_owned(), target_key_id: key.key_id.clone() };
    bench.root::<kms::CreateAlias>(request.clone()).await.unwrap();
    let on = |resource: &str| {
        json!({"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "kms:Encrypt", "Resource": resource}]})
        .to_string()
    };
    bench.user::<kms::Encrypt>("ana", &[&on(&arn(&key))], encrypt("alias/app")).await.unwrap();
    let alias = format!("arn:aws:kms:us-east-1:{ACCOUNT}:alias/app");
    bench.user::<kms::Encrypt>("ana", &[&on(&alias)], encrypt("alias/app")).await.unwrap_err();
    let fault = bench.root::<kms::CreateAlias>(request).await.unwrap_err();
    let message = format!("An alias with the name {alias} already exists");
    assert_eq!(told(&fault), ("AlreadyExistsException", message.as_str()));
}

#[tokio::test]
async fn keys_that_are_disabled_or_about_to_be_deleted_say_so() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let blob = sealed(&bench, &key.key_id).await;
    let key_id = key.key_id.clone();
    bench.root::<kms::DisableKey>(kms::DisableKeyRequest { key_id: key_id.clone() }).await.unwrap();
    let fault = bench.root::<kms::Decrypt>(decrypt(blob.clone())).await.unwrap_err();
    assert_eq!(told(&fault), ("DisabledException", format!("{} is disabled.", arn(&key)).as_str()));

    let request = kms::ScheduleKeyDeletionRequest { key_id: key_id.clone(), pending_window_in_days: Some(7) };
    let scheduled = bench.root::<kms::ScheduleKeyDeletion>(request).await.unwrap();
    assert_eq!(scheduled.deletion_date.unwrap().0.to_string(), "2026-11-29T12:00:00Z");
    let fault = bench.root::<kms::Decrypt>(decrypt(blob.clone())).await.unwrap_err();
    assert_eq!(
        told(&fault),
        ("KMSInvalidStateException", format!("{} is pending deletion.", arn(&key)).as_str())
    );

    let request = kms::CancelKeyDeletionRequest { key_id: key_id.clone() };
    bench.root::<kms::CancelKeyDeletion>(request).await.unwrap();
    bench.root::<kms::EnableKey>(kms::EnableKeyRequest { key_id }).await.unwrap();
    bench.root::<kms::Decrypt>(decrypt(blob)).await.unwrap();
}

#[tokio::test]
async fn a_key_is_gone_when_its_waiting_period_ends() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let request =
        kms::ScheduleKeyDeletionRequest { key_id: key.key_id.clone(), pending_window_in_days: Some(7) };
    bench.root::<kms::ScheduleKeyDeletion>(request).await.unwrap();
    bench.gate().world().advance(std::time::Duration::from_secs(7 * 24 * 3600));
    let request = kms::DescribeKeyRequest { key_id: key.key_id.clone(), ..Default::default() };
    let fault = bench.root::<kms::DescribeKey>(request).await.unwrap_err();
    assert_eq!(told(&fault), ("NotFoundException", format!("Key '{}' does not exist", arn(&key)).as_str()));
    let listed = bench.root::<kms::ListKeys>(Default::default()).await.unwrap();
    assert!(listed.keys.unwrap().is_empty());
}

#[tokio::test]
async fn missing_keys_are_named_as_aws_names_them() {
    let bench = bench().await;
    let id = "134f2428-cec1-4b25-a1ae-9048164dba47";
    let whole = format!("arn:aws:kms:us-east-1:{ACCOUNT}:key/{id}");
    for (given, message) in [
        (id, format!("Key '{whole}' does not exist")),
        (whole.as_str(), format!("Key '{whole}' does not exist")),
        ("fake-key-id", "Invalid keyId 'fake-key-id'".to_owned()),
        ("alias/none", format!("Alias arn:aws:kms:us-east-1:{ACCOUNT}:alias/none is not found.")),
        ("arn:aws:kms:eu-west-1:123456789012:key/x", "Invalid arn eu-west-1".to_owned()),
    ] {
        let fault = bench.root::<kms::Encrypt>(encrypt(given)).await.unwrap_err();
        assert_eq!(told(&fault), ("NotFoundException", message.as_str()));
        let fault = bench.user::<kms::Encrypt>("ana", &[], encrypt(given)).await.unwrap_err();
        let expected =
            if given.contains("eu-west-1") { "NotFoundException" } else { "AccessDeniedException" };
        assert_eq!(fault.code, expected);
    }
}

#[tokio::test]
async fn a_named_key_must_be_the_one_that_encrypted() {
    let bench = bench().await;
    let (one, two) = (key_with(&bench, None).await, key_with(&bench, None).await);
    let blob = sealed(&bench, &one.key_id).await;
    let request = kms::DecryptRequest { key_id: Some(two.key_id), ..decrypt(blob) };
    let fault = bench.root::<kms::Decrypt>(request).await.unwrap_err();
    let message = "The key ID in the request does not identify a CMK that can perform this operation.";
    assert_eq!(told(&fault), ("IncorrectKeyException", message));
}

#[tokio::test]
async fn a_policy_that_locks_its_author_out_is_refused() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let policy = key_policy(&[(ANA, "kms:Decrypt")]);
    let message = "The new key policy will not allow you to update the key policy in the future.";
    let request =
        kms::PutKeyPolicyRequest { key_id: key.key_id.clone(), policy: policy.clone(), ..Default::default() };
    let fault = bench.user::<kms::PutKeyPolicy>("ana", &[&allow("kms:*")], request).await.unwrap_err();
    assert_eq!(told(&fault), ("MalformedPolicyDocumentException", message));
    let request = kms::CreateKeyRequest { policy: Some(policy), ..Default::default() };
    let fault = bench.user::<kms::CreateKey>("ana", &[&allow("kms:*")], request).await.unwrap_err();
    assert_eq!(told(&fault), ("MalformedPolicyDocumentException", message));
    let kept = kms::GetKeyPolicyRequest { key_id: key.key_id, ..Default::default() };
    let kept = bench.root::<kms::GetKeyPolicy>(kept).await.unwrap().policy.unwrap();
    assert!(kept.contains("Enable IAM User Permissions"), "{kept}");
    let listed = bench.root::<kms::ListKeys>(Default::default()).await.unwrap();
    assert_eq!(listed.keys.unwrap().len(), 1);
}

#[tokio::test]
async fn a_data_key_decrypts_to_its_plaintext() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let request = kms::GenerateDataKeyRequest {
        key_id: key.key_id.clone(),
        key_spec: Some("AES_256".to_owned()),
        ..Default::default()
    };
    let made = bench.root::<kms::GenerateDataKey>(request).await.unwrap();
    let plain = made.plaintext.unwrap();
    assert_eq!(plain.len(), 32);
    let opened = bench.root::<kms::Decrypt>(decrypt(made.ciphertext_blob.unwrap())).await.unwrap();
    assert_eq!(opened.plaintext.unwrap(), plain);
}

#[tokio::test]
async fn reencryption_needs_both_keys_and_shows_no_plaintext() {
    let bench = bench().await;
    let (one, two) = (key_with(&bench, None).await, key_with(&bench, None).await);
    let blob = sealed(&bench, &one.key_id).await;
    let request = kms::ReEncryptRequest {
        ciphertext_blob: Some(blob),
        destination_key_id: two.key_id.clone(),
        ..Default::default()
    };
    let fault = bench
        .user::<kms::ReEncrypt>("ana", &[&allow("kms:ReEncryptFrom")], request.clone())
        .await
        .unwrap_err();
    assert!(fault.message.contains("kms:ReEncryptTo"), "{fault}");
    let moved = bench.user::<kms::ReEncrypt>("ana", &[&allow("kms:ReEncrypt*")], request).await.unwrap();
    assert_eq!(moved.key_id, two.arn);
    let opened = bench.root::<kms::Decrypt>(decrypt(moved.ciphertext_blob.unwrap())).await.unwrap();
    assert_eq!(opened.key_id, two.arn);
}

#[tokio::test]
async fn lists_come_in_pages() {
    let bench = bench().await;
    for name in ["a", "b", "c"] {
        let key = key_with(&bench, None).await;
        let alias_name = format!("alias/{name}");
        let request = kms::CreateAliasRequest { alias_name, target_key_id: key.key_id };
        bench.root::<kms::CreateAlias>(request).await.unwrap();
    }
    let first = kms::ListAliasesRequest { limit: Some(2), ..Default::default() };
    let first = bench.root::<kms::ListAliases>(first).await.unwrap();
    assert_eq!((first.aliases.unwrap().len(), first.truncated), (2, Some(true)));
    let rest = kms::ListAliasesRequest { marker: first.next_marker, ..Default::default() };
    let rest = bench.root::<kms::ListAliases>(rest).await.unwrap();
    assert_eq!(rest.aliases.unwrap()[0].alias_name.as_deref(), Some("alias/c"));
    let keys =
        bench.root::<kms::ListKeys>(kms::ListKeysRequest { limit: Some(2), ..Default::default() }).await;
    let keys = keys.unwrap();
    let rest = kms::ListKeysRequest { marker: keys.next_marker, ..Default::default() };
    assert_eq!(bench.root::<kms::ListKeys>(rest).await.unwrap().keys.unwrap().len(), 1);
}

#[tokio::test]
async fn a_dry_run_checks_everything_and_does_nothing() {
    let bench = bench().await;
    let key = key_with(&bench, None).await;
    let dry = || kms::EncryptRequest { dry_run: Some(true), ..encrypt(&key.key_id) };
    let fault = bench.root::<kms::Encrypt>(dry()).await.unwrap_err();
    let message = "The request would have succeeded, but the DryRun option is set.";
    assert_eq!(told(&fault), ("DryRunOperationException", message));
    assert_eq!(
        bench.user::<kms::Encrypt>("bob", &[], dry()).await.unwrap_err().code,
        "AccessDeniedException"
    );
}

#[tokio::test]
async fn nobody_learns_whether_another_account_has_a_key() {
    let bench = bench().await;
    let theirs = arn(&key_with(&bench, None).await);
    let id = theirs.rsplit('/').next().unwrap();
    let missing = theirs.replace(id, "00000000-0000-4000-8000-000000000000");
    let alias =
        kms::CreateAliasRequest { alias_name: "alias/theirs".to_owned(), target_key_id: id.to_owned() };
    bench.root::<kms::CreateAlias>(alias).await.unwrap();
    let there = format!("arn:aws:kms:us-east-1:{ACCOUNT}:alias/theirs");
    let not_there = format!("arn:aws:kms:us-east-1:{ACCOUNT}:alias/no-such");
    let account = AccountId::new("210987654321").unwrap();
    let stranger = || Caller {
        principal: Principal::Root { account: account.clone() },
        account: account.clone(),
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: Vec::new(),
    };
    let own =
        bench.call::<kms::CreateKey>(stranger(), Default::default()).await.unwrap().key_metadata.unwrap();
    let blob =
        bench.call::<kms::Encrypt>(stranger(), encrypt(&arn(&own))).await.unwrap().ciphertext_blob.unwrap();
    // The same blob with a header that names another key.
    let forged = |name: &str| {
        let header =
            json!({"account": ACCOUNT, "region": "us-east-1", "key": name.rsplit('/').next().unwrap()});
        let header = header.to_string();
        let mut bytes = vec![1];
        bytes.extend_from_slice(&u16::try_from(header.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(&[0; 40]);
        Blob::from(bytes)
    };
    for (exists, does_not) in [(&theirs, &missing), (&there, &not_there)] {
        let mut told = Vec::new();
        for name in [exists, does_not] {
            let mut faults = Vec::new();
            let list = kms::ListAliasesRequest { key_id: Some(name.clone()), ..Default::default() };
            faults.push(bench.call::<kms::ListAliases>(stranger(), list).await.unwrap_err());
            let request = kms::DecryptRequest { key_id: Some(arn(&own)), ..decrypt(forged(name)) };
            faults.push(bench.call::<kms::Decrypt>(stranger(), request).await.unwrap_err());
            let request = kms::ReEncryptRequest {
                ciphertext_blob: Some(blob.clone()),
                source_key_id: Some(name.clone()),
                destination_key_id: own.key_id.clone(),
                ..Default::default()
            };
            faults.push(bench.call::<kms::ReEncrypt>(stranger(), request).await.unwrap_err());
            let request = kms::DescribeKeyRequest { key_id: name.clone(), ..Default::default() };
            faults.push(bench.call::<kms::DescribeKey>(stranger(), request).await.unwrap_err());
            told.push(
                faults.iter().map(|fault| fault.to_string().replace(name.as_str(), "-")).collect::<Vec<_>>(),
            );
        }
        assert_eq!(told[0], told[1]);
    }
}

const APP: &str = "arn:aws:iam::123456789012:role/app";

async fn shown_policy(bench: &Bench, key_id: &str) -> String {
    let request = kms::GetKeyPolicyRequest { key_id: key_id.to_owned(), ..Default::default() };
    bench.root::<kms::GetKeyPolicy>(request).await.unwrap().policy.unwrap()
}

#[tokio::test]
async fn a_new_role_of_the_same_name_does_not_inherit_the_grant_of_a_key_policy() {
    let bench = bench().await;
    bench.role("app", "{}", &[]);
    let policy = key_policy(&[(ROOT, "kms:*"), (APP, "kms:Decrypt")]);
    let key = key_with(&bench, Some(policy.clone())).await;
    let blob = sealed(&bench, &key.key_id).await;
    bench.session::<kms::Decrypt>("app", decrypt(blob.clone())).await.unwrap();
    assert_eq!(shown_policy(&bench, &key.key_id).await, policy);

    bench.role("app", "{}", &[]);
    let fault = bench.session::<kms::Decrypt>("app", decrypt(blob.clone())).await.unwrap_err();
    let message = format!(
        "User: arn:aws:sts::123456789012:assumed-role/app/test is not authorized to perform: kms:Decrypt on resource: \
         {} because no identity-based policy allows the kms:Decrypt action",
        arn(&key)
    );
    assert_eq!(told(&fault), ("AccessDeniedException", message.as_str()));
    let shown = shown_policy(&bench, &key.key_id).await;
    assert!(shown.contains(r#""Principal":{"AWS":"AROA"#) && !shown.contains(APP), "{shown}");

    let request =
        |policy| kms::PutKeyPolicyRequest { key_id: key.key_id.clone(), policy, ..Default::default() };
    let stale = bench.root::<kms::PutKeyPolicy>(request(shown)).await.unwrap_err();
    let message = "Policy contains a statement with one or more invalid principals.";
    assert_eq!(told(&stale), ("MalformedPolicyDocumentException", message));
    bench.root::<kms::PutKeyPolicy>(request(policy)).await.unwrap();
    bench.session::<kms::Decrypt>("app", decrypt(blob)).await.unwrap();
}

#[tokio::test]
async fn a_key_policy_that_denies_a_role_spares_the_next_one_of_its_name() {
    let bench = bench().await;
    bench.role("app", "{}", &[]);
    let policy = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": ROOT}, "Action": "kms:*", "Resource": "*"},
        {"Effect": "Deny", "Principal": {"AWS": APP}, "Action": "kms:Encrypt", "Resource": "*"},
    ]});
    let key = key_with(&bench, Some(policy.to_string())).await;
    bench.role("app", "{}", &[&allow("kms:*")]);
    bench.session::<kms::Encrypt>("app", encrypt(&key.key_id)).await.unwrap();
}

#[tokio::test]
async fn a_key_policy_names_nobody_of_the_account_who_does_not_exist() {
    let bench = bench().await;
    let message = "Policy contains a statement with one or more invalid principals.";
    let session = "arn:aws:sts::123456789012:assumed-role/app/task";
    for principal in [APP, session, "AROAEXAMPLEEXAMPLE001"] {
        let policy = Some(key_policy(&[(ROOT, "kms:*"), (principal, "kms:Decrypt")]));
        let request = kms::CreateKeyRequest { policy, ..Default::default() };
        let fault = bench.root::<kms::CreateKey>(request).await.unwrap_err();
        assert_eq!(told(&fault), ("MalformedPolicyDocumentException", message), "{principal}");
    }
    let elsewhere = "arn:aws:iam::210987654321:role/app";
    key_with(&bench, Some(key_policy(&[(ROOT, "kms:*"), (elsewhere, "kms:Decrypt")]))).await;
    bench.role("app", "{}", &[]);
    key_with(&bench, Some(key_policy(&[(ROOT, "kms:*"), (session, "kms:Decrypt")]))).await;
}
