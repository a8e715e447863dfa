//! `ecr:GetAuthorizationToken`.

use base64::{Engine, prelude::BASE64_STANDARD};
use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::{Sensitive, ecr};

use crate::token::Password;

/// The user name of every registry password.
pub const USER: &str = "AWS";

/// Gives the caller a password for the registry. It is good for every registry the caller may use.
pub struct GetAuthorizationToken;

impl Operation for GetAuthorizationToken {
    shape!(ecr::GetAuthorizationToken);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("ecr:GetAuthorizationToken", ResourceName::Any)?.into())
    }
}

impl Handle for GetAuthorizationToken {
    type Shape = ecr::GetAuthorizationToken;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let registries = input.registry_ids.map_or(1, |ids| ids.len().max(1));
        let one = || {
            let password = Password::of(&cx.caller, &cx.region, cx.now())?;
            let expires_at = password.expires_at;
            let sealed = password.seal(cx.seal())?;
            Ok(ecr::AuthorizationData {
                authorization_token: Some(Sensitive::new(BASE64_STANDARD.encode(format!("{USER}:{sealed}")))),
                expires_at: Some(expires_at.into()),
                proxy_endpoint: Some(cx.settings().endpoint.clone()),
            })
        };
        let data = (0..registries).map(|_| one()).collect::<Result<_, Fault>>()?;
        Ok(ecr::GetAuthorizationTokenResponse { authorization_data: Some(data) })
    }
}
