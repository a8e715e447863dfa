//! `ecs:ListClusters`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::ecs;

use crate::{
    page::Page,
    state::{CLUSTERS, Place},
};

/// Lists the ARNs of active clusters.
pub struct ListClusters;

impl Operation for ListClusters {
    shape!(ecs::ListClusters);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecs:ListClusters", ResourceName::Any)?.into())
    }
}

impl Handle for ListClusters {
    type Shape = ecs::ListClusters;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let all = CLUSTERS.scan(cx.view(), Place::of(cx).key([]))?;
        let active = all.into_iter().map(|(_, cluster)| cluster);
        let active = active.filter(|cluster| cluster.status.as_deref() == Some("ACTIVE"));
        let arns = active.filter_map(|cluster| cluster.cluster_arn).collect();
        let page = Page::of(arns, input.max_results, input.next_token.as_deref())?;
        Ok(ecs::ListClustersResponse { cluster_arns: Some(page.items), next_token: page.next })
    }
}
