//! Making temporary credentials.

use rolecall_gate::{Cx, Fault, Purpose, Session, SessionSource};
use rolecall_policy::Principal;
use rolecall_shapes::sts;

/// What a new session stands for; the rest is made with its credentials.
pub(crate) struct Grant {
    pub(crate) principal: Principal,
    pub(crate) role_arn: String,
    pub(crate) user_id: String,
    pub(crate) source: SessionSource,
    pub(crate) tags: Vec<(String, String)>,
    pub(crate) transitive_tag_keys: Vec<String>,
    pub(crate) source_identity: Option<String>,
    pub(crate) policies: Option<Vec<String>>,
    pub(crate) duration_seconds: i32,
}

/// Credentials that stand for `grant`. Times have whole seconds, as those of AWS do.
///
/// # Errors
/// `InternalFailure` when the token cannot be sealed.
pub(crate) fn credentials(cx: &Cx<'_>, grant: Grant) -> Result<sts::Credentials, Fault> {
    let now = cx.now().as_second();
    let instant = |second| jiff::Timestamp::from_second(second).map_err(Fault::internal);
    let session = Session {
        access_key_id: cx.world().access_key_id("ASIA"),
        secret_access_key: cx.world().secret_access_key(),
        principal: grant.principal,
        role_arn: grant.role_arn,
        user_id: grant.user_id,
        issued_at: instant(now)?,
        expires_at: instant(now + i64::from(grant.duration_seconds))?,
        source: grant.source,
        tags: grant.tags,
        transitive_tag_keys: grant.transitive_tag_keys,
        source_identity: grant.source_identity,
        policies: grant.policies,
    };
    Ok(sts::Credentials {
        session_token: cx.seal().seal(Purpose::SessionToken, &session)?.into(),
        access_key_id: session.access_key_id,
        secret_access_key: session.secret_access_key.into(),
        expiration: session.expires_at.into(),
    })
}
