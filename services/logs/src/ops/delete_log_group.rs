//! `logs:DeleteLogGroup`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Empty, logs};
use rolecall_store::{Key, KeyRange};

use crate::state::{EVENTS, GROUPS, GroupRef, STREAMS};

/// Deletes a log group with its streams and events.
pub struct DeleteLogGroup;

impl Operation for DeleteLogGroup {
    shape!(logs::DeleteLogGroup);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(GroupRef::named(cx, &input.log_group_name).ask("logs:DeleteLogGroup", cx.view())?.into())
    }
}

impl Handle for DeleteLogGroup {
    type Shape = logs::DeleteLogGroup;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = GroupRef::named(&cx.access(), &input.log_group_name);
        if group.group(cx.view())?.protected {
            let message = "The specified log group has deletion protection enabled and cannot be deleted.";
            return Err(Fault::new("ValidationException", message).into());
        }
        GROUPS.delete(cx.tx()?, group.key())?;
        for table in [STREAMS.table(), EVENTS.table()] {
            let rows = cx.view().scan(table, &KeyRange::prefix(group.key()), usize::MAX)?;
            let keys: Vec<Key> = rows.into_iter().map(|(key, _)| key).collect();
            let tx = cx.tx()?;
            keys.iter().for_each(|key| tx.delete(table, key));
        }
        Ok(Empty {})
    }
}
