//! `ssm:GetParameters`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ssm;

use crate::{name::ParameterName, ops::shown, state::Home};

/// Up to ten parameters. Names of nothing are listed apart; a single refusal refuses the whole call.
pub struct GetParameters;

impl Operation for GetParameters {
    shape!(ssm::GetParameters);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        asks("ssm:GetParameters", &input.names, cx)
    }
}

/// Asks for `action` on each of the parameters.
///
/// # Errors
/// `ValidationException` for a name no parameter can have.
pub(super) fn asks(action: &str, names: &[String], cx: &AccessCx<'_>) -> Result<Access, Fault> {
    let ask = |name: &String| ParameterName::read(name, Home::asked(cx))?.ask(action, cx);
    let mut asks = names.iter().map(ask);
    let first = asks.next().ok_or_else(|| Fault::internal("a request without names"))??;
    Ok(Access::to(first).and_all(asks.collect::<Result<Vec<_>, Fault>>()?))
}

impl Handle for GetParameters {
    type Shape = ssm::GetParameters;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let decrypt = input.with_decryption.unwrap_or_default();
        let (mut parameters, mut invalid) = (Vec::new(), Vec::new());
        for given in input.names {
            let name = ParameterName::read(&given, Home::of(cx))?;
            match name.find(cx.view(), &cx.region)? {
                Ok(found) => parameters.push(shown(cx, found, name.selector(), decrypt)?),
                Err(_) => invalid.push(given),
            }
        }
        Ok(ssm::GetParametersResult { parameters: Some(parameters), invalid_parameters: Some(invalid) })
    }
}
