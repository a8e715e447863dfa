// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ASSUME_ROLE_REQUEST: Shape = Shape {
    name: "AssumeRoleRequest",
    kind: Kind::Structure(&[
        Member::required("RoleArn", || &ARN_TYPE),
        Member::required("RoleSessionName", || &ROLE_SESSION_NAME_TYPE),
        Member::optional("PolicyArns", || &POLICY_DESCRIPTOR_LIST_TYPE),
        Member::optional("Policy", || &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE),
        Member::optional("DurationSeconds", || &ROLE_DURATION_SECONDS_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
        Member::optional("TransitiveTagKeys", || &TAG_KEY_LIST_TYPE),
        Member::optional("ExternalId", || &EXTERNAL_ID_TYPE),
        Member::optional("SerialNumber", || &SERIAL_NUMBER_TYPE),
        Member::optional("TokenCode", || &TOKEN_CODE_TYPE),
        Member::optional("SourceIdentity", || &SOURCE_IDENTITY_TYPE),
        Member::optional("ProvidedContexts", || &PROVIDED_CONTEXTS_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ASSUME_ROLE_RESPONSE: Shape = Shape {
    name: "AssumeRoleResponse",
    kind: Kind::Structure(&[
        Member::optional("Credentials", || &CREDENTIALS),
        Member::optional("AssumedRoleUser", || &ASSUMED_ROLE_USER),
        Member::optional("PackedPolicySize", || &NON_NEGATIVE_INTEGER_TYPE),
        Member::optional("SourceIdentity", || &SOURCE_IDENTITY_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ASSUMED_ROLE_USER: Shape = Shape {
    name: "AssumedRoleUser",
    kind: Kind::Structure(&[
        Member::required("AssumedRoleId", || &ASSUMED_ROLE_ID_TYPE),
        Member::required("Arn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREDENTIALS: Shape = Shape {
    name: "Credentials",
    kind: Kind::Structure(&[
        Member::required("AccessKeyId", || &ACCESS_KEY_ID_TYPE),
        Member::required("SecretAccessKey", || &ACCESS_KEY_SECRET_TYPE),
        Member::required("SessionToken", || &TOKEN_TYPE),
        Member::required("Expiration", || &DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_CALLER_IDENTITY_REQUEST: Shape =
    Shape { name: "GetCallerIdentityRequest", kind: Kind::Structure(&[]), sensitive: false };
pub(super) static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape {
    name: "GetCallerIdentityResponse",
    kind: Kind::Structure(&[
        Member::optional("UserId", || &USER_ID_TYPE),
        Member::optional("Account", || &ACCOUNT_TYPE),
        Member::optional("Arn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_SESSION_TOKEN_REQUEST: Shape = Shape {
    name: "GetSessionTokenRequest",
    kind: Kind::Structure(&[
        Member::optional("DurationSeconds", || &DURATION_SECONDS_TYPE),
        Member::optional("SerialNumber", || &SERIAL_NUMBER_TYPE),
        Member::optional("TokenCode", || &TOKEN_CODE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_SESSION_TOKEN_RESPONSE: Shape = Shape {
    name: "GetSessionTokenResponse",
    kind: Kind::Structure(&[Member::optional("Credentials", || &CREDENTIALS)]),
    sensitive: false,
};
pub(super) static POLICY_DESCRIPTOR_TYPE: Shape = Shape {
    name: "PolicyDescriptorType",
    kind: Kind::Structure(&[Member::optional("arn", || &ARN_TYPE)]),
    sensitive: false,
};
pub(super) static PROVIDED_CONTEXT: Shape = Shape {
    name: "ProvidedContext",
    kind: Kind::Structure(&[
        Member::optional("ProviderArn", || &ARN_TYPE),
        Member::optional("ContextAssertion", || &CONTEXT_ASSERTION_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PROVIDED_CONTEXTS_LIST_TYPE: Shape = Shape {
    name: "ProvidedContextsListType",
    kind: Kind::List {
        member: &PROVIDED_CONTEXT,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(5) },
    },
    sensitive: false,
};
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[
        Member::required("Key", || &TAG_KEY_TYPE),
        Member::required("Value", || &TAG_VALUE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ACCESS_KEY_ID_TYPE: Shape = Shape {
    name: "accessKeyIdType",
    kind: Kind::String { pattern: "[\\w]*", length: Range { min: Some(16), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static ACCESS_KEY_SECRET_TYPE: Shape = Shape {
    name: "accessKeySecretType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: true,
};
pub(super) static ACCOUNT_TYPE: Shape = Shape {
    name: "accountType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static ARN_TYPE: Shape = Shape {
    name: "arnType",
    kind: Kind::String {
        pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
        length: Range { min: Some(20), max: Some(2048) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static ASSUMED_ROLE_ID_TYPE: Shape = Shape {
    name: "assumedRoleIdType",
    kind: Kind::String {
        pattern: "[\\w+=,.@:-]*",
        length: Range { min: Some(2), max: Some(193) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static CONTEXT_ASSERTION_TYPE: Shape = Shape {
    name: "contextAssertionType",
    kind: Kind::String { pattern: "", length: Range { min: Some(4), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static DATE_TYPE: Shape = Shape { name: "dateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static DURATION_SECONDS_TYPE: Shape = Shape {
    name: "durationSecondsType",
    kind: Kind::Integer(Range { min: Some(900), max: Some(129600) }),
    sensitive: false,
};
pub(super) static EXTERNAL_ID_TYPE: Shape = Shape {
    name: "externalIdType",
    kind: Kind::String {
        pattern: "[\\w+=,.@:\\/-]*",
        length: Range { min: Some(2), max: Some(1224) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static NON_NEGATIVE_INTEGER_TYPE: Shape = Shape {
    name: "nonNegativeIntegerType",
    kind: Kind::Integer(Range { min: Some(0), max: None }),
    sensitive: false,
};
pub(super) static POLICY_DESCRIPTOR_LIST_TYPE: Shape = Shape {
    name: "policyDescriptorListType",
    kind: Kind::List {
        member: &POLICY_DESCRIPTOR_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static ROLE_DURATION_SECONDS_TYPE: Shape = Shape {
    name: "roleDurationSecondsType",
    kind: Kind::Integer(Range { min: Some(900), max: Some(43200) }),
    sensitive: false,
};
pub(super) static ROLE_SESSION_NAME_TYPE: Shape = Shape {
    name: "roleSessionNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]*",
        length: Range { min: Some(2), max: Some(64) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static SERIAL_NUMBER_TYPE: Shape = Shape {
    name: "serialNumberType",
    kind: Kind::String {
        pattern: "[\\w+=/:,.@-]*",
        length: Range { min: Some(9), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static SOURCE_IDENTITY_TYPE: Shape = Shape {
    name: "sourceIdentityType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]*",
        length: Range { min: Some(2), max: Some(64) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAG_KEY_LIST_TYPE: Shape = Shape {
    name: "tagKeyListType",
    kind: Kind::List {
        member: &TAG_KEY_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: None, max: Some(50) },
    },
    sensitive: false,
};
pub(super) static TAG_KEY_TYPE: Shape = Shape {
    name: "tagKeyType",
    kind: Kind::String {
        pattern: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAG_LIST_TYPE: Shape = Shape {
    name: "tagListType",
    kind: Kind::List {
        member: &TAG,
        wire_name: "member",
        flattened: false,
        length: Range { min: None, max: Some(50) },
    },
    sensitive: false,
};
pub(super) static TAG_VALUE_TYPE: Shape = Shape {
    name: "tagValueType",
    kind: Kind::String {
        pattern: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*",
        length: Range { min: Some(0), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TOKEN_CODE_TYPE: Shape = Shape {
    name: "tokenCodeType",
    kind: Kind::String { pattern: "[\\d]*", length: Range { min: Some(6), max: Some(6) }, values: &[] },
    sensitive: false,
};
pub(super) static TOKEN_TYPE: Shape = Shape {
    name: "tokenType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: true,
};
pub(super) static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape {
    name: "unrestrictedSessionPolicyDocumentType",
    kind: Kind::String {
        pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        length: Range { min: Some(1), max: None },
        values: &[],
    },
    sensitive: false,
};
pub(super) static USER_ID_TYPE: Shape = Shape {
    name: "userIdType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) const EXPIRED_TOKEN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ExpiredTokenException", code: "ExpiredTokenException", status: 400 };

pub(super) const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "MalformedPolicyDocumentException", code: "MalformedPolicyDocument", status: 400 };

pub(super) const PACKED_POLICY_TOO_LARGE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PackedPolicyTooLargeException", code: "PackedPolicyTooLarge", status: 400 };

pub(super) const REGION_DISABLED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "RegionDisabledException", code: "RegionDisabledException", status: 403 };
