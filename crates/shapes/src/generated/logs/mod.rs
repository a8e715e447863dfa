// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{Empty, OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "logs",
    full_name: "Amazon CloudWatch Logs",
    iam_prefix: "logs",
    signing_name: "logs",
    endpoint_prefix: "logs",
    protocol: Protocol::AwsJson11,
    target_prefix: "Logs_20140328",
    api_version: "2014-03-28",
    xml_namespace: "",
    operation_names: &[
        "AssociateKmsKey",
        "AssociateSourceToS3TableIntegration",
        "CancelExportTask",
        "CancelImportTask",
        "CreateDelivery",
        "CreateExportTask",
        "CreateImportTask",
        "CreateLogAnomalyDetector",
        "CreateLogGroup",
        "CreateLogStream",
        "CreateLookupTable",
        "CreateScheduledQuery",
        "DeleteAccountPolicy",
        "DeleteDataProtectionPolicy",
        "DeleteDelivery",
        "DeleteDeliveryDestination",
        "DeleteDeliveryDestinationPolicy",
        "DeleteDeliverySource",
        "DeleteDestination",
        "DeleteIndexPolicy",
        "DeleteIntegration",
        "DeleteLogAnomalyDetector",
        "DeleteLogGroup",
        "DeleteLogStream",
        "DeleteLookupTable",
        "DeleteMetricFilter",
        "DeleteQueryDefinition",
        "DeleteResourcePolicy",
        "DeleteRetentionPolicy",
        "DeleteScheduledQuery",
        "DeleteSubscriptionFilter",
        "DeleteTransformer",
        "DescribeAccountPolicies",
        "DescribeConfigurationTemplates",
        "DescribeDeliveries",
        "DescribeDeliveryDestinations",
        "DescribeDeliverySources",
        "DescribeDestinations",
        "DescribeExportTasks",
        "DescribeFieldIndexes",
        "DescribeImportTaskBatches",
        "DescribeImportTasks",
        "DescribeIndexPolicies",
        "DescribeLogGroups",
        "DescribeLogStreams",
        "DescribeLookupTables",
        "DescribeMetricFilters",
        "DescribeQueries",
        "DescribeQueryDefinitions",
        "DescribeResourcePolicies",
        "DescribeSubscriptionFilters",
        "DisassociateKmsKey",
        "DisassociateSourceFromS3TableIntegration",
        "FilterLogEvents",
        "GetDataProtectionPolicy",
        "GetDelivery",
        "GetDeliveryDestination",
        "GetDeliveryDestinationPolicy",
        "GetDeliverySource",
        "GetIntegration",
        "GetLogAnomalyDetector",
        "GetLogEvents",
        "GetLogFields",
        "GetLogGroupFields",
        "GetLogObject",
        "GetLogRecord",
        "GetLookupTable",
        "GetQueryResults",
        "GetScheduledQuery",
        "GetScheduledQueryHistory",
        "GetTransformer",
        "ListAggregateLogGroupSummaries",
        "ListAnomalies",
        "ListIntegrations",
        "ListLogAnomalyDetectors",
        "ListLogGroups",
        "ListLogGroupsForQuery",
        "ListScheduledQueries",
        "ListSourcesForS3TableIntegration",
        "ListTagsForResource",
        "ListTagsLogGroup",
        "PutAccountPolicy",
        "PutBearerTokenAuthentication",
        "PutDataProtectionPolicy",
        "PutDeliveryDestination",
        "PutDeliveryDestinationPolicy",
        "PutDeliverySource",
        "PutDestination",
        "PutDestinationPolicy",
        "PutIndexPolicy",
        "PutIntegration",
        "PutLogEvents",
        "PutLogGroupDeletionProtection",
        "PutMetricFilter",
        "PutQueryDefinition",
        "PutResourcePolicy",
        "PutRetentionPolicy",
        "PutSubscriptionFilter",
        "PutTransformer",
        "StartLiveTail",
        "StartQuery",
        "StopQuery",
        "TagLogGroup",
        "TagResource",
        "TestMetricFilter",
        "TestTransformer",
        "UntagLogGroup",
        "UntagResource",
        "UpdateAnomaly",
        "UpdateDeliveryConfiguration",
        "UpdateLogAnomalyDetector",
        "UpdateLookupTable",
        "UpdateScheduledQuery",
    ],
};

/// `logs:CreateLogGroup`.
#[derive(Clone, Copy, Debug)]
pub struct CreateLogGroup;

impl OperationShape for CreateLogGroup {
    type Input = CreateLogGroupRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateLogGroup",
        input: &schema::CREATE_LOG_GROUP_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_ALREADY_EXISTS_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::OPERATION_ABORTED_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
        ],
    };
}

/// `logs:CreateLogStream`.
#[derive(Clone, Copy, Debug)]
pub struct CreateLogStream;

impl OperationShape for CreateLogStream {
    type Input = CreateLogStreamRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateLogStream",
        input: &schema::CREATE_LOG_STREAM_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_ALREADY_EXISTS_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
        ],
    };
}

/// `logs:DeleteLogGroup`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteLogGroup;

impl OperationShape for DeleteLogGroup {
    type Input = DeleteLogGroupRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteLogGroup",
        input: &schema::DELETE_LOG_GROUP_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::OPERATION_ABORTED_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
            schema::VALIDATION_EXCEPTION,
        ],
    };
}

/// `logs:DescribeLogGroups`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeLogGroups;

impl OperationShape for DescribeLogGroups {
    type Input = DescribeLogGroupsRequest;
    type Output = DescribeLogGroupsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeLogGroups",
        input: &schema::DESCRIBE_LOG_GROUPS_REQUEST,
        output: &schema::DESCRIBE_LOG_GROUPS_RESPONSE,
        result_wrapper: "",
        errors: &[schema::INVALID_PARAMETER_EXCEPTION, schema::SERVICE_UNAVAILABLE_EXCEPTION],
    };
}

/// `logs:DescribeLogStreams`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeLogStreams;

impl OperationShape for DescribeLogStreams {
    type Input = DescribeLogStreamsRequest;
    type Output = DescribeLogStreamsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeLogStreams",
        input: &schema::DESCRIBE_LOG_STREAMS_REQUEST,
        output: &schema::DESCRIBE_LOG_STREAMS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
        ],
    };
}

/// `logs:FilterLogEvents`.
#[derive(Clone, Copy, Debug)]
pub struct FilterLogEvents;

impl OperationShape for FilterLogEvents {
    type Input = FilterLogEventsRequest;
    type Output = FilterLogEventsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "FilterLogEvents",
        input: &schema::FILTER_LOG_EVENTS_REQUEST,
        output: &schema::FILTER_LOG_EVENTS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
        ],
    };
}

/// `logs:GetLogEvents`.
#[derive(Clone, Copy, Debug)]
pub struct GetLogEvents;

impl OperationShape for GetLogEvents {
    type Input = GetLogEventsRequest;
    type Output = GetLogEventsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetLogEvents",
        input: &schema::GET_LOG_EVENTS_REQUEST,
        output: &schema::GET_LOG_EVENTS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
        ],
    };
}

/// `logs:PutLogEvents`.
#[derive(Clone, Copy, Debug)]
pub struct PutLogEvents;

impl OperationShape for PutLogEvents {
    type Input = PutLogEventsRequest;
    type Output = PutLogEventsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutLogEvents",
        input: &schema::PUT_LOG_EVENTS_REQUEST,
        output: &schema::PUT_LOG_EVENTS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_SEQUENCE_TOKEN_EXCEPTION,
            schema::DATA_ALREADY_ACCEPTED_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
            schema::UNRECOGNIZED_CLIENT_EXCEPTION,
        ],
    };
}

/// `logs:PutRetentionPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct PutRetentionPolicy;

impl OperationShape for PutRetentionPolicy {
    type Input = PutRetentionPolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutRetentionPolicy",
        input: &schema::PUT_RETENTION_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::OPERATION_ABORTED_EXCEPTION,
            schema::SERVICE_UNAVAILABLE_EXCEPTION,
        ],
    };
}
