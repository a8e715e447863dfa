//! `sts:GetCallerIdentity`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::{Mode, Principal, ResourceName};
use rolecall_shapes::sts;

/// Tells callers who they are. No policy can refuse it.
pub struct GetCallerIdentity;

impl Operation for GetCallerIdentity {
    shape!(sts::GetCallerIdentity);

    fn access(_: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        if matches!(cx.caller.principal, Principal::Anonymous) {
            let message = "Request is missing Authentication Token";
            return Err(Fault::new("MissingAuthenticationToken", message).status(403));
        }
        Ok(Ask::new("sts:GetCallerIdentity", ResourceName::Any)?.mode(Mode::NoPermissionNeeded).into())
    }
}

impl Handle for GetCallerIdentity {
    type Shape = sts::GetCallerIdentity;
    const EFFECT: Effect = Effect::Read;

    fn handle(_: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let account = cx.account().to_string();
        let user_id = match (cx.caller.session(), &cx.caller.principal) {
            (Some(session), _) => session.user_id.clone(),
            (None, Principal::User { unique_id: Some(id), .. }) => id.clone(),
            (None, Principal::RoleSession { role_unique_id: Some(id), .. }) => id.clone(),
            (None, _) => account.clone(),
        };
        Ok(sts::GetCallerIdentityResponse {
            user_id: Some(user_id),
            account: Some(account),
            arn: Some(cx.caller.principal.caller_arn()),
        })
    }
}
