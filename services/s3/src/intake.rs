//! Taking the bytes of an object in: to the blobs, with their hashes, checked against what the client says of them.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use futures_util::StreamExt;
use rolecall_gate::Fault;
use rolecall_store::Blobs;
use s3s::{
    checksum::ChecksumHasher,
    crypto::{self, Checksum as _},
    dto::{self, StreamingBlob},
};
use serde::{Deserialize, Serialize};

use crate::{body::Findings, faults, state::Piece};

/// A checksum algorithm of S3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Algorithm {
    Crc32,
    Crc32c,
    Crc64Nvme,
    Sha1,
    Sha256,
}

/// An object's or part's checksum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Checksum {
    pub(crate) algorithm: Algorithm,
    /// Base64, behind it `-` and the number of parts where it is composed of theirs.
    pub(crate) value: String,
}

/// What a client says of a body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Claims {
    pub(crate) content_md5: Option<String>,
    pub(crate) len: Option<i64>,
    /// The algorithm asked for, with the checksum where it comes before the body.
    pub(crate) checksum: Option<(Algorithm, Option<String>)>,
    /// The checksum comes behind the body.
    pub(crate) trailing: bool,
}

/// A body taken in.
pub(crate) struct Received {
    /// `None` where there were no bytes.
    pub(crate) piece: Option<Piece>,
    /// In hexadecimal digits.
    pub(crate) md5: String,
    pub(crate) checksum: Checksum,
}

impl Algorithm {
    pub(crate) const ALL: [Algorithm; 5] =
        [Algorithm::Crc32, Algorithm::Crc32c, Algorithm::Crc64Nvme, Algorithm::Sha1, Algorithm::Sha256];

    /// As the API spells it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Algorithm::Crc32 => "CRC32",
            Algorithm::Crc32c => "CRC32C",
            Algorithm::Crc64Nvme => "CRC64NVME",
            Algorithm::Sha1 => "SHA1",
            Algorithm::Sha256 => "SHA256",
        }
    }

    /// The algorithm of this name; what S3 does not know is refused.
    pub(crate) fn read(name: &str) -> Result<Algorithm, Fault> {
        let found = Algorithm::ALL.into_iter().find(|algorithm| algorithm.name().eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            faults::invalid_request("Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]")
        })
    }

    /// The header that carries it.
    pub(crate) fn header(self) -> String {
        format!("x-amz-checksum-{}", self.name().to_ascii_lowercase())
    }

    fn len(self) -> usize {
        match self {
            Algorithm::Crc32 | Algorithm::Crc32c => 4,
            Algorithm::Crc64Nvme => 8,
            Algorithm::Sha1 => 20,
            Algorithm::Sha256 => 32,
        }
    }

    /// A hasher of this algorithm alone.
    pub(crate) fn hasher(self) -> ChecksumHasher {
        let mut hasher = ChecksumHasher::default();
        match self {
            Algorithm::Crc32 => hasher.crc32 = Some(crypto::Crc32::new()),
            Algorithm::Crc32c => hasher.crc32c = Some(crypto::Crc32c::new()),
            Algorithm::Crc64Nvme => hasher.crc64nvme = Some(crypto::Crc64Nvme::new()),
            Algorithm::Sha1 => hasher.sha1 = Some(crypto::Sha1::new()),
            Algorithm::Sha256 => hasher.sha256 = Some(crypto::Sha256::new()),
        }
        hasher
    }

    /// The result of a hasher of this algorithm, in base64.
    pub(crate) fn finish(self, hasher: ChecksumHasher) -> String {
        let sums = hasher.finalize();
        let sum = match self {
            Algorithm::Crc32 => sums.checksum_crc32,
            Algorithm::Crc32c => sums.checksum_crc32c,
            Algorithm::Crc64Nvme => sums.checksum_crc64nvme,
            Algorithm::Sha1 => sums.checksum_sha1,
            Algorithm::Sha256 => sums.checksum_sha256,
        };
        sum.unwrap_or_default()
    }
}

impl Checksum {
    /// The value for the header or element of `algorithm`.
    pub(crate) fn of(checksum: Option<&Checksum>, algorithm: Algorithm) -> Option<String> {
        checksum.filter(|checksum| checksum.algorithm == algorithm).map(|checksum| checksum.value.clone())
    }

    /// Whether it is of all bytes, or of the checksums of the parts.
    pub(crate) fn kind(&self) -> dto::ChecksumType {
        let composed = self.value.contains('-');
        dto::ChecksumType::from_static(if composed {
            dto::ChecksumType::COMPOSITE
        } else {
            dto::ChecksumType::FULL_OBJECT
        })
    }
}

/// Fills in the checksum members of an answer.
macro_rules! answer_checksum {
    ($output:expr, $checksum:expr) => {{
        use $crate::intake::{Algorithm, Checksum};
        let checksum: Option<&Checksum> = $checksum;
        $output.checksum_crc32 = Checksum::of(checksum, Algorithm::Crc32);
        $output.checksum_crc32c = Checksum::of(checksum, Algorithm::Crc32c);
        $output.checksum_crc64nvme = Checksum::of(checksum, Algorithm::Crc64Nvme);
        $output.checksum_sha1 = Checksum::of(checksum, Algorithm::Sha1);
        $output.checksum_sha256 = Checksum::of(checksum, Algorithm::Sha256);
    }};
}
pub(crate) use answer_checksum;

/// Reads the checksum a request states from its members: at most one.
macro_rules! stated_checksum {
    ($input:expr) => {{
        use $crate::intake::{Algorithm, one_of};
        one_of([
            (Algorithm::Crc32, $input.checksum_crc32.clone()),
            (Algorithm::Crc32c, $input.checksum_crc32c.clone()),
            (Algorithm::Crc64Nvme, $input.checksum_crc64nvme.clone()),
            (Algorithm::Sha1, $input.checksum_sha1.clone()),
            (Algorithm::Sha256, $input.checksum_sha256.clone()),
        ])
    }};
}
pub(crate) use stated_checksum;

/// The one checksum stated.
pub(crate) fn one_of(stated: [(Algorithm, Option<String>); 5]) -> Result<Option<(Algorithm, String)>, Fault> {
    let mut stated =
        stated.into_iter().filter_map(|(algorithm, value)| value.map(|value| (algorithm, value)));
    let first = stated.next();
    if stated.next().is_some() {
        return Err(faults::invalid_request(
            "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
        ));
    }
    Ok(first)
}

impl Claims {
    /// What a request states: in headers, or in headers that trail the body (`x-amz-trailer` names them).
    pub(crate) fn read(
        stated: Option<(Algorithm, String)>,
        asked: Option<&str>,
        trailer: Option<&str>,
    ) -> Result<Claims, Fault> {
        let trailing = trailer.and_then(|trailer| {
            let name = trailer.trim();
            Algorithm::ALL.into_iter().find(|algorithm| algorithm.header().eq_ignore_ascii_case(name))
        });
        let checksum = match (stated, trailing, asked) {
            (Some((algorithm, value)), _, _) => Some((algorithm, Some(value))),
            (None, Some(algorithm), _) => Some((algorithm, None)),
            (None, None, Some(asked)) => Some((Algorithm::read(asked)?, None)),
            (None, None, None) => None,
        };
        Ok(Claims { checksum, trailing: trailing.is_some(), ..Claims::default() })
    }
}

/// Takes a body in. Nothing is left of one that is cut short or is not what the client says.
pub(crate) async fn receive(
    blobs: &Blobs,
    body: Option<StreamingBlob>,
    claims: &Claims,
    findings: Option<&Findings>,
) -> Result<Received, Fault> {
    let algorithm = claims.checksum.as_ref().map_or(Algorithm::Crc64Nvme, |(algorithm, _)| *algorithm);
    let (mut md5, mut hasher) = (crypto::Md5::new(), algorithm.hasher());
    let upload = blobs.begin().await.map_err(Fault::internal)?;
    let mut len = 0;
    if let Some(mut body) = body {
        while let Some(bytes) = body.next().await {
            // What the body check found goes to the client instead of this.
            let bytes = bytes.map_err(|_| faults::incomplete_body())?;
            md5.update(&bytes);
            hasher.update(&bytes);
            len = upload.append(bytes).await.map_err(Fault::internal)?;
        }
    }
    if claims.len.is_some_and(|stated| u64::try_from(stated) != Ok(len)) {
        return Err(faults::incomplete_body());
    }
    let md5 = md5.finalize();
    check_md5(claims.content_md5.as_deref(), md5.as_ref())?;
    let checksum = Checksum { algorithm, value: algorithm.finish(hasher) };
    let trailer = || findings.and_then(|findings| findings.trailer(&algorithm.header()));
    let stated = claims.checksum.as_ref().and_then(|(_, value)| value.clone()).or_else(trailer);
    if claims.trailing && stated.is_none() {
        return Err(malformed_trailer());
    }
    check(&checksum, stated.as_deref())?;
    let piece = match len {
        0 => None,
        _ => {
            let blob = upload.finish(None).await.map_err(Fault::internal)?;
            Some(Piece { digest: blob.digest, len: blob.len })
        }
    };
    Ok(Received { piece, md5: hexadecimal(md5.as_ref()), checksum })
}

/// A checksum was announced behind the body and did not come.
fn malformed_trailer() -> Fault {
    let message = "The request contained trailing data that was not well-formed or did not conform to our published \
                   schema.";
    Fault::new("MalformedTrailerError", message)
}

fn check_md5(stated: Option<&str>, computed: &[u8]) -> Result<(), Fault> {
    let Some(stated) = stated else { return Ok(()) };
    match BASE64_STANDARD.decode(stated) {
        Ok(stated) if stated == computed => Ok(()),
        Ok(stated) if stated.len() == computed.len() => {
            Err(Fault::new("BadDigest", "The Content-MD5 you specified did not match what we received."))
        }
        _ => Err(Fault::new("InvalidDigest", "The Content-MD5 you specified was invalid.")),
    }
}

/// Compares a checksum with the one stated.
pub(crate) fn check(computed: &Checksum, stated: Option<&str>) -> Result<(), Fault> {
    let Some(stated) = stated else { return Ok(()) };
    let Checksum { algorithm, value } = computed;
    if stated == value {
        return Ok(());
    }
    let digest = stated.split('-').next().unwrap_or_default();
    if BASE64_STANDARD.decode(digest).map(|bytes| bytes.len()) != Ok(algorithm.len()) {
        return Err(faults::invalid_request(format!("Value for {} header is invalid.", algorithm.header())));
    }
    let name = algorithm.name();
    Err(Fault::new("BadDigest", format!("The {name} you specified did not match the calculated checksum.")))
}

/// Lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
