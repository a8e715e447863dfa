//! The compiled form of a policy: everything that can be decided without a request is decided here.

use crate::action_pattern::ActionPattern;
use crate::arn_pattern::ResourcePattern;
use crate::condition::{Condition, UnknownOperator};
use crate::document::{self, Document, Effect, Element, Text, Version};
use crate::names::{Action, Arn, ResourceName};
use crate::principal_pattern::{Matching, PrincipalPatterns, Reach};
use crate::request::Request;
use crate::span::{Position, Span};
use serde::{Deserialize, Serialize};

/// What a policy is attached to, and therefore what it can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PolicyKind {
    /// A managed policy attached to a user, group or role.
    IdentityManaged,
    /// A policy written into a user, group or role.
    IdentityInline,
    /// A permissions boundary.
    Boundary,
    /// A session policy.
    Session,
    /// A service control policy.
    Scp,
    /// A resource control policy.
    Rcp,
    /// A resource-based policy, such as a bucket policy.
    Resource,
    /// A VPC endpoint policy.
    Vpce,
    /// The trust policy of a role.
    Trust,
    /// The policy of a KMS key.
    Key,
}

impl PolicyKind {
    /// Whether statements name a principal. In other kinds of policies they must not.
    pub fn names_principals(self) -> bool {
        matches!(self, Self::Rcp | Self::Resource | Self::Vpce | Self::Trust | Self::Key)
    }

    /// Whether statements must name resources. Trust policies stand for their role and name none; policies of some
    /// resources, such as SNS topics, can leave them out, and then stand for their resource.
    pub fn needs_resources(self) -> bool {
        !matches!(self, Self::Trust | Self::Resource)
    }
}

/// Where a policy comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySource {
    /// The kind of policy.
    pub kind: PolicyKind,
    /// The name shown to people.
    pub name: String,
    /// The ARN; inline policies have none.
    pub arn: Option<Arn>,
}

/// Why a statement can never match.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum ProblemKind {
    /// The operator does not exist.
    #[error("condition operator `{0}` does not exist")]
    UnknownOperator(String),
    /// The operator cannot read a value; that value matches nothing.
    #[error("condition operator `{operator}` cannot read the value `{value}`")]
    UnreadableValue {
        /// The operator.
        operator: String,
        /// The value.
        value: String,
    },
    /// The kind of policy needs a principal.
    #[error("a statement of this kind of policy needs `Principal`")]
    NoPrincipal,
    /// The kind of policy knows no principals.
    #[error("a statement of this kind of policy cannot have `Principal`")]
    UnexpectedPrincipal,
    /// A `Principal` that is a bare text; it is read as `{"AWS": …}`.
    #[error("`Principal` must be `\"*\"` or an object, it is read as an `AWS` principal")]
    BarePrincipal,
    /// The kind of policy needs a resource.
    #[error("a statement of this kind of policy needs `Resource`")]
    NoResource,
    /// A text that is no action.
    #[error("`{0}` is not an action and matches nothing")]
    NotAnAction(String),
}

/// Something in a document that has no effect or an unexpected one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Index of the statement, from 0.
    pub statement: usize,
    /// Where in the document.
    pub span: Span,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// A policy, ready to be evaluated.
#[derive(Debug)]
pub struct Policy {
    source: PolicySource,
    statements: Vec<Statement>,
    problems: Vec<Problem>,
}

impl Policy {
    /// Compiles a document. A statement that has no meaning in this kind of policy, or uses an operator that does
    /// not exist, never matches; [`Policy::problems`] lists it.
    pub fn compile(source: PolicySource, document: &Document) -> Self {
        let mut problems = Vec::new();
        let statements: Vec<_> = document
            .statements()
            .iter()
            .enumerate()
            .map(|(index, statement)| {
                Compiler { kind: source.kind, document, index, problems: &mut problems }.statement(statement)
            })
            .collect();
        Self { source, statements, problems }
    }

    /// Where the policy comes from.
    pub fn source(&self) -> &PolicySource {
        &self.source
    }

    /// What in the document has no effect or an unexpected one.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    pub(crate) fn statements(&self) -> &[Statement] {
        &self.statements
    }
}

/// A compiled statement.
#[derive(Debug)]
pub(crate) struct Statement {
    pub(crate) effect: Effect,
    pub(crate) sid: Option<String>,
    pub(crate) span: Span,
    pub(crate) position: Position,
    /// Why the statement never matches.
    pub(crate) unusable: Option<ProblemKind>,
    pub(crate) principals: Option<PrincipalPatterns>,
    pub(crate) actions: Patterns<ActionPattern>,
    pub(crate) resources: Option<Patterns<ResourcePattern>>,
    pub(crate) conditions: Vec<Condition>,
}

/// The values of an element and their texts.
#[derive(Debug)]
pub(crate) struct Patterns<T> {
    pub(crate) negated: bool,
    pub(crate) patterns: Vec<T>,
    pub(crate) texts: Vec<String>,
}

impl<T> Patterns<T> {
    fn compile(element: &Element<Vec<Text>>, compile: impl Fn(&Text) -> T) -> Self {
        let values = element.values();
        Self {
            negated: element.is_negated(),
            patterns: values.iter().map(compile).collect(),
            texts: values.iter().map(|value| value.text.clone()).collect(),
        }
    }

    fn matches(&self, matches: impl Fn(&T) -> bool) -> bool {
        self.patterns.iter().any(matches) != self.negated
    }
}

/// The first element of a statement that does not match.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Miss<'a> {
    Unusable(&'a ProblemKind),
    Principal(&'a PrincipalPatterns),
    Action,
    Resource(&'a Patterns<ResourcePattern>),
    /// With the number of conditions before it, all of which hold.
    Condition(usize, &'a Condition),
}

impl Miss<'_> {
    /// How far the statement came: the more, the closer to matching.
    pub(crate) fn progress(&self) -> usize {
        match self {
            Self::Unusable(_) => 0,
            Self::Principal(_) => 1,
            Self::Action => 2,
            Self::Resource(_) => 3,
            Self::Condition(held, _) => 4 + held,
        }
    }
}

/// A request under the circumstances of an evaluation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ask<'a> {
    pub(crate) request: &'a Request,
    /// The resource's ARN; `None` for `*`.
    resource: Option<&'a Arn>,
    /// The policy evaluated is a role trust policy.
    trust: bool,
    /// The principal has a permissions boundary.
    bounded: bool,
}

impl<'a> Ask<'a> {
    pub(crate) fn new(request: &'a Request, trust: bool, bounded: bool) -> Self {
        let resource = match &request.resource {
            ResourceName::Any => None,
            ResourceName::Arn(arn) => Some(arn),
        };
        Self { request, resource, trust, bounded }
    }
}

impl Statement {
    /// Whether the statement matches, and how it reaches the principal; else what fails first. Allocates only to
    /// fill in variables.
    pub(crate) fn check(&self, ask: &Ask<'_>) -> Result<Reach, Miss<'_>> {
        let request = ask.request;
        if let Some(problem) = &self.unusable {
            return Err(Miss::Unusable(problem));
        }
        let reach = self.reach(ask);
        if let Some(principals) = self.principals.as_ref().filter(|_| !reach.any()) {
            return Err(Miss::Principal(principals));
        }
        if !self.matches_action(&request.action) {
            return Err(Miss::Action);
        }
        if let Some(resources) = self.resources.as_ref().filter(|_| !self.matches_resource(ask)) {
            return Err(Miss::Resource(resources));
        }
        match self.conditions.iter().position(|condition| !condition.holds(request)) {
            Some(at) => Err(Miss::Condition(at, &self.conditions[at])),
            None => Ok(reach),
        }
    }

    /// How the statement reaches the principal; directly where it names none.
    pub(crate) fn reach(&self, ask: &Ask<'_>) -> Reach {
        let Some(principals) = &self.principals else { return Reach::DIRECT };
        let matching = Matching {
            identities_only: ask.trust && self.effect == Effect::Allow,
            bounded: ask.bounded && self.effect == Effect::Deny,
        };
        principals.reach(&ask.request.principal, matching)
    }

    pub(crate) fn matches_action(&self, action: &Action) -> bool {
        self.actions.matches(|pattern| pattern.matches(action))
    }

    pub(crate) fn matches_resource(&self, ask: &Ask<'_>) -> bool {
        let Some(resources) = &self.resources else { return true };
        resources.matches(|pattern| pattern.matches(ask.resource, ask.request))
    }

    /// Whether an action of the statement belongs to a service, given in lower case.
    pub(crate) fn names_service(&self, lower_service: &str) -> bool {
        self.actions.patterns.iter().any(|pattern| match pattern {
            ActionPattern::Any => true,
            ActionPattern::Service { service, .. } => **service == *lower_service,
            ActionPattern::Never => false,
        })
    }
}

struct Compiler<'a> {
    kind: PolicyKind,
    document: &'a Document,
    index: usize,
    problems: &'a mut Vec<Problem>,
}

impl Compiler<'_> {
    fn statement(mut self, statement: &document::Statement) -> Statement {
        let kind = self.kind;
        let variables = self.document.version() == Version::V2012;
        let mut unusable = self.misplaced(statement);
        let mut conditions = Vec::with_capacity(statement.conditions.len());
        for source in &statement.conditions {
            match Condition::compile(source, variables) {
                Ok((condition, unreadable)) => {
                    for value in unreadable {
                        let operator = source.operator.text.clone();
                        self.problem(source.span, ProblemKind::UnreadableValue { operator, value });
                    }
                    conditions.push(condition);
                }
                Err(UnknownOperator(operator)) => {
                    let problem = ProblemKind::UnknownOperator(operator);
                    self.problem(source.operator.span, problem.clone());
                    unusable.get_or_insert(problem);
                }
            }
        }
        Statement {
            effect: statement.effect,
            sid: statement.sid.as_ref().map(|sid| sid.text.clone()),
            span: statement.span,
            position: self.document.position(statement.span),
            unusable,
            principals: statement.principals.as_ref().map(PrincipalPatterns::compile),
            actions: Patterns::compile(&statement.actions, |text| ActionPattern::compile(&text.text)),
            resources: statement.resources.as_ref().map(|resources| {
                Patterns::compile(resources, |text| ResourcePattern::compile(&text.text, kind, variables))
            }),
            conditions,
        }
    }

    /// Notes elements that do not belong into this kind of policy; the result is why the statement never matches.
    fn misplaced(&mut self, statement: &document::Statement) -> Option<ProblemKind> {
        for action in statement.actions.values() {
            if matches!(ActionPattern::compile(&action.text), ActionPattern::Never) {
                self.problem(action.span, ProblemKind::NotAnAction(action.text.clone()));
            }
        }
        if let Some(
            Element::Is(document::Principals::Bare(text)) | Element::IsNot(document::Principals::Bare(text)),
        ) = &statement.principals
        {
            self.problem(text.span, ProblemKind::BarePrincipal);
        }
        let problem = match (statement.principals.is_some(), statement.resources.is_some()) {
            (false, _) if self.kind.names_principals() => ProblemKind::NoPrincipal,
            (true, _) if !self.kind.names_principals() => ProblemKind::UnexpectedPrincipal,
            (_, false) if self.kind.needs_resources() => ProblemKind::NoResource,
            _ => return None,
        };
        self.problem(statement.span, problem.clone());
        Some(problem)
    }

    fn problem(&mut self, span: Span, kind: ProblemKind) {
        self.problems.push(Problem { statement: self.index, span, kind });
    }
}

impl PolicySource {
    /// A source without ARN.
    pub fn new(kind: PolicyKind, name: impl Into<String>) -> Self {
        Self { kind, name: name.into(), arn: None }
    }

    /// The same source with an ARN.
    #[must_use]
    pub fn with_arn(mut self, arn: Arn) -> Self {
        self.arn = Some(arn);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compiles one statement and expects these problems, each with the text it points at.
    fn check(kind: PolicyKind, statement: &str, expected: &[(&str, &str)]) {
        let text = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
        let document = Document::parse(&text).unwrap();
        let policy = Policy::compile(PolicySource::new(kind, "p"), &document);
        let problems: Vec<_> = policy.problems().iter().map(|p| (p.kind.to_string(), p.span)).collect();
        let found: Vec<_> =
            problems.iter().map(|(p, span)| (p.as_str(), &text[span.start..span.end])).collect();
        assert_eq!(found, expected, "{kind:?} {statement}");
    }

    #[test]
    fn what_has_no_effect_is_listed_with_its_place() {
        use PolicyKind::{IdentityInline, Key, Resource, Trust};

        let plain = r#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#;
        check(IdentityInline, plain, &[]);
        check(Resource, plain, &[("a statement of this kind of policy needs `Principal`", plain)]);
        let named = r#"{"Effect":"Allow","Principal":"*","Action":"s3:*"}"#;
        check(Trust, named, &[]);
        check(Resource, named, &[]);
        check(Key, named, &[("a statement of this kind of policy needs `Resource`", named)]);
        check(
            IdentityInline,
            named,
            &[("a statement of this kind of policy cannot have `Principal`", named)],
        );
        check(
            Trust,
            r#"{"Effect":"Allow","Principal":"arn:aws:iam::1:root","Action":"sts:*"}"#,
            &[(
                "`Principal` must be `\"*\"` or an object, it is read as an `AWS` principal",
                "\"arn:aws:iam::1:root\"",
            )],
        );
        check(
            IdentityInline,
            r#"{"Effect":"Allow","Action":"s3 Get","Resource":"*","Condition":{"StringIs":{"a":"b"},"Bool":{"a":"yes"},
               "NullIfExists":{"a":"true"}}}"#,
            &[
                ("`s3 Get` is not an action and matches nothing", "\"s3 Get\""),
                ("condition operator `StringIs` does not exist", "\"StringIs\""),
                ("condition operator `Bool` cannot read the value `yes`", r#""a":"yes""#),
                ("condition operator `NullIfExists` does not exist", "\"NullIfExists\""),
            ],
        );
    }
}
