//! Each refusal, in the words of each family of services.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use ErrorDialect::{Json, Query, S3};
use http::{Request, request::Parts};
use jiff::{Timestamp, ToSpan as _};
use rolecall_sigv4::{
    Body, Credentials, ErrorDialect, PayloadHash, Presented, Secret, Sha256, SigError, presign, sign,
};

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";

fn now() -> Timestamp {
    "2015-08-30T12:36:00Z".parse().unwrap()
}

fn credentials() -> Credentials {
    Credentials::new("AKIDEXAMPLE", Secret::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"))
}

fn request() -> Parts {
    Request::get("http://127.0.0.1:4566/").header("host", "127.0.0.1:4566").body(()).unwrap().into_parts().0
}

fn signed(service: &str, at: Timestamp) -> Parts {
    let mut parts = request();
    sign(&mut parts, PayloadHash::of(b""), &credentials(), "us-east-1", service, at).unwrap();
    parts
}

fn presigned(service: &str, at: Timestamp, expires: u32) -> Parts {
    let mut parts = request();
    let payload = if service == "s3" { PayloadHash::Unsigned } else { PayloadHash::of(b"") };
    presign(&mut parts, payload, &credentials(), "us-east-1", service, at, expires).unwrap();
    parts
}

/// The S3 request or the STS request, whichever speaks the dialect.
fn service(dialect: ErrorDialect) -> &'static str {
    if dialect == S3 { "s3" } else { "sts" }
}

fn verify(parts: &Parts, expected: (&str, &str)) -> Result<(), SigError> {
    let presented = Presented::from_request(parts)?;
    let body = Body::Hash(Sha256::EMPTY);
    presented.verify(parts, body, &credentials().secret, now(), Some(expected)).map(drop)
}

#[track_caller]
fn check(parts: &Parts, dialect: ErrorDialect, status: u16, code: &str, message: &str) {
    check_for(parts, ("us-east-1", service(dialect)), dialect, status, code, message);
}

#[track_caller]
fn check_for(
    parts: &Parts,
    expected: (&str, &str),
    dialect: ErrorDialect,
    status: u16,
    code: &str,
    message: &str,
) {
    check_error(&verify(parts, expected).unwrap_err(), dialect, status, code, message);
}

#[track_caller]
fn check_error(error: &SigError, dialect: ErrorDialect, status: u16, code: &str, message: &str) {
    let said = error.aws_error(dialect);
    assert_eq!((said.status.as_u16(), said.code, said.message.as_str()), (status, code, message));
}

fn with_authorization(mut parts: Parts, edit: impl Fn(&str) -> String) -> Parts {
    let value = edit(parts.headers["authorization"].to_str().unwrap());
    parts.headers.insert("authorization", value.parse().unwrap());
    parts
}

fn with_query(mut parts: Parts, edit: impl Fn(&str) -> String) -> Parts {
    parts.uri = edit(&parts.uri.to_string()).parse().unwrap();
    parts
}

#[test]
fn a_request_without_signature_is_missing_its_token() {
    check(&request(), Json, 400, "MissingAuthenticationTokenException", "Missing Authentication Token");
    check(&request(), Query, 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
    check(&request(), S3, 403, "AccessDenied", "Access Denied");
}

#[test]
fn an_empty_authorization_header_is_none() {
    let mut parts = request();
    parts.headers.insert("authorization", "".parse().unwrap());
    assert_eq!(verify(&parts, ("us-east-1", "sts")), Err(SigError::Missing));
}

#[test]
fn a_bare_token_in_the_authorization_header_is_not_repeated() {
    let mut parts = request();
    parts.headers.insert("authorization", "eyJhbGciOiJub25lIn0".parse().unwrap());
    let error = verify(&parts, ("us-east-1", "sts")).unwrap_err();
    assert_eq!(error.to_string(), "unsupported signing algorithm ``");
    assert!(!format!("{error:?}").contains("eyJ"));
}

#[test]
fn another_secret_does_not_match() {
    for (dialect, status, code, message) in [
        (Json, 400, "InvalidSignatureException", MISMATCH),
        (Query, 403, "SignatureDoesNotMatch", MISMATCH),
        (
            S3,
            403,
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
        ),
    ] {
        let mut parts = request();
        let other = Credentials::new("AKIDEXAMPLE", Secret::new("another"));
        sign(&mut parts, PayloadHash::of(b""), &other, "us-east-1", service(dialect), now()).unwrap();
        check(&parts, dialect, status, code, message);
    }
}

#[test]
fn a_clock_may_be_off_by_fifteen_minutes_and_no_more() {
    for off in [-900, 900] {
        for name in ["sts", "s3"] {
            verify(&signed(name, now() + off.seconds()), ("us-east-1", name)).unwrap();
        }
    }
    let (early, late) = (now() - 901.seconds(), now() + 901.seconds());
    let expired = "Signature expired: 20150830T122059Z is now earlier than 20150830T122100Z (20150830T123600Z - 15 min.)";
    let not_yet = "Signature not yet current: 20150830T125101Z is still later than 20150830T125100Z (20150830T123600Z + 15 min.)";
    check(&signed("sts", early), Json, 400, "InvalidSignatureException", expired);
    check(&signed("sts", early), Query, 403, "SignatureDoesNotMatch", expired);
    check(&signed("sts", late), Query, 403, "SignatureDoesNotMatch", not_yet);
    let skewed = "The difference between the request time and the current time is too large.";
    check(&signed("s3", early), S3, 403, "RequestTimeTooSkewed", skewed);
    check(&signed("s3", late), S3, 403, "RequestTimeTooSkewed", skewed);

    let details = verify(&signed("s3", early), ("us-east-1", "s3")).unwrap_err().aws_error(S3).details;
    let expected = [
        ("RequestTime", "20150830T122059Z".to_owned()),
        ("ServerTime", "2015-08-30T12:36:00Z".to_owned()),
        ("MaxAllowedSkewMilliseconds", "900000".to_owned()),
    ];
    assert_eq!(details, expected);
}

#[test]
fn a_presigned_url_lives_as_long_as_it_says() {
    for (age, expires) in [(0, 1), (60, 60), (604_800, 604_800), (-900, 60)] {
        verify(&presigned("s3", now() - age.seconds(), expires), ("us-east-1", "s3")).unwrap();
        verify(&presigned("ecs", now() - age.seconds(), expires), ("us-east-1", "ecs")).unwrap();
    }
    check(&presigned("s3", now() - 61.seconds(), 60), S3, 403, "AccessDenied", "Request has expired");
    check(&presigned("s3", now() + 901.seconds(), 60), S3, 403, "AccessDenied", "Request is not yet valid");
    check_for(
        &presigned("ecs", now() - 3601.seconds(), 3600),
        ("us-east-1", "ecs"),
        Json,
        400,
        "InvalidSignatureException",
        "Signature expired: 20150830T113559Z is now earlier than 20150830T113600Z (20150830T123600Z - 60 min.)",
    );
}

#[test]
fn sts_takes_a_presigned_request_for_fifteen_minutes_whatever_it_says() {
    verify(&presigned("sts", now() - 900.seconds(), 60), ("us-east-1", "sts")).unwrap();
    assert!(verify(&presigned("sts", now() - 901.seconds(), 3600), ("us-east-1", "sts")).is_err());
}

#[test]
fn an_expiry_out_of_bounds_is_refused() {
    let too_long = "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds";
    for (value, message) in [
        ("1h", "X-Amz-Expires should be a number"),
        ("-1", "X-Amz-Expires must be non-negative"),
        ("604801", too_long),
    ] {
        let parts = with_query(presigned("s3", now(), 60), |query| {
            query.replace("Expires=60", &format!("Expires={value}"))
        });
        check(&parts, S3, 400, "AuthorizationQueryParametersError", message);
    }
    let error =
        presign(&mut request(), PayloadHash::Unsigned, &credentials(), "us-east-1", "s3", now(), 604_801)
            .unwrap_err();
    assert_eq!(error.to_string(), "a presigned url lives for 604800 seconds at most, not `604801`");
}

#[test]
fn a_scope_of_another_endpoint_is_refused() {
    let parts = signed("sts", now());
    check_for(
        &parts,
        ("eu-west-1", "ecs"),
        Query,
        403,
        "SignatureDoesNotMatch",
        "Credential should be scoped to a valid region, not 'us-east-1'. Credential should be scoped to correct service: 'ecs'. ",
    );
    let parts = with_authorization(parts, |text| {
        text.replace("20150830/", "20150831/").replace("aws4_request", "aws4")
    });
    check(
        &parts,
        Json,
        400,
        "InvalidSignatureException",
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws4'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150831' != '20150830', from '20150830T123600Z'.",
    );
}

#[test]
fn s3_names_the_first_fault_of_a_scope() {
    let header = |from: &'static str, to: &'static str| {
        with_authorization(signed("s3", now()), |text| text.replace(from, to))
    };
    let query = |from: &'static str, to: &'static str| {
        with_query(presigned("s3", now(), 60), |text| text.replace(from, to))
    };
    for (from, to, fault) in [
        ("aws4_request", "aws4", r#"incorrect terminal "aws4". This endpoint uses "aws4_request"."#),
        ("us-east-1", "eu-west-1", "the region 'eu-west-1' is wrong; expecting 'us-east-1'"),
        (
            "20150830/",
            "20150831/",
            r#"Invalid credential date "20150831". This date is not the same as X-Amz-Date: "20150830"."#,
        ),
        (
            "20150830/",
            "2015083/",
            r#"incorrect date format "2015083". This date in the credential must be in the format "yyyyMMdd"."#,
        ),
        (
            "/us-east-1/",
            "/",
            r#"the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request"."#,
        ),
    ] {
        let message = format!("The authorization header is malformed; {fault}");
        check(&header(from, to), S3, 400, "AuthorizationHeaderMalformed", &message);
    }
    for (from, to, message) in [
        (
            "us-east-1",
            "eu-west-1",
            "Error parsing the X-Amz-Credential parameter; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
        ),
        (
            "20150830%2F",
            "20150831%2F",
            r#"Invalid credential date "20150831". This date is not the same as X-Amz-Date: "20150830"."#,
        ),
        (
            "%2F",
            "%252F",
            r#"Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request"."#,
        ),
    ] {
        check(&query(from, to), S3, 400, "AuthorizationQueryParametersError", message);
    }
    check_for(
        &signed("s3", now()),
        ("us-east-1", "s3express"),
        S3,
        400,
        "AuthorizationHeaderMalformed",
        r#"The authorization header is malformed; incorrect service "s3". This endpoint belongs to "s3express"."#,
    );
}

#[test]
fn an_authorization_header_must_be_complete() {
    let digest = "(Hashed with SHA-256 and encoded with Base64) Authorization=";
    for (header, message) in [
        (
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/sts/aws4_request",
            format!(
                "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. {digest}uDalrJwIRg1d8/z5saHWY06ByoHm9GGXHMzyKnGkCPE="
            ),
        ),
        (
            "Bearer eyJhbGciOiJub25lIn0",
            format!(
                "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. {digest}"
            ),
        ),
        (
            "AWS4-HMAC-SHA512 Credential=a",
            "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512' (only AWS4-HMAC-SHA256 for now). ".to_owned(),
        ),
        (
            "AWS4-HMAC-SHA256 Credential, Signature=b",
            "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '".to_owned(),
        ),
    ] {
        let mut parts = request();
        parts.headers.insert("authorization", header.parse().unwrap());
        let error = verify(&parts, ("us-east-1", "sts")).unwrap_err().aws_error(Query);
        assert_eq!((error.status.as_u16(), error.code), (400, "IncompleteSignature"));
        assert!(error.message.starts_with(&message), "{}", error.message);
        assert!(!error.message.contains("eyJ"));
    }
    let three = "The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.";
    for (header, status, code, message) in [
        ("AWS4-HMAC-SHA256 Credential=a", 400, "AuthorizationHeaderMalformed", three),
        ("AWS4-HMAC-SHA256 Credential", 400, "AuthorizationHeaderMalformed", three),
        ("Bearer a", 400, "InvalidArgument", "Unsupported Authorization Type"),
        (
            "AWS a:b",
            400,
            "InvalidRequest",
            "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.",
        ),
    ] {
        let mut parts = request();
        parts.headers.insert("authorization", header.parse().unwrap());
        check(&parts, S3, status, code, message);
    }
}

#[test]
fn a_presigned_query_must_be_complete() {
    let without = |service: &str, name: &str| {
        with_query(presigned(service, now(), 60), |query| query.replace(name, "X-Other"))
    };
    check(
        &without("sts", "X-Amz-Signature"),
        Query,
        400,
        "IncompleteSignature",
        "AWS query-string parameters must include 'X-Amz-Signature'. Re-examine the query-string parameters.",
    );
    for name in ["Algorithm", "Credential", "Signature", "Date", "SignedHeaders", "Expires"] {
        check(
            &without("s3", &format!("X-Amz-{name}")),
            S3,
            400,
            "AuthorizationQueryParametersError",
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
        );
    }
    check(
        &with_query(presigned("s3", now(), 60), |query| query.replace("HMAC-SHA256", "HMAC-SHA1")),
        S3,
        400,
        "AuthorizationQueryParametersError",
        r#"X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256""#,
    );
}

#[test]
fn a_date_must_be_in_the_basic_format() {
    let mut parts = signed("sts", now());
    parts.headers.insert("x-amz-date", "2015-08-30".parse().unwrap());
    check(
        &parts,
        Query,
        400,
        "IncompleteSignature",
        "Date must be in ISO-8601 'basic format'. Got '2015-08-30'. See http://en.wikipedia.org/wiki/ISO_8601",
    );
    let no_date = "AWS authentication requires a valid Date or x-amz-date header";
    let mut parts = signed("s3", now());
    parts.headers.insert("x-amz-date", "2015-08-30".parse().unwrap());
    check(&parts, S3, 403, "AccessDenied", no_date);
    parts.headers.remove("x-amz-date");
    check(&parts, S3, 403, "AccessDenied", no_date);
    check(
        &with_query(presigned("s3", now(), 60), |query| query.replace("20150830T123600Z", "20150830")),
        S3,
        400,
        "AuthorizationQueryParametersError",
        r#"X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'""#,
    );
}

#[test]
fn headers_that_must_be_signed_are_named() {
    let mut parts = signed("s3", now());
    parts.headers.insert("x-amz-meta-b", "1".parse().unwrap());
    parts.headers.insert("x-amz-acl", "public-read".parse().unwrap());
    check(&parts, S3, 403, "AccessDenied", "There were headers present in the request which were not signed");
    let details = verify(&parts, ("us-east-1", "s3")).unwrap_err().aws_error(S3).details;
    assert_eq!(details, [("HeadersNotSigned", "x-amz-acl, x-amz-meta-b".to_owned())]);

    let parts = with_authorization(signed("sts", now()), |text| text.replace("=host;", "="));
    let message = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
    check(&parts, Json, 400, "InvalidSignatureException", message);
}

#[test]
fn what_names_the_operation_must_be_signed() {
    let mut parts = signed("ecs", now());
    parts.headers.insert("x-amz-target", "AmazonEC2ContainerServiceV20141113.DeleteCluster".parse().unwrap());
    let message = "'x-amz-target' must be a 'SignedHeader' in the AWS Authorization.";
    check(&parts, Json, 400, "InvalidSignatureException", message);
}

#[test]
fn s3_looks_at_the_hash_of_the_payload() {
    let mut parts = request();
    sign(&mut parts, PayloadHash::of(b"other"), &credentials(), "us-east-1", "s3", now()).unwrap();
    check(
        &parts,
        S3,
        400,
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
    parts.headers.remove("x-amz-content-sha256");
    check(
        &parts,
        S3,
        400,
        "InvalidRequest",
        "Missing required header for this request: x-amz-content-sha256",
    );
    parts.headers.insert("x-amz-content-sha256", "null".parse().unwrap());
    check(
        &parts,
        S3,
        400,
        "InvalidArgument",
        "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.",
    );
}

#[test]
fn one_request_is_signed_in_one_way() {
    let mut parts = presigned("s3", now(), 60);
    parts.headers.insert("authorization", signed("s3", now()).headers["authorization"].clone());
    check(
        &parts,
        S3,
        400,
        "InvalidArgument",
        "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
    );
}

#[test]
fn what_the_caller_finds_out_has_its_words_too() {
    let unknown = SigError::UnknownAccessKey { access_key_id: "AKIAX".to_owned() };
    let invalid = "The security token included in the request is invalid.";
    let expired = "The security token included in the request is expired";
    for (error, dialect, status, code, message) in [
        (&unknown, Json, 400, "UnrecognizedClientException", invalid),
        (&unknown, Query, 403, "InvalidClientTokenId", invalid),
        (
            &unknown,
            S3,
            403,
            "InvalidAccessKeyId",
            "The AWS Access Key Id you provided does not exist in our records.",
        ),
        (&SigError::InvalidToken, Json, 400, "UnrecognizedClientException", invalid),
        (&SigError::InvalidToken, Query, 403, "InvalidClientTokenId", invalid),
        (
            &SigError::InvalidToken,
            S3,
            400,
            "InvalidToken",
            "The provided token is malformed or otherwise invalid.",
        ),
        (&SigError::ExpiredToken, Json, 400, "ExpiredTokenException", expired),
        (&SigError::ExpiredToken, Query, 403, "ExpiredToken", expired),
        (&SigError::ExpiredToken, S3, 400, "ExpiredToken", "The provided token has expired."),
    ] {
        check_error(error, dialect, status, code, message);
    }
}
