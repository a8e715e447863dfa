//! Uploads in parts: finding one, and putting its parts together.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http_body_util::BodyExt;
use rolecall_gate::Fault;
use rolecall_store::{Blobs, Key, View};
use s3s::{
    crypto::{Checksum as _, Md5},
    dto::{ChecksumType, CompletedPart, ETag},
};

use crate::{
    content, faults,
    intake::{Algorithm, Checksum, Claims, check, hexadecimal, stated_checksum},
    state::{Bucket, PARTS, Part, Piece, UPLOADS, Upload},
};

/// The least length of every part but the last, in bytes.
const SMALLEST_PART: u64 = 5 << 20;

/// An upload as requests name it.
pub(crate) struct UploadName {
    pub(crate) bucket: String,
    pub(crate) key: String,
    pub(crate) upload_id: String,
}

impl UploadName {
    /// The upload, if it is still open.
    pub(crate) fn find(&self, view: &dyn View, expected: Option<&str>) -> Result<Upload, Fault> {
        Bucket::find(view, &self.bucket, expected)?;
        UPLOADS.get(view, self.row())?.ok_or_else(faults::no_such_upload)
    }

    /// Its key in the table.
    pub(crate) fn row(&self) -> Key {
        Key::from([&self.bucket, &self.key, &self.upload_id])
    }
}

impl Upload {
    /// Whether the checksum of the object is of its bytes, or composed of those of the parts.
    pub(crate) fn kind(&self) -> &'static str {
        match (self.checksum, self.checksum_type.as_deref()) {
            (Some(Algorithm::Crc64Nvme), _) | (_, Some(ChecksumType::FULL_OBJECT)) => {
                ChecksumType::FULL_OBJECT
            }
            _ => ChecksumType::COMPOSITE,
        }
    }

    /// The parts must carry the checksum the upload was begun with.
    pub(crate) fn check_algorithm(&self, claims: &Claims) -> Result<(), Fault> {
        match (self.checksum, &claims.checksum) {
            (Some(expected), Some((actual, _))) if expected != *actual => {
                Err(faults::invalid_request(format!(
                    "Checksum Type mismatch occurred, expected checksum Type: {}, actual checksum Type: {}",
                    expected.name().to_ascii_lowercase(),
                    actual.name().to_ascii_lowercase()
                )))
            }
            _ => Ok(()),
        }
    }
}

/// The number of a part.
pub(crate) fn number(row: &Key) -> Option<i32> {
    row.parts().pop().and_then(|number| number.parse().ok())
}

/// The parts a client names, as they were taken in.
pub(crate) fn chosen(view: &dyn View, upload_id: &str, named: &[CompletedPart]) -> Result<Vec<Part>, Fault> {
    if named.is_empty() {
        return Err(faults::malformed_xml());
    }
    let numbers: Vec<_> = named.iter().map(|part| part.part_number.unwrap_or_default()).collect();
    if numbers.windows(2).any(|pair| pair[0] >= pair[1]) {
        let message = "The list of parts was not in ascending order. The parts list must be specified in order by \
                       part number.";
        return Err(Fault::new("InvalidPartOrder", message));
    }
    let parts: Vec<_> = named.iter().map(|named| part(view, upload_id, named)).collect::<Result<_, _>>()?;
    let all_but_last = parts.iter().rev().skip(1);
    if all_but_last.map(|part| part.piece.map_or(0, |piece| piece.len)).any(|len| len < SMALLEST_PART) {
        let message = "Your proposed upload is smaller than the minimum allowed size";
        return Err(Fault::new("EntityTooSmall", message));
    }
    Ok(parts)
}

fn part(view: &dyn View, upload_id: &str, named: &CompletedPart) -> Result<Part, Fault> {
    let number = u64::try_from(named.part_number.unwrap_or_default()).unwrap_or_default();
    let part = PARTS.get(view, Key::from(upload_id).with_number(number))?;
    let same =
        |part: &Part| named.e_tag.as_ref().is_none_or(|tag| tag.value().trim_matches('"') == part.etag);
    let part = part.filter(same).ok_or_else(invalid_part)?;
    if let Some((algorithm, stated)) = stated_checksum!(named)?
        && Checksum::of(part.checksum.as_ref(), algorithm).is_some_and(|value| value != stated)
    {
        return Err(invalid_part());
    }
    Ok(part)
}

fn invalid_part() -> Fault {
    let message = "One or more of the specified parts could not be found.  The part may not have been uploaded, or \
                   the specified entity tag may not match the part's entity tag.";
    Fault::new("InvalidPart", message)
}

/// The entity tag of an object put together from parts.
pub(crate) fn etag(parts: &[Part]) -> ETag {
    let mut md5 = Md5::new();
    for part in parts {
        md5.update(&bytes_of(&part.etag));
    }
    ETag::Strong(format!("{}-{}", hexadecimal(md5.finalize().as_ref()), parts.len()))
}

fn bytes_of(hexadecimal: &str) -> Vec<u8> {
    let digits = hexadecimal.as_bytes().chunks(2);
    digits.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// The checksum of the object, where the upload was begun with one; compared with the one stated.
pub(crate) async fn checksum(
    blobs: &Blobs,
    upload: &Upload,
    parts: &[Part],
    stated: Option<(Algorithm, String)>,
) -> Result<Option<Checksum>, Fault> {
    let Some(algorithm) = upload.checksum else { return Ok(None) };
    let value = if upload.kind() == ChecksumType::COMPOSITE {
        let mut hasher = algorithm.hasher();
        for part in parts {
            let value = Checksum::of(part.checksum.as_ref(), algorithm).ok_or_else(invalid_part)?;
            hasher.update(&BASE64_STANDARD.decode(value).map_err(Fault::internal)?);
        }
        format!("{}-{}", algorithm.finish(hasher), parts.len())
    } else {
        of_all_bytes(blobs, algorithm, &pieces(parts)).await?
    };
    let checksum = Checksum { algorithm, value };
    let stated = stated.filter(|(stated, _)| *stated == algorithm).map(|(_, value)| value);
    let complete =
        |value: String| match value.contains('-') || checksum.kind().as_str() == ChecksumType::FULL_OBJECT {
            true => value,
            false => format!("{value}-{}", parts.len()),
        };
    check(&checksum, stated.map(complete).as_deref())?;
    Ok(Some(checksum))
}

async fn of_all_bytes(blobs: &Blobs, algorithm: Algorithm, pieces: &[Piece]) -> Result<String, Fault> {
    let len = pieces.iter().map(|piece| piece.len).sum();
    let mut body = content::read(blobs.clone(), pieces, 0..len);
    let mut hasher = algorithm.hasher();
    while let Some(frame) = body.frame().await {
        if let Ok(bytes) = frame.map_err(Fault::internal)?.into_data() {
            hasher.update(&bytes);
        }
    }
    Ok(algorithm.finish(hasher))
}

/// The bytes of the parts.
pub(crate) fn pieces(parts: &[Part]) -> Vec<Piece> {
    parts.iter().filter_map(|part| part.piece).collect()
}
