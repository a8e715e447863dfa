//! `logs:FilterLogEvents`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::logs;
use rolecall_store::KeyRange;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, ops::ControlFlow};

use super::get_log_events::window;
use crate::{
    page,
    pattern::Pattern,
    state::{EVENTS, EventRow, GroupRef, Position, STREAMS, StreamRow, event_key, invalid, now},
};

/// The most events of one answer.
const MOST: usize = 10_000;

/// Reads the events of several streams of a group that match a pattern, by time.
pub struct FilterLogEvents;

impl Operation for FilterLogEvents {
    shape!(logs::FilterLogEvents);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(named(input, cx)?.ask("logs:FilterLogEvents", cx.view())?.into())
    }
}

fn named(input: &logs::FilterLogEventsRequest, cx: &AccessCx<'_>) -> Result<GroupRef, Fault> {
    GroupRef::given(cx, input.log_group_name.as_deref(), input.log_group_identifier.as_deref())
}

/// Where an event stands in the answer: by time, then by stream, then as it arrived.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Place {
    timestamp: i64,
    stream: String,
    sequence: u64,
}

impl Handle for FilterLogEvents {
    type Shape = logs::FilterLogEvents;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = named(&input, &cx.access())?;
        let row = group.group(cx.view())?;
        let after: Option<Place> = page::place(cx, input.next_token.as_deref())?;
        let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(MOST).clamp(1, MOST);
        let search = Search {
            pattern: Pattern::parse(input.filter_pattern.as_deref().unwrap_or_default())?,
            start: input.start_time.unwrap_or_default().max(row.horizon(now(cx))),
            end: input.end_time,
            after,
            // One more than asked for tells whether there is another page.
            most: limit + 1,
        };
        let mut found = BTreeMap::new();
        for stream in streams(cx, &group, &input)? {
            search.stream(cx, &group, &stream, &mut found)?;
        }
        let mut events: Vec<_> = found.into_iter().collect();
        let more = events.len() > limit;
        events.truncate(limit);
        let last = events.last().filter(|_| more).map(|(place, _)| place.clone());
        Ok(logs::FilterLogEventsResponse {
            next_token: page::token(cx, last)?,
            events: Some(events.into_iter().map(|(_, event)| event).collect()),
            searched_log_streams: Some(Vec::new()),
        })
    }
}

/// The streams asked for: by name, by prefix, or all.
fn streams(
    cx: &Cx<'_>,
    group: &GroupRef,
    input: &logs::FilterLogEventsRequest,
) -> Result<Vec<StreamRow>, Fault> {
    match (&input.log_stream_names, &input.log_stream_name_prefix) {
        (Some(_), Some(_)) => {
            Err(invalid("logStreamNamePrefix and logStreamNames are mutually exclusive parameters."))
        }
        (Some(names), None) => names.iter().map(|name| group.stream(cx.view(), name)).collect(),
        (None, prefix) => {
            let range = KeyRange::starting_with(group.key(), prefix.as_deref().unwrap_or_default());
            let rows = STREAMS.range(cx.view(), &range, usize::MAX)?;
            Ok(rows.into_iter().map(|(_, row)| row).collect())
        }
    }
}

struct Search {
    pattern: Pattern,
    start: i64,
    end: Option<i64>,
    after: Option<Place>,
    most: usize,
}

type Found = BTreeMap<Place, logs::FilteredLogEvent>;

impl Search {
    /// Adds what one stream has to the earliest `most` events found so far.
    fn stream(
        &self,
        cx: &Cx<'_>,
        group: &GroupRef,
        stream: &StreamRow,
        found: &mut Found,
    ) -> Result<(), Fault> {
        let key = group.key().with(&stream.name);
        let mut range = window(&key, self.start, self.end);
        if let Some(after) = &self.after {
            let seen = Position { timestamp: after.timestamp, sequence: seen(after, &stream.name) };
            range = range.after(&event_key(&key, seen));
        }
        EVENTS.visit(cx.view(), &range, |key, event| {
            let Some(position) = Position::of(&key) else { return ControlFlow::Continue(()) };
            let place = Place {
                timestamp: position.timestamp,
                stream: stream.name.clone(),
                sequence: position.sequence,
            };
            let full = found.len() >= self.most;
            if full && found.last_key_value().is_some_and(|(last, _)| place > *last) {
                return ControlFlow::Break(());
            }
            if self.pattern.matches(&event.message) {
                found.insert(place, shown(stream, position, event));
                if full {
                    found.pop_last();
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(())
    }
}

/// Up to which event of that millisecond a stream's events were on the pages before.
fn seen(after: &Place, stream: &str) -> u64 {
    match stream.cmp(&after.stream) {
        std::cmp::Ordering::Less => u64::MAX,
        std::cmp::Ordering::Equal => after.sequence,
        std::cmp::Ordering::Greater => 0,
    }
}

fn shown(stream: &StreamRow, position: Position, event: EventRow) -> logs::FilteredLogEvent {
    let id = format!("{:020}{:016}{:020}", position.timestamp, stream.number, position.sequence);
    logs::FilteredLogEvent {
        log_stream_name: Some(stream.name.clone()),
        timestamp: Some(position.timestamp),
        message: Some(event.message),
        ingestion_time: Some(event.ingested),
        event_id: Some(id),
    }
}
