//! The `aws-chunked` encoding: a body in chunks, each signed or none, then trailing headers.
//!
//! Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in
//! Multiple Chunks" and "… Including Trailing Headers".

use bytes::{Buf, Bytes, BytesMut};
use futures_util::{Stream, StreamExt};
use rolecall_gate::Fault;
use rolecall_sigv4::{ChunkVerifier, ErrorDialect, Sha256, SigError};
use s3s::crypto::{Checksum as _, Sha256 as Hasher};

use crate::faults;

/// The longest line of chunk sizes, signatures and trailing headers.
const LONGEST_LINE: usize = 4096;
/// The most trailing headers.
const MOST_TRAILERS: usize = 16;

/// Decodes a body. What it yields has been checked as far as the chunk it is of is complete, so a reader keeps
/// nothing until the end.
pub(crate) struct Chunked<S> {
    source: S,
    buffer: BytesMut,
    verifier: Option<ChunkVerifier>,
    state: State,
    trailers: Vec<(String, String)>,
}

enum State {
    Size,
    Data { left: u64, hasher: Hasher, signature: String },
    DataEnd,
    Trailers,
    Done,
}

impl<S, E> Chunked<S>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: std::error::Error,
{
    /// Decodes `source`, checking signatures with `verifier` where chunks are signed.
    pub(crate) fn new(source: S, verifier: Option<ChunkVerifier>) -> Chunked<S> {
        Chunked { source, buffer: BytesMut::new(), verifier, state: State::Size, trailers: Vec::new() }
    }

    /// The trailing headers, once everything has been read.
    pub(crate) fn into_trailers(self) -> Vec<(String, String)> {
        self.trailers
    }

    /// The next bytes of the decoded body; `None` at its end.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, Fault> {
        loop {
            match &mut self.state {
                State::Size => self.begin_chunk().await?,
                State::Data { .. } => return self.data().await.map(Some),
                State::DataEnd => {
                    if !self.line().await?.is_empty() {
                        return Err(malformed());
                    }
                    self.state = State::Size;
                }
                State::Trailers => self.finish().await?,
                State::Done => return Ok(None),
            }
        }
    }

    async fn begin_chunk(&mut self) -> Result<(), Fault> {
        let line = self.line().await?;
        let (size, extension) = line.split_once(';').unwrap_or((&line, ""));
        let left = u64::from_str_radix(size.trim(), 16).map_err(|_| malformed())?;
        let signature = extension.strip_prefix("chunk-signature=").unwrap_or_default().trim().to_owned();
        self.state = if left > 0 {
            State::Data { left, hasher: Hasher::new(), signature }
        } else {
            self.verify(&Sha256::EMPTY, &signature)?;
            State::Trailers
        };
        Ok(())
    }

    async fn data(&mut self) -> Result<Bytes, Fault> {
        if self.buffer.is_empty() {
            self.fill().await?;
        }
        let State::Data { left, hasher, signature } = &mut self.state else { return Err(malformed()) };
        let take = usize::try_from(*left).unwrap_or(usize::MAX).min(self.buffer.len());
        let bytes = self.buffer.split_to(take).freeze();
        hasher.update(&bytes);
        *left -= bytes.len() as u64;
        if *left == 0 {
            let hash = Sha256::from_bytes(std::mem::replace(hasher, Hasher::new()).finalize());
            let signature = std::mem::take(signature);
            self.verify(&hash, &signature)?;
            self.state = State::DataEnd;
        }
        Ok(bytes)
    }

    async fn finish(&mut self) -> Result<(), Fault> {
        let mut signature = None;
        loop {
            let line = self.line_or_end().await?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').ok_or_else(malformed)?;
            let (name, value) = (name.trim().to_ascii_lowercase(), value.trim().to_owned());
            match name.as_str() {
                "x-amz-trailer-signature" => signature = Some(value),
                _ if self.trailers.len() == MOST_TRAILERS => return Err(malformed()),
                _ => self.trailers.push((name, value)),
            }
        }
        if let (Some(verifier), Some(signature)) = (&mut self.verifier, signature) {
            let headers: Vec<_> =
                self.trailers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            verifier.trailer(&headers, &signature).map_err(refused)?;
        }
        if self.verifier.as_ref().is_some_and(|verifier| !verifier.is_complete()) {
            return Err(refused(SigError::SignatureDoesNotMatch));
        }
        self.state = State::Done;
        Ok(())
    }

    fn verify(&mut self, hash: &Sha256, signature: &str) -> Result<(), Fault> {
        match &mut self.verifier {
            Some(verifier) => verifier.chunk(hash, signature).map_err(refused),
            None => Ok(()),
        }
    }

    /// A line without its end. The body must not end before it does.
    async fn line(&mut self) -> Result<String, Fault> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                return self.take_line(end);
            }
            if self.buffer.len() > LONGEST_LINE {
                return Err(malformed());
            }
            self.fill().await?;
        }
    }

    /// A line, or nothing where the body ends: some clients leave out the empty line behind the trailing headers.
    async fn line_or_end(&mut self) -> Result<String, Fault> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                return self.take_line(end);
            }
            if self.buffer.len() > LONGEST_LINE {
                return Err(malformed());
            }
            if !self.more().await? {
                return if self.buffer.is_empty() {
                    Ok(String::new())
                } else {
                    Err(faults::incomplete_body())
                };
            }
        }
    }

    fn take_line(&mut self, end: usize) -> Result<String, Fault> {
        let line = self.buffer.split_to(end);
        self.buffer.advance(1);
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        String::from_utf8(line.to_vec()).map_err(|_| malformed())
    }

    async fn fill(&mut self) -> Result<(), Fault> {
        if self.more().await? { Ok(()) } else { Err(faults::incomplete_body()) }
    }

    async fn more(&mut self) -> Result<bool, Fault> {
        match self.source.next().await {
            Some(Ok(bytes)) => {
                self.buffer.extend_from_slice(&bytes);
                Ok(true)
            }
            Some(Err(_)) => Err(faults::incomplete_body()),
            None => Ok(false),
        }
    }
}

fn malformed() -> Fault {
    faults::invalid_request("The body is not in the aws-chunked encoding its headers announce.")
}

fn refused(error: SigError) -> Fault {
    let error = error.aws_error(ErrorDialect::S3);
    Fault::new(error.code, error.message).status(error.status.as_u16())
}
