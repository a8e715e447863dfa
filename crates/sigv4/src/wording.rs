use http::StatusCode;

use crate::{Parameter, RequestTime, ScopeFault, SigError, Via};

/// Which family of services speaks: they refuse with different codes, texts and statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorDialect {
    /// awsJson1.0 and awsJson1.1: ECS, ECR, Logs, Secrets Manager, SSM, KMS, DynamoDB, SQS.
    Json,
    /// awsQuery: IAM, STS, SNS.
    Query,
    /// S3's restXml.
    S3,
}

/// An error as an AWS service sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwsError {
    /// The error code, such as `SignatureDoesNotMatch`.
    pub code: &'static str,
    /// The text.
    pub message: String,
    /// The HTTP status.
    pub status: StatusCode,
    /// Elements that S3 adds to the error document, such as `<Region>`; empty for other dialects.
    pub details: Vec<(&'static str, String)>,
}

impl SigError {
    /// The error that an AWS service of this dialect answers.
    ///
    /// Sources: the services' API references under "Common Errors"; the Amazon S3 API Reference under "Error
    /// Responses"; the AWS IAM User Guide's "Troubleshoot signed requests for AWS APIs"; texts observed in answers.
    pub fn aws_error(&self, dialect: ErrorDialect) -> AwsError {
        match dialect {
            ErrorDialect::S3 => s3_error(self),
            ErrorDialect::Json | ErrorDialect::Query => common_error(self, dialect),
        }
    }
}

fn common_error(error: &SigError, dialect: ErrorDialect) -> AwsError {
    let (kind, message) = match error {
        SigError::Missing => (Kind::Missing, missing_text(dialect).to_owned()),
        SigError::UnknownAccessKey { .. } | SigError::InvalidToken => {
            (Kind::Unknown, "The security token included in the request is invalid.".to_owned())
        }
        SigError::ExpiredToken => {
            (Kind::ExpiredToken, "The security token included in the request is expired".to_owned())
        }
        error => match incomplete_text(error) {
            Some(text) => (Kind::Incomplete, text),
            None => (Kind::Signature, signature_text(error)),
        },
    };
    let (code, status) = kind.code(dialect);
    AwsError { code, message, status, details: Vec::new() }
}

/// The codes that the JSON and Query services share, up to spelling and status.
enum Kind {
    Missing,
    Incomplete,
    Unknown,
    ExpiredToken,
    Signature,
}

impl Kind {
    fn code(&self, dialect: ErrorDialect) -> (&'static str, StatusCode) {
        let json = dialect == ErrorDialect::Json;
        let code = match (self, json) {
            (Self::Missing, true) => "MissingAuthenticationTokenException",
            (Self::Missing, false) => "MissingAuthenticationToken",
            (Self::Incomplete, true) => "IncompleteSignatureException",
            (Self::Incomplete, false) => "IncompleteSignature",
            (Self::Unknown, true) => "UnrecognizedClientException",
            (Self::Unknown, false) => "InvalidClientTokenId",
            (Self::ExpiredToken, true) => "ExpiredTokenException",
            (Self::ExpiredToken, false) => "ExpiredToken",
            (Self::Signature, true) => "InvalidSignatureException",
            (Self::Signature, false) => "SignatureDoesNotMatch",
        };
        let bad_request = json || matches!(self, Self::Incomplete);
        (code, if bad_request { StatusCode::BAD_REQUEST } else { StatusCode::FORBIDDEN })
    }
}

fn missing_text(dialect: ErrorDialect) -> &'static str {
    if dialect == ErrorDialect::Json {
        "Missing Authentication Token"
    } else {
        "Request is missing Authentication Token"
    }
}

/// The text of an authorization that cannot be read, or `None` for one that can.
fn incomplete_text(error: &SigError) -> Option<String> {
    let all = [Parameter::Credential, Parameter::Signature, Parameter::SignedHeaders];
    Some(match error {
        SigError::SeveralMechanisms => "Only one authentication mechanism is allowed.".to_owned(),
        SigError::UnsupportedAlgorithm { via: Via::Header, algorithm, header_digest } => {
            if algorithm.starts_with("AWS4-") {
                unsupported_text(algorithm)
            } else {
                requires_text(&all, header_digest)
            }
        }
        SigError::UnsupportedAlgorithm { algorithm, .. } => unsupported_text(algorithm),
        SigError::NotKeyValue { header_digest } => format!(
            "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with \
             Base64): '{header_digest}'."
        ),
        SigError::Incomplete { via: Via::Header, missing, header_digest } => {
            requires_text(missing, header_digest)
        }
        SigError::Incomplete { via: Via::Query, missing, .. } => {
            let sentences: String = missing
                .iter()
                .map(|parameter| format!("AWS query-string parameters must include 'X-Amz-{parameter}'. "))
                .collect();
            format!("{sentences}Re-examine the query-string parameters.")
        }
        SigError::MalformedCredential { credential, .. } => format!(
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got \
             '{credential}'"
        ),
        SigError::MalformedDate { date, .. } => format!(
            "Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601"
        ),
        SigError::ExpiresNotANumber => "X-Amz-Expires should be a number".to_owned(),
        SigError::ExpiresNegative => "X-Amz-Expires must be non-negative".to_owned(),
        SigError::ExpiresTooLong => TOO_LONG.to_owned(),
        _ => return None,
    })
}

fn unsupported_text(algorithm: &str) -> String {
    format!("Unsupported AWS 'algorithm': '{algorithm}' (only AWS4-HMAC-SHA256 for now). ")
}

fn requires_text(missing: &[Parameter], header_digest: &str) -> String {
    let sentences: String = missing
        .iter()
        .map(|parameter| match parameter {
            Parameter::Date => {
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
                    .to_owned()
            }
            parameter => format!("Authorization header requires '{parameter}' parameter. "),
        })
        .collect();
    format!("{sentences}(Hashed with SHA-256 and encoded with Base64) Authorization={header_digest}")
}

/// The text of an authorization that can be read and is wrong.
fn signature_text(error: &SigError) -> String {
    match error {
        SigError::WrongScope { faults, .. } => faults.iter().map(scope_text).collect(),
        SigError::HeadersNotSigned { names } => {
            let name = match names.first().map(String::as_str) {
                None | Some("host") => "'Host' or ':authority'".to_owned(),
                Some(other) => format!("'{other}'"),
            };
            format!("{name} must be a 'SignedHeader' in the AWS Authorization.")
        }
        SigError::Expired { signed, now, window, .. } => format!(
            "Signature expired: {signed} is now earlier than {} ({now} - {} min.)",
            now.plus_seconds(-window),
            window / 60
        ),
        SigError::NotYetCurrent { signed, now, .. } => {
            format!("Signature not yet current: {signed} is still later than {} ({now} + 15 min.)", now.plus_seconds(900))
        }
        _ => "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
              Access Key and signing method. Consult the service documentation for details."
            .to_owned(),
    }
}

/// One sentence per fault; all but the last kind end in a space, as observed.
fn scope_text(fault: &ScopeFault) -> String {
    match fault {
        ScopeFault::Region { region, .. } => {
            format!("Credential should be scoped to a valid region, not '{region}'. ")
        }
        ScopeFault::Service { expected, .. } => {
            format!("Credential should be scoped to correct service: '{expected}'. ")
        }
        ScopeFault::Terminator { terminator } => {
            format!(
                "Credential should be scoped with a valid terminator: 'aws4_request', not '{terminator}'. "
            )
        }
        ScopeFault::Date { date, time } => format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{date}' != \
             '{}', from '{time}'.",
            time.date()
        ),
    }
}

const TOO_LONG: &str = "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 \
     seconds";

fn s3_error(error: &SigError) -> AwsError {
    let (code, message, status) = s3_words(error);
    AwsError { code, message, status, details: s3_details(error) }
}

fn s3_words(error: &SigError) -> (&'static str, String, StatusCode) {
    const BAD_REQUEST: StatusCode = StatusCode::BAD_REQUEST;
    const FORBIDDEN: StatusCode = StatusCode::FORBIDDEN;
    let (code, message, status) = match error {
        SigError::Missing => ("AccessDenied", "Access Denied", FORBIDDEN),
        SigError::SeveralMechanisms => (
            "InvalidArgument",
            "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string \
             parameter or the Authorization header should be specified",
            BAD_REQUEST,
        ),
        SigError::UnsupportedAlgorithm { via: Via::Header, algorithm, .. } if algorithm == "AWS" => (
            "InvalidRequest",
            "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.",
            BAD_REQUEST,
        ),
        SigError::UnsupportedAlgorithm { via: Via::Header, .. } => {
            ("InvalidArgument", "Unsupported Authorization Type", BAD_REQUEST)
        }
        SigError::Incomplete { via: Via::Header, missing, .. } if *missing == [Parameter::Date] => NO_DATE,
        SigError::MalformedDate { via: Via::Header, .. } => NO_DATE,
        SigError::HeadersNotSigned { .. } => {
            ("AccessDenied", "There were headers present in the request which were not signed", FORBIDDEN)
        }
        SigError::MissingPayloadHash => {
            ("InvalidRequest", "Missing required header for this request: x-amz-content-sha256", BAD_REQUEST)
        }
        SigError::MalformedPayloadHash => (
            "InvalidArgument",
            "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, \
             STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, \
             STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid \
             sha256 value.",
            BAD_REQUEST,
        ),
        SigError::PayloadHashMismatch { .. } => (
            "XAmzContentSHA256Mismatch",
            "The provided 'x-amz-content-sha256' header does not match what was computed.",
            BAD_REQUEST,
        ),
        SigError::Expired { via: Via::Query, .. } => ("AccessDenied", "Request has expired", FORBIDDEN),
        SigError::NotYetCurrent { via: Via::Query, .. } => {
            ("AccessDenied", "Request is not yet valid", FORBIDDEN)
        }
        SigError::Expired { .. } | SigError::NotYetCurrent { .. } => (
            "RequestTimeTooSkewed",
            "The difference between the request time and the current time is too large.",
            FORBIDDEN,
        ),
        SigError::SignatureDoesNotMatch => (
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing \
             method.",
            FORBIDDEN,
        ),
        SigError::UnknownAccessKey { .. } => (
            "InvalidAccessKeyId",
            "The AWS Access Key Id you provided does not exist in our records.",
            FORBIDDEN,
        ),
        SigError::InvalidToken => {
            ("InvalidToken", "The provided token is malformed or otherwise invalid.", BAD_REQUEST)
        }
        SigError::ExpiredToken => ("ExpiredToken", "The provided token has expired.", BAD_REQUEST),
        error => return s3_malformed(error),
    };
    (code, message.to_owned(), status)
}

const NO_DATE: (&str, &str, StatusCode) =
    ("AccessDenied", "AWS authentication requires a valid Date or x-amz-date header", StatusCode::FORBIDDEN);

/// Faults of the credential, which S3 words alike for header and query behind different openings.
fn s3_malformed(error: &SigError) -> (&'static str, String, StatusCode) {
    let (via, fault) = match error {
        SigError::MalformedCredential { via, .. } => (
            *via,
            "the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."
                .to_owned(),
        ),
        SigError::WrongScope { via, faults } => match faults.first() {
            Some(ScopeFault::Date { date, time }) if *via == Via::Query && is_date(date) => {
                return (QUERY_CODE, s3_date_text(date, *time), StatusCode::BAD_REQUEST);
            }
            Some(fault) => (*via, s3_scope_text(fault)),
            None => return s3_unparsable(error),
        },
        error => return s3_unparsable(error),
    };
    match via {
        Via::Header => (HEADER_CODE, format!("{HEADER_OPENING}{fault}"), StatusCode::BAD_REQUEST),
        Via::Query => (
            QUERY_CODE,
            format!("Error parsing the X-Amz-Credential parameter; {fault}"),
            StatusCode::BAD_REQUEST,
        ),
    }
}

fn s3_scope_text(fault: &ScopeFault) -> String {
    match fault {
        ScopeFault::Region { region, expected } => {
            format!("the region '{region}' is wrong; expecting '{expected}'")
        }
        ScopeFault::Service { service, expected } => {
            format!("incorrect service \"{service}\". This endpoint belongs to \"{expected}\".")
        }
        ScopeFault::Terminator { terminator } => {
            format!("incorrect terminal \"{terminator}\". This endpoint uses \"aws4_request\".")
        }
        ScopeFault::Date { date, time } if is_date(date) => s3_date_text(date, *time),
        ScopeFault::Date { date, .. } => format!(
            "incorrect date format \"{date}\". This date in the credential must be in the format \"yyyyMMdd\"."
        ),
    }
}

fn s3_date_text(date: &str, time: RequestTime) -> String {
    format!(
        "Invalid credential date \"{date}\". This date is not the same as X-Amz-Date: \"{}\".",
        time.date()
    )
}

fn is_date(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

const HEADER_CODE: &str = "AuthorizationHeaderMalformed";
const HEADER_OPENING: &str = "The authorization header is malformed; ";
const QUERY_CODE: &str = "AuthorizationQueryParametersError";

fn s3_unparsable(error: &SigError) -> (&'static str, String, StatusCode) {
    let query = match error {
        SigError::UnsupportedAlgorithm { .. } => {
            "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\""
        }
        SigError::Incomplete { via: Via::Query, .. } => {
            "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, \
             X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters."
        }
        SigError::MalformedDate { .. } => {
            "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\""
        }
        SigError::ExpiresNotANumber => "X-Amz-Expires should be a number",
        SigError::ExpiresNegative => "X-Amz-Expires must be non-negative",
        SigError::ExpiresTooLong => TOO_LONG,
        _ => {
            let message = format!(
                "{HEADER_OPENING}the authorization header requires three components: Credential, SignedHeaders, and \
                 Signature."
            );
            return (HEADER_CODE, message, StatusCode::BAD_REQUEST);
        }
    };
    (QUERY_CODE, query.to_owned(), StatusCode::BAD_REQUEST)
}

/// Elements of S3's error document beside code and message, in the order sent.
fn s3_details(error: &SigError) -> Vec<(&'static str, String)> {
    match error {
        SigError::WrongScope { faults, .. } => match faults.first() {
            Some(ScopeFault::Region { expected, .. }) => vec![("Region", expected.clone())],
            _ => Vec::new(),
        },
        SigError::HeadersNotSigned { names } => vec![("HeadersNotSigned", names.join(", "))],
        SigError::PayloadHashMismatch { stated, computed } => vec![
            ("ClientComputedContentSHA256", stated.to_string()),
            ("S3ComputedContentSHA256", computed.to_string()),
        ],
        SigError::Expired { signed, now, window, via: Via::Query } => vec![
            ("X-Amz-Expires", window.to_string()),
            ("Expires", signed.plus_seconds(*window).timestamp().to_string()),
            ("ServerTime", now.timestamp().to_string()),
        ],
        SigError::Expired { signed, now, .. } | SigError::NotYetCurrent { signed, now, via: Via::Header } => {
            vec![
                ("RequestTime", signed.to_string()),
                ("ServerTime", now.timestamp().to_string()),
                ("MaxAllowedSkewMilliseconds", "900000".to_owned()),
            ]
        }
        SigError::UnknownAccessKey { access_key_id } => vec![("AWSAccessKeyId", access_key_id.clone())],
        _ => Vec::new(),
    }
}
