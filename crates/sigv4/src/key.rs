use std::fmt;

use aws_lc_rs::{constant_time, hmac};
use zeroize::Zeroizing;

use crate::{Scope, Secret, digest::hexadecimal, scope::TERMINATOR};

/// The key derived from a secret for one scope. `Debug` shows nothing of it.
#[derive(Clone)]
pub(crate) struct SigningKey(hmac::Key);

impl SigningKey {
    pub(crate) fn derive(secret: &Secret, scope: &Scope) -> Self {
        let seed = Zeroizing::new(format!("AWS4{}", secret.expose()));
        let mut key = hmac::Key::new(hmac::HMAC_SHA256, seed.as_bytes());
        for part in [&scope.date, &scope.region, &scope.service, TERMINATOR] {
            key = hmac::Key::new(hmac::HMAC_SHA256, hmac::sign(&key, part.as_bytes()).as_ref());
        }
        Self(key)
    }

    pub(crate) fn sign(&self, string_to_sign: &str) -> Signature {
        Signature(hexadecimal(hmac::sign(&self.0, string_to_sign.as_bytes()).as_ref()))
    }
}

/// 64 lower-case hexadecimal digits when made here, any text when presented. `Debug` does not show it: within its
/// validity a signature lets whoever reads it replay the request.
#[derive(Clone)]
pub(crate) struct Signature(String);

impl Signature {
    pub(crate) fn presented(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares in a time that depends on the lengths only.
    pub(crate) fn matches(&self, other: &Self) -> bool {
        constant_time::verify_slices_are_equal(self.0.as_bytes(), other.0.as_bytes()).is_ok()
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(redacted)")
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(redacted)")
    }
}
