//! `kms:DescribeKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::key::{KeyName, asked_home, home};

/// Describes a key.
pub struct DescribeKey;

impl Operation for DescribeKey {
    shape!(kms::DescribeKey);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let name = KeyName::read(&input.key_id, asked_home(cx))?;
        Ok(name.ask("kms:DescribeKey", cx)?.into())
    }
}

impl Handle for DescribeKey {
    type Shape = kms::DescribeKey;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let row = KeyName::read(&input.key_id, home(cx))?.find(cx.view())?;
        Ok(kms::DescribeKeyResponse { key_metadata: Some(row.metadata) })
    }
}
