//! `ecs:DiscoverPollEndpoint`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::ecs;

/// Tells an agent where to open its connection.
pub struct DiscoverPollEndpoint;

impl Operation for DiscoverPollEndpoint {
    shape!(ecs::DiscoverPollEndpoint);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecs:DiscoverPollEndpoint", ResourceName::Any)?.into())
    }
}

impl Handle for DiscoverPollEndpoint {
    type Shape = ecs::DiscoverPollEndpoint;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        permit.into_input();
        let endpoint = &cx.settings().endpoint;
        Ok(ecs::DiscoverPollEndpointResponse {
            endpoint: Some(format!("{endpoint}/acs")),
            telemetry_endpoint: Some(format!("{endpoint}/tcs")),
            service_connect_endpoint: None,
        })
    }
}
