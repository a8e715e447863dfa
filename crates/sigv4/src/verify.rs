use std::sync::Arc;

use http::request::Parts;
use jiff::Timestamp;

use crate::{
    Body, ChunkVerifier, PayloadHash, Presented, RequestTime, Scope, ScopeFault, Secret, Sha256, SigError,
    SigningKeys, Via,
    canonical::{canonical_request, string_to_sign},
    key::{Signature, SigningKey},
    scope::TERMINATOR,
};

/// How far the signer's clock may be off, in seconds.
const MAX_SKEW: i64 = 15 * 60;

impl Presented {
    /// Checks the signature with the secret of [`access_key_id`](Self::access_key_id).
    ///
    /// `expected` are the region and the service of the endpoint; `None` takes the scope's own. The session token is
    /// the caller's to check: here it is only covered by the signature.
    ///
    /// Except for S3, the hash of the body itself is what the signature must cover, whatever the request states.
    ///
    /// # Errors
    /// What is wrong with the time, then the scope, then the signature, then the body; S3 looks at the time after the
    /// signature.
    pub fn verify(
        &self,
        parts: &Parts,
        body: Body,
        secret: &Secret,
        now: Timestamp,
        expected: Option<(&str, &str)>,
    ) -> Result<Verified, SigError> {
        self.check(parts, body, secret, now, expected, None)
    }

    /// As [`verify`](Self::verify) without `expected`, with the keys derived before.
    ///
    /// # Errors
    /// Those of [`verify`](Self::verify).
    pub fn verify_with(
        &self,
        keys: &SigningKeys,
        parts: &Parts,
        body: Body,
        secret: &Secret,
        now: Timestamp,
    ) -> Result<Verified, SigError> {
        self.check(parts, body, secret, now, None, Some(keys))
    }

    fn check(
        &self,
        parts: &Parts,
        body: Body,
        secret: &Secret,
        now: Timestamp,
        expected: Option<(&str, &str)>,
        keys: Option<&SigningKeys>,
    ) -> Result<Verified, SigError> {
        let now = RequestTime::new(now);
        if !self.scope.is_s3() {
            self.check_time(now)?;
        }
        self.check_scope(expected)?;
        let payload = self.payload_to_verify(body)?;

        let except = (self.via == Via::Query).then_some("X-Amz-Signature");
        let canonical =
            canonical_request(parts, &self.signed_headers, &payload.to_string(), &self.scope, except)
                .ok_or(SigError::SignatureDoesNotMatch)?;
        let kept = keys.and_then(|keys| keys.get(&self.access_key_id, secret, &self.scope));
        let is_new = kept.is_none();
        let key = kept.unwrap_or_else(|| Arc::new(SigningKey::derive(secret, &self.scope)));
        let signature = key.sign(&string_to_sign(self.time, &self.scope, &canonical));
        if !signature.matches(&self.signature) {
            return Err(SigError::SignatureDoesNotMatch);
        }
        if let Some(keys) = keys.filter(|_| is_new) {
            keys.keep(&self.access_key_id, secret, &self.scope, &key);
        }
        if self.scope.is_s3() {
            self.check_time(now)?;
        }

        let verified = Verified {
            access_key_id: self.access_key_id.clone(),
            scope: self.scope.clone(),
            time: self.time,
            payload,
            key,
            signature,
        };
        if let Body::Hash(hash) = body {
            verified.check_body(&hash)?;
        }
        Ok(verified)
    }

    fn check_scope(&self, expected: Option<(&str, &str)>) -> Result<(), SigError> {
        let scope = &self.scope;
        let mut faults = Vec::new();
        if let Some((region, service)) = expected {
            if scope.region != region {
                faults.push(ScopeFault::Region { region: scope.region.clone(), expected: region.to_owned() });
            }
            if scope.service != service {
                faults.push(ScopeFault::Service {
                    service: scope.service.clone(),
                    expected: service.to_owned(),
                });
            }
        }
        if self.terminator != TERMINATOR {
            faults.push(ScopeFault::Terminator { terminator: self.terminator.clone() });
        }
        if scope.date != self.time.date() {
            faults.push(ScopeFault::Date { date: scope.date.clone(), time: self.time });
        }
        if faults.is_empty() { Ok(()) } else { Err(SigError::WrongScope { via: self.via, faults }) }
    }

    fn check_time(&self, now: RequestTime) -> Result<(), SigError> {
        let (via, signed, window) = (self.via, self.time, self.window());
        if signed > now.plus_seconds(MAX_SKEW) {
            return Err(SigError::NotYetCurrent { signed, now, via });
        }
        if signed < now.plus_seconds(-window) {
            return Err(SigError::Expired { signed, now, window, via });
        }
        Ok(())
    }

    /// For how many seconds the signature is good. STS takes a presigned request for 15 minutes whatever it says,
    /// as the authors of aws-iam-authenticator observed.
    fn window(&self) -> i64 {
        self.expires.filter(|_| self.scope.service != "sts").unwrap_or(MAX_SKEW)
    }

    fn payload_to_verify(&self, body: Body) -> Result<PayloadHash, SigError> {
        match (body, self.payload) {
            (_, Some(stated)) if self.scope.is_s3() => Ok(stated),
            (Body::Hash(hash), _) => Ok(PayloadHash::Exact(hash)),
            (Body::Deferred, Some(stated @ PayloadHash::Exact(_))) => Ok(stated),
            (Body::Deferred, _) => Err(SigError::MissingPayloadHash),
        }
    }
}

/// A request whose signature was found right.
#[derive(Clone, Debug)]
pub struct Verified {
    access_key_id: String,
    scope: Scope,
    time: RequestTime,
    payload: PayloadHash,
    key: Arc<SigningKey>,
    signature: Signature,
}

impl Verified {
    /// Whose secret signed the request.
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// Day, region and service of the signature.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// When the request was signed.
    pub fn time(&self) -> RequestTime {
        self.time
    }

    /// What the signature says of the body.
    pub fn payload(&self) -> PayloadHash {
        self.payload
    }

    /// Checks the hash of a body that was deferred. Bodies whose hash is not signed pass.
    ///
    /// # Errors
    /// [`SigError::PayloadHashMismatch`]
    pub fn check_body(&self, computed: &Sha256) -> Result<(), SigError> {
        match self.payload {
            PayloadHash::Exact(stated) if stated != *computed => {
                Err(SigError::PayloadHashMismatch { stated, computed: *computed })
            }
            _ => Ok(()),
        }
    }

    /// What checks the body's chunks, where they are signed.
    pub fn chunks(&self) -> Option<ChunkVerifier> {
        let has_trailer = match self.payload {
            PayloadHash::Streaming => false,
            PayloadHash::StreamingTrailer => true,
            _ => return None,
        };
        let (key, scope, seed) = (self.key.clone(), self.scope.clone(), self.signature.clone());
        Some(ChunkVerifier::new(key, self.time, scope, seed, has_trailer))
    }
}
