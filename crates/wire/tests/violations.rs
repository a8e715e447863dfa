//! Broken constraints in AWS's words.

#![expect(clippy::unwrap_used, reason = "a test helper")]

mod support;

use rolecall_shapes::{OperationMeta, OperationShape as _};
use rolecall_wire::{ServiceError, validate, validation_error};
use serde_json::{Value, json};
use support::schema;

fn refused(meta: &OperationMeta, value: Value) -> ServiceError {
    validation_error(meta.service, &validate(meta, &value).unwrap_err())
}

#[track_caller]
fn check(value: Value, message: &str) {
    let error = refused(&schema::JSON_PUT, value);
    assert_eq!((error.code.as_ref(), error.status), ("ValidationException", 400));
    assert_eq!(error.message.as_deref(), Some(message));
}

#[test]
fn a_request_within_its_constraints_passes() {
    let value = json!({
        "Name": "abc", "Mode": "ON", "Secret": "12345678", "Count": 10, "Bytes": "AA==", "Names": ["ab"],
        "Labels": {"ab": "cd"}, "Tags": [{"Key": "ab"}], "TagsByName": {"x": {"Key": "ab"}},
    });
    assert_eq!(validate(&schema::JSON_PUT, &value), Ok(()));
}

#[test]
fn each_constraint_has_its_text() {
    check(
        json!({}),
        "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null",
    );
    check(
        json!({"Name": "abcde"}),
        "1 validation error detected: Value 'abcde' at 'name' failed to satisfy constraint: Member must have \
         length less than or equal to 4",
    );
    check(
        json!({"Name": "ab:"}),
        "1 validation error detected: Value 'ab:' at 'name' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [a-z]+",
    );
    check(
        json!({"Name": "abc", "Mode": "ONN"}),
        "1 validation error detected: Value 'ONN' at 'mode' failed to satisfy constraint: Member must satisfy \
         enum value set: [ON, OFF]",
    );
    check(
        json!({"Name": "abc", "Count": 0}),
        "1 validation error detected: Value '0' at 'count' failed to satisfy constraint: Member must have value \
         greater than or equal to 1",
    );
    check(
        json!({"Name": "abc", "Count": 1025}),
        "1 validation error detected: Value '1025' at 'count' failed to satisfy constraint: Member must have \
         value less than or equal to 10",
    );
    check(
        json!({"Name": "abc", "Names": []}),
        "1 validation error detected: Value '[]' at 'names' failed to satisfy constraint: Member must have \
         length greater than or equal to 1",
    );
}

#[test]
fn several_violations_are_counted_and_joined() {
    check(
        json!({"Name": "A", "Count": 11}),
        "3 validation errors detected: Value 'A' at 'name' failed to satisfy constraint: Member must have length \
         greater than or equal to 2; Value 'A' at 'name' failed to satisfy constraint: Member must satisfy \
         regular expression pattern: [a-z]+; Value '11' at 'count' failed to satisfy constraint: Member must \
         have value less than or equal to 10",
    );
}

#[test]
fn members_of_structures_in_collections_are_named_by_their_place() {
    check(
        json!({"Name": "abc", "Tags": [{"Key": "ab"}, {"Key": "A:"}]}),
        "1 validation error detected: Value 'A:' at 'tags.2.member.key' failed to satisfy constraint: Member \
         must satisfy regular expression pattern: [a-z]+",
    );
    check(
        json!({"Name": "abc", "TagsByName": {"attr1": {}}}),
        "1 validation error detected: Value null at 'tagsByName.attr1.member.key' failed to satisfy constraint: \
         Member must not be null",
    );
    check(
        json!({"Name": "abc", "Nested": {"Name": "abc", "Count": 0}}),
        "1 validation error detected: Value '0' at 'nested.count' failed to satisfy constraint: Member must \
         have value greater than or equal to 1",
    );
}

#[test]
fn scalars_in_collections_are_reported_at_the_collection() {
    check(
        json!({"Name": "abc", "Names": ["ab", "A:"]}),
        "1 validation error detected: Value '[ab, A:]' at 'names' failed to satisfy constraint: Member must \
         satisfy constraint: [Member must have length less than or equal to 4, Member must have length greater \
         than or equal to 2, Member must satisfy regular expression pattern: [a-z]+]",
    );
    check(
        json!({"Name": "abc", "Labels": {"ab": "A:"}}),
        "1 validation error detected: Value '{ab=A:}' at 'labels' failed to satisfy constraint: Map value must \
         satisfy constraint: [Member must have length less than or equal to 4, Member must have length greater \
         than or equal to 2, Member must satisfy regular expression pattern: [a-z]+]",
    );
}

#[test]
fn structures_are_printed_with_all_their_members() {
    check(
        json!({"Name": "abc", "Tags": [{"Key": "ab"}, {"Key": "cd", "Value": "x"}, {"Key": "ef"}]}),
        "1 validation error detected: Value '[Tag(key=ab, value=null), Tag(key=cd, value=x), Tag(key=ef, \
         value=null)]' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 2",
    );
}

#[test]
fn a_sensitive_value_is_not_printed() {
    check(
        json!({"Name": "abc", "Secret": "hunter2"}),
        "1 validation error detected: Value at 'secret' failed to satisfy constraint: Member must have length \
         greater than or equal to 8",
    );
}

#[test]
fn blobs_are_measured_in_bytes() {
    check(
        json!({"Name": "abc", "Bytes": "AAECAwQ="}),
        "1 validation error detected: Value 'java.nio.HeapByteBuffer[pos=0 lim=5 cap=5]' at 'bytes' failed to \
         satisfy constraint: Member must have length less than or equal to 4",
    );
}

#[test]
fn services_have_their_own_codes_and_wording() {
    use rolecall_shapes::{ecr, iam, kms, logs, secretsmanager, sts};
    let cases: [(&OperationMeta, Value, &str, &str); 6] = [
        (
            sts::AssumeRole::META,
            json!({"RoleArn": "arn:aws:iam::111122223333:role/app", "RoleSessionName": "Session1:2"}),
            "ValidationError",
            "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: [\\w+=,.@-]*",
        ),
        (
            iam::CreateRole::META,
            json!({"RoleName": "r".repeat(65), "AssumeRolePolicyDocument": "{}",
                   "Tags": [{"Key": "a", "Value": "D&T"}]}),
            "ValidationError",
            "2 validation errors detected: Value at 'roleName' failed to satisfy constraint: Member must have \
             length less than or equal to 64; Value at 'tags.1.member.value' failed to satisfy constraint: Member \
             must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*",
        ),
        (
            ecr::CreateRepository::META,
            json!({"repositoryName": "Org/repo"}),
            "InvalidParameterException",
            "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression \
             '[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*''",
        ),
        (
            logs::DescribeLogGroups::META,
            json!({"limit": 51}),
            "InvalidParameterException",
            "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must have \
             value less than or equal to 50",
        ),
        (
            kms::Encrypt::META,
            json!({"KeyId": "k", "Plaintext": ""}),
            "ValidationException",
            "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have \
             length greater than or equal to 1",
        ),
        (
            secretsmanager::CreateSecret::META,
            json!({"Name": "n", "SecretBinary": ""}),
            "ValidationException",
            "1 validation error detected: Value at 'secretBinary' failed to satisfy constraint: Member must have \
             length greater than or equal to 1",
        ),
    ];
    for (meta, value, code, message) in cases {
        let error = refused(meta, value);
        assert_eq!((error.code.as_ref(), error.message.as_deref()), (code, Some(message)), "{}", meta.name);
    }
}
