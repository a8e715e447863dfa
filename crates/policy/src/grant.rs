//! Grants of a KMS key ("Grants in AWS KMS" in the KMS developer guide).

use crate::names::Action;
use crate::principal_pattern::is_aws_principal;
use crate::request::{Request, Values};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A grant of a key: it lets one principal do some operations with the key, as if the key policy named it. It never
/// denies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyGrant {
    /// `GrantId`.
    pub id: String,
    /// `Name`, if it was given one.
    pub name: Option<String>,
    /// Whom it lets: a user, a role, a session, a federated user or an account, written as under `AWS` in the
    /// `Principal` of a policy. `*` names nobody.
    pub grantee: String,
    /// What it lets them do, such as `kms:Decrypt`.
    pub operations: Vec<Action>,
    /// All must hold.
    pub constraints: Vec<GrantConstraint>,
}

/// What the encryption context of a request must be for a grant to count. Keys are compared without regard to case,
/// values with it (`GrantConstraints` in the KMS API reference).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GrantConstraint {
    /// Exactly these pairs.
    EncryptionContextEquals(BTreeMap<String, String>),
    /// At least these pairs.
    EncryptionContextSubset(BTreeMap<String, String>),
}

/// Under this name a request has each pair of its encryption context.
const CONTEXT: &str = "kms:EncryptionContext:";

impl GrantConstraint {
    /// The constraint as AWS names it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::EncryptionContextEquals(_) => "EncryptionContextEquals",
            Self::EncryptionContextSubset(_) => "EncryptionContextSubset",
        }
    }

    /// The pairs wanted.
    pub fn pairs(&self) -> &BTreeMap<String, String> {
        match self {
            Self::EncryptionContextEquals(pairs) | Self::EncryptionContextSubset(pairs) => pairs,
        }
    }

    /// Whether everything that meets `other` meets this one too: a grant made under a grant is constrained at least
    /// as much ("Granting CreateGrant permission" in the KMS developer guide).
    pub fn follows_from(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::EncryptionContextEquals(mine), Self::EncryptionContextEquals(others)) => {
                within(mine, others) && within(others, mine)
            }
            (Self::EncryptionContextEquals(_), Self::EncryptionContextSubset(_)) => false,
            (Self::EncryptionContextSubset(mine), _) => within(mine, other.pairs()),
        }
    }

    pub(crate) fn holds(&self, request: &Request) -> bool {
        let wanted = self.pairs();
        let all = wanted.iter().all(|(key, value)| {
            let found = request.context.get(&format!("{CONTEXT}{key}"));
            found.is_some_and(|found| found.as_slice() == std::slice::from_ref(value))
        });
        match self {
            Self::EncryptionContextSubset(_) => all,
            Self::EncryptionContextEquals(_) => {
                all && found(request)
                    .keys()
                    .all(|key| wanted.keys().any(|name| name.eq_ignore_ascii_case(key)))
            }
        }
    }
}

/// The encryption context of a request.
pub(crate) fn found(request: &Request) -> BTreeMap<String, String> {
    let pairs = request.context.iter().filter_map(|(key, values)| {
        let start = key.get(..CONTEXT.len()).filter(|start| start.eq_ignore_ascii_case(CONTEXT))?;
        let value = match values {
            Values::One(value) => value.clone(),
            Values::Many(values) => values.join(" "),
        };
        Some((key[start.len()..].to_owned(), value))
    });
    pairs.collect()
}

/// Whether each pair of one context is in the other.
fn within(few: &BTreeMap<String, String>, many: &BTreeMap<String, String>) -> bool {
    let has = |key: &str, value: &str| many.iter().any(|(k, v)| k.eq_ignore_ascii_case(key) && v == value);
    few.iter().all(|(key, value)| has(key, value))
}

impl KeyGrant {
    /// Whether a text names a principal that can be given a grant.
    pub fn can_be_given_to(text: &str) -> bool {
        text != "*" && is_aws_principal(text)
    }

    /// Whether the constraints are about an operation: about those that take an encryption context, and neither about
    /// `DescribeKey` nor about what is done with grants.
    pub(crate) fn constrains(action: &Action) -> bool {
        const WITHOUT_CONTEXT: [&str; 3] = ["describekey", "creategrant", "retiregrant"];
        !WITHOUT_CONTEXT.contains(&action.lower_name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_stricter_constraint_brings_the_laxer_one_with_it() {
        use GrantConstraint::{EncryptionContextEquals as Equals, EncryptionContextSubset as Subset};

        let app = || pairs(&[("app", "shop")]);
        let both = || pairs(&[("App", "shop"), ("stage", "test")]);
        for (lax, strict, follows) in [
            (Subset(app()), Subset(both()), true),
            (Subset(both()), Subset(app()), false),
            (Subset(app()), Equals(both()), true),
            (Equals(app()), Equals(app()), true),
            (Equals(app()), Equals(both()), false),
            (Equals(app()), Subset(app()), false),
            (Subset(app()), Subset(pairs(&[("app", "Shop")])), false),
        ] {
            assert_eq!(lax.follows_from(&strict), follows, "{lax:?} from {strict:?}");
        }
    }
}
