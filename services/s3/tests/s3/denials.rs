//! Who may do what, and how a refusal reads.

use crate::support::{Stage, Who};
use http::Method;

const APP: Who = Who::Role("app");
const SESSION: &str = "arn:aws:sts::123456789012:assumed-role/app/test";

fn denied(action: &str, resource: &str) -> String {
    format!(
        "User: {SESSION} is not authorized to perform: {action} on resource: &quot;{resource}&quot; because no \
         identity-based policy allows the {action} action"
    )
}

#[tokio::test]
async fn a_refusal_is_the_document_s3_answers() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/k", "x").await;
    stage.bench.role("app", "{}", &[]);
    let got = stage.get(APP, "/bucket/k").await;
    assert_eq!(got.status, 403);
    assert_eq!(got.header("content-type"), "application/xml");
    let message = denied("s3:GetObject", "arn:aws:s3:::bucket/k");
    assert_eq!(
        got.text().replace('"', "&quot;"),
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>{message}</Message>\
             <RequestId>11111111-2222</RequestId><HostId>MTExMTExMTEtMjIyMg==</HostId></Error>"
        )
        .replace('"', "&quot;")
    );
    let head = stage.send(APP, Method::HEAD, "/bucket/k", &[], "").await;
    assert_eq!((head.status.as_u16(), head.bytes.len()), (403, 0));
}

#[tokio::test]
async fn a_missing_key_shows_only_to_who_may_list() {
    let stage = Stage::with_bucket().await;
    stage.role("app", r#"["s3:GetObject"]"#, "arn:aws:s3:::bucket/*");
    let message = |answer: &crate::support::Answer| answer.element("Message").replace('"', "&quot;");
    let got = stage.get(APP, "/bucket/none").await;
    assert_eq!((got.status.as_u16(), message(&got)), (403, denied("s3:ListBucket", "arn:aws:s3:::bucket")));
    stage.role("app", r#"["s3:GetObject","s3:ListBucket"]"#, "*");
    let got = stage.get(APP, "/bucket/none").await;
    assert_eq!(got.error(), (404, "NoSuchKey", "The specified key does not exist."));
}

#[tokio::test]
async fn a_refused_upload_is_refused_before_its_body() {
    let stage = Stage::with_bucket().await;
    stage.bench.role("app", "{}", &[]);
    // Five gigabytes are announced; none of them is sent.
    let put = stage.send_head(APP, "/bucket/k", 5 << 30).await;
    assert!(put.starts_with("HTTP/1.1 403 "), "{put}");
    let message = put.replace('"', "&quot;");
    assert!(message.contains(&denied("s3:PutObject", "arn:aws:s3:::bucket/k")), "{put}");
    assert_eq!(stage.blobs(), 0);
}

#[tokio::test]
async fn listing_is_bound_to_the_prefix_allowed() {
    let stage = Stage::with_bucket().await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket",
        "Resource":"arn:aws:s3:::bucket","Condition":{"StringLike":{"s3:prefix":"home/*"}}}]}"#;
    stage.bench.role("app", "{}", &[policy]);
    assert_eq!(stage.get(APP, "/bucket?list-type=2&prefix=home/ana").await.status, 200);
    assert_eq!(stage.get(APP, "/bucket?list-type=2&prefix=other").await.status, 403);
    assert_eq!(stage.get(APP, "/bucket?list-type=2").await.status, 403);
}

#[tokio::test]
async fn the_public_gets_in_by_a_bucket_policy_only_and_only_unblocked() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/k", "x").await;
    let refused = (403, "AccessDenied", "Access Denied");
    assert_eq!(stage.get(Who::Nobody, "/bucket/k").await.error(), refused);

    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}]}"#;
    let blocked = stage.put(Who::Root, "/bucket?policy", policy).await;
    assert_eq!(
        blocked.element("Message").replace("&quot;", "\""),
        "User: arn:aws:iam::123456789012:root is not authorized to perform: s3:PutBucketPolicy on resource: \
         \"arn:aws:s3:::bucket\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block \
         Public Access."
    );
    assert_eq!(stage.send(Who::Root, Method::DELETE, "/bucket?publicAccessBlock", &[], "").await.status, 204);
    let put = stage.put(Who::Root, "/bucket?policy", policy).await;
    assert_eq!(put.status, 204, "{}", put.text());
    assert_eq!(stage.get(Who::Nobody, "/bucket/k").await.text(), "x");
    assert_eq!(stage.get(Who::Stranger, "/bucket/k").await.text(), "x");
    assert_eq!(stage.put(Who::Nobody, "/bucket/k", "y").await.error(), refused);
    assert_eq!(stage.get(Who::Root, "/bucket?policy").await.text(), policy);

    let block = "<PublicAccessBlockConfiguration><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>";
    let put = stage.put(Who::Root, "/bucket?publicAccessBlock", block).await;
    assert_eq!(put.status, 200, "{}", put.text());
    assert_eq!(stage.get(Who::Nobody, "/bucket/k").await.error(), refused);
    assert_eq!(stage.send(Who::Root, Method::DELETE, "/bucket?policy", &[], "").await.status, 204);
    let none = stage.get(Who::Root, "/bucket?policy").await;
    assert_eq!(none.error(), (404, "NoSuchBucketPolicy", "The bucket policy does not exist"));
}

#[tokio::test]
async fn a_bucket_policy_that_denies_spares_root_the_policy_itself() {
    let stage = Stage::with_bucket().await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::bucket","arn:aws:s3:::bucket/*"]}]}"#;
    assert_eq!(stage.put(Who::Root, "/bucket?policy", policy).await.status, 204);
    assert_eq!(stage.put(Who::Root, "/bucket/k", "x").await.status, 403);
    assert_eq!(stage.send(Who::Root, Method::DELETE, "/bucket?policy", &[], "").await.status, 204);
    assert_eq!(stage.put(Who::Root, "/bucket/k", "x").await.status, 200);
}

#[tokio::test]
async fn of_a_list_each_key_is_refused_by_itself() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/mine/a", "x").await;
    stage.put(Who::Root, "/bucket/other/a", "x").await;
    stage.role("app", r#"["s3:DeleteObject"]"#, "arn:aws:s3:::bucket/mine/*");
    let list = "<Delete><Object><Key>mine/a</Key></Object><Object><Key>other/a</Key></Object></Delete>";
    let deleted = stage.send(APP, Method::POST, "/bucket?delete", &[], list).await;
    assert_eq!(deleted.status, 200, "{}", deleted.text());
    assert_eq!(deleted.elements("Key"), ["mine/a", "other/a"]);
    assert_eq!(deleted.elements("Code"), ["AccessDenied"]);
    assert_eq!(stage.get(Who::Root, "/bucket/mine/a").await.status, 404);
    assert_eq!(stage.get(Who::Root, "/bucket/other/a").await.status, 200);
}

#[tokio::test]
async fn a_presigned_url_is_as_good_as_its_signer() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/k", "x").await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*",
        "Condition":{"StringEquals":{"s3:authType":"REST-QUERY-STRING"},"NumericLessThan":{"s3:signatureAge":"1000"}}}]}"#;
    stage.bench.role("app", "{}", &[policy]);
    assert_eq!(stage.get_presigned(APP, "/bucket/k").await.text(), "x");
    assert_eq!(stage.get(APP, "/bucket/k").await.status, 403);
}

#[tokio::test]
async fn an_operation_that_is_not_implemented_is_authorised_first() {
    let stage = Stage::with_bucket().await;
    stage.bench.role("app", "{}", &[]);
    let got = stage.get(APP, "/bucket?lifecycle").await;
    assert_eq!(
        got.element("Message").replace('"', "&quot;"),
        denied("s3:GetLifecycleConfiguration", "arn:aws:s3:::bucket")
    );
}

#[tokio::test]
async fn a_bucket_of_another_region_says_where_it_is() {
    let stage = Stage::new().await;
    let place = "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\
                 <LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>";
    let made = stage.put(Who::Root, "/bucket", place).await;
    assert_eq!(made.status, 200, "{}", made.text());
    let message = "The authorization header is malformed; the region &apos;us-east-1&apos; is wrong; expecting \
                   &apos;eu-west-1&apos;";
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let answer = stage.send(Who::Root, method, "/bucket/k", &[], "").await;
        assert_eq!(answer.error(), (400, "AuthorizationHeaderMalformed", message));
        assert_eq!(answer.element("Region"), "eu-west-1");
        assert_eq!(answer.header("x-amz-bucket-region"), "eu-west-1");
        assert_eq!(answer.header("content-type"), "application/xml");
    }
    let head = stage.send(Who::Root, Method::HEAD, "/bucket", &[], "").await;
    assert_eq!((head.status.as_u16(), head.header("x-amz-bucket-region")), (400, "eu-west-1"));
    let location = stage.get(Who::Root, "/bucket?location").await;
    assert_eq!(location.status, 200, "{}", location.text());
    // An unsigned request names no region.
    assert_eq!(stage.get(Who::Nobody, "/bucket/k").await.error().1, "AccessDenied");
}

#[tokio::test]
async fn a_new_role_of_the_same_name_does_not_inherit_the_grant_of_a_bucket_policy() {
    let stage = Stage::with_bucket().await;
    stage.put(Who::Root, "/bucket/k", "x").await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/app"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/*"}]}"#;
    let refused = stage.put(Who::Root, "/bucket?policy", policy).await;
    assert_eq!(refused.error(), (400, "MalformedPolicy", "Invalid principal in policy"));

    stage.bench.role("app", "{}", &[]);
    assert_eq!(stage.put(Who::Root, "/bucket?policy", policy).await.status, 204);
    assert_eq!(stage.get(APP, "/bucket/k").await.text(), "x");
    assert_eq!(stage.get(Who::Root, "/bucket?policy").await.text(), policy);

    stage.bench.role("app", "{}", &[]);
    let got = stage.get(APP, "/bucket/k").await;
    let message = got.element("Message").replace('"', "&quot;");
    assert_eq!((got.status.as_u16(), message), (403, denied("s3:GetObject", "arn:aws:s3:::bucket/k")));
    let shown = stage.get(Who::Root, "/bucket?policy").await;
    assert!(shown.text().contains(r#""Principal":{"AWS":"AROA"#), "{}", shown.text());
}
