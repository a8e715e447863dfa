// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ASSUME_ROLE_REQUEST: Shape = Shape {
    name: "AssumeRoleRequest",
    kind: Kind::Structure(&[
        Member { name: "RoleArn", wire_name: "RoleArn", required: true, shape: || &ARN_TYPE },
        Member {
            name: "RoleSessionName",
            wire_name: "RoleSessionName",
            required: true,
            shape: || &ROLE_SESSION_NAME_TYPE,
        },
        Member {
            name: "PolicyArns",
            wire_name: "PolicyArns",
            required: false,
            shape: || &POLICY_DESCRIPTOR_LIST_TYPE,
        },
        Member {
            name: "Policy",
            wire_name: "Policy",
            required: false,
            shape: || &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE,
        },
        Member {
            name: "DurationSeconds",
            wire_name: "DurationSeconds",
            required: false,
            shape: || &ROLE_DURATION_SECONDS_TYPE,
        },
        Member { name: "Tags", wire_name: "Tags", required: false, shape: || &TAG_LIST_TYPE },
        Member {
            name: "TransitiveTagKeys",
            wire_name: "TransitiveTagKeys",
            required: false,
            shape: || &TAG_KEY_LIST_TYPE,
        },
        Member { name: "ExternalId", wire_name: "ExternalId", required: false, shape: || &EXTERNAL_ID_TYPE },
        Member {
            name: "SerialNumber",
            wire_name: "SerialNumber",
            required: false,
            shape: || &SERIAL_NUMBER_TYPE,
        },
        Member { name: "TokenCode", wire_name: "TokenCode", required: false, shape: || &TOKEN_CODE_TYPE },
        Member {
            name: "SourceIdentity",
            wire_name: "SourceIdentity",
            required: false,
            shape: || &SOURCE_IDENTITY_TYPE,
        },
        Member {
            name: "ProvidedContexts",
            wire_name: "ProvidedContexts",
            required: false,
            shape: || &PROVIDED_CONTEXTS_LIST_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static ASSUME_ROLE_RESPONSE: Shape = Shape {
    name: "AssumeRoleResponse",
    kind: Kind::Structure(&[
        Member { name: "Credentials", wire_name: "Credentials", required: false, shape: || &CREDENTIALS },
        Member {
            name: "AssumedRoleUser",
            wire_name: "AssumedRoleUser",
            required: false,
            shape: || &ASSUMED_ROLE_USER,
        },
        Member {
            name: "PackedPolicySize",
            wire_name: "PackedPolicySize",
            required: false,
            shape: || &NON_NEGATIVE_INTEGER_TYPE,
        },
        Member {
            name: "SourceIdentity",
            wire_name: "SourceIdentity",
            required: false,
            shape: || &SOURCE_IDENTITY_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static ASSUMED_ROLE_USER: Shape = Shape {
    name: "AssumedRoleUser",
    kind: Kind::Structure(&[
        Member {
            name: "AssumedRoleId",
            wire_name: "AssumedRoleId",
            required: true,
            shape: || &ASSUMED_ROLE_ID_TYPE,
        },
        Member { name: "Arn", wire_name: "Arn", required: true, shape: || &ARN_TYPE },
    ]),
    sensitive: false,
};

pub(super) static CREDENTIALS: Shape = Shape {
    name: "Credentials",
    kind: Kind::Structure(&[
        Member {
            name: "AccessKeyId",
            wire_name: "AccessKeyId",
            required: true,
            shape: || &ACCESS_KEY_ID_TYPE,
        },
        Member {
            name: "SecretAccessKey",
            wire_name: "SecretAccessKey",
            required: true,
            shape: || &ACCESS_KEY_SECRET_TYPE,
        },
        Member { name: "SessionToken", wire_name: "SessionToken", required: true, shape: || &TOKEN_TYPE },
        Member { name: "Expiration", wire_name: "Expiration", required: true, shape: || &DATE_TYPE },
    ]),
    sensitive: false,
};

pub(super) static GET_CALLER_IDENTITY_REQUEST: Shape =
    Shape { name: "GetCallerIdentityRequest", kind: Kind::Structure(&[]), sensitive: false };

pub(super) static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape {
    name: "GetCallerIdentityResponse",
    kind: Kind::Structure(&[
        Member { name: "UserId", wire_name: "UserId", required: false, shape: || &USER_ID_TYPE },
        Member { name: "Account", wire_name: "Account", required: false, shape: || &ACCOUNT_TYPE },
        Member { name: "Arn", wire_name: "Arn", required: false, shape: || &ARN_TYPE },
    ]),
    sensitive: false,
};

pub(super) static GET_SESSION_TOKEN_REQUEST: Shape = Shape {
    name: "GetSessionTokenRequest",
    kind: Kind::Structure(&[
        Member {
            name: "DurationSeconds",
            wire_name: "DurationSeconds",
            required: false,
            shape: || &DURATION_SECONDS_TYPE,
        },
        Member {
            name: "SerialNumber",
            wire_name: "SerialNumber",
            required: false,
            shape: || &SERIAL_NUMBER_TYPE,
        },
        Member { name: "TokenCode", wire_name: "TokenCode", required: false, shape: || &TOKEN_CODE_TYPE },
    ]),
    sensitive: false,
};

pub(super) static GET_SESSION_TOKEN_RESPONSE: Shape = Shape {
    name: "GetSessionTokenResponse",
    kind: Kind::Structure(&[Member {
        name: "Credentials",
        wire_name: "Credentials",
        required: false,
        shape: || &CREDENTIALS,
    }]),
    sensitive: false,
};

pub(super) static POLICY_DESCRIPTOR_TYPE: Shape = Shape {
    name: "PolicyDescriptorType",
    kind: Kind::Structure(&[Member { name: "arn", wire_name: "arn", required: false, shape: || &ARN_TYPE }]),
    sensitive: false,
};

pub(super) static PROVIDED_CONTEXT: Shape = Shape {
    name: "ProvidedContext",
    kind: Kind::Structure(&[
        Member { name: "ProviderArn", wire_name: "ProviderArn", required: false, shape: || &ARN_TYPE },
        Member {
            name: "ContextAssertion",
            wire_name: "ContextAssertion",
            required: false,
            shape: || &CONTEXT_ASSERTION_TYPE,
        },
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
        Member { name: "Key", wire_name: "Key", required: true, shape: || &TAG_KEY_TYPE },
        Member { name: "Value", wire_name: "Value", required: true, shape: || &TAG_VALUE_TYPE },
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
