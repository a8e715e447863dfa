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
        Member { name: "Name", wire_name: "Name", required: true, shape: || &NAME_TYPE },
        Member {
            name: "ClientRequestToken",
            wire_name: "ClientRequestToken",
            required: false,
            shape: || &CLIENT_REQUEST_TOKEN_TYPE,
        },
        Member {
            name: "Description",
            wire_name: "Description",
            required: false,
            shape: || &DESCRIPTION_TYPE,
        },
        Member { name: "KmsKeyId", wire_name: "KmsKeyId", required: false, shape: || &KMS_KEY_ID_TYPE },
        Member {
            name: "SecretBinary",
            wire_name: "SecretBinary",
            required: false,
            shape: || &SECRET_BINARY_TYPE,
        },
        Member {
            name: "SecretString",
            wire_name: "SecretString",
            required: false,
            shape: || &SECRET_STRING_TYPE,
        },
        Member { name: "Tags", wire_name: "Tags", required: false, shape: || &TAG_LIST_TYPE },
        Member {
            name: "AddReplicaRegions",
            wire_name: "AddReplicaRegions",
            required: false,
            shape: || &ADD_REPLICA_REGION_LIST_TYPE,
        },
        Member {
            name: "ForceOverwriteReplicaSecret",
            wire_name: "ForceOverwriteReplicaSecret",
            required: false,
            shape: || &BOOLEAN_TYPE,
        },
        Member { name: "Type", wire_name: "Type", required: false, shape: || &MEDEA_TYPE_TYPE },
    ]),
    sensitive: false,
};

pub(super) static CREATE_SECRET_RESPONSE: Shape = Shape {
    name: "CreateSecretResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member {
            name: "VersionId",
            wire_name: "VersionId",
            required: false,
            shape: || &SECRET_VERSION_ID_TYPE,
        },
        Member {
            name: "ReplicationStatus",
            wire_name: "ReplicationStatus",
            required: false,
            shape: || &REPLICATION_STATUS_LIST_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static CREATED_DATE_TYPE: Shape =
    Shape { name: "CreatedDateType", kind: Kind::Timestamp, sensitive: false };

pub(super) static DELETE_RESOURCE_POLICY_REQUEST: Shape = Shape {
    name: "DeleteResourcePolicyRequest",
    kind: Kind::Structure(&[Member {
        name: "SecretId",
        wire_name: "SecretId",
        required: true,
        shape: || &SECRET_ID_TYPE,
    }]),
    sensitive: false,
};

pub(super) static DELETE_RESOURCE_POLICY_RESPONSE: Shape = Shape {
    name: "DeleteResourcePolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &NAME_TYPE },
    ]),
    sensitive: false,
};

pub(super) static DELETE_SECRET_REQUEST: Shape = Shape {
    name: "DeleteSecretRequest",
    kind: Kind::Structure(&[
        Member { name: "SecretId", wire_name: "SecretId", required: true, shape: || &SECRET_ID_TYPE },
        Member {
            name: "RecoveryWindowInDays",
            wire_name: "RecoveryWindowInDays",
            required: false,
            shape: || &RECOVERY_WINDOW_IN_DAYS_TYPE,
        },
        Member {
            name: "ForceDeleteWithoutRecovery",
            wire_name: "ForceDeleteWithoutRecovery",
            required: false,
            shape: || &BOOLEAN_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static DELETE_SECRET_RESPONSE: Shape = Shape {
    name: "DeleteSecretResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member {
            name: "DeletionDate",
            wire_name: "DeletionDate",
            required: false,
            shape: || &DELETION_DATE_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static DELETED_DATE_TYPE: Shape =
    Shape { name: "DeletedDateType", kind: Kind::Timestamp, sensitive: false };

pub(super) static DELETION_DATE_TYPE: Shape =
    Shape { name: "DeletionDateType", kind: Kind::Timestamp, sensitive: false };

pub(super) static DESCRIBE_SECRET_REQUEST: Shape = Shape {
    name: "DescribeSecretRequest",
    kind: Kind::Structure(&[Member {
        name: "SecretId",
        wire_name: "SecretId",
        required: true,
        shape: || &SECRET_ID_TYPE,
    }]),
    sensitive: false,
};

pub(super) static DESCRIBE_SECRET_RESPONSE: Shape = Shape {
    name: "DescribeSecretResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member { name: "Type", wire_name: "Type", required: false, shape: || &MEDEA_TYPE_TYPE },
        Member {
            name: "Description",
            wire_name: "Description",
            required: false,
            shape: || &DESCRIPTION_TYPE,
        },
        Member { name: "KmsKeyId", wire_name: "KmsKeyId", required: false, shape: || &KMS_KEY_ID_TYPE },
        Member {
            name: "RotationEnabled",
            wire_name: "RotationEnabled",
            required: false,
            shape: || &ROTATION_ENABLED_TYPE,
        },
        Member {
            name: "RotationLambdaARN",
            wire_name: "RotationLambdaARN",
            required: false,
            shape: || &ROTATION_LAMBDA_ARN_TYPE,
        },
        Member {
            name: "RotationRules",
            wire_name: "RotationRules",
            required: false,
            shape: || &ROTATION_RULES_TYPE,
        },
        Member {
            name: "ExternalSecretRotationMetadata",
            wire_name: "ExternalSecretRotationMetadata",
            required: false,
            shape: || &EXTERNAL_SECRET_ROTATION_METADATA_TYPE,
        },
        Member {
            name: "ExternalSecretRotationRoleArn",
            wire_name: "ExternalSecretRotationRoleArn",
            required: false,
            shape: || &ROLE_ARN_TYPE,
        },
        Member {
            name: "LastRotatedDate",
            wire_name: "LastRotatedDate",
            required: false,
            shape: || &LAST_ROTATED_DATE_TYPE,
        },
        Member {
            name: "LastChangedDate",
            wire_name: "LastChangedDate",
            required: false,
            shape: || &LAST_CHANGED_DATE_TYPE,
        },
        Member {
            name: "LastAccessedDate",
            wire_name: "LastAccessedDate",
            required: false,
            shape: || &LAST_ACCESSED_DATE_TYPE,
        },
        Member {
            name: "DeletedDate",
            wire_name: "DeletedDate",
            required: false,
            shape: || &DELETED_DATE_TYPE,
        },
        Member {
            name: "NextRotationDate",
            wire_name: "NextRotationDate",
            required: false,
            shape: || &NEXT_ROTATION_DATE_TYPE,
        },
        Member { name: "Tags", wire_name: "Tags", required: false, shape: || &TAG_LIST_TYPE },
        Member {
            name: "VersionIdsToStages",
            wire_name: "VersionIdsToStages",
            required: false,
            shape: || &SECRET_VERSIONS_TO_STAGES_MAP_TYPE,
        },
        Member {
            name: "OwningService",
            wire_name: "OwningService",
            required: false,
            shape: || &OWNING_SERVICE_TYPE,
        },
        Member { name: "CreatedDate", wire_name: "CreatedDate", required: false, shape: || &TIMESTAMP_TYPE },
        Member { name: "PrimaryRegion", wire_name: "PrimaryRegion", required: false, shape: || &REGION_TYPE },
        Member {
            name: "ReplicationStatus",
            wire_name: "ReplicationStatus",
            required: false,
            shape: || &REPLICATION_STATUS_LIST_TYPE,
        },
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
        Member {
            name: "Key",
            wire_name: "Key",
            required: false,
            shape: || &EXTERNAL_SECRET_ROTATION_METADATA_ITEM_KEY_TYPE,
        },
        Member {
            name: "Value",
            wire_name: "Value",
            required: false,
            shape: || &EXTERNAL_SECRET_ROTATION_METADATA_ITEM_VALUE_TYPE,
        },
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
        Member { name: "Key", wire_name: "Key", required: false, shape: || &FILTER_NAME_STRING_TYPE },
        Member { name: "Values", wire_name: "Values", required: false, shape: || &FILTER_VALUES_STRING_LIST },
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
    kind: Kind::Structure(&[Member {
        name: "SecretId",
        wire_name: "SecretId",
        required: true,
        shape: || &SECRET_ID_TYPE,
    }]),
    sensitive: false,
};

pub(super) static GET_RESOURCE_POLICY_RESPONSE: Shape = Shape {
    name: "GetResourcePolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &NAME_TYPE },
        Member {
            name: "ResourcePolicy",
            wire_name: "ResourcePolicy",
            required: false,
            shape: || &NON_EMPTY_RESOURCE_POLICY_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static GET_SECRET_VALUE_REQUEST: Shape = Shape {
    name: "GetSecretValueRequest",
    kind: Kind::Structure(&[
        Member { name: "SecretId", wire_name: "SecretId", required: true, shape: || &SECRET_ID_TYPE },
        Member {
            name: "VersionId",
            wire_name: "VersionId",
            required: false,
            shape: || &SECRET_VERSION_ID_TYPE,
        },
        Member {
            name: "VersionStage",
            wire_name: "VersionStage",
            required: false,
            shape: || &SECRET_VERSION_STAGE_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static GET_SECRET_VALUE_RESPONSE: Shape = Shape {
    name: "GetSecretValueResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member {
            name: "VersionId",
            wire_name: "VersionId",
            required: false,
            shape: || &SECRET_VERSION_ID_TYPE,
        },
        Member {
            name: "SecretBinary",
            wire_name: "SecretBinary",
            required: false,
            shape: || &SECRET_BINARY_TYPE,
        },
        Member {
            name: "SecretString",
            wire_name: "SecretString",
            required: false,
            shape: || &SECRET_STRING_TYPE,
        },
        Member {
            name: "VersionStages",
            wire_name: "VersionStages",
            required: false,
            shape: || &SECRET_VERSION_STAGES_TYPE,
        },
        Member {
            name: "CreatedDate",
            wire_name: "CreatedDate",
            required: false,
            shape: || &CREATED_DATE_TYPE,
        },
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
        Member {
            name: "IncludePlannedDeletion",
            wire_name: "IncludePlannedDeletion",
            required: false,
            shape: || &BOOLEAN_TYPE,
        },
        Member { name: "MaxResults", wire_name: "MaxResults", required: false, shape: || &MAX_RESULTS_TYPE },
        Member { name: "NextToken", wire_name: "NextToken", required: false, shape: || &NEXT_TOKEN_TYPE },
        Member { name: "Filters", wire_name: "Filters", required: false, shape: || &FILTERS_LIST_TYPE },
        Member { name: "SortOrder", wire_name: "SortOrder", required: false, shape: || &SORT_ORDER_TYPE },
        Member { name: "SortBy", wire_name: "SortBy", required: false, shape: || &SORT_BY_TYPE },
    ]),
    sensitive: false,
};

pub(super) static LIST_SECRETS_RESPONSE: Shape = Shape {
    name: "ListSecretsResponse",
    kind: Kind::Structure(&[
        Member { name: "SecretList", wire_name: "SecretList", required: false, shape: || &SECRET_LIST_TYPE },
        Member { name: "NextToken", wire_name: "NextToken", required: false, shape: || &NEXT_TOKEN_TYPE },
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
        Member { name: "SecretId", wire_name: "SecretId", required: true, shape: || &SECRET_ID_TYPE },
        Member {
            name: "ResourcePolicy",
            wire_name: "ResourcePolicy",
            required: true,
            shape: || &NON_EMPTY_RESOURCE_POLICY_TYPE,
        },
        Member {
            name: "BlockPublicPolicy",
            wire_name: "BlockPublicPolicy",
            required: false,
            shape: || &BOOLEAN_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static PUT_RESOURCE_POLICY_RESPONSE: Shape = Shape {
    name: "PutResourcePolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &NAME_TYPE },
    ]),
    sensitive: false,
};

pub(super) static PUT_SECRET_VALUE_REQUEST: Shape = Shape {
    name: "PutSecretValueRequest",
    kind: Kind::Structure(&[
        Member { name: "SecretId", wire_name: "SecretId", required: true, shape: || &SECRET_ID_TYPE },
        Member {
            name: "ClientRequestToken",
            wire_name: "ClientRequestToken",
            required: false,
            shape: || &CLIENT_REQUEST_TOKEN_TYPE,
        },
        Member {
            name: "SecretBinary",
            wire_name: "SecretBinary",
            required: false,
            shape: || &SECRET_BINARY_TYPE,
        },
        Member {
            name: "SecretString",
            wire_name: "SecretString",
            required: false,
            shape: || &SECRET_STRING_TYPE,
        },
        Member {
            name: "VersionStages",
            wire_name: "VersionStages",
            required: false,
            shape: || &SECRET_VERSION_STAGES_TYPE,
        },
        Member {
            name: "RotationToken",
            wire_name: "RotationToken",
            required: false,
            shape: || &ROTATION_TOKEN_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static PUT_SECRET_VALUE_RESPONSE: Shape = Shape {
    name: "PutSecretValueResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member {
            name: "VersionId",
            wire_name: "VersionId",
            required: false,
            shape: || &SECRET_VERSION_ID_TYPE,
        },
        Member {
            name: "VersionStages",
            wire_name: "VersionStages",
            required: false,
            shape: || &SECRET_VERSION_STAGES_TYPE,
        },
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
        Member { name: "Region", wire_name: "Region", required: false, shape: || &REGION_TYPE },
        Member { name: "KmsKeyId", wire_name: "KmsKeyId", required: false, shape: || &KMS_KEY_ID_TYPE },
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
        Member { name: "Region", wire_name: "Region", required: false, shape: || &REGION_TYPE },
        Member { name: "KmsKeyId", wire_name: "KmsKeyId", required: false, shape: || &KMS_KEY_ID_TYPE },
        Member { name: "Status", wire_name: "Status", required: false, shape: || &STATUS_TYPE },
        Member {
            name: "StatusMessage",
            wire_name: "StatusMessage",
            required: false,
            shape: || &STATUS_MESSAGE_TYPE,
        },
        Member {
            name: "LastAccessedDate",
            wire_name: "LastAccessedDate",
            required: false,
            shape: || &LAST_ACCESSED_DATE_TYPE,
        },
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
        Member {
            name: "AutomaticallyAfterDays",
            wire_name: "AutomaticallyAfterDays",
            required: false,
            shape: || &AUTOMATICALLY_ROTATE_AFTER_DAYS_TYPE,
        },
        Member { name: "Duration", wire_name: "Duration", required: false, shape: || &DURATION_TYPE },
        Member {
            name: "ScheduleExpression",
            wire_name: "ScheduleExpression",
            required: false,
            shape: || &SCHEDULE_EXPRESSION_TYPE,
        },
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
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member { name: "Type", wire_name: "Type", required: false, shape: || &MEDEA_TYPE_TYPE },
        Member {
            name: "Description",
            wire_name: "Description",
            required: false,
            shape: || &DESCRIPTION_TYPE,
        },
        Member { name: "KmsKeyId", wire_name: "KmsKeyId", required: false, shape: || &KMS_KEY_ID_TYPE },
        Member {
            name: "RotationEnabled",
            wire_name: "RotationEnabled",
            required: false,
            shape: || &ROTATION_ENABLED_TYPE,
        },
        Member {
            name: "RotationLambdaARN",
            wire_name: "RotationLambdaARN",
            required: false,
            shape: || &ROTATION_LAMBDA_ARN_TYPE,
        },
        Member {
            name: "RotationRules",
            wire_name: "RotationRules",
            required: false,
            shape: || &ROTATION_RULES_TYPE,
        },
        Member {
            name: "ExternalSecretRotationMetadata",
            wire_name: "ExternalSecretRotationMetadata",
            required: false,
            shape: || &EXTERNAL_SECRET_ROTATION_METADATA_TYPE,
        },
        Member {
            name: "ExternalSecretRotationRoleArn",
            wire_name: "ExternalSecretRotationRoleArn",
            required: false,
            shape: || &ROLE_ARN_TYPE,
        },
        Member {
            name: "LastRotatedDate",
            wire_name: "LastRotatedDate",
            required: false,
            shape: || &LAST_ROTATED_DATE_TYPE,
        },
        Member {
            name: "LastChangedDate",
            wire_name: "LastChangedDate",
            required: false,
            shape: || &LAST_CHANGED_DATE_TYPE,
        },
        Member {
            name: "LastAccessedDate",
            wire_name: "LastAccessedDate",
            required: false,
            shape: || &LAST_ACCESSED_DATE_TYPE,
        },
        Member {
            name: "DeletedDate",
            wire_name: "DeletedDate",
            required: false,
            shape: || &DELETED_DATE_TYPE,
        },
        Member {
            name: "NextRotationDate",
            wire_name: "NextRotationDate",
            required: false,
            shape: || &NEXT_ROTATION_DATE_TYPE,
        },
        Member { name: "Tags", wire_name: "Tags", required: false, shape: || &TAG_LIST_TYPE },
        Member {
            name: "SecretVersionsToStages",
            wire_name: "SecretVersionsToStages",
            required: false,
            shape: || &SECRET_VERSIONS_TO_STAGES_MAP_TYPE,
        },
        Member {
            name: "OwningService",
            wire_name: "OwningService",
            required: false,
            shape: || &OWNING_SERVICE_TYPE,
        },
        Member { name: "CreatedDate", wire_name: "CreatedDate", required: false, shape: || &TIMESTAMP_TYPE },
        Member { name: "PrimaryRegion", wire_name: "PrimaryRegion", required: false, shape: || &REGION_TYPE },
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
        Member { name: "Key", wire_name: "Key", required: false, shape: || &TAG_KEY_TYPE },
        Member { name: "Value", wire_name: "Value", required: false, shape: || &TAG_VALUE_TYPE },
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
        Member { name: "SecretId", wire_name: "SecretId", required: true, shape: || &SECRET_ID_TYPE },
        Member {
            name: "ClientRequestToken",
            wire_name: "ClientRequestToken",
            required: false,
            shape: || &CLIENT_REQUEST_TOKEN_TYPE,
        },
        Member {
            name: "Description",
            wire_name: "Description",
            required: false,
            shape: || &DESCRIPTION_TYPE,
        },
        Member { name: "KmsKeyId", wire_name: "KmsKeyId", required: false, shape: || &KMS_KEY_ID_TYPE },
        Member {
            name: "SecretBinary",
            wire_name: "SecretBinary",
            required: false,
            shape: || &SECRET_BINARY_TYPE,
        },
        Member {
            name: "SecretString",
            wire_name: "SecretString",
            required: false,
            shape: || &SECRET_STRING_TYPE,
        },
        Member { name: "Type", wire_name: "Type", required: false, shape: || &MEDEA_TYPE_TYPE },
    ]),
    sensitive: false,
};

pub(super) static UPDATE_SECRET_RESPONSE: Shape = Shape {
    name: "UpdateSecretResponse",
    kind: Kind::Structure(&[
        Member { name: "ARN", wire_name: "ARN", required: false, shape: || &SECRET_ARN_TYPE },
        Member { name: "Name", wire_name: "Name", required: false, shape: || &SECRET_NAME_TYPE },
        Member {
            name: "VersionId",
            wire_name: "VersionId",
            required: false,
            shape: || &SECRET_VERSION_ID_TYPE,
        },
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
