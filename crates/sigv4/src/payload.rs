use std::fmt;

use crate::Sha256;

/// What a request says of its body: the value of `x-amz-content-sha256`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadHash {
    /// The hash of the whole body.
    Exact(Sha256),
    /// `UNSIGNED-PAYLOAD`: the signature does not cover the body.
    Unsigned,
    /// `STREAMING-AWS4-HMAC-SHA256-PAYLOAD`: chunks, each with its signature.
    Streaming,
    /// `STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER`: signed chunks, then signed trailing headers.
    StreamingTrailer,
    /// `STREAMING-UNSIGNED-PAYLOAD-TRAILER`: unsigned chunks, then trailing headers with a checksum.
    StreamingUnsignedTrailer,
}

impl PayloadHash {
    /// The hash of a body at hand.
    pub fn of(body: &[u8]) -> Self {
        Self::Exact(Sha256::of(body))
    }

    /// Reads a header's value; `None` for what is neither a known word nor a hash.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "UNSIGNED-PAYLOAD" => Self::Unsigned,
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" => Self::Streaming,
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" => Self::StreamingTrailer,
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER" => Self::StreamingUnsignedTrailer,
            hash => Self::Exact(Sha256::from_hex(hash)?),
        })
    }

    /// Whether the body comes in `aws-chunked` encoding.
    pub fn is_chunked(self) -> bool {
        matches!(self, Self::Streaming | Self::StreamingTrailer | Self::StreamingUnsignedTrailer)
    }
}

impl fmt::Display for PayloadHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(hash) => hash.fmt(f),
            Self::Unsigned => f.write_str("UNSIGNED-PAYLOAD"),
            Self::Streaming => f.write_str("STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
            Self::StreamingTrailer => f.write_str("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"),
            Self::StreamingUnsignedTrailer => f.write_str("STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
        }
    }
}

/// How much the verifier knows of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The caller has read it all; this is its hash.
    Hash(Sha256),
    /// The caller streams it. The hash the request states is taken at its word, and must be checked once the body has
    /// been read: [`Verified::check_body`](crate::Verified::check_body), or the chunk verifier.
    Deferred,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_reads_back_as_itself() {
        for payload in [
            PayloadHash::of(b"x"),
            PayloadHash::Unsigned,
            PayloadHash::Streaming,
            PayloadHash::StreamingTrailer,
            PayloadHash::StreamingUnsignedTrailer,
        ] {
            assert_eq!(PayloadHash::parse(&payload.to_string()), Some(payload));
        }
        assert_eq!(PayloadHash::parse("unsigned-payload"), None);
    }
}
