//! Rolecall's own service, as signatures and policies name it.

use rolecall_shapes::{Protocol, Service};

/// The name requests to this endpoint are signed for, and the prefix of its actions.
pub static SERVICE: Service = Service {
    id: "rolecall",
    full_name: "Rolecall",
    iam_prefix: "rolecall",
    signing_name: "rolecall",
    endpoint_prefix: "rolecall",
    protocol: Protocol::AwsJson11,
    target_prefix: "",
    api_version: "2026-11-22",
    xml_namespace: "",
    operation_names: &["CanPrincipal", "DecideAgain", "GetDecision", "ListDecisions", "WhoCan"],
};
