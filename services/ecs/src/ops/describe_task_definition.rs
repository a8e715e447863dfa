//! `ecs:DescribeTaskDefinition`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::ecs;

use crate::state::{DefinitionName, Place};

/// Describes one revision, or the latest active one of a family.
pub struct DescribeTaskDefinition;

impl Operation for DescribeTaskDefinition {
    shape!(ecs::DescribeTaskDefinition);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecs:DescribeTaskDefinition", ResourceName::Any)?.into())
    }
}

impl Handle for DescribeTaskDefinition {
    type Shape = ecs::DescribeTaskDefinition;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        let found = DefinitionName::parse(&input.task_definition, &place).find(cx.view(), &place)?;
        let row =
            found.ok_or_else(|| Fault::new("ClientException", "Unable to describe task definition."))?;
        let wants_tags = input.include.unwrap_or_default().iter().any(|field| field == "TAGS");
        let tags = wants_tags.then_some(row.tags);
        Ok(ecs::DescribeTaskDefinitionResponse { task_definition: Some(row.definition), tags })
    }
}
