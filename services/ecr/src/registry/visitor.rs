//! Who a request comes from, and which registry it means.

use base64::{Engine, prelude::BASE64_STANDARD};
use http::{header, request::Parts};
use rolecall_gate::{Caller, Gate, Operation, Origin, Transport, Visit};
use rolecall_policy::AccountId;

use super::{
    error::{Code, Refusal},
    route::is_name,
};
use crate::{ops::USER, state::RepositoryRef, token::Password};

/// The sender of a request and the registry it is for.
pub struct Visitor {
    visit: Visit,
    account: AccountId,
}

/// A visitor at a repository.
pub struct At {
    /// Who, in which region, under which request id.
    pub visit: Visit,
    /// The repository.
    pub repository: RepositoryRef,
}

impl Visitor {
    /// Reads the password of a request, and the registry from its host name. A host that names no registry, such as
    /// `127.0.0.1:4566`, means the registry of the password's account in the region it was asked for in.
    ///
    /// # Errors
    /// No password, or one that has ended.
    pub fn identify(gate: &Gate, parts: &Parts, peer: &str) -> Result<Visitor, Refusal> {
        let no_password = || Refusal::new(Code::Unauthorized, "no basic auth credentials");
        let sealed = presented(parts).ok_or_else(no_password)?;
        let password = Password::open(gate.seal(), &sealed).ok_or_else(no_password)?;
        if password.expires_at <= gate.world().now() {
            let message = "Your authorization token has expired. Reauthenticate and try again.";
            return Err(Refusal::new(Code::Expired, message));
        }
        let region = password.region.clone();
        let caller = Caller { origin: origin(parts, peer), ..password.caller() };
        let (account, region) = named_registry(parts).unwrap_or_else(|| (caller.account.clone(), region));
        let visit = Visit { caller, region, request_id: gate.world().uuid() };
        Ok(Visitor { visit, account })
    }

    /// The visitor at a repository of the registry.
    ///
    /// # Errors
    /// A name no repository can have.
    pub fn at(self, name: &str) -> Result<At, Refusal> {
        if !is_name(name) {
            let message = "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular \
                           expression '[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*''";
            return Err(Refusal::new(Code::NameInvalid, message));
        }
        let Visitor { visit, account } = self;
        let repository = RepositoryRef { account, region: visit.region.clone(), name: name.to_owned() };
        Ok(At { visit, repository })
    }
}

impl At {
    /// The registry id, for requests to the API.
    pub fn registry_id(&self) -> Option<String> {
        Some(self.repository.account.to_string())
    }

    /// Decides an operation whose bytes come or go outside a transaction, and makes sure the repository is there.
    ///
    /// # Errors
    /// The refusal, or an unknown repository.
    pub fn permit<O: Operation>(&self, gate: &Gate, input: O::Input) -> Result<(), Refusal> {
        gate.permit::<O>(&self.visit, input)?;
        self.repository.find(&gate.store().read())?;
        Ok(())
    }
}

/// The password of `Authorization: Basic`.
fn presented(parts: &Parts) -> Option<String> {
    let header = parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, encoded) = header.split_once(' ')?;
    let basic = scheme.eq_ignore_ascii_case("basic").then_some(encoded.trim())?;
    let decoded = String::from_utf8(BASE64_STANDARD.decode(basic).ok()?).ok()?;
    let (user, password) = decoded.split_once(':')?;
    (user == USER).then(|| password.to_owned())
}

/// The registry a host name of the form `<account>.dkr.ecr.<region>.…` stands for.
fn named_registry(parts: &Parts) -> Option<(AccountId, String)> {
    let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).or(parts.uri.host())?;
    let (account, rest) = host.split_once(".dkr.ecr.").or_else(|| host.split_once(".dkr.ecr-fips."))?;
    let (region, _) = rest.split_once('.')?;
    Some((AccountId::new(account).ok()?, region.to_owned()))
}

fn origin(parts: &Parts, peer: &str) -> Origin {
    let header = |name| parts.headers.get(name)?.to_str().ok().map(str::to_owned);
    Origin {
        source_ip: Some(peer.to_owned()),
        user_agent: header(header::USER_AGENT),
        referer: header(header::REFERER),
        transport: Transport::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_name_names_a_registry() {
        let named = |host: &str| {
            let (parts, ()) = http::Request::builder().header("host", host).body(()).unwrap().into_parts();
            named_registry(&parts).map(|(account, region)| format!("{account}/{region}"))
        };
        assert_eq!(
            named("210987654321.dkr.ecr.eu-west-1.amazonaws.com").as_deref(),
            Some("210987654321/eu-west-1")
        );
        assert_eq!(named("127.0.0.1:4566"), None);
        assert_eq!(named("x.dkr.ecr.eu-west-1.amazonaws.com"), None);
    }
}
