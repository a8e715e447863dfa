//! What CloudWatch Logs stores, and how its resources are named.

use rolecall_gate::{AccessCx, Ask, Cx, Fault};
use rolecall_policy::{AccountId, Arn};
use rolecall_shapes::logs;
use rolecall_store::{Collection, Key, View};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Log groups, by account, region and name.
pub const GROUPS: Collection<GroupRow> = Collection::new("logs/groups");
/// Log streams, by account, region, group and name.
pub const STREAMS: Collection<StreamRow> = Collection::new("logs/streams");
/// Events, by account, region, group, stream, timestamp and sequence number: in the order they are read.
pub const EVENTS: Collection<EventRow> = Collection::new("logs/events");

/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// A log group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupRow {
    /// Its name.
    pub name: String,
    /// When it was made, milliseconds since 1970.
    pub created: i64,
    /// For how many days events are kept; `None` for ever.
    pub retention_in_days: Option<i32>,
    /// The KMS key given for it.
    pub kms_key_id: Option<String>,
    /// `STANDARD`, `INFREQUENT_ACCESS` or `DELIVERY`.
    pub class: String,
    /// Its tags.
    pub tags: BTreeMap<String, String>,
    /// Whether it refuses to be deleted.
    pub protected: bool,
    /// How many streams it has had.
    pub streams: u64,
}

impl GroupRow {
    /// Events before this moment (milliseconds since 1970) are no longer there.
    pub fn horizon(&self, now: i64) -> i64 {
        self.retention_in_days.map_or(0, |days| (now - i64::from(days) * DAY).max(0))
    }
}

/// A log stream.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StreamRow {
    /// Its name.
    pub name: String,
    /// Which stream of its group it was, counted from 1; part of event ids.
    pub number: u64,
    /// When it was made, milliseconds since 1970.
    pub created: i64,
    /// The timestamp of its earliest event.
    pub first_event: Option<i64>,
    /// The timestamp of its latest event.
    pub last_event: Option<i64>,
    /// When events last arrived.
    pub last_ingestion: Option<i64>,
    /// How many events have arrived.
    pub sequence: u64,
    /// The size of its events in bytes, as CloudWatch Logs counts it: the text and 26 bytes per event.
    pub bytes: i64,
}

impl StreamRow {
    /// The sequence token: still answered, no longer asked for.
    pub fn token(&self) -> Option<String> {
        (self.sequence > 0).then(|| format!("{:056}", self.sequence))
    }
}

/// An event; its timestamp and sequence number are in its key.
#[derive(Clone, Serialize, Deserialize)]
pub struct EventRow {
    /// The text.
    pub message: String,
    /// When it arrived, milliseconds since 1970.
    pub ingested: i64,
}

/// Where an event is in its stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Its timestamp, milliseconds since 1970.
    pub timestamp: i64,
    /// Its number among the events of the stream, in the order they arrived, from 1.
    pub sequence: u64,
}

impl Position {
    /// Before every event of that millisecond.
    pub fn at(timestamp: i64) -> Position {
        Position { timestamp: timestamp.max(0), sequence: 0 }
    }

    /// The position in an event's key.
    pub fn of(key: &Key) -> Option<Position> {
        let parts = key.parts();
        let [.., timestamp, sequence] = parts.as_slice() else { return None };
        Some(Position { timestamp: timestamp.parse().ok()?, sequence: sequence.parse().ok()? })
    }
}

/// A log group as a request names it: by name in the caller's account and region, or by ARN anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRef {
    /// The account.
    pub account: AccountId,
    /// The region.
    pub region: String,
    /// The name.
    pub name: String,
}

impl GroupRef {
    /// A group of the caller's account, in the called region.
    pub fn named(cx: &AccessCx<'_>, name: &str) -> GroupRef {
        GroupRef { account: cx.account().clone(), region: cx.region.to_owned(), name: name.to_owned() }
    }

    /// A group given by name or by identifier (name or ARN), exactly one of which must be there.
    ///
    /// # Errors
    /// `ValidationException` for both, `InvalidParameterException` for none or an ARN of something else.
    pub fn given(cx: &AccessCx<'_>, name: Option<&str>, identifier: Option<&str>) -> Result<GroupRef, Fault> {
        match (name, identifier) {
            (Some(name), None) => Ok(GroupRef::named(cx, name)),
            (None, Some(identifier)) => GroupRef::identified(cx, identifier),
            (Some(_), Some(_)) => Err(Fault::new(
                "ValidationException",
                "LogGroup name and LogGroup ARN are mutually exclusive parameters.",
            )),
            (None, None) => Err(invalid("Either logGroupName or logGroupIdentifier must be specified.")),
        }
    }

    /// A group given by name or ARN; the ARN may end in `:*`.
    ///
    /// # Errors
    /// `InvalidParameterException` for an ARN of something else.
    pub fn identified(cx: &AccessCx<'_>, identifier: &str) -> Result<GroupRef, Fault> {
        if !identifier.starts_with("arn:") {
            return Ok(GroupRef::named(cx, identifier));
        }
        let wrong = || invalid("The specified log group identifier is invalid.");
        let arn = Arn::parse(identifier).map_err(|_| wrong())?;
        let name = arn.resource().strip_prefix("log-group:").ok_or_else(wrong)?;
        let account = arn.account().cloned().ok_or_else(wrong)?;
        let name = name.strip_suffix(":*").unwrap_or(name).to_owned();
        Ok(GroupRef { account, region: arn.region().to_owned(), name })
    }

    /// The key in [`GROUPS`], and the prefix of the keys of its streams and events.
    pub fn key(&self) -> Key {
        Key::from([self.account.as_str(), &self.region, &self.name])
    }

    /// The ARN, without `:*`.
    pub fn arn(&self) -> String {
        format!("arn:aws:logs:{}:{}:log-group:{}", self.region, self.account, self.name)
    }

    /// The ARN of one of its streams.
    pub fn stream_arn(&self, stream: &str) -> String {
        format!("{}:log-stream:{stream}", self.arn())
    }

    /// Asks for an action on the group. CloudWatch Logs decides such actions on the ARN of a stream without a name,
    /// which is what its refusals print and why `log-group:<name>:*` is the pattern to grant them.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn ask(&self, action: &str, view: &dyn View) -> Result<Ask, Fault> {
        self.ask_on(action, "", view)
    }

    /// Asks for an action on one of its streams.
    ///
    /// # Errors
    /// `InternalFailure` when the parts make no ARN.
    pub fn ask_on(&self, action: &str, stream: &str, view: &dyn View) -> Result<Ask, Fault> {
        let arn = Arn::parse(&self.stream_arn(stream)).map_err(Fault::internal)?;
        let tags = GROUPS.get(view, self.key())?.map(|group| group.tags).unwrap_or_default();
        let tags = tags.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        Ok(Ask::new(action, arn)?.resource_tags(tags))
    }

    /// The group.
    ///
    /// # Errors
    /// `ResourceNotFoundException`.
    pub fn group(&self, view: &dyn View) -> Result<GroupRow, Fault> {
        let missing = || Fault::new("ResourceNotFoundException", "The specified log group does not exist.");
        GROUPS.get(view, self.key())?.ok_or_else(missing)
    }

    /// One of its streams.
    ///
    /// # Errors
    /// `ResourceNotFoundException`.
    pub fn stream(&self, view: &dyn View, name: &str) -> Result<StreamRow, Fault> {
        let missing = || Fault::new("ResourceNotFoundException", "The specified log stream does not exist.");
        STREAMS.get(view, self.key().with(name))?.ok_or_else(missing)
    }

    /// The group as `DescribeLogGroups` shows it.
    pub fn shown(&self, row: GroupRow, bytes: i64) -> logs::LogGroup {
        logs::LogGroup {
            log_group_name: Some(row.name),
            creation_time: Some(row.created),
            retention_in_days: row.retention_in_days,
            metric_filter_count: Some(0),
            arn: Some(format!("{}:*", self.arn())),
            stored_bytes: Some(bytes),
            kms_key_id: row.kms_key_id,
            log_group_class: Some(row.class),
            log_group_arn: Some(self.arn()),
            deletion_protection_enabled: Some(row.protected),
            ..logs::LogGroup::default()
        }
    }
}

/// The key of an event, or of a place between events.
pub fn event_key(stream: &Key, position: Position) -> Key {
    let timestamp = u64::try_from(position.timestamp).unwrap_or_default();
    stream.clone().with_number(timestamp).with_number(position.sequence)
}

/// The current time, milliseconds since 1970.
pub fn now(cx: &Cx<'_>) -> i64 {
    cx.now().as_millisecond()
}

/// `InvalidParameterException` with this text.
pub fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("InvalidParameterException", message)
}
