//! Credentials in environment variables.

use rolecall_sigv4::{Credentials, Secret};
use rolecall_world::World;

use super::{CredentialsError, CredentialsFuture, ProvideCredentials};

pub(super) const ACCESS_KEY_ID: &str = "AWS_ACCESS_KEY_ID";
const SECRET_ACCESS_KEY: &str = "AWS_SECRET_ACCESS_KEY";
const SESSION_TOKEN: &str = "AWS_SESSION_TOKEN";

/// The variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.
#[derive(Clone, Debug)]
pub struct EnvCredentials {
    world: World,
}

impl EnvCredentials {
    /// The variables of `world`, read for every request.
    pub fn new(world: World) -> EnvCredentials {
        EnvCredentials { world }
    }

    /// Whether either key variable is set.
    pub fn is_configured(&self) -> bool {
        self.world.env(ACCESS_KEY_ID).is_some() || self.world.env(SECRET_ACCESS_KEY).is_some()
    }
}

impl ProvideCredentials for EnvCredentials {
    fn credentials(&self) -> CredentialsFuture<'_> {
        let read = read(|name| self.world.env(name));
        Box::pin(std::future::ready(read))
    }
}

/// Empty variables count as not set, as in the SDKs.
fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Credentials, CredentialsError> {
    let lookup = |name| lookup(name).filter(|value| !value.is_empty());
    let credentials = match (lookup(ACCESS_KEY_ID), lookup(SECRET_ACCESS_KEY)) {
        (Some(id), Some(secret)) => Credentials::new(id, Secret::new(secret)),
        (Some(_), None) => return Err(CredentialsError::Partial(SECRET_ACCESS_KEY)),
        (None, Some(_)) => return Err(CredentialsError::Partial(ACCESS_KEY_ID)),
        (None, None) => return Err(CredentialsError::NotSet(ACCESS_KEY_ID)),
    };
    Ok(match lookup(SESSION_TOKEN) {
        Some(token) => credentials.with_session_token(Secret::new(token)),
        None => credentials,
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn check(set: &[(&str, &str)], expected: Result<(&str, &str, Option<&str>), &str>) {
        let got = read(|name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()));
        let got = got.map_err(|error| error.to_string());
        let got = got.as_ref().map_err(String::as_str).map(|credentials| {
            let token = credentials.session_token.as_ref().map(|token| token.expose());
            (credentials.access_key_id.as_str(), credentials.secret.expose(), token)
        });
        assert_eq!(got, expected);
    }

    #[test]
    fn the_three_variables_make_credentials() {
        check(&[("AWS_ACCESS_KEY_ID", "A"), ("AWS_SECRET_ACCESS_KEY", "S")], Ok(("A", "S", None)));
        let all = [("AWS_ACCESS_KEY_ID", "A"), ("AWS_SECRET_ACCESS_KEY", "S"), ("AWS_SESSION_TOKEN", "T")];
        check(&all, Ok(("A", "S", Some("T"))));
        let empty = [("AWS_ACCESS_KEY_ID", "A"), ("AWS_SECRET_ACCESS_KEY", "S"), ("AWS_SESSION_TOKEN", "")];
        check(&empty, Ok(("A", "S", None)));
    }

    #[test]
    fn half_a_pair_and_nothing_are_told_apart() {
        check(&[("AWS_ACCESS_KEY_ID", "A")], Err("partial credentials: `AWS_SECRET_ACCESS_KEY` is missing"));
        check(&[("AWS_SECRET_ACCESS_KEY", "S")], Err("partial credentials: `AWS_ACCESS_KEY_ID` is missing"));
        check(&[], Err("no credentials: `AWS_ACCESS_KEY_ID` is not set"));
    }
}
