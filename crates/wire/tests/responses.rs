//! Whole answers, byte for byte.

mod support;

use rolecall_shapes::{OperationShape as _, ecs, iam, kms, secretsmanager, services, ssm, sts};
use rolecall_wire::{ServiceError, encode_error, encode_response, encode_typed};
use serde_json::json;
use support::{dump, schema};

#[test]
fn a_query_answer_is_indented_xml_with_wrapper_and_request_id() {
    let value =
        json!({"Arn": "arn:aws:iam::111122223333:user/a<b>", "UserId": "AIDA", "Account": "111122223333"});
    assert_eq!(
        dump(&encode_response(sts::GetCallerIdentity::META, &value, "req-1")),
        "200 OK
x-amzn-requestid: req-1
content-type: text/xml

<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">
  <GetCallerIdentityResult>
    <UserId>AIDA</UserId>
    <Account>111122223333</Account>
    <Arn>arn:aws:iam::111122223333:user/a&lt;b&gt;</Arn>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>req-1</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
"
    );
}

#[test]
fn a_query_answer_without_output_has_no_wrapper() {
    assert_eq!(
        dump(&encode_response(iam::DeleteRole::META, &json!({}), "req-1")),
        "200 OK
x-amzn-requestid: req-1
content-type: text/xml

<DeleteRoleResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">
  <ResponseMetadata>
    <RequestId>req-1</RequestId>
  </ResponseMetadata>
</DeleteRoleResponse>
"
    );
}

#[test]
fn every_kind_of_value_has_its_xml() {
    let value = json!({
        "Name": "", "Count": 3, "Flag": true, "Rate": 0.5, "When": 1_795_334_950, "Bytes": "AAEC",
        "Names": ["a\r\n", "b"], "Flat": ["x", "y"], "Labels": {"k": "v"}, "FlatLabels": {"k": "v\u{1}"},
        "Tags": [], "TagsByName": {"t": {"Key": "k\"'"}}, "Nested": {}, "Mode": null, "Unknown": 1,
    });
    let response = encode_response(&schema::QUERY_PUT, &value, "req-1");
    let body = std::str::from_utf8(response.body()).unwrap();
    assert_eq!(
        body,
        "<PutThingResponse xmlns=\"https://thing.example/doc/2026-01-01/\">
  <PutThingResult>
    <Name/>
    <Count>3</Count>
    <Flag>true</Flag>
    <Rate>0.5</Rate>
    <When>2026-11-22T08:09:10Z</When>
    <Bytes>AAEC</Bytes>
    <Names>
      <member>a&#xD;\n</member>
      <member>b</member>
    </Names>
    <FlatItem>x</FlatItem>
    <FlatItem>y</FlatItem>
    <Labels>
      <entry>
        <key>k</key>
        <value>v</value>
      </entry>
    </Labels>
    <FlatLabels>
      <key>k</key>
      <value>v\u{fffd}</value>
    </FlatLabels>
    <Tags/>
    <TagsByName>
      <entry>
        <key>t</key>
        <value>
          <Key>k&quot;'</Key>
        </value>
      </entry>
    </TagsByName>
    <Nested/>
  </PutThingResult>
  <ResponseMetadata>
    <RequestId>req-1</RequestId>
  </ResponseMetadata>
</PutThingResponse>
"
    );
}

#[test]
fn a_json_answer_is_its_members_without_nulls() {
    let value = json!({"ARN": "arn", "Name": "db", "SecretString": null, "Unknown": 1, "CreatedDate": 1.5});
    assert_eq!(
        dump(&encode_response(secretsmanager::GetSecretValue::META, &value, "req-1")),
        "200 OK
x-amzn-requestid: req-1
content-type: application/x-amz-json-1.1

{\"ARN\":\"arn\",\"Name\":\"db\",\"CreatedDate\":1.5}"
    );
}

#[test]
fn a_json_answer_without_output_has_no_body_and_an_empty_output_is_an_object() {
    assert_eq!(encode_response(&schema::JSON_DELETE, &json!({}), "req-1").body(), "");
    assert_eq!(encode_response(&schema::JSON_PUT, &json!({}), "req-1").body(), "{}");
}

#[test]
fn typed_output_is_encoded_by_its_schema() {
    let output =
        sts::GetCallerIdentityResponse { account: Some("111122223333".to_owned()), ..Default::default() };
    let response = encode_typed::<sts::GetCallerIdentity>(&output, "req-1").unwrap();
    assert!(response.body().windows(30).any(|text| text == b"<Account>111122223333</Account"));
}

#[test]
fn a_query_error_names_type_code_and_message() {
    let error = ServiceError::sender("NoSuchEntity", 404, "The role with name <app> cannot be found.");
    assert_eq!(
        dump(&encode_error(&iam::SERVICE, &error, "req-1")),
        "404 Not Found
x-amzn-requestid: req-1
content-type: text/xml

<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">
  <Error>
    <Type>Sender</Type>
    <Code>NoSuchEntity</Code>
    <Message>The role with name &lt;app&gt; cannot be found.</Message>
  </Error>
  <RequestId>req-1</RequestId>
</ErrorResponse>
"
    );
}

#[test]
fn a_json_error_spells_its_members_as_the_service_does() {
    let cases = [
        (&ecs::SERVICE, "ClusterNotFoundException", "message"),
        (&ecs::SERVICE, "AccessDeniedException", "message"),
        (&kms::SERVICE, "NotFoundException", "message"),
        (&kms::SERVICE, "AccessDeniedException", "Message"),
        (&secretsmanager::SERVICE, "ResourceNotFoundException", "Message"),
        (&secretsmanager::SERVICE, "AccessDeniedException", "Message"),
        (&secretsmanager::SERVICE, "InvalidSignatureException", "message"),
        (&ssm::SERVICE, "ParameterNotFound", "message"),
        (&ssm::SERVICE, "InternalServerError", "Message"),
        (&kms::SERVICE, "SerializationException", "Message"),
    ];
    for (service, code, member) in cases {
        let response = encode_error(service, &ServiceError::sender(code, 400, "text"), "req-1");
        assert_eq!(
            dump(&response),
            format!(
                "400 Bad Request\nx-amzn-requestid: req-1\ncontent-type: application/x-amz-json-1.1\n\n\
                 {{\"__type\":\"{code}\",\"{member}\":\"text\"}}"
            ),
            "{}",
            service.id
        );
    }
}

#[test]
fn modelled_fields_and_a_missing_text_are_as_given() {
    let error = ServiceError::sender("InvalidSequenceTokenException", 400, "")
        .without_message()
        .with_field("expectedSequenceToken", "4962");
    let response = encode_error(&rolecall_shapes::logs::SERVICE, &error, "req-1");
    assert_eq!(
        response.body(),
        r#"{"__type":"InvalidSequenceTokenException","expectedSequenceToken":"4962"}"#
    );
}

#[test]
fn a_failure_of_the_service_is_the_receivers() {
    let response = encode_error(&iam::SERVICE, &ServiceError::internal_failure(), "req-1");
    assert_eq!(response.status(), 500);
    let body = std::str::from_utf8(response.body()).unwrap();
    assert!(body.contains("<Type>Receiver</Type>\n    <Code>InternalFailure</Code>"), "{body}");
}

#[test]
fn services_of_other_protocols_get_errors_in_theirs() {
    let error = ServiceError::sender("AccessDenied", 403, "Access Denied");
    let of = |id: &str| {
        let service = services().iter().find(|service| service.id == id).unwrap();
        dump(&encode_error(service, &error, "req-1"))
    };
    assert_eq!(
        of("s3"),
        "403 Forbidden
x-amzn-requestid: req-1
content-type: application/xml

<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<Error>
  <Code>AccessDenied</Code>
  <Message>Access Denied</Message>
  <RequestId>req-1</RequestId>
</Error>
"
    );
    assert!(of("ec2").contains("<Response>\n  <Errors>\n    <Error>\n      <Code>AccessDenied</Code>"));
}
