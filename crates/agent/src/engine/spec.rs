//! What the runtime is told of a container.

use std::path::{Path, PathBuf};

use rolecall_acs::Container;
use rolecall_runtime::{ContainerSpec, Limits, Mount, MountSource, Signal};

use super::environment::{Sources, environment};
use super::network::TaskNetwork;
use super::plan::{ContainerPlan, VolumeSource};
use super::state::TaskState;
use crate::LaunchKind;
use crate::context::Context;
use crate::endpoint::metadata::labels;
use crate::failure::StartFailure;
use crate::resources::Prepared;

/// Most processes and threads of a container: a fork bomb must not take its host down. No member of a container
/// definition says otherwise; what runs well in a container stays far below.
const MOST_PROCESSES: u32 = 4096;

/// Everything that goes into one container's spec.
pub(crate) struct Parts<'a> {
    pub(crate) context: &'a Context,
    pub(crate) state: &'a TaskState,
    pub(crate) network: &'a TaskNetwork,
    pub(crate) index: usize,
    pub(crate) plan: &'a ContainerPlan,
    pub(crate) prepared: &'a Prepared,
    /// The id in the task's credentials URI, where the task has a task role.
    pub(crate) credentials_id: Option<&'a str>,
}

/// The spec.
///
/// # Errors
/// If neither the container nor its image names a program, or a volume cannot be made.
pub(crate) fn spec(parts: &Parts<'_>) -> Result<ContainerSpec, StartFailure> {
    let Parts { context, state, network, index, plan, prepared, .. } = parts;
    let container = &state.task.containers[*index];
    let image = &prepared.image.config.config;
    let failed = |reason: String| StartFailure::Create { container: container.name.clone(), reason };
    let args = args(container, &image.entrypoint, &image.cmd);
    if args.is_empty() {
        return Err(failed("no command specified".to_owned()));
    }
    let mut spec = ContainerSpec::new(state.names[*index].runtime.clone(), args);
    spec.layers.clone_from(&prepared.image.layers);
    spec.env = variables(parts, container);
    spec.cwd = PathBuf::from(first(&[plan.config.working_dir.as_deref(), Some(&image.working_dir)], "/"));
    spec.user = first(&[plan.config.user.as_deref(), Some(&image.user)], "").to_owned();
    spec.hostname = plan.config.hostname.clone().unwrap_or_default();
    spec.mounts = mounts(context, state, plan).map_err(|error| failed(error.to_string()))?;
    spec.network = network.for_container();
    spec.hosts.clone_from(&plan.hosts);
    spec.dns.clone_from(&plan.dns);
    spec.limits = limits(state, container, plan);
    spec.capabilities.extend(&plan.capabilities.add);
    spec.capabilities.retain(|capability| !plan.capabilities.drop.contains(capability));
    spec.readonly_rootfs = plan.host.read_only_root;
    spec.ulimits.clone_from(&plan.ulimits);
    spec.init = plan.host.init == Some(true);
    spec.labels = plan.config.labels.clone();
    spec.labels.extend(labels(state, container));
    Ok(spec)
}

/// The signal that asks the container to stop.
pub(crate) fn stop_signal(plan: &ContainerPlan, prepared: &Prepared) -> Signal {
    let of_image = prepared.image.config.config.stop_signal.as_deref().and_then(|text| text.parse().ok());
    plan.stop_signal.or(of_image).unwrap_or(Signal::TERM)
}

/// As Docker does it: an entry point of the container drops the image's command.
fn args(container: &Container, image_entrypoint: &[String], image_command: &[String]) -> Vec<String> {
    let own_entrypoint = container.entry_point.as_deref().filter(|entry| !entry.is_empty());
    let (entrypoint, fallback) = match own_entrypoint {
        Some(own) => (own, &[][..]),
        None => (image_entrypoint, image_command),
    };
    let command = if container.command.is_empty() { fallback } else { &container.command };
    entrypoint.iter().chain(command).cloned().collect()
}

fn first<'a>(texts: &[Option<&'a str>], otherwise: &'a str) -> &'a str {
    texts.iter().flatten().find(|text| !text.is_empty()).copied().unwrap_or(otherwise)
}

fn variables(parts: &Parts<'_>, container: &Container) -> Vec<(String, String)> {
    let Parts { context, state, network, index, prepared, credentials_id, .. } = parts;
    let id = &state.names[*index].endpoint;
    let at = |name: &str, path: &str| (name.to_owned(), format!("{}{path}/{id}", network.task_endpoint));
    let mut injected = vec![
        at("ECS_AGENT_URI", "/api"),
        at("ECS_CONTAINER_METADATA_URI", "/v3"),
        at("ECS_CONTAINER_METADATA_URI_V4", "/v4"),
    ];
    injected.extend(credentials_id.map(|id| network.credentials_variable(id)));
    let mut defaults = vec![("AWS_ENDPOINT_URL".to_owned(), network.aws_endpoint.clone())];
    defaults.extend(context.environment.iter().cloned());
    environment(&Sources {
        image: &prepared.image.config.config.env,
        files: &prepared.files,
        payload: &container.environment,
        secrets: &prepared.secrets,
        injected: &injected,
        defaults: &defaults,
        region: &context.region,
    })
}

fn mounts(context: &Context, state: &TaskState, plan: &ContainerPlan) -> std::io::Result<Vec<Mount>> {
    let task = task_directory(&context.state_dir, state);
    let mut mounts = Vec::new();
    for mount in &plan.mounts {
        let source = match &mount.source {
            VolumeSource::Host(path) => path.clone(),
            VolumeSource::Task { name } => task.join("volumes").join(name),
        };
        // A path of the host that is missing is made, as Docker does it for a bind mount.
        std::fs::create_dir_all(&source)?;
        let source = MountSource::Bind(source);
        mounts.push(Mount { source, target: mount.target.clone(), readonly: mount.read_only });
    }
    for (path, options) in &plan.host.tmpfs {
        mounts.push(Mount { source: tmpfs(options), target: PathBuf::from(path), readonly: false });
    }
    Ok(mounts)
}

/// The size is among the options, in bytes or with a unit; without one it is the kernel's half of the memory, which
/// the runtime's `size=` cannot say, so 64 MiB.
fn tmpfs(options: &str) -> MountSource {
    let mut size_mib = 64;
    let mut rest = Vec::new();
    for option in options.split(',').filter(|option| !option.is_empty()) {
        match option.strip_prefix("size=").and_then(mebibytes) {
            Some(size) => size_mib = size,
            None => rest.push(option.to_owned()),
        }
    }
    MountSource::Tmpfs { size_mib, options: rest }
}

fn mebibytes(text: &str) -> Option<u64> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let size: u64 = digits.parse().ok()?;
    let bytes = match text[digits.len()..].to_ascii_lowercase().as_str() {
        "" => size,
        "k" => size.checked_mul(1 << 10)?,
        "m" => size.checked_mul(1 << 20)?,
        "g" => size.checked_mul(1 << 30)?,
        _ => return None,
    };
    Some(bytes.div_ceil(1 << 20))
}

/// What lives as long as the task.
pub(crate) fn task_directory(state_dir: &Path, state: &TaskState) -> PathBuf {
    state_dir.join("tasks").join(state.arn().task_id())
}

/// A Fargate task's size is a ceiling for each of its containers; a container's own memory limit comes first.
fn limits(state: &TaskState, container: &Container, plan: &ContainerPlan) -> Limits {
    let positive =
        |value: Option<i64>| value.and_then(|value| u64::try_from(value).ok()).filter(|value| *value > 0);
    let of_task = if state.kind == LaunchKind::Fargate { state.task.cpu } else { None };
    let reservation = positive(plan.host.memory_reservation).map(|bytes| bytes / (1 << 20));
    Limits {
        cpu_shares: positive(container.cpu).and_then(|units| u32::try_from(units).ok()),
        cpu_ceiling: of_task.filter(|cpu| *cpu > 0.0).map(|cpu| (cpu * 1024.0).round() as u32),
        memory_mib: positive(container.memory).or(positive(state.task.memory)),
        memory_reservation_mib: reservation,
        pids: Some(MOST_PROCESSES),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_containers_entry_point_drops_the_images_command() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let check = |entry: Option<&[&str]>, command: &[&str], expected: &[&str]| {
            let entry_point = entry.map(words);
            let container = Container { entry_point, command: words(command), ..Container::default() };
            assert_eq!(args(&container, &words(&["image"]), &words(&["run"])), words(expected));
        };
        check(None, &[], &["image", "run"]);
        check(None, &["other"], &["image", "other"]);
        check(Some(&["own"]), &[], &["own"]);
        check(Some(&["own"]), &["other"], &["own", "other"]);
        check(Some(&[]), &[], &["image", "run"]);
    }

    #[test]
    fn a_tmpfs_takes_its_size_from_its_options() {
        let MountSource::Tmpfs { size_mib, options } = tmpfs("rw,noexec,size=65536k") else { panic!() };
        assert_eq!((size_mib, options), (64, vec!["rw".to_owned(), "noexec".to_owned()]));
        assert_eq!(mebibytes("1"), Some(1));
        assert_eq!(mebibytes("1g"), Some(1024));
        assert_eq!(mebibytes("1q"), None);
    }
}
