//! `ecs:DeregisterTaskDefinition`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::ecs;

use crate::state::{DefinitionName, Place, TASK_DEFINITIONS, definition_key, stamp};

/// Marks a revision `INACTIVE`. Running tasks keep running.
pub struct DeregisterTaskDefinition;

impl Operation for DeregisterTaskDefinition {
    shape!(ecs::DeregisterTaskDefinition);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecs:DeregisterTaskDefinition", ResourceName::Any)?.into())
    }
}

impl Handle for DeregisterTaskDefinition {
    type Shape = ecs::DeregisterTaskDefinition;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        let name = DefinitionName::parse(&input.task_definition, &place);
        let missing = || Fault::new("ClientException", "The specified task definition does not exist.");
        let revision = name.revision.ok_or_else(|| Fault::new("ClientException", "Revision is missing."))?;
        let mut row = name.find(cx.view(), &place)?.ok_or_else(missing)?;
        if row.definition.status.as_deref() == Some("ACTIVE") {
            row.definition.status = Some("INACTIVE".to_owned());
            row.definition.deregistered_at = Some(stamp(cx));
            TASK_DEFINITIONS.put(cx.tx()?, definition_key(&place, &name.family, revision), &row)?;
        }
        Ok(ecs::DeregisterTaskDefinitionResponse { task_definition: Some(row.definition) })
    }
}
