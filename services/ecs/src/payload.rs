//! A task as its agent is told about it.

use std::collections::BTreeMap;

use rolecall_acs as acs;
use rolecall_acs::docker::{ContainerConfig, HostConfig, LogConfig, Ulimit};
use rolecall_shapes::ecs;

use crate::{
    state::{Grant, TaskRow},
    validate,
};

/// The payload of one task.
pub fn task(row: &TaskRow, region: &str) -> acs::Task {
    let (task, definition) = (&row.task, &row.definition);
    let arn = task.task_arn.clone().unwrap_or_default();
    let containers = definition.container_definitions.iter().flatten();
    let stop = task.desired_status.as_deref() == Some("STOPPED");
    acs::Task {
        arn: acs::TaskArn::new(arn),
        task_cluster_arn: acs::ClusterArn::new(task.cluster_arn.clone().unwrap_or_default()),
        family: definition.family.clone().unwrap_or_default(),
        version: definition.revision.unwrap_or_default().to_string(),
        desired_status: if stop { acs::DesiredStatus::Stopped } else { acs::DesiredStatus::Running },
        containers: containers.map(|one| Build { row, region, definition: one }.container()).collect(),
        volumes: definition.volumes.iter().flatten().map(volume).collect(),
        role_credentials: row.application.as_ref().map(credentials),
        execution_role_credentials: row.execution.as_ref().map(credentials),
        cpu: task.cpu.as_deref().and_then(validate::cpu_units).map(|units| f64::from(units) / 1024.0),
        memory: task.memory.as_deref().and_then(validate::mebibytes).map(i64::from),
        network_mode: definition.network_mode.clone(),
        pid_mode: definition.pid_mode.clone(),
        ipc_mode: definition.ipc_mode.clone(),
        launch_type: task.launch_type.clone(),
        group: task.group.clone(),
        zone: task.availability_zone.clone(),
        enable_fault_injection: definition.enable_fault_injection,
        proxy_configuration: as_value(definition.proxy_configuration.as_ref()),
        ..acs::Task::default()
    }
}

/// A role's credentials as the agent gets them.
pub fn credentials(grant: &Grant) -> acs::RoleCredentials {
    acs::RoleCredentials {
        credentials_id: acs::CredentialsId::new(grant.credentials_id.clone()),
        role_arn: grant.role_arn.clone(),
        access_key_id: grant.access_key_id.clone(),
        secret_access_key: grant.secret_access_key.clone(),
        session_token: grant.session_token.clone(),
        expiration: grant.expiration.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        credential_scope: None,
    }
}

fn volume(volume: &ecs::Volume) -> acs::Volume {
    let kind = if volume.efs_volume_configuration.is_some() {
        acs::VolumeType::Efs
    } else if volume.docker_volume_configuration.is_some() {
        acs::VolumeType::Docker
    } else if volume.fsx_windows_file_server_volume_configuration.is_some() {
        acs::VolumeType::FsxWindowsFileServer
    } else {
        acs::VolumeType::Host
    };
    let host = volume.host.as_ref();
    acs::Volume {
        name: volume.name.clone().unwrap_or_default(),
        kind: Some(kind),
        host: Some(acs::HostVolume { source_path: host.and_then(|host| host.source_path.clone()) }),
    }
}

struct Build<'a> {
    row: &'a TaskRow,
    region: &'a str,
    definition: &'a ecs::ContainerDefinition,
}

impl Build<'_> {
    fn container(&self) -> acs::Container {
        let definition = self.definition;
        let given = self.overrides();
        let command = given.and_then(|over| over.command.clone()).or_else(|| definition.command.clone());
        let cpu = given.and_then(|over| over.cpu).or(definition.cpu);
        let memory = given.and_then(|over| over.memory).or(definition.memory);
        let awslogs =
            self.definition.log_configuration.as_ref().is_some_and(|log| log.log_driver == "awslogs");
        let own_role = self.row.execution.is_some();
        acs::Container {
            name: definition.name.clone().unwrap_or_default(),
            image: definition.image.clone().unwrap_or_default(),
            command: command.unwrap_or_default(),
            entry_point: definition.entry_point.clone(),
            environment: self.environment(given),
            environment_files: definition.environment_files.iter().flatten().map(environment_file).collect(),
            essential: definition.essential.unwrap_or(true),
            cpu: cpu.map(i64::from),
            memory: memory.map(i64::from),
            port_mappings: definition.port_mappings.iter().flatten().map(port_mapping).collect(),
            links: definition.links.clone().unwrap_or_default(),
            mount_points: definition.mount_points.iter().flatten().map(mount_point).collect(),
            volumes_from: definition.volumes_from.iter().flatten().map(volume_from).collect(),
            depends_on: definition.depends_on.iter().flatten().filter_map(dependency).collect(),
            secrets: self.secrets(),
            registry_authentication: self.registry_authentication(),
            logs_auth_strategy: (awslogs && own_role).then_some(acs::LogsAuthStrategy::ExecutionRole),
            docker_config: Some(self.docker_config()),
            health_check_type: definition.health_check.as_ref().map(|_| "docker".to_owned()),
            restart_policy: definition.restart_policy.as_ref().map(restart_policy),
            start_timeout: definition.start_timeout.map(i64::from),
            stop_timeout: definition.stop_timeout.map(i64::from),
            container_arn: self.described().and_then(|one| one.container_arn.clone()),
            privileged: definition.privileged,
            linux_parameters: as_value(definition.linux_parameters.as_ref()),
            firelens_configuration: as_value(definition.firelens_configuration.as_ref()),
            credential_specs: as_value(definition.credential_specs.as_ref()),
            managed_agents: None,
        }
    }

    fn overrides(&self) -> Option<&ecs::ContainerOverride> {
        let all = self.row.task.overrides.as_ref()?.container_overrides.as_ref()?;
        all.iter().find(|over| over.name == self.definition.name)
    }

    fn described(&self) -> Option<&ecs::Container> {
        self.row.task.containers.iter().flatten().find(|one| one.name == self.definition.name)
    }

    fn environment(&self, given: Option<&ecs::ContainerOverride>) -> BTreeMap<String, String> {
        let own = self.definition.environment.iter().flat_map(|pairs| pairs.iter());
        let overriding = given.and_then(|over| over.environment.as_ref());
        let overriding = overriding.into_iter().flat_map(|pairs| pairs.iter());
        let pair = |one: &ecs::KeyValuePair| Some((one.name.clone()?, one.value.clone().unwrap_or_default()));
        let kind = match self.row.task.launch_type.as_deref() {
            Some("FARGATE") => "AWS_ECS_FARGATE",
            _ => "AWS_ECS_EC2",
        };
        let set = [("AWS_EXECUTION_ENV".to_owned(), kind.to_owned())];
        set.into_iter().chain(own.chain(overriding).filter_map(pair)).collect()
    }

    fn secrets(&self) -> Vec<acs::Secret> {
        let own = self.definition.secrets.iter().flatten();
        let own = own.map(|secret| self.secret(secret, acs::SecretTarget::Container));
        let log = self.definition.log_configuration.as_ref();
        let log = log.and_then(|log| log.secret_options.as_ref()).into_iter().flatten();
        own.chain(log.map(|secret| self.secret(secret, acs::SecretTarget::LogDriver))).collect()
    }

    fn secret(&self, secret: &ecs::Secret, target: acs::SecretTarget) -> acs::Secret {
        let manager = secret.value_from.starts_with("arn:") && secret.value_from.contains(":secretsmanager:");
        let named = secret.value_from.split(':').nth(3).filter(|_| secret.value_from.starts_with("arn:"));
        acs::Secret {
            name: secret.name.clone(),
            value_from: secret.value_from.clone(),
            kind: Some(match target {
                acs::SecretTarget::Container => acs::SecretType::EnvironmentVariable,
                acs::SecretTarget::LogDriver => acs::SecretType::Bootstrap,
            }),
            region: Some(named.unwrap_or(self.region).to_owned()),
            provider: Some(if manager { acs::SecretProvider::Asm } else { acs::SecretProvider::Ssm }),
            target: Some(target),
            container_path: None,
        }
    }

    fn registry_authentication(&self) -> Option<acs::RegistryAuthentication> {
        if let Some(private) = &self.definition.repository_credentials {
            return Some(acs::RegistryAuthentication {
                kind: acs::RegistryAuthenticationType::Asm,
                ecr_auth_data: None,
                asm_auth_data: Some(acs::AsmAuthData {
                    credentials_parameter: private.credentials_parameter.clone(),
                    region: self.region.to_owned(),
                }),
            });
        }
        let image = self.definition.image.as_deref().unwrap_or_default();
        let host = image.split('/').next()?.strip_suffix(".amazonaws.com")?;
        let (registry_id, region) = host.split_once(".dkr.ecr.")?;
        Some(acs::RegistryAuthentication {
            kind: acs::RegistryAuthenticationType::Ecr,
            ecr_auth_data: Some(acs::EcrAuthData {
                registry_id: registry_id.to_owned(),
                region: region.to_owned(),
                endpoint_override: None,
                use_execution_role: self.row.execution.is_some(),
            }),
            asm_auth_data: None,
        })
    }

    fn docker_config(&self) -> acs::DockerConfig {
        let definition = self.definition;
        let config = ContainerConfig {
            user: definition.user.clone(),
            working_dir: definition.working_directory.clone(),
            hostname: definition.hostname.clone(),
            labels: definition.docker_labels.clone().unwrap_or_default().into_iter().collect(),
            ..ContainerConfig::default()
        };
        let log = definition.log_configuration.as_ref().map(|log| LogConfig {
            kind: log.log_driver.clone(),
            config: log.options.clone().unwrap_or_default().into_iter().collect(),
        });
        let linux = definition.linux_parameters.as_ref();
        let capabilities = linux.and_then(|linux| linux.capabilities.as_ref());
        let tmpfs = linux.and_then(|linux| linux.tmpfs.as_ref()).into_iter().flatten();
        let host = HostConfig {
            log_config: log,
            network_mode: self.row.definition.network_mode.clone(),
            read_only_root: definition.readonly_root_filesystem.unwrap_or_default(),
            cap_add: capabilities.and_then(|caps| caps.add.clone()).unwrap_or_default(),
            cap_drop: capabilities.and_then(|caps| caps.drop.clone()).unwrap_or_default(),
            ulimits: definition.ulimits.iter().flatten().map(ulimit).collect(),
            init: linux.and_then(|linux| linux.init_process_enabled),
            tmpfs: tmpfs.map(tmpfs_mount).collect(),
            extra_hosts: definition
                .extra_hosts
                .iter()
                .flatten()
                .map(|entry| format!("{}:{}", entry.hostname, entry.ip_address))
                .collect(),
            dns: definition.dns_servers.clone().unwrap_or_default(),
            memory_reservation: definition.memory_reservation.map(|mebibytes| i64::from(mebibytes) << 20),
            ..HostConfig::default()
        };
        acs::DockerConfig { version: None, config: Some(config.to_text()), host_config: Some(host.to_text()) }
    }
}

/// A part of the definition the agent reads as it stands.
fn as_value<T: serde::Serialize>(part: Option<&T>) -> Option<serde_json::Value> {
    part.and_then(|part| serde_json::to_value(part).ok())
}

fn environment_file(file: &ecs::EnvironmentFile) -> acs::EnvironmentFile {
    acs::EnvironmentFile { value: file.value.clone(), kind: file.r#type.clone() }
}

fn port_mapping(port: &ecs::PortMapping) -> acs::PortMapping {
    acs::PortMapping {
        container_port: port.container_port.map(i64::from),
        host_port: port.host_port.map(i64::from),
        container_port_range: port.container_port_range.clone(),
        protocol: port.protocol.clone(),
    }
}

fn mount_point(mount: &ecs::MountPoint) -> acs::MountPoint {
    acs::MountPoint {
        source_volume: mount.source_volume.clone().unwrap_or_default(),
        container_path: mount.container_path.clone().unwrap_or_default(),
        read_only: mount.read_only.unwrap_or_default(),
    }
}

fn volume_from(from: &ecs::VolumeFrom) -> acs::VolumeFrom {
    acs::VolumeFrom {
        source_container: from.source_container.clone().unwrap_or_default(),
        read_only: from.read_only.unwrap_or_default(),
    }
}

fn dependency(one: &ecs::ContainerDependency) -> Option<acs::ContainerDependency> {
    let condition = match one.condition.as_str() {
        "START" => acs::ContainerCondition::Start,
        "COMPLETE" => acs::ContainerCondition::Complete,
        "SUCCESS" => acs::ContainerCondition::Success,
        "HEALTHY" => acs::ContainerCondition::Healthy,
        _ => return None,
    };
    Some(acs::ContainerDependency { container_name: one.container_name.clone(), condition })
}

fn ulimit(limit: &ecs::Ulimit) -> Ulimit {
    Ulimit { name: limit.name.clone(), soft: i64::from(limit.soft_limit), hard: i64::from(limit.hard_limit) }
}

/// A memory-backed directory and its mount options.
fn tmpfs_mount(mount: &ecs::Tmpfs) -> (String, String) {
    let size = [format!("size={}m", mount.size)];
    let options: Vec<_> = size.into_iter().chain(mount.mount_options.clone().unwrap_or_default()).collect();
    (mount.container_path.clone(), options.join(","))
}

fn restart_policy(policy: &ecs::ContainerRestartPolicy) -> acs::RestartPolicy {
    acs::RestartPolicy {
        enabled: policy.enabled,
        ignored_exit_codes: policy.ignored_exit_codes.iter().flatten().map(|code| i64::from(*code)).collect(),
        restart_attempt_period: policy.restart_attempt_period.map(i64::from),
    }
}
