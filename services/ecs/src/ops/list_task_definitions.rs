//! `ecs:ListTaskDefinitions`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::ecs;

use crate::{
    page::Page,
    state::{Place, TASK_DEFINITIONS},
};

/// Lists revisions, by family prefix, status and sort order.
pub struct ListTaskDefinitions;

impl Operation for ListTaskDefinitions {
    shape!(ecs::ListTaskDefinitions);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecs:ListTaskDefinitions", ResourceName::Any)?.into())
    }
}

impl Handle for ListTaskDefinitions {
    type Shape = ecs::ListTaskDefinitions;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let status = input.status.as_deref().unwrap_or("ACTIVE");
        let prefix = input.family_prefix.as_deref().unwrap_or_default();
        let all = TASK_DEFINITIONS.scan(cx.view(), Place::of(cx).key([]))?;
        let rows = all.into_iter().map(|(_, row)| row.definition);
        let wanted = rows.filter(|definition| {
            definition.status.as_deref() == Some(status)
                && definition.family.as_deref().unwrap_or_default().starts_with(prefix)
        });
        let mut arns: Vec<String> = wanted.filter_map(|definition| definition.task_definition_arn).collect();
        if input.sort.as_deref() == Some("DESC") {
            arns.reverse();
        }
        let page = Page::of(arns, input.max_results, input.next_token.as_deref())?;
        Ok(ecs::ListTaskDefinitionsResponse { task_definition_arns: Some(page.items), next_token: page.next })
    }
}
