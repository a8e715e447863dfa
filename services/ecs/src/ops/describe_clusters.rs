//! `ecs:DescribeClusters`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::{
    count,
    state::{Place, find_cluster},
};

/// Describes clusters by name or ARN; `default` when none is named.
pub struct DescribeClusters;

impl Operation for DescribeClusters {
    shape!(ecs::DescribeClusters);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let place = Place::asked(cx);
        let named = input.clusters.as_deref().unwrap_or_default();
        let ask = |given: Option<&str>| Ask::new("ecs:DescribeClusters", place.cluster_arn(given)?);
        let Some((first, rest)) = named.split_first() else { return Ok(ask(None)?.into()) };
        let rest: Vec<_> = rest.iter().map(|name| ask(Some(name))).collect::<Result<_, _>>()?;
        Ok(Access::to(ask(Some(first))?).and_all(rest))
    }
}

impl Handle for DescribeClusters {
    type Shape = ecs::DescribeClusters;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let place = Place::of(cx);
        let named =
            input.clusters.filter(|names| !names.is_empty()).unwrap_or_else(|| vec!["default".to_owned()]);
        let mut found = Vec::new();
        let mut failures = Vec::new();
        for given in named {
            match find_cluster(cx.view(), &place, Some(&given))? {
                Some(cluster) => found.push(count::counted(cx.view(), &place, cluster)?),
                None => failures.push(ecs::Failure {
                    arn: Some(place.cluster_arn(Some(&given))?.to_string()),
                    reason: Some("MISSING".to_owned()),
                    ..ecs::Failure::default()
                }),
            }
        }
        Ok(ecs::DescribeClustersResponse { clusters: Some(found), failures: Some(failures) })
    }
}
