//! A model with the shapes the implemented operations happen not to have.

use rolecall_shapes::{Kind, Member, OperationMeta, Protocol, Range, Service, Shape};

const fn string(
    name: &'static str,
    pattern: &'static str,
    length: Range,
    values: &'static [&'static str],
) -> Shape {
    Shape { name, kind: Kind::String { pattern, length, values }, sensitive: false }
}

const fn member(name: &'static str, required: bool, shape: fn() -> &'static Shape) -> Member {
    Member { name, wire_name: name, required, shape }
}

const fn range(min: i64, max: i64) -> Range {
    Range { min: Some(min), max: Some(max) }
}

pub(crate) static NAME: Shape = string("Name", "[a-z]+", range(2, 4), &[]);
static TEXT: Shape = string("Text", "", Range::ANY, &[]);
static MODE: Shape = string("Mode", "", Range::ANY, &["ON", "OFF"]);
static SECRET: Shape = Shape {
    name: "Secret",
    kind: Kind::String { pattern: "", length: range(8, 64), values: &[] },
    sensitive: true,
};
static COUNT: Shape = Shape { name: "Count", kind: Kind::Integer(range(1, 10)), sensitive: false };
static SIZE: Shape = Shape { name: "Size", kind: Kind::Long(Range::ANY), sensitive: false };
static FLAG: Shape = Shape { name: "Flag", kind: Kind::Boolean, sensitive: false };
static RATE: Shape = Shape { name: "Rate", kind: Kind::Double, sensitive: false };
static WHEN: Shape = Shape { name: "When", kind: Kind::Timestamp, sensitive: false };
static BYTES: Shape = Shape { name: "Bytes", kind: Kind::Blob(range(1, 4)), sensitive: false };
static NAMES: Shape = Shape {
    name: "Names",
    kind: Kind::List { member: &NAME, wire_name: "member", flattened: false, length: range(1, 2) },
    sensitive: false,
};
static FLAT: Shape = Shape {
    name: "Flat",
    kind: Kind::List { member: &TEXT, wire_name: "Flat", flattened: true, length: Range::ANY },
    sensitive: false,
};
static LABELS: Shape = Shape {
    name: "Labels",
    kind: Kind::Map { key: &NAME, value: &NAME, flattened: false, length: Range::ANY },
    sensitive: false,
};
static FLAT_LABELS: Shape = Shape {
    name: "FlatLabels",
    kind: Kind::Map { key: &TEXT, value: &TEXT, flattened: true, length: Range::ANY },
    sensitive: false,
};
static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[member("Key", true, || &NAME), member("Value", false, || &TEXT)]),
    sensitive: false,
};
static TAGS: Shape = Shape {
    name: "Tags",
    kind: Kind::List { member: &TAG, wire_name: "member", flattened: false, length: range(0, 2) },
    sensitive: false,
};
static TAGS_BY_NAME: Shape = Shape {
    name: "TagsByName",
    kind: Kind::Map { key: &TEXT, value: &TAG, flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(crate) static THING: Shape = Shape {
    name: "Thing",
    kind: Kind::Structure(&[
        member("Name", true, || &NAME),
        member("Mode", false, || &MODE),
        member("Secret", false, || &SECRET),
        member("Count", false, || &COUNT),
        member("Size", false, || &SIZE),
        member("Flag", false, || &FLAG),
        member("Rate", false, || &RATE),
        member("When", false, || &WHEN),
        member("Bytes", false, || &BYTES),
        member("Names", false, || &NAMES),
        Member { name: "Flat", wire_name: "FlatItem", required: false, shape: || &FLAT },
        member("Labels", false, || &LABELS),
        member("FlatLabels", false, || &FLAT_LABELS),
        member("Tags", false, || &TAGS),
        member("TagsByName", false, || &TAGS_BY_NAME),
        member("Nested", false, || &THING),
    ]),
    sensitive: false,
};

static NOTHING: Shape = Shape { name: "", kind: Kind::Structure(&[]), sensitive: false };

const fn service(id: &'static str, protocol: Protocol) -> Service {
    Service {
        id,
        full_name: "Thing Service",
        iam_prefix: "thing",
        signing_name: id,
        endpoint_prefix: "thing",
        protocol,
        target_prefix: match protocol {
            Protocol::AwsJson10 | Protocol::AwsJson11 => "Things_20260101",
            _ => "",
        },
        api_version: "2026-01-01",
        xml_namespace: match protocol {
            Protocol::AwsQuery => "https://thing.example/doc/2026-01-01/",
            _ => "",
        },
        operation_names: &["DeleteThing", "PutThing"],
    }
}

const fn operation(
    service: &'static Service,
    name: &'static str,
    output: &'static Shape,
    result_wrapper: &'static str,
) -> OperationMeta {
    OperationMeta { service, name, input: &THING, output, result_wrapper, errors: &[] }
}

pub(crate) static JSON: Service = service("thing-json", Protocol::AwsJson11);
pub(crate) static QUERY: Service = service("thing-query", Protocol::AwsQuery);
pub(crate) static JSON_PUT: OperationMeta = operation(&JSON, "PutThing", &THING, "");
pub(crate) static JSON_DELETE: OperationMeta = operation(&JSON, "DeleteThing", &NOTHING, "");
pub(crate) static QUERY_PUT: OperationMeta = operation(&QUERY, "PutThing", &THING, "PutThingResult");
pub(crate) static QUERY_DELETE: OperationMeta = operation(&QUERY, "DeleteThing", &NOTHING, "");
