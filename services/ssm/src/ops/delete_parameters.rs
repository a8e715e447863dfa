//! `ssm:DeleteParameters`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ssm;

use crate::{
    name::ParameterName,
    ops::{forget, get_parameters::asks},
    state::Home,
};

/// Deletes up to ten parameters. Names of nothing are listed apart.
pub struct DeleteParameters;

impl Operation for DeleteParameters {
    shape!(ssm::DeleteParameters);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        for name in &input.names {
            ParameterName::read_whole(name, Home::asked(cx))?;
        }
        asks("ssm:DeleteParameters", &input.names, cx)
    }
}

impl Handle for DeleteParameters {
    type Shape = ssm::DeleteParameters;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let (mut deleted, mut invalid) = (Vec::new(), Vec::new());
        for given in permit.into_input().names {
            let name = ParameterName::read_whole(&given, Home::of(cx))?;
            if name.row_in(cx.view(), &cx.region)?.is_some() {
                forget(cx, &name.home, &name.path)?;
                deleted.push(given);
            } else {
                invalid.push(given);
            }
        }
        Ok(ssm::DeleteParametersResult {
            deleted_parameters: Some(deleted),
            invalid_parameters: Some(invalid),
        })
    }
}
