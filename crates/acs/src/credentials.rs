//! Role credentials as the plane hands them to the agent.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::CredentialsId;

/// Which of a task's two roles a credential set is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RoleType {
    /// The task role: what the application calls AWS with.
    TaskApplication,
    /// The task execution role: what the agent prepares the task with.
    TaskExecution,
}

/// One session of a role. `Debug` shows neither the keys nor the id.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RoleCredentials {
    /// Stays the same through every refresh.
    pub credentials_id: CredentialsId,
    /// The role's ARN, with its path.
    pub role_arn: String,
    /// `ASIA…`.
    pub access_key_id: String,
    /// The secret key.
    pub secret_access_key: String,
    /// The session token.
    pub session_token: String,
    /// When the session ends, RFC 3339 in UTC; passed on to the application as it is.
    pub expiration: String,
    /// Where the credentials may be served; absent means everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_scope: Option<String>,
}

impl fmt::Debug for RoleCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RoleCredentials")
            .field("role_arn", &self.role_arn)
            .field("expiration", &self.expiration)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_key_no_token_and_no_id() {
        let credentials = RoleCredentials {
            credentials_id: CredentialsId::new("the-id"),
            role_arn: "arn:aws:iam::123456789012:role/app".to_owned(),
            access_key_id: "ASIAKEY".to_owned(),
            secret_access_key: "the-secret".to_owned(),
            session_token: "the-token".to_owned(),
            expiration: "2026-11-22T06:00:00Z".to_owned(),
            credential_scope: None,
        };
        assert_eq!(
            format!("{credentials:?}"),
            r#"RoleCredentials { role_arn: "arn:aws:iam::123456789012:role/app", expiration: "2026-11-22T06:00:00Z", .. }"#
        );
    }
}
