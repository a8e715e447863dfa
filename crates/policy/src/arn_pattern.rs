//! ARNs with wildcards and variables.
//!
//! Each of the six parts stands for its counterpart. In a condition no wildcard reaches over one of the first five
//! colons; in `Resource` a `*` that ends its part does (decision 0006).

mod loose;

use crate::names::{Arn, ArnText};
use crate::pattern::{Pattern, Piece, Syntax, pieces, split_at_colons};
use crate::policy::PolicyKind;
use crate::request::Request;
use loose::Loose;

/// How far a `*` reaches that ends one of the first five parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Star {
    /// Up to the colon: condition operators.
    ItsPart,
    /// Over colons: `Resource` and `NotResource`.
    Beyond,
}

/// What stands for the parts that an ARN pattern lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// Nothing: a pattern that lacks parts matches nothing.
    Refused,
    /// Anything.
    Anything,
    /// What a `*` reaches that ends a part.
    Spanned,
}

/// A complete ARN pattern.
#[derive(Clone, Debug)]
pub(crate) enum ArnPattern {
    /// Nothing in the first five parts is held back at a colon, so that comparing the whole compares each part.
    Whole(Pattern),
    /// A pattern for each part.
    Parts(Box<[Pattern; 6]>),
    /// Anything else, put together for each request.
    Loose(Loose),
}

/// What the first five parts of a pattern consist of.
#[derive(Default)]
struct Front {
    colons: usize,
    variables: bool,
    /// Wildcards that must not reach over a colon.
    held: bool,
}

impl Front {
    fn of(pieces: &[Piece], star: Star) -> Self {
        let mut front = Self::default();
        for (at, piece) in pieces.iter().enumerate() {
            let inside = front.colons < 5;
            match piece {
                Piece::Text(text) => front.colons += text.matches(':').count(),
                Piece::Variable { .. } => front.variables |= inside,
                Piece::AnyOne => front.held |= inside,
                Piece::AnyRun => {
                    let ends_part = match pieces.get(at + 1) {
                        None => true,
                        Some(Piece::Text(next)) => next.starts_with(':'),
                        Some(_) => false,
                    };
                    front.held |= inside && !(ends_part && star == Star::Beyond);
                }
            }
        }
        front
    }
}

impl ArnPattern {
    /// `None` where the text has fewer than six parts and no variable could bring more.
    pub(crate) fn compile(text: &str, variables: bool, star: Star) -> Option<Self> {
        let syntax = Syntax { wildcards: true, variables };
        let pieces = pieces(text, syntax);
        let front = Front::of(&pieces, star);
        match (front.variables, front.colons >= 5, front.held) {
            (true, ..) => Some(Self::Loose(Loose::new(pieces, star, Missing::Refused))),
            (false, false, _) => None,
            (false, true, false) => Some(Self::Whole(Pattern::compile(text, syntax))),
            (false, true, true) if star == Star::Beyond => {
                Some(Self::Loose(Loose::new(pieces, star, Missing::Refused)))
            }
            (false, true, true) => {
                let parts: [&str; 6] = split_at_colons(text, 6, variables).try_into().ok()?;
                Some(Self::Parts(Box::new(parts.map(|part| Pattern::compile(part, syntax)))))
            }
        }
    }

    pub(crate) fn matches(&self, arn: ArnText<'_>, request: &Request) -> bool {
        match self {
            Self::Whole(pattern) => pattern.matches(arn.as_str(), request),
            // The last part tells most resources apart.
            Self::Parts(patterns) => {
                patterns.iter().zip(arn.parts()).rev().all(|(pattern, part)| pattern.matches(part, request))
            }
            Self::Loose(loose) => loose.matches(arn.as_str(), request),
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
    /// A text of fewer than six parts as it is written: compared as a whole with `*`, and with an ARN where the kind of
    /// policy completes short ARNs, a `*` spans the rest, or a variable brings it.
    Short { whole: Pattern, arns: Vec<ArnPattern> },
}

impl ResourcePattern {
    pub(crate) fn compile(text: &str, kind: PolicyKind, variables: bool) -> Self {
        if !text.is_empty() && text.bytes().all(|b| b == b'*') {
            return Self::Any;
        }
        if split_at_colons(text, 6, variables).len() == 6
            && let Some(arn) = ArnPattern::compile(text, variables, Star::Beyond)
        {
            return Self::Arn(arn);
        }
        let whole = Pattern::compile(text, Syntax { wildcards: false, variables });
        Self::Short { arns: Self::short(text, kind, variables, &whole), whole }
    }

    fn short(text: &str, kind: PolicyKind, variables: bool, whole: &Pattern) -> Vec<ArnPattern> {
        let ways = [
            (completes_short_arns(kind, text), Missing::Anything),
            (spans_parts(kind, text), Missing::Spanned),
        ];
        let ways = ways.into_iter().filter(|(applies, _)| *applies).map(|(_, missing)| missing);
        let pieces = pieces(text, Syntax { wildcards: true, variables });
        let loose = |missing| ArnPattern::Loose(Loose::new(pieces.clone(), Star::Beyond, missing));
        if let Pattern::Template(_) = whole {
            return ways.chain([Missing::Refused]).map(loose).collect();
        }
        let lacks = 6 - split_at_colons(text, 6, variables).len();
        let completed = format!("{text}{}", ":*".repeat(lacks));
        let arn = |missing| match missing {
            Missing::Anything => ArnPattern::compile(&completed, variables, Star::Beyond),
            _ => Some(loose(missing)),
        };
        ways.filter_map(arn).collect()
    }

    /// Whether the pattern matches an ARN, or without one the resource `*`.
    pub(crate) fn matches(&self, resource: Option<&Arn>, request: &Request) -> bool {
        match (self, resource) {
            (Self::Any, _) => true,
            (Self::Arn(pattern), Some(arn)) => pattern.matches(arn.text(), request),
            (Self::Arn(_), None) => false,
            (Self::Short { whole, .. }, None) => whole.matches("*", request),
            (Self::Short { arns, .. }, Some(arn)) => {
                arns.iter().any(|pattern| pattern.matches(arn.text(), request))
            }
        }
    }
}

/// Whether the parts missing from a short ARN count as `*`. AWS says so of identity-based policies ("IAM ARNs" in the
/// IAM user guide); the other rules are those other evaluators observed.
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

/// Whether a `*` that ends its part can stand for parts that are missing. Resource control policies want complete ARNs.
fn spans_parts(kind: PolicyKind, text: &str) -> bool {
    kind != PolicyKind::Rcp && text.contains('*')
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
            context: Context::new()
                .with("x:star", "*")
                .with("x:arn", "arn:aws:s3:::data/a")
                .with("x:service", "s3")
                .with("x:rest", "s3:::data/a"),
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
    fn a_star_that_ends_its_part_reaches_over_colons_and_no_other_wildcard_does() {
        let table = "arn:aws:dynamodb:us-east-1:123456789012:table/prod-x";
        for (pattern, expected) in [
            ("arn:aws:dynamodb:*:table/prod-*", true),
            ("arn:aws:dynamodb:*:*:table/prod-*", true),
            ("arn:aws:dynamodb:us-*:table/prod-*", true),
            ("arn:aws:dynamodb:*:*:*:table/prod-*", false),
            ("arn:aws:dynamodb:u*1:123456789012:table/prod-x", true),
            ("arn:aws:dynamodb:u*2:table/prod-x", false),
            ("arn:aws:dynamodb:us-east-?:123456789012:table/prod-x", true),
            ("arn:aws:dynamodb:us-east-1?123456789012:a:table/prod-x", false),
            ("arn:*:table/prod-?", true),
            ("arn:aws:*:us-?ast-1:123456789012:table/*", true),
            ("arn:aws:*:us-?ast-1:1234*", true),
        ] {
            let found = matches(pattern, PolicyKind::Resource, table);
            assert_eq!(found, expected, "{pattern}");
        }
    }

    #[test]
    fn a_variable_can_bring_parts_of_an_arn() {
        for (pattern, expected) in [
            ("${x:arn}", true),
            ("${x:arn}/a", false),
            ("arn:aws:${x:service}:::data/a", true),
            ("arn:aws:${x:rest}", true),
            ("arn:aws:${x:nothing}", false),
        ] {
            assert_eq!(matches(pattern, PolicyKind::Resource, "arn:aws:s3:::data/a"), expected, "{pattern}");
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
