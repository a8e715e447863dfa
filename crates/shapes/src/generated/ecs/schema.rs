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
        Member { name: "id", wire_name: "id", required: false, shape: || &STRING },
        Member { name: "type", wire_name: "type", required: false, shape: || &STRING },
        Member { name: "status", wire_name: "status", required: false, shape: || &STRING },
        Member { name: "details", wire_name: "details", required: false, shape: || &ATTACHMENT_DETAILS },
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
        Member { name: "attachmentArn", wire_name: "attachmentArn", required: true, shape: || &STRING },
        Member { name: "status", wire_name: "status", required: true, shape: || &STRING },
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
        Member { name: "name", wire_name: "name", required: true, shape: || &STRING },
        Member { name: "value", wire_name: "value", required: false, shape: || &STRING },
        Member { name: "targetType", wire_name: "targetType", required: false, shape: || &TARGET_TYPE },
        Member { name: "targetId", wire_name: "targetId", required: false, shape: || &STRING },
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
        Member { name: "subnets", wire_name: "subnets", required: true, shape: || &STRING_LIST },
        Member {
            name: "securityGroups",
            wire_name: "securityGroups",
            required: false,
            shape: || &STRING_LIST,
        },
        Member {
            name: "assignPublicIp",
            wire_name: "assignPublicIp",
            required: false,
            shape: || &ASSIGN_PUBLIC_IP,
        },
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
        Member { name: "capacityProvider", wire_name: "capacityProvider", required: true, shape: || &STRING },
        Member {
            name: "weight",
            wire_name: "weight",
            required: false,
            shape: || &CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT,
        },
        Member {
            name: "base",
            wire_name: "base",
            required: false,
            shape: || &CAPACITY_PROVIDER_STRATEGY_ITEM_BASE,
        },
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
        Member { name: "clusterArn", wire_name: "clusterArn", required: false, shape: || &STRING },
        Member { name: "clusterName", wire_name: "clusterName", required: false, shape: || &STRING },
        Member {
            name: "configuration",
            wire_name: "configuration",
            required: false,
            shape: || &CLUSTER_CONFIGURATION,
        },
        Member { name: "status", wire_name: "status", required: false, shape: || &STRING },
        Member {
            name: "registeredContainerInstancesCount",
            wire_name: "registeredContainerInstancesCount",
            required: false,
            shape: || &INTEGER,
        },
        Member {
            name: "runningTasksCount",
            wire_name: "runningTasksCount",
            required: false,
            shape: || &INTEGER,
        },
        Member {
            name: "pendingTasksCount",
            wire_name: "pendingTasksCount",
            required: false,
            shape: || &INTEGER,
        },
        Member {
            name: "activeServicesCount",
            wire_name: "activeServicesCount",
            required: false,
            shape: || &INTEGER,
        },
        Member { name: "statistics", wire_name: "statistics", required: false, shape: || &STATISTICS },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member { name: "settings", wire_name: "settings", required: false, shape: || &CLUSTER_SETTINGS },
        Member {
            name: "capacityProviders",
            wire_name: "capacityProviders",
            required: false,
            shape: || &STRING_LIST,
        },
        Member {
            name: "defaultCapacityProviderStrategy",
            wire_name: "defaultCapacityProviderStrategy",
            required: false,
            shape: || &CAPACITY_PROVIDER_STRATEGY,
        },
        Member { name: "attachments", wire_name: "attachments", required: false, shape: || &ATTACHMENTS },
        Member {
            name: "attachmentsStatus",
            wire_name: "attachmentsStatus",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "serviceConnectDefaults",
            wire_name: "serviceConnectDefaults",
            required: false,
            shape: || &CLUSTER_SERVICE_CONNECT_DEFAULTS,
        },
    ]),
    sensitive: false,
};

pub(super) static CLUSTER_CONFIGURATION: Shape = Shape {
    name: "ClusterConfiguration",
    kind: Kind::Structure(&[
        Member {
            name: "executeCommandConfiguration",
            wire_name: "executeCommandConfiguration",
            required: false,
            shape: || &EXECUTE_COMMAND_CONFIGURATION,
        },
        Member {
            name: "managedStorageConfiguration",
            wire_name: "managedStorageConfiguration",
            required: false,
            shape: || &MANAGED_STORAGE_CONFIGURATION,
        },
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
    kind: Kind::Structure(&[Member {
        name: "namespace",
        wire_name: "namespace",
        required: false,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST: Shape = Shape {
    name: "ClusterServiceConnectDefaultsRequest",
    kind: Kind::Structure(&[Member {
        name: "namespace",
        wire_name: "namespace",
        required: true,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static CLUSTER_SETTING: Shape = Shape {
    name: "ClusterSetting",
    kind: Kind::Structure(&[
        Member { name: "name", wire_name: "name", required: false, shape: || &CLUSTER_SETTING_NAME },
        Member { name: "value", wire_name: "value", required: false, shape: || &STRING },
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
        Member { name: "containerArn", wire_name: "containerArn", required: false, shape: || &STRING },
        Member { name: "taskArn", wire_name: "taskArn", required: false, shape: || &STRING },
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member { name: "image", wire_name: "image", required: false, shape: || &STRING },
        Member { name: "imageDigest", wire_name: "imageDigest", required: false, shape: || &STRING },
        Member { name: "runtimeId", wire_name: "runtimeId", required: false, shape: || &STRING },
        Member { name: "lastStatus", wire_name: "lastStatus", required: false, shape: || &STRING },
        Member { name: "exitCode", wire_name: "exitCode", required: false, shape: || &BOXED_INTEGER },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
        Member {
            name: "networkBindings",
            wire_name: "networkBindings",
            required: false,
            shape: || &NETWORK_BINDINGS,
        },
        Member {
            name: "networkInterfaces",
            wire_name: "networkInterfaces",
            required: false,
            shape: || &NETWORK_INTERFACES,
        },
        Member { name: "healthStatus", wire_name: "healthStatus", required: false, shape: || &HEALTH_STATUS },
        Member {
            name: "managedAgents",
            wire_name: "managedAgents",
            required: false,
            shape: || &MANAGED_AGENTS,
        },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &STRING },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &STRING },
        Member {
            name: "memoryReservation",
            wire_name: "memoryReservation",
            required: false,
            shape: || &STRING,
        },
        Member { name: "gpuIds", wire_name: "gpuIds", required: false, shape: || &GPU_IDS },
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
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member { name: "image", wire_name: "image", required: false, shape: || &STRING },
        Member {
            name: "repositoryCredentials",
            wire_name: "repositoryCredentials",
            required: false,
            shape: || &REPOSITORY_CREDENTIALS,
        },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &INTEGER },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &BOXED_INTEGER },
        Member {
            name: "memoryReservation",
            wire_name: "memoryReservation",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member { name: "links", wire_name: "links", required: false, shape: || &STRING_LIST },
        Member {
            name: "portMappings",
            wire_name: "portMappings",
            required: false,
            shape: || &PORT_MAPPING_LIST,
        },
        Member { name: "essential", wire_name: "essential", required: false, shape: || &BOXED_BOOLEAN },
        Member {
            name: "restartPolicy",
            wire_name: "restartPolicy",
            required: false,
            shape: || &CONTAINER_RESTART_POLICY,
        },
        Member { name: "entryPoint", wire_name: "entryPoint", required: false, shape: || &STRING_LIST },
        Member { name: "command", wire_name: "command", required: false, shape: || &STRING_LIST },
        Member {
            name: "environment",
            wire_name: "environment",
            required: false,
            shape: || &ENVIRONMENT_VARIABLES,
        },
        Member {
            name: "environmentFiles",
            wire_name: "environmentFiles",
            required: false,
            shape: || &ENVIRONMENT_FILES,
        },
        Member {
            name: "mountPoints",
            wire_name: "mountPoints",
            required: false,
            shape: || &MOUNT_POINT_LIST,
        },
        Member {
            name: "volumesFrom",
            wire_name: "volumesFrom",
            required: false,
            shape: || &VOLUME_FROM_LIST,
        },
        Member {
            name: "linuxParameters",
            wire_name: "linuxParameters",
            required: false,
            shape: || &LINUX_PARAMETERS,
        },
        Member { name: "secrets", wire_name: "secrets", required: false, shape: || &SECRET_LIST },
        Member {
            name: "dependsOn",
            wire_name: "dependsOn",
            required: false,
            shape: || &CONTAINER_DEPENDENCIES,
        },
        Member { name: "startTimeout", wire_name: "startTimeout", required: false, shape: || &BOXED_INTEGER },
        Member { name: "stopTimeout", wire_name: "stopTimeout", required: false, shape: || &BOXED_INTEGER },
        Member {
            name: "versionConsistency",
            wire_name: "versionConsistency",
            required: false,
            shape: || &VERSION_CONSISTENCY,
        },
        Member { name: "hostname", wire_name: "hostname", required: false, shape: || &STRING },
        Member { name: "user", wire_name: "user", required: false, shape: || &STRING },
        Member {
            name: "workingDirectory",
            wire_name: "workingDirectory",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "disableNetworking",
            wire_name: "disableNetworking",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
        Member { name: "privileged", wire_name: "privileged", required: false, shape: || &BOXED_BOOLEAN },
        Member {
            name: "readonlyRootFilesystem",
            wire_name: "readonlyRootFilesystem",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
        Member { name: "dnsServers", wire_name: "dnsServers", required: false, shape: || &STRING_LIST },
        Member {
            name: "dnsSearchDomains",
            wire_name: "dnsSearchDomains",
            required: false,
            shape: || &STRING_LIST,
        },
        Member { name: "extraHosts", wire_name: "extraHosts", required: false, shape: || &HOST_ENTRY_LIST },
        Member {
            name: "dockerSecurityOptions",
            wire_name: "dockerSecurityOptions",
            required: false,
            shape: || &STRING_LIST,
        },
        Member { name: "interactive", wire_name: "interactive", required: false, shape: || &BOXED_BOOLEAN },
        Member {
            name: "pseudoTerminal",
            wire_name: "pseudoTerminal",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
        Member {
            name: "dockerLabels",
            wire_name: "dockerLabels",
            required: false,
            shape: || &DOCKER_LABELS_MAP,
        },
        Member { name: "ulimits", wire_name: "ulimits", required: false, shape: || &ULIMIT_LIST },
        Member {
            name: "logConfiguration",
            wire_name: "logConfiguration",
            required: false,
            shape: || &LOG_CONFIGURATION,
        },
        Member { name: "healthCheck", wire_name: "healthCheck", required: false, shape: || &HEALTH_CHECK },
        Member {
            name: "systemControls",
            wire_name: "systemControls",
            required: false,
            shape: || &SYSTEM_CONTROLS,
        },
        Member {
            name: "resourceRequirements",
            wire_name: "resourceRequirements",
            required: false,
            shape: || &RESOURCE_REQUIREMENTS,
        },
        Member {
            name: "firelensConfiguration",
            wire_name: "firelensConfiguration",
            required: false,
            shape: || &FIRELENS_CONFIGURATION,
        },
        Member {
            name: "credentialSpecs",
            wire_name: "credentialSpecs",
            required: false,
            shape: || &STRING_LIST,
        },
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
        Member { name: "containerName", wire_name: "containerName", required: true, shape: || &STRING },
        Member { name: "condition", wire_name: "condition", required: true, shape: || &CONTAINER_CONDITION },
    ]),
    sensitive: false,
};

pub(super) static CONTAINER_INSTANCE: Shape = Shape {
    name: "ContainerInstance",
    kind: Kind::Structure(&[
        Member {
            name: "containerInstanceArn",
            wire_name: "containerInstanceArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "ec2InstanceId", wire_name: "ec2InstanceId", required: false, shape: || &STRING },
        Member {
            name: "capacityProviderName",
            wire_name: "capacityProviderName",
            required: false,
            shape: || &STRING,
        },
        Member { name: "version", wire_name: "version", required: false, shape: || &LONG },
        Member { name: "versionInfo", wire_name: "versionInfo", required: false, shape: || &VERSION_INFO },
        Member {
            name: "remainingResources",
            wire_name: "remainingResources",
            required: false,
            shape: || &RESOURCES,
        },
        Member {
            name: "registeredResources",
            wire_name: "registeredResources",
            required: false,
            shape: || &RESOURCES,
        },
        Member { name: "status", wire_name: "status", required: false, shape: || &STRING },
        Member { name: "statusReason", wire_name: "statusReason", required: false, shape: || &STRING },
        Member { name: "agentConnected", wire_name: "agentConnected", required: false, shape: || &BOOLEAN },
        Member {
            name: "runningTasksCount",
            wire_name: "runningTasksCount",
            required: false,
            shape: || &INTEGER,
        },
        Member {
            name: "pendingTasksCount",
            wire_name: "pendingTasksCount",
            required: false,
            shape: || &INTEGER,
        },
        Member {
            name: "agentUpdateStatus",
            wire_name: "agentUpdateStatus",
            required: false,
            shape: || &AGENT_UPDATE_STATUS,
        },
        Member { name: "attributes", wire_name: "attributes", required: false, shape: || &ATTRIBUTES },
        Member { name: "registeredAt", wire_name: "registeredAt", required: false, shape: || &TIMESTAMP },
        Member { name: "attachments", wire_name: "attachments", required: false, shape: || &ATTACHMENTS },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member {
            name: "healthStatus",
            wire_name: "healthStatus",
            required: false,
            shape: || &CONTAINER_INSTANCE_HEALTH_STATUS,
        },
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
        Member {
            name: "overallStatus",
            wire_name: "overallStatus",
            required: false,
            shape: || &INSTANCE_HEALTH_CHECK_STATE,
        },
        Member {
            name: "details",
            wire_name: "details",
            required: false,
            shape: || &INSTANCE_HEALTH_CHECK_RESULT_LIST,
        },
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
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member { name: "command", wire_name: "command", required: false, shape: || &STRING_LIST },
        Member {
            name: "environment",
            wire_name: "environment",
            required: false,
            shape: || &ENVIRONMENT_VARIABLES,
        },
        Member {
            name: "environmentFiles",
            wire_name: "environmentFiles",
            required: false,
            shape: || &ENVIRONMENT_FILES,
        },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &BOXED_INTEGER },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &BOXED_INTEGER },
        Member {
            name: "memoryReservation",
            wire_name: "memoryReservation",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member {
            name: "resourceRequirements",
            wire_name: "resourceRequirements",
            required: false,
            shape: || &RESOURCE_REQUIREMENTS,
        },
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
        Member { name: "enabled", wire_name: "enabled", required: true, shape: || &BOXED_BOOLEAN },
        Member {
            name: "ignoredExitCodes",
            wire_name: "ignoredExitCodes",
            required: false,
            shape: || &INTEGER_LIST,
        },
        Member {
            name: "restartAttemptPeriod",
            wire_name: "restartAttemptPeriod",
            required: false,
            shape: || &BOXED_INTEGER,
        },
    ]),
    sensitive: false,
};

pub(super) static CONTAINER_STATE_CHANGE: Shape = Shape {
    name: "ContainerStateChange",
    kind: Kind::Structure(&[
        Member { name: "containerName", wire_name: "containerName", required: false, shape: || &STRING },
        Member { name: "imageDigest", wire_name: "imageDigest", required: false, shape: || &STRING },
        Member { name: "runtimeId", wire_name: "runtimeId", required: false, shape: || &STRING },
        Member { name: "exitCode", wire_name: "exitCode", required: false, shape: || &BOXED_INTEGER },
        Member {
            name: "networkBindings",
            wire_name: "networkBindings",
            required: false,
            shape: || &NETWORK_BINDINGS,
        },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
        Member { name: "status", wire_name: "status", required: false, shape: || &STRING },
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
        Member { name: "clusterName", wire_name: "clusterName", required: false, shape: || &STRING },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member { name: "settings", wire_name: "settings", required: false, shape: || &CLUSTER_SETTINGS },
        Member {
            name: "configuration",
            wire_name: "configuration",
            required: false,
            shape: || &CLUSTER_CONFIGURATION,
        },
        Member {
            name: "capacityProviders",
            wire_name: "capacityProviders",
            required: false,
            shape: || &STRING_LIST,
        },
        Member {
            name: "defaultCapacityProviderStrategy",
            wire_name: "defaultCapacityProviderStrategy",
            required: false,
            shape: || &CAPACITY_PROVIDER_STRATEGY,
        },
        Member {
            name: "serviceConnectDefaults",
            wire_name: "serviceConnectDefaults",
            required: false,
            shape: || &CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST,
        },
    ]),
    sensitive: false,
};

pub(super) static CREATE_CLUSTER_RESPONSE: Shape = Shape {
    name: "CreateClusterResponse",
    kind: Kind::Structure(&[Member {
        name: "cluster",
        wire_name: "cluster",
        required: false,
        shape: || &CLUSTER,
    }]),
    sensitive: false,
};

pub(super) static DELETE_CLUSTER_REQUEST: Shape = Shape {
    name: "DeleteClusterRequest",
    kind: Kind::Structure(&[Member {
        name: "cluster",
        wire_name: "cluster",
        required: true,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static DELETE_CLUSTER_RESPONSE: Shape = Shape {
    name: "DeleteClusterResponse",
    kind: Kind::Structure(&[Member {
        name: "cluster",
        wire_name: "cluster",
        required: false,
        shape: || &CLUSTER,
    }]),
    sensitive: false,
};

pub(super) static DEREGISTER_CONTAINER_INSTANCE_REQUEST: Shape = Shape {
    name: "DeregisterContainerInstanceRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member {
            name: "containerInstance",
            wire_name: "containerInstance",
            required: true,
            shape: || &STRING,
        },
        Member { name: "force", wire_name: "force", required: false, shape: || &BOXED_BOOLEAN },
    ]),
    sensitive: false,
};

pub(super) static DEREGISTER_CONTAINER_INSTANCE_RESPONSE: Shape = Shape {
    name: "DeregisterContainerInstanceResponse",
    kind: Kind::Structure(&[Member {
        name: "containerInstance",
        wire_name: "containerInstance",
        required: false,
        shape: || &CONTAINER_INSTANCE,
    }]),
    sensitive: false,
};

pub(super) static DEREGISTER_TASK_DEFINITION_REQUEST: Shape = Shape {
    name: "DeregisterTaskDefinitionRequest",
    kind: Kind::Structure(&[Member {
        name: "taskDefinition",
        wire_name: "taskDefinition",
        required: true,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static DEREGISTER_TASK_DEFINITION_RESPONSE: Shape = Shape {
    name: "DeregisterTaskDefinitionResponse",
    kind: Kind::Structure(&[Member {
        name: "taskDefinition",
        wire_name: "taskDefinition",
        required: false,
        shape: || &TASK_DEFINITION,
    }]),
    sensitive: false,
};

pub(super) static DESCRIBE_CLUSTERS_REQUEST: Shape = Shape {
    name: "DescribeClustersRequest",
    kind: Kind::Structure(&[
        Member { name: "clusters", wire_name: "clusters", required: false, shape: || &STRING_LIST },
        Member { name: "include", wire_name: "include", required: false, shape: || &CLUSTER_FIELD_LIST },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_CLUSTERS_RESPONSE: Shape = Shape {
    name: "DescribeClustersResponse",
    kind: Kind::Structure(&[
        Member { name: "clusters", wire_name: "clusters", required: false, shape: || &CLUSTERS },
        Member { name: "failures", wire_name: "failures", required: false, shape: || &FAILURES },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_CONTAINER_INSTANCES_REQUEST: Shape = Shape {
    name: "DescribeContainerInstancesRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member {
            name: "containerInstances",
            wire_name: "containerInstances",
            required: true,
            shape: || &STRING_LIST,
        },
        Member {
            name: "include",
            wire_name: "include",
            required: false,
            shape: || &CONTAINER_INSTANCE_FIELD_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_CONTAINER_INSTANCES_RESPONSE: Shape = Shape {
    name: "DescribeContainerInstancesResponse",
    kind: Kind::Structure(&[
        Member {
            name: "containerInstances",
            wire_name: "containerInstances",
            required: false,
            shape: || &CONTAINER_INSTANCES,
        },
        Member { name: "failures", wire_name: "failures", required: false, shape: || &FAILURES },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_TASK_DEFINITION_REQUEST: Shape = Shape {
    name: "DescribeTaskDefinitionRequest",
    kind: Kind::Structure(&[
        Member { name: "taskDefinition", wire_name: "taskDefinition", required: true, shape: || &STRING },
        Member {
            name: "include",
            wire_name: "include",
            required: false,
            shape: || &TASK_DEFINITION_FIELD_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_TASK_DEFINITION_RESPONSE: Shape = Shape {
    name: "DescribeTaskDefinitionResponse",
    kind: Kind::Structure(&[
        Member {
            name: "taskDefinition",
            wire_name: "taskDefinition",
            required: false,
            shape: || &TASK_DEFINITION,
        },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_TASKS_REQUEST: Shape = Shape {
    name: "DescribeTasksRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member { name: "tasks", wire_name: "tasks", required: true, shape: || &STRING_LIST },
        Member { name: "include", wire_name: "include", required: false, shape: || &TASK_FIELD_LIST },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_TASKS_RESPONSE: Shape = Shape {
    name: "DescribeTasksResponse",
    kind: Kind::Structure(&[
        Member { name: "tasks", wire_name: "tasks", required: false, shape: || &TASKS },
        Member { name: "failures", wire_name: "failures", required: false, shape: || &FAILURES },
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
        Member { name: "hostPath", wire_name: "hostPath", required: true, shape: || &STRING },
        Member { name: "containerPath", wire_name: "containerPath", required: false, shape: || &STRING },
        Member {
            name: "permissions",
            wire_name: "permissions",
            required: false,
            shape: || &DEVICE_CGROUP_PERMISSIONS,
        },
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
        Member {
            name: "containerInstance",
            wire_name: "containerInstance",
            required: false,
            shape: || &STRING,
        },
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static DISCOVER_POLL_ENDPOINT_RESPONSE: Shape = Shape {
    name: "DiscoverPollEndpointResponse",
    kind: Kind::Structure(&[
        Member { name: "endpoint", wire_name: "endpoint", required: false, shape: || &STRING },
        Member {
            name: "telemetryEndpoint",
            wire_name: "telemetryEndpoint",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "serviceConnectEndpoint",
            wire_name: "serviceConnectEndpoint",
            required: false,
            shape: || &STRING,
        },
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
        Member { name: "scope", wire_name: "scope", required: false, shape: || &SCOPE },
        Member {
            name: "autoprovision",
            wire_name: "autoprovision",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
        Member { name: "driver", wire_name: "driver", required: false, shape: || &STRING },
        Member { name: "driverOpts", wire_name: "driverOpts", required: false, shape: || &STRING_MAP },
        Member { name: "labels", wire_name: "labels", required: false, shape: || &STRING_MAP },
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
        Member {
            name: "resourceType",
            wire_name: "resourceType",
            required: true,
            shape: || &EBS_RESOURCE_TYPE,
        },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member {
            name: "propagateTags",
            wire_name: "propagateTags",
            required: false,
            shape: || &PROPAGATE_TAGS,
        },
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
        Member { name: "accessPointId", wire_name: "accessPointId", required: false, shape: || &STRING },
        Member { name: "iam", wire_name: "iam", required: false, shape: || &EFS_AUTHORIZATION_CONFIG_IAM },
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
        Member { name: "fileSystemId", wire_name: "fileSystemId", required: true, shape: || &STRING },
        Member { name: "rootDirectory", wire_name: "rootDirectory", required: false, shape: || &STRING },
        Member {
            name: "transitEncryption",
            wire_name: "transitEncryption",
            required: false,
            shape: || &EFS_TRANSIT_ENCRYPTION,
        },
        Member {
            name: "transitEncryptionPort",
            wire_name: "transitEncryptionPort",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member {
            name: "authorizationConfig",
            wire_name: "authorizationConfig",
            required: false,
            shape: || &EFS_AUTHORIZATION_CONFIG,
        },
    ]),
    sensitive: false,
};

pub(super) static ENVIRONMENT_FILE: Shape = Shape {
    name: "EnvironmentFile",
    kind: Kind::Structure(&[
        Member { name: "value", wire_name: "value", required: true, shape: || &STRING },
        Member { name: "type", wire_name: "type", required: true, shape: || &ENVIRONMENT_FILE_TYPE },
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
    kind: Kind::Structure(&[Member {
        name: "sizeInGiB",
        wire_name: "sizeInGiB",
        required: true,
        shape: || &INTEGER,
    }]),
    sensitive: false,
};

pub(super) static EXECUTE_COMMAND_CONFIGURATION: Shape = Shape {
    name: "ExecuteCommandConfiguration",
    kind: Kind::Structure(&[
        Member { name: "kmsKeyId", wire_name: "kmsKeyId", required: false, shape: || &STRING },
        Member { name: "logging", wire_name: "logging", required: false, shape: || &EXECUTE_COMMAND_LOGGING },
        Member {
            name: "logConfiguration",
            wire_name: "logConfiguration",
            required: false,
            shape: || &EXECUTE_COMMAND_LOG_CONFIGURATION,
        },
    ]),
    sensitive: false,
};

pub(super) static EXECUTE_COMMAND_LOG_CONFIGURATION: Shape = Shape {
    name: "ExecuteCommandLogConfiguration",
    kind: Kind::Structure(&[
        Member {
            name: "cloudWatchLogGroupName",
            wire_name: "cloudWatchLogGroupName",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "cloudWatchEncryptionEnabled",
            wire_name: "cloudWatchEncryptionEnabled",
            required: false,
            shape: || &BOOLEAN,
        },
        Member { name: "s3BucketName", wire_name: "s3BucketName", required: false, shape: || &STRING },
        Member {
            name: "s3EncryptionEnabled",
            wire_name: "s3EncryptionEnabled",
            required: false,
            shape: || &BOOLEAN,
        },
        Member { name: "s3KeyPrefix", wire_name: "s3KeyPrefix", required: false, shape: || &STRING },
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
        Member {
            name: "credentialsParameter",
            wire_name: "credentialsParameter",
            required: true,
            shape: || &STRING,
        },
        Member { name: "domain", wire_name: "domain", required: true, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static F_SX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION: Shape = Shape {
    name: "FSxWindowsFileServerVolumeConfiguration",
    kind: Kind::Structure(&[
        Member { name: "fileSystemId", wire_name: "fileSystemId", required: true, shape: || &STRING },
        Member { name: "rootDirectory", wire_name: "rootDirectory", required: true, shape: || &STRING },
        Member {
            name: "authorizationConfig",
            wire_name: "authorizationConfig",
            required: true,
            shape: || &F_SX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG,
        },
    ]),
    sensitive: false,
};

pub(super) static FAILURE: Shape = Shape {
    name: "Failure",
    kind: Kind::Structure(&[
        Member { name: "arn", wire_name: "arn", required: false, shape: || &STRING },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
        Member { name: "detail", wire_name: "detail", required: false, shape: || &STRING },
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
        Member { name: "type", wire_name: "type", required: true, shape: || &FIRELENS_CONFIGURATION_TYPE },
        Member {
            name: "options",
            wire_name: "options",
            required: false,
            shape: || &FIRELENS_CONFIGURATION_OPTIONS_MAP,
        },
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
        Member { name: "command", wire_name: "command", required: true, shape: || &STRING_LIST },
        Member { name: "interval", wire_name: "interval", required: false, shape: || &BOXED_INTEGER },
        Member { name: "timeout", wire_name: "timeout", required: false, shape: || &BOXED_INTEGER },
        Member { name: "retries", wire_name: "retries", required: false, shape: || &BOXED_INTEGER },
        Member { name: "startPeriod", wire_name: "startPeriod", required: false, shape: || &BOXED_INTEGER },
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
        Member { name: "hostname", wire_name: "hostname", required: true, shape: || &STRING },
        Member { name: "ipAddress", wire_name: "ipAddress", required: true, shape: || &STRING },
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
    kind: Kind::Structure(&[Member {
        name: "sourcePath",
        wire_name: "sourcePath",
        required: false,
        shape: || &STRING,
    }]),
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
        Member { name: "deviceName", wire_name: "deviceName", required: true, shape: || &STRING },
        Member { name: "deviceType", wire_name: "deviceType", required: true, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static INFERENCE_ACCELERATOR_OVERRIDE: Shape = Shape {
    name: "InferenceAcceleratorOverride",
    kind: Kind::Structure(&[
        Member { name: "deviceName", wire_name: "deviceName", required: false, shape: || &STRING },
        Member { name: "deviceType", wire_name: "deviceType", required: false, shape: || &STRING },
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
        Member { name: "type", wire_name: "type", required: false, shape: || &INSTANCE_HEALTH_CHECK_TYPE },
        Member {
            name: "status",
            wire_name: "status",
            required: false,
            shape: || &INSTANCE_HEALTH_CHECK_STATE,
        },
        Member { name: "statusReason", wire_name: "statusReason", required: false, shape: || &STRING },
        Member { name: "lastUpdated", wire_name: "lastUpdated", required: false, shape: || &TIMESTAMP },
        Member {
            name: "lastStatusChange",
            wire_name: "lastStatusChange",
            required: false,
            shape: || &TIMESTAMP,
        },
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
        Member { name: "add", wire_name: "add", required: false, shape: || &STRING_LIST },
        Member { name: "drop", wire_name: "drop", required: false, shape: || &STRING_LIST },
    ]),
    sensitive: false,
};

pub(super) static KEY_VALUE_PAIR: Shape = Shape {
    name: "KeyValuePair",
    kind: Kind::Structure(&[
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member { name: "value", wire_name: "value", required: false, shape: || &STRING },
    ]),
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
        Member {
            name: "capabilities",
            wire_name: "capabilities",
            required: false,
            shape: || &KERNEL_CAPABILITIES,
        },
        Member { name: "devices", wire_name: "devices", required: false, shape: || &DEVICES_LIST },
        Member {
            name: "initProcessEnabled",
            wire_name: "initProcessEnabled",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
        Member {
            name: "sharedMemorySize",
            wire_name: "sharedMemorySize",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member { name: "tmpfs", wire_name: "tmpfs", required: false, shape: || &TMPFS_LIST },
        Member { name: "maxSwap", wire_name: "maxSwap", required: false, shape: || &BOXED_INTEGER },
        Member { name: "swappiness", wire_name: "swappiness", required: false, shape: || &BOXED_INTEGER },
    ]),
    sensitive: false,
};

pub(super) static LIST_CLUSTERS_REQUEST: Shape = Shape {
    name: "ListClustersRequest",
    kind: Kind::Structure(&[
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &BOXED_INTEGER },
    ]),
    sensitive: false,
};

pub(super) static LIST_CLUSTERS_RESPONSE: Shape = Shape {
    name: "ListClustersResponse",
    kind: Kind::Structure(&[
        Member { name: "clusterArns", wire_name: "clusterArns", required: false, shape: || &STRING_LIST },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static LIST_CONTAINER_INSTANCES_REQUEST: Shape = Shape {
    name: "ListContainerInstancesRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member { name: "filter", wire_name: "filter", required: false, shape: || &STRING },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &BOXED_INTEGER },
        Member { name: "status", wire_name: "status", required: false, shape: || &CONTAINER_INSTANCE_STATUS },
    ]),
    sensitive: false,
};

pub(super) static LIST_CONTAINER_INSTANCES_RESPONSE: Shape = Shape {
    name: "ListContainerInstancesResponse",
    kind: Kind::Structure(&[
        Member {
            name: "containerInstanceArns",
            wire_name: "containerInstanceArns",
            required: false,
            shape: || &STRING_LIST,
        },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static LIST_TASK_DEFINITIONS_REQUEST: Shape = Shape {
    name: "ListTaskDefinitionsRequest",
    kind: Kind::Structure(&[
        Member { name: "familyPrefix", wire_name: "familyPrefix", required: false, shape: || &STRING },
        Member { name: "status", wire_name: "status", required: false, shape: || &TASK_DEFINITION_STATUS },
        Member { name: "sort", wire_name: "sort", required: false, shape: || &SORT_ORDER },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &BOXED_INTEGER },
    ]),
    sensitive: false,
};

pub(super) static LIST_TASK_DEFINITIONS_RESPONSE: Shape = Shape {
    name: "ListTaskDefinitionsResponse",
    kind: Kind::Structure(&[
        Member {
            name: "taskDefinitionArns",
            wire_name: "taskDefinitionArns",
            required: false,
            shape: || &STRING_LIST,
        },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static LIST_TASKS_REQUEST: Shape = Shape {
    name: "ListTasksRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member {
            name: "containerInstance",
            wire_name: "containerInstance",
            required: false,
            shape: || &STRING,
        },
        Member { name: "family", wire_name: "family", required: false, shape: || &STRING },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &BOXED_INTEGER },
        Member { name: "startedBy", wire_name: "startedBy", required: false, shape: || &STRING },
        Member { name: "serviceName", wire_name: "serviceName", required: false, shape: || &STRING },
        Member {
            name: "desiredStatus",
            wire_name: "desiredStatus",
            required: false,
            shape: || &DESIRED_STATUS,
        },
        Member { name: "launchType", wire_name: "launchType", required: false, shape: || &LAUNCH_TYPE },
        Member { name: "daemonName", wire_name: "daemonName", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static LIST_TASKS_RESPONSE: Shape = Shape {
    name: "ListTasksResponse",
    kind: Kind::Structure(&[
        Member { name: "taskArns", wire_name: "taskArns", required: false, shape: || &STRING_LIST },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static LOG_CONFIGURATION: Shape = Shape {
    name: "LogConfiguration",
    kind: Kind::Structure(&[
        Member { name: "logDriver", wire_name: "logDriver", required: true, shape: || &LOG_DRIVER },
        Member {
            name: "options",
            wire_name: "options",
            required: false,
            shape: || &LOG_CONFIGURATION_OPTIONS_MAP,
        },
        Member { name: "secretOptions", wire_name: "secretOptions", required: false, shape: || &SECRET_LIST },
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
        Member { name: "lastStartedAt", wire_name: "lastStartedAt", required: false, shape: || &TIMESTAMP },
        Member { name: "name", wire_name: "name", required: false, shape: || &MANAGED_AGENT_NAME },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
        Member { name: "lastStatus", wire_name: "lastStatus", required: false, shape: || &STRING },
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
        Member { name: "containerName", wire_name: "containerName", required: true, shape: || &STRING },
        Member {
            name: "managedAgentName",
            wire_name: "managedAgentName",
            required: true,
            shape: || &MANAGED_AGENT_NAME,
        },
        Member { name: "status", wire_name: "status", required: true, shape: || &STRING },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
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
        Member { name: "kmsKeyId", wire_name: "kmsKeyId", required: false, shape: || &STRING },
        Member {
            name: "fargateEphemeralStorageKmsKeyId",
            wire_name: "fargateEphemeralStorageKmsKeyId",
            required: false,
            shape: || &STRING,
        },
    ]),
    sensitive: false,
};

pub(super) static MOUNT_POINT: Shape = Shape {
    name: "MountPoint",
    kind: Kind::Structure(&[
        Member { name: "sourceVolume", wire_name: "sourceVolume", required: false, shape: || &STRING },
        Member { name: "containerPath", wire_name: "containerPath", required: false, shape: || &STRING },
        Member { name: "readOnly", wire_name: "readOnly", required: false, shape: || &BOXED_BOOLEAN },
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
        Member { name: "bindIP", wire_name: "bindIP", required: false, shape: || &STRING },
        Member {
            name: "containerPort",
            wire_name: "containerPort",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member { name: "hostPort", wire_name: "hostPort", required: false, shape: || &BOXED_INTEGER },
        Member { name: "protocol", wire_name: "protocol", required: false, shape: || &TRANSPORT_PROTOCOL },
        Member {
            name: "containerPortRange",
            wire_name: "containerPortRange",
            required: false,
            shape: || &STRING,
        },
        Member { name: "hostPortRange", wire_name: "hostPortRange", required: false, shape: || &STRING },
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
    kind: Kind::Structure(&[Member {
        name: "awsvpcConfiguration",
        wire_name: "awsvpcConfiguration",
        required: false,
        shape: || &AWS_VPC_CONFIGURATION,
    }]),
    sensitive: false,
};

pub(super) static NETWORK_INTERFACE: Shape = Shape {
    name: "NetworkInterface",
    kind: Kind::Structure(&[
        Member { name: "attachmentId", wire_name: "attachmentId", required: false, shape: || &STRING },
        Member {
            name: "privateIpv4Address",
            wire_name: "privateIpv4Address",
            required: false,
            shape: || &STRING,
        },
        Member { name: "ipv6Address", wire_name: "ipv6Address", required: false, shape: || &STRING },
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
        Member { name: "type", wire_name: "type", required: false, shape: || &PLACEMENT_CONSTRAINT_TYPE },
        Member { name: "expression", wire_name: "expression", required: false, shape: || &STRING },
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
        Member { name: "type", wire_name: "type", required: false, shape: || &PLACEMENT_STRATEGY_TYPE },
        Member { name: "field", wire_name: "field", required: false, shape: || &STRING },
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
        Member { name: "id", wire_name: "id", required: true, shape: || &STRING },
        Member { name: "type", wire_name: "type", required: true, shape: || &PLATFORM_DEVICE_TYPE },
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
        Member {
            name: "containerPort",
            wire_name: "containerPort",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member { name: "hostPort", wire_name: "hostPort", required: false, shape: || &BOXED_INTEGER },
        Member { name: "protocol", wire_name: "protocol", required: false, shape: || &TRANSPORT_PROTOCOL },
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member {
            name: "appProtocol",
            wire_name: "appProtocol",
            required: false,
            shape: || &APPLICATION_PROTOCOL,
        },
        Member {
            name: "containerPortRange",
            wire_name: "containerPortRange",
            required: false,
            shape: || &STRING,
        },
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
        Member { name: "type", wire_name: "type", required: false, shape: || &PROXY_CONFIGURATION_TYPE },
        Member { name: "containerName", wire_name: "containerName", required: true, shape: || &STRING },
        Member {
            name: "properties",
            wire_name: "properties",
            required: false,
            shape: || &PROXY_CONFIGURATION_PROPERTIES,
        },
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
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member {
            name: "instanceIdentityDocument",
            wire_name: "instanceIdentityDocument",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "instanceIdentityDocumentSignature",
            wire_name: "instanceIdentityDocumentSignature",
            required: false,
            shape: || &STRING,
        },
        Member { name: "totalResources", wire_name: "totalResources", required: false, shape: || &RESOURCES },
        Member { name: "versionInfo", wire_name: "versionInfo", required: false, shape: || &VERSION_INFO },
        Member {
            name: "containerInstanceArn",
            wire_name: "containerInstanceArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "attributes", wire_name: "attributes", required: false, shape: || &ATTRIBUTES },
        Member {
            name: "platformDevices",
            wire_name: "platformDevices",
            required: false,
            shape: || &PLATFORM_DEVICES,
        },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
    ]),
    sensitive: false,
};

pub(super) static REGISTER_CONTAINER_INSTANCE_RESPONSE: Shape = Shape {
    name: "RegisterContainerInstanceResponse",
    kind: Kind::Structure(&[Member {
        name: "containerInstance",
        wire_name: "containerInstance",
        required: false,
        shape: || &CONTAINER_INSTANCE,
    }]),
    sensitive: false,
};

pub(super) static REGISTER_TASK_DEFINITION_REQUEST: Shape = Shape {
    name: "RegisterTaskDefinitionRequest",
    kind: Kind::Structure(&[
        Member { name: "family", wire_name: "family", required: true, shape: || &STRING },
        Member { name: "taskRoleArn", wire_name: "taskRoleArn", required: false, shape: || &STRING },
        Member {
            name: "executionRoleArn",
            wire_name: "executionRoleArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "networkMode", wire_name: "networkMode", required: false, shape: || &NETWORK_MODE },
        Member {
            name: "containerDefinitions",
            wire_name: "containerDefinitions",
            required: true,
            shape: || &CONTAINER_DEFINITIONS,
        },
        Member { name: "volumes", wire_name: "volumes", required: false, shape: || &VOLUME_LIST },
        Member {
            name: "placementConstraints",
            wire_name: "placementConstraints",
            required: false,
            shape: || &TASK_DEFINITION_PLACEMENT_CONSTRAINTS,
        },
        Member {
            name: "requiresCompatibilities",
            wire_name: "requiresCompatibilities",
            required: false,
            shape: || &COMPATIBILITY_LIST,
        },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &STRING },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &STRING },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member { name: "pidMode", wire_name: "pidMode", required: false, shape: || &PID_MODE },
        Member { name: "ipcMode", wire_name: "ipcMode", required: false, shape: || &IPC_MODE },
        Member {
            name: "proxyConfiguration",
            wire_name: "proxyConfiguration",
            required: false,
            shape: || &PROXY_CONFIGURATION,
        },
        Member {
            name: "inferenceAccelerators",
            wire_name: "inferenceAccelerators",
            required: false,
            shape: || &INFERENCE_ACCELERATORS,
        },
        Member {
            name: "ephemeralStorage",
            wire_name: "ephemeralStorage",
            required: false,
            shape: || &EPHEMERAL_STORAGE,
        },
        Member {
            name: "runtimePlatform",
            wire_name: "runtimePlatform",
            required: false,
            shape: || &RUNTIME_PLATFORM,
        },
        Member {
            name: "enableFaultInjection",
            wire_name: "enableFaultInjection",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
    ]),
    sensitive: false,
};

pub(super) static REGISTER_TASK_DEFINITION_RESPONSE: Shape = Shape {
    name: "RegisterTaskDefinitionResponse",
    kind: Kind::Structure(&[
        Member {
            name: "taskDefinition",
            wire_name: "taskDefinition",
            required: false,
            shape: || &TASK_DEFINITION,
        },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
    ]),
    sensitive: false,
};

pub(super) static REPOSITORY_CREDENTIALS: Shape = Shape {
    name: "RepositoryCredentials",
    kind: Kind::Structure(&[Member {
        name: "credentialsParameter",
        wire_name: "credentialsParameter",
        required: true,
        shape: || &STRING,
    }]),
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
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member { name: "type", wire_name: "type", required: false, shape: || &STRING },
        Member { name: "doubleValue", wire_name: "doubleValue", required: false, shape: || &DOUBLE },
        Member { name: "longValue", wire_name: "longValue", required: false, shape: || &LONG },
        Member { name: "integerValue", wire_name: "integerValue", required: false, shape: || &INTEGER },
        Member {
            name: "stringSetValue",
            wire_name: "stringSetValue",
            required: false,
            shape: || &STRING_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static RESOURCE_REQUIREMENT: Shape = Shape {
    name: "ResourceRequirement",
    kind: Kind::Structure(&[
        Member { name: "value", wire_name: "value", required: true, shape: || &STRING },
        Member { name: "type", wire_name: "type", required: true, shape: || &RESOURCE_TYPE },
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
        Member {
            name: "capacityProviderStrategy",
            wire_name: "capacityProviderStrategy",
            required: false,
            shape: || &CAPACITY_PROVIDER_STRATEGY,
        },
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member { name: "count", wire_name: "count", required: false, shape: || &BOXED_INTEGER },
        Member {
            name: "enableECSManagedTags",
            wire_name: "enableECSManagedTags",
            required: false,
            shape: || &BOOLEAN,
        },
        Member {
            name: "enableExecuteCommand",
            wire_name: "enableExecuteCommand",
            required: false,
            shape: || &BOOLEAN,
        },
        Member { name: "group", wire_name: "group", required: false, shape: || &STRING },
        Member { name: "launchType", wire_name: "launchType", required: false, shape: || &LAUNCH_TYPE },
        Member {
            name: "networkConfiguration",
            wire_name: "networkConfiguration",
            required: false,
            shape: || &NETWORK_CONFIGURATION,
        },
        Member { name: "overrides", wire_name: "overrides", required: false, shape: || &TASK_OVERRIDE },
        Member {
            name: "placementConstraints",
            wire_name: "placementConstraints",
            required: false,
            shape: || &PLACEMENT_CONSTRAINTS,
        },
        Member {
            name: "placementStrategy",
            wire_name: "placementStrategy",
            required: false,
            shape: || &PLACEMENT_STRATEGIES,
        },
        Member { name: "platformVersion", wire_name: "platformVersion", required: false, shape: || &STRING },
        Member {
            name: "propagateTags",
            wire_name: "propagateTags",
            required: false,
            shape: || &PROPAGATE_TAGS,
        },
        Member { name: "referenceId", wire_name: "referenceId", required: false, shape: || &STRING },
        Member { name: "startedBy", wire_name: "startedBy", required: false, shape: || &STRING },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member { name: "taskDefinition", wire_name: "taskDefinition", required: true, shape: || &STRING },
        Member { name: "clientToken", wire_name: "clientToken", required: false, shape: || &STRING },
        Member {
            name: "volumeConfigurations",
            wire_name: "volumeConfigurations",
            required: false,
            shape: || &TASK_VOLUME_CONFIGURATIONS,
        },
    ]),
    sensitive: false,
};

pub(super) static RUN_TASK_RESPONSE: Shape = Shape {
    name: "RunTaskResponse",
    kind: Kind::Structure(&[
        Member { name: "tasks", wire_name: "tasks", required: false, shape: || &TASKS },
        Member { name: "failures", wire_name: "failures", required: false, shape: || &FAILURES },
    ]),
    sensitive: false,
};

pub(super) static RUNTIME_PLATFORM: Shape = Shape {
    name: "RuntimePlatform",
    kind: Kind::Structure(&[
        Member {
            name: "cpuArchitecture",
            wire_name: "cpuArchitecture",
            required: false,
            shape: || &CPU_ARCHITECTURE,
        },
        Member {
            name: "operatingSystemFamily",
            wire_name: "operatingSystemFamily",
            required: false,
            shape: || &OS_FAMILY,
        },
    ]),
    sensitive: false,
};

pub(super) static S3_FILES_VOLUME_CONFIGURATION: Shape = Shape {
    name: "S3FilesVolumeConfiguration",
    kind: Kind::Structure(&[
        Member { name: "fileSystemArn", wire_name: "fileSystemArn", required: true, shape: || &STRING },
        Member { name: "rootDirectory", wire_name: "rootDirectory", required: false, shape: || &STRING },
        Member {
            name: "transitEncryptionPort",
            wire_name: "transitEncryptionPort",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member { name: "accessPointArn", wire_name: "accessPointArn", required: false, shape: || &STRING },
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
    kind: Kind::Structure(&[
        Member { name: "name", wire_name: "name", required: true, shape: || &STRING },
        Member { name: "valueFrom", wire_name: "valueFrom", required: true, shape: || &STRING },
    ]),
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
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member { name: "task", wire_name: "task", required: true, shape: || &STRING },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static STOP_TASK_RESPONSE: Shape = Shape {
    name: "StopTaskResponse",
    kind: Kind::Structure(&[Member { name: "task", wire_name: "task", required: false, shape: || &TASK }]),
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
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member {
            name: "attachments",
            wire_name: "attachments",
            required: true,
            shape: || &ATTACHMENT_STATE_CHANGES,
        },
    ]),
    sensitive: false,
};

pub(super) static SUBMIT_ATTACHMENT_STATE_CHANGES_RESPONSE: Shape = Shape {
    name: "SubmitAttachmentStateChangesResponse",
    kind: Kind::Structure(&[Member {
        name: "acknowledgment",
        wire_name: "acknowledgment",
        required: false,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static SUBMIT_CONTAINER_STATE_CHANGE_REQUEST: Shape = Shape {
    name: "SubmitContainerStateChangeRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member { name: "task", wire_name: "task", required: false, shape: || &STRING },
        Member { name: "containerName", wire_name: "containerName", required: false, shape: || &STRING },
        Member { name: "runtimeId", wire_name: "runtimeId", required: false, shape: || &STRING },
        Member { name: "status", wire_name: "status", required: false, shape: || &STRING },
        Member { name: "exitCode", wire_name: "exitCode", required: false, shape: || &BOXED_INTEGER },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
        Member {
            name: "networkBindings",
            wire_name: "networkBindings",
            required: false,
            shape: || &NETWORK_BINDINGS,
        },
    ]),
    sensitive: false,
};

pub(super) static SUBMIT_CONTAINER_STATE_CHANGE_RESPONSE: Shape = Shape {
    name: "SubmitContainerStateChangeResponse",
    kind: Kind::Structure(&[Member {
        name: "acknowledgment",
        wire_name: "acknowledgment",
        required: false,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static SUBMIT_TASK_STATE_CHANGE_REQUEST: Shape = Shape {
    name: "SubmitTaskStateChangeRequest",
    kind: Kind::Structure(&[
        Member { name: "cluster", wire_name: "cluster", required: false, shape: || &STRING },
        Member { name: "task", wire_name: "task", required: false, shape: || &STRING },
        Member { name: "status", wire_name: "status", required: false, shape: || &STRING },
        Member { name: "reason", wire_name: "reason", required: false, shape: || &STRING },
        Member {
            name: "containers",
            wire_name: "containers",
            required: false,
            shape: || &CONTAINER_STATE_CHANGES,
        },
        Member {
            name: "attachments",
            wire_name: "attachments",
            required: false,
            shape: || &ATTACHMENT_STATE_CHANGES,
        },
        Member {
            name: "managedAgents",
            wire_name: "managedAgents",
            required: false,
            shape: || &MANAGED_AGENT_STATE_CHANGES,
        },
        Member { name: "pullStartedAt", wire_name: "pullStartedAt", required: false, shape: || &TIMESTAMP },
        Member { name: "pullStoppedAt", wire_name: "pullStoppedAt", required: false, shape: || &TIMESTAMP },
        Member {
            name: "executionStoppedAt",
            wire_name: "executionStoppedAt",
            required: false,
            shape: || &TIMESTAMP,
        },
    ]),
    sensitive: false,
};

pub(super) static SUBMIT_TASK_STATE_CHANGE_RESPONSE: Shape = Shape {
    name: "SubmitTaskStateChangeResponse",
    kind: Kind::Structure(&[Member {
        name: "acknowledgment",
        wire_name: "acknowledgment",
        required: false,
        shape: || &STRING,
    }]),
    sensitive: false,
};

pub(super) static SYSTEM_CONTROL: Shape = Shape {
    name: "SystemControl",
    kind: Kind::Structure(&[
        Member { name: "namespace", wire_name: "namespace", required: false, shape: || &STRING },
        Member { name: "value", wire_name: "value", required: false, shape: || &STRING },
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
    kind: Kind::Structure(&[
        Member { name: "key", wire_name: "key", required: false, shape: || &TAG_KEY },
        Member { name: "value", wire_name: "value", required: false, shape: || &TAG_VALUE },
    ]),
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
        Member { name: "attachments", wire_name: "attachments", required: false, shape: || &ATTACHMENTS },
        Member { name: "attributes", wire_name: "attributes", required: false, shape: || &ATTRIBUTES },
        Member {
            name: "availabilityZone",
            wire_name: "availabilityZone",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "capacityProviderName",
            wire_name: "capacityProviderName",
            required: false,
            shape: || &STRING,
        },
        Member { name: "clusterArn", wire_name: "clusterArn", required: false, shape: || &STRING },
        Member { name: "connectivity", wire_name: "connectivity", required: false, shape: || &CONNECTIVITY },
        Member { name: "connectivityAt", wire_name: "connectivityAt", required: false, shape: || &TIMESTAMP },
        Member {
            name: "containerInstanceArn",
            wire_name: "containerInstanceArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "containers", wire_name: "containers", required: false, shape: || &CONTAINERS },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &STRING },
        Member { name: "createdAt", wire_name: "createdAt", required: false, shape: || &TIMESTAMP },
        Member { name: "desiredStatus", wire_name: "desiredStatus", required: false, shape: || &STRING },
        Member {
            name: "enableExecuteCommand",
            wire_name: "enableExecuteCommand",
            required: false,
            shape: || &BOOLEAN,
        },
        Member {
            name: "executionStoppedAt",
            wire_name: "executionStoppedAt",
            required: false,
            shape: || &TIMESTAMP,
        },
        Member { name: "group", wire_name: "group", required: false, shape: || &STRING },
        Member { name: "healthStatus", wire_name: "healthStatus", required: false, shape: || &HEALTH_STATUS },
        Member {
            name: "inferenceAccelerators",
            wire_name: "inferenceAccelerators",
            required: false,
            shape: || &INFERENCE_ACCELERATORS,
        },
        Member { name: "lastStatus", wire_name: "lastStatus", required: false, shape: || &STRING },
        Member { name: "launchType", wire_name: "launchType", required: false, shape: || &LAUNCH_TYPE },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &STRING },
        Member { name: "overrides", wire_name: "overrides", required: false, shape: || &TASK_OVERRIDE },
        Member { name: "platformVersion", wire_name: "platformVersion", required: false, shape: || &STRING },
        Member { name: "platformFamily", wire_name: "platformFamily", required: false, shape: || &STRING },
        Member { name: "pullStartedAt", wire_name: "pullStartedAt", required: false, shape: || &TIMESTAMP },
        Member { name: "pullStoppedAt", wire_name: "pullStoppedAt", required: false, shape: || &TIMESTAMP },
        Member { name: "startedAt", wire_name: "startedAt", required: false, shape: || &TIMESTAMP },
        Member { name: "startedBy", wire_name: "startedBy", required: false, shape: || &STRING },
        Member { name: "stopCode", wire_name: "stopCode", required: false, shape: || &TASK_STOP_CODE },
        Member { name: "stoppedAt", wire_name: "stoppedAt", required: false, shape: || &TIMESTAMP },
        Member { name: "stoppedReason", wire_name: "stoppedReason", required: false, shape: || &STRING },
        Member { name: "stoppingAt", wire_name: "stoppingAt", required: false, shape: || &TIMESTAMP },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAGS },
        Member { name: "taskArn", wire_name: "taskArn", required: false, shape: || &STRING },
        Member {
            name: "taskDefinitionArn",
            wire_name: "taskDefinitionArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "version", wire_name: "version", required: false, shape: || &LONG },
        Member {
            name: "ephemeralStorage",
            wire_name: "ephemeralStorage",
            required: false,
            shape: || &EPHEMERAL_STORAGE,
        },
        Member {
            name: "fargateEphemeralStorage",
            wire_name: "fargateEphemeralStorage",
            required: false,
            shape: || &TASK_EPHEMERAL_STORAGE,
        },
    ]),
    sensitive: false,
};

pub(super) static TASK_DEFINITION: Shape = Shape {
    name: "TaskDefinition",
    kind: Kind::Structure(&[
        Member {
            name: "taskDefinitionArn",
            wire_name: "taskDefinitionArn",
            required: false,
            shape: || &STRING,
        },
        Member {
            name: "containerDefinitions",
            wire_name: "containerDefinitions",
            required: false,
            shape: || &CONTAINER_DEFINITIONS,
        },
        Member { name: "family", wire_name: "family", required: false, shape: || &STRING },
        Member { name: "taskRoleArn", wire_name: "taskRoleArn", required: false, shape: || &STRING },
        Member {
            name: "executionRoleArn",
            wire_name: "executionRoleArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "networkMode", wire_name: "networkMode", required: false, shape: || &NETWORK_MODE },
        Member { name: "revision", wire_name: "revision", required: false, shape: || &INTEGER },
        Member { name: "volumes", wire_name: "volumes", required: false, shape: || &VOLUME_LIST },
        Member { name: "status", wire_name: "status", required: false, shape: || &TASK_DEFINITION_STATUS },
        Member {
            name: "requiresAttributes",
            wire_name: "requiresAttributes",
            required: false,
            shape: || &REQUIRES_ATTRIBUTES,
        },
        Member {
            name: "placementConstraints",
            wire_name: "placementConstraints",
            required: false,
            shape: || &TASK_DEFINITION_PLACEMENT_CONSTRAINTS,
        },
        Member {
            name: "compatibilities",
            wire_name: "compatibilities",
            required: false,
            shape: || &COMPATIBILITY_LIST,
        },
        Member {
            name: "runtimePlatform",
            wire_name: "runtimePlatform",
            required: false,
            shape: || &RUNTIME_PLATFORM,
        },
        Member {
            name: "requiresCompatibilities",
            wire_name: "requiresCompatibilities",
            required: false,
            shape: || &COMPATIBILITY_LIST,
        },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &STRING },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &STRING },
        Member {
            name: "inferenceAccelerators",
            wire_name: "inferenceAccelerators",
            required: false,
            shape: || &INFERENCE_ACCELERATORS,
        },
        Member { name: "pidMode", wire_name: "pidMode", required: false, shape: || &PID_MODE },
        Member { name: "ipcMode", wire_name: "ipcMode", required: false, shape: || &IPC_MODE },
        Member {
            name: "proxyConfiguration",
            wire_name: "proxyConfiguration",
            required: false,
            shape: || &PROXY_CONFIGURATION,
        },
        Member { name: "registeredAt", wire_name: "registeredAt", required: false, shape: || &TIMESTAMP },
        Member { name: "deregisteredAt", wire_name: "deregisteredAt", required: false, shape: || &TIMESTAMP },
        Member {
            name: "deleteRequestedAt",
            wire_name: "deleteRequestedAt",
            required: false,
            shape: || &TIMESTAMP,
        },
        Member { name: "registeredBy", wire_name: "registeredBy", required: false, shape: || &STRING },
        Member {
            name: "ephemeralStorage",
            wire_name: "ephemeralStorage",
            required: false,
            shape: || &EPHEMERAL_STORAGE,
        },
        Member {
            name: "enableFaultInjection",
            wire_name: "enableFaultInjection",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
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
        Member {
            name: "type",
            wire_name: "type",
            required: false,
            shape: || &TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE,
        },
        Member { name: "expression", wire_name: "expression", required: false, shape: || &STRING },
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
        Member { name: "sizeInGiB", wire_name: "sizeInGiB", required: false, shape: || &INTEGER },
        Member { name: "kmsKeyId", wire_name: "kmsKeyId", required: false, shape: || &STRING },
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
        Member { name: "encrypted", wire_name: "encrypted", required: false, shape: || &BOXED_BOOLEAN },
        Member { name: "kmsKeyId", wire_name: "kmsKeyId", required: false, shape: || &EBSKMS_KEY_ID },
        Member { name: "volumeType", wire_name: "volumeType", required: false, shape: || &EBS_VOLUME_TYPE },
        Member { name: "sizeInGiB", wire_name: "sizeInGiB", required: false, shape: || &BOXED_INTEGER },
        Member { name: "snapshotId", wire_name: "snapshotId", required: false, shape: || &EBS_SNAPSHOT_ID },
        Member {
            name: "volumeInitializationRate",
            wire_name: "volumeInitializationRate",
            required: false,
            shape: || &BOXED_INTEGER,
        },
        Member { name: "iops", wire_name: "iops", required: false, shape: || &BOXED_INTEGER },
        Member { name: "throughput", wire_name: "throughput", required: false, shape: || &BOXED_INTEGER },
        Member {
            name: "tagSpecifications",
            wire_name: "tagSpecifications",
            required: false,
            shape: || &EBS_TAG_SPECIFICATIONS,
        },
        Member { name: "roleArn", wire_name: "roleArn", required: true, shape: || &IAM_ROLE_ARN },
        Member {
            name: "terminationPolicy",
            wire_name: "terminationPolicy",
            required: false,
            shape: || &TASK_MANAGED_EBS_VOLUME_TERMINATION_POLICY,
        },
        Member {
            name: "filesystemType",
            wire_name: "filesystemType",
            required: false,
            shape: || &TASK_FILESYSTEM_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static TASK_MANAGED_EBS_VOLUME_TERMINATION_POLICY: Shape = Shape {
    name: "TaskManagedEBSVolumeTerminationPolicy",
    kind: Kind::Structure(&[Member {
        name: "deleteOnTermination",
        wire_name: "deleteOnTermination",
        required: true,
        shape: || &BOXED_BOOLEAN,
    }]),
    sensitive: false,
};

pub(super) static TASK_OVERRIDE: Shape = Shape {
    name: "TaskOverride",
    kind: Kind::Structure(&[
        Member {
            name: "containerOverrides",
            wire_name: "containerOverrides",
            required: false,
            shape: || &CONTAINER_OVERRIDES,
        },
        Member { name: "cpu", wire_name: "cpu", required: false, shape: || &STRING },
        Member {
            name: "inferenceAcceleratorOverrides",
            wire_name: "inferenceAcceleratorOverrides",
            required: false,
            shape: || &INFERENCE_ACCELERATOR_OVERRIDES,
        },
        Member {
            name: "executionRoleArn",
            wire_name: "executionRoleArn",
            required: false,
            shape: || &STRING,
        },
        Member { name: "memory", wire_name: "memory", required: false, shape: || &STRING },
        Member { name: "taskRoleArn", wire_name: "taskRoleArn", required: false, shape: || &STRING },
        Member {
            name: "ephemeralStorage",
            wire_name: "ephemeralStorage",
            required: false,
            shape: || &EPHEMERAL_STORAGE,
        },
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
        Member { name: "name", wire_name: "name", required: true, shape: || &ECS_VOLUME_NAME },
        Member {
            name: "managedEBSVolume",
            wire_name: "managedEBSVolume",
            required: false,
            shape: || &TASK_MANAGED_EBS_VOLUME_CONFIGURATION,
        },
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
        Member { name: "containerPath", wire_name: "containerPath", required: true, shape: || &STRING },
        Member { name: "size", wire_name: "size", required: true, shape: || &INTEGER },
        Member { name: "mountOptions", wire_name: "mountOptions", required: false, shape: || &STRING_LIST },
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
        Member { name: "name", wire_name: "name", required: true, shape: || &ULIMIT_NAME },
        Member { name: "softLimit", wire_name: "softLimit", required: true, shape: || &INTEGER },
        Member { name: "hardLimit", wire_name: "hardLimit", required: true, shape: || &INTEGER },
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
        Member { name: "agentVersion", wire_name: "agentVersion", required: false, shape: || &STRING },
        Member { name: "agentHash", wire_name: "agentHash", required: false, shape: || &STRING },
        Member { name: "dockerVersion", wire_name: "dockerVersion", required: false, shape: || &STRING },
    ]),
    sensitive: false,
};

pub(super) static VOLUME: Shape = Shape {
    name: "Volume",
    kind: Kind::Structure(&[
        Member { name: "name", wire_name: "name", required: false, shape: || &STRING },
        Member { name: "host", wire_name: "host", required: false, shape: || &HOST_VOLUME_PROPERTIES },
        Member {
            name: "dockerVolumeConfiguration",
            wire_name: "dockerVolumeConfiguration",
            required: false,
            shape: || &DOCKER_VOLUME_CONFIGURATION,
        },
        Member {
            name: "efsVolumeConfiguration",
            wire_name: "efsVolumeConfiguration",
            required: false,
            shape: || &EFS_VOLUME_CONFIGURATION,
        },
        Member {
            name: "s3filesVolumeConfiguration",
            wire_name: "s3filesVolumeConfiguration",
            required: false,
            shape: || &S3_FILES_VOLUME_CONFIGURATION,
        },
        Member {
            name: "fsxWindowsFileServerVolumeConfiguration",
            wire_name: "fsxWindowsFileServerVolumeConfiguration",
            required: false,
            shape: || &F_SX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION,
        },
        Member {
            name: "configuredAtLaunch",
            wire_name: "configuredAtLaunch",
            required: false,
            shape: || &BOXED_BOOLEAN,
        },
    ]),
    sensitive: false,
};

pub(super) static VOLUME_FROM: Shape = Shape {
    name: "VolumeFrom",
    kind: Kind::Structure(&[
        Member { name: "sourceContainer", wire_name: "sourceContainer", required: false, shape: || &STRING },
        Member { name: "readOnly", wire_name: "readOnly", required: false, shape: || &BOXED_BOOLEAN },
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
