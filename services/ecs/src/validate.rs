//! What `RegisterTaskDefinition` refuses, in AWS's words.

use rolecall_gate::Fault;
use rolecall_shapes::ecs;

fn refuse(message: impl Into<String>) -> Result<(), Fault> {
    Err(Fault::new("ClientException", message))
}

/// Checks a registration; the first thing wrong is answered.
///
/// # Errors
/// `ClientException` with AWS's text.
pub fn registration(input: &ecs::RegisterTaskDefinitionRequest) -> Result<(), Fault> {
    family(&input.family)?;
    for container in &input.container_definitions {
        named(container)?;
    }
    essentials(&input.container_definitions)?;
    secrets(input)?;
    if requires_fargate(input) {
        fargate(input)?
    } else {
        memory(input)?
    }
    ports(input)
}

/// The launch types a definition can run on.
pub fn compatibilities(required: Option<&[String]>) -> Vec<String> {
    match required {
        Some(required) if required.iter().any(|one| one == "FARGATE") => {
            vec!["EC2".to_owned(), "FARGATE".to_owned()]
        }
        _ => vec!["EXTERNAL".to_owned(), "EC2".to_owned()],
    }
}

fn requires_fargate(input: &ecs::RegisterTaskDefinitionRequest) -> bool {
    input.requires_compatibilities.as_deref().unwrap_or_default().iter().any(|one| one == "FARGATE")
}

fn family(name: &str) -> Result<(), Fault> {
    let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.is_empty() || name.len() > 255 || !name.chars().all(legal) {
        return refuse(
            "Family contains invalid characters. Up to 255 letters (uppercase and lowercase), numbers, hyphens, and \
             underscores are allowed.",
        );
    }
    Ok(())
}

fn named(container: &ecs::ContainerDefinition) -> Result<(), Fault> {
    if container.name.as_deref().unwrap_or_default().is_empty() {
        return refuse("Container.name should not be null or empty.");
    }
    let image = container.image.as_deref().unwrap_or_default();
    if image.is_empty() {
        return refuse("Container.image should not be null or empty.");
    }
    if image.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return refuse("Container.image contains invalid characters.");
    }
    Ok(())
}

fn essentials(containers: &[ecs::ContainerDefinition]) -> Result<(), Fault> {
    if containers.is_empty() {
        return refuse("Container list cannot be empty.");
    }
    if containers.iter().all(|container| container.essential == Some(false)) {
        return refuse("At least one container must be marked as essential in a task definition.");
    }
    Ok(())
}

fn secrets(input: &ecs::RegisterTaskDefinitionRequest) -> Result<(), Fault> {
    let has_secrets = input.container_definitions.iter().any(|container| {
        let options = container.log_configuration.as_ref().and_then(|log| log.secret_options.as_ref());
        !container.secrets.as_deref().unwrap_or_default().is_empty()
            || options.is_some_and(|list| !list.is_empty())
    });
    let without_role = input.execution_role_arn.is_none();
    if has_secrets && without_role {
        return refuse(
            "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
        );
    }
    let private = input.container_definitions.iter().any(|one| one.repository_credentials.is_some());
    if private && without_role {
        return refuse(
            "Private repository authentication requires that the task definition specify a value for \
             executionRoleArn.",
        );
    }
    Ok(())
}

fn fargate(input: &ecs::RegisterTaskDefinitionRequest) -> Result<(), Fault> {
    if input.network_mode.as_deref() != Some("awsvpc") {
        return refuse("Fargate only supports network mode \u{2018}awsvpc\u{2019}.");
    }
    let Some(cpu) = &input.cpu else {
        return refuse("Fargate requires that 'cpu' be defined at the task level.");
    };
    let Some(memory) = &input.memory else {
        return refuse("Fargate requires that 'memory' be defined at the task level.");
    };
    if !cpu_units(cpu).zip(mebibytes(memory)).is_some_and(|(cpu, memory)| fargate_size(cpu, memory)) {
        return refuse(format!(
            "No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS \
             documentation for the valid values."
        ));
    }
    fargate_volumes(input.volumes.as_deref().unwrap_or_default())?;
    for container in &input.container_definitions {
        fargate_privileges(container)?;
    }
    if input.execution_role_arn.is_some() {
        return Ok(());
    }
    let containers = &input.container_definitions;
    if containers.iter().any(|one| one.image.as_deref().is_some_and(is_ecr_image)) {
        return refuse("Fargate requires task definition to have execution role ARN to support ECR images.");
    }
    let awslogs = |one: &ecs::ContainerDefinition| {
        one.log_configuration.as_ref().is_some_and(|log| log.log_driver == "awslogs")
    };
    if containers.iter().any(awslogs) {
        return refuse(
            "Fargate requires task definition to have execution role ARN to support log driver awslogs.",
        );
    }
    Ok(())
}

/// A Fargate task sees nothing of the host it runs on.
fn fargate_volumes(volumes: &[ecs::Volume]) -> Result<(), Fault> {
    let path = |volume: &ecs::Volume| volume.host.as_ref().and_then(|host| host.source_path.clone());
    if volumes.iter().filter_map(path).any(|path| !path.is_empty()) {
        return refuse("host.sourcePath should not be set for volumes in Fargate.");
    }
    if volumes.iter().any(|volume| volume.docker_volume_configuration.is_some()) {
        return refuse("Fargate compatible task definitions do not support dockerVolumeConfiguration");
    }
    Ok(())
}

/// Of the kernel's capabilities Fargate lets a container add one (Amazon ECS API reference, `KernelCapabilities`).
fn fargate_privileges(container: &ecs::ContainerDefinition) -> Result<(), Fault> {
    if container.privileged == Some(true) {
        return refuse("Fargate requires that the 'privileged' setting be 'false'");
    }
    let linux = container.linux_parameters.as_ref();
    if linux.and_then(|linux| linux.devices.as_ref()).is_some_and(|devices| !devices.is_empty()) {
        return refuse("Fargate compatible task definitions do not support devices");
    }
    let added = linux.and_then(|linux| linux.capabilities.as_ref()).and_then(|set| set.add.as_ref());
    match added.into_iter().flatten().find(|name| *name != "SYS_PTRACE") {
        Some(name) => refuse(format!("{name} is not allowed on Fargate.")),
        None => Ok(()),
    }
}

fn is_ecr_image(image: &str) -> bool {
    let host = image.split('/').next().unwrap_or_default();
    host.contains(".dkr.ecr.") && host.ends_with(".amazonaws.com")
}

/// CPU units of `256`, `.25 vCPU` or `1 vCPU`.
pub fn cpu_units(text: &str) -> Option<u32> {
    match text.to_ascii_lowercase().strip_suffix("vcpu") {
        Some(cores) => {
            let units = cores.trim().parse::<f64>().ok()? * 1024.0;
            (units.fract() == 0.0 && (0.0..=1e9).contains(&units)).then_some(units as u32)
        }
        None => text.trim().parse().ok(),
    }
}

/// MiB of `512` or `1 GB`.
pub fn mebibytes(text: &str) -> Option<u32> {
    match text.to_ascii_lowercase().strip_suffix("gb") {
        Some(gigabytes) => {
            let mebibytes = gigabytes.trim().parse::<f64>().ok()? * 1024.0;
            (mebibytes.fract() == 0.0 && (0.0..=1e9).contains(&mebibytes)).then_some(mebibytes as u32)
        }
        None => text.trim().parse().ok(),
    }
}

/// The sizes Fargate offers (Amazon ECS developer guide, "Task CPU and memory").
fn fargate_size(cpu: u32, memory: u32) -> bool {
    let stepped =
        |low: u32, high: u32, step: u32| (low..=high).contains(&memory) && memory.is_multiple_of(step);
    match cpu {
        256 => matches!(memory, 512 | 1024 | 2048),
        512 => stepped(1024, 4096, 1024),
        1024 => stepped(2048, 8192, 1024),
        2048 => stepped(4096, 16384, 1024),
        4096 => stepped(8192, 30720, 1024),
        8192 => stepped(16384, 61440, 4096),
        16384 => stepped(32768, 122_880, 8192),
        _ => false,
    }
}

fn memory(input: &ecs::RegisterTaskDefinitionRequest) -> Result<(), Fault> {
    if input.memory.is_some() {
        return Ok(());
    }
    let unlimited =
        |one: &&ecs::ContainerDefinition| one.memory.is_none() && one.memory_reservation.is_none();
    match input.container_definitions.iter().find(unlimited) {
        Some(container) => refuse(format!(
            "Invalid setting for container '{}'. At least one of 'memory' or 'memoryReservation' must be specified.",
            container.name.as_deref().unwrap_or_default()
        )),
        None => Ok(()),
    }
}

fn ports(input: &ecs::RegisterTaskDefinitionRequest) -> Result<(), Fault> {
    if input.network_mode.as_deref() != Some("awsvpc") {
        return Ok(());
    }
    let mappings = input.container_definitions.iter().flat_map(|one| one.port_mappings.iter().flatten());
    let differs = |one: &ecs::PortMapping| {
        one.host_port.is_some_and(|host| host != 0 && Some(host) != one.container_port)
    };
    if mappings.into_iter().any(differs) {
        return refuse(
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(change: impl FnOnce(&mut ecs::RegisterTaskDefinitionRequest)) -> Option<String> {
        let mut input = ecs::RegisterTaskDefinitionRequest {
            family: "web".to_owned(),
            requires_compatibilities: Some(vec!["FARGATE".to_owned()]),
            network_mode: Some("awsvpc".to_owned()),
            cpu: Some("256".to_owned()),
            memory: Some("512".to_owned()),
            container_definitions: vec![ecs::ContainerDefinition {
                name: Some("app".to_owned()),
                image: Some("app".to_owned()),
                memory: Some(128),
                ..Default::default()
            }],
            ..Default::default()
        };
        change(&mut input);
        registration(&input).err().map(|fault| {
            assert_eq!(fault.code, "ClientException");
            fault.message.to_string()
        })
    }

    fn volume(host: Option<&str>) -> ecs::Volume {
        let host = host.map(|path| ecs::HostVolumeProperties { source_path: Some(path.to_owned()) });
        ecs::Volume { name: Some("data".to_owned()), host, ..Default::default() }
    }

    #[test]
    fn a_fargate_task_mounts_nothing_of_the_host() {
        let of_the_host = "host.sourcePath should not be set for volumes in Fargate.";
        let with = |volume: ecs::Volume| refusal(|input| input.volumes = Some(vec![volume]));
        assert_eq!(with(volume(Some("/"))).as_deref(), Some(of_the_host));
        let docker = ecs::Volume { docker_volume_configuration: Some(Default::default()), ..volume(None) };
        assert_eq!(
            with(docker).as_deref(),
            Some("Fargate compatible task definitions do not support dockerVolumeConfiguration")
        );
        assert_eq!(with(volume(None)), None);
        let on_ec2 = refusal(|input| {
            input.requires_compatibilities = None;
            input.volumes = Some(vec![volume(Some("/"))]);
        });
        assert_eq!(on_ec2, None);
    }

    #[test]
    fn a_fargate_task_gets_no_privileges_but_to_trace_its_own_processes() {
        let adds = |name: &str| {
            refusal(|input| {
                let add = Some(vec![name.to_owned()]);
                input.container_definitions[0].linux_parameters = Some(ecs::LinuxParameters {
                    capabilities: Some(ecs::KernelCapabilities { add, drop: None }),
                    ..Default::default()
                });
            })
        };
        assert_eq!(adds("SYS_PTRACE"), None);
        assert_eq!(adds("SYS_ADMIN").as_deref(), Some("SYS_ADMIN is not allowed on Fargate."));
        assert_eq!(adds("ALL").as_deref(), Some("ALL is not allowed on Fargate."));
        let privileged = refusal(|input| input.container_definitions[0].privileged = Some(true));
        assert_eq!(privileged.as_deref(), Some("Fargate requires that the 'privileged' setting be 'false'"));
    }
}
