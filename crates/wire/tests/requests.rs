//! Request bodies as clients write them, well-formed and not.

mod support;

use rolecall_wire::{DecodeError, decode_request, typed};
use serde_json::{Value, json};
use support::{parts, schema};

fn query(body: &str) -> Result<Value, DecodeError> {
    decode_request(&schema::QUERY_PUT, &parts("POST", "/", &[]), body.as_bytes())
}

fn json_body(body: &str) -> Result<Value, DecodeError> {
    decode_request(&schema::JSON_PUT, &parts("POST", "/", &[]), body.as_bytes())
}

#[test]
fn query_parameters_become_the_members_they_name() {
    let cases = [
        ("Action=PutThing&Version=2026-01-01&Name=abc", json!({"Name": "abc"})),
        ("Name=a+b%2Bc%C3%A9", json!({"Name": "a b+cé"})),
        ("Name=", json!({"Name": ""})),
        ("Name", json!({"Name": ""})),
        (
            "Count=-3&Size=9007199254740993&Rate=1.5",
            json!({"Count": -3, "Size": 9_007_199_254_740_993_i64, "Rate": 1.5}),
        ),
        ("Flag=true", json!({"Flag": true})),
        ("Flag=0", json!({"Flag": false})),
        ("When=2026-11-22T08%3A09%3A10Z", json!({"When": 1_795_334_950})),
        ("When=2026-11-22T08:09:10.250Z", json!({"When": 1_795_334_950.25})),
        ("Bytes=AAEC", json!({"Bytes": "AAEC"})),
        ("Names.member.1=aa&Names.member.10=cc&Names.member.2=bb", json!({"Names": ["aa", "bb", "cc"]})),
        ("Names=", json!({"Names": []})),
        ("FlatItem.1=x&FlatItem.2=y", json!({"Flat": ["x", "y"]})),
        ("Labels.entry.1.key=k&Labels.entry.1.value=v", json!({"Labels": {"k": "v"}})),
        ("FlatLabels.1.key=k&FlatLabels.1.value=v", json!({"FlatLabels": {"k": "v"}})),
        (
            "Tags.member.1.Key=k&Tags.member.1.Value=&Tags.member.2.Key=l",
            json!({"Tags": [{"Key": "k", "Value": ""}, {"Key": "l"}]}),
        ),
        ("Nested.Nested.Name=x", json!({"Nested": {"Nested": {"Name": "x"}}})),
        ("Name=first&Name=last", json!({"Name": "last"})),
        ("Unknown.member.1=x&name=abc&&", json!({})),
        ("", json!({})),
    ];
    for (body, expected) in cases {
        assert_eq!(query(body).unwrap(), expected, "{body}");
    }
}

#[test]
fn a_query_request_may_come_in_the_query_string() {
    let parts = parts("GET", "/?Action=PutThing&Version=2026-01-01&Name=abc", &[]);
    assert_eq!(decode_request(&schema::QUERY_PUT, &parts, b"").unwrap(), json!({"Name": "abc"}));
}

#[test]
fn query_values_of_the_wrong_type_are_malformed_input() {
    let cases = [
        ("Flag=yes", "boolean must follow xsd1.1 definition"),
        ("When=today", "timestamp must follow ISO8601"),
        ("Count=ten", "STRING_VALUE can not be converted to an Integer"),
        ("Size=1.5", "STRING_VALUE can not be converted to a Long"),
        ("Name.member.1=x", "Start of structure or map found where not expected."),
        ("Names.member.x=1", "Start of structure or map found where not expected."),
    ];
    for (body, message) in cases {
        let error = query(body).unwrap_err().to_service_error();
        assert_eq!((error.code.as_ref(), error.status), ("MalformedInput", 400), "{body}");
        assert_eq!(error.message.as_deref(), Some(message), "{body}");
    }
}

#[test]
fn what_is_no_query_string_is_malformed() {
    let deep = format!("{}=1", "a.".repeat(100));
    for body in ["Name=%ff%fe", deep.as_str()] {
        let error = query(body).unwrap_err().to_service_error();
        assert_eq!((error.code.as_ref(), error.status), ("MalformedQueryString", 404), "{body}");
    }
}

#[test]
fn json_members_are_read_and_unknown_ones_and_nulls_ignored() {
    let body = r#"{"Name":"abc","Unknown":{"a":[1]},"Mode":null,"Count":1.9,"Size":-1,"Flag":false,
        "When":1795334950.25,"Bytes":"AAEC","Names":["a",null,"b"],"Labels":{"k":"v","n":null},
        "Tags":[{"Key":"k","Other":1}],"Nested":{"Name":"x"}}"#;
    let expected = json!({
        "Name": "abc", "Count": 1, "Size": -1, "Flag": false, "When": 1_795_334_950.25, "Bytes": "AAEC",
        "Names": ["a", "b"], "Labels": {"k": "v"}, "Tags": [{"Key": "k"}], "Nested": {"Name": "x"},
    });
    assert_eq!(json_body(body).unwrap(), expected);
    assert_eq!(json_body(r#"{"Count":99999999999}"#).unwrap(), json!({"Count": i32::MAX}));
}

#[test]
fn json_values_of_the_wrong_type_are_serialization_errors_in_the_words_of_aws() {
    let cases = [
        (r#"{"Name":1}"#, "NUMBER_VALUE can not be converted to a String"),
        (r#"{"Name":true}"#, "TRUE_VALUE can not be converted to a String"),
        (r#"{"Name":["a"]}"#, "Start of list found where not expected"),
        (r#"{"Name":{}}"#, "Start of structure or map found where not expected."),
        (r#"{"Count":"1"}"#, "STRING_VALUE can not be converted to an Integer"),
        (r#"{"Size":"1"}"#, "STRING_VALUE can not be converted to a Long"),
        (r#"{"Flag":"true"}"#, "STRING_VALUE can not be converted to a Boolean"),
        (r#"{"Names":"a"}"#, "Expected list or null"),
        (r#"{"Names":[1]}"#, "NUMBER_VALUE can not be converted to a String"),
        (r#"{"Labels":"a"}"#, "Expected map or null"),
        (r#"{"Nested":"a"}"#, "Expected null"),
        (r#"{"Nested":[]}"#, "Start of list found where not expected"),
        (
            r#"{"When":"2026-11-22T08:09:10Z"}"#,
            "STRING_VALUE can not be converted to milliseconds since epoch",
        ),
        ("[]", "Start of list found where not expected"),
    ];
    for (body, message) in cases {
        let error = json_body(body).unwrap_err().to_service_error();
        assert_eq!((error.code.as_ref(), error.status), ("SerializationException", 400), "{body}");
        assert_eq!(error.message.as_deref(), Some(message), "{body}");
    }
}

#[test]
fn ecs_words_type_errors_without_an_article() {
    use rolecall_shapes::{OperationShape as _, ecs::RunTask};
    let body = br#"{"taskDefinition":"x","count":"1"}"#;
    let error = decode_request(RunTask::META, &parts("POST", "/", &[]), body).unwrap_err();
    let message = error.to_service_error().message.unwrap();
    assert_eq!(message, "STRING_VALUE cannot be converted to Integer");
}

#[test]
fn a_body_that_is_no_json_object_is_a_serialization_error_without_a_text() {
    for body in ["", "{", "null", "\"x\"", "1", "{\"Name\":\"a\",}", r#"{"Bytes":"***"}"#] {
        let error = json_body(body).unwrap_err().to_service_error();
        assert_eq!((error.code.as_ref(), error.message), ("SerializationException", None), "{body}");
    }
}

#[test]
fn a_decoded_request_becomes_its_type() {
    use rolecall_shapes::{OperationShape as _, iam::CreateRole};
    let body = b"Action=CreateRole&Version=2010-05-08&RoleName=app&AssumeRolePolicyDocument=%7B%7D\
        &Tags.member.1.Key=team&Tags.member.1.Value=a&MaxSessionDuration=7200";
    let value = decode_request(CreateRole::META, &parts("POST", "/", &[]), body).unwrap();
    let input = typed::<CreateRole>(value).unwrap();
    assert_eq!((input.role_name.as_str(), input.max_session_duration), ("app", Some(7200)));
}

#[test]
fn a_value_that_does_not_fit_its_type_is_not_quoted() {
    use rolecall_shapes::sts::AssumeRole;
    let error = typed::<AssumeRole>(json!({"RoleArn": ["hunter2"], "RoleSessionName": "s"})).unwrap_err();
    assert_eq!(error.to_string(), "`AssumeRole`: the decoded request does not fit its type");
    assert_eq!(error.to_service_error().code, "InternalFailure");
}
