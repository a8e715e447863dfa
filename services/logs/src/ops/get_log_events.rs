//! `logs:GetLogEvents`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::logs;
use rolecall_store::{Key, KeyRange};
use std::{fmt, ops::ControlFlow};

use crate::{
    page,
    state::{EVENTS, EventRow, GroupRef, Position, event_key, now},
};

/// The most events of one answer, and the most bytes of text.
const MOST_EVENTS: usize = 10_000;
const MOST_BYTES: usize = 1 << 20;

/// Reads the events of one stream, from the end unless told otherwise.
pub struct GetLogEvents;

impl Operation for GetLogEvents {
    shape!(logs::GetLogEvents);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let group = named(input, cx)?;
        Ok(group.ask_on("logs:GetLogEvents", &input.log_stream_name, cx.view())?.into())
    }
}

fn named(input: &logs::GetLogEventsRequest, cx: &AccessCx<'_>) -> Result<GroupRef, Fault> {
    GroupRef::given(cx, input.log_group_name.as_deref(), input.log_group_identifier.as_deref())
}

impl Handle for GetLogEvents {
    type Shape = logs::GetLogEvents;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let group = named(&input, &cx.access())?;
        let row = group.group(cx.view())?;
        group.stream(cx.view(), &input.log_stream_name)?;
        let token = input.next_token.as_deref().map(Token::parse).transpose()?;
        let stream = group.key().with(&input.log_stream_name);
        let start = input.start_time.unwrap_or_default().max(row.horizon(now(cx)));
        let window = window(&stream, start, input.end_time);
        let (range, forward) = match token {
            Some(Token { direction: Direction::Forward, position }) => {
                (window.after(&event_key(&stream, position)), true)
            }
            Some(Token { direction: Direction::Backward, position }) => {
                (window.before(&event_key(&stream, position)), false)
            }
            None => (window, input.start_from_head.unwrap_or_default()),
        };
        let events = read(cx, &range, forward, input.limit)?;
        let ends = (events.first().map(|event| event.0), events.last().map(|event| event.0));
        // Nothing there: both tokens stay where this call looked.
        let here = token.map(|token| token.position).unwrap_or_default();
        let (first, last) = (ends.0.unwrap_or(here), ends.1.unwrap_or(here));
        Ok(logs::GetLogEventsResponse {
            events: Some(events.into_iter().map(shown).collect()),
            next_forward_token: Some(Token { direction: Direction::Forward, position: last }.to_string()),
            next_backward_token: Some(Token { direction: Direction::Backward, position: first }.to_string()),
        })
    }
}

/// The events of a stream from `start` to before `end`, milliseconds since 1970.
pub(super) fn window(stream: &Key, start: i64, end: Option<i64>) -> KeyRange {
    let range = KeyRange::prefix(stream.clone()).after(&event_key(stream, Position::at(start)));
    match end {
        Some(end) => range.before(&event_key(stream, Position::at(end))),
        None => range,
    }
}

fn read(
    cx: &Cx<'_>,
    range: &KeyRange,
    forward: bool,
    limit: Option<i32>,
) -> Result<Vec<(Position, EventRow)>, Fault> {
    let most =
        limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(MOST_EVENTS).clamp(1, MOST_EVENTS);
    let range = if forward { range.clone() } else { range.clone().backwards() };
    let mut events = Vec::new();
    let mut bytes = 0;
    EVENTS.visit(cx.view(), &range, |key, event| {
        bytes += event.message.len();
        if !events.is_empty() && bytes > MOST_BYTES {
            return ControlFlow::Break(());
        }
        events.extend(Position::of(&key).map(|position| (position, event)));
        if events.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    if !forward {
        events.reverse();
    }
    Ok(events)
}

fn shown((position, event): (Position, EventRow)) -> logs::OutputLogEvent {
    logs::OutputLogEvent {
        timestamp: Some(position.timestamp),
        message: Some(event.message),
        ingestion_time: Some(event.ingested),
    }
}

/// Where a reader is in a stream, and which way it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Token {
    direction: Direction,
    position: Position,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Forward,
    Backward,
}

impl Token {
    fn parse(text: &str) -> Result<Token, Fault> {
        let read = || {
            let (direction, digits) = text.split_once('/')?;
            let direction = match direction {
                "f" => Direction::Forward,
                "b" => Direction::Backward,
                _ => return None,
            };
            let (timestamp, sequence) = digits.split_at_checked(20)?;
            let well_formed = sequence.len() == 36 && digits.bytes().all(|digit| digit.is_ascii_digit());
            let position = Position { timestamp: timestamp.parse().ok()?, sequence: sequence.parse().ok()? };
            well_formed.then_some(Token { direction, position })
        };
        read().ok_or_else(page::unknown_token)
    }
}

/// A letter for the direction and 56 digits, as CloudWatch Logs writes them.
impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let direction = match self.direction {
            Direction::Forward => 'f',
            Direction::Backward => 'b',
        };
        write!(f, "{direction}/{:020}{:036}", self.position.timestamp, self.position.sequence)
    }
}
