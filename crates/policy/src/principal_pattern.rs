//! `Principal` and `NotPrincipal`: whom a statement names, and how directly.

use crate::document::{self, Element, PrincipalKind, Principals};
use crate::names::{AccountId, Arn};
use crate::principal::Principal;
use std::ops::BitOr;

/// How directly a statement of a resource-based policy reaches the principal. It decides what else is needed
/// ("Policy evaluation for requests within a single account" in the IAM user guide). A set: one statement can
/// reach the same principal in several ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach(u8);

impl Reach {
    /// Not at all.
    pub(crate) const NONE: Self = Self(0);
    /// Through the account: whoever administers it decides, with identity policies.
    pub(crate) const ACCOUNT: Self = Self(1);
    /// Through the role: sessions stay limited by boundary and session policy.
    pub(crate) const ROLE: Self = Self(2);
    /// The user, the session, the service, or everyone.
    pub(crate) const DIRECT: Self = Self(4);

    pub(crate) fn any(self) -> bool {
        self != Self::NONE
    }

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Reach {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How the grant of a key reaches the principal. Its grantee is written as an `AWS` principal, but never everyone.
pub(crate) fn grantee_reach(grantee: &str, principal: &Principal) -> Reach {
    match PrincipalPattern::aws(grantee) {
        PrincipalPattern::Everyone => Reach::NONE,
        pattern => pattern.reach(principal, Matching { identities_only: false, bounded: false }),
    }
}

/// The circumstances in which principals are compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Matching {
    /// `*` means AWS identities only: a role trust policy, in a statement that allows.
    pub(crate) identities_only: bool,
    /// The principal has a permissions boundary.
    pub(crate) bounded: bool,
}

/// The compiled `Principal` or `NotPrincipal` of a statement.
#[derive(Clone, Debug)]
pub(crate) struct PrincipalPatterns {
    negated: bool,
    patterns: Vec<PrincipalPattern>,
    /// The values as written, with their kind.
    pub(crate) texts: Vec<String>,
}

#[derive(Clone, Debug)]
enum PrincipalPattern {
    Everyone,
    Account(AccountId),
    /// With the name, without path.
    Role(Arn, Box<str>),
    Session(Arn),
    User(Arn),
    /// `AROA…` or `AIDA…`: what a service stores for a role or user, so that a new one of the same name does not
    /// inherit the grant.
    UniqueId(Box<str>),
    Service(Box<str>),
    Federated(Box<str>),
    Canonical(Box<str>),
    Never,
}

impl PrincipalPatterns {
    pub(crate) fn compile(element: &Element<Principals>) -> Self {
        let (patterns, texts) = match element.values() {
            Principals::Everyone(_) => (vec![PrincipalPattern::Everyone], vec!["*".to_owned()]),
            Principals::Bare(text) => (vec![PrincipalPattern::aws(&text.text)], vec![text.text.clone()]),
            Principals::Map(entries) => entries
                .iter()
                .map(|entry| {
                    let text = format!("{}: {}", entry.kind.name(), entry.value.text);
                    (PrincipalPattern::compile(entry), text)
                })
                .unzip(),
        };
        Self { negated: element.is_negated(), patterns, texts }
    }

    pub(crate) fn is_negated(&self) -> bool {
        self.negated
    }

    /// How the statement reaches the principal.
    pub(crate) fn reach(&self, principal: &Principal, matching: Matching) -> Reach {
        if self.negated {
            let exempt = !matching.bounded && self.exempts(principal);
            return if exempt { Reach::NONE } else { Reach::DIRECT };
        }
        self.patterns.iter().map(|pattern| pattern.reach(principal, matching)).fold(Reach::NONE, BitOr::bitor)
    }

    /// Whether `NotPrincipal` exempts the principal. A role session is exempt only if session, role and account
    /// are all listed, because AWS validates each of them ("IAM JSON policy elements: NotPrincipal").
    fn exempts(&self, principal: &Principal) -> bool {
        let matching = Matching { identities_only: false, bounded: false };
        let everyone = self.patterns.iter().any(|p| matches!(p, PrincipalPattern::Everyone));
        let reach =
            self.patterns.iter().map(|p| p.reach(principal, matching)).fold(Reach::NONE, BitOr::bitor);
        match principal {
            _ if everyone => true,
            Principal::RoleSession { session_arn, role_arn, .. } if session_arn != role_arn => {
                reach.has(Reach::DIRECT) && reach.has(Reach::ROLE) && reach.has(Reach::ACCOUNT)
            }
            Principal::RoleSession { .. } => reach.has(Reach::ROLE),
            Principal::Root { .. } => reach.has(Reach::ACCOUNT),
            _ => reach.has(Reach::DIRECT),
        }
    }
}

impl PrincipalPattern {
    fn compile(entry: &document::PrincipalEntry) -> Self {
        let text = entry.value.text.as_str();
        match entry.kind {
            PrincipalKind::Aws => Self::aws(text),
            PrincipalKind::Service => Self::Service(text.into()),
            PrincipalKind::Federated => Self::Federated(text.into()),
            PrincipalKind::CanonicalUser => Self::Canonical(text.into()),
        }
    }

    fn aws(text: &str) -> Self {
        if text == "*" {
            return Self::Everyone;
        }
        if let Ok(account) = AccountId::new(text) {
            return Self::Account(account);
        }
        if is_unique_id(text) {
            return Self::UniqueId(text.into());
        }
        // An ARN in a principal has no wildcards; a text with one names nobody.
        let Ok(arn) = Arn::parse(text) else { return Self::Never };
        if text.contains(['*', '?']) {
            return Self::Never;
        }
        let Some(account) = arn.account() else { return Self::Never };
        let (kind, name) = arn.resource().split_once('/').unwrap_or((arn.resource(), ""));
        match (arn.service(), kind) {
            ("iam", "root") if arn.resource() == "root" => Self::Account(account.clone()),
            ("iam", "user") if !name.is_empty() => Self::User(arn),
            ("iam", "role") if !name.is_empty() => {
                let name = role_name(&arn).into();
                Self::Role(arn, name)
            }
            ("sts", "assumed-role" | "federated-user") if !name.is_empty() => Self::Session(arn),
            _ => Self::Never,
        }
    }

    fn reach(&self, principal: &Principal, matching: Matching) -> Reach {
        let direct = |reached: bool| if reached { Reach::DIRECT } else { Reach::NONE };
        match (self, principal) {
            (Self::Everyone, _) => direct(!matching.identities_only || principal.account().is_some()),
            (Self::Account(account), _) if principal.account() == Some(account) => Reach::ACCOUNT,
            (Self::User(wanted), Principal::User { arn, .. }) => direct(wanted == arn),
            (Self::Session(wanted), Principal::RoleSession { session_arn: arn, .. }) => direct(wanted == arn),
            (Self::Session(wanted), Principal::FederatedUser { arn }) => direct(wanted == arn),
            (Self::Role(wanted, name), Principal::RoleSession { role_arn, .. })
                if same_role(wanted, name, role_arn) =>
            {
                Reach::ROLE
            }
            (Self::UniqueId(wanted), Principal::User { unique_id: Some(id), .. }) => direct(**wanted == **id),
            (Self::UniqueId(wanted), Principal::RoleSession { role_unique_id: Some(id), .. }) => {
                if **wanted == **id { Reach::ROLE } else { Reach::NONE }
            }
            (Self::Service(wanted), Principal::Service { name }) => {
                direct(**wanted == **name || **wanted == *"*")
            }
            (Self::Federated(wanted), Principal::Federated { provider }) => {
                direct(**wanted == **provider || **wanted == *"*")
            }
            (Self::Canonical(wanted), Principal::CanonicalUser { id }) => direct(**wanted == **id),
            _ => Reach::NONE,
        }
    }
}

/// Whether two ARNs name the same role. Session ARNs do not tell the path of their role, and role names are unique
/// in an account, so a role without path is compared by its name.
fn same_role(wanted: &Arn, name: &str, role: &Arn) -> bool {
    // Most statements name others, and most roles can be told by their last letters.
    if !role.as_str().ends_with(name) {
        return false;
    }
    if wanted == role {
        return true;
    }
    let pathless = role.resource().matches('/').count() == 1;
    pathless
        && wanted.partition() == role.partition()
        && wanted.account() == role.account()
        && role_name(role) == name
}

/// The name of a role, without its path.
fn role_name(arn: &Arn) -> &str {
    arn.resource().rsplit('/').next().unwrap_or_default()
}

fn is_unique_id(text: &str) -> bool {
    (text.starts_with("AROA") || text.starts_with("AIDA"))
        && text.len() >= 16
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// Whether a text has the form of an `AWS` principal.
pub(crate) fn is_aws_principal(text: &str) -> bool {
    !matches!(PrincipalPattern::aws(text), PrincipalPattern::Never)
}
