// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ADD_REPLICA_REGION_LIST_TYPE: Shape = Shape {
    name: "AddReplicaRegionListType",
    kind: Kind::List {
        member: &REPLICA_REGION_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: None },
    },
    sensitive: false,
};
pub(super) static AUTOMATICALLY_ROTATE_AFTER_DAYS_TYPE: Shape = Shape {
    name: "AutomaticallyRotateAfterDaysType",
    kind: Kind::Long(Range { min: Some(1), max: Some(1000) }),
    sensitive: false,
};
pub(super) static BOOLEAN_TYPE: Shape = Shape { name: "BooleanType", kind: Kind::Boolean, sensitive: false };
pub(super) static CLIENT_REQUEST_TOKEN_TYPE: Shape = Shape {
    name: "ClientRequestTokenType",
    kind: Kind::String { pattern: "", length: Range { min: Some(32), max: Some(64) }, values: &[] },
    sensitive: false,
};
pub(super) static CREATE_SECRET_REQUEST: Shape = Shape {
    name: "CreateSecretRequest",
    kind: Kind::Structure(&[
        Member::required("Name", || &NAME_TYPE),
        Member::optional("ClientRequestToken", || &CLIENT_REQUEST_TOKEN_TYPE),
        Member::optional("Description", || &DESCRIPTION_TYPE),
        Member::optional("KmsKeyId", || &KMS_KEY_ID_TYPE),
        Member::optional("SecretBinary", || &SECRET_BINARY_TYPE),
        Member::optional("SecretString", || &SECRET_STRING_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
        Member::optional("AddReplicaRegions", || &ADD_REPLICA_REGION_LIST_TYPE),
        Member::optional("ForceOverwriteReplicaSecret", || &BOOLEAN_TYPE),
        Member::optional("Type", || &MEDEA_TYPE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_SECRET_RESPONSE: Shape = Shape {
    name: "CreateSecretResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("VersionId", || &SECRET_VERSION_ID_TYPE),
        Member::optional("ReplicationStatus", || &REPLICATION_STATUS_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATED_DATE_TYPE: Shape =
    Shape { name: "CreatedDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static DELETE_RESOURCE_POLICY_REQUEST: Shape = Shape {
    name: "DeleteResourcePolicyRequest",
    kind: Kind::Structure(&[Member::required("SecretId", || &SECRET_ID_TYPE)]),
    sensitive: false,
};
pub(super) static DELETE_RESOURCE_POLICY_RESPONSE: Shape = Shape {
    name: "DeleteResourcePolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETE_SECRET_REQUEST: Shape = Shape {
    name: "DeleteSecretRequest",
    kind: Kind::Structure(&[
        Member::required("SecretId", || &SECRET_ID_TYPE),
        Member::optional("RecoveryWindowInDays", || &RECOVERY_WINDOW_IN_DAYS_TYPE),
        Member::optional("ForceDeleteWithoutRecovery", || &BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETE_SECRET_RESPONSE: Shape = Shape {
    name: "DeleteSecretResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("DeletionDate", || &DELETION_DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETED_DATE_TYPE: Shape =
    Shape { name: "DeletedDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static DELETION_DATE_TYPE: Shape =
    Shape { name: "DeletionDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static DESCRIBE_SECRET_REQUEST: Shape = Shape {
    name: "DescribeSecretRequest",
    kind: Kind::Structure(&[Member::required("SecretId", || &SECRET_ID_TYPE)]),
    sensitive: false,
};
pub(super) static DESCRIBE_SECRET_RESPONSE: Shape = Shape {
    name: "DescribeSecretResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("Type", || &MEDEA_TYPE_TYPE),
        Member::optional("Description", || &DESCRIPTION_TYPE),
        Member::optional("KmsKeyId", || &KMS_KEY_ID_TYPE),
        Member::optional("RotationEnabled", || &ROTATION_ENABLED_TYPE),
        Member::optional("RotationLambdaARN", || &ROTATION_LAMBDA_ARN_TYPE),
        Member::optional("RotationRules", || &ROTATION_RULES_TYPE),
        Member::optional("ExternalSecretRotationMetadata", || &EXTERNAL_SECRET_ROTATION_METADATA_TYPE),
        Member::optional("ExternalSecretRotationRoleArn", || &ROLE_ARN_TYPE),
        Member::optional("LastRotatedDate", || &LAST_ROTATED_DATE_TYPE),
        Member::optional("LastChangedDate", || &LAST_CHANGED_DATE_TYPE),
        Member::optional("LastAccessedDate", || &LAST_ACCESSED_DATE_TYPE),
        Member::optional("DeletedDate", || &DELETED_DATE_TYPE),
        Member::optional("NextRotationDate", || &NEXT_ROTATION_DATE_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
        Member::optional("VersionIdsToStages", || &SECRET_VERSIONS_TO_STAGES_MAP_TYPE),
        Member::optional("OwningService", || &OWNING_SERVICE_TYPE),
        Member::optional("CreatedDate", || &TIMESTAMP_TYPE),
        Member::optional("PrimaryRegion", || &REGION_TYPE),
        Member::optional("ReplicationStatus", || &REPLICATION_STATUS_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DESCRIPTION_TYPE: Shape = Shape {
    name: "DescriptionType",
    kind: Kind::String { pattern: "", length: Range { min: None, max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static DURATION_TYPE: Shape = Shape {
    name: "DurationType",
    kind: Kind::String { pattern: "[0-9]+h", length: Range { min: Some(2), max: Some(3) }, values: &[] },
    sensitive: false,
};
pub(super) static EXTERNAL_SECRET_ROTATION_METADATA_ITEM: Shape = Shape {
    name: "ExternalSecretRotationMetadataItem",
    kind: Kind::Structure(&[
        Member::optional("Key", || &EXTERNAL_SECRET_ROTATION_METADATA_ITEM_KEY_TYPE),
        Member::optional("Value", || &EXTERNAL_SECRET_ROTATION_METADATA_ITEM_VALUE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static EXTERNAL_SECRET_ROTATION_METADATA_ITEM_KEY_TYPE: Shape = Shape {
    name: "ExternalSecretRotationMetadataItemKeyType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static EXTERNAL_SECRET_ROTATION_METADATA_ITEM_VALUE_TYPE: Shape = Shape {
    name: "ExternalSecretRotationMetadataItemValueType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static EXTERNAL_SECRET_ROTATION_METADATA_TYPE: Shape = Shape {
    name: "ExternalSecretRotationMetadataType",
    kind: Kind::List {
        member: &EXTERNAL_SECRET_ROTATION_METADATA_ITEM,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static FILTER: Shape = Shape {
    name: "Filter",
    kind: Kind::Structure(&[
        Member::optional("Key", || &FILTER_NAME_STRING_TYPE),
        Member::optional("Values", || &FILTER_VALUES_STRING_LIST),
    ]),
    sensitive: false,
};
pub(super) static FILTER_NAME_STRING_TYPE: Shape = Shape {
    name: "FilterNameStringType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["description", "name", "tag-key", "tag-value", "primary-region", "owning-service", "all"],
    },
    sensitive: false,
};
pub(super) static FILTER_VALUE_STRING_TYPE: Shape = Shape {
    name: "FilterValueStringType",
    kind: Kind::String {
        pattern: "^\\!?[a-zA-Z0-9 :_@\\/\\+\\=\\.\\-\\!]*$",
        length: Range { min: None, max: Some(512) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static FILTER_VALUES_STRING_LIST: Shape = Shape {
    name: "FilterValuesStringList",
    kind: Kind::List {
        member: &FILTER_VALUE_STRING_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(10) },
    },
    sensitive: false,
};
pub(super) static FILTERS_LIST_TYPE: Shape = Shape {
    name: "FiltersListType",
    kind: Kind::List {
        member: &FILTER,
        wire_name: "member",
        flattened: false,
        length: Range { min: None, max: Some(10) },
    },
    sensitive: false,
};
pub(super) static GET_RESOURCE_POLICY_REQUEST: Shape = Shape {
    name: "GetResourcePolicyRequest",
    kind: Kind::Structure(&[Member::required("SecretId", || &SECRET_ID_TYPE)]),
    sensitive: false,
};
pub(super) static GET_RESOURCE_POLICY_RESPONSE: Shape = Shape {
    name: "GetResourcePolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &NAME_TYPE),
        Member::optional("ResourcePolicy", || &NON_EMPTY_RESOURCE_POLICY_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_SECRET_VALUE_REQUEST: Shape = Shape {
    name: "GetSecretValueRequest",
    kind: Kind::Structure(&[
        Member::required("SecretId", || &SECRET_ID_TYPE),
        Member::optional("VersionId", || &SECRET_VERSION_ID_TYPE),
        Member::optional("VersionStage", || &SECRET_VERSION_STAGE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_SECRET_VALUE_RESPONSE: Shape = Shape {
    name: "GetSecretValueResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("VersionId", || &SECRET_VERSION_ID_TYPE),
        Member::optional("SecretBinary", || &SECRET_BINARY_TYPE),
        Member::optional("SecretString", || &SECRET_STRING_TYPE),
        Member::optional("VersionStages", || &SECRET_VERSION_STAGES_TYPE),
        Member::optional("CreatedDate", || &CREATED_DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static KMS_KEY_ID_TYPE: Shape = Shape {
    name: "KmsKeyIdType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static LAST_ACCESSED_DATE_TYPE: Shape =
    Shape { name: "LastAccessedDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static LAST_CHANGED_DATE_TYPE: Shape =
    Shape { name: "LastChangedDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static LAST_ROTATED_DATE_TYPE: Shape =
    Shape { name: "LastRotatedDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static LIST_SECRETS_REQUEST: Shape = Shape {
    name: "ListSecretsRequest",
    kind: Kind::Structure(&[
        Member::optional("IncludePlannedDeletion", || &BOOLEAN_TYPE),
        Member::optional("MaxResults", || &MAX_RESULTS_TYPE),
        Member::optional("NextToken", || &NEXT_TOKEN_TYPE),
        Member::optional("Filters", || &FILTERS_LIST_TYPE),
        Member::optional("SortOrder", || &SORT_ORDER_TYPE),
        Member::optional("SortBy", || &SORT_BY_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_SECRETS_RESPONSE: Shape = Shape {
    name: "ListSecretsResponse",
    kind: Kind::Structure(&[
        Member::optional("SecretList", || &SECRET_LIST_TYPE),
        Member::optional("NextToken", || &NEXT_TOKEN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static MAX_RESULTS_TYPE: Shape = Shape {
    name: "MaxResultsType",
    kind: Kind::Integer(Range { min: Some(1), max: Some(100) }),
    sensitive: false,
};
pub(super) static MEDEA_TYPE_TYPE: Shape = Shape {
    name: "MedeaTypeType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static NAME_TYPE: Shape = Shape {
    name: "NameType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(512) }, values: &[] },
    sensitive: false,
};
pub(super) static NEXT_ROTATION_DATE_TYPE: Shape =
    Shape { name: "NextRotationDateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static NEXT_TOKEN_TYPE: Shape = Shape {
    name: "NextTokenType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(4096) }, values: &[] },
    sensitive: false,
};
pub(super) static NON_EMPTY_RESOURCE_POLICY_TYPE: Shape = Shape {
    name: "NonEmptyResourcePolicyType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(20480) }, values: &[] },
    sensitive: false,
};
pub(super) static OWNING_SERVICE_TYPE: Shape = Shape {
    name: "OwningServiceType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static PUT_RESOURCE_POLICY_REQUEST: Shape = Shape {
    name: "PutResourcePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("SecretId", || &SECRET_ID_TYPE),
        Member::required("ResourcePolicy", || &NON_EMPTY_RESOURCE_POLICY_TYPE),
        Member::optional("BlockPublicPolicy", || &BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PUT_RESOURCE_POLICY_RESPONSE: Shape = Shape {
    name: "PutResourcePolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PUT_SECRET_VALUE_REQUEST: Shape = Shape {
    name: "PutSecretValueRequest",
    kind: Kind::Structure(&[
        Member::required("SecretId", || &SECRET_ID_TYPE),
        Member::optional("ClientRequestToken", || &CLIENT_REQUEST_TOKEN_TYPE),
        Member::optional("SecretBinary", || &SECRET_BINARY_TYPE),
        Member::optional("SecretString", || &SECRET_STRING_TYPE),
        Member::optional("VersionStages", || &SECRET_VERSION_STAGES_TYPE),
        Member::optional("RotationToken", || &ROTATION_TOKEN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PUT_SECRET_VALUE_RESPONSE: Shape = Shape {
    name: "PutSecretValueResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("VersionId", || &SECRET_VERSION_ID_TYPE),
        Member::optional("VersionStages", || &SECRET_VERSION_STAGES_TYPE),
    ]),
    sensitive: false,
};
pub(super) static RECOVERY_WINDOW_IN_DAYS_TYPE: Shape =
    Shape { name: "RecoveryWindowInDaysType", kind: Kind::Long(Range::ANY), sensitive: false };
pub(super) static REGION_TYPE: Shape = Shape {
    name: "RegionType",
    kind: Kind::String {
        pattern: "^([a-z]+-)+\\d+$",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static REPLICA_REGION_TYPE: Shape = Shape {
    name: "ReplicaRegionType",
    kind: Kind::Structure(&[
        Member::optional("Region", || &REGION_TYPE),
        Member::optional("KmsKeyId", || &KMS_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static REPLICATION_STATUS_LIST_TYPE: Shape = Shape {
    name: "ReplicationStatusListType",
    kind: Kind::List {
        member: &REPLICATION_STATUS_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static REPLICATION_STATUS_TYPE: Shape = Shape {
    name: "ReplicationStatusType",
    kind: Kind::Structure(&[
        Member::optional("Region", || &REGION_TYPE),
        Member::optional("KmsKeyId", || &KMS_KEY_ID_TYPE),
        Member::optional("Status", || &STATUS_TYPE),
        Member::optional("StatusMessage", || &STATUS_MESSAGE_TYPE),
        Member::optional("LastAccessedDate", || &LAST_ACCESSED_DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ROLE_ARN_TYPE: Shape = Shape {
    name: "RoleARNType",
    kind: Kind::String { pattern: "", length: Range { min: Some(20), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static ROTATION_ENABLED_TYPE: Shape =
    Shape { name: "RotationEnabledType", kind: Kind::Boolean, sensitive: false };
pub(super) static ROTATION_LAMBDA_ARN_TYPE: Shape = Shape {
    name: "RotationLambdaARNType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static ROTATION_RULES_TYPE: Shape = Shape {
    name: "RotationRulesType",
    kind: Kind::Structure(&[
        Member::optional("AutomaticallyAfterDays", || &AUTOMATICALLY_ROTATE_AFTER_DAYS_TYPE),
        Member::optional("Duration", || &DURATION_TYPE),
        Member::optional("ScheduleExpression", || &SCHEDULE_EXPRESSION_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ROTATION_TOKEN_TYPE: Shape = Shape {
    name: "RotationTokenType",
    kind: Kind::String {
        pattern: "^[a-zA-Z0-9\\-]+$",
        length: Range { min: Some(36), max: Some(256) },
        values: &[],
    },
    sensitive: true,
};
pub(super) static SCHEDULE_EXPRESSION_TYPE: Shape = Shape {
    name: "ScheduleExpressionType",
    kind: Kind::String {
        pattern: "[0-9A-Za-z\\(\\)#\\?\\*\\-\\/, ]+",
        length: Range { min: Some(1), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static SECRET_ARN_TYPE: Shape = Shape {
    name: "SecretARNType",
    kind: Kind::String { pattern: "", length: Range { min: Some(20), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static SECRET_BINARY_TYPE: Shape = Shape {
    name: "SecretBinaryType",
    kind: Kind::Blob(Range { min: Some(1), max: Some(65536) }),
    sensitive: true,
};
pub(super) static SECRET_ID_TYPE: Shape = Shape {
    name: "SecretIdType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static SECRET_LIST_ENTRY: Shape = Shape {
    name: "SecretListEntry",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("Type", || &MEDEA_TYPE_TYPE),
        Member::optional("Description", || &DESCRIPTION_TYPE),
        Member::optional("KmsKeyId", || &KMS_KEY_ID_TYPE),
        Member::optional("RotationEnabled", || &ROTATION_ENABLED_TYPE),
        Member::optional("RotationLambdaARN", || &ROTATION_LAMBDA_ARN_TYPE),
        Member::optional("RotationRules", || &ROTATION_RULES_TYPE),
        Member::optional("ExternalSecretRotationMetadata", || &EXTERNAL_SECRET_ROTATION_METADATA_TYPE),
        Member::optional("ExternalSecretRotationRoleArn", || &ROLE_ARN_TYPE),
        Member::optional("LastRotatedDate", || &LAST_ROTATED_DATE_TYPE),
        Member::optional("LastChangedDate", || &LAST_CHANGED_DATE_TYPE),
        Member::optional("LastAccessedDate", || &LAST_ACCESSED_DATE_TYPE),
        Member::optional("DeletedDate", || &DELETED_DATE_TYPE),
        Member::optional("NextRotationDate", || &NEXT_ROTATION_DATE_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
        Member::optional("SecretVersionsToStages", || &SECRET_VERSIONS_TO_STAGES_MAP_TYPE),
        Member::optional("OwningService", || &OWNING_SERVICE_TYPE),
        Member::optional("CreatedDate", || &TIMESTAMP_TYPE),
        Member::optional("PrimaryRegion", || &REGION_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SECRET_LIST_TYPE: Shape = Shape {
    name: "SecretListType",
    kind: Kind::List {
        member: &SECRET_LIST_ENTRY,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static SECRET_NAME_TYPE: Shape = Shape {
    name: "SecretNameType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static SECRET_STRING_TYPE: Shape = Shape {
    name: "SecretStringType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(65536) }, values: &[] },
    sensitive: true,
};
pub(super) static SECRET_VERSION_ID_TYPE: Shape = Shape {
    name: "SecretVersionIdType",
    kind: Kind::String { pattern: "", length: Range { min: Some(32), max: Some(64) }, values: &[] },
    sensitive: false,
};
pub(super) static SECRET_VERSION_STAGE_TYPE: Shape = Shape {
    name: "SecretVersionStageType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static SECRET_VERSION_STAGES_TYPE: Shape = Shape {
    name: "SecretVersionStagesType",
    kind: Kind::List {
        member: &SECRET_VERSION_STAGE_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(20) },
    },
    sensitive: false,
};
pub(super) static SECRET_VERSIONS_TO_STAGES_MAP_TYPE: Shape = Shape {
    name: "SecretVersionsToStagesMapType",
    kind: Kind::Map {
        key: &SECRET_VERSION_ID_TYPE,
        value: &SECRET_VERSION_STAGES_TYPE,
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static SORT_BY_TYPE: Shape = Shape {
    name: "SortByType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["created-date", "last-accessed-date", "last-changed-date", "name"],
    },
    sensitive: false,
};
pub(super) static SORT_ORDER_TYPE: Shape = Shape {
    name: "SortOrderType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["asc", "desc"] },
    sensitive: false,
};
pub(super) static STATUS_MESSAGE_TYPE: Shape = Shape {
    name: "StatusMessageType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(4096) }, values: &[] },
    sensitive: false,
};
pub(super) static STATUS_TYPE: Shape = Shape {
    name: "StatusType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["InSync", "Failed", "InProgress"] },
    sensitive: false,
};
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[
        Member::optional("Key", || &TAG_KEY_TYPE),
        Member::optional("Value", || &TAG_VALUE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static TAG_KEY_TYPE: Shape = Shape {
    name: "TagKeyType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static TAG_LIST_TYPE: Shape = Shape {
    name: "TagListType",
    kind: Kind::List { member: &TAG, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TAG_VALUE_TYPE: Shape = Shape {
    name: "TagValueType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static TIMESTAMP_TYPE: Shape =
    Shape { name: "TimestampType", kind: Kind::Timestamp, sensitive: false };
pub(super) static UPDATE_SECRET_REQUEST: Shape = Shape {
    name: "UpdateSecretRequest",
    kind: Kind::Structure(&[
        Member::required("SecretId", || &SECRET_ID_TYPE),
        Member::optional("ClientRequestToken", || &CLIENT_REQUEST_TOKEN_TYPE),
        Member::optional("Description", || &DESCRIPTION_TYPE),
        Member::optional("KmsKeyId", || &KMS_KEY_ID_TYPE),
        Member::optional("SecretBinary", || &SECRET_BINARY_TYPE),
        Member::optional("SecretString", || &SECRET_STRING_TYPE),
        Member::optional("Type", || &MEDEA_TYPE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static UPDATE_SECRET_RESPONSE: Shape = Shape {
    name: "UpdateSecretResponse",
    kind: Kind::Structure(&[
        Member::optional("ARN", || &SECRET_ARN_TYPE),
        Member::optional("Name", || &SECRET_NAME_TYPE),
        Member::optional("VersionId", || &SECRET_VERSION_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) const DECRYPTION_FAILURE: ErrorMeta =
    ErrorMeta { name: "DecryptionFailure", code: "DecryptionFailure", status: 400 };

pub(super) const ENCRYPTION_FAILURE: ErrorMeta =
    ErrorMeta { name: "EncryptionFailure", code: "EncryptionFailure", status: 400 };

pub(super) const INTERNAL_SERVICE_ERROR: ErrorMeta =
    ErrorMeta { name: "InternalServiceError", code: "InternalServiceError", status: 500 };

pub(super) const INVALID_NEXT_TOKEN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidNextTokenException", code: "InvalidNextTokenException", status: 400 };

pub(super) const INVALID_PARAMETER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidParameterException", code: "InvalidParameterException", status: 400 };

pub(super) const INVALID_REQUEST_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidRequestException", code: "InvalidRequestException", status: 400 };

pub(super) const LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LimitExceededException", code: "LimitExceededException", status: 400 };

pub(super) const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "MalformedPolicyDocumentException",
    code: "MalformedPolicyDocumentException",
    status: 400,
};

pub(super) const PRECONDITION_NOT_MET_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PreconditionNotMetException", code: "PreconditionNotMetException", status: 400 };

pub(super) const PUBLIC_POLICY_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PublicPolicyException", code: "PublicPolicyException", status: 400 };

pub(super) const RESOURCE_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ResourceExistsException", code: "ResourceExistsException", status: 400 };

pub(super) const RESOURCE_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 400 };
