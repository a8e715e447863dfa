//! `ecs:RunTask`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    place::{self, LaunchType, Placed},
    roles::{self, Role, RoleType},
    state::{DefinitionName, PLACEMENTS, Place, TASKS, TaskRow, active_cluster, stamp, tag_pairs},
};

/// Starts tasks: both roles must be passable and must let `ecs-tasks.amazonaws.com` assume them.
pub struct RunTask;

impl Operation for RunTask {
    shape!(ecs::RunTask);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let place = Place::asked(cx);
        let mut name = DefinitionName::parse(&input.task_definition, &place);
        // AWS decides on the revision that would run, and names in its refusal what was asked for.
        let requested = name.arn()?;
        let definition = name.find(cx.view(), &place)?.map(|row| row.definition).unwrap_or_default();
        name.revision = definition.revision.or(name.revision);
        let cluster = place.cluster_arn(input.cluster.as_deref())?;
        let exec = input.enable_execute_command.unwrap_or_default();
        let ask = Ask::new("ecs:RunTask", name.arn()?)?
            .shown_as(requested.as_str())
            .with("ecs:cluster", cluster.to_string())
            .with("ecs:enable-execute-command", exec.to_string())
            .request_tags(tag_pairs(input.tags.as_deref().unwrap_or_default()));
        let given = wanted_roles(input, &definition);
        let passed = given.into_iter().flatten().map(|role| Role::read(role, cx.account()));
        let passed = passed.map(|role| roles::pass(&role?)).collect::<Result<Vec<_>, _>>()?;
        Ok(Access::to(ask).and_all(passed))
    }
}

/// The task role and the execution role: the overrides', else the definition's.
fn wanted_roles<'a>(
    input: &'a ecs::RunTaskRequest,
    definition: &'a ecs::TaskDefinition,
) -> [Option<&'a String>; 2] {
    let overrides = input.overrides.as_ref();
    let task = overrides.and_then(|over| over.task_role_arn.as_ref()).or(definition.task_role_arn.as_ref());
    let execution = overrides
        .and_then(|over| over.execution_role_arn.as_ref())
        .or(definition.execution_role_arn.as_ref());
    [task, execution]
}

impl Handle for RunTask {
    type Shape = ecs::RunTask;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        let cluster = active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let mut definition = definition(cx, &place, &input)?;
        let launch = LaunchType::of(&input, &definition)?;
        let count = input.count.unwrap_or(1);
        if !(1..=10).contains(&count) {
            return Err(Fault::new("InvalidParameterException", "Count must be between 1 and 10.").into());
        }
        if definition.network_mode.as_deref() == Some("awsvpc") && input.network_configuration.is_none() {
            let message = "Network Configuration must be provided when networkMode 'awsvpc' is specified.";
            return Err(Fault::new("InvalidParameterException", message).into());
        }
        let [task_role, execution_role] = wanted_roles(&input, &definition).map(|role| role.cloned());
        definition.task_role_arn = task_role;
        definition.execution_role_arn = execution_role;
        let mut answer = ecs::RunTaskResponse { tasks: Some(Vec::new()), failures: Some(Vec::new()) };
        for _ in 0..count {
            match start(cx, &place, &cluster, &definition, launch, &input)? {
                Ok(task) => answer.tasks.get_or_insert_default().push(task),
                Err(failure) => answer.failures.get_or_insert_default().push(failure),
            }
        }
        Ok(answer)
    }
}

fn definition(cx: &Cx<'_>, place: &Place, input: &ecs::RunTaskRequest) -> Result<ecs::TaskDefinition, Fault> {
    let found = DefinitionName::parse(&input.task_definition, place).find(cx.view(), place)?;
    let row = found.ok_or_else(|| Fault::new("ClientException", "TaskDefinition not found."))?;
    if row.definition.status.as_deref() != Some("ACTIVE") {
        return Err(Fault::new("ClientException", "TaskDefinition is inactive"));
    }
    Ok(row.definition)
}

fn start(
    cx: &mut Cx<'_>,
    place: &Place,
    cluster: &ecs::Cluster,
    definition: &ecs::TaskDefinition,
    launch: LaunchType,
    input: &ecs::RunTaskRequest,
) -> Result<Result<ecs::Task, ecs::Failure>, CallError> {
    let cluster_name = cluster.cluster_name.clone().unwrap_or_default();
    let id = cx.world().task_id();
    let task_arn = place.arn(&format!("task/{cluster_name}/{id}"))?.to_string();
    let mut assume = |role: &Option<String>, role_type| {
        let Some(role) = role else { return Ok(None) };
        let role = Role::read(role, cx.account())?;
        roles::assume(cx, &role, role_type, &task_arn, None).map(Some)
    };
    let execution = assume(&definition.execution_role_arn, RoleType::Execution)?;
    let application = assume(&definition.task_role_arn, RoleType::Application)?;
    let instance = match place::find(cx, place, &cluster_name, launch)? {
        Placed::On(instance) => instance,
        Placed::Nowhere(failure) => return Ok(Err(failure)),
    };
    let task = task(cx, cluster, definition, launch, input, &task_arn, &instance);
    let row = TaskRow {
        task: task.clone(),
        definition: definition.clone(),
        instance: instance.clone(),
        execution,
        application,
    };
    TASKS.put(cx.tx()?, place.key([cluster_name.as_str(), &id]), &row)?;
    PLACEMENTS.put(
        cx.tx()?,
        [instance.as_str(), &task_arn],
        &crate::state::Placement {
            account: place.account.clone(),
            region: place.region.clone(),
            cluster: cluster_name,
            task: id,
            change: 1,
        },
    )?;
    Ok(Ok(task))
}

fn task(
    cx: &Cx<'_>,
    cluster: &ecs::Cluster,
    definition: &ecs::TaskDefinition,
    launch: LaunchType,
    input: &ecs::RunTaskRequest,
    task_arn: &str,
    instance: &str,
) -> ecs::Task {
    let containers = definition.container_definitions.iter().flatten();
    let containers = containers.map(|container| ecs::Container {
        container_arn: Some(task_arn.replacen(":task/", ":container/", 1) + "/" + &cx.world().uuid()),
        task_arn: Some(task_arn.to_owned()),
        name: container.name.clone(),
        image: container.image.clone(),
        last_status: Some("PENDING".to_owned()),
        cpu: Some(container.cpu.unwrap_or_default().to_string()),
        memory: container.memory.map(|memory| memory.to_string()),
        network_interfaces: Some(Vec::new()),
        health_status: container.health_check.as_ref().map(|_| "UNKNOWN".to_owned()),
        ..ecs::Container::default()
    });
    let overrides = input.overrides.as_ref();
    let group = format!("family:{}", definition.family.as_deref().unwrap_or_default());
    ecs::Task {
        task_arn: Some(task_arn.to_owned()),
        cluster_arn: cluster.cluster_arn.clone(),
        task_definition_arn: definition.task_definition_arn.clone(),
        // Fargate does not show the instances its tasks run on.
        container_instance_arn: (launch == LaunchType::Ec2).then(|| instance.to_owned()),
        containers: Some(containers.collect()),
        cpu: overrides.and_then(|over| over.cpu.clone()).or_else(|| definition.cpu.clone()),
        memory: overrides.and_then(|over| over.memory.clone()).or_else(|| definition.memory.clone()),
        created_at: Some(stamp(cx)),
        desired_status: Some("RUNNING".to_owned()),
        last_status: Some("PROVISIONING".to_owned()),
        launch_type: Some(launch.as_str().to_owned()),
        platform_version: (launch == LaunchType::Fargate).then(|| "1.4.0".to_owned()),
        platform_family: (launch == LaunchType::Fargate).then(|| "Linux".to_owned()),
        availability_zone: Some(format!("{}a", cx.region)),
        group: Some(input.group.clone().unwrap_or(group)),
        started_by: input.started_by.clone(),
        enable_execute_command: Some(input.enable_execute_command.unwrap_or_default()),
        overrides: Some(input.overrides.clone().unwrap_or_default()),
        tags: Some(input.tags.clone().unwrap_or_default()),
        attachments: Some(Vec::new()),
        version: Some(1),
        ..ecs::Task::default()
    }
}
