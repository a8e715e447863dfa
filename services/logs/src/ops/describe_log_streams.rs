//! `logs:DescribeLogStreams`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::logs;
use rolecall_store::KeyRange;
use std::cmp::Reverse;

use crate::{
    page,
    state::{GroupRef, STREAMS, StreamRow, invalid},
};

/// Lists the streams of a group, by name or by the time of their last event.
pub struct DescribeLogStreams;

impl Operation for DescribeLogStreams {
    shape!(logs::DescribeLogStreams);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(named(input, cx)?.ask("logs:DescribeLogStreams", cx.view())?.into())
    }
}

fn named(input: &logs::DescribeLogStreamsRequest, cx: &AccessCx<'_>) -> Result<GroupRef, Fault> {
    GroupRef::given(cx, input.log_group_name.as_deref(), input.log_group_identifier.as_deref())
}

impl Handle for DescribeLogStreams {
    type Shape = logs::DescribeLogStreams;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = named(&input, &cx.access())?;
        group.group(cx.view())?;
        let by_time = input.order_by.as_deref() == Some("LastEventTime");
        if by_time && input.log_stream_name_prefix.is_some() {
            return Err(invalid("Cannot order by LastEventTime with a logStreamNamePrefix.").into());
        }
        let prefix = input.log_stream_name_prefix.as_deref().unwrap_or_default();
        let rows = STREAMS.range(cx.view(), &KeyRange::starting_with(group.key(), prefix), usize::MAX)?;
        let mut rows: Vec<StreamRow> = rows.into_iter().map(|(_, row)| row).collect();
        // The place of a stream in the list: without an order by time, all have the same time.
        let place = |row: &StreamRow| {
            let time = if by_time { row.last_event.unwrap_or_default() } else { 0 };
            (time, row.name.clone())
        };
        let after: Option<(i64, String)> = page::place(cx, input.next_token.as_deref())?;
        let size = page::size(input.limit);
        let (rows, last) = if input.descending.unwrap_or_default() {
            rows.sort_by_cached_key(|row| Reverse(place(row)));
            let (rows, last) = page::cut(rows, after.map(Reverse).as_ref(), size, |row| Reverse(place(row)));
            (rows, last.map(|Reverse(last)| last))
        } else {
            rows.sort_by_cached_key(place);
            page::cut(rows, after.as_ref(), size, place)
        };
        Ok(logs::DescribeLogStreamsResponse {
            log_streams: Some(rows.into_iter().map(|row| shown(&group, row)).collect()),
            next_token: page::token(cx, last)?,
        })
    }
}

/// The size of a stream is no longer counted by CloudWatch Logs; it answers 0.
fn shown(group: &GroupRef, row: StreamRow) -> logs::LogStream {
    logs::LogStream {
        upload_sequence_token: row.token(),
        arn: Some(group.stream_arn(&row.name)),
        log_stream_name: Some(row.name),
        creation_time: Some(row.created),
        first_event_timestamp: row.first_event,
        last_event_timestamp: row.last_event,
        last_ingestion_time: row.last_ingestion,
        stored_bytes: Some(0),
    }
}
