//! ARNs with wildcards and variables: each of the six parts is compared with its counterpart alone, so that a
//! wildcard never reaches over one of the first five colons.

use crate::names::{Arn, ArnText};
use crate::pattern::{Pattern, Syntax, split_at_colons};
use crate::policy::PolicyKind;
use crate::request::Request;

/// A complete ARN pattern.
#[derive(Clone, Debug)]
pub(crate) enum ArnPattern {
    /// The first five parts are plain text, so that comparing the whole compares each part.
    Whole(Pattern),
    /// A pattern for each part.
    Parts(Box<[Pattern; 6]>),
}

impl ArnPattern {
    /// `None` where the text has fewer than six parts.
    pub(crate) fn compile(text: &str, variables: bool) -> Option<Self> {
        Self::of(&split_at_colons(text, 6, variables), variables)
    }

    fn of(parts: &[&str], variables: bool) -> Option<Self> {
        let parts: &[&str; 6] = parts.try_into().ok()?;
        let compile = |text: &str| Pattern::compile(text, Syntax { wildcards: true, variables });
        let patterns = parts.map(compile);
        // A `${*}` in one of them is plain text as well, and could hold no colon.
        let plain = patterns[..5].iter().all(|pattern| matches!(pattern, Pattern::Exactly(_)));
        Some(if plain { Self::Whole(compile(&parts.join(":"))) } else { Self::Parts(Box::new(patterns)) })
    }

    pub(crate) fn matches(&self, arn: ArnText<'_>, request: &Request) -> bool {
        match self {
            Self::Whole(pattern) => pattern.matches(arn.as_str(), request),
            // The last part tells most resources apart.
            Self::Parts(patterns) => {
                patterns.iter().zip(arn.parts()).rev().all(|(pattern, part)| pattern.matches(part, request))
            }
        }
    }
}

/// One value of `Resource` or `NotResource`.
#[derive(Clone, Debug)]
pub(crate) enum ResourcePattern {
    /// `*`.
    Any,
    /// A complete ARN.
    Arn(ArnPattern),
    /// A text of fewer than six parts: compared as a whole with `*`, and, where the kind of policy completes short
    /// ARNs, part by part.
    Short { whole: Pattern, completed: Option<ArnPattern> },
}

impl ResourcePattern {
    pub(crate) fn compile(text: &str, kind: PolicyKind, variables: bool) -> Self {
        if !text.is_empty() && text.bytes().all(|b| b == b'*') {
            return Self::Any;
        }
        let mut parts = split_at_colons(text, 6, variables);
        if let Some(arn) = ArnPattern::of(&parts, variables) {
            return Self::Arn(arn);
        }
        let completed = completes_short_arns(kind, text).then(|| {
            parts.resize(6, "*");
            ArnPattern::of(&parts, variables)
        });
        let whole = Pattern::compile(text, Syntax { wildcards: false, variables });
        Self::Short { whole, completed: completed.flatten() }
    }

    /// Whether the pattern matches an ARN, or without one the resource `*`.
    pub(crate) fn matches(&self, resource: Option<&Arn>, request: &Request) -> bool {
        match (self, resource) {
            (Self::Any, _) => true,
            (Self::Arn(pattern), Some(arn)) => pattern.matches(arn.text(), request),
            (Self::Arn(_), None) => false,
            (Self::Short { whole, .. }, None) => whole.matches("*", request),
            (Self::Short { completed, .. }, Some(arn)) => {
                completed.as_ref().is_some_and(|pattern| pattern.matches(arn.text(), request))
            }
        }
    }
}

/// Whether the parts missing from a short ARN count as `*`. AWS does not document it; the rules are those other
/// evaluators observed.
fn completes_short_arns(kind: PolicyKind, text: &str) -> bool {
    match kind {
        PolicyKind::IdentityManaged
        | PolicyKind::IdentityInline
        | PolicyKind::Boundary
        | PolicyKind::Session => true,
        PolicyKind::Resource | PolicyKind::Vpce | PolicyKind::Trust | PolicyKind::Key => {
            text.contains(['*', '?'])
        }
        PolicyKind::Scp => text.ends_with('*'),
        PolicyKind::Rcp => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::{Action, ResourceName};
    use crate::principal::Principal;
    use crate::request::Context;

    fn matches(pattern: &str, kind: PolicyKind, resource: &str) -> bool {
        let resource = ResourceName::parse(resource).unwrap();
        let request = Request {
            principal: Principal::Anonymous,
            action: Action::parse("s3:GetObject").unwrap(),
            resource: resource.clone(),
            resource_account: None,
            context: Context::new().with("x:star", "*"),
        };
        let arn = match &resource {
            ResourceName::Any => None,
            ResourceName::Arn(arn) => Some(arn),
        };
        ResourcePattern::compile(pattern, kind, true).matches(arn, &request)
    }

    #[test]
    fn short_arns_are_completed_by_the_kind_of_policy() {
        use PolicyKind::{IdentityManaged, Rcp, Resource, Scp};

        let object = "arn:aws:s3:::data/a";
        for (pattern, kind, expected) in [
            ("arn:aws:s3", IdentityManaged, true),
            ("arn:aws:s3*", IdentityManaged, true),
            ("arn:aws:sqs", IdentityManaged, false),
            ("data", IdentityManaged, false),
            ("arn:aws:s3", Resource, false),
            ("arn:aws:s?", Resource, true),
            ("arn:*:s3", Scp, false),
            ("arn:aws:s3:*", Scp, true),
            ("arn:aws:*", Rcp, false),
            ("*", Rcp, true),
        ] {
            assert_eq!(matches(pattern, kind, object), expected, "{pattern} {kind:?}");
        }
    }

    #[test]
    fn only_an_asterisk_matches_the_resource_of_actions_without_one() {
        for (pattern, expected) in [
            ("*", true),
            ("${x:star}", true),
            ("arn:aws:s3:::*", false),
            ("arn:*", false),
            ("?", false),
            ("", false),
        ] {
            assert_eq!(matches(pattern, PolicyKind::IdentityManaged, "*"), expected, "{pattern}");
        }
    }

    #[test]
    fn case_counts_in_every_part() {
        for (pattern, expected) in
            [("arn:aws:s3:::data/*", true), ("arn:aws:S3:::data/*", false), ("arn:aws:s3:::Data/*", false)]
        {
            assert_eq!(
                matches(pattern, PolicyKind::IdentityManaged, "arn:aws:s3:::data/a"),
                expected,
                "{pattern}"
            );
        }
    }
}
