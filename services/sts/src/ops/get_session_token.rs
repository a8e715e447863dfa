//! `sts:GetSessionToken`.

use rolecall_gate::{
    Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, SessionSource, shape,
};
use rolecall_policy::{Mode, Principal, ResourceName};
use rolecall_shapes::sts;

use crate::mint::{self, Grant};

/// Gives a user or root temporary credentials with the permissions they have anyway.
pub struct GetSessionToken;

/// Twelve hours, the default for users.
const USER_SECONDS: i32 = 43_200;
/// One hour, the longest for root ("GetSessionToken" in the STS API reference).
const ROOT_SECONDS: i32 = 3600;

impl Operation for GetSessionToken {
    shape!(sts::GetSessionToken);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("sts:GetSessionToken", ResourceName::Any)?.mode(Mode::NoPermissionNeeded).into())
    }
}

impl Handle for GetSessionToken {
    type Shape = sts::GetSessionToken;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let refuse = |message: &str| Fault::new("AccessDenied", message).status(403);
        if cx.caller.session().is_some() {
            return Err(refuse("Cannot call GetSessionToken with session credentials").into());
        }
        if input.serial_number.is_some() || input.token_code.is_some() {
            return Err(no_such_device().into());
        }
        let principal = cx.caller.principal.clone();
        let (user_id, duration_seconds) = match &principal {
            Principal::User { unique_id, .. } => {
                (unique_id.clone().unwrap_or_default(), input.duration_seconds.unwrap_or(USER_SECONDS))
            }
            Principal::Root { account } => {
                (account.to_string(), input.duration_seconds.unwrap_or(ROOT_SECONDS).min(ROOT_SECONDS))
            }
            _ => return Err(refuse("Cannot call GetSessionToken with non-User credentials").into()),
        };
        let grant = Grant {
            principal,
            role_arn: String::new(),
            user_id,
            source: SessionSource::SessionToken,
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            source_identity: None,
            policies: None,
            duration_seconds,
        };
        Ok(sts::GetSessionTokenResponse { credentials: Some(mint::credentials(cx, grant)?) })
    }
}

/// Nobody has an MFA device here, so every code is wrong.
pub(super) fn no_such_device() -> Fault {
    let message = "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial \
                   number is valid and associated with this user.";
    Fault::new("AccessDenied", message).status(403)
}
