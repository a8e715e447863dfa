//! `ecs:DescribeTasks`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::state::{Place, TASKS, active_cluster, cluster_name, short_id};

/// Describes tasks by id or ARN.
pub struct DescribeTasks;

impl Operation for DescribeTasks {
    shape!(ecs::DescribeTasks);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let place = Place::asked(cx);
        let cluster = cluster_name(input.cluster.as_deref());
        let cluster_arn = place.cluster_arn(input.cluster.as_deref())?.to_string();
        let ask = |id: &str| {
            let arn = place.arn(&format!("task/{cluster}/{}", short_id(id)))?;
            Ok::<_, Fault>(Ask::new("ecs:DescribeTasks", arn)?.with("ecs:cluster", cluster_arn.clone()))
        };
        let Some((first, rest)) = input.tasks.split_first() else { return Ok(ask("*")?.into()) };
        let rest = rest.iter().map(|id| ask(id)).collect::<Result<Vec<_>, _>>()?;
        Ok(Access::to(ask(first)?).and_all(rest))
    }
}

impl Handle for DescribeTasks {
    type Shape = ecs::DescribeTasks;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        active_cluster(cx.view(), &place, input.cluster.as_deref())?;
        if input.tasks.is_empty() {
            return Err(Fault::new("InvalidParameterException", "Tasks cannot be empty.").into());
        }
        let cluster = cluster_name(input.cluster.as_deref());
        let wants_tags = input.include.unwrap_or_default().iter().any(|field| field == "TAGS");
        let mut found = Vec::new();
        let mut failures = Vec::new();
        for given in &input.tasks {
            let id = short_id(given);
            match TASKS.get(cx.view(), place.key([cluster, id]))? {
                Some(mut row) => {
                    if !wants_tags {
                        row.task.tags = Some(Vec::new());
                    }
                    found.push(row.task);
                }
                None => failures.push(ecs::Failure {
                    arn: Some(place.arn(&format!("task/{cluster}/{id}"))?.to_string()),
                    reason: Some("MISSING".to_owned()),
                    ..ecs::Failure::default()
                }),
            }
        }
        Ok(ecs::DescribeTasksResponse { tasks: Some(found), failures: Some(failures) })
    }
}
