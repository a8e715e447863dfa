//! `kms:ScheduleKeyDeletion`.

use jiff::SignedDuration;
use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::key::{KeyName, asked_home, home, pending_deletion};

/// The waiting period of requests that name none.
const DAYS: i32 = 30;

/// Makes a key unusable and has it deleted after the waiting period, 30 days unless said otherwise.
pub struct ScheduleKeyDeletion;

impl Operation for ScheduleKeyDeletion {
    shape!(kms::ScheduleKeyDeletion);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        let days = input.pending_window_in_days.unwrap_or(DAYS);
        let ask = name.ask("kms:ScheduleKeyDeletion", cx)?;
        Ok(ask.with("kms:ScheduleKeyDeletionPendingWindowInDays", days.to_string()).into())
    }
}

impl Handle for ScheduleKeyDeletion {
    type Shape = kms::ScheduleKeyDeletion;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let mut row = name.find(cx)?;
        if row.metadata.key_state.as_deref() == Some("PendingDeletion") {
            return Err(pending_deletion(&row).into());
        }
        let days = input.pending_window_in_days.unwrap_or(DAYS);
        let date = cx.now() + SignedDuration::from_hours(i64::from(days) * 24);
        row.metadata.enabled = Some(false);
        row.metadata.key_state = Some("PendingDeletion".to_owned());
        row.metadata.deletion_date = Some(date.into());
        name.home.put(cx.tx()?, &row)?;
        Ok(kms::ScheduleKeyDeletionResponse {
            key_id: row.metadata.arn,
            deletion_date: Some(date.into()),
            key_state: row.metadata.key_state,
            pending_window_in_days: Some(days),
        })
    }
}
