//! The task definition of Amazon ECS.
//!
//! Names on the left are those of "AWS::ECS::TaskDefinition" in the CloudFormation template reference, names on the
//! right those of "RegisterTaskDefinition" in the Amazon ECS API reference.

use super::Shape::{self, Boolean, Fields, Integer, List, Map, Text};
use super::{Field, field};

/// `AWS::ECS::TaskDefinition` and the request of `RegisterTaskDefinition`.
pub const TASK_DEFINITION: Shape = Fields(&[
    field("ContainerDefinitions", "containerDefinitions", List(&Fields(CONTAINER_DEFINITION))),
    field("Cpu", "cpu", Text),
    field("EnableFaultInjection", "enableFaultInjection", Boolean),
    field("EphemeralStorage", "ephemeralStorage", Fields(EPHEMERAL_STORAGE)),
    field("ExecutionRoleArn", "executionRoleArn", Text),
    field("Family", "family", Text),
    field("InferenceAccelerators", "inferenceAccelerators", List(&Fields(INFERENCE_ACCELERATOR))),
    field("IpcMode", "ipcMode", Text),
    field("Memory", "memory", Text),
    field("NetworkMode", "networkMode", Text),
    field("PidMode", "pidMode", Text),
    field(
        "PlacementConstraints",
        "placementConstraints",
        List(&Fields(TASK_DEFINITION_PLACEMENT_CONSTRAINT)),
    ),
    field("ProxyConfiguration", "proxyConfiguration", Fields(PROXY_CONFIGURATION)),
    field("RequiresCompatibilities", "requiresCompatibilities", List(&Text)),
    field("RuntimePlatform", "runtimePlatform", Fields(RUNTIME_PLATFORM)),
    field("Tags", "tags", List(&Fields(TAG))),
    field("TaskRoleArn", "taskRoleArn", Text),
    field("Volumes", "volumes", List(&Fields(VOLUME))),
]);

const RUNTIME_PLATFORM: &[Field] = &[
    field("CpuArchitecture", "cpuArchitecture", Text),
    field("OperatingSystemFamily", "operatingSystemFamily", Text),
];

const EPHEMERAL_STORAGE: &[Field] = &[field("SizeInGiB", "sizeInGiB", Integer)];

const INFERENCE_ACCELERATOR: &[Field] =
    &[field("DeviceName", "deviceName", Text), field("DeviceType", "deviceType", Text)];

const PROXY_CONFIGURATION: &[Field] = &[
    field("ContainerName", "containerName", Text),
    field("ProxyConfigurationProperties", "properties", List(&Fields(KEY_VALUE_PAIR))),
    field("Type", "type", Text),
];

const TAG: &[Field] = &[field("Key", "key", Text), field("Value", "value", Text)];

const TASK_DEFINITION_PLACEMENT_CONSTRAINT: &[Field] =
    &[field("Expression", "expression", Text), field("Type", "type", Text)];

const VOLUME: &[Field] = &[
    field("ConfiguredAtLaunch", "configuredAtLaunch", Boolean),
    field("DockerVolumeConfiguration", "dockerVolumeConfiguration", Fields(DOCKER_VOLUME_CONFIGURATION)),
    field("EFSVolumeConfiguration", "efsVolumeConfiguration", Fields(EFS_VOLUME_CONFIGURATION)),
    field(
        "FSxWindowsFileServerVolumeConfiguration",
        "fsxWindowsFileServerVolumeConfiguration",
        Fields(FSX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION),
    ),
    field("Host", "host", Fields(HOST_VOLUME_PROPERTIES)),
    field("Name", "name", Text),
    field("S3FilesVolumeConfiguration", "s3filesVolumeConfiguration", Fields(S3FILES_VOLUME_CONFIGURATION)),
];

const FSX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION: &[Field] = &[
    field("AuthorizationConfig", "authorizationConfig", Fields(FSX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG)),
    field("FileSystemId", "fileSystemId", Text),
    field("RootDirectory", "rootDirectory", Text),
];

const FSX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG: &[Field] =
    &[field("CredentialsParameter", "credentialsParameter", Text), field("Domain", "domain", Text)];

const S3FILES_VOLUME_CONFIGURATION: &[Field] = &[
    field("AccessPointArn", "accessPointArn", Text),
    field("FileSystemArn", "fileSystemArn", Text),
    field("RootDirectory", "rootDirectory", Text),
    field("TransitEncryptionPort", "transitEncryptionPort", Integer),
];

const EFS_VOLUME_CONFIGURATION: &[Field] = &[
    field("AuthorizationConfig", "authorizationConfig", Fields(EFS_AUTHORIZATION_CONFIG)),
    field("FilesystemId", "fileSystemId", Text),
    field("RootDirectory", "rootDirectory", Text),
    field("TransitEncryption", "transitEncryption", Text),
    field("TransitEncryptionPort", "transitEncryptionPort", Integer),
];

const EFS_AUTHORIZATION_CONFIG: &[Field] =
    &[field("AccessPointId", "accessPointId", Text), field("IAM", "iam", Text)];

const DOCKER_VOLUME_CONFIGURATION: &[Field] = &[
    field("Autoprovision", "autoprovision", Boolean),
    field("Driver", "driver", Text),
    field("DriverOpts", "driverOpts", Map(&Text)),
    field("Labels", "labels", Map(&Text)),
    field("Scope", "scope", Text),
];

const HOST_VOLUME_PROPERTIES: &[Field] = &[field("SourcePath", "sourcePath", Text)];

const CONTAINER_DEFINITION: &[Field] = &[
    field("Command", "command", List(&Text)),
    field("Cpu", "cpu", Integer),
    field("CredentialSpecs", "credentialSpecs", List(&Text)),
    field("DependsOn", "dependsOn", List(&Fields(CONTAINER_DEPENDENCY))),
    field("DisableNetworking", "disableNetworking", Boolean),
    field("DnsSearchDomains", "dnsSearchDomains", List(&Text)),
    field("DnsServers", "dnsServers", List(&Text)),
    field("DockerLabels", "dockerLabels", Map(&Text)),
    field("DockerSecurityOptions", "dockerSecurityOptions", List(&Text)),
    field("EntryPoint", "entryPoint", List(&Text)),
    field("Environment", "environment", List(&Fields(KEY_VALUE_PAIR))),
    field("EnvironmentFiles", "environmentFiles", List(&Fields(ENVIRONMENT_FILE))),
    field("Essential", "essential", Boolean),
    field("ExtraHosts", "extraHosts", List(&Fields(HOST_ENTRY))),
    field("FirelensConfiguration", "firelensConfiguration", Fields(FIRELENS_CONFIGURATION)),
    field("HealthCheck", "healthCheck", Fields(HEALTH_CHECK)),
    field("Hostname", "hostname", Text),
    field("Image", "image", Text),
    field("Interactive", "interactive", Boolean),
    field("Links", "links", List(&Text)),
    field("LinuxParameters", "linuxParameters", Fields(LINUX_PARAMETERS)),
    field("LogConfiguration", "logConfiguration", Fields(LOG_CONFIGURATION)),
    field("Memory", "memory", Integer),
    field("MemoryReservation", "memoryReservation", Integer),
    field("MountPoints", "mountPoints", List(&Fields(MOUNT_POINT))),
    field("Name", "name", Text),
    field("PortMappings", "portMappings", List(&Fields(PORT_MAPPING))),
    field("Privileged", "privileged", Boolean),
    field("PseudoTerminal", "pseudoTerminal", Boolean),
    field("ReadonlyRootFilesystem", "readonlyRootFilesystem", Boolean),
    field("RepositoryCredentials", "repositoryCredentials", Fields(REPOSITORY_CREDENTIALS)),
    field("ResourceRequirements", "resourceRequirements", List(&Fields(RESOURCE_REQUIREMENT))),
    field("RestartPolicy", "restartPolicy", Fields(CONTAINER_RESTART_POLICY)),
    field("Secrets", "secrets", List(&Fields(SECRET))),
    field("StartTimeout", "startTimeout", Integer),
    field("StopTimeout", "stopTimeout", Integer),
    field("SystemControls", "systemControls", List(&Fields(SYSTEM_CONTROL))),
    field("Ulimits", "ulimits", List(&Fields(ULIMIT))),
    field("User", "user", Text),
    field("VersionConsistency", "versionConsistency", Text),
    field("VolumesFrom", "volumesFrom", List(&Fields(VOLUME_FROM))),
    field("WorkingDirectory", "workingDirectory", Text),
];

const FIRELENS_CONFIGURATION: &[Field] =
    &[field("Options", "options", Map(&Text)), field("Type", "type", Text)];

const RESOURCE_REQUIREMENT: &[Field] = &[field("Type", "type", Text), field("Value", "value", Text)];

const SYSTEM_CONTROL: &[Field] = &[field("Namespace", "namespace", Text), field("Value", "value", Text)];

const HEALTH_CHECK: &[Field] = &[
    field("Command", "command", List(&Text)),
    field("Interval", "interval", Integer),
    field("Retries", "retries", Integer),
    field("StartPeriod", "startPeriod", Integer),
    field("Timeout", "timeout", Integer),
];

const LOG_CONFIGURATION: &[Field] = &[
    field("LogDriver", "logDriver", Text),
    field("Options", "options", Map(&Text)),
    field("SecretOptions", "secretOptions", List(&Fields(SECRET))),
];

const ULIMIT: &[Field] = &[
    field("HardLimit", "hardLimit", Integer),
    field("Name", "name", Text),
    field("SoftLimit", "softLimit", Integer),
];

const HOST_ENTRY: &[Field] = &[field("Hostname", "hostname", Text), field("IpAddress", "ipAddress", Text)];

const CONTAINER_DEPENDENCY: &[Field] =
    &[field("Condition", "condition", Text), field("ContainerName", "containerName", Text)];

const SECRET: &[Field] = &[field("Name", "name", Text), field("ValueFrom", "valueFrom", Text)];

const LINUX_PARAMETERS: &[Field] = &[
    field("Capabilities", "capabilities", Fields(KERNEL_CAPABILITIES)),
    field("Devices", "devices", List(&Fields(DEVICE))),
    field("InitProcessEnabled", "initProcessEnabled", Boolean),
    field("MaxSwap", "maxSwap", Integer),
    field("SharedMemorySize", "sharedMemorySize", Integer),
    field("Swappiness", "swappiness", Integer),
    field("Tmpfs", "tmpfs", List(&Fields(TMPFS))),
];

const TMPFS: &[Field] = &[
    field("ContainerPath", "containerPath", Text),
    field("MountOptions", "mountOptions", List(&Text)),
    field("Size", "size", Integer),
];

const DEVICE: &[Field] = &[
    field("ContainerPath", "containerPath", Text),
    field("HostPath", "hostPath", Text),
    field("Permissions", "permissions", List(&Text)),
];

const KERNEL_CAPABILITIES: &[Field] = &[field("Add", "add", List(&Text)), field("Drop", "drop", List(&Text))];

const VOLUME_FROM: &[Field] =
    &[field("ReadOnly", "readOnly", Boolean), field("SourceContainer", "sourceContainer", Text)];

const MOUNT_POINT: &[Field] = &[
    field("ContainerPath", "containerPath", Text),
    field("ReadOnly", "readOnly", Boolean),
    field("SourceVolume", "sourceVolume", Text),
];

const ENVIRONMENT_FILE: &[Field] = &[field("Type", "type", Text), field("Value", "value", Text)];

const KEY_VALUE_PAIR: &[Field] = &[field("Name", "name", Text), field("Value", "value", Text)];

const CONTAINER_RESTART_POLICY: &[Field] = &[
    field("Enabled", "enabled", Boolean),
    field("IgnoredExitCodes", "ignoredExitCodes", List(&Integer)),
    field("RestartAttemptPeriod", "restartAttemptPeriod", Integer),
];

const PORT_MAPPING: &[Field] = &[
    field("AppProtocol", "appProtocol", Text),
    field("ContainerPort", "containerPort", Integer),
    field("ContainerPortRange", "containerPortRange", Text),
    field("HostPort", "hostPort", Integer),
    field("Name", "name", Text),
    field("Protocol", "protocol", Text),
];

const REPOSITORY_CREDENTIALS: &[Field] = &[field("CredentialsParameter", "credentialsParameter", Text)];
