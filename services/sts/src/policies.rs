//! Session policies.

use rolecall_gate::{Cx, Fault};
use rolecall_policy::{
    Arn,
    validate::{Target, quota::packed_session, validate},
};
use rolecall_shapes::sts;

/// The quota for managed session policies ("IAM and AWS STS quotas" in the IAM user guide).
const MOST_ARNS: usize = 10;

/// The session policies of a request and how much of the space for them they take.
pub(crate) struct SessionPolicies {
    /// `None` where the request gives none: the session is then not limited.
    pub(crate) documents: Option<Vec<String>>,
    /// In percent.
    pub(crate) packed_size: Option<i32>,
}

/// Reads the session policies of a request: the inline one, and managed ones by ARN.
///
/// # Errors
/// `MalformedPolicyDocument` for one that cannot be used, `PackedPolicyTooLarge` for too much text.
pub(crate) fn read(
    cx: &Cx<'_>,
    inline: Option<&String>,
    managed: Option<&[sts::PolicyDescriptorType]>,
) -> Result<SessionPolicies, Fault> {
    let arns: Vec<&str> =
        managed.unwrap_or_default().iter().filter_map(|entry| entry.arn.as_deref()).collect();
    if inline.is_none() && arns.is_empty() {
        return Ok(SessionPolicies { documents: None, packed_size: None });
    }
    let mut documents = Vec::new();
    if let Some(text) = inline {
        validate(Target::Session, text)?;
        documents.push(text.clone());
    }
    if arns.len() > MOST_ARNS {
        return Err(Fault::new("LimitExceeded", format!("Cannot exceed quota for PolicyArns: {MOST_ARNS}")));
    }
    let percent = packed_session(inline.map(String::as_str), &arns)?;
    for arn in arns {
        documents.push(managed_document(cx, arn)?);
    }
    Ok(SessionPolicies { documents: Some(documents), packed_size: i32::try_from(percent).ok() })
}

fn managed_document(cx: &Cx<'_>, text: &str) -> Result<String, Fault> {
    let arn = Arn::parse(text).map_err(|_| Fault::new("ValidationError", format!("{text} is invalid")))?;
    let found = cx.managed_policy(&arn)?;
    found.ok_or_else(|| Fault::new("MalformedPolicyDocument", format!("Policy {arn} does not exist.")))
}
