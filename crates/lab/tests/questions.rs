//! What somebody could do, asked on Rolecall's own endpoint, against what happens when they do it.
#![expect(clippy::unwrap_used, reason = "a test's helper fails the test")]

use bytes::Bytes;
use http::{Request, header};
use rolecall_client::Client;
use rolecall_gate::{Could, WhatIf, WhoCan};
use rolecall_lab::{Lab, LabConfig, TRUST_ECS_TASKS};
use rolecall_policy::{Layer, LayerState, Verdict};
use rolecall_shapes::{iam, secretsmanager};
use serde::de::DeserializeOwned;
use serde_json::Value;

async fn ask<T: DeserializeOwned>(
    lab: &Lab,
    client: &Client,
    path: &str,
    question: &WhatIf,
) -> Result<T, String> {
    let uri = format!("{}/_rolecall/{path}", lab.plane().endpoint());
    let host = lab.plane().address().to_string();
    let body = Bytes::from(serde_json::to_vec(question).unwrap());
    let request = Request::post(uri).header(header::HOST, host).body(body).unwrap();
    let answer = client.raw("rolecall", request).await.unwrap();
    if answer.status().is_success() {
        return Ok(serde_json::from_slice(answer.body()).unwrap());
    }
    let error: Value = serde_json::from_slice(answer.body()).unwrap();
    Err(error["message"].as_str().or(error["Message"].as_str()).unwrap().to_owned())
}

async fn can(lab: &Lab, principal: &str, action: &str, resource: &str) -> Result<Could, String> {
    let (principal, action, resource) = (principal.to_owned(), action.to_owned(), resource.to_owned());
    ask(lab, &lab.root(), "can", &WhatIf { principal, action, resource, ..WhatIf::default() }).await
}

fn allow(action: &str, resource: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"{action}","Resource":"{resource}"}}}}"#
    )
}

async fn secret(lab: &Lab, name: &str) -> String {
    let request = secretsmanager::CreateSecretRequest {
        name: name.to_owned(),
        secret_string: Some("s3cret".to_owned().into()),
        ..Default::default()
    };
    lab.root().call::<secretsmanager::CreateSecret>(&request).await.unwrap().arn.unwrap()
}

#[tokio::test]
async fn a_role_can_what_its_policies_and_the_resources_policy_allow() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let secret = secret(&lab, "token").await;
    let reader =
        lab.role("reader", TRUST_ECS_TASKS, &[&allow("secretsmanager:GetSecretValue", &secret)]).await;
    lab.role("other", TRUST_ECS_TASKS, &[]).await;

    let could = can(&lab, "reader", "secretsmanager:GetSecretValue", &secret).await.unwrap();
    assert_eq!((could.principal.as_str(), could.decision.verdict), (reader.as_str(), Verdict::Allow));
    let refused = can(&lab, "other", "secretsmanager:GetSecretValue", &secret).await.unwrap();
    assert_eq!(refused.decision.verdict, Verdict::ImplicitDeny);

    let deny = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Deny","Principal":{{"AWS":"{reader}"}},"Action":"secretsmanager:*","Resource":"*"}}}}"#
    );
    let request = secretsmanager::PutResourcePolicyRequest {
        secret_id: secret.clone(),
        resource_policy: deny,
        ..Default::default()
    };
    lab.root().call::<secretsmanager::PutResourcePolicy>(&request).await.unwrap();
    let refused = can(&lab, "reader", "secretsmanager:GetSecretValue", &secret).await.unwrap();
    assert_eq!(refused.decision.verdict, Verdict::ExplicitDeny);
    let resource = refused.decision.trace.layer(Layer::Resource).next().unwrap();
    assert_eq!(resource.state, LayerState::Denied);
    assert_eq!(resource.matched[0].statement.policy.name, "resource policy of secret token");
    lab.shutdown().await;
}

#[tokio::test]
async fn what_a_resource_policy_gave_a_role_is_not_for_a_new_role_of_its_name() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let secret = secret(&lab, "token").await;
    let reader = lab.role("reader", TRUST_ECS_TASKS, &[]).await;
    let grant = |principal: &str| secretsmanager::PutResourcePolicyRequest {
        secret_id: secret.clone(),
        resource_policy: format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"secretsmanager:GetSecretValue","Resource":"*"}}}}"#
        ),
        ..Default::default()
    };
    lab.root().call::<secretsmanager::PutResourcePolicy>(&grant(&reader)).await.unwrap();
    let could = async || can(&lab, "reader", "secretsmanager:GetSecretValue", &secret).await.unwrap();
    assert_eq!(could().await.decision.verdict, Verdict::Allow);

    let delete = iam::DeleteRoleRequest { role_name: "reader".to_owned() };
    lab.root().call::<iam::DeleteRole>(&delete).await.unwrap();
    let refused = lab.root().call::<secretsmanager::PutResourcePolicy>(&grant(&reader)).await.unwrap_err();
    assert_eq!(refused.code(), Some("MalformedPolicyDocumentException"));
    lab.role("reader", TRUST_ECS_TASKS, &[]).await;
    assert_eq!(could().await.decision.verdict, Verdict::ImplicitDeny);

    lab.root().call::<secretsmanager::PutResourcePolicy>(&grant(&reader)).await.unwrap();
    assert_eq!(could().await.decision.verdict, Verdict::Allow);
    lab.shutdown().await;
}

#[tokio::test]
async fn a_service_can_assume_a_role_that_trusts_it() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let role = lab.role("task", TRUST_ECS_TASKS, &[]).await;
    for (service, expected) in
        [("ecs-tasks.amazonaws.com", Verdict::Allow), ("ec2.amazonaws.com", Verdict::ImplicitDeny)]
    {
        let could = can(&lab, service, "sts:AssumeRole", &role).await.unwrap();
        assert_eq!(could.decision.verdict, expected, "{service}");
    }
    lab.shutdown().await;
}

#[tokio::test]
async fn who_can_lists_those_whose_call_would_be_let_through() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[&allow("iam:ListRoles", "*")]).await;
    lab.user("ben", &[&allow("iam:ListUsers", "*")]).await;
    let lister = lab.role("lister", TRUST_ECS_TASKS, &[&allow("iam:List*", "*")]).await;
    let question = WhatIf {
        action: "iam:ListRoles".to_owned(),
        resource: "arn:aws:iam::123456789012:role/".to_owned(),
        ..WhatIf::default()
    };
    let who: WhoCan = ask(&lab, &lab.root(), "who-can", &question).await.unwrap();
    let able: Vec<&str> = who.able.iter().map(|able| able.principal.as_str()).collect();
    assert_eq!(able, ["arn:aws:iam::123456789012:root", ana.arn.as_str(), lister.as_str()]);
    assert_eq!(who.asked, 4);
    assert!(ana.client.call::<iam::ListRoles>(&iam::ListRolesRequest::default()).await.is_ok());
    lab.shutdown().await;
}

#[tokio::test]
async fn context_and_region_of_a_question_are_those_of_the_request() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let statement = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*",
        "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"},"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}}"#;
    lab.role("runner", TRUST_ECS_TASKS, &[statement]).await;
    let question = |region: Option<&str>, address: Option<&str>| WhatIf {
        principal: "runner".to_owned(),
        action: "ecs:RunTask".to_owned(),
        resource: "*".to_owned(),
        context: address.map(|value| ("aws:SourceIp".to_owned(), value.into())).into_iter().collect(),
        region: region.map(str::to_owned),
    };
    for (region, address, expected) in [
        (Some("eu-west-1"), Some("192.0.2.7"), Verdict::Allow),
        (None, Some("192.0.2.7"), Verdict::ImplicitDeny),
        (Some("eu-west-1"), None, Verdict::ImplicitDeny),
    ] {
        let could: Could = ask(&lab, &lab.root(), "can", &question(region, address)).await.unwrap();
        assert_eq!(could.decision.verdict, expected, "{region:?} {address:?}");
    }
    lab.shutdown().await;
}

#[tokio::test]
async fn questions_that_have_no_answer_say_why() {
    let lab = Lab::start(LabConfig::seeded()).await;
    lab.role("web", TRUST_ECS_TASKS, &[]).await;
    lab.user("web", &[]).await;
    for (principal, action, resource, expected) in [
        ("nobody", "s3:GetObject", "*", "there is no role or user `nobody`"),
        (
            "arn:aws:iam::123456789012:role/nobody",
            "s3:GetObject",
            "*",
            "there is no role or user `arn:aws:iam::123456789012:role/nobody`",
        ),
        ("web", "s3:GetObject", "*", "`web` is both a role and a user; say `role/web` or `user/web`"),
        (
            "arn:aws:iam::999999999999:role/web",
            "s3:GetObject",
            "*",
            "`arn:aws:iam::999999999999:role/web` belongs to another account; only principals of 123456789012 can be \
             asked about",
        ),
        ("role/web", "GetObject", "*", "`GetObject` is not an action of the form service:Name"),
        (
            "role/web",
            "s3:GetObject",
            "data",
            "`data` is not an ARN of the form arn:partition:service:region:account:resource",
        ),
    ] {
        assert_eq!(can(&lab, principal, action, resource).await.unwrap_err(), expected);
    }
    assert!(can(&lab, "user/web", "s3:GetObject", "*").await.is_ok());
    lab.shutdown().await;
}

#[tokio::test]
async fn asking_takes_a_permission_of_its_own() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[&allow("s3:*", "*")]).await;
    let question =
        WhatIf { action: "s3:GetObject".to_owned(), resource: "*".to_owned(), ..WhatIf::default() };
    let error = ask::<WhoCan>(&lab, &ana.client, "who-can", &question).await.unwrap_err();
    assert!(error.contains("is not authorized to perform: rolecall:WhoCan on resource: *"), "{error}");
    lab.put_user_policy("ana", "ask", &allow("rolecall:WhoCan", "*")).await;
    let who: WhoCan = ask(&lab, &ana.client, "who-can", &question).await.unwrap();
    assert_eq!(who.able.len(), 2);
    lab.shutdown().await;
}
