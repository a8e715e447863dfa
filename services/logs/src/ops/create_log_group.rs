//! `logs:CreateLogGroup`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Empty, logs};

use crate::state::{GROUPS, GroupRef, GroupRow, now};

/// Creates a log group. Its streams are created apart.
pub struct CreateLogGroup;

impl Operation for CreateLogGroup {
    shape!(logs::CreateLogGroup);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let group = GroupRef::named(cx, &input.log_group_name);
        let tags = input.tags.iter().flatten().map(|(key, value)| (key.as_str(), value.as_str()));
        let create = group.ask("logs:CreateLogGroup", cx.view())?.request_tags(tags.clone());
        if tags.clone().next().is_none() {
            return Ok(create.into());
        }
        Ok(Access::to(create).and(group.ask("logs:TagResource", cx.view())?.request_tags(tags)))
    }
}

impl Handle for CreateLogGroup {
    type Shape = logs::CreateLogGroup;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = GroupRef::named(&cx.access(), &input.log_group_name);
        if GROUPS.contains(cx.view(), group.key())? {
            let message = "The specified log group already exists";
            return Err(Fault::new("ResourceAlreadyExistsException", message).into());
        }
        let row = GroupRow {
            name: input.log_group_name,
            created: now(cx),
            retention_in_days: None,
            kms_key_id: input.kms_key_id,
            class: input.log_group_class.unwrap_or_else(|| "STANDARD".to_owned()),
            tags: input.tags.unwrap_or_default(),
            protected: input.deletion_protection_enabled.unwrap_or_default(),
            streams: 0,
        };
        GROUPS.put(cx.tx()?, group.key(), &row)?;
        Ok(Empty {})
    }
}
