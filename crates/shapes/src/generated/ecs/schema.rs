// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static AGENT_UPDATE_STATUS: Shape = Shape {
    name: "AgentUpdateStatus",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["PENDING", "STAGING", "STAGED", "UPDATING", "UPDATED", "FAILED"],
    },
    sensitive: false,
};
pub(super) static APPLICATION_PROTOCOL: Shape = Shape {
    name: "ApplicationProtocol",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["http", "http2", "grpc"] },
    sensitive: false,
};
pub(super) static ASSIGN_PUBLIC_IP: Shape = Shape {
    name: "AssignPublicIp",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ENABLED", "DISABLED"] },
    sensitive: false,
};
pub(super) static ATTACHMENT: Shape = Shape {
    name: "Attachment",
    kind: Kind::Structure(&[
        Member::optional("id", || &STRING),
        Member::optional("type", || &STRING),
        Member::optional("status", || &STRING),
        Member::optional("details", || &ATTACHMENT_DETAILS),
    ]),
    sensitive: false,
};
pub(super) static ATTACHMENT_DETAILS: Shape = Shape {
    name: "AttachmentDetails",
    kind: Kind::List { member: &KEY_VALUE_PAIR, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ATTACHMENT_STATE_CHANGE: Shape = Shape {
    name: "AttachmentStateChange",
    kind: Kind::Structure(&[
        Member::required("attachmentArn", || &STRING),
        Member::required("status", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static ATTACHMENT_STATE_CHANGES: Shape = Shape {
    name: "AttachmentStateChanges",
    kind: Kind::List {
        member: &ATTACHMENT_STATE_CHANGE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static ATTACHMENTS: Shape = Shape {
    name: "Attachments",
    kind: Kind::List { member: &ATTACHMENT, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ATTRIBUTE: Shape = Shape {
    name: "Attribute",
    kind: Kind::Structure(&[
        Member::required("name", || &STRING),
        Member::optional("value", || &STRING),
        Member::optional("targetType", || &TARGET_TYPE),
        Member::optional("targetId", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static ATTRIBUTES: Shape = Shape {
    name: "Attributes",
    kind: Kind::List { member: &ATTRIBUTE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static AWS_VPC_CONFIGURATION: Shape = Shape {
    name: "AwsVpcConfiguration",
    kind: Kind::Structure(&[
        Member::required("subnets", || &STRING_LIST),
        Member::optional("securityGroups", || &STRING_LIST),
        Member::optional("assignPublicIp", || &ASSIGN_PUBLIC_IP),
    ]),
    sensitive: false,
};
pub(super) static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean, sensitive: false };
pub(super) static BOXED_BOOLEAN: Shape =
    Shape { name: "BoxedBoolean", kind: Kind::Boolean, sensitive: false };
pub(super) static BOXED_INTEGER: Shape =
    Shape { name: "BoxedInteger", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static CPU_ARCHITECTURE: Shape = Shape {
    name: "CPUArchitecture",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["X86_64", "ARM64"] },
    sensitive: false,
};
pub(super) static CAPACITY_PROVIDER_STRATEGY: Shape = Shape {
    name: "CapacityProviderStrategy",
    kind: Kind::List {
        member: &CAPACITY_PROVIDER_STRATEGY_ITEM,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CAPACITY_PROVIDER_STRATEGY_ITEM: Shape = Shape {
    name: "CapacityProviderStrategyItem",
    kind: Kind::Structure(&[
        Member::required("capacityProvider", || &STRING),
        Member::optional("weight", || &CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT),
        Member::optional("base", || &CAPACITY_PROVIDER_STRATEGY_ITEM_BASE),
    ]),
    sensitive: false,
};
pub(super) static CAPACITY_PROVIDER_STRATEGY_ITEM_BASE: Shape = Shape {
    name: "CapacityProviderStrategyItemBase",
    kind: Kind::Integer(Range { min: Some(0), max: Some(100000) }),
    sensitive: false,
};
pub(super) static CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT: Shape = Shape {
    name: "CapacityProviderStrategyItemWeight",
    kind: Kind::Integer(Range { min: Some(0), max: Some(1000) }),
    sensitive: false,
};
pub(super) static CLUSTER: Shape = Shape {
    name: "Cluster",
    kind: Kind::Structure(&[
        Member::optional("clusterArn", || &STRING),
        Member::optional("clusterName", || &STRING),
        Member::optional("configuration", || &CLUSTER_CONFIGURATION),
        Member::optional("status", || &STRING),
        Member::optional("registeredContainerInstancesCount", || &INTEGER),
        Member::optional("runningTasksCount", || &INTEGER),
        Member::optional("pendingTasksCount", || &INTEGER),
        Member::optional("activeServicesCount", || &INTEGER),
        Member::optional("statistics", || &STATISTICS),
        Member::optional("tags", || &TAGS),
        Member::optional("settings", || &CLUSTER_SETTINGS),
        Member::optional("capacityProviders", || &STRING_LIST),
        Member::optional("defaultCapacityProviderStrategy", || &CAPACITY_PROVIDER_STRATEGY),
        Member::optional("attachments", || &ATTACHMENTS),
        Member::optional("attachmentsStatus", || &STRING),
        Member::optional("serviceConnectDefaults", || &CLUSTER_SERVICE_CONNECT_DEFAULTS),
    ]),
    sensitive: false,
};
pub(super) static CLUSTER_CONFIGURATION: Shape = Shape {
    name: "ClusterConfiguration",
    kind: Kind::Structure(&[
        Member::optional("executeCommandConfiguration", || &EXECUTE_COMMAND_CONFIGURATION),
        Member::optional("managedStorageConfiguration", || &MANAGED_STORAGE_CONFIGURATION),
    ]),
    sensitive: false,
};
pub(super) static CLUSTER_FIELD: Shape = Shape {
    name: "ClusterField",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS"],
    },
    sensitive: false,
};
pub(super) static CLUSTER_FIELD_LIST: Shape = Shape {
    name: "ClusterFieldList",
    kind: Kind::List { member: &CLUSTER_FIELD, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static CLUSTER_SERVICE_CONNECT_DEFAULTS: Shape = Shape {
    name: "ClusterServiceConnectDefaults",
    kind: Kind::Structure(&[Member::optional("namespace", || &STRING)]),
    sensitive: false,
};
pub(super) static CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST: Shape = Shape {
    name: "ClusterServiceConnectDefaultsRequest",
    kind: Kind::Structure(&[Member::required("namespace", || &STRING)]),
    sensitive: false,
};
pub(super) static CLUSTER_SETTING: Shape = Shape {
    name: "ClusterSetting",
    kind: Kind::Structure(&[
        Member::optional("name", || &CLUSTER_SETTING_NAME),
        Member::optional("value", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static CLUSTER_SETTING_NAME: Shape = Shape {
    name: "ClusterSettingName",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["containerInsights"] },
    sensitive: false,
};
pub(super) static CLUSTER_SETTINGS: Shape = Shape {
    name: "ClusterSettings",
    kind: Kind::List { member: &CLUSTER_SETTING, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static CLUSTERS: Shape = Shape {
    name: "Clusters",
    kind: Kind::List { member: &CLUSTER, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static COMPATIBILITY: Shape = Shape {
    name: "Compatibility",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"],
    },
    sensitive: false,
};
pub(super) static COMPATIBILITY_LIST: Shape = Shape {
    name: "CompatibilityList",
    kind: Kind::List { member: &COMPATIBILITY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static CONNECTIVITY: Shape = Shape {
    name: "Connectivity",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["CONNECTED", "DISCONNECTED"] },
    sensitive: false,
};
pub(super) static CONTAINER: Shape = Shape {
    name: "Container",
    kind: Kind::Structure(&[
        Member::optional("containerArn", || &STRING),
        Member::optional("taskArn", || &STRING),
        Member::optional("name", || &STRING),
        Member::optional("image", || &STRING),
        Member::optional("imageDigest", || &STRING),
        Member::optional("runtimeId", || &STRING),
        Member::optional("lastStatus", || &STRING),
        Member::optional("exitCode", || &BOXED_INTEGER),
        Member::optional("reason", || &STRING),
        Member::optional("networkBindings", || &NETWORK_BINDINGS),
        Member::optional("networkInterfaces", || &NETWORK_INTERFACES),
        Member::optional("healthStatus", || &HEALTH_STATUS),
        Member::optional("managedAgents", || &MANAGED_AGENTS),
        Member::optional("cpu", || &STRING),
        Member::optional("memory", || &STRING),
        Member::optional("memoryReservation", || &STRING),
        Member::optional("gpuIds", || &GPU_IDS),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_CONDITION: Shape = Shape {
    name: "ContainerCondition",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["START", "COMPLETE", "SUCCESS", "HEALTHY"],
    },
    sensitive: false,
};
pub(super) static CONTAINER_DEFINITION: Shape = Shape {
    name: "ContainerDefinition",
    kind: Kind::Structure(&[
        Member::optional("name", || &STRING),
        Member::optional("image", || &STRING),
        Member::optional("repositoryCredentials", || &REPOSITORY_CREDENTIALS),
        Member::optional("cpu", || &INTEGER),
        Member::optional("memory", || &BOXED_INTEGER),
        Member::optional("memoryReservation", || &BOXED_INTEGER),
        Member::optional("links", || &STRING_LIST),
        Member::optional("portMappings", || &PORT_MAPPING_LIST),
        Member::optional("essential", || &BOXED_BOOLEAN),
        Member::optional("restartPolicy", || &CONTAINER_RESTART_POLICY),
        Member::optional("entryPoint", || &STRING_LIST),
        Member::optional("command", || &STRING_LIST),
        Member::optional("environment", || &ENVIRONMENT_VARIABLES),
        Member::optional("environmentFiles", || &ENVIRONMENT_FILES),
        Member::optional("mountPoints", || &MOUNT_POINT_LIST),
        Member::optional("volumesFrom", || &VOLUME_FROM_LIST),
        Member::optional("linuxParameters", || &LINUX_PARAMETERS),
        Member::optional("secrets", || &SECRET_LIST),
        Member::optional("dependsOn", || &CONTAINER_DEPENDENCIES),
        Member::optional("startTimeout", || &BOXED_INTEGER),
        Member::optional("stopTimeout", || &BOXED_INTEGER),
        Member::optional("versionConsistency", || &VERSION_CONSISTENCY),
        Member::optional("hostname", || &STRING),
        Member::optional("user", || &STRING),
        Member::optional("workingDirectory", || &STRING),
        Member::optional("disableNetworking", || &BOXED_BOOLEAN),
        Member::optional("privileged", || &BOXED_BOOLEAN),
        Member::optional("readonlyRootFilesystem", || &BOXED_BOOLEAN),
        Member::optional("dnsServers", || &STRING_LIST),
        Member::optional("dnsSearchDomains", || &STRING_LIST),
        Member::optional("extraHosts", || &HOST_ENTRY_LIST),
        Member::optional("dockerSecurityOptions", || &STRING_LIST),
        Member::optional("interactive", || &BOXED_BOOLEAN),
        Member::optional("pseudoTerminal", || &BOXED_BOOLEAN),
        Member::optional("dockerLabels", || &DOCKER_LABELS_MAP),
        Member::optional("ulimits", || &ULIMIT_LIST),
        Member::optional("logConfiguration", || &LOG_CONFIGURATION),
        Member::optional("healthCheck", || &HEALTH_CHECK),
        Member::optional("systemControls", || &SYSTEM_CONTROLS),
        Member::optional("resourceRequirements", || &RESOURCE_REQUIREMENTS),
        Member::optional("firelensConfiguration", || &FIRELENS_CONFIGURATION),
        Member::optional("credentialSpecs", || &STRING_LIST),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_DEFINITIONS: Shape = Shape {
    name: "ContainerDefinitions",
    kind: Kind::List {
        member: &CONTAINER_DEFINITION,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTAINER_DEPENDENCIES: Shape = Shape {
    name: "ContainerDependencies",
    kind: Kind::List {
        member: &CONTAINER_DEPENDENCY,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTAINER_DEPENDENCY: Shape = Shape {
    name: "ContainerDependency",
    kind: Kind::Structure(&[
        Member::required("containerName", || &STRING),
        Member::required("condition", || &CONTAINER_CONDITION),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_INSTANCE: Shape = Shape {
    name: "ContainerInstance",
    kind: Kind::Structure(&[
        Member::optional("containerInstanceArn", || &STRING),
        Member::optional("ec2InstanceId", || &STRING),
        Member::optional("capacityProviderName", || &STRING),
        Member::optional("version", || &LONG),
        Member::optional("versionInfo", || &VERSION_INFO),
        Member::optional("remainingResources", || &RESOURCES),
        Member::optional("registeredResources", || &RESOURCES),
        Member::optional("status", || &STRING),
        Member::optional("statusReason", || &STRING),
        Member::optional("agentConnected", || &BOOLEAN),
        Member::optional("runningTasksCount", || &INTEGER),
        Member::optional("pendingTasksCount", || &INTEGER),
        Member::optional("agentUpdateStatus", || &AGENT_UPDATE_STATUS),
        Member::optional("attributes", || &ATTRIBUTES),
        Member::optional("registeredAt", || &TIMESTAMP),
        Member::optional("attachments", || &ATTACHMENTS),
        Member::optional("tags", || &TAGS),
        Member::optional("healthStatus", || &CONTAINER_INSTANCE_HEALTH_STATUS),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_INSTANCE_FIELD: Shape = Shape {
    name: "ContainerInstanceField",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["TAGS", "CONTAINER_INSTANCE_HEALTH"] },
    sensitive: false,
};
pub(super) static CONTAINER_INSTANCE_FIELD_LIST: Shape = Shape {
    name: "ContainerInstanceFieldList",
    kind: Kind::List {
        member: &CONTAINER_INSTANCE_FIELD,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTAINER_INSTANCE_HEALTH_STATUS: Shape = Shape {
    name: "ContainerInstanceHealthStatus",
    kind: Kind::Structure(&[
        Member::optional("overallStatus", || &INSTANCE_HEALTH_CHECK_STATE),
        Member::optional("details", || &INSTANCE_HEALTH_CHECK_RESULT_LIST),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_INSTANCE_STATUS: Shape = Shape {
    name: "ContainerInstanceStatus",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["ACTIVE", "DRAINING", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED"],
    },
    sensitive: false,
};
pub(super) static CONTAINER_INSTANCES: Shape = Shape {
    name: "ContainerInstances",
    kind: Kind::List {
        member: &CONTAINER_INSTANCE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTAINER_OVERRIDE: Shape = Shape {
    name: "ContainerOverride",
    kind: Kind::Structure(&[
        Member::optional("name", || &STRING),
        Member::optional("command", || &STRING_LIST),
        Member::optional("environment", || &ENVIRONMENT_VARIABLES),
        Member::optional("environmentFiles", || &ENVIRONMENT_FILES),
        Member::optional("cpu", || &BOXED_INTEGER),
        Member::optional("memory", || &BOXED_INTEGER),
        Member::optional("memoryReservation", || &BOXED_INTEGER),
        Member::optional("resourceRequirements", || &RESOURCE_REQUIREMENTS),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_OVERRIDES: Shape = Shape {
    name: "ContainerOverrides",
    kind: Kind::List {
        member: &CONTAINER_OVERRIDE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTAINER_RESTART_POLICY: Shape = Shape {
    name: "ContainerRestartPolicy",
    kind: Kind::Structure(&[
        Member::required("enabled", || &BOXED_BOOLEAN),
        Member::optional("ignoredExitCodes", || &INTEGER_LIST),
        Member::optional("restartAttemptPeriod", || &BOXED_INTEGER),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_STATE_CHANGE: Shape = Shape {
    name: "ContainerStateChange",
    kind: Kind::Structure(&[
        Member::optional("containerName", || &STRING),
        Member::optional("imageDigest", || &STRING),
        Member::optional("runtimeId", || &STRING),
        Member::optional("exitCode", || &BOXED_INTEGER),
        Member::optional("networkBindings", || &NETWORK_BINDINGS),
        Member::optional("reason", || &STRING),
        Member::optional("status", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static CONTAINER_STATE_CHANGES: Shape = Shape {
    name: "ContainerStateChanges",
    kind: Kind::List {
        member: &CONTAINER_STATE_CHANGE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTAINERS: Shape = Shape {
    name: "Containers",
    kind: Kind::List { member: &CONTAINER, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static CREATE_CLUSTER_REQUEST: Shape = Shape {
    name: "CreateClusterRequest",
    kind: Kind::Structure(&[
        Member::optional("clusterName", || &STRING),
        Member::optional("tags", || &TAGS),
        Member::optional("settings", || &CLUSTER_SETTINGS),
        Member::optional("configuration", || &CLUSTER_CONFIGURATION),
        Member::optional("capacityProviders", || &STRING_LIST),
        Member::optional("defaultCapacityProviderStrategy", || &CAPACITY_PROVIDER_STRATEGY),
        Member::optional("serviceConnectDefaults", || &CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST),
    ]),
    sensitive: false,
};
pub(super) static CREATE_CLUSTER_RESPONSE: Shape = Shape {
    name: "CreateClusterResponse",
    kind: Kind::Structure(&[Member::optional("cluster", || &CLUSTER)]),
    sensitive: false,
};
pub(super) static DELETE_CLUSTER_REQUEST: Shape = Shape {
    name: "DeleteClusterRequest",
    kind: Kind::Structure(&[Member::required("cluster", || &STRING)]),
    sensitive: false,
};
pub(super) static DELETE_CLUSTER_RESPONSE: Shape = Shape {
    name: "DeleteClusterResponse",
    kind: Kind::Structure(&[Member::optional("cluster", || &CLUSTER)]),
    sensitive: false,
};
pub(super) static DEREGISTER_CONTAINER_INSTANCE_REQUEST: Shape = Shape {
    name: "DeregisterContainerInstanceRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::required("containerInstance", || &STRING),
        Member::optional("force", || &BOXED_BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static DEREGISTER_CONTAINER_INSTANCE_RESPONSE: Shape = Shape {
    name: "DeregisterContainerInstanceResponse",
    kind: Kind::Structure(&[Member::optional("containerInstance", || &CONTAINER_INSTANCE)]),
    sensitive: false,
};
pub(super) static DEREGISTER_TASK_DEFINITION_REQUEST: Shape = Shape {
    name: "DeregisterTaskDefinitionRequest",
    kind: Kind::Structure(&[Member::required("taskDefinition", || &STRING)]),
    sensitive: false,
};
pub(super) static DEREGISTER_TASK_DEFINITION_RESPONSE: Shape = Shape {
    name: "DeregisterTaskDefinitionResponse",
    kind: Kind::Structure(&[Member::optional("taskDefinition", || &TASK_DEFINITION)]),
    sensitive: false,
};
pub(super) static DESCRIBE_CLUSTERS_REQUEST: Shape = Shape {
    name: "DescribeClustersRequest",
    kind: Kind::Structure(&[
        Member::optional("clusters", || &STRING_LIST),
        Member::optional("include", || &CLUSTER_FIELD_LIST),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_CLUSTERS_RESPONSE: Shape = Shape {
    name: "DescribeClustersResponse",
    kind: Kind::Structure(&[
        Member::optional("clusters", || &CLUSTERS),
        Member::optional("failures", || &FAILURES),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_CONTAINER_INSTANCES_REQUEST: Shape = Shape {
    name: "DescribeContainerInstancesRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::required("containerInstances", || &STRING_LIST),
        Member::optional("include", || &CONTAINER_INSTANCE_FIELD_LIST),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_CONTAINER_INSTANCES_RESPONSE: Shape = Shape {
    name: "DescribeContainerInstancesResponse",
    kind: Kind::Structure(&[
        Member::optional("containerInstances", || &CONTAINER_INSTANCES),
        Member::optional("failures", || &FAILURES),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_TASK_DEFINITION_REQUEST: Shape = Shape {
    name: "DescribeTaskDefinitionRequest",
    kind: Kind::Structure(&[
        Member::required("taskDefinition", || &STRING),
        Member::optional("include", || &TASK_DEFINITION_FIELD_LIST),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_TASK_DEFINITION_RESPONSE: Shape = Shape {
    name: "DescribeTaskDefinitionResponse",
    kind: Kind::Structure(&[
        Member::optional("taskDefinition", || &TASK_DEFINITION),
        Member::optional("tags", || &TAGS),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_TASKS_REQUEST: Shape = Shape {
    name: "DescribeTasksRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::required("tasks", || &STRING_LIST),
        Member::optional("include", || &TASK_FIELD_LIST),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_TASKS_RESPONSE: Shape = Shape {
    name: "DescribeTasksResponse",
    kind: Kind::Structure(&[
        Member::optional("tasks", || &TASKS),
        Member::optional("failures", || &FAILURES),
    ]),
    sensitive: false,
};
pub(super) static DESIRED_STATUS: Shape = Shape {
    name: "DesiredStatus",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["RUNNING", "PENDING", "STOPPED"] },
    sensitive: false,
};
pub(super) static DEVICE: Shape = Shape {
    name: "Device",
    kind: Kind::Structure(&[
        Member::required("hostPath", || &STRING),
        Member::optional("containerPath", || &STRING),
        Member::optional("permissions", || &DEVICE_CGROUP_PERMISSIONS),
    ]),
    sensitive: false,
};
pub(super) static DEVICE_CGROUP_PERMISSION: Shape = Shape {
    name: "DeviceCgroupPermission",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["read", "write", "mknod"] },
    sensitive: false,
};
pub(super) static DEVICE_CGROUP_PERMISSIONS: Shape = Shape {
    name: "DeviceCgroupPermissions",
    kind: Kind::List {
        member: &DEVICE_CGROUP_PERMISSION,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static DEVICES_LIST: Shape = Shape {
    name: "DevicesList",
    kind: Kind::List { member: &DEVICE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static DISCOVER_POLL_ENDPOINT_REQUEST: Shape = Shape {
    name: "DiscoverPollEndpointRequest",
    kind: Kind::Structure(&[
        Member::optional("containerInstance", || &STRING),
        Member::optional("cluster", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static DISCOVER_POLL_ENDPOINT_RESPONSE: Shape = Shape {
    name: "DiscoverPollEndpointResponse",
    kind: Kind::Structure(&[
        Member::optional("endpoint", || &STRING),
        Member::optional("telemetryEndpoint", || &STRING),
        Member::optional("serviceConnectEndpoint", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static DOCKER_LABELS_MAP: Shape = Shape {
    name: "DockerLabelsMap",
    kind: Kind::Map { key: &STRING, value: &STRING, flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static DOCKER_VOLUME_CONFIGURATION: Shape = Shape {
    name: "DockerVolumeConfiguration",
    kind: Kind::Structure(&[
        Member::optional("scope", || &SCOPE),
        Member::optional("autoprovision", || &BOXED_BOOLEAN),
        Member::optional("driver", || &STRING),
        Member::optional("driverOpts", || &STRING_MAP),
        Member::optional("labels", || &STRING_MAP),
    ]),
    sensitive: false,
};
pub(super) static DOUBLE: Shape = Shape { name: "Double", kind: Kind::Double, sensitive: false };
pub(super) static EBSKMS_KEY_ID: Shape = Shape {
    name: "EBSKMSKeyId",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static EBS_RESOURCE_TYPE: Shape = Shape {
    name: "EBSResourceType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["volume"] },
    sensitive: false,
};
pub(super) static EBS_SNAPSHOT_ID: Shape = Shape {
    name: "EBSSnapshotId",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static EBS_TAG_SPECIFICATION: Shape = Shape {
    name: "EBSTagSpecification",
    kind: Kind::Structure(&[
        Member::required("resourceType", || &EBS_RESOURCE_TYPE),
        Member::optional("tags", || &TAGS),
        Member::optional("propagateTags", || &PROPAGATE_TAGS),
    ]),
    sensitive: false,
};
pub(super) static EBS_TAG_SPECIFICATIONS: Shape = Shape {
    name: "EBSTagSpecifications",
    kind: Kind::List {
        member: &EBS_TAG_SPECIFICATION,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static EBS_VOLUME_TYPE: Shape = Shape {
    name: "EBSVolumeType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static ECS_VOLUME_NAME: Shape = Shape {
    name: "ECSVolumeName",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static EFS_AUTHORIZATION_CONFIG: Shape = Shape {
    name: "EFSAuthorizationConfig",
    kind: Kind::Structure(&[
        Member::optional("accessPointId", || &STRING),
        Member::optional("iam", || &EFS_AUTHORIZATION_CONFIG_IAM),
    ]),
    sensitive: false,
};
pub(super) static EFS_AUTHORIZATION_CONFIG_IAM: Shape = Shape {
    name: "EFSAuthorizationConfigIAM",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ENABLED", "DISABLED"] },
    sensitive: false,
};
pub(super) static EFS_TRANSIT_ENCRYPTION: Shape = Shape {
    name: "EFSTransitEncryption",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ENABLED", "DISABLED"] },
    sensitive: false,
};
pub(super) static EFS_VOLUME_CONFIGURATION: Shape = Shape {
    name: "EFSVolumeConfiguration",
    kind: Kind::Structure(&[
        Member::required("fileSystemId", || &STRING),
        Member::optional("rootDirectory", || &STRING),
        Member::optional("transitEncryption", || &EFS_TRANSIT_ENCRYPTION),
        Member::optional("transitEncryptionPort", || &BOXED_INTEGER),
        Member::optional("authorizationConfig", || &EFS_AUTHORIZATION_CONFIG),
    ]),
    sensitive: false,
};
pub(super) static ENVIRONMENT_FILE: Shape = Shape {
    name: "EnvironmentFile",
    kind: Kind::Structure(&[
        Member::required("value", || &STRING),
        Member::required("type", || &ENVIRONMENT_FILE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ENVIRONMENT_FILE_TYPE: Shape = Shape {
    name: "EnvironmentFileType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["s3"] },
    sensitive: false,
};
pub(super) static ENVIRONMENT_FILES: Shape = Shape {
    name: "EnvironmentFiles",
    kind: Kind::List { member: &ENVIRONMENT_FILE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ENVIRONMENT_VARIABLES: Shape = Shape {
    name: "EnvironmentVariables",
    kind: Kind::List { member: &KEY_VALUE_PAIR, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: true,
};
pub(super) static EPHEMERAL_STORAGE: Shape = Shape {
    name: "EphemeralStorage",
    kind: Kind::Structure(&[Member::required("sizeInGiB", || &INTEGER)]),
    sensitive: false,
};
pub(super) static EXECUTE_COMMAND_CONFIGURATION: Shape = Shape {
    name: "ExecuteCommandConfiguration",
    kind: Kind::Structure(&[
        Member::optional("kmsKeyId", || &STRING),
        Member::optional("logging", || &EXECUTE_COMMAND_LOGGING),
        Member::optional("logConfiguration", || &EXECUTE_COMMAND_LOG_CONFIGURATION),
    ]),
    sensitive: false,
};
pub(super) static EXECUTE_COMMAND_LOG_CONFIGURATION: Shape = Shape {
    name: "ExecuteCommandLogConfiguration",
    kind: Kind::Structure(&[
        Member::optional("cloudWatchLogGroupName", || &STRING),
        Member::optional("cloudWatchEncryptionEnabled", || &BOOLEAN),
        Member::optional("s3BucketName", || &STRING),
        Member::optional("s3EncryptionEnabled", || &BOOLEAN),
        Member::optional("s3KeyPrefix", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static EXECUTE_COMMAND_LOGGING: Shape = Shape {
    name: "ExecuteCommandLogging",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["NONE", "DEFAULT", "OVERRIDE"] },
    sensitive: false,
};
pub(super) static F_SX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG: Shape = Shape {
    name: "FSxWindowsFileServerAuthorizationConfig",
    kind: Kind::Structure(&[
        Member::required("credentialsParameter", || &STRING),
        Member::required("domain", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static F_SX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION: Shape = Shape {
    name: "FSxWindowsFileServerVolumeConfiguration",
    kind: Kind::Structure(&[
        Member::required("fileSystemId", || &STRING),
        Member::required("rootDirectory", || &STRING),
        Member::required("authorizationConfig", || &F_SX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG),
    ]),
    sensitive: false,
};
pub(super) static FAILURE: Shape = Shape {
    name: "Failure",
    kind: Kind::Structure(&[
        Member::optional("arn", || &STRING),
        Member::optional("reason", || &STRING),
        Member::optional("detail", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static FAILURES: Shape = Shape {
    name: "Failures",
    kind: Kind::List { member: &FAILURE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static FIRELENS_CONFIGURATION: Shape = Shape {
    name: "FirelensConfiguration",
    kind: Kind::Structure(&[
        Member::required("type", || &FIRELENS_CONFIGURATION_TYPE),
        Member::optional("options", || &FIRELENS_CONFIGURATION_OPTIONS_MAP),
    ]),
    sensitive: false,
};
pub(super) static FIRELENS_CONFIGURATION_OPTIONS_MAP: Shape = Shape {
    name: "FirelensConfigurationOptionsMap",
    kind: Kind::Map { key: &STRING, value: &STRING, flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static FIRELENS_CONFIGURATION_TYPE: Shape = Shape {
    name: "FirelensConfigurationType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["fluentd", "fluentbit"] },
    sensitive: false,
};
pub(super) static GPU_IDS: Shape = Shape {
    name: "GpuIds",
    kind: Kind::List { member: &STRING, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static HEALTH_CHECK: Shape = Shape {
    name: "HealthCheck",
    kind: Kind::Structure(&[
        Member::required("command", || &STRING_LIST),
        Member::optional("interval", || &BOXED_INTEGER),
        Member::optional("timeout", || &BOXED_INTEGER),
        Member::optional("retries", || &BOXED_INTEGER),
        Member::optional("startPeriod", || &BOXED_INTEGER),
    ]),
    sensitive: false,
};
pub(super) static HEALTH_STATUS: Shape = Shape {
    name: "HealthStatus",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["HEALTHY", "UNHEALTHY", "UNKNOWN"] },
    sensitive: false,
};
pub(super) static HOST_ENTRY: Shape = Shape {
    name: "HostEntry",
    kind: Kind::Structure(&[
        Member::required("hostname", || &STRING),
        Member::required("ipAddress", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static HOST_ENTRY_LIST: Shape = Shape {
    name: "HostEntryList",
    kind: Kind::List { member: &HOST_ENTRY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static HOST_VOLUME_PROPERTIES: Shape = Shape {
    name: "HostVolumeProperties",
    kind: Kind::Structure(&[Member::optional("sourcePath", || &STRING)]),
    sensitive: false,
};
pub(super) static IAM_ROLE_ARN: Shape = Shape {
    name: "IAMRoleArn",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static INFERENCE_ACCELERATOR: Shape = Shape {
    name: "InferenceAccelerator",
    kind: Kind::Structure(&[
        Member::required("deviceName", || &STRING),
        Member::required("deviceType", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static INFERENCE_ACCELERATOR_OVERRIDE: Shape = Shape {
    name: "InferenceAcceleratorOverride",
    kind: Kind::Structure(&[
        Member::optional("deviceName", || &STRING),
        Member::optional("deviceType", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static INFERENCE_ACCELERATOR_OVERRIDES: Shape = Shape {
    name: "InferenceAcceleratorOverrides",
    kind: Kind::List {
        member: &INFERENCE_ACCELERATOR_OVERRIDE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static INFERENCE_ACCELERATORS: Shape = Shape {
    name: "InferenceAccelerators",
    kind: Kind::List {
        member: &INFERENCE_ACCELERATOR,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static INSTANCE_HEALTH_CHECK_RESULT: Shape = Shape {
    name: "InstanceHealthCheckResult",
    kind: Kind::Structure(&[
        Member::optional("type", || &INSTANCE_HEALTH_CHECK_TYPE),
        Member::optional("status", || &INSTANCE_HEALTH_CHECK_STATE),
        Member::optional("statusReason", || &STRING),
        Member::optional("lastUpdated", || &TIMESTAMP),
        Member::optional("lastStatusChange", || &TIMESTAMP),
    ]),
    sensitive: false,
};
pub(super) static INSTANCE_HEALTH_CHECK_RESULT_LIST: Shape = Shape {
    name: "InstanceHealthCheckResultList",
    kind: Kind::List {
        member: &INSTANCE_HEALTH_CHECK_RESULT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static INSTANCE_HEALTH_CHECK_STATE: Shape = Shape {
    name: "InstanceHealthCheckState",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["OK", "IMPAIRED", "INSUFFICIENT_DATA", "INITIALIZING"],
    },
    sensitive: false,
};
pub(super) static INSTANCE_HEALTH_CHECK_TYPE: Shape = Shape {
    name: "InstanceHealthCheckType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["CONTAINER_RUNTIME", "ACCELERATED_COMPUTE", "DAEMON"],
    },
    sensitive: false,
};
pub(super) static INTEGER: Shape =
    Shape { name: "Integer", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static INTEGER_LIST: Shape = Shape {
    name: "IntegerList",
    kind: Kind::List { member: &BOXED_INTEGER, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static IPC_MODE: Shape = Shape {
    name: "IpcMode",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["host", "task", "none"] },
    sensitive: false,
};
pub(super) static KERNEL_CAPABILITIES: Shape = Shape {
    name: "KernelCapabilities",
    kind: Kind::Structure(&[
        Member::optional("add", || &STRING_LIST),
        Member::optional("drop", || &STRING_LIST),
    ]),
    sensitive: false,
};
pub(super) static KEY_VALUE_PAIR: Shape = Shape {
    name: "KeyValuePair",
    kind: Kind::Structure(&[Member::optional("name", || &STRING), Member::optional("value", || &STRING)]),
    sensitive: false,
};
pub(super) static LAUNCH_TYPE: Shape = Shape {
    name: "LaunchType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"],
    },
    sensitive: false,
};
pub(super) static LINUX_PARAMETERS: Shape = Shape {
    name: "LinuxParameters",
    kind: Kind::Structure(&[
        Member::optional("capabilities", || &KERNEL_CAPABILITIES),
        Member::optional("devices", || &DEVICES_LIST),
        Member::optional("initProcessEnabled", || &BOXED_BOOLEAN),
        Member::optional("sharedMemorySize", || &BOXED_INTEGER),
        Member::optional("tmpfs", || &TMPFS_LIST),
        Member::optional("maxSwap", || &BOXED_INTEGER),
        Member::optional("swappiness", || &BOXED_INTEGER),
    ]),
    sensitive: false,
};
pub(super) static LIST_CLUSTERS_REQUEST: Shape = Shape {
    name: "ListClustersRequest",
    kind: Kind::Structure(&[
        Member::optional("nextToken", || &STRING),
        Member::optional("maxResults", || &BOXED_INTEGER),
    ]),
    sensitive: false,
};
pub(super) static LIST_CLUSTERS_RESPONSE: Shape = Shape {
    name: "ListClustersResponse",
    kind: Kind::Structure(&[
        Member::optional("clusterArns", || &STRING_LIST),
        Member::optional("nextToken", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static LIST_CONTAINER_INSTANCES_REQUEST: Shape = Shape {
    name: "ListContainerInstancesRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::optional("filter", || &STRING),
        Member::optional("nextToken", || &STRING),
        Member::optional("maxResults", || &BOXED_INTEGER),
        Member::optional("status", || &CONTAINER_INSTANCE_STATUS),
    ]),
    sensitive: false,
};
pub(super) static LIST_CONTAINER_INSTANCES_RESPONSE: Shape = Shape {
    name: "ListContainerInstancesResponse",
    kind: Kind::Structure(&[
        Member::optional("containerInstanceArns", || &STRING_LIST),
        Member::optional("nextToken", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static LIST_TASK_DEFINITIONS_REQUEST: Shape = Shape {
    name: "ListTaskDefinitionsRequest",
    kind: Kind::Structure(&[
        Member::optional("familyPrefix", || &STRING),
        Member::optional("status", || &TASK_DEFINITION_STATUS),
        Member::optional("sort", || &SORT_ORDER),
        Member::optional("nextToken", || &STRING),
        Member::optional("maxResults", || &BOXED_INTEGER),
    ]),
    sensitive: false,
};
pub(super) static LIST_TASK_DEFINITIONS_RESPONSE: Shape = Shape {
    name: "ListTaskDefinitionsResponse",
    kind: Kind::Structure(&[
        Member::optional("taskDefinitionArns", || &STRING_LIST),
        Member::optional("nextToken", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static LIST_TASKS_REQUEST: Shape = Shape {
    name: "ListTasksRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::optional("containerInstance", || &STRING),
        Member::optional("family", || &STRING),
        Member::optional("nextToken", || &STRING),
        Member::optional("maxResults", || &BOXED_INTEGER),
        Member::optional("startedBy", || &STRING),
        Member::optional("serviceName", || &STRING),
        Member::optional("desiredStatus", || &DESIRED_STATUS),
        Member::optional("launchType", || &LAUNCH_TYPE),
        Member::optional("daemonName", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static LIST_TASKS_RESPONSE: Shape = Shape {
    name: "ListTasksResponse",
    kind: Kind::Structure(&[
        Member::optional("taskArns", || &STRING_LIST),
        Member::optional("nextToken", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static LOG_CONFIGURATION: Shape = Shape {
    name: "LogConfiguration",
    kind: Kind::Structure(&[
        Member::required("logDriver", || &LOG_DRIVER),
        Member::optional("options", || &LOG_CONFIGURATION_OPTIONS_MAP),
        Member::optional("secretOptions", || &SECRET_LIST),
    ]),
    sensitive: false,
};
pub(super) static LOG_CONFIGURATION_OPTIONS_MAP: Shape = Shape {
    name: "LogConfigurationOptionsMap",
    kind: Kind::Map { key: &STRING, value: &STRING, flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static LOG_DRIVER: Shape = Shape {
    name: "LogDriver",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk", "awsfirelens"],
    },
    sensitive: false,
};
pub(super) static LONG: Shape = Shape { name: "Long", kind: Kind::Long(Range::ANY), sensitive: false };
pub(super) static MANAGED_AGENT: Shape = Shape {
    name: "ManagedAgent",
    kind: Kind::Structure(&[
        Member::optional("lastStartedAt", || &TIMESTAMP),
        Member::optional("name", || &MANAGED_AGENT_NAME),
        Member::optional("reason", || &STRING),
        Member::optional("lastStatus", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static MANAGED_AGENT_NAME: Shape = Shape {
    name: "ManagedAgentName",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ExecuteCommandAgent"] },
    sensitive: false,
};
pub(super) static MANAGED_AGENT_STATE_CHANGE: Shape = Shape {
    name: "ManagedAgentStateChange",
    kind: Kind::Structure(&[
        Member::required("containerName", || &STRING),
        Member::required("managedAgentName", || &MANAGED_AGENT_NAME),
        Member::required("status", || &STRING),
        Member::optional("reason", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static MANAGED_AGENT_STATE_CHANGES: Shape = Shape {
    name: "ManagedAgentStateChanges",
    kind: Kind::List {
        member: &MANAGED_AGENT_STATE_CHANGE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static MANAGED_AGENTS: Shape = Shape {
    name: "ManagedAgents",
    kind: Kind::List { member: &MANAGED_AGENT, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static MANAGED_STORAGE_CONFIGURATION: Shape = Shape {
    name: "ManagedStorageConfiguration",
    kind: Kind::Structure(&[
        Member::optional("kmsKeyId", || &STRING),
        Member::optional("fargateEphemeralStorageKmsKeyId", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static MOUNT_POINT: Shape = Shape {
    name: "MountPoint",
    kind: Kind::Structure(&[
        Member::optional("sourceVolume", || &STRING),
        Member::optional("containerPath", || &STRING),
        Member::optional("readOnly", || &BOXED_BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static MOUNT_POINT_LIST: Shape = Shape {
    name: "MountPointList",
    kind: Kind::List { member: &MOUNT_POINT, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static NETWORK_BINDING: Shape = Shape {
    name: "NetworkBinding",
    kind: Kind::Structure(&[
        Member::optional("bindIP", || &STRING),
        Member::optional("containerPort", || &BOXED_INTEGER),
        Member::optional("hostPort", || &BOXED_INTEGER),
        Member::optional("protocol", || &TRANSPORT_PROTOCOL),
        Member::optional("containerPortRange", || &STRING),
        Member::optional("hostPortRange", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static NETWORK_BINDINGS: Shape = Shape {
    name: "NetworkBindings",
    kind: Kind::List { member: &NETWORK_BINDING, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static NETWORK_CONFIGURATION: Shape = Shape {
    name: "NetworkConfiguration",
    kind: Kind::Structure(&[Member::optional("awsvpcConfiguration", || &AWS_VPC_CONFIGURATION)]),
    sensitive: false,
};
pub(super) static NETWORK_INTERFACE: Shape = Shape {
    name: "NetworkInterface",
    kind: Kind::Structure(&[
        Member::optional("attachmentId", || &STRING),
        Member::optional("privateIpv4Address", || &STRING),
        Member::optional("ipv6Address", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static NETWORK_INTERFACES: Shape = Shape {
    name: "NetworkInterfaces",
    kind: Kind::List {
        member: &NETWORK_INTERFACE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static NETWORK_MODE: Shape = Shape {
    name: "NetworkMode",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["bridge", "host", "awsvpc", "none"] },
    sensitive: false,
};
pub(super) static OS_FAMILY: Shape = Shape {
    name: "OSFamily",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "WINDOWS_SERVER_2019_FULL",
            "WINDOWS_SERVER_2019_CORE",
            "WINDOWS_SERVER_2016_FULL",
            "WINDOWS_SERVER_2004_CORE",
            "WINDOWS_SERVER_2022_CORE",
            "WINDOWS_SERVER_2022_FULL",
            "WINDOWS_SERVER_2025_CORE",
            "WINDOWS_SERVER_2025_FULL",
            "WINDOWS_SERVER_20H2_CORE",
            "LINUX",
        ],
    },
    sensitive: false,
};
pub(super) static PID_MODE: Shape = Shape {
    name: "PidMode",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["host", "task"] },
    sensitive: false,
};
pub(super) static PLACEMENT_CONSTRAINT: Shape = Shape {
    name: "PlacementConstraint",
    kind: Kind::Structure(&[
        Member::optional("type", || &PLACEMENT_CONSTRAINT_TYPE),
        Member::optional("expression", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static PLACEMENT_CONSTRAINT_TYPE: Shape = Shape {
    name: "PlacementConstraintType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["distinctInstance", "memberOf"] },
    sensitive: false,
};
pub(super) static PLACEMENT_CONSTRAINTS: Shape = Shape {
    name: "PlacementConstraints",
    kind: Kind::List {
        member: &PLACEMENT_CONSTRAINT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static PLACEMENT_STRATEGIES: Shape = Shape {
    name: "PlacementStrategies",
    kind: Kind::List {
        member: &PLACEMENT_STRATEGY,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static PLACEMENT_STRATEGY: Shape = Shape {
    name: "PlacementStrategy",
    kind: Kind::Structure(&[
        Member::optional("type", || &PLACEMENT_STRATEGY_TYPE),
        Member::optional("field", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static PLACEMENT_STRATEGY_TYPE: Shape = Shape {
    name: "PlacementStrategyType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["random", "spread", "binpack"] },
    sensitive: false,
};
pub(super) static PLATFORM_DEVICE: Shape = Shape {
    name: "PlatformDevice",
    kind: Kind::Structure(&[
        Member::required("id", || &STRING),
        Member::required("type", || &PLATFORM_DEVICE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PLATFORM_DEVICE_TYPE: Shape = Shape {
    name: "PlatformDeviceType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["GPU"] },
    sensitive: false,
};
pub(super) static PLATFORM_DEVICES: Shape = Shape {
    name: "PlatformDevices",
    kind: Kind::List { member: &PLATFORM_DEVICE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static PORT_MAPPING: Shape = Shape {
    name: "PortMapping",
    kind: Kind::Structure(&[
        Member::optional("containerPort", || &BOXED_INTEGER),
        Member::optional("hostPort", || &BOXED_INTEGER),
        Member::optional("protocol", || &TRANSPORT_PROTOCOL),
        Member::optional("name", || &STRING),
        Member::optional("appProtocol", || &APPLICATION_PROTOCOL),
        Member::optional("containerPortRange", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static PORT_MAPPING_LIST: Shape = Shape {
    name: "PortMappingList",
    kind: Kind::List { member: &PORT_MAPPING, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static PROPAGATE_TAGS: Shape = Shape {
    name: "PropagateTags",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["TASK_DEFINITION", "SERVICE", "NONE"] },
    sensitive: false,
};
pub(super) static PROXY_CONFIGURATION: Shape = Shape {
    name: "ProxyConfiguration",
    kind: Kind::Structure(&[
        Member::optional("type", || &PROXY_CONFIGURATION_TYPE),
        Member::required("containerName", || &STRING),
        Member::optional("properties", || &PROXY_CONFIGURATION_PROPERTIES),
    ]),
    sensitive: false,
};
pub(super) static PROXY_CONFIGURATION_PROPERTIES: Shape = Shape {
    name: "ProxyConfigurationProperties",
    kind: Kind::List { member: &KEY_VALUE_PAIR, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static PROXY_CONFIGURATION_TYPE: Shape = Shape {
    name: "ProxyConfigurationType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["APPMESH"] },
    sensitive: false,
};
pub(super) static REGISTER_CONTAINER_INSTANCE_REQUEST: Shape = Shape {
    name: "RegisterContainerInstanceRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::optional("instanceIdentityDocument", || &STRING),
        Member::optional("instanceIdentityDocumentSignature", || &STRING),
        Member::optional("totalResources", || &RESOURCES),
        Member::optional("versionInfo", || &VERSION_INFO),
        Member::optional("containerInstanceArn", || &STRING),
        Member::optional("attributes", || &ATTRIBUTES),
        Member::optional("platformDevices", || &PLATFORM_DEVICES),
        Member::optional("tags", || &TAGS),
    ]),
    sensitive: false,
};
pub(super) static REGISTER_CONTAINER_INSTANCE_RESPONSE: Shape = Shape {
    name: "RegisterContainerInstanceResponse",
    kind: Kind::Structure(&[Member::optional("containerInstance", || &CONTAINER_INSTANCE)]),
    sensitive: false,
};
pub(super) static REGISTER_TASK_DEFINITION_REQUEST: Shape = Shape {
    name: "RegisterTaskDefinitionRequest",
    kind: Kind::Structure(&[
        Member::required("family", || &STRING),
        Member::optional("taskRoleArn", || &STRING),
        Member::optional("executionRoleArn", || &STRING),
        Member::optional("networkMode", || &NETWORK_MODE),
        Member::required("containerDefinitions", || &CONTAINER_DEFINITIONS),
        Member::optional("volumes", || &VOLUME_LIST),
        Member::optional("placementConstraints", || &TASK_DEFINITION_PLACEMENT_CONSTRAINTS),
        Member::optional("requiresCompatibilities", || &COMPATIBILITY_LIST),
        Member::optional("cpu", || &STRING),
        Member::optional("memory", || &STRING),
        Member::optional("tags", || &TAGS),
        Member::optional("pidMode", || &PID_MODE),
        Member::optional("ipcMode", || &IPC_MODE),
        Member::optional("proxyConfiguration", || &PROXY_CONFIGURATION),
        Member::optional("inferenceAccelerators", || &INFERENCE_ACCELERATORS),
        Member::optional("ephemeralStorage", || &EPHEMERAL_STORAGE),
        Member::optional("runtimePlatform", || &RUNTIME_PLATFORM),
        Member::optional("enableFaultInjection", || &BOXED_BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static REGISTER_TASK_DEFINITION_RESPONSE: Shape = Shape {
    name: "RegisterTaskDefinitionResponse",
    kind: Kind::Structure(&[
        Member::optional("taskDefinition", || &TASK_DEFINITION),
        Member::optional("tags", || &TAGS),
    ]),
    sensitive: false,
};
pub(super) static REPOSITORY_CREDENTIALS: Shape = Shape {
    name: "RepositoryCredentials",
    kind: Kind::Structure(&[Member::required("credentialsParameter", || &STRING)]),
    sensitive: true,
};
pub(super) static REQUIRES_ATTRIBUTES: Shape = Shape {
    name: "RequiresAttributes",
    kind: Kind::List { member: &ATTRIBUTE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static RESOURCE: Shape = Shape {
    name: "Resource",
    kind: Kind::Structure(&[
        Member::optional("name", || &STRING),
        Member::optional("type", || &STRING),
        Member::optional("doubleValue", || &DOUBLE),
        Member::optional("longValue", || &LONG),
        Member::optional("integerValue", || &INTEGER),
        Member::optional("stringSetValue", || &STRING_LIST),
    ]),
    sensitive: false,
};
pub(super) static RESOURCE_REQUIREMENT: Shape = Shape {
    name: "ResourceRequirement",
    kind: Kind::Structure(&[
        Member::required("value", || &STRING),
        Member::required("type", || &RESOURCE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static RESOURCE_REQUIREMENTS: Shape = Shape {
    name: "ResourceRequirements",
    kind: Kind::List {
        member: &RESOURCE_REQUIREMENT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static RESOURCE_TYPE: Shape = Shape {
    name: "ResourceType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["GPU", "InferenceAccelerator"] },
    sensitive: false,
};
pub(super) static RESOURCES: Shape = Shape {
    name: "Resources",
    kind: Kind::List { member: &RESOURCE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static RUN_TASK_REQUEST: Shape = Shape {
    name: "RunTaskRequest",
    kind: Kind::Structure(&[
        Member::optional("capacityProviderStrategy", || &CAPACITY_PROVIDER_STRATEGY),
        Member::optional("cluster", || &STRING),
        Member::optional("count", || &BOXED_INTEGER),
        Member::optional("enableECSManagedTags", || &BOOLEAN),
        Member::optional("enableExecuteCommand", || &BOOLEAN),
        Member::optional("group", || &STRING),
        Member::optional("launchType", || &LAUNCH_TYPE),
        Member::optional("networkConfiguration", || &NETWORK_CONFIGURATION),
        Member::optional("overrides", || &TASK_OVERRIDE),
        Member::optional("placementConstraints", || &PLACEMENT_CONSTRAINTS),
        Member::optional("placementStrategy", || &PLACEMENT_STRATEGIES),
        Member::optional("platformVersion", || &STRING),
        Member::optional("propagateTags", || &PROPAGATE_TAGS),
        Member::optional("referenceId", || &STRING),
        Member::optional("startedBy", || &STRING),
        Member::optional("tags", || &TAGS),
        Member::required("taskDefinition", || &STRING),
        Member::optional("clientToken", || &STRING),
        Member::optional("volumeConfigurations", || &TASK_VOLUME_CONFIGURATIONS),
    ]),
    sensitive: false,
};
pub(super) static RUN_TASK_RESPONSE: Shape = Shape {
    name: "RunTaskResponse",
    kind: Kind::Structure(&[
        Member::optional("tasks", || &TASKS),
        Member::optional("failures", || &FAILURES),
    ]),
    sensitive: false,
};
pub(super) static RUNTIME_PLATFORM: Shape = Shape {
    name: "RuntimePlatform",
    kind: Kind::Structure(&[
        Member::optional("cpuArchitecture", || &CPU_ARCHITECTURE),
        Member::optional("operatingSystemFamily", || &OS_FAMILY),
    ]),
    sensitive: false,
};
pub(super) static S3_FILES_VOLUME_CONFIGURATION: Shape = Shape {
    name: "S3FilesVolumeConfiguration",
    kind: Kind::Structure(&[
        Member::required("fileSystemArn", || &STRING),
        Member::optional("rootDirectory", || &STRING),
        Member::optional("transitEncryptionPort", || &BOXED_INTEGER),
        Member::optional("accessPointArn", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static SCOPE: Shape = Shape {
    name: "Scope",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["task", "shared"] },
    sensitive: false,
};
pub(super) static SECRET: Shape = Shape {
    name: "Secret",
    kind: Kind::Structure(&[Member::required("name", || &STRING), Member::required("valueFrom", || &STRING)]),
    sensitive: false,
};
pub(super) static SECRET_LIST: Shape = Shape {
    name: "SecretList",
    kind: Kind::List { member: &SECRET, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static SORT_ORDER: Shape = Shape {
    name: "SortOrder",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ASC", "DESC"] },
    sensitive: false,
};
pub(super) static STATISTICS: Shape = Shape {
    name: "Statistics",
    kind: Kind::List { member: &KEY_VALUE_PAIR, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static STOP_TASK_REQUEST: Shape = Shape {
    name: "StopTaskRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::required("task", || &STRING),
        Member::optional("reason", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static STOP_TASK_RESPONSE: Shape = Shape {
    name: "StopTaskResponse",
    kind: Kind::Structure(&[Member::optional("task", || &TASK)]),
    sensitive: false,
};
pub(super) static STRING: Shape = Shape {
    name: "String",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static STRING_LIST: Shape = Shape {
    name: "StringList",
    kind: Kind::List { member: &STRING, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static STRING_MAP: Shape = Shape {
    name: "StringMap",
    kind: Kind::Map { key: &STRING, value: &STRING, flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static SUBMIT_ATTACHMENT_STATE_CHANGES_REQUEST: Shape = Shape {
    name: "SubmitAttachmentStateChangesRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::required("attachments", || &ATTACHMENT_STATE_CHANGES),
    ]),
    sensitive: false,
};
pub(super) static SUBMIT_ATTACHMENT_STATE_CHANGES_RESPONSE: Shape = Shape {
    name: "SubmitAttachmentStateChangesResponse",
    kind: Kind::Structure(&[Member::optional("acknowledgment", || &STRING)]),
    sensitive: false,
};
pub(super) static SUBMIT_CONTAINER_STATE_CHANGE_REQUEST: Shape = Shape {
    name: "SubmitContainerStateChangeRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::optional("task", || &STRING),
        Member::optional("containerName", || &STRING),
        Member::optional("runtimeId", || &STRING),
        Member::optional("status", || &STRING),
        Member::optional("exitCode", || &BOXED_INTEGER),
        Member::optional("reason", || &STRING),
        Member::optional("networkBindings", || &NETWORK_BINDINGS),
    ]),
    sensitive: false,
};
pub(super) static SUBMIT_CONTAINER_STATE_CHANGE_RESPONSE: Shape = Shape {
    name: "SubmitContainerStateChangeResponse",
    kind: Kind::Structure(&[Member::optional("acknowledgment", || &STRING)]),
    sensitive: false,
};
pub(super) static SUBMIT_TASK_STATE_CHANGE_REQUEST: Shape = Shape {
    name: "SubmitTaskStateChangeRequest",
    kind: Kind::Structure(&[
        Member::optional("cluster", || &STRING),
        Member::optional("task", || &STRING),
        Member::optional("status", || &STRING),
        Member::optional("reason", || &STRING),
        Member::optional("containers", || &CONTAINER_STATE_CHANGES),
        Member::optional("attachments", || &ATTACHMENT_STATE_CHANGES),
        Member::optional("managedAgents", || &MANAGED_AGENT_STATE_CHANGES),
        Member::optional("pullStartedAt", || &TIMESTAMP),
        Member::optional("pullStoppedAt", || &TIMESTAMP),
        Member::optional("executionStoppedAt", || &TIMESTAMP),
    ]),
    sensitive: false,
};
pub(super) static SUBMIT_TASK_STATE_CHANGE_RESPONSE: Shape = Shape {
    name: "SubmitTaskStateChangeResponse",
    kind: Kind::Structure(&[Member::optional("acknowledgment", || &STRING)]),
    sensitive: false,
};
pub(super) static SYSTEM_CONTROL: Shape = Shape {
    name: "SystemControl",
    kind: Kind::Structure(&[
        Member::optional("namespace", || &STRING),
        Member::optional("value", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static SYSTEM_CONTROLS: Shape = Shape {
    name: "SystemControls",
    kind: Kind::List { member: &SYSTEM_CONTROL, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[Member::optional("key", || &TAG_KEY), Member::optional("value", || &TAG_VALUE)]),
    sensitive: false,
};
pub(super) static TAG_KEY: Shape = Shape {
    name: "TagKey",
    kind: Kind::String {
        pattern: "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAG_VALUE: Shape = Shape {
    name: "TagValue",
    kind: Kind::String {
        pattern: "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)",
        length: Range { min: Some(0), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAGS: Shape = Shape {
    name: "Tags",
    kind: Kind::List {
        member: &TAG,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(0), max: Some(50) },
    },
    sensitive: false,
};
pub(super) static TARGET_TYPE: Shape = Shape {
    name: "TargetType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["container-instance"] },
    sensitive: false,
};
pub(super) static TASK: Shape = Shape {
    name: "Task",
    kind: Kind::Structure(&[
        Member::optional("attachments", || &ATTACHMENTS),
        Member::optional("attributes", || &ATTRIBUTES),
        Member::optional("availabilityZone", || &STRING),
        Member::optional("capacityProviderName", || &STRING),
        Member::optional("clusterArn", || &STRING),
        Member::optional("connectivity", || &CONNECTIVITY),
        Member::optional("connectivityAt", || &TIMESTAMP),
        Member::optional("containerInstanceArn", || &STRING),
        Member::optional("containers", || &CONTAINERS),
        Member::optional("cpu", || &STRING),
        Member::optional("createdAt", || &TIMESTAMP),
        Member::optional("desiredStatus", || &STRING),
        Member::optional("enableExecuteCommand", || &BOOLEAN),
        Member::optional("executionStoppedAt", || &TIMESTAMP),
        Member::optional("group", || &STRING),
        Member::optional("healthStatus", || &HEALTH_STATUS),
        Member::optional("inferenceAccelerators", || &INFERENCE_ACCELERATORS),
        Member::optional("lastStatus", || &STRING),
        Member::optional("launchType", || &LAUNCH_TYPE),
        Member::optional("memory", || &STRING),
        Member::optional("overrides", || &TASK_OVERRIDE),
        Member::optional("platformVersion", || &STRING),
        Member::optional("platformFamily", || &STRING),
        Member::optional("pullStartedAt", || &TIMESTAMP),
        Member::optional("pullStoppedAt", || &TIMESTAMP),
        Member::optional("startedAt", || &TIMESTAMP),
        Member::optional("startedBy", || &STRING),
        Member::optional("stopCode", || &TASK_STOP_CODE),
        Member::optional("stoppedAt", || &TIMESTAMP),
        Member::optional("stoppedReason", || &STRING),
        Member::optional("stoppingAt", || &TIMESTAMP),
        Member::optional("tags", || &TAGS),
        Member::optional("taskArn", || &STRING),
        Member::optional("taskDefinitionArn", || &STRING),
        Member::optional("version", || &LONG),
        Member::optional("ephemeralStorage", || &EPHEMERAL_STORAGE),
        Member::optional("fargateEphemeralStorage", || &TASK_EPHEMERAL_STORAGE),
    ]),
    sensitive: false,
};
pub(super) static TASK_DEFINITION: Shape = Shape {
    name: "TaskDefinition",
    kind: Kind::Structure(&[
        Member::optional("taskDefinitionArn", || &STRING),
        Member::optional("containerDefinitions", || &CONTAINER_DEFINITIONS),
        Member::optional("family", || &STRING),
        Member::optional("taskRoleArn", || &STRING),
        Member::optional("executionRoleArn", || &STRING),
        Member::optional("networkMode", || &NETWORK_MODE),
        Member::optional("revision", || &INTEGER),
        Member::optional("volumes", || &VOLUME_LIST),
        Member::optional("status", || &TASK_DEFINITION_STATUS),
        Member::optional("requiresAttributes", || &REQUIRES_ATTRIBUTES),
        Member::optional("placementConstraints", || &TASK_DEFINITION_PLACEMENT_CONSTRAINTS),
        Member::optional("compatibilities", || &COMPATIBILITY_LIST),
        Member::optional("runtimePlatform", || &RUNTIME_PLATFORM),
        Member::optional("requiresCompatibilities", || &COMPATIBILITY_LIST),
        Member::optional("cpu", || &STRING),
        Member::optional("memory", || &STRING),
        Member::optional("inferenceAccelerators", || &INFERENCE_ACCELERATORS),
        Member::optional("pidMode", || &PID_MODE),
        Member::optional("ipcMode", || &IPC_MODE),
        Member::optional("proxyConfiguration", || &PROXY_CONFIGURATION),
        Member::optional("registeredAt", || &TIMESTAMP),
        Member::optional("deregisteredAt", || &TIMESTAMP),
        Member::optional("deleteRequestedAt", || &TIMESTAMP),
        Member::optional("registeredBy", || &STRING),
        Member::optional("ephemeralStorage", || &EPHEMERAL_STORAGE),
        Member::optional("enableFaultInjection", || &BOXED_BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static TASK_DEFINITION_FIELD: Shape = Shape {
    name: "TaskDefinitionField",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["TAGS"] },
    sensitive: false,
};
pub(super) static TASK_DEFINITION_FIELD_LIST: Shape = Shape {
    name: "TaskDefinitionFieldList",
    kind: Kind::List {
        member: &TASK_DEFINITION_FIELD,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static TASK_DEFINITION_PLACEMENT_CONSTRAINT: Shape = Shape {
    name: "TaskDefinitionPlacementConstraint",
    kind: Kind::Structure(&[
        Member::optional("type", || &TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE),
        Member::optional("expression", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE: Shape = Shape {
    name: "TaskDefinitionPlacementConstraintType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["memberOf"] },
    sensitive: false,
};
pub(super) static TASK_DEFINITION_PLACEMENT_CONSTRAINTS: Shape = Shape {
    name: "TaskDefinitionPlacementConstraints",
    kind: Kind::List {
        member: &TASK_DEFINITION_PLACEMENT_CONSTRAINT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static TASK_DEFINITION_STATUS: Shape = Shape {
    name: "TaskDefinitionStatus",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS"],
    },
    sensitive: false,
};
pub(super) static TASK_EPHEMERAL_STORAGE: Shape = Shape {
    name: "TaskEphemeralStorage",
    kind: Kind::Structure(&[
        Member::optional("sizeInGiB", || &INTEGER),
        Member::optional("kmsKeyId", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static TASK_FIELD: Shape = Shape {
    name: "TaskField",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["TAGS"] },
    sensitive: false,
};
pub(super) static TASK_FIELD_LIST: Shape = Shape {
    name: "TaskFieldList",
    kind: Kind::List { member: &TASK_FIELD, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TASK_FILESYSTEM_TYPE: Shape = Shape {
    name: "TaskFilesystemType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ext3", "ext4", "xfs", "ntfs"] },
    sensitive: false,
};
pub(super) static TASK_MANAGED_EBS_VOLUME_CONFIGURATION: Shape = Shape {
    name: "TaskManagedEBSVolumeConfiguration",
    kind: Kind::Structure(&[
        Member::optional("encrypted", || &BOXED_BOOLEAN),
        Member::optional("kmsKeyId", || &EBSKMS_KEY_ID),
        Member::optional("volumeType", || &EBS_VOLUME_TYPE),
        Member::optional("sizeInGiB", || &BOXED_INTEGER),
        Member::optional("snapshotId", || &EBS_SNAPSHOT_ID),
        Member::optional("volumeInitializationRate", || &BOXED_INTEGER),
        Member::optional("iops", || &BOXED_INTEGER),
        Member::optional("throughput", || &BOXED_INTEGER),
        Member::optional("tagSpecifications", || &EBS_TAG_SPECIFICATIONS),
        Member::required("roleArn", || &IAM_ROLE_ARN),
        Member::optional("terminationPolicy", || &TASK_MANAGED_EBS_VOLUME_TERMINATION_POLICY),
        Member::optional("filesystemType", || &TASK_FILESYSTEM_TYPE),
    ]),
    sensitive: false,
};
pub(super) static TASK_MANAGED_EBS_VOLUME_TERMINATION_POLICY: Shape = Shape {
    name: "TaskManagedEBSVolumeTerminationPolicy",
    kind: Kind::Structure(&[Member::required("deleteOnTermination", || &BOXED_BOOLEAN)]),
    sensitive: false,
};
pub(super) static TASK_OVERRIDE: Shape = Shape {
    name: "TaskOverride",
    kind: Kind::Structure(&[
        Member::optional("containerOverrides", || &CONTAINER_OVERRIDES),
        Member::optional("cpu", || &STRING),
        Member::optional("inferenceAcceleratorOverrides", || &INFERENCE_ACCELERATOR_OVERRIDES),
        Member::optional("executionRoleArn", || &STRING),
        Member::optional("memory", || &STRING),
        Member::optional("taskRoleArn", || &STRING),
        Member::optional("ephemeralStorage", || &EPHEMERAL_STORAGE),
    ]),
    sensitive: false,
};
pub(super) static TASK_STOP_CODE: Shape = Shape {
    name: "TaskStopCode",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "TaskFailedToStart",
            "EssentialContainerExited",
            "UserInitiated",
            "ServiceSchedulerInitiated",
            "SpotInterruption",
            "TerminationNotice",
        ],
    },
    sensitive: false,
};
pub(super) static TASK_VOLUME_CONFIGURATION: Shape = Shape {
    name: "TaskVolumeConfiguration",
    kind: Kind::Structure(&[
        Member::required("name", || &ECS_VOLUME_NAME),
        Member::optional("managedEBSVolume", || &TASK_MANAGED_EBS_VOLUME_CONFIGURATION),
    ]),
    sensitive: false,
};
pub(super) static TASK_VOLUME_CONFIGURATIONS: Shape = Shape {
    name: "TaskVolumeConfigurations",
    kind: Kind::List {
        member: &TASK_VOLUME_CONFIGURATION,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static TASKS: Shape = Shape {
    name: "Tasks",
    kind: Kind::List { member: &TASK, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Kind::Timestamp, sensitive: false };
pub(super) static TMPFS: Shape = Shape {
    name: "Tmpfs",
    kind: Kind::Structure(&[
        Member::required("containerPath", || &STRING),
        Member::required("size", || &INTEGER),
        Member::optional("mountOptions", || &STRING_LIST),
    ]),
    sensitive: false,
};
pub(super) static TMPFS_LIST: Shape = Shape {
    name: "TmpfsList",
    kind: Kind::List { member: &TMPFS, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TRANSPORT_PROTOCOL: Shape = Shape {
    name: "TransportProtocol",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["tcp", "udp"] },
    sensitive: false,
};
pub(super) static ULIMIT: Shape = Shape {
    name: "Ulimit",
    kind: Kind::Structure(&[
        Member::required("name", || &ULIMIT_NAME),
        Member::required("softLimit", || &INTEGER),
        Member::required("hardLimit", || &INTEGER),
    ]),
    sensitive: false,
};
pub(super) static ULIMIT_LIST: Shape = Shape {
    name: "UlimitList",
    kind: Kind::List { member: &ULIMIT, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ULIMIT_NAME: Shape = Shape {
    name: "UlimitName",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "core",
            "cpu",
            "data",
            "fsize",
            "locks",
            "memlock",
            "msgqueue",
            "nice",
            "nofile",
            "nproc",
            "rss",
            "rtprio",
            "rttime",
            "sigpending",
            "stack",
        ],
    },
    sensitive: false,
};
pub(super) static VERSION_CONSISTENCY: Shape = Shape {
    name: "VersionConsistency",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["enabled", "disabled"] },
    sensitive: false,
};
pub(super) static VERSION_INFO: Shape = Shape {
    name: "VersionInfo",
    kind: Kind::Structure(&[
        Member::optional("agentVersion", || &STRING),
        Member::optional("agentHash", || &STRING),
        Member::optional("dockerVersion", || &STRING),
    ]),
    sensitive: false,
};
pub(super) static VOLUME: Shape = Shape {
    name: "Volume",
    kind: Kind::Structure(&[
        Member::optional("name", || &STRING),
        Member::optional("host", || &HOST_VOLUME_PROPERTIES),
        Member::optional("dockerVolumeConfiguration", || &DOCKER_VOLUME_CONFIGURATION),
        Member::optional("efsVolumeConfiguration", || &EFS_VOLUME_CONFIGURATION),
        Member::optional("s3filesVolumeConfiguration", || &S3_FILES_VOLUME_CONFIGURATION),
        Member::optional("fsxWindowsFileServerVolumeConfiguration", || {
            &F_SX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION
        }),
        Member::optional("configuredAtLaunch", || &BOXED_BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static VOLUME_FROM: Shape = Shape {
    name: "VolumeFrom",
    kind: Kind::Structure(&[
        Member::optional("sourceContainer", || &STRING),
        Member::optional("readOnly", || &BOXED_BOOLEAN),
    ]),
    sensitive: false,
};
pub(super) static VOLUME_FROM_LIST: Shape = Shape {
    name: "VolumeFromList",
    kind: Kind::List { member: &VOLUME_FROM, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static VOLUME_LIST: Shape = Shape {
    name: "VolumeList",
    kind: Kind::List { member: &VOLUME, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) const ACCESS_DENIED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "AccessDeniedException", code: "AccessDeniedException", status: 400 };

pub(super) const BLOCKED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "BlockedException", code: "BlockedException", status: 400 };

pub(super) const CLIENT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ClientException", code: "ClientException", status: 400 };

pub(super) const CLUSTER_CONTAINS_CAPACITY_PROVIDER_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "ClusterContainsCapacityProviderException",
    code: "ClusterContainsCapacityProviderException",
    status: 400,
};

pub(super) const CLUSTER_CONTAINS_CONTAINER_INSTANCES_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "ClusterContainsContainerInstancesException",
    code: "ClusterContainsContainerInstancesException",
    status: 400,
};

pub(super) const CLUSTER_CONTAINS_SERVICES_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "ClusterContainsServicesException",
    code: "ClusterContainsServicesException",
    status: 400,
};

pub(super) const CLUSTER_CONTAINS_TASKS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ClusterContainsTasksException", code: "ClusterContainsTasksException", status: 400 };

pub(super) const CLUSTER_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ClusterNotFoundException", code: "ClusterNotFoundException", status: 400 };

pub(super) const CONFLICT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ConflictException", code: "ConflictException", status: 400 };

pub(super) const INVALID_PARAMETER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidParameterException", code: "InvalidParameterException", status: 400 };

pub(super) const LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LimitExceededException", code: "LimitExceededException", status: 400 };

pub(super) const NAMESPACE_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "NamespaceNotFoundException", code: "NamespaceNotFoundException", status: 400 };

pub(super) const PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "PlatformTaskDefinitionIncompatibilityException",
    code: "PlatformTaskDefinitionIncompatibilityException",
    status: 400,
};

pub(super) const PLATFORM_UNKNOWN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PlatformUnknownException", code: "PlatformUnknownException", status: 400 };

pub(super) const SERVER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ServerException", code: "ServerException", status: 500 };

pub(super) const SERVICE_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ServiceNotFoundException", code: "ServiceNotFoundException", status: 400 };

pub(super) const UNSUPPORTED_FEATURE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "UnsupportedFeatureException", code: "UnsupportedFeatureException", status: 400 };

pub(super) const UPDATE_IN_PROGRESS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "UpdateInProgressException", code: "UpdateInProgressException", status: 400 };
