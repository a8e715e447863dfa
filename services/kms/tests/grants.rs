//! Grants as users of KMS see them: what they let their grantees do, who may make them, and who may end them.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure")]

use std::collections::BTreeMap;

use rolecall_gate::{
    Caller, Fault, Origin, Proof,
    testkit::{ACCOUNT, Bench},
};
use rolecall_policy::{Principal, Reason};
use rolecall_shapes::{Blob, kms};
use serde_json::{Value, json};

const ANA: &str = "arn:aws:iam::123456789012:user/ana";
const BOB: &str = "arn:aws:iam::123456789012:user/bob";
const OTHER: &str = "210987654321";

async fn bench() -> Bench {
    Bench::new(rolecall_kms::register).await
}

async fn key(bench: &Bench) -> String {
    let made = bench.root::<kms::CreateKey>(kms::CreateKeyRequest::default()).await.unwrap();
    made.key_metadata.unwrap().arn.unwrap()
}

fn grant(key_id: &str, grantee: &str, operations: &[&str]) -> kms::CreateGrantRequest {
    kms::CreateGrantRequest {
        key_id: key_id.to_owned(),
        grantee_principal: grantee.to_owned(),
        operations: operations.iter().map(|&name| name.to_owned()).collect(),
        ..Default::default()
    }
}

/// Makes a grant as root; its id and its token.
async fn granted(bench: &Bench, request: kms::CreateGrantRequest) -> (String, String) {
    let made = bench.root::<kms::CreateGrant>(request).await.unwrap();
    (made.grant_id.unwrap(), made.grant_token.unwrap())
}

fn context(pairs: &[(&str, &str)]) -> Option<BTreeMap<String, String>> {
    Some(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect())
}

fn constrained(
    request: kms::CreateGrantRequest,
    subset: &[(&str, &str)],
    equals: Option<&[(&str, &str)]>,
) -> kms::CreateGrantRequest {
    let constraints = kms::GrantConstraints {
        encryption_context_subset: context(subset).filter(|pairs| !pairs.is_empty()),
        encryption_context_equals: equals.and_then(context),
    };
    kms::CreateGrantRequest { constraints: Some(constraints), ..request }
}

fn encrypt(key_id: &str, pairs: &[(&str, &str)]) -> kms::EncryptRequest {
    kms::EncryptRequest {
        key_id: key_id.to_owned(),
        plaintext: Blob::from(b"opal".to_vec()).into(),
        encryption_context: context(pairs),
        ..Default::default()
    }
}

fn retire(token: &str) -> kms::RetireGrantRequest {
    kms::RetireGrantRequest { grant_token: Some(token.to_owned()), ..Default::default() }
}

fn allow(action: &str, condition: Value) -> String {
    json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": action, "Resource": "*", "Condition": condition},
    ]})
    .to_string()
}

fn refused(who: &str, action: &str, key: &str, why: &str) -> String {
    format!("User: {who} is not authorized to perform: {action} on resource: {key} because {why}")
}

fn told(fault: &Fault) -> (&str, &str) {
    (&fault.code, &fault.message)
}

fn caller(principal: Principal) -> Caller {
    Caller {
        account: principal.account().unwrap().clone(),
        principal,
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: Vec::new(),
    }
}

fn user_of(account: &str, name: &str) -> Caller {
    caller(Principal::user(format!("arn:aws:iam::{account}:user/{name}").parse().unwrap(), None))
}

#[tokio::test]
async fn a_grantee_needs_no_policy_for_what_the_grant_is_for() {
    let bench = bench().await;
    let key = key(&bench).await;
    let blob = bench.root::<kms::Encrypt>(encrypt(&key, &[])).await.unwrap().ciphertext_blob;
    let decrypt = || kms::DecryptRequest { ciphertext_blob: blob.clone(), ..Default::default() };
    let none = "no identity-based policy allows the kms:Decrypt action";
    let fault = bench.user::<kms::Decrypt>("ana", &[], decrypt()).await.unwrap_err();
    assert_eq!(told(&fault), ("AccessDeniedException", refused(ANA, "kms:Decrypt", &key, none).as_str()));

    let (id, token) = granted(&bench, grant(&key, ANA, &["Decrypt", "DescribeKey"])).await;
    assert_eq!(id.len(), 64);
    bench.user::<kms::Decrypt>("ana", &[], decrypt()).await.unwrap();
    // A token may be given, and is not needed.
    let with = kms::DecryptRequest { grant_tokens: Some(vec![token]), ..decrypt() };
    bench.user::<kms::Decrypt>("ana", &[], with).await.unwrap();
    let describe = kms::DescribeKeyRequest { key_id: key.clone(), ..Default::default() };
    bench.user::<kms::DescribeKey>("ana", &[], describe).await.unwrap();
    let recorded = bench.gate().journal().since(rolecall_gate::DecisionId(0)).pop().unwrap();
    assert_eq!(recorded.decision.reason, Reason::AllowedByGrant);
    assert_eq!(recorded.decision.trace.grants.as_ref().unwrap().matched[0].grant.id, id);

    let fault = bench.user::<kms::Encrypt>("ana", &[], encrypt(&key, &[])).await.unwrap_err();
    let none = "no identity-based policy allows the kms:Encrypt action";
    assert_eq!(told(&fault), ("AccessDeniedException", refused(ANA, "kms:Encrypt", &key, none).as_str()));
    let none = "no identity-based policy allows the kms:Decrypt action";
    let fault = bench.user::<kms::Decrypt>("bob", &[], decrypt()).await.unwrap_err();
    assert_eq!(told(&fault), ("AccessDeniedException", refused(BOB, "kms:Decrypt", &key, none).as_str()));
}

#[tokio::test]
async fn a_new_role_of_the_same_name_does_not_inherit_a_grant() {
    let bench = bench().await;
    let key = key(&bench).await;
    let app = bench.role("app", "{}", &[]).to_string();
    let (id, _) = granted(&bench, grant(&key, &app, &["Encrypt"])).await;
    bench.session::<kms::Encrypt>("app", encrypt(&key, &[])).await.unwrap();
    bench.role("app", "{}", &[]);
    let fault = bench.session::<kms::Encrypt>("app", encrypt(&key, &[])).await.unwrap_err();
    let none = "no identity-based policy allows the kms:Encrypt action";
    let session = "arn:aws:sts::123456789012:assumed-role/app/test";
    assert_eq!(told(&fault), ("AccessDeniedException", refused(session, "kms:Encrypt", &key, none).as_str()));
    let list = kms::ListGrantsRequest { key_id: key.clone(), grant_id: Some(id), ..Default::default() };
    let shown = bench.root::<kms::ListGrants>(list).await.unwrap().grants.unwrap();
    assert!(shown[0].grantee_principal.as_ref().unwrap().starts_with("AROA"), "{shown:?}");
}

#[tokio::test]
async fn a_denial_wins_over_a_grant() {
    let bench = bench().await;
    let key = key(&bench).await;
    granted(&bench, grant(&key, ANA, &["Encrypt"])).await;
    bench.user::<kms::Encrypt>("ana", &[], encrypt(&key, &[])).await.unwrap();
    let deny = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"kms:*","Resource":"*"}]}"#;
    let fault = bench.user::<kms::Encrypt>("ana", &[deny], encrypt(&key, &[])).await.unwrap_err();
    let message = format!(
        "User: {ANA} is not authorized to perform: kms:Encrypt on resource: {key} with an explicit deny in an \
         identity-based policy"
    );
    assert_eq!(told(&fault), ("AccessDeniedException", message.as_str()));
}

#[tokio::test]
async fn a_constraint_asks_for_an_encryption_context() {
    let bench = bench().await;
    let key = key(&bench).await;
    granted(&bench, constrained(grant(&key, ANA, &["Encrypt"]), &[("App", "shop")], None)).await;
    granted(&bench, constrained(grant(&key, BOB, &["Encrypt"]), &[], Some(&[("app", "shop")]))).await;
    let shop = [("app", "shop")];
    let more = [("app", "shop"), ("stage", "test")];
    for (user, pairs, allowed) in [
        ("ana", &shop[..], true),
        ("ana", &more[..], true),
        ("ana", &[("app", "Shop")][..], false),
        ("ana", &[][..], false),
        ("bob", &shop[..], true),
        ("bob", &more[..], false),
        ("bob", &[][..], false),
    ] {
        let outcome = bench.user::<kms::Encrypt>(user, &[], encrypt(&key, pairs)).await;
        assert_eq!(outcome.is_ok(), allowed, "{user} {pairs:?}");
    }
}

#[tokio::test]
async fn a_principal_of_another_account_uses_the_key_by_a_grant_alone() {
    let bench = bench().await;
    let key = key(&bench).await;
    let carl = || user_of(OTHER, "carl");
    let fault = bench.call::<kms::Encrypt>(carl(), encrypt(&key, &[])).await.unwrap_err();
    let why = "the resource does not exist in this Region, no resource-based policies allow access, or a \
               resource-based policy explicitly denies access";
    let carl_arn = format!("arn:aws:iam::{OTHER}:user/carl");
    assert_eq!(
        told(&fault),
        ("AccessDeniedException", refused(&carl_arn, "kms:Encrypt", &key, why).as_str())
    );
    granted(&bench, grant(&key, &carl_arn, &["Encrypt"])).await;
    bench.call::<kms::Encrypt>(carl(), encrypt(&key, &[])).await.unwrap();
}

#[tokio::test]
async fn grants_are_listed_as_they_were_made() {
    let bench = bench().await;
    let key = key(&bench).await;
    let request = kms::CreateGrantRequest {
        name: Some("shop".to_owned()),
        retiring_principal: Some(BOB.to_owned()),
        ..constrained(grant(&key, ANA, &["Decrypt"]), &[("app", "shop")], None)
    };
    let (id, _) = granted(&bench, request).await;
    let (other, _) = granted(&bench, grant(&key, BOB, &["Encrypt"])).await;
    let list = |request: kms::ListGrantsRequest| {
        bench.root::<kms::ListGrants>(kms::ListGrantsRequest { key_id: key.clone(), ..request })
    };
    let ids = |listed: &kms::ListGrantsResponse| -> Vec<String> {
        listed.grants.iter().flatten().filter_map(|grant| grant.grant_id.clone()).collect()
    };
    let one =
        list(kms::ListGrantsRequest { grant_id: Some(id.clone()), ..Default::default() }).await.unwrap();
    let expected = json!({
        "KeyId": key, "GrantId": id, "Name": "shop", "CreationDate": 1_795_348_800,
        "GranteePrincipal": ANA, "RetiringPrincipal": BOB,
        "IssuingAccount": format!("arn:aws:iam::{ACCOUNT}:root"), "Operations": ["Decrypt"],
        "Constraints": {"EncryptionContextSubset": {"app": "shop"}},
    });
    assert_eq!(serde_json::to_value(&one.grants.unwrap()[0]).unwrap(), expected);
    let bobs = kms::ListGrantsRequest { grantee_principal: Some(BOB.to_owned()), ..Default::default() };
    assert_eq!(ids(&list(bobs).await.unwrap()), [other.as_str()]);
    let first = list(kms::ListGrantsRequest { limit: Some(1), ..Default::default() }).await.unwrap();
    assert_eq!(first.truncated, Some(true));
    let rest = kms::ListGrantsRequest { marker: first.next_marker.clone(), ..Default::default() };
    let rest = list(rest).await.unwrap();
    assert_eq!(rest.truncated, Some(false));
    let mut both = [ids(&first), ids(&rest)].concat();
    both.sort();
    let mut made = vec![id.clone(), other];
    made.sort();
    assert_eq!(both, made);

    let retirable = |principal: &str| {
        let retiring_principal = principal.to_owned();
        bench.root::<kms::ListRetirableGrants>(kms::ListRetirableGrantsRequest {
            retiring_principal,
            ..Default::default()
        })
    };
    assert_eq!(ids(&retirable(BOB).await.unwrap()), [id.as_str()]);
    assert!(ids(&retirable(ANA).await.unwrap()).is_empty());
}

#[tokio::test]
async fn a_name_makes_a_repeated_request_one_grant() {
    let bench = bench().await;
    let key = key(&bench).await;
    let named =
        || kms::CreateGrantRequest { name: Some("shop".to_owned()), ..grant(&key, ANA, &["Decrypt"]) };
    let (first, _) = granted(&bench, named()).await;
    assert_eq!(granted(&bench, named()).await.0, first);
    let more = kms::CreateGrantRequest { operations: vec!["Encrypt".to_owned()], ..named() };
    assert_ne!(granted(&bench, more).await.0, first);
    let nameless = || grant(&key, ANA, &["Decrypt"]);
    assert_ne!(granted(&bench, nameless()).await.0, granted(&bench, nameless()).await.0);
}

#[tokio::test]
async fn the_retiring_principal_retires_a_grant_without_any_policy() {
    let bench = bench().await;
    let key = key(&bench).await;
    let request = kms::CreateGrantRequest {
        retiring_principal: Some(BOB.to_owned()),
        ..grant(&key, ANA, &["Encrypt"])
    };
    let (id, token) = granted(&bench, request).await;
    let fault = bench.user::<kms::RetireGrant>("ana", &[], retire(&token)).await.unwrap_err();
    let none = "no identity-based policy allows the kms:RetireGrant action";
    assert_eq!(told(&fault), ("AccessDeniedException", refused(ANA, "kms:RetireGrant", &key, none).as_str()));
    bench.user::<kms::RetireGrant>("bob", &[], retire(&token)).await.unwrap();
    bench.user::<kms::Encrypt>("ana", &[], encrypt(&key, &[])).await.unwrap_err();
    let fault = bench.root::<kms::RetireGrant>(retire(&token)).await.unwrap_err();
    assert_eq!(told(&fault), ("NotFoundException", format!("Grant ID {id} not found").as_str()));
}

#[tokio::test]
async fn a_grantee_retires_its_grant_if_that_is_among_its_operations() {
    let bench = bench().await;
    let key = key(&bench).await;
    let (id, _) = granted(&bench, grant(&key, ANA, &["Encrypt", "RetireGrant"])).await;
    let request = || kms::RetireGrantRequest {
        key_id: Some(key.clone()),
        grant_id: Some(id.clone()),
        ..Default::default()
    };
    bench.user::<kms::RetireGrant>("bob", &[], request()).await.unwrap_err();
    let dry = kms::RetireGrantRequest { dry_run: Some(true), ..request() };
    let fault = bench.user::<kms::RetireGrant>("ana", &[], dry).await.unwrap_err();
    assert_eq!(
        told(&fault),
        ("DryRunOperationException", "The request would have succeeded, but the DryRun option is set.")
    );
    bench.user::<kms::RetireGrant>("ana", &[], request()).await.unwrap();
}

#[tokio::test]
async fn the_account_a_grant_was_made_in_retires_it_and_passes_that_on_with_identity_policies() {
    let bench = bench().await;
    let key = key(&bench).await;
    let (_, token) = granted(&bench, grant(&key, ANA, &["Encrypt"])).await;
    bench.root::<kms::RetireGrant>(retire(&token)).await.unwrap();
    let (_, token) = granted(&bench, grant(&key, ANA, &["Encrypt"])).await;
    let may = allow("kms:RetireGrant", json!({}));
    bench.user::<kms::RetireGrant>("bob", &[&may], retire(&token)).await.unwrap();
}

#[tokio::test]
async fn a_key_policy_has_no_say_in_retiring() {
    let bench = bench().await;
    let key = key(&bench).await;
    let policy = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": format!("arn:aws:iam::{ACCOUNT}:root")}, "Action": "kms:*", "Resource": "*"},
        {"Effect": "Allow", "Principal": {"AWS": BOB}, "Action": "kms:RetireGrant", "Resource": "*"},
    ]});
    let request =
        kms::PutKeyPolicyRequest { key_id: key.clone(), policy: policy.to_string(), ..Default::default() };
    bench.root::<kms::PutKeyPolicy>(request).await.unwrap();
    let (_, token) = granted(&bench, grant(&key, ANA, &["Encrypt"])).await;
    bench.user::<kms::RetireGrant>("bob", &[], retire(&token)).await.unwrap_err();
}

#[tokio::test]
async fn whom_policies_let_revokes_a_grant() {
    let bench = bench().await;
    let key = key(&bench).await;
    let (id, _) = granted(&bench, grant(&key, ANA, &["Encrypt", "RetireGrant"])).await;
    let revoke = |id: &str| kms::RevokeGrantRequest {
        key_id: key.clone(),
        grant_id: id.to_owned(),
        ..Default::default()
    };
    let fault = bench.user::<kms::RevokeGrant>("ana", &[], revoke(&id)).await.unwrap_err();
    let none = "no identity-based policy allows the kms:RevokeGrant action";
    assert_eq!(told(&fault), ("AccessDeniedException", refused(ANA, "kms:RevokeGrant", &key, none).as_str()));
    let may = allow("kms:RevokeGrant", json!({}));
    bench.user::<kms::RevokeGrant>("bob", &[&may], revoke(&id)).await.unwrap();
    bench.user::<kms::Encrypt>("ana", &[], encrypt(&key, &[])).await.unwrap_err();
    let fault = bench.root::<kms::RevokeGrant>(revoke(&id)).await.unwrap_err();
    assert_eq!(told(&fault), ("NotFoundException", format!("Grant ID {id} not found").as_str()));
}

#[tokio::test]
async fn policies_say_which_grants_may_be_made() {
    let bench = bench().await;
    let key = key(&bench).await;
    let retired = |by: &str| kms::CreateGrantRequest {
        retiring_principal: Some(by.to_owned()),
        ..grant(&key, BOB, &["Encrypt"])
    };
    let subset = || constrained(grant(&key, BOB, &["Encrypt"]), &[("app", "shop")], None);
    for (condition, granted, refused) in [
        (
            json!({"ForAllValues:StringEquals": {"kms:GrantOperations": ["Encrypt", "Decrypt"]}}),
            grant(&key, BOB, &["Encrypt"]),
            grant(&key, BOB, &["Encrypt", "DescribeKey"]),
        ),
        (
            json!({"StringEquals": {"kms:GranteePrincipal": BOB}}),
            grant(&key, BOB, &["Encrypt"]),
            grant(&key, ANA, &["Encrypt"]),
        ),
        (json!({"StringEquals": {"kms:RetiringPrincipal": BOB}}), retired(BOB), retired(ANA)),
        (
            json!({"StringEquals": {"kms:GrantConstraintType": "EncryptionContextSubset"}}),
            subset(),
            grant(&key, BOB, &["Encrypt"]),
        ),
    ] {
        let policy = allow("kms:CreateGrant", condition);
        bench.user::<kms::CreateGrant>("ana", &[&policy], granted).await.unwrap();
        let fault = bench.user::<kms::CreateGrant>("ana", &[&policy], refused).await.unwrap_err();
        assert_eq!(fault.code, "AccessDeniedException", "{policy}");
    }
}

#[tokio::test]
async fn grants_for_aws_resources_are_made_by_services_only() {
    let bench = bench().await;
    let key = key(&bench).await;
    let policy = allow("kms:CreateGrant", json!({"Bool": {"kms:GrantIsForAWSResource": "true"}}));
    let request = || grant(&key, BOB, &["Encrypt"]);
    bench.user::<kms::CreateGrant>("ana", &[&policy], request()).await.unwrap_err();
    let through = Caller { via: vec!["ecr".to_owned()], ..user_of(ACCOUNT, "ana") };
    bench.call::<kms::CreateGrant>(through, request()).await.unwrap();
}

#[tokio::test]
async fn a_grantee_makes_grants_no_wider_than_its_own() {
    let bench = bench().await;
    let key = key(&bench).await;
    let operations = ["Encrypt", "Decrypt", "CreateGrant"];
    granted(&bench, constrained(grant(&key, ANA, &operations), &[("app", "shop")], None)).await;
    let child = |operations: &[&str]| grant(&key, BOB, operations);
    let stricter = [("app", "shop"), ("stage", "test")];
    for (request, allowed) in [
        (constrained(child(&["Encrypt"]), &[("app", "shop")], None), true),
        (constrained(child(&["Encrypt"]), &[], Some(&stricter)), true),
        (constrained(child(&["Encrypt", "DescribeKey"]), &[("app", "shop")], None), false),
        (constrained(child(&["Encrypt"]), &[("app", "bank")], None), false),
        (child(&["Encrypt"]), false),
    ] {
        let shown = format!("{request:?}");
        let outcome = bench.user::<kms::CreateGrant>("ana", &[], request).await;
        assert_eq!(outcome.is_ok(), allowed, "{shown}");
    }
}

#[tokio::test]
async fn grants_that_make_no_sense_are_refused_in_aws_s_words() {
    let bench = bench().await;
    let key = key(&bench).await;
    let alias = kms::CreateAliasRequest { alias_name: "alias/app".to_owned(), target_key_id: key.clone() };
    bench.root::<kms::CreateAlias>(alias).await.unwrap();
    for (request, code, message) in [
        (
            grant("alias/app", ANA, &["Encrypt"]),
            "InvalidArnException",
            "Key Aliases are not supported for this operation.",
        ),
        (
            grant(&key, "arn:aws:iam::123456789012:group/all", &["Encrypt"]),
            "InvalidArnException",
            "ARN does not refer to a valid principal: arn:aws:iam::123456789012:group/all",
        ),
        (
            grant(&key, "arn:aws:iam::123456789012:role/nobody", &["Encrypt"]),
            "InvalidArnException",
            "ARN does not refer to a valid principal: arn:aws:iam::123456789012:role/nobody",
        ),
        (
            grant(&key, ANA, &["CreateGrant"]),
            "ValidationException",
            "Grants must not contain only the CreateGrant operation.",
        ),
        (
            grant(&key, ANA, &["Sign"]),
            "ValidationException",
            "The operation Sign is not supported by a symmetric encryption key.",
        ),
    ] {
        let fault = bench.root::<kms::CreateGrant>(request).await.unwrap_err();
        assert_eq!(told(&fault), (code, message));
    }
    let fault = bench.root::<kms::RetireGrant>(retire("bm9uc2Vuc2U=")).await.unwrap_err();
    assert_eq!(told(&fault), ("InvalidGrantTokenException", "The grant token is not valid."));
    let disable = kms::DisableKeyRequest { key_id: key.clone() };
    bench.root::<kms::DisableKey>(disable).await.unwrap();
    let fault = bench.root::<kms::CreateGrant>(grant(&key, ANA, &["Encrypt"])).await.unwrap_err();
    assert_eq!(told(&fault), ("DisabledException", format!("{key} is disabled.").as_str()));
}
