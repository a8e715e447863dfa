//! What the tests share: sample values for any schema, and requests as a server sees them.

#![expect(dead_code, reason = "each test binary uses its part")]
#![expect(clippy::unwrap_used, reason = "a test helper")]

pub(crate) mod schema;

use bytes::Bytes;
use http::{Request, Response, request::Parts};
use rolecall_shapes::{Kind, Shape};
use serde_json::{Map, Value, json};

/// A value with every member of `shape`; recursive shapes end after a few levels.
pub(crate) fn sample(shape: &Shape, depth: usize) -> Value {
    match &shape.kind {
        Kind::Structure(members) => Value::Object(
            members
                .iter()
                .map(|member| (member.name, (member.shape)()))
                .filter(|(_, shape)| {
                    depth < 6 || !matches!(shape.kind, Kind::Structure(_) | Kind::List { .. })
                })
                .map(|(name, shape)| (name.to_owned(), sample(shape, depth + 1)))
                .collect(),
        ),
        Kind::List { member, .. } => json!([sample(member, depth + 1), sample(member, depth + 1)]),
        Kind::Map { value, key, .. } => {
            let Value::String(name) = sample(key, depth + 1) else { unreachable!("map keys are strings") };
            Value::Object(Map::from_iter([
                (name, sample(value, depth + 1)),
                ("second".to_owned(), sample(value, depth + 1)),
            ]))
        }
        Kind::String { values: [first, ..], .. } => json!(first),
        Kind::String { .. } => json!("a<b>&\"c'\r\n\té – 😀 +%=;"),
        Kind::Integer(_) => json!(-7),
        Kind::Long(_) => json!(9_007_199_254_740_993_i64),
        Kind::Float | Kind::Double => json!(1.5),
        Kind::Boolean => json!(true),
        Kind::Blob(_) => json!("AAEC/v8="),
        Kind::Timestamp => json!(1_795_334_950.123),
    }
}

/// The head of a request with one header.
pub(crate) fn parts(method: &str, uri: &str, headers: &[(&str, &str)]) -> Parts {
    let mut builder = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(()).unwrap().into_parts().0
}

/// Status line, headers and body as one text.
pub(crate) fn dump(response: &Response<Bytes>) -> String {
    let mut text = format!("{}\n", response.status());
    for (name, value) in response.headers() {
        text.push_str(&format!("{name}: {}\n", value.to_str().unwrap()));
    }
    text.push('\n');
    text.push_str(std::str::from_utf8(response.body()).unwrap());
    text
}
