//! Who asks.

use crate::names::{AccountId, Arn, NameError};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who makes a request, as IAM sees it ("AWS JSON policy elements: Principal" in the IAM user guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Principal {
    /// The root user of an account.
    Root {
        /// The account.
        account: AccountId,
    },
    /// An IAM user.
    User {
        /// `arn:aws:iam::A:user/path/name`.
        arn: Arn,
        /// `AIDA…`, where known.
        unique_id: Option<String>,
    },
    /// A session of a role.
    RoleSession {
        /// `arn:aws:sts::A:assumed-role/name/session`. Where no session is known (a question about a role as
        /// such), the ARN of the role.
        session_arn: Arn,
        /// `arn:aws:iam::A:role/path/name`.
        role_arn: Arn,
        /// `AROA…`, where known.
        role_unique_id: Option<String>,
    },
    /// A session made by `GetFederationToken`.
    FederatedUser {
        /// `arn:aws:sts::A:federated-user/name`.
        arn: Arn,
    },
    /// An AWS service calling for itself.
    Service {
        /// Such as `ecs-tasks.amazonaws.com`.
        name: String,
    },
    /// Someone known to an identity provider, before a role is assumed.
    Federated {
        /// The ARN of a SAML or OIDC provider, or the domain of a built-in one.
        provider: String,
    },
    /// An account known to Amazon S3 by its canonical identifier.
    CanonicalUser {
        /// The identifier.
        id: String,
    },
    /// The sender of an unsigned request.
    Anonymous,
}

impl Principal {
    /// An IAM user.
    pub fn user(arn: Arn, unique_id: Option<String>) -> Self {
        Self::User { arn, unique_id }
    }

    /// A session of a role. `role_unique_id` is the `AROA…` id of the role, where known.
    pub fn role_session(session_arn: Arn, role_arn: Arn, role_unique_id: Option<String>) -> Self {
        Self::RoleSession { session_arn, role_arn, role_unique_id }
    }

    /// A role as such, for questions about a role of which no session is known.
    pub fn role(role_arn: Arn, role_unique_id: Option<String>) -> Self {
        Self::RoleSession { session_arn: role_arn.clone(), role_arn, role_unique_id }
    }

    /// A principal from the two texts of a policy or of the batch format: a kind (`AWS`, `Service`, `Federated`,
    /// `CanonicalUser`, `Anonymous`) and a value. Under `AWS` the value is an account id or the ARN of a root user,
    /// user, role, role session or federated user. The ARN of a session does not tell the path of its role; the
    /// role is then taken to have none.
    ///
    /// # Errors
    /// The kind is unknown, or the value is not of the form its kind needs.
    pub fn from_batch(kind: &str, value: &str) -> Result<Self, NameError> {
        match kind {
            "AWS" => {
                Self::from_aws(value).ok_or_else(|| NameError::Principal(value.to_owned(), kind.to_owned()))
            }
            "Service" => Ok(Self::Service { name: value.to_owned() }),
            "Federated" => Ok(Self::Federated { provider: value.to_owned() }),
            "CanonicalUser" => Ok(Self::CanonicalUser { id: value.to_owned() }),
            "Anonymous" => Ok(Self::Anonymous),
            _ => Err(NameError::PrincipalKind(kind.to_owned())),
        }
    }

    fn from_aws(value: &str) -> Option<Self> {
        if value == "*" || value == "anonymous" {
            return Some(Self::Anonymous);
        }
        if let Ok(account) = AccountId::new(value) {
            return Some(Self::Root { account });
        }
        let arn = Arn::parse(value).ok()?;
        let account = arn.account()?.clone();
        let (kind, name) = arn.resource().split_once('/').unwrap_or((arn.resource(), ""));
        match (arn.service(), kind) {
            ("iam", "root") if arn.resource() == "root" => Some(Self::Root { account }),
            ("iam", "user") if !name.is_empty() => Some(Self::user(arn, None)),
            ("iam", "role") if !name.is_empty() => Some(Self::role(arn, None)),
            ("sts", "federated-user") if !name.is_empty() => Some(Self::FederatedUser { arn }),
            ("sts", "assumed-role") => {
                let (role, session) = name.split_once('/')?;
                if role.is_empty() || session.is_empty() {
                    return None;
                }
                let role_arn = format!("arn:{}:iam::{account}:role/{role}", arn.partition());
                Some(Self::role_session(arn.clone(), Arn::parse(&role_arn).ok()?, None))
            }
            _ => None,
        }
    }

    /// The account the principal belongs to; `None` for services, providers, canonical and anonymous users.
    pub fn account(&self) -> Option<&AccountId> {
        match self {
            Self::Root { account } => Some(account),
            Self::User { arn, .. } | Self::FederatedUser { arn } => arn.account(),
            Self::RoleSession { role_arn, .. } => role_arn.account(),
            Self::Service { .. } | Self::Federated { .. } | Self::CanonicalUser { .. } | Self::Anonymous => {
                None
            }
        }
    }

    /// The caller as AWS prints it in error texts: the session ARN for role sessions (without the role's path),
    /// the name for services, `anonymous` for unsigned requests.
    pub fn caller_arn(&self) -> String {
        match self {
            Self::Root { account } => format!("arn:aws:iam::{account}:root"),
            Self::User { arn, .. } | Self::FederatedUser { arn } => arn.to_string(),
            Self::RoleSession { session_arn, .. } => session_arn.to_string(),
            Self::Service { name } => name.clone(),
            Self::Federated { provider } => provider.clone(),
            Self::CanonicalUser { id } => id.clone(),
            Self::Anonymous => "anonymous".to_owned(),
        }
    }

    /// Whether this is an identity of an account, to which identity policies can be attached.
    pub(crate) fn has_identity_policies(&self) -> bool {
        self.account().is_some()
    }

    /// Whether this is a session of a service-linked role, which boundaries, service control policies and resource
    /// control policies do not limit ("Service control policies" in the AWS Organizations user guide).
    pub(crate) fn is_service_linked(&self) -> bool {
        matches!(self, Self::RoleSession { role_arn, .. } if role_arn.resource().starts_with("role/aws-service-role/"))
    }

    /// Whether a permissions boundary can limit the principal.
    pub(crate) fn can_be_bounded(&self) -> bool {
        self.has_identity_policies() && !self.is_service_linked()
    }

    /// The session name of a role session.
    pub(crate) fn session_name(&self) -> Option<&str> {
        let Self::RoleSession { session_arn, .. } = self else { return None };
        let mut parts = session_arn.resource().splitn(3, '/');
        (parts.next() == Some("assumed-role")).then(|| parts.nth(1)).flatten()
    }
}

impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.caller_arn())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn principals_are_read_from_the_texts_of_policies() {
        for (kind, value, caller, account) in [
            ("AWS", "123456789012", "arn:aws:iam::123456789012:root", true),
            ("AWS", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:root", true),
            ("AWS", "arn:aws:iam::123456789012:user/p/u", "arn:aws:iam::123456789012:user/p/u", true),
            (
                "AWS",
                "arn:aws:sts::123456789012:assumed-role/R/S",
                "arn:aws:sts::123456789012:assumed-role/R/S",
                true,
            ),
            (
                "AWS",
                "arn:aws:sts::123456789012:federated-user/F",
                "arn:aws:sts::123456789012:federated-user/F",
                true,
            ),
            ("Service", "ecs-tasks.amazonaws.com", "ecs-tasks.amazonaws.com", false),
            ("Anonymous", "*", "anonymous", false),
        ] {
            let principal = Principal::from_batch(kind, value).unwrap();
            assert_eq!((principal.caller_arn().as_str(), principal.account().is_some()), (caller, account));
        }
    }

    #[test]
    fn the_role_of_a_session_is_taken_to_have_no_path() {
        let principal =
            Principal::from_batch("AWS", "arn:aws-cn:sts::123456789012:assumed-role/R/S").unwrap();
        let Principal::RoleSession { role_arn, .. } = &principal else { panic!("{principal:?}") };
        assert_eq!(role_arn.as_str(), "arn:aws-cn:iam::123456789012:role/R");
        assert_eq!(principal.session_name(), Some("S"));
    }

    #[test]
    fn other_texts_are_refused() {
        for (kind, value, text) in [
            (
                "AWS",
                "arn:aws:sts::123456789012:assumed-role/R",
                "`arn:aws:sts::123456789012:assumed-role/R` is not a principal of kind `AWS`",
            ),
            (
                "AWS",
                "arn:aws:iam::123456789012:root/x",
                "`arn:aws:iam::123456789012:root/x` is not a principal of kind `AWS`",
            ),
            ("aws", "x", "unknown kind of principal `aws`"),
        ] {
            assert_eq!(Principal::from_batch(kind, value).unwrap_err().to_string(), text);
        }
    }
}
