//! `logs:PutRetentionPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Empty, logs};

use crate::state::{GROUPS, GroupRef, invalid};

/// The retention periods there are, in days.
const PERIODS: [i32; 22] =
    [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/// Says for how many days a group keeps its events.
pub struct PutRetentionPolicy;

impl Operation for PutRetentionPolicy {
    shape!(logs::PutRetentionPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(GroupRef::named(cx, &input.log_group_name).ask("logs:PutRetentionPolicy", cx.view())?.into())
    }
}

impl Handle for PutRetentionPolicy {
    type Shape = logs::PutRetentionPolicy;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let days = input.retention_in_days;
        if !PERIODS.contains(&days) {
            return Err(invalid(format!(
                "1 validation error detected: Value '{days}' at 'retentionInDays' failed to satisfy constraint: \
                 Member must satisfy enum value set: {PERIODS:?}"
            ))
            .into());
        }
        let group = GroupRef::named(&cx.access(), &input.log_group_name);
        let mut row = group.group(cx.view())?;
        row.retention_in_days = Some(days);
        GROUPS.put(cx.tx()?, group.key(), &row)?;
        Ok(Empty {})
    }
}
