// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "sqs",
    full_name: "Amazon Simple Queue Service",
    iam_prefix: "sqs",
    signing_name: "sqs",
    endpoint_prefix: "sqs",
    protocol: Protocol::AwsJson10,
    target_prefix: "AmazonSQS",
    api_version: "2012-11-05",
    xml_namespace: "",
    operation_names: &[
        "AddPermission",
        "CancelMessageMoveTask",
        "ChangeMessageVisibility",
        "ChangeMessageVisibilityBatch",
        "CreateQueue",
        "DeleteMessage",
        "DeleteMessageBatch",
        "DeleteQueue",
        "GetQueueAttributes",
        "GetQueueUrl",
        "ListDeadLetterSourceQueues",
        "ListMessageMoveTasks",
        "ListQueueTags",
        "ListQueues",
        "PurgeQueue",
        "ReceiveMessage",
        "RemovePermission",
        "SendMessage",
        "SendMessageBatch",
        "SetQueueAttributes",
        "StartMessageMoveTask",
        "TagQueue",
        "UntagQueue",
    ],
};
