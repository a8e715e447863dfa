//! What the protocols need to know about a shape: member names, wire names, constraints.
//!
//! The tables are `const` data generated from the AWS service models; `rolecall-wire` walks them to decode,
//! validate and encode, so no protocol code is generated per operation.

/// The protocol a service speaks on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// JSON bodies, operation named by `X-Amz-Target`, content type `application/x-amz-json-1.0`.
    AwsJson10,
    /// As [`Protocol::AwsJson10`] with content type `application/x-amz-json-1.1`.
    AwsJson11,
    /// Form bodies with an `Action` parameter, XML answers.
    AwsQuery,
    /// As [`Protocol::AwsQuery`] with EC2's own rules for lists and wrappers.
    Ec2Query,
    /// Operations bound to HTTP methods and paths, XML bodies.
    RestXml,
    /// Operations bound to HTTP methods and paths, JSON bodies.
    RestJson,
}

/// One AWS service, as its model describes it.
#[derive(Debug)]
pub struct Service {
    /// The name used for the module and in code, e.g. `secretsmanager`.
    pub id: &'static str,
    /// The model's full name, e.g. `AWS Secrets Manager`.
    pub full_name: &'static str,
    /// The prefix of its IAM actions, e.g. `secretsmanager`.
    pub iam_prefix: &'static str,
    /// The service name in a SigV4 credential scope.
    pub signing_name: &'static str,
    /// The host prefix, e.g. `api.ecr`.
    pub endpoint_prefix: &'static str,
    /// The wire protocol.
    pub protocol: Protocol,
    /// `X-Amz-Target` prefix without the dot; empty for query services.
    pub target_prefix: &'static str,
    /// The API version, e.g. `2010-05-08`; the `Version` parameter of query services.
    pub api_version: &'static str,
    /// The XML namespace of query answers; empty for JSON services.
    pub xml_namespace: &'static str,
    /// Every operation name of the service, implemented or not, sorted.
    pub operation_names: &'static [&'static str],
}

/// One implemented operation.
#[derive(Debug)]
pub struct OperationMeta {
    /// The service it belongs to.
    pub service: &'static Service,
    /// The API name, e.g. `GetSecretValue`.
    pub name: &'static str,
    /// The schema of its request, always [`Kind::Structure`].
    pub input: &'static Shape,
    /// The schema of its answer, always [`Kind::Structure`].
    pub output: &'static Shape,
    /// The element that wraps a query answer, e.g. `GetUserResult`; empty where the model has none.
    pub result_wrapper: &'static str,
    /// The errors the model declares.
    pub errors: &'static [ErrorMeta],
}

/// One error an operation declares.
#[derive(Debug)]
pub struct ErrorMeta {
    /// The shape name, as in `__type`, e.g. `ResourceNotFoundException`.
    pub name: &'static str,
    /// The code on the wire where it differs from the name (query services), else the name.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
}

/// A shape: its model name and its kind.
#[derive(Debug)]
pub struct Shape {
    /// The name in the model, e.g. `SecretIdType`.
    pub name: &'static str,
    /// What it is made of.
    pub kind: Kind,
    /// Whether values must not appear in logs.
    pub sensitive: bool,
}

/// What a shape is made of.
#[derive(Debug)]
pub enum Kind {
    /// Named members.
    Structure(&'static [Member]),
    /// A list.
    List {
        /// The shape of one element.
        member: &'static Shape,
        /// The element name in query and XML, normally `member`.
        wire_name: &'static str,
        /// Flattened in query and XML.
        flattened: bool,
        /// Least and greatest number of elements.
        length: Range,
    },
    /// A map with string keys.
    Map {
        /// The shape of a key.
        key: &'static Shape,
        /// The shape of a value.
        value: &'static Shape,
        /// Flattened in query and XML.
        flattened: bool,
        /// Least and greatest number of entries.
        length: Range,
    },
    /// Text.
    String {
        /// The regular expression the whole value must match; empty for none.
        pattern: &'static str,
        /// Least and greatest length in characters.
        length: Range,
        /// The allowed values; empty for any.
        values: &'static [&'static str],
    },
    /// A 32-bit integer.
    Integer(Range),
    /// A 64-bit integer.
    Long(Range),
    /// A 32-bit float.
    Float,
    /// A 64-bit float.
    Double,
    /// `true` or `false`.
    Boolean,
    /// Bytes, base64 on the wire.
    Blob(Range),
    /// A point in time.
    Timestamp,
}

/// Inclusive bounds; a missing side is unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least value or length.
    pub min: Option<i64>,
    /// The greatest value or length.
    pub max: Option<i64>,
}

impl Range {
    /// No bounds.
    pub const ANY: Range = Range { min: None, max: None };
}

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// The model's member name, which is also its JSON name, e.g. `SecretId`.
    pub name: &'static str,
    /// The name in query parameters and XML where the model gives another, else the same.
    pub wire_name: &'static str,
    /// Whether a request without it is refused.
    pub required: bool,
    /// The member's shape. A function, because structures may be recursive.
    pub shape: fn() -> &'static Shape,
}

/// Short forms for the generated tables.
impl Member {
    pub(crate) const fn required(name: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self { name, wire_name: name, required: true, shape }
    }

    pub(crate) const fn optional(name: &'static str, shape: fn() -> &'static Shape) -> Self {
        Self { name, wire_name: name, required: false, shape }
    }
}
