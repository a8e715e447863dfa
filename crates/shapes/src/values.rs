//! The value types that JSON and Rust's own types do not give.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::ops::{Deref, DerefMut};

/// Bytes; base64 text in JSON and XML. Its `Debug` gives the length, not the content.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Blob(pub Vec<u8>);

impl fmt::Debug for Blob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blob({} bytes)", self.0.len())
    }
}

impl Deref for Blob {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<Blob> for Vec<u8> {
    fn from(blob: Blob) -> Self {
        blob.0
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        STANDARD.decode(text).map(Self).map_err(D::Error::custom)
    }
}

/// A point in time; seconds since 1970 with a millisecond fraction in JSON, as AWS JSON services write it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub jiff::Timestamp);

impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp)
    }
}

impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let milliseconds = self.0.as_millisecond();
        if milliseconds % 1000 == 0 {
            return serializer.serialize_i64(milliseconds / 1000);
        }
        // Exact to the millisecond for every year jiff knows: fewer than 2^53 milliseconds.
        serializer.serialize_f64(milliseconds as f64 / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        let timestamp = jiff::Timestamp::from_millisecond((seconds * 1000.0).round() as i64);
        timestamp.map(Self).map_err(D::Error::custom)
    }
}

/// A value that must not appear in logs: its `Debug` prints `[redacted]`. On the wire it is the value itself.
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Marks `value` as sensitive.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, no longer protected.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl<T> Deref for Sensitive<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Sensitive<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> From<T> for Sensitive<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_blob_is_base64_text() {
        let blob = Blob(vec![1, 2, 255]);
        assert_eq!(serde_json::to_value(&blob).unwrap(), json!("AQL/"));
        assert_eq!(serde_json::from_value::<Blob>(json!("AQL/")).unwrap(), blob);
        assert!(serde_json::from_value::<Blob>(json!("*")).is_err());
    }

    #[test]
    fn a_blob_does_not_print_its_content() {
        assert_eq!(format!("{:?}", Blob(b"secret".to_vec())), "Blob(6 bytes)");
    }

    #[test]
    fn a_timestamp_is_seconds_with_milliseconds() {
        for (milliseconds, json) in
            [(1_523_477_192_063, json!(1_523_477_192.063)), (5_000, json!(5)), (-1, json!(-0.001))]
        {
            let timestamp = Timestamp(jiff::Timestamp::from_millisecond(milliseconds).unwrap());
            assert_eq!(serde_json::to_value(timestamp).unwrap(), json);
            assert_eq!(serde_json::from_value::<Timestamp>(json).unwrap(), timestamp);
        }
    }

    #[test]
    fn a_timestamp_outside_the_calendar_is_refused() {
        assert!(serde_json::from_value::<Timestamp>(json!(1e300)).is_err());
    }

    #[test]
    fn a_sensitive_value_is_redacted_in_debug_and_itself_on_the_wire() {
        let secret = Sensitive::from("hunter2".to_owned());
        assert_eq!(format!("{secret:?}"), "[redacted]");
        assert_eq!(serde_json::to_value(&secret).unwrap(), json!("hunter2"));
        assert_eq!(secret.len(), 7);
    }
}
