//! The names requests are made of: accounts, ARNs, actions, resources.

use crate::fingerprint::Fingerprint;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A name that is not of the form it must have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Not twelve digits.
    #[error("`{0}` is not an account id of twelve digits")]
    Account(String),
    /// Not an ARN.
    #[error("`{0}` is not an ARN of the form arn:partition:service:region:account:resource")]
    Arn(String),
    /// Not an action.
    #[error("`{0}` is not an action of the form service:Name")]
    Action(String),
    /// Not a principal.
    #[error("`{0}` is not a principal of kind `{1}`")]
    Principal(String, String),
    /// Not a kind of principal.
    #[error("unknown kind of principal `{0}`")]
    PrincipalKind(String),
}

/// The twelve digits of an AWS account. A clone shares them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(Arc<str>);

impl AccountId {
    /// Reads an account id.
    ///
    /// # Errors
    /// `text` is not twelve digits.
    pub fn new(text: &str) -> Result<Self, NameError> {
        if is_account_id(text) { Ok(Self(text.into())) } else { Err(NameError::Account(text.to_owned())) }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub(crate) fn is_account_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())
}

/// An Amazon Resource Name: six parts, separated by the first five colons. The last part may contain colons. A
/// clone shares the text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Arn {
    text: Arc<str>,
    colons: [usize; 5],
    account: Option<AccountId>,
}

impl Arn {
    /// Reads an ARN.
    ///
    /// # Errors
    /// `text` does not start with `arn:` or has fewer than six parts.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let read = ArnText::read(text).ok_or_else(|| NameError::Arn(text.to_owned()))?;
        let account = AccountId::new(read.parts()[4]).ok();
        Ok(Self { text: text.into(), colons: read.colons, account })
    }

    pub(crate) fn text(&self) -> ArnText<'_> {
        ArnText { text: &self.text, colons: self.colons }
    }

    /// The whole ARN.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The six parts, the first of them `arn`.
    pub fn parts(&self) -> [&str; 6] {
        self.text().parts()
    }

    /// The partition, such as `aws` or `aws-cn`.
    pub fn partition(&self) -> &str {
        self.parts()[1]
    }

    /// The service, such as `s3`.
    pub fn service(&self) -> &str {
        self.parts()[2]
    }

    /// The region; empty for global resources.
    pub fn region(&self) -> &str {
        self.parts()[3]
    }

    /// The account, unless the part is empty or something else than twelve digits.
    pub fn account(&self) -> Option<&AccountId> {
        self.account.as_ref()
    }

    /// The resource, which may contain colons and slashes.
    pub fn resource(&self) -> &str {
        self.parts()[5]
    }
}

impl fmt::Debug for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Arn({})", self.text)
    }
}

/// An ARN in somebody else's text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ArnText<'a> {
    text: &'a str,
    colons: [usize; 5],
}

impl<'a> ArnText<'a> {
    /// `None` where the text does not start with `arn:` or has fewer than six parts.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let mut colons = [0; 5];
        let mut found = text.match_indices(':');
        for colon in &mut colons {
            *colon = found.next()?.0;
        }
        text.starts_with("arn:").then_some(Self { text, colons })
    }

    pub(crate) fn as_str(self) -> &'a str {
        self.text
    }

    pub(crate) fn parts(self) -> [&'a str; 6] {
        let Self { text, colons: [a, b, c, d, e] } = self;
        [&text[..a], &text[a + 1..b], &text[b + 1..c], &text[c + 1..d], &text[d + 1..e], &text[e + 1..]]
    }
}

/// What is asked for: `service:Name`. The service is compared in lower case, the name without regard to case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Action {
    text: Box<str>,
    lower: Box<str>,
    colon: usize,
    /// Of the service and of the whole action, both in lower case.
    fingerprints: [Fingerprint; 2],
}

impl Action {
    /// Reads an action.
    ///
    /// # Errors
    /// `text` is not two non-empty parts around one colon.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        match text.split_once(':') {
            Some((service, name)) if !service.is_empty() && !name.is_empty() && !name.contains(':') => {
                let lower = text.to_ascii_lowercase();
                let fingerprints = [Fingerprint::of(&lower[..service.len()]), Fingerprint::of(&lower)];
                Ok(Self { text: text.into(), lower: lower.into(), colon: service.len(), fingerprints })
            }
            _ => Err(NameError::Action(text.to_owned())),
        }
    }

    /// The action as given.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The service as given, such as `s3`.
    pub fn service(&self) -> &str {
        &self.text[..self.colon]
    }

    /// The name as given, such as `GetObject`.
    pub fn name(&self) -> &str {
        &self.text[self.colon + 1..]
    }

    pub(crate) fn fingerprints(&self) -> [Fingerprint; 2] {
        self.fingerprints
    }

    /// The whole action in lower case.
    pub(crate) fn lower(&self) -> &str {
        &self.lower
    }

    pub(crate) fn lower_service(&self) -> &str {
        &self.lower[..self.colon]
    }

    pub(crate) fn lower_name(&self) -> &str {
        &self.lower[self.colon + 1..]
    }
}

/// What is asked about: a resource, or `*` for actions that have no resource type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ResourceName {
    /// `*`: the action is not about one resource.
    Any,
    /// One resource.
    Arn(Arn),
}

impl ResourceName {
    /// Reads `*` or an ARN.
    ///
    /// # Errors
    /// `text` is neither.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        if text == "*" { Ok(Self::Any) } else { Arn::parse(text).map(Self::Arn) }
    }

    /// The resource as written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Any => "*",
            Self::Arn(arn) => arn.as_str(),
        }
    }
}

impl From<Arn> for ResourceName {
    fn from(arn: Arn) -> Self {
        Self::Arn(arn)
    }
}

/// Gives a name the conversions every name has, around its constructor.
macro_rules! name {
    ($type:ty, $parse:path) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = NameError;

            fn from_str(text: &str) -> Result<Self, NameError> {
                $parse(text)
            }
        }

        impl TryFrom<String> for $type {
            type Error = NameError;

            fn try_from(text: String) -> Result<Self, NameError> {
                $parse(&text)
            }
        }

        impl From<$type> for String {
            fn from(name: $type) -> String {
                name.as_str().to_owned()
            }
        }
    };
}

name!(AccountId, AccountId::new);
name!(Arn, Arn::parse);
name!(Action, Action::parse);
name!(ResourceName, ResourceName::parse);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arn_is_split_at_its_first_five_colons() {
        let arn = Arn::parse("arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/a:*").unwrap();
        assert_eq!(arn.parts(), ["arn", "aws", "logs", "eu-west-1", "123456789012", "log-group:/ecs/a:*"]);
        assert_eq!(arn.account().map(AccountId::as_str), Some("123456789012"));
        assert_eq!(Arn::parse("arn:aws:s3:::b").unwrap().account(), None);
    }

    #[test]
    fn names_of_the_wrong_form_are_refused() {
        for (error, text) in [
            (
                Arn::parse("arn:aws:s3").unwrap_err(),
                "`arn:aws:s3` is not an ARN of the form arn:partition:service:region:account:resource",
            ),
            (Action::parse("s3").unwrap_err(), "`s3` is not an action of the form service:Name"),
            (Action::parse("s3:").unwrap_err(), "`s3:` is not an action of the form service:Name"),
            (AccountId::new("12").unwrap_err(), "`12` is not an account id of twelve digits"),
        ] {
            assert_eq!(error.to_string(), text);
        }
    }
}
