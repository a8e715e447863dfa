// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "ssm",
    full_name: "Amazon Simple Systems Manager (SSM)",
    iam_prefix: "ssm",
    signing_name: "ssm",
    endpoint_prefix: "ssm",
    protocol: Protocol::AwsJson11,
    target_prefix: "AmazonSSM",
    api_version: "2014-11-06",
    xml_namespace: "",
    operation_names: &[
        "AddTagsToResource",
        "AssociateOpsItemRelatedItem",
        "CancelCommand",
        "CancelMaintenanceWindowExecution",
        "CreateActivation",
        "CreateAssociation",
        "CreateAssociationBatch",
        "CreateDocument",
        "CreateMaintenanceWindow",
        "CreateOpsItem",
        "CreateOpsMetadata",
        "CreatePatchBaseline",
        "CreateResourceDataSync",
        "DeleteActivation",
        "DeleteAssociation",
        "DeleteDocument",
        "DeleteInventory",
        "DeleteMaintenanceWindow",
        "DeleteOpsItem",
        "DeleteOpsMetadata",
        "DeleteParameter",
        "DeleteParameters",
        "DeletePatchBaseline",
        "DeleteResourceDataSync",
        "DeleteResourcePolicy",
        "DeregisterManagedInstance",
        "DeregisterPatchBaselineForPatchGroup",
        "DeregisterTargetFromMaintenanceWindow",
        "DeregisterTaskFromMaintenanceWindow",
        "DescribeActivations",
        "DescribeAssociation",
        "DescribeAssociationExecutionTargets",
        "DescribeAssociationExecutions",
        "DescribeAutomationExecutions",
        "DescribeAutomationStepExecutions",
        "DescribeAvailablePatches",
        "DescribeDocument",
        "DescribeDocumentPermission",
        "DescribeEffectiveInstanceAssociations",
        "DescribeEffectivePatchesForPatchBaseline",
        "DescribeInstanceAssociationsStatus",
        "DescribeInstanceInformation",
        "DescribeInstancePatchStates",
        "DescribeInstancePatchStatesForPatchGroup",
        "DescribeInstancePatches",
        "DescribeInstanceProperties",
        "DescribeInventoryDeletions",
        "DescribeMaintenanceWindowExecutionTaskInvocations",
        "DescribeMaintenanceWindowExecutionTasks",
        "DescribeMaintenanceWindowExecutions",
        "DescribeMaintenanceWindowSchedule",
        "DescribeMaintenanceWindowTargets",
        "DescribeMaintenanceWindowTasks",
        "DescribeMaintenanceWindows",
        "DescribeMaintenanceWindowsForTarget",
        "DescribeOpsItems",
        "DescribeParameters",
        "DescribePatchBaselines",
        "DescribePatchGroupState",
        "DescribePatchGroups",
        "DescribePatchProperties",
        "DescribeSessions",
        "DisassociateOpsItemRelatedItem",
        "GetAccessToken",
        "GetAutomationExecution",
        "GetCalendarState",
        "GetCommandInvocation",
        "GetConnectionStatus",
        "GetDefaultPatchBaseline",
        "GetDeployablePatchSnapshotForInstance",
        "GetDocument",
        "GetExecutionPreview",
        "GetInventory",
        "GetInventorySchema",
        "GetMaintenanceWindow",
        "GetMaintenanceWindowExecution",
        "GetMaintenanceWindowExecutionTask",
        "GetMaintenanceWindowExecutionTaskInvocation",
        "GetMaintenanceWindowTask",
        "GetOpsItem",
        "GetOpsMetadata",
        "GetOpsSummary",
        "GetParameter",
        "GetParameterHistory",
        "GetParameters",
        "GetParametersByPath",
        "GetPatchBaseline",
        "GetPatchBaselineForPatchGroup",
        "GetResourcePolicies",
        "GetServiceSetting",
        "LabelParameterVersion",
        "ListAssociationVersions",
        "ListAssociations",
        "ListCommandInvocations",
        "ListCommands",
        "ListComplianceItems",
        "ListComplianceSummaries",
        "ListDocumentMetadataHistory",
        "ListDocumentVersions",
        "ListDocuments",
        "ListInventoryEntries",
        "ListNodes",
        "ListNodesSummary",
        "ListOpsItemEvents",
        "ListOpsItemRelatedItems",
        "ListOpsMetadata",
        "ListResourceComplianceSummaries",
        "ListResourceDataSync",
        "ListTagsForResource",
        "ModifyDocumentPermission",
        "PutComplianceItems",
        "PutInventory",
        "PutParameter",
        "PutResourcePolicy",
        "RegisterDefaultPatchBaseline",
        "RegisterPatchBaselineForPatchGroup",
        "RegisterTargetWithMaintenanceWindow",
        "RegisterTaskWithMaintenanceWindow",
        "RemoveTagsFromResource",
        "ResetServiceSetting",
        "ResumeSession",
        "SendAutomationSignal",
        "SendCommand",
        "StartAccessRequest",
        "StartAssociationsOnce",
        "StartAutomationExecution",
        "StartChangeRequestExecution",
        "StartExecutionPreview",
        "StartSession",
        "StopAutomationExecution",
        "TerminateSession",
        "UnlabelParameterVersion",
        "UpdateAssociation",
        "UpdateAssociationStatus",
        "UpdateDocument",
        "UpdateDocumentDefaultVersion",
        "UpdateDocumentMetadata",
        "UpdateMaintenanceWindow",
        "UpdateMaintenanceWindowTarget",
        "UpdateMaintenanceWindowTask",
        "UpdateManagedInstanceRole",
        "UpdateOpsItem",
        "UpdateOpsMetadata",
        "UpdatePatchBaseline",
        "UpdateResourceDataSync",
        "UpdateServiceSetting",
    ],
};

/// `ssm:DeleteParameter`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteParameter;

impl OperationShape for DeleteParameter {
    type Input = DeleteParameterRequest;
    type Output = DeleteParameterResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteParameter",
        input: &schema::DELETE_PARAMETER_REQUEST,
        output: &schema::DELETE_PARAMETER_RESULT,
        result_wrapper: "",
        errors: &[schema::INTERNAL_SERVER_ERROR, schema::PARAMETER_NOT_FOUND],
    };
}

/// `ssm:DeleteParameters`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteParameters;

impl OperationShape for DeleteParameters {
    type Input = DeleteParametersRequest;
    type Output = DeleteParametersResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteParameters",
        input: &schema::DELETE_PARAMETERS_REQUEST,
        output: &schema::DELETE_PARAMETERS_RESULT,
        result_wrapper: "",
        errors: &[schema::INTERNAL_SERVER_ERROR],
    };
}

/// `ssm:DescribeParameters`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeParameters;

impl OperationShape for DescribeParameters {
    type Input = DescribeParametersRequest;
    type Output = DescribeParametersResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeParameters",
        input: &schema::DESCRIBE_PARAMETERS_REQUEST,
        output: &schema::DESCRIBE_PARAMETERS_RESULT,
        result_wrapper: "",
        errors: &[
            schema::INTERNAL_SERVER_ERROR,
            schema::INVALID_FILTER_KEY,
            schema::INVALID_FILTER_OPTION,
            schema::INVALID_FILTER_VALUE,
            schema::INVALID_NEXT_TOKEN,
        ],
    };
}

/// `ssm:GetParameter`.
#[derive(Clone, Copy, Debug)]
pub struct GetParameter;

impl OperationShape for GetParameter {
    type Input = GetParameterRequest;
    type Output = GetParameterResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetParameter",
        input: &schema::GET_PARAMETER_REQUEST,
        output: &schema::GET_PARAMETER_RESULT,
        result_wrapper: "",
        errors: &[
            schema::INTERNAL_SERVER_ERROR,
            schema::INVALID_KEY_ID,
            schema::PARAMETER_NOT_FOUND,
            schema::PARAMETER_VERSION_NOT_FOUND,
        ],
    };
}

/// `ssm:GetParameters`.
#[derive(Clone, Copy, Debug)]
pub struct GetParameters;

impl OperationShape for GetParameters {
    type Input = GetParametersRequest;
    type Output = GetParametersResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetParameters",
        input: &schema::GET_PARAMETERS_REQUEST,
        output: &schema::GET_PARAMETERS_RESULT,
        result_wrapper: "",
        errors: &[schema::INVALID_KEY_ID, schema::INTERNAL_SERVER_ERROR],
    };
}

/// `ssm:GetParametersByPath`.
#[derive(Clone, Copy, Debug)]
pub struct GetParametersByPath;

impl OperationShape for GetParametersByPath {
    type Input = GetParametersByPathRequest;
    type Output = GetParametersByPathResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetParametersByPath",
        input: &schema::GET_PARAMETERS_BY_PATH_REQUEST,
        output: &schema::GET_PARAMETERS_BY_PATH_RESULT,
        result_wrapper: "",
        errors: &[
            schema::INTERNAL_SERVER_ERROR,
            schema::INVALID_FILTER_KEY,
            schema::INVALID_FILTER_OPTION,
            schema::INVALID_FILTER_VALUE,
            schema::INVALID_KEY_ID,
            schema::INVALID_NEXT_TOKEN,
        ],
    };
}

/// `ssm:PutParameter`.
#[derive(Clone, Copy, Debug)]
pub struct PutParameter;

impl OperationShape for PutParameter {
    type Input = PutParameterRequest;
    type Output = PutParameterResult;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutParameter",
        input: &schema::PUT_PARAMETER_REQUEST,
        output: &schema::PUT_PARAMETER_RESULT,
        result_wrapper: "",
        errors: &[
            schema::INTERNAL_SERVER_ERROR,
            schema::INVALID_KEY_ID,
            schema::PARAMETER_LIMIT_EXCEEDED,
            schema::TOO_MANY_UPDATES,
            schema::PARAMETER_ALREADY_EXISTS,
            schema::HIERARCHY_LEVEL_LIMIT_EXCEEDED_EXCEPTION,
            schema::HIERARCHY_TYPE_MISMATCH_EXCEPTION,
            schema::INVALID_ALLOWED_PATTERN_EXCEPTION,
            schema::PARAMETER_MAX_VERSION_LIMIT_EXCEEDED,
            schema::PARAMETER_PATTERN_MISMATCH_EXCEPTION,
            schema::UNSUPPORTED_PARAMETER_TYPE,
            schema::POLICIES_LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_POLICY_TYPE_EXCEPTION,
            schema::INVALID_POLICY_ATTRIBUTE_EXCEPTION,
            schema::INCOMPATIBLE_POLICY_EXCEPTION,
        ],
    };
}
