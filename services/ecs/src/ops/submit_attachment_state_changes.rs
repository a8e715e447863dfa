//! `ecs:SubmitAttachmentStateChanges`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecs;

use crate::state::Place;

/// Acknowledges that an agent has attached a network interface. Rolecall's tasks get their network with the
/// payload, so there is nothing to record.
pub struct SubmitAttachmentStateChanges;

impl Operation for SubmitAttachmentStateChanges {
    shape!(ecs::SubmitAttachmentStateChanges);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = Place::asked(cx).cluster_arn(input.cluster.as_deref())?;
        Ok(Ask::new("ecs:SubmitAttachmentStateChanges", arn)?.into())
    }
}

impl Handle for SubmitAttachmentStateChanges {
    type Shape = ecs::SubmitAttachmentStateChanges;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, _: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let first = permit.into_input().attachments.into_iter().next();
        let acknowledgment = first.map(|attachment| attachment.attachment_arn);
        Ok(ecs::SubmitAttachmentStateChangesResponse { acknowledgment })
    }
}
