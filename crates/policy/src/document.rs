//! The parsed form of a policy: what was written, and where.

mod parse;

pub use parse::{ParseError, ParseErrorKind};

use crate::span::{Position, Span};

/// A policy document as written. Parsing checks the grammar of the policy language ("Grammar of the IAM JSON
/// policy language" in the IAM user guide), not whether a service would accept the document: see
/// [`validate`](crate::validate) for that.
///
/// ```
/// use rolecall_policy::Document;
///
/// let text = r#"{"Version": "2012-10-17",
///  "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}"#;
/// let document = Document::parse(text)?;
/// assert_eq!(document.statements()[0].actions.values()[0].text, "s3:GetObject");
/// assert_eq!(document.position(document.statements()[0].span).line, 2);
///
/// let error = Document::parse(&text.replace("Action", "Actions")).unwrap_err();
/// assert_eq!(error.to_string(), "unknown element `Actions` in a statement");
/// # Ok::<(), rolecall_policy::ParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    version: Version,
    id: Option<String>,
    statements: Vec<Statement>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// The text is not JSON, or does not follow the grammar: unknown or repeated elements, wrong types, missing
    /// `Statement`, `Effect` or `Action`, or an element together with its `Not…` twin.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        parse::document(text)
    }

    /// The document exactly as it was given to [`Document::parse`].
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document exactly as it was given to [`Document::parse`], as an owned text.
    pub fn to_text(&self) -> String {
        self.text.clone()
    }

    /// The language version. A document without `Version` follows the version of 2008.
    pub fn version(&self) -> Version {
        self.version
    }

    /// The `Id` element.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The statements in document order.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// Line and column where `span` starts.
    pub fn position(&self, span: Span) -> Position {
        span.position(&self.text)
    }
}

/// The version of the policy language. Policy variables exist only in [`Version::V2012`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// `2008-10-17`, also the meaning of an absent `Version`.
    V2008,
    /// `2012-10-17`.
    V2012,
}

/// Whether a statement grants or refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Effect {
    /// The statement grants.
    Allow,
    /// The statement refuses, and wins over every grant.
    Deny,
}

/// A text of the document and where it stands, quotes included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The decoded text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// An element that also exists in a negated form, such as `Action` and `NotAction`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element<T> {
    /// The plain form: matches what the values match.
    Is(T),
    /// The `Not…` form: matches what the values do not match.
    IsNot(T),
}

impl<T> Element<T> {
    /// The values, whatever the form.
    pub fn values(&self) -> &T {
        match self {
            Element::Is(values) | Element::IsNot(values) => values,
        }
    }

    /// Whether this is the `Not…` form.
    pub fn is_negated(&self) -> bool {
        matches!(self, Element::IsNot(_))
    }
}

/// One statement.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Where the statement stands, braces included.
    pub span: Span,
    /// The `Sid` element.
    pub sid: Option<Text>,
    /// The `Effect` element.
    pub effect: Effect,
    /// `Principal` or `NotPrincipal`.
    pub principals: Option<Element<Principals>>,
    /// `Action` or `NotAction`.
    pub actions: Element<Vec<Text>>,
    /// `Resource` or `NotResource`.
    pub resources: Option<Element<Vec<Text>>>,
    /// The conditions, one for each pair of operator and key.
    pub conditions: Vec<Condition>,
}

/// The value of `Principal` or `NotPrincipal`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principals {
    /// `"*"`.
    Everyone(Span),
    /// A bare text other than `"*"`. The grammar does not know it, yet some services store such policies; it is
    /// read as an `AWS` principal.
    Bare(Text),
    /// A map from kind to values.
    Map(Vec<PrincipalEntry>),
}

/// One value of a principal map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipalEntry {
    /// The kind under which the value stands.
    pub kind: PrincipalKind,
    /// The value.
    pub value: Text,
}

/// The keys of a principal map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum PrincipalKind {
    /// `AWS`: accounts, users, roles, sessions.
    #[serde(rename = "AWS")]
    Aws,
    /// `Service`: AWS services.
    Service,
    /// `Federated`: identity providers.
    Federated,
    /// `CanonicalUser`: the identifier of an account in Amazon S3.
    CanonicalUser,
}

impl PrincipalKind {
    /// The key as written in a policy.
    pub fn name(self) -> &'static str {
        match self {
            PrincipalKind::Aws => "AWS",
            PrincipalKind::Service => "Service",
            PrincipalKind::Federated => "Federated",
            PrincipalKind::CanonicalUser => "CanonicalUser",
        }
    }

    /// The kind with this name, compared case-sensitively.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Aws, Self::Service, Self::Federated, Self::CanonicalUser]
            .into_iter()
            .find(|k| k.name() == name)
    }
}

/// One condition: an operator, a key and the values wanted. Numbers and booleans are kept as the text they were
/// written with, because IAM compares them as texts first.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The operator with its set prefix and `IfExists` suffix.
    pub operator: Text,
    /// The condition key.
    pub key: Text,
    /// The values wanted.
    pub values: Vec<Text>,
    /// From the key to the end of its values.
    pub span: Span,
}
