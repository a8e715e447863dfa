//! Which operation a request names, and what it is answered when it names none.

#![expect(clippy::unwrap_used, reason = "a test helper")]

mod support;

use rolecall_shapes::services;
use rolecall_wire::{RouteError, route};
use support::{dump, parts};

const JSON11: &str = "application/x-amz-json-1.1";

fn named(signing_name: Option<&str>, headers: &[(&str, &str)], body: &str) -> Result<String, RouteError> {
    route(services(), signing_name, &parts("POST", "/", headers), body.as_bytes())
        .map(|route| format!("{}:{}", route.service.id, route.operation))
}

#[test]
fn a_target_names_service_and_operation() {
    let cases = [
        ("AmazonEC2ContainerServiceV20141113.RunTask", "ecs:RunTask"),
        ("AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken", "ecr:GetAuthorizationToken"),
        ("Logs_20140328.PutLogEvents", "logs:PutLogEvents"),
        ("secretsmanager.GetSecretValue", "secretsmanager:GetSecretValue"),
        ("AmazonSSM.GetParameters", "ssm:GetParameters"),
        ("TrentService.Decrypt", "kms:Decrypt"),
    ];
    for (target, expected) in cases {
        let headers = [("x-amz-target", target), ("content-type", JSON11)];
        assert_eq!(named(None, &headers, "{}").unwrap(), expected);
    }
    let headers = [
        ("X-Amz-Target", "TrentService.Decrypt"),
        ("content-type", "application/x-amz-json-1.1; charset=utf-8"),
    ];
    assert_eq!(named(Some("kms"), &headers, "{}").unwrap(), "kms:Decrypt");
}

#[test]
fn an_action_names_the_operation_of_the_service_signed_for() {
    let body = "Action=GetRole&Version=2010-05-08&RoleName=app";
    assert_eq!(named(Some("iam"), &[], body).unwrap(), "iam:GetRole");
    assert_eq!(named(None, &[], body).unwrap(), "iam:GetRole");
    let unsigned = "Version=2011-06-15&Action=AssumeRoleWithWebIdentity";
    assert_eq!(named(None, &[], unsigned).unwrap(), "sts:AssumeRoleWithWebIdentity");
    let get = parts("GET", "/?Action=GetCallerIdentity&Version=2011-06-15", &[]);
    assert_eq!(route(services(), Some("sts"), &get, b"").unwrap().operation, "GetCallerIdentity");
}

#[track_caller]
fn check(signing_name: Option<&str>, headers: &[(&str, &str)], body: &str, text: &str, answer: &str) {
    let error = named(signing_name, headers, body).unwrap_err();
    assert_eq!(error.to_string(), text);
    assert_eq!(dump(&error.response("req-1")), answer);
}

#[test]
fn an_unknown_target_is_an_unknown_operation_without_a_text() {
    let answer = "400 Bad Request\nx-amzn-requestid: req-1\ncontent-type: application/x-amz-json-1.1\n\n\
                  {\"__type\":\"UnknownOperationException\"}";
    for target in ["TrentService.Nope", "Nope_1.Decrypt", "Decrypt", "TrentService.decrypt", ""] {
        let headers = [("x-amz-target", target), ("content-type", JSON11)];
        check(Some("kms"), &headers, "{}", &format!("unknown target `{target}`"), answer);
    }
    check(Some("kms"), &[("content-type", JSON11)], "{}", "unknown target ``", answer);
}

#[test]
fn another_content_type_than_the_protocols_is_answered_in_xml() {
    let headers = [("x-amz-target", "TrentService.Decrypt"), ("content-type", "application/x-amz-json-1.0")];
    check(
        Some("kms"),
        &headers,
        "{}",
        "`application/x-amz-json-1.0` is not the content type of a JSON request",
        "404 Not Found\nx-amzn-requestid: req-1\ncontent-type: text/xml\n\n<UnknownOperationException/>\n",
    );
}

#[test]
fn an_unknown_action_is_an_invalid_action() {
    check(
        Some("iam"),
        &[],
        "Action=Nope&Version=2010-05-08",
        "could not find operation `Nope` for version `2010-05-08`",
        "400 Bad Request
x-amzn-requestid: req-1
content-type: text/xml

<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">
  <Error>
    <Type>Sender</Type>
    <Code>InvalidAction</Code>
    <Message>Could not find operation Nope for version 2010-05-08</Message>
  </Error>
  <RequestId>req-1</RequestId>
</ErrorResponse>
",
    );
    let other = named(Some("iam"), &[], "Action=GetCallerIdentity&Version=2011-06-15").unwrap_err();
    assert_eq!(other.to_string(), "could not find operation `GetCallerIdentity` for version `2011-06-15`");
    let none = named(Some("iam"), &[], "Action=GetRole").unwrap_err();
    assert_eq!(none.to_string(), "could not find operation `GetRole` for version `NO_VERSION_SPECIFIED`");
}

#[test]
fn a_query_request_without_an_action_is_missing_one() {
    check(
        None,
        &[],
        "Version=2010-05-08",
        "the request names no action",
        "400 Bad Request
x-amzn-requestid: req-1
content-type: text/xml

<ErrorResponse>
  <Error>
    <Type>Sender</Type>
    <Code>MissingAction</Code>
    <Message>Missing Action</Message>
  </Error>
  <RequestId>req-1</RequestId>
</ErrorResponse>
",
    );
    let malformed = named(Some("sts"), &[], "Action=%ff").unwrap_err();
    assert_eq!(malformed.to_string(), "the query string is malformed");
    assert_eq!(malformed.to_service_error().code, "MalformedQueryString");
}

#[test]
fn every_operation_of_a_model_is_found_implemented_or_not() {
    for service in services() {
        assert!(service.operation_names.is_sorted(), "{}", service.id);
    }
    let headers = [("x-amz-target", "TrentService.VerifyMac"), ("content-type", JSON11)];
    assert_eq!(named(None, &headers, "{}").unwrap(), "kms:VerifyMac");
}
