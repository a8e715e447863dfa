//! What a request that cannot be trusted or understood is told: code, text and status, protocol by protocol.
#![expect(clippy::unwrap_used, reason = "a test's helper fails the test")]

use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, header};
use rolecall_lab::{Lab, LabConfig, REGION};
use rolecall_shapes::sts;
use rolecall_sigv4::{Credentials, PayloadHash, Secret};
use rolecall_world::World;

/// The protocols: one request of each that is right in every respect.
#[derive(Clone, Copy, Debug)]
enum Protocol {
    /// awsJson1.1, as spoken by ECS.
    Json,
    /// awsQuery, as spoken by STS.
    Query,
    /// S3's own.
    S3,
}

impl Protocol {
    const ALL: [Protocol; 3] = [Protocol::Json, Protocol::Query, Protocol::S3];

    fn service(self) -> &'static str {
        match self {
            Protocol::Json => "ecs",
            Protocol::Query => "sts",
            Protocol::S3 => "s3",
        }
    }

    fn request(self, lab: &Lab) -> Request<Bytes> {
        let body = match self {
            Protocol::Json => "{}",
            Protocol::Query => "Action=GetCallerIdentity&Version=2011-06-15",
            Protocol::S3 => "",
        };
        self.request_with(lab, body)
    }

    fn request_with(self, lab: &Lab, body: &'static str) -> Request<Bytes> {
        let endpoint = lab.plane().endpoint();
        let builder = match self {
            Protocol::Json => Request::post(format!("{endpoint}/"))
                .header(header::CONTENT_TYPE, "application/x-amz-json-1.1")
                .header("x-amz-target", "AmazonEC2ContainerServiceV20141113.ListClusters"),
            Protocol::Query => Request::post(format!("{endpoint}/"))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded"),
            Protocol::S3 => Request::get(format!("{endpoint}/")),
        };
        builder.header(header::HOST, lab.plane().address().to_string()).body(Bytes::from(body)).unwrap()
    }
}

/// The answer to a request, signed after `world`'s clock.
async fn signed(
    lab: &Lab,
    request: Request<Bytes>,
    service: &str,
    credentials: &Credentials,
    world: &World,
) -> Answer {
    let (mut parts, body) = request.into_parts();
    let payload = PayloadHash::of(&body);
    rolecall_sigv4::sign(&mut parts, payload, credentials, REGION, service, world.now()).unwrap();
    Answer::of(lab.send(Request::from_parts(parts, body)).await)
}

#[derive(Debug, PartialEq)]
struct Answer {
    status: u16,
    content_type: String,
    body: String,
}

impl Answer {
    fn of(response: Response<Bytes>) -> Answer {
        let content_type = response.headers().get(header::CONTENT_TYPE);
        Answer {
            status: response.status().as_u16(),
            content_type: content_type.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default(),
            body: String::from_utf8(response.into_body().to_vec()).unwrap(),
        }
    }

    /// That the answer is this error, in the form of the protocol.
    #[track_caller]
    fn expect(&self, protocol: Protocol, status: u16, code: &str, message: &str) {
        assert_eq!(self.status, status, "{protocol:?}: {}", self.body);
        match protocol {
            Protocol::Json => {
                assert_eq!(self.content_type, "application/x-amz-json-1.1");
                let body: serde_json::Value = serde_json::from_str(&self.body).unwrap();
                let kind = body["__type"].as_str().unwrap_or_default();
                assert_eq!(kind.rsplit('#').next(), Some(code), "{}", self.body);
                let told = body.get("message").or(body.get("Message")).and_then(|text| text.as_str());
                assert_eq!(told.unwrap_or_default(), message);
            }
            Protocol::Query | Protocol::S3 => {
                let escaped = message.replace('\'', "&apos;");
                let told = self.body.contains(&format!("<Message>{message}</Message>"))
                    || self.body.contains(&format!("<Message>{escaped}</Message>"));
                assert!(self.body.contains(&format!("<Code>{code}</Code>")) && told, "{}", self.body);
            }
        }
    }
}

/// For each protocol: the status, the code and the text.
type Expected<'a> = [(u16, &'a str, &'a str); 3];

async fn check(lab: &Lab, credentials: Option<&Credentials>, world: &World, expected: Expected<'_>) {
    for (protocol, (status, code, message)) in Protocol::ALL.into_iter().zip(expected) {
        let request = protocol.request(lab);
        let answer = match credentials {
            Some(credentials) => signed(lab, request, protocol.service(), credentials, world).await,
            None => Answer::of(lab.send(request).await),
        };
        answer.expect(protocol, status, code, message);
    }
}

#[tokio::test]
async fn an_unsigned_request_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let expected = [
        (400, "MissingAuthenticationTokenException", "Missing Authentication Token"),
        (403, "MissingAuthenticationToken", "Request is missing Authentication Token"),
        (403, "AccessDenied", "Access Denied"),
    ];
    check(&lab, None, lab.world(), expected).await;
    lab.shutdown().await;
}

#[tokio::test]
async fn a_signature_with_another_secret_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    let forged = Credentials::new(&ana.credentials.access_key_id, Secret::new("not her secret"));
    let text = "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                Access Key and signing method. Consult the service documentation for details.";
    let s3 = "The request signature we calculated does not match the signature you provided. Check your key and signing \
              method.";
    let expected = [
        (400, "InvalidSignatureException", text),
        (403, "SignatureDoesNotMatch", text),
        (403, "SignatureDoesNotMatch", s3),
    ];
    check(&lab, Some(&forged), lab.world(), expected).await;
    lab.shutdown().await;
}

#[tokio::test]
async fn a_key_nobody_has_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let nobody = Credentials::new("AKIAIOSFODNN7EXAMPLE", Secret::new("secret"));
    let text = "The security token included in the request is invalid.";
    let expected = [
        (400, "UnrecognizedClientException", text),
        (403, "InvalidClientTokenId", text),
        (403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
    ];
    check(&lab, Some(&nobody), lab.world(), expected).await;
    lab.shutdown().await;
}

#[tokio::test]
async fn an_expired_session_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let trust = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow",
        "Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}}"#;
    let role = lab.role("guest", trust, &[]).await;
    let may =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}}"#;
    let ana = lab.user("ana", &[may]).await;
    let guest = lab.assume(&ana.client, &role, "visit").await;
    // Good until then.
    guest.client.call::<sts::GetCallerIdentity>(&Default::default()).await.unwrap();
    lab.world().advance(Duration::from_secs(3601));
    let text = "The security token included in the request is expired";
    let expected = [
        (400, "ExpiredTokenException", text),
        (403, "ExpiredToken", text),
        (400, "ExpiredToken", "The provided token has expired."),
    ];
    check(&lab, Some(&guest.credentials), lab.world(), expected).await;
    lab.shutdown().await;
}

#[tokio::test]
async fn a_session_token_of_another_key_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    let mixed = ana.credentials.clone().with_session_token(Secret::new("bm90IGEgdG9rZW4="));
    let text = "The security token included in the request is invalid.";
    let expected = [
        (400, "UnrecognizedClientException", text),
        (403, "InvalidClientTokenId", text),
        (400, "InvalidToken", "The provided token is malformed or otherwise invalid."),
    ];
    check(&lab, Some(&mixed), lab.world(), expected).await;
    lab.shutdown().await;
}

#[tokio::test]
async fn a_clock_that_is_slow_or_fast_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    let skewed = "The difference between the request time and the current time is too large.";
    let slow = World::seeded(2, "2026-11-22T11:40:00Z".parse().unwrap());
    let text = "Signature expired: 20261122T114000Z is now earlier than 20261122T114500Z (20261122T120000Z - 15 min.)";
    let expected = [
        (400, "InvalidSignatureException", text),
        (403, "SignatureDoesNotMatch", text),
        (403, "RequestTimeTooSkewed", skewed),
    ];
    check(&lab, Some(&ana.credentials), &slow, expected).await;
    let fast = World::seeded(2, "2026-11-22T12:20:00Z".parse().unwrap());
    let text = "Signature not yet current: 20261122T122000Z is still later than 20261122T121500Z (20261122T120000Z + 15 min.)";
    let expected = [
        (400, "InvalidSignatureException", text),
        (403, "SignatureDoesNotMatch", text),
        (403, "RequestTimeTooSkewed", skewed),
    ];
    check(&lab, Some(&ana.credentials), &fast, expected).await;
    lab.shutdown().await;
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    for (body, json) in [("{", true), ("[]", true), ("Action=%ff%fe", false)] {
        let protocol = if json { Protocol::Json } else { Protocol::Query };
        let request = protocol.request_with(&lab, body);
        let answer = signed(&lab, request, protocol.service(), &ana.credentials, lab.world()).await;
        // The status is the one AWS documents for `MalformedQueryString`, odd as it is.
        let (status, code) =
            if json { (400, "SerializationException") } else { (404, "MalformedQueryString") };
        assert_eq!(answer.status, status, "{body}: {}", answer.body);
        assert!(answer.body.contains(code), "{body}: {}", answer.body);
    }
    lab.shutdown().await;
}

#[tokio::test]
async fn an_operation_nobody_has_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    let mut request = Protocol::Json.request(&lab);
    let target = "AmazonEC2ContainerServiceV20141113.ListClusterz".parse().unwrap();
    request.headers_mut().insert("x-amz-target", target);
    let answer = signed(&lab, request, "ecs", &ana.credentials, lab.world()).await;
    answer.expect(Protocol::Json, 400, "UnknownOperationException", "");

    let request = Protocol::Query.request_with(&lab, "Action=GetCallerIdentities&Version=2011-06-15");
    let answer = signed(&lab, request, "sts", &ana.credentials, lab.world()).await;
    let text = "Could not find operation GetCallerIdentities for version 2011-06-15";
    answer.expect(Protocol::Query, 400, "InvalidAction", text);

    let request = Protocol::Query.request_with(&lab, "Version=2011-06-15");
    let answer = signed(&lab, request, "sts", &ana.credentials, lab.world()).await;
    answer.expect(Protocol::Query, 400, "MissingAction", "Missing Action");
    lab.shutdown().await;
}

#[tokio::test]
async fn a_request_signed_for_another_service_is_refused() {
    let lab = Lab::start(LabConfig::seeded()).await;
    let ana = lab.user("ana", &[]).await;
    let request = Protocol::Json.request(&lab);
    let answer = signed(&lab, request, "ecr", &ana.credentials, lab.world()).await;
    let text = "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                Access Key and signing method. Consult the service documentation for details.";
    answer.expect(Protocol::Json, 400, "InvalidSignatureException", text);
    lab.shutdown().await;
}
