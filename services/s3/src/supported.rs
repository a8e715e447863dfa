//! Headers of requests that write an object: what is kept, and what is refused rather than ignored.

/// The headers an object is stored with, from the members of a request.
macro_rules! object_headers {
    ($input:expr) => {
        $crate::state::Headers {
            cache_control: $input.cache_control.take(),
            content_disposition: $input.content_disposition.take(),
            content_encoding: $input.content_encoding.take(),
            content_language: $input.content_language.take(),
            content_type: $input.content_type.take(),
            expires: $input.expires.take(),
            website_redirect_location: $input.website_redirect_location.take(),
            storage_class: $crate::supported::storage_class($input.storage_class.take()),
        }
    };
}
pub(crate) use object_headers;

/// Refuses what a request asks of encryption, locks, tags and access control lists that is not implemented.
macro_rules! refuse_unsupported {
    ($input:expr) => {{
        use $crate::supported;
        supported::refuse([
            $input.sse_customer_algorithm.is_some(),
            $input.sse_customer_key.is_some(),
            $input.ssekms_key_id.is_some(),
            $input.ssekms_encryption_context.is_some(),
            $input.server_side_encryption.as_ref().is_some_and(|sse| sse.as_str() != "AES256"),
            $input.tagging.is_some(),
        ])?;
        supported::refuse_lock([
            $input.object_lock_legal_hold_status.is_some(),
            $input.object_lock_mode.is_some(),
            $input.object_lock_retain_until_date.is_some(),
        ])?;
        supported::refuse_acl(
            $input.acl.as_ref().map(|acl| acl.as_str()),
            [&$input.grant_full_control, &$input.grant_read, &$input.grant_read_acp, &$input.grant_write_acp],
        )?;
    }};
}
pub(crate) use refuse_unsupported;

use rolecall_gate::Fault;
use s3s::dto;

use crate::faults;

/// `STANDARD` is what objects are where nothing is said, and is not answered.
pub(crate) fn storage_class(class: Option<dto::StorageClass>) -> Option<String> {
    class.map(|class| class.as_str().to_owned()).filter(|class| class != dto::StorageClass::STANDARD)
}

/// Refuses a feature that is not implemented.
pub(crate) fn refuse<const N: usize>(asked: [bool; N]) -> Result<(), Fault> {
    if asked.contains(&true) { Err(faults::header_not_implemented()) } else { Ok(()) }
}

/// No bucket has object lock.
pub(crate) fn refuse_lock(asked: [bool; 3]) -> Result<(), Fault> {
    if asked.contains(&true) {
        return Err(faults::invalid_request("Bucket is missing Object Lock Configuration"));
    }
    Ok(())
}

/// Access control lists are disabled for every bucket, as they are for new ones at AWS.
pub(crate) fn refuse_acl(acl: Option<&str>, grants: [&Option<String>; 4]) -> Result<(), Fault> {
    let owners = matches!(acl, None | Some("bucket-owner-full-control"));
    if owners && grants.iter().all(|grant| grant.is_none()) {
        return Ok(());
    }
    Err(Fault::new("AccessControlListNotSupported", "The bucket does not allow ACLs"))
}
