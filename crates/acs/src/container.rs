//! A container of a task as the payload describes it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A container to run. `Debug` leaves out the values of the environment, which may be secret.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Container {
    /// Unique in the task.
    pub name: String,
    /// The image's name.
    pub image: String,
    /// Replaces the image's `CMD`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub command: Vec<String>,
    /// Replaces the image's `ENTRYPOINT`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry_point: Option<Vec<String>>,
    /// The environment; `AWS_EXECUTION_ENV` is among it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub environment: BTreeMap<String, String>,
    /// Environment files; what `environment` sets wins over them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environment_files: Vec<EnvironmentFile>,
    /// Whether the task ends when this container does.
    pub essential: bool,
    /// CPU units, 1024 to a vCPU.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu: Option<i64>,
    /// Memory limit in MiB; 0 means none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory: Option<i64>,
    /// Published ports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub port_mappings: Vec<PortMapping>,
    /// Links of the bridge network mode.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
    /// Volumes and where they are mounted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mount_points: Vec<MountPoint>,
    /// Containers whose mounts are taken over.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub volumes_from: Vec<VolumeFrom>,
    /// What must have happened to other containers first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<ContainerDependency>,
    /// Secrets to fetch with the execution role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub secrets: Vec<Secret>,
    /// How to authenticate to the image's registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_authentication: Option<RegistryAuthentication>,
    /// Whose credentials write the logs; absent means the container instance's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logs_auth_strategy: Option<LogsAuthStrategy>,
    /// What is said in Docker's own terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docker_config: Option<DockerConfig>,
    /// `docker` where the container has a health check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_check_type: Option<String>,
    /// Whether the container is started again when it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restart_policy: Option<RestartPolicy>,
    /// Seconds this container may take to satisfy what others wait for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_timeout: Option<i64>,
    /// Seconds between SIGTERM and SIGKILL; absent means 30.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_timeout: Option<i64>,
    /// The container's ARN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container_arn: Option<String>,
    /// Whether it has all rights on the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub privileged: Option<bool>,
    /// Devices, swap and shared memory; what `hostConfig` can say is said there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linux_parameters: Option<Value>,
    /// The container routes logs of the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firelens_configuration: Option<Value>,
    /// Group-managed service accounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_specs: Option<Value>,
    /// Agents inside the container, such as that of ECS Exec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_agents: Option<Value>,
}

impl Default for Container {
    /// A container without a name; `essential` is true, as AWS has it.
    fn default() -> Container {
        Container {
            name: String::new(),
            image: String::new(),
            command: Vec::new(),
            entry_point: None,
            environment: BTreeMap::new(),
            environment_files: Vec::new(),
            essential: true,
            cpu: None,
            memory: None,
            port_mappings: Vec::new(),
            links: Vec::new(),
            mount_points: Vec::new(),
            volumes_from: Vec::new(),
            depends_on: Vec::new(),
            secrets: Vec::new(),
            registry_authentication: None,
            logs_auth_strategy: None,
            docker_config: None,
            health_check_type: None,
            restart_policy: None,
            start_timeout: None,
            stop_timeout: None,
            container_arn: None,
            privileged: None,
            linux_parameters: None,
            firelens_configuration: None,
            credential_specs: None,
            managed_agents: None,
        }
    }
}

impl fmt::Debug for Container {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Container")
            .field("name", &self.name)
            .field("image", &self.image)
            .field("essential", &self.essential)
            .field("environment", &self.environment.keys())
            .finish_non_exhaustive()
    }
}

/// A file of environment variables in Amazon S3.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EnvironmentFile {
    /// `arn:aws:s3:::<bucket>/<key>`.
    pub value: String,
    /// Always `s3`.
    #[serde(rename = "type")]
    pub kind: String,
}

/// A published port.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PortMapping {
    /// In the container.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container_port: Option<i64>,
    /// On the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host_port: Option<i64>,
    /// A range in the container, `<first>-<last>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container_port_range: Option<String>,
    /// `tcp` or `udp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
}

/// A volume and where it is mounted.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MountPoint {
    /// The volume's name.
    pub source_volume: String,
    /// Where it is in the container.
    pub container_path: String,
    /// Whether it cannot be written.
    pub read_only: bool,
}

/// A container whose mounts are taken over.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct VolumeFrom {
    /// The other container.
    pub source_container: String,
    /// Whether its mounts cannot be written here.
    pub read_only: bool,
}

/// What must have happened to another container first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContainerDependency {
    /// The other container.
    pub container_name: String,
    /// What must have happened to it.
    pub condition: ContainerCondition,
}

/// A state of another container that is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum ContainerCondition {
    /// It was started.
    Start,
    /// It exited.
    Complete,
    /// It exited with 0.
    Success,
    /// Its health check passed.
    Healthy,
}

/// A secret to fetch.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Secret {
    /// The environment variable or log option it becomes.
    pub name: String,
    /// A parameter's name or ARN, or a secret's ARN with `:<json key>:<version stage>:<version id>`.
    pub value_from: String,
    /// How the container gets it; absent means [`SecretType::EnvironmentVariable`].
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<SecretType>,
    /// The region to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The service to ask; absent means [`SecretProvider::Ssm`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<SecretProvider>,
    /// Who gets it; absent means [`SecretTarget::Container`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<SecretTarget>,
    /// Where a mounted secret is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container_path: Option<String>,
}

/// How a container gets a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SecretType {
    /// In its environment.
    EnvironmentVariable,
    /// As a file.
    MountPoint,
    /// Before the container exists, for a log driver.
    Bootstrap,
}

/// The service that keeps a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SecretProvider {
    /// Systems Manager Parameter Store.
    Ssm,
    /// AWS Secrets Manager.
    Asm,
}

/// Who gets a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SecretTarget {
    /// The container.
    Container,
    /// Its log driver.
    LogDriver,
}

/// How to authenticate to a registry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistryAuthentication {
    /// Which of the two ways.
    #[serde(rename = "type")]
    pub kind: RegistryAuthenticationType,
    /// Amazon ECR.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ecr_auth_data: Option<EcrAuthData>,
    /// A user name and password in Secrets Manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asm_auth_data: Option<AsmAuthData>,
}

/// The ways to authenticate to a registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RegistryAuthenticationType {
    /// Amazon ECR.
    Ecr,
    /// A user name and password in Secrets Manager.
    Asm,
}

/// A registry of Amazon ECR.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EcrAuthData {
    /// The account that owns the registry.
    pub registry_id: String,
    /// The registry's region.
    pub region: String,
    /// Another endpoint for `GetAuthorizationToken`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint_override: Option<String>,
    /// Whether the execution role pulls; otherwise the container instance's role does.
    pub use_execution_role: bool,
}

/// A user name and password in Secrets Manager.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AsmAuthData {
    /// The secret's ARN.
    pub credentials_parameter: String,
    /// The secret's region.
    pub region: String,
}

/// Whose credentials write the logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogsAuthStrategy {
    /// The execution role's.
    ExecutionRole,
}

/// What is said in Docker's own terms: JSON documents in strings, read with [`crate::docker`].
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DockerConfig {
    /// The version of the Docker API the documents are of, such as `1.17`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// A [`crate::docker::ContainerConfig`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
    /// A [`crate::docker::HostConfig`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host_config: Option<String>,
}

impl fmt::Debug for DockerConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DockerConfig").field("version", &self.version).finish_non_exhaustive()
    }
}

/// Whether a container is started again when it ends.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RestartPolicy {
    /// Whether it is.
    pub enabled: bool,
    /// Exit codes after which it is not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ignored_exit_codes: Vec<i64>,
    /// Seconds it must have run to be started again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restart_attempt_period: Option<i64>,
}
