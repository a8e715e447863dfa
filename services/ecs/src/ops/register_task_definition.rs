//! `ecs:RegisterTaskDefinition`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    roles::{self, Role},
    state::{DefinitionRow, FAMILIES, Place, TASK_DEFINITIONS, definition_key, stamp, tag_pairs},
    validate,
};

/// Registers the next revision of a family. Roles must be passable; whether they exist and trust ECS is found out
/// by `RunTask`, as on AWS.
pub struct RegisterTaskDefinition;

impl Operation for RegisterTaskDefinition {
    shape!(ecs::RegisterTaskDefinition);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).arn(&format!("task-definition/{}:*", input.family))?;
        let privileged =
            input.container_definitions.iter().any(|container| container.privileged == Some(true));
        let mut ask = Ask::new("ecs:RegisterTaskDefinition", arn)?
            .with("ecs:privileged", privileged.to_string())
            .with_some("ecs:task-cpu", input.cpu.as_deref())
            .with_some("ecs:task-memory", input.memory.as_deref())
            .request_tags(tag_pairs(input.tags.as_deref().unwrap_or_default()));
        if let Some(compatibilities) = &input.requires_compatibilities {
            ask = ask.with_all("ecs:compute-compatibility", compatibilities);
        }
        let given = [&input.task_role_arn, &input.execution_role_arn];
        let passed = given.into_iter().flatten().map(|role| Role::read(role, cx.account()));
        let passed = passed.map(|role| roles::pass(&role?)).collect::<Result<Vec<_>, _>>()?;
        Ok(Access::to(ask).and_all(passed))
    }
}

impl Handle for RegisterTaskDefinition {
    type Shape = ecs::RegisterTaskDefinition;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        validate::registration(&input)?;
        let place = Place::of(cx);
        let revision = FAMILIES.get(cx.view(), place.key([input.family.as_str()]))?.unwrap_or_default() + 1;
        let arn = place.arn(&format!("task-definition/{}:{revision}", input.family))?;
        let account = cx.account().clone();
        let full = |role: Option<String>| {
            role.map(|role| Role::read(&role, &account).map(|role| role.arn.to_string())).transpose()
        };
        let definition = ecs::TaskDefinition {
            task_definition_arn: Some(arn.to_string()),
            family: Some(input.family.clone()),
            revision: Some(revision),
            status: Some("ACTIVE".to_owned()),
            task_role_arn: full(input.task_role_arn)?,
            execution_role_arn: full(input.execution_role_arn)?,
            network_mode: input.network_mode,
            container_definitions: Some(input.container_definitions),
            volumes: Some(input.volumes.unwrap_or_default()),
            placement_constraints: Some(input.placement_constraints.unwrap_or_default()),
            compatibilities: Some(validate::compatibilities(input.requires_compatibilities.as_deref())),
            requires_compatibilities: input.requires_compatibilities,
            cpu: input.cpu,
            memory: input.memory,
            pid_mode: input.pid_mode,
            ipc_mode: input.ipc_mode,
            proxy_configuration: input.proxy_configuration,
            runtime_platform: input.runtime_platform,
            ephemeral_storage: input.ephemeral_storage,
            enable_fault_injection: input.enable_fault_injection,
            registered_at: Some(stamp(cx)),
            registered_by: Some(cx.caller.principal.caller_arn()),
            ..ecs::TaskDefinition::default()
        };
        let tags = input.tags.unwrap_or_default();
        let row = DefinitionRow { definition: definition.clone(), tags: tags.clone() };
        FAMILIES.put(cx.tx()?, place.key([input.family.as_str()]), &revision)?;
        TASK_DEFINITIONS.put(cx.tx()?, definition_key(&place, &input.family, revision), &row)?;
        Ok(ecs::RegisterTaskDefinitionResponse { task_definition: Some(definition), tags: Some(tags) })
    }
}
