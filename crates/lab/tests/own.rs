//! Rolecall's own endpoint is as closed as any service: who may ask, and how the question must be signed.
#![expect(clippy::unwrap_used, reason = "a test's helper fails the test")]

use bytes::Bytes;
use http::{Request, StatusCode, header};
use rolecall_lab::{Lab, LabConfig};

fn decisions(lab: &Lab) -> Request<Bytes> {
    let uri = format!("{}/_rolecall/decisions", lab.plane().endpoint());
    let host = lab.plane().address().to_string();
    Request::get(uri).header(header::HOST, host).body(Bytes::new()).unwrap()
}

#[tokio::test]
async fn root_reads_the_decisions_of_its_account() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let answer = lab.root().raw("rolecall", decisions(&lab)).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    lab.shutdown().await;
}

#[tokio::test]
async fn a_signature_for_another_service_does_not_open_it() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let answer = lab.root().raw("s3", decisions(&lab)).await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    assert!(String::from_utf8_lossy(answer.body()).contains("InvalidSignatureException"), "{answer:?}");
    lab.shutdown().await;
}

#[tokio::test]
async fn a_user_needs_a_policy_that_names_the_action() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let statement =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
    let user = lab.user("ana", &[statement]).await;
    let answer = user.client.raw("rolecall", decisions(&lab)).await.unwrap();
    let body = String::from_utf8_lossy(answer.body()).into_owned();
    assert!(body.contains("is not authorized to perform: rolecall:ListDecisions on resource: *"), "{body}");
    lab.shutdown().await;
}
