//! The policies of a simulation, and where their statements stand.

use std::sync::Arc;

use rolecall_gate::{Fault, Holdings, PolicyText};
use rolecall_policy::{
    Document, Layers, MatchedStatement, Policy, PolicyKind, PolicySet, PolicySource, Position, Statement,
    StatementRef,
};
use rolecall_shapes::iam;

use super::invalid;
use crate::entity::Entity;

/// The policies of a simulation. Their names are those the simulator reports them by.
#[derive(Debug, Default)]
pub(crate) struct Policies {
    identity: Vec<Source>,
    pub(super) boundary: Option<Source>,
    pub(super) scp: Option<Vec<Vec<Source>>>,
    pub(super) resource: Option<Source>,
}

/// A policy as text and compiled.
#[derive(Debug)]
pub(super) struct Source {
    document: Document,
    policy: Arc<Policy>,
}

impl Policies {
    /// What a user or role holds.
    ///
    /// # Errors
    /// When a stored policy cannot be read.
    pub(crate) fn held(entity: &Entity, holdings: &Holdings) -> Result<Policies, Fault> {
        let held = |text: &PolicyText| {
            let mut source = text.source.clone();
            if source.kind == PolicyKind::IdentityInline {
                source.name = format!("{}_{}_{}", entity.kind.word(), entity.name, source.name);
            }
            Source::read(source, &text.document)
                .map_err(|error| Fault::internal(format!("stored policy `{}`: {error}", text.source.name)))
        };
        let all = |texts: &[PolicyText]| texts.iter().map(held).collect::<Result<Vec<_>, _>>();
        Ok(Policies {
            identity: all(&holdings.identity)?,
            boundary: holdings.boundary.as_ref().map(held).transpose()?,
            scp: match &holdings.scp {
                Some(levels) => Some(levels.iter().map(|level| all(level)).collect::<Result<_, _>>()?),
                None => None,
            },
            resource: None,
        })
    }

    /// Adds identity policies given with the request.
    ///
    /// # Errors
    /// `InvalidInput` for a text that is no policy, or one of a resource.
    pub(crate) fn add(&mut self, texts: &[String]) -> Result<(), Fault> {
        for (index, text) in texts.iter().enumerate() {
            let name = format!("PolicyInputList.{}", index + 1);
            let source = Source::given(PolicyKind::IdentityInline, name, text)?;
            source.names_no_principal()?;
            self.identity.push(source);
        }
        Ok(())
    }

    /// Replaces the permissions boundary by the one given with the request.
    ///
    /// # Errors
    /// `InvalidInput` for more than one, or a text that is no policy.
    pub(crate) fn bound(&mut self, texts: &[String]) -> Result<(), Fault> {
        if texts.len() > 1 {
            return Err(invalid("The list of Permissions Boundary policies cannot exceed 1 items."));
        }
        if let Some(text) = texts.first() {
            let name = "PermissionsBoundaryPolicyInputList.1".to_owned();
            let source = Source::given(PolicyKind::Boundary, name, text)?;
            source.names_no_principal()?;
            self.boundary = Some(source);
        }
        Ok(())
    }

    /// Attaches a policy to every resource of the simulation.
    ///
    /// # Errors
    /// `InvalidInput` for a text that is no policy of a resource.
    pub(super) fn attach(&mut self, text: &str) -> Result<(), Fault> {
        let source = Source::given(PolicyKind::Resource, "ResourcePolicy".to_owned(), text)?;
        if source.document.statements().iter().any(|statement| statement.principals.is_none()) {
            return Err(invalid("Missing required field Principal"));
        }
        self.resource = Some(source);
        Ok(())
    }

    /// The policies as the evaluator takes them.
    pub(super) fn layers(&self) -> Layers {
        let compiled = |sources: &[Source]| -> PolicySet {
            sources.iter().map(|source| Arc::clone(&source.policy)).collect()
        };
        let one = |source: &Source| PolicySet::from(Arc::clone(&source.policy));
        Layers {
            identity: compiled(&self.identity),
            boundary: self.boundary.as_ref().map(one),
            scp: self.scp.as_ref().map(|levels| levels.iter().map(|level| compiled(level)).collect()),
            resource: self.resource.as_ref().map(one),
            ..Layers::default()
        }
    }

    /// The condition keys the policies ask about, each once. Service control policies are not the asker's to see.
    pub(crate) fn context_keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = Vec::new();
        for key in self.visible().flat_map(|source| source.document.context_keys()) {
            if !keys.iter().any(|known| known.eq_ignore_ascii_case(key)) {
                keys.push(key);
            }
        }
        keys
    }

    /// A statement that matched, as the simulator shows it.
    pub(super) fn shown(&self, matched: &MatchedStatement) -> iam::Statement {
        let StatementRef { policy, index, .. } = &matched.statement;
        let source = self.visible().find(|source| source.policy.source() == policy);
        let places = source.and_then(|source| places(&source.document, *index));
        let shown = |position: Position| iam::Position {
            line: i32::try_from(position.line).ok(),
            column: i32::try_from(position.column).ok(),
        };
        iam::Statement {
            source_policy_id: Some(policy.name.clone()),
            source_policy_type: Some(policy_type(policy.kind).to_owned()),
            start_position: places.map(|(start, _)| shown(start)),
            end_position: places.map(|(_, end)| shown(end)),
        }
    }

    fn visible(&self) -> impl Iterator<Item = &Source> {
        self.identity.iter().chain(&self.boundary).chain(&self.resource)
    }
}

impl Source {
    fn read(source: PolicySource, text: &str) -> Result<Source, rolecall_policy::ParseError> {
        let document = Document::parse(text)?;
        let policy = Arc::new(Policy::compile(source, &document));
        Ok(Source { document, policy })
    }

    fn given(kind: PolicyKind, name: String, text: &str) -> Result<Source, Fault> {
        Source::read(PolicySource::new(kind, name), text).map_err(|_| invalid("Syntax errors in policy."))
    }

    fn names_no_principal(&self) -> Result<(), Fault> {
        if self.document.statements().iter().any(|statement| statement.principals.is_some()) {
            return Err(invalid("Policy document should not specify a principal."));
        }
        Ok(())
    }
}

/// What IAM calls the kind of a policy. The model lists `user`, `group`, `aws-managed` and so on; IAM answers with
/// these (observed).
pub(super) fn policy_type(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Boundary => "Permissions Boundary Policy",
        PolicyKind::Resource => "Resource Policy",
        _ => "IAM Policy",
    }
}

/// Where IAM says a statement starts and ends: where its parser stands before and after reading it. Before a
/// statement of a list, that is behind the bracket or behind the statement before it, whatever follows there; to know
/// that there is no list it has to read the brace (observed, and the examples of "simulate-custom-policy" in the AWS
/// CLI reference).
fn places(document: &Document, index: usize) -> Option<(Position, Position)> {
    let text = document.text();
    let statements: &[Statement] = document.statements();
    let span = statements.get(index)?.span;
    let before = match index.checked_sub(1).and_then(|before| statements.get(before)) {
        Some(before) => before.span.end,
        None => {
            let read = text.get(..span.start)?.trim_end();
            if read.ends_with('[') { read.len() } else { span.start + 1 }
        }
    };
    Some((Position::of(text, before), Position::of(text, span.end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the place of a statement, written `line:column`.
    fn check(text: &str, index: usize, start: &str, end: &str) {
        let (from, to) = places(&Document::parse(text).unwrap(), index).unwrap();
        assert_eq!((from.to_string().as_str(), to.to_string().as_str()), (start, end), "{text}");
    }

    #[test]
    fn a_statement_stands_where_the_cli_reference_shows_it() {
        let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}"#;
        check(text, 0, "1:38", "1:167");
    }

    #[test]
    fn a_statement_of_a_list_begins_where_the_one_before_it_ends() {
        let text = "{\n    \"Version\": \"2012-10-17\",\n    \"Statement\": [\n        {\n            \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"\n        },\n        {\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}\n    ]\n}";
        check(text, 0, "3:19", "6:10");
        check(text, 1, "6:10", "7:59");
    }
}
