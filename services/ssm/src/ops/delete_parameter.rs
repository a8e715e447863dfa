//! `ssm:DeleteParameter`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ssm;

use crate::{
    name::{ParameterName, not_found},
    ops::forget,
    state::Home,
};

/// Deletes a parameter.
pub struct DeleteParameter;

impl Operation for DeleteParameter {
    shape!(ssm::DeleteParameter);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ParameterName::read_whole(&input.name, Home::asked(cx))?.ask("ssm:DeleteParameter", cx)?.into())
    }
}

impl Handle for DeleteParameter {
    type Shape = ssm::DeleteParameter;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = ParameterName::read_whole(&input.name, Home::of(cx))?;
        name.row_in(cx.view(), &cx.region)?.ok_or_else(not_found)?;
        forget(cx, &name.home, &name.path)?;
        Ok(Self::Output::default())
    }
}
