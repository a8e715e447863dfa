//! Sends a container's output to CloudWatch Logs.

use std::time::Duration;

use rolecall_client::{CallError, Client};
use rolecall_runtime::OutputStream;
use rolecall_shapes::logs::{InputLogEvent, PutLogEvents, PutLogEventsRequest};
use rolecall_world::World;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, BufReader};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::Notice;
use crate::context::Notices;

/// The most events in one call (`PutLogEvents`, CloudWatch Logs API reference).
const MAX_EVENTS: usize = 10_000;
/// The most bytes in one call, each event counted with [`EVENT_OVERHEAD`] more than its text.
const MAX_BYTES: usize = 1_048_576;
const EVENT_OVERHEAD: usize = 26;
/// The longest text of one event; a longer line becomes several, as Docker's driver does it.
const MAX_LINE: usize = 262_144 - EVENT_OVERHEAD;
/// Lines that wait for the network before the container has to.
const QUEUE: usize = 4096;
/// How long a broken connection is tried again before the events are given up.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(500);

/// Where a container's log events go.
#[derive(Clone, Debug)]
pub(crate) struct LogTarget {
    pub(crate) client: Client,
    pub(crate) group: String,
    pub(crate) stream: String,
}

/// Ships lines in the order they came, on a task of its own. What has gathered while one call was under way makes up
/// the next, so the first line is on its way at once and a flood goes in large batches.
#[derive(Debug)]
pub(crate) struct LogShipper {
    lines: mpsc::Sender<InputLogEvent>,
    shipping: JoinHandle<()>,
}

impl LogShipper {
    pub(crate) fn start(target: LogTarget, notices: Notices) -> LogShipper {
        let (lines, queue) = mpsc::channel(QUEUE);
        LogShipper { lines, shipping: tokio::spawn(ship(target, queue, notices)) }
    }

    /// Reads lines until the stream ends. Lines are stamped as they are read.
    pub(crate) fn read(&self, stream: OutputStream, world: World) -> JoinHandle<()> {
        let lines = self.lines.clone();
        tokio::spawn(async move {
            let mut reader = BufReader::new(stream);
            while let Some(message) = next_line(&mut reader).await {
                if message.is_empty() {
                    continue;
                }
                let event = InputLogEvent { timestamp: world.now().as_millisecond(), message };
                if lines.send(event).await.is_err() {
                    break;
                }
            }
        })
    }

    /// Waits until everything that was read is delivered, or given up.
    pub(crate) async fn flush(self) {
        drop(self.lines);
        // It ends by itself once the queue is empty, and cannot panic.
        let _ = self.shipping.await;
    }
}

/// The next line without its end; a part of it where it is too long. Nothing at the end of the stream.
async fn next_line<R: AsyncRead + Unpin>(reader: &mut BufReader<R>) -> Option<String> {
    let mut line = Vec::new();
    let limit = MAX_LINE as u64;
    let read = (&mut *reader).take(limit).read_until(b'\n', &mut line).await.ok()?;
    if read == 0 {
        return None;
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    }
    Some(String::from_utf8_lossy(&line).into_owned())
}

async fn ship(target: LogTarget, mut queue: mpsc::Receiver<InputLogEvent>, notices: Notices) {
    let mut held = None;
    loop {
        let Some(batch) = next_batch(&mut queue, &mut held).await else { return };
        let count = batch.len();
        if let Err(reason) = put(&target, batch).await {
            notices.send(Notice::LogEventsLost { count, stream: target.stream.clone(), reason });
        }
    }
}

/// Everything that waits, up to the limits of one call.
async fn next_batch(
    queue: &mut mpsc::Receiver<InputLogEvent>,
    held: &mut Option<InputLogEvent>,
) -> Option<Vec<InputLogEvent>> {
    let first = match held.take() {
        Some(event) => event,
        None => queue.recv().await?,
    };
    let mut bytes = first.message.len() + EVENT_OVERHEAD;
    let mut batch = vec![first];
    while batch.len() < MAX_EVENTS {
        let Ok(event) = queue.try_recv() else { break };
        bytes += event.message.len() + EVENT_OVERHEAD;
        if bytes > MAX_BYTES {
            *held = Some(event);
            break;
        }
        batch.push(event);
    }
    // The call refuses a batch that goes back in time; standard output and error are stamped independently.
    batch.sort_by_key(|event| event.timestamp);
    Some(batch)
}

async fn put(target: &LogTarget, log_events: Vec<InputLogEvent>) -> Result<(), String> {
    let request = PutLogEventsRequest {
        log_group_name: target.group.clone(),
        log_stream_name: target.stream.clone(),
        log_events,
        ..PutLogEventsRequest::default()
    };
    let attempts = async {
        loop {
            match target.client.call::<PutLogEvents>(&request).await {
                Ok(_) => return Ok(()),
                Err(CallError::Connect { .. } | CallError::Interrupted { .. }) => {
                    tokio::time::sleep(PAUSE).await;
                }
                Err(error) => return Err(error.to_string()),
            }
        }
    };
    timeout(PATIENCE, attempts).await.unwrap_or_else(|_| Err("the plane was not reached".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(timestamp: i64, length: usize) -> InputLogEvent {
        InputLogEvent { timestamp, message: "x".repeat(length) }
    }

    #[tokio::test]
    async fn a_batch_holds_what_waits_in_order_of_time_and_stays_under_the_limit() {
        let (sender, mut queue) = mpsc::channel(100);
        for timestamp in [2, 1, 3] {
            sender.send(event(timestamp, 10)).await.unwrap();
        }
        let mut held = None;
        let batch = next_batch(&mut queue, &mut held).await.unwrap();
        assert_eq!(batch.iter().map(|event| event.timestamp).collect::<Vec<_>>(), [1, 2, 3]);

        for _ in 0..5 {
            sender.send(event(4, MAX_LINE)).await.unwrap();
        }
        drop(sender);
        assert_eq!(next_batch(&mut queue, &mut held).await.unwrap().len(), 4);
        assert_eq!(next_batch(&mut queue, &mut held).await.unwrap().len(), 1);
        assert!(next_batch(&mut queue, &mut held).await.is_none());
    }

    #[tokio::test]
    async fn lines_end_at_line_feeds_and_at_the_longest_length() {
        let text = format!("a\n\nb\r\n{}\nlast", "y".repeat(MAX_LINE + 5));
        let mut reader = BufReader::new(text.as_bytes());
        let mut lines = Vec::new();
        while let Some(line) = next_line(&mut reader).await {
            lines.push(line.len());
        }
        assert_eq!(lines, [1, 0, 2, MAX_LINE, 5, 4]);
    }
}
