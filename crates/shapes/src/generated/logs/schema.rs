// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ACCOUNT_ID: Shape = Shape {
    name: "AccountId",
    kind: Kind::String { pattern: "^\\d{12}$", length: Range { min: Some(12), max: Some(12) }, values: &[] },
    sensitive: false,
};
pub(super) static ACCOUNT_IDS: Shape = Shape {
    name: "AccountIds",
    kind: Kind::List {
        member: &ACCOUNT_ID,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(0), max: Some(20) },
    },
    sensitive: false,
};
pub(super) static ARN: Shape = Shape {
    name: "Arn",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static BEARER_TOKEN_AUTHENTICATION_ENABLED: Shape =
    Shape { name: "BearerTokenAuthenticationEnabled", kind: Kind::Boolean, sensitive: false };
pub(super) static CREATE_LOG_GROUP_REQUEST: Shape = Shape {
    name: "CreateLogGroupRequest",
    kind: Kind::Structure(&[
        Member::required("logGroupName", || &LOG_GROUP_NAME),
        Member::optional("kmsKeyId", || &KMS_KEY_ID),
        Member::optional("tags", || &TAGS),
        Member::optional("logGroupClass", || &LOG_GROUP_CLASS),
        Member::optional("deletionProtectionEnabled", || &DELETION_PROTECTION_ENABLED),
    ]),
    sensitive: false,
};
pub(super) static CREATE_LOG_STREAM_REQUEST: Shape = Shape {
    name: "CreateLogStreamRequest",
    kind: Kind::Structure(&[
        Member::required("logGroupName", || &LOG_GROUP_NAME),
        Member::required("logStreamName", || &LOG_STREAM_NAME),
    ]),
    sensitive: false,
};
pub(super) static DATA_PROTECTION_STATUS: Shape = Shape {
    name: "DataProtectionStatus",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["ACTIVATED", "DELETED", "ARCHIVED", "DISABLED"],
    },
    sensitive: false,
};
pub(super) static DAYS: Shape = Shape { name: "Days", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static DELETE_LOG_GROUP_REQUEST: Shape = Shape {
    name: "DeleteLogGroupRequest",
    kind: Kind::Structure(&[Member::required("logGroupName", || &LOG_GROUP_NAME)]),
    sensitive: false,
};
pub(super) static DELETION_PROTECTION_ENABLED: Shape =
    Shape { name: "DeletionProtectionEnabled", kind: Kind::Boolean, sensitive: false };
pub(super) static DESCENDING: Shape = Shape { name: "Descending", kind: Kind::Boolean, sensitive: false };
pub(super) static DESCRIBE_LIMIT: Shape = Shape {
    name: "DescribeLimit",
    kind: Kind::Integer(Range { min: Some(1), max: Some(50) }),
    sensitive: false,
};
pub(super) static DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS: Shape = Shape {
    name: "DescribeLogGroupsLogGroupIdentifiers",
    kind: Kind::List {
        member: &LOG_GROUP_IDENTIFIER,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(50) },
    },
    sensitive: false,
};
pub(super) static DESCRIBE_LOG_GROUPS_REQUEST: Shape = Shape {
    name: "DescribeLogGroupsRequest",
    kind: Kind::Structure(&[
        Member::optional("accountIdentifiers", || &ACCOUNT_IDS),
        Member::optional("logGroupNamePrefix", || &LOG_GROUP_NAME),
        Member::optional("logGroupNamePattern", || &LOG_GROUP_NAME_PATTERN),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("limit", || &DESCRIBE_LIMIT),
        Member::optional("includeLinkedAccounts", || &INCLUDE_LINKED_ACCOUNTS),
        Member::optional("logGroupClass", || &LOG_GROUP_CLASS),
        Member::optional("logGroupIdentifiers", || &DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_LOG_GROUPS_RESPONSE: Shape = Shape {
    name: "DescribeLogGroupsResponse",
    kind: Kind::Structure(&[
        Member::optional("logGroups", || &LOG_GROUPS),
        Member::optional("nextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_LOG_STREAMS_REQUEST: Shape = Shape {
    name: "DescribeLogStreamsRequest",
    kind: Kind::Structure(&[
        Member::optional("logGroupName", || &LOG_GROUP_NAME),
        Member::optional("logGroupIdentifier", || &LOG_GROUP_IDENTIFIER),
        Member::optional("logStreamNamePrefix", || &LOG_STREAM_NAME),
        Member::optional("orderBy", || &ORDER_BY),
        Member::optional("descending", || &DESCENDING),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("limit", || &DESCRIBE_LIMIT),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_LOG_STREAMS_RESPONSE: Shape = Shape {
    name: "DescribeLogStreamsResponse",
    kind: Kind::Structure(&[
        Member::optional("logStreams", || &LOG_STREAMS),
        Member::optional("nextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static ENTITY: Shape = Shape {
    name: "Entity",
    kind: Kind::Structure(&[
        Member::optional("keyAttributes", || &ENTITY_KEY_ATTRIBUTES),
        Member::optional("attributes", || &ENTITY_ATTRIBUTES),
    ]),
    sensitive: false,
};
pub(super) static ENTITY_ATTRIBUTES: Shape = Shape {
    name: "EntityAttributes",
    kind: Kind::Map {
        key: &ENTITY_ATTRIBUTES_KEY,
        value: &ENTITY_ATTRIBUTES_VALUE,
        flattened: false,
        length: Range { min: Some(0), max: Some(10) },
    },
    sensitive: false,
};
pub(super) static ENTITY_ATTRIBUTES_KEY: Shape = Shape {
    name: "EntityAttributesKey",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static ENTITY_ATTRIBUTES_VALUE: Shape = Shape {
    name: "EntityAttributesValue",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(512) }, values: &[] },
    sensitive: false,
};
pub(super) static ENTITY_KEY_ATTRIBUTES: Shape = Shape {
    name: "EntityKeyAttributes",
    kind: Kind::Map {
        key: &ENTITY_KEY_ATTRIBUTES_KEY,
        value: &ENTITY_KEY_ATTRIBUTES_VALUE,
        flattened: false,
        length: Range { min: Some(2), max: Some(4) },
    },
    sensitive: false,
};
pub(super) static ENTITY_KEY_ATTRIBUTES_KEY: Shape = Shape {
    name: "EntityKeyAttributesKey",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(32) }, values: &[] },
    sensitive: false,
};
pub(super) static ENTITY_KEY_ATTRIBUTES_VALUE: Shape = Shape {
    name: "EntityKeyAttributesValue",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(512) }, values: &[] },
    sensitive: false,
};
pub(super) static ENTITY_REJECTION_ERROR_TYPE: Shape = Shape {
    name: "EntityRejectionErrorType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "InvalidEntity",
            "InvalidTypeValue",
            "InvalidKeyAttributes",
            "InvalidAttributes",
            "EntitySizeTooLarge",
            "UnsupportedLogGroupType",
            "MissingRequiredFields",
        ],
    },
    sensitive: false,
};
pub(super) static EVENT_ID: Shape = Shape {
    name: "EventId",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static EVENT_MESSAGE: Shape = Shape {
    name: "EventMessage",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: None }, values: &[] },
    sensitive: false,
};
pub(super) static EVENTS_LIMIT: Shape = Shape {
    name: "EventsLimit",
    kind: Kind::Integer(Range { min: Some(1), max: Some(10000) }),
    sensitive: false,
};
pub(super) static FILTER_COUNT: Shape =
    Shape { name: "FilterCount", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static FILTER_LOG_EVENTS_REQUEST: Shape = Shape {
    name: "FilterLogEventsRequest",
    kind: Kind::Structure(&[
        Member::optional("logGroupName", || &LOG_GROUP_NAME),
        Member::optional("logGroupIdentifier", || &LOG_GROUP_IDENTIFIER),
        Member::optional("logStreamNames", || &INPUT_LOG_STREAM_NAMES),
        Member::optional("logStreamNamePrefix", || &LOG_STREAM_NAME),
        Member::optional("startTime", || &TIMESTAMP),
        Member::optional("endTime", || &TIMESTAMP),
        Member::optional("filterPattern", || &FILTER_PATTERN),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("limit", || &EVENTS_LIMIT),
        Member::optional("interleaved", || &INTERLEAVED),
        Member::optional("unmask", || &UNMASK),
    ]),
    sensitive: false,
};
pub(super) static FILTER_LOG_EVENTS_RESPONSE: Shape = Shape {
    name: "FilterLogEventsResponse",
    kind: Kind::Structure(&[
        Member::optional("events", || &FILTERED_LOG_EVENTS),
        Member::optional("searchedLogStreams", || &SEARCHED_LOG_STREAMS),
        Member::optional("nextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static FILTER_PATTERN: Shape = Shape {
    name: "FilterPattern",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(1024) }, values: &[] },
    sensitive: false,
};
pub(super) static FILTERED_LOG_EVENT: Shape = Shape {
    name: "FilteredLogEvent",
    kind: Kind::Structure(&[
        Member::optional("logStreamName", || &LOG_STREAM_NAME),
        Member::optional("timestamp", || &TIMESTAMP),
        Member::optional("message", || &EVENT_MESSAGE),
        Member::optional("ingestionTime", || &TIMESTAMP),
        Member::optional("eventId", || &EVENT_ID),
    ]),
    sensitive: false,
};
pub(super) static FILTERED_LOG_EVENTS: Shape = Shape {
    name: "FilteredLogEvents",
    kind: Kind::List {
        member: &FILTERED_LOG_EVENT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static GET_LOG_EVENTS_REQUEST: Shape = Shape {
    name: "GetLogEventsRequest",
    kind: Kind::Structure(&[
        Member::optional("logGroupName", || &LOG_GROUP_NAME),
        Member::optional("logGroupIdentifier", || &LOG_GROUP_IDENTIFIER),
        Member::required("logStreamName", || &LOG_STREAM_NAME),
        Member::optional("startTime", || &TIMESTAMP),
        Member::optional("endTime", || &TIMESTAMP),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("limit", || &EVENTS_LIMIT),
        Member::optional("startFromHead", || &START_FROM_HEAD),
        Member::optional("unmask", || &UNMASK),
    ]),
    sensitive: false,
};
pub(super) static GET_LOG_EVENTS_RESPONSE: Shape = Shape {
    name: "GetLogEventsResponse",
    kind: Kind::Structure(&[
        Member::optional("events", || &OUTPUT_LOG_EVENTS),
        Member::optional("nextForwardToken", || &NEXT_TOKEN),
        Member::optional("nextBackwardToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static INCLUDE_LINKED_ACCOUNTS: Shape =
    Shape { name: "IncludeLinkedAccounts", kind: Kind::Boolean, sensitive: false };
pub(super) static INHERITED_PROPERTIES: Shape = Shape {
    name: "InheritedProperties",
    kind: Kind::List {
        member: &INHERITED_PROPERTY,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static INHERITED_PROPERTY: Shape = Shape {
    name: "InheritedProperty",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ACCOUNT_DATA_PROTECTION"] },
    sensitive: false,
};
pub(super) static INPUT_LOG_EVENT: Shape = Shape {
    name: "InputLogEvent",
    kind: Kind::Structure(&[
        Member::required("timestamp", || &TIMESTAMP),
        Member::required("message", || &EVENT_MESSAGE),
    ]),
    sensitive: false,
};
pub(super) static INPUT_LOG_EVENTS: Shape = Shape {
    name: "InputLogEvents",
    kind: Kind::List {
        member: &INPUT_LOG_EVENT,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(10000) },
    },
    sensitive: false,
};
pub(super) static INPUT_LOG_STREAM_NAMES: Shape = Shape {
    name: "InputLogStreamNames",
    kind: Kind::List {
        member: &LOG_STREAM_NAME,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(100) },
    },
    sensitive: false,
};
pub(super) static INTERLEAVED: Shape = Shape { name: "Interleaved", kind: Kind::Boolean, sensitive: false };
pub(super) static KMS_KEY_ID: Shape = Shape {
    name: "KmsKeyId",
    kind: Kind::String { pattern: "", length: Range { min: None, max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static LOG_EVENT_INDEX: Shape =
    Shape { name: "LogEventIndex", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static LOG_GROUP: Shape = Shape {
    name: "LogGroup",
    kind: Kind::Structure(&[
        Member::optional("logGroupName", || &LOG_GROUP_NAME),
        Member::optional("creationTime", || &TIMESTAMP),
        Member::optional("retentionInDays", || &DAYS),
        Member::optional("metricFilterCount", || &FILTER_COUNT),
        Member::optional("arn", || &ARN),
        Member::optional("storedBytes", || &STORED_BYTES),
        Member::optional("kmsKeyId", || &KMS_KEY_ID),
        Member::optional("dataProtectionStatus", || &DATA_PROTECTION_STATUS),
        Member::optional("inheritedProperties", || &INHERITED_PROPERTIES),
        Member::optional("logGroupClass", || &LOG_GROUP_CLASS),
        Member::optional("logGroupArn", || &ARN),
        Member::optional("deletionProtectionEnabled", || &DELETION_PROTECTION_ENABLED),
        Member::optional("bearerTokenAuthenticationEnabled", || &BEARER_TOKEN_AUTHENTICATION_ENABLED),
    ]),
    sensitive: false,
};
pub(super) static LOG_GROUP_CLASS: Shape = Shape {
    name: "LogGroupClass",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"],
    },
    sensitive: false,
};
pub(super) static LOG_GROUP_IDENTIFIER: Shape = Shape {
    name: "LogGroupIdentifier",
    kind: Kind::String {
        pattern: "[\\w#+=/:,.@-]*",
        length: Range { min: Some(1), max: Some(2048) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static LOG_GROUP_NAME: Shape = Shape {
    name: "LogGroupName",
    kind: Kind::String {
        pattern: "[\\.\\-_/#A-Za-z0-9]+",
        length: Range { min: Some(1), max: Some(512) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static LOG_GROUP_NAME_PATTERN: Shape = Shape {
    name: "LogGroupNamePattern",
    kind: Kind::String {
        pattern: "[\\.\\-_/#A-Za-z0-9]*",
        length: Range { min: Some(0), max: Some(512) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static LOG_GROUPS: Shape = Shape {
    name: "LogGroups",
    kind: Kind::List { member: &LOG_GROUP, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static LOG_STREAM: Shape = Shape {
    name: "LogStream",
    kind: Kind::Structure(&[
        Member::optional("logStreamName", || &LOG_STREAM_NAME),
        Member::optional("creationTime", || &TIMESTAMP),
        Member::optional("firstEventTimestamp", || &TIMESTAMP),
        Member::optional("lastEventTimestamp", || &TIMESTAMP),
        Member::optional("lastIngestionTime", || &TIMESTAMP),
        Member::optional("uploadSequenceToken", || &SEQUENCE_TOKEN),
        Member::optional("arn", || &ARN),
        Member::optional("storedBytes", || &STORED_BYTES),
    ]),
    sensitive: false,
};
pub(super) static LOG_STREAM_NAME: Shape = Shape {
    name: "LogStreamName",
    kind: Kind::String { pattern: "[^:*]*", length: Range { min: Some(1), max: Some(512) }, values: &[] },
    sensitive: false,
};
pub(super) static LOG_STREAM_SEARCHED_COMPLETELY: Shape =
    Shape { name: "LogStreamSearchedCompletely", kind: Kind::Boolean, sensitive: false };
pub(super) static LOG_STREAMS: Shape = Shape {
    name: "LogStreams",
    kind: Kind::List { member: &LOG_STREAM, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static NEXT_TOKEN: Shape = Shape {
    name: "NextToken",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: None }, values: &[] },
    sensitive: false,
};
pub(super) static ORDER_BY: Shape = Shape {
    name: "OrderBy",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["LogStreamName", "LastEventTime"] },
    sensitive: false,
};
pub(super) static OUTPUT_LOG_EVENT: Shape = Shape {
    name: "OutputLogEvent",
    kind: Kind::Structure(&[
        Member::optional("timestamp", || &TIMESTAMP),
        Member::optional("message", || &EVENT_MESSAGE),
        Member::optional("ingestionTime", || &TIMESTAMP),
    ]),
    sensitive: false,
};
pub(super) static OUTPUT_LOG_EVENTS: Shape = Shape {
    name: "OutputLogEvents",
    kind: Kind::List { member: &OUTPUT_LOG_EVENT, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static PUT_LOG_EVENTS_REQUEST: Shape = Shape {
    name: "PutLogEventsRequest",
    kind: Kind::Structure(&[
        Member::required("logGroupName", || &LOG_GROUP_NAME),
        Member::required("logStreamName", || &LOG_STREAM_NAME),
        Member::required("logEvents", || &INPUT_LOG_EVENTS),
        Member::optional("sequenceToken", || &SEQUENCE_TOKEN),
        Member::optional("entity", || &ENTITY),
    ]),
    sensitive: false,
};
pub(super) static PUT_LOG_EVENTS_RESPONSE: Shape = Shape {
    name: "PutLogEventsResponse",
    kind: Kind::Structure(&[
        Member::optional("nextSequenceToken", || &SEQUENCE_TOKEN),
        Member::optional("rejectedLogEventsInfo", || &REJECTED_LOG_EVENTS_INFO),
        Member::optional("rejectedEntityInfo", || &REJECTED_ENTITY_INFO),
    ]),
    sensitive: false,
};
pub(super) static PUT_RETENTION_POLICY_REQUEST: Shape = Shape {
    name: "PutRetentionPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("logGroupName", || &LOG_GROUP_NAME),
        Member::required("retentionInDays", || &DAYS),
    ]),
    sensitive: false,
};
pub(super) static REJECTED_ENTITY_INFO: Shape = Shape {
    name: "RejectedEntityInfo",
    kind: Kind::Structure(&[Member::required("errorType", || &ENTITY_REJECTION_ERROR_TYPE)]),
    sensitive: false,
};
pub(super) static REJECTED_LOG_EVENTS_INFO: Shape = Shape {
    name: "RejectedLogEventsInfo",
    kind: Kind::Structure(&[
        Member::optional("tooNewLogEventStartIndex", || &LOG_EVENT_INDEX),
        Member::optional("tooOldLogEventEndIndex", || &LOG_EVENT_INDEX),
        Member::optional("expiredLogEventEndIndex", || &LOG_EVENT_INDEX),
    ]),
    sensitive: false,
};
pub(super) static SEARCHED_LOG_STREAM: Shape = Shape {
    name: "SearchedLogStream",
    kind: Kind::Structure(&[
        Member::optional("logStreamName", || &LOG_STREAM_NAME),
        Member::optional("searchedCompletely", || &LOG_STREAM_SEARCHED_COMPLETELY),
    ]),
    sensitive: false,
};
pub(super) static SEARCHED_LOG_STREAMS: Shape = Shape {
    name: "SearchedLogStreams",
    kind: Kind::List {
        member: &SEARCHED_LOG_STREAM,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static SEQUENCE_TOKEN: Shape = Shape {
    name: "SequenceToken",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: None }, values: &[] },
    sensitive: false,
};
pub(super) static START_FROM_HEAD: Shape =
    Shape { name: "StartFromHead", kind: Kind::Boolean, sensitive: false };
pub(super) static STORED_BYTES: Shape =
    Shape { name: "StoredBytes", kind: Kind::Long(Range { min: Some(0), max: None }), sensitive: false };
pub(super) static TAG_KEY: Shape = Shape {
    name: "TagKey",
    kind: Kind::String {
        pattern: "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAG_VALUE: Shape = Shape {
    name: "TagValue",
    kind: Kind::String {
        pattern: "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$",
        length: Range { min: None, max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAGS: Shape = Shape {
    name: "Tags",
    kind: Kind::Map {
        key: &TAG_KEY,
        value: &TAG_VALUE,
        flattened: false,
        length: Range { min: Some(1), max: Some(50) },
    },
    sensitive: false,
};
pub(super) static TIMESTAMP: Shape =
    Shape { name: "Timestamp", kind: Kind::Long(Range { min: Some(0), max: None }), sensitive: false };
pub(super) static UNMASK: Shape = Shape { name: "Unmask", kind: Kind::Boolean, sensitive: false };
pub(super) const DATA_ALREADY_ACCEPTED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "DataAlreadyAcceptedException", code: "DataAlreadyAcceptedException", status: 400 };

pub(super) const INVALID_PARAMETER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidParameterException", code: "InvalidParameterException", status: 400 };

pub(super) const INVALID_SEQUENCE_TOKEN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidSequenceTokenException", code: "InvalidSequenceTokenException", status: 400 };

pub(super) const LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LimitExceededException", code: "LimitExceededException", status: 400 };

pub(super) const OPERATION_ABORTED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "OperationAbortedException", code: "OperationAbortedException", status: 400 };

pub(super) const RESOURCE_ALREADY_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ResourceAlreadyExistsException", code: "ResourceAlreadyExistsException", status: 400 };

pub(super) const RESOURCE_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 400 };

pub(super) const SERVICE_UNAVAILABLE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ServiceUnavailableException", code: "ServiceUnavailableException", status: 500 };

pub(super) const UNRECOGNIZED_CLIENT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "UnrecognizedClientException", code: "UnrecognizedClientException", status: 400 };

pub(super) const VALIDATION_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ValidationException", code: "ValidationException", status: 400 };
