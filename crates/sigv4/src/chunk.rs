use std::sync::Arc;

use crate::{RequestTime, Scope, Sha256, SigError, key::Signature, key::SigningKey};

/// Checks the chunks of an `aws-chunked` body, each signed over the signature before it, and the signed trailer.
///
/// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in
/// Multiple Chunks" and "… Including Trailing Headers".
#[derive(Clone)]
pub struct ChunkVerifier {
    key: Arc<SigningKey>,
    time: RequestTime,
    scope: Scope,
    previous: Signature,
    state: State,
    has_trailer: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Chunks,
    Trailer,
    Complete,
}

impl ChunkVerifier {
    pub(crate) fn new(
        key: Arc<SigningKey>,
        time: RequestTime,
        scope: Scope,
        seed: Signature,
        has_trailer: bool,
    ) -> Self {
        Self { key, time, scope, previous: seed, state: State::Chunks, has_trailer }
    }

    /// Checks the next chunk's data against its `chunk-signature`. The chunk without data is the last.
    ///
    /// # Errors
    /// [`SigError::SignatureDoesNotMatch`], also for a chunk after the last.
    pub fn chunk(&mut self, data: &Sha256, signature: &str) -> Result<(), SigError> {
        self.advance(State::Chunks, &self.chunk_string_to_sign(data), signature)?;
        if *data == Sha256::EMPTY {
            self.state = if self.has_trailer { State::Trailer } else { State::Complete };
        }
        Ok(())
    }

    /// Checks the trailing headers, in the order sent and without `x-amz-trailer-signature`, which is `signature`.
    ///
    /// # Errors
    /// [`SigError::SignatureDoesNotMatch`], also where no trailer was announced or the last chunk is still to come.
    pub fn trailer(&mut self, headers: &[(&str, &str)], signature: &str) -> Result<(), SigError> {
        self.advance(State::Trailer, &self.trailer_string_to_sign(headers), signature)?;
        self.state = State::Complete;
        Ok(())
    }

    /// Whether everything announced has been checked; a body that ends earlier was cut short.
    pub fn is_complete(&self) -> bool {
        self.state == State::Complete
    }

    fn advance(&mut self, state: State, string_to_sign: &str, signature: &str) -> Result<(), SigError> {
        let expected = self.key.sign(string_to_sign);
        if self.state != state || !expected.matches(&Signature::presented(signature)) {
            return Err(SigError::SignatureDoesNotMatch);
        }
        self.previous = expected;
        Ok(())
    }

    fn chunk_string_to_sign(&self, data: &Sha256) -> String {
        let Self { time, scope, previous, .. } = self;
        format!("AWS4-HMAC-SHA256-PAYLOAD\n{time}\n{scope}\n{}\n{}\n{data}", previous.as_str(), Sha256::EMPTY)
    }

    fn trailer_string_to_sign(&self, headers: &[(&str, &str)]) -> String {
        let Self { time, scope, previous, .. } = self;
        let canonical: String = headers
            .iter()
            .map(|(name, value)| format!("{}:{}\n", name.to_ascii_lowercase(), value.trim()))
            .collect();
        let hash = Sha256::of(canonical.as_bytes());
        format!("AWS4-HMAC-SHA256-TRAILER\n{time}\n{scope}\n{}\n{hash}", previous.as_str())
    }
}

impl std::fmt::Debug for ChunkVerifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChunkVerifier").field("scope", &self.scope).finish_non_exhaustive()
    }
}
