//! `kms:DescribeKey`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::kms;

use crate::{
    key::{KeyName, asked_home, home},
    managed,
};

/// Describes a key. Describing the alias of an AWS-managed key makes the key, as AWS documents.
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
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        let row = managed::find_or_make(cx, &name)?;
        Ok(kms::DescribeKeyResponse { key_metadata: Some(row.metadata) })
    }
}
