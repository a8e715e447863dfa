// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "ecs",
    full_name: "Amazon EC2 Container Service",
    iam_prefix: "ecs",
    signing_name: "ecs",
    endpoint_prefix: "ecs",
    protocol: Protocol::AwsJson11,
    target_prefix: "AmazonEC2ContainerServiceV20141113",
    api_version: "2014-11-13",
    xml_namespace: "",
    operation_names: &[
        "ContinueServiceDeployment",
        "CreateCapacityProvider",
        "CreateCluster",
        "CreateDaemon",
        "CreateExpressGatewayService",
        "CreateService",
        "CreateTaskSet",
        "DeleteAccountSetting",
        "DeleteAttributes",
        "DeleteCapacityProvider",
        "DeleteCluster",
        "DeleteDaemon",
        "DeleteDaemonTaskDefinition",
        "DeleteExpressGatewayService",
        "DeleteService",
        "DeleteTaskDefinitions",
        "DeleteTaskSet",
        "DeregisterContainerInstance",
        "DeregisterTaskDefinition",
        "DescribeCapacityProviders",
        "DescribeClusters",
        "DescribeContainerInstances",
        "DescribeDaemon",
        "DescribeDaemonDeployments",
        "DescribeDaemonRevisions",
        "DescribeDaemonTaskDefinition",
        "DescribeExpressGatewayService",
        "DescribeServiceDeployments",
        "DescribeServiceRevisions",
        "DescribeServices",
        "DescribeTaskDefinition",
        "DescribeTaskSets",
        "DescribeTasks",
        "DiscoverPollEndpoint",
        "ExecuteCommand",
        "GetTaskProtection",
        "ListAccountSettings",
        "ListAttributes",
        "ListClusters",
        "ListContainerInstances",
        "ListDaemonDeployments",
        "ListDaemonTaskDefinitions",
        "ListDaemons",
        "ListServiceDeployments",
        "ListServices",
        "ListServicesByNamespace",
        "ListTagsForResource",
        "ListTaskDefinitionFamilies",
        "ListTaskDefinitions",
        "ListTasks",
        "PutAccountSetting",
        "PutAccountSettingDefault",
        "PutAttributes",
        "PutClusterCapacityProviders",
        "RegisterContainerInstance",
        "RegisterDaemonTaskDefinition",
        "RegisterTaskDefinition",
        "RunTask",
        "StartTask",
        "StopServiceDeployment",
        "StopTask",
        "SubmitAttachmentStateChanges",
        "SubmitContainerStateChange",
        "SubmitTaskStateChange",
        "TagResource",
        "UntagResource",
        "UpdateCapacityProvider",
        "UpdateCluster",
        "UpdateClusterSettings",
        "UpdateContainerAgent",
        "UpdateContainerInstancesState",
        "UpdateDaemon",
        "UpdateExpressGatewayService",
        "UpdateService",
        "UpdateServicePrimaryTaskSet",
        "UpdateTaskProtection",
        "UpdateTaskSet",
    ],
};

/// `ecs:CreateCluster`.
#[derive(Clone, Copy, Debug)]
pub struct CreateCluster;

impl OperationShape for CreateCluster {
    type Input = CreateClusterRequest;
    type Output = CreateClusterResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateCluster",
        input: &schema::CREATE_CLUSTER_REQUEST,
        output: &schema::CREATE_CLUSTER_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::NAMESPACE_NOT_FOUND_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:DeleteCluster`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteCluster;

impl OperationShape for DeleteCluster {
    type Input = DeleteClusterRequest;
    type Output = DeleteClusterResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteCluster",
        input: &schema::DELETE_CLUSTER_REQUEST,
        output: &schema::DELETE_CLUSTER_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::CLUSTER_CONTAINS_CONTAINER_INSTANCES_EXCEPTION,
            schema::ACCESS_DENIED_EXCEPTION,
            schema::CLUSTER_CONTAINS_SERVICES_EXCEPTION,
            schema::CLUSTER_CONTAINS_CAPACITY_PROVIDER_EXCEPTION,
            schema::CLUSTER_CONTAINS_TASKS_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::UPDATE_IN_PROGRESS_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:DeregisterContainerInstance`.
#[derive(Clone, Copy, Debug)]
pub struct DeregisterContainerInstance;

impl OperationShape for DeregisterContainerInstance {
    type Input = DeregisterContainerInstanceRequest;
    type Output = DeregisterContainerInstanceResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeregisterContainerInstance",
        input: &schema::DEREGISTER_CONTAINER_INSTANCE_REQUEST,
        output: &schema::DEREGISTER_CONTAINER_INSTANCE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:DeregisterTaskDefinition`.
#[derive(Clone, Copy, Debug)]
pub struct DeregisterTaskDefinition;

impl OperationShape for DeregisterTaskDefinition {
    type Input = DeregisterTaskDefinitionRequest;
    type Output = DeregisterTaskDefinitionResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeregisterTaskDefinition",
        input: &schema::DEREGISTER_TASK_DEFINITION_REQUEST,
        output: &schema::DEREGISTER_TASK_DEFINITION_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:DescribeClusters`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeClusters;

impl OperationShape for DescribeClusters {
    type Input = DescribeClustersRequest;
    type Output = DescribeClustersResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeClusters",
        input: &schema::DESCRIBE_CLUSTERS_REQUEST,
        output: &schema::DESCRIBE_CLUSTERS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:DescribeContainerInstances`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeContainerInstances;

impl OperationShape for DescribeContainerInstances {
    type Input = DescribeContainerInstancesRequest;
    type Output = DescribeContainerInstancesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeContainerInstances",
        input: &schema::DESCRIBE_CONTAINER_INSTANCES_REQUEST,
        output: &schema::DESCRIBE_CONTAINER_INSTANCES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:DescribeTaskDefinition`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeTaskDefinition;

impl OperationShape for DescribeTaskDefinition {
    type Input = DescribeTaskDefinitionRequest;
    type Output = DescribeTaskDefinitionResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeTaskDefinition",
        input: &schema::DESCRIBE_TASK_DEFINITION_REQUEST,
        output: &schema::DESCRIBE_TASK_DEFINITION_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:DescribeTasks`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeTasks;

impl OperationShape for DescribeTasks {
    type Input = DescribeTasksRequest;
    type Output = DescribeTasksResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeTasks",
        input: &schema::DESCRIBE_TASKS_REQUEST,
        output: &schema::DESCRIBE_TASKS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:DiscoverPollEndpoint`.
#[derive(Clone, Copy, Debug)]
pub struct DiscoverPollEndpoint;

impl OperationShape for DiscoverPollEndpoint {
    type Input = DiscoverPollEndpointRequest;
    type Output = DiscoverPollEndpointResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DiscoverPollEndpoint",
        input: &schema::DISCOVER_POLL_ENDPOINT_REQUEST,
        output: &schema::DISCOVER_POLL_ENDPOINT_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:ListClusters`.
#[derive(Clone, Copy, Debug)]
pub struct ListClusters;

impl OperationShape for ListClusters {
    type Input = ListClustersRequest;
    type Output = ListClustersResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListClusters",
        input: &schema::LIST_CLUSTERS_REQUEST,
        output: &schema::LIST_CLUSTERS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:ListContainerInstances`.
#[derive(Clone, Copy, Debug)]
pub struct ListContainerInstances;

impl OperationShape for ListContainerInstances {
    type Input = ListContainerInstancesRequest;
    type Output = ListContainerInstancesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListContainerInstances",
        input: &schema::LIST_CONTAINER_INSTANCES_REQUEST,
        output: &schema::LIST_CONTAINER_INSTANCES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:ListTaskDefinitions`.
#[derive(Clone, Copy, Debug)]
pub struct ListTaskDefinitions;

impl OperationShape for ListTaskDefinitions {
    type Input = ListTaskDefinitionsRequest;
    type Output = ListTaskDefinitionsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListTaskDefinitions",
        input: &schema::LIST_TASK_DEFINITIONS_REQUEST,
        output: &schema::LIST_TASK_DEFINITIONS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:ListTasks`.
#[derive(Clone, Copy, Debug)]
pub struct ListTasks;

impl OperationShape for ListTasks {
    type Input = ListTasksRequest;
    type Output = ListTasksResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListTasks",
        input: &schema::LIST_TASKS_REQUEST,
        output: &schema::LIST_TASKS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::SERVICE_NOT_FOUND_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:RegisterContainerInstance`.
#[derive(Clone, Copy, Debug)]
pub struct RegisterContainerInstance;

impl OperationShape for RegisterContainerInstance {
    type Input = RegisterContainerInstanceRequest;
    type Output = RegisterContainerInstanceResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "RegisterContainerInstance",
        input: &schema::REGISTER_CONTAINER_INSTANCE_REQUEST,
        output: &schema::REGISTER_CONTAINER_INSTANCE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:RegisterTaskDefinition`.
#[derive(Clone, Copy, Debug)]
pub struct RegisterTaskDefinition;

impl OperationShape for RegisterTaskDefinition {
    type Input = RegisterTaskDefinitionRequest;
    type Output = RegisterTaskDefinitionResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "RegisterTaskDefinition",
        input: &schema::REGISTER_TASK_DEFINITION_REQUEST,
        output: &schema::REGISTER_TASK_DEFINITION_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
        ],
    };
}

/// `ecs:RunTask`.
#[derive(Clone, Copy, Debug)]
pub struct RunTask;

impl OperationShape for RunTask {
    type Input = RunTaskRequest;
    type Output = RunTaskResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "RunTask",
        input: &schema::RUN_TASK_REQUEST,
        output: &schema::RUN_TASK_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::CONFLICT_EXCEPTION,
            schema::ACCESS_DENIED_EXCEPTION,
            schema::PLATFORM_UNKNOWN_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::BLOCKED_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
            schema::PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION,
            schema::UNSUPPORTED_FEATURE_EXCEPTION,
        ],
    };
}

/// `ecs:StopTask`.
#[derive(Clone, Copy, Debug)]
pub struct StopTask;

impl OperationShape for StopTask {
    type Input = StopTaskRequest;
    type Output = StopTaskResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "StopTask",
        input: &schema::STOP_TASK_REQUEST,
        output: &schema::STOP_TASK_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:SubmitAttachmentStateChanges`.
#[derive(Clone, Copy, Debug)]
pub struct SubmitAttachmentStateChanges;

impl OperationShape for SubmitAttachmentStateChanges {
    type Input = SubmitAttachmentStateChangesRequest;
    type Output = SubmitAttachmentStateChangesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "SubmitAttachmentStateChanges",
        input: &schema::SUBMIT_ATTACHMENT_STATE_CHANGES_REQUEST,
        output: &schema::SUBMIT_ATTACHMENT_STATE_CHANGES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:SubmitContainerStateChange`.
#[derive(Clone, Copy, Debug)]
pub struct SubmitContainerStateChange;

impl OperationShape for SubmitContainerStateChange {
    type Input = SubmitContainerStateChangeRequest;
    type Output = SubmitContainerStateChangeResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "SubmitContainerStateChange",
        input: &schema::SUBMIT_CONTAINER_STATE_CHANGE_REQUEST,
        output: &schema::SUBMIT_CONTAINER_STATE_CHANGE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecs:SubmitTaskStateChange`.
#[derive(Clone, Copy, Debug)]
pub struct SubmitTaskStateChange;

impl OperationShape for SubmitTaskStateChange {
    type Input = SubmitTaskStateChangeRequest;
    type Output = SubmitTaskStateChangeResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "SubmitTaskStateChange",
        input: &schema::SUBMIT_TASK_STATE_CHANGE_REQUEST,
        output: &schema::SUBMIT_TASK_STATE_CHANGE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::ACCESS_DENIED_EXCEPTION,
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::CLIENT_EXCEPTION,
            schema::CLUSTER_NOT_FOUND_EXCEPTION,
        ],
    };
}
