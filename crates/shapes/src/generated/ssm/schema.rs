// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ALLOWED_PATTERN: Shape = Shape {
    name: "AllowedPattern",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(1024) }, values: &[] },
    sensitive: false,
};
pub(super) static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean, sensitive: false };
pub(super) static DATE_TIME: Shape = Shape { name: "DateTime", kind: Kind::Timestamp, sensitive: false };
pub(super) static DELETE_PARAMETER_REQUEST: Shape = Shape {
    name: "DeleteParameterRequest",
    kind: Kind::Structure(&[Member::required("Name", || &PS_PARAMETER_NAME)]),
    sensitive: false,
};
pub(super) static DELETE_PARAMETER_RESULT: Shape =
    Shape { name: "DeleteParameterResult", kind: Kind::Structure(&[]), sensitive: false };
pub(super) static DELETE_PARAMETERS_REQUEST: Shape = Shape {
    name: "DeleteParametersRequest",
    kind: Kind::Structure(&[Member::required("Names", || &PARAMETER_NAME_LIST)]),
    sensitive: false,
};
pub(super) static DELETE_PARAMETERS_RESULT: Shape = Shape {
    name: "DeleteParametersResult",
    kind: Kind::Structure(&[
        Member::optional("DeletedParameters", || &PARAMETER_NAME_LIST),
        Member::optional("InvalidParameters", || &PARAMETER_NAME_LIST),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_PARAMETERS_REQUEST: Shape = Shape {
    name: "DescribeParametersRequest",
    kind: Kind::Structure(&[
        Member::optional("Filters", || &PARAMETERS_FILTER_LIST),
        Member::optional("ParameterFilters", || &PARAMETER_STRING_FILTER_LIST),
        Member::optional("MaxResults", || &MAX_RESULTS),
        Member::optional("NextToken", || &NEXT_TOKEN),
        Member::optional("Shared", || &BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_PARAMETERS_RESULT: Shape = Shape {
    name: "DescribeParametersResult",
    kind: Kind::Structure(&[
        Member::optional("Parameters", || &PARAMETER_METADATA_LIST),
        Member::optional("NextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static GET_PARAMETER_REQUEST: Shape = Shape {
    name: "GetParameterRequest",
    kind: Kind::Structure(&[
        Member::required("Name", || &PS_PARAMETER_NAME),
        Member::optional("WithDecryption", || &BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static GET_PARAMETER_RESULT: Shape = Shape {
    name: "GetParameterResult",
    kind: Kind::Structure(&[Member::optional("Parameter", || &PARAMETER)]),
    sensitive: false,
};
pub(super) static GET_PARAMETERS_BY_PATH_MAX_RESULTS: Shape = Shape {
    name: "GetParametersByPathMaxResults",
    kind: Kind::Integer(Range { min: Some(1), max: Some(10) }),
    sensitive: false,
};
pub(super) static GET_PARAMETERS_BY_PATH_REQUEST: Shape = Shape {
    name: "GetParametersByPathRequest",
    kind: Kind::Structure(&[
        Member::required("Path", || &PS_PARAMETER_NAME),
        Member::optional("Recursive", || &BOOLEAN),
        Member::optional("ParameterFilters", || &PARAMETER_STRING_FILTER_LIST),
        Member::optional("WithDecryption", || &BOOLEAN),
        Member::optional("MaxResults", || &GET_PARAMETERS_BY_PATH_MAX_RESULTS),
        Member::optional("NextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static GET_PARAMETERS_BY_PATH_RESULT: Shape = Shape {
    name: "GetParametersByPathResult",
    kind: Kind::Structure(&[
        Member::optional("Parameters", || &PARAMETER_LIST),
        Member::optional("NextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static GET_PARAMETERS_REQUEST: Shape = Shape {
    name: "GetParametersRequest",
    kind: Kind::Structure(&[
        Member::required("Names", || &PARAMETER_NAME_LIST),
        Member::optional("WithDecryption", || &BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static GET_PARAMETERS_RESULT: Shape = Shape {
    name: "GetParametersResult",
    kind: Kind::Structure(&[
        Member::optional("Parameters", || &PARAMETER_LIST),
        Member::optional("InvalidParameters", || &PARAMETER_NAME_LIST),
    ]),
    sensitive: false,
};
pub(super) static MAX_RESULTS: Shape = Shape {
    name: "MaxResults",
    kind: Kind::Integer(Range { min: Some(1), max: Some(50) }),
    sensitive: false,
};
pub(super) static NEXT_TOKEN: Shape = Shape {
    name: "NextToken",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static PS_PARAMETER_NAME: Shape = Shape {
    name: "PSParameterName",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static PS_PARAMETER_SELECTOR: Shape = Shape {
    name: "PSParameterSelector",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static PS_PARAMETER_VALUE: Shape = Shape {
    name: "PSParameterValue",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: true,
};
pub(super) static PS_PARAMETER_VERSION: Shape =
    Shape { name: "PSParameterVersion", kind: Kind::Long(Range::ANY), sensitive: false };
pub(super) static PARAMETER: Shape = Shape {
    name: "Parameter",
    kind: Kind::Structure(&[
        Member::optional("Name", || &PS_PARAMETER_NAME),
        Member::optional("Type", || &PARAMETER_TYPE),
        Member::optional("Value", || &PS_PARAMETER_VALUE),
        Member::optional("Version", || &PS_PARAMETER_VERSION),
        Member::optional("Selector", || &PS_PARAMETER_SELECTOR),
        Member::optional("SourceResult", || &STRING),
        Member::optional("LastModifiedDate", || &DATE_TIME),
        Member::optional("ARN", || &STRING),
        Member::optional("DataType", || &PARAMETER_DATA_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PARAMETER_DATA_TYPE: Shape = Shape {
    name: "ParameterDataType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static PARAMETER_DESCRIPTION: Shape = Shape {
    name: "ParameterDescription",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(1024) }, values: &[] },
    sensitive: false,
};
pub(super) static PARAMETER_INLINE_POLICY: Shape = Shape {
    name: "ParameterInlinePolicy",
    kind: Kind::Structure(&[
        Member::optional("PolicyText", || &STRING),
        Member::optional("PolicyType", || &STRING),
        Member::optional("PolicyStatus", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static PARAMETER_KEY_ID: Shape = Shape {
    name: "ParameterKeyId",
    kind: Kind::String {
        pattern: "^([a-zA-Z0-9:/_-]+)$",
        length: Range { min: Some(1), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static PARAMETER_LIST: Shape = Shape {
    name: "ParameterList",
    kind: Kind::List { member: &PARAMETER, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static PARAMETER_METADATA: Shape = Shape {
    name: "ParameterMetadata",
    kind: Kind::Structure(&[
        Member::optional("Name", || &PS_PARAMETER_NAME),
        Member::optional("ARN", || &STRING),
        Member::optional("Type", || &PARAMETER_TYPE),
        Member::optional("KeyId", || &PARAMETER_KEY_ID),
        Member::optional("LastModifiedDate", || &DATE_TIME),
        Member::optional("LastModifiedUser", || &STRING),
        Member::optional("Description", || &PARAMETER_DESCRIPTION),
        Member::optional("AllowedPattern", || &ALLOWED_PATTERN),
        Member::optional("Version", || &PS_PARAMETER_VERSION),
        Member::optional("Tier", || &PARAMETER_TIER),
        Member::optional("Policies", || &PARAMETER_POLICY_LIST),
        Member::optional("DataType", || &PARAMETER_DATA_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PARAMETER_METADATA_LIST: Shape = Shape {
    name: "ParameterMetadataList",
    kind: Kind::List {
        member: &PARAMETER_METADATA,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static PARAMETER_NAME_LIST: Shape = Shape {
    name: "ParameterNameList",
    kind: Kind::List {
        member: &PS_PARAMETER_NAME,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(10) },
    },
    sensitive: false,
};
pub(super) static PARAMETER_POLICIES: Shape = Shape {
    name: "ParameterPolicies",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(4096) }, values: &[] },
    sensitive: false,
};
pub(super) static PARAMETER_POLICY_LIST: Shape = Shape {
    name: "ParameterPolicyList",
    kind: Kind::List {
        member: &PARAMETER_INLINE_POLICY,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static PARAMETER_STRING_FILTER: Shape = Shape {
    name: "ParameterStringFilter",
    kind: Kind::Structure(&[
        Member::required("Key", || &PARAMETER_STRING_FILTER_KEY),
        Member::optional("Option", || &PARAMETER_STRING_QUERY_OPTION),
        Member::optional("Values", || &PARAMETER_STRING_FILTER_VALUE_LIST),
    ]),
    sensitive: false,
};
pub(super) static PARAMETER_STRING_FILTER_KEY: Shape = Shape {
    name: "ParameterStringFilterKey",
    kind: Kind::String {
        pattern: "tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType",
        length: Range { min: Some(1), max: Some(132) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static PARAMETER_STRING_FILTER_LIST: Shape = Shape {
    name: "ParameterStringFilterList",
    kind: Kind::List {
        member: &PARAMETER_STRING_FILTER,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static PARAMETER_STRING_FILTER_VALUE: Shape = Shape {
    name: "ParameterStringFilterValue",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(1024) }, values: &[] },
    sensitive: false,
};
pub(super) static PARAMETER_STRING_FILTER_VALUE_LIST: Shape = Shape {
    name: "ParameterStringFilterValueList",
    kind: Kind::List {
        member: &PARAMETER_STRING_FILTER_VALUE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(50) },
    },
    sensitive: false,
};
pub(super) static PARAMETER_STRING_QUERY_OPTION: Shape = Shape {
    name: "ParameterStringQueryOption",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(10) }, values: &[] },
    sensitive: false,
};
pub(super) static PARAMETER_TIER: Shape = Shape {
    name: "ParameterTier",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["Standard", "Advanced", "Intelligent-Tiering"],
    },
    sensitive: false,
};
pub(super) static PARAMETER_TYPE: Shape = Shape {
    name: "ParameterType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["String", "StringList", "SecureString"] },
    sensitive: false,
};
pub(super) static PARAMETERS_FILTER: Shape = Shape {
    name: "ParametersFilter",
    kind: Kind::Structure(&[
        Member::required("Key", || &PARAMETERS_FILTER_KEY),
        Member::required("Values", || &PARAMETERS_FILTER_VALUE_LIST),
    ]),
    sensitive: false,
};
pub(super) static PARAMETERS_FILTER_KEY: Shape = Shape {
    name: "ParametersFilterKey",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["Name", "Type", "KeyId"] },
    sensitive: false,
};
pub(super) static PARAMETERS_FILTER_LIST: Shape = Shape {
    name: "ParametersFilterList",
    kind: Kind::List {
        member: &PARAMETERS_FILTER,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static PARAMETERS_FILTER_VALUE: Shape = Shape {
    name: "ParametersFilterValue",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(1024) }, values: &[] },
    sensitive: false,
};
pub(super) static PARAMETERS_FILTER_VALUE_LIST: Shape = Shape {
    name: "ParametersFilterValueList",
    kind: Kind::List {
        member: &PARAMETERS_FILTER_VALUE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(50) },
    },
    sensitive: false,
};
pub(super) static PUT_PARAMETER_REQUEST: Shape = Shape {
    name: "PutParameterRequest",
    kind: Kind::Structure(&[
        Member::required("Name", || &PS_PARAMETER_NAME),
        Member::optional("Description", || &PARAMETER_DESCRIPTION),
        Member::required("Value", || &PS_PARAMETER_VALUE),
        Member::optional("Type", || &PARAMETER_TYPE),
        Member::optional("KeyId", || &PARAMETER_KEY_ID),
        Member::optional("Overwrite", || &BOOLEAN),
        Member::optional("AllowedPattern", || &ALLOWED_PATTERN),
        Member::optional("Tags", || &TAG_LIST),
        Member::optional("Tier", || &PARAMETER_TIER),
        Member::optional("Policies", || &PARAMETER_POLICIES),
        Member::optional("DataType", || &PARAMETER_DATA_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PUT_PARAMETER_RESULT: Shape = Shape {
    name: "PutParameterResult",
    kind: Kind::Structure(&[
        Member::optional("Version", || &PS_PARAMETER_VERSION),
        Member::optional("Tier", || &PARAMETER_TIER),
    ]),
    sensitive: false,
};
pub(super) static STRING: Shape = Shape {
    name: "String",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[Member::required("Key", || &TAG_KEY), Member::required("Value", || &TAG_VALUE)]),
    sensitive: false,
};
pub(super) static TAG_KEY: Shape = Shape {
    name: "TagKey",
    kind: Kind::String {
        pattern: "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAG_LIST: Shape = Shape {
    name: "TagList",
    kind: Kind::List {
        member: &TAG,
        wire_name: "member",
        flattened: false,
        length: Range { min: None, max: Some(1000) },
    },
    sensitive: false,
};
pub(super) static TAG_VALUE: Shape = Shape {
    name: "TagValue",
    kind: Kind::String {
        pattern: "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$",
        length: Range { min: Some(0), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) const HIERARCHY_LEVEL_LIMIT_EXCEEDED_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "HierarchyLevelLimitExceededException",
    code: "HierarchyLevelLimitExceededException",
    status: 400,
};

pub(super) const HIERARCHY_TYPE_MISMATCH_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "HierarchyTypeMismatchException", code: "HierarchyTypeMismatchException", status: 400 };

pub(super) const INCOMPATIBLE_POLICY_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "IncompatiblePolicyException", code: "IncompatiblePolicyException", status: 400 };

pub(super) const INTERNAL_SERVER_ERROR: ErrorMeta =
    ErrorMeta { name: "InternalServerError", code: "InternalServerError", status: 500 };

pub(super) const INVALID_ALLOWED_PATTERN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidAllowedPatternException", code: "InvalidAllowedPatternException", status: 400 };

pub(super) const INVALID_FILTER_KEY: ErrorMeta =
    ErrorMeta { name: "InvalidFilterKey", code: "InvalidFilterKey", status: 400 };

pub(super) const INVALID_FILTER_OPTION: ErrorMeta =
    ErrorMeta { name: "InvalidFilterOption", code: "InvalidFilterOption", status: 400 };

pub(super) const INVALID_FILTER_VALUE: ErrorMeta =
    ErrorMeta { name: "InvalidFilterValue", code: "InvalidFilterValue", status: 400 };

pub(super) const INVALID_KEY_ID: ErrorMeta =
    ErrorMeta { name: "InvalidKeyId", code: "InvalidKeyId", status: 400 };

pub(super) const INVALID_NEXT_TOKEN: ErrorMeta =
    ErrorMeta { name: "InvalidNextToken", code: "InvalidNextToken", status: 400 };

pub(super) const INVALID_POLICY_ATTRIBUTE_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "InvalidPolicyAttributeException",
    code: "InvalidPolicyAttributeException",
    status: 400,
};

pub(super) const INVALID_POLICY_TYPE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidPolicyTypeException", code: "InvalidPolicyTypeException", status: 400 };

pub(super) const PARAMETER_ALREADY_EXISTS: ErrorMeta =
    ErrorMeta { name: "ParameterAlreadyExists", code: "ParameterAlreadyExists", status: 400 };

pub(super) const PARAMETER_LIMIT_EXCEEDED: ErrorMeta =
    ErrorMeta { name: "ParameterLimitExceeded", code: "ParameterLimitExceeded", status: 400 };

pub(super) const PARAMETER_MAX_VERSION_LIMIT_EXCEEDED: ErrorMeta = ErrorMeta {
    name: "ParameterMaxVersionLimitExceeded",
    code: "ParameterMaxVersionLimitExceeded",
    status: 400,
};

pub(super) const PARAMETER_NOT_FOUND: ErrorMeta =
    ErrorMeta { name: "ParameterNotFound", code: "ParameterNotFound", status: 400 };

pub(super) const PARAMETER_PATTERN_MISMATCH_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "ParameterPatternMismatchException",
    code: "ParameterPatternMismatchException",
    status: 400,
};

pub(super) const PARAMETER_VERSION_NOT_FOUND: ErrorMeta =
    ErrorMeta { name: "ParameterVersionNotFound", code: "ParameterVersionNotFound", status: 400 };

pub(super) const POLICIES_LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PoliciesLimitExceededException", code: "PoliciesLimitExceededException", status: 400 };

pub(super) const TOO_MANY_UPDATES: ErrorMeta =
    ErrorMeta { name: "TooManyUpdates", code: "TooManyUpdates", status: 400 };

pub(super) const UNSUPPORTED_PARAMETER_TYPE: ErrorMeta =
    ErrorMeta { name: "UnsupportedParameterType", code: "UnsupportedParameterType", status: 400 };
