//! `logs:CreateLogStream`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::{Empty, logs};

use crate::state::{GROUPS, GroupRef, STREAMS, StreamRow, now};

/// Creates a log stream in a group.
pub struct CreateLogStream;

impl Operation for CreateLogStream {
    shape!(logs::CreateLogStream);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let group = GroupRef::named(cx, &input.log_group_name);
        Ok(group.ask_on("logs:CreateLogStream", &input.log_stream_name, cx.view())?.into())
    }
}

impl Handle for CreateLogStream {
    type Shape = logs::CreateLogStream;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = GroupRef::named(&cx.access(), &input.log_group_name);
        let mut row = group.group(cx.view())?;
        let key = group.key().with(&input.log_stream_name);
        if STREAMS.contains(cx.view(), key.clone())? {
            let message = "The specified log stream already exists";
            return Err(Fault::new("ResourceAlreadyExistsException", message).into());
        }
        row.streams += 1;
        let stream = StreamRow {
            name: input.log_stream_name,
            number: row.streams,
            created: now(cx),
            first_event: None,
            last_event: None,
            last_ingestion: None,
            sequence: 0,
            bytes: 0,
        };
        STREAMS.put(cx.tx()?, key, &stream)?;
        GROUPS.put(cx.tx()?, group.key(), &row)?;
        Ok(Empty {})
    }
}
