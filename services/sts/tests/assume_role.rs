//! Assuming roles, with roles and permissions made by hand.

#![expect(clippy::unwrap_used, reason = "a panic in a helper is the test's failure")]

use rolecall_gate::{
    Caller, Origin, Proof, Purpose, Session, SessionSource,
    testkit::{Bench, account},
};
use rolecall_policy::Principal;
use rolecall_shapes::sts;

const TRUSTS_TASKS: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
    "Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
const TRUSTS_ACCOUNT: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
    "Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}]}"#;
const TRUSTS_ANA: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
    "Principal":{"AWS":"arn:aws:iam::123456789012:user/ana"},"Action":["sts:AssumeRole","sts:TagSession"]}]}"#;
const MAY_ASSUME: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
    "Action":"sts:AssumeRole","Resource":"*"}]}"#;
const TASK: &str = "arn:aws:ecs:us-east-1:123456789012:task/default/0123";

async fn bench() -> Bench {
    Bench::new(rolecall_sts::register).await
}

fn request(role: &str) -> sts::AssumeRoleRequest {
    sts::AssumeRoleRequest {
        role_arn: format!("arn:aws:iam::123456789012:role/{role}"),
        role_session_name: "session".to_owned(),
        ..sts::AssumeRoleRequest::default()
    }
}

fn task_agent() -> Caller {
    let mut caller = Caller::service("ecs-tasks.amazonaws.com", account(), Some(TASK.to_owned()));
    let source = SessionSource::TaskApplication { task_arn: TASK.to_owned() };
    caller.proof = Proof::Service { source_arn: Some(TASK.to_owned()), session: Some(source) };
    caller
}

fn session(bench: &Bench, answer: &sts::AssumeRoleResponse) -> Session {
    let credentials = answer.credentials.as_ref().unwrap();
    bench.gate().seal().open(Purpose::SessionToken, &credentials.session_token).unwrap()
}

#[tokio::test]
async fn a_service_the_role_trusts_gets_a_session_for_its_task() {
    let bench = bench().await;
    bench.role("app/web", TRUSTS_TASKS, &[]);
    let request = sts::AssumeRoleRequest { duration_seconds: Some(21_600), ..request("app/web") };
    let answer = bench.call::<sts::AssumeRole>(task_agent(), request).await.unwrap();
    let user = answer.assumed_role_user.clone().unwrap();
    assert_eq!(user.arn, "arn:aws:sts::123456789012:assumed-role/web/session");
    assert!(user.assumed_role_id.starts_with("AROA") && user.assumed_role_id.ends_with(":session"));
    let session = session(&bench, &answer);
    assert_eq!(session.role_arn, "arn:aws:iam::123456789012:role/app/web");
    assert_eq!(session.source, SessionSource::TaskApplication { task_arn: TASK.to_owned() });
    assert_eq!(session.user_id, user.assumed_role_id);
    assert_eq!(session.expires_at.to_string(), "2026-11-22T18:00:00Z");
    let credentials = answer.credentials.unwrap();
    assert!(credentials.access_key_id.starts_with("ASIA") && credentials.access_key_id.len() == 20);
    assert_eq!(*credentials.secret_access_key, session.secret_access_key);
}

#[tokio::test]
async fn a_missing_role_is_refused_in_the_words_of_one_that_does_not_trust_the_caller() {
    let bench = bench().await;
    bench.role("web", TRUSTS_TASKS, &[]);
    for role in ["web", "nobody"] {
        let refused = bench.user::<sts::AssumeRole>("ana", &[MAY_ASSUME], request(role)).await.unwrap_err();
        assert_eq!((refused.code.as_ref(), refused.status), ("AccessDenied", 403));
        assert_eq!(
            refused.message,
            format!(
                "User: arn:aws:iam::123456789012:user/ana is not authorized to perform: sts:AssumeRole on \
                 resource: arn:aws:iam::123456789012:role/{role}"
            )
        );
    }
}

#[tokio::test]
async fn trusting_the_account_leaves_the_decision_to_identity_policies() {
    let bench = bench().await;
    bench.role("web", TRUSTS_ACCOUNT, &[]);
    bench.user::<sts::AssumeRole>("ana", &[], request("web")).await.unwrap_err();
    bench.user::<sts::AssumeRole>("ana", &[MAY_ASSUME], request("web")).await.unwrap();
}

#[tokio::test]
async fn a_user_named_in_the_trust_policy_needs_no_other() {
    let bench = bench().await;
    bench.role("web", TRUSTS_ANA, &[]);
    bench.user::<sts::AssumeRole>("ana", &[], request("web")).await.unwrap();
}

#[tokio::test]
async fn session_tags_need_their_own_permission() {
    let bench = bench().await;
    bench.role("web", TRUSTS_ANA, &[]);
    bench.role("api", TRUSTS_ACCOUNT, &[]);
    let tag = |key: &str| sts::Tag { key: key.to_owned(), value: "core".to_owned() };
    let tagged = |role| sts::AssumeRoleRequest { tags: Some(vec![tag("team")]), ..request(role) };
    let answer = bench.user::<sts::AssumeRole>("ana", &[], tagged("web")).await.unwrap();
    assert_eq!(session(&bench, &answer).tags, [("team".to_owned(), "core".to_owned())]);
    let refused = bench.user::<sts::AssumeRole>("ana", &[MAY_ASSUME], tagged("api")).await.unwrap_err();
    assert!(refused.message.contains("perform: sts:TagSession on resource"), "{}", refused.message);

    let twice = sts::AssumeRoleRequest { tags: Some(vec![tag("team"), tag("TEAM")]), ..request("web") };
    let refused = bench.user::<sts::AssumeRole>("ana", &[], twice).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "InvalidParameterValue: Duplicate tag keys found. Please note that Tag keys are case insensitive."
    );
    let transitive =
        sts::AssumeRoleRequest { transitive_tag_keys: Some(vec!["cost".to_owned()]), ..tagged("web") };
    let refused = bench.user::<sts::AssumeRole>("ana", &[], transitive).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "InvalidParameterValue: The specified transitive tag key must be included in the requested tags."
    );
}

#[tokio::test]
async fn sessions_last_no_longer_than_the_role_or_the_chain_lets_them() {
    let bench = bench().await;
    bench.role("web", TRUSTS_ANA, &[]);
    let long = sts::AssumeRoleRequest { duration_seconds: Some(3601), ..request("web") };
    let refused = bench.user::<sts::AssumeRole>("ana", &[], long.clone()).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    );
    bench.role("next", TRUSTS_ACCOUNT, &[]);
    bench.role("web", TRUSTS_ANA, &[MAY_ASSUME]);
    let first = bench.user::<sts::AssumeRole>("ana", &[], request("web")).await.unwrap();
    let session = session(&bench, &first);
    let caller = Caller {
        principal: session.principal.clone(),
        account: account(),
        proof: Proof::Session(Box::new(session)),
        origin: Origin::default(),
        via: Vec::new(),
    };
    bench.call::<sts::AssumeRole>(caller.clone(), request("next")).await.unwrap();
    let long = sts::AssumeRoleRequest { duration_seconds: Some(3601), ..request("next") };
    let refused = bench.call::<sts::AssumeRole>(caller.clone(), long).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by \
         role chaining."
    );
    let refused = bench.call::<sts::GetSessionToken>(caller, Default::default()).await.unwrap_err();
    assert_eq!(refused.to_string(), "AccessDenied: Cannot call GetSessionToken with session credentials");
}

#[tokio::test]
async fn a_text_that_is_no_role_arn_is_refused_before_anything_else() {
    let bench = bench().await;
    for text in [
        "nothing-valid-in-here",
        "arn::b:::something/test-role",
        "arn:a::::something/test-role",
        "arn:a:::something/test-role",
        "arn:a:a::aaaaaaaaaa:",
    ] {
        let request = sts::AssumeRoleRequest { role_arn: text.to_owned(), ..request("web") };
        let refused = bench.user::<sts::AssumeRole>("ana", &[], request).await.unwrap_err();
        assert_eq!(refused.to_string(), format!("ValidationError: {text} is invalid"));
    }
}

#[tokio::test]
async fn root_cannot_assume_roles() {
    let bench = bench().await;
    bench.role("web", TRUSTS_ACCOUNT, &[]);
    let refused = bench.root::<sts::AssumeRole>(request("web")).await.unwrap_err();
    assert_eq!(refused.to_string(), "AccessDenied: Roles may not be assumed by root accounts.");
}

#[tokio::test]
async fn session_policies_go_into_the_token_and_must_be_sound() {
    let bench = bench().await;
    bench.role("web", TRUSTS_ANA, &[]);
    let with = |policy: &str| sts::AssumeRoleRequest { policy: Some(policy.to_owned()), ..request("web") };
    let answer = bench.user::<sts::AssumeRole>("ana", &[], with(MAY_ASSUME)).await.unwrap();
    assert_eq!(session(&bench, &answer).policies, Some(vec![MAY_ASSUME.to_owned()]));
    assert_eq!(answer.packed_policy_size, Some(6));
    let refused = bench.user::<sts::AssumeRole>("ana", &[], with("{}")).await.unwrap_err();
    assert_eq!(refused.to_string(), "MalformedPolicyDocument: Syntax errors in policy.");
    let padded = MAY_ASSUME.to_owned() + &" ".repeat(2048);
    let refused = bench.user::<sts::AssumeRole>("ana", &[], with(&padded)).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "PackedPolicyTooLarge: Packed policy consumes 106% of allotted space, please use smaller policy."
    );
}

#[tokio::test]
async fn everybody_is_told_who_they_are() {
    let bench = bench().await;
    let deny = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}"#;
    let answer = bench.user::<sts::GetCallerIdentity>("ana", &[deny], Default::default()).await.unwrap();
    assert_eq!(answer.arn.as_deref(), Some("arn:aws:iam::123456789012:user/ana"));
    let answer = bench.root::<sts::GetCallerIdentity>(Default::default()).await.unwrap();
    assert_eq!(answer.arn.as_deref(), Some("arn:aws:iam::123456789012:root"));
    assert_eq!(
        (answer.user_id.as_deref(), answer.account.as_deref()),
        (Some("123456789012"), answer.user_id.as_deref())
    );
}

#[tokio::test]
async fn a_session_token_stands_for_its_user() {
    let bench = bench().await;
    let answer = bench.root::<sts::GetSessionToken>(Default::default()).await.unwrap();
    let credentials = answer.credentials.unwrap();
    let session: Session =
        bench.gate().seal().open(Purpose::SessionToken, &credentials.session_token).unwrap();
    assert_eq!(session.principal, Principal::Root { account: account() });
    assert_eq!(session.expires_at.to_string(), "2026-11-22T13:00:00Z");
}

#[tokio::test]
async fn transitive_tags_stay_along_a_chain_of_roles() {
    let bench = bench().await;
    let trusts_tagged = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
        "Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":["sts:AssumeRole","sts:TagSession"],
        "Condition":{"StringEquals":{"aws:RequestTag/team":"core"}}}]}"#;
    let may_assume = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
        "Action":["sts:AssumeRole","sts:TagSession"],"Resource":"*"}]}"#;
    bench.role("web", TRUSTS_ANA, &[may_assume]);
    bench.role("next", trusts_tagged, &[may_assume]);
    bench.role("last", trusts_tagged, &[may_assume]);
    let tag = |key: &str, value: &str| sts::Tag { key: key.to_owned(), value: value.to_owned() };
    let first = sts::AssumeRoleRequest {
        tags: Some(vec![tag("team", "core"), tag("cost", "7")]),
        transitive_tag_keys: Some(vec!["team".to_owned()]),
        ..request("web")
    };
    let answer = bench.user::<sts::AssumeRole>("ana", &[], first).await.unwrap();
    let mut caller = in_session(session(&bench, &answer));
    for role in ["next", "last"] {
        let answer = bench.call::<sts::AssumeRole>(caller, request(role)).await.unwrap();
        let session = session(&bench, &answer);
        assert_eq!(session.tags, [("team".to_owned(), "core".to_owned())]);
        caller = in_session(session);
    }
    let other = sts::AssumeRoleRequest { tags: Some(vec![tag("Team", "core")]), ..request("last") };
    let refused = bench.call::<sts::AssumeRole>(caller, other).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a \
         transitive tag key from the calling session."
    );
}

fn in_session(session: Session) -> Caller {
    let principal = session.principal.clone();
    let proof = Proof::Session(Box::new(session));
    Caller { principal, account: account(), proof, origin: Origin::default(), via: Vec::new() }
}
