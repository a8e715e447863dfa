//! The ratchet for S3, whose operations are told apart by method, path and query: what holds for every other operation
//! holds for these.
#![expect(clippy::unwrap_used, reason = "a test's helper fails the test")]

use std::collections::BTreeSet;

use bytes::Bytes;
use http::{Request, Response, header};
use rolecall_lab::{Lab, LabConfig, Person};
use serde_json::json;

const BUCKET: &str = "arn:aws:s3:::photos";
const EVERY_BUCKET: &str = "arn:aws:s3:::*";
const OBJECT: &str = "arn:aws:s3:::photos/cat";
const UPLOAD: &str = "uploadId=VXBsb2FkIElE";

/// An operation, its smallest request, and what it asks for.
struct Case {
    operation: &'static str,
    method: &'static str,
    target: &'static str,
    body: &'static str,
    asks: &'static [(&'static str, &'static str)],
}

const fn case(
    operation: &'static str,
    method: &'static str,
    target: &'static str,
    asks: &'static [(&'static str, &'static str)],
) -> Case {
    Case { operation, method, target, body: "", asks }
}

const fn with_body(case: Case, body: &'static str) -> Case {
    Case { body, ..case }
}

const TAGS: &str = "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>";
const POLICY: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"s3:GetObjectVersion","Resource":"arn:aws:s3:::photos/*"}}"#;
const PARTS: &str = "<CompleteMultipartUpload><Part><ETag>e</ETag><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>";
const BLOCK: &str = "<PublicAccessBlockConfiguration><BlockPublicPolicy>true</BlockPublicPolicy></PublicAccessBlockConfiguration>";
const KEYS: &str = "<Delete><Object><Key>cat</Key></Object></Delete>";

const CASES: [Case; 28] = [
    case("AbortMultipartUpload", "DELETE", "/photos/cat?UPLOAD", &[("s3:AbortMultipartUpload", OBJECT)]),
    with_body(
        case("CompleteMultipartUpload", "POST", "/photos/cat?UPLOAD", &[("s3:PutObject", OBJECT)]),
        PARTS,
    ),
    case(
        "CopyObject",
        "PUT",
        "/photos/copy",
        &[("s3:GetObject", OBJECT), ("s3:PutObject", "arn:aws:s3:::photos/copy")],
    ),
    case("CreateBucket", "PUT", "/pictures", &[("s3:CreateBucket", "arn:aws:s3:::pictures")]),
    case("CreateMultipartUpload", "POST", "/photos/cat?uploads", &[("s3:PutObject", OBJECT)]),
    case("DeleteBucket", "DELETE", "/photos", &[("s3:DeleteBucket", BUCKET)]),
    case("DeleteBucketPolicy", "DELETE", "/photos?policy", &[("s3:DeleteBucketPolicy", BUCKET)]),
    case("DeleteBucketTagging", "DELETE", "/photos?tagging", &[("s3:PutBucketTagging", BUCKET)]),
    case("DeleteObject", "DELETE", "/photos/cat", &[("s3:DeleteObject", OBJECT)]),
    with_body(case("DeleteObjects", "POST", "/photos?delete", &[("s3:DeleteObject", OBJECT)]), KEYS),
    case(
        "DeletePublicAccessBlock",
        "DELETE",
        "/photos?publicAccessBlock",
        &[("s3:PutBucketPublicAccessBlock", BUCKET)],
    ),
    case("GetBucketLocation", "GET", "/photos?location", &[("s3:GetBucketLocation", BUCKET)]),
    case("GetBucketPolicy", "GET", "/photos?policy", &[("s3:GetBucketPolicy", BUCKET)]),
    case("GetBucketTagging", "GET", "/photos?tagging", &[("s3:GetBucketTagging", BUCKET)]),
    case("GetObject", "GET", "/photos/cat", &[("s3:GetObject", OBJECT)]),
    case(
        "GetPublicAccessBlock",
        "GET",
        "/photos?publicAccessBlock",
        &[("s3:GetBucketPublicAccessBlock", BUCKET)],
    ),
    case("HeadBucket", "HEAD", "/photos", &[("s3:ListBucket", BUCKET)]),
    case("HeadObject", "HEAD", "/photos/cat", &[("s3:GetObject", OBJECT)]),
    case("ListBuckets", "GET", "/", &[("s3:ListAllMyBuckets", EVERY_BUCKET)]),
    case("ListMultipartUploads", "GET", "/photos?uploads", &[("s3:ListBucketMultipartUploads", BUCKET)]),
    case("ListObjects", "GET", "/photos", &[("s3:ListBucket", BUCKET)]),
    case("ListObjectsV2", "GET", "/photos?list-type=2", &[("s3:ListBucket", BUCKET)]),
    case("ListParts", "GET", "/photos/cat?UPLOAD", &[("s3:ListMultipartUploadParts", OBJECT)]),
    with_body(case("PutBucketPolicy", "PUT", "/photos?policy", &[("s3:PutBucketPolicy", BUCKET)]), POLICY),
    with_body(case("PutBucketTagging", "PUT", "/photos?tagging", &[("s3:PutBucketTagging", BUCKET)]), TAGS),
    with_body(case("PutObject", "PUT", "/photos/cat", &[("s3:PutObject", OBJECT)]), "meow"),
    with_body(
        case(
            "PutPublicAccessBlock",
            "PUT",
            "/photos?publicAccessBlock",
            &[("s3:PutBucketPublicAccessBlock", BUCKET)],
        ),
        BLOCK,
    ),
    with_body(
        case("UploadPart", "PUT", "/photos/cat?partNumber=1&UPLOAD", &[("s3:PutObject", OBJECT)]),
        "meow",
    ),
];

impl Case {
    fn request(&self, lab: &Lab) -> Request<Bytes> {
        let target = self.target.replace("UPLOAD", UPLOAD);
        let mut request = Request::builder()
            .method(self.method)
            .uri(format!("{}{target}", lab.plane().endpoint()))
            .header(header::HOST, lab.plane().address().to_string());
        if self.operation == "CopyObject" {
            request = request.header("x-amz-copy-source", "photos/cat");
        }
        request.body(Bytes::from_static(self.body.as_bytes())).unwrap()
    }

    /// What the first refused ask is told, up to the reason.
    fn refusal(&self, person: &Person) -> String {
        let (action, resource) = self.asks[0];
        // AWS says of all buckets no more than of none.
        let place =
            if resource == EVERY_BUCKET { String::new() } else { format!(" on resource: \"{resource}\"") };
        format!("User: {} is not authorized to perform: {action}{place}", person.arn)
    }

    fn policy(&self, effect: &str) -> String {
        let statements: Vec<_> = self
            .asks
            .iter()
            .map(|(action, resource)| json!({"Effect": effect, "Action": action, "Resource": resource}))
            .collect();
        json!({"Version": "2012-10-17", "Statement": statements}).to_string()
    }

    /// That the answer is a refusal with these words. An answer to HEAD has none; of several keys each is told its own.
    fn refused(&self, answer: &Response<Bytes>, words: &str) -> Result<(), String> {
        let body = String::from_utf8_lossy(answer.body()).replace("&quot;", "\"");
        let status = if self.operation == "DeleteObjects" { 200 } else { 403 };
        let told =
            self.method == "HEAD" || (body.contains(words) && body.contains("<Code>AccessDenied</Code>"));
        if answer.status() == status && told { Ok(()) } else { Err(format!("{} {body}", answer.status())) }
    }
}

/// Runs `check` on every operation, each with a bucket and an object that exist.
async fn on_every_operation(check: impl AsyncFn(&Lab, &Person, &Case) -> Result<(), String>) {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    let mut wrong = Vec::new();
    for case in &CASES {
        for (target, body) in [("/photos", ""), ("/photos/cat", "meow")] {
            let uri = format!("{}{target}", lab.plane().endpoint());
            let request = Request::put(uri).header(header::HOST, lab.plane().address().to_string());
            let made = lab
                .root()
                .raw("s3", request.body(Bytes::from_static(body.as_bytes())).unwrap())
                .await
                .unwrap();
            assert!(made.status().is_success(), "{target}: {:?}", made.body());
        }
        if let Err(why) = check(&lab, &ana, case).await {
            wrong.push(format!("{}: {why}", case.operation));
        }
    }
    lab.shutdown().await;
    assert!(wrong.is_empty(), "{} operations:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_operation_has_a_case() {
    let source = include_str!("../../../services/s3/src/service.rs");
    let registered = source.rsplit_once("operations! {").unwrap().1;
    let registered = registered.lines().filter_map(|line| line.trim().strip_suffix(',')?.split_once(" => "));
    let mut registered: BTreeSet<&str> = registered.map(|(_, operation)| operation).collect();
    registered.insert("DeleteObjects");
    let cases: BTreeSet<&str> = CASES.iter().map(|case| case.operation).collect();
    assert_eq!(cases, registered);
}

#[test]
fn every_action_exists() {
    let asks = CASES.iter().flat_map(|case| case.asks);
    let unknown: Vec<_> = asks.filter(|(action, _)| rolecall_catalog::action(action).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[tokio::test]
async fn every_operation_is_refused_without_a_signature() {
    on_every_operation(async |lab, _, case| {
        let answer = lab.send(case.request(lab)).await;
        case.refused(&answer, "<Message>Access Denied</Message>")
    })
    .await;
}

#[tokio::test]
async fn every_operation_is_refused_without_a_policy_and_says_what_is_missing() {
    on_every_operation(async |lab, ana, case| {
        let answer = ana.client.raw("s3", case.request(lab)).await.unwrap();
        let action = case.asks[0].0;
        let reason = format!("because no identity-based policy allows the {action} action");
        case.refused(&answer, &format!("{} {reason}", case.refusal(ana)))
    })
    .await;
}

#[tokio::test]
async fn every_operation_is_let_through_with_exactly_what_it_asks() {
    on_every_operation(async |lab, ana, case| {
        lab.put_user_policy("ana", "exactly", &case.policy("Allow")).await;
        let answer = ana.client.raw("s3", case.request(lab)).await.unwrap();
        let body = String::from_utf8_lossy(answer.body());
        let refused =
            answer.status() == 403 || answer.status().is_server_error() || body.contains("AccessDenied");
        if refused { Err(format!("{} {body}", answer.status())) } else { Ok(()) }
    })
    .await;
}

#[tokio::test]
async fn every_operation_is_refused_by_an_explicit_deny() {
    on_every_operation(async |lab, ana, case| {
        lab.put_user_policy("ana", "exactly", &case.policy("Allow")).await;
        lab.put_user_policy("ana", "deny", &case.policy("Deny")).await;
        let answer = ana.client.raw("s3", case.request(lab)).await.unwrap();
        let reason = "with an explicit deny in an identity-based policy";
        case.refused(&answer, &format!("{} {reason}", case.refusal(ana)))
    })
    .await;
}
