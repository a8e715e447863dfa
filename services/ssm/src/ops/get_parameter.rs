//! `ssm:GetParameter`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ssm;

use crate::{name::ParameterName, ops::shown, state::Home};

/// One parameter, or one version of it.
pub struct GetParameter;

impl Operation for GetParameter {
    shape!(ssm::GetParameter);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ParameterName::read(&input.name, Home::asked(cx))?.ask("ssm:GetParameter", cx)?.into())
    }
}

impl Handle for GetParameter {
    type Shape = ssm::GetParameter;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = ParameterName::read(&input.name, Home::of(cx))?;
        let found = name.find(cx.view(), &cx.region)?.map_err(|missing| name.missing(&missing))?;
        let decrypt = input.with_decryption.unwrap_or_default();
        Ok(ssm::GetParameterResult { parameter: Some(shown(cx, found, name.selector(), decrypt)?) })
    }
}
