use std::fmt;

use aws_lc_rs::constant_time;
use zeroize::Zeroizing;

/// A secret access key or a session token: never shown by `Debug`, wiped from memory when dropped.
///
/// Two secrets compare in a time that depends on their lengths only.
#[derive(Clone, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text of a secret.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(Zeroizing::new(secret.into()))
    }

    /// The text itself, for the places that must send or store it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        constant_time::verify_slices_are_equal(self.0.as_bytes(), other.0.as_bytes()).is_ok()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(redacted)")
    }
}

/// What a client signs with. `Debug` shows the access key id only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// Identifies the secret to the server, such as `AKIA…` (long-term) or `ASIA…` (temporary).
    pub access_key_id: String,
    /// The secret access key.
    pub secret: Secret,
    /// The token that comes with temporary credentials.
    pub session_token: Option<Secret>,
}

impl Credentials {
    /// Long-term credentials, without a session token.
    pub fn new(access_key_id: impl Into<String>, secret: Secret) -> Self {
        Self { access_key_id: access_key_id.into(), secret, session_token: None }
    }

    /// The same credentials with the session token of temporary credentials.
    #[must_use]
    pub fn with_session_token(self, session_token: Secret) -> Self {
        Self { session_token: Some(session_token), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_equal_when_their_texts_are() {
        assert_eq!(Secret::new("hush"), Secret::new("hush"));
        assert_ne!(Secret::new("hush"), Secret::new("hush!"));
        assert_ne!(Secret::new("hush"), Secret::new("lush"));
    }

    #[test]
    fn debug_output_shows_neither_secret_nor_token() {
        let credentials =
            Credentials::new("AKIDEXAMPLE", Secret::new("hush")).with_session_token(Secret::new("quiet"));
        assert_eq!(
            format!("{credentials:?}"),
            r#"Credentials { access_key_id: "AKIDEXAMPLE", secret: Secret(redacted), session_token: Some(Secret(redacted)) }"#
        );
    }
}
