//! Reads a payload's task into what the engine does, and refuses what it cannot do.

use std::net::IpAddr;
use std::path::PathBuf;

use rolecall_acs::docker::{ContainerConfig, HostConfig, LogConfig};
use rolecall_acs::{Container, ContainerCondition, SecretTarget, SecretType, Task, Volume, VolumeType};
use rolecall_runtime::{Capability, Signal, Ulimit};
use serde::Deserialize;
use serde_json::Value;

use crate::LaunchKind;
use crate::failure::{LogsProblem, StartFailure};
use crate::resources::AwsLogs;

/// What there is to know of a container besides its payload.
#[derive(Clone, Debug)]
pub(crate) struct ContainerPlan {
    pub(crate) config: ContainerConfig,
    pub(crate) host: HostConfig,
    pub(crate) logs: Option<AwsLogs>,
    pub(crate) mounts: Vec<VolumeMount>,
    pub(crate) capabilities: Capabilities,
    pub(crate) hosts: Vec<(IpAddr, String)>,
    pub(crate) dns: Vec<IpAddr>,
    pub(crate) ulimits: Vec<Ulimit>,
    pub(crate) stop_signal: Option<Signal>,
}

/// Changes to Docker's default capabilities.
#[derive(Clone, Debug, Default)]
pub(crate) struct Capabilities {
    pub(crate) add: Vec<Capability>,
    pub(crate) drop: Vec<Capability>,
}

/// A volume in a container.
#[derive(Clone, Debug)]
pub(crate) struct VolumeMount {
    /// A path of the host, or a volume that lives as long as the task.
    pub(crate) source: VolumeSource,
    pub(crate) target: PathBuf,
    pub(crate) read_only: bool,
}

/// Where a volume is.
#[derive(Clone, Debug)]
pub(crate) enum VolumeSource {
    Host(PathBuf),
    Task { name: String },
}

/// What the engine does for each container, in the payload's order.
///
/// # Errors
/// [`StartFailure::Unsupported`] for anything asked for that would otherwise be left out silently.
pub(crate) fn plan(task: &Task, kind: LaunchKind, region: &str) -> Result<Vec<ContainerPlan>, StartFailure> {
    check_task(task)?;
    if dependencies_go_in_a_circle(task) {
        return Err(StartFailure::DependencyCycle { task: task.arn.to_string() });
    }
    task.containers.iter().map(|container| plan_container(task, container, kind, region)).collect()
}

fn unsupported<T>(what: String) -> Result<T, StartFailure> {
    Err(StartFailure::Unsupported(what))
}

fn check_task(task: &Task) -> Result<(), StartFailure> {
    if task.containers.is_empty() {
        return unsupported("the task has no containers".to_owned());
    }
    for (member, value) in [("pidMode", &task.pid_mode), ("ipcMode", &task.ipc_mode)] {
        if let Some(mode) = value.as_deref().filter(|mode| !mode.is_empty() && *mode != "none") {
            return unsupported(format!("{member} `{mode}` is not supported"));
        }
    }
    if task.network_mode.as_deref() == Some("host") {
        return unsupported("networkMode `host` is not supported".to_owned());
    }
    if task.proxy_configuration.is_some() {
        return unsupported("proxyConfiguration is not supported".to_owned());
    }
    let other = task.volumes.iter().find(|volume| !matches!(volume.kind, None | Some(VolumeType::Host)));
    match other {
        Some(volume) => unsupported(format!("volume `{}` is not a host volume", volume.name)),
        None => Ok(()),
    }
}

fn check_container(container: &Container) -> Result<(), StartFailure> {
    let asked = [
        ("a health check", container.health_check_type.is_some()),
        ("a restart policy", container.restart_policy.as_ref().is_some_and(|policy| policy.enabled)),
        ("links", !container.links.is_empty()),
        ("volumesFrom", !container.volumes_from.is_empty()),
        ("privileged", container.privileged == Some(true)),
        ("firelensConfiguration", container.firelens_configuration.as_ref().is_some_and(asks)),
        ("credentialSpecs", container.credential_specs.as_ref().is_some_and(asks)),
        ("managedAgents", container.managed_agents.as_ref().is_some_and(asks)),
        (
            "a secret as a file",
            container.secrets.iter().any(|secret| secret.kind == Some(SecretType::MountPoint)),
        ),
        (
            "a secret for the log driver",
            container.secrets.iter().any(|secret| secret.target == Some(SecretTarget::LogDriver)),
        ),
        (
            "a dependency on health",
            container.depends_on.iter().any(|on| on.condition == ContainerCondition::Healthy),
        ),
    ];
    match asked.iter().find(|(_, asked)| *asked) {
        Some((what, _)) => {
            unsupported(format!("container `{}` asks for {what}, which is not supported", container.name))
        }
        None => Ok(()),
    }
}

fn plan_container(
    task: &Task,
    container: &Container,
    kind: LaunchKind,
    region: &str,
) -> Result<ContainerPlan, StartFailure> {
    check_container(container)?;
    let name = &container.name;
    let docker = container.docker_config.clone().unwrap_or_default();
    let host = docker.host_config.as_deref().map(HostConfig::parse).transpose();
    let config = docker.config.as_deref().map(ContainerConfig::parse).transpose();
    let (Ok(host), Ok(config)) = (host, config) else {
        return unsupported(format!("the Docker configuration of container `{name}` cannot be read"));
    };
    let (mut host, config) = (host.unwrap_or_default(), config.unwrap_or_default());
    apply_linux_parameters(container, &mut host)?;
    let ignored = host.ignored.iter().chain(config.ignored.iter()).find(|(_, value)| asks(value));
    if let Some((member, _)) = ignored {
        return unsupported(format!("container `{name}` asks for {member}, which is not supported"));
    }
    if kind == LaunchKind::Fargate {
        check_fargate(name, &host)?;
    }
    let bad = |what: &str, text: &str| {
        StartFailure::Unsupported(format!("{what} `{text}` of container `{name}` cannot be read"))
    };
    let capability = |text: &String| text.parse::<Capability>().map_err(|_| bad("capability", text));
    let capabilities = |texts: &[String]| {
        if texts.iter().any(|text| text == "ALL") {
            return Ok(Capability::all().into_iter().collect());
        }
        texts.iter().map(capability).collect::<Result<Vec<_>, _>>()
    };
    let address = |text: &str| text.parse::<IpAddr>().map_err(|_| bad("address", text));
    let extra_host = |text: &String| {
        let (host, at) = text.split_once(':').ok_or_else(|| bad("extra host", text))?;
        Ok((address(at)?, host.to_owned()))
    };
    let stop_signal = config.stop_signal.as_deref().filter(|text| !text.is_empty());
    Ok(ContainerPlan {
        logs: logs(task, container, host.log_config.as_ref(), kind, region)?,
        mounts: mounts(task, container, kind)?,
        capabilities: Capabilities { add: capabilities(&host.cap_add)?, drop: capabilities(&host.cap_drop)? },
        hosts: host.extra_hosts.iter().map(extra_host).collect::<Result<_, StartFailure>>()?,
        dns: host.dns.iter().map(|text| address(text)).collect::<Result<_, _>>()?,
        ulimits: host.ulimits.iter().map(ulimit).collect(),
        stop_signal: stop_signal
            .map(|text| text.parse().map_err(|_| bad("stop signal", text)))
            .transpose()?,
        config,
        host,
    })
}

/// A Fargate task is kept from its host whatever the plane let pass: of capabilities it may add one only (Amazon ECS
/// API reference, `KernelCapabilities`). `privileged` is refused for every task.
fn check_fargate(name: &str, host: &HostConfig) -> Result<(), StartFailure> {
    match host
        .cap_add
        .iter()
        .find(|capability| !matches!(capability.as_str(), "SYS_PTRACE" | "CAP_SYS_PTRACE"))
    {
        Some(capability) => {
            unsupported(format!("capability `{capability}` of container `{name}` is not allowed on Fargate"))
        }
        None => Ok(()),
    }
}

/// `linuxParameters` of the task definition. Capabilities are in the Docker configuration already.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct LinuxParameters {
    init_process_enabled: Option<bool>,
    tmpfs: Option<Vec<Tmpfs>>,
    #[serde(rename = "capabilities")]
    _capabilities: Option<Value>,
    #[serde(flatten)]
    other: serde_json::Map<String, Value>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Tmpfs {
    container_path: String,
    /// MiB.
    size: u64,
    mount_options: Option<Vec<String>>,
}

fn apply_linux_parameters(container: &Container, host: &mut HostConfig) -> Result<(), StartFailure> {
    let Some(value) = container.linux_parameters.clone() else { return Ok(()) };
    let Ok(linux) = serde_json::from_value::<LinuxParameters>(value) else {
        return unsupported(format!("linuxParameters of container `{}` cannot be read", container.name));
    };
    if let Some((member, _)) = linux.other.iter().find(|(_, value)| asks(value)) {
        return unsupported(format!(
            "container `{}` asks for {member}, which is not supported",
            container.name
        ));
    }
    host.init = host.init.or(linux.init_process_enabled);
    for tmpfs in linux.tmpfs.unwrap_or_default() {
        let size = format!("size={}m", tmpfs.size);
        let options = [vec![size], tmpfs.mount_options.unwrap_or_default()].concat().join(",");
        host.tmpfs.insert(tmpfs.container_path, options);
    }
    Ok(())
}

/// Docker's value for no limit is -1.
fn ulimit(limit: &rolecall_acs::docker::Ulimit) -> Ulimit {
    let value = |limit: i64| u64::try_from(limit).unwrap_or(u64::MAX);
    Ulimit { name: limit.name.clone(), soft: value(limit.soft), hard: value(limit.hard) }
}

fn logs(
    task: &Task,
    container: &Container,
    log: Option<&LogConfig>,
    kind: LaunchKind,
    region: &str,
) -> Result<Option<AwsLogs>, StartFailure> {
    let Some(log) = log else { return Ok(None) };
    match log.kind.as_str() {
        "" | "none" => Ok(None),
        "awslogs" => {
            let failed =
                |problem: LogsProblem| StartFailure::Logs { container: container.name.clone(), problem };
            AwsLogs::read(&log.config, &container.name, &task.arn, kind, region).map(Some).map_err(failed)
        }
        driver => {
            unsupported(format!("log driver `{driver}` of container `{}` is not supported", container.name))
        }
    }
}

fn mounts(task: &Task, container: &Container, kind: LaunchKind) -> Result<Vec<VolumeMount>, StartFailure> {
    let mount = |point: &rolecall_acs::MountPoint| {
        let volume = task.volumes.iter().find(|volume| volume.name == point.source_volume);
        let Some(volume) = volume else {
            return unsupported(format!(
                "container `{}` mounts `{}`, which is no volume",
                container.name, point.source_volume
            ));
        };
        let target = PathBuf::from(&point.container_path);
        if !target.is_absolute() {
            return unsupported(format!(
                "container `{}` mounts at `{}`, which is not absolute",
                container.name, point.container_path
            ));
        }
        Ok(VolumeMount { source: source(volume, kind)?, target, read_only: point.read_only })
    };
    container.mount_points.iter().map(mount).collect()
}

fn source(volume: &Volume, kind: LaunchKind) -> Result<VolumeSource, StartFailure> {
    let path =
        volume.host.as_ref().and_then(|host| host.source_path.as_deref()).filter(|path| !path.is_empty());
    let safe = !volume.name.is_empty()
        && !volume.name.contains(['/', '\0'])
        && !matches!(volume.name.as_str(), "." | "..");
    match path {
        Some(path) if kind == LaunchKind::Fargate => unsupported(format!(
            "volume `{}` is `{path}` of the host, which Fargate does not allow",
            volume.name
        )),
        Some(path) => Ok(VolumeSource::Host(PathBuf::from(path))),
        None if safe => Ok(VolumeSource::Task { name: volume.name.clone() }),
        None => unsupported(format!("`{}` is no volume name", volume.name)),
    }
}

/// Whether a member asks for something: Docker writes every member, most of them as nothing.
fn asks(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) => true,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => members.values().any(asks),
    }
}

/// Takes away, again and again, the containers that wait for none that is left; a circle is what cannot be taken.
fn dependencies_go_in_a_circle(task: &Task) -> bool {
    let mut left: Vec<&Container> = task.containers.iter().collect();
    loop {
        let names: Vec<&str> = left.iter().map(|container| container.name.as_str()).collect();
        let waits = |container: &&Container| {
            container.depends_on.iter().any(|on| names.contains(&on.container_name.as_str()))
        };
        let waiting: Vec<&Container> = left.iter().copied().filter(waits).collect();
        if waiting.is_empty() {
            return false;
        }
        if waiting.len() == left.len() {
            return true;
        }
        left = waiting;
    }
}

#[cfg(test)]
mod tests {
    use rolecall_acs::{ContainerDependency, DockerConfig, HostVolume, MountPoint, TaskArn};

    use super::*;

    fn task(change: impl FnOnce(&mut Task)) -> Result<Vec<ContainerPlan>, StartFailure> {
        task_on(LaunchKind::Fargate, change)
    }

    fn task_on(kind: LaunchKind, change: impl FnOnce(&mut Task)) -> Result<Vec<ContainerPlan>, StartFailure> {
        let container = |name: &str| Container { name: name.to_owned(), ..Container::default() };
        let mut task = Task {
            arn: TaskArn::new("arn:aws:ecs:us-east-1:123456789012:task/default/t1"),
            containers: vec![container("a"), container("b")],
            ..Task::default()
        };
        change(&mut task);
        plan(&task, kind, "us-east-1")
    }

    fn wait(task: &mut Task, index: usize, on: &str, condition: ContainerCondition) {
        task.containers[index]
            .depends_on
            .push(ContainerDependency { container_name: on.to_owned(), condition });
    }

    fn refusal(change: impl FnOnce(&mut Task)) -> String {
        match task(change) {
            Err(StartFailure::Unsupported(what)) => what,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_cannot_be_done_is_refused_by_name() {
        assert_eq!(
            refusal(|task| task.containers[0].health_check_type = Some("docker".to_owned())),
            "container `a` asks for a health check, which is not supported"
        );
        assert_eq!(
            refusal(|task| task.volumes =
                vec![Volume { name: "v".to_owned(), kind: Some(VolumeType::Efs), host: None }]),
            "volume `v` is not a host volume"
        );
        let host = r#"{"Privileged":true,"ShmSize":0,"Devices":[]}"#.to_owned();
        assert_eq!(
            refusal(|task| task.containers[1].docker_config =
                Some(DockerConfig { host_config: Some(host), ..DockerConfig::default() })),
            "container `b` asks for Privileged, which is not supported"
        );
        assert_eq!(
            refusal(|task| wait(task, 0, "b", ContainerCondition::Healthy)),
            "container `a` asks for a dependency on health, which is not supported"
        );
    }

    #[test]
    fn a_circle_of_dependencies_is_refused() {
        let failure = task(|task| {
            wait(task, 0, "b", ContainerCondition::Start);
            wait(task, 1, "a", ContainerCondition::Start);
        });
        assert!(matches!(failure, Err(StartFailure::DependencyCycle { .. })));
        assert!(task(|task| wait(task, 0, "b", ContainerCondition::Success)).is_ok());
    }

    fn with_volumes(task: &mut Task) {
        let at = |path: &str| Some(HostVolume { source_path: Some(path.to_owned()) });
        task.volumes = vec![
            Volume { name: "tmp".to_owned(), kind: Some(VolumeType::Host), host: None },
            Volume { name: "data".to_owned(), kind: None, host: at("/srv") },
        ];
        for volume in ["tmp", "data"] {
            let point = MountPoint {
                source_volume: volume.to_owned(),
                container_path: format!("/{volume}"),
                read_only: false,
            };
            task.containers[0].mount_points.push(point);
        }
    }

    #[test]
    fn a_volume_is_a_path_of_the_host_or_lives_as_long_as_the_task() {
        let plans = task_on(LaunchKind::Ec2, with_volumes);
        let mounts = &plans.unwrap()[0].mounts;
        assert!(matches!(&mounts[0].source, VolumeSource::Task { name } if name == "tmp"));
        assert!(matches!(&mounts[1].source, VolumeSource::Host(path) if path == &PathBuf::from("/srv")));
    }

    #[test]
    fn a_fargate_task_gets_nothing_of_its_host() {
        assert_eq!(
            refusal(with_volumes),
            "volume `data` is `/srv` of the host, which Fargate does not allow"
        );
        let adds = |capability: &str| {
            let host = format!(r#"{{"CapAdd":["{capability}"]}}"#);
            move |task: &mut Task| {
                task.containers[1].docker_config =
                    Some(DockerConfig { host_config: Some(host), ..DockerConfig::default() });
            }
        };
        for capability in ["SYS_ADMIN", "ALL"] {
            assert_eq!(
                refusal(adds(capability)),
                format!("capability `{capability}` of container `b` is not allowed on Fargate")
            );
        }
        assert!(task(adds("SYS_PTRACE")).is_ok());
        assert!(task_on(LaunchKind::Ec2, adds("SYS_ADMIN")).is_ok());
    }
}
