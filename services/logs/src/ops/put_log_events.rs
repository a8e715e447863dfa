//! `logs:PutLogEvents`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::logs;
use rolecall_store::{Key, KeyRange};

use crate::state::{
    DAY, EVENTS, EventRow, GroupRef, GroupRow, Position, STREAMS, StreamRow, event_key, invalid, now,
};

/// What an event counts beside its text, in bytes.
const OVERHEAD: usize = 26;
/// The largest batch, in bytes.
const LARGEST: usize = 1_048_576;
/// How far ahead of the clock an event may be, in milliseconds.
const AHEAD: i64 = 2 * 60 * 60 * 1000;
/// How old an event may be, in milliseconds.
const OLDEST: i64 = 14 * DAY;
/// How many events past their retention one call clears away, so that no single call takes long.
const CLEARED: usize = 1000;

/// Adds events to a stream. Sequence tokens are ignored; events too old, too new or past their retention are left out
/// and reported.
pub struct PutLogEvents;

impl Operation for PutLogEvents {
    shape!(logs::PutLogEvents);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let group = GroupRef::named(cx, &input.log_group_name);
        Ok(group.ask_on("logs:PutLogEvents", &input.log_stream_name, cx.view())?.into())
    }
}

impl Handle for PutLogEvents {
    type Shape = logs::PutLogEvents;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = GroupRef::named(&cx.access(), &input.log_group_name);
        let row = group.group(cx.view())?;
        let mut stream = group.stream(cx.view(), &input.log_stream_name)?;
        check(&input.log_events)?;
        let now = now(cx);
        let verdict = Verdict::of(&input.log_events, &row, now);
        let key = group.key().with(&input.log_stream_name);
        clear(cx, &key, row.horizon(now))?;
        let kept = input.log_events.get(verdict.first..verdict.end).unwrap_or_default();
        append(cx, &key, &mut stream, kept)?;
        STREAMS.put(cx.tx()?, key, &stream)?;
        Ok(logs::PutLogEventsResponse {
            next_sequence_token: Some(format!("{:056}", stream.sequence)),
            rejected_log_events_info: verdict.rejected,
            rejected_entity_info: None,
        })
    }
}

fn check(events: &[logs::InputLogEvent]) -> Result<(), Fault> {
    let size: usize = events.iter().map(|event| event.message.len() + OVERHEAD).sum();
    if size > LARGEST {
        return Err(invalid(format!("Upload too large: {size} bytes exceeds limit of {LARGEST}")));
    }
    if !events.is_sorted_by_key(|event| event.timestamp) {
        let message = "Log events in a single PutLogEvents request must be in chronological order.";
        return Err(invalid(message));
    }
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(()) };
    if last.timestamp.saturating_sub(first.timestamp) > DAY {
        let message =
            "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.";
        return Err(invalid(message));
    }
    Ok(())
}

/// Which events of a batch are taken: those from `first` to before `end`.
struct Verdict {
    first: usize,
    end: usize,
    rejected: Option<logs::RejectedLogEventsInfo>,
}

impl Verdict {
    /// Events are in order, so those too old come first and those too new last.
    fn of(events: &[logs::InputLogEvent], group: &GroupRow, now: i64) -> Verdict {
        let before = |moment: i64| events.partition_point(|event| event.timestamp < moment);
        let expired = before(group.horizon(now));
        let too_old = before(now - OLDEST);
        let end = before((now + AHEAD).saturating_add(1));
        let index = |count: usize, there: bool| there.then(|| i32::try_from(count).unwrap_or(i32::MAX));
        let info = logs::RejectedLogEventsInfo {
            too_new_log_event_start_index: index(end, end < events.len()),
            too_old_log_event_end_index: index(too_old, too_old > 0),
            expired_log_event_end_index: index(expired, expired > 0),
        };
        let first = expired.max(too_old);
        let rejected = (first > 0 || end < events.len()).then_some(info);
        Verdict { first, end, rejected }
    }
}

fn append(
    cx: &mut Cx<'_>,
    key: &Key,
    stream: &mut StreamRow,
    events: &[logs::InputLogEvent],
) -> Result<(), Fault> {
    let ingested = now(cx);
    let tx = cx.tx()?;
    for event in events {
        stream.sequence += 1;
        let position = Position { timestamp: event.timestamp, sequence: stream.sequence };
        EVENTS.put(tx, event_key(key, position), &EventRow { message: event.message.clone(), ingested })?;
        stream.bytes += i64::try_from(event.message.len() + OVERHEAD).unwrap_or_default();
    }
    if let (Some(first), Some(last)) = (events.first(), events.last()) {
        stream.first_event = Some(stream.first_event.unwrap_or(i64::MAX).min(first.timestamp));
        stream.last_event = Some(stream.last_event.unwrap_or_default().max(last.timestamp));
        stream.last_ingestion = Some(ingested);
    }
    Ok(())
}

/// Removes events that readers no longer see.
fn clear(cx: &mut Cx<'_>, stream: &Key, horizon: i64) -> Result<(), Fault> {
    let range = KeyRange::prefix(stream.clone()).before(&event_key(stream, Position::at(horizon)));
    let gone = cx.view().scan(EVENTS.table(), &range, CLEARED)?;
    let tx = cx.tx()?;
    gone.iter().for_each(|(key, _)| tx.delete(EVENTS.table(), key));
    Ok(())
}
