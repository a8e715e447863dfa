//! Who signed a request.

use http::request::Parts;
use rolecall_gate::{Caller, Gate, Origin, Proof, Transport};
use rolecall_policy::{AccountId, Principal};
use rolecall_shapes::Service;
use rolecall_sigv4::{Body, Presented, Secret, Sha256, SigError, Verified, Via};

use crate::{Fault, Front};

/// A request whose signature holds.
pub(crate) struct Signed {
    pub(crate) caller: Caller,
    pub(crate) verified: Verified,
    /// Kept for protocols that verify chunks of the body themselves.
    pub(crate) secret: Secret,
    pub(crate) region: String,
}

/// Why nobody could be identified.
pub(crate) enum Unidentified {
    /// The signature, or what it names, is wrong.
    Signature(SigError),
    /// The plane could not look it up.
    Fault(Fault),
}

impl From<SigError> for Unidentified {
    fn from(error: SigError) -> Unidentified {
        Unidentified::Signature(error)
    }
}

/// What a request claims of its signer, or why that cannot be read. Read once and handed on.
pub(crate) type Claim = Result<Presented, SigError>;

/// Looks the signer up and verifies the signature.
pub(crate) fn identify(
    front: &Front,
    parts: &Parts,
    claim: &Claim,
    body: Body,
    peer: &str,
) -> Result<Signed, Unidentified> {
    let presented = claim.as_ref().map_err(SigError::clone)?;
    let holder = holder(front, presented)?;
    let now = front.gate.world().now();
    let verified = presented.verify_with(&front.signing_keys, parts, body, &holder.secret, now)?;
    let region = verified.scope().region.clone();
    let caller = Caller {
        principal: holder.principal,
        account: holder.account,
        proof: holder.proof,
        origin: origin(parts, peer),
        via: Vec::new(),
    };
    Ok(Signed { caller, verified, secret: holder.secret, region })
}

/// Whether a request names a key or a session of this plane; nothing is verified yet.
pub(crate) fn is_known(front: &Front, claim: &Claim) -> bool {
    claim.as_ref().is_ok_and(|presented| holder(front, presented).is_ok())
}

/// As [`identify`], for the plane's own protocols: signed in the headers, for `service`, over the exact body.
pub(crate) fn identify_for(
    service: &Service,
    front: &Front,
    parts: &Parts,
    body: &[u8],
    peer: &str,
) -> Result<Signed, Unidentified> {
    let presented = Presented::from_request(parts)?;
    if presented.via() != Via::Header || presented.scope().service != service.signing_name {
        return Err(SigError::SignatureDoesNotMatch.into());
    }
    identify(front, parts, &Ok(presented), Body::Hash(Sha256::of(body)), peer)
}

struct Holder {
    principal: Principal,
    account: AccountId,
    proof: Proof,
    secret: Secret,
}

fn holder(front: &Front, presented: &Presented) -> Result<Holder, Unidentified> {
    match presented.session_token() {
        Some(token) => session_holder(front, presented.access_key_id(), token),
        None => key_holder(&front.gate, presented.access_key_id()),
    }
}

fn session_holder(front: &Front, access_key_id: &str, token: &Secret) -> Result<Holder, Unidentified> {
    let gate = &front.gate;
    let session = front.sessions.open(gate.seal(), token);
    let session = session.filter(|session| session.access_key_id == access_key_id);
    let session = session.ok_or(SigError::InvalidToken)?;
    if session.expires_at <= gate.world().now() {
        return Err(SigError::ExpiredToken.into());
    }
    let account = session.principal.account().cloned().ok_or(SigError::InvalidToken)?;
    Ok(Holder {
        principal: session.principal.clone(),
        account,
        secret: Secret::new(session.secret_access_key.clone()),
        proof: Proof::Session(Box::new(session)),
    })
}

fn key_holder(gate: &Gate, access_key_id: &str) -> Result<Holder, Unidentified> {
    let found = gate.directory().access_key(&gate.store().read(), access_key_id);
    let key = found.map_err(|error| Unidentified::Fault(error.into()))?;
    let unknown = || SigError::UnknownAccessKey { access_key_id: access_key_id.to_owned() };
    let key = key.ok_or_else(unknown)?;
    Ok(Holder {
        principal: key.principal,
        account: key.account,
        secret: Secret::new(key.secret),
        proof: Proof::AccessKey(access_key_id.to_owned()),
    })
}

/// An unsigned request, where the service takes one.
pub(crate) fn anonymous(gate: &Gate, parts: &Parts, peer: &str) -> Caller {
    Caller {
        principal: Principal::Anonymous,
        account: gate.settings().default_account.clone(),
        proof: Proof::None,
        origin: origin(parts, peer),
        via: Vec::new(),
    }
}

fn origin(parts: &Parts, peer: &str) -> Origin {
    let header = |name| parts.headers.get(name)?.to_str().ok().map(str::to_owned);
    Origin {
        source_ip: Some(peer.to_owned()),
        user_agent: header(http::header::USER_AGENT),
        referer: header(http::header::REFERER),
        transport: Transport::Plain,
    }
}
