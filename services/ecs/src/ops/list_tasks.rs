//! `ecs:ListTasks`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::ecs;

use crate::{
    page::Page,
    state::{Place, TASKS, TaskRow, active_cluster, cluster_name, short_id},
};

/// Lists the tasks of a cluster, by desired status (`RUNNING` unless said otherwise) and other filters.
pub struct ListTasks;

impl Operation for ListTasks {
    shape!(ecs::ListTasks);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let place = Place::asked(cx);
        let cluster = cluster_name(input.cluster.as_deref());
        let resource = match &input.container_instance {
            Some(instance) => {
                place.arn(&format!("container-instance/{cluster}/{}", short_id(instance)))?.into()
            }
            None => ResourceName::Any,
        };
        let cluster_arn = place.cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:ListTasks", resource)?.with("ecs:cluster", cluster_arn.to_string()).into())
    }
}

impl Handle for ListTasks {
    type Shape = ecs::ListTasks;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        let rows = TASKS.scan(cx.view(), place.key([cluster_name(input.cluster.as_deref())]))?;
        let wanted = rows.into_iter().map(|(_, row)| row).filter(|row| matches(row, &input));
        let arns = wanted.filter_map(|row| row.task.task_arn).collect();
        let page = Page::of(arns, input.max_results, input.next_token.as_deref())?;
        Ok(ecs::ListTasksResponse { task_arns: Some(page.items), next_token: page.next })
    }
}

fn matches(row: &TaskRow, input: &ecs::ListTasksRequest) -> bool {
    let desired = input.desired_status.as_deref().unwrap_or("RUNNING");
    let same = |wanted: &Option<String>, found: &Option<String>| wanted.is_none() || wanted == found;
    row.task.desired_status.as_deref() == Some(desired)
        && same(&input.family, &row.definition.family)
        && same(&input.started_by, &row.task.started_by)
        && same(&input.launch_type, &row.task.launch_type)
        && same(&input.container_instance, &row.task.container_instance_arn)
}
